// Descriptions of what document verbs take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/document.hpp"

namespace lianxin {

template <class V>
void describe(V& v, Fault& f) {
    v.required("code", f.code, codec::id("What is wrong, for programs: `mechanism.wrong_count`."));
    v.required("pointer", f.pointer, codec::prose("JSON Pointer into the document; empty for the whole of it."));
    v.required("message", f.message, codec::prose("One line in English."));
    v.required("message_zh", f.message_zh, codec::prose("One line in Chinese."));
    v.optional("path", f.path, codec::list("States and actions that lead to the fault, where there is such a path."));
}

template <class V>
void describe(V& v, DocumentCheck& r) {
    v.required("document", r.document, "The document: a JSON object, or its text as a string.");
}

template <class V>
void describe(V& v, DocumentChecked& r) {
    v.optional("kind", r.kind, codec::maybe_id("The kind that the document says it is."));
    v.optional("id", r.id, codec::maybe_id("The document's id."));
    v.optional("version", r.version, "The document's version.");
    v.required("sound", r.sound, "True if there is no fault.");
    v.required("faults", r.faults, codec::list("All faults at once, in the order of the document."));
}

template <class V>
void describe(V& v, DocumentAdopt& r) {
    v.required("document", r.document, "The document: a JSON object, or its text as a string.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, DocumentAdopted& r) {
    v.required("kind", r.kind, "Kind of document.");
    v.required("id", r.id, codec::id("The document's id."));
    v.required("version", r.version, codec::number("The document's version, from 1.", 1));
    v.required("effective_on", r.effective_on, "The first day on which it holds.");
    v.required("already", r.already, "True if this very version was adopted before; then nothing was written.");
    v.optional("clocks_recomputed", r.clocks_recomputed,
               codec::number("A calendar: clocks that end otherwise from now on.", 0));
    v.optional("breaches_standing", r.breaches_standing,
               codec::number("A calendar: clocks that had ended already; corrected on record, judged as before.", 0));
}

template <class V>
void describe(V& v, DocumentShow& r) {
    v.required("kind", r.kind, "Kind of document.");
    v.required("id", r.id, codec::id("The document's id."));
    v.optional("version", r.version, codec::number("The version; the latest adopted if absent.", 1));
}

template <class V>
void describe(V& v, DocumentShown& r) {
    v.required("kind", r.kind, "Kind of document.");
    v.required("id", r.id, codec::id("The document's id."));
    v.required("version", r.version, codec::number("The document's version, from 1.", 1));
    v.required("effective_on", r.effective_on, "The first day on which it holds.");
    v.required("document", r.document, "The document itself, as a JSON object.");
}

template <class V>
void describe(V& v, DocumentList& r) {
    v.optional("kind", r.kind, "Only documents of this kind.");
}

template <class V>
void describe(V& v, DocumentItem& i) {
    v.required("kind", i.kind, "Kind of document.");
    v.required("id", i.id, codec::id("The document's id."));
    v.required("version", i.version, codec::number("The document's version, from 1.", 1));
    v.required("effective_on", i.effective_on, "The first day on which it holds.");
    v.optional("title", i.title, "The document's title.");
}

template <class V>
void describe(V& v, DocumentListed& r) {
    v.required("documents", r.documents, codec::list("By kind, id and version."));
}

}  // namespace lianxin

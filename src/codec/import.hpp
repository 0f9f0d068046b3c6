// Descriptions of what a bulk import takes and gives.
#pragma once

#include "codec/common.hpp"
#include "lianxin/import.hpp"

namespace lianxin {

template <class V>
void describe(V& v, BulkImport& r) {
    v.required("kind", r.kind, "What the lines are: `cases` or `activities`.");
    v.required("name", r.name, codec::Rule("Of the import: its keys are its own.", 1, 40));
    v.optional("dry_run", r.dry_run, "Decide on every line, and write nothing.");
    v.optional("batch", r.batch, codec::number("Lines that one commit makes durable; 200 if absent.", 1, 1000));
}

template <class V>
void describe(V& v, ImportFault& f) {
    v.required("line", f.line, codec::number("Its number, from 1.", 1));
    v.optional("key", f.key, codec::maybe_id("Its key, if it could be read."));
    v.required("code", f.code, codec::id("Of the error."));
    v.required("message", f.message, codec::prose("In English."));
    v.required("message_zh", f.message_zh, codec::prose("In Chinese."));
    v.required("pointer", f.pointer, codec::prose("JSON Pointer of the member at fault; empty if it is the line."));
}

template <class V>
void describe(V& v, BulkImported& r) {
    v.required("lines", r.lines, codec::number("Lines that had something on them.", 0));
    v.required("imported", r.imported, codec::number("Taken now.", 0));
    v.required("skipped", r.skipped, codec::number("Taken before, under the same key.", 0));
    v.required("refused", r.refused, codec::number("Each was told as a fault.", 0));
}

}  // namespace lianxin

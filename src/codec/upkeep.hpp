// Descriptions of what backup, its check and restoring take and give.
#pragma once

#include "codec/audit.hpp"
#include "codec/common.hpp"
#include "lianxin/upkeep.hpp"

namespace lianxin {

template <class V>
void describe(V& v, StoreBackup& r) {
    v.required("path", r.path, codec::Rule("Where the copy is to lie; nothing may be there yet.", 1, 4096));
}

template <class V>
void describe(V& v, JurisdictionPosition& p) {
    v.required("jurisdiction", p.jurisdiction, codec::id("6 digits."));
    v.required("position", p.position, codec::number("Of its newest event.", 0));
}

template <class V>
void describe(V& v, StoreBackedUp& r) {
    v.required("path", r.path, codec::Rule("Where the copy lies.", 1, 4096));
    v.required("bytes", r.bytes, codec::number("Its size.", 0));
    v.required("jurisdictions", r.jurisdictions, codec::list("Up to which event it goes.", 100'000));
}

template <class V>
void describe(V& v, BackupCheck& r) {
    v.optional("rebuild", r.rebuild, "Also whether the read tables are what the events make them; takes longer.");
}

template <class V>
void describe(V& v, JurisdictionChecked& c) {
    v.required("jurisdiction", c.jurisdiction, codec::id("6 digits."));
    v.required("position", c.position, codec::number("Of its newest event.", 0));
    v.required("audit", c.audit, "Its chains of events and sealed texts.");
    v.required("rebuilt", c.rebuilt, "The read tables were compared, too.");
    v.required("differences", c.differences, codec::list("Those that are not what the events make them."));
}

template <class V>
void describe(V& v, BackupChecked& r) {
    v.required("sound", r.sound, "Nothing at all was found wrong.");
    v.required("schema_version", r.schema_version, codec::number("Of the copy.", 1));
    v.required("known_version", r.known_version,
               codec::number("Of this library, which brings older ones up to it.", 1));
    v.required("damaged", r.damaged, codec::number("Places where the database finds its own file damaged.", 0));
    v.required("jurisdictions", r.jurisdictions, codec::list("Each jurisdiction in it.", 100'000));
}

template <class V>
void describe(V& v, StoreRestore& r) {
    v.optional("from", r.from, codec::Rule("The URI of a store that can still be read; or `feed`.", 0, 4096));
    v.optional("feed", r.feed, codec::Rule("A file: each line one of the `events` of `feed_read`, in order.", 0, 4096));
    v.optional("jurisdiction", r.jurisdiction, codec::maybe_id("Only this one; with `feed`, whose events they are."));
    v.optional("until", r.until, "No event that was told after this.");
    v.optional("position", r.position, codec::number("No event behind this position; only with a jurisdiction.", 0));
    v.optional("documents", r.documents, codec::list("Texts of documents adopted since."));
}

template <class V>
void describe(V& v, LostTexts& l) {
    v.required("subject", l.subject, codec::id("`case/990001-2024-000001`, `person/p-000001`."));
    v.required("texts", l.texts, codec::number("How many.", 1));
}

template <class V>
void describe(V& v, JurisdictionRestored& r) {
    v.required("jurisdiction", r.jurisdiction, codec::id("6 digits."));
    v.required("before", r.before, codec::number("The position of its newest event before.", 0));
    v.required("position", r.position, codec::number("And now.", 0));
    v.required("texts", r.texts, codec::number("Sealed texts brought back.", 0));
    v.required("persons", r.persons, codec::number("Persons' data brought back.", 0));
    v.required("lost_texts", r.lost_texts, codec::number("Texts and persons' data that are nowhere.", 0));
    v.required("lost", r.lost, codec::list("Whose they were, the first 1000."));
}

template <class V>
void describe(V& v, StoreRestored& r) {
    v.required("jurisdictions", r.jurisdictions, codec::list("Each that was looked at.", 100'000));
}

}  // namespace lianxin

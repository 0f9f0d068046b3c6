// Descriptions of what the keeping of the record takes and gives.
#pragma once

#include "codec/common.hpp"
#include "lianxin/audit.hpp"

namespace lianxin {

template <class V>
void describe(V&, AuditVerify&) {}

template <class V>
void describe(V& v, AuditFinding& f) {
    v.required("code", f.code, codec::id("What is wrong, for programs: `audit.event_altered`."));
    v.required("stream", f.stream, codec::id("The stream of events."));
    v.required("version", f.version, codec::number("The event's place in it, from 1.", 0));
    v.required("message", f.message, codec::prose("One line in English."));
    v.required("message_zh", f.message_zh, codec::prose("One line in Chinese."));
}

template <class V>
void describe(V& v, AuditVerified& r) {
    v.required("events", r.events, codec::number("Events checked.", 0));
    v.required("streams", r.streams, codec::number("Streams checked.", 0));
    v.required("texts", r.texts, codec::number("Sealed texts checked.", 0));
    v.required("destroyed_texts", r.destroyed_texts, codec::number("Sealed texts that were destroyed, lawfully.", 0));
    v.required("whole", r.whole, "True if there is no finding.");
    v.required("findings", r.findings, codec::list("Where the record does not hold."));
}

template <class V>
void describe(V& v, StoreRebuild& r) {
    v.optional("dry_run", r.dry_run, "Only tells the differences and replaces nothing.");
    v.optional("rows", r.rows,
               codec::number("So many rows of each table that differs are told; 20 if absent.", 0, 200));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, TableDifference& d) {
    v.required("table", d.table, codec::id("The read table."));
    v.required("rows_before", d.rows_before, codec::number("Rows before.", 0));
    v.required("rows_after", d.rows_after, codec::number("Rows after.", 0));
    v.optional("changed", d.changed, codec::number("Rows that said something else.", 0));
    v.optional("missing", d.missing, codec::number("Rows that were not there.", 0));
    v.optional("needless", d.needless, codec::number("Rows that should not have been there.", 0));
}

template <class V>
void describe(V& v, ColumnDifference& d) {
    v.required("column", d.column, codec::id("Its name."));
    v.optional("stands", d.stands, codec::prose("What stood there; absent if nothing did."));
    v.optional("should_stand", d.should_stand, codec::prose("What should; absent if nothing should."));
}

template <class V>
void describe(V& v, RowDifference& d) {
    v.required("table", d.table, codec::id("The read table."));
    v.optional("key", d.key, codec::prose("`case_no=990001-2024-000001`; of persons' ids of the host nothing."));
    v.required("fault", d.fault, "What was wrong with it.");
    v.optional("columns", d.columns, codec::list("Beside the key: those that differ."));
}

template <class V>
void describe(V& v, StoreRebuilt& r) {
    v.required("events", r.events, codec::number("Events replayed.", 0));
    v.optional("replaced", r.replaced, "Something differed, and now stands as it should.");
    v.required("differences", r.differences, codec::list("Read tables that were not the same before."));
    v.optional("rows", r.rows, codec::list("Rows that were not, the first of each table.", 100'000));
}

}  // namespace lianxin

// The keeping of the record itself: are the chains whole, do the read tables follow from the events?
#pragma once

#include <string>
#include <vector>

#include "lianxin/common.hpp"

namespace lianxin {

/// What `audit_verify` takes: nothing.
struct AuditVerify {};

/// A place where the record does not hold.
struct AuditFinding {
    std::string code;    ///< `audit.event_altered`, `audit.chain_broken`, `audit.event_missing`, `audit.text_altered`
    std::string stream;  ///< the chain it stands in, `case/500238-2024-000001`; empty for the whole
    std::int64_t version = 0;  ///< the event in that chain; 0 if it is not one event
    std::string message;       ///< one line in English
    std::string message_zh;    ///< one line in Chinese
};

/// What `audit_verify` gives.
struct AuditVerified {
    std::int64_t events = 0;             ///< events checked
    std::int64_t streams = 0;            ///< streams checked
    std::int64_t texts = 0;              ///< sealed texts checked
    std::int64_t destroyed_texts = 0;    ///< sealed texts that were destroyed, lawfully
    bool whole = false;                  ///< true if there is no finding
    std::vector<AuditFinding> findings;  ///< where the record does not hold
};

/// What `store_rebuild` takes.
struct StoreRebuild {
    bool dry_run = false;    ///< only tells the differences and replaces nothing
    std::int64_t rows = 20;  ///< so many rows of each table that differs are told in full; 0 … 200
    std::string request_id;  ///< makes the verb safe to retry
};

/// A read table that was not what its events make it.
struct TableDifference {
    std::string table;             ///< the read table
    std::int64_t rows_before = 0;  ///< rows before
    std::int64_t rows_after = 0;   ///< rows after
    std::int64_t changed = 0;      ///< rows that said something else
    std::int64_t missing = 0;      ///< rows that were not there
    std::int64_t needless = 0;     ///< rows that should not have been there
};

/// What was wrong with a row.
enum class RowFault {
    changed,   ///< it said something else
    missing,   ///< it was not there
    needless,  ///< it should not have been there
};

/// A column of a row that differs. Long texts are cut, around the place where they begin to differ.
struct ColumnDifference {
    std::string column;        ///< its name
    std::string stands;        ///< what stood there; empty if nothing did
    std::string should_stand;  ///< what should; empty if nothing should
};

/// A row that was not what its events make it.
struct RowDifference {
    std::string table;                      ///< the read table
    std::string key;                        ///< `case_no=990001-2024-000001`; of persons' ids of the host nothing
    RowFault fault = RowFault::changed;     ///< what was wrong with it
    std::vector<ColumnDifference> columns;  ///< beside the key: those that differ; of persons' ids of the host none
};

/// The read tables were made anew from the events; `differences` names those that were not the same before.
struct StoreRebuilt {
    std::int64_t events = 0;                   ///< events replayed
    bool replaced = false;                     ///< something differed, and now stands as it should
    std::vector<TableDifference> differences;  ///< read tables that were not the same before
    std::vector<RowDifference> rows;           ///< rows that were not, the first of each table
};

}  // namespace lianxin

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
    std::string request_id;  ///< makes the verb safe to retry
};

/// A read table that was not what its events make it.
struct TableDifference {
    std::string table;             ///< the read table
    std::int64_t rows_before = 0;  ///< rows before
    std::int64_t rows_after = 0;   ///< rows after
};

/// The read tables were made anew from the events; `differences` names those that were not the same before.
struct StoreRebuilt {
    std::int64_t events = 0;                   ///< events replayed
    std::vector<TableDifference> differences;  ///< read tables that were not the same before
};

}  // namespace lianxin

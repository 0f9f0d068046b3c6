// Conflicts of interest (回避): whom a matter complains of, who has an interest of their own in it, and that neither
// gets it, sees it or has a say in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "lianxin/time.hpp"

namespace lianxin {

enum class ConflictKind {
    respondent,  ///< the matter complains of this unit or official (被反映单位、被反映人)
    interest,    ///< this official has a direct interest in the matter, or is close to who brought it, and withdraws
};

/// Whom a matter complains of: a unit, or an official.
struct Respondent {
    std::string unit;      ///< id; with all units below it
    std::string official;  ///< id
};

/// What `conflict_record` takes. Where the case lies with whom it now keeps out, it goes to another at once.
struct ConflictRecord {
    std::string case_no;                         ///< the case's number (JSON member `case`)
    ConflictKind kind = ConflictKind::interest;  ///< `interest` if absent
    std::string unit;                            ///< the unit complained of; only with `respondent`
    std::string official;                        ///< the official; the asking one if absent with `interest`
    std::string ground;                          ///< why; sealed
    std::string to_unit;  ///< who gets the case; the same unit or the one above, if absent, by another of its officials
    std::string to_handler;  ///< appointment in that unit; any of its handlers if absent
    std::string to_leader;   ///< appointment of another leader, where the leader has to withdraw
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `conflict_record` gives.
struct ConflictRecorded {
    std::string case_no;       ///< JSON member `case`
    std::int64_t version = 0;  ///< the case's version from now on
    std::int64_t number = 0;   ///< of the conflict within the case, from 1
    bool reassigned = false;   ///< the case lay with whom it is kept from, and went to another
    std::string unit;          ///< the unit that has the case now
    std::string handler;       ///< the appointment responsible now; absent: any handler of the unit
};

/// What `conflict_lift` takes: it was recorded by mistake, or holds no longer.
struct ConflictLift {
    std::string case_no;      ///< the case's number (JSON member `case`)
    std::int64_t number = 0;  ///< of the conflict within the case
    std::string ground;       ///< why it is lifted; sealed
    std::string request_id;   ///< makes the verb safe to retry
};

/// What `conflict_lift` gives.
struct ConflictLifted {
    std::string case_no;       ///< JSON member `case`
    std::int64_t version = 0;  ///< the case's version from now on
    std::int64_t number = 0;   ///< of the conflict within the case
};

/// A conflict of interest as `case_show` tells it.
struct ConflictView {
    std::int64_t number = 0;                     ///< within the case, from 1
    ConflictKind kind = ConflictKind::interest;  ///< which kind
    std::string unit;                            ///< the unit kept out; absent if it is an official
    std::string official;                        ///< the official kept out; absent if it is a unit
    std::string ground;                          ///< why
    Instant declared_at;                         ///< when it was put on record
    std::optional<Instant> lifted_at;            ///< since when it holds no longer
    std::string lift_ground;                     ///< why it was lifted
};

}  // namespace lianxin

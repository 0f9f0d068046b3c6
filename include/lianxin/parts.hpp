// Supporting units (协办): each has its own part of a case, with a clock and a reply of its own, beside the lead unit
// (主办) that has the case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/clock.hpp"
#include "lianxin/common.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class PartStatus {
    open,
    replied,    ///< the supporting unit has said what it did
    overruled,  ///< the lead does without it, and said why
    dropped,    ///< the case ended without it
};

/// What `part_assign` takes.
struct PartAssign {
    std::string case_no;                          ///< the case's number (JSON member `case`)
    std::string unit;                             ///< the supporting unit; not the one that has the case
    std::string handler;                          ///< appointment in that unit; any of its handlers if absent
    std::string task;                             ///< what it is asked to do; sealed
    std::int64_t amount = 0;                      ///< how long it has, 1 … 365
    PeriodUnit period = PeriodUnit::working_day;  ///< counted in; `working_day` if absent; not `same_day`
    std::optional<Instant> occurred_at;           ///< from when its clock runs; now if absent
    std::string request_id;                       ///< makes the verb safe to retry
};

/// What `part_reply` takes.
struct PartReply {
    std::string case_no;                 ///< the case's number (JSON member `case`)
    std::int64_t number = 0;             ///< of the part within the case
    std::string reply;                   ///< what was done; sealed
    std::optional<Instant> occurred_at;  ///< when; now if absent
    std::string request_id;              ///< makes the verb safe to retry
};

/// What `part_overrule` takes.
struct PartOverrule {
    std::string case_no;      ///< the case's number (JSON member `case`)
    std::int64_t number = 0;  ///< of the part within the case
    std::string reason;       ///< why the case goes on without it; sealed
    std::string request_id;   ///< makes the verb safe to retry
};

/// What `part_assign`, `part_reply` and `part_overrule` give.
struct PartMoved {
    std::string case_no;                   ///< JSON member `case`
    std::int64_t version = 0;              ///< the case's version from now on
    std::int64_t number = 0;               ///< of the part within the case, from 1
    PartStatus status = PartStatus::open;  ///< what it is now
    Instant due_at;                        ///< first instant that is too late for it
    Date due_on;                           ///< its last day
    std::int64_t open = 0;                 ///< parts of the case that are still open
};

/// A supporting unit's part as `case_show` tells it.
struct PartView {
    std::int64_t number = 0;                   ///< within the case, from 1
    std::string unit;                          ///< the supporting unit
    std::string handler;                       ///< appointment responsible; absent: any handler of the unit
    std::string task;                          ///< what it is asked to do
    PartStatus status = PartStatus::open;      ///< what became of it
    Instant assigned_at;                       ///< when it was given
    Date due_on;                               ///< its last day
    ClockStatus clock = ClockStatus::running;  ///< how its clock stands
    std::optional<Instant> settled_at;         ///< when it was replied to, overruled or dropped
    std::string reply;                         ///< what the unit said it did
    std::string reason;                        ///< why it was overruled
};

/// What `part_list` takes.
struct PartList {
    std::string unit;                  ///< the asking appointment's unit if absent
    std::optional<PartStatus> status;  ///< `open` if absent
    std::int64_t limit = 50;           ///< 1 … 1000
    std::string after;                 ///< `next` of the page before
};

/// One line of `part_list`.
struct PartItem {
    std::string case_no;                   ///< JSON member `case`
    std::int64_t number = 0;               ///< of the part within the case
    std::string unit;                      ///< the supporting unit
    std::string handler;                   ///< appointment responsible
    std::string lead;                      ///< the unit that has the case
    PartStatus status = PartStatus::open;  ///< what became of it
    Instant assigned_at;                   ///< when it was given
    Instant due_at;                        ///< first instant that is too late for it
    std::optional<Instant> settled_at;     ///< when it was settled
};

/// What `part_list` gives.
struct PartListed {
    std::vector<PartItem> parts;  ///< the earliest limit first
    std::string next;             ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

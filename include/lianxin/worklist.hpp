// Worklists: what is to be looked at now, of cases under way. Each is answered from its index, whatever the store
// holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lianxin/casework.hpp"

namespace lianxin {

/// Which list. All hold cases under way only.
enum class WorklistKind {
    mine,     ///< that the asking appointment answers for; newest first
    unit,     ///< that the unit has; newest first
    overdue,  ///< a clock is past its limit; the most overdue first
    due,      ///< a clock ends within the days asked for, and none is past its limit; the earliest first
    at_risk,  ///< bounced before, with a unit that has not taken it on and may bounce it still; the earliest end first
    verify,   ///< waits to be verified by somebody who never handled it; oldest first
    unowned,  ///< has a handler whose appointment has ended, and there is nobody who follows or heads; newest first
};

/// What `worklist_show` takes.
struct WorklistShow {
    WorklistKind list = WorklistKind::mine;  ///< which list
    std::string unit;                        ///< only this unit's; for `unit` the asking appointment's if absent
    std::optional<std::int64_t> days;        ///< for `due`: 0 (today) … 365 days from today
    std::int64_t limit = 50;                 ///< 1 … 1000
    std::string after;                       ///< `next` of the page before
};

/// What `worklist_show` gives.
struct WorklistShown {
    WorklistKind list = WorklistKind::mine;  ///< the list asked for
    std::vector<CaseItem> cases;             ///< in the order of the list
    std::string next;                        ///< pass as `after` for the next page; absent at the end
};

/// What `worklist_count` takes.
struct WorklistCount {
    std::string unit;                  ///< only this unit's; for `unit` the asking appointment's if absent
    std::optional<std::int64_t> days;  ///< for `due`, as in `worklist_show`
};

/// How long a list is.
struct WorklistLength {
    WorklistKind list = WorklistKind::mine;  ///< which list
    std::int64_t count = 0;                  ///< how many cases; counted up to 10,000
    bool more = false;                       ///< there are more than that
};

/// What `worklist_count` gives.
struct WorklistCounted {
    std::vector<WorklistLength> lists;  ///< each list once
};

}  // namespace lianxin

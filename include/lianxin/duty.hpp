// Duties: what each post owes under the mechanism, what was done, and what is short.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/activity.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class DutyStatus {
    met,
    short_,   ///< "short": the period or the fixed day is over, and it was not done
    on_pace,  ///< under way, and not less done than the elapsed share (rounded down) asks
    behind,   ///< under way, less done than the elapsed share asks
    not_due,  ///< the period has not begun, the fixed day has not passed, or too small a part of the period was held
              ///< for anything to be owed (`owed` is 0)
    excused,  ///< let off on a recorded ground
    record_only,  ///< nothing is owed: counted and shown
};

/// What `duty_evaluate` takes.
struct DutyEvaluate {
    Date from;                            ///< the first day of the span
    Date to;                              ///< included
    std::optional<Date> as_of;            ///< status as seen at the end of this day; today if absent
    std::optional<Tier> tier;             ///< only duties of this tier
    std::optional<std::int64_t> measure;  ///< only duties of this measure
    std::string appointment;              ///< only duties of this appointment
};

/// What counted: an activity, a topic, or a case.
struct Counted {
    std::string kind;  ///< `activity`, `topic`, `case`
    std::string id;    ///< its id or number
    Date first_day;    ///< the first day that it counts for
    Date last_day;     ///< the last day that it counts for, included
};

/// One duty of one bearer in one period of the duty (a quarter, a year, a fixed day …).
struct DutyItem {
    std::int64_t measure = 0;                          ///< the measure's number
    std::string duty;                                  ///< code of the duty in the mechanism document
    BearerKind bearer_kind = BearerKind::appointment;  ///< an appointment, or a unit's leadership team
    std::string bearer;                                ///< appointment, or unit of the team
    std::string official;                              ///< who holds the appointment
    std::string post;                                  ///< the post held
    std::string unit;                                  ///< the unit
    std::optional<Tier> tier;                          ///< the tier
    Date from;                  ///< the first day of the duty's period, or of the part that the bearer owes
    Date to;                    ///< the last day of it, included
    std::int64_t owed = 0;      ///< how much is owed; 0 where nothing is
    std::int64_t done = 0;      ///< how much is done
    std::int64_t short_by = 0;  ///< JSON member `short`
    DutyStatus status = DutyStatus::record_only;  ///< how it stands
    std::vector<Counted> counted;                 ///< what counted
};

/// What `duty_evaluate` gives.
struct DutyEvaluated {
    std::string mechanism;        ///< id of the mechanism document
    std::int64_t version = 0;     ///< its version
    Date as_of;                   ///< status as seen at the end of this day
    std::vector<DutyItem> items;  ///< one item per duty, bearer and period, in this order
};

}  // namespace lianxin

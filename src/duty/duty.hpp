// Evaluates duties: what each bearer owed in each period, what was done, and how that stands.
#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "lianxin/duty.hpp"
#include "mechanism/mechanism.hpp"
#include "organisation/directory.hpp"

namespace lianxin::duty {

/// One credit as it is stored: what counted for which duty of which bearer.
struct CreditRow {
    std::int64_t measure = 0;
    std::string duty;
    BearerKind bearer_kind = BearerKind::appointment;
    std::string bearer;
    Date first_day;
    Date last_day;
    std::string kind;  ///< `activity`, `topic`, `case`
    std::string id;
    std::string contact_point;  ///< where an activity was, for duties to cover contact points; may be empty
};

/// Evaluates every period of every duty that overlaps `request.from` … `request.to`, as seen at the end of `as_of`.
///
/// - An item is a whole period (a quarter, a year, a fixed day), even where only a part of it was asked for; so a
///   yearly duty asked for over the first half-year is an item of the year. It is clipped to the appointment and to
///   the mechanism's day of effect; then the amount is owed pro rata, by days held of the period's days,
///   rounded to the nearest whole, a half up: who arrives a day late in a quarter owes its on-site office all the same.
///   A fixed day outside the appointment is not owed. `record_only` gives one item a bearer: what was asked for.
/// - `done` counts what began within the item and not after `as_of`; distinct days are those of the item up to
///   `as_of`; what spans several days counts for each fixed day within it, and once for a count.
/// - `met` if all is done; else `not_due` before the item begins, `short` at the end of its last day, and between
///   these `behind` if owed × elapsed days / days, rounded down, exceeds what is done, or else `on_pace`. Where 0 is
///   owed, because the post was held for too small a part of the period or nobody is tied to a contact point:
///   `not_due`, or `met` if something was done nevertheless. Nobody is `excused` without a recorded ground; a short
///   time in office is none.
/// - `short_by` is 0 until the status is `short`.
/// - Bearers are appointments that overlap `from` … `to`, and units of the tier that have a leadership team.
///   Asked for one appointment, the items of its unit's team belong to it if its post is in the team.
///
/// Cost: linear in bearers × periods, plus the credits, each looked up once.
/// \throws Error `duty.reversed_period`, `duty.period_too_long` (over 3660 days), `duty.unknown_measure`,
///   `duty.unknown_appointment`
DutyEvaluated evaluate(const DutyEvaluate& request, Date as_of, const mechanism::Mechanism& mechanism,
                       const organisation::Directory& directory, const calendar::Calendar& calendar,
                       const std::vector<CreditRow>& credits);

/// A case counts for its leader (带案下访) from the day that the leader took it on.
std::vector<Credit> credits_of_led_case(const mechanism::Mechanism& mechanism, const organisation::Directory& directory,
                                        const std::string& leader, Date day);

/// A case whose outcome says what was fixed now and what keeps it fixed counts for those who took part in the
/// activity that raised it, under the measures that the activity served.
std::vector<Credit> credits_of_kept_case(const mechanism::Mechanism& mechanism,
                                         const organisation::Directory& directory,
                                         const std::vector<std::int64_t>& measures,
                                         const std::vector<std::string>& appointments, Date day);

}  // namespace lianxin::duty

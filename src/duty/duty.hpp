// Evaluates duties: what each bearer owed in each period, what was done, and how that stands.
#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "lianxin/duty.hpp"
#include "mechanism/mechanism.hpp"
#include "mechanism/period.hpp"
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
    std::string place;          ///< likewise its area, for duties to cover villages
    Instant recorded_at;
};

/// That somebody took part in an activity, whatever it was credited to: for what stands in or makes up for a fixed day.
struct Attended {
    std::string appointment;
    ActivityKind kind = ActivityKind::reception_day;
    Channel channel = Channel::reception;
    Date first_day;
    Date last_day;
    std::string id;
    Instant recorded_at;
};

/// What was done, as it is on record.
struct Facts {
    std::vector<CreditRow> credits;
    std::vector<Attended> attended;  ///< of holders of posts with fixed days and of their substitutes; by day
};

/// A version of the mechanism and the days on which it is the one in force.
struct InForce {
    const mechanism::Mechanism* mechanism = nullptr;
    const calendar::Calendar* calendar = nullptr;
    mechanism::Span days;
};

/// Evaluates every period of every duty that overlaps `request.from` … `request.to`, as seen at the end of `as_of`.
/// `versions` follow one another in time; each item is judged by the one in force on its days.
///
/// - An item is a whole period (a quarter, a year, a fixed day), even where only a part of it was asked for; so a
///   yearly duty asked for over the first half-year is an item of the year. It is clipped to the appointment and to
///   the days on which the version holds; then the amount is owed pro rata, by days held of the period's days, rounded
///   as the document says (a half up if it doesn't): who arrives a day late in a quarter owes its on-site office all
///   the same. Who held the post for fewer days than `least_days` owes nothing. `record_only` gives one item a bearer:
///   what was asked for.
/// - A version that `takes_over` with the `next_period` leaves the period under way to the version before.
/// - Days away on a ground that the duty excuses are not held; a fixed day among them is `excused`. A fixed day can be
///   made up within `make_up_days`; what a substitute did on it satisfies the post, or the person too, or nobody.
/// - `done` counts what began within the item and not after `as_of`; distinct days are those of the item up to
///   `as_of`; what spans several days counts for each fixed day within it, and once for a count. Coverage counts the
///   contact points or villages that are to be covered, each once.
/// - `met` if all is done; else `not_due` before the item begins, `short` at the end of its last day (of a fixed day
///   that can be made up: of the last day for that), and between these `behind` if owed × elapsed days / days, rounded
///   down, exceeds what is done, or else `on_pace`. Where 0 is owed: `met` if something was done nevertheless,
///   `excused` if that is because of days away, or else `not_due`.
/// - `short_by` is 0 until the status is `short`.
/// - Bearers are appointments that overlap `from` … `to`, and units of the tier that have a leadership team.
///   Asked for one appointment, the items of its unit's team belong to it if its post is in the team.
///
/// Cost: linear in bearers × periods, plus the facts, each looked up once.
/// \throws Error `duty.reversed_period`, `duty.period_too_long` (over 3660 days), `duty.unknown_measure`,
///   `duty.unknown_appointment`, `duty.unknown_unit`
DutyEvaluated evaluate(const DutyEvaluate& request, Date as_of, const std::vector<InForce>& versions,
                       const organisation::Directory& directory, const Facts& facts);

/// The version that judged an item.
const InForce& version_of(const std::vector<InForce>& versions, const DutyItem& item);

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

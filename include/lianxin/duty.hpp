// Duties: what each post owes under the mechanism, what was done, and what is short.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/absence.hpp"
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
    std::optional<Date> known_on = {};    ///< by what was on record at the end of this day; all that is, if absent
    std::string unit = {};                ///< only duties of this unit's posts and team
    bool posts = false;                   ///< give the posts' quotas as well
};

/// What counted: an activity, a topic, or a case.
struct Counted {
    std::string kind;             ///< `activity`, `topic`, `case`
    std::string id;               ///< its id or number
    Date first_day;               ///< the first day that it counts for
    Date last_day;                ///< the last day that it counts for, included
    Instant recorded_at = {};     ///< when it was put on record; later than it happened, if late
    bool made_up = false;         ///< done after the fixed day that it makes up for
    std::string substitute = {};  ///< appointment that did it in the bearer's place; empty if the bearer did
};

/// What an item of a signed-off period comes to today; facts told since then changed it.
struct DutyAmendment {
    std::int64_t owed = 0;                        ///< how much is owed
    std::int64_t done = 0;                        ///< how much is done
    DutyStatus status = DutyStatus::record_only;  ///< how it would stand
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
    std::int64_t version = 0;                     ///< of the mechanism document that it is judged by
    std::int64_t excused_days = 0;         ///< days within `from` … `to` on which the bearer was away with a ground
    std::vector<std::string> absences;     ///< ids of the absences on these days
    std::string sign_off;                  ///< the sign-off that froze the figures; empty if none did
    std::optional<DutyAmendment> amended;  ///< what it comes to today, if that is other than what was signed off
};

/// The quota of a post in one whole period, whoever held it. A vacant post burdens nobody: days without a holder don't
/// count. What a substitute did counts here.
struct PostQuota {
    std::int64_t measure = 0;                     ///< the measure's number
    std::string duty;                             ///< code of the duty
    std::string post;                             ///< the post
    std::string unit;                             ///< its unit
    std::optional<Tier> tier;                     ///< its tier
    Date from;                                    ///< the first day of the period, or of the part in which it was held
    Date to;                                      ///< the last day of it, included
    std::int64_t owed = 0;                        ///< how much is owed for the days held, together
    std::int64_t done = 0;                        ///< by its holders and by substitutes, together
    std::int64_t short_by = 0;                    ///< JSON member `short`
    DutyStatus status = DutyStatus::record_only;  ///< how it stands
    std::vector<std::string> appointments;        ///< who held it, in order of time
};

/// What `duty_evaluate` gives.
struct DutyEvaluated {
    std::string mechanism;         ///< id of the mechanism document in force on the last day
    std::int64_t version = 0;      ///< its version
    Date as_of;                    ///< status as seen at the end of this day
    std::optional<Date> known_on;  ///< by what was on record at the end of this day, if asked for
    std::vector<DutyItem> items;   ///< one item per duty, bearer and period, in this order
    std::vector<PostQuota> posts;  ///< if asked for: per duty, post and period
};

/// What `duty_explain` takes: one item of `duty_evaluate`.
struct DutyExplain {
    std::string duty;              ///< code of the duty
    std::string appointment;       ///< whose; this or `unit`
    std::string unit;              ///< the unit whose leadership team owes it
    Date on;                       ///< a day of the item
    std::optional<Date> as_of;     ///< as for `duty_evaluate`
    std::optional<Date> known_on;  ///< as for `duty_evaluate`
};

/// An absence that bears on an item.
struct DutyAbsence {
    std::string absence;                          ///< its id
    AbsenceGround ground = AbsenceGround::leave;  ///< why
    Date from;                                    ///< its first day within the item
    Date to;                                      ///< its last day within the item
    bool excuses = false;                         ///< does the duty excuse on this ground?
};

/// What did not count for an item, and why.
struct NotCountedHere {
    std::string kind;        ///< `activity`
    std::string id;          ///< its id
    Date day;                ///< the day it began
    Instant recorded_at;     ///< when it was put on record
    std::string reason;      ///< code: `withdrawn`, `after_as_of`, `another_period`, `outside_place`, …
    std::string message;     ///< why not, in English
    std::string message_zh;  ///< why not, in Chinese
};

/// What `duty_explain` gives.
struct DutyExplained {
    DutyItem item;                            ///< the figures, with what counted
    std::string mechanism;                    ///< id of the mechanism document that it is judged by
    LocalText measure_title;                  ///< the measure
    LocalText measure_text;                   ///< its text
    LocalText title;                          ///< the duty
    Date period_from;                         ///< the first day of the whole period
    Date period_to;                           ///< the last day of it, included
    std::optional<Date> held_from;            ///< the first day of the appointment
    std::optional<Date> held_to;              ///< the last day of it; absent if it goes on
    std::vector<DutyAbsence> absences;        ///< absences within the item
    std::vector<LocalText> steps;             ///< how the amount owed comes about, a line each
    std::vector<NotCountedHere> not_counted;  ///< what the bearer did in the period that did not count, and why
};

/// What `duty_forecast` takes.
struct DutyForecast {
    std::optional<Date> to;               ///< what falls due by then, at most 366 days ahead; 92 days ahead if absent
    std::optional<Tier> tier;             ///< only of this tier
    std::optional<std::int64_t> measure;  ///< only of this measure
    std::string appointment;              ///< only of this appointment
    std::string unit;                     ///< only of this unit's posts and team
};

/// What one bearer still has to do by a day.
struct DutyOutstanding {
    std::int64_t measure = 0;                          ///< the measure's number
    std::string duty;                                  ///< code of the duty
    BearerKind bearer_kind = BearerKind::appointment;  ///< an appointment, or a unit's leadership team
    std::string bearer;                                ///< appointment, or unit of the team
    std::string official;                              ///< who holds the appointment
    std::string unit;                                  ///< the unit
    std::optional<Tier> tier;                          ///< the tier
    Date from;                                         ///< from when on it can be done
    Date by;                                           ///< the last day on which it can be done
    std::int64_t owed = 0;                             ///< how much is owed
    std::int64_t done = 0;                             ///< how much is done
    std::int64_t missing = 0;                          ///< how much is still to be done
    std::int64_t working_days = 0;                     ///< working days left, today and the last day included
    DutyStatus status = DutyStatus::not_due;           ///< `behind`, `on_pace` or `not_due`
};

/// The same of all bearers of one duty together.
struct DutyOutlook {
    std::int64_t measure = 0;  ///< the measure's number
    std::string duty;          ///< code of the duty
    Date by;                   ///< the last day
    std::int64_t bearers = 0;  ///< how many still have something to do by then
    std::int64_t missing = 0;  ///< how much all of them together
    std::int64_t behind = 0;   ///< how many are behind
};

/// What `duty_forecast` gives.
struct DutyForecasted {
    Date as_of;                                ///< today
    Date to;                                   ///< how far it looks
    std::vector<DutyOutlook> outlook;          ///< by day and measure
    std::vector<DutyOutstanding> outstanding;  ///< by day, measure and bearer
};

/// What `duty_sign_off` takes: periods that lie within the span and are over.
struct DutySignOff {
    Date from;                            ///< the first day of the span
    Date to;                              ///< included; not after yesterday
    std::optional<Tier> tier;             ///< only duties of this tier
    std::optional<std::int64_t> measure;  ///< only duties of this measure
    std::string note;                     ///< sealed
    std::string request_id;               ///< makes the verb safe to retry
};

/// What `duty_sign_off` gives.
struct DutySignedOff {
    std::string sign_off;      ///< "d-2024-000001"
    std::int64_t items = 0;    ///< how many items are frozen by it
    std::int64_t already = 0;  ///< how many were frozen before
    std::string digest;        ///< over the figures frozen
};

/// What `duty_sign_offs` takes.
struct DutySignOffs {
    std::int64_t limit = 50;  ///< 1 … 1000
    std::string after;        ///< `next` of the page before
};

/// One sign-off.
struct DutySignOffItem {
    std::string sign_off;                 ///< its id
    Date from;                            ///< the span
    Date to;                              ///< included
    std::optional<Tier> tier;             ///< only of this tier
    std::optional<std::int64_t> measure;  ///< only of this measure
    Instant signed_at;                    ///< when
    std::string signed_by;                ///< appointment
    std::int64_t items = 0;               ///< how many items it froze
    std::string digest;                   ///< over the figures frozen
    std::string note;                     ///< in words
};

/// What `duty_sign_offs` gives.
struct DutySignOffsListed {
    std::vector<DutySignOffItem> sign_offs;  ///< newest first
    std::string next;                        ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

// Time limits: how a period is counted, and where it ends, day by day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What a period is counted in. The day on which it starts never counts, but for the units of hours, which count from
/// the very instant (Civil Code, art. 201).
enum class PeriodUnit {
    day,           ///< every day counts
    working_day,   ///< only working days count
    hour,          ///< every hour counts, from the instant of the start
    working_hour,  ///< only office hours of working days count, from the instant of the start
    same_day,      ///< ends on the day of the start
};

/// What happens when a period's last day is a rest day (Civil Code, art. 203).
enum class Roll {
    none,                  ///< it ends on that day all the same
    next_working_day,      ///< it ends on the first working day after
    previous_working_day,  ///< it ends on the last working day before
};

/// At what time of its last day a period ends (Civil Code, art. 203).
enum class PeriodEnd {
    midnight,           ///< at 24:00
    close_of_business,  ///< when office hours end
};

/// Time that does not count for a period: from `from`, before `to`.
struct Pause {
    Instant from;  ///< the first instant that does not count
    Instant to;    ///< the first instant that counts again
};

enum class DayKind {
    working,
    weekend,
    holiday,
    make_up,  ///< a weekend day that is worked (调休上班日)
};

/// What a span of days did to a period.
enum class DeadlineStep {
    start,    ///< the day of the start, where it does not count
    counted,  ///< counted
    skipped,  ///< not counted: a rest day, or a day of which no office hours were left
    paused,   ///< not counted: it would have, but the clock stood still
    added,    ///< counted for an extension
    rolled,   ///< passed over, since a period does not end there; and the day to which the end moved forward
};

/// A span of days that went the same way. Of days of several kinds, where the kind makes no difference, `day` is
/// `working`.
struct DeadlineLine {
    Date from;                                ///< first day
    Date to;                                  ///< last day, included
    DeadlineStep step = DeadlineStep::start;  ///< what the days did
    DayKind day = DayKind::working;           ///< what kind of days they are
    std::int64_t count = 0;                   ///< counted here: days, or minutes for the units of hours
    std::int64_t total = 0;                   ///< counted so far, this span included
    LocalText reason;                         ///< the holiday's name and the like; empty if nothing is to be said
    std::string calendar;                     ///< document and version asked: "cn-2024/2"; empty if none is published
};

/// What `deadline_explain` takes: a clock of a case, or a period by itself.
struct DeadlineExplain {
    std::string case_no;              ///< JSON member `case`: explain a clock of this case
    std::string clock;                ///< which clock; the one that ends first if absent
    std::optional<std::int64_t> run;  ///< which start of it, from 1; the latest if absent

    std::string calendar;                  ///< family of calendars, such as `cn`, for a period by itself
    std::optional<Instant> started_at;     ///< when the period starts
    std::optional<PeriodUnit> unit;        ///< its unit
    std::optional<std::int64_t> amount;    ///< how many units, 1 or more; not for `same_day`
    Roll roll = Roll::none;                ///< rule for a last day of rest
    PeriodEnd ends = PeriodEnd::midnight;  ///< when the last day ends
    std::int64_t extension = 0;            ///< units added by extension, counted from the nominal end
    std::vector<Pause> pauses;             ///< time that does not count

    bool each_day = false;  ///< one line a day, instead of one for each span of days that went the same way
};

/// A main case (主案) is held to the limit of a case merged into it, where that is the earlier one.
struct EarlierLimit {
    std::string case_no;  ///< the merged case; JSON member `case`
    Instant due_at;       ///< the first instant that is too late
    Date due_on;          ///< the last day
};

/// What `deadline_explain` gives.
struct DeadlineExplained {
    std::string case_no;                   ///< JSON member `case`; absent for a period by itself
    std::string clock;                     ///< the clock; absent for a period by itself
    LocalText title;                       ///< what the clock measures
    LocalText basis;                       ///< where the rule comes from
    std::string workflow;                  ///< document and version with the rule: "matter/1"
    std::optional<std::int64_t> run;       ///< which start of the clock it is
    PeriodUnit unit = PeriodUnit::day;     ///< unit of the period
    std::int64_t amount = 0;               ///< units of the period
    Roll roll = Roll::none;                ///< rule for a last day of rest
    PeriodEnd ends = PeriodEnd::midnight;  ///< when the last day ends
    std::int64_t extension = 0;            ///< units added
    std::vector<Pause> pauses;             ///< time that did not count, one after the other, without overlap
    Instant started_at;                    ///< when it started
    Date nominal_on;                       ///< last day before extension and roll
    Date due_on;                           ///< the last day
    Instant due_at;                        ///< the first instant that is too late
    bool provisional = false;              ///< reaches into a year whose calendar, or office hours, are not published
    std::vector<std::string> calendars;    ///< the documents counted by: "cn-2024/2"
    std::vector<DeadlineLine> lines;       ///< from the start to the end, without a gap
    std::string table;                     ///< the lines as a table for people, in English
    std::string table_zh;                  ///< the same in Chinese
    std::optional<EarlierLimit> held_to;   ///< the clock is held to an earlier limit than the one explained
};

}  // namespace lianxin

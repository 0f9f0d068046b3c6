// Which days are worked: the published years of one calendar, prepared so that counting over ten years costs
// what counting over a day costs.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calendar/year.hpp"
#include "lianxin/deadline.hpp"

namespace lianxin::calendar {

using lianxin::DayKind;

struct Day {
    DayKind kind = DayKind::working;
    bool working = true;
    bool covered = false;  ///< its year's calendar is published
    LocalText name;        ///< of the holiday, or of that which a make-up day makes up for; else empty
};

struct DocumentVersion {
    std::string id;
    std::int64_t version = 0;
    bool operator==(const DocumentVersion& o) const { return id == o.id && version == o.version; }
};

/// A span of office hours, in milliseconds since midnight: from `from`, before `to`.
struct HourSpan {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// The last day that a count may reach: its end at 24:00 can still be written as an instant.
constexpr Date kLastDay{84'004};  // 2199-12-30

/// Immutable; copies share their tables, and threads may use one at the same time. In a year that no document
/// covers, Monday to Friday are worked. The office hours of a year whose document states none, or that has no document,
/// are those of the nearest earlier year that states some, else of the nearest later. Every count costs a few binary
/// searches over the published days and years, whatever its length.
class Calendar {
public:
    /// No year is published.
    Calendar();
    /// From sound documents of one calendar; of several versions of a year the highest holds.
    /// \throws Error `calendar.mixed` if they belong to different calendars
    explicit Calendar(const std::vector<YearCalendar>& years);

    const std::string& name() const;                       ///< "cn"; empty if no year is published
    const std::vector<DocumentVersion>& versions() const;  ///< the documents that hold, by year

    bool covered(Date day) const;
    bool covered(Date from, Date to) const;  ///< every day from `from` to `to`, both included
    bool is_working_day(Date day) const;
    Day day(Date day) const;
    std::string document(Date day) const;  ///< document and version of its year: "cn-2024/2"; empty if there is none

    /// How many working days come after `after`, up to and including `to`; negative if `to` is the earlier.
    std::int64_t working_days_between(Date after, Date to) const;
    /// The n-th working day after `start`, which itself does not count; `start` if n is 0.
    /// \throws Error `calendar.out_of_range` if n is negative or the day lies beyond `kLastDay`
    Date add_working_days(Date start, std::int64_t n) const;
    /// `day` if it is worked, else the first working day after it. \throws Error `calendar.out_of_range`
    Date working_day_from(Date day) const;
    /// The last working day from `from` to `to`, both included, if there is one.
    std::optional<Date> last_working_day(Date from, Date to) const;

    bool has_hours() const;  ///< any document states office hours; without, no day has any
    /// The documents of these years state office hours of their own, every one from `from` to `to`, both included.
    bool states_hours(Date from, Date to) const;
    /// Office hours of a working day of that date's year, ascending; empty if no document states any.
    const std::vector<HourSpan>& hours(Date day) const;
    /// The end of the last span of office hours. \throws Error `calendar.no_hours`
    Instant close_of_business(Date day) const;
    /// Milliseconds of office hours from `from`, before `to`; negative if `to` is the earlier.
    std::int64_t working_ms_between(Instant from, Instant to) const;
    /// The earliest instant by which n milliseconds of office hours have passed since `start`; `start` if n is 0.
    /// \throws Error `calendar.no_hours`; `calendar.out_of_range` if n is negative or the instant lies beyond
    /// `kLastDay`
    Instant add_working_ms(Instant start, std::int64_t n) const;

private:
    struct Table;
    struct Era;
    std::int64_t working_days_before(Date day) const;
    const Era& era_of(Date day) const;
    std::int64_t working_ms_before(Instant instant) const;
    std::shared_ptr<const Table> table_;
};

}  // namespace lianxin::calendar

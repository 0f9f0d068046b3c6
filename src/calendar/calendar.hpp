// Which days are worked: the published years of one calendar, prepared so that counting over ten years costs
// what counting over a day costs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "calendar/year.hpp"

namespace lianxin::calendar {

enum class DayKind {
    working,
    weekend,
    holiday,
    make_up,  ///< a weekend day that is worked
};

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

/// The last day that a count may reach: its end at 24:00 can still be written as an instant.
constexpr Date kLastDay{84'004};  // 2199-12-30

/// Immutable; copies share their tables, and threads may use one at the same time. In a year that no document
/// covers, Monday to Friday are worked. Every count costs O(log n) in the published holidays, whatever its length.
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

    /// How many working days come after `after`, up to and including `to`; negative if `to` is the earlier.
    std::int64_t working_days_between(Date after, Date to) const;
    /// The n-th working day after `start`, which itself does not count; `start` if n is 0.
    /// \throws Error `calendar.out_of_range` if n is negative or the day lies beyond `kLastDay`
    Date add_working_days(Date start, std::int64_t n) const;
    /// `day` if it is worked, else the first working day after it. \throws Error `calendar.out_of_range`
    Date working_day_from(Date day) const;

private:
    struct Table;
    std::int64_t working_days_before(Date day) const;
    std::shared_ptr<const Table> table_;
};

}  // namespace lianxin::calendar

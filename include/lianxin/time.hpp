// Days and instants. Lianxin's local time is UTC+08:00 without daylight saving, always.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lianxin {

/// A day of the civil calendar, 1900-01-01 … 2199-12-31. Text form: ISO 8601, "2024-02-29".
struct Date {
    std::int32_t days = 0;  ///< days since 1970-01-01

    /// \throws Error `time.no_such_date`, `time.out_of_range`
    static Date of(int year, unsigned month, unsigned day);
    /// \throws Error `time.malformed`, `time.no_such_date`, `time.out_of_range`
    static Date parse(std::string_view text);

    std::string str() const;   ///< "2024-02-29"
    int year() const;          ///< 1900 … 2199
    unsigned month() const;    ///< 1 … 12
    unsigned day() const;      ///< 1 … 31
    unsigned weekday() const;  ///< ISO: Monday 1 … Sunday 7

    ///@{
    /// Counting days and comparing.
    Date operator+(std::int32_t n) const { return Date{days + n}; }
    Date operator-(std::int32_t n) const { return Date{days - n}; }
    std::int32_t operator-(Date other) const { return days - other.days; }
    bool operator==(Date o) const { return days == o.days; }
    bool operator!=(Date o) const { return days != o.days; }
    bool operator<(Date o) const { return days < o.days; }
    bool operator<=(Date o) const { return days <= o.days; }
    bool operator>(Date o) const { return days > o.days; }
    bool operator>=(Date o) const { return days >= o.days; }
    ///@}
};

/// A point in time, exact to the millisecond. Text form: RFC 3339 with an offset; read with any offset,
/// written at +08:00 ("2024-04-08T09:00:00+08:00", fraction only if there is one).
struct Instant {
    std::int64_t ms = 0;  ///< milliseconds since 1970-01-01T00:00:00Z

    /// \throws Error `time.malformed`, `time.no_such_date`, `time.out_of_range`
    static Instant parse(std::string_view text);
    /// 00:00 of that day, UTC+08:00. `start_of(d + 1)` is 24:00 of `d`, the exclusive end of the day.
    static Instant start_of(Date day);

    std::string str() const;         ///< "2024-04-08T09:00:00+08:00"
    Date date() const;               ///< the local day (UTC+08:00)
    std::int64_t ms_of_day() const;  ///< 0 … 86 399 999, local

    ///@{
    /// Adding milliseconds and comparing.
    Instant operator+(std::int64_t n) const { return Instant{ms + n}; }
    bool operator==(Instant o) const { return ms == o.ms; }
    bool operator!=(Instant o) const { return ms != o.ms; }
    bool operator<(Instant o) const { return ms < o.ms; }
    bool operator<=(Instant o) const { return ms <= o.ms; }
    bool operator>(Instant o) const { return ms > o.ms; }
    bool operator>=(Instant o) const { return ms >= o.ms; }
    ///@}
};

}  // namespace lianxin

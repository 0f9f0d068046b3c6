// Calendars (日历): days to keep in mind, written to a file that calendar programs read (iCalendar).
#pragma once

#include <cstdint>
#include <string>

#include "lianxin/report.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class CalendarKind {
    reception,    ///< the public reception days that the mechanism fixes; nothing personal
    appointment,  ///< ends of the duties' periods of one appointment, and limits of its open cases; no names, no texts
};

/// What `calendar_write` takes.
struct CalendarWrite {
    std::string path;  ///< the file to write; relative to the process's folder unless it begins with '/'
    CalendarKind kind = CalendarKind::reception;  ///< which days
    std::string appointment;  ///< whose, of `appointment`; the asking one if empty, another for supervision only
    Date from;                ///< the first day of the span
    Date to;                  ///< the last day, included
    Language language = Language::zh;  ///< of the entries; `zh` if absent
    bool overwrite = false;            ///< replace a file that is there
};

/// What `calendar_write` gives.
struct CalendarWritten {
    std::string path;                             ///< the file written
    CalendarKind kind = CalendarKind::reception;  ///< which days
    std::int64_t events = 0;                      ///< entries of the calendar
    std::int64_t bytes = 0;                       ///< size of the file
};

}  // namespace lianxin

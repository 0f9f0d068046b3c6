// How a period came to its end, told day by day, for those who doubt it.
#pragma once

#include <string>
#include <vector>

#include "calendar/deadline.hpp"

namespace lianxin::calendar {

using lianxin::DeadlineLine;
using lianxin::DeadlineStep;

struct Explanation {
    Deadline deadline;                ///< the same as that of `deadline()`, found in another way
    std::vector<DeadlineLine> lines;  ///< from the day of the start to the last day, without a gap or overlap
};

/// Walks from the start to the end of a period, day by day and without the prepared counts: it costs as much as the
/// period is long. Of a day that hours counted partly, the line tells the minutes. After an end that was moved back
/// (`previous_working_day`) the days given up are told as well, as `rolled`.
/// Days that went the same way, one after the other, are one line, unless `each_day`; where every day counts, rest
/// days are told apart only where the period would end on them.
/// \throws Error as `deadline()` does
Explanation explain(const Calendar& calendar, Instant start, const Period& period, const std::vector<Pause>& pauses,
                    bool each_day);

/// The lines and the end as a table of plain text, aligned for a terminal.
std::string table(const Explanation& explanation, Instant start, const Period& period, bool english);

}  // namespace lianxin::calendar

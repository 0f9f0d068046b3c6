// The events that clocks yield; shared by opening and acting. Of no use outside this room.
#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "casework/events.hpp"
#include "casework/state.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// `earlier` is how often this clock was started in this case before.
ClockStarted start_clock(const workflow::ClockRule& rule, std::int64_t earlier, std::int64_t round, Instant at,
                         const calendar::Calendar& calendar);

ClockExtended extend_clock(const workflow::ClockRule& rule, const ClockRun& run, std::int64_t days,
                           const std::string& approver, const calendar::Calendar& calendar);

/// \throws Error `case.in_the_future`
void not_in_the_future(Instant at, Instant now);

}  // namespace lianxin::casework

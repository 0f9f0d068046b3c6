// When a rung falls due for a clock, and the other way round: which limits have brought it due by now.
#pragma once

#include "calendar/calendar.hpp"
#include "supervision/ladder.hpp"

namespace lianxin::supervision {

/// When the rung falls due for a limit that ends at `due_at`. A later limit never brings it due earlier, so that the
/// clocks for which it has fallen due are those up to one limit (`latest_limit`). Beyond the last day that can be
/// counted to, it never does: the first instant after that day.
/// \throws Error `calendar.no_hours` if it asks for office hours and the calendar states none
Instant falls_due(const Rung& rung, Instant due_at, const calendar::Calendar& calendar);

/// The same for a run that began at `started_at`: never before that, so that who has just got a short limit is
/// reminded of it at once.
Instant falls_due(const Rung& rung, Instant due_at, Instant started_at, const calendar::Calendar& calendar);

/// The latest `due_at` for which the rung has fallen due at `now`.
Instant latest_limit(const Rung& rung, Instant now, const calendar::Calendar& calendar);

/// The latest `started_at` that does not keep it from having fallen due at `now`: `now`, or the last closing if the
/// rung waits for office hours and it is not one now.
Instant latest_start(const Rung& rung, Instant now, const calendar::Calendar& calendar);

}  // namespace lianxin::supervision

// Parts of supporting units: given, replied to, overruled; and what an action on the case makes of open ones.
#pragma once

#include <vector>

#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "casework/state.hpp"
#include "lianxin/parts.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// The lead unit's handler, a dispatcher, approver or supervisor gives another unit a part, with a clock of its own.
/// \throws Error `part.not_yours`, `part.of_the_lead`, `part.bad_period`, `part.case_ended`, `part.reported`,
///   `case.no_such_unit`, `case.no_such_appointment`, `case.appointment_not_held`, `case.handler_outside_unit`,
///   `case.conflict_of_interest`, `case.in_the_future`
std::vector<Event> assign_part(const State& state, const PartAssign& command, const calendar::Calendar& calendar,
                               const organisation::Directory& directory, const Context& context);

/// The supporting unit says what it did; its clock stops.
/// \throws Error `part.not_found`, `part.settled`, `part.not_yours`, `part.before_it_began`, `case.in_the_future`
std::vector<Event> reply_part(const State& state, const PartReply& command, const organisation::Directory& directory,
                              const Context& context);

/// The lead's handler, a dispatcher or a supervisor lets the case go on without it.
/// \throws Error `part.not_found`, `part.settled`, `part.not_yours`
std::vector<Event> overrule_part(const State& state, const PartOverrule& command,
                                 const organisation::Directory& directory, const Context& context);

/// The part of that number, which there is.
const Part& part_of(const State& state, std::int64_t number);
/// Its clock; null only while it is being given.
const ClockRun* clock_of_part(const State& state, std::int64_t number);
/// Parts that nobody has replied to or overruled.
std::int64_t open_parts(const State& state);
/// Does the action say what came of the case, which the lead can't while parts are open?
bool says_outcome(const workflow::Action& action);
/// What becomes of open parts as the case ends: they are dropped, and their clocks stop.
void drop_parts(const State& state, Instant at, std::vector<Event>& events);

}  // namespace lianxin::casework

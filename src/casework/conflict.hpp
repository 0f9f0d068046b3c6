// Conflicts of interest: whom a case is kept from, and to whom it goes instead.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "casework/state.hpp"
#include "lianxin/conflict.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// Is the unit, or one above it, complained of?
bool kept_from_unit(const State& state, const std::string& unit, const organisation::Directory& directory);

/// Is the case kept from the official: by name, or through a unit in which they hold a post on that day? Such an
/// official can't be given the case, act on it, verify it or see it.
bool kept_from(const State& state, const std::string& official, const organisation::Directory& directory, Date on);

/// \throws Error `case.conflict_of_interest` if a unit or an appointment that is to get the case is kept from it
void require_no_conflict(const State& state, const std::string& unit, const std::string& appointment,
                         const organisation::Directory& directory, Date on, const std::string& pointer);

/// Puts a conflict on record, and the case into other hands if it lies with whom it is now kept from: those that the
/// command names, or else another handler of the same unit, or of the nearest unit above. An official declares an
/// interest of their own; of others, whoever registers, dispatches, approves, verifies or supervises does so.
/// \throws Error `conflict.which`, `conflict.not_yours`, `conflict.unknown_unit`, `conflict.unknown_official`,
///   `conflict.recorded_already`, `conflict.nobody_left`, `conflict.leader_needed`, `case.conflict_of_interest`,
///   `case.no_such_unit`, `case.no_such_appointment`, `case.appointment_not_held`, `case.handler_outside_unit`
std::vector<Event> record_conflict(const State& state, const lianxin::ConflictRecord& command,
                                   const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                                   const organisation::Directory& directory, const Context& context);

/// The conflict of a matter that comes in with whom it complains of. \throws Error as record_conflict
Event conflict_of(const Respondent& respondent, const organisation::Directory& directory, const std::string& pointer);

/// \throws Error `conflict.not_found`, `conflict.lifted_already`, `conflict.not_yours`
Event lift_conflict(const State& state, const lianxin::ConflictLift& command, const organisation::Directory& directory,
                    const Context& context);

}  // namespace lianxin::casework

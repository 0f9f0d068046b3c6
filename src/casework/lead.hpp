// Taking a case down (带案下访): a leader is named beside the unit that has it.
#pragma once

#include "base/context.hpp"
#include "casework/state.hpp"
#include "organisation/directory.hpp"

namespace lianxin::casework {

/// A dispatcher, approver or supervisor names the leader who takes the case down, or a leader (a post with a tier, in
/// its unit's leadership) takes it themselves.
/// \throws Error `case.lead_not_yours`, `case.has_ended`, `case.leads_already`, `case.no_such_appointment`,
///   `case.appointment_not_held`, `case.not_a_leader`, `case.conflict_of_interest`
Event name_leader(const State& state, const CaseLead& command, const organisation::Directory& directory,
                  const Context& context);

}  // namespace lianxin::casework

// The decisions on a case: which events follow from opening it and from each action, or why they don't.
#pragma once

#include <string>
#include <vector>

#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "casework/events.hpp"
#include "casework/state.hpp"
#include "lianxin/case_actions.hpp"
#include "lianxin/casework.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// A longer text of a field is refused.
constexpr std::size_t kMaxTextBytes = 20'000;

/// Opens a case under a sound workflow. `activity` is the activity that raised it, or empty. That the person is
/// registered, and the calendar the one that the workflow names, is the caller's to see to.
/// \throws Error `case.unknown_category`, `case.no_such_area`, `case.no_such_appointment`,
///   `case.appointment_not_held`, `case.in_the_future`, `case.role_missing`, `case.field_length`,
///   `case.conflict_of_interest`, `conflict.which`, `conflict.unknown_unit`, `conflict.unknown_official`
std::vector<Event> open(const CaseOpen& command, const std::string& case_no, const std::string& activity,
                        const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                        const organisation::Directory& directory, const Context& context);

/// Takes one action. Fields of type person are taken as ids; whether they are registered is the caller's to see to.
/// \throws Error `case.version_conflict`, `case.unknown_action`, `case.in_the_future`, `case.before_last_action`,
///   `case.action_not_allowed`, `case.role_missing`, `case.unknown_field`, `case.missing_field`, `case.field_type`,
///   `case.field_length`, `case.field_range`, `case.field_code`, `case.no_such_unit`, `case.no_such_appointment`,
///   `case.appointment_not_held`, `case.handler_outside_unit`, `case.answer_incomplete`,
///   `case.answer_without_contact`, `case.guard_<name of the guard>`, `case.extension_spent`,
///   `case.extension_too_long`, `case.limit_not_ahead`, `case.bad_span`, `case.no_such_item`, `case.item_settled`,
///   `case.parts_open`, `case.conflict_of_interest`, `case.evidence_digest`,
///   `case.evidence_twice`, `case.missing_evidence`, `case.review_not_ahead`, `case.merged`,
///   `case.merged_no_outcome`, `case.merged_not_replied`, `case.merged_not_asked`, `case.merged_not_solved`,
///   `case.merged_right_open`; and `case.not_found` to whom it is kept from
std::vector<Event> act(const State& state, const CaseAct& command, const workflow::Workflow& workflow,
                       const calendar::Calendar& calendar, const organisation::Directory& directory,
                       const Context& context);

/// Every action of the workflow: is it open to the asking appointment now, and if not, why. Reasons: `wrong_state`,
/// `wrong_role`, `guard_<name of the guard>`, `extension_spent`. Guards that look at fields are not asked yet.
std::vector<ActionView> actions(const State& state, const workflow::Workflow& workflow,
                                const organisation::Directory& directory, const Context& context);

/// The same at more length: who could take each action, and what is told with it.
std::vector<ActionExplained> explained(const State& state, const workflow::Workflow& workflow,
                                       const organisation::Directory& directory, const Context& context);

}  // namespace lianxin::casework

// What the verbs of cases share: finding a case and its workflow, opening one, and holding references to what exists.
#pragma once

#include <string>

#include "casework/state.hpp"
#include "service/session.hpp"

namespace lianxin::service {

std::string case_stream(const std::string& case_no);

/// Good until the next case is looked at. A case that is kept from the asking official (回避) is not found.
/// \throws Error `case.not_found`
const casework::State& require_case(Work& work, const std::string& case_no);
/// The same for work that is nobody's own: supervision, a calendar adopted, a new version of a workflow.
const casework::State& any_case(Work& work, const std::string& case_no);
/// The very version that the case follows.
const workflow::Workflow& workflow_of(const Work& work, const casework::State& state);

/// What the verbs that move a case reply.
CaseMoved moved(Work& work, const std::string& case_no);

/// Draws the number, decides, appends. `activity` is the activity that raised it, or empty.
/// \return the case's number
std::string open_case(Work& work, const CaseOpen& request, const std::string& activity);

/// Decides on an action: the events that follow. What its fields refer to is recorded.
/// \throws Error as casework::act, and `case.unknown_person`, `case.unknown_activity`, `case.unknown_topic`
std::vector<casework::Event> decide(Work& work, const casework::State& state, const CaseAct& request);

/// \throws Error `case.unknown_person` with the pointer `/person`
void require_person(Work& work, const std::string& person);

}  // namespace lianxin::service

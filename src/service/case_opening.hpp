// Opening a case inside a verb's transaction: by itself, or as a matter that an activity raised.
#pragma once

#include <string>

#include "casework/state.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// Draws the number, decides, appends. `activity` is the activity that raised it, or empty.
/// \return the case's number
std::string open_case(Work& work, const CaseOpen& request, const std::string& activity);

/// \throws Error `case.unknown_person` with the pointer `/person`
void require_person(Work& work, const std::string& person);

}  // namespace lianxin::service

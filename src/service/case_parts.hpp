// Parts of what `case_show` tells that stand beside the actions on the case.
#pragma once

#include <vector>

#include "casework/state.hpp"
#include "service/session.hpp"

namespace lianxin::service {

std::vector<HandlingView> handlings_of(const casework::State& state);
std::vector<PartView> parts_of(Work& work, const casework::State& state);
std::vector<VisitView> visits_of(Work& work, const casework::State& state);
std::vector<ConflictView> conflicts_of(Work& work, const casework::State& state);

}  // namespace lianxin::service

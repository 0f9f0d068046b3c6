// What the verbs of linked and merged cases share with the other case verbs.
#pragma once

#include <string>
#include <vector>

#include "casework/state.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// Links a case that has just been opened to the last one by which the same person brought the same matter, if there is
/// one (重复信访). By exact keys only: the person, the workflow, and what its document says must be the same.
void link_repeat(Work& work, const std::string& case_no);

/// The cases by which a matter was brought before, newest first.
std::vector<EarlierCase> earlier_cases(Work& work, const std::string& case_no);

std::vector<LinkView> links_of(Work& work, const std::string& case_no);

std::optional<MergedIntoView> merged_into_view(Work& work, const casework::State& state);
std::vector<MergedView> merged_views(const casework::State& state);

/// Ends the cases that end together with their main, after an action of it: `before` is the main before it.
void end_merged(Work& work, const casework::State& before, const std::optional<Instant>& occurred_at);

/// Brings the limits that a main case has taken over up to date with the clocks of a case merged into it.
void follow_moved_limits(Work& work, const std::string& case_no);

/// \throws Error `case.other_jurisdiction`, `case.not_found`
const casework::State& require_case_at(Work& work, const std::string& case_no, const std::string& pointer);

}  // namespace lianxin::service

// What the case views and lists show of exclusions and checks. Of no use outside this room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/exclusion.hpp"
#include "service/session.hpp"

namespace lianxin::service {

std::optional<casework::Exclusion> last_exclusion(Work& work, const std::string& case_no);
/// All proposals to exclude a case, oldest first.
std::vector<ExclusionView> exclusions_of(Work& work, const std::string& case_no);
/// The samples that a case was drawn in.
std::vector<CheckView> checks_of(Work& work, const std::string& case_no);

}  // namespace lianxin::service

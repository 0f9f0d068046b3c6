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

/// Where a page of lines goes on that are ordered by a number, then by ids: "17/990001-2024-000001".
struct After {
    std::int64_t number = 0;
    std::string id;
    std::int64_t last = 0;  ///< the number after the id, if there are `parts` of three
};
/// \throws Error `request.bad_page`
After after_of(const std::string& after, int parts);

}  // namespace lianxin::service

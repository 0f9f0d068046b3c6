// Who answers for which cases today, as the lists need it.
#pragma once

#include <string>
#include <vector>

#include "service/session.hpp"

namespace lianxin::service {

/// Handlers of cases under way, each once, found by leaping through their index: as many steps as there are handlers.
constexpr const char* kLiveHandlers =
    "WITH RECURSIVE h(x) AS (SELECT MIN(handler) FROM cases WHERE jurisdiction = :j AND standing = 'live' AND handler "
    "> "
    "'' UNION ALL SELECT (SELECT MIN(handler) FROM cases WHERE jurisdiction = :k AND standing = 'live' AND handler > "
    "h.x) FROM h WHERE h.x IS NOT NULL) SELECT x FROM h WHERE x IS NOT NULL";
/// Likewise the leaders who took cases down.
constexpr const char* kLiveLeaders =
    "WITH RECURSIVE h(x) AS (SELECT MIN(leader) FROM cases WHERE jurisdiction = :j AND standing = 'live' AND leader > "
    "'' "
    "UNION ALL SELECT (SELECT MIN(leader) FROM cases WHERE jurisdiction = :k AND standing = 'live' AND leader > h.x) "
    "FROM h WHERE h.x IS NOT NULL) SELECT x FROM h WHERE x IS NOT NULL";

std::vector<std::string> live_handlers(Work& work);
std::vector<std::string> live_leaders(Work& work);

/// Who answers today for what an appointment has; empty if there is nobody, or for an empty id.
std::string owner_of(const Work& work, const std::string& handler);
/// The handlers of cases under way for whom this appointment answers today; itself among them unless it is away.
std::vector<std::string> handlers_of_owner(Work& work, const std::string& owner);
/// The handlers of cases under way for whom nobody answers.
std::vector<std::string> handlers_without_owner(Work& work);

}  // namespace lianxin::service

// An account as it is told: whole, or for the public without the numbers by which somebody could be recognised.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "casework/account.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// What one group adds up to.
struct GroupTally {
    casework::AccountTally all, without;
    std::int64_t proposed = 0, approved = 0;
};

AccountGroup shown(const GroupTally& tally);

/// Which number is the least that may be told, by the policy in force today.
/// \throws Error `account.nothing_laid_down`
std::int64_t least_published(const Work& work);

/// Takes out of `reply` what must not be told, and marks it. `groups` are those of the reply, in its order.
void suppress(AccountShown& reply, const GroupTally& whole, const std::map<std::string, GroupTally>& groups,
              std::int64_t least);

}  // namespace lianxin::service

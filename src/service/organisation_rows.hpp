// The organisation read back from its rows, with the names unsealed.
#pragma once

#include "lianxin/organisation.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

OrganisationShown load_organisation(store::Transaction& tx);

}  // namespace lianxin::service

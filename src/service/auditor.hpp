// Are the chains of one jurisdiction whole?
#pragma once

#include "lianxin/audit.hpp"
#include "service/teller.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

/// Follows every chain of events, recomputes every hash, and collects where they don't hold.
/// \throws Error `request.cancelled`
AuditVerified audit(store::Transaction& tx, Teller& teller);

}  // namespace lianxin::service

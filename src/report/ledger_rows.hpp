// The rows of ledgers, read from the store a page at a time.
#pragma once

#include <functional>
#include <vector>

#include "report/ledger.hpp"
#include "report/page.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// What all rows of a ledger need: who asks, for which days, and how things are called.
struct LedgerSource {
    Work& work;
    const report::Page& page;
    Date from;
    Date to;
};

using TakeRow = std::function<void(const std::vector<report::Cell>&)>;

/// Gives every row of the ledger in order, the oldest first, and tells how far it is. Holds one page of them.
/// \return how many
/// \throws Error `request.cancelled`, `duty.*` of the ledger of duties
std::int64_t each_row(const LedgerSource& source, LedgerSheet sheet, const TakeRow& take);

}  // namespace lianxin::service

// Absences read back from their rows.
#pragma once

#include <vector>

#include "lianxin/absence.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

/// In order of id.
std::vector<Absence> load_absences(store::Transaction& tx);

}  // namespace lianxin::service

// Counts of a report, read from the store.
#pragma once

#include "report/counts.hpp"
#include "service/session.hpp"

namespace lianxin::service {

report::Counts counts_of(Work& work, Date from, Date to);

/// Measures that anything ever served, 0 for none; in order.
std::vector<std::int64_t> measures_served(Work& work);

}  // namespace lianxin::service

// Counts of a report, read from the store.
#pragma once

#include "report/counts.hpp"
#include "service/session.hpp"

namespace lianxin::service {

report::Counts counts_of(Work& work, Date from, Date to);

}  // namespace lianxin::service

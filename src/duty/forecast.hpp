// What is still owed, and by when.
#pragma once

#include "duty/duty.hpp"

namespace lianxin::duty {

/// From an evaluation of today … `to` as of today: items that are not done yet and can still be done by `to`.
/// Working days are those of each version's calendar.
DutyForecasted forecast(const DutyEvaluated& evaluated, Date today, Date to, const std::vector<InForce>& versions);

}  // namespace lianxin::duty

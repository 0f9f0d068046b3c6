// Signing off: which items of an evaluation are frozen, and what frozen figures make of an evaluation.
#pragma once

#include <vector>

#include "duty/events.hpp"

namespace lianxin::duty {

/// \throws Error `duty.reversed_period`, `duty.not_over` if the span ends today or later
void check(const DutySignOff& request, Date today);

/// Items that lie within the span, owe something or count something, and are over; not those signed before.
std::vector<SignedItem> to_sign(const DutySignOff& request, const DutyEvaluated& evaluated, std::int64_t& already);

/// What was signed off, by sign-off.
struct Frozen {
    std::string sign_off;
    SignedItem item;
};

/// Puts frozen figures in the place of those that facts told since have changed, and says what they would be.
void freeze(DutyEvaluated& evaluated, const std::vector<Frozen>& frozen);

}  // namespace lianxin::duty

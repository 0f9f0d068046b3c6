// The decisions of supervision on a case: a rung is reached, a card is withdrawn.
#pragma once

#include <vector>

#include "casework/events.hpp"
#include "casework/state.hpp"
#include "lianxin/supervision.hpp"
#include "supervision/ladder.hpp"

namespace lianxin::supervision {

/// What follows from a rung that fell due for a run: that it is reached, and its card. Nothing if the run has reached
/// it already, does not run, or is not judged; or if the case has ended.
std::vector<casework::Event> reach(const casework::State& state, const std::string& clock, std::int64_t run,
                                   const Ladder& ladder, const Rung& rung, Instant fell_due_at);

/// \throws Error `card.not_found`, `card.which` (details list the numbers), `card.already_withdrawn`
casework::CardWithdrawn withdraw(const casework::State& state, const CardWithdraw& command);

}  // namespace lianxin::supervision

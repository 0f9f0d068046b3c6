// What a run of a clock is held to: its own limit, or an earlier one that came with a merged case.
#pragma once

#include <string>
#include <vector>

#include "casework/clock_run.hpp"

namespace lianxin::casework {

struct Held {
    Instant due_at;
    Date due_on;
    bool provisional = false;
    const TakenLimit* taken = nullptr;  ///< null: its own
};

/// The earliest of its own limit and those taken over. While it stands still in time, only those taken over count: a
/// pause of the main case is none of the others'.
Held held(const ClockRun& run);

/// Is there a limit now that somebody must keep?
bool watched(const ClockRun& run);

/// Codes of the rungs of supervision that do not come again, sorted: those reached for its own limit or for one that it
/// still has, and those that a limit not later than its own, or one that counts alone, had reached in the merged case.
std::vector<std::string> rungs_reached(const ClockRun& run);

/// Was it late, and is that settled for good? An absorbed one, if it was late when it was absorbed.
bool was_late(const ClockRun& run);

}  // namespace lianxin::casework

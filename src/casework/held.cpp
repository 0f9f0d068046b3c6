#include "casework/held.hpp"

#include <algorithm>
#include <tuple>

namespace lianxin::casework {
namespace {

const TakenLimit* earliest(const std::vector<TakenLimit>& taken) {
    const auto it = std::min_element(taken.begin(), taken.end(), [](const TakenLimit& a, const TakenLimit& b) {
        return std::tie(a.due_at.ms, a.from, a.from_run) < std::tie(b.due_at.ms, b.from, b.from_run);
    });
    return it == taken.end() ? nullptr : &*it;
}

bool still_taken(const ClockRun& run, const std::string& from) {
    return std::any_of(run.taken.begin(), run.taken.end(), [&](const TakenLimit& one) { return one.from == from; });
}

}  // namespace

Held held(const ClockRun& run) {
    const TakenLimit* taken = earliest(run.taken);
    if (taken && (stands_in_time(run) || taken->due_at < run.due_at))
        return {taken->due_at, taken->due_on, taken->provisional, taken};
    return {run.due_at, run.due_on, run.provisional, nullptr};
}

bool watched(const ClockRun& run) { return run.open() && !run.window && (!run.suspended_at || !run.taken.empty()); }

std::vector<std::string> rungs_reached(const ClockRun& run) {
    std::vector<std::string> codes;
    for (const ReachedRung& reached : run.rungs)
        if (reached.held_to.empty() || still_taken(run, reached.held_to)) codes.push_back(reached.rung);
    for (const TakenLimit& taken : run.taken)
        if (stands_in_time(run) || taken.due_at <= run.due_at)
            codes.insert(codes.end(), taken.rungs.begin(), taken.rungs.end());
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

bool was_late(const ClockRun& run) {
    if (run.absorbed_at) return !run.window && !(*run.absorbed_at < run.due_at);
    return run.stopped_at && status_of(run, *run.stopped_at) == ClockStatus::breached;
}

}  // namespace lianxin::casework

// What a case came to, as accounts of measures and the chain from goal to outcome have it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activity/events.hpp"
#include "casework/lasting_rule.hpp"
#include "casework/state.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// What keeps a matter fixed.
struct KeptFixed {
    std::vector<casework::Rule> rules;  ///< lasting rules that stand
    bool no_recurrence = false;         ///< it was said why nothing recurs

    bool any() const { return no_recurrence || !rules.empty(); }
};
KeptFixed kept_fixed(Work& work, const casework::State& state);

/// An activity as it was recorded.
struct ActivityFound {
    activity::Recorded recorded;
    bool withdrawn = false;
};
std::optional<ActivityFound> find_activity(Work& work, const std::string& id);

/// Activities that began in a span and were not withdrawn, in the order of their beginning, from a place on.
std::vector<activity::Recorded> activities_from(Work& work, Instant from, const std::string& after, Date to,
                                                std::int64_t limit);

}  // namespace lianxin::service

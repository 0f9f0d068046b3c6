#include "service/outcomes.hpp"

#include "codec/stored.hpp"

namespace lianxin::service {

KeptFixed kept_fixed(Work& work, const casework::State& state) {
    KeptFixed out;
    out.no_recurrence = state.outcome && !state.outcome->no_recurrence.empty();
    for (const std::string& id : state.rules)
        if (std::optional<casework::Rule> rule = work.tx.projector().rule(id); rule && !rule->withdrawn_at)
            out.rules.push_back(std::move(*rule));
    return out;
}

std::optional<ActivityFound> find_activity(Work& work, const std::string& id) {
    const auto row = work.tx.db().row<std::string, std::int64_t>(
        "SELECT body, withdrawn FROM activities WHERE jurisdiction = :j AND activity = :a", work.tx.jurisdiction(), id);
    if (!row) return std::nullopt;
    return ActivityFound{codec::stored<activity::Recorded>(std::get<0>(*row)), std::get<1>(*row) != 0};
}

std::vector<activity::Recorded> activities_from(Work& work, Instant from, const std::string& after, Date to,
                                                std::int64_t limit) {
    std::vector<activity::Recorded> out;
    for (const auto& [body] : work.tx.db().rows<std::string>(
             "SELECT body FROM activities WHERE jurisdiction = :j AND (started_at, activity) > (:k, :c) AND started_at "
             "< :t AND withdrawn = 0 ORDER BY started_at, activity LIMIT :n",
             work.tx.jurisdiction(), from.ms, after, Instant::start_of(to + 1).ms, limit))
        out.push_back(codec::stored<activity::Recorded>(body));
    return out;
}

}  // namespace lianxin::service

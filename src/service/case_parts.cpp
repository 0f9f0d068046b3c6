#include "service/case_parts.hpp"

#include "activity/events.hpp"
#include "base/json.hpp"
#include "casework/parts.hpp"
#include "codec/stored.hpp"

namespace lianxin::service {

std::vector<HandlingView> handlings_of(const casework::State& state) {
    std::vector<HandlingView> out;
    for (const casework::Handling& h : state.handlings)
        out.push_back({h.unit, h.handler, h.from_at, h.to_at, h.bounced, h.overruled, h.lost_ms / 60'000});
    return out;
}

std::vector<PartView> parts_of(Work& work, const casework::State& state) {
    std::vector<PartView> out;
    for (std::size_t i = 0; i < state.parts.size(); ++i) {
        const casework::Part& part = state.parts[i];
        PartView view;
        view.number = static_cast<std::int64_t>(i) + 1;
        view.unit = part.unit;
        view.handler = part.handler;
        view.task = work.tx.open(part.task);
        view.status = part.status;
        view.assigned_at = part.assigned_at;
        view.settled_at = part.settled_at;
        (part.status == PartStatus::overruled ? view.reason : view.reply) = work.tx.open(part.text);
        if (const casework::ClockRun* run = casework::clock_of_part(state, view.number)) {
            view.due_on = run->due_on;
            view.clock = casework::status_of(*run, work.context.now);
        }
        out.push_back(std::move(view));
    }
    return out;
}

std::vector<VisitView> visits_of(Work& work, const casework::State& state) {
    std::vector<VisitView> out;
    for (const auto& [body] : work.tx.db().rows<std::string>(
             "SELECT a.body FROM case_visits v JOIN activities a ON a.jurisdiction = v.jurisdiction AND a.activity = "
             "v.activity WHERE v.jurisdiction = :j AND v.case_no = :no ORDER BY v.started_at, v.activity",
             work.tx.jurisdiction(), state.case_no)) {
        const auto recorded = codec::stored<activity::Recorded>(body);
        out.push_back({recorded.activity, codec::name_of(recorded.kind), recorded.occurred_at, recorded.appointments});
    }
    return out;
}

std::vector<ConflictView> conflicts_of(Work& work, const casework::State& state) {
    std::vector<ConflictView> out;
    for (std::size_t i = 0; i < state.conflicts.size(); ++i) {
        const casework::Conflict& c = state.conflicts[i];
        out.push_back({static_cast<std::int64_t>(i) + 1, c.kind, c.unit, c.official, work.tx.open(c.ground),
                       c.declared_at, c.lifted_at, work.tx.open(c.lift_ground)});
    }
    return out;
}

}  // namespace lianxin::service

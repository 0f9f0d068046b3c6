#include "casework/transition.hpp"

#include <algorithm>

#include "casework/effects.hpp"

namespace lianxin::casework {
namespace {

using workflow::ClockPhase;
using workflow::Fact;
using workflow::Items;
using workflow::Situation;
using workflow::Workflow;

ClockPhase phase_of(const ClockRun* run) {
    if (!run) return ClockPhase::unstarted;
    if (!run->open()) return ClockPhase::stopped;
    return run->suspended_at ? ClockPhase::suspended : ClockPhase::running;
}

Fact fact_of(const std::optional<bool>& told) {
    if (!told) return Fact::unknown;
    return *told ? Fact::yes : Fact::no;
}

/// The case as the checker would see it.
Situation situation_of(const State& state, const Workflow& workflow) {
    Situation now;
    const workflow::WorkflowState* at = workflow.state(state.state);
    now.state = static_cast<std::size_t>(at - workflow.states.data());
    for (const workflow::ClockRule& clock : workflow.clocks) now.clocks.push_back(phase_of(latest(state, clock.code)));
    now.assigned = !state.unit.empty() || !state.handler.empty();
    now.led = !state.leader.empty();
    now.accepted = state.accepted_at.has_value();
    now.outcome = state.outcome.has_value();
    const bool open =
        std::any_of(state.items.begin(), state.items.end(), [](const Item& item) { return !item.settled_at; });
    now.items = state.items.empty() ? Items::none : open ? Items::open : Items::settled;
    for (const workflow::CodeTitle& mark : workflow.marks)
        now.marks.push_back(std::binary_search(state.marks.begin(), state.marks.end(), mark.code));
    if (state.answer)
        now.answer = {state.answer->reached ? Fact::yes : Fact::no, fact_of(state.answer->responded),
                      fact_of(state.answer->solved), fact_of(state.answer->satisfied)};
    now.round = state.round;
    const AttemptsMade made = attempts_made(state);
    now.attempts = made.attempts;
    now.attempt_days = made.days;
    return workflow::told_apart(workflow, std::move(now));
}

Moved stays(const char* reason) { return {{}, {}, reason}; }

}  // namespace

Foreseen::Foreseen(const Workflow& workflow) : workflow_(workflow) {
    const workflow::Situations found = workflow::explore(workflow);
    known_.insert(found.all.begin(), found.all.end());
}

bool Foreseen::holds(const State& state) const { return known_.count(situation_of(state, workflow_)) != 0; }

Moved transition(const State& state, const Workflow& next, const Foreseen& foreseen, const calendar::Calendar& calendar,
                 const Context& context) {
    if (std::any_of(state.merged.begin(), state.merged.end(), [](const MergedCase& one) { return one.active(); }) ||
        absorbed(state))
        return stays("merged");
    const auto& clause = *next.transition;
    const auto way = std::find_if(clause.states.begin(), clause.states.end(),
                                  [&](const workflow::TransitionState& one) { return one.from == state.state; });
    if (way == clause.states.end()) return stays("state_not_named");
    if (!next.category(state.category)) return stays("category_unknown");

    const Instant at = std::max(context.now, state.last_at);
    std::vector<Event> events{CaseTransitioned{state.workflow_version, next.version, state.state, way->to}};
    for (const std::string& clock : way->stop)
        if (const ClockRun* run = latest(state, clock); run && run->open())
            events.push_back(ClockStopped{clock, run->run, at});
    State after = state;
    const Stamp stamp{0, at, context.now, context.actor};
    for (const Event& event : events) apply(after, event, stamp);
    for (const ClockRun& run : after.clocks)
        if (run.open() && run.clock != kPartClock && !next.clock(run.clock)) return stays("clock_unknown");
    for (const std::string& clock : way->start) {
        if (const ClockRun* run = latest(after, clock); run && run->open()) return stays("clock_runs_already");
        events.push_back(start_clock(after, *next.clock(clock), at, std::nullopt, calendar));
        apply(after, events.back(), stamp);
    }
    if (!foreseen.holds(after)) return stays("situation_unforeseen");
    return {std::move(events), way->to, {}};
}

}  // namespace lianxin::casework

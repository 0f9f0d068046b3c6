#include "casework/state.hpp"

#include <algorithm>

namespace lianxin::casework {
namespace {

Sealed hash_of(const Sealed& sealed) {
    Sealed hash;
    hash.hash = sealed.hash;
    return hash;
}

void remember_handler(State& state, const std::string& official) {
    const auto at = std::lower_bound(state.handled_by.begin(), state.handled_by.end(), official);
    if (!official.empty() && (at == state.handled_by.end() || *at != official)) state.handled_by.insert(at, official);
}

ClockRun* find(State& state, const std::string& clock, std::int64_t run) {
    for (ClockRun& one : state.clocks)
        if (one.clock == clock && one.run == run) return &one;
    return nullptr;
}

struct Apply {
    State& state;
    const Stamp& stamp;

    void operator()(const CaseOpened& e) const {
        state.case_no = e.case_no;
        state.workflow = e.workflow;
        state.workflow_version = e.workflow_version;
        state.account = e.account;
        state.state = e.state;
        state.category = e.category;
        state.summary = hash_of(e.summary);
        state.person = e.person;
        state.area = e.area;
        state.leader = e.leader;
        state.activity = e.activity;
        state.received_at = e.received_at;
        state.provenance = e.provenance;
        state.external = e.external;
    }
    void operator()(const CaseActionTaken& e) const {
        state.state = e.to;
        state.final_state = e.final_state;
        if (e.final_state) state.closed_at = stamp.occurred_at;
        if (e.role == workflow::Role::handler) remember_handler(state, e.official);
    }
    void operator()(const CaseAssigned& e) const {
        state.unit = e.unit;
        state.handler = e.handler;
        remember_handler(state, e.handler_official);
    }
    void operator()(const CaseLeaderNamed& e) const { state.leader = e.leader; }
    void operator()(const ClockStarted& e) const {
        state.clocks.push_back({e.clock, e.run, e.round, e.started_at, e.due_at, e.due_on, e.nominal_on, e.provisional,
                                0, 0, std::nullopt});
    }
    void operator()(const ClockStopped& e) const {
        if (ClockRun* run = find(state, e.clock, e.run)) run->stopped_at = e.stopped_at;
    }
    void operator()(const ClockExtended& e) const {
        ClockRun* run = find(state, e.clock, e.run);
        if (!run) return;
        run->extensions += 1;
        run->extended_days += e.days;
        run->due_at = e.due_at;
        run->due_on = e.due_on;
        run->provisional = e.provisional;
    }
    void operator()(const OutcomeRecorded& e) const {
        state.outcome = SealedOutcome{hash_of(e.fix_now), hash_of(e.keep_fixed), hash_of(e.cannot)};
    }
    void operator()(const CitizenAnswered& e) const { state.answer = state.last_answer = e.answer; }
    void operator()(const CaseReopened& e) const {
        state.round = e.round;
        state.outcome.reset();
        state.answer.reset();
    }
};

}  // namespace

void apply(State& state, const Event& event, const Stamp& stamp) {
    std::visit(Apply{state, stamp}, event);
    state.version = stamp.version;
    state.last_at = stamp.occurred_at;
}

const ClockRun* latest(const State& state, const std::string& clock) {
    const ClockRun* found = nullptr;
    for (const ClockRun& run : state.clocks)
        if (run.clock == clock) found = &run;
    return found;
}

const ClockRun* next_due(const State& state) {
    const ClockRun* first = nullptr;
    for (const ClockRun& run : state.clocks)
        if (!run.stopped_at && (!first || run.due_at < first->due_at)) first = &run;
    return first;
}

ClockStatus status_of(const ClockRun& run, Instant now) {
    if (run.stopped_at) return *run.stopped_at < run.due_at ? ClockStatus::met : ClockStatus::breached;
    return now < run.due_at ? ClockStatus::running : ClockStatus::overdue;
}

std::vector<ClockView> clocks(const State& state, const workflow::Workflow& workflow, Instant now) {
    std::vector<ClockView> views;
    for (const ClockRun& run : state.clocks) {
        const workflow::ClockRule* rule = workflow.clock(run.clock);
        views.push_back({run.clock, rule ? rule->title : LocalText(), run.round, run.started_at, run.due_at, run.due_on,
                         run.provisional, run.extended_days, run.stopped_at, status_of(run, now)});
    }
    return views;
}

}  // namespace lianxin::casework

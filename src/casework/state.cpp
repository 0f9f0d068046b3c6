#include "casework/state.hpp"

#include <algorithm>
#include <type_traits>

#include "casework/held.hpp"

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
        state.urgent = e.urgent;
        state.marks = e.marks;
        state.received_at = e.received_at;
        state.registered_at = stamp.recorded_at;
        state.provenance = e.provenance;
        state.external = e.external;
    }
    void operator()(const CaseActionTaken& e) const {
        state.state = e.to;
        state.final_state = e.final_state;
        if (e.final_state)
            state.closed_at = stamp.occurred_at;
        else
            state.closed_at.reset();  // another round
        if (e.role == workflow::Role::handler) remember_handler(state, e.official);
    }
    void operator()(const CaseAssigned& e) const {
        state.unit = e.unit;
        state.handler = e.handler;
        remember_handler(state, e.handler_official);
    }
    void operator()(const CaseLeaderNamed& e) const { state.leader = e.leader; }
    void operator()(const CaseReleased&) const {
        state.unit.clear();
        state.handler.clear();
    }
    void operator()(const CaseBounced&) const {}  // it has the case until that is decided
    void operator()(const CaseAccepted& e) const { state.accepted_at = e.accepted_at; }
    void operator()(const CaseMarked& e) const { state.marks = e.marks; }
    void operator()(const ItemOpened& e) const {
        state.items.push_back({e.number, hash_of(e.text), stamp.occurred_at, std::nullopt, {}});
    }
    void operator()(const ItemSettled& e) const {
        for (Item& item : state.items)
            if (item.number == e.number) {
                item.settled_at = stamp.occurred_at;
                item.result = e.result;
            }
    }
    void operator()(const MoneyTold& e) const {
        state.money.raised += e.raised;
        state.money.spent += e.spent;
    }
    void operator()(const NoticeIssued& e) const {
        state.notices.push_back({e.notice, e.to, e.action, stamp.occurred_at, state.workflow_version});
    }
    void operator()(const CardIssued& e) const {
        state.cards.push_back({e.card, e.unit, e.handler, stamp.occurred_at, e.clock, e.run, e.rung, {}, {}});
    }
    void operator()(const CardWithdrawn& e) const {
        const auto index = static_cast<std::size_t>(e.number - 1);
        if (e.number < 1 || index >= state.cards.size()) return;
        state.cards[index].withdrawn_at = stamp.recorded_at;
        state.cards[index].ground = hash_of(e.ground);
    }
    void operator()(const CaseTransitioned& e) const {
        state.workflow_version = e.version;
        state.state = e.to;
    }
    template <class E>
    auto operator()(const E& e) const -> std::enable_if_t<std::is_constructible_v<ClockEvent, E>> {
        casework::apply(state.clocks, ClockEvent(e), stamp);
    }
    template <class E>
    auto operator()(const E&) const -> std::enable_if_t<std::is_constructible_v<LinkingEvent, E>> {}  // follow_linking
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

/// What supervision does is no action on the case: one that happened before it may be told after it, and is then the
/// ground on which a card is withdrawn. A card that an action issues has that action's time.
bool of_supervision(const Event& event) {
    return std::holds_alternative<RungReached>(event) || std::holds_alternative<CardIssued>(event) ||
           std::holds_alternative<CardWithdrawn>(event);
}

/// Links and merges are none either, but for what binds the course of the case: it took another over, or ended.
bool beside_the_course(const Event& event) {
    return std::visit(
        [](const auto& e) {
            using E = std::decay_t<decltype(e)>;
            return std::is_constructible_v<LinkingEvent, E> && !std::is_same_v<E, CaseTakenOver> &&
                   !std::is_same_v<E, CaseEndedWithMain>;
        },
        event);
}

}  // namespace

void apply(State& state, const Event& event, const Stamp& stamp) {
    std::visit(Apply{state, stamp}, event);
    follow_handling(state, event, stamp);
    follow_linking(state, event, stamp);
    state.version = stamp.version;
    if (!of_supervision(event) && !beside_the_course(event)) state.last_at = stamp.occurred_at;
}

const ClockRun* latest(const State& state, const std::string& clock) {
    const ClockRun* found = nullptr;
    for (const ClockRun& run : state.clocks)
        if (run.clock == clock) found = &run;
    return found;
}

const ClockRun* next_due(const State& state) {
    const ClockRun* first = nullptr;
    const auto counts = [](const ClockRun& run) {
        return watched(run) || (run.open() && !run.window && run.due_at <= *run.suspended_at);
    };
    for (const ClockRun& run : state.clocks)
        if (counts(run) && (!first || held(run).due_at < held(*first).due_at)) first = &run;
    return first;
}

std::vector<ClockView> clocks(const State& state, const workflow::Workflow& workflow, Instant now) {
    std::vector<ClockView> views;
    for (const ClockRun& run : state.clocks) views.push_back(view_of(run, workflow, now));
    return views;
}

}  // namespace lianxin::casework

#include "casework/state.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

#include "casework/held.hpp"

namespace lianxin::casework {
namespace {

Sealed hash_of(const Sealed& sealed) {
    Sealed hash;
    hash.hash = sealed.hash;
    return hash;
}

void remember(std::vector<std::string>& officials, const std::string& official) {
    const auto at = std::lower_bound(officials.begin(), officials.end(), official);
    if (!official.empty() && (at == officials.end() || *at != official)) officials.insert(at, official);
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
        if (e.role == workflow::Role::handler) remember(state.handled_by, e.official);
        state.acted = e.official;
    }
    void operator()(const CaseAssigned& e) const {
        state.unit = e.unit;
        state.handler = e.handler;
        remember(state.handled_by, e.handler_official);
    }
    void operator()(const CaseLeaderNamed& e) const { state.leader = e.leader; }
    void operator()(const CaseHandedOver& e) const {
        (e.as == HandedAs::leader ? state.leader : state.handler) = e.to;
        if (e.as == HandedAs::handler) remember(state.handled_by, e.official);
    }
    void operator()(const CaseReleased&) const {
        state.unit.clear();
        state.handler.clear();
    }
    void operator()(const CaseBounced& e) const { state.bounce_clock = e.clock; }  // it has it until that is decided
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
    void operator()(const ConflictRecorded& e) const {
        state.conflicts.push_back({e.kind, e.unit, e.official, stamp.recorded_at, hash_of(e.ground), {}, {}});
    }
    void operator()(const ConflictLifted& e) const {
        const auto index = static_cast<std::size_t>(e.number - 1);
        if (e.number < 1 || index >= state.conflicts.size()) return;
        state.conflicts[index].lifted_at = stamp.recorded_at;
        state.conflicts[index].lift_ground = hash_of(e.ground);
    }
    void operator()(const PartAssigned& e) const {
        state.parts.push_back({e.unit, e.handler, hash_of(e.task), stamp.occurred_at, PartStatus::open, {}, {}});
        remember(state.handled_by, e.handler_official);
    }
    void operator()(const PartReplied& e) const {
        settle(e.number, PartStatus::replied, e.reply);
        remember(state.handled_by, e.official);
    }
    void operator()(const PartOverruled& e) const { settle(e.number, PartStatus::overruled, e.reason); }
    void operator()(const PartDropped& e) const { settle(e.number, PartStatus::dropped, {}); }
    void settle(std::int64_t number, PartStatus status, const Sealed& text) const {
        const auto index = static_cast<std::size_t>(number - 1);
        if (number < 1 || index >= state.parts.size()) return;
        state.parts[index].status = status;
        state.parts[index].settled_at = stamp.occurred_at;
        state.parts[index].text = hash_of(text);
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
        state.outcome =
            SealedOutcome{hash_of(e.fix_now), hash_of(e.keep_fixed), hash_of(e.cannot), hash_of(e.no_recurrence)};
    }
    void operator()(const CitizenAnswered& e) const {
        state.answer = state.last_answer = e.answer;
        remember(state.answered_by, state.acted);
    }
    void operator()(const EvidenceGiven& e) const {
        for (const EvidenceFact& file : e.files) {
            state.evidence.push_back({state.round, e.action, file, stamp.occurred_at, state.workflow_version});
            state.evidence.back().file.reference = hash_of(file.reference);
        }
    }
    void operator()(const AttemptMade& e) const {
        state.attempts.push_back({state.round, stamp.occurred_at, stamp.recorded_at, e.means, e.result});
    }
    void operator()(const RuleMade& e) const { state.rules.push_back(e.rule); }
    void operator()(const CaseReopened& e) const {
        state.round = e.round;
        state.outcome.reset();
        state.answer.reset();
    }
};

template <class... Types>
bool is_one_of(const Event& event) {
    return (std::holds_alternative<Types>(event) || ...);
}

/// What happens beside the actions on the case, by supervision, supporting units, a handover or a conflict of
/// interest: an action that happened before it may be told after it. A card that an action issues has that action's
/// time.
bool beside(const Event& event) {
    if (const auto* stopped = std::get_if<ClockStopped>(&event)) return stopped->clock == kPartClock;
    if (const auto* started = std::get_if<ClockStarted>(&event)) return started->clock == kPartClock;
    return is_one_of<RungReached, CardIssued, CardWithdrawn, ConflictRecorded, ConflictLifted, PartAssigned,
                     PartReplied, PartOverruled, PartDropped, CaseHandedOver>(event);
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
    follow_tenure(state, event, stamp);
    follow_linking(state, event, stamp);
    state.version = stamp.version;
    if (!beside(event) && !beside_the_course(event)) state.last_at = stamp.occurred_at;
}

AttemptsMade attempts_made(const State& state) {
    AttemptsMade made;
    std::set<std::int32_t> days;
    for (const Attempt& attempt : state.attempts)
        if (attempt.round == state.round) {
            ++made.attempts;
            days.insert(attempt.at.date().days);
        }
    made.days = static_cast<std::int64_t>(days.size());
    return made;
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

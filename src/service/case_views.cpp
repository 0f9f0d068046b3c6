// The case verbs that look at one: case_show, case_actions, case_simulate.
#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/owner.hpp"
#include "lianxin/error.hpp"
#include "service/case_parts.hpp"
#include "service/cases.hpp"
#include "service/closing.hpp"
#include "service/linked.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// One line of a case's history: an action with the texts that were told with it.
HistoryItem history_item(Work& work, const workflow::Workflow& workflow, const store::Envelope& e) {
    HistoryItem item;
    item.version = e.version;
    item.occurred_at = e.occurred_at;
    item.recorded_at = e.recorded_at;
    item.actor = e.actor;
    if (e.type == casework::CaseOpened::kType) {
        const auto opened = codec::decode<casework::CaseOpened>(e.data);
        item.action = opened.action;
        item.acting_for = opened.acting_for;
        item.to = opened.state;
    } else {
        const auto taken = codec::decode<casework::CaseActionTaken>(e.data);
        item.action = taken.action;
        item.from = taken.from;
        item.to = taken.to;
        item.fields = taken.fields;
        item.acting_for = taken.acting_for;
        for (const auto& [name, text] : taken.texts) item.fields[name] = work.tx.open(text);
    }
    item.title = workflow.action_title(item.action);
    return item;
}

/// The version that the case follows after an event, if the event says so.
std::optional<std::int64_t> version_after(const store::Envelope& e) {
    if (e.type == casework::CaseOpened::kType) return codec::decode<casework::CaseOpened>(e.data).workflow_version;
    if (e.type == casework::CaseTransitioned::kType) return codec::decode<casework::CaseTransitioned>(e.data).version;
    return std::nullopt;
}

/// Each action in the words of the version under which it was taken.
std::vector<HistoryItem> history_of(Work& work, const casework::State& state) {
    std::vector<HistoryItem> out;
    std::int64_t version = 0;
    for (const auto& [body] : work.tx.db().rows<std::string>(
             "SELECT body FROM events WHERE jurisdiction = :j AND stream = :s AND type IN ('case_opened', "
             "'case_action_taken', 'case_transitioned') ORDER BY version",
             work.tx.jurisdiction(), case_stream(state.case_no))) {
        const store::Envelope e = store::read_event(body);
        version = version_after(e).value_or(version);
        if (e.type != casework::CaseTransitioned::kType)
            out.push_back(history_item(work, work.shelf->workflow(state.workflow, version), e));
    }
    return out;
}

/// A result's title, from whichever action settles items by it.
LocalText result_title(const workflow::Workflow& workflow, const std::string& result) {
    for (const workflow::Action& action : workflow.actions)
        if (const workflow::Field* field = workflow::field_that_sets(action, workflow::Sets::item_result))
            for (const workflow::CodeTitle& code : field->codes)
                if (code.code == result) return code.title;
    return {};
}

std::vector<ItemView> items_of(Work& work, const casework::State& state, const workflow::Workflow& workflow) {
    std::vector<ItemView> out;
    for (const casework::Item& item : state.items)
        out.push_back({item.number, work.tx.open(item.text), item.opened_at, item.settled_at, item.result,
                       result_title(workflow, item.result)});
    return out;
}

/// A notice in the words of the version that issued it.
NoticeView notice_of(const Work& work, const casework::State& state, const casework::Notice& notice) {
    NoticeView view{notice.notice, codec::name_of(notice.to), {}, notice.issued_at};
    const workflow::Workflow& workflow = work.shelf->workflow(state.workflow, notice.workflow_version);
    if (const workflow::Action* action = workflow.action(notice.action))
        for (const workflow::Effect& effect : action->effects)
            if (effect.code == notice.notice && effect.text) view.text = *effect.text;
    return view;
}

CardView card_of(Work& work, const casework::State& state, std::size_t index) {
    const casework::Card& card = state.cards[index];
    return {static_cast<std::int64_t>(index) + 1,
            card.card,
            card.unit,
            card.handler,
            card.issued_at,
            card.clock,
            card.run,
            card.rung,
            card.withdrawn_at,
            work.tx.open(card.ground)};
}

/// A rung in the words of the ladder under which it was reached.
std::vector<RungView> rungs_of(const Work& work, const casework::State& state) {
    std::vector<RungView> out;
    for (const casework::ClockRun& run : state.clocks)
        for (const casework::ReachedRung& reached : run.rungs) {
            RungView view{run.clock,
                          run.run,
                          reached.rung,
                          {},
                          {},
                          reached.ladder,
                          reached.card,
                          reached.to,
                          reached.due_on,
                          reached.fell_due_at,
                          reached.reached_at,
                          reached.held_to};
            if (const supervision::Rung* rung = work.shelf->rung(reached.ladder, reached.rung)) {
                view.title = rung->title;
                view.text = rung->text;
            }
            out.push_back(std::move(view));
        }
    return out;
}

void add_owner(const Work& work, const casework::State& state, CaseView& view) {
    const Instant now = work.context.now;
    for (const casework::Tenure& t : state.tenures) {
        const Instant to = t.to_at.value_or(now);
        view.tenures.push_back(
            {t.unit, t.handler, t.from_at, t.to_at, t.ended, casework::late_ms(state, t.from_at, to) / 1000});
    }
    if (state.final_state || state.account == workflow::Account::reported) return;
    const casework::Owner owner = casework::owner_of(state, *work.directory, now.date());
    if (owner.appointment == nullptr) return;
    view.owner = owner.appointment->id;
    view.owner_ground = owner.ground;
}

/// A file in the words of the version under which it was told.
EvidenceView evidence_of(Work& work, const casework::State& state, std::size_t index) {
    const casework::Evidence& held = state.evidence[index];
    EvidenceView view;
    view.number = static_cast<std::int64_t>(index) + 1;
    view.round = held.round;
    view.action = held.action;
    view.field = held.file.field;
    view.kind = held.file.kind;
    view.reference = work.tx.open(held.file.reference);
    view.sha256 = held.file.sha256;
    view.sm3 = held.file.sm3;
    view.given_at = held.given_at;
    const workflow::Workflow& workflow = work.shelf->workflow(state.workflow, held.workflow_version);
    const workflow::Action* action = workflow.action(held.action);
    if (const workflow::Field* field = action ? workflow::field_of(*action, held.file.field) : nullptr)
        for (const workflow::CodeTitle& code : field->codes)
            if (code.code == held.file.kind) view.kind_title = code.title;
    return view;
}

RefusalView view_of(const Error& error) {
    return {error.code(), error.message(), error.message_zh(), error.pointer(), JsonText{error.details()}};
}

}  // namespace

CaseView case_show(Work& work, const CaseShow& request) {
    const casework::State state = require_case(work, request.case_no);
    const workflow::Workflow& workflow = workflow_of(work, state);
    CaseView view;
    view.case_no = state.case_no;
    view.version = state.version;
    view.workflow = state.workflow;
    view.workflow_version = state.workflow_version;
    view.category = state.category;
    if (const auto* category = workflow.category(state.category)) view.category_title = category->title;
    view.state = state.state;
    if (const auto* named = workflow.state(state.state)) view.state_title = named->title;
    view.final_state = state.final_state;
    view.round = state.round;
    view.summary = work.tx.open(state.summary);
    view.person = state.person;
    view.area = state.area;
    if (const Area* area = work.directory->area(state.area)) view.area_title = area->name;
    view.unit = state.unit;
    view.handler = state.handler;
    view.leader = state.leader;
    add_owner(work, state, view);
    view.activity = state.activity;
    view.urgent = state.urgent;
    view.received_at = state.received_at;
    view.registered_at = state.registered_at;
    view.accepted_at = state.accepted_at;
    view.closed_at = state.closed_at;
    if (state.outcome)
        view.outcome = Outcome{work.tx.open(state.outcome->fix_now), work.tx.open(state.outcome->keep_fixed),
                               work.tx.open(state.outcome->cannot), work.tx.open(state.outcome->no_recurrence)};
    view.answer = state.answer;
    view.clocks = casework::clocks(state, workflow, work.context.now);
    view.marks = state.marks;
    view.items = items_of(work, state, workflow);
    if (state.money.raised != 0 || state.money.spent != 0) view.money = state.money;
    for (const casework::Notice& notice : state.notices) view.notices.push_back(notice_of(work, state, notice));
    for (std::size_t i = 0; i < state.cards.size(); ++i) view.cards.push_back(card_of(work, state, i));
    view.rungs = rungs_of(work, state);
    view.handlings = handlings_of(state);
    view.parts = parts_of(work, state);
    view.visits = visits_of(work, state);
    view.conflicts = conflicts_of(work, state);
    view.history = history_of(work, state);
    view.actions = casework::actions(state, workflow, *work.directory, work.context);
    view.external = state.external;
    view.provenance = state.provenance;
    for (std::size_t i = 0; i < state.evidence.size(); ++i) view.evidence.push_back(evidence_of(work, state, i));
    for (const casework::Attempt& one : state.attempts)
        view.attempts.push_back({one.round, one.at, one.recorded_at, one.means, one.result});
    view.rules = state.rules;
    view.exclusions = exclusions_of(work, request.case_no);
    view.checks = checks_of(work, request.case_no);
    view.links = links_of(work, state.case_no);
    view.earlier = earlier_cases(work, state.case_no);
    view.merged_into = merged_into_view(work, state);
    view.merged = merged_views(state);
    return view;
}

CaseActionsExplained case_actions(Work& work, const CaseActions& request) {
    const casework::State& state = require_case(work, request.case_no);
    const workflow::Workflow& workflow = workflow_of(work, state);
    CaseActionsExplained reply{state.case_no, state.state, {}, {}, {}};
    if (const workflow::WorkflowState* at = workflow.state(state.state)) {
        reply.state_title = at->title;
        for (const workflow::Role role : at->acts) reply.acts.emplace_back(codec::name_of(role));
    }
    reply.actions = casework::explained(state, workflow, *work.directory, work.context);
    return reply;
}

CaseSimulated case_simulate(Work& work, const CaseSimulate& request) {
    casework::State state = require_case(work, request.case_no);
    const std::size_t notices = state.notices.size(), cards = state.cards.size();
    CaseSimulated reply;
    reply.case_no = state.case_no;
    reply.from = state.state;
    try {
        const CaseAct command{request.case_no, request.action, request.fields, request.occurred_at, {}, {},
                              request.evidence};
        const Instant at = request.occurred_at.value_or(work.context.now);
        for (const casework::Event& event : decide(work, state, command)) {
            casework::apply(state, event, {state.version + 1, at, work.context.now, work.context.actor});
            reply.events.emplace_back(store::type_of(event));
        }
        reply.allowed = true;
    } catch (const Error& error) {
        // What the store could not do is a failure of the call; what the rules forbid is the answer.
        if (error.code().rfind("case.", 0) != 0 && error.code().rfind("calendar.", 0) != 0) throw;
        reply.refusal = view_of(error);
    }
    reply.to = state.state;
    reply.unit = state.unit;
    reply.handler = state.handler;
    reply.round = state.round;
    reply.clocks = casework::clocks(state, workflow_of(work, state), work.context.now);
    for (std::size_t i = notices; i < state.notices.size(); ++i)
        reply.notices.push_back(notice_of(work, state, state.notices[i]));
    for (std::size_t i = cards; i < state.cards.size(); ++i) reply.cards.push_back(card_of(work, state, i));
    return reply;
}

}  // namespace lianxin::service

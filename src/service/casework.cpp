// The case verbs that write, and case_show.
#include "casework/casework.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/case_opening.hpp"
#include "service/numbers.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

std::string stream_of(const std::string& case_no) { return "case/" + case_no; }

const casework::State& require_case(Work& work, const std::string& case_no) {
    if (const casework::State* state = work.tx.projector().case_state(case_no)) return *state;
    throw Error("case.not_found", cat("There is no case '", case_no, "'."), cat("不存在办件“", case_no, "”。"),
                "/case");
}

const workflow::Workflow& workflow_of(const Work& work, const casework::State& state) {
    return work.shelf->workflow(state.workflow, state.workflow_version);
}

CaseMoved moved(Work& work, const std::string& case_no) {
    const casework::State& state = require_case(work, case_no);
    return {case_no, state.version, state.state, casework::clocks(state, workflow_of(work, state), work.context.now)};
}

/// Persons named in an action's fields are registered; which fields name one, the workflow says.
void require_persons(Work& work, const workflow::Workflow& workflow, const CaseAct& request) {
    const workflow::Action* action = workflow.action(request.action);
    if (action == nullptr) return;
    for (const auto& [name, value] : request.fields) {
        const workflow::Field* field = workflow::field_of(*action, name);
        if (field == nullptr || field->type != workflow::FieldType::person) continue;
        if (const auto* id = std::get_if<std::string>(&value)) {
            try {
                require_person(work, *id);
            } catch (const Error& error) {
                throw Error(error.code(), error.message(), error.message_zh(), "/fields" + pointer_token(name));
            }
        }
    }
}

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
        item.to = opened.state;
    } else {
        const auto taken = codec::decode<casework::CaseActionTaken>(e.data);
        item.action = taken.action;
        item.from = taken.from;
        item.to = taken.to;
        item.fields = taken.fields;
        for (const auto& [name, text] : taken.texts) item.fields[name] = work.tx.open(text);
    }
    item.title = workflow.action_title(item.action);
    return item;
}

std::vector<HistoryItem> history_of(Work& work, const workflow::Workflow& workflow, const std::string& case_no) {
    std::vector<HistoryItem> out;
    for (const auto& [body] : work.tx.db().rows<std::string>(
             "SELECT body FROM events WHERE jurisdiction = :j AND stream = :s AND type IN ('case_opened', "
             "'case_action_taken') ORDER BY version",
             work.tx.jurisdiction(), stream_of(case_no)))
        out.push_back(history_item(work, workflow, store::read_event(body)));
    return out;
}

}  // namespace

void require_person(Work& work, const std::string& person) {
    if (person.empty()) return;
    const auto found = work.tx.db().row<std::string>("SELECT kind FROM persons WHERE jurisdiction = :j AND person = :p",
                                                     work.tx.jurisdiction(), person);
    if (!found)
        throw Error("case.unknown_person", cat("There is no person '", person, "'; register first."),
                    cat("不存在人员“", person, "”，请先登记。"), "/person");
}

std::string open_case(Work& work, const CaseOpen& request, const std::string& activity) {
    require_person(work, request.person);
    refuse_taken_external(work.tx, "case", request.external);
    const Instant received = request.occurred_at.value_or(work.context.now);
    const workflow::Workflow& workflow = work.shelf->workflow_on(request.workflow, received.date());
    // The number goes with the year of registration, so that a late entry never reopens a year's series.
    const std::string case_no = case_number(work.tx, work.context.now.date().year());
    auto events = casework::open(request, case_no, activity, workflow, work.shelf->calendar(workflow.calendar),
                                 *work.directory, work.context);
    work.tx.append(stream_of(case_no), 0, events, work.occasion(request.occurred_at));
    return case_no;
}

CaseMoved case_open(Work& work, const CaseOpen& request) { return moved(work, open_case(work, request, {})); }

CaseMoved case_act(Work& work, const CaseAct& request) {
    const casework::State& state = require_case(work, request.case_no);
    const workflow::Workflow& workflow = workflow_of(work, state);
    require_persons(work, workflow, request);
    auto events =
        casework::act(state, request, workflow, work.shelf->calendar(workflow.calendar), *work.directory, work.context);
    work.tx.append(stream_of(request.case_no), state.version, events, work.occasion(request.occurred_at));
    return moved(work, request.case_no);
}

CaseView case_show(Work& work, const CaseShow& request) {
    const casework::State& state = require_case(work, request.case_no);
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
    view.activity = state.activity;
    view.received_at = state.received_at;
    view.closed_at = state.closed_at;
    if (state.outcome)
        view.outcome = Outcome{work.tx.open(state.outcome->fix_now), work.tx.open(state.outcome->keep_fixed),
                               work.tx.open(state.outcome->cannot)};
    view.answer = state.answer;
    view.clocks = casework::clocks(state, workflow, work.context.now);
    view.history = history_of(work, workflow, request.case_no);
    view.actions = casework::actions(state, workflow, *work.directory, work.context);
    view.external = state.external;
    view.provenance = state.provenance;
    return view;
}

}  // namespace lianxin::service

// The case verbs that write.
#include "casework/casework.hpp"

#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/linked.hpp"
#include "service/numbers.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// Rows of what a field may refer to, by its type.
struct Reference {
    workflow::FieldType type;
    const char* sql;
    const char* code;
    const char* what;
    const char* what_zh;
};
constexpr Reference kReferences[] = {
    {workflow::FieldType::person, "SELECT person FROM persons WHERE jurisdiction = :j AND person = :p",
     "case.unknown_person", "person of this id", "此编号的人员"},
    {workflow::FieldType::activity, "SELECT activity FROM activities WHERE jurisdiction = :j AND activity = :a",
     "case.unknown_activity", "activity of this id", "此编号的活动"},
    {workflow::FieldType::topic, "SELECT topic FROM topics WHERE jurisdiction = :j AND topic = :t",
     "case.unknown_topic", "research topic of this id", "此编号的调研课题"},
};

/// What an action's fields refer to is recorded; which fields refer to something, the workflow says.
void require_references(Work& work, const workflow::Workflow& workflow, const CaseAct& request) {
    const workflow::Action* action = workflow.action(request.action);
    if (action == nullptr) return;
    for (const auto& [name, value] : request.fields) {
        const workflow::Field* field = workflow::field_of(*action, name);
        const auto* id = std::get_if<std::string>(&value);
        if (field == nullptr || id == nullptr) continue;
        for (const Reference& reference : kReferences)
            if (reference.type == field->type &&
                !work.tx.db().row<std::string>(reference.sql, work.tx.jurisdiction(), *id))
                throw Error(reference.code, cat("There is no ", reference.what, "; record it first."),
                            cat("没有", reference.what_zh, "，请先登记。"), "/fields" + pointer_token(name));
    }
}

}  // namespace

std::string case_stream(const std::string& case_no) { return "case/" + case_no; }

CaseMoved moved(Work& work, const std::string& case_no) {
    const casework::State& state = any_case(work, case_no);
    return {case_no, state.version, state.state, casework::clocks(state, workflow_of(work, state), work.context.now)};
}

const casework::State& any_case(Work& work, const std::string& case_no) {
    if (const casework::State* state = work.tx.projector().case_state(case_no)) return *state;
    throw Error("case.not_found", "There is no case of this number.", "没有此编号的办件。", "/case");
}

const casework::State& require_case(Work& work, const std::string& case_no) {
    const casework::State& state = any_case(work, case_no);
    const Appointment* asking = work.appointment();
    if (asking && casework::kept_from(state, asking->official, *work.directory, work.context.now.date()))
        return any_case(work, {});
    return state;
}

namespace {

/// The workflow that a matter follows if nobody names one: what the catalogue in force says of its category.
std::string usual_workflow(const Work& work, const std::string& category, Date on) {
    for (const catalogue::Catalogue* catalogue : work.shelf->catalogues_on(on))
        if (const catalogue::Item* item = catalogue->item(category)) return item->workflow;
    return "matter";
}

}  // namespace

const workflow::Workflow& workflow_of(const Work& work, const casework::State& state) {
    return work.shelf->workflow(state.workflow, state.workflow_version);
}

std::vector<casework::Event> decide(Work& work, const casework::State& state, const CaseAct& request) {
    const workflow::Workflow& workflow = workflow_of(work, state);
    require_references(work, workflow, request);
    return casework::act(state, request, workflow, work.shelf->calendar(workflow.calendar), *work.directory,
                         work.context);
}

void require_person(Work& work, const std::string& person) {
    if (person.empty()) return;
    const Reference& known = kReferences[0];
    if (!work.tx.db().row<std::string>(known.sql, work.tx.jurisdiction(), person))
        throw Error(known.code, "There is no person of this id; register first.", "没有此编号的人员，请先登记。",
                    "/person");
}

std::string open_case(Work& work, const CaseOpen& asked, const std::string& activity) {
    CaseOpen request = asked;
    require_person(work, request.person);
    refuse_taken_external(work.tx, "case", request.external);
    const Instant received = request.occurred_at.value_or(work.context.now);
    const std::string usual = usual_workflow(work, request.category, received.date());
    if (request.workflow.empty()) request.workflow = usual;
    const workflow::Workflow& workflow = work.shelf->workflow_on(request.workflow, received.date());
    // The number goes with the year of registration, so that a late entry never reopens a year's series.
    const std::string case_no = case_number(work.tx, work.context.now.date().year());
    auto events = casework::open(request, case_no, activity, workflow, work.shelf->calendar(workflow.calendar),
                                 *work.directory, work.context);
    std::get<casework::CaseOpened>(events.front()).usual_workflow = workflow.id == usual;
    work.tx.append(case_stream(case_no), 0, events, work.occasion(request.occurred_at));
    link_repeat(work, case_no);
    return case_no;
}

CaseMoved case_open(Work& work, const CaseOpen& request) {
    CaseMoved reply = moved(work, open_case(work, request, {}));
    reply.earlier = earlier_cases(work, reply.case_no);
    return reply;
}

CaseMoved case_act(Work& work, const CaseAct& request) {
    const casework::State state = require_case(work, request.case_no);
    auto events = decide(work, state, request);
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion(request.occurred_at));
    end_merged(work, state, request.occurred_at);
    return moved(work, request.case_no);
}

}  // namespace lianxin::service

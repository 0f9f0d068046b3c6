// Taking an action on a case, as its workflow document lays down.
#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/conflict.hpp"
#include "casework/effects.hpp"
#include "casework/evidence.hpp"
#include "casework/merge.hpp"
#include "casework/parts.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

using workflow::Action;
using workflow::EffectKind;
using workflow::Field;
using workflow::FieldType;

const Action& find_action(const workflow::Workflow& workflow, const std::string& code) {
    if (const Action* action = workflow.action(code)) return *action;
    Json allowed = Json::array();
    for (const Action& action : workflow.actions) allowed.push_back(action.code);
    throw Error("case.unknown_action", cat("The workflow '", workflow.id, "' has no such action."),
                cat("办理流程“", workflow.title.zh, "”没有此动作。"), "/action", Json{{"allowed", allowed}}.dump());
}

void check_version(const State& state, const CaseAct& command) {
    if (!command.expected_version || *command.expected_version == state.version) return;
    throw Error("case.version_conflict",
                cat("Case ", state.case_no, " is at version ", state.version, ", not ", *command.expected_version, "."),
                cat("办件 ", state.case_no, " 已更新至第", state.version, "版，与所依据的第", *command.expected_version,
                    "版不符。"),
                "/expected_version", Json{{"expected", *command.expected_version}, {"actual", state.version}}.dump());
}

void check_time(const State& state, Instant at, Instant now) {
    not_in_the_future(at, now);
    if (at < state.last_at)
        throw Error("case.before_last_action",
                    cat("The last action on case ", state.case_no, " happened at ", state.last_at.str(),
                        "; this one can't lie before it."),
                    cat("办件 ", state.case_no, " 的上一动作发生在", state.last_at.str(), "，本次动作不得早于该时间。"),
                    "/occurred_at", Json{{"last_at", state.last_at.str()}}.dump());
}

void check_state(const State& state, const Action& action, const workflow::Workflow& workflow) {
    if (workflow::leaves(action, state.state)) return;
    const workflow::WorkflowState* now = workflow.state(state.state);
    const LocalText needed = states_named(workflow, action);
    throw Error("case.action_not_allowed",
                cat("Case ", state.case_no, " is '", state.state, "'; '", action.code, "' needs ", needed.en, "."),
                cat("办件 ", state.case_no, " 处于“", now ? now->title.zh : state.state, "”,“", action.title.zh,
                    "”须在", needed.zh, "状态下进行。"),
                "/action", Json{{"state", state.state}, {"allowed", actions_from(workflow, state.state)}}.dump());
}

void check_fields(const Action& action, const std::map<std::string, FieldValue>& fields,
                  const organisation::Directory& directory, Date on) {
    for (const auto& [name, value] : fields) {
        const Field* field = workflow::field_of(action, name);
        if (!field) {
            Json allowed = Json::array();
            for (const Field& one : action.fields) allowed.push_back(one.name);
            throw Error("case.unknown_field", cat("The action '", action.code, "' has no such field."),
                        cat("动作“", action.title.zh, "”没有此字段。"),
                        "/fields" + pointer_token(std::string_view(name)), Json{{"allowed", allowed}}.dump());
        }
        check_field(*field, value, directory, on);
    }
    for (const Field& field : action.fields)
        if (field.required && field.type != FieldType::evidence && fields.count(field.name) == 0)
            throw Error("case.missing_field", cat("'", action.code, "' needs the field '", field.name, "'."),
                        cat("“", action.title.zh, "”须填写“", field.title.zh, "”。"),
                        "/fields" + pointer_token(std::string_view(field.name)));
}

CaseActionTaken taken(const State& state, const Action& action, const std::map<std::string, FieldValue>& fields,
                      const Standing& standing, const Asker& asker, const workflow::Workflow& workflow) {
    CaseActionTaken event;
    event.action = action.code;
    event.from = state.state;
    event.to = action.to.empty() ? state.state : action.to;
    event.final_state = workflow.state(event.to)->final_state;
    event.role = standing.role;
    if (standing.acting_for) event.acting_for = standing.acting_for->id;
    event.official = asker.appointment->official;
    for (const auto& [name, value] : fields) {
        if (workflow::field_of(action, name)->type == FieldType::text)
            event.texts.emplace(name, Sealed(std::get<std::string>(value)));
        else
            event.fields.emplace(name, value);
    }
    return event;
}

/// Marks after the action, sorted: some are lost, others gained.
std::vector<std::string> marks_after(const State& state, const Action& action) {
    std::vector<std::string> marks;
    for (const std::string& mark : state.marks)
        if (std::find(action.unmark.begin(), action.unmark.end(), mark) == action.unmark.end()) marks.push_back(mark);
    marks.insert(marks.end(), action.mark.begin(), action.mark.end());
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

/// The unit that a bounce names as the case's owner: what its field of type unit says.
std::string proposed_unit(const Action& action, const std::map<std::string, FieldValue>& fields) {
    for (const Field& field : action.fields) {
        const auto told = fields.find(field.name);
        if (field.type == FieldType::unit && !field.sets && told != fields.end())
            return std::get<std::string>(told->second);
    }
    return {};
}

std::optional<CaseBounced> bounced(const State& state, const Action& action,
                                   const std::map<std::string, FieldValue>& fields, Instant at) {
    const workflow::Effect* effect = workflow::effect_of(action, EffectKind::bounce);
    if (!effect) return std::nullopt;
    const ClockRun* limit = latest(state, effect->clock);
    const bool late = limit && limit->open() && status_of(*limit, at) == ClockStatus::overdue;
    return CaseBounced{state.unit,
                       state.handler,
                       late,
                       effect->clock,
                       late ? std::optional(limit->due_at) : std::nullopt,
                       proposed_unit(action, fields)};
}

}  // namespace

std::vector<Event> act(const State& state, const CaseAct& command, const workflow::Workflow& workflow,
                       const calendar::Calendar& calendar, const organisation::Directory& directory,
                       const Context& context) {
    const Instant at = command.occurred_at.value_or(context.now);
    const Asker who = asker(directory, context);
    // Whoever it is kept from learns nothing of it, not even that it is there.
    if (who.appointment && kept_from(state, who.appointment->official, directory, at.date()))
        throw Error("case.not_found", "There is no case of this number.", "没有此编号的办件。", "/case");
    check_version(state, command);
    if (absorbed(state)) throw acted_elsewhere(state).error();
    const Action& action = find_action(workflow, command.action);
    check_time(state, at, context.now);
    check_state(state, action, workflow);
    const std::optional<Standing> standing = standing_in(action, state, who, directory, at.date());
    if (!standing) throw role_missing(action.roles, action.title).error();
    const std::vector<Refusal> closed = closed_guards(state, action, who, directory, at, standing->acting_for);
    if (!closed.empty()) throw closed.front().error();
    check_fields(action, command.fields, directory, at.date());
    check_evidence(action, command.evidence);
    if (const auto refusal = closed_field_guard(action, command)) throw refusal->error();

    const Told told(action, command.fields);
    std::vector<Event> events{taken(state, action, command.fields, *standing, who, workflow)};
    if (const auto bounce = bounced(state, action, command.fields, at)) events.push_back(*bounce);
    if (const auto evidence = evidence_given(action, command.evidence)) events.push_back(*evidence);
    tell_case(state, action, told, directory, {at, who.post->unit}, events);
    if (workflow::effect_of(action, EffectKind::accept)) events.push_back(CaseAccepted{at});
    if (!action.mark.empty() || !action.unmark.empty())
        if (const auto marks = marks_after(state, action); marks != state.marks) events.push_back(CaseMarked{marks});
    if (workflow::effect_of(action, EffectKind::new_round)) events.push_back(CaseReopened{state.round + 1});

    if (std::get<CaseActionTaken>(events.front()).final_state) drop_parts(state, at, events);

    State after = state;
    for (const Event& event : events) apply(after, event, {after.version + 1, at, context.now, context.actor});
    if (const auto refusal = not_yet_ended(state, action, workflow, after.outcome.has_value(), at))
        throw refusal->error();
    if (const auto refusal = right_still_open(state, action, workflow, calendar, at)) throw refusal->error();
    move_clocks(after, action, told, workflow, calendar, at, context.actor, events);
    issue(after, action, events);
    return events;
}

}  // namespace lianxin::casework

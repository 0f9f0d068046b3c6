// Taking an action on a case, as its workflow document lays down.
#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/decide.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

using workflow::Action;
using workflow::Field;
using workflow::FieldType;
using workflow::Sets;

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
    if (!state.final_state && workflow::leaves(action, state.state)) return;
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
        if (field.required && fields.count(field.name) == 0)
            throw Error("case.missing_field", cat("'", action.code, "' needs the field '", field.name, "'."),
                        cat("“", action.title.zh, "”须填写“", field.title.zh, "”。"),
                        "/fields" + pointer_token(std::string_view(field.name)));
}

/// Reads what was told for the case itself; the fields have been checked.
class Told {
public:
    Told(const Action& action, const std::map<std::string, FieldValue>& fields) : action_(action), fields_(fields) {}

    const FieldValue* value(Sets sets) const {
        const Field* field = workflow::field_that_sets(action_, sets);
        const auto it = field ? fields_.find(field->name) : fields_.end();
        return it == fields_.end() ? nullptr : &it->second;
    }
    std::string text(Sets sets) const {
        const FieldValue* found = value(sets);
        return found ? std::get<std::string>(*found) : std::string();
    }
    std::optional<bool> flag(Sets sets) const {
        const FieldValue* found = value(sets);
        return found ? std::optional<bool>(std::get<bool>(*found)) : std::nullopt;
    }
    std::string pointer(Sets sets) const {
        const Field* field = workflow::field_that_sets(action_, sets);
        return "/fields" + (field ? pointer_token(std::string_view(field->name)) : std::string());
    }

private:
    const Action& action_;
    const std::map<std::string, FieldValue>& fields_;
};

/// Does the unit belong to, or is it, the one above?
bool within(const std::string& unit, const std::string& above, const organisation::Directory& directory) {
    std::string at = unit;
    for (std::size_t steps = 0; !at.empty() && steps <= directory.all().units.size(); ++steps) {
        if (at == above) return true;
        const Unit* found = directory.unit(at);
        at = found ? found->parent : std::string();
    }
    return false;
}

std::optional<CaseAssigned> assigned(const State& state, const Told& told, const organisation::Directory& directory) {
    if (!told.value(Sets::unit) && !told.value(Sets::handler)) return std::nullopt;
    CaseAssigned event{told.value(Sets::unit) ? told.text(Sets::unit) : state.unit, told.text(Sets::handler), {}};
    if (event.handler.empty()) return event;
    const Appointment& handler = *directory.appointment(event.handler);
    if (event.unit.empty()) event.unit = directory.post_of(handler).unit;  // so that others may follow in the post
    if (!within(directory.post_of(handler).unit, event.unit, directory))
        throw Error("case.handler_outside_unit", "The handler holds no post in the unit responsible.",
                    "承办人不在承办单位任职。", told.pointer(Sets::handler));
    event.handler_official = handler.official;
    return event;
}

/// All four parts, or none: "not reached" is no answer.
std::optional<CitizenAnswered> answered(const Told& told) {
    const std::optional<bool> reached = told.flag(Sets::answer_reached);
    const Answer answer{reached.value_or(false), told.flag(Sets::answer_responded), told.flag(Sets::answer_solved),
                        told.flag(Sets::answer_satisfied)};
    const bool some = answer.responded || answer.solved || answer.satisfied;
    const bool all = answer.responded && answer.solved && answer.satisfied;
    if (!reached && !some) return std::nullopt;
    if (!answer.reached && some)
        throw Error("case.answer_without_contact", "A citizen who was not reached has given no answer.",
                    "未联系上群众，不能填写其答复。", told.pointer(Sets::answer_reached));
    if (answer.reached && !all)
        throw Error("case.answer_incomplete", "The answer says three things: responded to, solved, satisfied.",
                    "群众答复须同时说明是否及时响应、是否解决、是否满意。", "/fields");
    return CitizenAnswered{answer};
}

CaseActionTaken taken(const State& state, const Action& action, const std::map<std::string, FieldValue>& fields,
                      workflow::Role role, const Asker& asker, const workflow::Workflow& workflow) {
    CaseActionTaken event;
    event.action = action.code;
    event.from = state.state;
    event.to = action.to.empty() ? state.state : action.to;
    event.final_state = workflow.state(event.to)->final_state;
    event.role = role;
    event.official = asker.appointment->official;
    for (const auto& [name, value] : fields) {
        if (workflow::field_of(action, name)->type == FieldType::text)
            event.texts.emplace(name, Sealed(std::get<std::string>(value)));
        else
            event.fields.emplace(name, value);
    }
    return event;
}

/// Facts of the case itself that follow from the fields.
void tell_case(const State& state, const Told& told, const organisation::Directory& directory,
               std::vector<Event>& events) {
    if (const auto event = assigned(state, told, directory)) events.push_back(*event);
    if (told.value(Sets::leader)) events.push_back(CaseLeaderNamed{told.text(Sets::leader)});
    const OutcomeRecorded outcome{Sealed(told.text(Sets::outcome_fix_now)), Sealed(told.text(Sets::outcome_keep_fixed)),
                                  Sealed(told.text(Sets::outcome_cannot))};
    if (!outcome.fix_now.empty() || !outcome.keep_fixed.empty() || !outcome.cannot.empty()) events.push_back(outcome);
    if (const auto event = answered(told)) events.push_back(*event);
}

std::int64_t runs_of(const State& state, const std::string& clock) {
    return std::count_if(state.clocks.begin(), state.clocks.end(),
                         [&](const ClockRun& run) { return run.clock == clock; });
}

void move_clocks(const State& state, const Action& action, std::int64_t round, Instant at,
                 const workflow::Workflow& workflow, const calendar::Calendar& calendar, std::vector<Event>& events) {
    for (const std::string& clock : action.stop)
        if (const ClockRun* run = latest(state, clock); run && !run->stopped_at)
            events.push_back(ClockStopped{clock, run->run, at});
    for (const std::string& clock : action.start)
        events.push_back(start_clock(*workflow.clock(clock), runs_of(state, clock), round, at, calendar));
}

void extend(const State& state, const Action& action, const Told& told, const workflow::Workflow& workflow,
            const calendar::Calendar& calendar, const std::string& approver, std::vector<Event>& events) {
    const workflow::Effect* effect = workflow::effect_of(action, workflow::EffectKind::extend);
    const ClockRun* run = effect ? latest(state, effect->clock) : nullptr;
    if (!run) return;
    const std::int64_t days = std::get<std::int64_t>(*told.value(Sets::extension_days));
    if (days > *effect->max)
        throw Error("case.extension_too_long", cat("An extension has at most ", *effect->max, " days."),
                    cat("延期最长为", *effect->max, "日。"), told.pointer(Sets::extension_days),
                    Json{{"max", *effect->max}}.dump());
    events.push_back(extend_clock(*workflow.clock(effect->clock), *run, days, approver, calendar));
}

}  // namespace

std::vector<Event> act(const State& state, const CaseAct& command, const workflow::Workflow& workflow,
                       const calendar::Calendar& calendar, const organisation::Directory& directory,
                       const Context& context) {
    const Instant at = command.occurred_at.value_or(context.now);
    const Asker who = asker(directory, context);
    check_version(state, command);
    const Action& action = find_action(workflow, command.action);
    check_time(state, at, context.now);
    check_state(state, action, workflow);
    const std::optional<workflow::Role> role = role_in(action.roles, &state, who, directory, at.date());
    if (!role) throw role_missing(action.roles, action.title).error();
    const std::vector<Refusal> closed = closed_guards(state, action, who, at);
    if (!closed.empty()) throw closed.front().error();
    check_fields(action, command.fields, directory, at.date());
    if (const auto refusal = closed_field_guard(action, command.fields)) throw refusal->error();

    const Told told(action, command.fields);
    std::vector<Event> events{taken(state, action, command.fields, *role, who, workflow)};
    tell_case(state, told, directory, events);
    std::int64_t round = state.round;
    if (workflow::effect_of(action, workflow::EffectKind::new_round)) events.push_back(CaseReopened{++round});
    move_clocks(state, action, round, at, workflow, calendar, events);
    extend(state, action, told, workflow, calendar, context.actor, events);
    return events;
}

std::vector<ActionView> actions(const State& state, const workflow::Workflow& workflow,
                                const organisation::Directory& directory, const Context& context) {
    const Asker who = asker(directory, context);
    std::vector<ActionView> views;
    for (const Action& action : workflow.actions) {
        ActionView view;
        view.action = action.code;
        view.title = action.title;
        for (const Field& field : action.fields) (field.required ? view.required : view.optional).push_back(field.name);
        if (state.final_state || !workflow::leaves(action, state.state)) {
            const LocalText needed = states_named(workflow, action);
            view.reasons.push_back(
                {"wrong_state", cat("Needs ", needed.en, "."), cat("须在", needed.zh, "状态下进行。")});
        } else {
            if (!role_in(action.roles, &state, who, directory, context.now.date())) {
                const Refusal refusal = role_missing(action.roles, action.title);
                view.reasons.push_back({"wrong_role", refusal.message, refusal.message_zh});
            }
            for (const Refusal& refusal : closed_guards(state, action, who, context.now))
                view.reasons.push_back({refusal.code, refusal.message, refusal.message_zh});
        }
        view.open = view.reasons.empty();
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace lianxin::casework

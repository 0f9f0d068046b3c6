// Which actions are open to an official, why the others are not, and what each takes.
#include <algorithm>

#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/merge.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

using workflow::Action;
using workflow::Field;

constexpr std::size_t kMostNamed = 50;

bool tells_outcome(const Action& action) {
    using workflow::Sets;
    for (const Sets sets : {Sets::outcome_fix_now, Sets::outcome_keep_fixed, Sets::outcome_cannot})
        if (workflow::field_that_sets(action, sets)) return true;
    return false;
}

/// All that stands in the way, but for guards that look at fields.
std::vector<Reason> reasons_against(const State& state, const Action& action, const Asker& who,
                                    const workflow::Workflow& workflow, const organisation::Directory& directory,
                                    const Context& context) {
    if (absorbed(state)) {
        const Refusal refusal = acted_elsewhere(state);
        return {{refusal.code, refusal.message, refusal.message_zh}};
    }
    if (!workflow::leaves(action, state.state)) {
        const LocalText needed = states_named(workflow, action);
        return {{"wrong_state", "Needs " + needed.en + ".", "须在" + needed.zh + "状态下进行。"}};
    }
    std::vector<Reason> reasons;
    const auto standing = standing_in(action, state, who, directory, context.now.date());
    if (!standing) {
        const Refusal refusal = role_missing(action.roles, action.title);
        reasons.push_back({"wrong_role", refusal.message, refusal.message_zh});
    }
    for (const Refusal& refusal :
         closed_guards(state, action, who, directory, context.now, standing ? standing->acting_for : nullptr))
        reasons.push_back({refusal.code, refusal.message, refusal.message_zh});
    if (const auto refusal =
            not_yet_ended(state, action, workflow, state.outcome || tells_outcome(action), context.now))
        reasons.push_back({refusal->code, refusal->message, refusal->message_zh});
    return reasons;
}

FieldView view_of(const Field& field) {
    FieldView view{field.name, field.title, codec::name_of(field.type), field.required, {}};
    for (const workflow::CodeTitle& code : field.codes) view.codes.push_back({code.code, code.title});
    view.needs = field.needs;
    return view;
}

/// Appointments that could take the action today, were the case in the state for it.
std::vector<std::string> who_could(const State& state, const Action& action, const organisation::Directory& directory,
                                   Date on) {
    std::vector<std::string> ids;
    const bool unhandled = workflow::has_guard(action, workflow::GuardKind::actor_never_handled);
    for (const Appointment& appointment : directory.all().appointments) {
        if (ids.size() == kMostNamed) break;
        if (!organisation::holds(appointment, on)) continue;
        const Asker one{&appointment, &directory.post_of(appointment)};
        const auto standing = standing_in(action, state, one, directory, on);
        if (!standing || (unhandled && !never_handled(state, one, directory, on, standing->acting_for))) continue;
        ids.push_back(appointment.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace

std::vector<ActionView> actions(const State& state, const workflow::Workflow& workflow,
                                const organisation::Directory& directory, const Context& context) {
    const Asker who = asker(directory, context);
    std::vector<ActionView> views;
    for (const Action& action : workflow.actions) {
        ActionView view;
        view.action = action.code;
        view.title = action.title;
        for (const Field& field : action.fields) (field.required ? view.required : view.optional).push_back(field.name);
        view.reasons = reasons_against(state, action, who, workflow, directory, context);
        view.open = view.reasons.empty();
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<ActionExplained> explained(const State& state, const workflow::Workflow& workflow,
                                       const organisation::Directory& directory, const Context& context) {
    const Asker who = asker(directory, context);
    std::vector<ActionExplained> views;
    for (const Action& action : workflow.actions) {
        ActionExplained view;
        view.action = action.code;
        view.title = action.title;
        view.reasons = reasons_against(state, action, who, workflow, directory, context);
        view.open = view.reasons.empty();
        if (const workflow::WorkflowState* to = workflow.state(action.to)) view.to = to->title;
        for (const workflow::Role role : action.roles) view.roles.emplace_back(codec::name_of(role));
        for (const Field& field : action.fields) view.fields.push_back(view_of(field));
        view.acting = who_could(state, action, directory, context.now.date());
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace lianxin::casework

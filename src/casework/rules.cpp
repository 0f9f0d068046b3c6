#include "casework/rules.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "workflow/words.hpp"

namespace lianxin::casework {
namespace {

using workflow::Action;
using workflow::Effect;
using workflow::EffectKind;
using workflow::Guard;
using workflow::GuardKind;
using workflow::Role;

/// Of the unit a case is assigned to, whoever has the function acts; so too once the handler has left the post.
bool handles(const State& state, const Asker& asker, const organisation::Directory& directory, Date on) {
    const Appointment* handler = directory.appointment(state.handler);
    if (handler && organisation::holds(*handler, on)) return handler->id == asker.appointment->id;
    return !state.unit.empty() && asker.post->unit == state.unit &&
           organisation::has_function(*asker.post, Function::handler);
}

bool has_role(Role role, const State* state, const Asker& asker, const organisation::Directory& directory, Date on) {
    if (role == Role::any) return true;
    if (role == Role::leader) return state && asker.appointment->id == state->leader;
    if (role == Role::handler) return state && handles(*state, asker, directory, on);
    return organisation::has_function(*asker.post, *workflow::function_of(role));
}

bool holds(const State& state, const Guard& guard, const Asker& asker, const organisation::Directory& directory,
           Instant at) {
    const ClockRun* run = guard.clock.empty() ? nullptr : latest(state, guard.clock);
    switch (guard.guard) {
        case GuardKind::actor_never_handled:
            return asker.appointment && never_handled(state, asker, directory, at.date());
        case GuardKind::clock_running:
            return run && run->runs();
        case GuardKind::clock_suspended:
            return run && run->open() && run->suspended_at;
        case GuardKind::clock_stopped:
            return run && !run->open();
        case GuardKind::before_limit:
            return run && run->runs() && at < run->due_at;
        case GuardKind::after_limit:
            return run && run->runs() && run->due_at <= at;
        case GuardKind::marked:
        case GuardKind::not_marked: {
            const bool marked = std::binary_search(state.marks.begin(), state.marks.end(), guard.mark);
            return marked == (guard.guard == GuardKind::marked);
        }
        case GuardKind::items_recorded:
            return !state.items.empty();
        case GuardKind::items_open:
        case GuardKind::items_settled: {
            const bool open =
                std::any_of(state.items.begin(), state.items.end(), [](const Item& item) { return !item.settled_at; });
            return open == (guard.guard == GuardKind::items_open);
        }
        case GuardKind::outcome_recorded:
            return state.outcome.has_value();
        case GuardKind::answer_is: {
            if (!state.answer) return false;
            const Answer& answer = *state.answer;
            const std::optional<bool> parts[] = {answer.reached, answer.responded, answer.solved, answer.satisfied};
            const std::optional<bool> part = parts[static_cast<std::size_t>(*guard.answer)];
            return part && *guard.value == FieldValue(*part);
        }
        case GuardKind::field_is:
        case GuardKind::any_field:
            break;  // asked of the fields, not of the case
    }
    return true;
}

Refusal shut(const Action& action, const Guard& guard, std::string pointer) {
    const std::string name = codec::name_of(guard.guard);
    Refusal refusal{"guard_" + name, cat("'", action.code, "' needs: ", name, "."),
                    cat("不满足“", action.title.zh, "”的条件（", name, "）。"), std::move(pointer),
                    Json{{"guard", name}}.dump()};
    if (guard.because) {
        refusal.message_zh = guard.because->zh;
        refusal.message = guard.because->in(true);
    }
    return refusal;
}

}  // namespace

Asker asker(const organisation::Directory& directory, const Context& context) {
    const Appointment* appointment = directory.appointment(context.actor);
    return {appointment, appointment ? &directory.post_of(*appointment) : nullptr};
}

std::optional<Role> role_in(const std::vector<Role>& roles, const State* state, const Asker& asker,
                            const organisation::Directory& directory, Date on) {
    if (!asker.appointment) return std::nullopt;
    const auto has = [&](Role role) { return has_role(role, state, asker, directory, on); };
    if (std::find(roles.begin(), roles.end(), Role::handler) != roles.end() && has(Role::handler)) return Role::handler;
    const auto it = std::find_if(roles.begin(), roles.end(), has);
    return it == roles.end() ? std::nullopt : std::optional<Role>(*it);
}

Refusal role_missing(const std::vector<Role>& roles, const LocalText& action) {
    std::string names, names_zh;
    Json codes = Json::array();
    for (const Role role : roles) {
        names += (names.empty() ? "" : " or ") + title_of(role).en;
        names_zh += (names_zh.empty() ? "" : "、") + title_of(role).zh;
        codes.push_back(codec::name_of(role));
    }
    return {"role_missing",
            cat("'", action.in(true), "' is for the ", names, " of this case; the acting appointment is not."),
            cat("“", action.zh, "”由", names_zh, "职责的人员办理，当前任职不具备。"), "/action",
            Json{{"roles", codes}}.dump()};
}

bool never_handled(const State& state, const Asker& asker, const organisation::Directory& directory, Date on) {
    const auto handled = [&](const std::vector<std::string>& by) {
        return std::binary_search(by.begin(), by.end(), asker.appointment->official);
    };
    const bool merged = std::any_of(state.merged.begin(), state.merged.end(),
                                    [&](const MergedCase& one) { return one.active() && handled(one.handled_by); });
    return !handled(state.handled_by) && !merged && !handles(state, asker, directory, on);
}

std::vector<Refusal> closed_guards(const State& state, const Action& action, const Asker& asker,
                                   const organisation::Directory& directory, Instant at) {
    std::vector<Refusal> closed;
    for (const Guard& guard : action.guards)
        if (!holds(state, guard, asker, directory, at)) closed.push_back(shut(action, guard, "/action"));
    const Effect* extend = workflow::effect_of(action, EffectKind::extend);
    const ClockRun* run = extend ? latest(state, extend->clock) : nullptr;
    if (run && run->extensions >= *extend->times)
        closed.push_back({"extension_spent",
                          cat("The clock was extended ", run->extensions == 1 ? "once" : cat(run->extensions, " times"),
                              " already; no more is allowed."),
                          cat("该时限已延期", run->extensions, "次，不能再次延期。"), "/action",
                          Json{{"times", *extend->times}}.dump()});
    if (run && run->terms.unit == PeriodUnit::same_day)
        closed.push_back({"extension_of_same_day", "What is due on the same day can't be extended.",
                          "当日办结的事项不能延期。", "/action", "{}"});
    return closed;
}

std::optional<Refusal> closed_field_guard(const Action& action, const std::map<std::string, FieldValue>& fields) {
    for (const Guard& guard : action.guards) {
        if (guard.guard == GuardKind::field_is) {
            const auto it = fields.find(guard.field);
            if (it == fields.end() || it->second != *guard.value)
                return shut(action, guard, "/fields" + pointer_token(std::string_view(guard.field)));
        } else if (guard.guard == GuardKind::any_field) {
            if (std::none_of(guard.fields.begin(), guard.fields.end(),
                             [&](const std::string& name) { return fields.count(name) != 0; }))
                return shut(action, guard, "/fields");
        }
    }
    return std::nullopt;
}

std::vector<std::string> actions_from(const workflow::Workflow& workflow, const std::string& state) {
    std::vector<std::string> codes;
    for (const Action& action : workflow.actions)
        if (workflow::leaves(action, state)) codes.push_back(action.code);
    return codes;
}

LocalText states_named(const workflow::Workflow& workflow, const Action& action) {
    LocalText names;
    for (const std::string& code : action.from) {
        const workflow::WorkflowState* state = workflow.state(code);
        ((names.zh += names.zh.empty() ? "“" : "、“") += state ? state->title.zh : code) += "”";
        ((names.en += names.en.empty() ? "'" : " or '") += code) += "'";
    }
    return names;
}

}  // namespace lianxin::casework

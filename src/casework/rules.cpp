#include "casework/rules.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "casework/owner.hpp"
#include "casework/parts.hpp"
#include "organisation/absence.hpp"
#include "workflow/words.hpp"

namespace lianxin::casework {
namespace {

using workflow::Action;
using workflow::Effect;
using workflow::EffectKind;
using workflow::Guard;
using workflow::GuardKind;
using workflow::Role;

bool has_role(Role role, const State* state, const Asker& asker, const organisation::Directory& directory, Date on) {
    if (role == Role::any) return true;
    if (role == Role::leader)
        return state &&
               (asker.appointment->id == state->leader || acts_for(*asker.appointment, state->leader, directory, on));
    if (role == Role::handler) return state && handles(*state, asker, directory, on);
    return organisation::has_function(*asker.post, *workflow::function_of(role));
}

bool holds(const State& state, const Guard& guard, const Asker& asker, const organisation::Directory& directory,
           Instant at, const Appointment* acting_for) {
    const ClockRun* run = guard.clock.empty() ? nullptr : latest(state, guard.clock);
    switch (guard.guard) {
        case GuardKind::actor_never_handled:
            return asker.appointment && never_handled(state, asker, directory, at.date(), acting_for);
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
        case GuardKind::attempts: {
            const AttemptsMade made = attempts_made(state);
            return *guard.min <= made.attempts && *guard.days <= made.days;
        }
        case GuardKind::rounds_left:
            return state.round < *guard.rounds;
        case GuardKind::rounds_used:
            return *guard.rounds <= state.round;
        case GuardKind::field_is:
        case GuardKind::any_field:
        case GuardKind::both_said:
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

/// A refusal that says how far it has come.
Refusal shut_counting(const State& state, const Action& action, const Guard& guard) {
    Refusal refusal = shut(action, guard, "/action");
    Json details{{"guard", codec::name_of(guard.guard)}};
    if (guard.guard == GuardKind::attempts) {
        const AttemptsMade made = attempts_made(state);
        refusal.message += cat(" So far ", made.attempts, " of ", *guard.min, " attempt(s), on ", made.days, " of ",
                               *guard.days, " day(s).");
        refusal.message_zh += cat("本轮已联系", made.attempts, "次（须", *guard.min, "次），在", made.days,
                                  "个不同日期（须", *guard.days, "个）。");
        details["attempts"] = made.attempts;
        details["days"] = made.days;
        details["min"] = *guard.min;
        details["min_days"] = *guard.days;
    } else if (guard.guard == GuardKind::rounds_left || guard.guard == GuardKind::rounds_used) {
        refusal.message += cat(" This is round ", state.round, " of ", *guard.rounds, ".");
        refusal.message_zh += cat("现为第", state.round, "轮，共可办理", *guard.rounds, "轮。");
        details["round"] = state.round;
        details["rounds"] = *guard.rounds;
    }
    refusal.details = details.dump();
    return refusal;
}

bool said(const Action& action, const CaseAct& told, workflow::Sets sets) {
    const workflow::Field* field = workflow::field_that_sets(action, sets);
    return field && told.fields.count(field->name) != 0;
}

/// What was fixed now, and what keeps it fixed or why nothing recurs; or why it cannot be.
bool both_said(const Action& action, const CaseAct& told) {
    using workflow::Sets;
    if (said(action, told, Sets::outcome_cannot)) return true;
    return said(action, told, Sets::outcome_fix_now) &&
           (said(action, told, Sets::outcome_keep_fixed) || said(action, told, Sets::outcome_no_recurrence));
}

bool told_at_all(const CaseAct& told, const std::string& field) {
    return told.fields.count(field) != 0 || std::any_of(told.evidence.begin(), told.evidence.end(),
                                                        [&](const CaseEvidence& file) { return file.field == field; });
}

}  // namespace

Asker asker(const organisation::Directory& directory, const Context& context) {
    const Appointment* appointment = directory.appointment(context.actor);
    return {appointment, appointment ? &directory.post_of(*appointment) : nullptr};
}

bool has_one_of(const Asker& asker, std::initializer_list<Function> functions) {
    return asker.post && std::any_of(functions.begin(), functions.end(), [&](Function function) {
               return organisation::has_function(*asker.post, function);
           });
}

bool handles(const State& state, const Asker& asker, const organisation::Directory& directory, Date on) {
    const Appointment* handler = directory.appointment(state.handler);
    if (handler && acts_for(*asker.appointment, handler->id, directory, on)) return true;
    if (handler && organisation::holds(*handler, on)) return handler->id == asker.appointment->id;
    return !state.unit.empty() && asker.post->unit == state.unit &&
           organisation::has_function(*asker.post, Function::handler);
}

std::optional<Role> role_in(const std::vector<Role>& roles, const State* state, const Asker& asker,
                            const organisation::Directory& directory, Date on) {
    if (!asker.appointment) return std::nullopt;
    if (state && kept_from(*state, asker.appointment->official, directory, on)) return std::nullopt;
    const auto has = [&](Role role) { return has_role(role, state, asker, directory, on); };
    if (std::find(roles.begin(), roles.end(), Role::handler) != roles.end() && has(Role::handler)) return Role::handler;
    const auto it = std::find_if(roles.begin(), roles.end(), has);
    return it == roles.end() ? std::nullopt : std::optional<Role>(*it);
}

namespace {

/// In whose place somebody acts who has the role of handler or leader: of whoever has the case.
const Appointment* in_place_of(Role role, const State& state, const Asker& asker,
                               const organisation::Directory& directory, Date on) {
    const std::string& has = role == Role::leader ? state.leader : state.handler;
    const bool another = (role == Role::leader || role == Role::handler) && !has.empty() &&
                         acts_for(*asker.appointment, has, directory, on);
    return another ? directory.appointment(has) : nullptr;
}

}  // namespace

std::optional<Standing> standing_in(const Action& action, const State& state, const Asker& asker,
                                    const organisation::Directory& directory, Date on) {
    if (!asker.appointment || kept_from(state, asker.appointment->official, directory, on)) return std::nullopt;
    const auto own = role_in(action.roles, &state, asker, directory, on);
    const Standing mine{own.value_or(Role::any), own ? in_place_of(*own, state, asker, directory, on) : nullptr};
    if (own == Role::handler) return mine;
    std::optional<Standing> another;
    for (const Appointment* one : organisation::stood_in_for(directory, *asker.appointment, on)) {
        const Asker away{one, &directory.post_of(*one)};
        const auto role = role_in(action.roles, &state, away, directory, on);
        if (role == Role::handler) return Standing{*role, one};
        const bool shut = workflow::has_guard(action, GuardKind::actor_never_handled) &&
                          !never_handled(state, asker, directory, on, one);
        if (role && (!another || !shut)) another = Standing{*role, one};
        if (role && !shut) break;
    }
    return own ? mine : another;
}

std::optional<Standing> standing_to_open(const std::vector<Role>& roles, const Asker& asker,
                                         const organisation::Directory& directory, Date on) {
    if (const auto own = role_in(roles, nullptr, asker, directory, on)) return Standing{*own, nullptr};
    if (!asker.appointment) return std::nullopt;
    for (const Appointment* one : organisation::stood_in_for(directory, *asker.appointment, on))
        if (const auto role = role_in(roles, nullptr, {one, &directory.post_of(*one)}, directory, on))
            return Standing{*role, one};
    return std::nullopt;
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

bool never_handled(const State& state, const Asker& asker, const organisation::Directory& directory, Date on,
                   const Appointment* acting_for) {
    const auto touched = [&](const Asker& one) { return handles(state, one, directory, on); };
    const auto before = [&](const Appointment& one) {
        const auto by = [&](const std::vector<std::string>& officials) {
            return std::binary_search(officials.begin(), officials.end(), one.official);
        };
        return by(state.handled_by) ||
               std::any_of(state.merged.begin(), state.merged.end(),
                           [&](const MergedCase& merged) { return merged.active() && by(merged.handled_by); });
    };
    if (before(*asker.appointment) || touched(asker) || (acting_for && before(*acting_for))) return false;
    const auto others = organisation::stood_in_for(directory, *asker.appointment, on);
    return std::none_of(others.begin(), others.end(), [&](const Appointment* one) {
        return touched({one, &directory.post_of(*one)});
    });
}

std::vector<Refusal> closed_guards(const State& state, const Action& action, const Asker& asker,
                                   const organisation::Directory& directory, Instant at,
                                   const Appointment* acting_for) {
    std::vector<Refusal> closed;
    for (const Guard& guard : action.guards)
        if (!holds(state, guard, asker, directory, at, acting_for))
            closed.push_back(shut_counting(state, action, guard));
    if (const std::int64_t open = open_parts(state); open > 0 && says_outcome(action))
        closed.push_back({"parts_open",
                          cat(open,
                              " part(s) of supporting units are open; wait for them, or overrule them with a "
                              "reason."),
                          cat("尚有", open, "项协办事项未回复，请等待回复，或者说明理由后不再等待。"), "/action",
                          Json{{"open", open}}.dump()});
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

std::optional<Refusal> closed_field_guard(const Action& action, const CaseAct& told) {
    const std::map<std::string, FieldValue>& fields = told.fields;
    for (const Guard& guard : action.guards) {
        if (guard.guard == GuardKind::field_is) {
            const auto it = fields.find(guard.field);
            if (it == fields.end() || it->second != *guard.value)
                return shut(action, guard, "/fields" + pointer_token(std::string_view(guard.field)));
        } else if (guard.guard == GuardKind::any_field) {
            if (std::none_of(guard.fields.begin(), guard.fields.end(),
                             [&](const std::string& name) { return told_at_all(told, name); }))
                return shut(action, guard, "/fields");
        } else if (guard.guard == GuardKind::both_said) {
            if (!both_said(action, told)) return shut(action, guard, "/fields");
        }
    }
    return std::nullopt;
}

void require_in_unit(const Appointment& handler, const std::string& unit, const organisation::Directory& directory,
                     const std::string& pointer) {
    if (organisation::within(directory, directory.post_of(handler).unit, unit)) return;
    throw Error("case.handler_outside_unit", "The handler holds no post in the unit responsible.",
                "承办人不在承办单位任职。", pointer);
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

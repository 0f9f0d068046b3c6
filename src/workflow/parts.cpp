// What each state, clock and action must say on its own, and must not.
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {
namespace {

constexpr Sets kAnswer[] = {Sets::answer_reached, Sets::answer_responded, Sets::answer_solved, Sets::answer_satisfied};

FieldType type_for(Sets sets) {
    switch (sets) {
        case Sets::unit:
            return FieldType::unit;
        case Sets::handler:
        case Sets::leader:
            return FieldType::appointment;
        case Sets::outcome_fix_now:
        case Sets::outcome_keep_fixed:
        case Sets::outcome_cannot:
            return FieldType::text;
        case Sets::answer_reached:
        case Sets::answer_responded:
        case Sets::answer_solved:
        case Sets::answer_satisfied:
            return FieldType::flag;
        case Sets::extension_days:
            break;
    }
    return FieldType::count;
}

bool contains(const std::vector<Role>& roles, Role role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

class Parts {
public:
    Parts(const Workflow& workflow, FaultList& faults) : workflow_(workflow), faults_(faults) {}

    void check() {
        if (const WorkflowState* first = workflow_.state(workflow_.initial.to); first && first->final_state)
            faults_.add("initial_final", "/initial/to", "A case would be ended the moment it is opened.",
                        "办件一经登记即告终结。");
        if (!workflow_.clocks.empty() && workflow_.calendar.empty())
            faults_.add("missing_calendar", "/calendar", "There are clocks, but no calendar to count them by.",
                        "设有时限，却没有指明所依据的日历。");
        for (std::size_t i = 0; i < workflow_.states.size(); ++i)
            state(workflow_.states[i], "/states" + pointer_token(i));
        for (std::size_t i = 0; i < workflow_.clocks.size(); ++i)
            clock(workflow_.clocks[i], "/clocks" + pointer_token(i));
        for (std::size_t i = 0; i < workflow_.actions.size(); ++i)
            action(i, workflow_.actions[i], "/actions" + pointer_token(i));
    }

private:
    void needless(const std::string& pointer) {
        faults_.add("needless_member", pointer, "This member means nothing here.", "此成员在此处没有意义。");
    }
    void missing(const std::string& pointer) {
        faults_.add("missing_member", pointer, "This member is needed here.", "此处须有该成员。");
    }
    /// A member stands where it is needed and nowhere else.
    void exactly(bool needed, bool given, const std::string& pointer) {
        if (needed && !given) missing(pointer);
        if (!needed && given) needless(pointer);
    }

    void state(const WorkflowState& state, const std::string& here) {
        if (state.final_state) {
            exactly(false, state.lasting, here + "/lasting");
            exactly(false, !state.acts.empty(), here + "/acts");
            exactly(false, state.no_clock.has_value(), here + "/no_clock");
            return;
        }
        if (state.acts.empty())
            faults_.add("no_actor", here, cat("Cases wait in '", state.code, "', but nobody is named to act."),
                        cat("办件在“", state.title.zh, "”等待，却没有写明由谁处理。"));
        for (std::size_t i = 0; i < state.acts.size(); ++i)
            if (!can_act(state.acts[i], state.code))
                faults_.add("idle_actor", here + "/acts" + pointer_token(i),
                            cat("'", codec::name_of(state.acts[i]), "' is to act in '", state.code,
                                "', but no action there is open to that role."),
                            cat("“", state.title.zh, "”写明由", codec::name_of(state.acts[i]),
                                "处理，但该状态下没有其可用的动作。"));
    }

    bool can_act(Role role, const std::string& state) const {
        return std::any_of(workflow_.actions.begin(), workflow_.actions.end(), [&](const Action& action) {
            return leaves(action, state) && (contains(action.roles, role) || contains(action.roles, Role::any));
        });
    }

    void clock(const ClockRule& clock, const std::string& here) {
        if (clock.amount == 0)
            faults_.add("no_amount", here + "/amount", "A period has at least one unit.", "期限至少为一个单位。");
        const auto starts = [&](const std::vector<std::string>& codes) {
            return std::find(codes.begin(), codes.end(), clock.code) != codes.end();
        };
        if (!starts(workflow_.initial.start) &&
            std::none_of(workflow_.actions.begin(), workflow_.actions.end(),
                         [&](const Action& action) { return starts(action.start); }))
            faults_.add("unused_clock", here, cat("Nothing starts the clock '", clock.code, "'."),
                        cat("没有任何动作启动“", clock.title.zh, "”。"));
    }

    void action(std::size_t index, const Action& action, const std::string& here) {
        for (std::size_t i = 0; i < action.from.size(); ++i)
            if (const WorkflowState* from = workflow_.state(action.from[i]); from && from->final_state)
                faults_.add("action_from_final", here + "/from" + pointer_token(i),
                            cat("'", from->code, "' is final: nothing leads on from it."),
                            cat("“", from->title.zh, "”为终结状态，不能再有后续动作。"));
        titles(index, action, here);
        for (std::size_t i = 0; i < action.fields.size(); ++i) field(action, i, here + "/fields" + pointer_token(i));
        for (std::size_t i = 0; i < action.guards.size(); ++i)
            guard(action, action.guards[i], here + "/guards" + pointer_token(i));
        for (std::size_t i = 0; i < action.effects.size(); ++i) effect(action, i, here + "/effects" + pointer_token(i));
        answer(action, here);
        if (field_that_sets(action, Sets::extension_days) && !effect_of(action, EffectKind::extend))
            faults_.add("missing_effect", here + "/effects", "Days of extension are told, but nothing is extended.",
                        "填报了延长天数，却没有延长任何时限。");
    }

    /// Two actions that people can't tell apart must not stand beside each other.
    void titles(std::size_t index, const Action& action, const std::string& here) {
        for (std::size_t other = 0; other < index; ++other) {
            const Action& earlier = workflow_.actions[other];
            const bool together = std::any_of(action.from.begin(), action.from.end(),
                                              [&](const std::string& state) { return leaves(earlier, state); });
            if (together && earlier.title.zh == action.title.zh)
                faults_.add("clashing_actions", here + "/title",
                            cat("'", earlier.code, "' has the same title and is open in the same state."),
                            cat("与动作“", earlier.code, "”在同一状态下可用，名称又相同，无法区分。"));
        }
    }

    void field(const Action& action, std::size_t index, const std::string& here) {
        const Field& field = action.fields[index];
        exactly(field.type == FieldType::code, !field.codes.empty(), here + "/codes");
        if (!field.sets) return;
        if (field.type != type_for(*field.sets))
            faults_.add("wrong_field_type", here + "/type",
                        cat("'", codec::name_of(*field.sets), "' is set by a field of type ",
                            codec::name_of(type_for(*field.sets)), "."),
                        cat("设置“", codec::name_of(*field.sets), "”的字段，类型须为",
                            codec::name_of(type_for(*field.sets)), "。"));
        if (field_that_sets(action, *field.sets) != &field)
            faults_.add("set_twice", here + "/sets",
                        cat("Two fields of '", action.code, "' set '", codec::name_of(*field.sets), "'."),
                        cat("动作“", action.title.zh, "”有两个字段设置“", codec::name_of(*field.sets), "”。"));
    }

    void guard(const Action& action, const Guard& guard, const std::string& here) {
        const GuardKind kind = guard.guard;
        exactly(kind == GuardKind::clock_running || kind == GuardKind::clock_stopped || kind == GuardKind::before_limit,
                !guard.clock.empty(), here + "/clock");
        exactly(kind == GuardKind::field_is, !guard.field.empty(), here + "/field");
        exactly(kind == GuardKind::any_field, !guard.fields.empty(), here + "/fields");
        exactly(kind == GuardKind::answer_is, guard.answer.has_value(), here + "/answer");
        exactly(kind == GuardKind::field_is || kind == GuardKind::answer_is, guard.value.has_value(), here + "/value");
        if (!guard.value) return;
        const Field* field = kind == GuardKind::field_is ? field_of(action, guard.field) : nullptr;
        if ((kind == GuardKind::answer_is && !std::holds_alternative<bool>(*guard.value)) ||
            (field && !can_be(*field, *guard.value)))
            faults_.add("wrong_value", here + "/value", "What is looked at can never have this value.",
                        "所检查的内容不可能取此值。");
    }

    /// Texts are sealed and references are data of the host, so neither is compared with a document's value.
    static bool can_be(const Field& field, const FieldValue& value) {
        switch (field.type) {
            case FieldType::flag:
                return std::holds_alternative<bool>(value);
            case FieldType::fen:
            case FieldType::count:
                return std::holds_alternative<std::int64_t>(value);
            case FieldType::code:
                return std::any_of(field.codes.begin(), field.codes.end(),
                                   [&](const CodeTitle& code) { return value == FieldValue(code.code); });
            default:
                return false;
        }
    }

    void effect(const Action& action, std::size_t index, const std::string& here) {
        const Effect& effect = action.effects[index];
        if (effect_of(action, effect.effect) != &effect)
            faults_.add("double_effect", here, cat("'", codec::name_of(effect.effect), "' stands twice here."),
                        cat("效果“", codec::name_of(effect.effect), "”重复出现。"));
        const bool extend = effect.effect == EffectKind::extend;
        exactly(extend, !effect.clock.empty(), here + "/clock");
        exactly(extend, effect.max.has_value(), here + "/max");
        exactly(extend, effect.times.has_value(), here + "/times");
        if (!extend) return;
        for (const auto& [member, amount] : {std::pair{"/max", effect.max}, std::pair{"/times", effect.times}})
            if (amount == 0) faults_.add("no_amount", here + member, "It must be at least 1.", "须至少为1。");
        const Field* days = field_that_sets(action, Sets::extension_days);
        if (!days || !days->required)
            faults_.add("missing_field", here, "An extension needs a required field that sets extension.days.",
                        "延期须有一个必填字段用于设置extension.days。");
    }

    void answer(const Action& action, const std::string& here) {
        const auto sets = [&](Sets part) { return field_that_sets(action, part) != nullptr; };
        if (std::none_of(std::begin(kAnswer), std::end(kAnswer), sets)) return;
        if (!std::all_of(std::begin(kAnswer), std::end(kAnswer), sets))
            faults_.add("incomplete_answer", here + "/fields",
                        "A citizen's answer has four parts: reached, responded, solved, satisfied.",
                        "群众的答复应包括四项：是否联系上、是否及时响应、是否解决、是否满意。");
        if (!has_guard(action, GuardKind::actor_never_handled))
            faults_.add("self_verification", here + "/guards",
                        cat("'", action.code,
                            "' records the citizen's answer, so it needs the guard "
                            "actor_never_handled: nobody verifies their own work."),
                        cat("“", action.title.zh,
                            "”登记群众的答复，须设条件actor_never_handled：办理人不得核实自己办理的事项。"));
    }

    const Workflow& workflow_;
    FaultList& faults_;
};

}  // namespace

void check_parts(const Workflow& workflow, FaultList& faults) { Parts(workflow, faults).check(); }

}  // namespace lianxin::workflow

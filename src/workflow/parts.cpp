// What each state, clock and action must say on its own, and must not.
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {
namespace {

FieldType type_for(Sets sets) {
    switch (sets) {
        case Sets::unit:
            return FieldType::unit;
        case Sets::handler:
        case Sets::leader:
            return FieldType::appointment;
        case Sets::outcome_fix_now:
        case Sets::outcome_keep_fixed:
        case Sets::outcome_no_recurrence:
        case Sets::outcome_cannot:
        case Sets::rule_title:
            return FieldType::text;
        case Sets::rule_unit:
            return FieldType::unit;
        case Sets::rule_holder:
            return FieldType::appointment;
        case Sets::answer_reached:
        case Sets::answer_responded:
        case Sets::answer_solved:
        case Sets::answer_satisfied:
            return FieldType::flag;
        case Sets::limit:
        case Sets::span_from:
        case Sets::span_to:
        case Sets::rule_review_on:
            return FieldType::date;
        case Sets::money_raised:
        case Sets::money_spent:
            return FieldType::fen;
        case Sets::item_text:
            return FieldType::text;
        case Sets::item_result:
        case Sets::attempt_means:
        case Sets::attempt_result:
            return FieldType::code;
        case Sets::extension_days:
        case Sets::item_number:
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
        marks();
        if (workflow_.transition)
            for (std::size_t i = 0; i < workflow_.transition->states.size(); ++i)
                if (const WorkflowState* to = workflow_.state(workflow_.transition->states[i].to);
                    to && to->final_state)
                    faults_.add("transition_to_final", "/transition/states" + pointer_token(i) + "/to",
                                "A case isn't ended by a change of the rules.", "规则变化不能使办件终结。");
    }

private:
    void state(const WorkflowState& state, const std::string& here) {
        if (state.final_state) {
            faults_.exactly(false, state.lasting, here + "/lasting");
            faults_.exactly(false, !state.acts.empty(), here + "/acts");
            faults_.exactly(false, state.no_clock.has_value(), here + "/no_clock");
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

    /// A mark is set somewhere, and somebody asks about it.
    void marks() {
        const auto holds = [](const std::vector<std::string>& codes, const std::string& code) {
            return std::find(codes.begin(), codes.end(), code) != codes.end();
        };
        for (std::size_t i = 0; i < workflow_.marks.size(); ++i) {
            const std::string& code = workflow_.marks[i].code;
            bool set = holds(workflow_.initial.mark, code), asked = false;
            for (const Action& action : workflow_.actions) {
                set = set || holds(action.mark, code);
                asked = asked || std::any_of(action.guards.begin(), action.guards.end(),
                                             [&](const Guard& guard) { return guard.mark == code; });
            }
            if (!set || !asked)
                faults_.add(
                    "unused_mark", "/marks" + pointer_token(i),
                    cat("The mark '", code, "' is never ", set ? "asked about." : "set."),
                    cat("标记“", workflow_.marks[i].title.zh, set ? "”没有任何条件使用。" : "”没有任何动作设置。"));
        }
    }

    bool can_act(Role role, const std::string& state) const {
        return std::any_of(workflow_.actions.begin(), workflow_.actions.end(), [&](const Action& action) {
            return leaves(action, state) && (contains(action.roles, role) || contains(action.roles, Role::any));
        });
    }

    void clock(const ClockRule& clock, const std::string& here) {
        terms(clock.terms, clock.told, here);
        for (std::size_t i = 0; i < clock.variants.size(); ++i) {
            const std::string variant = here + "/variants" + pointer_token(i);
            faults_.exactly(false, clock.told, variant);
            terms(clock.variants[i].terms, false, variant);
            if (clock.variants[i].categories.empty() && !clock.variants[i].urgent && i + 1 < clock.variants.size())
                faults_.add("variant_never_used", here + "/variants" + pointer_token(i + 1),
                            "The variant before it fits every matter.", "前一变体适用于所有事项，此变体永不适用。");
        }
        const auto starts = [&](const std::vector<std::string>& codes) {
            return std::find(codes.begin(), codes.end(), clock.code) != codes.end();
        };
        if (!starts(workflow_.initial.start) &&
            std::none_of(workflow_.actions.begin(), workflow_.actions.end(),
                         [&](const Action& action) { return starts(action.start); }))
            faults_.add("unused_clock", here, cat("Nothing starts the clock '", clock.code, "'."),
                        cat("没有任何动作启动“", clock.title.zh, "”。"));
        if (clock.per == Per::holder && starts(workflow_.initial.start))
            faults_.add("holder_clock_unheld", "/initial/start",
                        cat("'", clock.code, "' is the holder's, and nobody holds a case that is just opened."),
                        cat("“", clock.title.zh, "”属于承办单位，而刚登记的办件还没有承办单位。"));
        if (clock.counted_from == CountedFrom::acceptance && starts(workflow_.initial.start))
            faults_.add("counted_from_nothing", "/initial/start",
                        cat("'", clock.code, "' counts from the acceptance, which has not been."),
                        cat("“", clock.title.zh, "”自受理之日起计算，而登记时尚未受理。"));
        if (clock.told && starts(workflow_.initial.start))
            faults_.add("limit_not_told", "/initial/start",
                        cat("Opening a case tells no day for '", clock.code, "' to end on."),
                        cat("登记时没有填报“", clock.title.zh, "”的截止日期。"));
    }

    void terms(const ClockTerms& terms, bool told, const std::string& here) {
        const bool amountless = told || terms.unit == PeriodUnit::same_day;
        if (amountless)
            faults_.exactly(false, terms.amount != 0, here + "/amount");
        else if (terms.amount == 0)
            faults_.add("no_amount", here + "/amount", "A period has at least one unit.", "期限至少为一个单位。");
        const bool hours = terms.unit == PeriodUnit::hour || terms.unit == PeriodUnit::working_hour;
        if (hours) faults_.exactly(false, terms.ends == PeriodEnd::close_of_business, here + "/ends");
        if (told && terms.unit != PeriodUnit::day)
            faults_.add("told_in_days", here + "/unit", "A limit that is told is a day.", "填报的截止日期以日计。");
    }

    void action(std::size_t index, const Action& action, const std::string& here) {
        for (std::size_t i = 0; i < action.from.size(); ++i)
            if (const WorkflowState* from = workflow_.state(action.from[i]);
                from && from->final_state && !effect_of(action, EffectKind::new_round))
                faults_.add("action_from_final", here + "/from" + pointer_token(i),
                            cat("'", from->code, "' is final: only another round leads on from it."),
                            cat("“", from->title.zh, "”为终结状态，只有开启新一轮办理的动作可以离开。"));
        titles(index, action, here);
        for (std::size_t i = 0; i < action.fields.size(); ++i) field(action, i, here + "/fields" + pointer_token(i));
        limits(action, here);
    }

    /// A clock whose last day is told needs one field that tells it, and the field such a clock.
    void limits(const Action& action, const std::string& here) {
        const Field* limit = field_that_sets(action, Sets::limit);
        std::size_t told = 0;
        for (std::size_t i = 0; i < action.start.size(); ++i) {
            const ClockRule* clock = workflow_.clock(action.start[i]);
            if (!clock || !clock->told) continue;
            if (++told > 1 || !limit || !limit->required)
                faults_.add("limit_not_told", here + "/start" + pointer_token(i),
                            cat("'", clock->code, "' needs a required field of its own that sets limit."),
                            cat("“", clock->title.zh, "”须有一个专门的必填字段用于设置limit。"));
        }
        if (limit && told == 0)
            faults_.add("missing_clock", here + "/start", "A last day is told, but no clock that is told one starts.",
                        "填报了截止日期，却没有启动相应的时限。");
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
        faults_.exactly(field.type == FieldType::code || field.type == FieldType::evidence, !field.codes.empty(),
                        here + "/codes");
        if (field.type != FieldType::evidence) faults_.exactly(false, !field.needs.empty(), here + "/needs");
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

    const Workflow& workflow_;
    FaultList& faults_;
};

}  // namespace

void check_parts(const Workflow& workflow, FaultList& faults) { Parts(workflow, faults).check(); }

}  // namespace lianxin::workflow

// What guards and effects must say, what they need of the fields, and where they contradict each other.
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {
namespace {

constexpr Sets kAnswer[] = {Sets::answer_reached, Sets::answer_responded, Sets::answer_solved, Sets::answer_satisfied};

/// Fields that an effect works with: `required` ones it can't do without, others it may have.
struct Needs {
    EffectKind effect;
    Sets field;
    bool required;
};
constexpr Needs kNeeds[] = {
    {EffectKind::extend, Sets::extension_days, true},   {EffectKind::exclude, Sets::span_from, true},
    {EffectKind::exclude, Sets::span_to, true},         {EffectKind::open_item, Sets::item_text, true},
    {EffectKind::settle_item, Sets::item_number, true}, {EffectKind::settle_item, Sets::item_result, false},
    {EffectKind::attempt, Sets::attempt_means, false},  {EffectKind::attempt, Sets::attempt_result, false},
};

/// Texts are sealed and references are data of the host, so neither is compared with a document's value.
bool can_be(const Field& field, const FieldValue& value) {
    switch (field.type) {
        case FieldType::flag:
            return std::holds_alternative<bool>(value);
        case FieldType::fen:
        case FieldType::count: {
            const std::int64_t* number = std::get_if<std::int64_t>(&value);
            const bool from_one = field.sets == Sets::extension_days || field.sets == Sets::item_number;
            return number && *number >= (from_one ? 1 : 0);
        }
        case FieldType::code:
            return std::any_of(field.codes.begin(), field.codes.end(),
                               [&](const CodeTitle& code) { return value == FieldValue(code.code); });
        default:
            return false;
    }
}

/// Can't both hold of one case at one time? Guards on fields, answers, marks, items and clocks alike.
bool contradict(const Guard& a, const Guard& b) {
    using K = GuardKind;
    const auto are = [&](K x, K y) { return (a.guard == x && b.guard == y) || (a.guard == y && b.guard == x); };
    if (are(K::field_is, K::field_is)) return a.field == b.field && a.value != b.value;
    if (are(K::answer_is, K::answer_is)) return a.answer == b.answer && a.value != b.value;
    if (are(K::marked, K::not_marked)) return a.mark == b.mark;
    if (are(K::items_open, K::items_settled)) return true;
    if (are(K::rounds_left, K::rounds_used)) {
        const Guard& left = a.guard == K::rounds_left ? a : b;
        const Guard& used = a.guard == K::rounds_left ? b : a;
        return used.rounds.value_or(0) >= left.rounds.value_or(0);
    }
    if (!looks_at_clock(a.guard) || !looks_at_clock(b.guard) || a.clock != b.clock || a.guard == b.guard) return false;
    const auto runs = [](K kind) {
        return kind == K::clock_running || kind == K::before_limit || kind == K::after_limit;
    };
    if (runs(a.guard) && runs(b.guard)) return are(K::before_limit, K::after_limit);
    return true;
}

class Guards {
public:
    Guards(const Workflow& workflow, FaultList& faults) : workflow_(workflow), faults_(faults) {}

    void check() {
        for (std::size_t i = 0; i < workflow_.actions.size(); ++i)
            action(workflow_.actions[i], "/actions" + pointer_token(i));
    }

private:
    void action(const Action& action, const std::string& here) {
        for (std::size_t i = 0; i < action.guards.size(); ++i) {
            const std::string at = here + "/guards" + pointer_token(i);
            guard(action, action.guards[i], at);
            for (std::size_t j = 0; j < i; ++j)
                if (contradict(action.guards[i], action.guards[j]))
                    faults_.add("contradictory_guards", at,
                                cat("It can never hold together with that at /guards/", j, "."),
                                cat("与/guards/", j, "处的条件不可能同时满足。"));
        }
        for (std::size_t i = 0; i < action.effects.size(); ++i) effect(action, i, here + "/effects" + pointer_token(i));
        fields_for_effects(action, here);
        release(action, here);
        answer(action, here);
        lasting_rule(action, here);
    }

    void guard(const Action& action, const Guard& guard, const std::string& here) {
        const GuardKind kind = guard.guard;
        faults_.exactly(looks_at_clock(kind), !guard.clock.empty(), here + "/clock");
        faults_.exactly(kind == GuardKind::field_is, !guard.field.empty(), here + "/field");
        faults_.exactly(kind == GuardKind::any_field, !guard.fields.empty(), here + "/fields");
        faults_.exactly(kind == GuardKind::answer_is, guard.answer.has_value(), here + "/answer");
        faults_.exactly(kind == GuardKind::field_is || kind == GuardKind::answer_is, guard.value.has_value(),
                        here + "/value");
        faults_.exactly(kind == GuardKind::marked || kind == GuardKind::not_marked, !guard.mark.empty(),
                        here + "/mark");
        counted(action, guard, here);
        if (!guard.value) return;
        const Field* field = kind == GuardKind::field_is ? field_of(action, guard.field) : nullptr;
        if ((kind == GuardKind::answer_is && !std::holds_alternative<bool>(*guard.value)) ||
            (field && !can_be(*field, *guard.value)))
            faults_.add("wrong_value", here + "/value", "What is looked at can never have this value.",
                        "所检查的内容不可能取此值。");
    }

    /// Guards that count, and the one that asks for two things to be said.
    void counted(const Action& action, const Guard& guard, const std::string& here) {
        const bool attempts = guard.guard == GuardKind::attempts;
        const bool rounds = guard.guard == GuardKind::rounds_left || guard.guard == GuardKind::rounds_used;
        faults_.exactly(attempts, guard.min.has_value(), here + "/min");
        faults_.exactly(attempts, guard.days.has_value(), here + "/days");
        faults_.exactly(rounds, guard.rounds.has_value(), here + "/rounds");
        for (const auto& [member, amount] :
             {std::pair{"/min", guard.min}, std::pair{"/days", guard.days}, std::pair{"/rounds", guard.rounds}})
            if (amount == 0) faults_.add("no_amount", here + member, "It must be at least 1.", "须至少为1。");
        if (guard.min && guard.days && *guard.days > *guard.min)
            faults_.add("wrong_value", here + "/days", "So many days need at least as many attempts.",
                        "天数不能多于次数。");
        const auto sets = [&](Sets part) { return field_that_sets(action, part) != nullptr; };
        if (guard.guard == GuardKind::both_said &&
            (!sets(Sets::outcome_fix_now) || !(sets(Sets::outcome_keep_fixed) || sets(Sets::outcome_no_recurrence))))
            faults_.add("missing_field", here,
                        "'both_said' needs fields that set outcome.fix_now, and outcome.keep_fixed or "
                        "outcome.no_recurrence.",
                        "条件both_said须有字段设置outcome.fix_now，以及outcome.keep_fixed或者outcome.no_recurrence。");
    }

    /// A lasting rule has a name, a text and a day on which it is looked at again.
    void lasting_rule(const Action& action, const std::string& here) {
        const auto sets = [&](Sets part) { return field_that_sets(action, part) != nullptr; };
        const bool some =
            sets(Sets::rule_title) || sets(Sets::rule_unit) || sets(Sets::rule_holder) || sets(Sets::rule_review_on);
        if (some && !(sets(Sets::rule_title) && sets(Sets::rule_review_on) && sets(Sets::outcome_keep_fixed)))
            faults_.add("incomplete_rule", here + "/fields",
                        "A lasting rule is told by rule.title, rule.review_on and, as its text, outcome.keep_fixed.",
                        "长效规则须有字段设置rule.title、rule.review_on，并以outcome.keep_fixed为正文。");
    }

    void effect(const Action& action, std::size_t index, const std::string& here) {
        const Effect& effect = action.effects[index];
        const EffectKind kind = effect.effect;
        // Several notices may go out at once; of everything else, one.
        if (kind != EffectKind::notice && effect_of(action, kind) != &effect)
            faults_.add("double_effect", here, cat("'", codec::name_of(kind), "' stands twice here."),
                        cat("效果“", codec::name_of(kind), "”重复出现。"));
        const bool extend = kind == EffectKind::extend;
        const bool notice = kind == EffectKind::notice;
        if (kind == EffectKind::bounce)
            bounce(action, here);  // its clock may be left out
        else
            faults_.exactly(extend || kind == EffectKind::exclude, !effect.clock.empty(), here + "/clock");
        faults_.exactly(extend, effect.max.has_value(), here + "/max");
        faults_.exactly(extend, effect.times.has_value(), here + "/times");
        faults_.exactly(notice, !effect.code.empty(), here + "/code");
        faults_.exactly(notice, effect.to.has_value(), here + "/to");
        faults_.exactly(notice, effect.text.has_value(), here + "/text");
        faults_.exactly(kind == EffectKind::card, effect.card.has_value(), here + "/card");
        for (const auto& [member, amount] : {std::pair{"/max", effect.max}, std::pair{"/times", effect.times}})
            if (extend && amount == 0) faults_.add("no_amount", here + member, "It must be at least 1.", "须至少为1。");
    }

    /// Only whoever has a case can say that it isn't theirs.
    void bounce(const Action& action, const std::string& here) {
        for (const Role role : action.roles)
            if (role != Role::handler) {
                faults_.add("bounce_by_another", here,
                            cat("Only the role 'handler' bounces a case, and '", action.code, "' is open to '",
                                codec::name_of(role), "'."),
                            cat("只有承办方（handler）可以退单，而“", action.title.zh, "”也可由", codec::name_of(role),
                                "进行。"));
                return;
            }
    }

    /// An effect has the fields that it works with, and the fields their effect.
    void fields_for_effects(const Action& action, const std::string& here) {
        for (const Needs& need : kNeeds) {
            const Field* field = field_that_sets(action, need.field);
            const Effect* effect = effect_of(action, need.effect);
            const std::string sets = codec::name_of(need.field);
            if (effect && need.required && (!field || !field->required))
                faults_.add("missing_field",
                            here + "/effects" + pointer_token(static_cast<std::size_t>(effect - action.effects.data())),
                            cat("'", codec::name_of(need.effect), "' needs a required field that sets ", sets, "."),
                            cat("效果“", codec::name_of(need.effect), "”须有一个必填字段用于设置", sets, "。"));
            if (field && !effect)
                faults_.add(
                    "missing_effect", here + "/effects",
                    cat("The field '", field->name, "' sets ", sets, ", but the effect '", codec::name_of(need.effect),
                        "' is missing."),
                    cat("字段“", field->title.zh, "”设置", sets, "，却没有效果“", codec::name_of(need.effect), "”。"));
        }
    }

    /// A case that goes back from its holder costs the citizen no time.
    void release(const Action& action, const std::string& here) {
        if (!effect_of(action, EffectKind::release)) return;
        for (const auto& [member, codes] : {std::pair{"/stop", &action.stop}, std::pair{"/suspend", &action.suspend}})
            for (std::size_t i = 0; i < codes->size(); ++i) {
                const ClockRule* clock = workflow_.clock((*codes)[i]);
                if (clock && clock->per == Per::case_)
                    faults_.add(
                        "release_stops_clock", here + member + pointer_token(i),
                        cat("'", clock->code, "' is the citizen's: it runs on when a holder gives the case back."),
                        cat("“", clock->title.zh, "”是群众的时限，承办单位退回办件时不得停止或中止。"));
            }
        for (const Sets sets : {Sets::unit, Sets::handler})
            if (const Field* field = field_that_sets(action, sets))
                faults_.add(
                    "needless_member",
                    here + "/fields" + pointer_token(static_cast<std::size_t>(field - action.fields.data())) + "/sets",
                    "A case given back has no holder until it is assigned again.",
                    "退回的办件在重新交办之前没有承办单位。");
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

void check_guards(const Workflow& workflow, FaultList& faults) { Guards(workflow, faults).check(); }

}  // namespace lianxin::workflow

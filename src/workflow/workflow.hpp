// A workflow document as typed values: states, clocks, actions, and the closed vocabulary of guards and effects.
// The sentences beside the members are the ones in docs/schema/workflow.schema.json, which is made from here.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/deadline.hpp"
#include "codec/codec.hpp"
#include "codec/common.hpp"
#include "codec/names.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin::workflow {

/// How cases under a workflow enter the account of casework.
enum class Account {
    live,      ///< under way, with clocks and rates
    reported,  ///< told by a source; shown apart, nothing is owed
};

/// Who may act: a function of the post, or a place in the case.
enum class Role {
    registrar,
    dispatcher,
    handler,  ///< the appointment the case is assigned to; if only a unit is, its posts with that function
    approver,
    verifier,
    supervisor,
    administrator,
    auditor,
    leader,  ///< the appointment of the leader who took the case down
    any,     ///< whoever holds an appointment
};

enum class FieldType { text, code, flag, fen, count, date, unit, appointment, person };

/// What a field's value becomes in the case, beside standing in its history.
enum class Sets {
    unit,
    handler,
    leader,
    outcome_fix_now,
    outcome_keep_fixed,
    outcome_cannot,
    answer_reached,
    answer_responded,
    answer_solved,
    answer_satisfied,
    extension_days,
};

enum class AnswerPart { reached, responded, solved, satisfied };

enum class GuardKind {
    actor_never_handled,
    clock_running,
    clock_stopped,
    before_limit,
    field_is,
    any_field,
    answer_is,
    outcome_recorded,
};

enum class EffectKind { new_round, extend };

struct CodeTitle {
    std::string code;
    LocalText title;
};

struct WorkflowState {
    std::string code;
    LocalText title;
    bool final_state = false;
    bool lasting = false;
    std::vector<Role> acts;
    std::optional<LocalText> no_clock;
};

struct ClockRule {
    std::string code;
    LocalText title;
    std::int64_t amount = 0;
    calendar::PeriodUnit unit = calendar::PeriodUnit::day;
    calendar::Roll roll = calendar::Roll::none;
    LocalText basis;
};

struct Field {
    std::string name;
    LocalText title;
    FieldType type = FieldType::text;
    bool required = false;
    std::optional<Sets> sets;
    std::vector<CodeTitle> codes;
};

/// A condition of an action. Which members go with which guard: see docs/guide/workflow.md.
struct Guard {
    GuardKind guard = GuardKind::outcome_recorded;
    std::string clock;
    std::string field;
    std::vector<std::string> fields;
    std::optional<AnswerPart> answer;
    std::optional<FieldValue> value;
    std::optional<LocalText> because;
};

struct Effect {
    EffectKind effect = EffectKind::new_round;
    std::string clock;
    std::optional<std::int64_t> max;
    std::optional<std::int64_t> times;
};

struct Initial {
    std::string action;
    LocalText title;
    std::string to;
    std::vector<Role> roles;
    std::vector<std::string> start;
};

struct Action {
    std::string code;
    LocalText title;
    std::vector<std::string> from;
    std::string to;  ///< empty: the case stays where it is
    std::vector<Role> roles;
    std::vector<Field> fields;
    std::vector<Guard> guards;
    std::vector<std::string> stop;
    std::vector<std::string> start;
    std::vector<Effect> effects;
};

/// One version of a workflow. Lookups give nullptr for a code it doesn't have.
struct Workflow {
    std::string kind = "workflow";
    std::string id;
    std::int64_t version = 0;
    Date effective_on;
    LocalText title;
    std::optional<LocalText> note;
    Account account = Account::live;
    std::string calendar;
    std::vector<CodeTitle> categories;
    Initial initial;
    std::vector<WorkflowState> states;
    std::vector<ClockRule> clocks;
    std::vector<Action> actions;

    const CodeTitle* category(std::string_view code) const;
    const WorkflowState* state(std::string_view code) const;
    const ClockRule* clock(std::string_view code) const;
    const Action* action(std::string_view code) const;
    /// The title of an action, the opening one included; empty if there is none of that code.
    LocalText action_title(std::string_view code) const;
};

bool leaves(const Action& action, std::string_view state);
const Field* field_of(const Action& action, std::string_view name);
const Field* field_that_sets(const Action& action, Sets sets);
const Effect* effect_of(const Action& action, EffectKind kind);
bool has_guard(const Action& action, GuardKind kind);
Sets sets_of(AnswerPart part);
/// The function of a post that a role asks for; none for `leader` and `any`.
std::optional<Function> function_of(Role role);

constexpr std::array<codec::EnumName<Account>, 2> enum_names(Account) {
    return {{{Account::live, "live"}, {Account::reported, "reported"}}};
}
constexpr std::array<codec::EnumName<Role>, 10> enum_names(Role) {
    return {{{Role::registrar, "registrar"},
             {Role::dispatcher, "dispatcher"},
             {Role::handler, "handler"},
             {Role::approver, "approver"},
             {Role::verifier, "verifier"},
             {Role::supervisor, "supervisor"},
             {Role::administrator, "administrator"},
             {Role::auditor, "auditor"},
             {Role::leader, "leader"},
             {Role::any, "any"}}};
}
constexpr std::array<codec::EnumName<FieldType>, 9> enum_names(FieldType) {
    return {{{FieldType::text, "text"},
             {FieldType::code, "code"},
             {FieldType::flag, "flag"},
             {FieldType::fen, "fen"},
             {FieldType::count, "count"},
             {FieldType::date, "date"},
             {FieldType::unit, "unit"},
             {FieldType::appointment, "appointment"},
             {FieldType::person, "person"}}};
}
constexpr std::array<codec::EnumName<Sets>, 11> enum_names(Sets) {
    return {{{Sets::unit, "unit"},
             {Sets::handler, "handler"},
             {Sets::leader, "leader"},
             {Sets::outcome_fix_now, "outcome.fix_now"},
             {Sets::outcome_keep_fixed, "outcome.keep_fixed"},
             {Sets::outcome_cannot, "outcome.cannot"},
             {Sets::answer_reached, "answer.reached"},
             {Sets::answer_responded, "answer.responded"},
             {Sets::answer_solved, "answer.solved"},
             {Sets::answer_satisfied, "answer.satisfied"},
             {Sets::extension_days, "extension.days"}}};
}
constexpr std::array<codec::EnumName<AnswerPart>, 4> enum_names(AnswerPart) {
    return {{{AnswerPart::reached, "reached"},
             {AnswerPart::responded, "responded"},
             {AnswerPart::solved, "solved"},
             {AnswerPart::satisfied, "satisfied"}}};
}
constexpr std::array<codec::EnumName<GuardKind>, 8> enum_names(GuardKind) {
    return {{{GuardKind::actor_never_handled, "actor_never_handled"},
             {GuardKind::clock_running, "clock_running"},
             {GuardKind::clock_stopped, "clock_stopped"},
             {GuardKind::before_limit, "before_limit"},
             {GuardKind::field_is, "field_is"},
             {GuardKind::any_field, "any_field"},
             {GuardKind::answer_is, "answer_is"},
             {GuardKind::outcome_recorded, "outcome_recorded"}}};
}
constexpr std::array<codec::EnumName<EffectKind>, 2> enum_names(EffectKind) {
    return {{{EffectKind::new_round, "new_round"}, {EffectKind::extend, "extend"}}};
}

template <class V>
void describe(V& v, CodeTitle& c) {
    v.required("code", c.code, codec::id("What programs call it."));
    v.required("title", c.title, "What people read.");
}
template <class V>
void describe(V& v, WorkflowState& s) {
    v.required("code", s.code, codec::id("What programs call the state."));
    v.required("title", s.title, "What people read.");
    v.optional("final", s.final_state, "The case ends here: nothing leaves this state and no clock runs in it.");
    v.optional("lasting", s.lasting, "Cases stay here for good without being ended, so no final state is owed.");
    v.optional("acts", s.acts, codec::list("Who is to act while a case waits here.", 10));
    v.optional("no_clock", s.no_clock, "Why no clock runs while a case waits here.");
}
template <class V>
void describe(V& v, ClockRule& c) {
    v.required("code", c.code, codec::id("What programs call the clock."));
    v.required("title", c.title, "What people read.");
    v.required("amount", c.amount, codec::number("How many units the period has.", 0, calendar::kLongestPeriod));
    v.required("unit", c.unit, "What is counted; the day of start never is.");
    v.required("roll", c.roll, "What happens when the last day is a rest day.");
    v.required("basis", c.basis, "Where the rule comes from: statute, report, local rule.");
}
template <class V>
void describe(V& v, Field& f) {
    v.required("name", f.name, codec::id("Name of the member in the request."));
    v.required("title", f.title, "What people read.");
    v.required("type", f.type, "What it holds. A text is sealed; money is whole fen.");
    v.optional("required", f.required, "Must be given whenever the action is taken.");
    v.optional("sets", f.sets, "What the value becomes in the case.");
    v.optional("codes", f.codes, codec::list("The values a field of type code may take.", 100));
}
template <class V>
void describe(V& v, Guard& g) {
    v.required("guard", g.guard, "Name of the condition.");
    v.optional("clock", g.clock, codec::id("The clock looked at: clock_running, clock_stopped, before_limit."));
    v.optional("field", g.field, codec::id("The field of this action looked at: field_is."));
    v.optional("fields", g.fields, codec::list("The fields of which at least one is given: any_field.", 40));
    v.optional("answer", g.answer, "The part of the citizen's answer looked at: answer_is.");
    v.optional("value", g.value, "What it must be: field_is, answer_is.");
    v.optional("because", g.because, "The sentence with which a refusal explains itself.");
}
template <class V>
void describe(V& v, Effect& e) {
    v.required("effect", e.effect, "Name of the effect.");
    v.optional("clock", e.clock, codec::id("The clock that is extended: extend."));
    v.optional("max", e.max, codec::number("The most days of one extension, in the clock's unit: extend.", 0, 3'650));
    v.optional("times", e.times, codec::number("How often it may be extended: extend.", 0, 100));
}
template <class V>
void describe(V& v, Initial& i) {
    v.required("action", i.action, codec::id("What programs call the opening of a case."));
    v.required("title", i.title, "What people read.");
    v.required("to", i.to, codec::id("The state a case begins in."));
    v.required("roles", i.roles, codec::Rule("Who may open a case.", 1, 10));
    v.optional("start", i.start, codec::list("Clocks that start with the receipt.", 12));
}
template <class V>
void describe(V& v, Action& a) {
    v.required("code", a.code, codec::id("What programs call the action."));
    v.required("title", a.title, "What people read.");
    v.required("from", a.from, codec::Rule("States in which it may be taken.", 1, 100));
    v.optional("to", a.to, codec::id("The state it leads to; without it the case stays where it is."));
    v.required("roles", a.roles, codec::Rule("Who may take it; any one of these is enough.", 1, 10));
    v.optional("fields", a.fields, codec::list("What is told with it.", 40));
    v.optional("guards", a.guards, codec::list("Conditions that must all hold.", 20));
    v.optional("stop", a.stop, codec::list("Clocks that stop, if they run.", 12));
    v.optional("start", a.start, codec::list("Clocks that start, after others have stopped.", 12));
    v.optional("effects", a.effects, codec::list("What else it does.", 10));
}
template <class V>
void describe(V& v, Workflow& w) {
    v.required("kind", w.kind, codec::id("Always \"workflow\"."));
    v.required("id", w.id, codec::id("What programs call the workflow; the same over all versions."));
    v.required("version", w.version,
               codec::number("Counts up from 1; a case keeps the one it began under.", 1, 1'000'000));
    v.required("effective_on", w.effective_on, "The first day on which cases may be opened under this version.");
    v.required("title", w.title, "What people read.");
    v.optional("note", w.note, "Anything a reader of the document should know.");
    v.optional("account", w.account, "How its cases enter the account of casework; live if absent.");
    v.optional("calendar", w.calendar, codec::id("The family of calendars that its clocks count by."));
    v.required("categories", w.categories, codec::Rule("What kinds of matter it takes.", 1, 500));
    v.required("initial", w.initial, "How a case is opened.");
    v.required("states", w.states, codec::Rule("Where a case can stand.", 1, 100));
    v.optional("clocks", w.clocks, codec::list("The time limits.", 12));
    v.optional("actions", w.actions, codec::list("What can be done with a case.", 200));
}

}  // namespace lianxin::workflow

// A workflow document as typed values: states, clocks, actions, and the closed vocabulary of guards and effects.
// What each member means stands in describe.hpp, beside its place in the document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/organisation.hpp"
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

enum class FieldType {
    text,
    code,
    flag,
    fen,
    count,
    date,
    unit,
    appointment,
    person,
    activity,
    topic,
    evidence,  ///< files that bear it out: told apart from the other fields, each with its kind and digest
};

/// What a field's value becomes in the case, beside standing in its history.
enum class Sets {
    unit,
    handler,
    leader,
    outcome_fix_now,
    outcome_keep_fixed,
    outcome_no_recurrence,  ///< why nothing recurs, where no rule is needed to keep it fixed
    outcome_cannot,
    answer_reached,
    answer_responded,
    answer_solved,
    answer_satisfied,
    extension_days,
    limit,           ///< last day of the clock that the action starts, where the rule leaves it to be told
    span_from,       ///< first day of a span that does not count
    span_to,         ///< its last day, included
    money_raised,    ///< added to what was raised
    money_spent,     ///< added to what was spent
    item_text,       ///< what an item says that is put on the case's list
    item_number,     ///< which item is settled
    item_result,     ///< what became of it
    attempt_means,   ///< how it was tried to reach the citizen
    attempt_result,  ///< what came of it
    rule_title,      ///< a lasting rule keeps it fixed: what it is called
    rule_unit,       ///< whose it is
    rule_holder,     ///< likewise, one appointment
    rule_review_on,  ///< when it is to be looked at again
};

enum class AnswerPart { reached, responded, solved, satisfied };

enum class GuardKind {
    actor_never_handled,
    clock_running,
    clock_suspended,
    clock_stopped,
    before_limit,
    after_limit,
    field_is,
    any_field,
    answer_is,
    outcome_recorded,
    marked,
    not_marked,
    items_recorded,
    items_open,
    items_settled,
    attempts,     ///< so often, on so many days, it was tried in this round to reach the citizen
    rounds_left,  ///< another round may begin
    rounds_used,  ///< none may
    both_said,    ///< what was fixed now, and what keeps it fixed or why nothing recurs; or why it cannot be
};

enum class EffectKind {
    new_round,
    extend,
    exclude,  ///< a span of days, told afterwards, does not count for a clock
    accept,   ///< the day of acceptance, beside those of receipt and registration
    release,  ///< takes the case from the unit and official that have it
    bounce,   ///< the holder says that the case is not its own (退单)
    notice,
    card,
    open_item,
    settle_item,
    attempt,  ///< it was tried to reach the citizen, in vain
};

/// Whose a clock is. The citizen's own runs on whoever has the case; a holder's is of the unit that has it now.
enum class Per { case_, holder };

/// The clock of every supporting unit's part (协办), numbered like the part; no document may have one of this code.
constexpr const char* kPartClock = "part";

/// The instant that a clock counts from.
enum class CountedFrom {
    action,        ///< when the action happened that starts it; for the opening, the receipt
    receipt,       ///< when the matter came in
    registration,  ///< when it was put on record
    acceptance,    ///< when it was accepted
};

/// Whom a notice is for.
enum class Recipient { person, holder, leader, dispatcher };

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

/// How long a clock runs.
struct ClockTerms {
    std::int64_t amount = 0;
    PeriodUnit unit = PeriodUnit::day;
    Roll roll = Roll::none;
    PeriodEnd ends = PeriodEnd::midnight;
};

/// Other terms for some categories, or for urgent matters. The first variant that fits holds.
struct ClockVariant {
    std::vector<std::string> categories;  ///< empty: whatever the category
    bool urgent = false;                  ///< only for urgent matters
    ClockTerms terms;
};

struct ClockRule {
    std::string code;
    LocalText title;
    ClockTerms terms;
    bool told = false;    ///< the last day is told by a field of the action that starts it
    bool window = false;  ///< a right or a waiting period: that it ends is nobody's breach
    std::vector<ClockVariant> variants;
    Per per = Per::case_;
    CountedFrom counted_from = CountedFrom::action;
    LocalText basis;

    const ClockTerms& terms_for(std::string_view category, bool urgent) const;
};

struct Field {
    std::string name;
    LocalText title;
    FieldType type = FieldType::text;
    bool required = false;
    std::optional<Sets> sets;
    std::vector<CodeTitle> codes;
    std::vector<std::string> needs;  ///< kinds of evidence of which there must be at least one each
};

/// A condition of an action. Which members go with which guard: see docs/guide/workflow.md.
struct Guard {
    GuardKind guard = GuardKind::outcome_recorded;
    std::string clock;
    std::string field;
    std::vector<std::string> fields;
    std::optional<AnswerPart> answer;
    std::optional<FieldValue> value;
    std::string mark;
    std::optional<LocalText> because;
    std::optional<std::int64_t> min;     ///< attempts at least
    std::optional<std::int64_t> days;    ///< on so many different days at least
    std::optional<std::int64_t> rounds;  ///< how many rounds there may be
};

struct Effect {
    EffectKind effect = EffectKind::new_round;
    std::string clock;
    std::optional<std::int64_t> max;
    std::optional<std::int64_t> times;
    std::string code;
    std::optional<Recipient> to;
    std::optional<LocalText> text;
    std::optional<CardColour> card;
};

struct Initial {
    std::string action;
    LocalText title;
    std::string to;
    std::vector<Role> roles;
    std::vector<std::string> start;
    std::vector<std::string> mark;
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
    std::vector<std::string> suspend;
    std::vector<std::string> resume;
    std::vector<std::string> start;
    std::vector<std::string> mark;
    std::vector<std::string> unmark;
    std::vector<Effect> effects;
};

/// Where running cases of earlier versions go on under this one.
struct TransitionState {
    std::string from;  ///< state under the earlier version
    std::string to;    ///< state under this one
    std::vector<std::string> stop;
    std::vector<std::string> start;
};
struct Transition {
    std::vector<std::int64_t> versions;
    std::vector<TransitionState> states;
};

/// When an unreasonable demand may be excluded (剔除) from what a unit is judged by; it stays in every count.
struct ExclusionClause {
    std::vector<CodeTitle> grounds;
    std::vector<Role> propose;
    std::vector<Role> decide;  ///< never the proposer, nor whoever handled the case
    LocalText basis;
};

/// What a second, independent check by sample may bring about.
struct RecheckClause {
    std::vector<std::string> unsolved;  ///< actions to be taken if it is not solved: the first that is open
};

/// What must be the same, beside the person and the workflow, for a case to bring an earlier one's matter again.
enum class SameIn {
    category,
    area,
    town,  ///< the first 9 digits of the area
};
struct Repeat {
    std::vector<SameIn> same;
    std::optional<std::int64_t> within_days;  ///< of the earlier receipt; absent: however long ago
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
    std::vector<CodeTitle> marks;
    Initial initial;
    std::vector<WorkflowState> states;
    std::vector<ClockRule> clocks;
    std::vector<Action> actions;
    std::optional<Transition> transition;
    std::optional<ExclusionClause> exclusion;
    std::optional<RecheckClause> recheck;
    std::optional<Repeat> repeat;

    const CodeTitle* category(std::string_view code) const;
    const WorkflowState* state(std::string_view code) const;
    const ClockRule* clock(std::string_view code) const;
    const Action* action(std::string_view code) const;
    const CodeTitle* mark(std::string_view code) const;
    /// The title of an action, the opening one included; empty if there is none of that code.
    LocalText action_title(std::string_view code) const;
};

bool leaves(const Action& action, std::string_view state);
const Field* field_of(const Action& action, std::string_view name);
const Field* field_that_sets(const Action& action, Sets sets);
const Effect* effect_of(const Action& action, EffectKind kind);
bool has_guard(const Action& action, GuardKind kind);
/// Does the guard look at a clock?
bool looks_at_clock(GuardKind kind);
Sets sets_of(AnswerPart part);
/// The function of a post that a role asks for; none for `leader` and `any`.
std::optional<Function> function_of(Role role);

}  // namespace lianxin::workflow

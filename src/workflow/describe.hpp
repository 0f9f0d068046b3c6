// A workflow document as it stands in JSON: the names of codes, and what each member means. The sentences are the ones
// in docs/schema/workflow.schema.json, which is made from here.
#pragma once

#include <array>

#include "calendar/deadline.hpp"
#include "codec/codec.hpp"
#include "codec/common.hpp"
#include "codec/names.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::workflow {

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
constexpr std::array<codec::EnumName<FieldType>, 12> enum_names(FieldType) {
    return {{{FieldType::text, "text"},
             {FieldType::code, "code"},
             {FieldType::flag, "flag"},
             {FieldType::fen, "fen"},
             {FieldType::count, "count"},
             {FieldType::date, "date"},
             {FieldType::unit, "unit"},
             {FieldType::appointment, "appointment"},
             {FieldType::person, "person"},
             {FieldType::activity, "activity"},
             {FieldType::topic, "topic"},
             {FieldType::evidence, "evidence"}}};
}
constexpr std::array<codec::EnumName<Sets>, 26> enum_names(Sets) {
    return {{{Sets::unit, "unit"},
             {Sets::handler, "handler"},
             {Sets::leader, "leader"},
             {Sets::outcome_fix_now, "outcome.fix_now"},
             {Sets::outcome_keep_fixed, "outcome.keep_fixed"},
             {Sets::outcome_no_recurrence, "outcome.no_recurrence"},
             {Sets::outcome_cannot, "outcome.cannot"},
             {Sets::answer_reached, "answer.reached"},
             {Sets::answer_responded, "answer.responded"},
             {Sets::answer_solved, "answer.solved"},
             {Sets::answer_satisfied, "answer.satisfied"},
             {Sets::extension_days, "extension.days"},
             {Sets::limit, "limit"},
             {Sets::span_from, "span.from"},
             {Sets::span_to, "span.to"},
             {Sets::money_raised, "money.raised"},
             {Sets::money_spent, "money.spent"},
             {Sets::item_text, "item.text"},
             {Sets::item_number, "item.number"},
             {Sets::item_result, "item.result"},
             {Sets::attempt_means, "attempt.means"},
             {Sets::attempt_result, "attempt.result"},
             {Sets::rule_title, "rule.title"},
             {Sets::rule_unit, "rule.unit"},
             {Sets::rule_holder, "rule.holder"},
             {Sets::rule_review_on, "rule.review_on"}}};
}
constexpr std::array<codec::EnumName<AnswerPart>, 4> enum_names(AnswerPart) {
    return {{{AnswerPart::reached, "reached"},
             {AnswerPart::responded, "responded"},
             {AnswerPart::solved, "solved"},
             {AnswerPart::satisfied, "satisfied"}}};
}
constexpr std::array<codec::EnumName<GuardKind>, 19> enum_names(GuardKind) {
    return {{{GuardKind::actor_never_handled, "actor_never_handled"},
             {GuardKind::clock_running, "clock_running"},
             {GuardKind::clock_suspended, "clock_suspended"},
             {GuardKind::clock_stopped, "clock_stopped"},
             {GuardKind::before_limit, "before_limit"},
             {GuardKind::after_limit, "after_limit"},
             {GuardKind::field_is, "field_is"},
             {GuardKind::any_field, "any_field"},
             {GuardKind::answer_is, "answer_is"},
             {GuardKind::outcome_recorded, "outcome_recorded"},
             {GuardKind::marked, "marked"},
             {GuardKind::not_marked, "not_marked"},
             {GuardKind::items_recorded, "items_recorded"},
             {GuardKind::items_open, "items_open"},
             {GuardKind::items_settled, "items_settled"},
             {GuardKind::attempts, "attempts"},
             {GuardKind::rounds_left, "rounds_left"},
             {GuardKind::rounds_used, "rounds_used"},
             {GuardKind::both_said, "both_said"}}};
}
constexpr std::array<codec::EnumName<EffectKind>, 11> enum_names(EffectKind) {
    return {{{EffectKind::new_round, "new_round"},
             {EffectKind::extend, "extend"},
             {EffectKind::exclude, "exclude"},
             {EffectKind::accept, "accept"},
             {EffectKind::release, "release"},
             {EffectKind::bounce, "bounce"},
             {EffectKind::notice, "notice"},
             {EffectKind::card, "card"},
             {EffectKind::open_item, "open_item"},
             {EffectKind::settle_item, "settle_item"},
             {EffectKind::attempt, "attempt"}}};
}
constexpr std::array<codec::EnumName<Per>, 2> enum_names(Per) {
    return {{{Per::case_, "case"}, {Per::holder, "holder"}}};
}
constexpr std::array<codec::EnumName<CountedFrom>, 4> enum_names(CountedFrom) {
    return {{{CountedFrom::action, "action"},
             {CountedFrom::receipt, "receipt"},
             {CountedFrom::registration, "registration"},
             {CountedFrom::acceptance, "acceptance"}}};
}
constexpr std::array<codec::EnumName<Recipient>, 4> enum_names(Recipient) {
    return {{{Recipient::person, "person"},
             {Recipient::holder, "holder"},
             {Recipient::leader, "leader"},
             {Recipient::dispatcher, "dispatcher"}}};
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
/// Shared by a clock and its variants.
template <class V>
void describe_terms(V& v, ClockTerms& t) {
    v.optional("amount", t.amount,
               codec::number("How many units the period has; not for same_day, nor where the last day is told.", 0,
                             calendar::kLongestPeriod));
    v.required("unit", t.unit, "What is counted. The day of start never is, but for hours.");
    v.required("roll", t.roll, "What happens when the last day is a rest day.");
    v.optional("ends", t.ends, "At what time of the last day it ends; midnight if absent.");
}
template <class V>
void describe(V& v, ClockVariant& c) {
    v.optional("categories", c.categories, codec::list("Only for matters of these categories.", 500));
    v.optional("urgent", c.urgent, "Only for urgent matters.");
    describe_terms(v, c.terms);
}
template <class V>
void describe(V& v, ClockRule& c) {
    v.required("code", c.code, codec::id("What programs call the clock."));
    v.required("title", c.title, "What people read.");
    describe_terms(v, c.terms);
    v.optional("told", c.told, "The last day is told, by a field of the action that starts it.");
    v.optional("window", c.window, "A right or a waiting period: it lapses, and that is nobody's breach.");
    v.optional("variants", c.variants, codec::list("Other terms for some matters; the first that fits holds.", 50));
    v.optional("per", c.per,
               "Whose it is: the citizen's own (case; if absent), or that of the unit that has the case (holder).");
    v.optional("counted_from", c.counted_from, "The instant it counts from; that of the action if absent.");
    v.required("basis", c.basis, "Where the rule comes from: statute, report, local rule.");
}
template <class V>
void describe(V& v, Field& f) {
    v.required("name", f.name, codec::id("Name of the member in the request."));
    v.required("title", f.title, "What people read.");
    v.required("type", f.type, "What it holds. A text is sealed; money is whole fen.");
    v.optional("required", f.required, "Must be given whenever the action is taken.");
    v.optional("sets", f.sets, "What the value becomes in the case.");
    v.optional(
        "codes", f.codes,
        codec::list("The values a field of type code may take; the kinds of file of a field of type evidence.", 100));
    v.optional("needs", f.needs,
               codec::list("Kinds of which a field of type evidence holds at least one file each, if it is told at "
                           "all: such as one from before and one from after.",
                           20));
}
template <class V>
void describe(V& v, Guard& g) {
    v.required("guard", g.guard, "Name of the condition.");
    v.optional(
        "clock", g.clock,
        codec::id("The clock looked at: clock_running, clock_suspended, clock_stopped, before_limit, after_limit."));
    v.optional("field", g.field, codec::id("The field of this action looked at: field_is."));
    v.optional("fields", g.fields, codec::list("The fields of which at least one is given: any_field.", 40));
    v.optional("answer", g.answer, "The part of the citizen's answer looked at: answer_is.");
    v.optional("value", g.value, "What it must be: field_is, answer_is.");
    v.optional("mark", g.mark, codec::id("The mark looked at: marked, not_marked."));
    v.optional("min", g.min, codec::number("How many attempts at least, in this round: attempts.", 0, 100));
    v.optional("days", g.days, codec::number("On how many different days at least: attempts.", 0, 100));
    v.optional("rounds", g.rounds,
               codec::number("How many rounds there may be, the first included: rounds_left, rounds_used.", 0, 100));
    v.optional("because", g.because, "The sentence with which a refusal explains itself.");
}
template <class V>
void describe(V& v, Effect& e) {
    v.required("effect", e.effect, "Name of the effect.");
    v.optional(
        "clock", e.clock,
        codec::id("The clock that is extended, for which a span does not count, or within which the case is to be "
                  "bounced: extend, exclude, bounce."));
    v.optional("max", e.max, codec::number("The most days of one extension, in the clock's unit: extend.", 0, 3'650));
    v.optional("times", e.times, codec::number("How often it may be extended: extend.", 0, 100));
    v.optional("code", e.code, codec::id("What programs call the notice: notice."));
    v.optional("to", e.to, "Whom it is for: notice.");
    v.optional("text", e.text, "What is to be told: notice.");
    v.optional("card", e.card, "Its colour: card.");
}
template <class V>
void describe(V& v, Initial& i) {
    v.required("action", i.action, codec::id("What programs call the opening of a case."));
    v.required("title", i.title, "What people read.");
    v.required("to", i.to, codec::id("The state a case begins in."));
    v.required("roles", i.roles, codec::Rule("Who may open a case.", 1, 10));
    v.optional("start", i.start, codec::list("Clocks that start with the receipt.", 12));
    v.optional("mark", i.mark, codec::list("Marks that the case bears from the start.", 12));
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
    v.optional("suspend", a.suspend, codec::list("Running clocks that stand still from now on.", 12));
    v.optional("resume", a.resume, codec::list("Suspended clocks that run on.", 12));
    v.optional("start", a.start, codec::list("Clocks that start, after others have stopped.", 12));
    v.optional("mark", a.mark, codec::list("Marks that the case bears from now on.", 12));
    v.optional("unmark", a.unmark, codec::list("Marks that it loses, before others are set.", 12));
    v.optional("effects", a.effects, codec::list("What else it does.", 10));
}
template <class V>
void describe(V& v, TransitionState& t) {
    v.required("from", t.from, codec::id("State under the earlier version."));
    v.required("to", t.to, codec::id("State under this version."));
    v.optional("stop", t.stop, codec::list("Clocks of the earlier version that stop, if they run.", 12));
    v.optional("start", t.start, codec::list("Clocks of this version that start.", 12));
}
template <class V>
void describe(V& v, Transition& t) {
    v.required("versions", t.versions, codec::Rule("Earlier versions whose running cases may move over.", 1, 100));
    v.required("states", t.states,
               codec::Rule("Where they go; a case in a state not named keeps its version.", 1, 100));
}
constexpr std::array<codec::EnumName<SameIn>, 3> enum_names(SameIn) {
    return {{{SameIn::category, "category"}, {SameIn::area, "area"}, {SameIn::town, "town"}}};
}
template <class V>
void describe(V& v, Repeat& r) {
    v.required("same", r.same,
               codec::Rule("What must be the same beside the person and the workflow; `town` is the first 9 digits of "
                           "the area.",
                           1, 2));
    v.optional("within_days", r.within_days,
               codec::number("Only if the earlier one came in so many days before at most.", 1, 36'500));
}
template <class V>
void describe(V& v, ExclusionClause& e) {
    v.required("grounds", e.grounds, codec::Rule("The grounds on which a demand may be excluded.", 1, 100));
    v.required("propose", e.propose, codec::Rule("Who may propose it; any one of these is enough.", 1, 10));
    v.required("decide", e.decide,
               codec::Rule("Functions that may decide; never the proposer, nor whoever handled the case.", 1, 10));
    v.required("basis", e.basis, "Where the rule comes from: a rule, or that it is practice.");
}
template <class V>
void describe(V& v, RecheckClause& r) {
    v.required("unsolved", r.unsolved,
               codec::Rule("Actions of which the first that is open is taken if a check by sample finds that the "
                           "matter is not solved.",
                           1, 10));
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
    v.optional("marks", w.marks, codec::list("Yes-or-no facts that actions set and guards ask about.", 12));
    v.required("initial", w.initial, "How a case is opened.");
    v.required("states", w.states, codec::Rule("Where a case can stand.", 1, 100));
    v.optional("clocks", w.clocks, codec::list("The time limits.", 12));
    v.optional("actions", w.actions, codec::list("What can be done with a case.", 200));
    v.optional("transition", w.transition, "Which running cases of earlier versions may go on under this one.");
    v.optional("exclusion", w.exclusion,
               "On what grounds, and by whom, an unreasonable demand may be excluded; nobody may if absent.");
    v.optional("recheck", w.recheck, "What a second, independent check by sample may bring about.");
    v.optional(
        "repeat", w.repeat,
        "When the same person brings the same matter again (重复信访); if absent, category and area are the same, "
        "however long ago.");
}

}  // namespace lianxin::workflow

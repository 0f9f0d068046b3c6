// Descriptions of what the verbs of supervision take and give.
#pragma once

#include "codec/casework.hpp"
#include "codec/common.hpp"
#include "lianxin/supervision.hpp"

namespace lianxin {

template <class V>
void describe(V& v, Supervise& r) {
    v.optional("limit", r.limit, codec::number("Rungs at most in this call; 200 if absent.", 1, 1000));
    v.optional("dry_run", r.dry_run, "Only list what would be reached.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, RungTold& t) {
    v.required("to", t.to, "As whom.");
    v.required("appointment", t.appointment, codec::id("Who, standing in for whoever is away or has left."));
}

template <class V>
void describe(V& v, RungDue& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("clock", r.clock, codec::id("Code of the clock in the workflow document."));
    v.required("run", r.run, codec::number("Which start of this clock in this case.", 1));
    v.required("rung", r.rung, codec::id("Code of the rung in the ladder."));
    v.optional("card", r.card, "The card issued with it.");
    v.required("to", r.to, codec::list("Who is to be told; telling them is the host's."));
    v.optional("unit", r.unit, codec::maybe_id("The unit that has the case; absent if nobody has it."));
    v.optional("handler", r.handler, codec::maybe_id("The appointment responsible."));
    v.optional("leader", r.leader, codec::maybe_id("The appointment of the leader who took it down."));
    v.required("due_on", r.due_on, "Last day of the clock.");
    v.required("fell_due_at", r.fell_due_at, "When the rung fell due, which may be long ago if nobody called.");
    v.optional("told", r.told, codec::list("Whom `to` comes to today; of a function at most 50."));
}

template <class V>
void describe(V& v, Supervised& r) {
    v.required("ladder", r.ladder, codec::id("The ladder in force, id/version."));
    v.required("dry_run", r.dry_run, "Nothing was written.");
    v.required("reached", r.reached, codec::list("In the order in which they fell due."));
    v.required("more", r.more, "More has fallen due than the limit allowed: call again.");
    v.optional("next_at", r.next_at,
               "When it wants to be called next, as things stand; absent if nothing is open that could fall due.");
}

template <class V>
void describe(V& v, CardWithdraw& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.optional("number", r.number, codec::number("Of the card within the case, from 1.", 1));
    v.optional("rung", r.rung, codec::maybe_id("Code of the rung that it was issued for, in place of the number."));
    v.required("ground", r.ground, codec::Rule("Why its ground was wrong.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CardWithdrawn& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("version", r.version, codec::number("The case's version from now on.", 1));
    v.required("number", r.number, codec::number("Of the card within the case.", 1));
    v.required("card", r.card, "Its colour.");
}

template <class V>
void describe(V& v, SupervisionList& r) {
    v.optional("card", r.card, "Only cards of this colour; all rungs and cards if absent.");
    v.optional("unit", r.unit, codec::maybe_id("Only of this unit."));
    v.optional("from", r.from, "Reached on or after this day.");
    v.optional("to", r.to, "Reached on or before this day.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, 1000));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, SupervisionItem& i) {
    v.required("case", i.case_no, codec::id("The case's number."));
    v.optional("clock", i.clock, codec::maybe_id("Code of the clock; absent for an action's card."));
    v.optional("run", i.run, "Which start of the clock.");
    v.optional("rung", i.rung, codec::maybe_id("Code of the rung."));
    v.optional("title", i.title, "What the rung is called.");
    v.optional("ladder", i.ladder, codec::maybe_id("The version under which it was reached, id/version."));
    v.optional("card", i.card, "The card that was issued.");
    v.optional("number", i.number, "Of the card within the case.");
    v.optional("unit", i.unit, codec::maybe_id("The unit that had the case."));
    v.optional("handler", i.handler, codec::maybe_id("The appointment responsible then."));
    v.optional("due_on", i.due_on, "Last day of the clock.");
    v.optional("fell_due_at", i.fell_due_at, "When the rung fell due.");
    v.required("reached_at", i.reached_at, "When it was put on record.");
    v.optional("withdrawn_at", i.withdrawn_at, "When the card was withdrawn.");
    v.optional("ground", i.ground, codec::prose("Why it was withdrawn."));
}

template <class V>
void describe(V& v, SupervisionListed& r) {
    v.required("items", r.items, codec::list("Newest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

// Descriptions of what case verbs take and give.
#pragma once

#include "codec/clock.hpp"
#include "codec/common.hpp"
#include "codec/conflict.hpp"
#include "codec/exclusion.hpp"
#include "codec/handover.hpp"
#include "codec/linking.hpp"
#include "codec/parts.hpp"
#include "lianxin/casework.hpp"

namespace lianxin {

constexpr auto enum_names(TenureEnd) {
    return std::array<codec::EnumName<TenureEnd>, 4>{{{TenureEnd::handed_over, "handed_over"},
                                                      {TenureEnd::reassigned, "reassigned"},
                                                      {TenureEnd::released, "released"},
                                                      {TenureEnd::moved_on, "moved_on"}}};
}

template <class V>
void describe(V& v, TenureView& t) {
    v.required("unit", t.unit, codec::id("The unit responsible."));
    v.optional("handler", t.handler, codec::maybe_id("The appointment that had it; absent if the unit named none."));
    v.required("from_at", t.from_at, "Since when.");
    v.optional("to_at", t.to_at, "Until when; absent while it lasts.");
    v.optional("ended", t.ended, "How that ended.");
    v.required("late_s", t.late_s,
               codec::number("Seconds of this span in which a clock of the case was past its limit.", 0));
}

template <class V>
void describe(V& v, CaseOpen& r) {
    v.optional("workflow", r.workflow,
               codec::id("The workflow document to follow; the catalogue's if absent, or else `matter`."));
    v.required("category", r.category, codec::id("A code of the workflow's categories."));
    v.required("summary", r.summary, codec::Rule("What the citizen says.", 1, 20'000));
    v.optional("person", r.person, codec::maybe_id("Who brings it: a person registered before."));
    v.required("area", r.area, codec::Rule("Where the matter lies: 12 digits.", 12, 12));
    v.optional("leader", r.leader, codec::maybe_id("Appointment of the leader who takes it down (带案下访)."));
    v.optional("urgent", r.urgent, "An urgent matter, for which a workflow may lay down other limits.");
    v.optional("respondents", r.respondents, codec::list("Whom it complains of; they never get it, nor see it.", 50));
    v.optional("occurred_at", r.occurred_at,
               "Receipt, from which legal clocks run; now if absent, never in the future.");
    v.optional("external", r.external, codec::list("Ids of the host.", 20));
    v.optional("provenance", r.provenance, "Where the record comes from; `recorded` if absent.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CaseEvidence& e) {
    v.required("field", e.field, codec::id("The action's field of type evidence that it is told for."));
    v.required("kind", e.kind, codec::id("One of the kinds that the field takes."));
    v.required("reference", e.reference, codec::Rule("The host's id or address of the file.", 1, 2'000));
    v.optional("sha256", e.sha256, codec::Rule("64 hex digits over the file; this or sm3.", 0, 64));
    v.optional("sm3", e.sm3, codec::Rule("64 hex digits over the file; this or sha256.", 0, 64));
}

template <class V>
void describe(V& v, CaseAct& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("action", r.action, codec::id("Code of the action in the workflow document."));
    v.optional("fields", r.fields, codec::list("The action's fields: texts, true or false, whole numbers.", 100));
    v.optional("occurred_at", r.occurred_at, "When it was done; now if absent, never in the future.");
    v.optional("expected_version", r.expected_version,
               codec::number("The version last seen; `case.version_conflict` if the case moved on since.", 0));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
    v.optional("evidence", r.evidence, codec::list("Files for the action's fields of type evidence.", 50));
}

template <class V>
void describe(V& v, CaseLead& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("leader", r.leader,
               codec::id("Appointment of a leader: a post with a tier, in its unit's leadership team."));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CaseMoved& r) {
    v.required("case", r.case_no, codec::id("The case's number: `500238-2024-000001`."));
    v.required("version", r.version, codec::number("The case's version, higher after each action.", 1));
    v.required("state", r.state, codec::id("The state that it is in now."));
    v.required("clocks", r.clocks, codec::list("Its clocks."));
    v.optional("earlier", r.earlier,
               codec::list("The matter was brought before (重复信访): newest first. Only of `case_open`."));
}

template <class V>
void describe(V& v, CaseShow& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
}

template <class V>
void describe(V& v, HistoryItem& h) {
    v.required("version", h.version, codec::number("The case's version after it.", 1));
    v.required("action", h.action, codec::id("Code of the action."));
    v.required("title", h.title, "What the action is called.");
    v.optional("from", h.from, codec::maybe_id("The state before; absent for the first."));
    v.required("to", h.to, codec::id("The state after."));
    v.required("occurred_at", h.occurred_at, "When it was done.");
    v.required("recorded_at", h.recorded_at, "When the library was told.");
    v.required("actor", h.actor, codec::id("The appointment that did it."));
    v.optional("fields", h.fields, codec::list("The action's fields.", 100));
    v.optional("acting_for", h.acting_for,
               codec::maybe_id("The appointment in whose place it acted; absent if in its own."));
}

template <class V>
void describe(V& v, Reason& r) {
    v.required("code", r.code, codec::id("For programs."));
    v.required("message", r.message, codec::prose("One line in English."));
    v.required("message_zh", r.message_zh, codec::prose("One line in Chinese."));
}

template <class V>
void describe(V& v, ActionView& a) {
    v.required("action", a.action, codec::id("Code of the action."));
    v.required("title", a.title, "What it is called.");
    v.required("open", a.open, "True if the asking official may do it now.");
    v.optional("reasons", a.reasons, codec::list("Why it is not open."));
    v.required("required", a.required, codec::list("Fields that it needs."));
    v.required("optional", a.optional, codec::list("Fields that it may have."));
}

template <class V>
void describe(V& v, Outcome& o) {
    v.optional("fix_now", o.fix_now, codec::prose("What was fixed now (当下改)."));
    v.optional("keep_fixed", o.keep_fixed, codec::prose("What keeps it fixed (长久立)."));
    v.optional("cannot", o.cannot, codec::prose("Why it cannot be."));
    v.optional("no_recurrence", o.no_recurrence,
               codec::prose("Why nothing recurs, so that no rule is needed to keep it fixed."));
}

template <class V>
void describe(V& v, EvidenceView& e) {
    v.required("number", e.number, codec::number("Within the case, from 1.", 1));
    v.required("round", e.round, codec::number("In which round it was told.", 1));
    v.required("action", e.action, codec::id("The action that it was told with."));
    v.required("field", e.field, codec::id("For this field of it."));
    v.required("kind", e.kind, codec::id("Code of the kind."));
    v.optional("kind_title", e.kind_title, "What the kind is called.");
    v.optional("reference", e.reference, codec::prose("The host's id or address of the file."));
    v.optional("sha256", e.sha256, "Digest over the file.");
    v.optional("sm3", e.sm3, "Digest over the file.");
    v.required("given_at", e.given_at, "When.");
}

template <class V>
void describe(V& v, AttemptView& a) {
    v.required("round", a.round, codec::number("In which round.", 1));
    v.required("at", a.at, "When.");
    v.required("recorded_at", a.recorded_at, "When the library was told.");
    v.optional("means", a.means, codec::maybe_id("Code of how it was tried."));
    v.optional("result", a.result, codec::maybe_id("Code of what came of it."));
}

template <class V>
void describe(V& v, CheckView& c) {
    v.required("sample", c.sample, codec::id("The sample that it was drawn in."));
    v.optional("checked_at", c.checked_at, "When it was checked; absent while that is to be done.");
    v.optional("reached", c.reached, "Was the citizen reached?");
    v.optional("solved", c.solved, "Solved, by the check?");
    v.optional("action", c.action, codec::maybe_id("The action that the finding brought about."));
}

template <class V>
void describe(V& v, Answer& a) {
    v.required("reached", a.reached, "True if the citizen was reached.");
    v.optional("responded", a.responded, "Responded to in time?");
    v.optional("solved", a.solved, "Solved?");
    v.optional("satisfied", a.satisfied, "Satisfied?");
}

template <class V>
void describe(V& v, CardView& c) {
    v.required("number", c.number, codec::number("Within the case, from 1.", 1));
    v.required("card", c.card, "Its colour.");
    v.optional("unit", c.unit, codec::maybe_id("The unit that has it."));
    v.optional("handler", c.handler, codec::maybe_id("The appointment responsible then."));
    v.required("issued_at", c.issued_at, "When it was issued.");
    v.optional("clock", c.clock, codec::maybe_id("The clock that it was issued for; absent for an action's."));
    v.optional("run", c.run, "Which start of that clock.");
    v.optional("rung", c.rung, codec::maybe_id("The rung of the ladder that it came with."));
    v.optional("withdrawn_at", c.withdrawn_at, "When it was withdrawn, its ground having proved wrong.");
    v.optional("ground", c.ground, codec::prose("Why it was withdrawn."));
}

template <class V>
void describe(V& v, RungView& r) {
    v.required("clock", r.clock, codec::id("Code of the clock."));
    v.required("run", r.run, codec::number("Which start of it.", 1));
    v.required("rung", r.rung, codec::id("Code of the rung."));
    v.optional("title", r.title, "What it is called.");
    v.optional("text", r.text, "What was to be told.");
    v.required("ladder", r.ladder, codec::id("The version under which it was reached, id/version."));
    v.optional("card", r.card, "The card that came with it.");
    v.required("to", r.to, codec::list("Who was to be told."));
    v.required("due_on", r.due_on, "Last day of the clock then.");
    v.required("fell_due_at", r.fell_due_at, "When the rung fell due.");
    v.required("reached_at", r.reached_at, "When it was put on record.");
    v.optional("held_to", r.held_to,
               codec::maybe_id("The merged case whose limit it was; absent for the clock's own."));
}

template <class V>
void describe(V& v, NoticeView& n) {
    v.required("notice", n.notice, codec::id("Code in the workflow document."));
    v.required("to", n.to, codec::id("`person`, `holder`, `leader` or `dispatcher`."));
    v.required("text", n.text, "What is to be told.");
    v.required("issued_at", n.issued_at, "When it fell due.");
}

template <class V>
void describe(V& v, ItemView& i) {
    v.required("number", i.number, codec::number("From 1.", 1));
    v.optional("text", i.text, codec::prose("What it says."));
    v.required("opened_at", i.opened_at, "When it was put on the list.");
    v.optional("settled_at", i.settled_at, "When it was settled; absent while it is open.");
    v.optional("result", i.result, codec::maybe_id("Code of what became of it."));
    v.optional("result_title", i.result_title, "The same for people.");
}

template <class V>
void describe(V& v, CaseMoney& m) {
    v.required("raised", m.raised, codec::number("Raised so far, in fen.", 0));
    v.required("spent", m.spent, codec::number("Spent so far, in fen.", 0));
}

template <class V>
void describe(V& v, VisitView& x) {
    v.required("activity", x.activity, codec::id("The activity's id."));
    v.required("kind", x.kind, codec::id("Its kind."));
    v.required("occurred_at", x.occurred_at, "When it began.");
    v.required("appointments", x.appointments, codec::list("Who took part."));
}

template <class V>
void describe(V& v, HandlingView& h) {
    v.required("unit", h.unit, codec::id("The unit."));
    v.optional("handler", h.handler,
               codec::maybe_id("Its official's appointment, the last one; absent: any handler of the unit."));
    v.required("from_at", h.from_at, "Since when.");
    v.optional("to_at", h.to_at, "Until when; absent while it lasts.");
    v.required("bounced", h.bounced, codec::number("How often the unit said that the case was not its own.", 0));
    v.required("overruled", h.overruled, codec::number("Of these, in vain.", 0));
    v.required("lost_minutes", h.lost_minutes, codec::number("Lost by bouncing in vain or too late.", 0));
}

template <class V>
void describe(V& v, CaseView& c) {
    v.required("case", c.case_no, codec::id("The case's number."));
    v.required("version", c.version, codec::number("The case's version, higher after each action.", 1));
    v.required("workflow", c.workflow, codec::id("The workflow document that it follows."));
    v.required("workflow_version", c.workflow_version, codec::number("The version that it began under.", 1));
    v.required("category", c.category, codec::id("Code of the category."));
    v.required("category_title", c.category_title, "What the category is called.");
    v.required("state", c.state, codec::id("Code of the state."));
    v.required("state_title", c.state_title, "What the state is called.");
    v.required("final", c.final_state, "True if no action follows.");
    v.required("round", c.round, codec::number("1, and one more with each reopening.", 1));
    v.optional("summary", c.summary, codec::prose("What the citizen says."));
    v.optional("person", c.person, codec::maybe_id("Who brought it."));
    v.required("area", c.area, codec::Rule("Where the matter lies: 12 digits.", 12, 12));
    v.optional("area_title", c.area_title, "Name of the area.");
    v.optional("unit", c.unit, codec::maybe_id("The unit responsible."));
    v.optional("handler", c.handler, codec::maybe_id("The appointment responsible."));
    v.optional("leader", c.leader, codec::maybe_id("The appointment of the leader who takes it down."));
    v.optional("owner", c.owner,
               codec::maybe_id("The appointment that answers for it today; absent if there is no handler, or nobody."));
    v.optional("owner_ground", c.owner_ground, "Why it is this one.");
    v.optional("tenures", c.tenures, codec::list("Who had it, one after the other.", 10'000));
    v.optional("activity", c.activity, codec::maybe_id("The activity that raised it."));
    v.optional("urgent", c.urgent, "An urgent matter.");
    v.required("received_at", c.received_at, "Receipt.");
    v.required("registered_at", c.registered_at, "When it was put on record.");
    v.optional("accepted_at", c.accepted_at, "When it was accepted.");
    v.optional("closed_at", c.closed_at, "When it reached a final state; absent again once reopened.");
    v.optional("outcome", c.outcome, "What was done about it.");
    v.optional("answer", c.answer, "The citizen's own answer at call-back.");
    v.required("clocks", c.clocks, codec::list("Its clocks."));
    v.optional("marks", c.marks, codec::list("Codes of the marks that it bears."));
    v.optional("items", c.items, codec::list("Its list of items (清单事项)."));
    v.optional("money", c.money, "Raised and spent, in fen.");
    v.optional("notices", c.notices, codec::list("What was to be told, oldest first."));
    v.optional("cards", c.cards, codec::list("Cards issued, oldest first."));
    v.optional("rungs", c.rungs, codec::list("Rungs of supervision reached, by clock."));
    v.optional("handlings", c.handlings, codec::list("Who had it, one after the other."));
    v.optional("parts", c.parts, codec::list("Parts of supporting units (协办)."));
    v.optional("visits", c.visits, codec::list("Visits to it, oldest first."));
    v.optional("conflicts", c.conflicts, codec::list("Whom it is kept from (回避)."));
    v.required("history", c.history, codec::list("All that was done, oldest first."));
    v.required("actions", c.actions, codec::list("Actions open to the asking official, and why the others are not."));
    v.optional("external", c.external, codec::list("Ids of the host.", 20));
    v.required("provenance", c.provenance, "Where the record comes from.");
    v.optional("evidence", c.evidence, codec::list("Files told with its actions, oldest first."));
    v.optional("attempts", c.attempts, codec::list("Attempts at reaching the citizen, oldest first."));
    v.optional("rules", c.rules, codec::list("Ids of the lasting rules that came of it."));
    v.optional("exclusions", c.exclusions, codec::list("Proposals to exclude it, oldest first."));
    v.optional("checks", c.checks, codec::list("Samples that it was drawn in."));
    v.optional("links", c.links, codec::list("Linked cases, in the order in which they were linked.", 10'000));
    v.optional("earlier", c.earlier, codec::list("The matter was brought before (重复信访): newest first."));
    v.optional("merged_into", c.merged_into, "The main case, if it was merged into one (并案).");
    v.optional("merged", c.merged, codec::list("Cases merged into it.", 10'000));
}

template <class V>
void describe(V& v, CaseList& r) {
    v.optional(
        "list", r.list,
        "Which cases: `open` if absent; `mine` are those that the asking appointment answers for, `unit` those of "
        "its unit.");
    v.optional("state", r.state, codec::maybe_id("Only this state."));
    v.optional("category", r.category, codec::maybe_id("Only this category."));
    v.optional("area", r.area, codec::Rule("Only areas whose code begins with these digits.", 0, 12));
    v.optional("from", r.from, "Received on or after this day.");
    v.optional("to", r.to, "Received on or before this day.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, CaseItem& i) {
    v.required("case", i.case_no, codec::id("The case's number."));
    v.required("workflow", i.workflow, codec::id("The workflow document that it follows."));
    v.required("category", i.category, codec::id("Code of the category."));
    v.required("state", i.state, codec::id("Code of the state."));
    v.optional("summary", i.summary, codec::prose("What the citizen says."));
    v.required("area", i.area, codec::Rule("Where the matter lies: 12 digits.", 12, 12));
    v.optional("unit", i.unit, codec::maybe_id("The unit responsible."));
    v.optional("handler", i.handler, codec::maybe_id("The appointment responsible."));
    v.required("received_at", i.received_at, "Receipt.");
    v.optional("due_at", i.due_at, "When the earliest running clock is due; exclusive.");
    v.optional("clock", i.clock, codec::maybe_id("Code of that clock."));
    v.required("round", i.round, codec::number("1, and one more with each reopening.", 1));
    v.required("provenance", i.provenance, "Where the record comes from.");
    v.optional("owner", i.owner,
               codec::maybe_id("The appointment that answers for it today; absent if there is no handler, or nobody."));
    v.optional("exclusion", i.exclusion, "How the last proposal to exclude it stands; absent if there is none.");
}

template <class V>
void describe(V& v, CaseListed& r) {
    v.required("cases", r.cases, codec::list("Newest first; overdue ones by how late they are."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, CaseSummary& r) {
    v.required("from", r.from, "Cases received on or after this day.");
    v.required("to", r.to, "Cases received on or before this day.");
}

template <class V>
void describe(V& v, CountByCode& c) {
    v.required("code", c.code, codec::id("The code."));
    v.optional("title", c.title, "What it is called.");
    v.required("count", c.count, codec::number("How many.", 0));
}

template <class V>
void describe(V& v, Rate& r) {
    v.required("count", r.count, codec::number("Who said yes.", 0));
    v.required("of", r.of, codec::number("Of how many; there is no rate if it is 0.", 0));
}

template <class V>
void describe(V& v, ExcludedCounted& e) {
    v.required("proposed", e.proposed, codec::number("Cases that it is proposed of, undecided.", 0));
    v.required("approved", e.approved, codec::number("Cases excluded; they count in every figure of the summary.", 0));
    v.required("response", e.response, "What the response rate would be without them.");
    v.required("resolution", e.resolution, "What the resolution rate would be without them.");
    v.required("satisfaction", e.satisfaction, "What the satisfaction rate would be without them.");
}

template <class V>
void describe(V& v, CaseSummarised& r) {
    v.required("opened", r.opened, codec::number("Received in the span.", 0));
    v.required("closed", r.closed, codec::number("Of these in a final state now.", 0));
    v.required("open", r.open, codec::number("Of these under way; not those merged into another.", 0));
    v.required("merged", r.merged, codec::number("Of these merged into another case that is under way.", 0));
    v.required("reported", r.reported, codec::number("Of these told by a source only: no clocks, nothing open.", 0));
    v.required("overdue", r.overdue, codec::number("Open with a clock past its limit.", 0));
    v.required("breached", r.breached, codec::number("With any clock that was not kept.", 0));
    v.required("reopened", r.reopened, codec::number("Reopened at least once.", 0));
    v.required("response", r.response, "Citizens who say that they were answered in time, of those reached (响应率).");
    v.required("resolution", r.resolution, "Who say that it is solved, of those reached (解决率).");
    v.required("satisfaction", r.satisfaction, "Who say that they are satisfied, of those reached (满意率).");
    v.required("by_state", r.by_state, codec::list("Counts by state."));
    v.required("by_category", r.by_category, codec::list("Counts by category."));
    v.required("by_town", r.by_town, codec::list("Counts by town: the first 9 digits of the area."));
    v.required("excluded", r.excluded, "Unreasonable demands (剔除), beside the rates and never taken out of them.");
}

}  // namespace lianxin

// Descriptions of what the verbs of linked and merged cases take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/linking.hpp"

namespace lianxin {

constexpr auto enum_names(LinkKind) {
    return std::array<codec::EnumName<LinkKind>, 2>{{{LinkKind::related, "related"}, {LinkKind::repeat, "repeat"}}};
}

template <class V>
void describe(V& v, CaseLink& r) {
    v.required("case", r.case_no, codec::id("The case's number; of a repeat the later one."));
    v.required("to", r.to, codec::id("The other case; of a repeat the earlier one."));
    v.optional("kind", r.kind, "`related` if absent.");
    v.required("ground", r.ground, codec::Rule("Why they are linked.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CaseLinked& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("to", r.to, codec::id("The other case."));
    v.required("kind", r.kind, "What the link says.");
    v.required("version", r.version, codec::number("The case's version from now on.", 1));
}

template <class V>
void describe(V& v, CaseUnlink& r) {
    v.required("case", r.case_no, codec::id("The case's number; which of the two comes first does not matter."));
    v.required("to", r.to, codec::id("The other case."));
    v.optional("kind", r.kind, "Which link; `related` if absent.");
    v.required("ground", r.ground, codec::Rule("Why the link was wrong.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CaseUnlinked& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("to", r.to, codec::id("The other case."));
    v.required("kind", r.kind, "What the link said.");
    v.required("version", r.version, codec::number("The case's version from now on.", 1));
}

template <class V>
void describe(V& v, LinkView& l) {
    v.required("kind", l.kind, "What the link says.");
    v.required("case", l.case_no, codec::id("The other case."));
    v.optional("earlier", l.earlier, "Of a repeat: the other is the earlier one, which this one brings again.");
    v.optional("recognised", l.recognised, "By the library, as the case was opened.");
    v.required("linked_at", l.linked_at, "When the link was made.");
    v.optional("ground", l.ground, codec::prose("Why; absent if recognised."));
    v.required("workflow", l.workflow, codec::id("The workflow that the other follows."));
    v.required("state", l.state, codec::id("Code of its state."));
    v.optional("state_title", l.state_title, "What that is called.");
    v.optional("final", l.final_state, "It has ended.");
}

template <class V>
void describe(V& v, EarlierCase& e) {
    v.required("case", e.case_no, codec::id("The earlier case's number."));
    v.required("workflow", e.workflow, codec::id("The workflow that it follows."));
    v.required("received_at", e.received_at, "Receipt.");
    v.required("state", e.state, codec::id("Code of its state."));
    v.optional("state_title", e.state_title, "What that is called.");
    v.optional("final", e.final_state, "It has ended.");
    v.optional("closed_at", e.closed_at, "When it ended.");
    v.optional("solved", e.solved, "Solved, in the citizen's own words; absent if never answered.");
}

template <class V>
void describe(V& v, CaseMerge& r) {
    v.required("case", r.case_no, codec::id("The number of the main case (主案)."));
    v.required("merge", r.merge, codec::Rule("The cases to merge into it; all or none.", 1, 100));
    v.required("ground", r.ground, codec::Rule("Why they are handled as one.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, ClockHeldTo& c) {
    v.required("clock", c.clock, codec::id("Code of the clock."));
    v.required("run", c.run, codec::number("Which start of it.", 1));
    v.required("due_at", c.due_at,
               "The earliest limit, its own or one taken over: the first instant that is too late.");
    v.required("due_on", c.due_on, "The last day of it.");
    v.optional("from", c.from, codec::maybe_id("The merged case whose limit it is; absent if its own."));
}

template <class V>
void describe(V& v, CaseMerged& r) {
    v.required("case", r.case_no, codec::id("The main case's number."));
    v.required("version", r.version, codec::number("Its version from now on.", 1));
    v.required("merged", r.merged, codec::list("All cases that are merged into it now.", 10'000));
    v.required("clocks", r.clocks, codec::list("Its running clocks and what each is held to."));
}

template <class V>
void describe(V& v, CaseUnmerge& r) {
    v.required("case", r.case_no, codec::id("The number of the merged case, which goes on by itself."));
    v.required("ground", r.ground, codec::Rule("Why.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, MergedReply& r) {
    v.required("case", r.case_no, codec::id("The merged case's number."));
    v.required("text", r.text, codec::Rule("What its petitioner was told.", 1, 20'000));
    v.optional("occurred_at", r.occurred_at, "When the petitioner got it; now if absent, never in the future.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, MergedVerify& r) {
    v.required("case", r.case_no, codec::id("The merged case's number."));
    v.required("responded", r.responded, "Responded to in time?");
    v.required("solved", r.solved, "Solved?");
    v.required("satisfied", r.satisfied, "Satisfied?");
    v.optional("occurred_at", r.occurred_at, "When the petitioner was asked; now if absent, never in the future.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, MergedMoved& r) {
    v.required("case", r.case_no, codec::id("The merged case's number."));
    v.required("version", r.version, codec::number("Its version from now on.", 1));
    v.required("main", r.main, codec::id("The main case's number."));
    v.required("to_reply", r.to_reply, codec::list("Merged cases whose petitioner is still to be replied to.", 10'000));
    v.required("to_ask", r.to_ask, codec::list("Merged cases whose petitioner is still to be asked.", 10'000));
}

template <class V>
void describe(V& v, MergedIntoView& m) {
    v.required("case", m.case_no, codec::id("The main case's number."));
    v.required("state", m.state, codec::id("Code of its state."));
    v.optional("state_title", m.state_title, "What that is called.");
    v.required("merged_at", m.merged_at, "When it was merged.");
    v.optional("ground", m.ground, codec::prose("Why."));
    v.optional("replied_at", m.replied_at, "When the petitioner was last told.");
    v.optional("reply", m.reply, codec::prose("What the petitioner was told."));
    v.optional("ended_at", m.ended_at, "When it ended together with the main.");
}

template <class V>
void describe(V& v, MergedView& m) {
    v.required("case", m.case_no, codec::id("The merged case's number."));
    v.optional("person", m.person, codec::maybe_id("Who brought it."));
    v.required("merged_at", m.merged_at, "When it was merged.");
    v.optional("replied_at", m.replied_at, "When the petitioner was told, in this round of the main.");
    v.optional("asked_at", m.asked_at, "When the petitioner was asked, in this round of the main.");
    v.optional("solved", m.solved, "Solved, in the petitioner's own words.");
    v.optional("ended_at", m.ended_at, "When it ended together with the main.");
}

}  // namespace lianxin

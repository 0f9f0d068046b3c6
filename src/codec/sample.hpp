// Descriptions of what the verbs of checks by sample take and give.
#pragma once

#include "codec/casework.hpp"
#include "codec/codec.hpp"
#include "lianxin/sample.hpp"

namespace lianxin {

template <class V>
void describe(V& v, SampleDraw& r) {
    v.required("from", r.from, "Cases closed on or after this day.");
    v.required("to", r.to, "Cases closed on or before this day.");
    v.optional("unit", r.unit, codec::maybe_id("Only of this unit."));
    v.optional("area", r.area, codec::Rule("Only of areas whose code begins with these digits.", 0, 12));
    v.optional("workflow", r.workflow, codec::maybe_id("Only of this workflow."));
    v.optional(
        "size", r.size,
        codec::number("So many; all if there are fewer. This or `share`; if neither, the policy says.", 1, 1'000));
    v.optional("share", r.share, codec::number("So many in a hundred, rounded up. This or `size`.", 1, 100));
    v.optional("seed", r.seed, codec::Rule("What it is drawn with; drawn at random if absent.", 1, 200));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, SampleDrawn& r) {
    v.required("sample", r.sample, codec::id("The sample's id."));
    v.required("seed", r.seed, "What the sample was drawn with.");
    v.required("population", r.population, codec::number("How many cases there were to draw from.", 0));
    v.required("population_sha256", r.population_sha256, "Digest over their numbers.");
    v.required("cases", r.cases, codec::list("Those drawn, in the order of their rank."));
}

template <class V>
void describe(V& v, SampleShow& r) {
    v.required("sample", r.sample, codec::id("The sample's id."));
}

template <class V>
void describe(V& v, SampledCase& c) {
    v.required("case", c.case_no, codec::id("The case's number."));
    v.required("rank", c.rank, "64 hex digits by which it was drawn.");
    v.optional("checked_at", c.checked_at, "When it was checked; absent while that is to be done.");
    v.optional("checker", c.checker, codec::maybe_id("The appointment that checked it."));
    v.optional("reached", c.reached, "Was the citizen reached?");
    v.optional("solved", c.solved, "Solved, by the check?");
    v.optional("satisfied", c.satisfied, "Satisfied, by the check?");
    v.optional("solved_before", c.solved_before, "Solved, by the answer on record before; absent if there was none.");
    v.optional("finding", c.finding, codec::prose("What was found."));
    v.optional("action", c.action, codec::maybe_id("The action that the finding brought about."));
}

template <class V>
void describe(V& v, SampleView& r) {
    v.required("sample", r.sample, codec::id("The sample's id."));
    v.required("drawn_at", r.drawn_at, "When it was drawn.");
    v.required("drawn_by", r.drawn_by, codec::id("The appointment that drew it."));
    v.required("from", r.from, "Cases closed on or after this day.");
    v.required("to", r.to, "Cases closed on or before this day.");
    v.optional("unit", r.unit, codec::maybe_id("Only of this unit."));
    v.optional("area", r.area, "Only of areas whose code begins with these digits.");
    v.optional("workflow", r.workflow, codec::maybe_id("Only of this workflow."));
    v.optional("size", r.size, "How many were asked for.");
    v.optional("share", r.share, "How many in a hundred were asked for.");
    v.optional("policy", r.policy, "The policy that said how many, id/version; absent if somebody did.");
    v.required("seed", r.seed, "What it was drawn with.");
    v.optional("seed_told", r.seed_told, "Somebody told the seed; else it was drawn.");
    v.required("population", r.population, codec::number("How many cases there were to draw from.", 0));
    v.required("population_sha256", r.population_sha256, "Digest over their numbers.");
    v.required("cases", r.cases, codec::list("In the order of their rank."));
    v.required("checked", r.checked, codec::number("How many of them are checked.", 0));
    v.required("unreached", r.unreached, codec::number("Of these, where the citizen was not reached.", 0));
    v.required("solved", r.solved, "Checks that find the matter solved, of those that reached the citizen.");
    v.required("agreement", r.agreement,
               "Checks that say the same as the answer on record before, of those that can be compared.");
}

template <class V>
void describe(V& v, SampleList& r) {
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, SampleItem& i) {
    v.required("sample", i.sample, codec::id("The sample's id."));
    v.required("drawn_at", i.drawn_at, "When it was drawn.");
    v.required("from", i.from, "Cases closed on or after this day.");
    v.required("to", i.to, "And on or before.");
    v.required("population", i.population, codec::number("How many cases there were to draw from.", 0));
    v.required("cases", i.cases, codec::number("How many were drawn.", 0));
    v.required("checked", i.checked, codec::number("How many of them are checked.", 0));
}

template <class V>
void describe(V& v, SampleListed& r) {
    v.required("samples", r.samples, codec::list("Newest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, CheckRecord& r) {
    v.required("sample", r.sample, codec::id("The sample's id."));
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("reached", r.reached, "True if the citizen was reached.");
    v.optional("solved", r.solved, "Solved? Told if, and only if, the citizen was reached.");
    v.optional("satisfied", r.satisfied, "Satisfied? Likewise.");
    v.required("finding", r.finding, codec::Rule("What was found.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CheckRecorded& r) {
    v.required("sample", r.sample, codec::id("The sample's id."));
    v.required("case", r.case_no, codec::id("The case's number."));
    v.optional("agrees", r.agrees, "Does it say the same as the answer before? Absent if they can't be compared.");
    v.optional("action", r.action, codec::maybe_id("The action that it brought about."));
    v.required("state", r.state, codec::id("The state that the case is in now."));
    v.optional("reasons", r.reasons,
               codec::list("Of a matter not solved: why each action that the workflow names was not taken."));
}

}  // namespace lianxin

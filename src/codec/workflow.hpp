// Descriptions of what workflow verbs take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/workflow.hpp"

namespace lianxin {

template <class V>
void describe(V& v, WorkflowDraw& r) {
    v.required("workflow", r.workflow, codec::id("Id of an adopted workflow."));
    v.optional("version", r.version, codec::number("The latest in force if absent.", 1));
    v.optional("format", r.format, "`svg` if absent; `dot` needs no Graphviz.");
    v.optional("language", r.language, "Of the titles; `zh` if absent.");
    v.optional("counts", r.counts, "Show how many cases of this version stand in each state now.");
}

template <class V>
void describe(V& v, WorkflowDrawn& r) {
    v.required("workflow", r.workflow, codec::id("Id of the workflow."));
    v.required("version", r.version, codec::number("The version drawn.", 1));
    v.required("media_type", r.media_type, codec::id("`image/svg+xml` or `text/vnd.graphviz`."));
    v.required("content", r.content, codec::prose("The drawing."));
}

template <class V>
void describe(V& v, WorkflowTransition& r) {
    v.required("workflow", r.workflow, codec::id("Id of an adopted workflow."));
    v.required("version", r.version, codec::number("The version whose transition clause is to take hold.", 1));
    v.optional("dry_run", r.dry_run, "Only list what would change.");
    v.optional("limit", r.limit,
               codec::number("Running cases looked at in this call; 500 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the call before."));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, CaseTransition& c) {
    v.required("case", c.case_no, codec::id("The case's number."));
    v.required("from_version", c.from_version, codec::number("The version that it follows so far.", 1));
    v.required("from", c.from, codec::id("Its state."));
    v.required("moves", c.moves, "Does it go on under the new version?");
    v.optional("to", c.to, codec::maybe_id("The state there; absent if it stays."));
    v.optional("reason", c.reason,
               codec::maybe_id("Why it stays: state_not_named, clock_unknown, clock_runs_already, category_unknown, "
                               "situation_unforeseen."));
}

template <class V>
void describe(V& v, WorkflowTransitioned& r) {
    v.required("workflow", r.workflow, codec::id("Id of the workflow."));
    v.required("version", r.version, codec::number("The version.", 1));
    v.required("dry_run", r.dry_run, "Nothing was written.");
    v.required("moved", r.moved, codec::number("Cases that move.", 0));
    v.required("stayed", r.stayed, codec::number("Cases that keep their version.", 0));
    v.required("cases", r.cases, codec::list("Each of them, by number."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after`; absent at the end."));
}

}  // namespace lianxin

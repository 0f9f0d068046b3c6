// Descriptions of what the verbs of exclusion take and give.
#pragma once

#include <array>

#include "codec/codec.hpp"
#include "codec/common.hpp"
#include "lianxin/exclusion.hpp"

namespace lianxin {

constexpr auto enum_names(ExclusionStatus) {
    return std::array<codec::EnumName<ExclusionStatus>, 4>{{{ExclusionStatus::proposed, "proposed"},
                                                            {ExclusionStatus::approved, "approved"},
                                                            {ExclusionStatus::refused, "refused"},
                                                            {ExclusionStatus::revoked, "revoked"}}};
}
constexpr auto enum_names(ExclusionDecision) {
    return std::array<codec::EnumName<ExclusionDecision>, 3>{{{ExclusionDecision::approve, "approve"},
                                                              {ExclusionDecision::refuse, "refuse"},
                                                              {ExclusionDecision::revoke, "revoke"}}};
}

template <class V>
void describe(V& v, ExclusionPropose& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("ground", r.ground, codec::id("A code of the grounds that the case's workflow lays down."));
    v.required("reason", r.reason, codec::Rule("Why it holds here.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, ExclusionDecide& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("decision", r.decision, "`approve` or `refuse` what is proposed; `revoke` takes an approval back.");
    v.required("reason", r.reason, codec::Rule("Why.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, ExclusionMoved& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("number", r.number, codec::number("Of the proposal within the case.", 1));
    v.required("status", r.status, "How it stands now.");
}

template <class V>
void describe(V& v, ExclusionView& e) {
    v.required("case", e.case_no, codec::id("The case's number."));
    v.required("number", e.number, codec::number("Within the case, from 1.", 1));
    v.required("status", e.status, "How it stands.");
    v.required("ground", e.ground, codec::id("Code of the ground."));
    v.optional("ground_title", e.ground_title, "What it is called.");
    v.optional("reason", e.reason, codec::prose("Why it should hold."));
    v.optional("unit", e.unit, codec::maybe_id("The unit that had the case then."));
    v.required("proposer", e.proposer, codec::id("The appointment that proposed it."));
    v.required("proposed_at", e.proposed_at, "When.");
    v.optional("decider", e.decider, codec::maybe_id("The appointment that decided last."));
    v.optional("decided_at", e.decided_at, "When.");
    v.optional("decision_reason", e.decision_reason, codec::prose("Why."));
}

template <class V>
void describe(V& v, ExclusionList& r) {
    v.optional("status", r.status, "Only those that stand so.");
    v.optional("unit", r.unit, codec::maybe_id("Only of this unit."));
    v.optional("from", r.from, "Proposed on or after this day.");
    v.optional("to", r.to, "Proposed on or before this day.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, ExclusionListed& r) {
    v.required("exclusions", r.exclusions, codec::list("Newest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

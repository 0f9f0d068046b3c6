// Descriptions of findings.
#pragma once

#include <array>

#include "codec/common.hpp"
#include "lianxin/finding.hpp"

namespace lianxin {

constexpr auto enum_names(FindingKind) {
    return std::array<codec::EnumName<FindingKind>, 7>{{{FindingKind::copied_notes, "copied_notes"},
                                                        {FindingKind::evidence_again, "evidence_again"},
                                                        {FindingKind::two_places, "two_places"},
                                                        {FindingKind::back_dated, "back_dated"},
                                                        {FindingKind::period_end, "period_end"},
                                                        {FindingKind::reopened_again, "reopened_again"},
                                                        {FindingKind::trivial_duty, "trivial_duty"}}};
}

template <class V>
void describe(V& v, FindingList& r) {
    v.required("from", r.from, "Activities that began, and cases received, on or after this day.");
    v.required("to", r.to, "On or before this day.");
    v.optional("kind", r.kind, "Only this kind.");
    v.optional("official", r.official, codec::maybe_id("Only those that concern this official."));
    v.optional("unit", r.unit, codec::maybe_id("Only those that concern an official of this unit, or a case it has."));
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::Rule("`next` of the page before.", 0, 500));
}

template <class V>
void describe(V& v, Finding& f) {
    v.required("finding", f.finding, codec::id("The same for the same span."));
    v.required("kind", f.kind, "What was found.");
    v.optional("activities", f.activities, codec::list("Evidence: activities.", 100'000));
    v.optional("cases", f.cases, codec::list("Evidence: cases.", 100'000));
    v.optional("officials", f.officials, codec::list("Whom it concerns.", 100'000));
    v.optional("units", f.units, codec::list("Their units then, and the unit that has the case.", 100'000));
    v.optional("duty", f.duty, codec::maybe_id("Of `trivial_duty`: code of the duty."));
    v.optional("measure", f.measure, codec::number("Of `trivial_duty`: its measure.", 1));
    v.optional("similarity", f.similarity, codec::number("Of `copied_notes`: in a hundred.", 0, 100));
    v.required("count", f.count, codec::number("How many records, or rounds.", 1));
    v.optional("of", f.of, codec::number("Of `period_end`: of how many in the quarter.", 1));
    v.required("question", f.question, "What is to be asked, in English.");
    v.required("question_zh", f.question_zh, "In Chinese.");
}

template <class V>
void describe(V& v, FindingListed& r) {
    v.required("policy", r.policy, codec::id("Whose thresholds hold, id/version."));
    v.required("findings", r.findings, codec::list("By kind, then by evidence."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

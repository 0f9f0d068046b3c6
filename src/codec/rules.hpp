// Descriptions of what the verbs of lasting rules take and give.
#pragma once

#include <array>

#include "codec/codec.hpp"
#include "lianxin/rules.hpp"

namespace lianxin {

constexpr auto enum_names(RuleVerdict) {
    return std::array<codec::EnumName<RuleVerdict>, 3>{
        {{RuleVerdict::kept, "kept"}, {RuleVerdict::amended, "amended"}, {RuleVerdict::withdrawn, "withdrawn"}}};
}
constexpr auto enum_names(RuleListKind) {
    return std::array<codec::EnumName<RuleListKind>, 5>{{{RuleListKind::standing, "standing"},
                                                         {RuleListKind::due, "due"},
                                                         {RuleListKind::overdue, "overdue"},
                                                         {RuleListKind::withdrawn, "withdrawn"},
                                                         {RuleListKind::all, "all"}}};
}

template <class V>
void describe(V& v, RuleList& r) {
    v.optional("list", r.list, "Which rules: `standing` if absent.");
    v.optional("unit", r.unit, codec::maybe_id("Only of this unit."));
    v.optional("within", r.within,
               codec::number("For `due`: the review falls within so many days; 30 if absent.", 0, 3'650));
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, RuleItem& r) {
    v.required("rule", r.rule, codec::id("The rule's id."));
    v.required("case", r.case_no, codec::id("The case that it came from."));
    v.optional("title", r.title, codec::prose("What it is called."));
    v.required("unit", r.unit, codec::id("Whose it is."));
    v.optional("holder", r.holder, codec::maybe_id("The appointment that sees to it."));
    v.required("review_on", r.review_on,
               "When it is to be looked at again; of a withdrawn one, when it last was to be.");
    v.optional("withdrawn", r.withdrawn, "It no longer stands.");
    v.optional("overdue", r.overdue, codec::number("Days since the review was due; absent if it is not overdue.", 0));
}

template <class V>
void describe(V& v, RuleListed& r) {
    v.required("rules", r.rules, codec::list("By the day of review, the earliest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, RuleShow& r) {
    v.required("rule", r.rule, codec::id("The rule's id."));
}

template <class V>
void describe(V& v, RuleReviewView& r) {
    v.required("verdict", r.verdict, "What it came to.");
    v.optional("note", r.note, codec::prose("What was found."));
    v.required("reviewed_at", r.reviewed_at, "When.");
    v.required("actor", r.actor, codec::id("The appointment that reviewed it."));
    v.optional("next_review_on", r.next_review_on, "When it is to be looked at next; absent if it was withdrawn.");
}

template <class V>
void describe(V& v, RuleView& r) {
    v.required("rule", r.rule, codec::id("The rule's id."));
    v.required("case", r.case_no, codec::id("The case that it came from."));
    v.optional("title", r.title, codec::prose("What it is called."));
    v.optional("text", r.text, codec::prose("What it says."));
    v.required("unit", r.unit, codec::id("Whose it is."));
    v.optional("holder", r.holder, codec::maybe_id("The appointment that sees to it."));
    v.required("made_at", r.made_at, "When the outcome was told that it came with.");
    v.required("review_on", r.review_on, "When it is to be looked at again.");
    v.optional("overdue", r.overdue, codec::number("Days since the review was due; absent if it is not overdue.", 0));
    v.optional("withdrawn_at", r.withdrawn_at, "Since when it no longer stands.");
    v.optional("reviews", r.reviews, codec::list("Oldest first."));
    v.optional("reminded_at", r.reminded_at, codec::list("When its owner was to be reminded."));
}

template <class V>
void describe(V& v, RuleReview& r) {
    v.required("rule", r.rule, codec::id("The rule's id."));
    v.required("verdict", r.verdict, "What the review comes to.");
    v.required("note", r.note, codec::Rule("What was found.", 1, 20'000));
    v.optional("next_review_on", r.next_review_on, "When it is to be looked at next; needed unless it is withdrawn.");
    v.optional("title", r.title, codec::prose("Of an amended one; as before if absent."));
    v.optional("text", r.text, codec::prose("Of an amended one; as before if absent."));
    v.optional("unit", r.unit, codec::maybe_id("Of an amended one; as before if absent."));
    v.optional(
        "holder", r.holder,
        codec::maybe_id("Of an amended one; as before if absent, nobody in particular if only the unit is told."));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, RuleReviewed& r) {
    v.required("rule", r.rule, codec::id("The rule's id."));
    v.required("verdict", r.verdict, "What the review came to.");
    v.optional("review_on", r.review_on, "When it is to be looked at next; absent if it was withdrawn.");
}

template <class V>
void describe(V& v, RuleRemind& r) {
    v.optional("limit", r.limit, codec::number("Reminders at most in this call; 200 if absent.", 1, 1'000));
    v.optional("dry_run", r.dry_run, "Only list what would be put on record.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, RuleDue& r) {
    v.required("rule", r.rule, codec::id("The rule's id."));
    v.required("case", r.case_no, codec::id("The case that it came from."));
    v.required("unit", r.unit, codec::id("Whom to tell; telling is the host's."));
    v.optional("holder", r.holder, codec::maybe_id("Likewise, the appointment that sees to it."));
    v.required("review_on", r.review_on, "The day of the review.");
}

template <class V>
void describe(V& v, RuleReminded& r) {
    v.required("dry_run", r.dry_run, "Nothing was written.");
    v.required("reminded", r.reminded, codec::list("By the day of review, the earliest first."));
    v.required("more", r.more, "More have fallen due than the limit allowed: call again.");
    v.optional("next_at", r.next_at, "When it wants to be called next; absent if nothing is to be reviewed.");
}

}  // namespace lianxin

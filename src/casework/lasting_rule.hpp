// Lasting rules as records of their own: what is known of one, and what a review of it decides.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/context.hpp"
#include "base/sealed.hpp"
#include "casework/closing_events.hpp"
#include "codec/common.hpp"
#include "codec/rules.hpp"
#include "organisation/directory.hpp"

namespace lianxin::casework {

/// What was not amended is left out; whose it is, is said each time.
struct RuleReviewed {
    static constexpr const char* kType = "rule_reviewed";
    RuleVerdict verdict = RuleVerdict::kept;
    std::optional<Date> next_review_on;
    std::string unit;
    std::string holder;
    Sealed note;
    Sealed title;
    Sealed text;
};

/// Its owner is to be reminded of a review; once for each day of review.
struct RuleReminded {
    static constexpr const char* kType = "rule_reminded";
    Date review_on;
    std::string unit;
    std::string holder;
};

/// In the stream of the rule, which begins with the case's event `rule_made`.
using RuleEvent = std::variant<RuleReviewed, RuleReminded>;

struct RuleReviewHeld {
    RuleVerdict verdict = RuleVerdict::kept;
    Sealed note;
    Instant reviewed_at;
    std::string actor;
    std::optional<Date> next_review_on;
};

/// Of sealed texts it holds the hashes only.
struct Rule {
    std::string rule;
    std::string case_no;
    std::int64_t version = 0;  ///< events of its own stream
    std::string unit;
    std::string holder;
    Sealed title;
    Sealed text;
    Instant made_at;
    Date review_on;
    bool awaits_reminder = true;  ///< nobody was reminded of this review
    std::optional<Instant> withdrawn_at;
    std::vector<RuleReviewHeld> reviews;
    std::vector<Instant> reminded_at;
};

Rule made(const std::string& case_no, const RuleMade& event, const Stamp& stamp);
void apply(Rule& rule, const RuleEvent& event, const Stamp& stamp);
/// Days since the review was due; 0 if it is not overdue, or no longer owed.
std::int64_t overdue(const Rule& rule, Date today);

/// Whoever sees to the rule, anybody of the unit whose it is, or a supervisor reviews it.
/// \throws Error `rule.withdrawn`, `rule.not_yours`, `rule.needless_member`, `rule.nothing_amended`,
///   `rule.review_not_ahead`, `rule.no_such_unit`, `case.no_such_appointment`, `case.appointment_not_held`
RuleReviewed review(const Rule& rule, const RuleReview& command, const organisation::Directory& directory,
                    const Context& context);

template <class V>
void describe(V& v, RuleReviewed& e) {
    v.required("verdict", e.verdict, "what the review came to");
    v.optional("next_review_on", e.next_review_on, "when it is to be looked at next");
    v.required("unit", e.unit, codec::id("unit whose rule it is from now on"));
    v.optional("holder", e.holder, "appointment that sees to it from now on");
    v.optional("note", e.note, "sealed");
    v.optional("title", e.title, "sealed; absent if it stays");
    v.optional("text", e.text, "sealed; absent if it stays");
}
template <class V>
void describe(V& v, RuleReminded& e) {
    v.required("review_on", e.review_on, "day of the review");
    v.required("unit", e.unit, codec::id("unit to be told"));
    v.optional("holder", e.holder, "appointment to be told");
}
template <class V>
void describe(V& v, RuleReviewHeld& r) {
    v.required("verdict", r.verdict, "what it came to");
    v.optional("note", r.note, "sealed");
    v.required("reviewed_at", r.reviewed_at, "when");
    v.required("actor", r.actor, codec::id("appointment"));
    v.optional("next_review_on", r.next_review_on, "when it is to be looked at next");
}
template <class V>
void describe(V& v, Rule& r) {
    v.required("rule", r.rule, codec::id("id"));
    v.required("case", r.case_no, codec::id("case that it came from"));
    v.required("version", r.version, "events of its own stream");
    v.required("unit", r.unit, codec::id("whose it is"));
    v.optional("holder", r.holder, "appointment that sees to it");
    v.optional("title", r.title, "sealed");
    v.optional("text", r.text, "sealed");
    v.required("made_at", r.made_at, "when it was made");
    v.required("review_on", r.review_on, "when it is to be looked at again");
    v.optional("awaits_reminder", r.awaits_reminder, "nobody was reminded of this review");
    v.optional("withdrawn_at", r.withdrawn_at, "since when it no longer stands");
    v.optional("reviews", r.reviews, codec::list("oldest first", 10'000));
    v.optional("reminded_at", r.reminded_at, codec::list("oldest first", 10'000));
}

}  // namespace lianxin::casework

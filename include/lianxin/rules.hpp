// Lasting rules (长效规则): what keeps a matter fixed after its case is closed, looked at again on a day laid down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/time.hpp"

namespace lianxin {

/// What a review of a lasting rule comes to.
enum class RuleVerdict {
    kept,       ///< it stands as it is
    amended,    ///< it stands with another text, title or owner
    withdrawn,  ///< it no longer stands
};

enum class RuleListKind {
    standing,   ///< all that stand
    due,        ///< whose review falls within the days told, today included
    overdue,    ///< whose review day has passed
    withdrawn,  ///< that no longer stand
    all,
};

/// What `rule_list` takes.
struct RuleList {
    RuleListKind list = RuleListKind::standing;  ///< which rules: `standing` if absent
    std::string unit;                            ///< only of this unit
    std::int64_t within = 30;                    ///< for `due`: the review falls within so many days; 0 … 3650
    std::int64_t limit = 50;                     ///< 1 … 1000
    std::string after;                           ///< `next` of the page before
};

/// One line of `rule_list`.
struct RuleItem {
    std::string rule;          ///< "990001-2024-000001-r1"
    std::string case_no;       ///< the case that it came from (JSON member `case`)
    std::string title;         ///< what it is called
    std::string unit;          ///< whose it is
    std::string holder;        ///< the appointment that sees to it; may be empty
    Date review_on;            ///< when it is to be looked at again; of a withdrawn one, when it last was to be
    bool withdrawn = false;    ///< it no longer stands
    std::int64_t overdue = 0;  ///< days since the review was due; 0 if it is not overdue
};

/// What `rule_list` gives.
struct RuleListed {
    std::vector<RuleItem> rules;  ///< by the day of review, the earliest first
    std::string next;             ///< pass as `after` for the next page; absent at the end
};

/// What `rule_show` takes.
struct RuleShow {
    std::string rule;  ///< the rule's id
};

/// One review of a rule.
struct RuleReviewView {
    RuleVerdict verdict = RuleVerdict::kept;  ///< what it came to
    std::string note;                         ///< what was found
    Instant reviewed_at;                      ///< when
    std::string actor;                        ///< appointment
    std::optional<Date> next_review_on;       ///< when it is to be looked at next; absent if it was withdrawn
};

/// What `rule_show` gives: a rule whole.
struct RuleView {
    std::string rule;                     ///< the rule's id
    std::string case_no;                  ///< the case that it came from (JSON member `case`)
    std::string title;                    ///< what it is called
    std::string text;                     ///< what it says
    std::string unit;                     ///< whose it is
    std::string holder;                   ///< the appointment that sees to it; may be empty
    Instant made_at;                      ///< when the outcome was told that it came with
    Date review_on;                       ///< when it is to be looked at again
    std::int64_t overdue = 0;             ///< days since the review was due; 0 if it is not overdue
    std::optional<Instant> withdrawn_at;  ///< since when it no longer stands
    std::vector<RuleReviewView> reviews;  ///< oldest first
    std::vector<Instant> reminded_at;     ///< when its owner was to be reminded
};

/// What `rule_review` takes.
struct RuleReview {
    std::string rule;                         ///< the rule's id
    RuleVerdict verdict = RuleVerdict::kept;  ///< what the review comes to
    std::string note;                         ///< what was found; sealed
    std::optional<Date> next_review_on;       ///< needed unless it is withdrawn; after today
    std::string title;                        ///< of an amended one; as before if absent
    std::string text;                         ///< likewise
    std::string unit;                         ///< likewise
    std::string holder;                       ///< likewise; nobody's in particular if only the unit is told
    std::string request_id;                   ///< makes the verb safe to retry
};

/// What `rule_review` gives.
struct RuleReviewed {
    std::string rule;                         ///< the rule's id
    RuleVerdict verdict = RuleVerdict::kept;  ///< what the review came to
    std::optional<Date> review_on;            ///< when it is to be looked at next; absent if it was withdrawn
};

/// What `rule_remind` takes.
struct RuleRemind {
    std::int64_t limit = 200;  ///< reminders at most in this call; 1 … 1000
    bool dry_run = false;      ///< only list what would be put on record
    std::string request_id;    ///< makes the verb safe to retry
};

/// Somebody is to be reminded that a rule is to be reviewed.
struct RuleDue {
    std::string rule;     ///< the rule's id
    std::string case_no;  ///< the case that it came from (JSON member `case`)
    std::string unit;     ///< whom to tell; telling is the host's
    std::string holder;   ///< likewise; may be empty
    Date review_on;       ///< the day of the review
};

/// What `rule_remind` gives.
struct RuleReminded {
    bool dry_run = false;            ///< nothing was written
    std::vector<RuleDue> reminded;   ///< by the day of review, the earliest first
    bool more = false;               ///< more have fallen due than the limit allowed: call again
    std::optional<Instant> next_at;  ///< when it wants to be called next; absent if nothing is to be reviewed
};

}  // namespace lianxin

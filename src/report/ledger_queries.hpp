// What the ledgers ask of the store: a page of rows after a mark, the oldest first. A test asks the database how it
// answers.
#pragma once

#include <string>

#include "base/text.hpp"
#include "service/closing_queries.hpp"

namespace lianxin::service::ledgers {

struct Query {
    const char* table;
    const char* after;   ///< where a page begins
    const char* before;  ///< where the span ends
    const char* order;
    const char* index;  ///< that it is answered from
};

constexpr Query kActivities{"activities", "(started_at, activity) > (:s, :a)", "started_at < :t",
                            "started_at, activity", "activities_by_time"};
constexpr Query kCases{"cases", "(received_at, case_no) > (:s, :a)", "received_at < :t", "received_at, case_no",
                       "cases_by_receipt"};
constexpr Query kCards{"supervisions", "(reached_at, case_no, version) > (:s, :a, :v)", "reached_at < :t",
                       "reached_at, case_no, version", "supervisions_by_time"};

constexpr const char* kActivityColumns =
    "activity, started_at, body, withdrawn, (SELECT COUNT(*) FROM cases c WHERE c.jurisdiction = "
    "activities.jurisdiction AND c.activity = activities.activity)";
inline std::string case_columns() {
    return cat("case_no, received_at, body, standing, due_at, breached, ", queries::kExclusion);
}
constexpr const char* kCardColumns =
    "case_no, version, (SELECT c.workflow FROM cases c WHERE c.jurisdiction = supervisions.jurisdiction AND c.case_no "
    "= "
    "supervisions.case_no), clock, rung, ladder, card, number, unit, handler, due_on, fell_due_at, reached_at, "
    "withdrawn_at, ground";

/// `where` holds the conditions, and at the end is bound how many.
inline std::string page_of(const Query& query, const std::string& columns, const std::string& where) {
    return cat("SELECT ", columns, " FROM ", query.table, where, " ORDER BY ", query.order, " LIMIT :n");
}

}  // namespace lianxin::service::ledgers

// What the worklists ask the store: one index each, no scan and no sort, and a test asks SQLite for its plan. `:c`, and
// `:k` where time leads, is where the page goes on.
#pragma once

#include <cstdint>
#include <string>

#include "service/closing_queries.hpp"

namespace lianxin::service::worklists {

/// How far a list is counted.
constexpr std::int64_t kCountsTo = 10'000;

constexpr const char* kColumns =
    "case_no, workflow, category, state, summary, area, unit, handler, received_at, due_at, due_clock, round, "
    "provenance, bounceable_until";

/// One way to answer a list: the conditions, in the order of an index, and the order of that index.
struct Query {
    const char* where;  ///< all but where the page goes on
    const char* page;
    const char* order;
    const char* index;  ///< that must answer it
};

/// Of one handler: `mine` and `unowned` are as many of these as the list has handlers.
constexpr Query kOfHandler{"jurisdiction = :j AND standing = 'live' AND handler = :h", "case_no < :c", "case_no DESC",
                           "cases_of_handler"};
constexpr Query kUnit{"jurisdiction = :j AND unit = :u AND standing = 'live'", "case_no < :c", "case_no DESC",
                      "cases_of_unit"};
constexpr Query kOverdue{"jurisdiction = :j AND standing = 'live' AND due_at <= :t", "(due_at, case_no) > (:k, :c)",
                         "due_at, case_no", "cases_by_due"};
constexpr Query kOverdueOfUnit{"jurisdiction = :j AND unit = :u AND standing = 'live' AND due_at <= :t",
                               "(due_at, case_no) > (:k, :c)", "due_at, case_no", "cases_of_unit_by_due"};
constexpr Query kDue{"jurisdiction = :j AND standing = 'live' AND due_at > :t AND due_at <= :l",
                     "(due_at, case_no) > (:k, :c)", "due_at, case_no", "cases_by_due"};
constexpr Query kDueOfUnit{"jurisdiction = :j AND unit = :u AND standing = 'live' AND due_at > :t AND due_at <= :l",
                           "(due_at, case_no) > (:k, :c)", "due_at, case_no", "cases_of_unit_by_due"};
constexpr Query kAtRisk{"jurisdiction = :j AND standing = 'live' AND bounceable_until > :t",
                        "(bounceable_until, case_no) > (:k, :c)", "bounceable_until, case_no", "cases_at_risk"};
constexpr Query kAtRiskOfUnit{"jurisdiction = :j AND unit = :u AND standing = 'live' AND bounceable_until > :t",
                              "(bounceable_until, case_no) > (:k, :c)", "bounceable_until, case_no",
                              "cases_of_unit_at_risk"};
constexpr Query kVerify{"jurisdiction = :j AND workflow = :w AND workflow_version = :v AND state = :s", "case_no > :c",
                        "case_no", "cases_by_workflow"};
constexpr Query kVerifyOfUnit{
    "jurisdiction = :j AND unit = :u AND workflow = :w AND workflow_version = :v AND state = :s", "case_no > :c",
    "case_no", "cases_of_unit_by_workflow"};

/// `kept` is a condition more, on the table `cases`; its values follow those of `where`.
inline std::string page_of(const Query& query, const std::string& kept = {}) {
    return std::string("SELECT ") + kColumns + ", " + queries::kExclusion + " FROM cases WHERE " + query.where +
           (kept.empty() ? "" : " AND ") + kept + " AND " + query.page + " ORDER BY " + query.order + " LIMIT :n";
}

inline std::string count_of(const Query& query, const std::string& kept = {}) {
    return std::string("SELECT COUNT(*) FROM (SELECT case_no FROM cases WHERE ") + query.where +
           (kept.empty() ? "" : " AND ") + kept + " LIMIT :n) AS counted";
}

}  // namespace lianxin::service::worklists

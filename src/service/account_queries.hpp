// What the account asks the store: the cases of a span by the index of their receipt, and what lies beside each by its
// key; a test asks SQLite for its plan. `:k` and `:c` are where the cases begin or go on.
#pragma once

#include <string>

#include "service/closing_queries.hpp"

namespace lianxin::service::queries {

/// `kept` is an expression on the table `cases`, whose values come first.
inline std::string accounted_cases(const std::string& kept) {
    return "SELECT " + kept +
           ", case_no, workflow, workflow_version, category, standing, round, area, unit, handler, received_at, "
           "closed_at, due_at, breached, reached, responded, solved, satisfied, COALESCE((SELECT a.channel FROM "
           "activities a WHERE a.jurisdiction = cases.jurisdiction AND a.activity = cases.activity), ''), (SELECT "
           "COUNT(*) FROM links l WHERE l.jurisdiction = cases.jurisdiction AND l.case_no = cases.case_no AND l.kind = "
           "'repeat' AND l.earlier = 1), " +
           kExclusion +
           " FROM cases WHERE jurisdiction = :j AND (received_at, case_no) >= (:k, :c) AND received_at < :t ORDER BY "
           "received_at, case_no LIMIT :n";
}

constexpr const char* kAccountedHandlings =
    "SELECT h.case_no, h.seq, h.unit, h.handler, h.ended, h.bounced, h.pending FROM cases c JOIN handlings h ON "
    "h.jurisdiction = c.jurisdiction AND h.case_no = c.case_no WHERE c.jurisdiction = :j AND (c.received_at, "
    "c.case_no) >= (:k, :c) AND c.received_at <= :l";

}  // namespace lianxin::service::queries

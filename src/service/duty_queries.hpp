// What duties ask the store of one official: by the index of that official's records; a test asks SQLite for its plan.
#pragma once

#include <string>

namespace lianxin::service::queries {

constexpr const char* kKept =
    "SELECT k.case_no, k.day, k.recorded_at, a.body FROM case_kept k JOIN activities a ON a.jurisdiction = "
    "k.jurisdiction AND a.activity = k.activity WHERE k.jurisdiction = :j AND k.day >= :f AND k.day <= :t AND "
    "k.recorded_at < :k AND (k.until IS NULL OR k.until >= :w) AND (a.withdrawn_at IS NULL OR a.withdrawn_at >= :v) "
    "ORDER BY k.day, k.case_no";

/// SQLite takes CROSS JOIN in the order written: from the official's few, not from all cases of those days.
constexpr const char* kKeptOfOne =
    "SELECT k.case_no, k.day, k.recorded_at, a.body FROM activity_participants p CROSS JOIN case_kept k CROSS JOIN "
    "activities a WHERE p.jurisdiction = :j AND k.day >= :f AND k.day <= :t AND k.recorded_at < :k AND (k.until IS "
    "NULL OR k.until >= :w) AND (a.withdrawn_at IS NULL OR a.withdrawn_at >= :v) AND p.appointment = :b AND "
    "k.jurisdiction = p.jurisdiction AND k.activity = p.activity AND a.jurisdiction = k.jurisdiction AND a.activity = "
    "k.activity ORDER BY k.day, k.case_no";

}  // namespace lianxin::service::queries

// What the verbs of dispatch ask the store; each has its index, and a test asks SQLite for its plan.
#pragma once

namespace lianxin::service {

constexpr const char* kHandlingsInTown =
    "SELECT case_no, unit, accepted_at, bounced, overruled FROM handlings WHERE jurisdiction = :j AND category = :c "
    "AND town = :t AND from_at >= :since ORDER BY from_at DESC, case_no DESC, seq DESC LIMIT :n";

constexpr const char* kHandlingsAnywhere =
    "SELECT case_no, unit, accepted_at, bounced, overruled FROM handlings WHERE jurisdiction = :j AND category = :c "
    "AND from_at >= :since ORDER BY from_at DESC, case_no DESC, seq DESC LIMIT :n";

/// Every handling of the cases first dispatched in a span.
constexpr const char* kHandlingsOfSpan =
    "SELECT f.unit, h.first_dispatch, h.unit, h.ended, h.bounced, h.bounced_late, h.overruled, h.pending, h.lost_ms "
    "FROM "
    "handlings "
    "f JOIN handlings h ON h.jurisdiction = f.jurisdiction AND h.case_no = f.case_no WHERE f.jurisdiction = :j AND "
    "f.first_dispatch = 1 AND f.from_at >= :f AND f.from_at < :t";

}  // namespace lianxin::service

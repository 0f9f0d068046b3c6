// What the verbs of handover ask the store; each has its index, and a test asks SQLite for its plan.
#pragma once

namespace lianxin::service::queries {

constexpr const char* kCasesOfHandler =
    "SELECT case_no FROM cases WHERE jurisdiction = :j AND standing = 'live' AND handler = :h ORDER BY case_no LIMIT "
    ":n";

constexpr const char* kCasesOfLeader =
    "SELECT case_no FROM cases WHERE jurisdiction = :j AND standing = 'live' AND leader = :h ORDER BY case_no LIMIT :n";

/// Whether a tie went over before from an appointment: a host that tells the old one again brings it back to nobody.
constexpr const char* kTieGone =
    "SELECT version FROM handovers WHERE jurisdiction = :j AND object = :t AND giver = :g ORDER BY version LIMIT 1";

/// Spans of time in which officials had cases, by the day on which they began.
constexpr const char* kTenures =
    "SELECT case_no, seq FROM tenures WHERE jurisdiction = :j AND from_at >= :f AND from_at < :t";
constexpr const char* kTenuresOfHandler =
    "SELECT case_no, seq FROM tenures WHERE jurisdiction = :j AND handler = :h AND from_at >= :f AND from_at < :t";
constexpr const char* kTenuresOfUnit =
    "SELECT case_no, seq FROM tenures WHERE jurisdiction = :j AND unit = :u AND from_at >= :f AND from_at < :t";

}  // namespace lianxin::service::queries

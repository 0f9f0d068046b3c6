// The queries of `supervise`. Each is answered from the index `clocks_by_rung`; a test asks the database so.
#pragma once

namespace lianxin::service::queries {

/// The next group after one: clocks of one code in one workflow that have reached the same rungs. Three queries, since
/// SQLite would answer one comparison of all three columns by walking through the group itself.
constexpr const char* kNextReached =
    "SELECT workflow, clock, reached FROM clocks WHERE jurisdiction = :j AND workflow = :w AND clock = :c AND "
    "reached > :r ORDER BY reached LIMIT 1";
constexpr const char* kNextClock =
    "SELECT workflow, clock, reached FROM clocks WHERE jurisdiction = :j AND workflow = :w AND clock > :c ORDER BY "
    "clock, reached LIMIT 1";
constexpr const char* kNextWorkflow =
    "SELECT workflow, clock, reached FROM clocks WHERE jurisdiction = :j AND workflow > :w ORDER BY workflow, clock, "
    "reached LIMIT 1";

/// The clocks of a group for which a rung has fallen due, the oldest first.
constexpr const char* kDue =
    "SELECT case_no, run, due_at, started_at FROM clocks WHERE jurisdiction = :j AND workflow = :w AND clock = :c AND "
    "reached = :r AND due_at <= :d AND started_at <= :s ORDER BY due_at, case_no, run LIMIT :n";

/// The next limit of a group that will bring the rung due.
constexpr const char* kNextLimit =
    "SELECT due_at FROM clocks WHERE jurisdiction = :j AND workflow = :w AND clock = :c AND reached = :r AND "
    "due_at > :d ORDER BY due_at LIMIT 1";

/// A clock whose limit has brought the rung due already, but which began while the office was closed.
constexpr const char* kWaiting =
    "SELECT due_at, started_at FROM clocks WHERE jurisdiction = :j AND workflow = :w AND clock = :c AND reached = :r "
    "AND due_at <= :d AND started_at > :s LIMIT 1";

}  // namespace lianxin::service::queries

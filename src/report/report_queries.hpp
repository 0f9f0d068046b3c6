// What the report asks the store: counts over the span and the latest of each measure. A test asks for the plans.
#pragma once

namespace lianxin::service::reports {

constexpr const char* kRecords =
    "SELECT provenance, withdrawn, COUNT(*), CAST(SUM(audience) AS BIGINT) FROM activities WHERE jurisdiction = :j AND "
    "started_at >= :f AND started_at < :t GROUP BY provenance, withdrawn";

constexpr const char* kRaised =
    "SELECT COUNT(*) FROM activities a CROSS JOIN cases c WHERE a.jurisdiction = :j AND a.started_at >= :f AND "
    "a.started_at < :t AND a.withdrawn = 0 AND c.jurisdiction = a.jurisdiction AND c.activity = a.activity";

/// The next measure, after `:m`, that anything served.
constexpr const char* kNextMeasure =
    "SELECT MIN(measure) FROM activity_measures WHERE jurisdiction = :j AND measure > :m";

constexpr const char* kServed =
    "SELECT COUNT(*) FROM activity_measures WHERE jurisdiction = :j AND measure = :m AND withdrawn = 0 AND started_at "
    ">= :f AND started_at < :t";

constexpr const char* kLatestOfMeasure =
    "SELECT activity FROM activity_measures WHERE jurisdiction = :j AND measure = :m AND withdrawn = :w AND started_at "
    ">= :f AND started_at < :t ORDER BY started_at DESC, activity DESC LIMIT :n";

constexpr const char* kCases =
    "SELECT workflow, state, area, category, standing, provenance, received_at, closed_at, reached, responded, solved, "
    "satisfied FROM cases WHERE jurisdiction = :j AND received_at >= :f AND received_at < :t";

constexpr const char* kOpen =
    "SELECT due_at, provenance FROM cases WHERE jurisdiction = :j AND standing = 'live' ORDER BY due_at";

}  // namespace lianxin::service::reports

// The queries of `burden_show`: one condition for the span, one for whose records. Each is answered from the key of
// `entries` or from the index `entries_of_actor`; a test asks the database so.
#pragma once

namespace lianxin::service::queries {

constexpr const char* kInWeeks = "week >= :w AND week <= :v AND day >= :f AND day <= :t";
constexpr const char* kOfActor = "actor = :a";
constexpr const char* kAfter = "(week, actor) > (:x, :y)";

constexpr const char* kSums =
    "CAST(SUM(records) AS BIGINT), CAST(SUM(typed) AS BIGINT), CAST(SUM(prefilled) AS BIGINT), CAST(SUM(duties) AS "
    "BIGINT), CAST(SUM(cases) AS BIGINT) FROM entries";
constexpr const char* kByWeek = " GROUP BY week, actor ORDER BY week, actor LIMIT :n";
constexpr const char* kByKind = " GROUP BY kind";

/// How many weeks and appointments there are, around a FROM … WHERE.
constexpr const char* kPairs = "SELECT COUNT(*), COUNT(DISTINCT actor) FROM (SELECT DISTINCT week, actor FROM entries";

}  // namespace lianxin::service::queries

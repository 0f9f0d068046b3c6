// The fixed queries of rules, exclusions and samples; each is answered from an index, and a test asks the database so.
#pragma once

namespace lianxin::service::queries {

/// Rules whose review day has come and of which nobody was reminded.
constexpr const char* kAwaiting =
    "SELECT rule, case_no, unit, holder, awaiting FROM rules WHERE jurisdiction = :j AND awaiting <= :d ORDER BY "
    "awaiting, rule LIMIT :n";
/// The next such day.
constexpr const char* kNextAwaiting =
    "SELECT awaiting FROM rules WHERE jurisdiction = :j AND awaiting > :d ORDER BY awaiting, rule LIMIT 1";

/// The last proposal to exclude a case.
constexpr const char* kLastExclusion =
    "SELECT number, status, official FROM exclusions WHERE jurisdiction = :j AND case_no = :c ORDER BY number DESC "
    "LIMIT 1";

/// Of a row of `cases`: how the last proposal to exclude it stands; empty if there is none.
constexpr const char* kExclusion =
    "COALESCE((SELECT e.status FROM exclusions e WHERE e.jurisdiction = cases.jurisdiction AND e.case_no = "
    "cases.case_no ORDER BY e.number DESC LIMIT 1), '')";

/// The cases of a sample, in the order of their rank.
constexpr const char* kSampleCases =
    "SELECT case_no, rank, checked_at, checker, reached, solved, satisfied, solved_before, finding, action FROM "
    "sample_cases WHERE jurisdiction = :j AND sample = :s ORDER BY seq";
/// The samples of a case.
constexpr const char* kChecksOfCase =
    "SELECT sample, checked_at, reached, solved, action FROM sample_cases WHERE jurisdiction = :j AND case_no = :c "
    "ORDER BY sample";

}  // namespace lianxin::service::queries

// What is counted over all of a span, however much of it the page shows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/rates.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin::report {

struct RecordCount {
    std::int64_t activities = 0, people = 0, raised = 0, withdrawn = 0;
    std::map<Provenance, std::int64_t> by_origin;  ///< of those that were not withdrawn
};

struct MonthCount {
    int year = 0;
    unsigned month = 0;
    std::int64_t received = 0, closed = 0;
    Rate response, resolution, satisfaction;  ///< of the cases received in the month

    std::string name() const;  ///< "2024-03"
};

/// Of one state, of cases that are not merely reported.
struct StateCount {
    std::string workflow, state;
    std::int64_t count = 0;
};

/// Cases by town (first 9 digits of the area) and category.
struct TownTable {
    std::vector<std::string> towns, categories;  ///< the most frequent first
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    std::map<std::string, std::int64_t> by_town, by_category;
    std::int64_t total = 0;
};

/// What is counted of one case received in the span.
struct CaseFact {
    std::string workflow, state, area, category;
    Instant received_at;
    std::optional<Instant> closed_at;
    bool reported = false;  ///< told by a published source only: in none of the counts but its own
    Provenance provenance = Provenance::recorded;
    casework::Said said;
};

struct CaseCount {
    std::int64_t received = 0, reported = 0;
    std::int64_t closed_later = 0;   ///< after the span
    std::vector<StateCount> states;  ///< as they are now, the most frequent first
    std::vector<MonthCount> months;  ///< every month of the span, in order
    TownTable towns;
    std::map<Provenance, std::int64_t> by_origin;
};

class CaseCounter {
public:
    CaseCounter(Date from, Date to);
    void add(const CaseFact& fact);
    CaseCount finish() &&;

private:
    MonthCount* month_of(Instant at);

    Date from_, to_;
    CaseCount count_;
    std::map<std::pair<std::string, std::string>, std::int64_t> by_state_;
};

/// Cases under way, whenever received, by the days left until the last day of their earliest running limit.
struct OpenCount {
    std::int64_t all = 0, overdue = 0, in_3_days = 0, in_7_days = 0, in_14_days = 0, later = 0, without_limit = 0;
    std::map<Provenance, std::int64_t> by_origin;

    void add(std::optional<Instant> due_at, Provenance provenance, Instant now);
};

struct Counts {
    RecordCount records;
    std::map<std::int64_t, std::int64_t> measures;  ///< activities that served each measure
    CaseCount cases;
    OpenCount open;
};

/// The last day that was still in time, for an exclusive limit.
Date last_day(Instant due_at);

}  // namespace lianxin::report

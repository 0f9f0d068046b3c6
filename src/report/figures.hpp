// The figures of the report, computed from its input; what each counts is said here and on the page.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/input.hpp"

namespace lianxin::report {

/// Whether all that is on record comes from a published source, told or derived: activities, topics and cases.
/// Such a record is not the county's own account, so nothing that is owed may be judged by it.
bool is_told_only(const Input& input);

/// Duty items by status. `owed`, `done` and `missing` are amounts; `done` counts up to what each item owes.
struct DutyCount {
    std::int64_t met = 0, late = 0, on_pace = 0, behind = 0, not_due = 0, excused = 0;
    std::int64_t nothing_due = 0;  ///< among `not_due`: too small a part of the period was held to owe any
    std::int64_t owed = 0, done = 0, missing = 0;
    std::set<std::string> bearers;

    std::int64_t decided() const { return met + late; }
    std::int64_t running() const { return on_pace + behind; }
    std::int64_t items() const { return decided() + running() + not_due + excused; }
    void add(const DutyItem& item);
};

/// All items but those where nothing is owed.
DutyCount count_duties(const std::vector<DutyItem>& items);

/// Of one measure in the span. Each activity, topic and case is one record, whoever took part and for however many
/// bearers it counted.
struct MeasureCount {
    std::int64_t records = 0;  ///< activities that served it, and the rest
    std::int64_t rest = 0;     ///< topics and cases that counted for its duties
    DutyCount duties;
};

/// By the measure's number; every measure of the mechanism has an entry. Duties are left out if nothing is judged.
std::map<std::int64_t, MeasureCount> count_measures(const Input& input);

struct RecordCount {
    std::int64_t activities = 0, people = 0, raised = 0, withdrawn = 0;
    std::map<Provenance, std::int64_t> by_origin;
};

RecordCount count_records(const std::vector<ActivityShown>& activities);

struct MonthCount {
    int year = 0;
    unsigned month = 0;
    std::int64_t received = 0, closed = 0;
};

/// Of one state, of cases that are not merely reported.
struct StateCount {
    std::string workflow, state;
    std::int64_t count = 0;
};

/// By state as it is now, the most frequent first.
std::vector<StateCount> count_states(const Input& input);

/// Every month of the span, in order. Cases that are merely reported are in none of the counts below.
std::vector<MonthCount> count_months(const Input& input);

/// How many of the cases were closed after the span.
std::int64_t closed_after_span(const Input& input);

/// Cases by town (first 9 digits of the area) and category.
struct TownTable {
    std::vector<std::string> towns, categories;
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    std::map<std::string, std::int64_t> by_town, by_category;
    std::int64_t total = 0;
};

TownTable count_towns(const std::vector<CaseRow>& cases);

/// Open cases whose earliest running clock is past its limit, most overdue first.
std::vector<CaseItem> overdue(const Input& input);

/// The last day that was still in time, for an exclusive limit.
Date last_day(Instant due_at);

/// "96.2%": one decimal, rounded half up; nothing if there is nothing to divide by.
std::optional<std::string> percent(Rate rate);

}  // namespace lianxin::report

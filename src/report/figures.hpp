// The figures of the report, computed from its input; what each counts is said here and on the page.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

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

/// "96.2%": one decimal, rounded half up; nothing if there is nothing to divide by.
std::optional<std::string> percent(Rate rate);

}  // namespace lianxin::report

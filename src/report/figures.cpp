#include "report/figures.hpp"

#include <algorithm>

namespace lianxin::report {
namespace {

std::string town_of(const std::string& area) { return area.substr(0, 9); }

template <class Code>
std::vector<Code> most_first(const std::map<Code, std::int64_t>& counts) {
    std::vector<Code> codes;
    codes.reserve(counts.size());
    for (const auto& [code, count] : counts) codes.push_back(code);
    std::stable_sort(codes.begin(), codes.end(),
                     [&](const auto& a, const auto& b) { return counts.at(a) > counts.at(b); });
    return codes;
}

bool is_told(Provenance origin) { return origin == Provenance::stated || origin == Provenance::reconstructed; }

}  // namespace

bool is_told_only(const Input& input) {
    bool any = false, all = true;
    const auto look = [&](Provenance origin) {
        any = true;
        all = all && is_told(origin);
    };
    for (const ActivityShown& activity : input.activities)
        if (!activity.withdrawn) look(activity.provenance);
    for (const TopicItem& topic : input.topics) look(topic.provenance);
    for (const CaseRow& row : input.cases) look(row.item.provenance);
    for (const CaseItem& item : input.open) look(item.provenance);
    return any && all;
}

void DutyCount::add(const DutyItem& item) {
    switch (item.status) {
        case DutyStatus::record_only:
            return;
        case DutyStatus::met:
            ++met;
            break;
        case DutyStatus::short_:
            ++late;
            break;
        case DutyStatus::on_pace:
            ++on_pace;
            break;
        case DutyStatus::behind:
            ++behind;
            break;
        case DutyStatus::not_due:
            ++not_due;
            nothing_due += item.owed == 0 ? 1 : 0;
            break;
        case DutyStatus::excused:
            ++excused;
            break;
    }
    bearers.insert(item.bearer);
    if (item.status == DutyStatus::excused) return;
    owed += item.owed;
    done += std::min(item.done, item.owed);
    missing += item.short_by;
}

DutyCount count_duties(const std::vector<DutyItem>& items) {
    DutyCount count;
    for (const DutyItem& item : items) count.add(item);
    return count;
}

std::map<std::int64_t, MeasureCount> count_measures(const Input& input) {
    std::map<std::int64_t, MeasureCount> counts;
    for (const auto& measure : input.mechanism.measures) counts[measure.number];
    for (const ActivityShown& activity : input.activities) {
        if (activity.withdrawn) continue;
        for (const std::int64_t number : activity.measures) ++counts[number].records;
    }
    std::map<std::int64_t, std::set<std::pair<std::string, std::string>>> rest;
    const bool judged = !is_told_only(input);
    for (const DutyItem& item : input.duties) {
        if (judged) counts[item.measure].duties.add(item);
        for (const Counted& counted : item.counted) {
            const bool in_span = counted.first_day <= input.to && counted.last_day >= input.from;
            if (in_span && counted.kind != "activity") rest[item.measure].emplace(counted.kind, counted.id);
        }
    }
    for (const auto& [number, others] : rest) {
        counts[number].rest = static_cast<std::int64_t>(others.size());
        counts[number].records += counts[number].rest;
    }
    return counts;
}

RecordCount count_records(const std::vector<ActivityShown>& activities) {
    RecordCount count;
    for (const ActivityShown& activity : activities) {
        if (activity.withdrawn) {
            ++count.withdrawn;
            continue;
        }
        ++count.activities;
        count.people += activity.audience;
        count.raised += static_cast<std::int64_t>(activity.cases.size());
        ++count.by_origin[activity.provenance];
    }
    return count;
}

std::vector<StateCount> count_states(const Input& input) {
    std::map<WorkflowCode, std::int64_t> by_state;
    for (const CaseRow& row : input.cases)
        if (!row.reported) ++by_state[{row.item.workflow, row.item.state}];
    std::vector<StateCount> counts;
    for (const WorkflowCode& code : most_first(by_state))
        counts.push_back({code.first, code.second, by_state.at(code)});
    return counts;
}

std::vector<MonthCount> count_months(const Input& input) {
    std::vector<MonthCount> months;
    if (input.to < input.from) return months;
    int year = input.from.year();
    unsigned month = input.from.month();
    while (year < input.to.year() || (year == input.to.year() && month <= input.to.month())) {
        months.push_back({year, month, 0, 0});
        if (++month > 12) month = 1, ++year;
    }
    const auto at = [&](Date day) -> MonthCount* {
        if (day < input.from || day > input.to) return nullptr;
        const int index = (day.year() - input.from.year()) * 12 + static_cast<int>(day.month()) -
                          static_cast<int>(input.from.month());
        return &months[static_cast<std::size_t>(index)];
    };
    for (const CaseRow& row : input.cases) {
        if (row.reported) continue;
        if (MonthCount* m = at(row.item.received_at.date())) ++m->received;
        if (!row.closed_at) continue;
        if (MonthCount* m = at(row.closed_at->date())) ++m->closed;
    }
    return months;
}

std::int64_t closed_after_span(const Input& input) {
    return std::count_if(input.cases.begin(), input.cases.end(), [&](const CaseRow& row) {
        return !row.reported && row.closed_at && row.closed_at->date() > input.to;
    });
}

TownTable count_towns(const std::vector<CaseRow>& cases) {
    TownTable table;
    for (const CaseRow& row : cases) {
        if (row.reported) continue;
        const std::string town = town_of(row.item.area);
        ++table.counts[town][row.item.category];
        ++table.by_town[town];
        ++table.by_category[row.item.category];
        ++table.total;
    }
    table.towns = most_first(table.by_town);
    table.categories = most_first(table.by_category);
    return table;
}

std::vector<CaseItem> overdue(const Input& input) {
    std::vector<CaseItem> late;
    for (const CaseItem& item : input.open)
        if (item.due_at && *item.due_at <= input.generated_at) late.push_back(item);
    std::stable_sort(late.begin(), late.end(),
                     [](const CaseItem& a, const CaseItem& b) { return *a.due_at < *b.due_at; });
    return late;
}

Date last_day(Instant due_at) { return (due_at + -1).date(); }

std::optional<std::string> percent(Rate rate) {
    if (rate.of <= 0) return std::nullopt;
    const std::int64_t tenths = (rate.count * 2000 + rate.of) / (rate.of * 2);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

}  // namespace lianxin::report

#include "report/figures.hpp"

#include <algorithm>

namespace lianxin::report {
namespace {

bool is_told(Provenance origin) { return origin == Provenance::stated || origin == Provenance::reconstructed; }

}  // namespace

bool is_told_only(const Input& input) {
    bool any = false, all = true;
    const auto look = [&](Provenance origin) {
        any = true;
        all = all && is_told(origin);
    };
    for (const auto* by_origin :
         {&input.counts.records.by_origin, &input.counts.cases.by_origin, &input.counts.open.by_origin})
        for (const auto& [origin, count] : *by_origin) look(origin);
    for (const TopicItem& topic : input.topics) look(topic.provenance);
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
    for (const auto& [number, activities] : input.counts.measures) counts[number].records = activities;
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

std::optional<std::string> percent(Rate rate) {
    if (rate.of <= 0) return std::nullopt;
    const std::int64_t tenths = (rate.count * 2000 + rate.of) / (rate.of * 2);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

}  // namespace lianxin::report

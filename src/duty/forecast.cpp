#include "duty/forecast.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lianxin::duty {
namespace {

/// The last day on which it can be done: a fixed day may be made up.
Date last_day(const InForce& version, const DutyItem& item) {
    const mechanism::Duty* duty = find_duty(*version.mechanism, item.duty);
    const bool fixed = duty != nullptr && duty->amount.per == mechanism::Per::fixed_days;
    return fixed ? item.to + static_cast<std::int32_t>(duty->absence.make_up_days) : item.to;
}

std::int64_t working_days(const calendar::Calendar& calendar, Date from, Date to) {
    std::int64_t days = 0;
    for (Date day = from; day <= to; day = day + 1) days += calendar.is_working_day(day) ? 1 : 0;
    return days;
}

bool open(const DutyItem& item) {
    return item.owed > item.done && (item.status == DutyStatus::behind || item.status == DutyStatus::on_pace ||
                                     item.status == DutyStatus::not_due);
}

}  // namespace

DutyForecasted forecast(const DutyEvaluated& evaluated, Date today, Date to, const std::vector<InForce>& versions) {
    DutyForecasted out;
    out.as_of = today;
    out.to = to;
    std::map<std::tuple<std::int32_t, std::int64_t, std::string>, DutyOutlook> outlook;
    for (const DutyItem& item : evaluated.items) {
        if (!open(item)) continue;
        const InForce& version = version_of(versions, item);
        const Date by = last_day(version, item);
        if (by < today || to < by) continue;
        const Date from = std::max(item.from, today);
        const std::int64_t missing = item.owed - item.done;
        out.outstanding.push_back({item.measure, item.duty, item.bearer_kind, item.bearer, item.official, item.unit,
                                   item.tier, from, by, item.owed, item.done, missing,
                                   working_days(*version.calendar, from, by), item.status});
        DutyOutlook& sum = outlook[{by.days, item.measure, item.duty}];
        sum.measure = item.measure;
        sum.duty = item.duty;
        sum.by = by;
        sum.bearers += 1;
        sum.missing += missing;
        sum.behind += item.status == DutyStatus::behind ? 1 : 0;
    }
    for (auto& [key, sum] : outlook) out.outlook.push_back(std::move(sum));
    std::stable_sort(out.outstanding.begin(), out.outstanding.end(), [](const auto& a, const auto& b) {
        return std::tie(a.by.days, a.measure, a.duty, a.bearer) < std::tie(b.by.days, b.measure, b.duty, b.bearer);
    });
    return out;
}

}  // namespace lianxin::duty

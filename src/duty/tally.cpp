#include "duty/tally.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lianxin::duty {

using mechanism::AmountType;
using mechanism::CoverageOf;
using mechanism::Per;

void Tally::take(const CreditRow& row, Date as_of) {
    const mechanism::Amount& amount = duty_->amount;
    if (row.first_day > as_of) return;
    const bool spread = amount.type == AmountType::distinct_days || amount.per == Per::fixed_days;
    if (!spread && !span_.has(row.first_day)) return;  // what spans two periods counts once, where it began
    if (amount.type == AmountType::distinct_days) {
        const Date last = std::min({row.last_day, span_.to, as_of});
        for (Date day = std::max(row.first_day, span_.from); day <= last; day = day + 1) days_.insert(day.days);
        if (last < span_.from) return;
    }
    if (amount.per == Per::fixed_days && as_of < span_.from) return;
    if (amount.type == AmountType::coverage) {
        const std::string& place = amount.of == CoverageOf::villages ? row.place : row.contact_point;
        if (owed_.places.count(place) == 0) return;
        covered_.insert(place);
    }
    counted_.push_back({row.kind, row.id, row.first_day, row.last_day, row.recorded_at, false, {}});
}

std::int64_t Tally::done() const {
    switch (duty_->amount.type) {
        case AmountType::distinct_days:
            return static_cast<std::int64_t>(days_.size());
        case AmountType::coverage:
            return static_cast<std::int64_t>(covered_.size());
        case AmountType::count:
        case AmountType::record_only:
            break;
    }
    return static_cast<std::int64_t>(counted_.size());
}

DutyStatus Tally::status(std::int64_t done, Date as_of) const {
    if (duty_->amount.type == AmountType::record_only) return DutyStatus::record_only;
    if (owed_.amount == 0) {
        if (done > 0) return DutyStatus::met;
        return owed_.excused ? DutyStatus::excused : DutyStatus::not_due;
    }
    if (done >= owed_.amount) return DutyStatus::met;
    if (as_of >= last_) return DutyStatus::short_;
    if (as_of < span_.from) return DutyStatus::not_due;
    const std::int64_t elapsed = std::min(as_of, span_.to) - span_.from + 1;
    return owed_.amount * elapsed / span_.days() > done ? DutyStatus::behind : DutyStatus::on_pace;
}

DutyItem Tally::close(Date as_of) && {
    DutyItem item;
    item.from = span_.from;
    item.to = span_.to;
    item.owed = owed_.amount;
    item.done = done();
    item.status = status(item.done, as_of);
    item.short_by = item.status == DutyStatus::short_ ? item.owed - item.done : 0;
    item.excused_days = owed_.excused_days;
    item.absences = std::move(owed_.absences);
    for (Counted& counted : for_the_post_) counted_.push_back(std::move(counted));
    std::sort(counted_.begin(), counted_.end(), [](const Counted& a, const Counted& b) {
        return std::tie(a.first_day.days, a.kind, a.id) < std::tie(b.first_day.days, b.kind, b.id);
    });
    item.counted = std::move(counted_);
    return item;
}

}  // namespace lianxin::duty

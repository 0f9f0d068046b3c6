#include "duty/tally.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lianxin::duty {

using mechanism::AmountType;
using mechanism::Per;

void Tally::take(const CreditRow& row, Date as_of) {
    if (row.first_day > as_of) return;
    const bool spread = amount_->type == AmountType::distinct_days || amount_->per == Per::fixed_days;
    if (!spread && !span_.has(row.first_day)) return;  // what spans two periods counts once, where it began
    if (amount_->type == AmountType::distinct_days) {
        const Date last = std::min({row.last_day, span_.to, as_of});
        for (Date day = std::max(row.first_day, span_.from); day <= last; day = day + 1) days_.insert(day.days);
        if (last < span_.from) return;
    }
    if (amount_->per == Per::fixed_days && as_of < span_.from) return;
    if (amount_->type == AmountType::coverage) {
        if (row.contact_point.empty()) return;
        points_.insert(row.contact_point);
    }
    counted_.push_back({row.kind, row.id, row.first_day, row.last_day});
}

std::int64_t Tally::done() const {
    if (amount_->type == AmountType::distinct_days) return static_cast<std::int64_t>(days_.size());
    if (amount_->type == AmountType::coverage) return static_cast<std::int64_t>(points_.size());
    return static_cast<std::int64_t>(counted_.size());
}

DutyStatus Tally::status(std::int64_t done, Date as_of) const {
    if (amount_->type == AmountType::record_only) return DutyStatus::record_only;
    if (owed_ == 0) return done > 0 ? DutyStatus::met : DutyStatus::not_due;
    if (done >= owed_) return DutyStatus::met;
    if (as_of >= span_.to) return DutyStatus::short_;
    if (as_of < span_.from) return DutyStatus::not_due;
    const std::int64_t elapsed = as_of - span_.from + 1;
    return owed_ * elapsed / span_.days() > done ? DutyStatus::behind : DutyStatus::on_pace;
}

DutyItem Tally::close(Date as_of) && {
    DutyItem item;
    item.from = span_.from;
    item.to = span_.to;
    item.owed = owed_;
    item.done = done();
    item.status = status(item.done, as_of);
    item.short_by = item.status == DutyStatus::short_ ? item.owed - item.done : 0;
    std::sort(counted_.begin(), counted_.end(), [](const Counted& a, const Counted& b) {
        return std::tie(a.first_day.days, a.kind, a.id) < std::tie(b.first_day.days, b.kind, b.id);
    });
    item.counted = std::move(counted_);
    return item;
}

}  // namespace lianxin::duty

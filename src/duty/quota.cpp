#include "duty/quota.hpp"

#include <algorithm>
#include <utility>

namespace lianxin::duty {

using mechanism::AmountType;
using mechanism::Per;
using mechanism::Rounding;

std::int64_t part_of(const mechanism::Amount& amount, std::int64_t days, std::int64_t of_days) {
    if (amount.per == Per::fixed_days) return days > 0 ? amount.at_least : 0;
    const std::int64_t share = amount.at_least * days;
    switch (amount.rounding.value_or(Rounding::half_up)) {
        case Rounding::up:
            return (share + of_days - 1) / of_days;
        case Rounding::down:
            return share / of_days;
        case Rounding::half_up:
            break;
    }
    return (2 * share + of_days) / (2 * of_days);
}

void Quotas::add(const mechanism::Duty& duty, const mechanism::Span& whole, const DutyItem& item) {
    if (item.bearer_kind == BearerKind::team || duty.amount.type == AmountType::coverage) return;
    const auto [at, fresh] = index_.try_emplace({item.duty, item.version, item.post, whole.from.days}, all_.size());
    if (fresh) {
        Kept kept;
        kept.quota.measure = item.measure;
        kept.quota.duty = item.duty;
        kept.quota.post = item.post;
        kept.quota.unit = item.unit;
        kept.quota.tier = item.tier;
        kept.quota.from = item.from;
        kept.quota.to = item.to;
        kept.days = whole.days();
        kept.amount = &duty.amount;
        all_.push_back(std::move(kept));
    }
    Kept& kept = all_[at->second];
    kept.quota.from = std::min(kept.quota.from, item.from);
    kept.quota.to = std::max(kept.quota.to, item.to);
    // On a fixed day what a substitute did stands among what counted, without being the person's.
    kept.quota.done += duty.amount.per == Per::fixed_days ? static_cast<std::int64_t>(item.counted.size()) : item.done;
    kept.quota.appointments.push_back(item.bearer);
    kept.days_held += item.to - item.from + 1;
    kept.open = kept.open || item.status == DutyStatus::on_pace || item.status == DutyStatus::behind;
}

DutyStatus Quotas::status(const Kept& kept) const {
    const PostQuota& quota = kept.quota;
    if (kept.amount->type == AmountType::record_only) return DutyStatus::record_only;
    if (quota.owed == 0) return quota.done > 0 ? DutyStatus::met : DutyStatus::not_due;
    if (quota.done >= quota.owed) return DutyStatus::met;
    if (as_of_ < quota.from) return DutyStatus::not_due;
    if (as_of_ >= quota.to && !kept.open) return DutyStatus::short_;
    const std::int64_t elapsed = std::min(as_of_, quota.to) - quota.from + 1;
    return quota.owed * elapsed / (quota.to - quota.from + 1) > quota.done ? DutyStatus::behind : DutyStatus::on_pace;
}

std::vector<PostQuota> Quotas::take() && {
    std::vector<PostQuota> out;
    out.reserve(all_.size());
    for (Kept& kept : all_) {
        PostQuota& quota = kept.quota;
        if (kept.amount->type != AmountType::record_only) quota.owed = part_of(*kept.amount, kept.days_held, kept.days);
        quota.status = status(kept);
        quota.short_by = quota.status == DutyStatus::short_ ? quota.owed - quota.done : 0;
        out.push_back(std::move(quota));
    }
    return out;
}

}  // namespace lianxin::duty

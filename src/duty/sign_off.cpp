#include "duty/sign_off.hpp"

#include <map>
#include <tuple>

#include "lianxin/error.hpp"

namespace lianxin::duty {
namespace {

using Key = std::tuple<std::string, BearerKind, std::string, std::int32_t>;

Key key_of(const SignedItem& item) { return {item.duty, item.bearer_kind, item.bearer, item.from.days}; }
Key key_of(const DutyItem& item) { return {item.duty, item.bearer_kind, item.bearer, item.from.days}; }

}  // namespace

void check(const DutySignOff& request, Date today) {
    if (request.to < request.from)
        throw Error("duty.reversed_period", "The period ends before it begins.", "所问期间的结束日早于开始日。", "/to");
    if (today <= request.to)
        throw Error("duty.not_over", "Only what is over can be signed off; the span ends yesterday at the latest.",
                    "期间结束后方可签认，结束日最晚为昨日。", "/to");
}

std::vector<SignedItem> to_sign(const DutySignOff& request, const DutyEvaluated& evaluated, std::int64_t& already) {
    std::vector<SignedItem> out;
    for (const DutyItem& item : evaluated.items) {
        if (item.from < request.from || request.to < item.to || item.status == DutyStatus::record_only) continue;
        if (item.status == DutyStatus::behind) continue;  // a fixed day that can still be made up
        if (!item.sign_off.empty())
            ++already;
        else
            out.push_back({item.measure, item.duty, item.bearer_kind, item.bearer, item.from, item.to, item.owed,
                           item.done, item.status});
    }
    return out;
}

void freeze(DutyEvaluated& evaluated, const std::vector<Frozen>& frozen) {
    std::map<Key, const Frozen*> by_key;
    for (const Frozen& one : frozen) by_key.emplace(key_of(one.item), &one);
    for (DutyItem& item : evaluated.items) {
        const auto found = by_key.find(key_of(item));
        if (found == by_key.end() || evaluated.as_of < item.to) continue;
        const SignedItem& then = found->second->item;
        item.sign_off = found->second->sign_off;
        if (std::tie(then.owed, then.done, then.status) != std::tie(item.owed, item.done, item.status))
            item.amended = DutyAmendment{item.owed, item.done, item.status};
        item.owed = then.owed;
        item.done = then.done;
        item.status = then.status;
        item.short_by = then.status == DutyStatus::short_ ? then.owed - then.done : 0;
    }
}

}  // namespace lianxin::duty

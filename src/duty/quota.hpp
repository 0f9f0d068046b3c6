// Parts of an amount, and the quota of a post: what all its holders in a period owe and have done together.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "duty/duty.hpp"

namespace lianxin::duty {

/// How much of the amount is owed for so many of the period's days; on a fixed day all of it, if any.
std::int64_t part_of(const mechanism::Amount& amount, std::int64_t days, std::int64_t of_days);

class Quotas {
public:
    explicit Quotas(Date as_of) : as_of_(as_of) {}

    /// An item of one holder; nothing is counted for a team, nor where ties say what is to be covered, since these go
    /// with the official.
    void add(const mechanism::Duty& duty, const mechanism::Span& whole, const DutyItem& item);

    /// By duty in the order they were added, post and period.
    std::vector<PostQuota> take() &&;

private:
    struct Kept {
        PostQuota quota;
        std::int64_t days_held = 0;
        std::int64_t days = 0;  ///< of the whole period
        const mechanism::Amount* amount = nullptr;
        bool open = false;  ///< some day of it may still be made up
    };

    DutyStatus status(const Kept& kept) const;

    Date as_of_;
    std::map<std::tuple<std::string, std::int64_t, std::string, std::int32_t>, std::size_t> index_;
    std::vector<Kept> all_;
};

}  // namespace lianxin::duty

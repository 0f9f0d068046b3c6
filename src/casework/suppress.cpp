#include "casework/suppress.hpp"

#include <algorithm>
#include <cstddef>

namespace lianxin::casework {
namespace {

bool any_small(const Numbers& numbers, std::int64_t least) {
    return std::any_of(numbers.begin(), numbers.end(), [&](std::int64_t n) { return is_small(n, least); });
}

/// What is missing from the sum.
struct Missing {
    std::size_t groups = 0;
    Numbers numbers;

    void take(const Numbers& group) {
        ++groups;
        for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] += group[i];
    }
    bool follows_by_subtraction(std::int64_t least) const {
        return groups == 1 || (groups > 1 && any_small(numbers, least));
    }
};

}  // namespace

Suppression suppressed(const std::vector<Numbers>& groups, const Numbers& whole, const std::vector<bool>& hidden,
                       const std::vector<std::size_t>& order, std::int64_t least) {
    Suppression out{hidden, any_small(whole, least)};
    Missing missing{0, Numbers(whole.size(), 0)};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        out.groups[i] = hidden[i] || any_small(groups[i], least);
        if (out.groups[i]) missing.take(groups[i]);
    }
    if (out.whole) return out;  // nothing to subtract from
    for (const std::size_t i : order) {
        if (!missing.follows_by_subtraction(least)) break;
        if (out.groups[i]) continue;
        out.groups[i] = true;
        missing.take(groups[i]);
    }
    out.whole = missing.follows_by_subtraction(least);
    return out;
}

}  // namespace lianxin::casework

// Which numbers of a table must not be told, so that nobody is recognised by them: small ones (primary), and as many
// more that the small ones do not follow by subtraction (complementary).
#pragma once

#include <cstdint>
#include <vector>

namespace lianxin::casework {

/// A number from 1 up to below `least` tells of a few people. Zero tells of nobody.
constexpr bool is_small(std::int64_t number, std::int64_t least) { return number > 0 && number < least; }

/// Numbers that are told of a group together or not at all, in an order that is the same for all groups.
using Numbers = std::vector<std::int64_t>;

struct Suppression {
    std::vector<bool> groups;  ///< those not told
    bool whole = false;        ///< the sum over all groups is not told either
};

/// `groups[i]` add up to `whole`. What is not told: each group in which a number is small or that is `hidden` already;
/// and more of them, in the order given, until what is missing from the sum is of two groups at least and none of its
/// numbers is small. Where that can't be, or the whole itself is small, the whole is not told.
Suppression suppressed(const std::vector<Numbers>& groups, const Numbers& whole, const std::vector<bool>& hidden,
                       const std::vector<std::size_t>& order, std::int64_t least);

}  // namespace lianxin::casework

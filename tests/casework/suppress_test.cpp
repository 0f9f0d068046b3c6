// What must not be told so that nobody is recognised: small numbers, and what they would follow from.
#include "casework/suppress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <numeric>

#include "casework/account.hpp"

namespace lianxin::casework {
namespace {

using testing::ElementsAre;

Suppression of(const std::vector<Numbers>& groups, std::int64_t least = 5) {
    Numbers whole(groups.empty() ? 1 : groups.front().size(), 0);
    for (const Numbers& group : groups)
        for (std::size_t i = 0; i < whole.size(); ++i) whole[i] += group[i];
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    return suppressed(groups, whole, std::vector<bool>(groups.size(), false), order, least);
}

TEST(Suppress, LargeNumbersAndZerosAreTold) {
    EXPECT_THAT(of({{5}, {0}, {12}}).groups, ElementsAre(false, false, false));
}

TEST(Suppress, OneSmallNumberTakesAnotherGroupWithIt) {
    const Suppression one = of({{9}, {3}, {12}});
    EXPECT_THAT(one.groups, ElementsAre(true, true, false)) << "the first in the order";
    EXPECT_FALSE(one.whole);
}

TEST(Suppress, TwoSmallOnesWhoseSumIsSmallTakeAThird) {
    EXPECT_THAT(of({{2}, {2}, {7}, {12}}).groups, ElementsAre(true, true, true, false));
    EXPECT_THAT(of({{3}, {2}, {7}, {12}}).groups, ElementsAre(true, true, false, false)) << "five is not small";
}

TEST(Suppress, AGroupOfWhichOneNumberIsSmallIsNotToldAtAll) {
    EXPECT_THAT(of({{20, 3}, {30, 9}, {40, 9}}).groups, ElementsAre(true, true, false));
}

TEST(Suppress, WhereNoOtherGroupIsLeftTheWholeIsNotToldEither) {
    EXPECT_TRUE(of({{3}}).whole);
    const Suppression one = of({{20, 2}});
    EXPECT_THAT(one.groups, ElementsAre(true));
    EXPECT_TRUE(one.whole);
}

TEST(Suppress, NothingSmallFollowsFromWhatIsTold) {
    EXPECT_TRUE(rc::check("over random tables", [] {
        const auto least = *rc::gen::inRange<std::int64_t>(2, 9);
        const auto width = *rc::gen::inRange<std::size_t>(1, 4);
        const auto groups = *rc::gen::container<std::vector<Numbers>>(
            rc::gen::container<Numbers>(width, rc::gen::inRange<std::int64_t>(0, 15)));
        const Suppression told = of(groups, least);
        Numbers missing(width, 0);
        int hidden = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            for (std::size_t k = 0; k < width; ++k) {
                RC_ASSERT(told.groups[i] || !is_small(groups[i][k], least));
                missing[k] += told.groups[i] ? groups[i][k] : 0;
            }
            hidden += told.groups[i] ? 1 : 0;
        }
        if (told.whole || hidden == 0) return;
        RC_ASSERT(hidden > 1);
        for (const std::int64_t number : missing) RC_ASSERT(!is_small(number, least));
    }));
}

TEST(Percentile, IsTheSmallestThatSoManyInAHundredDoNotExceed) {
    EXPECT_EQ(percentile({7}, 50), 7);
    EXPECT_EQ(percentile({4, 1, 3, 2}, 50), 2);
    EXPECT_EQ(percentile({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 90), 9);
    EXPECT_EQ(percentile({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, 90), 10);
}

}  // namespace
}  // namespace lianxin::casework

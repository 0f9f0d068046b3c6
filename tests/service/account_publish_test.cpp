// The account to be published: no small number is told, nor does one follow from what is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/account.hpp"
#include "support/busy_county.hpp"

namespace lianxin {
namespace {

using test::AccountOf;
using test::asked;
using test::BusyCounty;
using test::json;
using test::kAll;
using test::ratio;
using testing::IsEmpty;

class Published : public AccountOf {
protected:
    Published() { all_.admin().document_adopt({JsonText{builtin("policy-default")}, ""}); }
    void opened_in(const char* village, int cases) {
        for (int i = 0; i < cases; ++i) all_.opened(all_.person(), "rural_road", village);
    }
    AccountShown published(AccountBy by = AccountBy::village) {
        return all_.county.as("a-auditor").account_show(asked(by, true));
    }
};

TEST_F(Published, ASmallNumberIsNotTold) {
    opened_in("990001101201", 9);
    opened_in("990001101202", 2);
    opened_in("990001102201", 8);
    const AccountShown account = published();
    EXPECT_EQ(account.least, 5);
    EXPECT_EQ(account.policy, "policy-default/2");
    ASSERT_EQ(account.groups.size(), 3u);
    EXPECT_EQ(account.groups[0].figures.cases, 9);
    EXPECT_FALSE(account.groups[1].figures.cases);
    EXPECT_THAT(account.groups[1].suppressed, testing::Contains("cases"));
    EXPECT_FALSE(account.groups[1].figures.ended || account.groups[1].figures.repeat) << "nor what would tell it";
    EXPECT_FALSE(account.groups[1].without_excluded);
    EXPECT_FALSE(account.groups[2].figures.cases) << "else it would be the whole less the others";
    EXPECT_EQ(account.all.figures.cases, 19);
}

TEST_F(Published, WhereEveryGroupIsLargeEverythingIsTold) {
    opened_in("990001101201", 6);
    opened_in("990001102201", 7);
    const AccountShown account = published();
    for (const AccountGroup& group : account.groups) EXPECT_THAT(group.suppressed, IsEmpty());
    EXPECT_EQ(json(*account.all.figures.ended), "0/13") << "a zero tells of nobody";
}

TEST_F(Published, TheSmallRemainderOfALargeNumberIsNotToldEither) {
    for (int i = 0; i < 10; ++i) closed();
    opened_in("990001101201", 4);
    const std::string one = all_.open(all_.person());
    opened_in("990001102201", 9);
    EXPECT_EQ(json(*published().groups[0].figures.ended), "10/15");
    all_.lead(one);
    all_.resolve(one);
    all_.verify(one);
    all_.county.act("a-verifier", one, "close");
    const AccountShown account = published();
    EXPECT_FALSE(account.groups[0].figures.ended) << "11 of 15 would tell of four";
    EXPECT_FALSE(account.groups[0].figures.duration);
    EXPECT_EQ(account.groups[0].figures.cases, 15);
    EXPECT_FALSE(account.groups[1].figures.ended) << "and the other group with it";
    EXPECT_EQ(json(*account.all.figures.ended), "11/24");
}

/// All that can be had from a published account by adding up and subtracting.
void nothing_small_follows(const AccountShown& told, const AccountShown& true_one, std::int64_t least) {
    const auto small = [&](std::int64_t n) { return n > 0 && n < least; };
    for (const auto& entry : enum_names(AccountFigure{})) {
        Ratio hidden{};
        int hidden_groups = 0;
        for (std::size_t i = 0; i < told.groups.size(); ++i) {
            const std::optional<Ratio>& one = ratio(told.groups[i].figures, entry.value);
            const Ratio real = *ratio(true_one.groups[i].figures, entry.value);
            if (one) {
                RC_ASSERT(json(*one) == json(real));
                RC_ASSERT(!small(one->count) && !small(one->of) && !small(one->of - one->count));
            } else {
                ++hidden_groups;
                hidden.count += real.count;
                hidden.of += real.of;
            }
        }
        if (!ratio(told.all.figures, entry.value)) continue;
        RC_ASSERT(hidden_groups != 1);
        RC_ASSERT(!small(hidden.count) && !small(hidden.of) && !small(hidden.of - hidden.count));
    }
    for (const AccountGroup& group : told.groups) {
        RC_ASSERT(!small(group.figures.cases.value_or(0)));
        if (!group.without_excluded) continue;
        RC_ASSERT(!small(*group.exclusions_approved));
        for (const auto& entry : enum_names(AccountFigure{})) {
            const std::optional<Ratio>& one = ratio(group.figures, entry.value);
            const Ratio without = *ratio(*group.without_excluded, entry.value);
            RC_ASSERT(one.has_value());
            RC_ASSERT(!small(one->count - without.count) && !small(one->of - without.of));
            RC_ASSERT(!small(without.count) && !small(without.of));
        }
    }
}

TEST(PublishedAccount, NoSmallNumberFollowsFromIt) {
    EXPECT_TRUE(rc::check("over random histories", [] {
        BusyCounty county(*rc::gen::inRange(8, 20));
        county.all.admin().document_adopt({JsonText{builtin("policy-default")}, ""});
        const Session session = county.all.county.as("a-auditor");
        const AccountBy by = *rc::gen::elementOf(std::vector<AccountBy>(std::begin(kAll), std::end(kAll)));
        nothing_small_follows(session.account_show(asked(by, true)), session.account_show(asked(by)), 5);
    }));
}

}  // namespace
}  // namespace lianxin

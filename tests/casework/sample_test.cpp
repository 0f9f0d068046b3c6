// Checks by random sample: the drawing follows from seed and numbers alone; nobody checks what they did themselves.
#include "casework/sample.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "support/dice.hpp"
#include "world.hpp"

namespace lianxin::casework {
namespace {

using testing::ElementsAre;

std::vector<std::string> numbers(int count) {
    std::vector<std::string> out;
    for (int i = 1; i <= count; ++i) out.push_back(cat("990001-2024-", 100'000 + i));
    return out;
}

std::uint64_t any_seed() {
    return *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>()));
}

TEST(Sample, ARankIsASha256ThatAnybodyCanCompute) {
    // printf '2024Q1\n990001-2024-000001' | sha256sum
    EXPECT_EQ(rank_of("2024Q1", "990001-2024-000001"),
              "a662ab2007ec97b1939fa0d3d6c3dbea8d8510571a47457d7708079ef1724a77");
    EXPECT_EQ(population_sha256({"b", "a"}), population_sha256({"a", "b"}));
    // printf 'a\nb\n' | sha256sum
    EXPECT_EQ(population_sha256({"b", "a"}), "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
}

TEST(Sample, IsTheSameHoweverTheCasesAreListed) {
    EXPECT_TRUE(rc::check([] {
        test::Dice dice(any_seed());
        std::vector<std::string> population = numbers(dice.from_to(1, 60));
        const std::string seed = cat("seed-", dice.below(1'000'000));
        const int size = dice.from_to(1, 70);
        const auto first = drawn(seed, population, size);
        dice.shuffle(population);
        RC_ASSERT(drawn(seed, population, size) == first);
        RC_ASSERT(first.size() == std::min<std::size_t>(population.size(), static_cast<std::size_t>(size)));
        RC_ASSERT(std::set<std::string>(first.begin(), first.end()).size() == first.size());
        const auto smaller = drawn(seed, population, size - 1);
        RC_ASSERT(std::equal(smaller.begin(), smaller.end(), first.begin()));  // a larger one only adds
        // A case that is not there changes nothing else but its own place.
        std::vector<std::string> fewer = population;
        fewer.erase(fewer.begin());
        auto without = drawn(seed, population, static_cast<std::int64_t>(population.size()));
        without.erase(std::find(without.begin(), without.end(), population.front()));
        RC_ASSERT(drawn(seed, fewer, static_cast<std::int64_t>(fewer.size())) == without);
    }));
}

TEST(Sample, EachCaseIsDrawnAboutAsOften) {
    std::map<std::string, int> times;
    for (int i = 0; i < 2'000; ++i)
        for (const std::string& one : drawn(cat("seed ", i), numbers(20), 5)) ++times[one];
    for (const auto& [one, count] : times) {  // 500 expected; the standard deviation is 19
        EXPECT_GT(count, 400) << one;
        EXPECT_LT(count, 600) << one;
    }
    EXPECT_EQ(times.size(), 20u);
}

TEST(Sample, AShareIsRoundedUp) {
    SampleDraw draw;
    draw.share = 5;
    EXPECT_EQ(size_of(draw, {}, 1), 1);
    EXPECT_EQ(size_of(draw, {}, 20), 1);
    EXPECT_EQ(size_of(draw, {}, 21), 2);
    draw.share = 100;
    EXPECT_EQ(size_of(draw, {}, 7), 7);
    draw.share.reset();
    draw.size = 9;
    EXPECT_EQ(size_of(draw, {}, 7), 7);
}

TEST(Check, IsByNeitherAHandlerNorWhoeverVerified) {
    Case one;
    one.to_verified(at("2024-03-04"), true);
    one.act("close", "a-calls", at("2024-03-04"));
    CheckRecord command;
    command.case_no = one.state.case_no;
    command.reached = true;
    command.solved = false;
    command.satisfied = false;
    command.finding = "路面再次塌陷";
    const auto check_by = [&](const char* who) {
        return refusal([&] { check(one.state, command, world().directory, {"990001", who, at("2024-04-01")}); }).code();
    };
    EXPECT_EQ(check_by("a-roads-check"), "check.handled") << "another post of whoever handled it";
    EXPECT_EQ(check_by("a-roads"), "check.handled");
    EXPECT_EQ(check_by("a-calls"), "check.verified");
    EXPECT_EQ(check_by("a-calls2"), "none");
    EXPECT_EQ(check_by("a-super"), "none");
    const CheckRecorded fact = check(one.state, command, world().directory, {"990001", "a-super", at("2024-04-01")});
    EXPECT_EQ(fact.solved_before, true);
    EXPECT_EQ(fact.solved, false);
    EXPECT_EQ(fact.official, "o-super");
    command.satisfied.reset();
    EXPECT_EQ(check_by("a-super"), "check.answer");
    command.reached = false;
    EXPECT_EQ(check_by("a-super"), "check.answer");
    command.solved.reset();
    EXPECT_EQ(check_by("a-super"), "none");
}

TEST(Check, WhoeverVerifiedAnEarlierRoundDoesNotCheckEither) {
    Case one;
    one.to_verified(at("2024-03-04"), false);
    one.act("reopen", "a-dispatch", at("2024-03-04"));
    EXPECT_THAT(one.state.answered_by, ElementsAre("o-calls"));
    EXPECT_FALSE(one.state.answer);
}

}  // namespace
}  // namespace lianxin::casework

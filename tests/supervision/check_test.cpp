// What the checker of ladders accepts and refuses. broken/ holds one fault a file: a JSON Patch over the built-in
// `ladder-default`, and what must be found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "resources/resources.hpp"
#include "supervision/check.hpp"
#include "support/documents.hpp"

namespace lianxin::supervision {
namespace {

/// "code pointer" of each fault, sorted.
std::vector<std::string> told(const std::vector<Fault>& faults) { return test::sorted(test::summary(faults)); }

std::string built_in() { return std::string(*resources::find("ladder-default")); }

TEST(LadderDefault, IsSoundAndFollowsHotlinePractice) {
    const auto checked = check(built_in());
    EXPECT_THAT(told(checked.faults), testing::IsEmpty());
    ASSERT_TRUE(checked.document);
    const Ladder& ladder = *checked.document;
    ASSERT_EQ(ladder.rungs.size(), 4u);
    EXPECT_EQ(ladder.rungs[0].when.side, Side::before);
    EXPECT_FALSE(ladder.rungs[0].card);
    EXPECT_EQ(ladder.rungs[1].card, CardColour::yellow);
    EXPECT_EQ(ladder.rungs[1].when.amount, 1);
    EXPECT_FALSE(ladder.rungs[2].card);
    EXPECT_EQ(ladder.rungs[3].card, CardColour::red);
    for (const Rung& rung : ladder.rungs) EXPECT_EQ(rung.basis.zh.find("办理惯例"), 0u) << rung.code;
}

TEST(LadderDocument, EachBrokenOneIsRefusedForItsOneFault) {
    EXPECT_GE(test::broken("supervision").size(), 15u);
    test::expect_each_refused("supervision", built_in(), check);
}

TEST(LadderDocument, AllFaultsAreToldAtOnce) {
    Json document = parse_json(built_in());
    document.erase("calendar");
    document["rungs"][1]["code"] = "reminder";
    document["rungs"][3]["to"] = Json::array();
    EXPECT_THAT(told(check(document.dump()).faults),
                testing::ElementsAre(
                    "ladder.double_code /rungs/1/code", "ladder.no_calendar /rungs/0/working_hours_only",
                    "ladder.no_calendar /rungs/1/working_hours_only", "ladder.no_calendar /rungs/2/working_hours_only",
                    "ladder.no_calendar /rungs/3/working_hours_only", "ladder.nobody_told /rungs/3/to"));
}

TEST(LadderDocument, RungsForDifferentClocksHaveNoOrderAmongThem) {
    Json document = parse_json(built_in());
    document["rungs"] = Json::array({document["rungs"][3], document["rungs"][1]});
    document["rungs"][0]["clocks"] = {"accept"};
    document["rungs"][1]["clocks"] = {"conclude"};
    EXPECT_THAT(told(check(document.dump()).faults), testing::IsEmpty());
}

TEST(LadderDocument, WhatIsWrittenIsReadBackAsItWas) {
    Json written = codec::encode(*check(built_in()).document);
    EXPECT_EQ(written, parse_json(built_in()));
}

TEST(LadderSchema, TheFileIsMadeFromTheTypes) {
    test::expect_schema_of<Ladder>(
        "ladder", "What happens, rung by rung, as a time limit draws near and passes. See docs/guide/supervision.md.");
}

TEST(SupervisionGuide, ItsLadderIsSoundAndTheSameInBothLanguages) {
    const auto english = test::examples("supervision.md");
    const auto chinese = test::examples("supervision.zh-CN.md");
    EXPECT_EQ(english, chinese);
    ASSERT_GE(english.size(), 1u);
    EXPECT_THAT(told(check(english[0]).faults), testing::IsEmpty());
}

TEST(SupervisionGuide, NamesEveryFaultAndRecipient) {
    std::vector<std::string> words = test::codes_told("src/supervision/check.cpp", " add(\"", "ladder.");
    EXPECT_GE(words.size(), 9u);
    for (const char* asked_on_adoption : {"unknown_calendar", "no_hours", "unknown_workflow", "unknown_clock"})
        words.push_back(std::string("ladder.") + asked_on_adoption);
    for (const auto& entry : enum_names(RungRecipient{})) words.push_back(entry.name);
    test::expect_guide_names("supervision", words);
}

}  // namespace
}  // namespace lianxin::supervision

// What the checker of policies accepts and refuses. broken/ holds one fault a file: a JSON Patch over the built-in
// `policy-default`, and what must be found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policy/check.hpp"
#include "resources/resources.hpp"
#include "support/documents.hpp"

namespace lianxin::policy {
namespace {

std::string built_in() { return std::string(*resources::find("policy-default")); }

/// The clauses of the built-in policy: all members that say where they come from.
std::vector<std::string> clauses() {
    const Json document = parse_json(built_in());
    std::vector<std::string> names;
    for (const auto& [name, member] : document.items())
        if (member.contains("basis")) names.push_back(name);
    return names;
}

TEST(PolicyDefault, IsSoundAndEachFigureSaysWhereItComesFrom) {
    const auto checked = check(built_in());
    EXPECT_THAT(test::summary(checked.faults), testing::IsEmpty());
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(checked.document->name(), "policy-default/2");
    for (const std::string& name : clauses())
        EXPECT_EQ(parse_json(built_in())[name]["basis"]["zh"].get<std::string>().find("办理惯例"), 0u) << name;
}

TEST(PolicyDocument, EachBrokenOneIsRefusedForItsFault) {
    EXPECT_GE(test::broken("policy").size(), 10u);
    test::expect_each_refused("policy", built_in(), check);
}

TEST(PolicyDocument, WhatIsWrittenIsReadBackAsItWas) {
    const auto checked = check(built_in());
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(codec::encode(*checked.document), parse_json(built_in()));
}

TEST(PolicyDocument, AnyOneClauseIsEnough) {
    Json document = parse_json(built_in());
    for (const char* clause : {"second_check", "dispatch"}) document.erase(clause);
    EXPECT_THAT(test::summary(check(document.dump()).faults), testing::IsEmpty());
}

TEST(PolicySchema, TheFileIsMadeFromTheTypes) {
    test::expect_schema_of<Policy>(
        "policy",
        "Figures that a county lays down for itself, and that no workflow or ladder says. See docs/guide/policy.md.");
}

TEST(PolicyGuide, ItsPolicyIsSoundAndTheSameInBothLanguages) {
    const auto english = test::examples("policy.md");
    EXPECT_EQ(english, test::examples("policy.zh-CN.md"));
    ASSERT_GE(english.size(), 1u);
    EXPECT_THAT(test::summary(check(english[0]).faults), testing::IsEmpty());
}

TEST(PolicyGuide, NamesEveryFaultAndClause) {
    std::vector<std::string> words = test::codes_told("src/policy/check.cpp", "add(\"", "policy.");
    EXPECT_GE(words.size(), 2u);
    for (const std::string& name : clauses()) words.push_back(name);
    test::expect_guide_names("policy", words);
}

TEST(SecondCheck, IsAShareOfWhatWasClosedWithinItsBounds) {
    const SecondCheck clause{5, 10, 200, {}};
    EXPECT_EQ(size_of(clause, 1), 1) << "there are no more";
    EXPECT_EQ(size_of(clause, 150), 10);
    EXPECT_EQ(size_of(clause, 201), 11) << "rounded up";
    EXPECT_EQ(size_of(clause, 100'000), 200);
}

}  // namespace
}  // namespace lianxin::policy

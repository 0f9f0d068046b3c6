// What the checker of catalogue documents accepts and refuses, and who is responsible where. broken/ holds one fault a
// file: a JSON Patch over sound.json, and what must be found.
#include "catalogue/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/json.hpp"
#include "catalogue/check.hpp"
#include "catalogue/describe.hpp"
#include "resources/resources.hpp"
#include "support/documents.hpp"

namespace lianxin::catalogue {
namespace {

using test::summary;

Json sound() { return parse_json(test::read_file(test::kSource / "tests/catalogue/sound.json")); }

Catalogue catalogue() { return *check(sound().dump()).document; }

TEST(Catalogue, ASoundOneIsReadAndWrittenBackAsItWas) {
    const auto checked = check(sound().dump());
    EXPECT_THAT(summary(checked.faults), testing::IsEmpty());
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(checked.id, "yunxi");
    EXPECT_EQ(checked.version, 1);
    Json written = codec::encode(*checked.document);
    EXPECT_EQ(written, sound());
}

TEST(Catalogue, EachBrokenOneIsRefusedForItsFault) {
    EXPECT_GE(test::broken("catalogue").size(), 20u);
    test::expect_each_refused("catalogue", sound().dump(), check);
}

TEST(Catalogue, TellsAllFaultsAtOnce) {
    Json spoilt = sound();
    spoilt["items"][1]["category"] = "rural_road";
    spoilt["items"][1]["responsible"] = Json::array();
    spoilt["items"][0]["responsible"][0]["areas"][0] = "12";
    EXPECT_THAT(summary(check(spoilt.dump()).faults),
                testing::ElementsAre("catalogue.bad_area /items/0/responsible/0/areas/0",
                                     "catalogue.double_category /items/1/category",
                                     "catalogue.nobody_responsible /items/1/responsible"));
}

TEST(Catalogue, HandsOutNoDocumentForWhatIsNone) {
    for (const char* text : {"", "[]", "{}", "null", "\xff", "{\"kind\":\"workflow\"}"}) {
        const auto checked = check(text);
        EXPECT_FALSE(checked.document) << text;
        EXPECT_FALSE(checked.faults.empty()) << text;
    }
}

std::string unit_in(const Item& item, const char* area) {
    const Responsible* rule = responsible_in(item, area);
    return rule == nullptr ? "" : rule->unit;
}

TEST(Responsible, TheRuleThatNamesMostOfTheAreasCodeHolds) {
    const Catalogue all = catalogue();
    const Item& roads = *all.item("rural_road");
    EXPECT_EQ(unit_in(roads, "990001101201"), "u-village");
    EXPECT_EQ(unit_in(roads, "990001101202"), "u-town");
    EXPECT_EQ(unit_in(roads, "990001102000"), "u-town");
    EXPECT_EQ(unit_in(roads, "990001103201"), "u-roads") << "named nowhere else";
}

TEST(Responsible, NobodyIsWhereNoRuleFits) {
    Catalogue all = catalogue();
    all.items[0].responsible.pop_back();
    EXPECT_EQ(unit_in(all.items[0], "990001103201"), "");
    EXPECT_EQ(all.item("medical"), nullptr);
}

TEST(Responsible, ReadFromTheTopTheFirstRuleThatFitsIsTheSame) {
    const Catalogue all = catalogue();
    for (const Item& item : all.items)
        for (const char* area : {"990001101201", "990001101202", "990001102201", "990001103000", "990001000000"}) {
            std::string first;
            for (const Responsible& rule : item.responsible) {
                const bool fits = rule.areas.empty() ||
                                  std::any_of(rule.areas.begin(), rule.areas.end(), [&](const std::string& prefix) {
                                      return std::string(area).compare(0, prefix.size(), prefix) == 0;
                                  });
                if (fits && first.empty()) first = rule.unit;
            }
            EXPECT_EQ(unit_in(item, area), first) << area;
        }
}

TEST(Responsible, TheGroundIsTheRulesOwnOrElseTheItems) {
    const Catalogue all = catalogue();
    EXPECT_EQ(basis_of(all.items[0], all.items[0].responsible[0]), all.items[0].basis);
    EXPECT_EQ(basis_of(all.items[1], all.items[1].responsible[0]).en, "Its own statute");
}

TEST(Schema, TheFileIsMadeFromTheTypes) {
    test::expect_schema_of<Catalogue>(
        "catalogue", "Which kinds of matter there are, and who is responsible where. See docs/guide/catalogue.md.");
}

TEST(Guide, EveryExampleIsSound) {
    for (const char* name : {"catalogue.md", "catalogue.zh-CN.md"}) {
        const auto found = test::examples(name);
        for (const std::string& text : found) EXPECT_THAT(summary(check(text).faults), testing::IsEmpty()) << name;
        EXPECT_GE(found.size(), 1u) << name;
    }
}

TEST(Guide, NamesEveryFault) {
    std::vector<std::string> words = test::codes_told("src/catalogue/check.cpp", " add(\"", "catalogue.");
    for (std::string& word : test::codes_told("src/service/documents.cpp", " add(\"", "catalogue."))
        words.push_back(std::move(word));
    EXPECT_GE(words.size(), 9u);
    test::expect_guide_names("catalogue", words);
}

}  // namespace
}  // namespace lianxin::catalogue

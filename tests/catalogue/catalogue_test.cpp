// What the checker of catalogue documents accepts and refuses, and who is responsible where. broken/ holds one fault a
// file: a JSON Patch over sound.json, and what must be found.
#include "catalogue/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/json.hpp"
#include "catalogue/check.hpp"
#include "catalogue/describe.hpp"
#include "resources/resources.hpp"

namespace lianxin::catalogue {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = LIANXIN_SOURCE_DIR;

std::string read_file(const fs::path& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

Json sound() { return parse_json(read_file(kRoot / "tests/catalogue/sound.json")); }

Catalogue catalogue() { return *check(sound().dump()).document; }

std::vector<fs::path> broken() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(kRoot / "tests/catalogue/broken")) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<std::string> summary(const std::vector<Fault>& faults) {
    std::vector<std::string> lines;
    for (const Fault& fault : faults) lines.push_back(fault.code + " " + fault.pointer);
    return lines;
}

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
    EXPECT_GE(broken().size(), 20u);
    for (const fs::path& path : broken()) {
        SCOPED_TRACE(path.filename().string());
        const Json manifest = parse_json(read_file(path));
        const auto checked = check(sound().patch(manifest["patch"]).dump());
        EXPECT_FALSE(checked.document);
        std::vector<std::string> expected;
        for (const Json& one : manifest["expect"])
            expected.push_back(one["code"].get<std::string>() + " " + one["pointer"].get<std::string>());
        EXPECT_EQ(summary(checked.faults), expected);
        for (const Fault& fault : checked.faults) {
            EXPECT_FALSE(fault.message.empty());
            EXPECT_FALSE(fault.message_zh.empty());
            EXPECT_EQ(fault.message.find('\n'), std::string::npos);
        }
    }
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

/// With LIANXIN_UPDATE set in the environment the file is written anew first.
TEST(Schema, TheFileIsMadeFromTheTypes) {
    Json made = codec::schema<Catalogue>(
        codec::Rule("Which kinds of matter there are, and who is responsible where. See docs/guide/catalogue.md."));
    made["$schema"] = "http://json-schema.org/draft-07/schema#";
    made["title"] = "Lianxin catalogue document";
    made["properties"]["kind"]["const"] = "catalogue";
    const fs::path path = kRoot / "docs/schema/catalogue.schema.json";
    if (std::getenv("LIANXIN_UPDATE")) std::ofstream(path) << made.dump(2) << "\n";
    EXPECT_TRUE(parse_json(read_file(path)) == made) << "run again with LIANXIN_UPDATE=1";
}

TEST(Guide, EveryExampleIsSound) {
    for (const char* name : {"catalogue.md", "catalogue.zh-CN.md"}) {
        const std::string guide = read_file(kRoot / "docs/guide" / name);
        std::size_t documents = 0;
        for (std::size_t at = guide.find("```json\n"); at != std::string::npos; at = guide.find("```json\n", at)) {
            at += 8;
            EXPECT_THAT(summary(check(guide.substr(at, guide.find("```", at) - at)).faults), testing::IsEmpty());
            ++documents;
        }
        EXPECT_GE(documents, 1u) << name;
    }
}

TEST(Guide, NamesEveryFault) {
    std::set<std::string> words;
    for (const char* file : {"src/catalogue/check.cpp", "src/service/documents.cpp"}) {
        const std::string source = read_file(kRoot / file);
        const std::string call = " add(\"";
        for (std::size_t at = source.find(call); at != std::string::npos; at = source.find(call, at)) {
            at += call.size();
            words.insert("`catalogue." + source.substr(at, source.find('"', at) - at) + "`");
        }
    }
    EXPECT_GE(words.size(), 9u);
    for (const char* name : {"catalogue.md", "catalogue.zh-CN.md"}) {
        const std::string guide = read_file(kRoot / "docs/guide" / name);
        for (const std::string& word : words) EXPECT_NE(guide.find(word), std::string::npos) << name << ": " << word;
    }
}

}  // namespace
}  // namespace lianxin::catalogue

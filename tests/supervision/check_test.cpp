// What the checker of ladders accepts and refuses. broken/ holds one fault a file: a JSON Patch over the built-in
// `ladder-default`, and what must be found.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/json.hpp"
#include "resources/resources.hpp"
#include "supervision/check.hpp"

namespace lianxin::supervision {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string built_in() { return std::string(*resources::find("ladder-default")); }

std::vector<std::string> told(const std::vector<Fault>& faults) {
    std::vector<std::string> lines;
    for (const Fault& fault : faults) lines.push_back(fault.code + " " + fault.pointer);
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::vector<fs::path> broken() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(LIANXIN_SOURCE_DIR) / "tests/supervision/broken"))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

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
    EXPECT_GE(broken().size(), 15u);
    for (const fs::path& path : broken()) {
        SCOPED_TRACE(path.filename().string());
        const Json manifest = parse_json(read_file(path));
        const auto checked = check(parse_json(built_in()).patch(manifest["patch"]).dump());
        EXPECT_FALSE(checked.document);
        ASSERT_THAT(told(checked.faults), testing::ElementsAre(manifest["expect"]["code"].get<std::string>() + " " +
                                                               manifest["expect"]["pointer"].get<std::string>()));
        EXPECT_FALSE(checked.faults[0].message.empty());
        EXPECT_FALSE(checked.faults[0].message_zh.empty());
    }
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

/// The schema without the words for people.
Json bare(const Json& schema) {
    if (!schema.is_structured()) return schema;
    Json out = schema;
    for (const char* word : {"title", "description"})
        if (out.is_object() && out.contains(word) && out[word].is_string()) out.erase(word);
    for (Json& below : out) below = bare(below);
    return out;
}

/// With LIANXIN_UPDATE set in the environment the file is written anew first.
TEST(LadderSchema, TheFileIsMadeFromTheTypes) {
    Json made = codec::schema<Ladder>(codec::Rule(
        "What happens, rung by rung, as a time limit draws near and passes. See docs/guide/supervision.md."));
    made["$schema"] = "http://json-schema.org/draft-07/schema#";
    made["title"] = "Lianxin ladder document";
    made["properties"]["kind"]["const"] = "ladder";
    const fs::path path = fs::path(LIANXIN_SOURCE_DIR) / "docs/schema/ladder.schema.json";
    if (std::getenv("LIANXIN_UPDATE")) std::ofstream(path) << made.dump(2) << "\n";
    EXPECT_TRUE(bare(parse_json(read_file(path))) == bare(made)) << "run again with LIANXIN_UPDATE=1";
}

/// JSON blocks of a guide.
std::vector<std::string> examples(const std::string& guide) {
    std::vector<std::string> found;
    for (std::size_t at = guide.find("```json\n"); at != std::string::npos; at = guide.find("```json\n", at)) {
        at += 8;
        found.push_back(guide.substr(at, guide.find("```", at) - at));
    }
    return found;
}

TEST(SupervisionGuide, ItsLadderIsSoundAndTheSameInBothLanguages) {
    const auto english = examples(read_file(fs::path(LIANXIN_SOURCE_DIR) / "docs/guide/supervision.md"));
    const auto chinese = examples(read_file(fs::path(LIANXIN_SOURCE_DIR) / "docs/guide/supervision.zh-CN.md"));
    EXPECT_EQ(english, chinese);
    ASSERT_GE(english.size(), 1u);
    EXPECT_THAT(told(check(english[0]).faults), testing::IsEmpty());
}

TEST(SupervisionGuide, NamesEveryFaultAndRecipient) {
    std::set<std::string> words{"`ladder.unknown_calendar`", "`ladder.no_hours`", "`ladder.unknown_workflow`",
                                "`ladder.unknown_clock`"};
    const std::string source = read_file(fs::path(LIANXIN_SOURCE_DIR) / "src/supervision/check.cpp");
    const std::string call = " add(\"";
    for (std::size_t at = source.find(call); at != std::string::npos; at = source.find(call, at)) {
        at += call.size();
        words.insert("`ladder." + source.substr(at, source.find('"', at) - at) + "`");
    }
    EXPECT_GE(words.size(), 13u);
    for (const auto& entry : enum_names(RungRecipient{})) words.insert(std::string("`") + entry.name + "`");
    for (const char* name : {"supervision.md", "supervision.zh-CN.md"}) {
        const std::string guide = read_file(fs::path(LIANXIN_SOURCE_DIR) / "docs/guide" / name);
        for (const std::string& word : words) EXPECT_NE(guide.find(word), std::string::npos) << name << ": " << word;
    }
}

}  // namespace
}  // namespace lianxin::supervision

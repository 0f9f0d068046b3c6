// What the tests of every kind of document do alike: broken ones told apart by a manifest each, the schema held to the
// types, the examples of a guide.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "codec/codec.hpp"
#include "lianxin/document.hpp"

namespace lianxin::test {

inline const std::filesystem::path kSource = LIANXIN_SOURCE_DIR;

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// "code pointer" of each fault, in the order told.
inline std::vector<std::string> summary(const std::vector<Fault>& faults) {
    std::vector<std::string> lines;
    for (const Fault& fault : faults) lines.push_back(fault.code + " " + fault.pointer);
    return lines;
}

inline std::vector<std::string> sorted(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// The files of tests/<room>/broken.
inline std::vector<std::filesystem::path> broken(const std::string& room) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests" / room / "broken"))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// What a manifest expects: one fault, or a list of them.
inline std::vector<std::string> expected(const Json& manifest) {
    const Json& expect = manifest["expect"];
    std::vector<std::string> lines;
    for (const Json& one : expect.is_array() ? expect : Json::array({expect}))
        lines.push_back(one["code"].get<std::string>() + " " + one["pointer"].get<std::string>());
    return lines;
}

/// Each broken document, a JSON Patch over a sound one, is refused for what its manifest says and for nothing else.
template <class Check>
void expect_each_refused(const std::string& room, const std::string& sound, const Check& check) {
    for (const auto& path : broken(room)) {
        SCOPED_TRACE(path.filename().string());
        const Json manifest = parse_json(read_file(path));
        const auto checked = check(parse_json(sound).patch(manifest["patch"]).dump());
        EXPECT_FALSE(checked.document);
        EXPECT_EQ(sorted(summary(checked.faults)), sorted(expected(manifest)));
        for (const Fault& fault : checked.faults) {
            EXPECT_FALSE(fault.message.empty());
            EXPECT_FALSE(fault.message_zh.empty());
            EXPECT_EQ(fault.message.find('\n'), std::string::npos);
        }
    }
}

/// The schema without the words for people.
inline Json bare(const Json& schema) {
    if (!schema.is_structured()) return schema;
    Json out = schema;
    for (const char* word : {"title", "description"})
        if (out.is_object() && out.contains(word) && out[word].is_string()) out.erase(word);
    for (Json& below : out) below = bare(below);
    return out;
}

/// docs/schema/<kind>.schema.json says what the types say. With LIANXIN_UPDATE set in the environment the file is
/// written anew first.
template <class T>
void expect_schema_of(const std::string& kind, const char* description) {
    Json made = codec::schema<T>(codec::Rule(description));
    made["$schema"] = "http://json-schema.org/draft-07/schema#";
    made["title"] = "Lianxin " + kind + " document";
    made["properties"]["kind"]["const"] = kind;
    const auto path = kSource / "docs/schema" / (kind + ".schema.json");
    if (std::getenv("LIANXIN_UPDATE")) std::ofstream(path) << made.dump(2) << "\n";
    EXPECT_TRUE(bare(parse_json(read_file(path))) == bare(made)) << "run again with LIANXIN_UPDATE=1";
}

/// The JSON blocks of a guide.
inline std::vector<std::string> examples(const std::string& guide) {
    const std::string text = read_file(kSource / "docs/guide" / guide);
    std::vector<std::string> found;
    for (std::size_t at = text.find("```json\n"); at != std::string::npos; at = text.find("```json\n", at)) {
        at += 8;
        found.push_back(text.substr(at, text.find("```", at) - at));
    }
    return found;
}

/// The codes of faults that a checker's source tells: `prefix` and what stands behind `call`, as in ` add("…"`.
inline std::vector<std::string> codes_told(const std::string& source, const std::string& call,
                                           const std::string& prefix) {
    const std::string text = read_file(kSource / source);
    std::vector<std::string> codes;
    for (std::size_t at = text.find(call); at != std::string::npos; at = text.find(call, at)) {
        at += call.size();
        codes.push_back(prefix + text.substr(at, text.find('"', at) - at));
    }
    return codes;
}

/// Both languages of a guide name each of these words.
inline void expect_guide_names(const std::string& guide, const std::vector<std::string>& words) {
    for (const char* language : {".md", ".zh-CN.md"}) {
        const std::string text = read_file(kSource / "docs/guide" / (guide + language));
        for (const std::string& word : words)
            EXPECT_NE(text.find('`' + word + '`'), std::string::npos) << guide << language << ": " << word;
    }
}

}  // namespace lianxin::test

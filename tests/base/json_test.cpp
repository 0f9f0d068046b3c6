// JSON at the gate: what is let in, what is refused, and where it says the fault is.
#include "base/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "lianxin/error.hpp"

namespace lianxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::optional<Error> refusal(std::string_view text, const JsonLimits& limits = {}) {
    try {
        parse_json(text, limits);
    } catch (const Error& e) {
        EXPECT_FALSE(e.message_zh().empty());
        return e;
    }
    return std::nullopt;
}

std::string code_of(std::string_view text, const JsonLimits& limits = {}) {
    const auto error = refusal(text, limits);
    return error ? error->code() : "";
}

std::vector<std::string> duplicates_of(std::string_view text) {
    std::vector<std::string> duplicates;
    parse_json(text, duplicates);
    return duplicates;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(Json, ReadsEveryKindOfValue) {
    const Json value =
        parse_json(R"({"a": [1, -2, 18446744073709551615, true, false, null], "b": {"c": "连心"}, "d": 0.5})");
    EXPECT_EQ(value["a"].size(), 6u);
    EXPECT_EQ(value["a"][1], -2);
    EXPECT_EQ(value["a"][2].get<std::uint64_t>(), 18'446'744'073'709'551'615u);
    EXPECT_TRUE(value["d"].is_number_float());
    EXPECT_EQ(value["b"]["c"], "连心");
    EXPECT_EQ(parse_json("3"), 3);
    EXPECT_EQ(parse_json(" \n[]\t"), Json::array());
}

TEST(Json, IsWrittenInOneCanonicalForm) {
    EXPECT_EQ(canonical(parse_json(R"({"b" : 1, "a":[ "连", "\u5fc3", "/" ] , "B":{}})")),
              R"({"B":{},"a":["连","心","/"],"b":1})");
}

TEST(Json, IsBoundedInSize) {
    const JsonLimits limits{10, 64};
    EXPECT_EQ(code_of("[1,2,3,45]", limits), "");
    EXPECT_EQ(code_of("[1,2,3,456]", limits), "json.too_large");
    EXPECT_EQ(code_of("\"" + std::string(100u << 20, 'x') + "\""), "json.too_large");
}

TEST(Json, IsBoundedInDepth) {
    EXPECT_EQ(code_of(nested(64)), "");
    EXPECT_EQ(code_of(nested(65)), "json.too_deep");
    EXPECT_EQ(code_of(nested(100'000)), "json.too_deep");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    EXPECT_EQ(code_of(objects), "json.too_deep");
    EXPECT_EQ(code_of(R"({"a":1,"a":)" + nested(100'000) + "}", {16u << 20, 64}), "json.duplicate_key");
}

TEST(Json, DepthIsBoundedWithinWhatADuplicateKeyDiscards) {
    std::vector<std::string> duplicates;
    EXPECT_THROW(parse_json(R"({"a":1,"a":)" + nested(100'000) + "}", duplicates), Error);
}

TEST(Json, MustBeUtf8) {
    EXPECT_EQ(code_of("\"\xE8\xBF\x9E\""), "");
    EXPECT_EQ(code_of("\"\xF0\x9F\x9F\xA5\""), "");
    for (const char* text : {"\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xE8\xBF\"", "\"\xFF\"", "\"\xF5\x80\x80\x80\"",
                             "\"\xF4\x90\x80\x80\"", "\"\xE0\x80\xAF\"", "\"\xF0\x8F\xBF\xBF\"", "\"\x80\""})
        EXPECT_EQ(code_of(text), "json.not_utf8");
}

TEST(Json, LoneSurrogatesAreMalformed) {
    EXPECT_EQ(code_of(R"("\ud83d\ude00")"), "");
    EXPECT_EQ(code_of(R"("\ud83d")"), "json.malformed");
    EXPECT_EQ(code_of(R"("\ude00")"), "json.malformed");
}

TEST(Json, RefusesU0000WhereItStands) {
    const auto in_value = refusal(R"({"a": [0, {"b/c": "x\u0000y"}]})");
    ASSERT_TRUE(in_value);
    EXPECT_EQ(in_value->code(), "json.nul_character");
    EXPECT_EQ(in_value->pointer(), "/a/1/b~1c");
    EXPECT_EQ(refusal(R"(["ok", "\u0000"])")->pointer(), "/1");
    EXPECT_EQ(refusal(R"("\u0000")")->pointer(), "");
    const auto in_key = refusal(R"({"a": {"k\u0000": 1}})");
    EXPECT_EQ(in_key->code(), "json.nul_character");
    EXPECT_EQ(in_key->pointer(), "/a");
    EXPECT_EQ(code_of(std::string_view("\"a\0b\"", 5)), "json.malformed");  // a raw control character
}

TEST(Json, RefusesDuplicateKeysAtTheirPlace) {
    EXPECT_EQ(refusal(R"({"a": 1, "a": 1})")->code(), "json.duplicate_key");
    EXPECT_EQ(refusal(R"({"a": 1, "a": 1})")->pointer(), "/a");
    EXPECT_EQ(refusal(R"({"m": [0, {"x": 1}, {"y": [{"k~": 1, "k~": 2}]}]})")->pointer(), "/m/2/y/0/k~0");
    EXPECT_EQ(refusal(R"([[], {"": 1, "": 2}])")->pointer(), "/1/");
    EXPECT_EQ(code_of(R"([{"a": 1}, {"a": 1}, {"b": {"a": 1}}])"), "");
    EXPECT_EQ(code_of(R"({"a": 1, "\u0061": 1})"), "json.duplicate_key");
}

TEST(Json, CollectsAllDuplicateKeysAndKeepsTheFirstValue) {
    std::vector<std::string> duplicates;
    const Json value = parse_json(
        R"({"a": 1, "list": [{"x": 1, "y": 2, "x": 3}, {"x": 1}], "a": {"b": [1], "b": [2, {"c": 1, "c": 2}]}, "z": 9})",
        duplicates);
    EXPECT_THAT(duplicates, ElementsAre("/list/0/x", "/a", "/a/b", "/a/b/1/c"));
    EXPECT_EQ(value, parse_json(R"({"a": 1, "list": [{"x": 1, "y": 2}, {"x": 1}], "z": 9})"));
}

TEST(Json, AfterADiscardedValueReadsOnAsBefore) {
    EXPECT_THAT(duplicates_of(R"({"a": 1, "a": [1, [2]], "b": {"c": 1, "c": 2}})"), ElementsAre("/a", "/b/c"));
    EXPECT_THAT(duplicates_of(R"({"a": [{}, {}], "b": []})"), IsEmpty());
    EXPECT_THAT(duplicates_of(R"({"a": 1, "a": 2, "a": 3})"), ElementsAre("/a", "/a"));
}

TEST(Json, SaysAtWhichByteAMalformedTextBreaks) {
    const auto error = refusal("{\"a\": [1, 2,, 3]}");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code(), "json.malformed");
    EXPECT_EQ(parse_json(error->details())["byte"], 13);  // counted from 1
    EXPECT_EQ(error->pointer(), "/a/2");
}

TEST(Json, RefusesWhatIsNotJson) {
    for (const char* text :
         {"",         " ",   "{",       "[1",    "{\"a\"}",  "{a: 1}", "[1,]",       "01", "1 2", "'a'",    "NaN",
          "Infinity", "nul", "// x\n1", "1e999", "\"\x01\"", "\"a",    "{\"a\":1,}", "+1", ".5",  "\"\\x\""})
        EXPECT_EQ(code_of(text), "json.malformed") << text;
}

TEST(Json, RefusalsDoNotRepeatTheText) {
    for (const char* text : {R"({"张三": tru)", R"({"a": "张三\u0000"})", R"({"张三": 1} x)"}) {
        const auto error = refusal(text);
        ASSERT_TRUE(error) << text;
        EXPECT_EQ(error->message().find("张三"), std::string::npos);
        EXPECT_EQ(error->message_zh().find("张三"), std::string::npos);
    }
}

}  // namespace
}  // namespace lianxin

// What every document is held to: JSON, its schema, and each fault told once with the place where it stands.
#include "document/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "document/faults.hpp"
#include "document/findings.hpp"
#include "lianxin/error.hpp"
#include "resources/resources.hpp"

namespace lianxin::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

std::vector<std::string> told(const std::vector<Fault>& faults) {
    std::vector<std::string> out;
    for (const Fault& fault : faults) out.push_back(fault.code + " " + fault.pointer);
    return out;
}

std::vector<std::string> faults(const char* schema, const char* value) {
    return told(schema_faults(Json::parse(schema), Json::parse(value)));
}

Json wuxi() { return parse_json(*resources::find("wuxi-1315")); }

constexpr const char* kPerson = R"({"type": "object", "additionalProperties": false, "required": ["name", "age"],
    "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 3},
                   "age": {"type": "integer", "minimum": 0, "maximum": 150}}})";

TEST(SchemaFaults, AMissingMemberIsToldWhereItIsMissing) {
    EXPECT_THAT(faults(kPerson, R"({"name": "a"})"), ElementsAre("document.missing_member /age"));
}

TEST(SchemaFaults, AllFaultsAreToldAtOnceAndEachOnce) {
    EXPECT_THAT(faults(kPerson, R"({"name": 1, "size": 2, "~a/b": 3})"),
                UnorderedElementsAre("document.missing_member /age", "document.wrong_type /name",
                                     "document.unknown_member /size", "document.unknown_member /~0a~1b"));
}

TEST(SchemaFaults, AFractionIsNoWholeNumber) {
    EXPECT_THAT(faults(kPerson, R"({"name": "a", "age": 3.0})"), ElementsAre("document.wrong_type /age"));
}

TEST(SchemaFaults, BoundsOfNumbersHoldForTheHugestToo) {
    EXPECT_THAT(faults(kPerson, R"({"name": "a", "age": 151})"), ElementsAre("document.out_of_range /age"));
    EXPECT_THAT(faults(R"({"type": "integer"})", "18446744073709551615"), ElementsAre("document.out_of_range "));
    EXPECT_THAT(faults(R"({"type": "integer"})", "-9007199254740992"), ElementsAre("document.out_of_range "));
    EXPECT_THAT(faults(R"({"type": "integer"})", "9007199254740991"), IsEmpty());
}

TEST(SchemaFaults, LengthIsCountedInCharacters) {
    EXPECT_THAT(faults(kPerson, R"({"name": "连心人", "age": 3})"), IsEmpty());
    EXPECT_THAT(faults(kPerson, R"({"name": "连心人们", "age": 3})"), ElementsAre("document.out_of_range /name"));
    EXPECT_THAT(faults(kPerson, R"({"name": "", "age": 3})"), ElementsAre("document.out_of_range /name"));
}

TEST(SchemaFaults, ADayThatDoesNotExistIsNoDate) {
    constexpr const char* kDate = R"({"type": "string", "format": "date"})";
    EXPECT_THAT(faults(kDate, R"("2024-02-29")"), IsEmpty());
    EXPECT_THAT(faults(kDate, R"("2023-02-29")"), ElementsAre("document.wrong_format "));
    EXPECT_THAT(faults(kDate, "20240229"), ElementsAre("document.wrong_type "));
}

TEST(SchemaFaults, ACodeMustBeOneOfThoseAllowedAndTheMessageNamesThem) {
    const auto found = schema_faults(Json::parse(R"({"enum": ["red", "green"]})"), Json("blue"));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].code, "document.unknown_code");
    EXPECT_THAT(found[0].message, testing::HasSubstr("red, green"));
    EXPECT_THAT(found[0].message_zh, testing::HasSubstr("red、green"));
}

TEST(SchemaFaults, RepeatedItemsAreToldAtTheSecond) {
    EXPECT_THAT(faults(R"({"type": "array", "uniqueItems": true})", "[1, 2, 1]"),
                ElementsAre("document.repeated_item /2"));
}

TEST(SchemaFaults, OfAlternativesTheNearestOneIsTold) {
    constexpr const char* kShape = R"({"oneOf": [
        {"type": "object", "required": ["round"], "properties": {"round": {"const": true}, "radius": {"type": "integer"}}},
        {"type": "object", "required": ["w", "h"], "properties": {"w": {"type": "integer"}, "h": {"type": "integer"}}}]})";
    EXPECT_THAT(faults(kShape, R"({"w": 1, "h": 2})"), IsEmpty());
    EXPECT_THAT(faults(kShape, R"({"round": true, "radius": "x"})"), ElementsAre("document.wrong_type /radius"));
    EXPECT_THAT(faults(kShape, R"({"w": 1})"), SizeIs(1));
}

TEST(SchemaFaults, AConditionLeadsToItsBranch) {
    constexpr const char* kEither = R"({"if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
        "then": {"required": ["a"]}, "else": {"required": ["b"]}})";
    EXPECT_THAT(faults(kEither, R"({"kind": "a"})"), ElementsAre("document.missing_member /a"));
    EXPECT_THAT(faults(kEither, R"({"kind": "z"})"), ElementsAre("document.missing_member /b"));
}

TEST(SchemaFaults, AThousandAreToldAndThenThatThereAreMore) {
    Json value = Json::object();
    for (int i = 0; i < 5000; ++i) value["x" + std::to_string(i)] = i;
    const auto found = schema_faults(Json::parse(R"({"additionalProperties": false})"), value);
    EXPECT_EQ(found.size(), kMaxFaults + 1);
    EXPECT_EQ(found.back().code, "document.too_many_faults");
}

TEST(Load, TheBuiltInMechanismFitsItsSchema) {
    const Loaded loaded = load(*resources::find("wuxi-1315"), "mechanism");
    EXPECT_TRUE(loaded.usable);
    EXPECT_THAT(told(loaded.faults), IsEmpty());
    EXPECT_EQ(loaded.value["id"], "wuxi-1315");
}

TEST(Load, WhatIsNoJsonIsAFaultAndNoException) {
    for (const char* text : {"", "{", "[1,]", "\xff\xfe", "{\"a\": NaN}"}) {
        const Loaded loaded = load(text, "mechanism");
        EXPECT_FALSE(loaded.usable);
        ASSERT_THAT(loaded.faults, SizeIs(1)) << text;
        EXPECT_EQ(loaded.faults[0].code, text == std::string("\xff\xfe") ? "document.not_utf8" : "document.malformed");
    }
}

TEST(Load, EndlessNestingIsAFault) {
    const Loaded loaded = load(std::string(100'000, '['), "mechanism");
    EXPECT_THAT(told(loaded.faults), ElementsAre("document.too_deep "));
}

TEST(Load, ADuplicateKeyIsAFaultThoughTheSchemaHolds) {
    std::string text(*resources::find("wuxi-1315"));
    text.replace(text.find("\"version\": 1"), 12, "\"version\": 1, \"version\": 2");
    const Loaded loaded = load(text, "mechanism");
    EXPECT_THAT(told(loaded.faults), ElementsAre("document.duplicate_key /version"));
    EXPECT_TRUE(loaded.usable);
    EXPECT_EQ(loaded.value["version"], 1);
}

TEST(Load, AVeryLongDateNeitherCrashesNorIsEchoed) {
    Json document = wuxi();
    document["effective_on"] = std::string(500'000, '7');
    const Loaded loaded = load(document.dump(), "mechanism");
    EXPECT_THAT(told(loaded.faults), ElementsAre("document.wrong_format /effective_on"));
    EXPECT_LT(loaded.faults[0].message.size(), 200U);
}

TEST(Load, AKindWithoutSchemaIsRefused) { EXPECT_THROW(load("{}", "poem"), Error); }

TEST(Load, ManyThreadsMayLoadAtOnce) {
    std::atomic<int> sound{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { sound += load(*resources::find("wuxi-1315"), "mechanism").usable ? 1 : 0; });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(sound, 8);
}

/// Every place of a JSON value, the root left out.
void places(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& out) {
    const Json flat = value.is_structured() ? value : Json::array();
    for (const auto& item : flat.items()) {
        const auto below = value.is_array() ? at / static_cast<std::size_t>(std::stoul(item.key())) : at / item.key();
        out.push_back(below);
        places(item.value(), below, out);
    }
}

TEST(Load, AValueOfTheWrongTypeIsToldAtItsOwnPlaceAndNowhereElse) {
    const Json document = wuxi();
    std::vector<Json::json_pointer> all;
    places(document, Json::json_pointer(), all);
    EXPECT_TRUE(rc::check([&] {
        const auto& at = *rc::gen::elementOf(all);
        Json changed = document;
        changed[at] = 3.5;
        RC_ASSERT(told(load(changed.dump(), "mechanism").faults) ==
                  std::vector<std::string>{"document.wrong_type " + at.to_string()});
    }));
}

TEST(Load, AnUnknownMemberIsToldWhereverItStands) {
    const Json document = wuxi();
    std::vector<Json::json_pointer> all, objects = {Json::json_pointer()};
    places(document, Json::json_pointer(), all);
    for (const auto& at : all)
        if (document[at].is_object()) objects.push_back(at);
    EXPECT_TRUE(rc::check([&] {
        const auto at = *rc::gen::elementOf(objects);
        Json changed = document;
        changed[at]["colour"] = "red";
        RC_ASSERT(told(load(changed.dump(), "mechanism").faults) ==
                  std::vector<std::string>{"document.unknown_member " + at.to_string() + "/colour"});
    }));
}

TEST(Findings, AnEchoOfASchemaFaultIsNotTold) {
    Findings findings({Fault{"document.wrong_type", "/measures/3", "", "", {}}});
    findings.add("mechanism.double_number", "/measures/3/number", "", "");
    findings.add("mechanism.wrong_count", "/measures", "", "");
    findings.add("mechanism.unknown_post", "/measures/31", "", "");
    EXPECT_TRUE(findings.spoiled("/measures")) << "but it is told, unless the checker finds that it follows";
    EXPECT_THAT(told(findings.take()), ElementsAre("document.wrong_type /measures/3", "mechanism.wrong_count /measures",
                                                   "mechanism.unknown_post /measures/31"));
}

TEST(Findings, WhatIsSuperfluousExplainsNothing) {
    Findings findings({Fault{"document.unknown_member", "/measures/3/colour", "", "", {}}});
    findings.add("mechanism.colourless", "/measures/3/colour", "", "");
    EXPECT_THAT(findings.take(), SizeIs(2));
}

TEST(KindOf, IsWhatTheDocumentNames) {
    EXPECT_EQ(kind_of(R"({"kind": "mechanism"})"), DocumentKind::mechanism);
    EXPECT_EQ(kind_of(R"({"kind": "workflow"})"), DocumentKind::workflow);
    EXPECT_EQ(kind_of(R"({"kind": "calendar"})"), DocumentKind::calendar);
    EXPECT_EQ(kind_of(R"({"kind": "ladder"})"), DocumentKind::ladder);
}

TEST(KindOf, IsNothingWhereNoKindIsNamed) {
    for (const char* text : {"", "[]", "{}", R"({"kind": 1})", R"({"kind": "poem"})", "{\"kind\": \"mechanism\""})
        EXPECT_FALSE(kind_of(text).has_value()) << text;
}

}  // namespace
}  // namespace lianxin::document

// The mechanism document: what its checker finds, and what the built-in Wuxi document says.
#include "mechanism/mechanism.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "mechanism/describe.hpp"
#include "mechanism/wuxi.hpp"

namespace lianxin::mechanism {
namespace {

using test::wuxi;
using test::wuxi_json;
using test::wuxi_with;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;

std::vector<std::string> told(const std::vector<Fault>& faults) {
    std::vector<std::string> out;
    for (const Fault& fault : faults) out.push_back(fault.code + " " + fault.pointer);
    return out;
}

std::vector<std::string> faults_with(const char* patch) {
    return told(check(wuxi_json().patch(Json::parse(patch)).dump()).faults);
}

const Duty& duty(std::int64_t number, std::size_t index = 0) { return find_measure(wuxi(), number)->duties.at(index); }

bool stated(const Claims& claims, const char* name) { return claims.at(name).kind == Provenance::stated; }

std::vector<std::int64_t> numbers(const std::vector<const Measure*>& measures) {
    std::vector<std::int64_t> out;
    for (const Measure* measure : measures) out.push_back(measure->number);
    return out;
}

// ---- the built-in document

TEST(Wuxi, IsSound) {
    const auto checked = check(*resources::find("wuxi-1315"));
    EXPECT_THAT(told(checked.faults), IsEmpty());
    EXPECT_EQ(checked.id, "wuxi-1315");
    EXPECT_EQ(checked.version, 1);
    ASSERT_TRUE(checked.document);
}

TEST(Wuxi, HasOneGoalThreeContactsAndFifteenMeasures) {
    EXPECT_EQ(wuxi().goals.size(), 1U);
    EXPECT_EQ(wuxi().contacts.size(), 3U);
    EXPECT_EQ(wuxi().measures.size(), 15U);
}

TEST(Wuxi, OneContactATierAllReconstructed) {
    for (std::size_t i = 0; i < 3; ++i) {
        const Contact& contact = wuxi().contacts[i];
        EXPECT_EQ(contact.tier, wuxi().tiers[i].code);
        for (const char* claim : {"number", "tier", "text"}) EXPECT_FALSE(stated(contact.provenance, claim));
    }
}

TEST(Wuxi, MeasuresStandInTheirChannelsByTier) {
    const std::map<Channel, std::vector<std::int64_t>> wanted = {{Channel::outreach, {1, 2, 3}},
                                                                 {Channel::research, {4, 5, 6}},
                                                                 {Channel::reception, {7, 8, 9, 10, 11, 12}},
                                                                 {Channel::onsite, {13, 14, 15}}};
    for (const auto& [channel, expected] : wanted)
        for (const std::int64_t number : expected) EXPECT_EQ(find_measure(wuxi(), number)->channel, channel) << number;
    const std::vector<Tier> all = {Tier::county, Tier::department, Tier::township};
    for (const std::int64_t number : {1, 4, 7, 8, 13})
        EXPECT_EQ(find_measure(wuxi(), number)->tiers, std::vector{Tier::county});
    for (const std::int64_t number : {2, 5, 9, 14})
        EXPECT_EQ(find_measure(wuxi(), number)->tiers, std::vector{Tier::department});
    for (const std::int64_t number : {3, 6, 10, 11})
        EXPECT_EQ(find_measure(wuxi(), number)->tiers, std::vector{Tier::township});
    for (const std::int64_t number : {12, 15}) EXPECT_EQ(find_measure(wuxi(), number)->tiers, all);
}

TEST(Wuxi, EachClaimSaysWhetherTheReportStatesIt) {
    const std::set<std::int64_t> tiers_reconstructed = {4, 5, 12, 15};
    for (const Measure& measure : wuxi().measures) {
        EXPECT_FALSE(stated(measure.provenance, "number")) << measure.number;
        EXPECT_EQ(stated(measure.provenance, "text"), measure.number != 15) << measure.number;
        EXPECT_EQ(stated(measure.provenance, "tiers"), tiers_reconstructed.count(measure.number) == 0)
            << measure.number;
    }
    EXPECT_FALSE(stated(wuxi().provenance, "effective_on"));
    EXPECT_TRUE(stated(wuxi().provenance, "shape"));
    EXPECT_TRUE(stated(duty(6).provenance, "amount"));
    EXPECT_FALSE(stated(duty(6).provenance, "per"));
    for (const std::size_t i : {0U, 1U}) {
        EXPECT_TRUE(stated(duty(7, i).provenance, "amount"));
        EXPECT_FALSE(stated(duty(7, i).provenance, "on_rest_day"));
    }
    for (const std::int64_t number : {13, 14}) EXPECT_TRUE(stated(duty(number).provenance, "amount"));
}

TEST(Wuxi, OnlyFourMeasuresOweAQuantity) {
    for (const Measure& measure : wuxi().measures)
        for (const Duty& each : measure.duties) {
            const std::set<std::string> owed = {"sub_topic", "secretary_reception_day", "head_reception_day",
                                                "onsite_quarterly", "frontline_days"};
            EXPECT_EQ(each.amount.type != AmountType::record_only, owed.count(each.code) == 1) << each.code;
        }
}

TEST(Wuxi, TheQuantitiesAreThoseOfTheReport) {
    EXPECT_EQ(duty(13).amount.type, AmountType::count);
    EXPECT_EQ(duty(13).amount.at_least, 1);
    EXPECT_EQ(duty(13).amount.per, Per::quarter);
    EXPECT_EQ(duty(14).amount.type, AmountType::distinct_days);
    EXPECT_EQ(duty(14).amount.at_least, 10);
    EXPECT_EQ(duty(14).amount.per, Per::year);
    EXPECT_EQ(duty(6).owes.team_of, Tier::township);
    EXPECT_EQ(duty(6).amount.at_least, 1);
    EXPECT_EQ(duty(7, 0).owes.post, "county_party_secretary");
    EXPECT_THAT(duty(7, 0).amount.days_of_month, ElementsAre(10));
    EXPECT_EQ(duty(7, 1).owes.post, "county_head");
    EXPECT_THAT(duty(7, 1).amount.days_of_month, ElementsAre(20));
    EXPECT_EQ(duty(7, 1).amount.on_rest_day, calendar::RestDayRule::next_working_day);
    EXPECT_EQ(duty(7, 1).amount.at_least, 1) << "on each fixed day, though the document need not say so";
}

TEST(Wuxi, MayBeAdoptedByTheFictionalCounty) {
    EXPECT_TRUE(may_adopt(wuxi(), "500238"));
    EXPECT_TRUE(may_adopt(wuxi(), "990001"));
    const auto own = wuxi_with(R"([{"op": "remove", "path": "/adoptable"}])");
    EXPECT_TRUE(may_adopt(own, "500238"));
    EXPECT_FALSE(may_adopt(own, "990001"));
}

// ---- what takes what

TEST(Takers, AMeasureServedByAnotherDoesNotStandBesideIt) {
    EXPECT_THAT(numbers(takers(wuxi(), Channel::onsite, ActivityKind::onsite_office, Tier::county)), ElementsAre(13));
    EXPECT_THAT(numbers(takers(wuxi(), Channel::onsite, ActivityKind::onsite_office, Tier::department)),
                ElementsAre(14));
    EXPECT_THAT(numbers(takers(wuxi(), Channel::onsite, ActivityKind::onsite_office, Tier::township)), ElementsAre(15));
}

TEST(Takers, HomeVisitsOfTownshipsNeedAPurpose) {
    EXPECT_THAT(numbers(takers(wuxi(), Channel::reception, ActivityKind::home_visit, Tier::township)),
                ElementsAre(10, 11));
    EXPECT_TRUE(has_purpose(*find_measure(wuxi(), 10), "household_visit"));
    EXPECT_TRUE(has_purpose(*find_measure(wuxi(), 11), "home_reception"));
}

TEST(LiesOn, ATiersDutyLiesOnAllItsPostsButThoseExcepted) {
    Post post;
    post.tier = Tier::county;
    EXPECT_TRUE(lies_on(duty(7, 2), post));
    EXPECT_FALSE(lies_on(duty(7, 0), post));
    post.code = "county_party_secretary";
    EXPECT_FALSE(lies_on(duty(7, 2), post));
    EXPECT_TRUE(lies_on(duty(7, 0), post));
    post.tier.reset();
    EXPECT_FALSE(lies_on(duty(13), post)) << "a clerk owes nothing";
}

TEST(LiesOn, ATeamsDutyLiesOnNoPost) {
    Post post;
    post.tier = Tier::township;
    EXPECT_FALSE(lies_on(duty(6), post));
    Unit unit;
    EXPECT_FALSE(lies_on_team(duty(6), unit));
    unit.tier = Tier::township;
    EXPECT_TRUE(lies_on_team(duty(6), unit));
    EXPECT_FALSE(lies_on_team(duty(6, 1), unit));
}

// ---- the checker

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string broken_document(const Json& broken) {
    if (broken.contains("text")) return broken["text"];
    if (broken.contains("patch")) return wuxi_json().patch(broken["patch"]).dump();
    std::string text(*resources::find("wuxi-1315"));
    const std::string from = broken["edit"]["from"];
    return text.replace(text.find(from), from.size(), broken["edit"]["to"].get<std::string>());
}

TEST(Check, EachBrokenDocumentHasExactlyItsFault) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(LIANXIN_SOURCE_DIR "/tests/mechanism/broken")) {
        const Json broken = Json::parse(text_of(entry.path()));
        std::vector<std::string> expected;
        for (const Json& fault : broken["expect"])
            expected.push_back(fault["code"].get<std::string>() + " " + fault["pointer"].get<std::string>());
        const auto checked = check(broken_document(broken));
        EXPECT_EQ(told(checked.faults), expected) << entry.path().filename();
        EXPECT_FALSE(checked.document) << entry.path().filename();
        for (const Fault& fault : checked.faults) {
            EXPECT_FALSE(fault.message.empty() || fault.message_zh.empty()) << entry.path().filename();
            EXPECT_EQ((fault.message + fault.message_zh).find('\n'), std::string::npos);
        }
        ++count;
    }
    EXPECT_GE(count, 25U);
}

TEST(Check, FaultsOfSchemaAndSenseAreToldAtOnce) {
    EXPECT_THAT(
        faults_with(R"([
        {"op": "add", "path": "/colour", "value": 1},
        {"op": "replace", "path": "/measures/2/title", "value": 7},
        {"op": "replace", "path": "/measures/7/contact", "value": 9},
        {"op": "remove", "path": "/measures/12/duties/0/provenance/amount"},
        {"op": "replace", "path": "/shape/measures", "value": 16},
        {"op": "replace", "path": "/measures/4/number", "value": 4}])"),
        testing::UnorderedElementsAre("document.unknown_member /colour", "document.wrong_type /measures/2/title",
                                      "mechanism.unknown_contact /measures/7/contact",
                                      "mechanism.missing_provenance /measures/12/duties/0/provenance/amount",
                                      "mechanism.wrong_count /measures", "mechanism.double_number /measures/4/number"));
}

TEST(Check, AFaultOfTheSchemaHasNoEcho) {
    EXPECT_THAT(faults_with(R"([{"op": "remove", "path": "/shape"}])"), ElementsAre("document.missing_member /shape"));
    EXPECT_THAT(faults_with(R"([{"op": "replace", "path": "/measures/14/number", "value": "15"}])"),
                ElementsAre("document.wrong_type /measures/14/number"))
        << "13 and 14 also serve what may well be 15";
    EXPECT_THAT(faults_with(R"([{"op": "replace", "path": "/measures", "value": {}}])"),
                ElementsAre("document.wrong_type /measures"));
    EXPECT_THAT(faults_with(R"([{"op": "replace", "path": "/posts", "value": 3}])"),
                ElementsAre("document.wrong_type /posts"));
}

TEST(Check, AnotherShapeIsHeldToItself) {
    const auto other = wuxi_with(R"([
        {"op": "replace", "path": "/shape", "value": {"goals": 1, "contacts": 3, "measures": 14}},
        {"op": "remove", "path": "/measures/14"},
        {"op": "remove", "path": "/measures/13/also_serves"}, {"op": "remove", "path": "/measures/12/also_serves"}])");
    EXPECT_EQ(other.measures.size(), 14U);
}

TEST(Check, OtherCountiesAmountsCanBeWritten) {
    for (const char* amount :
         {R"({"type": "count", "at_least": 2, "per": "month"})", R"({"type": "count", "at_least": 1, "per": "week"})",
          R"({"type": "distinct_days", "at_least": 90, "per": "year"})",
          R"({"type": "distinct_days", "at_least": 1, "per": "half_year"})",
          R"({"type": "coverage", "of": "contact_points", "per": "term", "years": 5})",
          R"({"type": "count", "at_least": 3, "per": "term", "years": 5})"}) {
        Json patch =
            Json::array({{{"op", "replace"}, {"path", "/measures/12/duties/0/amount"}, {"value", Json::parse(amount)}},
                         {{"op", "replace"}, {"path", "/measures/12/duties/0/where"}, {"value", {"contact_point"}}}});
        EXPECT_THAT(faults_with(patch.dump().c_str()), IsEmpty()) << amount;
    }
}

TEST(Guide, ItsExampleIsSoundInBothLanguages) {
    std::set<std::string> examples;
    for (const char* guide : {"mechanism.md", "mechanism.zh-CN.md"}) {
        const std::string text = text_of(std::string(LIANXIN_SOURCE_DIR "/docs/guide/") + guide);
        const auto from = text.find("```json\n") + 8;
        const std::string example = text.substr(from, text.find("```", from) - from);
        EXPECT_THAT(told(check(example).faults), IsEmpty()) << guide;
        examples.insert(example);
    }
    EXPECT_EQ(examples.size(), 1U);
}

TEST(Guide, NamesEveryCodeOfABrokenDocument) {
    for (const char* guide : {"mechanism.md", "mechanism.zh-CN.md"}) {
        const std::string text = text_of(std::string(LIANXIN_SOURCE_DIR "/docs/guide/") + guide);
        for (const auto& entry : std::filesystem::directory_iterator(LIANXIN_SOURCE_DIR "/tests/mechanism/broken")) {
            const Json broken = Json::parse(text_of(entry.path()));
            for (const Json& fault : broken["expect"])
                EXPECT_NE(text.find("`" + fault["code"].get<std::string>() + "`"), std::string::npos)
                    << guide << " " << fault["code"];
        }
    }
}

// ---- schema and reader

/// The members that a schema knows, by place: "/measures/*/duties/*/code".
void members(const Json& root, const Json& given, const std::string& at, std::set<std::string>& out) {
    Json schema = given.contains("allOf") ? given["allOf"][0] : given;
    if (schema.contains("$ref"))
        schema = Json(root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))));
    if (schema.contains("anyOf")) schema = Json(schema["anyOf"][0]);  // a text of a request may be Chinese alone
    if (schema.contains("items")) members(root, schema["items"], at + "/*", out);
    const bool is_claims = at.size() >= 11 && at.compare(at.size() - 11, 11, "/provenance") == 0;
    if (is_claims) return;  // a map by the claim's name
    const Json properties = schema.value("properties", Json::object());
    for (const auto& item : properties.items()) {
        out.insert(at + "/" + item.key());
        members(root, item.value(), at + "/" + item.key(), out);
    }
}

TEST(Schema, KnowsTheVeryMembersThatAreRead) {
    const Json published = parse_json(*resources::find("mechanism.schema"));
    const Json read = codec::schema<Mechanism>(codec::Rule(""));
    std::set<std::string> in_schema, in_reader;
    members(published, published, "", in_schema);
    members(read, read, "", in_reader);
    EXPECT_EQ(in_schema, in_reader);
    EXPECT_GT(in_schema.size(), 60U);
}

void each_schema(const Json& value, const std::string& at, bool is_schema, std::vector<std::string>& bare) {
    if (value.is_object() && is_schema) {
        if (!value.contains("$ref") && (!value.contains("title") || !value.contains("description"))) bare.push_back(at);
        if (value.value("type", "") == "object" && value.value("additionalProperties", true))
            bare.push_back(at + " open");
        EXPECT_FALSE(value.contains("pattern")) << at;
    }
    if (!value.is_object()) return;
    for (const auto& item : value.items()) {
        const bool holds_schemas = !is_schema;  // "properties" and "definitions" hold schemas by name
        if (holds_schemas || item.key() == "properties" || item.key() == "definitions" || item.key() == "items")
            each_schema(item.value(), at + "/" + item.key(), holds_schemas || item.key() == "items", bare);
    }
}

TEST(Schema, EveryMemberIsTitledDescribedAndClosed) {
    std::vector<std::string> bare;
    each_schema(parse_json(*resources::find("mechanism.schema")), "", true, bare);
    EXPECT_THAT(bare, IsEmpty());
}

TEST(Schema, EveryCodeThatIsReadIsAllowed) {
    const std::string text(*resources::find("mechanism.schema"));
    const auto all_there = [&](auto names) {
        for (const auto& entry : names)
            EXPECT_NE(text.find('"' + std::string(entry.name) + '"'), std::string::npos) << entry.name;
    };
    all_there(enum_names(ActivityKind{}));
    all_there(enum_names(Channel{}));
    all_there(enum_names(Tier{}));
    all_there(enum_names(ContactPointKind{}));
    all_there(enum_names(AmountType{}));
    all_there(enum_names(Per{}));
    all_there(enum_names(Place{}));
}

}  // namespace
}  // namespace lianxin::mechanism

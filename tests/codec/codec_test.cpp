// What a request may say and what a reply looks like: the rules that every described type obeys.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "codec/public.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using codec::decode;
using codec::encode;
using test::error_of;

constexpr std::int64_t kMaxJson = codec::kMaxJsonInteger;

template <class T>
Error refusal_of(const std::string& text) {
    return error_of([&] { decode<T>(parse_json(text)); });
}

TEST(Reading, UnknownMemberIsRefusedWithItsPlace) {
    const Error error = refusal_of<OrganisationImport>(R"({"units":[{"id":"u","name":"甲","colour":"red"}]})");
    EXPECT_EQ(error.code(), "request.unknown_member");
    EXPECT_EQ(error.pointer(), "/units/0/colour");
}

TEST(Reading, MissingMemberIsRefusedWithThePlaceWhereItShouldBe) {
    const Error error = refusal_of<CaseOpen>(R"({"category":"rural_road","summary":"路"})");
    EXPECT_EQ(error.code(), "request.missing_member");
    EXPECT_EQ(error.pointer(), "/area");
}

TEST(Reading, WrongTypeIsRefusedWithItsPlace) {
    const Error error = refusal_of<ActivityList>(R"({"include_withdrawn":"yes"})");
    EXPECT_EQ(error.code(), "request.wrong_type");
    EXPECT_EQ(error.pointer(), "/include_withdrawn");
    EXPECT_EQ(refusal_of<ActivityList>("[]").code(), "request.wrong_type");
    EXPECT_EQ(refusal_of<ActivityList>(R"({"from":null})").code(), "request.wrong_type");
}

TEST(Reading, FloatsAreNoWholeNumbers) {
    EXPECT_EQ(refusal_of<ActivityList>(R"({"limit":1.0})").code(), "request.wrong_type");
    EXPECT_EQ(refusal_of<CaseAct>(R"({"case":"c","action":"note","fields":{"amount":700000.5}})").pointer(),
              "/fields/amount");
}

TEST(Reading, NumbersAndListsKeepWithinTheirBounds) {
    const Error error = refusal_of<CaseList>(R"({"limit":1001})");
    EXPECT_EQ(error.code(), "request.out_of_range");
    EXPECT_EQ(error.pointer(), "/limit");
    EXPECT_EQ(error.details(), R"({"max":1000,"min":1})");
    EXPECT_EQ(refusal_of<CaseList>(R"({"limit":0})").code(), "request.out_of_range");
    EXPECT_EQ(refusal_of<CaseShow>(R"({"case":""})").code(), "request.out_of_range");
}

TEST(Reading, UnknownCodeIsRefusedWithTheCodesAllowed) {
    const Error error = refusal_of<CaseList>(R"({"list":"late"})");
    EXPECT_EQ(error.code(), "request.unknown_code");
    EXPECT_EQ(error.pointer(), "/list");
    EXPECT_EQ(error.details(), R"({"allowed":["all","open","mine","unit","overdue"]})");
}

TEST(Reading, RefusalNeverRepeatsThePersonalValue) {
    const std::string name(500, 'Z');
    const Error error = refusal_of<PersonRegister>(R"({"kind":"person","name":")" + name + R"("})");
    EXPECT_EQ(error.pointer(), "/name");
    EXPECT_EQ((error.message() + error.message_zh() + error.details()).find("ZZ"), std::string::npos);
}

TEST(Reading, DayThatDoesNotExistIsRefusedWithItsPlace) {
    const Error error = refusal_of<DutyEvaluate>(R"({"from":"2023-02-29","to":"2023-03-31"})");
    EXPECT_EQ(error.code(), "time.no_such_date");
    EXPECT_EQ(error.pointer(), "/from");
}

TEST(Reading, BareTextIsAChineseName) {
    const auto area = decode<Area>(parse_json(R"({"code":"990001101201","name":"甲一村"})"));
    EXPECT_EQ(area.name.zh, "甲一村");
    EXPECT_TRUE(area.name.en.empty());
}

TEST(Reading, DocumentMayBeAnObjectOrItsText) {
    const auto object = decode<DocumentCheck>(parse_json(R"({"document":{"id":"x","a":1}})"));
    EXPECT_EQ(object.document.text, R"({"a":1,"id":"x"})");
    const auto text = decode<DocumentCheck>(parse_json(R"({"document":"{\"id\": 1}"})"));
    EXPECT_EQ(text.document.text, R"({"id": 1})");
}

TEST(Reading, IntegersBeyond53BitsTravelAsText) {
    CaseAct request;
    request.fields["amount"] = std::int64_t{9'007'199'254'740'993};
    const Json written = encode(request);
    EXPECT_EQ(written["fields"]["amount"], "9007199254740993");
}

TEST(Writing, OptionalMembersThatHoldNothingAreLeftOut) {
    CaseMoved moved;
    moved.case_no = "990001-2024-000001";
    moved.version = 1;
    moved.state = "registered";
    EXPECT_EQ(canonical(encode(moved)),
              R"({"case":"990001-2024-000001","clocks":[],"state":"registered","version":1})");
}

TEST(Writing, MembersNamedLikeKeywordsOfCppKeepTheirFieldNames) {
    EXPECT_TRUE(encode(CaseView{}).contains("case"));
    EXPECT_TRUE(encode(CaseView{}).contains("final"));
    DutyItem item;
    item.status = DutyStatus::short_;
    item.short_by = 2;
    EXPECT_EQ(encode(item)["short"], 2);
    EXPECT_EQ(encode(item)["status"], "short");
}

TEST(Writing, AnswerNotReachedHasNoOtherParts) {
    EXPECT_EQ(canonical(encode(Answer{})), R"({"reached":false})");
    Answer answer;
    answer.reached = true;
    answer.responded = true;
    answer.solved = false;
    answer.satisfied = false;
    EXPECT_EQ(canonical(encode(answer)), R"({"reached":true,"responded":true,"satisfied":false,"solved":false})");
}

template <class E>
void expect_names_go_both_ways() {
    for (const auto& entry : enum_names(E{})) {
        EXPECT_STREQ(codec::name_of(entry.value), entry.name);
        EXPECT_EQ(codec::value_of<E>(entry.name), entry.value);
    }
    EXPECT_FALSE(codec::value_of<E>("no such code").has_value());
}

TEST(Names, OfEveryEnumerationGoBothWays) {
    expect_names_go_both_ways<Provenance>();
    expect_names_go_both_ways<Channel>();
    expect_names_go_both_ways<Tier>();
    expect_names_go_both_ways<DocumentKind>();
    expect_names_go_both_ways<Function>();
    expect_names_go_both_ways<ContactPointKind>();
    expect_names_go_both_ways<PersonKind>();
    expect_names_go_both_ways<ActivityKind>();
    expect_names_go_both_ways<Precision>();
    expect_names_go_both_ways<BearerKind>();
    expect_names_go_both_ways<ClockStatus>();
    expect_names_go_both_ways<CaseListKind>();
    expect_names_go_both_ways<DutyStatus>();
    expect_names_go_both_ways<Language>();
    expect_names_go_both_ways<TimeSource>();
    expect_names_go_both_ways<HashAlgorithm>();
}

/// A reply kept for a retry is read again: what is written must read back to the same text.
template <class T>
void expect_round_trip(const T& value) {
    const std::string text = canonical(encode(value));
    EXPECT_EQ(canonical(encode(decode<T>(parse_json(text)))), text);
    EXPECT_EQ(codec::text(value), text);
}

TEST(RoundTrip, RepliesOfWritingVerbsReadBack) {
    const Date day = Date::of(2024, 2, 29);
    expect_round_trip(DocumentAdopted{DocumentKind::workflow, "matter", 1, day, true});
    expect_round_trip(OrganisationImported{3, 2, 1});
    expect_round_trip(PersonRegistered{"p-000001"});
    expect_round_trip(ActivityRecorded{"a-2024-000001",
                                       {13},
                                       {{13, "onsite_per_quarter", BearerKind::team, "u-county", day, day + 1}},
                                       {{7, "", "", "not_a_fixed_day", "Not a fixed day.", "不是固定接待日。"}},
                                       {"990001-2024-000001"}});
    expect_round_trip(ActivityWithdrawn{"a-2024-000001", 2});
    expect_round_trip(TopicRecorded{"t-2024-000001", {}, {}});
    ClockView clock;
    clock.clock = "accept";
    clock.title = {"受理时限", ""};
    clock.started_at = clock.due_at = Instant::start_of(day);
    clock.due_on = day;
    expect_round_trip(CaseMoved{"990001-2024-000001", 2, "accepted", {clock}});
}

TEST(RoundTrip, OrganisationReadsBack) {
    OrganisationImport all;
    all.areas = {{"990001101201", {"甲一村", "Village A1"}, {{"grid", "1"}}}};
    all.units = {{"u-1", {"县交通局", ""}, "u-0", "990001000000", Tier::department, {}}};
    all.posts = {{"post-1", "u-1", {"局长", ""}, Tier::department, "", true, {Function::approver}, {"transport"}, {}}};
    all.officials = {{"o-1", {"干部甲", ""}, {}}};
    all.appointments = {{"a-1", "o-1", "post-1", Date::of(2024, 1, 1), Date::of(2024, 6, 30), {}}};
    all.contact_points = {{"cp-1", ContactPointKind::household, "990001101201", {"某户", ""}, {}}};
    all.ties = {{"tie-1", "o-1", "cp-1", Date::of(2024, 1, 1), {}, {}}};
    expect_round_trip(all);
}

RC_GTEST_PROP(Text, WrittenStraightDownIsTheCanonicalTextOfTheTree, ()) {
    const auto any_text = rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::inRange<char>(0, 127), rc::gen::element('"', '\\', '\x01', '\x1f', '\x7f', '/')));
    const auto any_number = rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(),
                                           rc::gen::element<std::int64_t>(0, kMaxJson, -kMaxJson, kMaxJson + 1));
    CaseAct request;
    request.case_no = "云溪" + *any_text;
    request.action = *any_text + "\xF0\x9F\x9A\xA7";
    for (const auto& name : *rc::gen::container<std::vector<std::string>>(any_text))
        request.fields[name] =
            *rc::gen::oneOf(rc::gen::map(any_text, [](std::string text) { return codec::Scalar(text); }),
                            rc::gen::map(any_number, [](std::int64_t n) { return codec::Scalar(n); }),
                            rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return codec::Scalar(b); }));
    if (*rc::gen::arbitrary<bool>())
        request.occurred_at = Instant{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
    request.expected_version = *any_number;
    request.evidence.resize(*rc::gen::inRange<std::size_t>(0, 3));
    for (auto& each : request.evidence) each.reference = *any_text;
    RC_ASSERT(codec::text(request) == canonical(encode(request)));
}

TEST(Text, DocumentWithinAValueIsWrittenCanonically) {
    DocumentCheck request;
    request.document.text = R"({"b": [1, {"z": null, "a": 2}], "a": "\u4e91"})";
    EXPECT_EQ(codec::text(request), canonical(encode(request)));
}

TEST(Text, WhatIsNoUtf8IsRefusedAndNotWritten) {
    CaseShow request;
    request.case_no = "\xff";
    EXPECT_THROW(codec::text(request), std::exception);
    EXPECT_THROW(canonical(encode(request)), std::exception);
}

TEST(Schema, NamesTypesRequiredMembersAndBounds) {
    const Json schema = codec::schema<CaseAct>("Acts.");
    EXPECT_EQ(schema["title"], "CaseAct");
    EXPECT_EQ(schema["description"], "Acts.");
    EXPECT_EQ(schema["additionalProperties"], false);
    EXPECT_EQ(schema["required"], (Json{"case", "action"}));
    EXPECT_EQ(schema["properties"]["occurred_at"]["format"], "date-time");
    EXPECT_EQ(schema["properties"]["expected_version"]["minimum"], 0);
}

}  // namespace
}  // namespace lianxin

// Activities and topics: what is refused, which measures they serve, what they are credited to and what not and why.
#include "activity/activity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "activity/county.hpp"
#include "base/json.hpp"
#include "lianxin/error.hpp"

namespace lianxin::activity {
namespace {

using test::activity;
using test::county;
using test::wuxi;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr const char* kMorning = "2024-04-08T09:00:00+08:00";  // a Monday
constexpr const char* kNow = "2024-12-31T12:00:00+08:00";

Recorded record(const ActivityRecord& request, const mechanism::Mechanism* mechanism = &wuxi()) {
    static const calendar::Calendar weekends_only;
    return activity::record(request, "a-2024-000001", county(), mechanism, weekends_only, test::at(kNow));
}

/// "13 onsite_quarterly a-deputy"
std::vector<std::string> credited(const Recorded& fact) {
    std::vector<std::string> out;
    for (const Credit& c : fact.credited) out.push_back(std::to_string(c.measure) + " " + c.duty + " " + c.bearer);
    return out;
}

/// "onsite_quarterly outside_place"
std::vector<std::string> missed(const Recorded& fact) {
    std::vector<std::string> out;
    for (const NotCounted& n : fact.not_credited) out.push_back(n.duty + " " + n.reason);
    return out;
}

/// "code pointer" of the refusal, or "" if there is none.
std::string refused(const ActivityRecord& request) {
    try {
        record(request);
        return "";
    } catch (const Error& e) {
        EXPECT_FALSE(e.message_zh().empty());
        return e.code() + " " + e.pointer();
    }
}

Json details(const ActivityRecord& request) {
    try {
        record(request);
    } catch (const Error& e) {
        return parse_json(e.details());
    }
    return nullptr;
}

ActivityRecord onsite(std::vector<std::string> officials, const char* when = kMorning) {
    return activity(ActivityKind::onsite_office, Channel::onsite, when, std::move(officials));
}

ActivityRecord home_visit() { return activity(ActivityKind::home_visit, Channel::reception, kMorning, {"o-town"}); }

ActivityRecord reception(const char* official, const char* when) {
    return activity(ActivityKind::reception_day, Channel::reception, when, {official});
}

ActivityRecord roughly(ActivityRecord request, const char* from, const char* to) {
    request.occurred_at = Instant::parse(from);
    request.ended_at = Instant::parse(to);
    request.precision = Precision::interval;
    return request;
}

// ---- refusals

TEST(Record, WhatLiesInTheFutureIsRefused) {
    auto request = onsite({"o-deputy"}, "2024-12-31T12:00:01+08:00");
    EXPECT_EQ(refused(request), "activity.in_the_future /occurred_at");
    request = onsite({"o-deputy"}, "2024-12-31T11:00:00+08:00");
    request.ended_at = Instant::parse("2024-12-31T13:00:00+08:00");
    EXPECT_EQ(refused(request), "activity.in_the_future /ended_at");
}

TEST(Record, AnActivityEndsAfterItBegins) {
    auto request = onsite({"o-deputy"});
    request.ended_at = request.occurred_at + -1;
    EXPECT_EQ(refused(request), "activity.ends_before_it_begins /ended_at");
    request.ended_at = request.occurred_at;
    EXPECT_EQ(refused(request), "");
}

TEST(Record, AnActivitySpansAtMost366Days) {
    auto request = onsite({"o-deputy"}, "2023-01-01T00:00:00+08:00");
    request.ended_at = Instant::start_of(Date::parse("2024-01-02"));
    EXPECT_EQ(refused(request), "") << "24:00 of the 366th day";
    request.ended_at = *request.ended_at + 1;
    EXPECT_EQ(refused(request), "activity.too_long /ended_at");
}

TEST(Record, AnActivityOfOneDayLiesWithinOneDay) {
    auto request = onsite({"o-deputy"});
    request.precision = Precision::day;
    EXPECT_EQ(refused(request), "");
    request.ended_at = request.occurred_at + 86'400'000;
    EXPECT_EQ(refused(request), "activity.not_one_day /ended_at");
}

TEST(Record, PlacesAndPeopleMustBeKnown) {
    auto request = onsite({"o-deputy"});
    request.place = "990001999999";
    EXPECT_EQ(refused(request), "activity.unknown_area /place");
    request = onsite({"o-deputy"});
    request.contact_point = "c-moon";
    EXPECT_EQ(refused(request), "activity.unknown_contact_point /contact_point");
    EXPECT_EQ(refused(onsite({"o-deputy", "o-nobody"})), "activity.unknown_official /officials/1");
    request = onsite({});
    EXPECT_EQ(refused(request), "activity.no_participant /officials");
    request.appointments = {"a-nobody"};
    EXPECT_EQ(refused(request), "activity.unknown_appointment /appointments/0");
}

TEST(Record, WhoHoldsTwoPostsNamesTheAppointment) {
    auto request = onsite({"o-two"});
    EXPECT_EQ(refused(request), "activity.which_appointment /officials/0");
    const Json candidates = details(request)["candidates"];
    ASSERT_EQ(candidates.size(), 2U);
    EXPECT_EQ(candidates[0]["appointment"], "a-two-1");
    EXPECT_EQ(candidates[0]["post"], "deputy");
    request.appointments = {"a-two-2"};
    EXPECT_THAT(record(request).appointments, ElementsAre("a-two-2"));
    request.appointments = {"a-two-1", "a-two-2"};
    EXPECT_EQ(refused(request), "activity.official_twice /appointments/1");
    EXPECT_EQ(refused(onsite({"o-two"}, "2024-02-01T09:00:00+08:00")), "") << "only one of them was held then";
}

TEST(Record, AnAppointmentMustBeHeldAtTheTime) {
    auto request = onsite({}, "2024-06-01T09:00:00+08:00");
    request.appointments = {"a-two-2"};
    EXPECT_EQ(refused(request), "activity.appointment_not_held /appointments/0");
    request.occurred_at = Instant::parse("2024-05-31T23:59:59+08:00");
    EXPECT_EQ(refused(request), "");
    EXPECT_EQ(refused(onsite({"o-two"}, "2023-12-31T09:00:00+08:00")), "activity.appointment_not_held /officials/0");
}

TEST(Record, TheSameOfficialNamedTwiceTookPartOnce) {
    auto request = onsite({"o-deputy", "o-deputy"});
    request.appointments = {"a-deputy"};
    EXPECT_THAT(record(request).appointments, ElementsAre("a-deputy"));
}

TEST(Record, EvidenceIsNamedByTypeAndDigest) {
    auto request = onsite({"o-deputy"});
    request.evidence = {{"a.jpg", "image/jpeg", std::string(64, 'a')}};
    EXPECT_EQ(refused(request), "");
    request.evidence.push_back({"b.jpg", "image/jpeg", std::string(63, 'a')});
    EXPECT_EQ(refused(request), "activity.malformed_sha256 /evidence/1/sha256");
    for (const char* type : {"jpeg", "/jpeg", "image/", "image/a/b", "image/jp g", ""}) {
        request.evidence = {{"a.jpg", type, std::string(64, 'a')}};
        EXPECT_EQ(refused(request), "activity.malformed_media_type /evidence/0/media_type") << type;
    }
}

// ---- which measure

TEST(Measure, WhatSeveralCouldTakeIsRefusedWithTheCandidates) {
    const auto request = home_visit();
    EXPECT_EQ(refused(request), "activity.ambiguous_measure /measure");
    const Json candidates = details(request)["candidates"];
    ASSERT_EQ(candidates.size(), 2U);
    EXPECT_EQ(candidates[0]["measure"], 10);
    EXPECT_EQ(candidates[1]["measure"], 11);
    EXPECT_EQ(candidates[1]["purposes"], Json::array({"home_reception"}));
    EXPECT_FALSE(candidates[0]["title"]["zh"].get<std::string>().empty());
}

TEST(Measure, APurposeTells) {
    auto request = home_visit();
    request.purpose = "home_reception";
    EXPECT_THAT(record(request).measures, ElementsAre(11));
    EXPECT_THAT(credited(record(request)), ElementsAre("11 home_reception a-town"));
    request.purpose = "shopping";
    EXPECT_EQ(refused(request), "activity.unknown_purpose /purpose");
    EXPECT_EQ(details(request)["allowed"], Json::array({"household_visit", "home_reception"}));
}

TEST(Measure, OrItsNumberDoes) {
    auto request = home_visit();
    request.measure = 10;
    EXPECT_THAT(record(request).measures, ElementsAre(10));
    request.purpose = "home_reception";
    EXPECT_EQ(refused(request), "activity.measure_does_not_take /purpose") << "number and purpose contradict";
}

TEST(Measure, OneThatIsNamedMustTakeTheActivity) {
    auto request = onsite({"o-deputy"});
    request.measure = 99;
    EXPECT_EQ(refused(request), "activity.unknown_measure /measure");
    request.measure = 14;
    EXPECT_EQ(refused(request), "activity.measure_does_not_take /measure") << "another tier";
    EXPECT_EQ(details(request)["tiers"], Json::array({"department"}));
    request.measure = 1;
    EXPECT_EQ(refused(request), "activity.measure_does_not_take /measure") << "another channel";
    request = activity(ActivityKind::field_visit, Channel::reception, kMorning, {"o-deputy"});
    request.measure = 7;
    EXPECT_EQ(refused(request), "activity.measure_does_not_take /measure") << "another kind";
}

TEST(Measure, EachTierServesItsOwnAndWhatThatAlsoServes) {
    EXPECT_THAT(record(onsite({"o-deputy"})).measures, ElementsAre(13, 15));
    EXPECT_THAT(record(onsite({"o-town"})).measures, ElementsAre(15));
    EXPECT_THAT(record(onsite({"o-deputy", "o-water", "o-town"})).measures, ElementsAre(13, 14, 15));
}

TEST(Measure, OneThatIsNamedForOneTierLeavesTheOthersTheirs) {
    auto request = onsite({"o-deputy", "o-water"});
    request.field = "water";
    request.measure = 13;
    EXPECT_THAT(credited(record(request)),
                UnorderedElementsAre("13 onsite_quarterly a-deputy", "14 frontline_days a-water"));
}

TEST(Measure, EveryKindAndTierHasAtMostOneWithoutAPurposeExceptHomeVisits) {
    const std::map<std::string, std::vector<std::int64_t>> wanted = {
        {"outreach_session county", {1}}, {"outreach_session department", {2}}, {"outreach_session township", {3}},
        {"field_visit county", {4}},      {"field_visit department", {5}},      {"field_visit township", {6}}};
    const std::map<std::string, std::string> officials = {
        {"county", "o-deputy"}, {"department", "o-water"}, {"township", "o-town"}};
    for (const auto& [name, measures] : wanted) {
        const auto space = name.find(' ');
        const bool session = name.rfind("outreach", 0) == 0;
        const auto request =
            activity(session ? ActivityKind::outreach_session : ActivityKind::field_visit,
                     session ? Channel::outreach : Channel::research, kMorning, {officials.at(name.substr(space + 1))});
        EXPECT_EQ(record(request).measures, measures) << name;
    }
}

TEST(Measure, WhatNoneTakesIsRecordedWithTheReason) {
    const auto request = activity(ActivityKind::home_visit, Channel::onsite, kMorning, {"o-deputy"});
    const auto fact = record(request);
    EXPECT_THAT(fact.measures, IsEmpty());
    EXPECT_THAT(missed(fact), ElementsAre(" no_measure"));
    EXPECT_THAT(missed(record(activity(ActivityKind::reception_day, Channel::reception, kMorning, {"o-town"}))),
                ElementsAre(" tier_not_named"));
}

TEST(Measure, WithoutAMechanismNothingIsCredited) {
    const auto fact = record(onsite({"o-deputy", "o-water"}), nullptr);
    EXPECT_THAT(fact.measures, IsEmpty());
    EXPECT_TRUE(fact.mechanism.empty());
    EXPECT_THAT(missed(fact), ElementsAre(" no_mechanism", " no_mechanism"));
}

// ---- credit

TEST(Credited, OnSiteOfficeCountsInOnesOwnFieldAtOnesContactPointAndAtProjects) {
    auto request = onsite({"o-deputy"});
    EXPECT_THAT(missed(record(request)), Contains("onsite_quarterly outside_place"));
    EXPECT_THAT(credited(record(request)), IsEmpty());
    request.field = "water";
    EXPECT_THAT(credited(record(request)), ElementsAre("13 onsite_quarterly a-deputy"));
    request.field = "schools";
    EXPECT_THAT(credited(record(request)), IsEmpty()) << "not a field that the post is in charge of";
    request.contact_point = "c-village";
    EXPECT_THAT(credited(record(request)), ElementsAre("13 onsite_quarterly a-deputy"));
    request.contact_point = "c-road";
    EXPECT_THAT(credited(record(request)), ElementsAre("13 onsite_quarterly a-deputy"));
    request.officials = {"o-head"};
    EXPECT_THAT(credited(record(request)), ElementsAre("13 onsite_quarterly a-head"));
    request.contact_point = "c-village";
    EXPECT_THAT(credited(record(request)), IsEmpty()) << "a village, and not one that the official is tied to";
}

TEST(Credited, AContactPointCountsOnlyWhileTied) {
    auto request = onsite({"o-deputy"}, "2023-12-31T09:00:00+08:00");
    request.contact_point = "c-village";
    EXPECT_THAT(credited(record(request)), IsEmpty());
    request.occurred_at = Instant::parse("2024-01-01T09:00:00+08:00");
    EXPECT_THAT(credited(record(request)), ElementsAre("13 onsite_quarterly a-deputy"));
}

TEST(Credited, AClerkOwesNothing) { EXPECT_THAT(missed(record(onsite({"o-clerk"}))), ElementsAre(" no_tier")); }

TEST(Credited, AReceptionDayCountsOnTheFixedDayOnly) {
    EXPECT_THAT(credited(record(reception("o-secretary", "2024-04-10T09:00:00+08:00"))),
                ElementsAre("7 secretary_reception_day a-secretary"));
    const auto off_day = record(reception("o-secretary", "2024-04-11T09:00:00+08:00"));
    EXPECT_THAT(credited(off_day), IsEmpty());
    EXPECT_THAT(missed(off_day), ElementsAre("secretary_reception_day not_a_fixed_day"));
    EXPECT_THAT(missed(record(reception("o-head", "2024-04-10T09:00:00+08:00"))),
                ElementsAre("head_reception_day not_a_fixed_day"))
        << "the 10th is the secretary's";
    EXPECT_THAT(credited(record(reception("o-deputy", "2024-04-11T09:00:00+08:00"))),
                ElementsAre("7 county_reception a-deputy"));
}

TEST(Credited, AFixedDayThatRollsCountsOnTheDayItRollsTo) {
    EXPECT_THAT(credited(record(reception("o-head", "2024-04-22T09:00:00+08:00"))),
                ElementsAre("7 head_reception_day a-head"))
        << "20 April 2024 is a Saturday";
    EXPECT_THAT(credited(record(reception("o-head", "2024-04-20T09:00:00+08:00"))), IsEmpty());
}

TEST(Credited, WhatIsOnlyRoughlyKnownMustLieWithinOnePeriodAsAWhole) {
    auto request = onsite({"o-deputy"});
    request.field = "water";
    EXPECT_THAT(credited(record(roughly(request, "2024-04-01T00:00:00+08:00", "2024-06-30T23:00:00+08:00"))),
                ElementsAre("13 onsite_quarterly a-deputy"));
    const auto across = record(roughly(request, "2024-03-31T00:00:00+08:00", "2024-06-30T23:00:00+08:00"));
    EXPECT_THAT(credited(across), IsEmpty());
    EXPECT_THAT(missed(across), Contains("onsite_quarterly imprecise_time"));
}

TEST(Credited, AnExactSpanMayCrossThePeriod) {
    auto request = onsite({"o-deputy"}, "2024-03-31T09:00:00+08:00");
    request.field = "water";
    request.ended_at = Instant::parse("2024-04-01T18:00:00+08:00");
    EXPECT_THAT(credited(record(request)), ElementsAre("13 onsite_quarterly a-deputy"));
}

TEST(Credited, RecordOnlyTakesRoughTimesToo) {
    const auto session = activity(ActivityKind::outreach_session, Channel::outreach, kMorning, {"o-town"});
    EXPECT_THAT(credited(record(roughly(session, "2023-12-01T00:00:00+08:00", "2024-04-08T00:00:00+08:00"))),
                ElementsAre("3 township_session a-town"));
}

TEST(Credited, DistinctDaysTakeEveryDayOfAnExactSpanButOnlyOneOfARoughOne) {
    auto request = onsite({"o-water"}, "2024-04-08T09:00:00+08:00");
    request.field = "water";
    request.ended_at = Instant::parse("2024-04-10T00:00:00+08:00");
    const auto exact = record(request);
    ASSERT_THAT(credited(exact), ElementsAre("14 frontline_days a-water"));
    EXPECT_EQ(exact.credited[0].first_day.str(), "2024-04-08");
    EXPECT_EQ(exact.credited[0].last_day.str(), "2024-04-09") << "24:00 of the 9th is not yet the 10th";
    const auto rough = record(roughly(request, "2024-04-08T09:00:00+08:00", "2024-04-12T00:00:01+08:00"));
    ASSERT_THAT(credited(rough), ElementsAre("14 frontline_days a-water"));
    EXPECT_EQ(rough.credited[0].first_day, rough.credited[0].last_day);
}

TEST(Credited, AMeasureThatCountsCasesSaysSo) {
    auto request = onsite({"o-town"});
    const auto fact = record(request);
    EXPECT_THAT(fact.measures, ElementsAre(15));
    EXPECT_THAT(missed(fact), ElementsAre("fixed_and_kept counts_cases"));
}

TEST(Credited, ATeamsDutyIsCreditedOnceForTheUnitAndOnlyThroughItsTeam) {
    const auto team = test::wuxi_with(R"([
        {"op": "replace", "path": "/measures/5/duties/1/owes", "value": {"team_of": "township"}}])");
    auto request = activity(ActivityKind::field_visit, Channel::research, kMorning, {"o-town", "o-aide"});
    const auto fact = record(request, &team);
    EXPECT_THAT(credited(fact), ElementsAre("6 village_research town"));
    EXPECT_EQ(fact.credited[0].bearer_kind, BearerKind::team);
    request.officials = {"o-aide"};
    EXPECT_THAT(credited(record(request, &team)), IsEmpty()) << "not in the leadership team";
}

TEST(Credited, ATeamThatSucceedsThroughOneMemberHasNotFailedThroughAnother) {
    const auto team = test::wuxi_with(R"([
        {"op": "replace", "path": "/measures/12/duties/0/owes", "value": {"team_of": "county"}}])");
    auto request = onsite({"o-head", "o-deputy"});
    request.field = "water";
    const auto fact = record(request, &team);
    EXPECT_THAT(credited(fact), ElementsAre("13 onsite_quarterly county"));
    EXPECT_THAT(missed(fact), Not(Contains("onsite_quarterly outside_place")));
}

TEST(Credited, TheSameDutyNeverTwiceForTheSameBearer) {
    EXPECT_TRUE(rc::check([] {
        auto request = onsite(*rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("o-deputy", "o-water", "o-town", "o-aide", "o-clerk", "o-head")));
        if (request.officials.empty()) request.officials = {"o-deputy"};
        request.kind = *rc::gen::element(ActivityKind::onsite_office, ActivityKind::field_visit,
                                         ActivityKind::stationing, ActivityKind::outreach_session);
        request.channel = *rc::gen::element(Channel::onsite, Channel::research, Channel::reception, Channel::outreach);
        request.field = *rc::gen::element<std::string>("", "water");
        const auto fact = record(request);
        std::map<std::pair<std::string, std::string>, int> times;
        for (const Credit& c : fact.credited) RC_ASSERT(++times[std::make_pair(c.duty, c.bearer)] == 1);
        for (const NotCounted& n : fact.not_credited) RC_ASSERT(times.count({n.duty, n.bearer}) == 0U);
        for (const Credit& c : fact.credited)
            RC_ASSERT(std::count(fact.measures.begin(), fact.measures.end(), c.measure) == 1);
    }));
}

TEST(InWords, EveryReasonHasWordsInBothLanguages) {
    for (const char* reason :
         {"no_mechanism", "no_tier", "no_measure", "tier_not_named", "ambiguous_measure", "kind_not_counted",
          "counts_topics", "counts_cases", "outside_place", "not_a_fixed_day", "imprecise_time", "no_duty"}) {
        const auto told = in_words({{13, "onsite_quarterly", "a-deputy", reason}});
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told[0].reason, reason);
        EXPECT_NE(told[0].message, reason);
        EXPECT_NE(told[0].message_zh, reason);
        EXPECT_EQ(told[0].bearer, "a-deputy");
    }
}

// ---- events

TEST(Event, HoldsNoFreeText) {
    auto request = onsite({"o-deputy"});
    request.topic = "秘密的主题";
    request.notes = "秘密的记录";
    request.place_name = "秘密的地点";
    request.time_words = "秘密的时间";
    request.evidence = {{"秘密的文件.jpg", "image/jpeg", std::string(64, 'a')}};
    auto fact = record(request);
    int sealed = 0;
    codec::for_each_sealed(fact, [&](Sealed& text) {
        EXPECT_NE(text.text.find("秘密"), std::string::npos);
        text.hash = "h" + std::to_string(sealed++);
    });
    EXPECT_EQ(sealed, 5);
    const std::string stored = canonical(codec::encode(fact));
    EXPECT_EQ(stored.find("秘密"), std::string::npos);
    const auto again = codec::decode<Recorded>(parse_json(stored));
    EXPECT_EQ(canonical(codec::encode(again)), stored);
}

// ---- withdrawal and topics

TEST(Withdraw, ARecordIsWithdrawnOnce) {
    ActivityWithdraw request;
    request.activity = "a-2024-000001";
    request.ground = "记错了";
    const auto fact = withdraw(request, false);
    EXPECT_EQ(fact.activity, "a-2024-000001");
    EXPECT_EQ(fact.ground.text, "记错了");
    EXPECT_THROW(
        try { withdraw(request, true); } catch (const Error& e) {
            EXPECT_EQ(e.code(), "activity.already_withdrawn");
            throw;
        },
        Error);
}

TopicRecord topic(const char* master, const char* unit) {
    TopicRecord request;
    request.title = "山区道路安全";
    request.master = master;
    request.unit = unit;
    request.occurred_at = Instant::parse(kMorning);
    return request;
}

std::string topic_refused(const TopicRecord& request, bool master_known) {
    try {
        record_topic(request, "t-2024-000002", master_known, county(), &wuxi(), test::at(kNow));
        return "";
    } catch (const Error& e) {
        return e.code() + " " + e.pointer();
    }
}

TEST(Topic, ASubTopicIsCreditedToTheTeam) {
    const auto fact =
        record_topic(topic("t-2024-000001", "town"), "t-2024-000002", true, county(), &wuxi(), test::at(kNow));
    ASSERT_EQ(fact.credited.size(), 1U);
    EXPECT_EQ(fact.credited[0].duty, "sub_topic");
    EXPECT_EQ(fact.credited[0].bearer_kind, BearerKind::team);
    EXPECT_EQ(fact.credited[0].bearer, "town");
    EXPECT_EQ(fact.credited[0].first_day.str(), "2024-04-08");
}

TEST(Topic, AMasterTopicIsCreditedToNobody) {
    const auto fact = record_topic(topic("", ""), "t-2024-000001", false, county(), &wuxi(), test::at(kNow));
    EXPECT_THAT(fact.credited, IsEmpty());
    EXPECT_THAT(fact.not_credited, IsEmpty());
}

TEST(Topic, ATeamThatOwesNoneIsToldSo) {
    const auto fact =
        record_topic(topic("t-2024-000001", "water"), "t-2024-000002", true, county(), &wuxi(), test::at(kNow));
    EXPECT_THAT(fact.credited, IsEmpty());
    ASSERT_EQ(fact.not_credited.size(), 1U);
    EXPECT_EQ(fact.not_credited[0].reason, "no_duty");
}

TEST(Topic, ASubTopicNeedsAMasterAUnitAndATeam) {
    EXPECT_EQ(topic_refused(topic("t-9", "town"), false), "activity.unknown_topic /master");
    EXPECT_EQ(topic_refused(topic("t-1", ""), true), "activity.unknown_unit /unit");
    EXPECT_EQ(topic_refused(topic("t-1", "office"), true), "activity.no_team /unit");
    EXPECT_EQ(topic_refused(topic("", "nowhere"), false), "activity.unknown_unit /unit");
    auto future = topic("", "");
    future.occurred_at = Instant::parse("2025-01-01T00:00:00+08:00");
    EXPECT_EQ(topic_refused(future, false), "activity.in_the_future /occurred_at");
}

}  // namespace
}  // namespace lianxin::activity

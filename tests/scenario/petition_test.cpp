// Petitions under the Regulations on Petition Work (信访工作条例), from receipt to the end of re-review. Days are
// worked out by hand from the published calendars; in 2024 the Spring Festival is 10 to 17 February, Sunday 18 is
// worked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/led_case.hpp"

namespace lianxin {
namespace {

using test::Fields;
using test::LedCase;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const Fields kRoads{{"mode", "transfer"}, {"kind", "appeal"}, {"unit", "u-roads"}, {"handler", "a-handler"}};
const Fields kReply{{"conclusion", "supported"},
                    {"reply", "路基已修复"},
                    {"served", "in_person"},
                    {"fix_now", "修复"},
                    {"keep_fixed", "列入日常养护"}};
const Fields kOpinion{{"conclusion", "upheld"}, {"reply", "维持原处理意见"}, {"served", "post"}};
const Fields kReview{{"request", "不服答复"}, {"unit", "u-county"}};

class Petition : public testing::TestWithParam<test::On> {
protected:
    LedCase received(const std::string& on) { return LedCase(GetParam(), "petition", "rural_road", on); }
    LedCase accepted(const std::string& on) {
        LedCase petition = received(on);
        petition.act(on, "a-dispatcher", "transfer", kRoads);
        petition.act(on, "a-handler", "accept");
        return petition;
    }
    LedCase replied(const std::string& on) {
        LedCase petition = accepted(on);
        petition.act(on, "a-handler", "reply", kReply);
        return petition;
    }
    /// Under re-review since Friday 19 April 2024, the 30th day after the answer to the review.
    LedCase rereviewing() {
        LedCase petition = replied("2024-03-04");
        petition.act("2024-03-11", "a-registrar", "ask_review", kReview);
        petition.act("2024-03-20", "a-approver", "review_reply", kOpinion);
        EXPECT_EQ(petition.due("rereview_window"), "2024-04-19");
        Fields request = kReview;
        request["handler"] = "a-leader";
        petition.act("2024-04-19 23:59", "a-registrar", "ask_rereview", request);
        return petition;
    }
};

TEST_P(Petition, AReplySaysWhatWasFixedAndWhatKeepsItFixedOrWhyItCannotBe) {
    LedCase petition = accepted("2024-03-04");
    Fields reply{{"conclusion", "not_supported"}, {"reply", "不符合补助条件"}, {"served", "post"}};
    EXPECT_EQ(petition.refused("2024-03-05", "a-handler", "reply", reply), "case.guard_both_said");
    Fields half = kReply;
    half.erase("keep_fixed");
    EXPECT_EQ(petition.refused("2024-03-05", "a-handler", "reply", half), "case.guard_both_said");
    reply["cannot"] = "现行政策没有这项补助";
    petition.act("2024-03-05", "a-handler", "reply", reply);
    EXPECT_EQ(petition.show().outcome->cannot, "现行政策没有这项补助");

    LedCase other = accepted("2024-03-04");
    Fields lasting = kReply;
    lasting["rule_title"] = "村道雨后巡查制度";
    lasting["rule_review_on"] = "2025-03-04";
    other.act("2024-03-05", "a-handler", "reply", lasting);
    const RuleListed rules = other.county().as("a-supervisor").rule_list({});
    ASSERT_EQ(rules.rules.size(), 1u);
    EXPECT_EQ(rules.rules[0].unit, "u-roads");
}

TEST_P(Petition, IsAcceptedWithin15DaysAndThePetitionerIsTold) {
    LedCase petition = received("2024-01-26");  // the 15th day is Saturday 10 February, in the Spring Festival
    EXPECT_EQ(petition.due("accept"), "2024-02-18") << "the Sunday that is worked";
    petition.act("2024-01-29", "a-dispatcher", "transfer", kRoads);
    EXPECT_THAT(petition.overdue(), IsEmpty());
    petition.act("2024-02-18 23:59", "a-handler", "accept");
    EXPECT_EQ(petition.status("accept"), ClockStatus::met);
    EXPECT_THAT(petition.notices(), Contains("accepted:person"));
    EXPECT_EQ(*petition.show().accepted_at, test::when("2024-02-18 23:59"));
    EXPECT_EQ(petition.due("conclude"), "2024-04-18") << "60 days from the acceptance";
}

TEST_P(Petition, IsAcceptedTooLateOnTheDayAfterAndThatStaysOnRecord) {
    LedCase petition = received("2024-01-26");
    petition.act("2024-01-29", "a-dispatcher", "transfer", kRoads);
    petition.act("2024-01-30", "a-handler", "confirm");
    petition.at("2024-02-19 00:00");
    EXPECT_THAT(petition.overdue(), ElementsAre(petition.no() + " accept"));
    petition.act("2024-02-19 00:00", "a-handler", "accept");
    EXPECT_EQ(petition.status("accept"), ClockStatus::breached);
    EXPECT_EQ(petition.account().breached, 1);
}

TEST_P(Petition, IsDeclinedWithTheReasonToldToThePetitioner) {
    LedCase petition = received("2023-12-29");  // the 15th day, 13 January 2024, is a Saturday
    EXPECT_EQ(petition.due("accept"), "2024-01-15");
    EXPECT_EQ(petition.refused("2024-01-02", "a-dispatcher", "decline", {{"kind", "by_law"}}), "case.missing_field");
    petition.act("2024-01-02", "a-dispatcher", "decline", {{"kind", "by_law"}, {"ground", "应当申请仲裁"}});
    EXPECT_EQ(petition.state(), "declined");
    EXPECT_THAT(petition.notices(), ElementsAre("declined:person"));
    EXPECT_EQ(petition.status("accept"), ClockStatus::met);
}

TEST_P(Petition, AUnitObjectsWithin5WorkingDaysAndTheDispatcherMustAgreeWhileTheCitizensClockRunsOn) {
    LedCase petition = received("2024-02-04");
    petition.act("2024-02-05", "a-dispatcher", "transfer", kRoads);
    EXPECT_EQ(petition.due("objection"), "2024-02-18") << "6, 7, 8, 9 and the Sunday after the festival";
    EXPECT_EQ(petition.clock("objection").holder, "u-roads");
    EXPECT_EQ(petition.due("accept"), "2024-02-19");
    const Fields objection{{"ground", "不属于本单位职权范围"}, {"proposed_unit", "u-office"}};
    petition.act("2024-02-18 17:00", "a-handler", "object", objection);
    EXPECT_EQ(petition.status("objection"), ClockStatus::met);
    EXPECT_THAT(petition.notices(), ElementsAre("objected:dispatcher"));
    EXPECT_EQ(petition.refused("2024-02-18 17:00", "a-handler", "agree_return"), "case.role_missing");

    petition.at("2024-02-20");
    EXPECT_EQ(petition.status("accept"), ClockStatus::overdue) << "nobody's dispute stops it";
    EXPECT_THAT(petition.overdue(), ElementsAre(petition.no() + " accept"));
    petition.act("2024-02-20", "a-dispatcher", "agree_return");
    EXPECT_EQ(petition.show().unit, "") << "given back";
    EXPECT_EQ(petition.show().handler, "");
    Fields office = kRoads;
    office["unit"] = "u-office", office["handler"] = "a-verifier";
    petition.act("2024-02-20", "a-dispatcher", "transfer", office);
    EXPECT_EQ(petition.due("objection"), "2024-02-27") << "the new holder has its whole time";
    EXPECT_EQ(petition.clock("objection").holder, "u-office");
    petition.expect_replays();
    EXPECT_EQ(petition.due("accept"), "2024-02-19") << "the citizen's limit has not moved";
    petition.act("2024-02-21", "a-verifier", "accept");
    EXPECT_EQ(petition.status("accept"), ClockStatus::breached);
}

TEST_P(Petition, AnObjectionAfter5WorkingDaysOrAfterARefusalIsRefused) {
    LedCase petition = received("2024-02-04");
    petition.act("2024-02-05", "a-dispatcher", "transfer", kRoads);
    const Fields objection{{"ground", "不属于本单位职权范围"}, {"proposed_unit", "u-office"}};
    petition.act("2024-02-06", "a-handler", "object", objection);
    petition.act("2024-02-07", "a-dispatcher", "refuse_objection", {{"ground", "属于本单位职权范围"}});
    EXPECT_THAT(petition.notices(), Contains("objection_refused:holder"));
    EXPECT_EQ(petition.show().unit, "u-roads");
    EXPECT_EQ(petition.refused("2024-02-07", "a-handler", "object", objection), "case.guard_before_limit");
    std::vector<std::string> reasons;
    for (const ActionExplained& action : petition.county().as("a-handler").case_actions({petition.no()}).actions)
        if (action.action == "object")
            for (const Reason& reason : action.reasons) reasons.push_back(reason.code);
    EXPECT_THAT(reasons, ElementsAre("guard_before_limit", "guard_not_marked")) << "all that stands in the way";

    LedCase late = received("2024-02-04");
    late.act("2024-02-05", "a-dispatcher", "transfer", kRoads);
    EXPECT_EQ(late.refused("2024-02-19 00:00", "a-handler", "object", objection), "case.guard_before_limit");
}

TEST_P(Petition, IsConcludedWithin60DaysAndExtendedOnceFromTheNominalEndRolledLast) {
    LedCase petition = accepted("2023-12-12");  // the 60th day is Saturday 10 February 2024
    EXPECT_EQ(petition.due("conclude"), "2024-02-18");
    const auto days = [](std::int64_t n) { return Fields{{"days", n}, {"ground", "案情复杂"}}; };
    EXPECT_EQ(petition.refused("2024-02-18", "a-handler", "extend", days(20)), "case.role_missing");
    EXPECT_EQ(petition.refused("2024-02-18", "a-approver", "extend", days(31)), "case.extension_too_long");
    petition.act("2024-02-18 23:59", "a-approver", "extend", days(30));
    EXPECT_EQ(petition.due("conclude"), "2024-03-11") << "30 days after 10 February, over the leap day";
    EXPECT_EQ(petition.clock("conclude").extended_days, 30);
    EXPECT_THAT(petition.notices(), Contains("extended:person"));
    EXPECT_EQ(petition.refused("2024-02-19", "a-approver", "extend", days(1)), "case.extension_spent");
    petition.act("2024-03-11 23:59", "a-handler", "reply", kReply);
    EXPECT_EQ(petition.status("conclude"), ClockStatus::met);
}

TEST_P(Petition, AnExtensionAskedForAfterTheLimitIsRefused) {
    LedCase petition = accepted("2023-12-12");
    const Fields days{{"days", 30}, {"ground", "案情复杂"}};
    EXPECT_EQ(petition.refused("2024-02-19 00:00", "a-approver", "extend", days), "case.guard_before_limit");
    EXPECT_EQ(petition.status("conclude"), ClockStatus::overdue);
    EXPECT_EQ(petition.due("conclude"), "2024-02-18");
}

TEST_P(Petition, ReviewIsAskedForOnThe30thDayWhichIsTheLeapDay) {
    LedCase petition = replied("2024-01-30");
    EXPECT_EQ(petition.due("review_window"), "2024-02-29");
    petition.act("2024-02-29 23:59", "a-registrar", "ask_review", kReview);
    EXPECT_EQ(petition.status("review_window"), ClockStatus::met);
    EXPECT_EQ(petition.due("review"), "2024-04-01") << "the 30th day, 30 March, is a Saturday";
    EXPECT_EQ(petition.show().unit, "u-county");
}

TEST_P(Petition, ReviewIsRefusedOnThe31stDayAndTheRightLapsesWithoutABreach) {
    LedCase petition = replied("2024-01-30");
    EXPECT_EQ(petition.refused("2024-02-29 23:59", "a-registrar", "lapse"), "case.guard_after_limit");
    EXPECT_EQ(petition.refused("2024-03-01 00:00", "a-registrar", "ask_review", kReview), "case.guard_before_limit");
    EXPECT_EQ(petition.status("review_window"), ClockStatus::lapsed);
    EXPECT_THAT(petition.overdue(), IsEmpty()) << "a right is nobody's duty";
    petition.act("2024-03-01 00:00", "a-registrar", "lapse");
    EXPECT_EQ(petition.state(), "closed");
    EXPECT_EQ(petition.status("review_window"), ClockStatus::lapsed);
    EXPECT_EQ(petition.account().breached, 0);
    EXPECT_EQ(petition.account().closed, 1);
}

TEST_P(Petition, AWindowThatEndsInAFestivalEndsOnTheWorkedSundayAfterIt) {
    LedCase petition = replied("2024-03-05");  // the 30th day, 4 April, is Qingming, off until Saturday
    EXPECT_EQ(petition.due("review_window"), "2024-04-07");
    petition.act("2024-04-07 20:00", "a-registrar", "ask_review", kReview);
    EXPECT_EQ(petition.state(), "reviewing");
}

TEST_P(Petition, WhoHandledItNeitherVerifiesNorDecidesTheReview) {
    LedCase petition = received("2024-03-04");
    Fields county = kRoads;
    county["unit"] = "u-county", county["handler"] = "a-leader";  // who is an approver too
    petition.act("2024-03-04", "a-dispatcher", "transfer", county);
    petition.act("2024-03-04", "a-leader", "accept");
    petition.act("2024-03-05", "a-dispatcher", "reassign",
                 {{"unit", "u-roads"}, {"handler", "a-handler-2"}, {"ground", "改由交通局承办"}});
    petition.act("2024-03-05", "a-handler-2", "reply", kReply);  // who is a verifier too
    EXPECT_EQ(petition.refused("2024-03-06", "a-handler-2", "verify", test::answer(true)),
              "case.guard_actor_never_handled");
    petition.act("2024-03-06", "a-verifier", "verify", test::answer(false));
    petition.act("2024-03-06", "a-registrar", "ask_review", kReview);
    EXPECT_EQ(petition.refused("2024-03-07", "a-leader", "review_reply", kOpinion), "case.guard_actor_never_handled");
    petition.act("2024-03-07", "a-approver", "review_reply", kOpinion);
    EXPECT_THAT(petition.notices(), Contains("reviewed:person"));
}

TEST_P(Petition, WhatIsRemandedIsHandledAnewWithinTheDayTold) {
    LedCase petition = replied("2024-09-02");
    petition.act("2024-09-03", "a-registrar", "ask_review", kReview);
    Fields remand{{"reply", "撤销原意见"}, {"unit", "u-roads"}, {"handler", "a-handler"}, {"redo_by", "2024-09-10"}};
    EXPECT_EQ(petition.refused("2024-09-10", "a-approver", "remand", remand), "case.limit_not_ahead");
    remand["redo_by"] = "2024-10-05";  // National Day is 1 to 7 October
    petition.act("2024-09-10", "a-approver", "remand", remand);
    EXPECT_EQ(petition.show().round, 2);
    EXPECT_EQ(petition.due("redo"), "2024-10-08");
    EXPECT_FALSE(petition.show().outcome.has_value()) << "the outcome is open again";
    petition.act("2024-10-08", "a-handler", "reply_again", kReply);
    EXPECT_EQ(petition.status("redo"), ClockStatus::met);
    EXPECT_EQ(petition.due("review_window", 2), "2024-11-07") << "and review may be asked for again";
}

TEST_P(Petition, AHearingSuspendsAndOneToldAfterwardsIsTakenOutTheTwoNeverCountedTwice) {
    LedCase petition = rereviewing();
    EXPECT_EQ(petition.due("rereview"), "2024-05-20") << "the 30th day, 19 May, is a Sunday";
    petition.act("2024-04-22", "a-leader", "begin_hearing", {{"matter", "路基责任"}});
    petition.at("2024-04-25");
    EXPECT_EQ(petition.status("rereview"), ClockStatus::suspended);
    petition.act("2024-04-26", "a-leader", "end_hearing", {{"result", "责任明确"}});
    EXPECT_EQ(petition.due("rereview"), "2024-05-23") << "23, 24, 25 and 26 April began while it stood still";

    const auto span = [](const char* from, const char* to) {
        return Fields{{"hearing_from", from}, {"hearing_to", to}, {"result", "补充听证"}};
    };
    EXPECT_EQ(petition.refused("2024-05-06", "a-approver", "exclude_hearing", span("2024-04-18", "2024-04-29")),
              "case.bad_span");
    EXPECT_EQ(petition.refused("2024-05-06", "a-approver", "exclude_hearing", span("2024-05-05", "2024-05-07")),
              "case.bad_span");
    petition.act("2024-05-06", "a-approver", "exclude_hearing", span("2024-04-25", "2024-04-29"));
    EXPECT_EQ(petition.due("rereview"), "2024-05-27")
        << "23 to 29 April are 7 days: Sunday 26 May, rolled; the sum of both would be 9";

    DeadlineExplain ask;
    ask.case_no = petition.no();
    ask.clock = "rereview";
    const DeadlineExplained why = petition.county().as("a-leader").deadline_explain(ask);
    ASSERT_EQ(why.pauses.size(), 1u);
    EXPECT_EQ(why.due_on, Date::of(2024, 5, 27));
    EXPECT_EQ(why.nominal_on, Date::of(2024, 5, 26));
    EXPECT_EQ(why.amount, 30);
    petition.expect_replays();
}

TEST_P(Petition, AfterReReviewNothingLeadsOn) {
    LedCase petition = rereviewing();
    EXPECT_EQ(petition.refused("2024-05-20", "a-leader", "rereview_reply", kOpinion), "case.guard_actor_never_handled");
    petition.act("2024-05-20", "a-approver", "rereview_reply", kOpinion);
    EXPECT_EQ(petition.state(), "concluded");
    EXPECT_THAT(petition.notices(), Contains("concluded:person"));
    EXPECT_EQ(petition.refused("2024-05-21", "a-dispatcher", "reopen", {{"new_facts", "同一事实"}}),
              "case.action_not_allowed");
    for (const ActionExplained& action : petition.county().as("a-dispatcher").case_actions({petition.no()}).actions)
        EXPECT_FALSE(action.open) << action.action;
    for (const ClockView& clock : petition.show().clocks) EXPECT_EQ(clock.status, ClockStatus::met) << clock.clock;
}

TEST_P(Petition, AReReviewNotAskedForInTimeLapsesToo) {
    LedCase petition = replied("2024-03-04");
    petition.act("2024-03-11", "a-registrar", "ask_review", kReview);
    petition.act("2024-03-20", "a-approver", "review_reply", kOpinion);
    EXPECT_EQ(petition.refused("2024-04-20 00:00", "a-registrar", "ask_rereview", kReview), "case.guard_before_limit");
    petition.act("2024-04-20 00:00", "a-registrar", "lapse_rereview");
    EXPECT_EQ(petition.state(), "closed");
    EXPECT_EQ(petition.account().breached, 0);
    petition.act("2024-04-22", "a-dispatcher", "reopen", {{"new_facts", "出现新的塌方"}});
    EXPECT_EQ(petition.show().round, 2);
    EXPECT_EQ(petition.due("accept"), "2024-05-07") << "new facts begin anew, from the day they were brought";
}

INSTANTIATE_TEST_SUITE_P(Backends, Petition, test::backends(), [](const auto& on) { return test::backend(on); });

}  // namespace
}  // namespace lianxin

// What an on-site office takes on and has built: money from several sources in fen, works with milestones and told
// limits, rain, inspection, account. In 2024 the Spring Festival is 10 to 17 February (Sundays 4 and 18 are worked),
// Labour Day 1 to 5 May, National Day 1 to 7 October.
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

Fields money(std::int64_t fen, const char* source) {
    return {{"amount", fen}, {"source", source}, {"document", "县财发〔2024〕1号"}};
}
Fields spent(std::int64_t fen) { return {{"amount", fen}, {"purpose", "路基修复"}, {"voucher", "凭证1号"}}; }
Fields milestone(const char* what) { return {{"milestone", what}}; }
Fields settled(std::int64_t number) { return {{"number", number}, {"result", "done"}, {"note", "验收合格"}}; }
const Fields kInspected{{"findings", "符合要求"}};
const Fields kKept{{"fix_now", "路基已修复"}, {"keep_fixed", "列入雨季巡查"}};
const Fields kAccount{{"place", "村务公开栏"}, {"from", "2024-11-01"}, {"to", "2024-11-08"}};

class Livelihood : public testing::TestWithParam<test::On> {
protected:
    LedCase raised(const std::string& on) { return LedCase(GetParam(), "livelihood", "rural_road", on); }
    LedCase surveyed(const std::string& on, const char* fund_by, const char* handler = "a-handler") {
        LedCase works = raised(on);
        works.act(on, "a-dispatcher", "take_up", {{"unit", "u-roads"}, {"handler", handler}});
        works.act(on, handler, "survey", {{"findings", "路基塌方"}, {"estimate", 70'000'000}, {"fund_by", fund_by}});
        return works;
    }
    /// Contracted on 1 July 2024; nothing is said of when the works are done.
    LedCase contracted(const char* handler = "a-handler") {
        LedCase works = surveyed("2024-06-03", "2024-06-28", handler);
        works.act("2024-06-11", handler, "raise_money", money(70'000'000, "award"));
        works.act("2024-06-12", "a-approver", "confirm_funding", {{"begin_by", "2024-07-10"}});
        works.act("2024-07-01", handler, "select",
                  {{"method", "competitive"}, {"contractor", "县路桥公司"}, {"price", 69'000'000}});
        return works;
    }
    LedCase in_works(const char* complete_by, const char* handler = "a-handler") {
        LedCase works = contracted(handler);
        works.act("2024-07-05", handler, "begin_works", {{"complete_by", complete_by}});
        return works;
    }
    /// Completed with one milestone settled, on that day.
    LedCase completed(const std::string& on, const char* handler = "a-handler") {
        LedCase works = in_works("2024-09-30", handler);
        works.act("2024-07-05", handler, "add_milestone", milestone("路基回填"));
        works.act(on, handler, "settle_milestone", settled(1));
        works.act(on, handler, "complete_works", {{"note", "完工"}}, test::photos());
        return works;
    }
};

TEST_P(Livelihood, IsSurveyedWithin15WorkingDays) {
    LedCase works = raised("2024-01-29");
    EXPECT_EQ(works.due("survey"), "2024-02-22") << "30 January to 2 February, 4 to 9, then 18 to 22";
    works.act("2024-02-18", "a-dispatcher", "take_up", {{"unit", "u-roads"}, {"handler", "a-handler"}});
    works.act("2024-02-22 23:59", "a-handler", "survey",
              {{"findings", "路基塌方"}, {"estimate", 70'000'000}, {"fund_by", "2024-05-03"}});
    EXPECT_EQ(works.status("survey"), ClockStatus::met);
    EXPECT_EQ(works.due("funding"), "2024-05-06") << "the day told lies in the holiday of Labour Day";
}

TEST_P(Livelihood, MoneyOfSeveralSourcesAndWhatIsSpentAreSummedInFen) {
    LedCase works = surveyed("2024-06-03", "2024-06-28");
    EXPECT_FALSE(works.show().money.has_value()) << "nothing was told";
    EXPECT_EQ(works.refused("2024-06-04", "a-approver", "confirm_funding", {{"begin_by", "2024-07-10"}}),
              "case.guard_marked");
    works.act("2024-06-04", "a-handler", "raise_money", money(70'000'000, "award"));
    works.act("2024-06-05", "a-handler", "raise_money", money(8'000'000, "county"));
    works.act("2024-06-06", "a-handler", "raise_money", money(123'456, "donation"));
    works.act("2024-06-06", "a-handler", "spend", spent(1));
    EXPECT_EQ(works.refused("2024-06-06", "a-handler", "spend", spent(-1)), "case.field_range");
    EXPECT_EQ(works.refused("2024-06-06", "a-dispatcher", "spend", spent(1)), "case.role_missing");
    works.act("2024-06-07", "a-approver", "confirm_funding", {{"begin_by", "2024-07-10"}});
    works.act("2024-06-07", "a-handler", "spend", spent(8'000'000));
    ASSERT_TRUE(works.show().money.has_value());
    EXPECT_EQ(works.show().money->raised, 78'123'456);
    EXPECT_EQ(works.show().money->spent, 8'000'001);
}

TEST_P(Livelihood, ALimitThatWasToldIsKeptOnItsLastDayAndMissedOnTheNext) {
    LedCase kept = contracted();
    EXPECT_EQ(kept.status("funding"), ClockStatus::met);
    EXPECT_EQ(kept.due("commence"), "2024-07-10");
    EXPECT_EQ(kept.refused("2024-07-10", "a-handler", "begin_works", {{"complete_by", "2024-07-10"}}),
              "case.limit_not_ahead");
    kept.act("2024-07-10 23:59", "a-handler", "begin_works", {{"complete_by", "2024-10-05"}});
    EXPECT_EQ(kept.status("commence"), ClockStatus::met);
    EXPECT_EQ(kept.due("works"), "2024-10-05") << "a day of completion is not rolled";

    LedCase missed = contracted();
    missed.at("2024-07-11 00:00");
    EXPECT_THAT(missed.overdue(), ElementsAre(missed.no() + " commence"));
    missed.act("2024-07-11 00:00", "a-handler", "begin_works", {{"complete_by", "2024-09-30"}});
    EXPECT_EQ(missed.status("commence"), ClockStatus::breached);
    EXPECT_EQ(missed.account().breached, 1);
}

TEST_P(Livelihood, WorksSuspendedForRainShiftTheirLimitByExactlyTheDays) {
    LedCase works = in_works("2024-09-30");
    Fields rain{{"kind", "weather"}, {"ground", "连续暴雨"}, {"look_again_on", "2024-07-13"}};
    EXPECT_EQ(works.refused("2024-07-08", "a-handler", "suspend_works", rain), "case.role_missing");
    works.act("2024-07-08", "a-approver", "suspend_works", rain);
    EXPECT_EQ(works.status("works"), ClockStatus::suspended);
    EXPECT_EQ(works.due("suspension"), "2024-07-15") << "the day told is a Saturday";
    EXPECT_EQ(works.refused("2024-07-09", "a-handler", "settle_milestone", settled(1)), "case.action_not_allowed");
    works.act("2024-07-15", "a-approver", "prolong_suspension",
              {{"ground", "仍有降雨"}, {"look_again_on", "2024-07-19"}});
    EXPECT_EQ(works.status("suspension", 1), ClockStatus::met);
    works.act("2024-07-18", "a-handler", "resume_works", {{"note", "天气转晴"}});
    EXPECT_EQ(works.due("works"), "2024-10-10") << "9 to 18 July: 10 days";
    EXPECT_EQ(works.status("suspension", 2), ClockStatus::met);
    rain["look_again_on"] = "2024-08-05";
    works.act("2024-08-01", "a-approver", "suspend_works", rain);
    works.act("2024-08-04", "a-handler", "resume_works", {{"note", "天气转晴"}});
    EXPECT_EQ(works.due("works"), "2024-10-13") << "and 3 more";

    works.act("2024-10-13", "a-approver", "extend_works", {{"days", 90}, {"ground", "材料运输受阻"}});
    EXPECT_EQ(works.due("works"), "2025-01-11") << "over the end of the year";
    EXPECT_EQ(works.refused("2024-10-13", "a-approver", "extend_works", {{"days", 1}, {"ground", "再"}}),
              "case.extension_spent");
}

TEST_P(Livelihood, EveryMilestoneIsSettledBeforeTheWorksAreDoneAndInspected) {
    LedCase works = in_works("2024-09-30");
    EXPECT_EQ(works.refused("2024-07-08", "a-handler", "complete_works", {{"note", "完工"}}),
              "case.guard_items_recorded")
        << "works without a milestone are not works";
    works.act("2024-07-08", "a-handler", "add_milestone", milestone("路基回填"));
    works.act("2024-07-08", "a-approver", "add_milestone", milestone("护坡"));
    works.act("2024-08-01", "a-handler", "settle_milestone", settled(2));
    EXPECT_EQ(works.refused("2024-08-01", "a-handler", "settle_milestone", settled(2)), "case.item_settled");
    EXPECT_EQ(works.refused("2024-08-01", "a-handler", "settle_milestone", settled(3)), "case.no_such_item");
    EXPECT_EQ(works.refused("2024-08-01", "a-handler", "complete_works", {{"note", "完工"}}),
              "case.guard_items_settled");
    works.act("2024-09-30", "a-handler", "settle_milestone", settled(1));
    EXPECT_EQ(works.refused("2024-09-30", "a-handler", "complete_works", {{"note", "完工"}}), "case.missing_field")
        << "without photos nothing is completed";
    works.act("2024-09-30", "a-handler", "complete_works", {{"note", "完工"}}, test::photos());
    const std::vector<ItemView> items = works.show().items;
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].text, "路基回填");
    EXPECT_EQ(*items[0].settled_at, test::when("2024-09-30"));
    EXPECT_EQ(items[1].result, "done");
    EXPECT_FALSE(items[1].result_title.zh.empty());
    EXPECT_EQ(works.status("works"), ClockStatus::met);
    EXPECT_EQ(works.due("inspection"), "2024-10-25") << "8 to 12, 14 to 18, 21 to 25 October";
    EXPECT_THAT(works.notices(), Contains("completed:dispatcher"));
}

TEST_P(Livelihood, WhoBuiltItNeverAcceptsIt) {
    LedCase works = completed("2024-09-09", "a-handler-2");  // who is a verifier too
    EXPECT_EQ(works.refused("2024-09-10", "a-handler-2", "inspect", kInspected), "case.guard_actor_never_handled");
    works.act("2024-09-10", "a-approver", "inspect", kInspected);
    EXPECT_EQ(works.refused("2024-09-11", "a-handler-2", "verify", test::answer(true)),
              "case.guard_actor_never_handled");
    works.act("2024-09-11", "a-verifier", "verify", test::answer(true));
    EXPECT_EQ(works.state(), "verified");
}

TEST_P(Livelihood, AnInspectionThatFailsPutsTheDefectOnTheListWithALimitOfItsOwn) {
    LedCase works = completed("2024-10-08");
    EXPECT_EQ(works.status("works"), ClockStatus::breached) << "due on 30 September";
    works.act("2024-10-09", "a-verifier", "fail_inspection", {{"defect", "压实度不足"}, {"complete_by", "2024-10-20"}});
    EXPECT_EQ(works.state(), "in_works");
    EXPECT_EQ(works.due("works", 2), "2024-10-20");
    EXPECT_EQ(works.status("works", 1), ClockStatus::breached) << "the first stays as it was";
    EXPECT_EQ(works.refused("2024-10-15", "a-handler", "complete_works", {{"note", "完工"}}),
              "case.guard_items_settled");
    works.act("2024-10-15", "a-handler", "settle_milestone", settled(2));
    works.act("2024-10-15", "a-handler", "complete_works", {{"note", "整改完成"}}, test::photos());
    works.act("2024-10-16", "a-verifier", "inspect", kInspected);
    EXPECT_EQ(works.status("works", 2), ClockStatus::met);
    EXPECT_EQ(works.due("verification"), "2024-11-15");
    works.expect_replays();
}

TEST_P(Livelihood, MoneyIsAccountedForInPublicBeforeItIsClosedAndAgainIfMoreIsSpent) {
    LedCase works = completed("2024-09-09");
    works.act("2024-09-10", "a-verifier", "inspect", kInspected);
    works.act("2024-09-11", "a-verifier", "verify", test::answer(true));
    EXPECT_EQ(works.refused("2024-09-12", "a-dispatcher", "close", kKept), "case.guard_marked");
    EXPECT_EQ(works.refused("2024-09-12", "a-dispatcher", "close_without_money", kKept), "case.guard_not_marked");
    works.act("2024-09-12", "a-handler", "account", kAccount);
    works.act("2024-09-13", "a-handler", "spend", spent(69'000'000));
    EXPECT_EQ(works.refused("2024-09-13", "a-dispatcher", "close", kKept), "case.guard_marked");
    works.act("2024-09-18", "a-handler", "account", kAccount);
    EXPECT_EQ(works.refused("2024-09-18", "a-dispatcher", "close", {{"fix_now", "路基已修复"}}), "case.missing_field")
        << "what keeps it fixed is said too";
    works.act("2024-09-18", "a-dispatcher", "close", kKept);
    EXPECT_EQ(works.show().outcome->keep_fixed, "列入雨季巡查");
    EXPECT_THAT(works.notices(), Contains("closed:person"));
    for (const ClockView& clock : works.show().clocks) EXPECT_EQ(clock.status, ClockStatus::met) << clock.clock;
}

TEST_P(Livelihood, WhatTheVillagersCallNotSolvedIsReworkedInAnotherRound) {
    LedCase works = completed("2024-09-09");
    works.act("2024-09-10", "a-verifier", "inspect", kInspected);
    works.act("2024-09-11", "a-verifier", "verify", test::answer(false));
    EXPECT_EQ(works.refused("2024-09-12", "a-dispatcher", "close", kKept), "case.guard_answer_is");
    works.act("2024-09-12", "a-dispatcher", "rework", {{"defect", "路面积水"}, {"complete_by", "2024-09-20"}});
    EXPECT_EQ(works.show().round, 2);
    EXPECT_EQ(works.clock("works", 2).round, 2);
    EXPECT_EQ(works.show().items.size(), 2u) << "the list goes on";
    EXPECT_EQ(works.show().money->raised, 70'000'000) << "and so does the money";
}

TEST_P(Livelihood, WhatCantBePaidForIsExplainedAndTakenUpAgainLater) {
    LedCase works = surveyed("2024-06-03", "2024-06-28");
    works.act("2024-06-28", "a-approver", "explain_unfunded", {{"cannot", "年度预算已用完"}});
    EXPECT_EQ(works.state(), "explained");
    EXPECT_THAT(works.notices(), Contains("explained:person"));
    EXPECT_EQ(works.status("funding"), ClockStatus::met);
    works.act("2024-12-25", "a-supervisor", "reopen_closed", {{"unit", "u-roads"}, {"ground", "列入明年预算"}});
    EXPECT_EQ(works.due("survey", 2), "2025-01-16") << "26, 27, 30, 31 December; 2, 3, 6 to 10, 13 to 16 January";
    EXPECT_THAT(works.overdue(), IsEmpty());
}

TEST_P(Livelihood, AVisitIsReferredToAndOneThatIsNotRecordedIsRefused) {
    LedCase works = raised("2024-03-04");
    Fields fields{{"unit", "u-roads"}, {"activity", "a-2024-000099"}};
    EXPECT_EQ(works.refused("2024-03-05", "a-dispatcher", "take_up", fields), "case.unknown_activity");
    fields["activity"] = works.county().as("a-leader").activity_record(test::onsite_office("2024-03-04")).activity;
    works.act("2024-03-05", "a-dispatcher", "take_up", fields);
    EXPECT_EQ(works.show().history.back().fields.at("activity"), fields.at("activity"));
}

INSTANTIATE_TEST_SUITE_P(Backends, Livelihood, test::backends(), [](const auto& on) { return test::backend(on); });

}  // namespace
}  // namespace lianxin

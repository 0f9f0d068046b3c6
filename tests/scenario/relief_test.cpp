// Relief in hardship: check at home, public notice, decision, relief first in an emergency, a visit afterwards. In 2024
// the Spring Festival is 10 to 17 February; Sundays 4 and 18 are worked, and so is Sunday 7 April.
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

const Fields kTown{{"unit", "u-town"}, {"handler", "a-town"}};
const Fields kChecked{{"findings", "因病致困"}, {"proposed", 500'000}, {"witness", "grid_worker"}};
const Fields kNotice{{"place", "村务公开栏"}, {"content", "拟给予临时救助"}};
const Fields kGrant{
    {"amount", 500'000}, {"form", "money"}, {"fix_now", "发放临时救助金"}, {"keep_fixed", "纳入慢病签约服务"}};
const Fields kFirst{{"amount", 200'000}, {"form", "money"}, {"ground", "急需手术"}};

class Relief : public testing::TestWithParam<test::On> {
protected:
    LedCase applied(const std::string& on) { return LedCase(GetParam(), "relief", "illness", on); }
    LedCase on_notice(const std::string& on) {
        LedCase relief = applied(on);
        publish(relief, on);
        return relief;
    }
    void publish(LedCase& relief, const std::string& on) {
        if (relief.state() == "applied") relief.act(on, "a-dispatcher", "assign", kTown);
        relief.act(on, "a-town", "check", kChecked);
        relief.act(on, "a-town", "publish", kNotice);
    }
    /// Granted on Friday 8 March 2024.
    LedCase granted() {
        LedCase relief = on_notice("2024-02-22");
        relief.act("2024-03-01 00:00", "a-town", "end_notice");
        relief.act("2024-03-08", "a-approver", "grant", kGrant);
        return relief;
    }
};

TEST_P(Relief, IsCheckedAndPutOnNoticeWithin10WorkingDays) {
    LedCase relief = applied("2024-01-31");
    EXPECT_EQ(relief.due("check"), "2024-02-19") << "1, 2, 4 to 9, 18, 19 February";
    relief.act("2024-02-01", "a-registrar", "assign", kTown);
    EXPECT_THAT(relief.notices(), ElementsAre("accepted:person"));
    publish(relief, "2024-02-19 20:00");
    EXPECT_EQ(relief.status("check"), ClockStatus::met);
}

TEST_P(Relief, ThePublicNoticeLapsesAndIsNobodysBreachAndOnlyThenIsAnythingGranted) {
    LedCase relief = on_notice("2024-02-22");
    EXPECT_EQ(relief.due("public_notice"), "2024-02-29") << "7 days, the last of them the leap day";
    EXPECT_EQ(relief.refused("2024-02-29 23:59", "a-approver", "grant", kGrant), "case.action_not_allowed");
    EXPECT_EQ(relief.refused("2024-02-29 23:59", "a-town", "end_notice"), "case.guard_after_limit");
    EXPECT_EQ(relief.status("public_notice"), ClockStatus::running);
    relief.at("2024-03-01 00:00");
    EXPECT_EQ(relief.status("public_notice"), ClockStatus::lapsed);
    EXPECT_THAT(relief.overdue(), IsEmpty());
    EXPECT_EQ(relief.account().overdue, 0);
    relief.act("2024-03-01 00:00", "a-town", "end_notice");
    EXPECT_EQ(relief.status("public_notice"), ClockStatus::lapsed);
    EXPECT_EQ(relief.account().breached, 0);
    EXPECT_EQ(relief.due("decide"), "2024-03-08");
    EXPECT_EQ(relief.refused("2024-03-08", "a-town", "grant", kGrant), "case.role_missing");
    relief.act("2024-03-08", "a-approver", "grant", kGrant);
    EXPECT_EQ(relief.show().money->spent, 500'000);
    EXPECT_THAT(relief.notices(), Contains("granted:person"));
    EXPECT_EQ(relief.account().breached, 0);
}

TEST_P(Relief, ADecisionSaysWhatKeepsTheHouseholdAfloatOrWhyItNeedsNothingFurther) {
    LedCase relief = on_notice("2024-02-22");
    relief.act("2024-03-01 00:00", "a-town", "end_notice");
    Fields grant = kGrant;
    grant.erase("keep_fixed");
    EXPECT_EQ(relief.refused("2024-03-08", "a-approver", "grant", grant), "case.guard_both_said");
    grant["no_recurrence"] = "已恢复劳动能力";
    relief.act("2024-03-08", "a-approver", "grant", grant);
    EXPECT_EQ(relief.show().outcome->no_recurrence, "已恢复劳动能力");
    relief.act("2024-04-08", "a-verifier", "attempt", {{"means", "visit"}, {"result", "away"}});
    ASSERT_EQ(relief.show().attempts.size(), 1u);
}

TEST_P(Relief, InAnEmergencyReliefIsGrantedFirstOnceAndTheFormsFollow) {
    LedCase relief = applied("2024-02-09 23:00");
    relief.act("2024-02-09 23:30", "a-approver", "grant_first", kFirst);
    EXPECT_EQ(relief.state(), "applied") << "what is due of the check is still due";
    EXPECT_EQ(relief.due("check"), "2024-02-29");
    EXPECT_EQ(relief.refused("2024-02-10", "a-approver", "grant_first", kFirst), "case.guard_not_marked");
    publish(relief, "2024-02-20");
    relief.act("2024-02-28", "a-town", "end_notice");
    EXPECT_EQ(relief.refused("2024-02-28", "a-approver", "grant", kGrant), "case.guard_not_marked");
    relief.act("2024-02-28", "a-approver", "grant_after",
               {{"amount", 300'000}, {"fix_now", "补足临时救助金"}, {"no_recurrence", "手术费用已结清"}});
    EXPECT_EQ(relief.show().money->spent, 500'000);
    EXPECT_THAT(relief.notices(), ElementsAre("granted_first:person", "accepted:person", "granted:person"));
}

TEST_P(Relief, AnObjectionLeadsBackToTheCheckAndTheNoticeBeginsAnew) {
    LedCase relief = on_notice("2024-02-22");
    EXPECT_EQ(relief.refused("2024-02-26", "a-registrar", "object"), "case.missing_field");
    relief.act("2024-02-26", "a-registrar", "object", {{"objection", "家有两辆汽车"}});
    EXPECT_EQ(relief.state(), "checking");
    EXPECT_EQ(relief.due("check", 2), "2024-03-11") << "10 working days anew";
    EXPECT_EQ(relief.clock("public_notice", 1).stopped_at, test::when("2024-02-26"));
    EXPECT_THAT(relief.notices(), Contains("objected:holder"));
    publish(relief, "2024-02-28");
    EXPECT_EQ(relief.due("public_notice", 2), "2024-03-06") << "its whole 7 days";
    EXPECT_EQ(relief.refused("2024-03-06", "a-town", "end_notice"), "case.guard_after_limit");
    relief.act("2024-03-07 00:00", "a-town", "end_notice");
    relief.act("2024-03-08", "a-approver", "refuse", {{"kind", "untrue"}, {"ground", "与申报不符"}});
    EXPECT_THAT(relief.notices(), Contains("refused:person"));
    EXPECT_FALSE(relief.show().money.has_value());
}

TEST_P(Relief, AVisitAfter30DaysSeesWhatItHasDoneAndIsOwedWithin45) {
    LedCase relief = granted();
    EXPECT_EQ(relief.due("settle_in"), "2024-04-07");
    EXPECT_EQ(relief.due("follow_up"), "2024-04-22");
    EXPECT_EQ(relief.refused("2024-04-07", "a-verifier", "verify", test::answer(true)), "case.guard_after_limit");
    relief.act("2024-04-08 00:00", "a-verifier", "verify", test::answer(true));
    EXPECT_EQ(relief.status("settle_in"), ClockStatus::lapsed);
    relief.act("2024-04-22", "a-verifier", "close");
    EXPECT_EQ(relief.status("follow_up"), ClockStatus::met);
    EXPECT_EQ(relief.account().breached, 0);
    EXPECT_EQ(relief.account().closed, 1);
}

TEST_P(Relief, AVisitThatIsNotMadeIsOverdue) {
    LedCase relief = granted();
    relief.at("2024-04-23 00:00");
    EXPECT_THAT(relief.overdue(), ElementsAre(relief.no() + " follow_up"));
    relief.act("2024-04-23 00:00", "a-verifier", "verify", test::answer(true));
    relief.act("2024-04-23 00:00", "a-dispatcher", "close");
    EXPECT_EQ(relief.status("follow_up"), ClockStatus::breached);
    EXPECT_EQ(relief.account().breached, 1);
}

TEST_P(Relief, WhoIsStillInNeedIsHelpedOnInAnotherRoundOrReferred) {
    LedCase relief = granted();
    relief.act("2024-04-08", "a-verifier", "verify", test::answer(false));
    EXPECT_EQ(relief.refused("2024-04-08", "a-dispatcher", "close"), "case.guard_answer_is");
    relief.act("2024-04-08", "a-dispatcher", "help_on", {{"note", "仍有大额医疗支出"}});
    EXPECT_EQ(relief.show().round, 2);
    EXPECT_EQ(relief.due("check", 2), "2024-04-22");
    relief.act("2024-04-09", "a-approver", "grant_first", kFirst);
    EXPECT_EQ(relief.show().money->spent, 700'000) << "of all rounds";
    relief.expect_replays();

    LedCase referred = granted();
    referred.act("2024-04-08", "a-verifier", "verify", test::answer(false));
    referred.act("2024-04-08", "a-dispatcher", "refer", {{"scheme", "subsistence"}, {"note", "转申请低保"}});
    EXPECT_EQ(referred.state(), "closed");
    EXPECT_THAT(referred.notices(), Contains("referred:person"));
}

TEST_P(Relief, TheHomeVisitIsAnActivityOnRecord) {
    LedCase relief = applied("2024-03-04");
    relief.act("2024-03-04", "a-dispatcher", "assign", kTown);
    Fields checked = kChecked;
    checked["visit"] = "a-2024-000001";
    EXPECT_EQ(relief.refused("2024-03-05", "a-town", "check", checked), "case.unknown_activity");
    checked["visit"] = relief.county().as("a-leader").activity_record(test::onsite_office("2024-03-04")).activity;
    relief.act("2024-03-05", "a-town", "check", checked);
    EXPECT_EQ(relief.state(), "checked");
}

INSTANTIATE_TEST_SUITE_P(Backends, Relief, test::backends(), [](const auto& on) { return test::backend(on); });

}  // namespace
}  // namespace lianxin

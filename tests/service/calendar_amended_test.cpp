// A calendar is amended, or published at last, while clocks run: they end by the new one, and what was late stays late.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/amended_year.hpp"
#include "support/led_case.hpp"

namespace lianxin {
namespace {

using test::Fields;
using test::LedCase;
using test::with_holiday;
using testing::ElementsAre;
using testing::IsEmpty;

/// A year made up: it is off from 1 January to that day, and no other.
std::string new_year(const char* to) {
    Json year = Json::parse(builtin("cn-2026"));
    year["id"] = "cn-2027";
    year["version"] = 1;
    year["year"] = 2027;
    year["effective_on"] = "2027-01-01";
    year["holidays"] = {{{"name", {{"zh", "元旦"}, {"en", "New Year's Day"}}}, {"from", "2027-01-01"}, {"to", to}}};
    year["make_up_days"] = Json::array();
    return year.dump();
}

class CalendarAmended : public testing::TestWithParam<test::On> {
protected:
    DocumentAdopted adopt(LedCase& one, const std::string& document) {
        return one.county().as("a-admin").document_adopt({JsonText{document}, ""});
    }
    /// Signed and the citizen contacted.
    void take_in_hand(LedCase& ticket, const std::string& on) {
        ticket.act(on, "a-dispatcher", "dispatch",
                   {{"unit", "u-roads"}, {"handler", "a-handler"}, {"reason", "属交通局职责"}});
        ticket.act(on, "a-handler", "sign");
        ticket.act(on, "a-handler", "contact", {{"note", "已电话联系"}});
    }
};

TEST_P(CalendarAmended, OpenClocksEndByTheNewOneWithTheCorrectionOnRecordAndTheReplyCountsThem) {
    LedCase ticket(GetParam(), "hotline", "complaint", "2024-03-04");
    ticket.another("complaint");
    ticket.another("help");
    EXPECT_EQ(ticket.due("conclude"), "2024-03-21");
    ticket.at("2024-03-06");
    const DocumentAdopted reply = adopt(ticket, with_holiday("2024", 3, "2024-03-15", "2024-03-15"));
    EXPECT_EQ(reply.clocks_recomputed, 2) << "the third is due on 7 March, whatever becomes of the 15th";
    EXPECT_EQ(reply.breaches_standing, 0);
    const ClockView clock = ticket.clock("conclude");
    EXPECT_EQ(clock.due_on, Date::of(2024, 3, 22));
    ASSERT_EQ(clock.corrections.size(), 1u);
    EXPECT_EQ(clock.corrections[0].calendar, "cn-2024/3");
    EXPECT_EQ(clock.corrections[0].was_due_on, Date::of(2024, 3, 21));
    EXPECT_EQ(clock.corrections[0].due_on, Date::of(2024, 3, 22));
    EXPECT_EQ(clock.corrections[0].recorded_at, test::when("2024-03-06"));
    EXPECT_FALSE(clock.corrections[0].breach_stands);
    ticket.at("2024-03-22 23:59");
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::running);
    EXPECT_EQ(ticket.overdue().size(), 1u) << "the list goes by the new day";

    DeadlineExplain ask;
    ask.case_no = ticket.no();
    ask.clock = "conclude";
    const DeadlineExplained why = ticket.county().as("a-handler").deadline_explain(ask);
    EXPECT_EQ(why.due_on, Date::of(2024, 3, 22));
    EXPECT_THAT(why.calendars, ElementsAre("cn-2024/3"));

    const DocumentAdopted again = adopt(ticket, with_holiday("2024", 3, "2024-03-15", "2024-03-15"));
    EXPECT_TRUE(again.already);
    EXPECT_EQ(again.clocks_recomputed, 0);
    EXPECT_EQ(ticket.clock("conclude").corrections.size(), 1u);
    ticket.expect_replays();
}

TEST_P(CalendarAmended, WhatWasOverdueStaysBreachedAlsoAfterItStops) {
    LedCase ticket(GetParam(), "hotline", "help", "2024-03-04");
    take_in_hand(ticket, "2024-03-04");
    ticket.at("2024-03-08 10:00");  // due on the 7th; by the new calendar it would be today
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::overdue);
    const DocumentAdopted reply = adopt(ticket, with_holiday("2024", 3, "2024-03-07", "2024-03-07"));
    EXPECT_EQ(reply.breaches_standing, 1);
    EXPECT_EQ(reply.clocks_recomputed, 0);
    const auto stands = [&] {
        const ClockView clock = ticket.clock("conclude");
        EXPECT_EQ(clock.due_on, Date::of(2024, 3, 7)) << "it is judged by the earlier day";
        ASSERT_EQ(clock.corrections.size(), 1u);
        EXPECT_EQ(clock.corrections[0].was_due_on, Date::of(2024, 3, 7));
        EXPECT_EQ(clock.corrections[0].due_on, Date::of(2024, 3, 8));
        EXPECT_TRUE(clock.corrections[0].breach_stands);
    };
    stands();
    EXPECT_EQ(ticket.overdue().size(), 1u);
    ticket.act("2024-03-08 11:00", "a-handler", "resolve",
               {{"fix_now", "路基已修复"}, {"no_recurrence", "落石已清除"}});
    stands();
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::breached);
    EXPECT_EQ(ticket.account().breached, 1);
    ticket.expect_replays();
}

TEST_P(CalendarAmended, ABreachStandsHoweverLongTheClockIsSuspendedAfterwards) {
    LedCase matter(GetParam(), "matter", "rural_road", "2024-03-01");
    matter.act("2024-03-01", "a-dispatcher", "accept");
    matter.act("2024-03-01", "a-dispatcher", "assign", {{"unit", "u-roads"}, {"handler", "a-handler"}});
    matter.act("2024-03-01", "a-handler", "start");
    matter.act("2024-03-01", "a-handler", "contact", {{"note", "已电话联系"}});
    EXPECT_EQ(matter.due("conclude"), "2024-04-30");
    matter.at("2024-05-06 10:00");
    const DocumentAdopted reply = adopt(matter, with_holiday("2024", 3, "2024-04-30", "2024-04-30"));
    EXPECT_EQ(reply.breaches_standing, 1) << "due today by the new calendar, in April by the one that held then";
    matter.act("2024-05-06 11:00", "a-approver", "suspend", {{"ground", "等待鉴定"}});
    EXPECT_EQ(matter.status("conclude"), ClockStatus::overdue) << "standing still makes nothing good";
    EXPECT_THAT(matter.overdue(), ElementsAre(matter.no() + " conclude"));
    matter.act("2024-05-06 12:00", "a-approver", "resume");
    EXPECT_EQ(matter.due("conclude"), "2024-04-30");
    EXPECT_EQ(matter.status("conclude"), ClockStatus::overdue);
    matter.expect_replays();
}

TEST_P(CalendarAmended, AnEndedCaseThatWasLateIsCorrectedOnRecordAndOneThatWasInTimeIsLeftAlone) {
    LedCase late(GetParam(), "hotline", "help", "2024-03-04");
    take_in_hand(late, "2024-03-04");
    const std::string in_time = late.another("help");
    late.county().act("a-registrar", in_time, "answer_now", {{"answer", "已转村委会"}});
    late.act("2024-03-08", "a-handler", "resolve", {{"fix_now", "路基已修复"}, {"no_recurrence", "落石已清除"}});
    late.act("2024-03-08", "a-verifier", "verify", test::answer(true));
    late.act("2024-03-08", "a-verifier", "close");
    const DocumentAdopted reply = adopt(late, with_holiday("2024", 3, "2024-03-07", "2024-03-07"));
    EXPECT_EQ(reply.breaches_standing, 1);
    EXPECT_EQ(reply.clocks_recomputed, 0);
    EXPECT_EQ(late.status("conclude"), ClockStatus::breached);
    EXPECT_TRUE(late.clock("conclude").corrections.at(0).breach_stands);
    EXPECT_EQ(late.state(), "closed");
    for (const ClockView& clock : late.county().as("a-supervisor").case_show({in_time}).clocks) {
        EXPECT_EQ(clock.status, ClockStatus::met);
        EXPECT_EQ(clock.due_on, Date::of(2024, 3, 7));
        EXPECT_THAT(clock.corrections, IsEmpty());
    }
    for (const char* met : {"sign", "bounce", "first_contact", "call_back"})
        EXPECT_THAT(late.clock(met).corrections, IsEmpty()) << met;
    late.expect_replays();
}

TEST_P(CalendarAmended, ARightThatLapsedAndWasActedUponIsNotTakenUpAgain) {
    LedCase petition(GetParam(), "petition", "rural_road", "2024-01-30");
    petition.act("2024-01-30", "a-dispatcher", "transfer",
                 {{"mode", "transfer"}, {"kind", "appeal"}, {"unit", "u-roads"}, {"handler", "a-handler"}});
    petition.act("2024-01-30", "a-handler", "accept");
    petition.act("2024-01-30", "a-handler", "reply",
                 {{"conclusion", "explained"},
                  {"reply", "已答复"},
                  {"served", "post"},
                  {"fix_now", "修复"},
                  {"no_recurrence", "一次性塌方"}});
    petition.act("2024-03-01", "a-registrar", "lapse");
    petition.act("2024-03-01", "a-dispatcher", "reopen", {{"new_facts", "新的塌方"}});
    const DocumentAdopted reply = adopt(petition, with_holiday("2024", 3, "2024-02-29", "2024-02-29"));
    EXPECT_EQ(reply.clocks_recomputed, 0);
    EXPECT_EQ(petition.due("review_window"), "2024-02-29");
    EXPECT_EQ(petition.status("review_window"), ClockStatus::lapsed);
    petition.expect_replays();
}

TEST_P(CalendarAmended, AProvisionalLimitBecomesFirmWhenItsYearIsPublished) {
    LedCase petition(GetParam(), "petition", "rural_road", "2026-12-20");
    EXPECT_EQ(petition.due("accept"), "2027-01-04") << "a Monday, as far as is known";
    EXPECT_TRUE(petition.clock("accept").provisional);
    const std::string another = petition.another("land");
    petition.at("2026-12-28");
    const DocumentAdopted reply = adopt(petition, new_year("2027-01-04"));
    EXPECT_EQ(reply.clocks_recomputed, 2);
    const ClockView clock = petition.clock("accept");
    EXPECT_EQ(clock.due_on, Date::of(2027, 1, 5));
    EXPECT_FALSE(clock.provisional);
    ASSERT_EQ(clock.corrections.size(), 1u);
    EXPECT_EQ(clock.corrections[0].calendar, "cn-2027/1");
    EXPECT_EQ(petition.county().as("a-supervisor").case_show({another}).clocks.at(0).due_on, Date::of(2027, 1, 5));
    petition.expect_replays();
}

TEST_P(CalendarAmended, AProvisionalLimitThatWasMissedBecomesFirmTooIfItEndsWhereItEnded) {
    LedCase petition(GetParam(), "petition", "rural_road", "2026-12-20");
    petition.at("2027-01-06");
    EXPECT_EQ(petition.status("accept"), ClockStatus::overdue);
    const DocumentAdopted reply = adopt(petition, new_year("2027-01-03"));
    EXPECT_EQ(reply.breaches_standing, 0) << "no day is in dispute";
    const ClockView clock = petition.clock("accept");
    EXPECT_EQ(clock.due_on, Date::of(2027, 1, 4));
    EXPECT_FALSE(clock.provisional);
    EXPECT_EQ(clock.status, ClockStatus::overdue);
    petition.expect_replays();
}

TEST_P(CalendarAmended, AClockThatIsSuspendedEndsByTheNewOneAndRunsOnFromThere) {
    LedCase matter(GetParam(), "matter", "rural_road", "2024-03-01");
    matter.act("2024-03-01", "a-dispatcher", "accept");
    matter.act("2024-03-01", "a-dispatcher", "assign", {{"unit", "u-roads"}, {"handler", "a-handler"}});
    matter.act("2024-03-01", "a-handler", "start");
    matter.act("2024-03-11", "a-approver", "suspend", {{"ground", "等待鉴定"}});
    matter.at("2024-03-13");
    const DocumentAdopted reply = adopt(matter, with_holiday("2024", 3, "2024-04-30", "2024-04-30"));
    EXPECT_EQ(reply.clocks_recomputed, 1);
    EXPECT_EQ(matter.due("conclude"), "2024-05-06") << "as if it ran on: 30 April is off now, and so are 1 to 5 May";
    EXPECT_EQ(matter.status("conclude"), ClockStatus::suspended);
    matter.act("2024-03-15", "a-approver", "resume");
    EXPECT_EQ(matter.due("conclude"), "2024-05-06") << "12 to 15 March do not count: 4 May, in the holiday";
    adopt(matter, with_holiday("2024", 4, "2024-05-06", "2024-05-07"));
    EXPECT_EQ(matter.due("conclude"), "2024-05-08");
    EXPECT_EQ(matter.clock("conclude").corrections.size(), 2u);
    matter.expect_replays();
}

INSTANTIATE_TEST_SUITE_P(Backends, CalendarAmended,
                         testing::Values(test::On::sqlite, test::On::memory, test::On::postgresql),
                         [](const auto& on) { return test::backend(on); });

}  // namespace
}  // namespace lianxin

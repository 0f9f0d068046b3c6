// Tickets of the 12345 hotline: limits by category, bouncing and arbitration, call-back, rework, cards. In 2024 the
// Spring Festival is 10 to 17 February and Sunday 18 is worked; National Day is 1 to 7 October, and the Sunday before
// (29 September) and the Saturday after (12 October) are worked.
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

const Fields kRoads{{"unit", "u-roads"}, {"handler", "a-handler"}, {"reason", "属交通局职责"}};
const Fields kOffice{{"unit", "u-office"}, {"handler", "a-verifier"}, {"reason", "属社会工作部职责"}};
const Fields kBounce{{"kind", "not_own_duty"}, {"ground", "县公路条例第九条"}, {"proposed_unit", "u-office"}};
const Fields kNote{{"note", "已电话联系"}};
const Fields kGround{{"ground", "办理不力"}};
const Fields kFixed{{"fix_now", "路基已修复"}, {"no_recurrence", "落石已清除"}};

class Hotline : public testing::TestWithParam<test::On> {
protected:
    LedCase ticket(const std::string& on, const std::string& category = "help", bool urgent = false) {
        return LedCase(GetParam(), "hotline", category, on, urgent);
    }
    /// Signed by the roads department and the citizen contacted, on the day of registration.
    LedCase in_progress(const std::string& on, const std::string& category = "help") {
        LedCase ticket = this->ticket(on, category);
        ticket.act(on, "a-dispatcher", "dispatch", kRoads);
        ticket.act(on, "a-handler", "sign");
        ticket.act(on, "a-handler", "contact", kNote);
        return ticket;
    }
    /// Resolved on that day, too.
    LedCase resolved(const std::string& on) {
        LedCase ticket = in_progress(on);
        ticket.act(on, "a-handler", "resolve", kFixed);
        return ticket;
    }
};

TEST_P(Hotline, EachCategoryHasItsLimitInWorkingDaysAndWhatIsUrgentEndsTheSameDay) {
    LedCase ticket = this->ticket("2024-02-08 16:30", "consult");  // the Thursday before the festival
    const auto due = [&](const char* category, bool urgent) {
        const std::string no = ticket.another(category, urgent);
        return ticket.county().as("a-dispatcher").case_show({no}).clocks.at(0).due_on.str();
    };
    EXPECT_EQ(due("consult", false), "2024-02-09");
    EXPECT_EQ(due("help", false), "2024-02-19") << "9, the worked Sunday 18, 19";
    EXPECT_EQ(due("suggestion", false), "2024-02-21");
    EXPECT_EQ(due("complaint", false), "2024-03-04") << "9, 18 to 23, 26 February to 1 March, 4 March";
    EXPECT_EQ(due("report", false), "2024-03-04");
    EXPECT_EQ(due("consult", true), "2024-02-08");
    EXPECT_EQ(due("complaint", true), "2024-02-08");

    ticket.at("2024-09-27 10:00");  // the Friday before National Day
    EXPECT_EQ(due("consult", false), "2024-09-29") << "a Sunday, worked";
    EXPECT_EQ(due("help", false), "2024-10-08");
    EXPECT_EQ(due("suggestion", false), "2024-10-10");
    EXPECT_EQ(due("complaint", false), "2024-10-21") << "29, 30, 8 to 12 October, 14 to 18, 21";

    ticket.at("2024-12-31 10:00");  // over the end of the year; 1 January is off
    EXPECT_EQ(due("consult", false), "2025-01-02");
    EXPECT_EQ(due("help", false), "2025-01-06");
    EXPECT_EQ(due("complaint", false), "2025-01-20");
}

TEST_P(Hotline, ATicketIsSignedForWithin4WorkingHoursAndAnUrgentOneWithinTheHour) {
    LedCase ticket = this->ticket("2024-02-09 16:30");
    ticket.act("2024-02-09 16:30", "a-dispatcher", "dispatch", kRoads);
    EXPECT_EQ(ticket.clock("sign").due_at, test::when("2024-02-18 11:30")) << "90 minutes before the festival";
    EXPECT_EQ(ticket.due("bounce"), "2024-02-18");
    EXPECT_EQ(ticket.due("first_contact"), "2024-02-18");
    EXPECT_THAT(ticket.notices(), ElementsAre("dispatched:holder"));
    ticket.act("2024-02-18 11:29", "a-handler", "sign");
    EXPECT_EQ(ticket.status("sign"), ClockStatus::met);

    LedCase urgent = this->ticket("2024-02-12 23:30", "help", true);
    urgent.act("2024-02-12 23:30", "a-dispatcher", "dispatch", kRoads);
    EXPECT_EQ(urgent.clock("sign").due_at, test::when("2024-02-13 00:30")) << "in the midst of the festival";
    EXPECT_EQ(urgent.due("conclude"), "2024-02-12");
    EXPECT_EQ(urgent.due("first_contact"), "2024-02-12");
}

TEST_P(Hotline, ABounceNeedsAGroundStopsTheHoldersClocksStartsTheNextHoldersAndNeverTheCitizens) {
    LedCase ticket = this->ticket("2024-03-04");
    EXPECT_EQ(ticket.due("conclude"), "2024-03-07");
    ticket.act("2024-03-04", "a-dispatcher", "dispatch", kRoads);
    EXPECT_EQ(ticket.refused("2024-03-05", "a-handler", "bounce", {{"kind", "not_own_duty"}}), "case.missing_field");
    ticket.act("2024-03-05", "a-handler", "bounce", kBounce);
    for (const char* clock : {"bounce", "first_contact"}) EXPECT_EQ(ticket.status(clock), ClockStatus::met) << clock;
    EXPECT_EQ(ticket.status("sign"), ClockStatus::breached) << "4 working hours were over on Monday";
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::running);
    EXPECT_EQ(ticket.clock("sign").holder, "u-roads");
    EXPECT_EQ(ticket.clock("conclude").holder, "") << "the citizen's own";

    ticket.act("2024-03-06", "a-dispatcher", "reassign", kOffice);
    for (const char* clock : {"sign", "bounce", "first_contact"}) {
        EXPECT_EQ(ticket.clock(clock, 2).holder, "u-office") << clock;
        EXPECT_EQ(ticket.clock(clock, 2).started_at, test::when("2024-03-06")) << clock;
    }
    EXPECT_EQ(ticket.due("bounce", 2), "2024-03-07") << "its whole time";
    EXPECT_EQ(ticket.due("conclude"), "2024-03-07") << "the citizen waits no longer for it";
    ticket.at("2024-03-08 00:00");
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::overdue);
}

TEST_P(Hotline, ASecondBounceIsArbitratedAndThatBinds) {
    LedCase ticket = this->ticket("2024-03-04");
    ticket.act("2024-03-04", "a-dispatcher", "dispatch", kRoads);
    EXPECT_EQ(ticket.refused("2024-03-04", "a-handler", "bounce_again", kBounce), "case.guard_marked");
    ticket.act("2024-03-04", "a-handler", "bounce", kBounce);
    ticket.act("2024-03-04", "a-dispatcher", "reassign", kOffice);
    EXPECT_EQ(ticket.refused("2024-03-04", "a-verifier", "bounce", kBounce), "case.guard_not_marked");
    ticket.act("2024-03-04", "a-verifier", "bounce_again", kBounce);
    EXPECT_EQ(ticket.state(), "contested");
    ticket.act("2024-03-05", "a-dispatcher", "arbitrate",
               {{"unit", "u-roads"}, {"handler", "a-handler"}, {"ground", "路面属交通局管护"}});
    EXPECT_THAT(ticket.notices(), Contains("arbitrated:holder"));
    EXPECT_EQ(ticket.show().unit, "u-roads");
    for (const char* action : {"bounce", "bounce_again"})
        EXPECT_EQ(ticket.refused("2024-03-05", "a-handler", action, kBounce), "case.guard_before_limit") << action;
    EXPECT_EQ(ticket.clock("sign", 3).holder, "u-roads") << "back, with its time anew";
    ticket.act("2024-03-05", "a-handler", "sign");
    EXPECT_EQ(ticket.state(), "in_progress");
    EXPECT_EQ(ticket.due("conclude"), "2024-03-07");
}

TEST_P(Hotline, ABounceThatIsNotAgreedToBindsAsWellAndOneAfterAWorkingDayIsTooLate) {
    LedCase ticket = this->ticket("2024-04-03");  // the Wednesday before Qingming; Sunday 7 April is worked
    ticket.act("2024-04-03", "a-dispatcher", "dispatch", kRoads);
    EXPECT_EQ(ticket.due("bounce"), "2024-04-07");
    EXPECT_EQ(ticket.due("conclude"), "2024-04-09");
    ticket.act("2024-04-07 23:59", "a-handler", "bounce", kBounce);
    ticket.act("2024-04-08", "a-dispatcher", "uphold", {{"ground", "属交通局职责"}});
    EXPECT_EQ(ticket.show().unit, "u-roads");
    EXPECT_EQ(ticket.refused("2024-04-08", "a-handler", "bounce_again", kBounce), "case.guard_before_limit");

    LedCase late = this->ticket("2024-04-03");
    late.act("2024-04-03", "a-dispatcher", "dispatch", kRoads);
    EXPECT_EQ(late.refused("2024-04-08 00:00", "a-handler", "bounce", kBounce), "case.guard_before_limit");
}

TEST_P(Hotline, AnExtensionIsAskedForBeforeTheLimitAndMayBeApprovedAfterIt) {
    LedCase ticket = in_progress("2024-09-26");
    EXPECT_EQ(ticket.due("conclude"), "2024-09-30") << "27, the worked Sunday 29, 30";
    const Fields days{{"days", 5}};
    EXPECT_EQ(ticket.refused("2024-09-30", "a-approver", "approve_extension", days), "case.guard_marked");
    ticket.act("2024-09-30 23:59", "a-handler", "ask_extension", {{"asked_days", 5}, {"ground", "等待材料"}});
    EXPECT_EQ(ticket.refused("2024-09-30 23:59", "a-handler", "ask_extension", {{"asked_days", 5}, {"ground", "再"}}),
              "case.guard_not_marked");
    ticket.at("2024-10-08");
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::overdue);
    EXPECT_EQ(ticket.refused("2024-10-08", "a-approver", "approve_extension", {{"days", 6}}),
              "case.extension_too_long");
    ticket.act("2024-10-08", "a-approver", "approve_extension", days);
    EXPECT_EQ(ticket.due("conclude"), "2024-10-12") << "8, 9, 10, 11 and the worked Saturday 12";
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::running);
    EXPECT_THAT(ticket.notices(), Contains("extended:person"));
    EXPECT_EQ(ticket.refused("2024-10-08", "a-handler", "ask_extension", {{"asked_days", 5}, {"ground", "再"}}),
              "case.guard_not_marked");
    ticket.act("2024-10-12 23:59", "a-handler", "resolve", kFixed);
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::met);
}

TEST_P(Hotline, AnExtensionAskedForAfterTheLimitIsRefusedAndARefusedOneIsNotAskedForAgain) {
    LedCase late = in_progress("2024-09-26");
    const Fields asking{{"asked_days", 5}, {"ground", "等待材料"}};
    EXPECT_EQ(late.refused("2024-10-01 00:00", "a-handler", "ask_extension", asking), "case.guard_before_limit");

    LedCase refused = in_progress("2024-09-26");
    refused.act("2024-09-27", "a-handler", "ask_extension", asking);
    refused.act("2024-09-27", "a-approver", "refuse_extension", {{"ground", "理由不充分"}});
    EXPECT_EQ(refused.refused("2024-09-29", "a-handler", "ask_extension", asking), "case.guard_not_marked");
    EXPECT_EQ(refused.due("conclude"), "2024-09-30");
}

TEST_P(Hotline, NotSolvedReopensWithClocksOfItsOwnAndTheFirstRoundStaysAsItWas) {
    LedCase ticket = resolved("2024-03-04");
    EXPECT_EQ(ticket.due("call_back"), "2024-03-07");
    ticket.act("2024-03-06", "a-verifier", "verify", test::answer(false));
    EXPECT_EQ(ticket.refused("2024-03-06", "a-verifier", "close"), "case.guard_answer_is");
    const std::vector<ClockView> first = ticket.show().clocks;
    ticket.act("2024-03-06", "a-dispatcher", "reopen");
    EXPECT_EQ(ticket.show().round, 2);
    EXPECT_EQ(ticket.due("rework"), "2024-03-11") << "3 working days anew";
    EXPECT_EQ(ticket.clock("rework").round, 2);
    EXPECT_EQ(ticket.clock("first_contact", 2).round, 2);
    EXPECT_EQ(ticket.status("call_back"), ClockStatus::met) << "the call was made";
    const std::vector<ClockView> now = ticket.show().clocks;
    ASSERT_GT(now.size(), first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(now[i].clock, first[i].clock);
        EXPECT_EQ(now[i].round, 1);
        EXPECT_EQ(now[i].due_on, first[i].due_on) << first[i].clock;
        EXPECT_EQ(now[i].status, first[i].clock == "call_back" ? ClockStatus::met : first[i].status);
    }
    EXPECT_EQ(ticket.refused("2024-03-06", "a-handler", "bounce", kBounce), "case.guard_before_limit")
        << "who has it does it again";

    ticket.act("2024-03-07", "a-handler", "sign");
    EXPECT_EQ(ticket.refused("2024-03-07", "a-handler", "resolve_again", kFixed), "case.guard_clock_stopped")
        << "first the citizen is contacted again";
    ticket.act("2024-03-07", "a-handler", "contact", kNote);
    EXPECT_EQ(ticket.refused("2024-03-07", "a-handler", "resolve", kFixed), "case.guard_clock_running");
    ticket.act("2024-03-08", "a-handler", "resolve_again", kFixed);
    ticket.act("2024-03-11", "a-verifier", "verify", test::answer(true));
    ticket.act("2024-03-11", "a-verifier", "close");
    EXPECT_EQ(ticket.status("rework"), ClockStatus::met);
    EXPECT_EQ(ticket.account().reopened, 1);
    EXPECT_EQ(ticket.account().resolution.count, 1);
}

TEST_P(Hotline, TimeClosedIsNotChargedWhenATicketIsReopened) {
    LedCase ticket = resolved("2024-01-30");
    ticket.act("2024-01-31", "a-verifier", "verify", test::answer(true));
    ticket.act("2024-01-31", "a-verifier", "close");
    ticket.act("2024-02-08", "a-supervisor", "reopen_closed",
               {{"unit", "u-roads"}, {"handler", "a-handler"}, {"ground", "群众反映再次塌方"}});
    EXPECT_EQ(ticket.due("rework"), "2024-02-19") << "9, 18, 19: counted from the reopening";
    EXPECT_EQ(ticket.status("conclude"), ClockStatus::met);
    EXPECT_EQ(ticket.due("conclude"), "2024-02-02");
    EXPECT_FALSE(ticket.show().closed_at.has_value());
    EXPECT_FALSE(ticket.show().answer.has_value()) << "asked anew";
    EXPECT_THAT(ticket.overdue(), IsEmpty());
    EXPECT_EQ(ticket.account().resolution.count, 1) << "until the citizen says otherwise";
    ticket.act("2024-02-08", "a-handler", "bounce", kBounce);
    EXPECT_EQ(ticket.state(), "bounced") << "after a reopening it may be bounced as at first";
    ticket.expect_replays();
}

TEST_P(Hotline, YellowAndRedCardsNameTheUnitAndTheHandlerOfTheDay) {
    LedCase ticket = in_progress("2024-03-04");
    EXPECT_EQ(ticket.refused("2024-03-08", "a-dispatcher", "yellow_card", kGround), "case.role_missing");
    EXPECT_EQ(ticket.refused("2024-03-08", "a-supervisor", "yellow_card"), "case.missing_field");
    ticket.act("2024-03-08", "a-supervisor", "yellow_card", kGround);
    ticket.act("2024-03-11", "a-supervisor", "red_card", kGround);
    const std::vector<CardView> cards = ticket.show().cards;
    ASSERT_EQ(cards.size(), 2u);
    EXPECT_EQ(cards[0].card, CardColour::yellow);
    EXPECT_EQ(cards[1].card, CardColour::red);
    for (const CardView& card : cards) {
        EXPECT_EQ(card.unit, "u-roads");
        EXPECT_EQ(card.handler, "a-handler");
    }
    EXPECT_EQ(cards[1].issued_at, test::when("2024-03-11"));
    EXPECT_THAT(ticket.notices(), Contains("red_card:holder"));
    EXPECT_EQ(
        LedCase(GetParam(), "hotline", "help", "2024-03-04").refused("2024-03-04", "a-supervisor", "red_card", kGround),
        "case.action_not_allowed")
        << "nobody has it yet";
}

TEST_P(Hotline, AnUnreachableCitizenIsTriedTwiceBeforeTheTicketIsClosedAndIsInNoRate) {
    LedCase ticket = resolved("2024-03-04");
    const Fields unreached{{"note", "两次未接通"}};
    EXPECT_EQ(ticket.refused("2024-03-05", "a-verifier", "verify",
                             {{"reached", false}, {"responded", false}, {"solved", false}, {"satisfied", false}}),
              "case.guard_field_is");
    EXPECT_EQ(ticket.refused("2024-03-05", "a-verifier", "close_unreached", unreached), "case.guard_attempts");
    ticket.act("2024-03-05", "a-verifier", "attempt");
    ticket.act("2024-03-05", "a-verifier", "attempt", {{"means", "phone"}});
    EXPECT_EQ(ticket.refused("2024-03-05", "a-verifier", "close_unreached", unreached), "case.guard_attempts")
        << "on one day";
    ticket.act("2024-03-06", "a-verifier", "attempt");
    ticket.act("2024-03-07", "a-verifier", "close_unreached", unreached);
    EXPECT_EQ(ticket.state(), "closed");
    EXPECT_EQ(ticket.status("call_back"), ClockStatus::met);
    EXPECT_EQ(ticket.account().resolution.of, 0);
}

TEST_P(Hotline, WhoHandledATicketNeitherCallsBackNorClosesItUnsolved) {
    LedCase ticket = this->ticket("2024-03-04");
    ticket.act("2024-03-04", "a-dispatcher", "dispatch",
               {{"unit", "u-roads"}, {"handler", "a-handler-2"}, {"reason", "属交通局职责"}});
    ticket.act("2024-03-04", "a-handler-2", "sign");
    ticket.act("2024-03-04", "a-handler-2", "contact", kNote);
    ticket.act("2024-03-04", "a-handler-2", "resolve", {{"cannot", "不在农村公路规划内"}});
    for (const char* action : {"verify", "attempt"})
        EXPECT_EQ(ticket.refused("2024-03-05", "a-handler-2", action,
                                 std::string(action) == "verify" ? test::answer(true) : Fields{}),
                  "case.guard_actor_never_handled");
    ticket.act("2024-03-05", "a-verifier", "verify", test::answer(false));
    ticket.act("2024-03-05", "a-supervisor", "close_unsolved", {{"kind", "beyond_means"}, {"ground", "超出财力"}});
    EXPECT_EQ(ticket.state(), "closed");
    EXPECT_THAT(ticket.notices(), Contains("closed_unsolved:person"));
    EXPECT_EQ(ticket.account().resolution.count, 0);
    EXPECT_EQ(ticket.account().resolution.of, 1) << "it stays in the rate as not solved";
}

TEST_P(Hotline, AfterThreeRoundsATicketIsEscalatedAndALeaderTakesItDown) {
    LedCase ticket = resolved("2024-03-04");
    const Fields ground{{"ground", "三次修补仍塌陷"}};
    for (const char* day : {"2024-03-05", "2024-03-06"}) {
        ticket.act(day, "a-verifier", "verify", test::answer(false));
        EXPECT_EQ(ticket.refused(day, "a-verifier", "escalate", ground), "case.guard_rounds_used");
        ticket.act(day, "a-verifier", "reopen");
        ticket.act(day, "a-handler", "sign");
        ticket.act(day, "a-handler", "contact", kNote);
        EXPECT_EQ(ticket.refused(day, "a-handler", "resolve_again", {{"fix_now", "再次修补"}}), "case.guard_both_said");
        ticket.act(day, "a-handler", "resolve_again", kFixed);
    }
    ticket.act("2024-03-07", "a-verifier", "verify", test::answer(false));
    EXPECT_EQ(ticket.refused("2024-03-07", "a-verifier", "reopen"), "case.guard_rounds_left");
    ticket.act("2024-03-07", "a-verifier", "escalate", ground);
    EXPECT_EQ(ticket.show().cards.size(), 1u);
    ticket.act("2024-03-08", "a-supervisor", "direct",
               {{"leader", "a-leader"}, {"unit", "u-roads"}, {"handler", "a-handler"}, {"demand", "查明原因"}});
    EXPECT_THAT(ticket.notices(), Contains("taken_down:leader"));
    EXPECT_EQ(ticket.refused("2024-03-08", "a-handler", "bounce", kBounce), "case.guard_not_marked");
    ticket.act("2024-03-08", "a-handler", "sign");
    ticket.act("2024-03-08", "a-handler", "contact", kNote);
    ticket.act("2024-03-11", "a-handler", "resolve_again", kFixed);
    ticket.act("2024-03-12", "a-verifier", "verify", test::answer(true));
    ticket.act("2024-03-12", "a-verifier", "close");
    EXPECT_EQ(ticket.show().round, 3);
    EXPECT_EQ(ticket.account().resolution.count, 1);
    ticket.expect_replays();
}

TEST_P(Hotline, ACheckThatFindsATicketNotSolvedGoesToSupervisionAtOnce) {
    LedCase ticket = this->ticket("2024-02-29", "consult");
    ticket.act("2024-02-29", "a-registrar", "answer_now", {{"answer", "每月10日为接待日"}});
    const Session auditor = ticket.county().as("a-auditor");
    SampleDraw draw;
    draw.from = draw.to = Date::of(2024, 2, 29);
    draw.size = 1;
    const std::string sample = auditor.sample_draw(draw).sample;
    const CheckRecorded found = auditor.check_record({sample, ticket.no(), true, false, false, "答复有误", ""});
    EXPECT_EQ(found.action, "escalate_checked");
    EXPECT_FALSE(found.agrees) << "nobody had asked the citizen before";
    EXPECT_EQ(ticket.state(), "escalated");
    EXPECT_EQ(ticket.due("rework"), "2024-03-01");
}

TEST_P(Hotline, WhatTheRegistrarCanAnswerIsAnsweredAtOnce) {
    LedCase ticket = this->ticket("2024-02-29", "consult");
    EXPECT_EQ(ticket.due("conclude"), "2024-03-01") << "the day after the leap day";
    ticket.act("2024-02-29", "a-registrar", "answer_now", {{"answer", "每月10日为接待日"}});
    EXPECT_EQ(ticket.state(), "closed");
    EXPECT_EQ(ticket.show().outcome->fix_now, "每月10日为接待日");
}

INSTANTIATE_TEST_SUITE_P(Backends, Hotline, test::backends(), [](const auto& on) { return test::backend(on); });

}  // namespace
}  // namespace lianxin

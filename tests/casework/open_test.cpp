// Opening a case.
#include "world.hpp"

namespace lianxin::casework {
namespace {

CaseOpen request() {
    CaseOpen command;
    command.category = "rural_road";
    command.summary = "路基塌方";
    command.area = "990001101201";
    return command;
}

std::vector<Event> opened(const CaseOpen& command, const char* actor = "a-desk",
                          const workflow::Workflow& workflow = world().matter) {
    return open(command, "990001-2024-000001", "a-2024-000007", workflow, world().calendar, world().directory,
                {"990001", actor, at("2024-03-01")});
}

TEST(Open, TellsWhatTheCaseIsAndStartsTheAcceptClockFromReceipt) {
    CaseOpen command = request();
    command.occurred_at = at("2024-02-20");
    const auto events = opened(command);
    ASSERT_EQ(events.size(), 2u);
    const auto& first = std::get<CaseOpened>(events[0]);
    EXPECT_EQ(first.case_no, "990001-2024-000001");
    EXPECT_EQ(first.activity, "a-2024-000007");
    EXPECT_EQ(first.workflow_version, 3);
    EXPECT_EQ(first.state, "registered");
    EXPECT_EQ(first.summary.text, "路基塌方");
    const auto& clock = std::get<ClockStarted>(events[1]);
    EXPECT_EQ(clock.clock, "accept");
    EXPECT_EQ(clock.started_at, at("2024-02-20"));
    EXPECT_EQ(clock.limit.due_on.str(), "2024-03-06");
    EXPECT_EQ(clock.limit.calendars, std::vector<std::string>{"cn-2024/2"});
}

TEST(Open, HappensNowIfItIsNotSaidWhen) {
    EXPECT_EQ(std::get<CaseOpened>(opened(request())[0]).received_at, at("2024-03-01"));
}

TEST(Open, RefusesAFutureReceipt) {
    CaseOpen command = request();
    command.occurred_at = at("2024-03-01") + 1;
    const Error e = refusal([&] { opened(command); });
    EXPECT_EQ(e.code(), "case.in_the_future");
    EXPECT_EQ(e.pointer(), "/occurred_at");
}

TEST(Open, NamesTheCategoriesThatAreTaken) {
    CaseOpen command = request();
    command.category = "weather";
    const Error e = refusal([&] { opened(command); });
    EXPECT_EQ(e.code(), "case.unknown_category");
    EXPECT_EQ(e.pointer(), "/category");
    EXPECT_NE(e.details().find("rural_road"), std::string::npos);
}

TEST(Open, RefusesAnAreaOrALeaderThatDoesNotExist) {
    CaseOpen command = request();
    command.area = "990001999999";
    EXPECT_EQ(refusal([&] { opened(command); }).code(), "case.no_such_area");
    command = request();
    command.leader = "a-nobody";
    const Error e = refusal([&] { opened(command); });
    EXPECT_EQ(e.code(), "case.no_such_appointment");
    EXPECT_EQ(e.pointer(), "/leader");
}

TEST(Open, RefusesALeaderWhoHeldThePostOnlyBefore) {
    CaseOpen command = request();
    command.leader = "a-leaving";
    const Error e = refusal([&] {
        open(command, "990001-2024-000001", "", world().matter, world().calendar, world().directory,
             {"990001", "a-desk", at("2024-04-01")});
    });
    EXPECT_EQ(e.code(), "case.appointment_not_held");
    EXPECT_NO_THROW(opened(command));
}

TEST(Open, RefusesABlankSummary) {
    CaseOpen command = request();
    command.summary = " \n";
    EXPECT_EQ(refusal([&] { opened(command); }).code(), "case.field_length");
}

TEST(Open, IsForHoldersOfAnAppointment) {
    EXPECT_EQ(refusal([&] { opened(request(), "installer"); }).code(), "case.role_missing");
}

TEST(Open, AReportedMatterHasNoClocks) {
    const auto events = opened(request(), "a-desk", world().reported);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<CaseOpened>(events[0]).account, workflow::Account::reported);
}

TEST(Reported, TakesProgressAndNothingElseAndNeverEnds) {
    Case one(at("2024-04-08"), world().reported);
    one.act("progress", "a-desk", at("2024-04-26"), {{"text", "竞争性比选已完成"}, {"time_words", "目前"}});
    EXPECT_EQ(one.state.state, "reported");
    EXPECT_FALSE(one.state.final_state);
    EXPECT_TRUE(one.clocks(at("2026-01-01")).empty());
    EXPECT_EQ(refusal([&] { one.act("close", "a-dispatch", at("2024-04-27")); }).code(), "case.unknown_action");
}

}  // namespace
}  // namespace lianxin::casework

// The rules of clocks, one by one, with small workflows made for them.
#include "world.hpp"

namespace lianxin::casework {
namespace {

const Instant kMonday = at("2024-03-04");

/// Ten working days from the receipt: a case of 4 March ends on the 18th.
const workflow::Workflow& paused() {
    static const workflow::Workflow workflow = small_workflow(R"({
        "initial": {"to": "open", "start": ["limit"]},
        "states": [{"code": "open"}, {"code": "done", "final": true}],
        "clocks": [{"code": "limit", "amount": 10, "unit": "working_day"}],
        "actions": [
          {"code": "suspend", "from": ["open"], "guards": [{"guard": "clock_running", "clock": "limit"}], "suspend": ["limit"]},
          {"code": "resume", "from": ["open"], "guards": [{"guard": "clock_suspended", "clock": "limit"}], "resume": ["limit"]},
          {"code": "resume_less", "from": ["open"], "guards": [{"guard": "clock_suspended", "clock": "limit"}], "resume": ["limit"],
           "fields": [{"name": "from", "type": "date", "required": true, "sets": "span.from"},
                      {"name": "to", "type": "date", "required": true, "sets": "span.to"}],
           "effects": [{"effect": "exclude", "clock": "limit"}]},
          {"code": "blink", "from": ["open"], "guards": [{"guard": "clock_running", "clock": "limit"}],
           "suspend": ["limit"], "resume": ["limit"]},
          {"code": "exclude", "from": ["open"],
           "fields": [{"name": "from", "type": "date", "required": true, "sets": "span.from"},
                      {"name": "to", "type": "date", "required": true, "sets": "span.to"}],
           "effects": [{"effect": "exclude", "clock": "limit"}]},
          {"code": "extend", "from": ["open"],
           "fields": [{"name": "days", "type": "count", "required": true, "sets": "extension.days"}],
           "effects": [{"effect": "extend", "clock": "limit", "max": 5, "times": 2}]},
          {"code": "early", "from": ["open"], "guards": [{"guard": "before_limit", "clock": "limit"}]},
          {"code": "late", "from": ["open"], "guards": [{"guard": "after_limit", "clock": "limit"}]},
          {"code": "finish", "from": ["open"], "to": "done", "stop": ["limit"]}
        ]})");
    return workflow;
}

struct Paused : Case {
    Paused() : Case(kMonday, paused()) {}
    std::string due() const { return clock("limit", kMonday).due_on.str(); }
    ClockStatus status(Instant now) const { return clock("limit", now).status; }
    std::string refused(const char* action, Instant when, const Fields& fields = {}) {
        return refusal([&] { act(action, "a-desk", when, fields); }).code();
    }
    void take(const char* action, const char* day, const Fields& fields = {}) {
        act(action, "a-desk", at(day), fields);
    }
    static Fields span(const char* from, const char* to) {
        return {{"from", std::string(from)}, {"to", std::string(to)}};
    }
};

TEST(Suspension, MovesTheLimitByTheDaysThatWouldHaveCounted) {
    Paused one;
    EXPECT_EQ(one.due(), "2024-03-18");
    one.take("suspend", "2024-03-06");
    EXPECT_EQ(one.due(), "2024-03-18") << "as if it ran on";
    one.take("resume", "2024-03-11");  // Thursday, Friday and Monday began while it stood still
    EXPECT_EQ(one.due(), "2024-03-21");
    EXPECT_EQ(latest(one.state, "limit")->nominal_on.str(), "2024-03-21");
    one.take("suspend", "2024-03-12");
    one.take("resume", "2024-03-12");  // no day began
    EXPECT_EQ(one.due(), "2024-03-21");
}

TEST(Suspension, OnRestDaysOnlyChangesNothing) {
    Paused one;
    one.act("suspend", "a-desk", Instant::parse("2024-03-08T23:00:00+08:00"));
    one.act("resume", "a-desk", Instant::parse("2024-03-10T23:00:00+08:00"));
    EXPECT_EQ(one.due(), "2024-03-18");
}

TEST(Suspension, IsOfARunningClockAndResumingOfASuspendedOne) {
    Paused one;
    EXPECT_EQ(one.refused("resume", kMonday), "case.guard_clock_suspended");
    one.take("suspend", "2024-03-05");
    EXPECT_EQ(one.refused("suspend", at("2024-03-05")), "case.guard_clock_running");
    EXPECT_EQ(one.status(at("2025-01-01")), ClockStatus::suspended);
    EXPECT_EQ(next_due(one.state), nullptr);
}

TEST(Suspension, ShutsWhatAsksForARunningClock) {
    Paused one;
    one.take("suspend", "2024-03-05");
    EXPECT_EQ(one.refused("early", at("2024-03-06")), "case.guard_before_limit");
    EXPECT_EQ(one.refused("late", at("2024-04-30")), "case.guard_after_limit");
    one.take("resume", "2024-04-30");
    EXPECT_EQ(one.refused("early", at("2024-04-30")), "none");
}

TEST(Suspension, OfAnOverdueClockLeavesItOverdue) {
    Paused one;
    one.take("suspend", "2024-03-20");
    EXPECT_EQ(one.status(at("2024-03-21")), ClockStatus::overdue);
    one.take("resume", "2024-04-30");
    EXPECT_EQ(one.due(), "2024-03-18");
    EXPECT_EQ(one.status(at("2024-04-30")), ClockStatus::overdue);
    one.take("finish", "2024-04-30");
    EXPECT_EQ(one.status(at("2025-01-01")), ClockStatus::breached);
}

TEST(Suspension, OfAClockWhoseEndMovedBackToAWorkingDayLeavesItOverdueToo) {
    const workflow::Workflow workflow = small_workflow(R"({
        "initial": {"to": "open", "start": ["limit"]},
        "states": [{"code": "open"}, {"code": "still"}, {"code": "done", "final": true}],
        "clocks": [{"code": "limit", "amount": 6, "unit": "day", "roll": "previous_working_day"}],
        "actions": [
          {"code": "suspend", "from": ["open"], "to": "still", "suspend": ["limit"]},
          {"code": "resume", "from": ["still"], "to": "open", "resume": ["limit"]},
          {"code": "finish", "from": ["open"], "to": "done", "stop": ["limit"]}
        ]})");
    Case one(kMonday, workflow);  // Sunday the 10th, so Friday the 8th
    EXPECT_EQ(one.clock("limit", kMonday).due_on.str(), "2024-03-08");
    one.act("suspend", "a-desk", at("2024-03-09"));
    one.act("resume", "a-desk", at("2024-03-20"));
    EXPECT_EQ(one.clock("limit", at("2024-03-20")).due_on.str(), "2024-03-08");
    EXPECT_EQ(one.clock("limit", at("2024-03-20")).status, ClockStatus::overdue);
}

TEST(Suspension, OfAClockThatIsStoppedAsItStandsIsNeverHeldAgainstIt) {
    Paused one;
    one.take("suspend", "2024-03-06");
    one.take("finish", "2024-06-28");
    EXPECT_EQ(one.status(at("2025-01-01")), ClockStatus::met);
    Paused late;
    late.take("suspend", "2024-03-19");
    late.take("finish", "2024-03-19");
    EXPECT_EQ(late.status(at("2025-01-01")), ClockStatus::breached);
}

TEST(Suspension, AndResumptionInOneActionLeaveTheClockRunning) {
    Paused one;
    one.take("blink", "2024-03-06");
    EXPECT_TRUE(latest(one.state, "limit")->runs());
    EXPECT_EQ(one.due(), "2024-03-18");
}

TEST(Exclusion, TakesOutTheDaysOfTheSpanThatWouldHaveCounted) {
    Paused one;
    one.take("exclude", "2024-03-12", Paused::span("2024-03-07", "2024-03-11"));  // a weekend within
    EXPECT_EQ(one.due(), "2024-03-21");
}

TEST(Exclusion, CountsNoDayTwiceThatStoodStillOrWasExcludedBefore) {
    Paused one;
    one.take("suspend", "2024-03-06");
    one.take("resume", "2024-03-11");
    one.take("exclude", "2024-03-12", Paused::span("2024-03-07", "2024-03-08"));
    EXPECT_EQ(one.due(), "2024-03-21");
    one.take("exclude", "2024-03-12", Paused::span("2024-03-07", "2024-03-12"));
    EXPECT_EQ(one.due(), "2024-03-22");
    one.take("exclude", "2024-03-12", Paused::span("2024-03-07", "2024-03-12"));
    EXPECT_EQ(one.due(), "2024-03-22");
}

TEST(Exclusion, LiesBetweenTheStartOfTheClockAndTheAction) {
    Paused one;
    const auto told = [&](const char* from, const char* to) {
        const Error e = refusal([&] { one.act("exclude", "a-desk", at("2024-03-12"), Paused::span(from, to)); });
        EXPECT_TRUE(e.code() == "none" || e.pointer() == "/fields/from");
        return e.code();
    };
    EXPECT_EQ(told("2024-03-03", "2024-03-05"), "case.bad_span");
    EXPECT_EQ(told("2024-03-11", "2024-03-13"), "case.bad_span");
    EXPECT_EQ(told("2024-03-07", "2024-03-06"), "case.bad_span");
    EXPECT_EQ(told("2024-03-04", "2024-03-12"), "none");
}

TEST(Exclusion, TakesHoldOfASuspendedClockToo) {
    Paused one;
    one.take("suspend", "2024-03-08");
    one.take("exclude", "2024-03-12", Paused::span("2024-03-07", "2024-03-07"));
    EXPECT_EQ(one.due(), "2024-03-19");
    one.take("resume", "2024-03-12");  // Monday and Tuesday
    EXPECT_EQ(one.due(), "2024-03-21");
}

TEST(Exclusion, WithTheResumptionLosesNothingOfEither) {
    Paused one;
    one.take("suspend", "2024-03-08");
    one.take("resume_less", "2024-03-12", Paused::span("2024-03-07", "2024-03-07"));
    EXPECT_EQ(one.due(), "2024-03-21");
}

TEST(Extension, IsAllowedAsOftenAsTheWorkflowSays) {
    Paused one;
    one.take("extend", "2024-03-05", {{"days", std::int64_t{5}}});
    EXPECT_EQ(one.due(), "2024-03-25");
    one.take("extend", "2024-03-05", {{"days", std::int64_t{1}}});
    EXPECT_EQ(one.due(), "2024-03-26");
    EXPECT_EQ(one.refused("extend", at("2024-03-06"), {{"days", std::int64_t{1}}}), "case.extension_spent");
}

TEST(Extension, OfWhatIsDueOnTheSameDayThereIsNone) {
    const workflow::Workflow hotline = builtin_workflow("hotline");
    Case one(Case::word("help", true), kMonday, kMonday, hotline);
    one.act("dispatch", "a-dispatch", kMonday, {{"unit", "u-roads"}, {"handler", "a-roads"}, {"reason", "属交通职责"}});
    one.act("sign", "a-roads", kMonday);
    one.act("ask_extension", "a-roads", kMonday, {{"asked_days", std::int64_t{2}}, {"ground", "情况复杂"}});
    const Error e = refusal([&] { one.act("approve_extension", "a-chief", kMonday, {{"days", std::int64_t{2}}}); });
    EXPECT_EQ(e.code(), "case.extension_of_same_day");
    EXPECT_FALSE(one.action("approve_extension", "a-chief", kMonday).open);
}

const workflow::Workflow& told() {
    static const workflow::Workflow workflow = small_workflow(R"({
        "initial": {"to": "open"},
        "states": [{"code": "open"}, {"code": "works"}, {"code": "done", "final": true}],
        "clocks": [{"code": "works", "unit": "day", "told": true, "counted_from": "registration"}],
        "actions": [
          {"code": "begin", "from": ["open"], "to": "works", "start": ["works"],
           "fields": [{"name": "by", "type": "date", "required": true, "sets": "limit"}]},
          {"code": "finish", "from": ["works"], "to": "done", "stop": ["works"]}
        ]})");
    return workflow;
}

TEST(ToldLimit, IsTheLastDayAndLiesAhead) {
    Case one(kMonday, told());
    const auto begin = [&](const char* by) {
        return refusal([&] { one.act("begin", "a-desk", at("2024-03-06"), {{"by", std::string(by)}}); });
    };
    EXPECT_EQ(begin("2024-03-05").code(), "case.limit_not_ahead");
    EXPECT_EQ(begin("2024-03-06").code(), "case.limit_not_ahead");
    EXPECT_EQ(begin("2024-03-06").pointer(), "/fields/by");
    EXPECT_EQ(begin("2199-12-31").code(), "case.field_range");
    EXPECT_EQ(begin("2024-05-01").code(), "none");
    EXPECT_EQ(one.clock("works", kMonday).due_on.str(), "2024-05-01");
}

TEST(ToldLimit, OfACasePutOnRecordLateLiesAfterTheDayItCountsFrom) {
    Case one(Case::word(), kMonday, at("2024-03-20"), told());
    CaseAct begin;
    begin.action = "begin";
    begin.occurred_at = at("2024-03-05");  // told late, too
    begin.fields = {{"by", std::string("2024-03-15")}};
    EXPECT_EQ(refusal([&] { one.act(begin, "a-desk", at("2024-03-20")); }).code(), "case.limit_not_ahead");
    begin.fields = {{"by", std::string("2024-03-21")}};
    EXPECT_NO_THROW(one.act(begin, "a-desk", at("2024-03-20")));
    EXPECT_EQ(one.clock("works", kMonday).due_on.str(), "2024-03-21");
}

TEST(Window, LapsesAndIsNobodysBreachAndNeverTheNextThatIsDue) {
    const workflow::Workflow workflow = small_workflow(R"({
        "initial": {"to": "open", "start": ["right", "limit"]},
        "states": [{"code": "open"}, {"code": "asked"}, {"code": "done", "final": true}],
        "clocks": [{"code": "right", "amount": 5, "unit": "day", "window": true}, {"code": "limit", "amount": 30, "unit": "day"}],
        "actions": [
          {"code": "ask", "from": ["open"], "to": "asked", "guards": [{"guard": "before_limit", "clock": "right"}], "stop": ["right"]},
          {"code": "lapse", "from": ["open"], "to": "done", "guards": [{"guard": "after_limit", "clock": "right"}], "stop": ["right", "limit"]},
          {"code": "end", "from": ["asked"], "to": "done", "stop": ["limit"]}
        ]})");
    Case one(kMonday, workflow);
    EXPECT_EQ(next_due(one.state)->clock, "limit");
    EXPECT_EQ(one.clock("right", at("2024-03-09")).status, ClockStatus::running);
    EXPECT_EQ(one.clock("right", at("2024-03-10")).status, ClockStatus::lapsed);
    EXPECT_EQ(refusal([&] { one.act("lapse", "a-desk", at("2024-03-09")); }).code(), "case.guard_after_limit");
    Case used = one;
    used.act("ask", "a-desk", at("2024-03-09"));
    EXPECT_EQ(used.clock("right", at("2025-01-01")).status, ClockStatus::met);
    EXPECT_EQ(refusal([&] { one.act("ask", "a-desk", at("2024-03-10")); }).code(), "case.guard_before_limit");
    one.act("lapse", "a-desk", at("2024-03-10"));
    EXPECT_EQ(one.clock("right", at("2025-01-01")).status, ClockStatus::lapsed);
    EXPECT_EQ(one.clock("limit", at("2025-01-01")).status, ClockStatus::met);
}

const workflow::Workflow& held() {
    static const workflow::Workflow workflow = small_workflow(R"({
        "initial": {"to": "open", "start": ["limit"]},
        "states": [{"code": "open"}, {"code": "given"}, {"code": "done", "final": true}],
        "clocks": [{"code": "limit", "amount": 30, "unit": "day"}, {"code": "sign", "amount": 2, "unit": "working_day", "per": "holder"}],
        "actions": [
          {"code": "assign", "from": ["open", "given"], "to": "given", "start": ["sign"],
           "fields": [{"name": "unit", "type": "unit", "required": true, "sets": "unit"},
                      {"name": "handler", "type": "appointment", "sets": "handler"}]},
          {"code": "give_back", "from": ["given"], "to": "open", "stop": ["sign"], "effects": [{"effect": "release"}]},
          {"code": "warn", "from": ["given"], "effects": [{"effect": "card", "card": "yellow"}]},
          {"code": "warn_again", "from": ["given"], "effects": [{"effect": "card", "card": "red"}]},
          {"code": "finish", "from": ["given"], "to": "done", "stop": ["limit", "sign"]}
        ]})");
    return workflow;
}

TEST(HoldersClock, IsHandedOverWhenTheCaseIsAndEachHolderHasItsOwnRun) {
    Case one(kMonday, held());
    one.act("assign", "a-desk", kMonday, {{"unit", "u-roads"}});
    const auto events = one.act("assign", "a-desk", at("2024-03-05"), {{"unit", "u-water"}});
    EXPECT_TRUE(std::any_of(events.begin(), events.end(),
                            [](const Event& event) { return std::get_if<ClockStopped>(&event) != nullptr; }));
    ASSERT_EQ(one.state.clocks.size(), 3u);
    const ClockRun& first = one.state.clocks[1];
    const ClockRun& second = one.state.clocks[2];
    EXPECT_EQ(first.holder, "u-roads");
    EXPECT_EQ(first.stopped_at, at("2024-03-05"));
    EXPECT_EQ(first.due_on.str(), "2024-03-06");
    EXPECT_EQ(second.holder, "u-water");
    EXPECT_EQ(second.run, 2);
    EXPECT_TRUE(second.runs());
    EXPECT_EQ(second.due_on.str(), "2024-03-07") << "the whole time anew";
    EXPECT_EQ(one.state.clocks[0].holder, "");
    EXPECT_TRUE(one.state.clocks[0].runs());
}

TEST(Release, EmptiesUnitAndHandlerAndTheCitizensClockRunsOn) {
    Case one(kMonday, held());
    one.act("assign", "a-desk", kMonday, {{"unit", "u-roads"}, {"handler", "a-roads"}});
    const Instant due = one.clock("limit", kMonday).due_at;
    const auto events = one.act("give_back", "a-desk", at("2024-03-05"));
    const auto released = std::find_if(events.begin(), events.end(),
                                       [](const Event& event) { return std::get_if<CaseReleased>(&event) != nullptr; });
    ASSERT_NE(released, events.end());
    EXPECT_EQ(std::get<CaseReleased>(*released).unit, "u-roads");
    EXPECT_EQ(std::get<CaseReleased>(*released).handler, "a-roads");
    EXPECT_EQ(one.state.unit, "");
    EXPECT_EQ(one.state.handler, "");
    EXPECT_EQ(one.state.handled_by, std::vector<std::string>{"o-roads"}) << "for good";
    EXPECT_TRUE(latest(one.state, "limit")->runs());
    EXPECT_EQ(one.clock("limit", kMonday).due_at, due);
    EXPECT_FALSE(latest(one.state, "sign")->open());
}

TEST(Cards, AreOfWhoHasTheCaseWhenTheyAreIssued) {
    Case one(kMonday, held());
    one.act("assign", "a-desk", kMonday, {{"unit", "u-roads"}, {"handler", "a-roads"}});
    one.act("warn", "a-desk", at("2024-03-05"));
    one.act("assign", "a-desk", at("2024-03-06"), {{"unit", "u-water"}});
    one.act("warn_again", "a-desk", at("2024-03-07"));
    ASSERT_EQ(one.state.cards.size(), 2u);
    EXPECT_EQ(one.state.cards[0].card, CardColour::yellow);
    EXPECT_EQ(one.state.cards[0].unit, "u-roads");
    EXPECT_EQ(one.state.cards[0].handler, "a-roads");
    EXPECT_EQ(one.state.cards[0].issued_at, at("2024-03-05"));
    EXPECT_EQ(one.state.cards[1].card, CardColour::red);
    EXPECT_EQ(one.state.cards[1].unit, "u-water");
    EXPECT_EQ(one.state.cards[1].handler, "");
}

TEST(Variants, FollowTheCategoryAndUrgencyAndTheFirstThatFitsHolds) {
    const workflow::Workflow hotline = builtin_workflow("hotline");
    const auto due = [&](const char* category, bool urgent) {
        return Case(Case::word(category, urgent), kMonday, kMonday, hotline).clock("conclude", kMonday).due_on.str();
    };
    EXPECT_EQ(due("consult", false), "2024-03-05");
    EXPECT_EQ(due("help", false), "2024-03-07");
    EXPECT_EQ(due("suggestion", false), "2024-03-11");
    EXPECT_EQ(due("complaint", false), "2024-03-21");
    EXPECT_EQ(due("report", false), "2024-03-21") << "no variant: the clock's own terms";
    for (const char* category : {"consult", "complaint"}) EXPECT_EQ(due(category, true), "2024-03-04");
}

TEST(CountedFrom, ReceiptRegistrationAcceptanceAndActionAreFourFacts) {
    const workflow::Workflow workflow = small_workflow(R"({
        "initial": {"to": "open", "start": ["opening", "recorded"]},
        "states": [{"code": "open"}, {"code": "accepted"}, {"code": "working"}, {"code": "done", "final": true}],
        "clocks": [{"code": "opening", "amount": 9, "unit": "day"},
                   {"code": "recorded", "amount": 9, "unit": "day", "counted_from": "registration"},
                   {"code": "action", "amount": 9, "unit": "day"},
                   {"code": "receipt", "amount": 9, "unit": "day", "counted_from": "receipt"},
                   {"code": "registration", "amount": 9, "unit": "day", "counted_from": "registration"},
                   {"code": "acceptance", "amount": 9, "unit": "day", "counted_from": "acceptance"}],
        "actions": [
          {"code": "accept", "from": ["open"], "to": "accepted", "stop": ["opening", "recorded"], "effects": [{"effect": "accept"}]},
          {"code": "begin", "from": ["accepted"], "to": "working", "start": ["action", "receipt", "registration", "acceptance"]},
          {"code": "finish", "from": ["working"], "to": "done", "stop": ["action", "receipt", "registration", "acceptance"]}
        ]})");
    Case one(Case::word(), at("2024-03-01"), at("2024-03-10"), workflow);
    const auto start = [&](const char* clock) { return latest(one.state, clock)->started_at; };
    EXPECT_EQ(start("opening"), at("2024-03-01")) << "the opening's action is the receipt";
    EXPECT_EQ(start("recorded"), at("2024-03-10"));
    EXPECT_FALSE(one.state.accepted_at);
    CaseAct accept;
    accept.action = "accept";
    accept.occurred_at = at("2024-03-12");
    one.act(accept, "a-desk", at("2024-03-14"));
    EXPECT_EQ(one.state.accepted_at, at("2024-03-12"));
    one.act("begin", "a-desk", at("2024-03-15"));
    EXPECT_EQ(start("action"), at("2024-03-15"));
    EXPECT_EQ(start("receipt"), at("2024-03-01"));
    EXPECT_EQ(start("registration"), at("2024-03-10"));
    EXPECT_EQ(start("acceptance"), at("2024-03-12"));
    EXPECT_EQ(one.clock("registration", kMonday).due_on.str(), "2024-03-19");
    EXPECT_EQ(one.state.received_at, at("2024-03-01"));
    EXPECT_EQ(one.state.registered_at, at("2024-03-10"));
}

TEST(ReopenedFromTheEnd, ARoundHasClocksOfItsOwnAndThoseBeforeStayAsTheyWere) {
    Case one;
    one.to_verified(kMonday, true);
    one.act("close", "a-dispatch", at("2024-05-20"));  // late
    const ClockRun before = *latest(one.state, "conclude");
    EXPECT_TRUE(one.state.closed_at);
    one.act("reopen_closed", "a-super", at("2024-06-03"), {{"ground", "群众反映再次塌方"}});
    EXPECT_FALSE(one.state.closed_at);
    EXPECT_FALSE(one.state.final_state);
    EXPECT_EQ(one.state.round, 2);
    EXPECT_FALSE(one.state.answer);
    EXPECT_TRUE(one.state.last_answer);
    const ClockRun& after = *latest(one.state, "conclude");
    EXPECT_EQ(after.run, 2);
    EXPECT_EQ(after.round, 2);
    EXPECT_EQ(after.started_at, at("2024-06-03"));
    EXPECT_TRUE(after.runs());
    const auto first = std::find_if(one.state.clocks.begin(), one.state.clocks.end(),
                                    [](const ClockRun& run) { return run.clock == "conclude"; });
    EXPECT_EQ(canonical(codec::encode(*first)), canonical(codec::encode(before)));
    EXPECT_EQ(status_of(*first, at("2025-01-01")), ClockStatus::breached);
}

}  // namespace
}  // namespace lianxin::casework

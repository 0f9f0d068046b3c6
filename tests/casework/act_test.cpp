// Taking actions: state, role, fields, versions, time and clocks, whatever the workflow.
#include "base/json.hpp"
#include "world.hpp"

namespace lianxin::casework {
namespace {

const Instant kDay = at("2024-03-04");

template <class E>
std::vector<E> of_type(const std::vector<Event>& events) {
    std::vector<E> found;
    for (const Event& event : events)
        if (const auto* one = std::get_if<E>(&event)) found.push_back(*one);
    return found;
}

TEST(Act, AnActionOutOfPlaceSaysWhatWouldBeAllowed) {
    Case one;
    one.to_resolved(kDay);
    const Error e = refusal([&] { one.act("start", "a-roads", kDay); });
    EXPECT_EQ(e.code(), "case.action_not_allowed");
    EXPECT_EQ(e.pointer(), "/action");
    EXPECT_EQ(e.message(), "Case 990001-2024-000001 is 'resolved'; 'start' needs 'assigned'.");
    EXPECT_EQ(e.message_zh(), "办件 990001-2024-000001 处于“待核实”,“开始办理”须在“已交办”状态下进行。");
    EXPECT_EQ(parse_json(e.details()),
              (Json{{"state", "resolved"}, {"allowed", {"attempt", "verify", "close_unreached"}}}));
}

TEST(Act, AnUnknownActionSaysWhichThereAre) {
    Case one;
    const Error e = refusal([&] { one.act("forget", "a-desk", kDay); });
    EXPECT_EQ(e.code(), "case.unknown_action");
    EXPECT_NE(e.details().find("accept"), std::string::npos);
}

TEST(Act, NothingLeavesAFinalState) {
    Case one;
    one.act("decline", "a-desk", kDay, {{"ground", "不属于本级职权"}});
    for (const workflow::Action& action : world().matter.actions)
        EXPECT_EQ(refusal([&] { one.act(action.code, "a-dispatch", kDay); }).code(), "case.action_not_allowed");
}

TEST(Act, ARoleIsAFunctionOfTheActingPost) {
    Case one;
    const Error e = refusal([&] { one.act("accept", "a-roads", kDay); });
    EXPECT_EQ(e.code(), "case.role_missing");
    EXPECT_EQ(parse_json(e.details())["roles"], (Json{"registrar", "dispatcher"}));
    EXPECT_EQ(refusal([&] { one.act("accept", "a-nobody", kDay); }).code(), "case.role_missing");
}

TEST(Act, OnlyTheAssignedHandlerHandles) {
    Case one;
    one.act("accept", "a-desk", kDay);
    one.act("assign", "a-dispatch", kDay, {{"unit", "u-roads"}, {"handler", "a-roads"}});
    EXPECT_EQ(refusal([&] { one.act("start", "a-roads2", kDay); }).code(), "case.role_missing");
    EXPECT_NO_THROW(one.act("start", "a-roads", kDay));
}

TEST(Act, AnyHandlerOfTheUnitHandlesIfOnlyTheUnitIsAssigned) {
    Case one;
    one.act("accept", "a-desk", kDay);
    one.act("assign", "a-dispatch", kDay, {{"unit", "u-roads"}});
    EXPECT_EQ(refusal([&] { one.act("start", "a-water", kDay); }).code(), "case.role_missing");
    one.act("start", "a-roads2", kDay);
    EXPECT_EQ(one.state.handled_by, std::vector<std::string>{"o-roads2"});
}

TEST(Act, TheUnitTakesOverOnceTheHandlerHasLeftThePost) {
    Case one;
    one.act("accept", "a-desk", kDay);
    one.act("assign", "a-dispatch", kDay, {{"unit", "u-roads"}, {"handler", "a-leaving"}});
    EXPECT_EQ(refusal([&] { one.act("start", "a-roads", at("2024-03-31")); }).code(), "case.role_missing");
    EXPECT_NO_THROW(one.act("start", "a-roads", at("2024-04-01")));
}

TEST(Act, TheLeaderOfTheCaseMayNoteProgressAndNoOtherLeader) {
    Case one;
    one.act("accept", "a-desk", kDay);
    one.act("assign", "a-dispatch", kDay, {{"unit", "u-roads"}, {"leader", "a-leader"}});
    EXPECT_EQ(one.state.leader, "a-leader");
    EXPECT_NO_THROW(one.act("note", "a-leader", kDay, {{"text", "已到现场"}}));
    EXPECT_EQ(refusal([&] { one.act("note", "a-chief", kDay, {{"text", "…"}}); }).code(), "case.role_missing");
}

TEST(Act, FieldsAreThoseOfTheWorkflowAndOfTheirTypes) {
    Case one;
    one.to_in_progress(kDay);
    const auto told = [&](const char* action, const Fields& fields) {
        return refusal([&] { one.act(action, "a-roads", kDay, fields); });
    };
    const Error unknown = told("note", {{"text", "…"}, {"photo", "…"}});
    EXPECT_EQ(unknown.code(), "case.unknown_field");
    EXPECT_EQ(unknown.pointer(), "/fields/photo");
    EXPECT_EQ(told("note", {{"text", true}}).code(), "case.field_type");
    EXPECT_EQ(told("note", {{"text", " "}}).code(), "case.field_length");
    EXPECT_EQ(told("note", {{"text", std::string(kMaxTextBytes + 1, 'x')}}).code(), "case.field_length");
    EXPECT_EQ(told("note", {{"text", "…"}, {"amount", "700000"}}).code(), "case.field_type");
    EXPECT_EQ(told("note", {{"text", "…"}, {"amount", std::int64_t{-1}}}).code(), "case.field_range");
    const Error code = told("contact", {{"note", "…"}, {"means", "pigeon"}});
    EXPECT_EQ(code.code(), "case.field_code");
    EXPECT_EQ(parse_json(code.details())["allowed"], (Json{"phone", "visit", "office", "online"}));
    EXPECT_EQ(told("note", {{"text", "…"}, {"amount", std::int64_t{70'000'000}}}).code(), "none");
}

TEST(Act, TextsAreSealedAndEverythingElseStandsInTheEvent) {
    Case one;
    one.to_in_progress(kDay);
    const auto event = of_type<CaseActionTaken>(
        one.act("note", "a-roads", kDay, {{"text", "材料已运到"}, {"amount", std::int64_t{8'000'000}}}))[0];
    EXPECT_EQ(event.texts.at("text").text, "材料已运到");
    EXPECT_EQ(event.fields.at("amount"), FieldValue(std::int64_t{8'000'000}));
    EXPECT_EQ(event.fields.count("text"), 0u);
    for (const Event& stored : one.events) {
        const std::string text = std::visit([](const auto& e) { return canonical(codec::encode(e)); }, stored);
        EXPECT_EQ(text.find("材料"), std::string::npos);
        EXPECT_EQ(text.find("塌方"), std::string::npos);
    }
    EXPECT_EQ(canonical(codec::encode(one.state)).find("塌方"), std::string::npos);
}

TEST(Assign, RefersToUnitsAndAppointmentsThatExist) {
    Case one;
    one.act("accept", "a-desk", kDay);
    const auto assign = [&](const Fields& fields, Instant when = kDay) {
        return refusal([&] { one.act("assign", "a-dispatch", when, fields); });
    };
    EXPECT_EQ(assign({{"unit", "u-nowhere"}}).code(), "case.no_such_unit");
    EXPECT_EQ(assign({{"unit", "u-roads"}, {"handler", "a-nobody"}}).code(), "case.no_such_appointment");
    EXPECT_EQ(assign({{"unit", "u-roads"}, {"handler", "a-leaving"}}, at("2024-04-01")).code(),
              "case.appointment_not_held");
    const Error outside = assign({{"unit", "u-roads"}, {"handler", "a-water"}});
    EXPECT_EQ(outside.code(), "case.handler_outside_unit");
    EXPECT_EQ(outside.pointer(), "/fields/handler");
}

TEST(Assign, TheHandlerMayHoldAPostBelowTheUnit) {
    Case one;
    one.act("accept", "a-desk", kDay);
    EXPECT_NO_THROW(one.act("assign", "a-dispatch", kDay, {{"unit", "u-roads"}, {"handler", "a-bridges"}}));
}

TEST(Reassign, MovesTheCaseButNotItsClocks) {
    Case one;
    one.to_in_progress(kDay);
    const Instant due = one.clock("first_contact", kDay).due_at;
    one.act("reassign", "a-dispatch", kDay, {{"unit", "u-water"}, {"ground", "属水利职责"}});
    EXPECT_EQ(one.state.unit, "u-water");
    EXPECT_EQ(one.state.handler, "");
    EXPECT_EQ(one.state.state, "in_progress");
    EXPECT_EQ(one.clock("first_contact", kDay).due_at, due);
}

TEST(Act, AStaleVersionIsRefusedWithTheActualOne) {
    Case one;
    CaseAct command;
    command.action = "accept";
    command.expected_version = one.state.version - 1;
    const Error e = refusal([&] { one.act(command, "a-desk", kDay); });
    EXPECT_EQ(e.code(), "case.version_conflict");
    EXPECT_EQ(e.pointer(), "/expected_version");
    EXPECT_EQ(parse_json(e.details())["actual"], one.state.version);
    command.expected_version = one.state.version;
    EXPECT_NO_THROW(one.act(command, "a-desk", kDay));
}

TEST(Act, HappensNeitherInTheFutureNorBeforeTheLastAction) {
    Case one(at("2024-03-01"));
    CaseAct command;
    command.action = "accept";
    command.occurred_at = kDay + 1;
    EXPECT_EQ(refusal([&] { one.act(command, "a-desk", kDay); }).code(), "case.in_the_future");
    command.occurred_at = at("2024-03-01") + -1;
    const Error e = refusal([&] { one.act(command, "a-desk", kDay); });
    EXPECT_EQ(e.code(), "case.before_last_action");
    EXPECT_EQ(e.pointer(), "/occurred_at");
    command.occurred_at = at("2024-03-01");
    EXPECT_NO_THROW(one.act(command, "a-desk", kDay));
}

TEST(Clocks, LegalClocksRunFromWhenItHappenedNotFromWhenWeWereTold) {
    Case one(at("2024-03-01"));
    CaseAct command;
    command.action = "accept";
    command.occurred_at = at("2024-03-02");
    one.act(command, "a-desk", kDay);
    EXPECT_EQ(one.clock("conclude", kDay).started_at, at("2024-03-02"));
    EXPECT_EQ(one.clock("conclude", kDay).due_on.str(), "2024-05-06");  // 05-01 is a holiday until 05-05
}

TEST(Clocks, StatusIsDecidedByTheFirstInstantThatIsTooLate) {
    Case one(at("2024-03-01"));
    const Instant due = one.clock("accept", kDay).due_at;
    EXPECT_EQ(due, Instant::start_of(Date::of(2024, 3, 19)));  // 16 and 17 March are a weekend
    EXPECT_EQ(one.clock("accept", due + -1).status, ClockStatus::running);
    EXPECT_EQ(one.clock("accept", due).status, ClockStatus::overdue);
    Case late = one;
    one.act("accept", "a-desk", due + -1);
    EXPECT_EQ(one.clock("accept", at("2025-01-01")).status, ClockStatus::met);
    late.act("accept", "a-desk", due);
    EXPECT_EQ(late.clock("accept", at("2025-01-01")).status, ClockStatus::breached);
}

TEST(Clocks, TheNextDueIsTheEarliestThatRuns) {
    Case one;
    one.to_in_progress(kDay);
    EXPECT_EQ(next_due(one.state)->clock, "first_contact");
    one.act("contact", "a-roads", kDay, {{"note", "已电话联系"}});
    EXPECT_EQ(next_due(one.state)->clock, "conclude");
}

TEST(Clocks, BeyondThePublishedCalendarADueDateIsProvisional) {
    Case one(at("2026-12-01"));
    EXPECT_FALSE(one.clock("accept", at("2026-12-01")).provisional);
    one.act("accept", "a-desk", at("2026-12-02"));
    EXPECT_TRUE(one.clock("conclude", at("2026-12-02")).provisional);
}

TEST(Actions, TellWhatIsOpenAndWhyTheOthersAreNot) {
    Case one;
    one.to_in_progress(kDay);
    EXPECT_TRUE(one.action("note", "a-roads", kDay).open);
    EXPECT_EQ(one.action("note", "a-roads", kDay).required, std::vector<std::string>{"text"});
    EXPECT_EQ(one.action("note", "a-roads", kDay).optional, std::vector<std::string>{"amount"});
    const auto reason = [&](const char* action, const char* actor) {
        const ActionView view = one.action(action, actor, kDay);
        return view.reasons.empty() ? "" : view.reasons[0].code;
    };
    EXPECT_EQ(reason("accept", "a-desk"), "wrong_state");
    EXPECT_EQ(reason("note", "a-water"), "wrong_role");
    EXPECT_EQ(reason("resolve", "a-roads"), "guard_clock_stopped");
    one.act("extend", "a-chief", kDay, {{"days", std::int64_t{5}}, {"ground", "情况复杂"}});
    EXPECT_EQ(reason("extend", "a-chief"), "extension_spent");
}

TEST(Actions, EveryReasonSpeaksBothLanguages) {
    Case one;
    one.to_resolved(kDay);
    for (const ActionView& view : actions(one.state, world().matter, world().directory, {"990001", "a-roads", kDay})) {
        EXPECT_EQ(view.open, view.reasons.empty());
        for (const Reason& reason : view.reasons) {
            EXPECT_FALSE(reason.message.empty());
            EXPECT_FALSE(reason.message_zh.empty());
        }
    }
}

}  // namespace
}  // namespace lianxin::casework

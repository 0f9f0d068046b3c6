// A new version of a workflow takes hold of running cases through its transition clause, and of no others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;
using testing::ElementsAre;
using testing::IsEmpty;

Json titled(const char* zh, const char* en) { return {{"zh", zh}, {"en", en}}; }

/// Asked, then done by the registrar, who may also put it aside without a clock.
Json first_version() {
    return Json::parse(R"({
      "kind": "workflow", "id": "errand", "version": 1, "effective_on": "2024-01-01",
      "title": {"zh": "跑腿", "en": "Errand"}, "calendar": "cn",
      "categories": [{"code": "parcel", "title": {"zh": "包裹", "en": "Parcel"}},
                     {"code": "letter", "title": {"zh": "信件", "en": "Letter"}}],
      "initial": {"action": "ask", "title": {"zh": "请托", "en": "Ask"}, "to": "asked", "roles": ["any"],
                  "start": ["go"]},
      "states": [
        {"code": "asked", "title": {"zh": "已请托", "en": "Asked"}, "acts": ["registrar"],
         "no_clock": {"zh": "搁置时不计时", "en": "No clock runs while it is put aside"}},
        {"code": "under_way", "title": {"zh": "在途", "en": "Under way"}, "acts": ["registrar"]},
        {"code": "there", "title": {"zh": "已到", "en": "There"}, "acts": ["registrar"]},
        {"code": "done", "title": {"zh": "已办", "en": "Done"}, "final": true}],
      "clocks": [
        {"code": "go", "title": {"zh": "出发时限", "en": "Go"}, "amount": 5, "unit": "working_day", "roll": "none",
         "basis": {"zh": "约定", "en": "Agreed"}},
        {"code": "arrive", "title": {"zh": "到达时限", "en": "Arrive"}, "amount": 10, "unit": "day", "roll": "none",
         "basis": {"zh": "约定", "en": "Agreed"}}],
      "actions": [
        {"code": "put_aside", "title": {"zh": "搁置", "en": "Put aside"}, "from": ["asked"], "roles": ["registrar"],
         "stop": ["go"]},
        {"code": "set_out", "title": {"zh": "出发", "en": "Set out"}, "from": ["asked"], "to": "under_way",
         "roles": ["registrar"], "stop": ["go"], "start": ["arrive"]},
        {"code": "get_there", "title": {"zh": "到达", "en": "Get there"}, "from": ["under_way"], "to": "there",
         "roles": ["registrar"]},
        {"code": "finish", "title": {"zh": "办妥", "en": "Finish"}, "from": ["there"], "to": "done",
         "roles": ["registrar"], "stop": ["arrive"]}]
    })");
}

/// In force from April: other titles, nothing is put aside, no letters, and what is under way is "on the road", with a
/// clock of its own.
Json second_version() {
    Json next = first_version();
    next["version"] = 2;
    next["effective_on"] = "2024-04-01";
    next["categories"].erase(1);
    next["initial"]["title"] = titled("登记请托", "Take down");
    next["states"][0].erase("no_clock");
    next["states"][1]["code"] = "on_the_road";
    next["states"][1]["title"] = titled("路上", "On the road");
    next["clocks"][1]["code"] = "deliver";
    next["clocks"][1]["amount"] = 20;
    next["actions"].erase(0);
    next["actions"][0]["title"] = titled("启程", "Depart");
    next["actions"][0]["to"] = "on_the_road";
    next["actions"][0]["start"] = {"deliver"};
    next["actions"][1]["from"] = {"on_the_road"};
    next["actions"][2]["stop"] = {"deliver"};
    next["transition"] = Json::parse(R"({"versions": [1], "states": [
        {"from": "asked", "to": "asked"},
        {"from": "under_way", "to": "on_the_road", "stop": ["arrive"], "start": ["deliver"]}]})");
    return next;
}

class Transition : public testing::TestWithParam<test::On> {
protected:
    Transition() { adopt(first_version()); }

    void adopt(const Json& document) { county_.as("a-admin").document_adopt({JsonText{document.dump()}, ""}); }
    std::string errand(const char* category = "parcel") {
        CaseOpen request;
        request.workflow = "errand";
        request.category = category;
        request.summary = "代取药品";
        request.area = test::kVillage;
        return county_.as("a-registrar").case_open(request).case_no;
    }
    std::string errand_after(std::initializer_list<const char*> actions) {
        const std::string no = errand();
        for (const char* action : actions) county_.act("a-registrar", no, action);
        return no;
    }
    WorkflowTransitioned move(bool dry_run, std::int64_t limit = 500, const std::string& after = "",
                              const std::string& request_id = "", std::int64_t version = 2) {
        return county_.as("a-admin").workflow_transition({"errand", version, dry_run, limit, after, request_id});
    }
    CaseView show(const std::string& no) { return county_.as("a-registrar").case_show({no}); }
    std::int64_t events() { return county_.as("a-auditor").audit_verify({}).events; }
    void in_april() { county_.at("2024-04-01T00:00:00+08:00"); }

    County county_{GetParam()};
};

TEST_P(Transition, ADryRunListsWhatWouldChangeAndWritesNothing) {
    const std::string asked = errand(), under_way = errand_after({"set_out"});
    const std::string there = errand_after({"set_out", "get_there"});
    errand_after({"set_out", "get_there", "finish"});
    adopt(second_version());
    in_april();
    const std::int64_t before = events();
    const WorkflowTransitioned would = move(true);
    EXPECT_EQ(events(), before);
    EXPECT_TRUE(would.dry_run);
    EXPECT_EQ(would.moved, 2);
    EXPECT_EQ(would.stayed, 1);
    ASSERT_EQ(would.cases.size(), 3u) << "what has ended is not looked at";
    EXPECT_EQ(would.cases[0].case_no, asked);
    EXPECT_EQ(would.cases[0].to, "asked");
    EXPECT_EQ(would.cases[1].case_no, under_way);
    EXPECT_EQ(would.cases[1].from, "under_way");
    EXPECT_EQ(would.cases[1].to, "on_the_road");
    EXPECT_EQ(would.cases[1].from_version, 1);
    EXPECT_EQ(would.cases[2].case_no, there);
    EXPECT_FALSE(would.cases[2].moves);
    EXPECT_EQ(would.cases[2].reason, "state_not_named");
    EXPECT_EQ(would.cases[2].to, "");
    EXPECT_EQ(show(under_way).state, "under_way");
    EXPECT_EQ(show(under_way).workflow_version, 1);

    const WorkflowTransitioned done = move(false);
    EXPECT_EQ(done.moved, would.moved) << "and the real run does just that";
    for (std::size_t i = 0; i < would.cases.size(); ++i) {
        EXPECT_EQ(done.cases[i].moves, would.cases[i].moves);
        EXPECT_EQ(done.cases[i].to, would.cases[i].to);
    }
    EXPECT_EQ(show(asked).workflow_version, 2);
    EXPECT_EQ(show(there).workflow_version, 1);
}

TEST_P(Transition, RunningCasesKeepTheirVersionUntilTheyAreMovedAndNewOnesFollowTheVersionInForce) {
    const std::string old = errand();
    adopt(second_version());
    EXPECT_EQ(show(errand()).workflow_version, 1) << "the second is not in force yet";
    in_april();
    EXPECT_EQ(show(errand()).workflow_version, 2);
    EXPECT_EQ(show(old).workflow_version, 1);
    EXPECT_EQ(county_.act("a-registrar", old, "put_aside").state, "asked") << "as its own version allows";
}

TEST_P(Transition, ACaseGoesOnUnderTheNewVersionAndItsHistoryKeepsTheOldWords) {
    const std::string no = errand_after({"set_out"});
    adopt(second_version());
    in_april();
    move(false);
    CaseView view = show(no);
    EXPECT_EQ(view.state, "on_the_road");
    EXPECT_EQ(view.state_title.en, "On the road");
    ASSERT_EQ(view.clocks.size(), 3u);
    EXPECT_EQ(view.clocks[1].clock, "arrive");
    EXPECT_EQ(view.clocks[1].status, ClockStatus::breached) << "it was due on 11 March: what is over is over";
    EXPECT_EQ(view.clocks[2].clock, "deliver");
    EXPECT_EQ(view.clocks[2].due_on, Date::of(2024, 4, 21)) << "20 days from the day that it moved";
    county_.act("a-registrar", no, "get_there");
    county_.act("a-registrar", no, "finish");
    view = show(no);
    EXPECT_EQ(view.clocks[2].status, ClockStatus::met);
    std::vector<std::string> titles;
    for (const HistoryItem& item : view.history) titles.push_back(item.title.en);
    EXPECT_THAT(titles, ElementsAre("Ask", "Set out", "Get there", "Finish")) << "not 'Take down' and 'Depart'";
    EXPECT_EQ(show(errand()).history.at(0).title.en, "Take down");
}

TEST_P(Transition, ACaseThatWouldLandWhereNothingWasForeseenStaysAndSaysWhy) {
    const std::string aside = errand_after({"put_aside"});
    const std::string letter = errand("letter");
    const std::string asked = errand();
    adopt(second_version());
    in_april();
    const WorkflowTransitioned done = move(false);
    ASSERT_EQ(done.cases.size(), 3u);
    EXPECT_EQ(done.cases[0].reason, "situation_unforeseen") << "asked, and no clock runs";
    EXPECT_EQ(done.cases[1].reason, "category_unknown");
    EXPECT_EQ(done.cases[2].reason, "");
    EXPECT_EQ(show(aside).workflow_version, 1);
    EXPECT_EQ(show(letter).workflow_version, 1);
    EXPECT_EQ(show(asked).workflow_version, 2);
    EXPECT_EQ(county_.act("a-registrar", aside, "set_out").state, "under_way") << "and goes on as before";
}

TEST_P(Transition, AClockThatTheNewVersionDoesNotKnowOrThatRunsAlreadyKeepsTheCaseWhereItIs) {
    const std::string no = errand_after({"set_out"});
    Json unknown = second_version();
    unknown["transition"]["states"][1] = {{"from", "under_way"}, {"to", "on_the_road"}, {"start", {"deliver"}}};
    adopt(unknown);
    Json runs = first_version();
    runs["version"] = 3;
    runs["transition"] =
        Json::parse(R"({"versions": [1], "states": [{"from": "under_way", "to": "under_way", "start": ["arrive"]}]})");
    adopt(runs);
    in_april();
    EXPECT_EQ(move(false).cases.at(0).reason, "clock_unknown");
    EXPECT_EQ(move(false, 500, "", "", 3).cases.at(0).reason, "clock_runs_already");
    EXPECT_EQ(show(no).workflow_version, 1);
}

TEST_P(Transition, GoesInPagesOfRunningCases) {
    std::vector<std::string> all;
    for (int i = 0; i < 5; ++i) all.push_back(errand());
    adopt(second_version());
    in_april();
    const WorkflowTransitioned first = move(false, 2);
    EXPECT_EQ(first.moved, 2);
    EXPECT_EQ(first.next, all[1]);
    const WorkflowTransitioned second = move(false, 2, first.next);
    EXPECT_EQ(second.next, all[3]);
    const WorkflowTransitioned last = move(false, 2, second.next);
    EXPECT_EQ(last.moved, 1);
    EXPECT_EQ(last.next, "");
    for (const std::string& no : all) EXPECT_EQ(show(no).workflow_version, 2) << no;
    EXPECT_THAT(move(false).cases, IsEmpty()) << "who has moved is not looked at again";
    for (const std::int64_t bad : {std::int64_t{0}, std::int64_t{1001}})
        EXPECT_EQ(test::refusal([&] { move(false, bad); }), "request.out_of_range");
}

TEST_P(Transition, IsRefusedBeforeTheDayOfEffectAndWithoutAClause) {
    const std::string no = errand();
    adopt(second_version());
    county_.at("2024-03-31T23:59:59+08:00");
    const Error early = test::error_of([&] { move(false); });
    EXPECT_EQ(early.code(), "workflow.not_in_force");
    EXPECT_EQ(early.pointer(), "/version");
    EXPECT_NE(early.message().find("2024-04-01"), std::string::npos);
    EXPECT_EQ(test::refusal([&] { move(true); }), "workflow.not_in_force");
    in_april();
    EXPECT_EQ(test::refusal([&] { move(false, 500, "", "", 1); }), "workflow.no_transition");
    EXPECT_EQ(test::refusal([&] { move(false, 500, "", "", 7); }), "case.unknown_workflow");
    EXPECT_EQ(test::refusal([&] {
                  county_.as("a-registrar").workflow_transition({"errand", 2, false, 500, "", ""});
              }),
              "policy.forbidden");
    EXPECT_EQ(show(no).workflow_version, 1);
    EXPECT_EQ(move(false).moved, 1);
}

TEST_P(Transition, RetriedWithItsRequestIdGivesTheFirstReplyAndWritesNothing) {
    const std::string no = errand();
    adopt(second_version());
    in_april();
    const WorkflowTransitioned first = move(false, 500, "", "april");
    const std::int64_t before = events();
    errand();
    const std::int64_t with_one_more = events();
    const WorkflowTransitioned again = move(false, 500, "", "april");
    EXPECT_EQ(again.moved, 1);
    ASSERT_EQ(again.cases.size(), 1u);
    EXPECT_EQ(again.cases[0].case_no, no);
    EXPECT_EQ(again.moved, first.moved);
    EXPECT_EQ(events(), with_one_more);
    EXPECT_GT(with_one_more, before);
    EXPECT_EQ(test::refusal([&] { move(true, 500, "", "april"); }), "request.id_reused");
}

TEST_P(Transition, RebuildAndAuditHoldAfterIt) {
    errand();
    errand_after({"set_out"});
    const std::string aside = errand_after({"put_aside"});
    adopt(second_version());
    in_april();
    move(false);
    county_.act("a-registrar", aside, "set_out");
    EXPECT_EQ(move(false).moved, 1) << "which is foreseen now";
    EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
    EXPECT_THAT(county_.as("a-admin").store_rebuild({}).differences, IsEmpty());
    EXPECT_EQ(show(aside).state, "on_the_road");
}

INSTANTIATE_TEST_SUITE_P(Backends, Transition, testing::Values(test::On::memory, test::On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

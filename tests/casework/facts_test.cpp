// What actions leave in a case beside its clocks: marks, items, money, notices; and who counts as having handled it.
#include "casework/transition.hpp"
#include "world.hpp"

namespace lianxin::casework {
namespace {

const Instant kMonday = at("2024-03-04");

/// A second version says the same in other words.
workflow::Workflow listing(int version) {
    Json doc = parse_json(R"({
        "initial": {"to": "open", "mark": ["fresh"]},
        "marks": [{"code": "fresh"}, {"code": "asked"}],
        "states": [{"code": "open"}, {"code": "done", "final": true}],
        "actions": [
          {"code": "look", "from": ["open"], "guards": [{"guard": "marked", "mark": "fresh"}], "unmark": ["fresh"]},
          {"code": "ask", "from": ["open"], "guards": [{"guard": "not_marked", "mark": "asked"}], "mark": ["asked"]},
          {"code": "settle_or_ask", "from": ["open"], "mark": ["asked"], "unmark": ["asked"]},
          {"code": "add", "from": ["open"], "effects": [{"effect": "open_item"}],
           "fields": [{"name": "text", "type": "text", "required": true, "sets": "item.text"}]},
          {"code": "settle", "from": ["open"], "guards": [{"guard": "items_open"}], "effects": [{"effect": "settle_item"}],
           "fields": [{"name": "number", "type": "count", "required": true, "sets": "item.number"},
                      {"name": "result", "type": "code", "sets": "item.result",
                       "codes": [{"code": "done", "title": {"zh": "完成"}}, {"code": "dropped", "title": {"zh": "取消"}}]}]},
          {"code": "pay", "from": ["open"],
           "fields": [{"name": "raised", "type": "fen", "sets": "money.raised"},
                      {"name": "spent", "type": "fen", "sets": "money.spent"}]},
          {"code": "tell", "from": ["open"], "effects": [
            {"effect": "notice", "code": "progress", "to": "person", "text": {"zh": "办理进展"}},
            {"effect": "notice", "code": "look", "to": "holder", "text": {"zh": "请查看"}}]},
          {"code": "finish", "from": ["open"], "to": "done", "guards": [{"guard": "items_settled"}]},
          {"code": "finish_listed", "from": ["open"], "to": "done", "guards": [{"guard": "items_recorded"}, {"guard": "items_settled"}]},
          {"code": "again", "from": ["done"], "to": "open", "effects": [{"effect": "new_round"}]}
        ]})");
    if (version > 1) {
        doc["version"] = version;
        doc["transition"] = {{"versions", {1}}, {"states", {{{"from", "open"}, {"to", "open"}}}}};
    }
    return small_workflow(doc.dump());
}

struct Listed : Case {
    Listed() : Case(kMonday, workflow()) {}
    static const workflow::Workflow& workflow() {
        static const workflow::Workflow one = listing(1);
        return one;
    }
    Error attempt(const char* action, const Fields& fields = {}) {
        return refusal([&] { act(action, "a-desk", kMonday, fields); });
    }
    void add(const char* text) { act("add", "a-desk", kMonday, {{"text", std::string(text)}}); }
    static Fields number(std::int64_t n) { return {{"number", n}}; }
};

TEST(Marks, AreThereFromTheOpeningOrFromTheActionThatSetsThemOn) {
    Listed one;
    EXPECT_EQ(one.state.marks, std::vector<std::string>{"fresh"});
    EXPECT_EQ(one.attempt("look").code(), "none");
    EXPECT_EQ(one.attempt("look").code(), "case.guard_marked");
    EXPECT_EQ(one.attempt("ask").code(), "none");
    EXPECT_EQ(one.state.marks, std::vector<std::string>{"asked"});
    EXPECT_EQ(one.attempt("ask").code(), "case.guard_not_marked");
}

TEST(Marks, AreTakenAwayBeforeOthersAreSet) {
    Listed one;
    one.act("settle_or_ask", "a-desk", kMonday);
    EXPECT_EQ(one.state.marks, (std::vector<std::string>{"asked", "fresh"}));
}

TEST(Marks, ThatStayAsTheyWereAreNoEvent) {
    Listed one;
    one.act("ask", "a-desk", kMonday);
    const auto events = one.act("settle_or_ask", "a-desk", kMonday);
    EXPECT_EQ(events.size(), 1u);
}

TEST(Marks, SurviveANewRoundUnlessItTakesThemAway) {
    Listed one;
    one.act("ask", "a-desk", kMonday);
    one.act("finish", "a-desk", kMonday);
    one.act("again", "a-desk", kMonday);
    EXPECT_EQ(one.state.marks, (std::vector<std::string>{"asked", "fresh"}));
}

TEST(Items, AreNumberedFromOneAndSettledOneByOne) {
    Listed one;
    EXPECT_EQ(one.attempt("settle", Listed::number(1)).code(), "case.guard_items_open");
    EXPECT_EQ(one.attempt("finish_listed").code(), "case.guard_items_recorded");
    one.add("路面");
    one.add("排水");
    ASSERT_EQ(one.state.items.size(), 2u);
    EXPECT_EQ(one.state.items[0].number, 1);
    EXPECT_EQ(one.state.items[1].number, 2);
    EXPECT_EQ(one.attempt("finish").code(), "case.guard_items_settled");
    one.act("settle", "a-desk", at("2024-03-05"), {{"number", std::int64_t{2}}, {"result", std::string("dropped")}});
    EXPECT_EQ(one.state.items[1].settled_at, at("2024-03-05"));
    EXPECT_EQ(one.state.items[1].result, "dropped");
    EXPECT_FALSE(one.state.items[0].settled_at);
}

TEST(Items, ThatDoNotExistOrAreSettledAreNotSettled) {
    Listed one;
    one.add("路面");
    one.add("排水");
    const Error none = one.attempt("settle", Listed::number(3));
    EXPECT_EQ(none.code(), "case.no_such_item");
    EXPECT_EQ(none.pointer(), "/fields/number");
    EXPECT_EQ(parse_json(none.details())["items"], 2);
    EXPECT_EQ(one.attempt("settle", Listed::number(0)).code(), "case.field_range");
    one.act("settle", "a-desk", kMonday, Listed::number(1));
    EXPECT_EQ(one.attempt("settle", Listed::number(1)).code(), "case.item_settled");
}

TEST(Items, OfAnEmptyListAreAllSettledAndStayThroughANewRound) {
    Listed one;
    Case empty = one;
    EXPECT_NO_THROW(empty.act("finish", "a-desk", kMonday));
    one.add("路面");
    one.act("settle", "a-desk", kMonday, Listed::number(1));
    one.act("finish_listed", "a-desk", kMonday);
    one.act("again", "a-desk", kMonday);
    one.add("排水");
    EXPECT_EQ(one.state.items.back().number, 2);
}

TEST(Items, TextsAreSealed) {
    Listed one;
    one.add("路面");
    EXPECT_EQ(canonical(codec::encode(one.state)).find("路面"), std::string::npos);
    EXPECT_FALSE(one.state.items[0].text.hash.empty());
}

TEST(Money, IsSummedOverTheHistory) {
    Listed one;
    one.act("pay", "a-desk", kMonday, {{"raised", std::int64_t{50'000'000}}});
    one.act("pay", "a-desk", kMonday, {{"raised", std::int64_t{20'000'000}}, {"spent", std::int64_t{69'999'999}}});
    EXPECT_EQ(one.state.money.raised, 70'000'000);
    EXPECT_EQ(one.state.money.spent, 69'999'999);
    EXPECT_EQ(one.act("pay", "a-desk", kMonday).size(), 1u) << "nothing told is no event";
}

TEST(Notices, KeepTheVersionOfTheWorkflowWhoseWordsTheyHave) {
    Listed one;
    one.act("tell", "a-desk", kMonday);
    const workflow::Workflow second = listing(2);
    const Moved moved =
        transition(one.state, second, Foreseen(second), world().calendar, {"990001", "a-desk", at("2024-03-05")});
    ASSERT_FALSE(moved.events.empty()) << moved.reason;
    State state = one.state;
    const auto take = [&](const std::vector<Event>& events, Instant when) {
        for (const Event& event : events) apply(state, event, {state.version + 1, when, when, "a-desk"});
    };
    take(moved.events, at("2024-03-05"));
    CaseAct tell;
    tell.action = "tell";
    take(act(state, tell, second, world().calendar, world().directory, {"990001", "a-desk", at("2024-03-06")}),
         at("2024-03-06"));
    ASSERT_EQ(state.notices.size(), 4u);
    EXPECT_EQ(state.notices[0].notice, "progress");
    EXPECT_EQ(state.notices[0].to, workflow::Recipient::person);
    EXPECT_EQ(state.notices[1].to, workflow::Recipient::holder);
    EXPECT_EQ(state.notices[0].issued_at, kMonday);
    EXPECT_EQ(state.notices[1].workflow_version, 1);
    EXPECT_EQ(state.notices[2].workflow_version, 2);
    EXPECT_EQ(state.notices[3].issued_at, at("2024-03-06"));
}

TEST(NeverHandled, IsShutToWhoeverIsTheHandlerNowThoughTheyDidNothingYet) {
    Case one;
    one.act("accept", "a-desk", kMonday);
    one.act("assign", "a-dispatch", kMonday, {{"unit", "u-water"}});
    one.act("start", "a-water", kMonday);
    one.act("contact", "a-water", kMonday, {{"note", "已电话联系"}});
    one.act("resolve", "a-water", kMonday, {{"fix_now", "已修复"}, {"no_recurrence", "水毁已清除"}});
    EXPECT_EQ(refusal([&] { one.act("verify", "a-both", kMonday, Case::answer(true, true)); }).code(),
              "case.guard_actor_never_handled");
    EXPECT_FALSE(one.action("verify", "a-both", kMonday).open);
    for (const ActionExplained& action :
         explained(one.state, world().matter, world().directory, {"990001", "a-calls", kMonday}))
        EXPECT_TRUE(action.action != "verify" || std::count(action.acting.begin(), action.acting.end(), "a-both") == 0);
    Case other;
    other.to_resolved(kMonday);  // of another unit
    EXPECT_NO_THROW(other.act("verify", "a-both", kMonday, Case::answer(true, true)));
}

}  // namespace
}  // namespace lianxin::casework

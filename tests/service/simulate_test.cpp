// What would come of an action is told without being done, and comes true when it is done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "codec/public.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/random_flow.hpp"

namespace lianxin {
namespace {

using test::County;
using test::RandomFlow;

/// The store as an onlooker sees it who has a connection of his own.
class Onlooker {
public:
    explicit Onlooker(const County& county) : raw_(store::Connection::open(store::locate(county.uri()), {})) {}

    /// Another number after each commit of anybody else.
    std::int64_t commits() { return std::get<0>(*raw_->row<std::int64_t>("PRAGMA data_version")); }
    std::vector<std::string> events_after(const std::string& case_no, std::int64_t version) {
        std::vector<std::string> types;
        for (const auto& [type] :
             raw_->rows<std::string>("SELECT type FROM events WHERE stream = :s AND version > :v ORDER BY version",
                                     "case/" + case_no, version))
            types.push_back(type);
        return types;
    }

private:
    std::unique_ptr<store::Connection> raw_;
};

template <class T>
std::string json(const T& value) {
    return canonical(codec::encode(value));
}
template <class T>
std::string json_of_all(const std::vector<T>& values) {
    Json out = Json::array();
    for (const T& value : values) out.push_back(codec::encode(value));
    return canonical(out);
}

/// What is new in the second list, which begins with the first.
template <class T>
std::vector<T> added(const std::vector<T>& before, const std::vector<T>& after) {
    return {after.begin() + static_cast<std::ptrdiff_t>(before.size()), after.end()};
}

void check_refusal(const CaseSimulated& said, const Error& error, const CaseView& before, const CaseView& after) {
    RC_ASSERT(!said.allowed);
    RC_ASSERT(said.refusal.has_value());
    RC_ASSERT(said.refusal->code == error.code());
    RC_ASSERT(said.refusal->message == error.message());
    RC_ASSERT(said.refusal->message_zh == error.message_zh());
    RC_ASSERT(said.refusal->pointer == error.pointer());
    RC_ASSERT(said.refusal->details.text == error.details());
    RC_ASSERT(said.events.empty());
    RC_ASSERT(said.to == before.state);
    RC_ASSERT(json(after) == json(before));
}

void check_done(const CaseSimulated& said, const CaseMoved& moved, const CaseView& before, const CaseView& after) {
    RC_ASSERT(said.allowed);
    RC_ASSERT(!said.refusal.has_value());
    RC_ASSERT(said.from == before.state);
    RC_ASSERT(said.to == moved.state);
    RC_ASSERT(said.unit == after.unit);
    RC_ASSERT(said.handler == after.handler);
    RC_ASSERT(said.round == after.round);
    RC_ASSERT(json_of_all(said.clocks) == json_of_all(moved.clocks));
    RC_ASSERT(json_of_all(said.notices) == json_of_all(added(before.notices, after.notices)));
    RC_ASSERT(json_of_all(said.cards) == json_of_all(added(before.cards, after.cards)));
}

/// One step: simulated, looked at, and taken.
void simulate_and_take(County& county, Onlooker& onlooker, const RandomFlow::Step& step) {
    const Session me = county.as(step.who);
    const auto show = [&] { return county.as("a-auditor").case_show({step.act.case_no}); };
    const CaseView before = show();
    const std::int64_t commits = onlooker.commits();
    const CaseSimulated said =
        me.case_simulate({step.act.case_no, step.act.action, step.act.fields, step.act.occurred_at, step.act.evidence});
    RC_ASSERT(onlooker.commits() == commits);
    RC_ASSERT(json(show()) == json(before));
    try {
        const CaseMoved moved = me.case_act(step.act);
        check_done(said, moved, before, show());
        RC_ASSERT(onlooker.events_after(step.act.case_no, before.version) == said.events);
    } catch (const Error& error) {
        check_refusal(said, error, before, show());
    }
}

TEST(Simulate, WritesNothingAndSaysExactlyWhatTheActionThenDoes) {
    County county(test::On::sqlite);
    RandomFlow flow(county);
    Onlooker onlooker(county);
    EXPECT_TRUE(rc::check("on random cases of all workflows", [&] {
        const std::string case_no = flow.open();
        for (int i = 0; i < 12; ++i) {
            simulate_and_take(county, onlooker, flow.step(case_no));
            flow.pass_time();
        }
    }));
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
}

bool has(const std::vector<Reason>& reasons, const char* code) {
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) { return reason.code == code; });
}

bool is_acting(const ActionExplained& action, const std::string& who) {
    return std::find(action.acting.begin(), action.acting.end(), who) != action.acting.end();
}

/// What one official reads of a case's actions, held against what would come of each.
void check_actions(const County& county, RandomFlow& flow, const std::string& case_no, const std::string& who) {
    const Session me = county.as(who);
    for (const ActionExplained& action : me.case_actions({case_no}).actions) {
        RC_ASSERT(action.open == action.reasons.empty());
        for (const Reason& reason : action.reasons) RC_ASSERT(!reason.message.empty() && !reason.message_zh.empty());
        const CaseSimulated said = me.case_simulate({case_no, action.action, flow.filled(action, case_no), {}});
        const bool only_a_field = said.refusal && said.refusal->pointer.rfind("/fields", 0) == 0;
        if (!action.open) RC_ASSERT(!said.allowed);
        if (action.open && !said.allowed) RC_ASSERT(only_a_field);
        if (has(action.reasons, "wrong_state")) continue;
        const bool barred = has(action.reasons, "wrong_role") || has(action.reasons, "guard_actor_never_handled");
        RC_ASSERT(is_acting(action, who) == !barred);
    }
}

TEST(CaseActions, SayWhatStandsInTheWayOfWhatIsNotOpenAndWhoCouldTakeEach) {
    County county;
    RandomFlow flow(county);
    EXPECT_TRUE(rc::check("of random cases, for anybody", [&] {
        const std::string case_no = flow.open();
        for (int i = 0; i < 8; ++i) {
            const RandomFlow::Step step = flow.step(case_no);
            try {
                county.as(step.who).case_act(step.act);
            } catch (const Error&) {  // as good a case to look at
            }
            flow.pass_time();
            check_actions(county, flow, case_no, *rc::gen::elementOf(RandomFlow::appointments()));
        }
    }));
}

TEST(Simulate, SaysSoOnAServerTooAndUnderAnotherTime) {
    County county(test::On::postgresql);
    const std::string case_no = county.case_in("in_progress");
    const CaseSimulate early{case_no, "note", {{"text", "昨日已查看"}}, Instant::parse("2024-02-29T09:00:00+08:00")};
    const CaseSimulated refused = county.as("a-handler").case_simulate(early);
    ASSERT_TRUE(refused.refusal.has_value());
    EXPECT_EQ(refused.refusal->code, "case.before_last_action");
    EXPECT_EQ(refused.refusal->pointer, "/occurred_at");
    const std::int64_t events = county.as("a-auditor").audit_verify({}).events;
    const CaseSimulated said =
        county.as("a-approver").case_simulate({case_no, "suspend", {{"ground", "等待鉴定"}}, {}});
    ASSERT_TRUE(said.allowed);
    EXPECT_THAT(said.events, testing::ElementsAre("case_action_taken", "clock_suspended", "notice_issued"));
    EXPECT_EQ(county.as("a-auditor").audit_verify({}).events, events);
    EXPECT_EQ(test::refusal([&] {
                  county.as("a-handler").case_simulate({"990001-2024-999999", "note", {}, {}});
              }),
              "case.not_found");
}

}  // namespace
}  // namespace lianxin

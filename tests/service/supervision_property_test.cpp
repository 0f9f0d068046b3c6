// Over random histories: a call puts on record what a plain reading of the cases says, whenever it is made.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "calendar/calendar.hpp"
#include "supervision/check.hpp"
#include "supervision/due.hpp"
#include "support/county.hpp"

namespace lianxin {
namespace {

using test::County;

/// What a plain reading of a case says has fallen due and is not on record.
std::set<std::string> expected(County& county, const std::vector<std::string>& cases, const supervision::Ladder& ladder,
                               const calendar::Calendar& calendar) {
    std::set<std::string> out;
    for (const std::string& case_no : cases) {
        const CaseView view = county.as("a-admin").case_show({case_no});
        if (view.final_state) continue;
        std::map<std::string, std::int64_t> runs;
        for (const ClockView& clock : view.clocks) {
            const std::int64_t run = ++runs[clock.clock];
            if (clock.stopped_at || clock.suspended_at) continue;
            for (const supervision::Rung& rung : ladder.rungs) {
                const bool reached = std::any_of(view.rungs.begin(), view.rungs.end(), [&](const RungView& one) {
                    return one.clock == clock.clock && one.run == run && one.rung == rung.code;
                });
                if (!reached && falls_due(rung, clock.due_at, clock.started_at, calendar) <= county.store().now())
                    out.insert(case_no + " " + clock.clock + " " + std::to_string(run) + " " + rung.code);
            }
        }
    }
    return out;
}

std::set<std::string> keys(const Supervised& reply) {
    std::set<std::string> out;
    for (const RungDue& one : reply.reached)
        out.insert(one.case_no + " " + one.clock + " " + std::to_string(one.run) + " " + one.rung);
    return out;
}

void do_something(County& county, std::vector<std::string>& cases) {
    static const std::vector<std::string> kActors{"a-dispatcher", "a-approver", "a-handler", "a-verifier"};
    static const std::vector<std::string> kActions{"accept", "decline", "assign",  "start",  "contact", "suspend",
                                                   "resume", "extend",  "resolve", "verify", "close",   "reopen"};
    const std::string text = "已办";
    try {
        if (cases.empty() || *rc::gen::inRange(0, 4) == 0) {
            cases.push_back(county.open_case());
            return;
        }
        CaseAct act;
        act.case_no = *rc::gen::elementOf(cases);
        act.action = *rc::gen::elementOf(kActions);
        if (act.action == "assign")
            act.fields = {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler")}};
        if (act.action == "resolve") act.fields = {{"fix_now", text}, {"keep_fixed", text}};
        if (act.action == "verify")
            act.fields = {
                {"reached", true}, {"responded", true}, {"solved", *rc::gen::arbitrary<bool>()}, {"satisfied", true}};
        if (act.action == "contact" || act.action == "resume" || act.action == "reopen") act.fields = {{"note", text}};
        if (act.action == "suspend" || act.action == "decline") act.fields = {{"ground", text}};
        if (act.action == "extend") act.fields = {{"days", std::int64_t{10}}, {"ground", text}};
        county.as(*rc::gen::elementOf(kActors)).case_act(act);
    } catch (const Error&) {  // a refusal is an ordinary answer
    }
}

void pass_time(County& county) {
    const std::int64_t hours = *rc::gen::inRange<std::int64_t>(0, 120);
    county.store().time_set({county.store().now() + hours * 3'600'000});
}

struct World {
    World()
        : ladder(*supervision::check(builtin("ladder-default")).document), calendar([] {
              std::vector<calendar::YearCalendar> years;
              for (const char* name : {"cn-2023", "cn-2024", "cn-2025", "cn-2026"})
                  years.push_back(*calendar::check(builtin(name)).document);
              return calendar::Calendar(years);
          }()) {}
    supervision::Ladder ladder;
    calendar::Calendar calendar;
};

TEST(SupervisionProperty, EachCallReachesWhatAPlainReadingOfTheCasesSays) {
    const World world;
    EXPECT_TRUE(rc::check("against brute force", [&] {
        County county;
        county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
        std::vector<std::string> cases;
        const Session me = county.as("a-supervisor");
        for (int i = 0; i < 25; ++i) {
            do_something(county, cases);
            pass_time(county);
            if (*rc::gen::inRange(0, 3) != 0) continue;
            const auto wanted = expected(county, cases, world.ladder, world.calendar);
            const Supervised reply = me.supervise({1000, false, ""});
            RC_ASSERT(keys(reply) == wanted);
            RC_ASSERT(me.supervise({1000, false, ""}).reached.empty());
            if (reply.next_at) {  // nothing falls due before it, something does at it
                RC_ASSERT(*reply.next_at > county.store().now());
            }
        }
        RC_ASSERT(county.as("a-admin").store_rebuild({}).differences.empty());
    }));
}

TEST(SupervisionProperty, WhenItIsCalledMakesNoDifferenceToWhatIsReachedInTheEnd) {
    EXPECT_TRUE(rc::check("often or once", [] {
        // The same history in two counties; then only time goes by, in one with calls now and then.
        County often, once;
        std::vector<std::string> cases, same;
        for (County* county : {&often, &once})
            county->as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
        const int steps = *rc::gen::inRange(1, 12);
        for (int i = 0; i < steps; ++i) {
            const std::string state = *rc::gen::element<std::string>("registered", "accepted", "assigned",
                                                                     "in_progress", "resolved", "closed");
            cases.push_back(often.case_in(state));
            same.push_back(once.case_in(state));
            const std::int64_t hours = *rc::gen::inRange<std::int64_t>(0, 60);
            for (County* county : {&often, &once})
                county->store().time_set({county->store().now() + hours * 3'600'000});
        }
        RC_ASSERT(cases == same);
        std::set<std::string> reached;
        const int calls = *rc::gen::inRange(0, 10);
        for (int i = 0; i < calls; ++i) {
            pass_time(often);
            const auto now =
                keys(often.as("a-supervisor").supervise({*rc::gen::inRange<std::int64_t>(1, 9), false, ""}));
            for (const std::string& one : now) RC_ASSERT(reached.insert(one).second);
        }
        once.store().time_set({often.store().now()});
        for (const std::string& one : keys(often.as("a-supervisor").supervise({1000, false, ""})))
            RC_ASSERT(reached.insert(one).second);
        RC_ASSERT(reached == keys(once.as("a-supervisor").supervise({1000, false, ""})));
        RC_ASSERT(once.as("a-supervisor").supervise({1000, false, ""}).reached.empty());
    }));
}

TEST(SupervisionProperty, NothingFallsDueBetweenACallAndTheTimeThatItNames) {
    EXPECT_TRUE(rc::check("next_at", [] {
        County county;
        county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            county.case_in(*rc::gen::element<std::string>("registered", "accepted", "assigned", "in_progress"));
            county.store().time_set({county.store().now() + *rc::gen::inRange<std::int64_t>(0, 60) * 3'600'000});
        }
        const Session me = county.as("a-supervisor");
        for (int i = 0; i < 20; ++i) {
            const Supervised reply = me.supervise({1000, false, ""});
            if (!reply.next_at) return;
            county.store().time_set({Instant{reply.next_at->ms - 1}});
            RC_ASSERT(me.supervise({1000, true, ""}).reached.empty());
            county.store().time_set({*reply.next_at});
            RC_ASSERT(!me.supervise({1000, true, ""}).reached.empty());
        }
    }));
}

}  // namespace
}  // namespace lianxin

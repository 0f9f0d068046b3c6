// Worklists: what each holds, against a reading of every case; and how the store answers them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "codec/worklist.hpp"
#include "service/worklist_queries.hpp"
#include "store/connection.hpp"
#include "support/dice.hpp"
#include "support/expect_error.hpp"
#include "support/hotline.hpp"

namespace lianxin {
namespace {

using test::Dice;
using test::Hotline;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> numbers(const WorklistShown& shown) {
    std::vector<std::string> out;
    for (const CaseItem& item : shown.cases) out.push_back(item.case_no);
    return out;
}

class Worklists : public testing::TestWithParam<test::On> {
protected:
    std::vector<std::string> list(WorklistKind kind, const std::string& who = "a-admin", const std::string& unit = "",
                                  std::int64_t days = 3) const {
        return numbers(county_.as(who).worklist_show({kind, unit, days, 50, ""}));
    }
    void resolve(const std::string& ticket) {
        county_.act("a-handler", ticket, "contact", {{"note", std::string("已电话联系")}});
        county_.act("a-handler", ticket, "resolve",
                    {{"fix_now", std::string("已修好")}, {"keep_fixed", std::string("每周巡查")}});
    }
    Hotline county_{GetParam()};
};

TEST_P(Worklists, MineIsWhatIsAssignedToMeAndMyUnitsIsWhatTheUnitHas) {
    const std::string unit_only = county_.dispatched("u-roads");
    const std::string mine = county_.case_in("assigned");
    county_.dispatched("u-water");
    EXPECT_THAT(list(WorklistKind::mine, "a-handler"), ElementsAre(mine));
    EXPECT_THAT(list(WorklistKind::unit, "a-handler-2"), ElementsAre(mine, unit_only)) << "the newest first";
    EXPECT_THAT(list(WorklistKind::unit, "a-admin", "u-roads"), ElementsAre(mine, unit_only));
    EXPECT_THAT(list(WorklistKind::mine, "a-admin"), IsEmpty());
}

TEST_P(Worklists, OverdueComesByHowLateAndDueByHowSoon) {
    const std::string undispatched = county_.ticket("help");       // 3 working days from Monday the 4th: the 7th
    const std::string dispatched = county_.dispatched("u-roads");  // signed for within 4 working hours
    EXPECT_THAT(list(WorklistKind::overdue), IsEmpty());
    EXPECT_THAT(list(WorklistKind::due, "a-admin", "", 0), ElementsAre(dispatched));
    EXPECT_THAT(list(WorklistKind::due, "a-admin", "", 3), ElementsAre(dispatched, undispatched));
    EXPECT_THAT(list(WorklistKind::due, "a-admin", "u-roads", 3), ElementsAre(dispatched));
    county_.at("2024-03-05T09:00:00+08:00");
    EXPECT_THAT(list(WorklistKind::overdue), ElementsAre(dispatched));
    EXPECT_THAT(list(WorklistKind::due, "a-admin", "", 1), IsEmpty());
    EXPECT_THAT(list(WorklistKind::due, "a-admin", "", 2), ElementsAre(undispatched));
    county_.at("2024-03-08T00:00:00+08:00");
    EXPECT_THAT(list(WorklistKind::overdue), ElementsAre(dispatched, undispatched));
    EXPECT_THAT(list(WorklistKind::overdue, "a-admin", "u-roads"), ElementsAre(dispatched));
}

TEST_P(Worklists, AtRiskIsWhatWasBouncedAndMayBeBouncedAgain) {
    const std::string ticket = county_.dispatched("u-water");
    EXPECT_THAT(list(WorklistKind::at_risk), IsEmpty()) << "never bounced";
    county_.bounce(ticket, "u-roads");
    EXPECT_THAT(list(WorklistKind::at_risk), IsEmpty()) << "bounced, and nobody has decided";
    county_.to_unit("reassign", ticket, "u-roads");
    EXPECT_THAT(list(WorklistKind::at_risk), ElementsAre(ticket));
    EXPECT_THAT(list(WorklistKind::at_risk, "a-admin", "u-roads"), ElementsAre(ticket));
    EXPECT_THAT(list(WorklistKind::at_risk, "a-admin", "u-water"), IsEmpty());
    county_.sign(ticket);
    EXPECT_THAT(list(WorklistKind::at_risk), IsEmpty()) << "taken on";
}

TEST_P(Worklists, NothingIsAtRiskOnceItIsArbitratedOrTheTimeToBounceIsOver) {
    const std::string arbitrated = county_.dispatched("u-water");
    county_.bounce(arbitrated, "u-housing");
    county_.to_unit("reassign", arbitrated, "u-housing");
    county_.bounce(arbitrated, "u-water", "bounce_again");
    county_.to_unit("arbitrate", arbitrated, "u-water");
    EXPECT_THAT(list(WorklistKind::at_risk), IsEmpty());
    const std::string late = county_.dispatched("u-water");
    county_.bounce(late, "u-roads");
    county_.to_unit("reassign", late, "u-roads");
    county_.at("2024-03-05T23:59:59+08:00");
    EXPECT_THAT(list(WorklistKind::at_risk), ElementsAre(late));
    county_.at("2024-03-06T00:00:00+08:00");
    EXPECT_THAT(list(WorklistKind::at_risk), IsEmpty());
}

TEST_P(Worklists, ToBeVerifiedIsWhatTheWorkflowLeavesToSomebodyWhoNeverHandledIt) {
    const std::string ticket = county_.dispatched("u-roads"), matter = county_.case_in("resolved");
    county_.sign(ticket);
    EXPECT_THAT(list(WorklistKind::verify), ElementsAre(matter));
    resolve(ticket);
    EXPECT_THAT(list(WorklistKind::verify), ElementsAre(ticket, matter)) << "the oldest first";
    EXPECT_THAT(list(WorklistKind::verify, "a-admin", "u-water"), IsEmpty());
    county_.act("a-verifier", ticket, "verify",
                {{"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}});
    EXPECT_THAT(list(WorklistKind::verify, "a-admin", "u-roads"), ElementsAre(matter));
}

TEST_P(Worklists, CountsAreTheLengthsOfTheLists) {
    county_.case_in("resolved");
    county_.case_in("assigned");
    county_.ticket();
    county_.at("2024-03-06T09:00:00+08:00");
    std::vector<std::int64_t> counted;
    for (const WorklistLength& length : county_.as("a-handler").worklist_count({}).lists) {
        EXPECT_EQ(static_cast<std::size_t>(length.count), list(length.list, "a-handler").size());
        EXPECT_FALSE(length.more);
        counted.push_back(length.count);
    }
    EXPECT_THAT(counted, ElementsAre(2, 2, 1, 0, 0, 1, 0));
}

TEST_P(Worklists, WhatCannotBeAskedIsRefused) {
    const Session me = county_.as("a-handler");
    const auto asking = [&](WorklistShow request) { return test::refusal([&] { me.worklist_show(request); }); };
    EXPECT_EQ(asking({WorklistKind::mine, "u-roads", 3, 50, ""}), "worklist.needless_unit");
    EXPECT_EQ(asking({WorklistKind::unit, "u-none", 3, 50, ""}), "worklist.unknown_unit");
    EXPECT_EQ(asking({WorklistKind::due, "", 366, 50, ""}), "request.out_of_range");
    EXPECT_EQ(asking({WorklistKind::due, "", -1, 50, ""}), "request.out_of_range");
    EXPECT_EQ(asking({WorklistKind::due, "", 3, 0, ""}), "request.out_of_range");
    EXPECT_EQ(asking({WorklistKind::due, "", 3, 50, "990001-2024-000001"}), "request.bad_page");
    EXPECT_EQ(test::refusal([&] { me.worklist_count({"u-none", 3}); }), "worklist.unknown_unit");
    EXPECT_EQ(test::refusal([&] { me.worklist_count({"", 400}); }), "request.out_of_range");
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Worklists, testing::Values(test::On::sqlite, test::On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

// ------------------------------------------------------------------------------------------------ brute force

/// The lists as somebody would make them who reads every case, knowing nothing of how the library keeps them.
class Reader {
public:
    Reader(Hotline& county, const std::vector<std::string>& tickets) : now_(county.store().now()) {
        for (const std::string& ticket : tickets) {
            views_.push_back(county.as("a-admin").case_show({ticket}));
            if (views_.back().final_state) views_.pop_back();
        }
    }
    std::vector<std::string> list(WorklistKind kind, const std::string& actor, const std::string& unit) const {
        std::vector<std::pair<std::int64_t, std::string>> found;
        for (const CaseView& view : views_)
            if (const auto at = place(kind, view, actor); at && (unit.empty() || view.unit == unit))
                found.emplace_back(*at, view.case_no);
        std::sort(found.begin(), found.end());
        if (kind == WorklistKind::mine || kind == WorklistKind::unit) std::reverse(found.begin(), found.end());
        std::vector<std::string> out;
        for (auto& [at, case_no] : found) out.push_back(std::move(case_no));
        return out;
    }

private:
    static std::optional<std::int64_t> when(bool yes, std::int64_t at = 0) {
        return yes ? std::optional(at) : std::nullopt;
    }
    std::optional<std::int64_t> place(WorklistKind kind, const CaseView& view, const std::string& actor) const {
        std::optional<Instant> due;
        for (const ClockView& clock : view.clocks)
            if (!clock.stopped_at && (!due || clock.due_at < *due)) due = clock.due_at;
        switch (kind) {
            case WorklistKind::mine:
                return when(view.handler == actor);
            case WorklistKind::unit:
                return when(!view.unit.empty());
            case WorklistKind::overdue:
                return when(due && *due <= now_, due.value_or(Instant{}).ms);
            case WorklistKind::due:
                return when(due && now_ < *due && *due <= Instant::start_of(now_.date() + 4),
                            due.value_or(Instant{}).ms);
            case WorklistKind::at_risk:
                return at_risk(view);
            case WorklistKind::verify:
                return when(view.state == "resolved");
            case WorklistKind::unowned:
                return when(!view.handler.empty() && view.owner.empty());
        }
        return {};
    }
    /// By the actions of the workflow `hotline`: bounced before, sent to a unit by an action that lets it bounce, in
    /// time.
    std::optional<std::int64_t> at_risk(const CaseView& view) const {
        bool bounced = false, open = false;
        for (const HistoryItem& item : view.history) {
            bounced = bounced || item.action == "bounce" || item.action == "bounce_again";
            if (item.action == "dispatch" || item.action == "reassign" || item.action == "reopen_closed") open = true;
            if (item.to != "dispatched" || item.action == "uphold" || item.action == "arbitrate" ||
                item.action == "reopen")
                open = false;
        }
        if (!bounced || !open) return {};
        const Instant until = view.clocks.at(last_bounce(view)).due_at;
        return when(now_ < until, until.ms);
    }
    static std::size_t last_bounce(const CaseView& view) {
        std::size_t found = 0;
        for (std::size_t i = 0; i < view.clocks.size(); ++i)
            if (view.clocks[i].clock == "bounce") found = i;
        return found;
    }

    Instant now_;
    std::vector<CaseView> views_;
};

/// One thing that somebody does; many are refused.
void do_something(Hotline& county, Dice& dice, std::vector<std::string>& tickets) {
    static const std::vector<std::string> kUnits = {"u-roads", "u-water", "u-housing"};
    static const std::vector<std::string> kActions = {
        "dispatch",     "dispatch", "dispatch",  "sign",   "bounce",  "bounce",  "bounce",
        "bounce_again", "reassign", "reassign",  "uphold", "contact", "resolve", "contact",
        "resolve",      "sign",     "arbitrate", "verify", "close",   "reopen",  "reopen_closed"};
    if (tickets.size() < 3 || dice.percent(15)) {
        tickets.push_back(county.ticket(dice.one_of<std::string>({"complaint", "help"})));
        return;
    }
    const std::string ticket = dice.one_of(tickets), action = dice.one_of(kActions), unit = dice.one_of(kUnits);
    const std::string text = "说明", handler = county.handler(ticket);
    try {
        if (action == "dispatch" || action == "reassign" || action == "arbitrate")
            county.to_unit(action, ticket, unit);
        else if (action == "bounce" || action == "bounce_again")
            county.bounce(ticket, unit, action);
        else if (action == "sign")
            county.act(handler, ticket, action);
        else if (action == "contact")
            county.act(handler, ticket, action, {{"note", text}});
        else if (action == "resolve")
            county.act(handler, ticket, action, {{"fix_now", text}, {"keep_fixed", text}});
        else if (action == "verify")
            county.act("a-verifier", ticket, action,
                       {{"reached", true}, {"responded", true}, {"solved", dice.percent(50)}, {"satisfied", true}});
        else if (action == "reopen_closed")
            county.act("a-dispatcher", ticket, action, {{"unit", unit}, {"ground", text}});
        else if (action == "uphold")
            county.act("a-dispatcher", ticket, action, {{"ground", text}});
        else
            county.act("a-dispatcher", ticket, action);
    } catch (const Error&) {  // a refusal is an ordinary answer
    }
    county.store().time_set({county.store().now() + dice.below(3) * 600'000});
}

std::vector<std::string> paged(const Session& me, WorklistKind kind, const std::string& unit) {
    std::vector<std::string> out;
    WorklistShow request{kind, unit, 3, 2, ""};
    do {
        const WorklistShown page = me.worklist_show(request);
        for (const std::string& number : numbers(page)) out.push_back(number);
        request.after = page.next;
    } while (!request.after.empty());
    return out;
}

TEST(WorklistsAtRandom, AreWhatAReadingOfEveryCaseComesTo) {
    std::map<WorklistKind, std::size_t> longest;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Dice dice(seed);
        Hotline county;
        std::vector<std::string> tickets;
        for (const char* state : {"assigned", "resolved", "assigned", "resolved"})
            tickets.push_back(county.case_in(state));
        for (int i = 0; i < 200; ++i) do_something(county, dice, tickets);
        const Reader reader(county, tickets);
        for (const auto& name : enum_names(WorklistKind{}))
            for (const std::string unit : {"", "u-roads", "u-water"}) {
                const WorklistKind kind = name.value;
                if (unit.empty() == (kind == WorklistKind::unit)) continue;
                if ((kind == WorklistKind::mine || kind == WorklistKind::unowned) && !unit.empty()) continue;
                const auto wanted = reader.list(kind, "a-handler", unit);
                EXPECT_EQ(paged(county.as("a-handler"), kind, unit), wanted) << seed << " " << name.name << " " << unit;
                longest[kind] = std::max(longest[kind], wanted.size());
            }
        EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty()) << seed;
    }
    longest.erase(WorklistKind::unowned);  // there is always somebody: see handover_property_test
    for (const auto& [kind, length] : longest) EXPECT_GT(length, 0u) << codec::name_of(kind);
    EXPECT_EQ(longest.size(), 6u);
}

// ------------------------------------------------------------------------------------------------ cost

TEST(WorklistQueries, AreEachAnsweredFromTheirIndexWithoutAScanOrASort) {
    namespace worklists = service::worklists;
    Hotline county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    raw->execute(
        "INSERT INTO cases SELECT '990001', 'x-' || i, 1, 'hotline', 1, 'complaint', 'resolved', 'live', 1, '', 'u-' "
        "|| "
        "(i % 9), 'a-' || (i % 50), '', '', '', i, NULL, i, '', 0, NULL, NULL, NULL, NULL, 'recorded', '', '{}', i "
        "FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n)");
    const auto plan = [&](const std::string& sql) {
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        std::vector<std::string> steps;
        for (const auto& [id, parent, unused, step] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
            steps.push_back(step);
        return steps;
    };
    for (const auto* query : {&worklists::kOfHandler, &worklists::kUnit, &worklists::kOverdue,
                              &worklists::kOverdueOfUnit, &worklists::kDue, &worklists::kDueOfUnit, &worklists::kAtRisk,
                              &worklists::kAtRiskOfUnit, &worklists::kVerify, &worklists::kVerifyOfUnit}) {
        const auto page = plan(worklists::page_of(*query));
        ASSERT_FALSE(page.empty());
        EXPECT_EQ(page[0].find(std::string("SEARCH cases USING INDEX ") + query->index + " ("), 0u) << page[0];
        for (std::size_t i = 1; i < page.size(); ++i)  // how a proposal to exclude it stands
            EXPECT_TRUE(page[i] == "CORRELATED SCALAR SUBQUERY 1" || page[i].find("SEARCH e USING INDEX ") == 0)
                << page[i];
        for (const std::string& step : plan(worklists::count_of(*query))) {
            if (step.find("cases") == std::string::npos) continue;
            EXPECT_EQ(step.find("SEARCH cases USING COVERING INDEX cases_"), 0u) << step;
        }
    }
}

}  // namespace
}  // namespace lianxin

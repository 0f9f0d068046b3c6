// The statistics of dispatch against a recount from what was recorded; and how the store answers its queries.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "service/dispatch_queries.hpp"
#include "store/connection.hpp"
#include "support/hotline.hpp"

namespace lianxin {
namespace {

using test::Hotline;

/// One time that a unit had a ticket, as a person would tell it from the ticket's history.
struct Turn {
    std::string unit;
    bool bounced = false, overruled = false, undecided = false, left = false;
};

/// By the actions of the workflow `hotline`, knowing nothing of how the library counts.
std::vector<Turn> turns_of(const CaseView& view) {
    std::vector<Turn> turns;
    const auto goes_to = [&](const std::string& unit) {
        for (Turn& before : turns)
            if (before.unit == unit && before.bounced && before.left) before.overruled = true;
        turns.push_back({unit});
    };
    for (const HistoryItem& item : view.history) {
        const auto field = item.fields.find("unit");
        const std::string unit = field == item.fields.end() ? "" : std::get<std::string>(field->second);
        if (item.action == "dispatch" || item.action == "reopen_closed") {
            goes_to(unit);
        } else if (item.action == "bounce" || item.action == "bounce_again") {
            turns.back().bounced = turns.back().undecided = true;
        } else if (item.action == "uphold") {
            turns.back().overruled = true;
            turns.back().undecided = false;
        } else if (item.action == "reassign" || item.action == "arbitrate" ||
                   (item.action == "reopen" && field != item.fields.end())) {
            if (unit == turns.back().unit) {
                turns.back().overruled = turns.back().overruled || turns.back().undecided;
                turns.back().undecided = false;
            } else {
                turns.back().left = true;
                turns.back().undecided = false;
                goes_to(unit);
            }
        }
    }
    return turns;
}

using Figures = std::map<std::string, std::vector<std::int64_t>>;

std::vector<std::int64_t> listed(const DispatchFigures& f) {
    return {f.dispatched,
            f.bounced,
            f.bounced_late,
            f.overruled,
            f.first_dispatch_accuracy.count,
            f.first_dispatch_accuracy.of,
            f.bounce_rate.count,
            f.bounce_rate.of,
            f.transfers.count,
            f.transfers.of};
}

Figures counted(const DispatchCounted& reply) {
    Figures out;
    out[""] = listed(reply.all);
    for (const DispatchFigures& each : reply.units) out[each.unit] = listed(each);
    return out;
}

Figures recounted(const Session& me, const std::vector<std::string>& tickets) {
    Figures out;
    out[""].resize(10);
    const auto add = [&](const std::string& unit, std::size_t figure, bool yes) {
        out[unit].resize(10);
        out[unit][figure] += yes ? 1 : 0;
        out[""][figure] += yes ? 1 : 0;
    };
    for (const std::string& ticket : tickets) {
        const std::vector<Turn> turns = turns_of(me.case_show({ticket}));
        for (const Turn& turn : turns) {
            for (const std::size_t figure : {0u, 7u}) add(turn.unit, figure, true);
            for (const std::size_t figure : {1u, 6u}) add(turn.unit, figure, turn.bounced);
            add(turn.unit, 3, turn.overruled);
            add(turns[0].unit, 8, turn.left);
        }
        if (turns.empty()) continue;
        for (const std::size_t figure : {5u, 9u}) add(turns[0].unit, figure, true);
        add(turns[0].unit, 4, !turns[0].left && !turns[0].undecided);
    }
    return out;
}

const std::vector<std::string> kUnits = {"u-roads", "u-water", "u-housing"};

void do_something(Hotline& county, std::vector<std::string>& tickets) {
    static const std::vector<std::string> kActions = {
        "dispatch",     "dispatch", "dispatch", "sign",          "bounce",   "bounce",
        "bounce_again", "reassign", "uphold",   "arbitrate",     "contact",  "resolve",
        "verify",       "close",    "reopen",   "reopen_closed", "withdraw", "withdraw_dispatched"};
    const std::string text = "说明";
    if (tickets.empty() || *rc::gen::inRange(0, 6) == 0) {
        tickets.push_back(county.ticket());
        return;
    }
    const std::string ticket = *rc::gen::elementOf(tickets), action = *rc::gen::elementOf(kActions);
    const std::string unit = *rc::gen::elementOf(kUnits);
    const std::string handler = county.handler(ticket);
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
            county.act(handler, ticket, action, {{"fix_now", text}, {"no_recurrence", text}});
        else if (action == "verify")
            county.act(
                "a-verifier", ticket, action,
                {{"reached", true}, {"responded", true}, {"solved", *rc::gen::arbitrary<bool>()}, {"satisfied", true}});
        else if (action == "reopen" && *rc::gen::arbitrary<bool>())
            county.act("a-dispatcher", ticket, action, {{"unit", unit}});
        else if (action == "reopen_closed")
            county.act("a-dispatcher", ticket, action, {{"unit", unit}, {"ground", text}});
        else if (action == "uphold")
            county.act("a-dispatcher", ticket, action, {{"ground", text}});
        else if (action == "withdraw" || action == "withdraw_dispatched")
            county.act("a-dispatcher", ticket, action, {{"words", text}});
        else
            county.act("a-dispatcher", ticket, action);
    } catch (const Error&) {  // a refusal is an ordinary answer
    }
    county.store().time_set({county.store().now() + *rc::gen::inRange<std::int64_t>(0, 3) * 600'000});
}

TEST(Statistics, AreWhatARecountOfTheHistoriesComesTo) {
    const auto recount_agrees = [] {
        Hotline county;
        std::vector<std::string> tickets;
        for (int i = 0; i < 60; ++i) do_something(county, tickets);
        const Session me = county.as("a-dispatcher");
        const auto reply = me.dispatch_statistics({Date::of(2024, 3, 1), Date::of(2024, 3, 31), ""});
        RC_ASSERT(counted(reply) == recounted(me, tickets));
        RC_ASSERT(county.as("a-admin").store_rebuild({}).differences.empty());
        RC_ASSERT(counted(me.dispatch_statistics({Date::of(2024, 3, 1), Date::of(2024, 3, 31), ""})) == counted(reply));
    };
    EXPECT_TRUE(rc::check("over random histories", recount_agrees));
}

TEST(Queries, OfDispatchGoByAnIndexAndScanNothing) {
    Hotline county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const auto plan = [&](const char* sql, auto... values) {
        std::vector<std::string> steps;
        const std::string explained = std::string("EXPLAIN QUERY PLAN ") + sql;
        for (const auto& [id, parent, unused, step] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(explained.c_str(), values...))
            steps.push_back(step);
        return steps;
    };
    const std::string county_code = test::kCounty;
    for (const auto& steps :
         {plan(service::kHandlingsInTown, county_code, std::string("complaint"), std::string("990001101"), 0, 500),
          plan(service::kHandlingsAnywhere, county_code, std::string("complaint"), 0, 500),
          plan(service::kHandlingsOfSpan, county_code, 0, 1)}) {
        EXPECT_FALSE(steps.empty());
        for (const std::string& step : steps) {
            EXPECT_EQ(step.find("SEARCH "), 0u) << step;
            EXPECT_NE(step.find("INDEX"), std::string::npos) << step;
        }
    }
}

}  // namespace
}  // namespace lianxin

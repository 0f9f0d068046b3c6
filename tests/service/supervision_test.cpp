// Supervision at work: what falls due is put on record once, by whomever and however often it is asked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <functional>
#include <regex>
#include <thread>

#include "base/json.hpp"
#include "service/supervision_queries.hpp"
#include "store/connection.hpp"
#include "support/amended_year.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;
using test::On;
using testing::ElementsAre;
using testing::IsEmpty;

void expect_error(const char* code, const char* pointer, const std::function<void()>& f) {
    const Error error = test::error_of(f);
    EXPECT_EQ(error.code(), code);
    EXPECT_EQ(error.pointer(), pointer);
}

/// A county under the built-in ladder. Cases opened at 2024-03-01 09:00 (a Friday) are to be accepted by the 16th, a
/// Saturday, and so by Monday the 18th: a reminder on the 15th, yellow on the 19th, criticism on the 21st, red on the
/// 25th, each at 09:00.
class Supervised_ : public testing::Test {
protected:
    explicit Supervised_(On on = On::anywhere) : county_(on) { adopt(builtin("ladder-default")); }

    void adopt(const std::string& document) { county_.as("a-admin").document_adopt({JsonText{document}, ""}); }
    Supervised supervise(std::int64_t limit = 1000, bool dry_run = false, const std::string& request_id = "") {
        return county_.as("a-supervisor").supervise({limit, dry_run, request_id});
    }
    std::vector<std::string> rungs(const Supervised& reply) {
        std::vector<std::string> out;
        for (const RungDue& one : reply.reached) out.push_back(one.rung);
        return out;
    }
    CaseView show(const std::string& case_no) { return county_.as("a-admin").case_show({case_no}); }
    std::vector<SupervisionItem> list(SupervisionList request = {}) {
        return county_.as("a-admin").supervision_list(request).items;
    }
    /// The built-in ladder with something changed.
    static std::string changed(const std::function<void(Json&)>& change) {
        Json document = parse_json(builtin("ladder-default"));
        change(document);
        return document.dump();
    }
    County county_;
};

using Supervision = Supervised_;

TEST_F(Supervision, ARungIsReachedWhenItFallsDueAndNotBefore) {
    const std::string case_no = county_.open_case();
    county_.at("2024-03-15T08:59:59+08:00");
    EXPECT_THAT(supervise().reached, IsEmpty());
    county_.at("2024-03-15T09:00:00+08:00");
    const Supervised reply = supervise();
    ASSERT_THAT(rungs(reply), ElementsAre("reminder"));
    EXPECT_EQ(reply.ladder, "ladder-default/1");
    EXPECT_EQ(reply.reached[0].case_no, case_no);
    EXPECT_EQ(reply.reached[0].clock, "accept");
    EXPECT_EQ(reply.reached[0].due_on.str(), "2024-03-18");
    EXPECT_FALSE(reply.reached[0].card);
    EXPECT_THAT(reply.reached[0].to, ElementsAre(RungRecipient::holder));
}

TEST_F(Supervision, CallingAgainAddsNothing) {
    county_.open_case();
    county_.at("2024-03-20T10:00:00+08:00");
    EXPECT_EQ(supervise().reached.size(), 2u);
    EXPECT_THAT(supervise().reached, IsEmpty());
    EXPECT_EQ(list().size(), 2u);
}

TEST_F(Supervision, MissedRungsAreMadeUpInOrderWithTheTimeAtWhichTheyFellDue) {
    const std::string case_no = county_.open_case();
    county_.at("2024-04-10T10:00:00+08:00");
    const Supervised reply = supervise();
    EXPECT_THAT(rungs(reply), ElementsAre("reminder", "yellow_card", "criticism", "red_card"));
    EXPECT_EQ(reply.reached[1].fell_due_at.str(), "2024-03-19T09:00:00+08:00");
    EXPECT_EQ(reply.reached[3].fell_due_at.str(), "2024-03-25T09:00:00+08:00");
    const CaseView view = show(case_no);
    ASSERT_EQ(view.cards.size(), 2u);
    EXPECT_EQ(view.cards[0].card, CardColour::yellow);
    EXPECT_EQ(view.cards[1].card, CardColour::red);
    EXPECT_EQ(view.cards[1].issued_at.str(), "2024-04-10T10:00:00+08:00");
    ASSERT_EQ(view.rungs.size(), 4u);
    EXPECT_EQ(view.rungs[2].title.zh, "通报批评");
    EXPECT_EQ(view.rungs[2].fell_due_at.str(), "2024-03-21T09:00:00+08:00");
}

TEST_F(Supervision, ACallTakesNoMoreThanTheLimitTheOldestFirstAndSaysThatThereIsMore) {
    county_.open_case();
    county_.at("2024-03-04T09:00:00+08:00");
    county_.open_case();
    county_.at("2024-04-10T10:00:00+08:00");
    const Supervised first = supervise(3);
    EXPECT_THAT(rungs(first), ElementsAre("reminder", "reminder", "yellow_card"));
    EXPECT_TRUE(first.more);
    EXPECT_EQ(first.next_at, county_.store().now());
    const Supervised second = supervise(5);
    EXPECT_THAT(rungs(second), ElementsAre("yellow_card", "criticism", "criticism", "red_card", "red_card"));
    EXPECT_FALSE(second.more);
}

TEST_F(Supervision, ItSaysWhenItWantsToBeCalledNext) {
    EXPECT_FALSE(supervise().next_at) << "nothing is open";
    county_.open_case();
    for (const char* next : {"2024-03-15T09:00:00+08:00", "2024-03-19T09:00:00+08:00", "2024-03-21T09:00:00+08:00",
                             "2024-03-25T09:00:00+08:00"}) {
        const Supervised reply = supervise();
        ASSERT_TRUE(reply.next_at) << next;
        EXPECT_EQ(reply.next_at->str(), next);
        county_.at(next);
    }
    EXPECT_THAT(rungs(supervise()), ElementsAre("red_card"));
    EXPECT_FALSE(supervise().next_at) << "the last rung is reached";
}

TEST_F(Supervision, WhoHasJustGotAShortLimitIsRemindedAtOnceOrAsTheOfficeOpens) {
    const std::string case_no = county_.case_in("accepted");
    county_.at("2024-03-01T20:00:00+08:00");
    county_.act("a-dispatcher", case_no, "assign", {{"unit", std::string("u-roads")}});  // to be contacted by Monday
    Supervised reply = supervise();
    EXPECT_THAT(reply.reached, IsEmpty());
    ASSERT_TRUE(reply.next_at);
    EXPECT_EQ(reply.next_at->str(), "2024-03-04T09:00:00+08:00");
    county_.at("2024-03-04T09:00:00+08:00");
    reply = supervise();
    ASSERT_THAT(rungs(reply), ElementsAre("reminder"));
    EXPECT_EQ(reply.reached[0].clock, "first_contact");
    EXPECT_EQ(reply.reached[0].fell_due_at.str(), "2024-03-04T09:00:00+08:00");
}

TEST_F(Supervision, ACardGoesToTheUnitThatHasTheCase) {
    const std::string case_no = county_.case_in("assigned");
    county_.at("2024-03-05T09:00:00+08:00");  // first contact was due on the 4th
    const Supervised reply = supervise();
    ASSERT_THAT(rungs(reply), ElementsAre("reminder", "yellow_card"));
    EXPECT_EQ(reply.reached[1].unit, "u-roads");
    EXPECT_EQ(reply.reached[1].handler, "a-handler");
    const CaseView view = show(case_no);
    ASSERT_EQ(view.cards.size(), 1u);
    EXPECT_EQ(view.cards[0].unit, "u-roads");
    EXPECT_EQ(view.cards[0].rung, "yellow_card");
    EXPECT_EQ(view.cards[0].clock, "first_contact");
    EXPECT_EQ(view.cards[0].number, 1);
}

TEST_F(Supervision, NothingFiresForAClockThatStoppedInTime) {
    const std::string case_no = county_.open_case();
    county_.act("a-dispatcher", case_no, "accept");  // `accept` stops, `conclude` of 60 days starts
    county_.at("2024-04-10T10:00:00+08:00");
    EXPECT_THAT(supervise().reached, IsEmpty());
}

TEST_F(Supervision, NothingFiresForAClockThatStoppedTooLateBeforeAnybodyCalled) {
    const std::string case_no = county_.open_case();
    county_.at("2024-04-10T10:00:00+08:00");
    county_.act("a-dispatcher", case_no, "accept");
    EXPECT_THAT(supervise().reached, IsEmpty());
}

TEST_F(Supervision, NothingFiresForAnEndedCase) {
    county_.case_in("closed");
    const std::string declined = county_.open_case();
    county_.act("a-dispatcher", declined, "decline", {{"ground", std::string("不属本机关")}});
    county_.at("2025-01-10T10:00:00+08:00");
    const Supervised reply = supervise();
    EXPECT_THAT(reply.reached, IsEmpty());
    EXPECT_FALSE(reply.next_at);
}

TEST_F(Supervision, NothingFiresWhileAClockStandsStillAndTheRungsMoveWithItsLimit) {
    const std::string case_no = county_.case_in("in_progress");
    county_.at("2024-03-11T09:00:00+08:00");
    county_.act("a-approver", case_no, "suspend", {{"ground", std::string("等待鉴定")}});
    county_.at("2024-07-01T10:00:00+08:00");
    EXPECT_THAT(supervise().reached, IsEmpty());
    county_.act("a-handler", case_no, "resume", {{"note", std::string("鉴定完成")}});
    EXPECT_THAT(supervise().reached, IsEmpty()) << "112 days are left out";
    county_.at("2024-09-30T10:00:00+08:00");
    EXPECT_THAT(rungs(supervise()), testing::Contains("red_card"));
}

TEST_F(Supervision, OnlyTheLadderInForceHolds) {
    county_.open_case();
    adopt(changed([](Json& d) {
        d["version"] = 2;
        d["effective_on"] = "2024-03-20";
        d["rungs"].erase(2);  // no criticism any more
        d["rungs"][2]["when"]["amount"] = 2;
    }));
    county_.at("2024-03-19T10:00:00+08:00");
    const Supervised old = supervise();
    EXPECT_EQ(old.ladder, "ladder-default/1");
    EXPECT_THAT(rungs(old), ElementsAre("reminder", "yellow_card"));
    ASSERT_TRUE(old.next_at);
    EXPECT_EQ(old.next_at->str(), "2024-03-20T00:00:00+08:00") << "another ladder takes effect";
    county_.at("2024-03-25T10:00:00+08:00");
    const Supervised reply = supervise();
    EXPECT_EQ(reply.ladder, "ladder-default/2");
    EXPECT_THAT(rungs(reply), ElementsAre("red_card")) << "the yellow card of version 1 is the same rung";
    EXPECT_EQ(reply.reached[0].fell_due_at.str(), "2024-03-20T09:00:00+08:00");
}

TEST_F(Supervision, ARungHoldsOnlyForTheClocksThatItNames) {
    adopt(changed([](Json& d) {
        d["version"] = 2;
        d["rungs"][0]["clocks"] = {"conclude"};
        d["rungs"][1]["workflows"] = {"matter"};
        d["rungs"][2]["workflows"] = {"reported"};
    }));
    county_.open_case();
    county_.at("2024-04-10T10:00:00+08:00");
    EXPECT_THAT(rungs(supervise()), ElementsAre("yellow_card", "red_card"));
}

TEST_F(Supervision, ADryRunListsAndWritesNothing) {
    const std::string case_no = county_.open_case();
    county_.at("2024-03-20T10:00:00+08:00");
    const Supervised tried = supervise(1000, true);
    EXPECT_TRUE(tried.dry_run);
    EXPECT_THAT(rungs(tried), ElementsAre("reminder", "yellow_card"));
    EXPECT_THAT(show(case_no).rungs, IsEmpty());
    EXPECT_THAT(list(), IsEmpty());
    EXPECT_EQ(supervise().reached.size(), 2u);
}

TEST_F(Supervision, ARequestSaidAgainGivesTheFirstReply) {
    county_.open_case();
    county_.at("2024-03-20T10:00:00+08:00");
    const Supervised first = supervise(1000, false, "cron-1");
    county_.at("2024-04-10T10:00:00+08:00");
    const Supervised again = supervise(1000, false, "cron-1");
    EXPECT_EQ(rungs(again), rungs(first));
    EXPECT_EQ(list().size(), 2u);
}

TEST_F(Supervision, OnlySupervisorsAndAdministratorsCall) {
    EXPECT_NO_THROW(county_.as("a-admin").supervise({}));
    expect_error("policy.forbidden", "", [&] { county_.as("a-handler").supervise({}); });
    expect_error("policy.forbidden", "", [&] {
        county_.as("a-admin").card_withdraw({"990001-2024-000001", 1, "", "误", ""});
    });
}

TEST_F(Supervision, WithoutALadderInForceItIsRefusedAndSaysFromWhenOneHolds) {
    County bare;
    bare.as("a-admin").document_adopt({JsonText{changed([](Json& d) { d["effective_on"] = "2024-05-01"; })}, ""});
    try {
        bare.as("a-supervisor").supervise({});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), "supervision.no_ladder");
        EXPECT_EQ(error.details(), R"({"effective_on":"2024-05-01"})");
    }
}

TEST_F(Supervision, WhatALadderNamesMustBeAdopted) {
    const auto faults = [&](const std::string& document) {
        std::vector<std::string> out;
        for (const Fault& fault : county_.as("a-admin").document_check({JsonText{document}}).faults)
            out.push_back(fault.code + " " + fault.pointer);
        return out;
    };
    EXPECT_THAT(faults(changed([](Json& d) { d["calendar"] = "hk"; })),
                ElementsAre("ladder.unknown_calendar /calendar"));
    EXPECT_THAT(faults(changed([](Json& d) {
                    d["rungs"][1]["workflows"] = {"matter", "marriage"};
                })),
                ElementsAre("ladder.unknown_workflow /rungs/1/workflows/1"));
    EXPECT_THAT(faults(changed([](Json& d) {
                    d["rungs"][1]["clocks"] = {"accept", "review"};
                })),
                ElementsAre("ladder.unknown_clock /rungs/1/clocks/1"));
    Json year = parse_json(builtin("cn-2024"));
    year.erase("hours");
    year["id"] = "plain-2024";
    year["calendar"] = "plain";
    adopt(year.dump());
    EXPECT_THAT(faults(changed([](Json& d) { d["calendar"] = "plain"; })), ElementsAre("ladder.no_hours /calendar"));
}

TEST_F(Supervision, AnActionThatHappenedBeforeCanStillBeToldAndItsCardWithdrawn) {
    const std::string case_no = county_.open_case();
    county_.at("2024-03-19T10:00:00+08:00");
    ASSERT_EQ(supervise().reached.size(), 2u);
    CaseAct late;
    late.case_no = case_no;
    late.action = "accept";
    late.occurred_at = Instant::parse("2024-03-18T17:00:00+08:00");
    county_.as("a-dispatcher").case_act(late);
    EXPECT_EQ(show(case_no).clocks[0].status, ClockStatus::met);
    const Session supervisor = county_.as("a-supervisor");
    const CardWithdrawn withdrawn = supervisor.card_withdraw({case_no, {}, "yellow_card", "当日已受理，登记滞后", ""});
    EXPECT_EQ(withdrawn.number, 1);
    const CardView card = show(case_no).cards.at(0);
    ASSERT_TRUE(card.withdrawn_at);
    EXPECT_EQ(card.ground, "当日已受理，登记滞后");
    EXPECT_EQ(show(case_no).rungs.size(), 2u) << "the rung stays reached";
    const auto item = list({CardColour::yellow, "", {}, {}, 50, ""}).at(0);
    EXPECT_TRUE(item.withdrawn_at);
    EXPECT_EQ(item.ground, card.ground);
}

TEST_F(Supervision, ACardIsWithdrawnOnce) {
    const std::string case_no = county_.open_case();
    county_.at("2024-04-10T10:00:00+08:00");
    supervise();
    const Session me = county_.as("a-supervisor");
    expect_error("card.not_found", "/number", [&] { me.card_withdraw({case_no, 3, "", "误发", ""}); });
    expect_error("card.not_found", "/rung", [&] { me.card_withdraw({case_no, {}, "criticism", "误发", ""}); });
    expect_error("card.which", "/number", [&] { me.card_withdraw({case_no, {}, "", "误发", ""}); });
    me.card_withdraw({case_no, 2, "", "误发", "w-1"});
    EXPECT_EQ(me.card_withdraw({case_no, 2, "", "误发", "w-1"}).card, CardColour::red);
    expect_error("card.already_withdrawn", "/number", [&] { me.card_withdraw({case_no, 2, "", "误发", ""}); });
    expect_error("card.already_withdrawn", "/rung", [&] { me.card_withdraw({case_no, {}, "red_card", "误发", ""}); });
    EXPECT_THAT(supervise().reached, IsEmpty()) << "its rung does not come again";
}

TEST_F(Supervision, OfSeveralCardsOfARungOneMustBeNamedByItsNumber) {
    const std::string case_no = county_.case_in("assigned");
    county_.at("2024-08-01T10:00:00+08:00");  // first contact and conclusion are both late
    supervise();
    const Session me = county_.as("a-supervisor");
    expect_error("card.which", "/number", [&] { me.card_withdraw({case_no, {}, "red_card", "误发", ""}); });
}

TEST_F(Supervision, TheListGivesTheNewestFirstByColourUnitAndDayAPageAtATime) {
    county_.open_case();
    county_.case_in("assigned");
    county_.at("2024-03-05T10:00:00+08:00");
    supervise();
    county_.at("2024-03-19T10:00:00+08:00");
    supervise();
    EXPECT_EQ(list({CardColour::yellow, "", {}, {}, 50, ""}).size(), 2u);
    EXPECT_EQ(list({CardColour::red, "u-roads", {}, {}, 50, ""}).size(), 1u);
    EXPECT_EQ(list({{}, "u-roads", {}, {}, 50, ""}).size(), 4u);
    EXPECT_EQ(list({{}, "", Date::of(2024, 3, 6), {}, 50, ""}).size(), 4u);
    EXPECT_EQ(list({{}, "", {}, Date::of(2024, 3, 5), 50, ""}).size(), 2u);
    std::vector<std::string> paged;
    SupervisionList page{{}, "", {}, {}, 2, ""};
    for (;;) {
        const auto reply = county_.as("a-admin").supervision_list(page);
        for (const auto& item : reply.items) paged.push_back(item.case_no + item.clock + item.rung);
        if (reply.next.empty()) break;
        page.after = reply.next;
    }
    std::vector<std::string> whole;
    for (const auto& item : list()) whole.push_back(item.case_no + item.clock + item.rung);
    EXPECT_EQ(paged, whole);
    EXPECT_EQ(whole.size(), 6u);
    for (const char* bad : {"x", "1/2", "1//x", "/a/1", "1/a/"})
        expect_error("request.bad_page", "/after", [&] {
            county_.as("a-admin").supervision_list({{}, "", {}, {}, 2, bad});
        });
}

TEST_F(Supervision, AnAdoptedCalendarMovesTheRungsThatAreNotReached) {
    county_.open_case();
    adopt(test::with_holiday("2024", 3, "2024-03-19", "2024-03-20"));
    county_.at("2024-03-20T10:00:00+08:00");
    EXPECT_THAT(rungs(supervise()), ElementsAre("reminder"));
    county_.at("2024-03-21T10:00:00+08:00");
    EXPECT_THAT(rungs(supervise()), ElementsAre("yellow_card"));
}

// ------------------------------------------------------------------------------------------------ cost

class SupervisionQueries : public Supervision {
protected:
    SupervisionQueries() : Supervision(On::sqlite) { raw_ = store::Connection::open(store::locate(county_.uri()), {}); }
    /// Rows of open clocks whose cases are not even there: to read one is to fail.
    void fill(std::int64_t count) {
        raw_->run(
            "INSERT INTO clocks (jurisdiction, case_no, clock, run, workflow, reached, due_at, started_at) WITH "
            "RECURSIVE "
            "n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :n) SELECT '990001', 'none-' || i, 'conclude', "
            "1, "
            "'matter', '', :d + i * 1000, :s FROM n",
            count, Instant::parse("2024-06-01T00:00:00+08:00").ms, Instant::parse("2024-03-01T00:00:00+08:00").ms);
    }
    std::string plan(const std::string& sql) {
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]"), "1");
        std::string out;
        for (const auto& [id, parent, unused, detail] :
             raw_->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
            out += detail + "\n";
        return out;
    }
    std::unique_ptr<store::Connection> raw_;
};

TEST_F(SupervisionQueries, OfTwentyThousandOpenClocksOnlyThoseThatAreDueAreRead) {
    const std::string case_no = county_.open_case();
    fill(20'000);
    county_.at("2024-03-19T10:00:00+08:00");
    const Supervised reply = supervise();
    ASSERT_THAT(rungs(reply), ElementsAre("reminder", "yellow_card"));
    EXPECT_EQ(reply.reached[0].case_no, case_no);
    ASSERT_TRUE(reply.next_at);
    EXPECT_EQ(reply.next_at->str(), "2024-03-21T09:00:00+08:00");
    raw_->execute("DELETE FROM clocks WHERE case_no = '" + case_no + "'");
    EXPECT_EQ(supervise().next_at->str(), "2024-05-31T09:00:00+08:00");
}

TEST_F(SupervisionQueries, AreAnsweredFromTheIndexWithoutAScanOrASort) {
    fill(20'000);
    namespace queries = service::queries;
    const std::string group = "jurisdiction=? AND workflow=? AND clock=? AND reached=? AND ";
    const std::pair<const char*, std::string> plans[] = {
        {queries::kNextReached, "(jurisdiction=? AND workflow=? AND clock=? AND reached>?)"},
        {queries::kNextClock, "(jurisdiction=? AND workflow=? AND clock>?)"},
        {queries::kNextWorkflow, "(jurisdiction=? AND workflow>?)"},
        {queries::kDue, "(" + group + "due_at<?)"},
        {queries::kNextLimit, "(" + group + "due_at>?)"},
        {queries::kWaiting, "(" + group + "due_at<?)"}};
    for (const auto& [sql, wanted] : plans) {
        const std::string found = plan(sql);
        EXPECT_EQ(found.find("SEARCH clocks USING"), 0u) << sql << "\n" << found;
        EXPECT_NE(found.find("INDEX clocks_by_rung " + wanted), std::string::npos) << sql << "\n" << found;
        EXPECT_EQ(std::count(found.begin(), found.end(), '\n'), 1) << "no sort: " << sql << "\n" << found;
    }
}

TEST_F(SupervisionQueries, TheListHasAnIndexForEachOfItsFilters) {
    const std::string after = "(reached_at, case_no, version) < (1, '1', 1)";
    for (const auto& [filter, index] : {std::pair("", "supervisions_by_time"),
                                        {"AND card = '1' ", "supervisions_by_card"},
                                        {"AND unit = '1' ", "supervisions_of_unit"},
                                        {"AND card = '1' AND unit = '1' ", "supervisions_of_unit_by_card"}}) {
        const std::string found =
            plan(std::string("SELECT ground FROM supervisions WHERE jurisdiction = '1' ") + filter + "AND " + after +
                 " ORDER BY reached_at DESC, case_no DESC, version DESC LIMIT 9");
        EXPECT_EQ(found.find("SEARCH supervisions USING INDEX " + std::string(index)), 0u) << found;
        EXPECT_EQ(std::count(found.begin(), found.end(), '\n'), 1) << "no sort: " << found;
    }
}

// ------------------------------------------------------------------------------------------------ exactly once

class ExactlyOnce : public testing::TestWithParam<On> {
protected:
    ExactlyOnce() : county_(GetParam()) {
        county_.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
        for (int i = 0; i < 12; ++i) cases_.push_back(county_.open_case());
        county_.at("2024-04-10T10:00:00+08:00");
    }
    Store another() const {
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2024-04-10T10:00:00+08:00");
        return Store::open(county_.uri(), options);
    }
    static void supervise_to_the_end(const Store& store) {
        const Session me = store.session({test::kCounty, "a-supervisor", false});
        for (int i = 0; i < 30; ++i) me.supervise({5, false, ""});
    }
    void expect_each_card_once() {
        for (const std::string& case_no : cases_) {
            const CaseView view = county_.as("a-admin").case_show({case_no});
            EXPECT_EQ(view.rungs.size(), 4u) << case_no;
            EXPECT_EQ(view.cards.size(), 2u) << case_no;
        }
        EXPECT_EQ(county_.as("a-admin").supervision_list({{}, "", {}, {}, 1000, ""}).items.size(), cases_.size() * 4);
        EXPECT_TRUE(county_.as("a-admin").store_rebuild({}).differences.empty());
        EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
    }
    County county_;
    std::vector<std::string> cases_;
};

TEST_P(ExactlyOnce, TwoProcessesCallingAtOnceIssueNoCardTwice) {
    pid_t children[2];
    for (pid_t& child : children) {
        child = fork();
        if (child != 0) continue;
        try {
            supervise_to_the_end(another());
            _exit(0);
        } catch (...) {
            _exit(1);
        }
    }
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
    expect_each_card_once();
}

TEST_P(ExactlyOnce, TwoThreadsWithAStoreEachIssueNoCardTwice) {
    std::vector<std::thread> threads;
    for (int t = 0; t < 2; ++t) threads.emplace_back([&] { supervise_to_the_end(another()); });
    for (auto& thread : threads) thread.join();
    expect_each_card_once();
}

TEST_P(ExactlyOnce, AProcessKilledBetweenTheRecordAndTheReplyIsMadeGoodByTheSameRequest) {
    const pid_t child = fork();
    if (child == 0) {
        const Store store = another();
        store.session({test::kCounty, "a-supervisor", false}).supervise({1000, false, "nightly"});
        kill(getpid(), SIGKILL);  // committed, and nobody was told
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    const Session me = county_.as("a-supervisor");
    const Supervised reply = me.supervise({1000, false, "nightly"});
    EXPECT_EQ(reply.reached.size(), cases_.size() * 4) << "whom to tell is not lost";
    EXPECT_THAT(me.supervise({}).reached, IsEmpty());
    expect_each_card_once();
}

TEST_P(ExactlyOnce, AClockSetBackIssuesNoCardTwice) {
    supervise_to_the_end(county_.store());
    StoreOptions earlier;
    earlier.time_source = TimeSource::manual;
    earlier.now = Instant::parse("2024-03-20T10:00:00+08:00");
    const Store store = Store::open(county_.uri(), earlier);
    const Session me = store.session({test::kCounty, "a-supervisor", false});
    EXPECT_THAT(me.supervise({}).reached, IsEmpty());
    store.time_set({Instant::parse("2024-04-10T10:00:00+08:00")});
    EXPECT_THAT(me.supervise({}).reached, IsEmpty());
    expect_each_card_once();
}

TEST_P(ExactlyOnce, ARestartBetweenTwoCallsChangesNothing) {
    county_.as("a-supervisor").supervise({7, false, ""});
    county_.reopen();
    supervise_to_the_end(county_.store());
    expect_each_card_once();
}

INSTANTIATE_TEST_SUITE_P(Backends, ExactlyOnce, testing::Values(On::sqlite, On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

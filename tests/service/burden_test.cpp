// burden_show: what records cost those who keyed them in, counted as they are written, the same on every backend and
// after a rebuild, by whom, by week, page by page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "codec/burden.hpp"
#include "service/burden_queries.hpp"
#include "store/connection.hpp"
#include "support/busy_county.hpp"

namespace lianxin {
namespace {

using test::BusyCounty;
using test::County;
using test::On;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Date kFrom = Date::of(2024, 1, 1), kTo = Date::of(2024, 12, 31);

BurdenShow span(Date from = kFrom, Date to = kTo) {
    BurdenShow request;
    request.from = from;
    request.to = to;
    return request;
}

/// "records fields prefilled/of duties cases"
std::string said(const BurdenFigures& f) {
    return std::to_string(f.records) + " " + std::to_string(f.fields) + " " + std::to_string(f.prefilled.count) + "/" +
           std::to_string(f.prefilled.of) + " " + std::to_string(f.duties) + " " + std::to_string(f.cases);
}
std::string said(const BurdenItem& item) {
    return item.week.str() + " " + item.appointment + ": " + said(item.figures);
}
std::vector<std::string> said(const BurdenShown& shown) {
    std::vector<std::string> out;
    for (const BurdenItem& item : shown.items) out.push_back(said(item));
    return out;
}

ActivityRecord two_matters() {
    ActivityRecord visit = test::onsite_office("2024-02-26");
    visit.raised.resize(2);
    for (RaisedMatter& matter : visit.raised) {
        matter.category = "rural_road";
        matter.summary = "路基塌方";
    }
    return visit;
}

class Burden : public testing::TestWithParam<On> {
protected:
    BurdenShown show(const std::string& who = "a-auditor", const BurdenShow& request = span()) {
        return county_.as(who).burden_show(request);
    }
    void open(const std::string& who = "a-registrar") {
        CaseOpen request;
        request.category = "rural_road";
        request.summary = "塌方";
        request.area = test::kVillage;
        county_.as(who).case_open(request);
    }

    County county_{GetParam()};
};

TEST_P(Burden, AnActivityWithTwoMattersIsOneRecordAndWhatItTellsOfThemIsNotTypedTwice) {
    county_.as("a-leader").activity_record(two_matters());
    const BurdenShown shown = show();
    // Typed: kind, begin, end, place, contact point, who, topic, audience; category and summary of each matter.
    // Prefilled: channel, measure; workflow, area and receipt of each matter.
    EXPECT_THAT(said(shown), ElementsAre("2024-02-26 a-leader: 1 12 8/20 1 2"));
    EXPECT_EQ(shown.items[0].official, "o-leader");
    EXPECT_EQ(shown.items[0].unit, "u-county");
    ASSERT_EQ(shown.all.kinds.size(), 1u) << "the cases are no entries of their own";
    EXPECT_EQ(shown.all.kinds[0].kind, EntryKind::activity);
}

TEST_P(Burden, AnotherAreaOfAMatterWasTyped) {
    ActivityRecord visit = two_matters();
    visit.raised[1].area = "990001102201";
    county_.as("a-leader").activity_record(visit);
    EXPECT_THAT(said(show()), ElementsAre("2024-02-26 a-leader: 1 13 7/20 1 2"));
}

TEST_P(Burden, AMeasureCountsAsTypedOnlyWhereItHadToBeNamed) {
    ActivityRecord visit = test::onsite_office("2024-02-26");
    visit.measure = 13;
    county_.as("a-leader").activity_record(visit);
    EXPECT_EQ(said(show().all.figures), "1 8 2/10 1 0") << "no other could take it";
    visit = test::onsite_office("2024-02-27");
    visit.kind = ActivityKind::home_visit;
    visit.channel = Channel::reception;
    visit.officials = {"o-town"};
    visit.measure = 10;
    county_.as("a-town").activity_record(visit);
    BurdenShow own = span();
    own.appointment = "a-town";
    const BurdenFigures town = show("a-town", own).all.figures;
    EXPECT_EQ(town.fields, 9);
    EXPECT_EQ(town.prefilled.count, 1) << "two could, so the number was typed";
}

TEST_P(Burden, AWorkflowCountsAsTypedOnlyIfItIsNotTheUsualOne) {
    open();
    EXPECT_EQ(said(show().all.figures), "1 3 2/5 0 0");
    county_.as("a-admin").document_adopt({JsonText{builtin("hotline")}, ""});
    CaseOpen request;
    request.category = "complaint";
    request.summary = "漏水";
    request.area = test::kVillage;
    request.workflow = "hotline";
    county_.as("a-registrar").case_open(request);
    EXPECT_EQ(said(show().all.figures), "2 7 3/10 0 0");
}

TEST_P(Burden, WhatWasWithdrawnStaysCountedAndTheWithdrawalIsARecordToo) {
    const ActivityRecorded one = county_.as("a-leader").activity_record(two_matters());
    const BurdenFigures before = show().all.figures;
    county_.as("a-leader").activity_withdraw({one.activity, "误登", ""});
    const BurdenFigures after = show().all.figures;
    EXPECT_EQ(after.records, before.records + 1);
    EXPECT_EQ(after.fields, before.fields + 1) << "the ground";
    EXPECT_EQ(after.duties, before.duties);
}

TEST_P(Burden, WhoKeyedItInCountsAndNotWhoTookPart) {
    county_.as("a-registrar").activity_record(test::onsite_office("2024-02-26"));
    EXPECT_THAT(said(show()), ElementsAre("2024-02-26 a-registrar: 1 8 2/10 1 0"));
}

TEST_P(Burden, TheDayOnWhichItWasKeyedInCountsAndNotThatOnWhichItHappened) {
    county_.at("2024-03-11T09:00:00+08:00");
    county_.as("a-leader").activity_record(test::onsite_office("2024-02-26"));
    EXPECT_THAT(said(show()), ElementsAre("2024-03-11 a-leader: 1 8 2/10 1 0"));
    EXPECT_THAT(show("a-auditor", span(Date::of(2024, 2, 1), Date::of(2024, 3, 10))).items, IsEmpty());
}

TEST_P(Burden, AnActionThatACheckBringsAboutIsTypedByNobody) {
    const std::string case_no = county_.case_in("closed");
    SampleDraw draw;
    draw.from = kFrom;
    draw.to = kTo;
    draw.size = 1;
    const std::string sample = county_.as("a-supervisor").sample_draw(draw).sample;
    BurdenShow own = span();
    own.appointment = "a-supervisor";
    const BurdenFigures before = show("a-supervisor", own).all.figures;
    const CheckRecord check{sample, case_no, true, false, false, "大雨后仍有积水", ""};
    ASSERT_EQ(county_.as("a-supervisor").check_record(check).action, "reopen_checked");
    const BurdenShown after = show("a-supervisor", own);
    EXPECT_EQ(after.all.figures.records, before.records + 1);
    EXPECT_EQ(after.all.figures.fields, before.fields + 4) << "reached, solved, satisfied, finding";
    EXPECT_EQ(after.all.figures.prefilled.count, before.prefilled.count + 3) << "action, finding, time";
    ASSERT_EQ(after.all.kinds.size(), 1u);
    EXPECT_EQ(after.all.kinds[0].kind, EntryKind::check);
}

TEST_P(Burden, WhatTheLibraryDoesByItselfCostsNobodyAnything) {
    open();
    county_.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
    county_.at("2024-06-03T09:00:00+08:00");
    ASSERT_FALSE(county_.as("a-supervisor").supervise({100, false, ""}).reached.empty());
    BurdenShow own = span();
    own.appointment = "a-supervisor";
    EXPECT_EQ(show("a-supervisor", own).all.figures.records, 0);
}

TEST_P(Burden, APartialWeekHoldsTheDaysOfTheSpanOnly) {
    for (const char* day : {"2024-03-07", "2024-03-08", "2024-03-11"}) {
        county_.at((std::string(day) + "T09:00:00+08:00").c_str());
        open();
    }
    EXPECT_THAT(said(show()),
                ElementsAre("2024-03-04 a-registrar: 2 6 4/10 0 0", "2024-03-11 a-registrar: 1 3 2/5 0 0"));
    EXPECT_THAT(said(show("a-auditor", span(Date::of(2024, 3, 8), Date::of(2024, 3, 11)))),
                ElementsAre("2024-03-04 a-registrar: 1 3 2/5 0 0", "2024-03-11 a-registrar: 1 3 2/5 0 0"));
}

TEST_P(Burden, TheWholeSaysHowManyAndWhatAWeekCosts) {
    open();
    open();
    county_.as("a-leader").activity_record(test::onsite_office("2024-02-26"));
    county_.at("2024-03-11T09:00:00+08:00");
    open();
    const BurdenTotal all = show().all;
    EXPECT_EQ(said(all.figures), "4 17 8/25 1 0");
    EXPECT_EQ(all.appointments, 2);
    EXPECT_EQ(all.records_per_week.count, 4);
    EXPECT_EQ(all.records_per_week.of, 3) << "two weeks of the registrar, one of the leader";
    EXPECT_EQ(all.fields_per_week.count, 17);
    ASSERT_EQ(all.kinds.size(), 2u);
    EXPECT_EQ(said(all.kinds[1].figures), "3 9 6/15 0 0");
}

TEST_P(Burden, ItIsReadPageByPage) {
    for (const char* day : {"2024-03-04", "2024-03-11"}) {
        county_.at((std::string(day) + "T09:00:00+08:00").c_str());
        for (const char* who : {"a-registrar", "a-dispatcher", "a-verifier"}) {
            PersonRegister person;
            person.name = "群众甲";
            county_.as(who).person_register(person);
        }
    }
    for (const char* unit : {"", "u-office"}) {
        BurdenShow request = span();
        request.unit = unit;
        const std::vector<std::string> whole = said(show("a-auditor", request));
        ASSERT_EQ(whole.size(), 6u);
        std::vector<std::string> pages;
        request.limit = 2;
        do {
            const BurdenShown page = show("a-auditor", request);
            EXPECT_LE(page.items.size(), 2u);
            EXPECT_EQ(page.all.figures.records, 6) << "the whole is that of all pages";
            for (const BurdenItem& item : page.items) pages.push_back(said(item));
            request.after = page.next;
        } while (!request.after.empty());
        EXPECT_EQ(pages, whole);
    }
}

TEST_P(Burden, OnlyThoseOfAUnitOrOfOneAppointment) {
    open();
    county_.as("a-leader").activity_record(test::onsite_office("2024-02-26"));
    BurdenShow request = span();
    request.unit = "u-office";
    EXPECT_THAT(said(show("a-auditor", request)), ElementsAre(HasSubstr("a-registrar")));
    EXPECT_EQ(show("a-auditor", request).all.figures.records, 1);
    request.appointment = "a-leader";
    EXPECT_THAT(show("a-auditor", request).items, IsEmpty()) << "the leader is of another unit";
    request.unit.clear();
    EXPECT_THAT(said(show("a-auditor", request)), ElementsAre(HasSubstr("a-leader")));
}

TEST_P(Burden, ItFollowsFromTheEvents) {
    county_.as("a-leader").activity_record(two_matters());
    county_.case_in("closed");
    const std::string before = canonical(codec::encode(show()));
    EXPECT_THAT(county_.as("a-admin").store_rebuild({}).differences, IsEmpty());
    EXPECT_EQ(canonical(codec::encode(show())), before);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Burden, test::backends(), test::backend);

TEST(BurdenShown, WhoMayAskAndHow) {
    const County county;
    const auto refused = [&](const char* who, const std::string& more, const char* from = "2024-01-01") {
        return test::refusal([&] {
            county.as(who).call("burden_show", cat(R"({"from":")", from, R"(","to":"2024-12-31")", more, "}"));
        });
    };
    EXPECT_EQ(refused("a-handler", ""), "policy.forbidden");
    EXPECT_EQ(refused("a-handler", R"(,"unit":"u-roads")"), "policy.forbidden");
    EXPECT_EQ(refused("a-handler", R"(,"appointment":"a-leader")"), "policy.forbidden");
    EXPECT_EQ(refused("a-handler", R"(,"appointment":"a-none")"), "policy.forbidden") << "nor who there is";
    EXPECT_EQ(refused("a-supervisor", R"(,"appointment":"a-none")"), "burden.unknown_appointment");
    EXPECT_EQ(refused("a-supervisor", R"(,"unit":"u-none")"), "burden.unknown_unit");
    EXPECT_EQ(refused("a-auditor", R"(,"after":"x")"), "request.bad_page");
    EXPECT_EQ(refused("a-auditor", R"(,"limit":0)"), "request.out_of_range");
    EXPECT_EQ(refused("a-auditor", "", "2025-01-01"), "request.out_of_range");
    BurdenShow own = span();
    own.appointment = "a-handler";
    EXPECT_EQ(county.as("a-handler").burden_show(own).all.figures.records, 0);
}

/// Records of some types, counted in the events themselves.
std::map<std::string, std::int64_t> counted_in_events(County& county) {
    std::map<std::string, std::int64_t> out;
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    for (const auto& [type, body] : raw->rows<std::string, std::string>(
             "SELECT type, body FROM events WHERE jurisdiction = :j ORDER BY position", test::kCounty)) {
        const Json data = parse_json(body)["data"];
        if (type == "activity_recorded" || type == "activity_withdrawn") ++out["activity"];
        if (type == "case_opened" && !data.contains("activity")) ++out["opening"];
        if (type == "case_action_taken") ++out["action"];
        if (type == "exclusion_proposed" || type == "exclusion_decided") ++out["exclusion"];
        if (type == "person_registered") ++out["person"];
        if (type == "topic_recorded") ++out["topic"];
        if (type == "case_linked" && !data.value("recognised", false)) ++out["link"];
        if (type == "case_merged" || type == "case_unmerged" || type == "petitioner_replied" || type == "merged_asked")
            ++out["link"];
    }
    return out;
}

TEST(BurdenShown, WhateverHappensItSaysWhatTheEventsSayAndPagesAddUpToTheWhole) {
    EXPECT_TRUE(rc::check("in a busy county", [] {
        const On on = *rc::gen::element(On::memory, On::memory, On::memory, On::memory, On::sqlite);
        BusyCounty busy(4, on);
        const Session auditor = busy.all.county.as("a-auditor");
        BurdenShow request = span(Date::of(2023, 1, 1), Date::of(2027, 12, 31));
        const BurdenShown whole = auditor.burden_show(request);
        std::map<std::string, std::int64_t> kinds;
        for (const BurdenOfKind& one : whole.all.kinds) kinds[codec::name_of(one.kind)] = one.figures.records;
        if (on == On::sqlite) RC_ASSERT(kinds == counted_in_events(busy.all.county));

        request.limit = *rc::gen::inRange<std::int64_t>(1, 5);
        std::int64_t records = 0, fields = 0, weeks = 0;
        do {
            const BurdenShown page = auditor.burden_show(request);
            for (const BurdenItem& item : page.items) {
                records += item.figures.records;
                fields += item.figures.fields;
                ++weeks;
            }
            request.after = page.next;
        } while (!request.after.empty());
        RC_ASSERT(records == whole.all.figures.records);
        RC_ASSERT(fields == whole.all.figures.fields);
        RC_ASSERT(weeks == whole.all.records_per_week.of);
        RC_ASSERT(busy.all.admin().store_rebuild({}).differences.empty());
    }));
}

TEST(BurdenShown, IsAnsweredFromAnIndexInItsOrder) {
    County county(On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const auto plan = [&](const std::string& sql) {
        std::string steps;
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        for (const auto& [id, parent, unused, step] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
            steps += step + "\n";
        return steps;
    };
    using namespace service::queries;
    const std::string all = cat(" WHERE jurisdiction = :j AND ", kInWeeks);
    const std::string one = cat(" WHERE jurisdiction = :j AND ", kOfActor, " AND ", kInWeeks);
    for (const std::string& where : {all, cat(all, " AND ", kAfter), one}) {
        const std::string steps = plan(cat("SELECT week, actor, ", kSums, where, kByWeek));
        EXPECT_THAT(steps, HasSubstr("SEARCH entries USING"));
        EXPECT_THAT(steps,
                    HasSubstr(where == one ? "entries_of_actor (jurisdiction=? AND actor=? AND week>?" : "week"));
        EXPECT_EQ(steps.find("TEMP B-TREE"), std::string::npos) << steps;
    }
    for (const std::string& where : {all, one})
        for (const std::string& sql : {cat("SELECT kind, ", kSums, where, kByKind), cat(kPairs, where, ") AS pairs")})
            EXPECT_EQ(plan(sql).find("SCAN entries"), std::string::npos) << plan(sql);
}

}  // namespace
}  // namespace lianxin

// The account of casework: what each figure counts, that its cases are as many as it says, and that it agrees with
// every other verb that counts the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "service/account_queries.hpp"
#include "store/connection.hpp"
#include "support/account.hpp"
#include "support/busy_county.hpp"

namespace lianxin {
namespace {

using test::AccountOf;
using test::asked;
using test::BusyCounty;
using test::County;
using test::Joined;
using test::kAll;
using test::kFrom;
using test::kTo;
using test::lines;
using test::ratio;
using test::reasons;
using testing::ElementsAre;

void lists_are_as_long_as_the_figures(const Session& session, const AccountGroup& group, std::optional<AccountBy> by) {
    const bool without = *rc::gen::arbitrary<bool>();
    const auto limit = *rc::gen::inRange<std::int64_t>(1, 20);
    for (const auto& entry : enum_names(AccountFigure{})) {
        const Ratio figure = *ratio(without ? *group.without_excluded : group.figures, entry.value);
        const auto counted = lines(session, entry.value, AccountSide::count, by, group.member, without, limit);
        const auto of = lines(session, entry.value, AccountSide::of, by, group.member, without, limit);
        RC_ASSERT(static_cast<std::int64_t>(counted.size()) == figure.count);
        RC_ASSERT(static_cast<std::int64_t>(of.size()) == figure.of);
        std::set<std::pair<std::string, std::int64_t>> in_of, distinct;
        for (const AccountLine& line : of)
            if (line.counted) in_of.insert({line.case_no, line.handling});
        for (const AccountLine& line : counted) distinct.insert({line.case_no, line.handling});
        RC_ASSERT(distinct == in_of);
    }
}

void the_rest_is_what_remains(const Session& session, const AccountShown& whole) {
    for (const auto& entry : enum_names(AccountFigure{})) {
        const auto of = lines(session, entry.value, AccountSide::of);
        const auto rest = lines(session, entry.value, AccountSide::rest);
        std::set<std::string> cases;
        for (const AccountLine& line : of) cases.insert(line.case_no);
        for (const AccountLine& line : rest) RC_ASSERT(cases.insert(line.case_no).second);
        RC_ASSERT(static_cast<std::int64_t>(cases.size()) == *whole.all.figures.cases);
    }
}

void groups_add_up(const AccountShown& account) {
    AccountFigures sum;
    std::int64_t cases = 0, approved = 0;
    std::map<std::string, Ratio> ratios;
    for (const AccountGroup& group : account.groups) {
        cases += *group.figures.cases;
        approved += *group.exclusions_approved;
        for (const auto& entry : enum_names(AccountFigure{})) {
            const Ratio one = *ratio(group.figures, entry.value);
            ratios[entry.name].count += one.count;
            ratios[entry.name].of += one.of;
        }
    }
    RC_ASSERT(cases == *account.all.figures.cases);
    RC_ASSERT(approved == *account.all.exclusions_approved);
    for (const auto& entry : enum_names(AccountFigure{}))
        if (!account.groups.empty())
            RC_ASSERT(test::json(ratios[entry.name]) == test::json(*ratio(account.all.figures, entry.value)));
}

void other_verbs_say_the_same(const Session& session, const AccountGroup& all) {
    const CaseSummarised summary = session.case_summary({kFrom, kTo});
    RC_ASSERT(*all.figures.cases == summary.opened);
    RC_ASSERT(test::json(*all.figures.response) == test::json(summary.response));
    RC_ASSERT(test::json(*all.figures.resolution) == test::json(summary.resolution));
    RC_ASSERT(test::json(*all.figures.satisfaction) == test::json(summary.satisfaction));
    RC_ASSERT(test::json(*all.without_excluded->response) == test::json(summary.excluded.response));
    RC_ASSERT(test::json(*all.without_excluded->resolution) == test::json(summary.excluded.resolution));
    RC_ASSERT(test::json(*all.without_excluded->satisfaction) == test::json(summary.excluded.satisfaction));
    RC_ASSERT(*all.exclusions_approved == summary.excluded.approved);
    RC_ASSERT(*all.exclusions_proposed == summary.excluded.proposed);
    RC_ASSERT(all.figures.on_time->of - all.figures.on_time->count == summary.breached);
    RC_ASSERT(all.figures.reopen->count == summary.reopened);
    RC_ASSERT(all.figures.ended->count == summary.closed);
    const DispatchFigures dispatch = session.dispatch_statistics({kFrom, kTo, ""}).all;
    RC_ASSERT(test::json(*all.figures.first_dispatch) == test::json(dispatch.first_dispatch_accuracy));
    RC_ASSERT(test::json(*all.figures.bounce) == test::json(dispatch.bounce_rate));
}

void units_have_their_own_dispatch(const Session& session) {
    std::map<std::string, DispatchFigures> units;
    for (const DispatchFigures& unit : session.dispatch_statistics({kFrom, kTo, ""}).units) units[unit.unit] = unit;
    for (const AccountGroup& group : session.account_show(asked(AccountBy::unit)).groups) {
        RC_ASSERT(test::json(*group.figures.bounce) == test::json(units[group.member].bounce_rate));
        RC_ASSERT(test::json(*group.figures.first_dispatch) == test::json(units[group.member].first_dispatch_accuracy));
    }
}

TEST(Account, ItsListsAreAsLongAsItsFiguresAndOtherVerbsSayTheSame) {
    std::map<std::string, int> happened;
    EXPECT_TRUE(rc::check("over random histories", [&] {
        BusyCounty county(*rc::gen::inRange(3, 16));
        const Session session = county.all.county.as("a-auditor");
        const AccountBy by = *rc::gen::elementOf(std::vector<AccountBy>(std::begin(kAll), std::end(kAll)));
        const AccountShown account = session.account_show(asked(by));
        other_verbs_say_the_same(session, account.all);
        units_have_their_own_dispatch(session);
        groups_add_up(account);
        the_rest_is_what_remains(session, account);
        lists_are_as_long_as_the_figures(session, account.all, std::nullopt);
        if (!account.groups.empty()) lists_are_as_long_as_the_figures(session, *rc::gen::elementOf(account.groups), by);
        for (const auto& [what, often] : county.happened) happened[what] += often;
    }));
    for (const char* what :
         {"merged", "unmerged", "asked", "closed", "decided", "revoked", "linked", "withdrawn", "transitioned"})
        EXPECT_GT(happened[what], 0) << what;
}

TEST_F(AccountOf, ACaseThatWasReopenedCountsOnceByTheLastAnswer) {
    const std::string one = closed(false);
    EXPECT_EQ(test::json(*figures().resolution), "0/1");
    all_.county.act("a-dispatcher", one, "reopen", {{"note", std::string("路面仍有裂缝")}});
    all_.county.act("a-handler", one, "start");
    all_.county.act("a-handler", one, "contact", {{"note", std::string("再次联系")}});
    EXPECT_EQ(test::json(*figures().resolution), "0/1") << "until somebody is asked again it stays not solved";
    all_.resolve(one);
    all_.verify(one);
    EXPECT_EQ(test::json(*figures().resolution), "1/1");
    EXPECT_EQ(test::json(*figures().reopen), "1/1");
    EXPECT_THAT(why(AccountFigure::reopen, AccountSide::count), ElementsAre("opened_again"));
}

TEST_F(AccountOf, OnTimeAreThoseEndedWithoutDelayOfThoseOfWhichItIsSettled) {
    closed();
    const std::string late = all_.in_progress(all_.person());
    EXPECT_EQ(test::json(*figures().on_time), "1/1") << "whether the other will be late is open";
    EXPECT_THAT(why(AccountFigure::on_time, AccountSide::rest), ElementsAre("under_way"));
    all_.at("2024-06-01");
    EXPECT_EQ(test::json(*figures().on_time), "1/2") << "it is late already";
    all_.resolve(late);
    all_.verify(late);
    all_.county.act("a-verifier", late, "close");
    EXPECT_EQ(test::json(*figures().on_time), "1/2") << "and stays so";
    EXPECT_THAT(why(AccountFigure::on_time, AccountSide::of), ElementsAre("kept", "late"));
}

TEST_F(AccountOf, DurationIsFromReceiptToTheLastEndOfTheCalendarAndOfOfficeHours) {
    const std::string one = all_.in_progress(all_.person());  // Friday 1 March 2024, 9:00
    all_.at("2024-03-04 10:00");                              // Monday
    all_.resolve(one);
    all_.verify(one);
    all_.county.act("a-verifier", one, "close");
    const AccountDuration duration = figures().duration.value();
    EXPECT_EQ(duration.median_s, (3 * 24 + 1) * 3600);
    EXPECT_EQ(duration.working_median_s, (7 + 1) * 3600) << "a Friday of seven office hours, and one on Monday";
    const auto ended = lines(all_.county.as("a-auditor"), AccountFigure::ended, AccountSide::count);
    ASSERT_EQ(ended.size(), 1u);
    EXPECT_EQ(ended[0].duration_s, duration.median_s);
    EXPECT_EQ(ended[0].working_s, duration.working_median_s);
}

TEST_F(AccountOf, ARepeatIsWhatIsLinkedToAnEarlierCase) {
    const std::string who = all_.person();
    all_.open(who);
    all_.open(who);
    EXPECT_EQ(test::json(*figures().repeat), "1/2");
    EXPECT_THAT(why(AccountFigure::repeat, AccountSide::of), ElementsAre("first_time", "brought_before"));
}

TEST_F(AccountOf, ItsCasesAreDividedByTheChannelOfTheActivityThatRaisedThem) {
    all_.open(all_.person());
    ActivityRecord visit = test::onsite_office("2024-02-20");
    visit.raised.emplace_back();
    visit.raised.back().category = "rural_road";
    visit.raised.back().summary = "路基塌方";
    all_.county.as("a-leader").activity_record(visit);
    EXPECT_EQ(figures(AccountBy::channel, "onsite").cases, 1);
    EXPECT_EQ(figures(AccountBy::channel, "none").cases, 1);
    EXPECT_EQ(figures(AccountBy::month, "2024-02").cases, 1) << "received when it was raised";
    EXPECT_EQ(figures(AccountBy::quarter, "2024-Q1").cases, 2);
}

TEST_F(AccountOf, AnOfficialIsWhoHoldsTheAppointmentThatHasTheCase) {
    all_.in_progress(all_.person());
    EXPECT_EQ(figures(AccountBy::official, "o-handler").cases, 1);
    EXPECT_EQ(test::json(*figures(AccountBy::official, "o-handler").first_dispatch), "1/1");
}

TEST_F(AccountOf, ACaseKeptFromWhoAsksIsCountedAndNotNamed) {
    CaseOpen request;
    request.workflow = "matter";
    request.category = "rural_road";
    request.summary = "反映经办员";
    request.area = test::kVillage;
    request.respondents = {{"", "o-handler"}};
    all_.county.as("a-registrar").case_open(request);
    all_.open(all_.person());
    AccountExplain ask;
    ask.figure = AccountFigure::ended;
    ask.side = AccountSide::of;
    ask.from = kFrom;
    ask.to = kTo;
    const AccountExplained seen = all_.county.as("a-handler").account_explain(ask);
    EXPECT_EQ(seen.lines.size(), 1u);
    EXPECT_EQ(seen.withheld, 1);
    EXPECT_EQ(all_.county.as("a-auditor").account_explain(ask).lines.size(), 2u);
}

TEST_F(AccountOf, BadQuestionsAreRefused) {
    const Session me = all_.county.as("a-auditor");
    const auto refused = [&](const char* verb, const char* request) {
        return test::refusal([&] { me.call(verb, request); });
    };
    EXPECT_EQ(refused("account_show", R"({"from":"2024-02-01","to":"2024-01-01"})"), "request.out_of_range");
    EXPECT_EQ(refused("account_show", R"({"from":"2024-01-01","to":"2024-02-01","by":"moon"})"),
              "request.unknown_code");
    EXPECT_EQ(refused("account_explain",
                      R"({"figure":"ended","side":"of","from":"2024-01-01","to":"2024-02-01","by":"unit"})"),
              "account.by_and_member");
    EXPECT_EQ(refused("account_explain",
                      R"({"figure":"ended","side":"of","from":"2024-01-01","to":"2024-02-01","member":"u-roads"})"),
              "account.by_and_member");
    EXPECT_EQ(refused("account_explain",
                      R"({"figure":"ended","side":"of","from":"2024-01-01","to":"2024-02-01","after":"x"})"),
              "request.bad_page");
    EXPECT_EQ(refused("account_show", R"({"from":"2024-01-01","to":"2024-02-01","publish":true})"),
              "account.nothing_laid_down");
}

TEST(AccountQueries, AreAnsweredFromTheirIndexes) {
    County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    for (const std::string& sql :
         {service::queries::accounted_cases("0"), std::string(service::queries::kAccountedHandlings)}) {
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        bool by_receipt = false;
        for (const auto& [id, parent, unused, step] : raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(
                 ("EXPLAIN QUERY PLAN " + bound).c_str())) {
            EXPECT_EQ(step.find("SCAN"), std::string::npos) << step;
            EXPECT_EQ(step.find("TEMP B-TREE"), std::string::npos) << step;
            by_receipt = by_receipt || step.find("cases_by_receipt") != std::string::npos;
        }
        EXPECT_TRUE(by_receipt) << sql;
    }
}

TEST(AccountQueries, TheAccountIsTheSameOnAServer) {
    Joined here, there(test::On::postgresql);
    for (Joined* one : {&here, &there}) {
        const std::string a = one->in_progress(one->person()), b = one->in_progress(one->person());
        one->resolve(a);
        one->verify(a);
        one->county.act("a-verifier", a, "close");
        one->county.as("a-handler").exclusion_propose({b, "untrue", "经查不属实", ""});
    }
    for (const AccountBy by : kAll) {
        const auto told = [&](Joined& one) {
            return canonical(codec::encode(one.county.as("a-auditor").account_show(asked(by))));
        };
        EXPECT_EQ(told(here), told(there));
    }
    EXPECT_EQ(reasons(lines(there.county.as("a-auditor"), AccountFigure::ended, AccountSide::of, {}, "", false, 1)),
              reasons(lines(here.county.as("a-auditor"), AccountFigure::ended, AccountSide::of, {}, "", false, 1)));
}

}  // namespace
}  // namespace lianxin

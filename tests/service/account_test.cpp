// The account of casework: what each figure counts, that its cases are as many as it says, and that it agrees with every
// other verb that counts the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "codec/account.hpp"
#include "service/account_queries.hpp"
#include "store/connection.hpp"
#include "support/busy_county.hpp"

namespace lianxin {
namespace {

using test::answer;
using test::BusyCounty;
using test::County;
using test::Joined;
using testing::ElementsAre;
using testing::IsEmpty;

const Date kFrom = Date::of(2023, 1, 1), kTo = Date::of(2027, 12, 31);

AccountShow asked(std::optional<AccountBy> by = {}, bool publish = false) { return {kFrom, kTo, by, publish}; }

const std::optional<Ratio>& ratio(const AccountFigures& figures, AccountFigure figure) {
    const std::optional<Ratio>* const all[] = {&figures.response, &figures.resolution, &figures.satisfaction,
                                               &figures.on_time,  &figures.first_dispatch, &figures.bounce,
                                               &figures.reopen,   &figures.repeat,     &figures.ended};
    return *all[static_cast<int>(figure)];
}

/// Every line of a side, page by page.
std::vector<AccountLine> lines(const Session& session, AccountFigure figure, AccountSide side,
                               std::optional<AccountBy> by = {}, const std::string& member = {},
                               bool without_excluded = false, std::int64_t limit = 7) {
    AccountExplain request;
    request.figure = figure;
    request.side = side;
    request.from = kFrom;
    request.to = kTo;
    request.by = by;
    request.member = member;
    request.without_excluded = without_excluded;
    request.limit = limit;
    std::vector<AccountLine> out;
    do {
        const AccountExplained page = session.account_explain(request);
        EXPECT_LE(static_cast<std::int64_t>(page.lines.size()), limit);
        out.insert(out.end(), page.lines.begin(), page.lines.end());
        request.after = page.next;
    } while (!request.after.empty());
    return out;
}

std::vector<std::string> reasons(const std::vector<AccountLine>& lines) {
    std::vector<std::string> out;
    for (const AccountLine& line : lines) out.push_back(line.reason);
    return out;
}

constexpr AccountBy kAll[] = {AccountBy::unit,     AccountBy::town,  AccountBy::village, AccountBy::category,
                              AccountBy::channel,  AccountBy::official, AccountBy::month, AccountBy::quarter,
                              AccountBy::year,     AccountBy::workflow};

std::string json(const Ratio& ratio) { return std::to_string(ratio.count) + "/" + std::to_string(ratio.of); }
std::string json(const Rate& rate) { return std::to_string(rate.count) + "/" + std::to_string(rate.of); }

// ------------------------------------------------------------------------------------------------ over random histories

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
            RC_ASSERT(json(ratios[entry.name]) == json(*ratio(account.all.figures, entry.value)));
}

void other_verbs_say_the_same(const Session& session, const AccountGroup& all) {
    const CaseSummarised summary = session.case_summary({kFrom, kTo});
    RC_ASSERT(*all.figures.cases == summary.opened);
    RC_ASSERT(json(*all.figures.response) == json(summary.response));
    RC_ASSERT(json(*all.figures.resolution) == json(summary.resolution));
    RC_ASSERT(json(*all.figures.satisfaction) == json(summary.satisfaction));
    RC_ASSERT(json(*all.without_excluded->response) == json(summary.excluded.response));
    RC_ASSERT(json(*all.without_excluded->resolution) == json(summary.excluded.resolution));
    RC_ASSERT(json(*all.without_excluded->satisfaction) == json(summary.excluded.satisfaction));
    RC_ASSERT(*all.exclusions_approved == summary.excluded.approved);
    RC_ASSERT(*all.exclusions_proposed == summary.excluded.proposed);
    RC_ASSERT(all.figures.on_time->of - all.figures.on_time->count == summary.breached);
    RC_ASSERT(all.figures.reopen->count == summary.reopened);
    RC_ASSERT(all.figures.ended->count == summary.closed);
    const DispatchFigures dispatch = session.dispatch_statistics({kFrom, kTo, ""}).all;
    RC_ASSERT(json(*all.figures.first_dispatch) == json(dispatch.first_dispatch_accuracy));
    RC_ASSERT(json(*all.figures.bounce) == json(dispatch.bounce_rate));
}

void units_have_their_own_dispatch(const Session& session) {
    std::map<std::string, DispatchFigures> units;
    for (const DispatchFigures& unit : session.dispatch_statistics({kFrom, kTo, ""}).units) units[unit.unit] = unit;
    for (const AccountGroup& group : session.account_show(asked(AccountBy::unit)).groups) {
        RC_ASSERT(json(*group.figures.bounce) == json(units[group.member].bounce_rate));
        RC_ASSERT(json(*group.figures.first_dispatch) == json(units[group.member].first_dispatch_accuracy));
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
        if (!account.groups.empty())
            lists_are_as_long_as_the_figures(session, *rc::gen::elementOf(account.groups), by);
        for (const auto& [what, often] : county.happened) happened[what] += often;
    }));
    for (const char* what : {"merged", "unmerged", "asked", "closed", "decided", "revoked", "linked", "withdrawn",
                             "transitioned"})
        EXPECT_GT(happened[what], 0) << what;
}

// --------------------------------------------------------------------------------------------------- sentence by sentence

class AccountOf : public testing::Test {
protected:
    AccountFigures figures(std::optional<AccountBy> by = {}, const std::string& member = {}) {
        const AccountShown account = all_.county.as("a-auditor").account_show(asked(by));
        if (!by) return account.all.figures;
        for (const AccountGroup& group : account.groups)
            if (group.member == member) return group.figures;
        ADD_FAILURE() << "no group " << member;
        return account.all.figures;
    }
    std::vector<std::string> why(AccountFigure figure, AccountSide side) {
        return reasons(lines(all_.county.as("a-auditor"), figure, side));
    }
    /// Closed by somebody who asked the citizen.
    std::string closed(bool solved = true) {
        const std::string one = all_.in_progress(all_.person());
        all_.resolve(one);
        all_.verify(one, solved);
        if (solved) all_.county.act("a-verifier", one, "close");
        return one;
    }

    Joined all_;
};

TEST_F(AccountOf, ACaseThatWasReopenedCountsOnceByTheLastAnswer) {
    const std::string one = closed(false);
    EXPECT_EQ(json(*figures().resolution), "0/1");
    all_.county.act("a-dispatcher", one, "reopen", {{"note", std::string("路面仍有裂缝")}});
    all_.county.act("a-handler", one, "start");
    all_.county.act("a-handler", one, "contact", {{"note", std::string("再次联系")}});
    EXPECT_EQ(json(*figures().resolution), "0/1") << "until somebody is asked again it stays not solved";
    all_.resolve(one);
    all_.verify(one);
    EXPECT_EQ(json(*figures().resolution), "1/1");
    EXPECT_EQ(json(*figures().reopen), "1/1");
    EXPECT_THAT(why(AccountFigure::reopen, AccountSide::count), ElementsAre("opened_again"));
}

TEST_F(AccountOf, OnTimeAreThoseEndedWithoutDelayOfThoseOfWhichItIsSettled) {
    closed();
    const std::string late = all_.in_progress(all_.person());
    EXPECT_EQ(json(*figures().on_time), "1/1") << "whether the other will be late is open";
    EXPECT_THAT(why(AccountFigure::on_time, AccountSide::rest), ElementsAre("under_way"));
    all_.at("2024-06-01");
    EXPECT_EQ(json(*figures().on_time), "1/2") << "it is late already";
    all_.resolve(late);
    all_.verify(late);
    all_.county.act("a-verifier", late, "close");
    EXPECT_EQ(json(*figures().on_time), "1/2") << "and stays so";
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
    EXPECT_EQ(json(*figures().repeat), "1/2");
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
    EXPECT_EQ(json(*figures(AccountBy::official, "o-handler").first_dispatch), "1/1");
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

// ---------------------------------------------------------------------------------------------------------- to publish

class Published : public AccountOf {
protected:
    Published() { all_.admin().document_adopt({JsonText{builtin("policy-default")}, ""}); }
    void opened_in(const char* village, int cases) {
        for (int i = 0; i < cases; ++i) all_.opened(all_.person(), "rural_road", village);
    }
    AccountShown published(AccountBy by = AccountBy::village) {
        return all_.county.as("a-auditor").account_show(asked(by, true));
    }
};

TEST_F(Published, ASmallNumberIsNotTold) {
    opened_in("990001101201", 9);
    opened_in("990001101202", 2);
    opened_in("990001102201", 8);
    const AccountShown account = published();
    EXPECT_EQ(account.least, 5);
    EXPECT_EQ(account.policy, "policy-default/2");
    ASSERT_EQ(account.groups.size(), 3u);
    EXPECT_EQ(account.groups[0].figures.cases, 9);
    EXPECT_FALSE(account.groups[1].figures.cases);
    EXPECT_THAT(account.groups[1].suppressed, testing::Contains("cases"));
    EXPECT_FALSE(account.groups[1].figures.ended || account.groups[1].figures.repeat) << "nor what would tell it";
    EXPECT_FALSE(account.groups[1].without_excluded);
    EXPECT_FALSE(account.groups[2].figures.cases) << "else it would be the whole less the others";
    EXPECT_EQ(account.all.figures.cases, 19);
}

TEST_F(Published, WhereEveryGroupIsLargeEverythingIsTold) {
    opened_in("990001101201", 6);
    opened_in("990001102201", 7);
    const AccountShown account = published();
    for (const AccountGroup& group : account.groups) EXPECT_THAT(group.suppressed, IsEmpty());
    EXPECT_EQ(json(*account.all.figures.ended), "0/13") << "a zero tells of nobody";
}

TEST_F(Published, TheSmallRemainderOfALargeNumberIsNotToldEither) {
    for (int i = 0; i < 10; ++i) closed();
    opened_in("990001101201", 4);
    const std::string one = all_.open(all_.person());
    opened_in("990001102201", 9);
    EXPECT_EQ(json(*published().groups[0].figures.ended), "10/15");
    all_.lead(one);
    all_.resolve(one);
    all_.verify(one);
    all_.county.act("a-verifier", one, "close");
    const AccountShown account = published();
    EXPECT_FALSE(account.groups[0].figures.ended) << "11 of 15 would tell of four";
    EXPECT_FALSE(account.groups[0].figures.duration);
    EXPECT_EQ(account.groups[0].figures.cases, 15);
    EXPECT_FALSE(account.groups[1].figures.ended) << "and the other group with it";
    EXPECT_EQ(json(*account.all.figures.ended), "11/24");
}

/// All that can be had from a published account by adding up and subtracting.
void nothing_small_follows(const AccountShown& told, const AccountShown& true_one, std::int64_t least) {
    const auto small = [&](std::int64_t n) { return n > 0 && n < least; };
    for (const auto& entry : enum_names(AccountFigure{})) {
        Ratio hidden{};
        int hidden_groups = 0;
        for (std::size_t i = 0; i < told.groups.size(); ++i) {
            const std::optional<Ratio>& one = ratio(told.groups[i].figures, entry.value);
            const Ratio real = *ratio(true_one.groups[i].figures, entry.value);
            if (one) {
                RC_ASSERT(json(*one) == json(real));
                RC_ASSERT(!small(one->count) && !small(one->of) && !small(one->of - one->count));
            } else {
                ++hidden_groups;
                hidden.count += real.count;
                hidden.of += real.of;
            }
        }
        if (!ratio(told.all.figures, entry.value)) continue;
        RC_ASSERT(hidden_groups != 1);
        RC_ASSERT(!small(hidden.count) && !small(hidden.of) && !small(hidden.of - hidden.count));
    }
    for (const AccountGroup& group : told.groups) {
        RC_ASSERT(!group.figures.cases || !small(*group.figures.cases));
        if (!group.without_excluded) continue;
        RC_ASSERT(!small(*group.exclusions_approved));
        for (const auto& entry : enum_names(AccountFigure{})) {
            const std::optional<Ratio>& one = ratio(group.figures, entry.value);
            const Ratio without = *ratio(*group.without_excluded, entry.value);
            RC_ASSERT(one.has_value());
            RC_ASSERT(!small(one->count - without.count) && !small(one->of - without.of));
            RC_ASSERT(!small(without.count) && !small(without.of));
        }
    }
}

TEST(PublishedAccount, NoSmallNumberFollowsFromIt) {
    EXPECT_TRUE(rc::check("over random histories", [] {
        BusyCounty county(*rc::gen::inRange(8, 20));
        county.all.admin().document_adopt({JsonText{builtin("policy-default")}, ""});
        const Session session = county.all.county.as("a-auditor");
        const AccountBy by = *rc::gen::elementOf(std::vector<AccountBy>(std::begin(kAll), std::end(kAll)));
        nothing_small_follows(session.account_show(asked(by, true)), session.account_show(asked(by)), 5);
    }));
}

// ----------------------------------------------------------------------------------------------------------------- cost

TEST(AccountQueries, AreAnsweredFromTheirIndexes) {
    County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    for (const std::string& sql :
         {service::queries::accounted_cases("0"), std::string(service::queries::kAccountedHandlings)}) {
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        bool by_receipt = false;
        for (const auto& [id, parent, unused, step] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str())) {
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

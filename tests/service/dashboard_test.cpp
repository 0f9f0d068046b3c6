// The dashboard's counters are kept by what is written: whatever happens, they say what a recount of all cases says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "codec/account.hpp"
#include "store/connection.hpp"
#include "support/busy_county.hpp"

namespace lianxin {
namespace {

using test::BusyCounty;
using test::Joined;

const Date kFrom = Date::of(2023, 1, 1), kTo = Date::of(2027, 12, 31);

DashboardShown dashboard(const Joined& all, const std::string& unit = {}) {
    DashboardShow request;
    request.from = kFrom;
    request.to = kTo;
    request.unit = unit;
    return all.county.as("a-auditor").dashboard_show(request);
}

std::string row(const std::string& workflow, const std::string& state, const std::string& town) {
    return workflow + " " + state + " " + town;
}

/// Cases by workflow, state and town, looked at one by one.
std::map<std::string, std::int64_t> recounted(const Joined& all, const std::string& unit = {}) {
    std::map<std::string, std::int64_t> out;
    CaseList request;
    request.list = CaseListKind::all;
    request.limit = 1000;
    const CaseListed listed = all.county.as("a-auditor").case_list(request);
    for (const CaseItem& item : listed.cases)
        if (unit.empty() || item.unit == unit) ++out[row(item.workflow, item.state, item.area.substr(0, 9))];
    return out;
}

std::map<std::string, std::int64_t> counted(const DashboardShown& shown) {
    std::map<std::string, std::int64_t> out;
    for (const DashboardCount& one : shown.counts) out[row(one.workflow, one.state, one.town)] += one.cases;
    return out;
}

std::string told(const Rate& rate) { return std::to_string(rate.count) + "/" + std::to_string(rate.of) + " "; }
std::string told(const std::optional<Ratio>& r) { return std::to_string(r->count) + "/" + std::to_string(r->of) + " "; }
std::string told(const DashboardRates& r) {
    return std::to_string(r.cases) + ": " + told(r.response) + told(r.resolution) + told(r.satisfaction);
}
std::string told(const AccountFigures& f) {
    return std::to_string(*f.cases) + ": " + told(f.response) + told(f.resolution) + told(f.satisfaction);
}

/// The rates by month, with and without what is excluded, of the account, which looks at each case.
std::map<std::string, std::string> by_month(const Joined& all) {
    std::map<std::string, std::string> out;
    for (const AccountGroup& group :
         all.county.as("a-auditor").account_show({kFrom, kTo, AccountBy::month, false}).groups)
        out[group.member] = told(group.figures) + "| " + told(*group.without_excluded);
    return out;
}

void add(DashboardRates& sum, const DashboardRates& one) {
    sum.cases += one.cases;
    for (Rate DashboardRates::*rate :
         {&DashboardRates::response, &DashboardRates::resolution, &DashboardRates::satisfaction}) {
        (sum.*rate).count += (one.*rate).count;
        (sum.*rate).of += (one.*rate).of;
    }
}

std::map<std::string, std::string> by_month(const DashboardShown& shown) {
    std::map<std::string, std::pair<DashboardRates, DashboardRates>> sums;
    for (const DashboardMonth& one : shown.rates) {
        add(sums[one.month].first, one.all);
        add(sums[one.month].second, one.without_excluded);
    }
    std::map<std::string, std::string> out;
    for (const auto& [month, sum] : sums) out[month] = told(sum.first) + "| " + told(sum.second);
    return out;
}

TEST(Dashboard, ItsCountersSayWhatARecountSaysWhateverHappened) {
    std::map<std::string, int> happened;
    EXPECT_TRUE(rc::check("over random histories", [&] {
        BusyCounty county(*rc::gen::inRange(3, 16));
        const DashboardShown shown = dashboard(county.all);
        RC_ASSERT(counted(shown) == recounted(county.all));
        RC_ASSERT(counted(dashboard(county.all, "u-roads")) == recounted(county.all, "u-roads"));
        RC_ASSERT(by_month(shown) == by_month(county.all));
        RC_ASSERT(shown.overdue == static_cast<std::int64_t>(county.all.listed(CaseListKind::overdue).size()));
        const std::string before = canonical(codec::encode(shown));
        RC_ASSERT(county.all.admin().store_rebuild({}).differences.empty());
        RC_ASSERT(canonical(codec::encode(dashboard(county.all))) == before);
        for (const auto& [what, often] : county.happened) happened[what] += often;
    }));
    for (const char* what :
         {"merged", "unmerged", "asked", "closed", "decided", "revoked", "withdrawn", "transitioned"})
        EXPECT_GT(happened[what], 0) << what;
}

TEST(Dashboard, ARebuildRestoresCountersThatWereLost) {
    Joined all(test::On::sqlite);
    all.in_progress(all.person());
    const std::string before = canonical(codec::encode(dashboard(all)));
    store::Connection::open(store::locate(all.county.uri()), {})->execute("DELETE FROM case_counts");
    EXPECT_TRUE(dashboard(all).counts.empty());
    const StoreRebuilt rebuilt = all.admin().store_rebuild({});
    ASSERT_EQ(rebuilt.differences.size(), 1u);
    EXPECT_EQ(rebuilt.differences[0].table, "case_counts");
    EXPECT_EQ(canonical(codec::encode(dashboard(all))), before);
}

TEST(Dashboard, ItSaysTheSameOnAServer) {
    Joined here, there(test::On::postgresql);
    for (Joined* one : {&here, &there}) {
        const std::string a = one->in_progress(one->person()), b = one->in_progress(one->person());
        one->resolve(a);
        one->verify(a);
        one->county.act("a-verifier", a, "close");
        one->county.as("a-handler").exclusion_propose({a, "untrue", "经查不属实", ""});
        one->county.as("a-approver").exclusion_decide({a, ExclusionDecision::approve, "同意", ""});
        one->merge(b, {one->in_progress(one->person())});
    }
    EXPECT_EQ(canonical(codec::encode(dashboard(here))), canonical(codec::encode(dashboard(there))));
    there.expect_replays();
}

TEST(Dashboard, AStateIsCalledByItsOwnWorkflowAndATownByItsName) {
    Joined all;
    all.in_progress(all.person());
    const DashboardShown shown = dashboard(all);
    ASSERT_EQ(shown.counts.size(), 1u);
    EXPECT_EQ(shown.counts[0].title.zh, "办理中");
    EXPECT_EQ(shown.counts[0].town, "990001101");
    EXPECT_EQ(shown.counts[0].town_title.zh, "甲镇");
    EXPECT_EQ(shown.counts[0].standing, CaseStanding::live);
}

TEST(Dashboard, BadQuestionsAreRefused) {
    Joined all;
    const auto refused = [&](const char* request) {
        return test::refusal([&] { all.county.as("a-auditor").call("dashboard_show", request); });
    };
    EXPECT_EQ(refused(R"({"town":"990001"})"), "dashboard.not_a_town");
    EXPECT_EQ(refused(R"({"unit":"u-none"})"), "dashboard.unknown_unit");
    EXPECT_EQ(refused(R"({"from":"2024-03-01","to":"2024-01-01"})"), "request.out_of_range");
}

}  // namespace
}  // namespace lianxin

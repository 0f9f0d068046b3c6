// What an open store counts, and both forms in which it tells it.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <thread>

#include "codec/metrics.hpp"
#include "service/one_group.hpp"
#include "support/openmetrics.hpp"

namespace lianxin {
namespace {

using test::a_case;
using test::County;
using test::kCounty;
using test::On;
using test::OneGroup;
using test::outcome;
using test::Refusal;

const VerbMetrics& of(const Metrics& metrics, const std::string& verb) {
    static const VerbMetrics none;
    for (const VerbMetrics& each : metrics.verbs)
        if (each.verb == verb) return each;
    return none;
}

std::int64_t refused(const Metrics& metrics, const std::string& verb, const std::string& code) {
    for (const RefusalCount& each : of(metrics, verb).refusals)
        if (each.code == code) return each.count;
    return 0;
}

std::int64_t retried(const Metrics& metrics, const std::string& reason) {
    for (const RetryCount& each : metrics.retries)
        if (each.reason == reason) return each.count;
    return -1;
}

/// How many came to more than `above` and at most `most`; both bounds of buckets.
std::int64_t between(const Histogram& histogram, std::int64_t above, std::int64_t most) {
    std::int64_t below = 0, upto = 0;
    for (const MetricsBucket& bucket : histogram.buckets) {
        if (bucket.most && *bucket.most <= above) below = bucket.count;
        if (bucket.most && *bucket.most <= most) upto = bucket.count;
    }
    return upto - below;
}

class Counted : public testing::TestWithParam<On> {};

TEST_P(Counted, CallsRefusalsByCodeAndLatencyOfEachVerb) {
    County county(GetParam());
    const Session me = county.as("a-registrar");
    EXPECT_TRUE(of(county.store().metrics(), "case_open").verb.empty()) << "a verb that nobody called is not told";
    for (int i = 0; i < 3; ++i) me.case_open(a_case());
    CaseOpen nowhere = a_case();
    nowhere.area = "990001999999";
    for (int i = 0; i < 2; ++i) EXPECT_EQ(outcome([&] { me.case_open(nowhere); }), "case.no_such_area");
    EXPECT_EQ(outcome([&] { me.audit_verify({}); }), "policy.forbidden");
    const Metrics metrics = county.store().metrics();
    const VerbMetrics& opened = of(metrics, "case_open");
    EXPECT_EQ(opened.calls, 5);
    EXPECT_EQ(opened.latency_us.count, 5);
    EXPECT_EQ(opened.latency_us.buckets.back().count, 5);
    EXPECT_GT(opened.latency_us.sum, 0);
    ASSERT_EQ(opened.refusals.size(), 1u);
    EXPECT_EQ(refused(metrics, "case_open", "case.no_such_area"), 2);
    EXPECT_EQ(refused(metrics, "audit_verify", "policy.forbidden"), 1);
    EXPECT_EQ(of(metrics, "audit_verify").calls, 1);
}

TEST_P(Counted, WhatCannotBeReadIsACallThatWasRefused) {
    County county(GetParam());
    const Session me = county.as("a-registrar");
    EXPECT_EQ(outcome([&] { me.call("case_open", "{"); }), "json.malformed");
    EXPECT_EQ(outcome([&] { me.call("case_open", "{}"); }), "request.missing_member");
    me.call("case_list", "");
    EXPECT_EQ(outcome([&] { me.call("no_such_verb", "{}"); }), "request.unknown_verb");
    const Metrics metrics = county.store().metrics();
    EXPECT_EQ(of(metrics, "case_open").calls, 2);
    EXPECT_EQ(refused(metrics, "case_open", "json.malformed"), 1);
    EXPECT_EQ(refused(metrics, "case_open", "request.missing_member"), 1);
    EXPECT_EQ(of(metrics, "case_list").calls, 1) << "a call that can be read is counted once";
}

TEST_P(Counted, HowManyVerbsEachCommitHolds) {
    County county(GetParam());
    Session me = county.as("a-registrar");
    const Histogram before = county.store().metrics().commit_verbs;
    me.case_open(a_case());
    me.work_begin();
    for (int i = 0; i < 7; ++i) me.case_open(a_case());
    me.work_commit();
    me.work_begin();
    me.case_open(a_case());
    me.work_rollback();
    me.work_begin();
    me.work_commit();
    EXPECT_NE(outcome([&] { me.case_open({}); }), "");
    const Histogram after = county.store().metrics().commit_verbs;
    EXPECT_EQ(after.count - before.count, 2) << "what was taken back, refused or empty is no commit of verbs";
    EXPECT_EQ(after.sum - before.sum, 8);
    EXPECT_EQ(between(after, 4, 8) - between(before, 4, 8), 1);
}

TEST_P(Counted, WhatAFeedReaderWaitsForIsOneCall) {
    County county(GetParam());
    FeedRead request;
    request.after = 1'000'000;
    request.wait_s = 1;  // it looks several times meanwhile
    county.as("a-auditor").feed_read(request);
    EXPECT_EQ(of(county.store().metrics(), "feed_read").calls, 1);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Counted, testing::ValuesIn(test::everywhere()),
                         [](const auto& each) { return test::name_of(each.param); });

class CountedGroups : public testing::TestWithParam<On> {};

TEST_P(CountedGroups, ThoseWhoShareACommitAreToldAsItsSize) {
    OneGroup group(GetParam());
    std::vector<std::string> told(5);
    std::vector<std::function<void()>> calls;
    for (std::string& each : told) calls.push_back(group.opening(a_case(), each));
    const Histogram before = group.engine->meter().read().commit_verbs;
    group.run(calls);
    const Histogram after = group.engine->meter().read().commit_verbs;
    EXPECT_EQ(between(after, 4, 8) - between(before, 4, 8), 1);
    EXPECT_EQ(retried(group.engine->meter().read(), "commit_failed"), 0);
}

TEST_P(CountedGroups, ThoseWhoAreDoneAgainSinglyAreToldWithTheReason) {
    OneGroup group(GetParam());
    const bool server = GetParam() == On::postgresql;
    test::refuse(group.county, "hotline", server ? Refusal::ends_the_connection : Refusal::rolls_all_back);
    std::vector<std::string> told(3);
    group.run({group.opening(a_case(), told[0]), group.opening(a_case("hotline"), told[1]),
               group.opening(a_case(), told[2])});
    const Metrics metrics = group.engine->meter().read();
    EXPECT_EQ(retried(metrics, server ? "connection_lost" : "commit_failed"), server ? 3 : 2)
        << "those who had been taken on; and who lost a connection by itself, once more";
    EXPECT_EQ(of(metrics, "case_open").calls, 3) << "of which the caller learns nothing";
}

INSTANTIATE_TEST_SUITE_P(OnDisk, CountedGroups, testing::Values(On::sqlite, On::postgresql),
                         [](const auto& each) { return test::name_of(each.param); });

TEST(Metrics, AReasonIsToldByTheDatabasesCode) {
    service::Meter meter;
    const auto lost = [&](const char* code, const char* details) {
        meter.retried(std::make_exception_ptr(Error(code, "m", "m", "", details)), 2);
    };
    lost("store.busy", R"({"sqlstate":"40001"})");
    lost("store.busy", R"({"sqlstate":"40P01"})");
    lost("store.connection_lost", "{}");
    lost("store.disk_full", R"({"sqlite":13})");
    meter.retried(nullptr, 1);
    const Metrics metrics = meter.read();
    EXPECT_EQ(retried(metrics, "serialisation"), 2);
    EXPECT_EQ(retried(metrics, "deadlock"), 2);
    EXPECT_EQ(retried(metrics, "connection_lost"), 2);
    EXPECT_EQ(retried(metrics, "commit_failed"), 3);
}

TEST(Metrics, AWaitForAConnectionIsTold) {
    County county(On::memory);  // which has one
    Session holder = county.as("a-registrar");
    const Session other = county.as("a-admin");
    EXPECT_EQ(county.store().metrics().pool_wait_us.count, 0);
    holder.work_begin({2, 100});
    other.case_list({});  // gets it once the unit's time is over
    const Histogram waits = county.store().metrics().pool_wait_us;
    EXPECT_EQ(waits.count, 1);
    EXPECT_GT(waits.sum, 0);
}

TEST(Metrics, NothingIsLostBetweenThreads) {
    County county(On::sqlite);
    constexpr int kThreads = 4, kCalls = 150;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&] {
            const Session me = county.as("a-registrar");
            for (int i = 0; i < kCalls; ++i) outcome([&] { me.case_show({"990001-2024-000009"}); });
        });
    std::int64_t seen = 0;
    for (int i = 0; i < 100; ++i) {
        const std::int64_t now = of(county.store().metrics(), "case_show").calls;
        EXPECT_GE(now, seen) << "a counter never goes down";
        seen = now;
        test::read_openmetrics(county.store().metrics_text());
    }
    for (auto& thread : threads) thread.join();
    const Metrics metrics = county.store().metrics();
    EXPECT_EQ(of(metrics, "case_show").calls, kThreads * kCalls);
    EXPECT_EQ(refused(metrics, "case_show", "case.not_found"), kThreads * kCalls);
}

TEST(Metrics, AHostsOwnCodesCannotFillTheMemory) {
    service::Meter meter;
    for (int i = 0; i < 200; ++i)
        outcome([&] { meter.call("case_open", [i]() -> int { throw Error("host." + std::to_string(i), "m", "m"); }); });
    outcome([&] { meter.call("case_open", []() -> int { throw std::runtime_error("the host's own"); }); });
    const Metrics metrics = meter.read();
    EXPECT_EQ(of(metrics, "case_open").refusals.size(), 65u);
    EXPECT_EQ(refused(metrics, "case_open", "other"), 137);
    EXPECT_EQ(of(metrics, "case_open").calls, 201);
}

TEST(Metrics, AHistogramHoldsEveryValueInTheFirstBucketThatFitsIt) {
    rc::check([](const std::vector<std::uint32_t>& values) {
        service::Spread<10, 8> spread;
        std::int64_t sum = 0;
        for (const std::uint32_t value : values) {
            spread.add(value % 10000);
            sum += value % 10000;
        }
        const Histogram told = spread.read();
        RC_ASSERT(told.count == static_cast<std::int64_t>(values.size()));
        RC_ASSERT(told.sum == sum);
        RC_ASSERT(told.buckets.size() == 9u);
        RC_ASSERT(!told.buckets.back().most.has_value());
        for (const MetricsBucket& bucket : told.buckets)
            RC_ASSERT(bucket.count == std::count_if(values.begin(), values.end(), [&](std::uint32_t value) {
                          return !bucket.most || value % 10000 <= *bucket.most;
                      }));
    });
}

TEST(Metrics, BothFormsSayTheSame) {
    County county;
    const Session me = county.as("a-registrar");
    me.case_open(a_case());
    outcome([&] { me.case_show({"990001-2024-000009"}); });
    const Metrics metrics = county.store().metrics();
    const auto text = test::read_openmetrics(service::openmetrics(metrics));
    const auto seconds = [](std::int64_t us) { return static_cast<double>(us) / 1e6; };
    for (const VerbMetrics& verb : metrics.verbs) {
        EXPECT_EQ(test::value_in(text, "lianxin_verb_calls_total", {{"verb", verb.verb}}), std::to_string(verb.calls));
        const std::string sum = test::value_in(text, "lianxin_verb_duration_seconds_sum", {{"verb", verb.verb}});
        ASSERT_FALSE(sum.empty());
        EXPECT_DOUBLE_EQ(std::stod(sum), seconds(verb.latency_us.sum));
        EXPECT_EQ(test::value_in(text, "lianxin_verb_duration_seconds_bucket", {{"verb", verb.verb}, {"le", "1e-05"}}),
                  std::to_string(verb.latency_us.buckets.front().count));
        EXPECT_EQ(
            test::value_in(text, "lianxin_verb_duration_seconds_bucket", {{"verb", verb.verb}, {"le", "10.48576"}}),
            std::to_string(verb.latency_us.buckets[verb.latency_us.buckets.size() - 2].count));
    }
    EXPECT_EQ(test::value_in(text, "lianxin_verb_refusals_total", {{"verb", "case_show"}, {"code", "case.not_found"}}),
              "1");
    EXPECT_EQ(test::value_in(text, "lianxin_commit_verbs_count", {}), std::to_string(metrics.commit_verbs.count));
    EXPECT_EQ(test::value_in(text, "lianxin_commit_verbs_bucket", {{"le", "4096.0"}}),
              std::to_string(metrics.commit_verbs.count));
    EXPECT_EQ(test::value_in(text, "lianxin_retries_total", {{"reason", "deadlock"}}), "0");
    EXPECT_EQ(test::value_in(text, "lianxin_pool_wait_seconds_count", {}), "0");
    EXPECT_EQ(codec::decode<Metrics>(parse_json(canonical(codec::encode(metrics)))).verbs.size(), metrics.verbs.size());
}

TEST(Metrics, WhateverALabelHoldsComesBack) {
    Metrics metrics;
    const std::string odd = "a\"b\\c\nd=,{}#";
    metrics.verbs.push_back({"case_open", 1, {{odd, 3}}, {}});
    metrics.verbs[0].latency_us = service::Spread<1, 1>().read();
    metrics.commit_verbs = metrics.pool_wait_us = metrics.verbs[0].latency_us;
    const auto text = test::read_openmetrics(service::openmetrics(metrics));
    EXPECT_EQ(test::value_in(text, "lianxin_verb_refusals_total", {{"verb", "case_open"}, {"code", odd}}), "3");
}

TEST(Metrics, TheReaderOfTheTestsRefusesWhatIsNoOpenMetrics) {
    const std::string good = service::openmetrics(service::Meter().read());
    test::read_openmetrics(good);
    const auto broken = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        EXPECT_THROW(test::read_openmetrics(text), std::runtime_error) << to;
    };
    broken("# EOF\n", "");
    broken("# EOF\n", "# EOF\n\n");
    broken("retries_total", "retries");
    broken("{reason=\"deadlock\"}", "{reason=\"serialisation\"}");
    broken("{reason=\"deadlock\"}", "{reason=\"dead\\lock\"}");
    broken("{reason=\"deadlock\"}", "{reason=deadlock}");
    broken("le=\"2.0\"", "le=\"2\"");
    broken("le=\"2.0\"", "le=\"9.0\"");
    broken("le=\"+Inf\"", "le=\"99999.0\"");
    broken("lianxin_commit_verbs_count 0", "lianxin_commit_verbs_count 1");
    broken("lianxin_commit_verbs_sum 0.0\n", "");
    broken("# UNIT lianxin_verb_duration_seconds seconds", "# UNIT lianxin_verb_duration_seconds minutes");
}

}  // namespace
}  // namespace lianxin

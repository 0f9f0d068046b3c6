// Two processes, and several threads, write to one file: nothing is lost, numbers have no gaps.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <thread>

#include "support/county.hpp"

namespace lianxin {
namespace {

using test::County;

void open_cases(const Store& store, int count) {
    const Session me = store.session({test::kCounty, "a-registrar", false});
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "路基塌方";
    request.area = test::kVillage;
    for (int i = 0; i < count; ++i) me.case_open(request);
}

void expect_gapless(County& county, std::size_t count) {
    CaseList list;
    list.limit = 1000;
    std::set<std::string> numbers;
    for (const CaseItem& item : county.as("a-registrar").case_list(list).cases) numbers.insert(item.case_no);
    ASSERT_EQ(numbers.size(), count);
    EXPECT_EQ(*numbers.begin(), "990001-2024-000001");
    char last[32];
    std::snprintf(last, sizeof last, "990001-2024-%06zu", count);
    EXPECT_EQ(*numbers.rbegin(), last);
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
}

class Concurrent : public testing::TestWithParam<test::On> {};

TEST_P(Concurrent, ProcessesWriteTheSameStore) {
    County county(GetParam());
    pid_t children[2];
    for (pid_t& child : children) {
        child = fork();
        if (child != 0) continue;
        try {
            StoreOptions options;
            options.time_source = TimeSource::manual;
            options.now = Instant::parse("2024-03-01T09:00:00+08:00");
            open_cases(Store::open(county.uri(), options), 40);
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
    expect_gapless(county, 80);
}

TEST_P(Concurrent, ThreadsShareAStore) {
    County county(GetParam());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) threads.emplace_back([&] { open_cases(county.store(), 20); });
    for (auto& thread : threads) thread.join();
    expect_gapless(county, 80);
}

TEST_P(Concurrent, AnotherProcessSeesAChangedOrganisationAtOnce) {
    County county(GetParam());
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = Instant::parse("2024-03-01T09:00:00+08:00");
    const Store other = Store::open(county.uri(), options);
    const Session me = other.session({test::kCounty, "a-registrar", false});
    EXPECT_EQ(me.organisation_show({}).areas.size(), 6u);
    OrganisationImport more;
    more.areas = {{"990001102202", {"乙二村", ""}, {}}};
    county.as("a-admin").organisation_import(more);
    EXPECT_EQ(me.organisation_show({}).areas.size(), 7u);
}

INSTANTIATE_TEST_SUITE_P(Backends, Concurrent, testing::Values(test::On::sqlite, test::On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

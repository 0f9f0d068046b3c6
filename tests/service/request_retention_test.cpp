// For how long a request_id is known, and that it is known after a crash.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "service/one_group.hpp"

namespace lianxin {
namespace {

using test::a_case;
using test::County;
using test::kCounty;
using test::On;
using test::outcome;

CaseOpen with_id(const std::string& id) {
    CaseOpen request = a_case();
    request.request_id = id;
    return request;
}

StoreOptions manual(const char* now, std::int64_t days = 30) {
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = Instant::parse(now);
    options.request_retention_days = days;
    return options;
}

std::int64_t number_in(const std::string& uri, const char* sql) {
    return std::get<0>(*store::Connection::open(store::locate(uri), {})->row<std::int64_t>(sql));
}

class Requests : public testing::TestWithParam<On> {
protected:
    County county{GetParam()};
};

TEST_P(Requests, AreKnownForThirtyDaysAtLeast) {
    const std::string first = county.as("a-registrar").case_open(with_id("r-1")).case_no;
    county.at("2024-03-31T09:00:00+08:00");
    county.as("a-registrar").case_open(with_id("r-2"));
    EXPECT_EQ(county.as("a-registrar").case_open(with_id("r-1")).case_no, first);
}

TEST_P(Requests, AreForgottenByWhoeverIsRememberedAfterwards) {
    const std::string first = county.as("a-registrar").case_open(with_id("r-1")).case_no;
    county.at("2024-03-31T09:00:01+08:00");
    EXPECT_EQ(county.as("a-registrar").case_open(with_id("r-1")).case_no, first) << "nothing was written since";
    county.as("a-registrar").case_open(with_id("r-2"));
    EXPECT_NE(county.as("a-registrar").case_open(with_id("r-1")).case_no, first);
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Requests, testing::ValuesIn(test::everywhere()),
                         [](const auto& each) { return test::name_of(each.param); });

class RequestsOnDisk : public Requests {
protected:
    std::int64_t kept() const { return number_in(county.uri(), "SELECT COUNT(*) FROM requests"); }
};

TEST_P(RequestsOnDisk, AreForgottenSoManyAtATime) {
    Session me = county.as("a-registrar");
    const std::int64_t before = kept();
    {
        UnitOfWork work(me);
        for (int i = 0; i < 250; ++i) me.case_open(with_id("old-" + std::to_string(i)));
        work.commit();
    }
    ASSERT_EQ(kept(), before + 250);
    county.at("2024-04-15T09:00:00+08:00");
    std::int64_t left = kept();
    for (int i = 0; i < 3; ++i) {
        me.case_open(with_id("new-" + std::to_string(i)));
        EXPECT_GE(kept(), left + 1 - 100) << "at most a hundred by one call";
        left = kept();
    }
    EXPECT_EQ(kept(), 3);
}

TEST_P(RequestsOnDisk, AreKeptAsLongAsTheStoreIsToldTo) {
    const Store store = Store::open(county.uri(), manual("2024-03-01T09:00:00+08:00", 2));
    const Session me = store.session({kCounty, "a-registrar", false});
    const std::string first = me.case_open(with_id("r-1")).case_no;
    store.time_set({Instant::parse("2024-03-03T09:00:00+08:00")});
    me.case_open(with_id("r-2"));
    EXPECT_EQ(me.case_open(with_id("r-1")).case_no, first);
    store.time_set({Instant::parse("2024-03-03T10:00:01+08:00")});
    me.case_open(with_id("r-3"));
    EXPECT_NE(me.case_open(with_id("r-1")).case_no, first);
    for (const std::int64_t days : {std::int64_t{0}, std::int64_t{3651}})
        EXPECT_EQ(outcome([&] { Store::open(county.uri(), manual("2024-03-01T09:00:00+08:00", days)); }),
                  "request.out_of_range");
}

/// The process ends after the commit, before anybody was told the reply.
TEST_P(RequestsOnDisk, ARetryAfterACrashGetsTheFirstReplyAndWritesNothing) {
    county.as("a-registrar").case_open(a_case());
    const std::int64_t before = number_in(county.uri(), "SELECT COUNT(*) FROM events");
    const pid_t child = fork();
    if (child == 0) {
        try {
            const Store store = Store::open(county.uri(), manual("2024-03-01T09:00:00+08:00"));
            store.session({kCounty, "a-registrar", false}).case_open(with_id("crash"));
            _exit(7);
        } catch (...) {
            _exit(1);
        }
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(WEXITSTATUS(status), 7);
    const std::int64_t after = number_in(county.uri(), "SELECT COUNT(*) FROM events");
    EXPECT_GT(after, before);
    county.reopen();
    const CaseMoved again = county.as("a-registrar").case_open(with_id("crash"));
    EXPECT_EQ(again.case_no, "990001-2024-000002");
    EXPECT_EQ(again.version, county.as("a-admin").case_show({again.case_no}).version);
    EXPECT_EQ(number_in(county.uri(), "SELECT COUNT(*) FROM events"), after);
    CaseList list;
    list.list = CaseListKind::all;
    EXPECT_EQ(county.as("a-admin").case_list(list).cases.size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(OnDisk, RequestsOnDisk, testing::Values(On::sqlite, On::postgresql),
                         [](const auto& each) { return test::name_of(each.param); });

TEST(OldRequests, AreFoundByAnIndexAlsoInAStoreOfAnEarlierRelease) {
    namespace fs = std::filesystem;
    const test::TempDir folder;
    const std::string path = folder.file("county.db");
    fs::copy_file(LIANXIN_SOURCE_DIR "/tests/store/golden/0.4.0/county.db", path);
    Store::open("sqlite:" + path, manual("2025-01-01T09:00:00+08:00"));
    const auto raw = store::Connection::open(store::locate("sqlite:" + path), {});
    const auto plan = raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(
        "EXPLAIN QUERY PLAN SELECT request_id FROM requests WHERE jurisdiction = '990001' AND recorded_at < 5 "
        "ORDER BY recorded_at, request_id LIMIT 100");
    ASSERT_EQ(plan.size(), 1u) << "no sorting either";
    EXPECT_NE(std::get<3>(plan.front()).find("requests_by_time"), std::string::npos) << std::get<3>(plan.front());
}

}  // namespace
}  // namespace lianxin

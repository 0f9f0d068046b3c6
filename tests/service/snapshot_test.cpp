// A snapshot: many verbs that read one state, while others write.
#include <gtest/gtest.h>

#include <thread>

#include "service/one_group.hpp"

namespace lianxin {
namespace {

using test::a_case;
using test::County;
using test::kCounty;
using test::On;
using test::outcome;

std::size_t cases(const Session& session, CaseListKind kind = CaseListKind::all) {
    CaseList list;
    list.list = kind;
    list.limit = 1000;
    return session.case_list(list).cases.size();
}

class Snapshots : public testing::TestWithParam<On> {
protected:
    County county{GetParam()};
    Session me = county.as("a-registrar");
};

/// Of a store that others can write to meanwhile.
class SnapshotsBesideWriters : public Snapshots {};

TEST_P(SnapshotsBesideWriters, AllVerbsSeeOneStateWhateverOthersWrite) {
    me.case_open(a_case());
    const Session other = county.as("a-registrar");
    const Session admin = county.as("a-admin");
    const std::int64_t last = county.as("a-auditor").feed_read({}).last;
    Session reader = county.as("a-admin");
    const SnapshotBegun begun = reader.snapshot_begin({60});
    EXPECT_EQ(begun.position, last);
    EXPECT_EQ(begun.seconds, 60);
    const std::size_t areas = reader.organisation_show({}).areas.size();
    for (int i = 0; i < 3; ++i) other.case_open(a_case());
    OrganisationImport more;
    more.areas = {{"990001102202", {"乙二村", ""}, {}}};
    admin.organisation_import(more);
    EXPECT_EQ(cases(reader), 1u);
    EXPECT_EQ(reader.organisation_show({}).areas.size(), areas);
    EXPECT_EQ(outcome([&] { reader.case_show({"990001-2024-000002"}); }), "case.not_found") << "and is not ended by it";
    EXPECT_EQ(reader.feed_read({}).last, last);
    EXPECT_EQ(cases(other), 4u) << "others see what is there now";
    EXPECT_EQ(reader.snapshot_end().verbs, 4);
    EXPECT_EQ(cases(reader), 4u);
    EXPECT_EQ(reader.organisation_show({}).areas.size(), areas + 1);
}

TEST_P(SnapshotsBesideWriters, AllIsJudgedByOneTime) {
    me.case_open(a_case());
    me.snapshot_begin({60});
    county.at("2025-03-01T09:00:00+08:00");
    EXPECT_EQ(cases(me, CaseListKind::overdue), 0u);
    EXPECT_EQ(cases(county.as("a-registrar"), CaseListKind::overdue), 1u);
    me.snapshot_end();
    EXPECT_EQ(cases(me, CaseListKind::overdue), 1u);
}

TEST_P(SnapshotsBesideWriters, NobodyWaitsForIt) {
    me.snapshot_begin({60});
    Session other = county.as("a-registrar");
    other.work_begin();
    other.case_open(a_case());
    other.work_commit();
    std::thread([&] { county.as("a-registrar").case_open(a_case()); }).join();
    EXPECT_EQ(cases(me), 0u);
    me.snapshot_end();
    EXPECT_EQ(cases(me), 2u);
}

TEST_P(Snapshots, NothingIsWrittenInIt) {
    me.snapshot_begin({60});
    EXPECT_EQ(outcome([&] { me.case_open(a_case()); }), "snapshot.read_only");
    EXPECT_EQ(outcome([&] { me.work_begin(); }), "snapshot.read_only");
    EXPECT_EQ(outcome([&] { me.snapshot_begin(); }), "snapshot.open_already");
    EXPECT_EQ(outcome([&] {
                  me.bulk_import({ImportKind::cases, "a", false, 200}, [] { return std::nullopt; });
              }),
              "snapshot.open_already");
    EXPECT_EQ(cases(me), 0u) << "and it goes on";
    me.snapshot_end();
    me.case_open(a_case());
    EXPECT_EQ(cases(me), 1u);
}

TEST_P(Snapshots, IsNotBegunInAUnitOfWorkNorEndedTwice) {
    EXPECT_EQ(outcome([&] { me.snapshot_end(); }), "snapshot.not_open");
    me.work_begin();
    EXPECT_EQ(outcome([&] { me.snapshot_begin(); }), "work.open_already");
    me.work_rollback();
    EXPECT_EQ(outcome([&] { me.snapshot_begin({0}); }), "request.out_of_range");
    EXPECT_EQ(outcome([&] { me.snapshot_begin({61}); }), "request.out_of_range");
    me.snapshot_begin({60});
    me.snapshot_end();
    EXPECT_EQ(outcome([&] { me.snapshot_end(); }), "snapshot.not_open");
}

TEST_P(Snapshots, PastItsTimeItIsGivenUpAndSaysSo) {
    me.case_open(a_case());
    me.snapshot_begin({1});
    std::this_thread::sleep_for(std::chrono::milliseconds(1001));
    EXPECT_EQ(outcome([&] { cases(me); }), "snapshot.timed_out");
    EXPECT_EQ(outcome([&] { cases(me); }), "snapshot.timed_out") << "so that nobody takes two states for one";
    EXPECT_EQ(me.snapshot_end().verbs, 0);
    EXPECT_EQ(cases(me), 1u);
}

TEST_P(Snapshots, EndsWithItsScopeAndWithItsSession) {
    {
        const Snapshot screen(me);
        EXPECT_EQ(screen.begun().now.str(), "2024-03-01T09:00:00+08:00");
        EXPECT_EQ(cases(me), 0u);
    }
    me.case_open(a_case());
    {
        Session gone = county.as("a-registrar");
        gone.snapshot_begin();
    }
    me.case_open(a_case());
    EXPECT_EQ(cases(me), 2u);
}

TEST_P(Snapshots, AFeedReaderDoesNotWaitForWhatItCannotSee) {
    Session reader = county.as("a-auditor");
    const std::int64_t last = reader.feed_read({}).last;
    reader.snapshot_begin({30});
    FeedRead request;
    request.after = last;
    request.wait_s = 60;
    EXPECT_TRUE(reader.feed_read(request).events.empty());
    EXPECT_EQ(reader.snapshot_end().verbs, 1) << "and its time is not over";
}

TEST(Snapshot, InAStoreInMemoryOthersGetTheirTurnWhenItsTimeIsOver) {
    County county(On::memory);
    Session reader = county.as("a-registrar");
    reader.snapshot_begin({1});
    county.as("a-registrar").case_open(a_case());
    EXPECT_EQ(outcome([&] { cases(reader); }), "snapshot.timed_out");
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Snapshots, testing::ValuesIn(test::everywhere()),
                         [](const auto& each) { return test::name_of(each.param); });
INSTANTIATE_TEST_SUITE_P(OnDisk, SnapshotsBesideWriters, testing::Values(On::sqlite, On::postgresql),
                         [](const auto& each) { return test::name_of(each.param); });

class Prepared : public testing::TestWithParam<On> {};

TEST_P(Prepared, AStatementIsPreparedOnceForEachConnection) {
    test::OneGroup group(GetParam());
    const auto prepared = [&] {
        const char* const sql = GetParam() == On::postgresql ? "SELECT COUNT(*) FROM pg_prepared_statements"
                                                             : "SELECT COUNT(*) FROM sqlite_stmt";
        return group.engine->read(kCounty,
                                  [&](store::Transaction& tx) { return std::get<0>(*tx.db().row<std::int64_t>(sql)); });
    };
    const auto work = [&](const std::string& source) {
        service::SessionState session(group.engine, {kCounty, "a-registrar", false});
        const CaseMoved opened = session.write("case_open", a_case(source), service::case_open);
        session.read("case_show", CaseShow{opened.case_no}, service::case_show);
        session.read("case_list", CaseList{}, service::case_list);
    };
    const std::int64_t none = prepared();
    work("first");
    const std::int64_t once = prepared();
    EXPECT_GT(once, none + 10);
    for (const char* source : {"second", "third", "fourth"}) work(source);
    EXPECT_EQ(prepared(), once);
}

INSTANTIATE_TEST_SUITE_P(OnDisk, Prepared, testing::Values(On::sqlite, On::postgresql),
                         [](const auto& each) { return test::name_of(each.param); });

}  // namespace
}  // namespace lianxin

// A rebuild tells what differs before it puts it right, and others write meanwhile.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::On;
using test::refusal;
using testing::HasSubstr;
using testing::Not;

class OnlineRebuild : public testing::TestWithParam<On> {
protected:
    StoreRebuilt rebuild(bool dry_run = false, std::int64_t rows = 20) const {
        return county_.as("a-admin").store_rebuild({dry_run, rows, ""});
    }
    std::size_t cases() const {
        CaseList list;
        list.list = CaseListKind::all;
        return county_.as("a-admin").case_list(list).cases.size();
    }

    test::County county_{GetParam()};
};

TEST_P(OnlineRebuild, LeavesAStoreThatIsRightAsItIsAndUsable) {
    const std::string no = county_.case_in("closed");
    const StoreRebuilt rebuilt = rebuild();
    EXPECT_TRUE(rebuilt.differences.empty());
    EXPECT_FALSE(rebuilt.replaced);
    EXPECT_EQ(rebuilt.events, county_.as("a-auditor").audit_verify({}).events);
    county_.open_case();
    EXPECT_EQ(cases(), 2u);
    EXPECT_EQ(county_.as("a-admin").case_show({no}).state, "closed");
}

TEST_P(OnlineRebuild, SeesInAUnitOfWorkWhatThatWroteAndLeavesItUsable) {
    county_.open_case();
    const Session admin = county_.as("a-admin");
    {
        Session me = county_.as("a-admin");
        UnitOfWork work(me);
        for (int i = 0; i < 2; ++i) {
            CaseOpen request;
            request.category = "rural_road";
            request.summary = "村道路基塌方";
            request.area = test::kVillage;
            me.case_open(request);
            EXPECT_TRUE(me.store_rebuild({}).differences.empty());
        }
        work.commit();
    }
    EXPECT_EQ(cases(), 3u) << "what came after the first rebuild went to the tables that stand";
    EXPECT_TRUE(rebuild().differences.empty());
}

TEST_P(OnlineRebuild, TellsItsRetryWhatItToldFirst) {
    county_.open_case();
    const StoreRebuild request{false, 5, "r-1"};
    const std::int64_t events = county_.as("a-admin").store_rebuild(request).events;
    county_.open_case();
    EXPECT_EQ(county_.as("a-admin").store_rebuild(request).events, events);
    EXPECT_EQ(refusal([&] { county_.as("a-admin").store_rebuild({true, 5, "r-1"}); }), "request.id_reused");
}

TEST_P(OnlineRebuild, RefusesToTellMoreRowsThanItMay) {
    EXPECT_EQ(refusal([&] { rebuild(true, 201); }), "request.out_of_range");
    EXPECT_EQ(refusal([&] { rebuild(true, -1); }), "request.out_of_range");
}

/// Where another connection can reach the tables.
class SpoiltTables : public OnlineRebuild {
protected:
    SpoiltTables() {
        case_no_ = county_.case_in("closed");
        raw_ = store::Connection::open(store::locate(county_.uri()), {});
        raw_->execute("UPDATE cases SET state = 'registered', closed_at = NULL");
        handlings_ = raw_->run_now("DELETE FROM handlings");
        raw_->execute(
            "INSERT INTO topics (jurisdiction, topic, occurred_at, body) VALUES ('990001', 't-2024-000009', 5, '{}')");
    }
    static const TableDifference* of(const StoreRebuilt& told, const std::string& table) {
        for (const TableDifference& one : told.differences)
            if (one.table == table) return &one;
        return nullptr;
    }

    std::string case_no_;
    std::unique_ptr<store::Connection> raw_;
    std::int64_t handlings_ = 0;
};

TEST_P(SpoiltTables, ADryRunTellsWhatDiffersAndReplacesNothing) {
    const StoreRebuilt told = rebuild(true);
    EXPECT_FALSE(told.replaced);
    ASSERT_EQ(told.differences.size(), 3u);
    ASSERT_NE(of(told, "cases"), nullptr);
    EXPECT_EQ(of(told, "cases")->changed, 1);
    EXPECT_EQ(of(told, "cases")->missing + of(told, "cases")->needless, 0);
    EXPECT_EQ(of(told, "handlings")->missing, handlings_);
    EXPECT_EQ(of(told, "handlings")->rows_before, 0);
    EXPECT_EQ(of(told, "handlings")->rows_after, handlings_);
    EXPECT_EQ(of(told, "topics")->needless, 1);
    for (const RowDifference& row : told.rows) {
        if (row.table == "cases") {
            EXPECT_EQ(row.key, "case_no=" + case_no_);
            EXPECT_EQ(row.fault, RowFault::changed);
            ASSERT_EQ(row.columns.size(), 2u);
            EXPECT_EQ(row.columns[0].column, "state");
            EXPECT_EQ(row.columns[0].stands, "registered");
            EXPECT_EQ(row.columns[0].should_stand, "closed");
            EXPECT_EQ(row.columns[1].column, "closed_at");
            EXPECT_EQ(row.columns[1].stands, "");
            EXPECT_NE(row.columns[1].should_stand, "");
        } else if (row.table == "topics") {
            EXPECT_EQ(row.fault, RowFault::needless);
            EXPECT_EQ(row.key, "topic=t-2024-000009");
        } else {
            EXPECT_EQ(row.fault, RowFault::missing);
            EXPECT_THAT(row.key, HasSubstr("seq="));
        }
    }
    EXPECT_EQ(static_cast<std::int64_t>(told.rows.size()), 2 + handlings_);
    EXPECT_EQ(std::get<0>(*raw_->row<std::string>("SELECT state FROM cases")), "registered");
    EXPECT_TRUE(rebuild(true, 0).rows.empty());
}

TEST_P(SpoiltTables, ARebuildPutsEachRowRight) {
    const StoreRebuilt told = rebuild();
    EXPECT_TRUE(told.replaced);
    EXPECT_EQ(told.differences.size(), 3u);
    EXPECT_EQ(county_.as("a-admin").case_show({case_no_}).state, "closed");
    EXPECT_TRUE(rebuild().differences.empty());
}

TEST_P(SpoiltTables, InAUnitOfWorkItIsTakenBackWithTheUnit) {
    Session me = county_.as("a-admin");
    me.work_begin();
    EXPECT_TRUE(me.store_rebuild({}).replaced);
    EXPECT_TRUE(me.store_rebuild({}).differences.empty());
    me.work_rollback();
    EXPECT_EQ(rebuild(true).differences.size(), 3u);
}

TEST_P(SpoiltTables, OthersWriteWhileTheTablesAreMadeAndCompared) {
    Session me = county_.as("a-admin");
    std::set<std::string> stages;
    me.on_progress([&](const Progress& progress) {
        // The last step, in which they wait, goes through the same stages once more.
        if (stages.insert(progress.stage).second) std::thread([&] { county_.open_case(); }).join();
        return true;
    });
    EXPECT_TRUE(me.store_rebuild({}).replaced);
    EXPECT_THAT(stages, testing::ElementsAre("compare", "replay"));
    EXPECT_EQ(cases(), 3u);
    EXPECT_TRUE(rebuild().differences.empty());
    EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
}

TEST_P(SpoiltTables, WhatIsPutRightInTheOrganisationIsSeenAtOnce) {
    raw_->execute("UPDATE organisation SET body = replace(body, '[\"auditor\"]', '[]') WHERE id = 'post-auditor'");
    county_.reopen();
    EXPECT_EQ(refusal([&] { county_.as("a-auditor").audit_verify({}); }), "policy.forbidden");
    EXPECT_TRUE(rebuild().replaced);
    EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
}

TEST_P(SpoiltTables, AHostsIdOfAPersonIsNeverTold) {
    PersonRegister person;
    person.name = "村民甲";
    person.external = {{"hotline", "13912345678"}};
    county_.as("a-registrar").person_register(person);
    raw_->execute("DELETE FROM external_ids WHERE kind = 'person'");
    const StoreRebuilt told = rebuild();
    ASSERT_NE(of(told, "external_ids"), nullptr);
    EXPECT_EQ(of(told, "external_ids")->missing, 1);
    for (const RowDifference& row : told.rows) {
        EXPECT_THAT(row.key, Not(HasSubstr("13912345678")));
        if (row.table == "external_ids") {
            EXPECT_TRUE(row.columns.empty());
        }
    }
}

TEST_P(SpoiltTables, ALongTextIsToldAroundThePlaceWhereItDiffers) {
    raw_->execute("UPDATE cases SET body = replace(body, '\"state\":\"closed\"', '\"state\":\"opened\"')");
    for (const RowDifference& row : rebuild(true).rows)
        for (const ColumnDifference& column : row.columns) {
            if (row.table != "cases" || column.column != "body") continue;
            EXPECT_THAT(column.stands, HasSubstr("opened"));
            EXPECT_THAT(column.should_stand, HasSubstr("closed"));
            EXPECT_LE(column.stands.size(), 170u);
            return;
        }
    ADD_FAILURE() << "the body was not told";
}

const auto named = [](const auto& on) { return test::name_of(on.param); };
INSTANTIATE_TEST_SUITE_P(Backends, OnlineRebuild, testing::ValuesIn(test::everywhere()), named);
INSTANTIATE_TEST_SUITE_P(Backends, SpoiltTables, testing::Values(On::sqlite, On::postgresql), named);

}  // namespace
}  // namespace lianxin

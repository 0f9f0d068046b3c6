// Several parts, one commit: a part that fails takes back itself, and the batch tells whether what came before stands.
#include "store/batch.hpp"

#include <gtest/gtest.h>

#include "lianxin/error.hpp"
#include "support/postgres.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::store {
namespace {

using Mode = Batch::Mode;

class BatchOf : public testing::TestWithParam<Backend> {
protected:
    BatchOf() {
        const std::string uri = GetParam() == Backend::sqlite ? "sqlite:" + folder_.file("a.db")
                                                              : test::PostgresServer::shared().fresh_database();
        db = Connection::open(locate(uri), {});
        db->execute("CREATE TABLE t (k BIGINT NOT NULL, s TEXT, PRIMARY KEY (k))");
    }
    void put(std::int64_t k, const std::string& s = "x") { db->run("INSERT INTO t (k, s) VALUES (:k, :s)", k, s); }
    std::int64_t rows() { return std::get<0>(*db->row<std::int64_t>("SELECT COUNT(*) FROM t")); }
    /// Writes a row, and then one that is there already.
    void fail_after_writing(std::int64_t k) {
        put(k);
        put(k);
    }

    test::TempDir folder_;
    std::unique_ptr<Connection> db;
};

TEST_P(BatchOf, PartsAreStoredTogether) {
    Batch batch(*db, Mode::write);
    EXPECT_TRUE(batch.fresh());
    batch.part([&] { put(1); });
    EXPECT_FALSE(batch.fresh());
    batch.part([&] { put(2); });
    batch.commit();
    EXPECT_FALSE(batch.open());
    EXPECT_EQ(rows(), 2);
}

TEST_P(BatchOf, WhatIsNotCommittedIsTakenBack) {
    {
        Batch batch(*db, Mode::write);
        batch.part([&] { put(1); });
    }
    EXPECT_EQ(rows(), 0);
    EXPECT_FALSE(db->in_transaction());
}

TEST_P(BatchOf, ALaterPartThatFailsLeavesWhatCameBefore) {
    Batch batch(*db, Mode::write);
    batch.part([&] { put(1); });
    batch.mark({"990001", 1, "hash"});
    EXPECT_THROW(batch.part([&] {
        batch.mark({"990001", 2, "other"});
        fail_after_writing(2);
    }),
                 Error);
    ASSERT_TRUE(batch.open());
    EXPECT_EQ(batch.mark().position, 1) << "the last event is one that is there";
    batch.part([&] { put(3); });
    batch.commit();
    EXPECT_EQ(rows(), 2);
}

TEST_P(BatchOf, TheFirstPartThatFailsEndsIt) {
    Batch batch(*db, Mode::write);
    EXPECT_THROW(batch.part([&] { fail_after_writing(1); }), Error);
    EXPECT_FALSE(batch.open());
    EXPECT_FALSE(db->in_transaction());
    EXPECT_EQ(rows(), 0);
}

TEST_P(BatchOf, AGuardedFirstPartThatFailsDoesNot) {
    Batch batch(*db, Mode::write);
    EXPECT_THROW(batch.guarded_part([&] { fail_after_writing(1); }), Error);
    ASSERT_TRUE(batch.open());
    EXPECT_TRUE(batch.fresh()) << "nothing of it is there";
    batch.guarded_part([&] { put(1); });
    batch.commit();
    EXPECT_EQ(rows(), 1);
}

TEST_P(BatchOf, AnExceptionOfAnySortTakesThePartBack) {
    Batch batch(*db, Mode::write);
    batch.part([&] { put(1); });
    EXPECT_THROW(batch.part([&] {
        put(2);
        throw 7;
    }),
                 int);
    batch.commit();
    EXPECT_EQ(rows(), 1);
}

TEST_P(BatchOf, AnErrorThatSomebodySwallowedIsNotCommittedInSilence) {
    const auto swallow = [&] {
        put(1);
        try {
            put(1);
        } catch (const Error&) {
        }
    };
    Batch batch(*db, Mode::write);
    if (GetParam() == Backend::sqlite) {  // only the statement was taken back
        batch.part(swallow);
        batch.commit();
        EXPECT_EQ(rows(), 1);
        return;
    }
    batch.part(swallow);
    EXPECT_THROW(batch.commit(), Error) << "PostgreSQL would roll back and say that all is well";
}

INSTANTIATE_TEST_SUITE_P(Backends, BatchOf, testing::Values(Backend::sqlite, Backend::postgresql),
                         [](const auto& on) { return on.param == Backend::sqlite ? "sqlite" : "postgresql"; });

/// However SQLite takes a full disk — the statement, or all of it — the batch says which, and nothing is half there.
TEST(BatchOnAFullDisk, SaysWhetherWhatCameBeforeStands) {
    for (const char* cache : {"PRAGMA cache_size = 5", "PRAGMA cache_size = 2000"}) {
        const test::TempDir folder;
        const auto db = Connection::open(locate("sqlite:" + folder.file("a.db")), {});
        db->value_of("PRAGMA journal_mode = WAL");
        db->execute(cache);
        db->execute("CREATE TABLE t (k BIGINT NOT NULL, s TEXT, PRIMARY KEY (k))");
        db->value_of("PRAGMA max_page_count = 40");
        std::int64_t kept = 0;
        std::string code;
        {
            Batch batch(*db, Mode::write);
            batch.part([&] { db->run("INSERT INTO t (k, s) VALUES (1, 'x')"); });
            try {
                batch.part([&] {
                    for (int k = 2; k < 1000; ++k)
                        db->run("INSERT INTO t (k, s) VALUES (:k, :s)", k, std::string(3000, 'x'));
                });
            } catch (const Error& error) {
                code = error.code();
            }
            if (batch.open()) {
                batch.commit();
                kept = 1;
            }
        }
        EXPECT_EQ(code, "store.disk_full");
        EXPECT_FALSE(db->in_transaction());
        EXPECT_EQ(std::get<0>(*db->row<std::int64_t>("SELECT COUNT(*) FROM t")), kept);
    }
}

}  // namespace
}  // namespace lianxin::store

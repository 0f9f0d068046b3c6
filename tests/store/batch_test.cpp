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
    /// Is refused when it has written, but nothing was asked of the database since.
    void refused(std::int64_t k) {
        put(k);
        throw Refused();
    }
    /// Is refused for what it found after it had written.
    void refused_after_reading(std::int64_t k) {
        put(k);
        if (rows() > 0) throw Refused();
    }
    /// Is not refused, but the database takes only one of its rows.
    void impossible(std::int64_t k) {
        put(k);
        put(k);
    }
    struct Refused {};

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

TEST_P(BatchOf, ALaterPartThatIsRefusedLeavesWhatCameBefore) {
    Batch batch(*db, Mode::write);
    batch.part([&] { put(1); });
    batch.mark({"990001", 1, "hash"});
    const auto marked = [&](auto work) {
        return [&batch, work] {
            batch.mark({"990001", 2, "other"});
            work();
        };
    };
    EXPECT_THROW(batch.part(marked([&] { refused(2); })), Refused);
    ASSERT_TRUE(batch.open());
    EXPECT_EQ(batch.mark().position, 1) << "the last event is one that is there";
    EXPECT_THROW(batch.part(marked([&] { refused_after_reading(2); })), Refused);
    ASSERT_TRUE(batch.open());
    EXPECT_EQ(batch.mark().position, 1);
    batch.part([&] { put(3); });
    batch.commit();
    EXPECT_EQ(rows(), 2);
}

TEST_P(BatchOf, WhoReadsAfterWritingFindsWhatWasWritten) {
    Batch batch(*db, Mode::write);
    batch.part([&] {
        put(1);
        EXPECT_EQ(rows(), 1);
        put(2);
        db->run("UPDATE t SET s = :s WHERE k = :k", "changed", 1);
        EXPECT_EQ(std::get<0>(*db->row<std::string>("SELECT s FROM t WHERE k = :k", 1)), "changed");
    });
    batch.commit();
    EXPECT_EQ(rows(), 2);
}

TEST_P(BatchOf, WritesAreDoneInTheOrderInWhichTheyWereTold) {
    Batch batch(*db, Mode::write);
    batch.part([&] {
        put(1, "first");
        db->run("UPDATE t SET s = :s WHERE k = :k", std::optional<std::string>(), 1);
        put(2, std::string(5000, 'y'));
        db->run("DELETE FROM t WHERE k = :k", 2);
        put(2, "again");
    });
    batch.part([&] { db->run("UPDATE t SET s = :s WHERE s IS NULL", "was nothing"); });
    batch.commit();
    const auto all = db->rows<std::int64_t, std::string>("SELECT k, s FROM t ORDER BY k");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(std::get<1>(all[0]), "was nothing");
    EXPECT_EQ(std::get<1>(all[1]), "again");
}

TEST_P(BatchOf, TheFirstPartThatIsRefusedBeforeItReadsLeavesItAsItWas) {
    Batch batch(*db, Mode::write);
    EXPECT_THROW(batch.part([&] { refused(1); }), Refused);
    ASSERT_TRUE(batch.open());
    EXPECT_TRUE(batch.fresh()) << "nothing of it is there";
    batch.part([&] { put(1); });
    batch.commit();
    EXPECT_EQ(rows(), 1);
}

TEST_P(BatchOf, TheFirstPartThatIsRefusedAfterItReadEndsIt) {
    Batch batch(*db, Mode::write);
    EXPECT_THROW(batch.part([&] { refused_after_reading(1); }), Refused);
    EXPECT_FALSE(batch.open());
    EXPECT_FALSE(db->in_transaction());
    EXPECT_EQ(rows(), 0);
}

TEST_P(BatchOf, AGuardedFirstPartThatIsRefusedDoesNot) {
    Batch batch(*db, Mode::write);
    EXPECT_THROW(batch.guarded_part([&] { refused_after_reading(1); }), Refused);
    ASSERT_TRUE(batch.open());
    EXPECT_TRUE(batch.fresh()) << "nothing of it is there";
    batch.guarded_part([&] { put(1); });
    batch.commit();
    EXPECT_EQ(rows(), 1);
}

TEST_P(BatchOf, WhatTheDatabaseDoesNotTakeInTheEndTakesAllBack) {
    Batch batch(*db, Mode::write);
    batch.part([&] { put(1); });
    EXPECT_THROW(batch.guarded_part([&] { impossible(2); }), Error);
    EXPECT_FALSE(batch.open());
    EXPECT_FALSE(db->in_transaction());
    EXPECT_EQ(rows(), 0);
    Batch next(*db, Mode::write);
    next.part([&] { put(4); });
    next.commit();
    EXPECT_EQ(rows(), 1) << "the connection is as good as before";
}

TEST_P(BatchOf, AQuestionThatTheDatabaseDoesNotTakeIsSurvivedOnlyWhereTheTransactionIs) {
    Batch batch(*db, Mode::write);
    batch.part([&] { put(1); });
    EXPECT_THROW(batch.part([&] { db->row<std::int64_t>("SELECT k FROM no_such_table"); }), Error);
    EXPECT_EQ(batch.open(), GetParam() == Backend::sqlite) << "PostgreSQL takes nothing more after an error";
    if (batch.open()) batch.commit();
    EXPECT_EQ(rows(), GetParam() == Backend::sqlite ? 1 : 0);
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
        rows();
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

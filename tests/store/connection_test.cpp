// One connection on either backend: values come back as they went in, errors come in our own words.
#include "store/connection.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "lianxin/error.hpp"
#include "support/postgres.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::store {
namespace {

std::string code_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const Error& error) {
        return error.code();
    }
    return "no error";
}

class OnEachBackend : public testing::TestWithParam<Backend> {
protected:
    OnEachBackend() {
        const std::string uri = GetParam() == Backend::sqlite ? "sqlite:" + folder_.file("a.db")
                                                              : test::PostgresServer::shared().fresh_database();
        connection_ = Connection::open(locate(uri), {});
        connection_->execute("CREATE TABLE t (k TEXT NOT NULL, n BIGINT, s TEXT, PRIMARY KEY (k))");
    }
    void put(const std::string& k, std::optional<std::int64_t> n, const std::optional<std::string>& s) {
        connection_->run("INSERT INTO t (k, n, s) VALUES (:k, :n, :s)", k, n, s);
    }
    test::TempDir folder_;
    std::unique_ptr<Connection> connection_;
};

TEST_P(OnEachBackend, WholeNumbersOf64BitsAndTextsInAnyScriptComeBackUnchanged) {
    const std::string text = "塌方 'quoted' \"双引号\" \\ :name \n\t𠮷";
    put("a", 1'760'000'000'000LL, text);
    put("b", -9'007'199'254'740'991LL, "");
    put("c", std::nullopt, std::nullopt);
    using Row = std::tuple<std::string, std::optional<std::int64_t>, std::optional<std::string>>;
    const auto rows = connection_->rows<std::string, std::optional<std::int64_t>, std::optional<std::string>>(
        "SELECT k, n, s FROM t ORDER BY k");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0], Row("a", 1'760'000'000'000LL, text));
    EXPECT_EQ(rows[1], Row("b", -9'007'199'254'740'991LL, ""));
    EXPECT_EQ(rows[2], Row("c", std::nullopt, std::nullopt));
}

TEST_P(OnEachBackend, AStatementServesAgainAfterItFailed) {
    put("a", 1, "x");
    EXPECT_EQ(code_of([&] { put("a", 2, "13800000000"); }), "store.constraint");
    put("b", 3, "y");
    EXPECT_EQ(std::get<0>(*connection_->row<std::int64_t>("SELECT COUNT(*) FROM t")), 2);
}

TEST_P(OnEachBackend, NoErrorRepeatsAValue) {
    put("a", 1, "x");
    try {
        put("a", 2, "13800000000");
        FAIL() << "a second row with the same key was taken";
    } catch (const Error& error) {
        const std::string all = error.message() + error.message_zh() + error.details() + error.pointer();
        EXPECT_EQ(all.find("13800000000"), std::string::npos);
    }
}

TEST_P(OnEachBackend, WhatIsRolledBackIsGone) {
    connection_->begin_write();
    put("a", 1, "x");
    connection_->rollback();
    EXPECT_EQ(std::get<0>(*connection_->row<std::int64_t>("SELECT COUNT(*) FROM t")), 0);
}

TEST_P(OnEachBackend, RunAtOnceSaysHowManyRowsItTouched) {
    put("a", 1, "x");
    put("b", 1, "x");
    EXPECT_EQ(connection_->run_now("UPDATE t SET n = :n WHERE s = :s", 5, "x"), 2);
    EXPECT_EQ(connection_->run_now("DELETE FROM t WHERE s = :s", "nothing"), 0);
}

TEST_P(OnEachBackend, ATemporaryTableStaysThroughReadingAndWriting) {
    connection_->has_temporary_tables(true);
    connection_->execute("CREATE TEMPORARY TABLE beside (n BIGINT)");
    connection_->run("INSERT INTO beside (n) VALUES (:n)", 7);
    for (int i = 0; i < 2; ++i) {
        connection_->begin_read();
        EXPECT_EQ(std::get<0>(*connection_->row<std::int64_t>("SELECT n FROM beside")), 7);
        connection_->commit();
        connection_->begin_write();
        EXPECT_EQ(std::get<0>(*connection_->row<std::int64_t>("SELECT n FROM beside")), 7);
        connection_->commit();
    }
    connection_->execute("DROP TABLE beside");
    connection_->has_temporary_tables(false);
}

INSTANTIATE_TEST_SUITE_P(Backends, OnEachBackend, testing::Values(Backend::sqlite, Backend::postgresql),
                         [](const auto& on) { return on.param == Backend::sqlite ? "sqlite" : "postgresql"; });

TEST(Location, TakesPathsMemoryAndPostgresql) {
    EXPECT_EQ(locate("sqlite:a b/c.db").target, "a b/c.db");
    EXPECT_TRUE(locate("sqlite::memory:").memory);
    EXPECT_EQ(locate("postgresql://u@h:1/d").backend, Backend::postgresql);
}

TEST(Location, RefusesWhatItCannotName) {
    for (const char* bad : {"", "wuxi.db", "sqlite:", "sqlite:a\"b", "sqlite:file:x?mode=ro", "mysql://x", "http://x"})
        EXPECT_EQ(code_of([&] { locate(bad); }), "store.bad_uri") << bad;
}

TEST(Connecting, APathWithSpacesAndQuotesIsOneFile) {
    const test::TempDir folder;
    const std::string path = folder.file("my county's 数据 store.db");
    Connection::open(locate("sqlite:" + path), {})->execute("CREATE TABLE t (a TEXT)");
    EXPECT_TRUE(std::ifstream(path).good());
}

TEST(Connecting, WithoutCreateAMissingFileStaysMissing) {
    const test::TempDir folder;
    const std::string path = folder.file("none.db");
    EXPECT_EQ(code_of([&] { Connection::open(locate("sqlite:" + path), {false, 1}); }), "store.not_found");
    EXPECT_FALSE(std::ifstream(path).good());
}

TEST(Connecting, AServerThatIsNotThereIsSaidToBeLost) {
    EXPECT_EQ(
        code_of([&] { Connection::open(locate("postgresql://postgres@127.0.0.1:1/none?connect_timeout=1"), {}); }),
        "store.connection_lost");
}

TEST(Connecting, AMalformedServerUriIsRefusedWithoutRepeatingIt) {
    EXPECT_EQ(code_of([&] { Connection::open(locate("postgresql://u:secret@h:notaport%ZZ/d"), {}); }), "store.bad_uri");
}

}  // namespace
}  // namespace lianxin::store

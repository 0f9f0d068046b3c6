// The same server once more, by ODBC: the SQL is PostgreSQL's, the way to it another.
#include "store/odbc.hpp"

#include <gtest/gtest.h>

#include "lianxin/lianxin.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/postgres.hpp"

namespace lianxin::store {
namespace {

/// The fresh database behind a `postgresql://` URI of the tests, as ODBC names it.
std::string by_odbc(const std::string& uri) {
    return "odbc:Driver=PostgreSQL ANSI;Server=127.0.0.1;Uid=postgres;Port=" +
           std::to_string(test::PostgresServer::shared().port()) + ";Database=" + uri.substr(uri.rfind('/') + 1);
}

class Odbc : public testing::Test {
protected:
    void SetUp() override {
        if (!odbc::built_in()) GTEST_SKIP() << "built without LIANXIN_ODBC";
        connection_ = Connection::open(locate(by_odbc(uri_)), {});
        connection_->execute("CREATE TABLE t (k TEXT NOT NULL, n BIGINT, s TEXT, PRIMARY KEY (k))");
    }
    void put(const std::string& k, std::optional<std::int64_t> n, const std::optional<std::string>& s) {
        connection_->run("INSERT INTO t (k, n, s) VALUES (:k, :n, :s)", k, n, s);
    }
    std::int64_t rows() { return std::get<0>(*connection_->row<std::int64_t>("SELECT COUNT(*) FROM t")); }

    const std::string uri_ = test::PostgresServer::shared().fresh_database();
    std::unique_ptr<Connection> connection_;
};

TEST_F(Odbc, NumbersAndTextsOfAnyScriptAndLengthComeBackUnchanged) {
    const std::string text = "塌方 'quoted' \"双引号\" \\ :name \n\t𠮷", large(300'000, 'x');
    put("a", 1'760'000'000'000LL, text);
    put("b", -9'007'199'254'740'991LL, "");
    put("c", std::nullopt, std::nullopt);
    put("d", 0, large);
    using Row = std::tuple<std::string, std::optional<std::int64_t>, std::optional<std::string>>;
    const auto rows = connection_->rows<std::string, std::optional<std::int64_t>, std::optional<std::string>>(
        "SELECT k, n, s FROM t ORDER BY k");
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0], Row("a", 1'760'000'000'000LL, text));
    EXPECT_EQ(rows[1], Row("b", -9'007'199'254'740'991LL, ""));
    EXPECT_EQ(rows[2], Row("c", std::nullopt, std::nullopt));
    EXPECT_EQ(rows[3], Row("d", 0, large));
}

TEST_F(Odbc, AnErrorComesInOurWordsAndRepeatsNoValue) {
    put("a", 1, "x");
    const Error error = test::error_of([&] { put("a", 2, "13800000000"); });
    EXPECT_EQ(error.code(), "store.constraint");
    EXPECT_EQ((error.message() + error.message_zh() + error.details()).find("13800000000"), std::string::npos);
    put("b", 2, "y");
    EXPECT_EQ(rows(), 2);
}

TEST_F(Odbc, AFailureIsUndoneToItsSavepointAndNeverCommitted) {
    connection_->begin_write();
    put("a", 1, "x");
    connection_->savepoint();
    EXPECT_EQ(test::refusal([&] { put("a", 2, "y"); }), "store.constraint");
    EXPECT_TRUE(connection_->rollback_to_savepoint());
    EXPECT_TRUE(connection_->in_transaction());
    connection_->commit();
    EXPECT_FALSE(connection_->in_transaction());
    EXPECT_EQ(rows(), 1);

    connection_->begin_write();
    put("b", 1, "x");
    EXPECT_EQ(test::refusal([&] { put("b", 2, "y"); }), "store.constraint");
    EXPECT_EQ(test::refusal([&] { connection_->commit(); }), "store.failed");
    connection_->rollback();
    EXPECT_EQ(rows(), 1);
}

TEST_F(Odbc, AServerThatIsNotThereIsSaidToBeLost) {
    EXPECT_EQ(test::refusal([] {
                  Connection::open(locate("odbc:Driver=PostgreSQL ANSI;Server=127.0.0.1;Port=1;Database=none"), {});
              }),
              "store.connection_lost");
}

TEST_F(Odbc, AStoreIsReadByPostgresqlAsItWasWrittenByOdbc) {
    const std::string uri = test::PostgresServer::shared().fresh_database();
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = Instant::parse("2024-03-01T09:00:00+08:00");
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "路基塌方";
    request.area = test::kVillage;
    {
        const Store store = Store::open(by_odbc(uri), options);
        const Session installer = store.session({test::kCounty, "", true});
        for (const char* name : {"cn-2024", "matter"}) installer.document_adopt({JsonText{builtin(name)}, ""});
        installer.organisation_import(test::county());
        Session me = store.session({test::kCounty, "a-registrar", false});
        const std::string number = me.case_open(request).case_no;
        CaseAct accept;
        accept.case_no = number;
        accept.action = "accept";
        EXPECT_EQ(me.case_act(accept).state, "accepted");
        EXPECT_EQ(test::refusal([&] { me.case_act(accept); }), "case.action_not_allowed");
        {
            UnitOfWork unit(me);
            me.case_open(request);
            unit.commit();
        }
    }
    const Store store = Store::open(uri, options);
    const CaseView shown = store.session({test::kCounty, "a-registrar", false}).case_show({"990001-2024-000001"});
    EXPECT_EQ(shown.summary, request.summary);
    EXPECT_EQ(shown.state, "accepted");
    EXPECT_TRUE(store.session({test::kCounty, "a-auditor", false}).audit_verify({}).whole);
    EXPECT_TRUE(store.session({test::kCounty, "a-admin", false}).store_rebuild({}).differences.empty());
}

}  // namespace
}  // namespace lianxin::store

// The tables as a database holds them: what lets a jurisdiction be placed, and moved, by itself.
#include "store/schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "lianxin/error.hpp"
#include "lianxin/placement.hpp"
#include "store/row.hpp"
#include "support/expect_error.hpp"
#include "support/postgres.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::store {
namespace {

class Schema : public testing::TestWithParam<Backend> {
protected:
    Schema() {
        const std::string uri = GetParam() == Backend::sqlite ? "sqlite:" + folder_.file("a.db")
                                                              : test::PostgresServer::shared().fresh_database();
        db_ = Connection::open(locate(uri), {});
        configure(*db_, locate(uri), {});
        migrate(*db_, HashAlgorithm::sm3);
    }
    std::set<std::string> ask(const char* on_sqlite, const char* on_postgresql) {
        std::set<std::string> out;
        const char* const sql = GetParam() == Backend::sqlite ? on_sqlite : on_postgresql;
        for (auto& [name] : db_->rows<std::string>(sql)) out.insert(std::move(name));
        return out;
    }
    test::TempDir folder_;
    std::unique_ptr<Connection> db_;
};

std::set<std::string> names(bool reference) {
    std::set<std::string> out;
    for (const Table& table : tables())
        if ((table.role == Role::reference) == reference) out.insert(table.name);
    return out;
}

TEST_P(Schema, EveryTableButTheReferenceTablesBeginsItsKeyWithTheJurisdiction) {
    EXPECT_EQ(
        ask("SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk = 1 "
            "AND c.name = 'jurisdiction'",
            "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON "
            "a.attrelid = c.oid AND a.attnum = i.indkey[0] WHERE i.indisprimary AND a.attname = 'jurisdiction' "
            "AND c.relnamespace = current_schema()::text::regnamespace"),
        names(false));
    EXPECT_EQ(names(true), (std::set<std::string>{"documents", "lx_meta"}));
}

TEST_P(Schema, EveryIndexBeginsWithTheJurisdiction) {
    EXPECT_EQ(
        ask("SELECT m.name FROM sqlite_master m JOIN pragma_index_info(m.name) c WHERE m.type = 'index' AND c.seqno = "
            "0 AND c.name <> 'jurisdiction' AND m.sql IS NOT NULL",
            "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_attribute a ON "
            "a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE NOT i.indisprimary AND a.attname <> "
            "'jurisdiction' AND c.relnamespace = current_schema()::text::regnamespace"),
        std::set<std::string>());
}

TEST_P(Schema, ThereIsNoForeignKeyNoSequenceAndNoTrigger) {
    EXPECT_EQ(
        ask("SELECT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f UNION SELECT name FROM "
            "sqlite_master WHERE type = 'trigger' OR name = 'sqlite_sequence'",
            "SELECT conname::text FROM pg_constraint WHERE contype = 'f' UNION SELECT relname::text FROM pg_class "
            "WHERE relkind = 'S' UNION SELECT tgname::text FROM pg_trigger"),
        std::set<std::string>());
}

INSTANTIATE_TEST_SUITE_P(Backends, Schema, testing::Values(Backend::sqlite, Backend::postgresql),
                         [](const auto& on) { return on.param == Backend::sqlite ? "sqlite" : "postgresql"; });

/// The table that each statement is about, by what it does with it.
std::multiset<std::string> placed(const std::string& sql, const std::string& how) {
    std::multiset<std::string> out;
    const std::regex statement(how);
    for (std::sregex_iterator it(sql.begin(), sql.end(), statement), end; it != end; ++it) out.insert((*it)[1]);
    return out;
}

TEST(Placement, CoversEachTableOfTheSchemaOnce) {
    struct {
        const char* engine;
        const char* keyed;
        const char* reference;
    } const engines[] = {
        {"citus", "create_distributed_table\\('(\\w+)', 'jurisdiction'", "create_reference_table\\('(\\w+)'\\)"},
        {"yugabytedb", "-- (\\w+): by hash of jurisdiction\n", "-- (\\w+): by hash of its own key"},
        {"opengauss", "ALTER TABLE (\\w+) DISTRIBUTE BY HASH \\(jurisdiction\\);",
         "ALTER TABLE (\\w+) DISTRIBUTE BY REPLICATION;"},
    };
    const auto once = [](const std::set<std::string>& all) {
        return std::multiset<std::string>(all.begin(), all.end());
    };
    for (const auto& [engine, keyed, reference] : engines) {
        const std::string sql = placement(engine);
        EXPECT_EQ(placed(sql, keyed), once(names(false))) << engine;
        EXPECT_EQ(placed(sql, reference), once(names(true))) << engine;
    }
}

TEST(Placement, OnCitusAllTablesLieBesideTheFirst) {
    const std::string sql = placement("citus");
    const std::size_t first = sql.find("create_distributed_table('jurisdictions', 'jurisdiction')\n");
    EXPECT_EQ(first, sql.find("create_distributed_table(")) << "what others are to lie beside is placed before them";
    EXPECT_EQ(
        placed(sql, "create_distributed_table\\('(\\w+)', 'jurisdiction', colocate_with => 'jurisdictions'\\)").size(),
        names(false).size() - 1);
}

TEST(Placement, AnEngineThatIsNotKnownIsRefused) {
    EXPECT_EQ(test::refusal([] { placement("oracle"); }), "placement.unknown_engine");
}

class Rows : public Schema {};

TEST_P(Rows, ARowIsAddedOnceAndThenChanges) {
    const Row row("parts", "jurisdiction case_no number", "unit assigned_at due_at", "handler status settled_at");
    const auto put = [&](const char* unit, const char* status, std::optional<std::int64_t> settled) {
        row.put(*db_, "990001", "c-1", 1, unit, 5, 9, "a", status, settled);
    };
    put("u-1", "open", std::nullopt);
    put("u-2", "settled", 7);
    using All = std::vector<std::tuple<std::string, std::string, std::optional<std::int64_t>>>;
    EXPECT_EQ((db_->rows<std::string, std::string, std::optional<std::int64_t>>(
                  "SELECT unit, status, settled_at FROM parts WHERE jurisdiction = '990001'")),
              (All{{"u-1", "settled", 7}}))
        << "what stays as first written stays";
}

TEST_P(Rows, NumbersAddUp) {
    const Row row("counters", "jurisdiction name", "", "value", Row::How::add);
    for (const int by : {1, 5, -2}) row.put(*db_, "990001", "n", by);
    row.put(*db_, "990002", "n", 1);
    EXPECT_EQ((db_->rows<std::int64_t>("SELECT value FROM counters ORDER BY jurisdiction")),
              (std::vector<std::tuple<std::int64_t>>{{4}, {1}}));
}

TEST_P(Rows, OfTwoThatAddTheSameRowTheFirstStandsAndTheTransactionGoesOn) {
    db_->begin_write();
    for (const char* body : {"first", "second"})
        add_unless_there(*db_, "INSERT INTO documents (kind, id, version, body) VALUES ('workflow', 'w', 1, :b)", body);
    db_->run("INSERT INTO lx_meta (name, value) VALUES ('more', 'x')");
    db_->commit();
    EXPECT_EQ(db_->value_of("SELECT body FROM documents"), "first");
    EXPECT_EQ(db_->value_of("SELECT value FROM lx_meta WHERE name = 'more'"), "x");
}

INSTANTIATE_TEST_SUITE_P(Backends, Rows, testing::Values(Backend::sqlite, Backend::postgresql),
                         [](const auto& on) { return on.param == Backend::sqlite ? "sqlite" : "postgresql"; });

}  // namespace
}  // namespace lianxin::store

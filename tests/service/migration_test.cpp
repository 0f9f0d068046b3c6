// A store that an earlier version made: asked about first, copied first, and never half brought up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.hpp"
#include "store/connection.hpp"
#include "store/schema.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

namespace fs = std::filesystem;
using test::error_of;
using test::On;
using test::refusal;

const fs::path kGolden = LIANXIN_SOURCE_DIR "/tests/store/golden";

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::int64_t version_of(const std::string& uri) {
    return store::inspect(*store::Connection::open(store::locate(uri), {})).schema_version;
}

StoreOptions with(Migration migrate) {
    StoreOptions options;
    options.migrate = migrate;
    return options;
}

/// A copy of the golden store of each version in turn, with its schema version.
class Earlier : public testing::TestWithParam<const char*> {
protected:
    Earlier() {
        fs::copy_file(kGolden / GetParam() / "county.db", path_);
        fs::permissions(path_, fs::perms::owner_read | fs::perms::owner_write);
        version_ = version_of(uri_);
        before_ = bytes_of(path_);
    }
    std::size_t lying_there() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()));
    }

    test::TempDir folder_;
    const std::string path_ = folder_.file("county.db");
    const std::string uri_ = "sqlite:" + path_;
    std::int64_t version_ = 0;
    std::string before_;
};

TEST_P(Earlier, ADryRunTellsWhatWouldBeDoneAndChangesNoByte) {
    const Error error = error_of([&] { Store::open(uri_, with(Migration::dry_run)); });
    EXPECT_EQ(error.code(), "store.migration_due");
    EXPECT_EQ(error.pointer(), "/migrate");
    const Json plan = Json::parse(error.details());
    EXPECT_EQ(plan["from"], version_);
    EXPECT_EQ(plan["to"], store::kSchemaVersion);
    EXPECT_FALSE(plan["tables_refilled"].empty());
    ASSERT_EQ(plan["jurisdictions"].size(), 1u);
    EXPECT_EQ(plan["jurisdictions"][0]["jurisdiction"], test::kCounty);
    EXPECT_GT(plan["jurisdictions"][0]["events"], 0);
    EXPECT_EQ(bytes_of(path_), before_);
    EXPECT_EQ(lying_there(), 1u);
}

TEST_P(Earlier, WhatADryRunTellsIsWhatIsMade) {
    const Json plan = Json::parse(error_of([&] { Store::open(uri_, with(Migration::dry_run)); }).details());
    const auto has = [&](const std::string& table) {
        return std::get<0>(
                   *store::Connection::open(store::locate(uri_), {})
                        ->row<std::int64_t>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = "
                                            ":n",
                                            table)) == 1;
    };
    for (const Json& table : plan["tables_made"]) EXPECT_FALSE(has(table)) << table;
    Store::open(uri_);
    for (const Json& table : plan["tables_made"]) EXPECT_TRUE(has(table)) << table;
    EXPECT_EQ(version_of(uri_), store::kSchemaVersion);
}

TEST_P(Earlier, CopiedFirstItIsKeptBesideUnderItsVersion) {
    { const Store opened = Store::open(uri_, with(Migration::copy_first)); }
    EXPECT_EQ(version_of(uri_), store::kSchemaVersion);
    const std::string copy = path_ + ".schema-" + std::to_string(version_);
    EXPECT_EQ(version_of("sqlite:" + copy), version_);
    EXPECT_TRUE(backup_check("sqlite:" + copy).sound);
    EXPECT_EQ(lying_there(), 2u);
    Store::open("sqlite:" + copy);
    EXPECT_EQ(version_of("sqlite:" + copy), store::kSchemaVersion) << "and it can be brought up itself";
}

TEST_P(Earlier, WhereACopyLiesAlreadyNothingIsTouched) {
    const std::string copy = path_ + ".schema-" + std::to_string(version_);
    std::ofstream(copy) << "somebody's";
    EXPECT_EQ(refusal([&] { Store::open(uri_, with(Migration::copy_first)); }), "file.exists");
    EXPECT_EQ(version_of(uri_), version_);
    EXPECT_EQ(bytes_of(copy), "somebody's");
}

TEST_P(Earlier, ThatCannotBeBroughtUpStaysAsItWas) {
    store::Connection::open(store::locate(uri_), {})
        ->execute("UPDATE events SET body = replace(body, '\"case_opened\"', '\"case_opened_oddly\"')");
    const auto rows = [&] {
        return std::get<0>(
            *store::Connection::open(store::locate(uri_), {})->row<std::int64_t>("SELECT COUNT(*) FROM cases"));
    };
    const std::int64_t before = rows();
    EXPECT_EQ(refusal([&] { Store::open(uri_); }), "store.unknown_event");
    EXPECT_EQ(version_of(uri_), version_);
    EXPECT_EQ(rows(), before);
}

// A version joins when its schema is no longer this library's.
INSTANTIATE_TEST_SUITE_P(Versions, Earlier, testing::Values("0.1.0", "0.2.0", "0.3.0", "0.4.0"), [](const auto& one) {
    std::string name = one.param;
    std::replace(name.begin(), name.end(), '.', '_');
    return "of_" + name;
});

TEST(Migration, OfAStoreThatIsUpToDateIsNothingToAskAbout) {
    test::County county(On::sqlite);
    const std::string folder = fs::path(county.uri().substr(7)).parent_path();
    for (const Migration migrate : {Migration::dry_run, Migration::copy_first})
        Store::open(county.uri(), with(migrate));
    for (const auto& entry : fs::directory_iterator(folder))
        EXPECT_EQ(entry.path().filename().string().find(".schema-"), std::string::npos);
}

TEST(Migration, ANewStoreIsMadeWhicheverIsAskedFor) {
    const test::TempDir folder;
    for (const Migration migrate : {Migration::dry_run, Migration::copy_first}) {
        const std::string uri = "sqlite:" + folder.file("new-" + std::to_string(static_cast<int>(migrate)));
        Store::open(uri, with(migrate));
        EXPECT_EQ(version_of(uri), store::kSchemaVersion);
    }
}

TEST(Migration, OnAServerIsAskedAboutButNotCopied) {
    test::County county(On::postgresql);
    county.case_in("closed");
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    raw->execute("UPDATE lx_meta SET value = '3' WHERE name = 'schema_version'");
    const Error due = error_of([&] { Store::open(county.uri(), with(Migration::dry_run)); });
    EXPECT_EQ(due.code(), "store.migration_due");
    EXPECT_EQ(Json::parse(due.details())["from"], 3);
    EXPECT_EQ(refusal([&] { Store::open(county.uri(), with(Migration::copy_first)); }), "store.no_copy");
    EXPECT_EQ(version_of(county.uri()), 3);
    Store::open(county.uri());
    EXPECT_EQ(version_of(county.uri()), store::kSchemaVersion);
    EXPECT_TRUE(backup_check(county.uri(), {true}).sound);
}

}  // namespace
}  // namespace lianxin

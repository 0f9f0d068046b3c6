// Copies taken while others write, and their check.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/whole_store.hpp"

namespace lianxin {
namespace {

namespace fs = std::filesystem;
using test::On;
using test::refusal;
using testing::ElementsAre;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

class Backup : public testing::Test {
protected:
    std::vector<std::string> lying_there() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_.path())) names.push_back(entry.path().filename());
        return names;
    }
    BackupChecked check(bool rebuild = false) const { return backup_check("sqlite:" + copy_, {rebuild}); }
    /// Another program at work on the copy.
    void spoil(const std::string& sql) const {
        store::Connection::open(store::locate("sqlite:" + copy_), {})->execute(sql);
    }

    test::TempDir folder_;
    const std::string copy_ = folder_.file("copy.db");
    test::County county_{On::sqlite};
};

TEST_F(Backup, IsTheStoreAsItStoodWhileOthersWroteOn) {
    county_.case_in("closed");
    const auto before = test::whole_store(county_.uri(), test::kCounty);
    const std::int64_t position = county_.as("a-admin").feed_read({"", {}, 1, 0}).last;
    std::int64_t told = 0;
    const StoreBackedUp done = county_.store().backup({copy_}, [&](const Progress& progress) {
        EXPECT_EQ(progress.stage, "pages");
        EXPECT_LE(progress.done, progress.total);
        if (told++ == 0) std::thread([&] { county_.open_case("备份期间登记的事项"); }).join();
        return true;
    });
    EXPECT_GT(told, 0);
    EXPECT_EQ(done.path, copy_);
    EXPECT_EQ(done.bytes, static_cast<std::int64_t>(fs::file_size(copy_)));
    ASSERT_EQ(done.jurisdictions.size(), 1u);
    EXPECT_EQ(done.jurisdictions[0].jurisdiction, test::kCounty);
    EXPECT_EQ(done.jurisdictions[0].position, position);
    EXPECT_GT(county_.as("a-admin").feed_read({"", {}, 1, 0}).last, position) << "the other was not kept waiting";
    EXPECT_TRUE(check(true).sound);
    EXPECT_EQ(test::whole_store("sqlite:" + copy_, test::kCounty), before);
    EXPECT_THAT(lying_there(), ElementsAre("copy.db"));
    EXPECT_EQ(fs::status(copy_).permissions() & fs::perms::all, fs::perms::owner_read | fs::perms::owner_write);
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = Instant::parse("2024-03-01T10:00:00+08:00");
    const Store opened = Store::open("sqlite:" + copy_, options);
    const Session admin = opened.session({test::kCounty, "a-admin", false});
    EXPECT_TRUE(admin.store_rebuild({}).differences.empty());
}

TEST_F(Backup, OfAStoreInMemoryKeepsWhatItHeld) {
    test::County county(On::memory);
    county.case_in("closed");
    county.store().backup({copy_});
    const BackupChecked checked = check(true);
    EXPECT_TRUE(checked.sound);
    ASSERT_EQ(checked.jurisdictions.size(), 1u);
    EXPECT_EQ(checked.jurisdictions[0].position, county.as("a-auditor").audit_verify({}).events);
    county.open_case();
}

TEST_F(Backup, NeverTakesThePlaceOfAnything) {
    std::ofstream(copy_) << "somebody's";
    EXPECT_EQ(refusal([&] { county_.store().backup({copy_}); }), "file.exists");
    EXPECT_EQ(bytes_of(copy_), "somebody's");
    EXPECT_EQ(refusal([&] { county_.store().backup({folder_.file("none/copy.db")}); }), "file.no_such_folder");
    EXPECT_EQ(refusal([&] { county_.store().backup({""}); }), "file.bad_path");
    EXPECT_THAT(lying_there(), ElementsAre("copy.db"));
}

TEST_F(Backup, ThatIsStoppedLeavesNothing) {
    EXPECT_EQ(refusal([&] { county_.store().backup({copy_}, [](const Progress&) { return false; }); }),
              "request.cancelled");
    EXPECT_TRUE(lying_there().empty());
}

TEST(BackupOfAServer, IsLeftToItsOwnTools) {
    const test::TempDir folder;
    test::County county(On::postgresql);
    EXPECT_EQ(refusal([&] { county.store().backup({folder.file("copy.db")}); }), "store.no_copy");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

class BackupCheckOf : public Backup {
protected:
    BackupCheckOf() {
        case_no_ = county_.case_in("closed");
        county_.store().backup({copy_});
    }
    std::string case_no_;
};

TEST_F(BackupCheckOf, AGoodOneSaysSoAndChangesNothing) {
    const std::string before = bytes_of(copy_);
    std::set<std::string> stages;
    const BackupChecked checked = backup_check("sqlite:" + copy_, {true}, [&](const Progress& progress) {
        stages.insert(progress.stage);
        return true;
    });
    EXPECT_TRUE(checked.sound);
    EXPECT_EQ(checked.damaged, 0);
    EXPECT_EQ(checked.schema_version, checked.known_version);
    ASSERT_EQ(checked.jurisdictions.size(), 1u);
    EXPECT_TRUE(checked.jurisdictions[0].audit.whole);
    EXPECT_TRUE(checked.jurisdictions[0].rebuilt);
    EXPECT_EQ(checked.jurisdictions[0].position, checked.jurisdictions[0].audit.events);
    EXPECT_THAT(stages, ElementsAre("compare", "events", "file", "persons", "replay", "texts"));
    EXPECT_EQ(bytes_of(copy_), before);
    EXPECT_THAT(lying_there(), ElementsAre("copy.db"));
    EXPECT_FALSE(check().jurisdictions[0].rebuilt) << "unless asked, the read tables are left out";
}

TEST_F(BackupCheckOf, OneThatSomebodyAlteredSaysWhere) {
    spoil("UPDATE events SET body = replace(body, 'rural_road', 'rural_rood') WHERE type = 'case_opened'");
    const BackupChecked checked = check();
    EXPECT_FALSE(checked.sound);
    EXPECT_EQ(checked.damaged, 0);
    ASSERT_EQ(checked.jurisdictions[0].audit.findings.size(), 1u);
    EXPECT_EQ(checked.jurisdictions[0].audit.findings[0].code, "audit.event_altered");
}

TEST_F(BackupCheckOf, OneWhoseReadTablesAreOffSaysSoOnlyIfAsked) {
    spoil("UPDATE cases SET state = 'registered'");
    EXPECT_TRUE(check().sound);
    const BackupChecked checked = check(true);
    EXPECT_FALSE(checked.sound);
    ASSERT_EQ(checked.jurisdictions[0].differences.size(), 1u);
    EXPECT_EQ(checked.jurisdictions[0].differences[0].table, "cases");
    EXPECT_EQ(checked.jurisdictions[0].differences[0].changed, 1);
}

TEST_F(BackupCheckOf, ADamagedFileIsFound) {
    std::string bytes = bytes_of(copy_);
    for (std::size_t at = bytes.size() / 8192 * 4096; at + 4096 < bytes.size(); at += 3 * 4096)
        bytes.replace(at, 600, 600, '\x5a');
    std::ofstream(copy_, std::ios::binary) << bytes;
    const BackupChecked checked = check(true);
    EXPECT_FALSE(checked.sound);
    EXPECT_GT(checked.damaged, 0);
}

TEST_F(BackupCheckOf, AFileWhoseListOfTablesIsDamagedIsFoundToo) {
    std::string bytes = bytes_of(copy_);
    bytes.replace(120, 3000, 3000, '\x5a');
    std::ofstream(copy_, std::ios::binary) << bytes;
    const BackupChecked checked = check();
    EXPECT_FALSE(checked.sound);
    EXPECT_GT(checked.damaged, 0);
}

TEST_F(BackupCheckOf, SomethingElseIsRefused) {
    EXPECT_EQ(refusal([&] { backup_check("sqlite:" + folder_.file("none.db")); }), "store.not_found");
    std::ofstream(folder_.file("letter.txt")) << std::string(5000, 'x');
    EXPECT_EQ(refusal([&] { backup_check("sqlite:" + folder_.file("letter.txt")); }), "store.not_a_database");
    EXPECT_EQ(refusal([] { backup_check("sqlite::memory:"); }), "store.not_found");
    spoil("UPDATE lx_meta SET value = '999' WHERE name = 'schema_version'");
    EXPECT_EQ(refusal([&] { check(); }), "store.newer_version");
}

TEST_F(BackupCheckOf, ItCanBeStopped) {
    EXPECT_EQ(refusal([&] { backup_check("sqlite:" + copy_, {true}, [](const Progress&) { return false; }); }),
              "request.cancelled");
}

TEST(BackupCheckOfAServer, LooksAtItInTheSameWay) {
    test::County county(On::postgresql);
    county.case_in("closed");
    EXPECT_TRUE(backup_check(county.uri(), {true}).sound);
    store::Connection::open(store::locate(county.uri()), {})->execute("DELETE FROM handlings");
    EXPECT_FALSE(backup_check(county.uri(), {true}).sound);
}

TEST(BackupCheckOfAnEarlierVersion, FollowsItsChainsAndLeavesItsTablesAlone) {
    const test::TempDir folder;
    const std::string old = folder.file("county.db");
    fs::copy_file(LIANXIN_SOURCE_DIR "/tests/store/golden/0.3.0/county.db", old);
    fs::permissions(old, fs::perms::owner_all);
    const std::string before = bytes_of(old);
    const BackupChecked checked = backup_check("sqlite:" + old, {true});
    EXPECT_TRUE(checked.sound);
    EXPECT_LT(checked.schema_version, checked.known_version);
    EXPECT_TRUE(checked.jurisdictions.at(0).audit.whole);
    EXPECT_FALSE(checked.jurisdictions[0].rebuilt);
    EXPECT_EQ(bytes_of(old), before);
}

}  // namespace
}  // namespace lianxin

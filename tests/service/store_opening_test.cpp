// Opening a store: what is made, what is refused, and that what is refused stays as it was.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>

#include "lianxin/lianxin.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/postgres.hpp"
#include "support/temp_dir.hpp"

namespace lianxin {
namespace {

using test::refusal;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

TEST(StoreOpening, AFileThatIsNoDatabaseIsRefusedUntouched) {
    const test::TempDir folder;
    const std::string path = folder.file("letter.txt");
    std::ofstream(path) << std::string(5000, 'x');
    const std::string before = bytes_of(path);
    EXPECT_EQ(refusal([&] { Store::open("sqlite:" + path); }), "store.not_a_database");
    EXPECT_EQ(bytes_of(path), before);
}

TEST(StoreOpening, AnotherProgramsDatabaseIsRefusedUntouched) {
    const test::TempDir folder;
    const std::string path = folder.file("other.db");
    store::Connection::open(store::locate("sqlite:" + path), {})->execute("CREATE TABLE theirs (a TEXT)");
    const std::string before = bytes_of(path);
    EXPECT_EQ(refusal([&] { Store::open("sqlite:" + path); }), "store.foreign_database");
    EXPECT_EQ(bytes_of(path), before);
}

TEST(StoreOpening, ANewerStoreIsRefusedUntouched) {
    const test::TempDir folder;
    const std::string path = folder.file("newer.db");
    Store::open("sqlite:" + path);
    {
        auto connection = store::Connection::open(store::locate("sqlite:" + path), {});
        connection->value_of("PRAGMA journal_mode = DELETE");
        connection->execute("UPDATE lx_meta SET value = '999' WHERE name = 'schema_version'");
    }
    const std::string before = bytes_of(path);
    const Error error = test::error_of([&] { Store::open("sqlite:" + path); });
    EXPECT_EQ(error.code(), "store.newer_version");
    EXPECT_EQ(error.details(), R"({"found":999,"known":5})");
    EXPECT_EQ(bytes_of(path), before);
}

TEST(StoreOpening, ANewerStoreOnAServerIsRefusedToo) {
    const std::string uri = test::PostgresServer::shared().fresh_database();
    Store::open(uri);
    store::Connection::open(store::locate(uri), {})
        ->execute("UPDATE lx_meta SET value = '999' WHERE name = 'schema_version'");
    EXPECT_EQ(refusal([&] { Store::open(uri); }), "store.newer_version");
}

TEST(StoreOpening, WithoutCreateNothingIsMade) {
    const test::TempDir folder;
    StoreOptions options;
    options.create = false;
    EXPECT_EQ(refusal([&] { Store::open("sqlite:" + folder.file("none.db"), options); }), "store.not_found");
    EXPECT_FALSE(std::ifstream(folder.file("none.db")).good());
    EXPECT_EQ(refusal([&] { Store::open(test::PostgresServer::shared().fresh_database(), options); }),
              "store.not_found");
}

TEST(StoreOpening, AFolderThatIsNotThereIsSaid) {
    EXPECT_EQ(refusal([] { Store::open("sqlite:/no/such/folder/a.db"); }), "store.cannot_open");
}

TEST(StoreOpening, AnExistingStoreKeepsItsHashAlgorithm) {
    const test::TempDir folder;
    const std::string uri = "sqlite:" + folder.file("a.db");
    StoreOptions sha;
    sha.hash = HashAlgorithm::sha256;
    Store::open(uri, sha);
    const auto stored = store::Connection::open(store::locate(uri), {});
    EXPECT_EQ(stored->value_of("SELECT value FROM lx_meta WHERE name = 'hash'"), "sha256");
    Store::open(uri);  // asks for sm3 by default
    EXPECT_EQ(stored->value_of("SELECT value FROM lx_meta WHERE name = 'hash'"), "sha256");
}

/// Runs `f` in a child process, as a process limit or another user is for good; true if it returned true.
bool in_child(const std::function<bool()>& f) {
    const pid_t child = fork();
    if (child == 0) _exit(f() ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(Disk, AReadOnlyStoreRefusesToOpenForWritingAndStaysAsItWas) {
    const test::TempDir folder;
    const std::string path = folder.file("a.db");
    Store::open("sqlite:" + path);
    const std::string before = bytes_of(path);
    ASSERT_EQ(chmod(path.c_str(), 0444), 0);
    ASSERT_EQ(chmod(folder.path().c_str(), 0555), 0);
    EXPECT_TRUE(in_child([&] {
        if (geteuid() == 0 && setuid(65534) != 0) return false;  // root may write anything
        try {
            Store::open("sqlite:" + path);
        } catch (const Error& error) {
            return error.code() == "store.read_only" || error.code() == "store.cannot_open";
        }
        return false;
    }));
    chmod(folder.path().c_str(), 0755);
    EXPECT_EQ(bytes_of(path), before);
}

TEST(Disk, AFullDiskRefusesTheVerbAndKeepsEverythingStoredBefore) {
    test::County county(test::On::sqlite);
    const std::string kept = county.open_case();
    const std::string path = county.uri().substr(7);
    EXPECT_TRUE(in_child([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2024-03-02T09:00:00+08:00");
        const Store store = Store::open("sqlite:" + path, options);
        const Session me = store.session({test::kCounty, "a-registrar", false});
        const auto size = static_cast<rlim_t>(bytes_of(path).size());
        const rlimit limit{size + 100'000,
                           size + 100'000};  // no file may grow beyond this: the disk is as good as full
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
        CaseOpen request;
        request.category = "rural_road";
        request.summary = std::string(19'000, 'x');
        request.area = test::kVillage;
        try {
            for (int i = 0; i < 2000; ++i) me.case_open(request);
        } catch (const Error& error) {
            return error.code() == "store.disk_full" || error.code() == "store.io";
        }
        return false;
    }));
    county.reopen();
    EXPECT_EQ(county.as("a-registrar").case_show({kept}).state, "registered");
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
    county.open_case();  // and goes on once there is room again
}

TEST(TimeSource, AManualOneStandsStillAndOnlyGoesForward) {
    test::County county;
    const Instant before = county.store().now();
    EXPECT_EQ(county.store().now(), before);
    county.at("2024-03-01T10:00:00+08:00");
    EXPECT_EQ(county.store().now().str(), "2024-03-01T10:00:00+08:00");
    EXPECT_EQ(refusal([&] { county.at("2024-03-01T09:59:59+08:00"); }), "time.backwards");
}

TEST(TimeSource, TheSystemsClockCantBeSet) {
    const Store store = Store::open("sqlite::memory:");
    EXPECT_EQ(refusal([&] { store.time_set({Instant::parse("2024-03-01T10:00:00+08:00")}); }), "time.not_manual");
}

}  // namespace
}  // namespace lianxin

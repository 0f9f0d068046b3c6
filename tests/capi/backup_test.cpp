// Copies, their check and playing back over the C interface, and the script for a server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lianxin.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/temp_dir.hpp"

namespace lianxin {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Said {
    lx_status status = LX_OK;
    Json reply;
};

Said said(lx_status status, lx_text* text) {
    Said out{status, Json::parse(std::string(lx_text_data(text), lx_text_size(text)))};
    lx_text_free(text);
    return out;
}

struct Told {
    std::vector<std::string> stages;
    bool stop = false;
};

int tell(void* user, const char* stage, long long, long long) {
    auto& told = *static_cast<Told*>(user);
    told.stages.emplace_back(stage);
    return told.stop ? 1 : 0;
}

class BackupInC : public testing::Test {
protected:
    BackupInC() {
        county_.case_in("closed");
        const std::string options = R"({"create":false,"time_source":"manual","now":"2024-03-06T09:00:00+08:00"})";
        EXPECT_EQ(lx_store_open(county_.uri().c_str(), options.c_str(), &store_, nullptr), LX_OK);
    }
    ~BackupInC() override { lx_store_close(store_); }
    Said backup(const Json& request, Told& told) const {
        lx_text* reply = nullptr;
        const lx_status status = lx_store_backup(store_, request.dump().c_str(), tell, &told, &reply);
        return said(status, reply);
    }
    Said check(const std::string& uri) const {
        lx_text* reply = nullptr;
        const lx_status status = lx_backup_check(uri.c_str(), R"({"rebuild":true})", nullptr, nullptr, &reply);
        return said(status, reply);
    }

    test::TempDir folder_;
    const std::string copy_ = folder_.file("copy.db");
    test::County county_{test::On::sqlite};
    lx_store* store_ = nullptr;
};

TEST_F(BackupInC, IsTakenCheckedAndPlayedBackOnto) {
    Told told;
    const Said done = backup({{"path", copy_}}, told);
    ASSERT_EQ(done.status, LX_OK) << done.reply;
    EXPECT_EQ(done.reply["path"], copy_);
    EXPECT_THAT(told.stages, testing::Each("pages"));
    county_.open_case();
    const Said checked = check("sqlite:" + copy_);
    EXPECT_EQ(checked.status, LX_OK);
    EXPECT_EQ(checked.reply["sound"], true) << checked.reply;
    EXPECT_EQ(checked.reply["jurisdictions"][0]["position"], done.reply["jurisdictions"][0]["position"]);

    lx_store* copy = nullptr;
    ASSERT_EQ(lx_store_open(("sqlite:" + copy_).c_str(), nullptr, &copy, nullptr), LX_OK);
    lx_text* reply = nullptr;
    const std::string request = Json{{"from", county_.uri()}}.dump();
    Told events;
    const lx_status status = lx_store_restore(copy, request.c_str(), tell, &events, &reply);
    const Said restored = said(status, reply);
    lx_store_close(copy);
    ASSERT_EQ(restored.status, LX_OK) << restored.reply;
    EXPECT_THAT(events.stages, testing::Contains("events"));
    EXPECT_GT(restored.reply["jurisdictions"][0]["position"], done.reply["jurisdictions"][0]["position"]);
    EXPECT_EQ(restored.reply["jurisdictions"][0]["lost"], Json::array());
}

TEST_F(BackupInC, SaysWhatIsWrong) {
    Told stopped{{}, true};
    EXPECT_EQ(backup({{"path", copy_}}, stopped).status, LX_CANCELLED);
    EXPECT_TRUE(fs::is_empty(folder_.path()));
    std::ofstream(copy_) << "somebody's";
    Told told;
    const Said there = backup({{"path", copy_}}, told);
    EXPECT_EQ(there.status, LX_CONFLICT);
    EXPECT_EQ(there.reply["code"], "file.exists");
    EXPECT_EQ(backup(Json::object(), told).status, LX_INVALID);
    EXPECT_EQ(check("sqlite:" + folder_.file("none")).status, LX_STORE);
    lx_text* reply = nullptr;
    lx_status status = lx_store_restore(store_, "{}", nullptr, nullptr, &reply);
    EXPECT_EQ(said(status, reply).status, LX_INVALID);
    reply = nullptr;
    status = lx_store_backup(nullptr, "{}", nullptr, nullptr, &reply);
    EXPECT_EQ(said(status, reply).reply["code"], "request.null_argument");
}

TEST_F(BackupInC, AStoreOfAnEarlierVersionSaysWhatWouldBeDone) {
    store::Connection::open(store::locate(county_.uri()), {})
        ->execute("UPDATE lx_meta SET value = '3' WHERE name = 'schema_version'");
    lx_store* opened = nullptr;
    lx_text* reply = nullptr;
    const lx_status status = lx_store_open(county_.uri().c_str(), R"({"migrate":"dry_run"})", &opened, &reply);
    const Said due = said(status, reply);
    EXPECT_EQ(due.status, LX_REFUSED);
    EXPECT_EQ(opened, nullptr);
    EXPECT_EQ(due.reply["code"], "store.migration_due");
    EXPECT_EQ(due.reply["details"]["from"], 3);
}

#ifndef __SANITIZE_ADDRESS__  // Python itself is not built with the sanitizers
TEST(BackupOfAServerByItsOwnTools, IsTakenWhileOthersWriteAndCheckedBeforeItIsBelieved) {
    const test::TempDir folder;
    const std::string file = folder.file("county.dump");
    test::County county(test::On::postgresql);
    county.case_in("closed");
    const auto script = [&] {
        const std::string command = "PYTHONPATH=" LIANXIN_SOURCE_DIR "/capi/python LIANXIN_LIBRARY=" LIANXIN_BINARY_DIR
                                    "/lib/liblianxin.so.0 " LIANXIN_SOURCE_DIR "/examples/backup_postgresql.sh '" +
                                    county.uri() + "' '" + file + "' >'" + folder.file("said") + "' 2>&1";
        return std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe,cert-env33-c): a script is what is tested
    };
    const auto words = [&] {
        std::ifstream in(folder.file("said"));
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    const auto databases = [&] {
        return std::get<0>(
            *store::Connection::open(store::locate(county.uri()), {})
                 ->row<std::int64_t>("SELECT COUNT(*) FROM pg_database WHERE datname LIKE 'lianxin_check%'"));
    };
    ASSERT_EQ(script(), 0) << words();
    EXPECT_THAT(words(), HasSubstr("990001 position"));
    EXPECT_GT(fs::file_size(file), 10'000u);
    EXPECT_NE(script(), 0) << "it takes nobody's place";
    fs::remove(file);
    store::Connection::open(store::locate(county.uri()), {})->execute("UPDATE cases SET state = 'registered'");
    EXPECT_NE(script(), 0);
    EXPECT_THAT(words(), HasSubstr("cases differs"));
    EXPECT_FALSE(fs::exists(file)) << "a copy that is not sound is not kept";
    EXPECT_EQ(databases(), 0);
}
#endif

}  // namespace
}  // namespace lianxin

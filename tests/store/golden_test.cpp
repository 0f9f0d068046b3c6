// Stores made by released versions open, verify and replay with this one. A new version adds a folder:
//   tests/store/golden/<version>/county.db, made by LIANXIN_GOLDEN=<version> build/debug/bin/test_store
//   --gtest_filter='Golden.*'
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "store/connection.hpp"
#include "support/county.hpp"

namespace lianxin {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = LIANXIN_SOURCE_DIR "/tests/store/golden";

/// What a golden store holds: one activity with a matter, one case of each state, a topic, a person, a withdrawal.
void make(const fs::path& into) {
    test::County county(test::On::sqlite);
    PersonRegister person;
    person.name = "村民甲";
    person.external = {{"hotline", "7"}};
    ActivityRecord visit = test::onsite_office("2024-02-20");
    visit.raised.resize(1);
    visit.raised[0].category = "rural_road";
    visit.raised[0].summary = "路基塌方";
    visit.raised[0].person = county.as("a-registrar").person_register(person).person;
    county.as("a-leader").activity_record(visit);
    county.as("a-leader")
        .activity_withdraw(
            {county.as("a-leader").activity_record(test::onsite_office("2024-02-21")).activity, "误登", ""});
    TopicRecord topic;
    topic.title = "总课题";
    topic.occurred_at = county.store().now();
    county.as("a-admin").topic_record(topic);
    for (const char* state : {"accepted", "assigned", "in_progress", "resolved", "verified", "closed"})
        county.case_in(state);
    fs::create_directories(into);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    raw->execute("VACUUM INTO '" + (into / "county.db").string() + "'");
}

TEST(Golden, StoresOfEveryReleasedVersionOpenVerifyAndReplay) {
    if (const char* version = std::getenv("LIANXIN_GOLDEN")) make(kFolder / version);
    std::size_t stores = 0;
    for (const auto& entry : fs::directory_iterator(kFolder)) {
        const test::TempDir folder;
        const std::string copy = folder.file("county.db");
        fs::copy_file(entry.path() / "county.db", copy);
        fs::permissions(copy, fs::perms::owner_all);
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2024-03-02T09:00:00+08:00");
        const Store store = Store::open("sqlite:" + copy, options);
        const Session admin = store.session({test::kCounty, "a-admin", false});
        EXPECT_TRUE(admin.audit_verify({}).whole) << entry.path();
        EXPECT_TRUE(admin.store_rebuild({}).differences.empty()) << entry.path();
        EXPECT_EQ(admin.case_show({"990001-2024-000001"}).summary, "路基塌方");
        EXPECT_EQ(admin.case_summary({Date::of(2024, 1, 1), Date::of(2024, 12, 31)}).opened, 7);
        EXPECT_EQ(admin.topic_list({}).topics.size(), 1u);
        ++stores;
    }
    EXPECT_GE(stores, 1u);
}

}  // namespace
}  // namespace lianxin

// What came after a backup, played back onto it from a store that survived or from the exported feed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/json.hpp"
#include "codec/public.hpp"
#include "store/connection.hpp"
#include "support/amended_year.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/postgres.hpp"
#include "support/whole_store.hpp"

namespace lianxin {
namespace {

using test::kCounty;
using test::On;
using test::refusal;
using test::whole_store;
using testing::HasSubstr;
using testing::IsEmpty;

/// What isn't brought back on purpose: replies kept for retries, and where readers of the feed stand.
test::WholeStore comparable(const std::string& uri, const std::vector<const char*>& but = {}) {
    test::WholeStore all = whole_store(uri, kCounty);
    all.erase("requests");
    all.erase("feed_cursors");
    for (const char* table : but) all.erase(table);
    return all;
}

class Restore : public testing::Test {
protected:
    Restore() {
        county_.case_in("closed");
        county_.open_case();
        county_.store().backup({folder_.file("copy.db")});
        at_backup_ = last();
        write_on();
    }

    /// All that has numbers, texts or rows of its own, and a document that the library doesn't bring along.
    void write_on() {
        PersonRegister person;
        person.name = "村民乙";
        person.external = {{"hotline", "139"}};
        const std::string id = county_.as("a-registrar").person_register(person).person;
        ActivityRecord visit = test::onsite_office("2024-02-20");
        visit.raised.resize(1);
        visit.raised[0].category = "rural_road";
        visit.raised[0].summary = "路基塌方";
        visit.raised[0].person = id;
        county_.as("a-leader").activity_record(visit);
        TopicRecord topic;
        topic.title = "总课题";
        topic.occurred_at = county_.store().now();
        county_.as("a-admin").topic_record(topic);
        county_.case_in("resolved");
        county_.at("2024-03-02T09:00:00+08:00");
        county_.as("a-admin").document_adopt({JsonText{own_document()}, ""});
        AbsenceRecord absence;
        absence.appointment = "a-handler";
        absence.from = Date::of(2024, 3, 4);
        absence.to = Date::of(2024, 3, 8);
        absence.substitute = "a-handler-2";
        county_.as("a-admin").absence_record(absence);
        county_.open_case("第二天登记的事项");
    }

    static std::string own_document() { return test::with_holiday("2024", 9, "2024-03-07", "2024-03-07"); }

    std::int64_t last() const { return county_.as("a-admin").feed_read({"", {}, 1, 0}).last; }

    Store copy() const {
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2024-03-02T09:00:00+08:00");
        return Store::open("sqlite:" + folder_.file("copy.db"), options);
    }

    /// The feed as a host exports it: one event a line.
    std::string exported(const std::function<void(Json&)>& change = {}, std::int64_t after = 0) const {
        const std::string path = folder_.file("feed.jsonl");
        std::ofstream out(path, std::ios::binary);
        for (const FeedEvent& event : county_.as("a-admin").feed_read({"", after, 1000, 0}).events) {
            Json line = codec::encode(event);
            if (change) change(line);
            if (!line.is_null()) out << canonical(line) << "\n";
        }
        return path;
    }
    StoreRestore from_feed(const std::string& path) const {
        StoreRestore request;
        request.feed = path;
        request.jurisdiction = kCounty;
        request.documents = {JsonText{own_document()}};
        return request;
    }
    StoreRestore from_survivor() const {
        StoreRestore request;
        request.from = county_.uri();
        return request;
    }

    /// What is refused leaves the copy as it was.
    std::string refused(const StoreRestore& request) const {
        const Store store = copy();
        const auto before = whole_store("sqlite:" + folder_.file("copy.db"), kCounty);
        const std::string code = refusal([&] { store.restore(request); });
        EXPECT_EQ(whole_store("sqlite:" + folder_.file("copy.db"), kCounty), before);
        return code;
    }

    test::TempDir folder_;
    test::County county_{On::sqlite};
    std::int64_t at_backup_ = 0;
};

TEST_F(Restore, FromASurvivingStoreTheCopyBecomesTheSame) {
    Store store = copy();
    const StoreRestored done = store.restore(from_survivor());
    ASSERT_EQ(done.jurisdictions.size(), 1u);
    const JurisdictionRestored& one = done.jurisdictions[0];
    EXPECT_EQ(one.jurisdiction, kCounty);
    EXPECT_EQ(one.before, at_backup_);
    EXPECT_EQ(one.position, last());
    EXPECT_GT(one.texts, 0);
    EXPECT_EQ(one.persons, 1);
    EXPECT_EQ(one.lost_texts, 0);
    EXPECT_THAT(one.lost, IsEmpty());
    EXPECT_EQ(comparable("sqlite:" + folder_.file("copy.db")), comparable(county_.uri()));
    const Session admin = store.session({kCounty, "a-admin", false});
    EXPECT_TRUE(admin.audit_verify({}).whole);
    EXPECT_TRUE(admin.store_rebuild({}).differences.empty());
    const JurisdictionRestored again = store.restore(from_survivor()).jurisdictions.at(0);
    EXPECT_EQ(again.before, one.position);
    EXPECT_EQ(again.position, one.position) << "what is there is not played back once more";
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "恢复后登记";
    request.area = test::kVillage;
    EXPECT_EQ(store.session({kCounty, "a-registrar", false}).case_open(request).case_no,
              county_.as("a-registrar").case_open(request).case_no)
        << "numbers go on where they stood";
    EXPECT_EQ(refusal([&] { store.restore(from_survivor()); }), "restore.other_history") << "each went on by itself";
}

TEST_F(Restore, FromTheFeedItIsTheSameButForTheTextsThatAreNamed) {
    Store store = copy();
    const JurisdictionRestored one = store.restore(from_feed(exported())).jurisdictions.at(0);
    EXPECT_EQ(one.position, last());
    EXPECT_EQ(one.texts + one.persons, 0);
    const std::vector<const char*> outside = {"sealed_texts", "person_data", "external_ids"};
    EXPECT_EQ(comparable("sqlite:" + folder_.file("copy.db"), outside), comparable(county_.uri(), outside));
    const AuditVerified audit = store.session({kCounty, "a-auditor", false}).audit_verify({});
    EXPECT_TRUE(audit.whole);
    std::int64_t texts = 0, persons = 0;
    for (const LostTexts& lost : one.lost) (lost.subject.rfind("person/", 0) == 0 ? persons : texts) += lost.texts;
    EXPECT_EQ(texts, audit.destroyed_texts);
    EXPECT_EQ(persons, 1);
    EXPECT_EQ(one.lost_texts, texts + persons);
    EXPECT_TRUE(store.session({kCounty, "a-admin", false}).store_rebuild({}).differences.empty());
}

TEST_F(Restore, TakesWholeRepliesOfTheFeedAndOnlyWhatIsMissing) {
    const std::string path = folder_.file("pages.jsonl");
    std::ofstream out(path, std::ios::binary);
    for (std::int64_t after = 0; after < last();) {
        const FeedEvents page = county_.as("a-admin").feed_read({"", after, 7, 0});
        out << canonical(codec::encode(page)) << "\n\n";
        after = page.next;
    }
    out.close();
    EXPECT_EQ(copy().restore(from_feed(path)).jurisdictions.at(0).position, last());
}

TEST_F(Restore, StopsAtAnInstantOrAPosition) {
    StoreRestore request = from_survivor();
    request.until = Instant::parse("2024-03-01T23:59:59+08:00");
    const Store store = copy();
    const std::int64_t reached = store.restore(request).jurisdictions.at(0).position;
    EXPECT_GT(reached, at_backup_);
    EXPECT_LT(reached, last());
    EXPECT_TRUE(store.session({kCounty, "a-admin", false}).absence_list({}).absences.empty());
    request.until.reset();
    request.jurisdiction = kCounty;
    request.position = reached + 1;
    EXPECT_EQ(store.restore(request).jurisdictions.at(0).position, reached + 1);
    EXPECT_TRUE(store.session({kCounty, "a-auditor", false}).audit_verify({}).whole);
}

TEST_F(Restore, RefusesWhatDoesNotFollow) {
    const auto altered = [&](Json& line) {
        if (line.value("type", "") == "topic_recorded") line["data"]["topic"] = "t-2024-000077";
    };
    EXPECT_EQ(refused(from_feed(exported(altered))), "restore.does_not_follow");
    const auto gap = [&](Json& line) {
        if (line["position"] == at_backup_ + 2) line = nullptr;
    };
    EXPECT_EQ(refused(from_feed(exported(gap))), "restore.does_not_follow");
    EXPECT_EQ(refused(from_feed(exported({}, at_backup_ + 1))), "restore.does_not_follow");
}

TEST_F(Restore, RefusesTheEventsOfAnotherStore) {
    const test::County other(On::sqlite);
    TopicRecord topic;
    topic.title = "另一存储";
    topic.occurred_at = Instant::parse("2024-02-20T09:00:00+08:00");
    for (int i = 0; i < 60; ++i) other.as("a-admin").topic_record(topic);
    StoreRestore request;
    request.from = other.uri();
    EXPECT_EQ(refused(request), "restore.other_history");
}

TEST_F(Restore, RefusesADocumentWhoseTextIsNowhere) {
    StoreRestore request = from_feed(exported());
    request.documents.clear();
    const Error error = test::error_of([&] { copy().restore(request); });
    EXPECT_EQ(error.code(), "restore.document_missing");
    EXPECT_THAT(error.details(), HasSubstr("\"id\":\"cn-2024\",\"kind\":\"calendar\",\"version\":9"));
    EXPECT_EQ(refused(request), "restore.document_missing");
}

TEST_F(Restore, RefusesAFeedThatIsNoneOrThatKeepsSomethingBack) {
    const auto kept = [](Json& line) {
        if (line.value("stream", "").rfind("case/", 0) == 0)
            line = {{"position", line["position"]}, {"kept", true}, {"hash", line["hash"]}};
    };
    EXPECT_EQ(refused(from_feed(exported(kept, at_backup_))), "restore.kept_event");
    const std::string path = folder_.file("letter.txt");
    std::ofstream(path) << "\n{\"position\": 1}\n";
    const Error error = test::error_of([&] { copy().restore(from_feed(path)); });
    EXPECT_EQ(error.code(), "restore.malformed_line");
    EXPECT_EQ(error.details(), "{\"line\":2}");
    EXPECT_EQ(refused(from_feed(folder_.file("none"))), "file.no_such_file");
}

TEST_F(Restore, RefusesARequestThatDoesNotSayWhat) {
    EXPECT_EQ(refused({}), "restore.which");
    StoreRestore both = from_feed(exported());
    both.from = county_.uri();
    EXPECT_EQ(refused(both), "restore.which");
    StoreRestore nowhere = from_feed(exported());
    nowhere.jurisdiction.clear();
    EXPECT_EQ(refused(nowhere), "restore.no_jurisdiction");
    StoreRestore position = from_survivor();
    position.position = 5;
    EXPECT_EQ(refused(position), "restore.no_jurisdiction");
}

TEST_F(Restore, CanBeStoppedAndHasThenDoneNothing) {
    const Store store = copy();
    EXPECT_EQ(refusal([&] { store.restore(from_survivor(), [](const Progress&) { return false; }); }),
              "request.cancelled");
    EXPECT_EQ(store.session({kCounty, "a-admin", false}).feed_read({"", {}, 1, 0}).last, at_backup_);
}

TEST(RestoreOnAServer, PlaysAFileBackOntoAnEmptyDatabaseAndTheOtherWayRound) {
    test::County county(On::sqlite);
    county.case_in("closed");
    county.as("a-leader").activity_record(test::onsite_office("2024-02-20"));
    const std::string server = test::PostgresServer::shared().fresh_database();
    EXPECT_EQ(Store::open(server).restore({county.uri(), "", "", {}, {}, {}}).jurisdictions.at(0).lost_texts, 0);
    EXPECT_EQ(comparable(server), comparable(county.uri()));
    const test::TempDir folder;
    const std::string back = "sqlite:" + folder.file("back.db");
    Store::open(back).restore({server, "", "", {}, {}, {}});
    EXPECT_EQ(comparable(back), comparable(county.uri()));
    EXPECT_TRUE(backup_check(back, {true}).sound);
}

}  // namespace
}  // namespace lianxin

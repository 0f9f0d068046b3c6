// PostgreSQL refuses work because of others, or goes away: callers hear of it only where it can't be helped.
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "one_group.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/postgres.hpp"

namespace lianxin {
namespace {

using test::County;
using test::On;
using test::outcome;

StoreOptions manual(std::int64_t busy_timeout_s = 10) {
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = Instant::parse("2024-03-01T09:00:00+08:00");
    options.busy_timeout_s = busy_timeout_s;
    return options;
}

std::unique_ptr<store::Connection> raw(const std::string& uri) {
    return store::Connection::open(store::locate(uri), {});
}

/// From now on the first so many rows of `events` that `when` fits are refused with this SQLSTATE.
void refuse_events(const std::string& uri, const std::string& state, std::int64_t times, bool at_commit,
                   const std::string& when = "true") {
    const auto db = raw(uri);
    db->execute("CREATE SEQUENCE refused");
    db->execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(''refused'') <= " +
                std::to_string(times) + " THEN RAISE EXCEPTION ''others'' USING ERRCODE = ''" + state +
                "''; END IF; RETURN NEW; END'");
    db->execute("CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON events " +
                std::string(at_commit ? "DEFERRABLE INITIALLY DEFERRED" : "") + " FOR EACH ROW WHEN (" + when +
                ") EXECUTE FUNCTION refuse()");
}

void expect_sound(const County& county, std::size_t cases) {
    CaseList list;
    list.limit = 1000;
    std::set<std::string> numbers;
    for (const CaseItem& item : county.as("a-registrar").case_list(list).cases) numbers.insert(item.case_no);
    EXPECT_EQ(numbers.size(), cases);
    char last[32];
    std::snprintf(last, sizeof last, "990001-2024-%06zu", cases);
    EXPECT_EQ(*numbers.rbegin(), last) << "numbers have no gaps";
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
}

class Conflicts : public testing::TestWithParam<std::tuple<const char*, bool>> {};

TEST_P(Conflicts, AreDoneAgainUnseen) {
    County county(On::postgresql);
    const auto [state, at_commit] = GetParam();
    refuse_events(county.uri(), state, 3, at_commit);
    EXPECT_EQ(county.open_case(), "990001-2024-000001");
    EXPECT_EQ(county.open_case(), "990001-2024-000002");
    EXPECT_GT(std::stoi(raw(county.uri())->value_of("SELECT last_value::text FROM refused")), 3);
    expect_sound(county, 2);
}

TEST_P(Conflicts, AreToldAsBusyOnceTheTimeIsOverAndLeaveNothing) {
    County county(On::postgresql);
    const auto [state, at_commit] = GetParam();
    refuse_events(county.uri(), state, 1'000'000, at_commit);
    const Store impatient = Store::open(county.uri(), manual(0));
    const Session me = impatient.session({test::kCounty, "a-registrar", false});
    EXPECT_EQ(test::refusal([&] { me.case_open(test::a_case()); }), "store.busy");
    raw(county.uri())->execute("DROP TRIGGER refuse ON events");
    EXPECT_EQ(me.case_open(test::a_case()).case_no, "990001-2024-000001");
    expect_sound(county, 1);
}

TEST_P(Conflicts, OfOneInAGroupDelayItAloneAndNotTheOthers) {
    test::OneGroup group(On::postgresql);
    const auto [state, at_commit] = GetParam();
    refuse_events(group.county.uri(), state, 2, at_commit, "NEW.body LIKE '%\"source\"_\"late\"%'");
    std::string told[3];
    group.run({group.opening(test::a_case("first"), told[0]), group.opening(test::a_case("late"), told[1]),
               group.opening(test::a_case("last"), told[2])});
    EXPECT_EQ((std::set<std::string>(std::begin(told), std::end(told))),
              (std::set<std::string>{"990001-2024-000001", "990001-2024-000002", "990001-2024-000003"}));
    group.expect_sound(3);
}

INSTANTIATE_TEST_SUITE_P(OnAServer, Conflicts, testing::Combine(testing::Values("40001", "40P01"), testing::Bool()),
                         [](const auto& of) {
                             return std::string(std::get<0>(of.param)) +
                                    (std::get<1>(of.param) ? "_at_commit" : "_at_once");
                         });

/// Another holds the text of a document and then wants the jurisdiction, which the adopting verb holds, and which wants
/// that text: the server ends one of the two, here always ours.
TEST(OnAServer, ADeadlockIsDoneAgainUnseen) {
    County county(On::postgresql);
    const auto other = raw(county.uri());
    other->execute("SET deadlock_timeout = '60s'");
    other->execute("BEGIN");
    other->execute(
        "INSERT INTO documents (kind, id, version, body) SELECT 'ladder', 'ladder-default', 1, 'never committed'");
    std::string told;
    std::thread adopting([&] {
        told = outcome([&] { county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""}); });
    });
    const auto watch = raw(county.uri());
    while (watch->value_of("SELECT COUNT(*)::text FROM pg_locks WHERE NOT granted") == "0") std::this_thread::yield();
    other->row<std::int64_t>("SELECT position FROM jurisdictions WHERE jurisdiction = :j FOR UPDATE", test::kCounty);
    other->rollback();
    adopting.join();
    EXPECT_EQ(told, "");
    EXPECT_EQ(county.as("a-admin").document_list({}).documents.size(), 8u);
}

TEST(OnAServer, TheDatabasesOwnDefaultOfIsolationChangesNothing) {
    County county(On::postgresql);
    raw(county.uri())
        ->execute(
            "DO 'BEGIN EXECUTE format(''ALTER DATABASE %I SET default_transaction_isolation = serializable'', "
            "current_database()); END'");
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; ++t)
        threads.emplace_back([&] {
            const Store store = Store::open(county.uri(), manual());
            for (int i = 0; i < 10; ++i)
                failed += outcome([&] {
                              store.session({test::kCounty, "a-registrar", false}).case_open(test::a_case());
                          }).empty()
                              ? 0
                              : 1;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(failed, 0);
    expect_sound(county, 30);
}

TEST(OnAServer, ConnectionsThatTheServerEndedAreReplacedUnseen) {
    County county(On::postgresql);
    const auto end_all = [&] {
        raw(county.uri())
            ->value_of(
                "SELECT COUNT(pg_terminate_backend(pid))::text FROM pg_stat_activity WHERE datname = "
                "current_database() AND pid <> pg_backend_pid()");
    };
    const std::string kept = county.open_case();
    end_all();
    EXPECT_EQ(county.open_case(), "990001-2024-000002") << "one that writes";
    end_all();
    EXPECT_EQ(county.as("a-registrar").case_show({kept}).state, "registered") << "one that reads";
    Session me = county.as("a-registrar");
    end_all();
    me.work_begin({});
    me.case_open(test::a_case());
    me.work_commit();
    expect_sound(county, 3);
}

TEST(OnAServer, SeveralThatMakeTheSameStoreAtTheSameTimeAllOpenIt) {
    for (int round = 0; round < 5; ++round) {
        const std::string uri = test::PostgresServer::shared().fresh_database();
        std::string told[4];
        std::vector<std::thread> threads;
        for (std::string& mine : told)
            threads.emplace_back([&] { mine = outcome([&] { Store::open(uri, manual()); }); });
        for (auto& thread : threads) thread.join();
        for (const std::string& one : told) EXPECT_EQ(one, "");
    }
}

/// What a host does that must not lose nor double anything: it calls again with the same `request_id`.
std::string insist(const Store& store, const CaseOpen& request) {
    for (;;) {
        std::string number;
        const std::string failed = outcome([&] {
            number = store.session({test::kCounty, "a-registrar", false}).case_open(request).case_no;
        });
        if (failed.empty()) return number;
        if (failed != "store.connection_lost") return failed;
        std::this_thread::yield();
    }
}

/// A county on a server of its own that keeps what it says.
class ServerRestart : public testing::Test {
protected:
    ServerRestart() : store_(Store::open(server().fresh_database(), manual())) {
        const Session installer = store_.session({test::kCounty, "", true});
        for (const char* name : {"wuxi-1315", "cn-2024", "matter"})
            installer.document_adopt({JsonText{builtin(name)}, ""});
        installer.organisation_import(test::county());
    }
    Session as(const char* who) const { return store_.session({test::kCounty, who, false}); }

    /// One for these tests, as making a server takes longer than they do.
    static test::PostgresServer& server() {
        static test::PostgresServer one(test::PostgresServer::Durability::durable);
        return one;
    }
    Store store_;
};

TEST_F(ServerRestart, BetweenVerbsIsNotNoticed) {
    EXPECT_EQ(as("a-registrar").case_open(test::a_case()).case_no, "990001-2024-000001");
    server().take_down();
    EXPECT_EQ(test::refusal([&] { as("a-registrar"); }), "store.connection_lost");
    server().bring_up();
    EXPECT_EQ(as("a-registrar").case_open(test::a_case()).case_no, "990001-2024-000002");
    server().take_down();
    server().bring_up();
    EXPECT_EQ(as("a-registrar").case_open(test::a_case()).case_no, "990001-2024-000003");
}

TEST_F(ServerRestart, WhileManyWriteLosesNothingThatWasAcknowledgedAndDoublesNothing) {
    constexpr int kThreads = 4, kRestarts = 2;
    std::atomic<bool> stop{false};
    std::atomic<int> opened{0};
    std::vector<std::vector<std::string>> told(kThreads);
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int n = 0; !stop; ++n) {
                CaseOpen request = test::a_case();
                request.request_id = "r-" + std::to_string(t) + "-" + std::to_string(n);
                told[t].push_back(insist(store_, request));
                ++opened;
            }
        });
    for (int restart = 1; restart <= kRestarts; ++restart) {
        while (opened < restart * 20) std::this_thread::yield();
        server().take_down();
        server().bring_up();
    }
    while (opened < (kRestarts + 1) * 20) std::this_thread::yield();
    stop = true;
    for (auto& thread : threads) thread.join();

    std::set<std::string> acknowledged;
    std::size_t count = 0;
    for (const auto& mine : told) {
        acknowledged.insert(mine.begin(), mine.end());
        count += mine.size();
    }
    EXPECT_EQ(acknowledged.size(), count) << "two requests were told the same number";
    std::set<std::string> stored;
    CaseList list;
    list.limit = 1000;
    for (;;) {
        const CaseListed page = as("a-registrar").case_list(list);
        for (const CaseItem& item : page.cases) stored.insert(item.case_no);
        if (page.next.empty()) break;
        list.after = page.next;
    }
    EXPECT_EQ(stored, acknowledged);
    EXPECT_TRUE(as("a-auditor").audit_verify({}).whole);
    EXPECT_TRUE(as("a-admin").store_rebuild({}).differences.empty());
}

}  // namespace
}  // namespace lianxin

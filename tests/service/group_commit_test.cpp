// Callers on many threads share a commit, and none of them can tell: each has its reply or its refusal, as if alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "service/one_group.hpp"
#include "support/dice.hpp"

namespace lianxin {
namespace {

using test::a_case;
using test::kCounty;
using test::On;
using test::OneGroup;
using test::Refusal;

const char* const kNumbers[] = {"990001-2024-000001", "990001-2024-000002", "990001-2024-000003", "990001-2024-000004"};

class GroupCommit : public testing::TestWithParam<On> {};

/// Notes who came first in a batch, and in which order.
struct Seen {
    std::vector<int> order, first;
    std::function<void()> call(OneGroup& group, int who) {
        return [this, &group, who] {
            group.engine->write(kCounty, [&](store::Transaction& tx) {
                order.push_back(who);
                if (tx.batch().fresh()) first.push_back(who);
                return 0;
            });
        };
    }
};

TEST_P(GroupCommit, ThoseWhoWaitAreOneGroupInTheOrderInWhichTheyCame) {
    OneGroup group(GetParam());
    Seen seen;
    std::vector<std::function<void()>> calls;
    for (int i = 0; i < 8; ++i) calls.push_back(seen.call(group, i));
    group.run(calls);
    EXPECT_EQ(seen.order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(seen.first, (std::vector<int>{0}));
}

TEST_P(GroupCommit, AGroupTakesOnNoMoreThanItMay) {
    OneGroup group(GetParam(), 3);
    Seen seen;
    std::vector<std::function<void()>> calls;
    for (int i = 0; i < 8; ++i) calls.push_back(seen.call(group, i));
    group.run(calls);
    EXPECT_EQ(seen.order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(seen.first, (std::vector<int>{0, 3, 6}));
}

TEST_P(GroupCommit, ARefusedCallHarmsNoOtherWhereverItStands) {
    for (std::size_t refused = 0; refused < 5; ++refused) {
        OneGroup group(GetParam());
        std::vector<std::string> told(5);
        std::vector<std::function<void()>> calls;
        for (std::size_t i = 0; i < 5; ++i) {
            CaseOpen request = a_case();
            if (i == refused) request.area = "990001999999";
            calls.push_back(group.opening(request, told[i]));
        }
        group.run(calls);
        EXPECT_EQ(told[refused], "case.no_such_area");
        told.erase(told.begin() + static_cast<std::ptrdiff_t>(refused));
        EXPECT_EQ(told, std::vector<std::string>(std::begin(kNumbers), std::end(kNumbers)));
        group.expect_sound(4);
    }
}

TEST_P(GroupCommit, ACallThatFailsAfterItWroteLeavesNothing) {
    OneGroup group(GetParam());
    std::vector<std::string> told(2);
    std::string exception;
    group.run({group.opening(a_case(), told[0]),
               [&] {
                   try {
                       group.engine->write(kCounty, [](store::Transaction& tx) -> int {
                           tx.next("case-2024");
                           tx.next("person");
                           throw std::runtime_error("in the middle");
                       });
                   } catch (const std::runtime_error& error) {
                       exception = error.what();
                   }
               },
               group.opening(a_case(), told[1])});
    EXPECT_EQ(exception, "in the middle") << "the caller's own exception reaches the caller";
    EXPECT_EQ(told[0], kNumbers[0]);
    EXPECT_EQ(told[1], kNumbers[1]);
    group.expect_sound(2);
}

OrganisationImport newcomer(const std::string& source = "grid") {
    OrganisationImport more;
    more.officials = {{"o-new", {"新干部", ""}, {{source, "new"}}}};
    more.appointments = {{"a-new", "o-new", "post-registrar", Date::of(2024, 1, 1), {}, {}}};
    return more;
}

std::function<void()> importing(OneGroup& group, const OrganisationImport& more, std::string& told) {
    return group.calling("a-admin", "organisation_import", more, service::organisation_import, told,
                         [](const OrganisationImported&) { return "imported"; });
}

TEST_P(GroupCommit, ACallSeesWhatOthersOfItsGroupDidBefore) {
    OneGroup group(GetParam());
    std::vector<std::string> told(3);
    group.run({group.opening(a_case(), told[0], "a-new"), importing(group, newcomer(), told[1]),
               group.opening(a_case(), told[2], "a-new")});
    EXPECT_EQ(told, (std::vector<std::string>{"session.unknown_appointment", "imported", kNumbers[0]}));
    group.expect_sound(1);
}

TEST_P(GroupCommit, WhatWasReadInAGroupThatWasLostIsForgotten) {
    OneGroup group(GetParam());
    test::refuse(group.county, "refused", Refusal::at_commit);
    std::vector<std::string> told(4);
    group.run({group.opening(a_case(), told[0]), importing(group, newcomer("refused"), told[1]),
               group.opening(a_case(), told[2], "a-new"), group.opening(a_case(), told[3])});
    EXPECT_EQ(told,
              (std::vector<std::string>{kNumbers[0], "store.constraint", "session.unknown_appointment", kNumbers[1]}));
    group.run({group.opening(a_case(), told[0], "a-new"), importing(group, newcomer(), told[1]),
               group.opening(a_case(), told[2], "a-new")});
    EXPECT_EQ(told[0], "session.unknown_appointment");
    EXPECT_EQ(told[2], kNumbers[2]) << "the very version that was lost holds something else now";
    group.expect_sound(3);
}

TEST_P(GroupCommit, ACommitThatFailsIsTriedAgainForEachByItself) {
    OneGroup group(GetParam());
    test::refuse(group.county, "refused", Refusal::at_commit);
    std::vector<std::string> told(5);
    std::vector<std::function<void()>> calls;
    for (std::size_t i = 0; i < 5; ++i) calls.push_back(group.opening(a_case(i == 2 ? "refused" : ""), told[i]));
    group.run(calls);
    EXPECT_EQ(told, (std::vector<std::string>{kNumbers[0], kNumbers[1], "store.constraint", kNumbers[2], kNumbers[3]}));
    group.expect_sound(4);
}

TEST_P(GroupCommit, WhenTheDatabaseGivesAllUpInTheMiddleTheOthersAreTriedAgain) {
    const bool file = GetParam() == On::sqlite;
    OneGroup group(GetParam());
    test::refuse(group.county, "refused", file ? Refusal::rolls_all_back : Refusal::ends_the_connection);
    std::vector<std::string> told(5);
    std::vector<std::function<void()>> calls;
    for (std::size_t i = 0; i < 5; ++i) calls.push_back(group.opening(a_case(i == 2 ? "refused" : ""), told[i]));
    group.run(calls);
    EXPECT_EQ(told,
              (std::vector<std::string>{kNumbers[0], kNumbers[1], file ? "store.constraint" : "store.connection_lost",
                                        kNumbers[2], kNumbers[3]}));
    group.expect_sound(4);
}

TEST_P(GroupCommit, TheSameRequestToldByManyAtOnceIsDoneOnce) {
    OneGroup group(GetParam());
    CaseOpen request = a_case();
    request.request_id = "r-1";
    std::vector<std::string> told(6);
    std::vector<std::function<void()>> calls;
    for (std::string& each : told) calls.push_back(group.opening(request, each));
    group.run(calls);
    EXPECT_EQ(told, std::vector<std::string>(6, kNumbers[0]));
    group.expect_sound(1);
}

TEST_P(GroupCommit, WhoWantsToBeToldHowFarItIsWritesOnItsOwnThread) {
    OneGroup group(GetParam());
    std::thread::id caller, told;
    std::string before, after;
    group.run({group.opening(a_case(), before),
               [&] {
                   caller = std::this_thread::get_id();
                   service::SessionState session(group.engine, {kCounty, "a-admin", false});
                   session.on_progress([&](const Progress&) {
                       told = std::this_thread::get_id();
                       return true;
                   });
                   session.write("store_rebuild", StoreRebuild{}, service::store_rebuild);
               },
               group.opening(a_case(), after)});
    EXPECT_EQ(told, caller);
    EXPECT_NE(told, std::thread::id());
    group.expect_sound(2);
}

TEST_P(GroupCommit, ThoseWhoseStoreIsClosedMeanwhileFinishWhatTheyBegan) {
    test::County county(GetParam());
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = county.store().now();
    std::optional<Store> store = Store::open(county.uri(), options);
    std::vector<std::thread> threads;
    std::promise<void> go;
    const std::shared_future<void> gone = go.get_future().share();
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([me = store->session({kCounty, "a-registrar", false}), gone] {
            for (int i = 0; i < 10; ++i) {
                if (i == 5) gone.wait();
                me.case_open(a_case());
            }
        });
    store.reset();
    go.set_value();
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(county.open_case(), "990001-2024-000041");
}

/// Random things of many threads at once; each notes what it was told.
class Threads {
public:
    explicit Threads(test::County& county) : county_(county) {}

    void run(int threads, int steps) {
        std::vector<std::thread> all;
        for (int t = 0; t < threads; ++t)
            all.emplace_back([this, t, steps] {
                test::Dice dice(static_cast<std::uint64_t>(t) + 1);
                for (int i = 0; i < steps; ++i) step(dice, std::to_string(t) + "-" + std::to_string(i));
            });
        for (auto& thread : all) thread.join();
    }

    std::mutex mutex;
    std::vector<std::string> cases;
    std::set<std::pair<std::string, std::int64_t>> moves;
    std::vector<std::string> activities, persons;
    int moved = 0, refused = 0;

private:
    std::string any_case(test::Dice& dice) {
        const std::lock_guard lock(mutex);
        return cases.empty() ? "none" : dice.one_of(cases);
    }
    void step(test::Dice& dice, const std::string& name) {
        const std::string failed = test::outcome([&] { act(dice, name); });
        if (failed.empty()) return;
        EXPECT_NE(failed, "another exception");
        EXPECT_NE(failed.substr(0, 6), "store.") << failed;
        const std::lock_guard lock(mutex);
        ++refused;
    }
    void act(test::Dice& dice, const std::string& name) {
        switch (dice.below(8)) {
            case 0:
            case 1: {
                CaseOpen request = a_case(dice.percent(50) ? "t" + name : "");
                if (dice.percent(20)) request.area = "990001999999";
                const std::string number = county_.as("a-registrar").case_open(request).case_no;
                const std::lock_guard lock(mutex);
                cases.push_back(number);
                return;
            }
            case 2: {
                PersonRegister request;
                request.name = name;
                request.external = {{"hotline", std::to_string(dice.below(40))}};
                const std::string id = county_.as("a-registrar").person_register(request).person;
                const std::lock_guard lock(mutex);
                persons.push_back(id);
                return;
            }
            case 3: {
                ActivityRecord request = test::onsite_office("2024-02-0" + std::to_string(dice.from_to(1, 9)));
                request.external = {{"app", name}};
                if (dice.percent(50)) {
                    request.raised.emplace_back();
                    request.raised.back().category = "rural_road";
                    request.raised.back().summary = name;
                }
                const ActivityRecorded reply = county_.as("a-leader").activity_record(request);
                const std::lock_guard lock(mutex);
                activities.push_back(reply.activity);
                cases.insert(cases.end(), reply.cases.begin(), reply.cases.end());
                return;
            }
            case 4: {
                OrganisationImport change;
                change.areas = {{"990001101202", {"甲二村", ""}, {{"grid", name}}}};
                county_.as("a-admin").organisation_import(change);
                return;
            }
            default:
                return move(dice, name);
        }
    }
    /// Mostly what comes next for the case, unless another thread is faster; sometimes anything.
    void move(test::Dice& dice, const std::string& name) {
        static const std::pair<const char*, const char*> kSteps[] = {
            {"a-dispatcher", "accept"}, {"a-dispatcher", "assign"}, {"a-handler", "start"},
            {"a-handler", "contact"},   {"a-handler", "note"},      {"a-handler", "resolve"}};
        CaseAct request;
        request.case_no = any_case(dice);
        std::size_t at = 0;
        {
            const std::lock_guard lock(mutex);
            at = dice.percent(70) ? reached_[request.case_no] : static_cast<std::size_t>(dice.below(6));
        }
        at = std::min<std::size_t>(at, 5);
        request.action = kSteps[at].second;
        if (request.action == "assign")
            request.fields = {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler")}};
        if (request.action == "contact" || request.action == "note") request.fields = {{"note", name}};
        if (request.action == "resolve") request.fields = {{"fix_now", name}, {"keep_fixed", name}};
        const CaseMoved reply = county_.as(kSteps[at].first).case_act(request);
        const std::lock_guard lock(mutex);
        moves.emplace(reply.case_no, reply.version);
        ++moved;
        reached_[request.case_no] = std::max(reached_[request.case_no], at + 1);
    }
    std::map<std::string, std::size_t> reached_;
    test::County& county_;
};

class ManyThreads : public testing::TestWithParam<On> {};

TEST_P(ManyThreads, LoseNothingSkipNoNumberAndLeaveTablesThatFollowFromTheEvents) {
    test::County county(GetParam());
    Threads threads(county);
    threads.run(8, 40);
    EXPECT_GT(threads.refused, 20);
    EXPECT_GT(threads.moved, 20);
    EXPECT_EQ(threads.moves.size(), static_cast<std::size_t>(threads.moved)) << "two were told the same version";

    std::sort(threads.cases.begin(), threads.cases.end());
    CaseList list;
    list.list = CaseListKind::all;
    list.limit = 1000;
    std::vector<std::string> stored;
    for (const CaseItem& item : county.as("a-admin").case_list(list).cases) stored.push_back(item.case_no);
    std::sort(stored.begin(), stored.end());
    EXPECT_EQ(stored, threads.cases) << "what was told is what is stored";
    char last[32];
    std::snprintf(last, sizeof last, "990001-2024-%06zu", stored.size());
    EXPECT_EQ(stored.back(), last);
    EXPECT_EQ(std::set<std::string>(threads.persons.begin(), threads.persons.end()).size(), threads.persons.size());
    for (const std::string& activity : threads.activities)
        EXPECT_EQ(county.as("a-leader").activity_show({activity}).activity, activity);
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
}

TEST(OnAServer, JurisdictionsWriteAtTheSameTime) {
    OneGroup group(On::postgresql);
    std::promise<void> other_is_done;
    std::thread first([&] {
        group.engine->write(kCounty, [&](store::Transaction& tx) {
            other_is_done.get_future().wait();
            return tx.next("one");
        });
    });
    group.engine->write("990002", [](store::Transaction& tx) { return tx.next("other"); });
    other_is_done.set_value();
    first.join();
}

TEST(InAFile, AGroupSpansJurisdictions) {
    OneGroup group(On::sqlite);
    int first = 0;
    std::vector<std::function<void()>> calls;
    for (const char* jurisdiction : {"990001", "990002", "990001", "990003"})
        calls.push_back([&, jurisdiction] {
            group.engine->write(jurisdiction, [&](store::Transaction& tx) {
                first += tx.batch().fresh() ? 1 : 0;
                return tx.next("something");
            });
        });
    group.run(calls);
    EXPECT_EQ(first, 1);
    EXPECT_EQ(group.engine->write("990001", [](store::Transaction& tx) { return tx.next("something"); }), 3);
    EXPECT_EQ(group.engine->write("990002", [](store::Transaction& tx) { return tx.next("something"); }), 2);
}

/// A connection lost in a commit leaves open whether it was stored; the last event of the batch tells.
TEST(OnAServer, WhetherALostCommitWasStoredIsLookedUp) {
    test::County county(On::postgresql);
    county.open_case();
    service::Pool pool([&] { return store::Connection::open(store::locate(county.uri()), {}); }, 2);
    service::Meter meter;
    service::Writer writer(pool, meter, false, {});
    std::int64_t position = 0;
    std::string hash;
    std::tie(position, hash) = *store::Connection::open(store::locate(county.uri()), {})
                                    ->row<std::int64_t, std::string>(
                                        "SELECT position, hash FROM events WHERE jurisdiction = :j ORDER BY position "
                                        "DESC LIMIT 1",
                                        kCounty);
    using Stored = service::Writer::Stored;
    EXPECT_EQ(writer.look_for({kCounty, position, hash}), Stored::yes);
    EXPECT_EQ(writer.look_for({kCounty, position, std::string(64, '0')}), Stored::no);
    EXPECT_EQ(writer.look_for({kCounty, position + 1, hash}), Stored::no);
    EXPECT_EQ(writer.look_for({}), Stored::no);
}

const auto named = [](const auto& on) { return test::name_of(on.param); };
INSTANTIATE_TEST_SUITE_P(Backends, GroupCommit, testing::Values(On::sqlite, On::postgresql), named);
INSTANTIATE_TEST_SUITE_P(Backends, ManyThreads, testing::ValuesIn(test::everywhere()), named);

}  // namespace
}  // namespace lianxin

// A unit of work: many verbs, one commit; bounded, so that others get their turn.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "service/one_group.hpp"

namespace lianxin {
namespace {

using test::a_case;
using test::County;
using test::kCounty;
using test::On;
using test::outcome;
using test::Refusal;

class Unit : public testing::TestWithParam<On> {
protected:
    std::size_t cases(const Session& session) const {
        CaseList list;
        list.list = CaseListKind::all;
        list.limit = 1000;
        return session.case_list(list).cases.size();
    }
    std::size_t cases() const { return cases(county.as("a-admin")); }
    void expect_sound() {
        EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
        EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
    }

    County county{GetParam()};
    Session me = county.as("a-registrar");
};

TEST_P(Unit, BecomesDurableAsAWhole) {
    me.work_begin();
    for (int i = 0; i < 20; ++i) me.case_open(a_case());
    EXPECT_EQ(cases(me), 20u) << "it sees what it wrote";
    if (GetParam() != On::memory) {
        EXPECT_EQ(cases(), 0u) << "and nobody else does";
    }
    const WorkEnded ended = me.work_commit();
    EXPECT_EQ(ended.verbs, 20);
    EXPECT_GE(ended.events, 20);
    EXPECT_EQ(cases(), 20u);
    if (GetParam() != On::memory) county.reopen();
    expect_sound();
}

TEST_P(Unit, TakenBackLeavesNothingAndItsNumbersAreGivenAgain) {
    me.work_begin();
    CaseOpen request = a_case("hotline");
    request.request_id = "r-1";
    EXPECT_EQ(me.case_open(request).case_no, "990001-2024-000001");
    EXPECT_EQ(me.work_rollback().verbs, 1);
    EXPECT_EQ(cases(), 0u);
    request.summary = "别的事情";
    EXPECT_EQ(me.case_open(request).case_no, "990001-2024-000001") << "neither its id nor its number was used up";
    expect_sound();
}

TEST_P(Unit, ARefusedVerbChangesNothingAndTheRestStands) {
    me.work_begin();
    CaseOpen nowhere = a_case();
    nowhere.area = "990001999999";
    EXPECT_EQ(outcome([&] { me.case_open(nowhere); }), "case.no_such_area") << "the first of all";
    me.case_open(a_case("hotline"));
    EXPECT_EQ(outcome([&] { me.case_open(a_case("hotline")); }), "request.external_id_taken");
    EXPECT_EQ(outcome([&] { me.case_show({"990001-2024-000009"}); }), "case.not_found");
    EXPECT_EQ(outcome([&] { me.audit_verify({}); }), "policy.forbidden");
    EXPECT_EQ(me.case_open(a_case()).case_no, "990001-2024-000002");
    EXPECT_EQ(me.work_commit().verbs, 2);
    EXPECT_EQ(cases(), 2u);
    expect_sound();
}

TEST_P(Unit, SeesAnOrganisationThatNobodySeesOnceItIsTakenBack) {
    Session admin = county.as("a-admin");
    OrganisationImport more;
    more.areas = {{"990001102202", {"乙二村", ""}, {}}};
    admin.work_begin();
    admin.organisation_import(more);
    EXPECT_EQ(admin.organisation_show({}).areas.size(), 7u);
    admin.work_rollback();
    EXPECT_EQ(admin.organisation_show({}).areas.size(), 6u);
    more.areas[0].name.zh = "另一村";
    admin.organisation_import(more);
    EXPECT_EQ(admin.organisation_show({}).areas.back().name.zh, "另一村");
    expect_sound();
}

TEST_P(Unit, EndsWithItsSession) {
    {
        Session gone = county.as("a-registrar");
        gone.work_begin();
        gone.case_open(a_case());
    }
    EXPECT_EQ(cases(), 0u);
    EXPECT_EQ(me.case_open(a_case()).case_no, "990001-2024-000001") << "and others write";
}

TEST_P(Unit, IsTakenBackWhereAnExceptionPasses) {
    try {
        UnitOfWork work(me);
        me.case_open(a_case());
        throw std::runtime_error("the host's own");
    } catch (const std::runtime_error&) {
    }
    EXPECT_EQ(cases(), 0u);
    UnitOfWork work(me);
    me.case_open(a_case());
    work.commit();
    EXPECT_EQ(cases(), 1u);
}

TEST_P(Unit, TooManyEventsTakeAllOfItBack) {
    me.work_begin({5, 3});
    int opened = 0;
    std::string refused;
    while (refused.empty() && opened < 5) {
        refused = outcome([&] { me.case_open(a_case()); });
        opened += refused.empty() ? 1 : 0;
    }
    EXPECT_EQ(refused, "work.too_large");
    EXPECT_EQ(outcome([&] { me.case_open(a_case()); }), "work.too_large") << "nothing slips out of it";
    EXPECT_EQ(outcome([&] { cases(me); }), "work.too_large");
    EXPECT_EQ(outcome([&] { me.work_begin(); }), "work.open_already");
    EXPECT_EQ(county.open_case(), "990001-2024-000001") << "others need not wait for its end";
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.too_large");
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.not_open");
    EXPECT_EQ(me.case_open(a_case()).case_no, "990001-2024-000002");
    expect_sound();
}

TEST_P(Unit, WhoWaitsGetsItsTurnWhenTheTimeIsOver) {
    me.work_begin({1, 10});
    me.case_open(a_case());
    EXPECT_EQ(county.open_case(), "990001-2024-000001") << "even on the very thread that left it open";
    EXPECT_EQ(outcome([&] { me.case_open(a_case()); }), "work.timed_out");
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.timed_out");
    EXPECT_EQ(cases(), 1u);
    expect_sound();
}

TEST_P(Unit, WhoReadsFindsThatTheTimeIsOver) {
    me.work_begin({1, 10});
    me.case_open(a_case());
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    EXPECT_EQ(cases(), 0u);
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.timed_out");
    EXPECT_EQ(cases(), 0u);
}

TEST_P(Unit, PastItsTimeCommitsNothing) {
    me.work_begin({1, 10});
    me.case_open(a_case());
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.timed_out");
    EXPECT_EQ(cases(), 0u);
}

TEST_P(Unit, OthersWaitForItAndThenGoOn) {
    me.work_begin({60, 100});
    me.case_open(a_case());
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back([&] { county.open_case(); });
    me.case_open(a_case());
    me.work_commit();
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(cases(), 6u);
    expect_sound();
}

TEST_P(Unit, IsBegunOnceAndEndedOnce) {
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.not_open");
    EXPECT_EQ(outcome([&] { me.work_rollback(); }), "work.not_open");
    me.work_begin();
    EXPECT_EQ(outcome([&] { me.work_begin(); }), "work.open_already");
    EXPECT_EQ(me.work_commit().events, 0);
    EXPECT_EQ(outcome([&] { me.work_rollback(); }), "work.not_open");
    for (const WorkBegin& bad : {WorkBegin{0, 1}, WorkBegin{61, 1}, WorkBegin{1, 0}, WorkBegin{1, 100001}})
        EXPECT_EQ(outcome([&] { me.work_begin(bad); }), "request.out_of_range");
    EXPECT_EQ(me.work_begin({60, 100000}).seconds, 60);
}

TEST_P(Unit, IsNotToBeEndedFromWithinACallback) {
    Session admin = county.as("a-admin");
    admin.work_begin();
    std::string told;
    admin.on_progress([&](const Progress&) {
        told = outcome([&] { admin.work_commit(); });
        return true;
    });
    admin.store_rebuild({});
    EXPECT_EQ(told, "session.in_callback");
    admin.work_commit();
}

/// Where another connection can reach the tables.
class UnitOnDisk : public Unit {};

TEST_P(UnitOnDisk, ThatTheDatabaseGivesUpIsLostAsAWhole) {
    const bool file = GetParam() == On::sqlite;
    test::refuse(county, "refused", file ? Refusal::rolls_all_back : Refusal::ends_the_connection);
    me.work_begin();
    me.case_open(a_case());
    EXPECT_EQ(outcome([&] { me.case_open(a_case("refused")); }), file ? "store.constraint" : "store.connection_lost");
    EXPECT_EQ(outcome([&] { me.case_open(a_case()); }), "work.lost");
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.lost");
    EXPECT_EQ(cases(), 0u);
    EXPECT_EQ(me.case_open(a_case()).case_no, "990001-2024-000001");
    expect_sound();
}

TEST_P(UnitOnDisk, WhoseCommitFailsStoresNothing) {
    test::refuse(county, "refused", Refusal::at_commit);
    me.work_begin();
    me.case_open(a_case());
    me.case_open(a_case("refused"));
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "store.constraint");
    EXPECT_EQ(outcome([&] { me.work_commit(); }), "work.not_open");
    EXPECT_EQ(cases(), 0u);
    EXPECT_EQ(me.case_open(a_case()).case_no, "990001-2024-000001");
    expect_sound();
}

TEST(UnitProperty, AnyHistoryOfUnitsLeavesWhatWasCommittedAndNothingElse) {
    EXPECT_TRUE(rc::check([] {
        const County here;
        Session me = here.as("a-registrar");
        std::set<std::string> kept;
        const int units = *rc::gen::inRange(1, 6);
        for (int u = 0; u < units; ++u) {
            std::set<std::string> opened;
            const bool unit = *rc::gen::arbitrary<bool>();
            if (unit) me.work_begin();
            const int verbs = *rc::gen::inRange(0, 5);
            for (int v = 0; v < verbs; ++v) {
                CaseOpen request = a_case();
                if (*rc::gen::inRange(0, 3) == 0) request.area = "990001999999";
                if (*rc::gen::inRange(0, 3) == 0)
                    request.external = {{"hotline", std::to_string(*rc::gen::inRange(0, 4))}};
                try {
                    opened.insert(me.case_open(request).case_no);
                } catch (const Error&) {  // a refusal is an ordinary answer
                }
            }
            if (!unit || *rc::gen::arbitrary<bool>()) {
                kept.merge(opened);
                if (unit) me.work_commit();
            } else {
                me.work_rollback();
            }
        }
        CaseList list;
        list.limit = 1000;
        std::set<std::string> stored;
        for (const CaseItem& item : me.case_list(list).cases) stored.insert(item.case_no);
        RC_ASSERT(stored == kept);
        if (!stored.empty()) RC_ASSERT(std::stoul(stored.rbegin()->substr(12)) == stored.size());
        RC_ASSERT(here.as("a-auditor").audit_verify({}).whole);
        RC_ASSERT(here.as("a-admin").store_rebuild({}).differences.empty());
    }));
}

const auto named = [](const auto& on) { return test::name_of(on.param); };
INSTANTIATE_TEST_SUITE_P(Backends, Unit, testing::ValuesIn(test::everywhere()), named);
INSTANTIATE_TEST_SUITE_P(Backends, UnitOnDisk, testing::Values(On::sqlite, On::postgresql), named);

}  // namespace
}  // namespace lianxin

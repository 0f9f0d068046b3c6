// Over random histories in which officials come, go, are away and hand over: no case under way is without somebody who
// answers for it, everybody's list is what they answer for, and nothing goes over twice.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <thread>

#include "codec/handover.hpp"
#include "service/handover_queries.hpp"
#include "service/owners.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/dice.hpp"
#include "support/enough.hpp"

namespace lianxin {
namespace {

using test::County;
using test::Dice;

const std::vector<std::string> kPosts = {"post-handler", "post-handler-2", "post-dept", "post-town"};

class History {
public:
    explicit History(std::uint64_t seed) : dice_(seed) {
        for (const char* id : {"a-handler", "a-handler-2", "a-dept", "a-town"}) people_.emplace_back(id);
    }

    void step() {
        try {
            switch (dice_.below(10)) {
                case 0:
                    return end_somebody();
                case 1:
                    return appoint_somebody();
                case 2:
                    return send_somebody_away();
                case 3:
                    return hand_over_by_hand();
                case 4:
                case 5:
                    return pass_time();
                case 6:
                    if (dice_.percent(40)) run(dice_.from_to(1, 3));
                    return;
                default:
                    return work();
            }
        } catch (const Error&) {  // a refusal is an ordinary answer
        }
    }

    void check() {
        std::map<std::string, std::set<std::string>> wanted;
        std::set<std::string> unowned;
        for (const std::string& case_no : cases_) {
            const CaseView view = admin().case_show({case_no});
            if (view.final_state || view.handler.empty()) continue;
            if (view.owner.empty()) {
                unowned.insert(case_no);
                continue;
            }
            EXPECT_TRUE(holds(view.owner)) << case_no << " " << view.owner;
            wanted[view.owner].insert(case_no);
            grounds_.insert(*view.owner_ground);
        }
        // The county's leaders last for ever and stand above every unit, so there is always somebody.
        EXPECT_TRUE(unowned.empty()) << testing::PrintToString(unowned);
        EXPECT_TRUE(list("a-admin", WorklistKind::unowned).empty());
        for (const std::string& id : everybody()) EXPECT_EQ(list(id, WorklistKind::mine), wanted[id]) << id;
    }

    /// Everything goes over, and then nothing more; whoever has a case then lasts, or waits for who follows.
    void run_to_the_end() {
        while (run(3)) {
        }
        EXPECT_FALSE(run(3));
        for (const std::string& case_no : cases_) {
            const CaseView view = admin().case_show({case_no});
            if (view.final_state || view.handler.empty() || holds(view.handler)) continue;
            const HandoverPreviewed next = admin().handover_preview({view.handler, {}, 10});
            EXPECT_TRUE(!next.on || county_.store().now().date() < *next.on) << case_no;
        }
        EXPECT_TRUE(admin().store_rebuild({}).differences.empty());
        EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
        expect_tenures_to_follow_each_other();
    }
    std::size_t handed() const { return handed_; }
    const std::set<OwnerGround>& grounds() const { return grounds_; }

private:
    Session admin() const { return county_.as("a-admin"); }
    Date today() const { return county_.store().now().date(); }

    OrganisationShown organisation() const { return admin().organisation_show({}); }
    bool holds(const std::string& id) const {
        for (const Appointment& one : admin().organisation_show({}).appointments)
            if (one.id == id) return one.from <= today() && (!one.to || today() <= *one.to);
        return false;
    }
    std::string unit_of(const std::string& id) const {
        const OrganisationShown all = organisation();
        for (const Appointment& one : all.appointments)
            for (const Post& post : all.posts)
                if (one.id == id && one.post == post.id) return post.unit;
        return {};
    }
    std::vector<std::string> everybody() const {
        std::vector<std::string> out;
        const OrganisationShown all = organisation();
        for (const Appointment& one : all.appointments)
            if (one.from <= today() && (!one.to || today() <= *one.to)) out.push_back(one.id);
        return out;
    }
    std::set<std::string> list(const std::string& who, WorklistKind kind) const {
        std::set<std::string> out;
        const WorklistShown shown = county_.as(who).worklist_show({kind, "", 3, 1000, ""});
        for (const CaseItem& item : shown.cases) EXPECT_TRUE(out.insert(item.case_no).second);
        return out;
    }

    void end_somebody() {
        const std::string id = dice_.one_of(people_);
        OrganisationImport change;
        const OrganisationShown all = organisation();
        for (Appointment one : all.appointments)
            if (one.id == id && !one.to) {
                one.to = std::max(one.from, today() + dice_.from_to(-8, 8));  // told late, or ahead
                if (dice_.percent(20)) one.successor = dice_.one_of(people_);
                change.appointments.push_back(one);
            }
        admin().organisation_import(change);
    }
    void appoint_somebody() {
        OrganisationImport change;
        const std::string id = "x-" + std::to_string(people_.size());
        change.officials = {{"o-" + id, {"干部", ""}, {}}};
        change.appointments = {{id, "o-" + id, dice_.one_of(kPosts), today() + dice_.from_to(-5, 9), {}, {}}};
        admin().organisation_import(change);
        people_.push_back(id);
    }
    void send_somebody_away() {
        AbsenceRecord request;
        request.appointment = dice_.one_of(people_);
        request.from = today() + dice_.from_to(-2, 3);
        if (dice_.percent(90)) request.to = request.from + dice_.below(8);
        if (dice_.percent(80)) request.substitute = dice_.one_of(people_);
        absences_.push_back(admin().absence_record(request).absence);
        if (dice_.percent(30)) admin().absence_end({dice_.one_of(absences_), today() + dice_.from_to(-3, 1), ""});
    }
    void hand_over_by_hand() {
        handed_ += county_.as("a-dispatcher")
                       .handover_make({dice_.one_of(people_), dice_.one_of(people_), "", "", "调整", 200, ""})
                       .handed.size();
    }
    void pass_time() { county_.store().time_set({county_.store().now() + dice_.from_to(1, 60) * 3'600'000}); }
    /// True if something went over.
    bool run(std::int64_t limit) {
        const HandoverRan ran = county_.as("a-supervisor").handover_run({limit, false, ""});
        for (const HandedOver& one : ran.handed) {
            ++handed_;
            if (one.as == HandedAs::tie) continue;
            EXPECT_FALSE(holds(one.from)) << one.from;
        }
        return !ran.handed.empty();
    }
    void work() {
        if (cases_.size() < 8 || dice_.percent(15)) {
            const std::string handler = dice_.one_of(people_);
            if (!holds(handler)) return;
            const std::string unit = unit_of(handler);
            cases_.push_back(county_.case_in("accepted"));
            county_.act("a-dispatcher", cases_.back(), "assign",
                        {{"unit", unit}, {"handler", handler}, {"leader", std::string("a-leader")}});
            return;
        }
        const std::string case_no = dice_.one_of(cases_), who = dice_.one_of(people_);
        county_.act(who, case_no, dice_.one_of<std::string>({"start", "contact", "note", "resolve"}),
                    dice_.percent(50) ? std::map<std::string, FieldValue>{{"note", std::string("已联系")}}
                                      : std::map<std::string, FieldValue>{});
    }
    void expect_tenures_to_follow_each_other() {
        for (const std::string& case_no : cases_) {
            const CaseView view = admin().case_show({case_no});
            for (std::size_t i = 1; i < view.tenures.size(); ++i) {
                EXPECT_TRUE(view.tenures[i - 1].to_at);
                EXPECT_LE(view.tenures[i - 1].from_at.ms, view.tenures[i].from_at.ms);
                EXPECT_EQ(view.tenures[i - 1].to_at, view.tenures[i].from_at);
            }
            if (!view.tenures.empty()) {
                EXPECT_EQ(view.tenures.back().handler, view.handler);
            }
        }
    }

    Dice dice_;
    mutable County county_;  // to ask it for the time is no change
    std::vector<std::string> people_, cases_, absences_;
    std::size_t handed_ = 0;
    std::set<OwnerGround> grounds_;
};

TEST(HandoverAtRandom, NobodysCaseIsEverWithoutAnOwner) {
    std::size_t handed = 0;
    std::set<OwnerGround> grounds;
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        SCOPED_TRACE(seed);
        History history(seed);
        for (int i = 0; i < 250; ++i) {
            history.step();
            if (i % 5 == 4) history.check();
        }
        history.run_to_the_end();
        history.check();
        handed += history.handed();
        grounds.insert(history.grounds().begin(), history.grounds().end());
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(handed, static_cast<std::size_t>(test::in_a_hundred_cases(200)));
    for (const OwnerGround ground : {OwnerGround::handler, OwnerGround::substitute, OwnerGround::named,
                                     OwnerGround::next_in_post, OwnerGround::unit_head})
        EXPECT_EQ(grounds.count(ground), 1u) << codec::name_of(ground) << " came about in no history";
}

// ------------------------------------------------------------------------------------------------ exactly once

class HandoverOnce : public testing::TestWithParam<test::On> {
protected:
    HandoverOnce() : county_(GetParam()) {
        for (int i = 0; i < 12; ++i) county_.case_in("assigned");
        OrganisationImport change;
        change.officials = {{"o-new", {"干部", ""}, {}}};
        change.appointments = {
            {"a-handler", "o-handler", "post-handler", Date::of(2023, 1, 1), Date::of(2024, 3, 5), {}},
            {"a-leader", "o-leader", "post-leader", Date::of(2023, 1, 1), Date::of(2024, 3, 5), {}},
            {"a-new", "o-new", "post-handler", Date::of(2024, 3, 6), {}, {}}};
        county_.as("a-admin").organisation_import(change);
        county_.at("2024-03-06T09:00:00+08:00");
    }
    Store another(const char* now = "2024-03-06T09:00:00+08:00") const {
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse(now);
        return Store::open(county_.uri(), options);
    }
    static void run_to_the_end(const Store& store) {
        const Session me = store.session({test::kCounty, "a-supervisor", false});
        for (int i = 0; i < 12; ++i) me.handover_run({2, false, ""});
    }
    void expect_each_once() {
        const Session admin = county_.as("a-admin");
        std::set<std::string> cases, ties;
        for (const HandoverItem& item : admin.handover_list({"", "", "", {}, {}, 1000, ""}).items)
            EXPECT_TRUE(
                (item.handed.as == HandedAs::tie ? ties : cases).insert(item.handed.case_no + item.handed.tie).second);
        EXPECT_EQ(cases.size(), 12u);
        EXPECT_EQ(ties.size(), 1u);
        EXPECT_EQ(admin.organisation_show({}).ties.size(), 2u);
        EXPECT_TRUE(admin.store_rebuild({}).differences.empty());
        EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
    }
    County county_;
};

TEST_P(HandoverOnce, TwoThreadsWithAStoreEachHandNothingOverTwice) {
    std::vector<std::thread> threads;
    for (int t = 0; t < 2; ++t) threads.emplace_back([&] { run_to_the_end(another()); });
    for (auto& thread : threads) thread.join();
    expect_each_once();
}

TEST_P(HandoverOnce, NorDoesARestartOrAClockSetBack) {
    county_.as("a-supervisor").handover_run({5, false, "nightly"});
    county_.reopen();
    EXPECT_EQ(county_.as("a-supervisor").handover_run({5, false, "nightly"}).handed.size(), 5u) << "the first reply";
    const Store earlier = another("2024-03-05T09:00:00+08:00");
    const Session yesterday = earlier.session({test::kCounty, "a-supervisor", false});
    EXPECT_TRUE(yesterday.handover_run({1000, false, ""}).handed.empty());
    run_to_the_end(another());
    expect_each_once();
}

INSTANTIATE_TEST_SUITE_P(Everywhere, HandoverOnce, testing::Values(test::On::sqlite, test::On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

// ------------------------------------------------------------------------------------------------ cost

TEST(HandoverQueries, GoByAnIndexAndScanNothing) {
    County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const auto expect_searches = [&](const std::string& sql, const std::string& index) {
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        bool found = false;
        for (const auto& [id, parent, unused, step] : raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(
                 ("EXPLAIN QUERY PLAN " + bound).c_str())) {
            EXPECT_EQ(step.find("SCAN cases"), std::string::npos) << step;
            EXPECT_EQ(step.find("TEMP B-TREE"), std::string::npos) << step;
            found = found || step.find(index) != std::string::npos;
        }
        EXPECT_TRUE(found) << sql;
    };
    namespace queries = service::queries;
    expect_searches(service::kLiveHandlers, "SEARCH cases USING COVERING INDEX cases_of_handler");
    expect_searches(service::kLiveLeaders, "SEARCH cases USING COVERING INDEX cases_of_live_leader");
    expect_searches(queries::kCasesOfHandler, "SEARCH cases USING COVERING INDEX cases_of_handler");
    expect_searches(queries::kCasesOfLeader, "SEARCH cases USING COVERING INDEX cases_of_live_leader");
    expect_searches(queries::kTenures, "SEARCH tenures USING COVERING INDEX tenures_by_time");
    expect_searches(queries::kTenuresOfHandler, "SEARCH tenures USING COVERING INDEX tenures_of_handler");
    expect_searches(queries::kTenuresOfUnit, "SEARCH tenures USING COVERING INDEX tenures_of_unit");
    expect_searches(queries::kTieGone, "SEARCH handovers USING");
    for (const auto& [filter, index] : {std::pair("", "handovers_by_time"),
                                        {"AND giver = '1' ", "handovers_of_giver"},
                                        {"AND taker = '1' ", "handovers_of_taker"},
                                        {"AND object = '1' ", "handovers_of_object"}})
        expect_searches(std::string("SELECT note FROM handovers WHERE jurisdiction = '1' ") + filter +
                            "AND (recorded_at, object, version) < (1, '1', 1) ORDER BY recorded_at DESC, object DESC, "
                            "version DESC LIMIT 9",
                        std::string("SEARCH handovers USING INDEX ") + index);
    for (const auto& [filter, index] :
         {std::pair("", "absences_by_day"), {"AND appointment = '1' ", "absences_of_appointment"}})
        expect_searches(std::string("SELECT note FROM absences WHERE jurisdiction = '1' ") + filter +
                            "AND (from_day, absence) < (1, '1') ORDER BY from_day DESC, absence DESC LIMIT 9",
                        std::string("SEARCH absences USING INDEX ") + index);
}

}  // namespace
}  // namespace lianxin

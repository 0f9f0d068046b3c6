// What a measure brought, and the chain from the goal to the verified outcome, followed both ways.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/trace.hpp"
#include "support/joined.hpp"

namespace lianxin {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const Date kFrom = Date::of(2024, 1, 1), kTo = Date::of(2024, 12, 31);

/// An on-site office of a county leader in the village hears of two matters; one is solved and kept fixed.
class FromGoalToOutcome : public testing::Test {
protected:
    FromGoalToOutcome() {
        ActivityRecord visit = test::onsite_office("2024-02-26");
        for (const char* summary : {"路基塌方", "桥面破损"}) {
            visit.raised.emplace_back();
            visit.raised.back().category = "rural_road";
            visit.raised.back().summary = summary;
        }
        const ActivityRecorded recorded = leader().activity_record(visit);
        activity_ = recorded.activity;
        road_ = recorded.cases.at(0);
        bridge_ = recorded.cases.at(1);
    }
    Session leader() { return all_.county.as("a-leader"); }
    Session auditor() { return all_.county.as("a-auditor"); }

    /// Solved, with a lasting rule of which nobody has said that it holds no longer.
    void solve(const std::string& case_no) {
        all_.lead(case_no);
        all_.county.act("a-handler", case_no, "resolve",
                        {{"fix_now", std::string("已修复路基")},
                         {"keep_fixed", std::string("汛前排查")},
                         {"rule_title", std::string("汛前排查制度")},
                         {"rule_review_on", std::string("2024-12-01")}});
        all_.verify(case_no);
        all_.county.act("a-verifier", case_no, "close");
    }
    MeasureFigures measure(std::int64_t number) {
        const MeasureAccounted account = auditor().measure_account({kFrom, kTo, number});
        EXPECT_EQ(account.measures.size(), 1u);
        return account.measures.at(0).figures;
    }
    /// "way kind id reason" of each link.
    std::vector<std::string> links(const Traced& traced) {
        std::vector<std::string> out;
        for (const TraceNode& node : traced.nodes)
            out.push_back(std::string(codec::name_of(node.way)) + " " + codec::name_of(node.kind) + " " + node.id +
                          " " + node.reason);
        return out;
    }
    Trace of_measure(std::int64_t number) {
        Trace request;
        request.measure = number;
        request.from = kFrom;
        request.to = kTo;
        return request;
    }

    test::Joined all_;
    std::string activity_, road_, bridge_;
};

TEST_F(FromGoalToOutcome, AMeasureBringsWhatItsActivitiesBring) {
    solve(road_);
    const MeasureFigures brought = measure(13);
    EXPECT_EQ(brought.activities, 1);
    EXPECT_EQ(brought.reached, 12);
    EXPECT_EQ(brought.raised, 2);
    EXPECT_EQ(brought.ended, 1);
    EXPECT_EQ(brought.solved.count, 1);
    EXPECT_EQ(brought.solved.of, 1) << "of the other nobody was asked yet";
    EXPECT_EQ(brought.kept_fixed, 1);
    const MeasureAccounted whole = auditor().measure_account({kFrom, kTo, {}});
    EXPECT_EQ(whole.measures.size(), 15u);
    EXPECT_EQ(whole.all.activities, 1) << "an activity that serves two measures counts once";
    ASSERT_EQ(whole.contacts.size(), 3u);
    EXPECT_EQ(whole.contacts[0].figures.raised, 2);
    ASSERT_EQ(whole.contacts[0].tiers.size(), 1u);
    EXPECT_EQ(whole.contacts[0].tiers[0].tier, Tier::county);
    EXPECT_EQ(whole.contacts[1].figures.activities, 0);
}

TEST_F(FromGoalToOutcome, ARuleThatIsWithdrawnKeepsNothingFixed) {
    solve(road_);
    RuleList list;
    const std::string rule = auditor().rule_list(list).rules.at(0).rule;
    RuleReview review;
    review.rule = rule;
    review.verdict = RuleVerdict::withdrawn;
    review.note = "不再适用";
    all_.county.as("a-supervisor").rule_review(review);
    EXPECT_EQ(measure(13).kept_fixed, 0);
}

TEST_F(FromGoalToOutcome, AnActivityThatIsWithdrawnBringsNothing) {
    leader().activity_withdraw({activity_, "误登", ""});
    EXPECT_EQ(measure(13).activities, 0);
    Trace request;
    request.case_no = road_;
    EXPECT_THAT(links(auditor().trace(request)),
                ElementsAre("up activity " + activity_ + " raised_withdrawn", "self case " + road_ + " asked"));
}

TEST_F(FromGoalToOutcome, FromACaseUpToTheGoalAndDownToTheOutcome) {
    solve(road_);
    Trace request;
    request.case_no = road_;
    const Traced traced = auditor().trace(request);
    EXPECT_EQ(traced.mechanism.substr(0, 10), "wuxi-1315/");
    const std::vector<std::string> seen = links(traced);
    for (const std::string& link : {"up activity " + activity_ + " raised", std::string("up measure 13 credited"),
                                    std::string("up contact 1 measure_of_contact"),
                                    std::string("up goal 1 serves_goal"), "self case " + road_ + " asked",
                                    "down outcome " + road_ + " solved", "down outcome " + road_ + " rule_stands"})
        EXPECT_THAT(seen, Contains(link));
    for (const TraceNode& node : traced.nodes) {
        if (node.kind == TraceKind::measure && node.id == "13") {
            EXPECT_THAT(node.duties, Not(IsEmpty()));
        }
        if (node.reason == "rule_stands") {
            EXPECT_EQ(node.title.zh, "汛前排查制度");
        }
    }
}

TEST_F(FromGoalToOutcome, FromAGoalAContactAMeasureOrAnActivityDownToTheSameCases) {
    solve(road_);
    Trace goal = of_measure(13), contact = goal, activity;
    goal.measure.reset();
    contact.measure.reset();
    goal.goal = 1;
    contact.contact = 1;
    activity.activity = activity_;
    for (const Trace& request : {goal, contact, of_measure(13), activity}) {
        const std::vector<std::string> seen = links(auditor().trace(request));
        EXPECT_THAT(seen, Contains("down case " + road_ + " raised"));
        EXPECT_THAT(seen, Contains("down case " + bridge_ + " raised"));
        EXPECT_THAT(seen, Contains("down outcome " + road_ + " solved"));
    }
    EXPECT_THAT(links(auditor().trace(of_measure(14))), Not(Contains("down case " + road_ + " raised")));
}

TEST_F(FromGoalToOutcome, ACaseKeptFromWhoAsksIsOnNoLine) {
    all_.county.as("a-registrar")
        .conflict_record({road_, ConflictKind::respondent, "", "o-dept", "被反映", "", "", "", ""});
    Trace request = of_measure(13);
    const auto seen = [&](const char* who) { return links(all_.county.as(who).trace(request)); };
    EXPECT_THAT(seen("a-dept"), Not(Contains("down case " + road_ + " raised")));
    EXPECT_THAT(seen("a-dept"), Contains("down case " + bridge_ + " raised"));
    EXPECT_THAT(seen("a-auditor"), Contains("down case " + road_ + " raised"));
    Trace by_case;
    by_case.case_no = road_;
    EXPECT_EQ(test::refusal([&] { all_.county.as("a-dept").trace(by_case); }), "case.not_found");
}

TEST_F(FromGoalToOutcome, ALongChainIsReadPageByPage) {
    for (const char* day : {"2024-02-10", "2024-02-12", "2024-02-20"})
        leader().activity_record(test::onsite_office(day));
    Trace request = of_measure(13);
    request.limit = 2;
    std::vector<std::string> activities;
    int pages = 0, above = 0;
    do {
        const Traced page = auditor().trace(request);
        for (const TraceNode& node : page.nodes) {
            if (node.kind == TraceKind::activity) activities.push_back(node.id);
            above += node.way != TraceWay::down ? 1 : 0;
        }
        request.after = page.next;
        ++pages;
    } while (!request.after.empty());
    EXPECT_EQ(pages, 2);
    EXPECT_EQ(activities.size(), 4u);
    EXPECT_EQ(above, 3) << "goal, contact and the measure itself stand on the first page only";
}

TEST_F(FromGoalToOutcome, BadQuestionsAreRefused) {
    const auto refused = [&](const char* verb, const std::string& request) {
        return test::refusal([&] { auditor().call(verb, request); });
    };
    EXPECT_EQ(refused("trace", "{}"), "trace.which");
    EXPECT_EQ(refused("trace", R"({"measure":13,"goal":1})"), "trace.which");
    EXPECT_EQ(refused("trace", R"({"measure":13})"), "trace.no_span");
    EXPECT_EQ(refused("trace", R"({"measure":99,"from":"2024-01-01","to":"2024-02-01"})"), "trace.not_found");
    EXPECT_EQ(refused("trace", R"({"goal":1,"from":"2024-01-01","to":"2024-02-01","after":"x"})"), "request.bad_page");
    EXPECT_EQ(refused("trace", R"({"activity":"a-2024-999999"})"), "activity.not_found");
    EXPECT_EQ(refused("trace", R"({"case":"990001-2024-999999"})"), "case.not_found");
    EXPECT_EQ(refused("measure_account", R"({"from":"2024-01-01","to":"2024-02-01","measure":99})"),
              "duty.unknown_measure");
    EXPECT_EQ(refused("measure_account", R"({"from":"2001-01-01","to":"2001-02-01"})"), "duty.no_mechanism");
}

}  // namespace
}  // namespace lianxin

// A leaking culvert from the first repair to the lasting rule: pretended closings are refused one after the other, the
// rounds run out, a leader takes it down, and a check by sample has the last word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/led_case.hpp"

namespace lianxin {
namespace {

using test::Fields;
using test::LedCase;
using testing::ElementsAre;

const Fields kFixed{{"fix_now", "更换涵管接口"}, {"keep_fixed", "每季度清淤并检查接口"}};

class ClosingFlow : public testing::TestWithParam<test::On> {
protected:
    /// `matter` is adopted with the county already.
    ClosingFlow() : culvert_(GetParam(), "livelihood", "rural_road", "2024-03-04") {
        CaseOpen request;
        request.category = "water_and_flood";
        request.summary = "涵管漏水，淹没菜地";
        request.area = test::kVillage;
        no_ = culvert_.county().as("a-registrar").case_open(request).case_no;
    }

    void act(const std::string& time, const std::string& who, const std::string& action, Fields fields = {},
             std::vector<CaseEvidence> evidence = {}) {
        SCOPED_TRACE(action + " at " + time);
        culvert_.at(time);
        culvert_.county().as(who).case_act({no_, action, std::move(fields), {}, {}, "", std::move(evidence)});
    }
    std::string refused(const std::string& time, const std::string& who, const std::string& action,
                        Fields fields = {}) {
        culvert_.at(time);
        return test::refusal([&] { culvert_.county().act(who, no_, action, fields); });
    }
    CaseView show() { return culvert_.county().as("a-supervisor").case_show({no_}); }

    void to_work(const std::string& day) {
        act(day, "a-dispatcher", "accept");
        act(day, "a-dispatcher", "assign", {{"unit", "u-roads"}, {"handler", "a-handler"}});
        work(day);
    }
    void work(const std::string& day) {
        act(day, "a-handler", "start");
        act(day, "a-handler", "contact", {{"note", "到现场查看"}, {"means", "visit"}});
    }
    static std::vector<CaseEvidence> photos(char before, char after) {
        return {{"photos", "before", "file://before", std::string(64, before), ""},
                {"photos", "after", "file://after", std::string(64, after), ""}};
    }

    LedCase culvert_;
    std::string no_;
};

TEST_P(ClosingFlow, ARepairThatDoesNotHoldIsEscalatedAndEndsInALastingRule) {
    to_work("2024-03-05");
    EXPECT_EQ(refused("2024-03-06", "a-handler", "resolve", {{"fix_now", "封堵接口"}}), "case.guard_both_said");
    act("2024-03-06", "a-handler", "resolve", kFixed, photos('a', 'b'));
    EXPECT_EQ(refused("2024-03-06", "a-handler", "verify", test::answer(true)), "case.role_missing");
    for (const char* day : {"2024-03-08", "2024-03-18"}) {
        act(day, "a-verifier", "verify", test::answer(false));
        EXPECT_EQ(refused(day, "a-verifier", "close"), "case.guard_answer_is");
        EXPECT_EQ(refused(day, "a-supervisor", "escalate", {{"ground", "群众不满意"}}), "case.guard_rounds_used");
        act(day, "a-dispatcher", "reopen");
        work(day);
        act(day, "a-handler", "resolve", kFixed);
    }
    act("2024-03-25", "a-verifier", "verify", test::answer(false));
    EXPECT_EQ(refused("2024-03-25", "a-dispatcher", "reopen"), "case.guard_rounds_left");
    act("2024-03-25", "a-supervisor", "escalate", {{"ground", "三轮修补仍漏水"}});
    act("2024-03-26", "a-approver", "direct", {{"leader", "a-leader"}, {"demand", "查明原因，一次治好"}});
    Fields rule = kFixed;
    rule["rule_title"] = std::string("涵管巡检制度");
    rule["rule_holder"] = std::string("a-handler-2");
    rule["rule_review_on"] = std::string("2024-06-30");
    act("2024-04-02", "a-handler", "resolve", rule, photos('c', 'd'));
    act("2024-04-05", "a-verifier", "verify", test::answer(true));
    act("2024-04-05", "a-verifier", "close");

    const CaseView view = show();
    EXPECT_EQ(view.round, 3);
    EXPECT_EQ(view.leader, "a-leader");
    EXPECT_EQ(view.evidence.size(), 4u);
    EXPECT_EQ(view.cards.size(), 1u);
    EXPECT_THAT(view.rules, ElementsAre(no_ + "-r1"));

    culvert_.at("2024-07-01");
    RuleList overdue;
    overdue.list = RuleListKind::overdue;
    ASSERT_EQ(culvert_.county().as("a-auditor").rule_list(overdue).rules.size(), 1u);
    EXPECT_EQ(culvert_.county().as("a-supervisor").rule_remind({}).reminded.at(0).holder, "a-handler-2");
    EXPECT_TRUE(culvert_.county().as("a-supervisor").rule_remind({}).reminded.empty());
    RuleReview review;
    review.rule = no_ + "-r1";
    review.note = "雨季两次检查，未见渗漏";
    review.next_review_on = Date::of(2025, 6, 30);
    culvert_.county().as("a-handler-2").rule_review(review);
    EXPECT_TRUE(culvert_.county().as("a-auditor").rule_list(overdue).rules.empty());
    culvert_.expect_replays();
}

TEST_P(ClosingFlow, NobodyIsUnreachableBeforeThreeAttemptsOnThreeDays) {
    to_work("2024-03-05");
    act("2024-03-06", "a-handler", "resolve", {{"fix_now", "疏通涵管"}, {"no_recurrence", "倒入的石料已清运"}});
    const Fields ground{{"ground", "电话、上门均未见到本人"}};
    for (const char* day : {"2024-03-07 09:00", "2024-03-07 15:00", "2024-03-07 20:00", "2024-03-08 09:00"}) {
        act(day, "a-verifier", "attempt", {{"means", "phone"}, {"result", "no_answer"}});
        EXPECT_EQ(refused(day, "a-approver", "close_unreached", ground), "case.guard_attempts");
    }
    act("2024-03-11 09:00", "a-verifier", "attempt", {{"means", "visit"}, {"result", "no_answer"}});
    act("2024-03-11 10:00", "a-approver", "close_unreached", ground);
    EXPECT_EQ(show().attempts.size(), 5u);
    EXPECT_EQ(culvert_.account().resolution.of, 0) << "not reached is no answer";
    culvert_.expect_replays();
}

TEST_P(ClosingFlow, ACheckByAnotherHasTheLastWordAndAnUnreasonableDemandIsShownBesideTheRates) {
    to_work("2024-03-05");
    act("2024-03-06", "a-handler", "resolve", kFixed);
    act("2024-03-08", "a-verifier", "verify", test::answer(true));
    act("2024-03-08", "a-verifier", "close");
    culvert_.at("2024-04-01");
    SampleDraw draw;
    draw.from = Date::of(2024, 3, 1);
    draw.to = Date::of(2024, 3, 31);
    draw.share = 10;
    draw.seed = "云溪2024年第一季度";
    const SampleDrawn sample = culvert_.county().as("a-auditor").sample_draw(draw);
    EXPECT_THAT(sample.cases, ElementsAre(no_));
    const CheckRecord check{sample.sample, no_, true, false, false, "大雨后仍有积水", ""};
    EXPECT_EQ(test::refusal([&] { culvert_.county().as("a-handler").check_record(check); }), "policy.forbidden");
    EXPECT_EQ(test::refusal([&] { culvert_.county().as("a-verifier").check_record(check); }), "check.verified");
    EXPECT_EQ(culvert_.county().as("a-auditor").check_record(check).action, "reopen_checked");
    EXPECT_EQ(show().state, "assigned");

    const Session handler = culvert_.county().as("a-handler"), approver = culvert_.county().as("a-approver");
    handler.exclusion_propose({no_, "beyond_reason", "要求全额赔偿无关损失", ""});
    approver.exclusion_decide({no_, ExclusionDecision::approve, "经现场核实", ""});
    const CaseSummarised account = culvert_.account();
    EXPECT_EQ(account.resolution.of, 1) << "still counted";
    EXPECT_EQ(account.excluded.approved, 1);
    EXPECT_EQ(account.excluded.resolution.of, 0);
    culvert_.expect_replays();
}

INSTANTIATE_TEST_SUITE_P(Everywhere, ClosingFlow, test::backends(), test::backend);

}  // namespace
}  // namespace lianxin

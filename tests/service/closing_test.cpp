// Closing without pretence, by the verbs: evidence in view, lasting rules and their reviews, exclusion, checks by
// sample.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>
#include <set>

#include "casework/sample.hpp"
#include "service/closing_queries.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/dice.hpp"
#include "support/enough.hpp"
#include "support/expect_error.hpp"
#include "support/random_flow.hpp"

namespace lianxin {
namespace {

using test::County;
using testing::ElementsAre;
using testing::IsEmpty;

std::map<std::string, FieldValue> with_rule(const std::string& review_on) {
    return {{"fix_now", std::string("已修复")},
            {"keep_fixed", std::string("每月巡查一次")},
            {"rule_title", std::string("巡查制度")},
            {"rule_review_on", review_on}};
}

std::map<std::string, FieldValue> answer(bool solved) {
    return {{"reached", true}, {"responded", true}, {"solved", solved}, {"satisfied", solved}};
}

/// The code of the refusal; "none" if there is none.
std::string outcome_of(const std::function<void()>& f) {
    try {
        f();
    } catch (const Error& error) {
        return error.code();
    }
    return "none";
}

class Closing : public testing::Test {
protected:
    std::string rule_of(const std::string& review_on, const std::string& holder = "") {
        const std::string case_no = county_.case_in("in_progress");
        auto fields = with_rule(review_on);
        if (!holder.empty()) fields["rule_holder"] = holder;
        county_.act("a-handler", case_no, "resolve", fields);
        return show(case_no).rules.at(0);
    }
    CaseView show(const std::string& case_no) { return county_.as("a-supervisor").case_show({case_no}); }
    std::vector<std::string> rules(RuleListKind kind, const std::string& unit = "", std::int64_t within = 30) {
        RuleList request;
        request.list = kind;
        request.unit = unit;
        request.within = within;
        std::vector<std::string> out;
        for (const RuleItem& item : county_.as("a-auditor").rule_list(request).rules) out.push_back(item.rule);
        return out;
    }
    std::string refused(const std::string& who, const RuleReview& request) {
        const Error e = test::error_of([&] { county_.as(who).rule_review(request); });
        return e.code() + " " + e.pointer();
    }
    RuleReminded remind(std::int64_t limit = 1000, bool dry_run = false) {
        return county_.as("a-supervisor").rule_remind({limit, dry_run, ""});
    }
    static RuleReview review(const std::string& rule, RuleVerdict verdict, const std::string& next = "") {
        RuleReview request;
        request.rule = rule;
        request.verdict = verdict;
        request.note = "现场复核";
        if (!next.empty()) request.next_review_on = Date::parse(next);
        return request;
    }
    std::string propose(const std::string& who, const std::string& case_no, const std::string& ground = "untrue") {
        return outcome_of([&] { county_.as(who).exclusion_propose({case_no, ground, "经查不属实", ""}); });
    }
    std::string decide(const std::string& who, const std::string& case_no,
                       ExclusionDecision decision = ExclusionDecision::approve) {
        return outcome_of([&] { county_.as(who).exclusion_decide({case_no, decision, "同意", ""}); });
    }
    CaseSummarised account() {
        return county_.as("a-auditor").case_summary({Date::of(2024, 1, 1), Date::of(2024, 12, 31)});
    }
    SampleDrawn draw(std::int64_t size, const std::string& seed = "2024-I") {
        SampleDraw request;
        request.from = Date::of(2024, 1, 1);
        request.to = Date::of(2024, 12, 31);
        request.size = size;
        request.seed = seed;
        return county_.as("a-auditor").sample_draw(request);
    }
    void expect_replays() {
        EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
        EXPECT_THAT(county_.as("a-admin").store_rebuild({}).differences, IsEmpty());
    }
    County county_;
};

// Evidence and attempts

TEST_F(Closing, EvidenceIsShownWithItsKindAndWhereTheHostKeepsIt) {
    const std::string case_no = county_.case_in("in_progress");
    CaseAct act;
    act.case_no = case_no;
    act.action = "resolve";
    act.fields = {{"fix_now", std::string("已修复")}, {"no_recurrence", std::string("落石已清除")}};
    act.evidence = {{"photos", "before", "oss://a/1.jpg", std::string(64, 'a'), ""},
                    {"photos", "after", "oss://a/2.jpg", "", std::string(64, 'b')}};
    EXPECT_TRUE(
        county_.as("a-handler").case_simulate({case_no, act.action, act.fields, std::nullopt, act.evidence}).allowed);
    county_.as("a-handler").case_act(act);
    const CaseView view = show(case_no);
    ASSERT_EQ(view.evidence.size(), 2u);
    EXPECT_EQ(view.evidence[0].number, 1);
    EXPECT_EQ(view.evidence[0].kind_title.zh, "办理前照片");
    EXPECT_EQ(view.evidence[0].reference, "oss://a/1.jpg");
    EXPECT_EQ(view.evidence[0].sha256, std::string(64, 'a'));
    EXPECT_EQ(view.evidence[1].sm3, std::string(64, 'b'));
    EXPECT_EQ(view.outcome->no_recurrence, "落石已清除");
    expect_replays();
}

TEST_F(Closing, WhatEvidenceAnActionTakesIsExplained) {
    const std::string case_no = county_.case_in("in_progress");
    for (const ActionExplained& action : county_.as("a-handler").case_actions({case_no}).actions)
        for (const FieldView& field : action.fields)
            if (field.type == "evidence" && field.name == "photos") {
                EXPECT_EQ(action.action, "resolve");
                EXPECT_THAT(field.needs, ElementsAre("before", "after"));
                return;
            }
    FAIL() << "no action takes photos";
}

// Lasting rules

TEST_F(Closing, ARuleIsARecordOfItsOwnThatOutlivesItsCase) {
    const std::string rule = rule_of("2024-06-01", "a-handler-2");
    const RuleView view = county_.as("a-auditor").rule_show({rule});
    EXPECT_EQ(view.title, "巡查制度");
    EXPECT_EQ(view.text, "每月巡查一次");
    EXPECT_EQ(view.unit, "u-roads");
    EXPECT_EQ(view.holder, "a-handler-2");
    EXPECT_EQ(view.review_on.str(), "2024-06-01");
    EXPECT_EQ(view.case_no + "-r1", rule);
    EXPECT_EQ(test::refusal([&] { county_.as("a-auditor").rule_show({"none"}); }), "rule.not_found");
    expect_replays();
}

TEST_F(Closing, ReviewsThatAreDueAndOverdueAreListed) {
    const std::string june = rule_of("2024-06-01"), april = rule_of("2024-04-01"), later = rule_of("2025-01-01");
    EXPECT_THAT(rules(RuleListKind::standing), ElementsAre(april, june, later));
    EXPECT_THAT(rules(RuleListKind::due), IsEmpty()) << "31 days";
    EXPECT_THAT(rules(RuleListKind::due, "", 31), ElementsAre(april));
    county_.at("2024-04-01T23:59:00+08:00");
    EXPECT_THAT(rules(RuleListKind::overdue), IsEmpty()) << "today is not too late";
    county_.at("2024-05-10T09:00:00+08:00");
    EXPECT_THAT(rules(RuleListKind::overdue), ElementsAre(april));
    EXPECT_THAT(rules(RuleListKind::due), ElementsAre(june));
    EXPECT_THAT(rules(RuleListKind::all, "u-roads"), ElementsAre(april, june, later));
    EXPECT_THAT(rules(RuleListKind::all, "u-town"), IsEmpty());
    EXPECT_EQ(county_.as("a-auditor").rule_show({april}).overdue, 39);
    RuleList page;
    page.limit = 2;
    const RuleListed first = county_.as("a-auditor").rule_list(page);
    page.after = first.next;
    const RuleListed second = county_.as("a-auditor").rule_list(page);
    ASSERT_EQ(second.rules.size(), 1u);
    EXPECT_EQ(second.rules[0].rule, later);
    EXPECT_EQ(second.next, "");
    page.after = "x";
    EXPECT_EQ(test::refusal([&] { county_.as("a-auditor").rule_list(page); }), "request.bad_page");
}

TEST_F(Closing, AReviewKeepsAmendsOrWithdraws) {
    const std::string rule = rule_of("2024-06-01");
    county_.at("2024-06-03T09:00:00+08:00");
    county_.as("a-handler").rule_review(review(rule, RuleVerdict::kept, "2024-12-01"));
    EXPECT_THAT(rules(RuleListKind::overdue), IsEmpty());
    RuleReview amended = review(rule, RuleVerdict::amended, "2025-06-01");
    amended.text = "每周巡查一次";
    amended.holder = "a-town";
    county_.as("a-handler").rule_review(amended);
    RuleView view = county_.as("a-auditor").rule_show({rule});
    EXPECT_EQ(view.text, "每周巡查一次");
    EXPECT_EQ(view.title, "巡查制度");
    EXPECT_EQ(view.unit, "u-town");
    EXPECT_EQ(view.review_on.str(), "2025-06-01");
    ASSERT_EQ(view.reviews.size(), 2u);
    EXPECT_EQ(view.reviews[0].verdict, RuleVerdict::kept);
    EXPECT_EQ(view.reviews[0].note, "现场复核");
    county_.as("a-town").rule_review(review(rule, RuleVerdict::withdrawn));
    EXPECT_THAT(rules(RuleListKind::standing), IsEmpty());
    EXPECT_THAT(rules(RuleListKind::withdrawn), ElementsAre(rule));
    EXPECT_TRUE(county_.as("a-auditor").rule_show({rule}).withdrawn_at);
    EXPECT_EQ(refused("a-town", review(rule, RuleVerdict::kept, "2026-01-01")), "rule.withdrawn /rule");
    expect_replays();
}

TEST_F(Closing, AReviewIsByTheOwnerOrASupervisorAndLooksAhead) {
    const std::string rule = rule_of("2024-06-01");
    EXPECT_EQ(refused("a-town", review(rule, RuleVerdict::kept, "2024-12-01")), "rule.not_yours /rule");
    EXPECT_EQ(refused("a-handler", review(rule, RuleVerdict::kept)), "rule.review_not_ahead /next_review_on");
    EXPECT_EQ(refused("a-handler", review(rule, RuleVerdict::kept, "2024-03-01")),
              "rule.review_not_ahead /next_review_on");
    EXPECT_EQ(refused("a-handler", review(rule, RuleVerdict::withdrawn, "2024-12-01")),
              "rule.needless_member /next_review_on");
    EXPECT_EQ(refused("a-handler", review(rule, RuleVerdict::amended, "2024-12-01")), "rule.nothing_amended /verdict");
    RuleReview kept = review(rule, RuleVerdict::kept, "2024-12-01");
    kept.title = "新名称";
    EXPECT_EQ(refused("a-handler", kept), "rule.needless_member /verdict");
    RuleReview amended = review(rule, RuleVerdict::amended, "2024-12-01");
    amended.unit = "u-none";
    EXPECT_EQ(refused("a-handler", amended), "rule.no_such_unit /unit");
    EXPECT_THAT(county_.as("a-auditor").rule_show({rule}).reviews, IsEmpty());
    county_.as("a-supervisor").rule_review(review(rule, RuleVerdict::kept, "2024-12-01"));
}

TEST_F(Closing, ItsOwnerIsRemindedOnceForEachDayOfReview) {
    const std::string april = rule_of("2024-04-01"), may = rule_of("2024-05-01");
    EXPECT_THAT(remind().reminded, IsEmpty());
    EXPECT_EQ(remind().next_at, Instant::parse("2024-04-01T00:00:00+08:00"));
    county_.at("2024-05-20T09:00:00+08:00");
    const RuleReminded would = remind(1000, true);
    EXPECT_EQ(would.reminded.size(), 2u);
    EXPECT_EQ(would.next_at, county_.store().now());
    const RuleReminded first = remind(1);
    ASSERT_EQ(first.reminded.size(), 1u);
    EXPECT_EQ(first.reminded[0].rule, april);
    EXPECT_EQ(first.reminded[0].unit, "u-roads");
    EXPECT_TRUE(first.more);
    ASSERT_EQ(remind().reminded.size(), 1u);
    EXPECT_THAT(remind().reminded, IsEmpty()) << "calling again adds nothing";
    EXPECT_FALSE(remind().next_at);
    county_.as("a-handler").rule_review(review(may, RuleVerdict::kept, "2024-07-01"));
    EXPECT_EQ(remind().next_at, Instant::parse("2024-07-01T00:00:00+08:00"));
    county_.at("2024-07-01T00:00:00+08:00");
    EXPECT_EQ(remind().reminded.size(), 1u) << "another review, another reminder";
    EXPECT_EQ(county_.as("a-auditor").rule_show({may}).reminded_at.size(), 2u);
    county_.as("a-handler").rule_review(review(april, RuleVerdict::withdrawn));
    EXPECT_THAT(remind().reminded, IsEmpty());
    EXPECT_EQ(test::refusal([&] { county_.as("a-handler").rule_remind({}); }), "policy.forbidden");
    expect_replays();
}

// Exclusion

TEST_F(Closing, AnExclusionIsProposedWithAGroundAndDecidedByAnother) {
    const std::string case_no = county_.case_in("in_progress");
    EXPECT_EQ(propose("a-handler", case_no, "no_such"), "exclusion.unknown_ground");
    EXPECT_EQ(propose("a-registrar", case_no), "exclusion.role_missing");
    EXPECT_EQ(decide("a-approver", case_no), "exclusion.nothing_proposed");
    EXPECT_EQ(propose("a-handler", case_no), "none");
    EXPECT_EQ(propose("a-handler", case_no), "exclusion.undecided");
    EXPECT_EQ(decide("a-verifier", case_no), "exclusion.role_missing");
    EXPECT_EQ(decide("a-approver", case_no, ExclusionDecision::revoke), "exclusion.not_approved");
    EXPECT_EQ(decide("a-approver", case_no, ExclusionDecision::refuse), "none");
    EXPECT_EQ(decide("a-approver", case_no), "exclusion.nothing_proposed");
    EXPECT_EQ(propose("a-handler", case_no, "beyond_reason"), "none") << "once more, on another ground";
    EXPECT_EQ(decide("a-approver", case_no), "none");
    EXPECT_EQ(propose("a-handler", case_no), "exclusion.already_approved");
    EXPECT_EQ(decide("a-supervisor", case_no, ExclusionDecision::revoke), "none");
    const auto seen = show(case_no).exclusions;
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_EQ(seen[0].status, ExclusionStatus::refused);
    EXPECT_EQ(seen[0].ground_title.zh, "所述事实不存在");
    EXPECT_EQ(seen[0].reason, "经查不属实");
    EXPECT_EQ(seen[1].status, ExclusionStatus::revoked);
    EXPECT_EQ(seen[1].proposer, "a-handler");
    EXPECT_EQ(seen[1].decider, "a-supervisor");
    EXPECT_EQ(show(case_no).state, "in_progress") << "the case itself stays as it is";
    expect_replays();
}

TEST_F(Closing, NobodyDecidesOnTheirOwnProposalOrOnACaseThatTheyHandled) {
    OrganisationImport more;  // an approver who is a handler too, and one who proposes in another post
    more.posts = {
        {"post-two", "u-roads", {"副科长", ""}, {}, "", false, {Function::handler, Function::approver}, {}, {}}};
    more.appointments = {{"a-two", "o-handler-2", "post-two", Date::of(2023, 1, 1), {}, {}}};
    county_.as("a-admin").organisation_import(more);
    const std::string mine = county_.case_in("assigned");
    county_.act(
        "a-dispatcher", mine, "reassign",
        {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler-2")}, {"ground", std::string("分工")}});
    EXPECT_EQ(propose("a-dispatcher", mine), "none");
    EXPECT_EQ(decide("a-two", mine), "exclusion.handled") << "they handle it in another post";
    const std::string proposed = county_.case_in("assigned");
    county_.act("a-dispatcher", proposed, "reassign",
                {{"unit", std::string("u-roads")}, {"handler", std::string("a-two")}, {"ground", std::string("分工")}});
    EXPECT_EQ(propose("a-two", proposed), "none");
    EXPECT_EQ(decide("a-two", proposed), "exclusion.own_proposal");
    EXPECT_EQ(decide("a-approver", proposed), "none");
}

TEST_F(Closing, ExcludedCasesStandBesideTheRatesAndAreNeverTakenOutOfThem) {
    const std::string solved = county_.case_in("closed"), unsolved = county_.case_in("resolved");
    county_.act("a-verifier", unsolved, "verify", answer(false));
    const CaseSummarised before = account();
    EXPECT_EQ(before.resolution.count, 1);
    EXPECT_EQ(before.resolution.of, 2);
    ASSERT_EQ(propose("a-verifier", unsolved), "none");
    EXPECT_EQ(account().excluded.proposed, 1);
    EXPECT_EQ(account().excluded.resolution.of, 2) << "nothing is excluded by a proposal";
    ASSERT_EQ(decide("a-approver", unsolved), "none");
    const CaseSummarised after = account();
    EXPECT_EQ(after.resolution.count, 1);
    EXPECT_EQ(after.resolution.of, 2) << "the rate itself stays";
    EXPECT_EQ(after.excluded.approved, 1);
    EXPECT_EQ(after.excluded.resolution.count, 1);
    EXPECT_EQ(after.excluded.resolution.of, 1);
    CaseList all;
    all.list = CaseListKind::all;
    std::size_t listed = 0;
    for (const CaseItem& item : county_.as("a-auditor").case_list(all).cases) {
        ++listed;
        EXPECT_EQ(item.exclusion == ExclusionStatus::approved, item.case_no == unsolved);
        EXPECT_EQ(item.exclusion.has_value(), item.case_no == unsolved);
    }
    EXPECT_EQ(listed, 2u) << "it is hidden nowhere";
    ExclusionList request;
    request.status = ExclusionStatus::approved;
    EXPECT_EQ(county_.as("a-auditor").exclusion_list(request).exclusions.size(), 1u);
    request.unit = "u-roads";
    EXPECT_EQ(county_.as("a-auditor").exclusion_list(request).exclusions.at(0).case_no, unsolved);
    request.unit = "u-town";
    EXPECT_THAT(county_.as("a-auditor").exclusion_list(request).exclusions, IsEmpty());
    EXPECT_EQ(decide("a-approver", unsolved, ExclusionDecision::revoke), "none");
    EXPECT_EQ(account().excluded.approved, 0);
    EXPECT_EQ(account().excluded.resolution.of, 2);
}

TEST_F(Closing, AWorkflowThatForeseesNoExclusionHasNone) {
    county_.as("a-admin").document_adopt({JsonText{builtin("relief")}, ""});
    CaseOpen request;
    request.workflow = "relief";
    request.category = "illness";
    request.summary = "医疗费用负担重";
    request.area = test::kVillage;
    const std::string case_no = county_.as("a-registrar").case_open(request).case_no;
    EXPECT_EQ(propose("a-dispatcher", case_no), "exclusion.not_foreseen");
    EXPECT_EQ(propose("a-dispatcher", "none"), "case.not_found");
}

// Checks by sample

TEST_F(Closing, ASampleIsStoredWithItsCasesAndCanBeDrawnAgain) {
    std::vector<std::string> closed;
    for (int i = 0; i < 7; ++i) closed.push_back(county_.case_in("closed"));
    county_.case_in("verified");  // not closed
    const SampleDrawn sample = draw(3);
    EXPECT_EQ(sample.sample, "s-2024-000001");
    EXPECT_EQ(sample.population, 7);
    EXPECT_EQ(sample.cases, casework::drawn("2024-I", closed, 3));
    EXPECT_EQ(sample.population_sha256, casework::population_sha256(closed));
    EXPECT_EQ(draw(3).cases, sample.cases) << "the same seed, the same cases";
    const SampleView view = county_.as("a-verifier").sample_show({sample.sample});
    EXPECT_TRUE(view.seed_told);
    ASSERT_EQ(view.cases.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(view.cases[i].case_no, sample.cases[i]);
        EXPECT_EQ(view.cases[i].rank, casework::rank_of("2024-I", sample.cases[i]));
    }
    EXPECT_EQ(show(sample.cases[0]).checks.size(), 2u);
    const SampleDrawn by_lot = draw(2, "");
    EXPECT_EQ(by_lot.seed.size(), 32u);
    EXPECT_FALSE(county_.as("a-verifier").sample_show({by_lot.sample}).seed_told);
    EXPECT_EQ(county_.as("a-verifier").sample_list({}).samples.at(0).sample, by_lot.sample);
    expect_replays();
}

TEST_F(Closing, ASampleIsOfClosedCasesOfTheSpanUnitAreaAndWorkflow) {
    const std::string case_no = county_.case_in("closed");
    SampleDraw request;
    request.from = Date::of(2024, 3, 1);
    request.to = Date::of(2024, 3, 1);
    request.share = 100;
    request.unit = "u-roads";
    request.area = "990001101";
    request.workflow = "matter";
    EXPECT_THAT(county_.as("a-supervisor").sample_draw(request).cases, ElementsAre(case_no));
    const auto refused = [&](const SampleDraw& wrong) {
        return test::refusal([&] { county_.as("a-supervisor").sample_draw(wrong); });
    };
    SampleDraw other = request;
    other.unit = "u-town";
    EXPECT_EQ(refused(other), "sample.no_cases");
    other = request;
    other.area = "990001102";
    EXPECT_EQ(refused(other), "sample.no_cases");
    other = request;
    other.workflow = "petition";
    EXPECT_EQ(refused(other), "sample.no_cases");
    other = request;
    other.from = other.to = Date::of(2024, 3, 2);
    EXPECT_EQ(refused(other), "sample.no_cases");
    other = request;
    other.size = 1;
    EXPECT_EQ(refused(other), "sample.size_or_share");
    other.share.reset();
    other.size = 0;
    EXPECT_EQ(refused(other), "request.out_of_range");
    EXPECT_EQ(test::refusal([&] { county_.as("a-handler").sample_draw(request); }), "policy.forbidden");
}

TEST_F(Closing, ACheckThatFindsTheMatterNotSolvedReopensIt) {
    const std::string case_no = county_.case_in("closed");
    const std::string sample = draw(1).sample;
    const CheckRecord wrong{sample, case_no, true, false, false, "路面再次塌陷", ""};
    EXPECT_EQ(test::refusal([&] { county_.as("a-verifier").check_record(wrong); }), "check.verified");
    const CheckRecorded found = county_.as("a-supervisor").check_record(wrong);
    EXPECT_EQ(found.agrees, false);
    EXPECT_EQ(found.action, "reopen_checked");
    EXPECT_EQ(found.state, "assigned");
    EXPECT_THAT(found.reasons, IsEmpty());
    const CaseView view = show(case_no);
    EXPECT_EQ(view.round, 2);
    EXPECT_EQ(std::get<std::string>(view.history.back().fields.at("finding")), "路面再次塌陷");
    ASSERT_EQ(view.checks.size(), 1u);
    EXPECT_EQ(view.checks[0].action, "reopen_checked");
    EXPECT_EQ(test::refusal([&] { county_.as("a-auditor").check_record(wrong); }), "check.already_recorded");
    const SampleView done = county_.as("a-auditor").sample_show({sample});
    EXPECT_EQ(done.checked, 1);
    EXPECT_EQ(done.agreement.count, 0);
    EXPECT_EQ(done.agreement.of, 1);
    EXPECT_EQ(done.cases[0].finding, "路面再次塌陷");
    EXPECT_EQ(done.cases[0].checker, "a-supervisor");
    EXPECT_EQ(account().resolution.count, 1) << "the rate is of the answers at call-back";
    expect_replays();
}

TEST_F(Closing, AfterTheLastRoundACheckEscalates) {
    const std::string case_no = county_.case_in("closed");
    for (int round = 2; round <= 3; ++round) {
        county_.act("a-dispatcher", case_no, "reopen_closed", {{"ground", std::string("群众再次反映")}});
        county_.act("a-handler", case_no, "start");
        county_.act("a-handler", case_no, "contact", {{"note", std::string("已联系")}});
        county_.act("a-handler", case_no, "resolve",
                    {{"fix_now", std::string("修复")}, {"keep_fixed", std::string("巡查")}});
        county_.act("a-verifier", case_no, "verify", answer(true));
        county_.act("a-verifier", case_no, "close");
    }
    const std::string sample = draw(1).sample;
    const CheckRecorded found =
        county_.as("a-supervisor").check_record({sample, case_no, true, false, false, "仍未解决", ""});
    EXPECT_EQ(found.action, "escalate_checked");
    EXPECT_EQ(found.state, "escalated");
    EXPECT_EQ(show(case_no).cards.at(0).card, CardColour::red);
}

TEST_F(Closing, ACheckThatAgreesOrReachesNobodyLeavesTheCaseAsItIs) {
    const std::string one = county_.case_in("closed"), other = county_.case_in("closed");
    const SampleDrawn sample = draw(2);
    const CheckRecorded agrees =
        county_.as("a-supervisor").check_record({sample.sample, one, true, true, false, "已解决", ""});
    EXPECT_EQ(agrees.agrees, true);
    EXPECT_EQ(agrees.action, "");
    EXPECT_EQ(agrees.state, "closed");
    const CheckRecorded nobody =
        county_.as("a-auditor").check_record({sample.sample, other, false, std::nullopt, std::nullopt, "无人接听", ""});
    EXPECT_FALSE(nobody.agrees);
    const SampleView view = county_.as("a-auditor").sample_show({sample.sample});
    EXPECT_EQ(view.checked, 2);
    EXPECT_EQ(view.unreached, 1);
    EXPECT_EQ(view.agreement.of, 1);
    EXPECT_EQ(view.solved.count, 1);
    EXPECT_EQ(test::refusal([&] {
                  county_.as("a-auditor").check_record({"s-none", one, true, true, true, "x", ""});
              }),
              "sample.not_found");
    const std::string late = county_.case_in("closed");
    EXPECT_EQ(test::refusal([&] {
                  county_.as("a-auditor").check_record({sample.sample, late, true, true, true, "x", ""});
              }),
              "check.not_sampled");
}

TEST_F(Closing, AWorkflowThatForeseesNothingAfterACheckKeepsItOnRecord) {
    Json plain = parse_json(builtin("matter"));
    plain["id"] = "plain";
    plain["version"] = 1;
    plain.erase("recheck");
    plain.erase("transition");
    county_.as("a-admin").document_adopt({JsonText{plain.dump()}, ""});
    CaseOpen request;
    request.workflow = "plain";
    request.category = "rural_road";
    request.summary = "路基塌方";
    request.area = test::kVillage;
    const std::string case_no = county_.as("a-registrar").case_open(request).case_no;
    county_.act("a-registrar", case_no, "decline", {{"ground", std::string("不属本级职权")}});
    const std::string sample = draw(1).sample;
    const CheckRecorded found =
        county_.as("a-supervisor").check_record({sample, case_no, true, false, false, "群众有异议", ""});
    EXPECT_EQ(found.action, "");
    ASSERT_EQ(found.reasons.size(), 1u);
    EXPECT_EQ(found.reasons[0].code, "not_foreseen");
    EXPECT_FALSE(found.agrees) << "there was no answer before";
    EXPECT_EQ(county_.as("a-auditor").sample_show({sample}).agreement.of, 0);
}

TEST_F(Closing, ARetriedRequestDrawsNoSecondSample) {
    county_.case_in("closed");
    SampleDraw request;
    request.from = request.to = Date::of(2024, 3, 1);
    request.size = 1;
    request.request_id = "draw-1";
    const SampleDrawn first = county_.as("a-auditor").sample_draw(request);
    EXPECT_EQ(county_.as("a-auditor").sample_draw(request).seed, first.seed);
    EXPECT_EQ(county_.as("a-auditor").sample_list({}).samples.size(), 1u);
}

// Queries

TEST(ClosingQueries, GoByAnIndexAndScanNothing) {
    County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const char* const list =
        "SELECT rule FROM rules WHERE jurisdiction = :j AND unit = :u AND standing = :s AND review_on < :d ORDER BY "
        "review_on, rule LIMIT :n";
    const char* const population =
        "SELECT case_no FROM cases WHERE jurisdiction = :j AND standing = :s AND closed_at >= :f AND closed_at < :t";
    for (const char* sql :
         {service::queries::kAwaiting, service::queries::kNextAwaiting, service::queries::kLastExclusion,
          service::queries::kSampleCases, service::queries::kChecksOfCase, list, population}) {
        std::string bound = sql;
        for (std::size_t at = bound.find(':'); at != std::string::npos; at = bound.find(':', at + 1)) {
            std::size_t end = at + 1;
            while (end < bound.size() && std::isalpha(static_cast<unsigned char>(bound[end]))) ++end;
            bound.replace(at, end - at, "'1'");
        }
        for (const auto& [id, parent, unused, detail] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(
                 ("EXPLAIN QUERY PLAN " + bound).c_str())) {
            EXPECT_EQ(detail.find("SCAN"), std::string::npos) << sql << ": " << detail;
        }
    }
}

// Properties over random flows

/// Who handled, verified and checked each case, and who proposed and decided its exclusion, told from the events alone.
struct Deeds {
    std::map<std::string, std::set<std::string>> handled, answered;
    std::map<std::string, std::string> proposed;
    std::int64_t checks = 0, decisions = 0, answers = 0;
};

Deeds deeds_of(County& county) {
    Deeds deeds;
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    std::map<std::string, std::pair<std::string, std::string>> acted;
    for (const auto& [stream, type, body] : raw->rows<std::string, std::string, std::string>(
             "SELECT stream, type, body FROM events WHERE jurisdiction = :j ORDER BY position", test::kCounty)) {
        const Json data = parse_json(body)["data"];
        const std::string no = stream.substr(stream.find('/') + 1);
        const std::string official = data.value("official", "");
        if (type == "case_action_taken") {
            acted[no] = {official, data["role"]};
            if (data["role"] == "handler") deeds.handled[no].insert(official);
        } else if (type == "case_assigned") {
            deeds.handled[no].insert(data.value("handler_official", ""));
        } else if (type == "citizen_answered") {
            ++deeds.answers;
            RC_ASSERT(deeds.handled[no].count(acted[no].first) == 0);
            deeds.answered[no].insert(acted[no].first);
        } else if (type == "exclusion_proposed") {
            deeds.proposed[no] = official;
        } else if (type == "exclusion_decided") {
            ++deeds.decisions;
            RC_ASSERT(deeds.proposed[no] != official);
            RC_ASSERT(deeds.handled[no].count(official) == 0);
        } else if (type == "check_recorded") {
            ++deeds.checks;
            const std::string one = data["case"];
            RC_ASSERT(deeds.handled[one].count(official) == 0);
            RC_ASSERT(deeds.answered[one].count(official) == 0);
        }
    }
    return deeds;
}

std::string rates_of(const CaseSummarised& s) {
    const auto one = [](const Rate& rate) { return std::to_string(rate.count) + "/" + std::to_string(rate.of) + " "; };
    return one(s.response) + one(s.resolution) + one(s.satisfaction) + std::to_string(s.opened) + " " +
           std::to_string(s.closed) + " " + std::to_string(s.open) + " " + std::to_string(s.breached);
}

CaseSummarised account_of(County& county) {
    return county.as("a-auditor").case_summary({Date::of(2023, 1, 1), Date::of(2026, 12, 31)});
}

/// Somebody tries to propose, decide or check, whoever they are; the figures are the same before and after.
void try_closing(County& county, std::string case_no, SampleDrawn& sample) {
    const std::vector<std::string> likely{"a-approver", "a-supervisor", "a-auditor",
                                          "a-verifier", "a-handler",    "a-dispatcher"};
    const std::string who = *rc::gen::elementOf(
        *rc::gen::elementOf(std::vector<int>{0, 1, 1, 1, 1}) == 0 ? test::RandomFlow::appointments() : likely);
    const int what = *rc::gen::elementOf(std::vector<int>{0, 0, 1, 1, 2, 3, 3, 3});
    const std::string before = rates_of(account_of(county));
    bool moves = false;
    try {
        if (what == 0) {
            county.as(who).exclusion_propose({case_no, "untrue", "不属实", ""});
        } else if (what == 1) {
            const auto decision =
                *rc::gen::element(ExclusionDecision::approve, ExclusionDecision::refuse, ExclusionDecision::revoke);
            county.as(who).exclusion_decide({case_no, decision, "经审定", ""});
        } else if (what == 2) {
            SampleDraw draw;
            draw.from = Date::of(2023, 1, 1);
            draw.to = Date::of(2026, 12, 31);
            draw.size = 50;
            sample = county.as(who).sample_draw(draw);
        } else if (!sample.cases.empty()) {
            case_no = *rc::gen::elementOf(sample.cases);
            const bool solved = *rc::gen::arbitrary<bool>();
            moves =
                !county.as(who).check_record({sample.sample, case_no, true, solved, solved, "复核", ""}).action.empty();
        }
    } catch (const Error&) {  // a refusal is an ordinary answer
    }
    if (!moves) RC_ASSERT(rates_of(account_of(county)) == before);
}

TEST(ClosingProperties, NobodyVerifiesChecksOrDecidesOnTheirOwnCaseAndNoRateMovesByExclusion) {
    std::int64_t checks = 0, decisions = 0, answers = 0;
    EXPECT_TRUE(rc::check([&] {
        County county(test::On::sqlite);
        test::RandomFlow flow(county);
        std::vector<std::string> cases{county.case_in("closed"), county.case_in("closed")};
        SampleDrawn sample;
        for (int i = 0; i < 6; ++i) {
            if (i % 3 == 0) cases.push_back(flow.open());
            const std::string case_no = *rc::gen::elementOf(cases);
            for (int j = 0; j < 6; ++j) {
                const test::RandomFlow::Step step = flow.step(case_no);
                try {
                    county.as(step.who).case_act(step.act);
                } catch (const Error&) {
                }
                flow.pass_time();
            }
            for (int j = 0; j < 6; ++j) try_closing(county, *rc::gen::elementOf(cases), sample);
        }
        const Deeds deeds = deeds_of(county);
        checks += deeds.checks;
        decisions += deeds.decisions;
        answers += deeds.answers;
        const CaseSummarised all = account_of(county);
        RC_ASSERT(all.excluded.resolution.of <= all.resolution.of);
        RC_ASSERT(all.excluded.approved > 0 || all.excluded.resolution.of == all.resolution.of);
        RC_ASSERT(county.as("a-admin").store_rebuild({}).differences.empty());
    }));
    EXPECT_GT(checks, test::in_a_hundred_cases(10));
    EXPECT_GT(decisions, test::in_a_hundred_cases(10));
    EXPECT_GT(answers, test::in_a_hundred_cases(10));
}

}  // namespace
}  // namespace lianxin

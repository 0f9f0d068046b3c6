// What closing a case rests on: evidence, attempts at reaching the citizen, bounded rounds, both things said, a rule.
#include <gmock/gmock.h>

#include "world.hpp"

namespace lianxin::casework {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Instant kDay = at("2024-03-04");
const Fields kWhole{{"fix_now", "已修复路基"}, {"keep_fixed", "列入雨季巡查"}};

template <class E>
std::vector<E> of_type(const std::vector<Event>& events) {
    std::vector<E> found;
    for (const Event& event : events)
        if (const auto* one = std::get_if<E>(&event)) found.push_back(*one);
    return found;
}

std::string digest(char c) { return std::string(64, c); }
CaseEvidence photo(const std::string& kind, char c) { return {"photos", kind, "file-" + kind, digest(c), ""}; }

/// A case that only needs to be resolved.
Case contacted() {
    Case one;
    one.to_in_progress(kDay);
    one.act("contact", "a-roads", kDay, {{"note", "已电话联系"}});
    return one;
}

std::vector<Event> resolve(Case& one, const Fields& fields, std::vector<CaseEvidence> evidence = {}) {
    CaseAct command;
    command.case_no = one.state.case_no;
    command.action = "resolve";
    command.fields = fields;
    command.evidence = std::move(evidence);
    return one.act(command, "a-roads", std::max(kDay, one.state.last_at));
}

Fields with(Fields fields, const Fields& more) {
    fields.insert(more.begin(), more.end());
    return fields;
}

// Evidence

TEST(Evidence, IsAFactWithKindAndDigestAndItsReferenceIsSealed) {
    Case one = contacted();
    CaseEvidence paper{"papers", "acceptance", "host://17", "", digest('c')};
    const auto events = resolve(one, kWhole, {photo("before", 'a'), photo("after", 'b'), paper});
    const auto given = of_type<EvidenceGiven>(events);
    ASSERT_EQ(given.size(), 1u);
    ASSERT_EQ(given[0].files.size(), 3u);
    EXPECT_EQ(given[0].action, "resolve");
    EXPECT_EQ(given[0].files[1].kind, "after");
    EXPECT_EQ(given[0].files[1].sha256, digest('b'));
    EXPECT_EQ(given[0].files[2].sm3, digest('c'));
    EXPECT_EQ(given[0].files[2].reference.text, "host://17");
    ASSERT_EQ(one.state.evidence.size(), 3u);
    EXPECT_TRUE(one.state.evidence[0].file.reference.text.empty()) << "only its hash";
    EXPECT_EQ(one.state.evidence[0].round, 1);
}

TEST(Evidence, OfKindsThatAreNeededThereIsOneEach) {
    Case one = contacted();
    const Error e = refusal([&] { resolve(one, kWhole, {photo("before", 'a')}); });
    EXPECT_EQ(e.code(), "case.missing_evidence");
    EXPECT_EQ(e.pointer(), "/evidence");
    EXPECT_EQ(parse_json(e.details()), (Json{{"field", "photos"}, {"missing", {"after"}}}));
    EXPECT_THAT(e.message_zh(), HasSubstr("办理后照片"));
    EXPECT_NO_THROW(resolve(one, kWhole));  // an optional field that is not told at all
}

TEST(Evidence, TheSameFileBearsOutOneThingOnly) {
    Case one = contacted();
    const Error e = refusal([&] { resolve(one, kWhole, {photo("before", 'a'), photo("after", 'a')}); });
    EXPECT_EQ(e.code(), "case.evidence_twice");
    EXPECT_EQ(e.pointer(), "/evidence/1");
}

TEST(Evidence, IsRefusedIfItsDigestItsKindOrItsFieldIsNone) {
    Case one = contacted();
    const auto told = [&](CaseEvidence file) {
        const Error e = refusal([&] { resolve(one, kWhole, {std::move(file)}); });
        return e.code() + " " + e.pointer();
    };
    EXPECT_EQ(told({"papers", "other", "x", "", ""}), "case.evidence_digest /evidence/0");
    EXPECT_EQ(told({"papers", "other", "x", digest('a'), digest('a')}), "case.evidence_digest /evidence/0");
    EXPECT_EQ(told({"papers", "other", "x", std::string(64, 'A'), ""}), "case.evidence_digest /evidence/0");
    EXPECT_EQ(told({"papers", "other", "x", std::string(63, 'a'), ""}), "case.evidence_digest /evidence/0");
    EXPECT_EQ(told({"papers", "poem", "x", digest('a'), ""}), "case.field_code /evidence/0/kind");
    EXPECT_EQ(told({"fix_now", "other", "x", digest('a'), ""}), "case.unknown_field /evidence/0/field");
    EXPECT_EQ(told({"none", "other", "x", digest('a'), ""}), "case.unknown_field /evidence/0/field");
    EXPECT_EQ(refusal([&] { resolve(one, with(kWhole, {{"photos", "a.jpg"}})); }).code(), "case.field_type");
    EXPECT_TRUE(one.state.evidence.empty());
}

TEST(Evidence, ThatIsRequiredIsOwedAndCountsForAGuardOnFields) {
    const workflow::Workflow flow = small_workflow(R"({
        "initial": {"to": "open"}, "states": [{"code": "open"}, {"code": "done", "final": true}],
        "actions": [
          {"code": "finish", "from": ["open"], "to": "done",
           "fields": [{"name": "photo", "type": "evidence", "required": true, "codes": [{"code": "p", "title": {"zh": "照片"}}]}]},
          {"code": "look", "from": ["open"], "guards": [{"guard": "any_field", "fields": ["words", "photo"]}],
           "fields": [{"name": "words", "type": "text"},
                      {"name": "photo", "type": "evidence", "codes": [{"code": "p", "title": {"zh": "照片"}}]}]}]})");
    Case one(kDay, flow);
    const Error e = refusal([&] { one.act("finish", "a-desk", kDay); });
    EXPECT_EQ(e.code(), "case.missing_field");
    EXPECT_EQ(e.pointer(), "/evidence");
    EXPECT_EQ(refusal([&] { one.act("look", "a-desk", kDay); }).code(), "case.guard_any_field");
    CaseAct command;
    command.action = "look";
    command.evidence = {{"photo", "p", "x", digest('a'), ""}};
    EXPECT_NO_THROW(one.act(command, "a-desk", kDay));
    command.action = "finish";
    EXPECT_NO_THROW(one.act(command, "a-desk", kDay));
    EXPECT_TRUE(one.state.final_state);
    EXPECT_EQ(one.state.evidence.size(), 2u);
}

// Attempts

const Fields kGround{{"ground", "三次上门、电话均未联系上"}};

TEST(Attempts, UnreachableIsSaidOnlyAfterSoManyOnSoManyDays) {
    Case one;
    one.to_resolved(kDay);
    const auto close = [&](Instant when) {
        return refusal([&] { one.act("close_unreached", "a-chief", when, kGround); });
    };
    EXPECT_EQ(close(kDay).code(), "case.guard_attempts");
    for (int i = 0; i < 3; ++i) one.act("attempt", "a-calls", kDay, {{"means", "phone"}, {"result", "no_answer"}});
    const Error same_day = close(kDay);
    EXPECT_EQ(same_day.code(), "case.guard_attempts");
    const Json details = parse_json(same_day.details());
    EXPECT_EQ(details["attempts"], 3);
    EXPECT_EQ(details["days"], 1);
    EXPECT_EQ(details["min_days"], 3);
    EXPECT_THAT(same_day.message(), HasSubstr("So far 3 of 3 attempt(s), on 1 of 3 day(s)."));
    EXPECT_THAT(same_day.message_zh(), HasSubstr("在1个不同日期（须3个）"));
    one.act("attempt", "a-calls", at("2024-03-05"));
    EXPECT_EQ(close(at("2024-03-05")).code(), "case.guard_attempts");
    one.act("attempt", "a-calls2", at("2024-03-06"), {{"means", "visit"}});
    EXPECT_EQ(close(at("2024-03-06")).code(), "none");
    EXPECT_TRUE(one.state.final_state);
    ASSERT_EQ(one.state.attempts.size(), 5u);
    EXPECT_EQ(one.state.attempts[0].result, "no_answer");
    EXPECT_EQ(one.state.attempts[4].means, "visit");
}

TEST(Attempts, AreExplainedWithHowManyThereAreSoFar) {
    Case one;
    one.to_resolved(kDay);
    one.act("attempt", "a-calls", kDay);
    const ActionView view = one.action("close_unreached", "a-chief", kDay);
    ASSERT_EQ(view.reasons.size(), 1u);
    EXPECT_EQ(view.reasons[0].code, "guard_attempts");
    EXPECT_THAT(view.reasons[0].message_zh, HasSubstr("本轮已联系1次（须3次）"));
}

TEST(Attempts, ADayIsALocalDay) {
    Case one;
    one.to_resolved(Instant::parse("2024-03-04T09:00:00+08:00"));
    for (const char* when : {"2024-03-04T23:59:00+08:00", "2024-03-05T00:01:00+08:00", "2024-03-05T07:00:00+08:00"})
        one.act("attempt", "a-calls", Instant::parse(when));
    EXPECT_EQ(attempts_made(one.state).attempts, 3);
    EXPECT_EQ(attempts_made(one.state).days, 2);
}

TEST(Attempts, OfAnEarlierRoundDoNotCount) {
    Case one;
    one.to_resolved(kDay);
    for (const char* day : {"2024-03-05", "2024-03-06", "2024-03-07"}) one.act("attempt", "a-calls", at(day));
    one.act("verify", "a-calls", at("2024-03-08"), Case::answer(true, false));
    one.act("reopen", "a-dispatch", at("2024-03-08"));
    one.act("start", "a-roads", at("2024-03-08"));
    one.act("contact", "a-roads", at("2024-03-08"), {{"note", "已电话联系"}});
    resolve(one, kWhole);
    EXPECT_EQ(attempts_made(one.state).attempts, 0);
    EXPECT_EQ(refusal([&] { one.act("close_unreached", "a-chief", at("2024-03-08"), kGround); }).code(),
              "case.guard_attempts");
}

// Rounds

/// Brings a case to "not solved" in that round.
Case unsolved_in_round(int round) {
    Case one;
    one.to_verified(kDay, false);
    for (int i = 1; i < round; ++i) {
        one.act("reopen", "a-dispatch", kDay);
        one.act("start", "a-roads", kDay);
        one.act("contact", "a-roads", kDay, {{"note", "已电话联系"}});
        resolve(one, kWhole);
        one.act("verify", "a-calls", kDay, Case::answer(true, false));
    }
    return one;
}

TEST(Rounds, AreBoundedAndThenTheCaseIsEscalatedAndNotBefore) {
    const Fields ground{{"ground", "两次返修仍渗水"}};
    for (const int round : {1, 2}) {
        Case early = unsolved_in_round(round);
        EXPECT_EQ(refusal([&] { early.act("escalate", "a-super", kDay, ground); }).code(), "case.guard_rounds_used");
        EXPECT_NO_THROW(early.act("reopen", "a-dispatch", kDay));
    }
    Case one = unsolved_in_round(3);
    const Error shut = refusal([&] { one.act("reopen", "a-dispatch", kDay); });
    EXPECT_EQ(shut.code(), "case.guard_rounds_left");
    EXPECT_EQ(parse_json(shut.details())["round"], 3);
    const auto events = one.act("escalate", "a-super", kDay, ground);
    EXPECT_EQ(one.state.state, "escalated");
    EXPECT_EQ(one.state.round, 3) << "escalation is no round";
    ASSERT_EQ(of_type<CardIssued>(events).size(), 1u);
    EXPECT_EQ(of_type<CardIssued>(events)[0].unit, "u-roads");
}

TEST(Rounds, AnEscalatedCaseIsGivenALeaderAndEndsWithAnExplanationAtTheLatest) {
    Case one = unsolved_in_round(3);
    one.act("escalate", "a-calls", kDay, {{"ground", "两次返修仍渗水"}});
    EXPECT_EQ(refusal([&] {
                  one.act("direct", "a-chief", kDay, {{"demand", "限期解决"}});
              }).code(),
              "case.missing_field");
    one.act("direct", "a-chief", kDay, {{"leader", "a-leader"}, {"demand", "限期解决"}});
    EXPECT_EQ(one.state.leader, "a-leader");
    EXPECT_EQ(one.state.state, "in_progress");
    resolve(one, kWhole);
    one.act("verify", "a-calls", kDay, Case::answer(true, false));
    EXPECT_EQ(refusal([&] {
                  one.act("escalate", "a-super", kDay, {{"ground", "仍渗水"}});
              }).code(),
              "case.guard_not_marked");
    one.act("close_unsolved", "a-super", kDay, {{"ground", "须待水库除险加固后根治"}});
    EXPECT_EQ(one.state.state, "closed");
    EXPECT_FALSE(*one.state.last_answer->solved) << "which counts in the rates";
}

// Lasting rules

const Fields kRule{{"rule_title", "雨季巡查制度"}, {"rule_review_on", "2024-09-01"}};

TEST(LastingRule, IsMadeOfWhatKeepsItFixed) {
    Case one = contacted();
    const auto made = of_type<RuleMade>(resolve(one, with(kWhole, kRule)));
    ASSERT_EQ(made.size(), 1u);
    EXPECT_EQ(made[0].rule, "990001-2024-000001-r1");
    EXPECT_EQ(made[0].unit, "u-roads") << "whose case it is";
    EXPECT_EQ(made[0].review_on.str(), "2024-09-01");
    EXPECT_EQ(made[0].title.text, "雨季巡查制度");
    EXPECT_EQ(made[0].text.text, "列入雨季巡查");
    EXPECT_THAT(one.state.rules, ElementsAre("990001-2024-000001-r1"));
}

TEST(LastingRule, IsOfWhomeverIsNamed) {
    Case one = contacted();
    const auto of_unit = of_type<RuleMade>(resolve(one, with(with(kWhole, kRule), {{"rule_unit", "u-water"}})));
    EXPECT_EQ(of_unit[0].unit, "u-water");
    EXPECT_EQ(of_unit[0].holder, "");
    Case other = contacted();
    const auto of_one = of_type<RuleMade>(resolve(other, with(with(kWhole, kRule), {{"rule_holder", "a-water"}})));
    EXPECT_EQ(of_one[0].unit, "u-water") << "the unit of the holder";
    EXPECT_EQ(of_one[0].holder, "a-water");
}

TEST(LastingRule, IsToldWholeOrNotAtAll) {
    Case one = contacted();
    const auto told = [&](const Fields& fields) {
        const Error e = refusal([&] { resolve(one, fields); });
        return e.code() + " " + e.pointer();
    };
    EXPECT_EQ(told(with(kWhole, {{"rule_title", "巡查"}})), "case.missing_field /fields/rule_review_on");
    EXPECT_EQ(told(with(kWhole, {{"rule_review_on", "2024-09-01"}})), "case.missing_field /fields/rule_title");
    EXPECT_EQ(told(with(kWhole, {{"rule_unit", "u-roads"}})), "case.missing_field /fields/rule_title");
    EXPECT_EQ(told(with({{"fix_now", "修复"}, {"no_recurrence", "已拆除"}}, kRule)),
              "case.missing_field /fields/keep_fixed");
    for (const char* day : {"2024-03-04", "2023-12-31", "2034-06-01"})
        EXPECT_EQ(told(with(kWhole, {{"rule_title", "巡查"}, {"rule_review_on", day}})),
                  "case.review_not_ahead /fields/rule_review_on");
    EXPECT_THAT(one.state.rules, IsEmpty());
}

}  // namespace
}  // namespace lianxin::casework

// Replaying the events gives exactly the read tables, whatever happened before.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/json.hpp"
#include "security/digest.hpp"
#include "store/connection.hpp"
#include "support/amended_year.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"
#include "support/random_flow.hpp"

namespace lianxin {
namespace {

using test::County;
using test::RandomFlow;

/// The calendar of 2024 as the next version, with one holiday more: three days from now.
std::string amended_calendar(std::int64_t version, Date today) {
    const std::string day = (today + 3).str();
    return test::with_holiday("2024", version, day, day);
}

/// The built-in workflow `matter` as the next version, which takes running cases over.
std::string next_matter(std::int64_t version) {
    Json document = Json::parse(builtin("matter"));
    document["version"] = version;
    document["transition"]["versions"] = {version - 1};
    return document.dump();
}

/// How often each kind of event came about, over all histories.
using Seen = std::map<std::string, std::int64_t>;

/// What changes the ground that cases stand on: an amended calendar, a new version of a workflow.
void change_a_document(County& county, Seen& seen) {
    const Session admin = county.as("a-admin");
    try {
        if (*rc::gen::arbitrary<bool>()) {
            const std::int64_t version = admin.document_show({DocumentKind::calendar, "cn-2024", {}}).version + 1;
            const auto reply =
                admin.document_adopt({JsonText{amended_calendar(version, county.store().now().date())}, ""});
            seen["clock_recomputed"] += reply.clocks_recomputed + reply.breaches_standing;
        } else {
            const std::int64_t version = admin.document_show({DocumentKind::workflow, "matter", {}}).version + 1;
            admin.document_adopt({JsonText{next_matter(version)}, ""});
            WorkflowTransition request;
            request.workflow = "matter";
            request.version = version;
            seen["case_transitioned"] += admin.workflow_transition(request).moved;
        }
    } catch (const Error&) {  // the day is a holiday already
    }
}

/// Several steps of one case in a row, so that it gets far along its workflow.
void lead_a_case(County& county, RandomFlow& flow, std::vector<std::string>& cases, Seen& seen) {
    if (cases.empty() || *rc::gen::inRange(0, 2) == 0) cases.push_back(flow.open());
    const std::string case_no = *rc::gen::elementOf(cases);
    for (int i = 0; i < 10; ++i) {
        const RandomFlow::Step step = flow.step(case_no);
        const Session me = county.as(step.who);
        for (const std::string& type :
             me.case_simulate({case_no, step.act.action, step.act.fields, {}, step.act.evidence}).events)
            ++seen[type];
        try {
            me.case_act(step.act);
        } catch (const Error&) {  // a refusal is an ordinary answer
        }
        flow.pass_time();
    }
}

/// One random thing somebody does; many are refused, which must leave no trace.
void do_something(County& county, std::vector<std::string>& cases, std::vector<std::string>& activities) {
    static const char* const kActors[] = {"a-registrar", "a-dispatcher", "a-approver", "a-handler",
                                          "a-handler-2", "a-verifier",   "a-leader",   "a-admin"};
    static const char* const kActions[] = {"accept", "decline", "assign", "start",   "contact", "note",
                                           "extend", "resolve", "verify", "attempt", "close",   "reopen"};
    const std::string actor = *rc::gen::elementOf(std::vector<std::string>(std::begin(kActors), std::end(kActors)));
    const Session me = county.as(actor);
    const int what = *rc::gen::inRange(0, 12);
    const std::string text = *rc::gen::elementOf(std::vector<std::string>{"甲", "已现场查看", "a'b\"c"});
    try {
        if (what == 0) {
            PersonRegister request;
            request.name = text;
            request.external = {{"hotline", text}};
            me.person_register(request);
        } else if (what == 1) {
            const int day = *rc::gen::inRange(1, 28);
            ActivityRecord request =
                test::onsite_office("2024-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day));
            if (*rc::gen::arbitrary<bool>()) {
                request.raised.emplace_back();
                request.raised.back().category = "rural_road";
                request.raised.back().summary = text;
            }
            request.evidence = {{"照片.jpg", "image/jpeg", std::string(64, 'a')}};
            const auto reply = me.activity_record(request);
            activities.push_back(reply.activity);
            cases.insert(cases.end(), reply.cases.begin(), reply.cases.end());
        } else if (what == 2 && !activities.empty()) {
            me.activity_withdraw({*rc::gen::elementOf(activities), text, ""});
        } else if (what == 3) {
            TopicRecord request;
            request.title = text;
            request.occurred_at = county.store().now();
            me.topic_record(request);
        } else if (what == 4) {
            OrganisationImport change;
            change.areas = {{"990001101202", {text, ""}, {{"grid", text}}}};
            county.as("a-admin").organisation_import(change);
        } else if (what == 5) {
            CaseOpen request;
            request.category = "rural_road";
            request.summary = text;
            request.area = test::kVillage;
            request.external = {{"hotline", *rc::gen::elementOf(std::vector<std::string>{"1", "2", "3"})}};
            cases.push_back(me.case_open(request).case_no);
        } else if (what == 6) {
            county.store().time_set({county.store().now() + *rc::gen::inRange<std::int64_t>(0, 9) * 86'400'000});
            county.as("a-supervisor").supervise({*rc::gen::inRange<std::int64_t>(1, 20), false, ""});
            if (!cases.empty())
                county.as("a-supervisor")
                    .card_withdraw({*rc::gen::elementOf(cases), *rc::gen::inRange<std::int64_t>(1, 4), "", text, ""});
        } else if (!cases.empty()) {
            CaseAct act;
            act.case_no = *rc::gen::elementOf(cases);
            act.action = *rc::gen::elementOf(std::vector<std::string>(std::begin(kActions), std::end(kActions)));
            if (act.action == "assign")
                act.fields = {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler")}};
            if (act.action == "resolve") act.fields = {{"fix_now", text}, {"keep_fixed", text}};
            if (act.action == "verify")
                act.fields = {{"reached", true},
                              {"responded", true},
                              {"solved", *rc::gen::arbitrary<bool>()},
                              {"satisfied", true}};
            if (act.action == "contact" || act.action == "note")
                act.fields = {{act.action == "contact" ? "note" : "text", text}};
            me.case_act(act);
        }
    } catch (const Error&) {  // a refusal is an ordinary answer
    }
    county.store().time_set({county.store().now() + *rc::gen::inRange<std::int64_t>(0, 3) * 3'600'000});
}

void check_that_a_rebuild_changes_nothing(int steps, Seen& seen) {
    County county;
    county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
    RandomFlow flow(county);
    std::vector<std::string> cases, activities;
    for (int i = 0; i < steps; ++i) {
        const int what = *rc::gen::inRange(0, 12);
        if (what == 0)
            change_a_document(county, seen);
        else if (what < 5)
            lead_a_case(county, flow, cases, seen);
        else
            do_something(county, cases, activities);
    }
    const auto audit = county.as("a-auditor").audit_verify({});
    RC_ASSERT(audit.whole);
    RC_ASSERT(audit.destroyed_texts == 0);
    const auto rebuilt = county.as("a-admin").store_rebuild({});
    RC_ASSERT(rebuilt.events == audit.events);
    RC_ASSERT(rebuilt.differences.empty());
}

TEST(Rebuild, RandomHistoriesReplayToTheSameReadTables) {
    Seen seen;
    EXPECT_TRUE(rc::check("over random histories", [&] { check_that_a_rebuild_changes_nothing(16, seen); }));
    // Of those that come about less often, tests/scenario/ rebuilds.
    for (const char* type : {"card_issued", "case_reopened", "case_transitioned", "clock_extended", "clock_recomputed",
                             "clock_resumed", "clock_suspended", "item_opened", "money_told", "notice_issued",
                             "evidence_given", "attempt_made", "rule_made"})
        EXPECT_GT(seen[type], 0) << type << " came about in no history";
}

TEST(Rebuild, SoTheyDoOnAServer) {
    County county(test::On::postgresql);
    county.case_in("closed");
    county.as("a-leader").activity_record(test::onsite_office("2024-02-20"));
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
}

class Tampering : public testing::Test {
protected:
    Tampering() {
        case_no_ = county_.case_in("closed");
        county_.as("a-leader").activity_record(test::onsite_office("2024-02-20"));
        raw_ = store::Connection::open(store::locate(county_.uri()), {});
    }
    std::vector<std::string> findings() {
        std::vector<std::string> codes;
        for (const auto& finding : county_.as("a-auditor").audit_verify({}).findings) codes.push_back(finding.code);
        return codes;
    }
    County county_{test::On::sqlite};
    std::string case_no_;
    std::unique_ptr<store::Connection> raw_;
};

TEST_F(Tampering, ARecordLeftAloneIsWhole) { EXPECT_TRUE(findings().empty()); }

TEST_F(Tampering, AnAlteredEventIsFound) {
    raw_->execute(
        "UPDATE events SET body = replace(body, '\"closed\"', '\"opened\"') WHERE type = 'case_action_taken'");
    EXPECT_THAT(findings(), testing::Contains("audit.event_altered"));
}

TEST_F(Tampering, AnEventAlteredTogetherWithItsHashBreaksTheChain) {
    const auto [position, body] =
        *raw_->row<std::int64_t, std::string>("SELECT position, body FROM events WHERE type = 'case_opened'");
    std::string forged = body;
    forged.replace(forged.find("rural_road"), 10, "rural_rood");
    raw_->run("UPDATE events SET body = :b, hash = :h WHERE position = :p", forged,
              security::digest(HashAlgorithm::sm3, forged), position);
    EXPECT_THAT(findings(), testing::Contains("audit.chain_broken"));
}

TEST_F(Tampering, ARemovedEventIsFound) {
    raw_->execute("DELETE FROM events WHERE type = 'clock_stopped'");
    EXPECT_THAT(findings(), testing::Contains("audit.event_missing"));
}

TEST_F(Tampering, ATruncatedEndIsFound) {
    raw_->execute("DELETE FROM events WHERE position = (SELECT MAX(position) FROM events)");
    EXPECT_THAT(findings(), testing::ElementsAre("audit.event_missing"));
}

TEST_F(Tampering, ReorderedEventsAreFound) {
    raw_->execute("UPDATE events SET position = -1 WHERE position = 30");
    raw_->execute("UPDATE events SET position = 30 WHERE position = 31");
    raw_->execute("UPDATE events SET position = 31 WHERE position = -1");
    EXPECT_FALSE(findings().empty());
}

TEST_F(Tampering, AnAlteredTextIsFound) {
    raw_->execute("UPDATE sealed_texts SET body = 'anders' WHERE subject = 'case/" + case_no_ + "'");
    EXPECT_THAT(findings(), testing::Contains("audit.text_altered"));
}

TEST_F(Tampering, ADestroyedTextLeavesTheChainWholeAndIsCounted) {
    const auto gone = raw_->run_now("DELETE FROM sealed_texts WHERE subject = :s", "case/" + case_no_);
    ASSERT_GT(gone, 0);
    const auto audit = county_.as("a-auditor").audit_verify({});
    EXPECT_TRUE(audit.whole);
    EXPECT_EQ(audit.destroyed_texts, gone);
    EXPECT_TRUE(county_.as("a-admin").store_rebuild({}).differences.empty());
    EXPECT_EQ(county_.as("a-admin").case_show({case_no_}).summary, "");
}

TEST_F(Tampering, ARebuildNamesTheTableThatHadBeenChanged) {
    raw_->execute("UPDATE cases SET state = 'registered'");
    const auto rebuilt = county_.as("a-admin").store_rebuild({});
    ASSERT_EQ(rebuilt.differences.size(), 1u);
    EXPECT_EQ(rebuilt.differences[0].table, "cases");
    EXPECT_EQ(county_.as("a-admin").case_show({case_no_}).state, "closed");
}

TEST_F(Tampering, NoEventHoldsAnythingPersonalOrWritten) {
    PersonRegister person;
    person.name = "独特姓名甲";
    person.phone = "13912345678";
    person.notes = "重病独特";
    const std::string id = county_.as("a-registrar").person_register(person).person;
    ActivityRecord visit = test::onsite_office("2024-02-21");
    visit.topic = "独特主题";
    visit.notes = "独特记录";
    visit.place_name = "独特地点";
    visit.evidence = {{"独特照片.jpg", "image/jpeg", std::string(64, 'a')}};
    visit.raised.emplace_back();
    visit.raised.back().category = "rural_road";
    visit.raised.back().summary = "独特诉求";
    visit.raised.back().person = id;
    county_.as("a-leader").activity_record(visit);
    for (const auto& [body] : raw_->rows<std::string>("SELECT body FROM events")) {
        for (const char* secret : {"独特", "13912345678", "路基塌方", "已办", "云溪县", "干部"})
            EXPECT_EQ(body.find(secret), std::string::npos) << body;
    }
}

}  // namespace
}  // namespace lianxin

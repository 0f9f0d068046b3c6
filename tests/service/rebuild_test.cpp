// Replaying the events gives exactly the read tables, whatever happened before.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "security/digest.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;

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

void check_that_a_rebuild_changes_nothing(test::On on, int steps) {
    County county(on);
    county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
    std::vector<std::string> cases, activities;
    for (int i = 0; i < steps; ++i) do_something(county, cases, activities);
    const auto audit = county.as("a-auditor").audit_verify({});
    RC_ASSERT(audit.whole);
    RC_ASSERT(audit.destroyed_texts == 0);
    const auto rebuilt = county.as("a-admin").store_rebuild({});
    RC_ASSERT(rebuilt.events == audit.events);
    RC_ASSERT(rebuilt.differences.empty());
}

TEST(Rebuild, RandomHistoriesReplayToTheSameReadTables) {
    EXPECT_TRUE(rc::check("on SQLite in memory", [] { check_that_a_rebuild_changes_nothing(test::On::memory, 60); }));
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
    const auto gone = raw_->run("DELETE FROM sealed_texts WHERE subject = :s", "case/" + case_no_);
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

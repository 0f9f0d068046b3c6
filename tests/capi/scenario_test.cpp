// The whole way over the C interface: documents, organisation, an activity that raises a matter, the case to its
// verified end, duties, report.
#include <gtest/gtest.h>
#include <lianxin.h>

#include <memory>
#include <string>

#include "codec/public.hpp"
#include "support/county.hpp"

namespace lianxin {
namespace {

struct Told {
    lx_status status;
    Json value;
};

class Scenario : public testing::Test {
protected:
    void SetUp() override {
        const char* options = R"({"time_source":"manual","now":"2024-03-01T09:00:00+08:00"})";
        lx_text* reply = nullptr;
        const lx_status status = lx_store_open("sqlite::memory:", options, &store_, &reply);
        const std::string told = taken(reply);
        ASSERT_EQ(status, LX_OK) << told;
        install();
    }

    void TearDown() override { lx_store_close(store_); }

    static std::string taken(lx_text* text) {
        std::string out(lx_text_data(text), lx_text_size(text));
        lx_text_free(text);
        return out;
    }

    /// One verb in a session of its own.
    Told as(const Json& actor, lx_status (*verb)(lx_session*, const char*, lx_text**), const Json& request) {
        lx_session* session = nullptr;
        lx_text* reply = nullptr;
        lx_status status = lx_session_begin(store_, actor.dump().c_str(), &session, &reply);
        if (status == LX_OK) {
            lx_text_free(reply);
            status = verb(session, request.dump().c_str(), &reply);
        }
        lx_session_end(session);
        return {status, Json::parse(taken(reply))};
    }

    Json done(const std::string& appointment, lx_status (*verb)(lx_session*, const char*, lx_text**),
              const Json& request) {
        Told told = as({{"jurisdiction", test::kCounty}, {"appointment", appointment}}, verb, request);
        EXPECT_EQ(told.status, LX_OK) << told.value.dump();
        return told.value;
    }

    Json act(const std::string& appointment, const std::string& case_no, const char* action,
             const Json& fields = Json::object()) {
        return done(appointment, lx_case_act, {{"case", case_no}, {"action", action}, {"fields", fields}});
    }

    void time_set(const char* now) {
        const std::string request = Json{{"now", now}}.dump();
        ASSERT_EQ(lx_store_time_set(store_, request.c_str(), nullptr), LX_OK);
    }

    Json visit() {
        return {{"kind", "onsite_office"},
                {"occurred_at", "2024-03-04T09:00:00+08:00"},
                {"ended_at", "2024-03-04T11:00:00+08:00"},
                {"place", test::kVillage},
                {"contact_point", "cp-village"},
                {"officials", {"o-leader"}},
                {"topic", "现场办公"},
                {"audience", 12},
                {"raised", {{{"category", "rural_road"}, {"summary", "村道路基塌方"}}}},
                {"request_id", "visit-1"}};
    }

    /// Leads a case from registered to closed.
    void work_off(const std::string& case_no) {
        const Json unit = {{"unit", "u-roads"}, {"handler", "a-handler"}};
        const Json outcome = {{"fix_now", "路基已修复"}, {"keep_fixed", "列入雨季巡查"}};
        const Json answer = {{"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}};
        EXPECT_EQ(act("a-registrar", case_no, "accept")["state"], "accepted");
        EXPECT_EQ(act("a-dispatcher", case_no, "assign", unit)["state"], "assigned");
        EXPECT_EQ(act("a-handler", case_no, "start")["state"], "in_progress");
        act("a-handler", case_no, "contact", {{"note", "已与群众见面"}});
        EXPECT_EQ(act("a-handler", case_no, "resolve", outcome)["state"], "resolved");
        EXPECT_EQ(act("a-verifier", case_no, "verify", answer)["state"], "verified");
        EXPECT_EQ(act("a-dispatcher", case_no, "close")["state"], "closed");
    }

    lx_store* store_ = nullptr;

private:
    void install() {
        const Json installer = {{"jurisdiction", test::kCounty}, {"installer", true}};
        for (const char* name : {"wuxi-1315", "cn-2023", "cn-2024", "cn-2025", "cn-2026", "matter", "reported"}) {
            lx_text* document = nullptr;
            ASSERT_EQ(lx_builtin(name, &document), LX_OK);
            const Told told = as(installer, lx_document_adopt, {{"document", taken(document)}});
            ASSERT_EQ(told.status, LX_OK) << told.value;
        }
        const Told told = as(installer, lx_organisation_import, codec::encode(test::county()));
        ASSERT_EQ(told.status, LX_OK) << told.value;
        EXPECT_EQ(told.value["updated"], 0);
    }
};

TEST_F(Scenario, MatterRaisedByAVisitIsWorkedOffAndCounted) {
    time_set("2024-03-04T12:00:00+08:00");
    const Json recorded = done("a-leader", lx_activity_record, visit());
    ASSERT_EQ(recorded["cases"].size(), 1u);
    const std::string case_no = recorded["cases"][0];
    EXPECT_EQ(case_no, "990001-2024-000001");
    EXPECT_FALSE(recorded["credited"].empty()) << recorded;

    work_off(case_no);
    const Json shown = done("a-supervisor", lx_case_show, {{"case", case_no}});
    EXPECT_EQ(shown["final"], true);
    EXPECT_EQ(shown["activity"], recorded["activity"]);
    EXPECT_EQ(shown["answer"]["solved"], true);
    EXPECT_EQ(shown["outcome"]["keep_fixed"], "列入雨季巡查");
    EXPECT_EQ(shown["history"].size(), 8u);
    for (const Json& clock : shown["clocks"]) EXPECT_EQ(clock["status"], "met") << clock;

    const Json duties =
        done("a-supervisor", lx_duty_evaluate,
             {{"from", "2024-01-01"}, {"to", "2024-03-31"}, {"measure", 13}, {"appointment", "a-leader"}});
    ASSERT_EQ(duties["items"].size(), 1u);
    EXPECT_EQ(duties["items"][0]["status"], "met");
    EXPECT_EQ(duties["items"][0]["counted"][0]["id"], recorded["activity"]);

    const Json rates = done("a-supervisor", lx_case_summary, {{"from", "2024-01-01"}, {"to", "2024-12-31"}});
    EXPECT_EQ(rates["resolution"], (Json{{"count", 1}, {"of", 1}}));

    const Json report = done("a-supervisor", lx_report_render, {{"from", "2024-01-01"}, {"to", "2024-03-31"}});
    EXPECT_NE(report["content"].get<std::string>().find(case_no), std::string::npos);

    EXPECT_EQ(done("a-auditor", lx_audit_verify, Json::object())["whole"], true);
    EXPECT_EQ(done("a-admin", lx_store_rebuild, Json::object())["differences"], Json::array());
}

TEST_F(Scenario, RetriedVerbGivesTheFirstReplyAndWritesNothing) {
    time_set("2024-03-04T12:00:00+08:00");
    const Json first = done("a-leader", lx_activity_record, visit());
    EXPECT_EQ(done("a-leader", lx_activity_record, visit()), first);
    EXPECT_EQ(done("a-leader", lx_activity_list, Json::object())["activities"].size(), 1u);
    Json other = visit();
    other["audience"] = 13;
    const Told told = as({{"jurisdiction", test::kCounty}, {"appointment", "a-leader"}}, lx_activity_record, other);
    EXPECT_EQ(told.status, LX_CONFLICT);
    EXPECT_EQ(told.value["code"], "request.id_reused");
}

TEST_F(Scenario, RefusalSaysWhatWouldBeAllowed) {
    const Json opened =
        done("a-registrar", lx_case_open, {{"category", "rural_road"}, {"summary", "路"}, {"area", test::kVillage}});
    const Told told = as({{"jurisdiction", test::kCounty}, {"appointment", "a-handler"}}, lx_case_act,
                         {{"case", opened["case"]}, {"action", "start"}});
    EXPECT_EQ(told.status, LX_REFUSED) << told.value;
    EXPECT_TRUE(told.value["details"].contains("allowed")) << told.value;
    EXPECT_EQ(told.value["pointer"], "/action");
}

TEST_F(Scenario, StaleVersionIsAConflict) {
    const Json opened =
        done("a-registrar", lx_case_open, {{"category", "rural_road"}, {"summary", "路"}, {"area", test::kVillage}});
    act("a-registrar", opened["case"], "accept");
    const Told told = as({{"jurisdiction", test::kCounty}, {"appointment", "a-dispatcher"}}, lx_case_act,
                         {{"case", opened["case"]},
                          {"action", "assign"},
                          {"fields", {{"unit", "u-roads"}}},
                          {"expected_version", opened["version"]}});
    EXPECT_EQ(told.status, LX_CONFLICT);
    EXPECT_EQ(told.value["code"], "case.version_conflict");
}

TEST_F(Scenario, UnknownCaseIsNotFound) {
    const Told told = as({{"jurisdiction", test::kCounty}, {"appointment", "a-handler"}}, lx_case_show,
                         {{"case", "990001-2024-999999"}});
    EXPECT_EQ(told.status, LX_NOT_FOUND) << told.value;
    EXPECT_EQ(told.value["pointer"], "/case");
}

TEST_F(Scenario, WhatAnActionWouldDoWhoCouldTakeItAndWhenItIsDueAreTold) {
    const std::string case_no = done("a-registrar", lx_case_open,
                                     {{"category", "rural_road"}, {"summary", "路"}, {"area", test::kVillage}})["case"];
    const Json said = done("a-dispatcher", lx_case_simulate, {{"case", case_no}, {"action", "accept"}});
    EXPECT_EQ(said["allowed"], true);
    EXPECT_EQ(said["to"], "accepted");
    EXPECT_EQ(said["clocks"].back()["due_on"], "2024-04-30");
    EXPECT_EQ(said["events"],
              (Json{"case_action_taken", "case_accepted", "clock_stopped", "clock_started", "notice_issued"}));
    EXPECT_EQ(done("a-dispatcher", lx_case_show, {{"case", case_no}})["state"], "registered") << "nothing was done";

    const Json refusal = done("a-handler", lx_case_simulate, {{"case", case_no}, {"action", "accept"}});
    EXPECT_EQ(refusal["allowed"], false);
    EXPECT_EQ(refusal["refusal"]["code"], "case.role_missing");
    EXPECT_EQ(refusal["refusal"]["details"], (Json{{"roles", {"registrar", "dispatcher"}}}));

    const Json explained = done("a-handler", lx_case_actions, {{"case", case_no}});
    for (const Json& action : explained["actions"]) {
        EXPECT_NE(action["open"].get<bool>(), action.contains("reasons")) << action;
        if (action["action"] == "accept") {
            EXPECT_EQ(action["acting"], (Json{"a-dispatcher", "a-registrar"}));
        }
    }
    act("a-dispatcher", case_no, "accept");
    const Json why = done("a-handler", lx_deadline_explain, {{"case", case_no}, {"clock", "conclude"}});
    EXPECT_EQ(why["due_on"], "2024-04-30");
    EXPECT_EQ(why["calendars"], Json{"cn-2024/2"});
    EXPECT_NE(why["table_zh"].get<std::string>().find("2024-04-30"), std::string::npos);
    const Json festival =
        done("a-handler", lx_deadline_explain,
             {{"calendar", "cn"}, {"started_at", "2024-02-08T16:30:00+08:00"}, {"unit", "working_day"}, {"amount", 3}});
    EXPECT_EQ(festival["due_on"], "2024-02-19");
}

TEST_F(Scenario, AWorkflowIsDrawnAndItsNextVersionTakesRunningCasesOver) {
    const std::string case_no = done("a-registrar", lx_case_open,
                                     {{"category", "rural_road"}, {"summary", "路"}, {"area", test::kVillage}})["case"];
    const Json drawn = done("a-registrar", lx_workflow_draw, {{"workflow", "matter"}, {"format", "dot"}});
    EXPECT_EQ(drawn["media_type"], "text/vnd.graphviz");
    EXPECT_EQ(drawn["content"].get<std::string>().rfind("digraph", 0), 0u);

    Json next = Json::parse(builtin("matter"));
    next["version"] = 4;
    next["transition"]["versions"] = {3};
    done("a-admin", lx_document_adopt, {{"document", next}});
    Json request = {{"workflow", "matter"}, {"version", 4}, {"dry_run", true}};
    const Json would = done("a-admin", lx_workflow_transition, request);
    EXPECT_EQ(would["moved"], 1);
    EXPECT_EQ(would["cases"][0]["case"], case_no);
    request.erase("dry_run");
    EXPECT_EQ(done("a-admin", lx_workflow_transition, request)["cases"], would["cases"]);
    EXPECT_EQ(done("a-admin", lx_case_show, {{"case", case_no}})["workflow_version"], 4);
    request["version"] = 1;
    const Told told =
        as({{"jurisdiction", test::kCounty}, {"appointment", "a-admin"}}, lx_workflow_transition, request);
    EXPECT_EQ(told.value["code"], "case.unknown_workflow");
}

TEST_F(Scenario, PersonIsRegisteredShownAndTheirCasesListed) {
    const std::string person = done("a-registrar", lx_person_register,
                                    {{"kind", "person"}, {"name", "村民甲"}, {"area", test::kVillage}})["person"];
    const Json opened =
        done("a-registrar", lx_case_open,
             {{"category", "rural_road"}, {"summary", "路"}, {"area", test::kVillage}, {"person", person}});
    const Json shown = done("a-registrar", lx_person_show, {{"person", person}});
    EXPECT_EQ(shown["name"], "村民甲");
    EXPECT_EQ(shown["cases"], Json::array({opened["case"]}));
}

TEST_F(Scenario, InstallerIsRefusedOnceThereIsAnAdministrator) {
    const Told told = as({{"jurisdiction", test::kCounty}, {"installer", true}}, lx_document_list, Json::object());
    EXPECT_EQ(told.status, LX_FORBIDDEN);
    EXPECT_EQ(told.value["code"], "session.installer_refused");
}

}  // namespace
}  // namespace lianxin

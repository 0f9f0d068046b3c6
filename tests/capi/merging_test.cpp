// Two villagers bring one broken road; both cases are merged, answered and ended as one. Over the C interface, on every
// database.
#include <gtest/gtest.h>
#include <lianxin.h>

#include <map>
#include <string>

#include "base/json.hpp"
#include "codec/public.hpp"
#include "support/county.hpp"
#include "support/postgres.hpp"
#include "support/temp_dir.hpp"

namespace lianxin {
namespace {

using test::On;
using Verb = lx_status (*)(lx_session*, const char*, lx_text**);

class MergingOverC : public testing::TestWithParam<On> {
protected:
    void SetUp() override {
        const std::string uri = GetParam() == On::memory   ? "sqlite::memory:"
                                : GetParam() == On::sqlite ? "sqlite:" + folder_.file("county.db")
                                                           : test::PostgresServer::shared().fresh_database();
        lx_text* reply = nullptr;
        const lx_status status = lx_store_open(
            uri.c_str(), R"({"time_source":"manual","now":"2024-03-01T09:00:00+08:00"})", &store_, &reply);
        const std::string told = taken(reply);
        ASSERT_EQ(status, LX_OK) << told;
        const Json installer{{"jurisdiction", test::kCounty}, {"installer", true}};
        for (const char* name : {"wuxi-1315", "cn-2023", "cn-2024", "cn-2025", "cn-2026", "matter", "ladder-default"})
            ASSERT_TRUE(as(installer, lx_document_adopt, {{"document", parse_json(builtin(name))}}).is_object())
                << name;
        // The organisation that all tests have, in the form of the C interface.
        const Json imported = as(installer, lx_organisation_import, codec::encode(test::county()));
        ASSERT_TRUE(imported.is_object()) << imported.dump();
    }
    void TearDown() override { lx_store_close(store_); }

    static std::string taken(lx_text* text) {
        std::string out(lx_text_data(text), lx_text_size(text));
        lx_text_free(text);
        return out;
    }
    /// One verb in a session of its own; its reply, or the code of its refusal.
    Json as(const Json& actor, Verb verb, const Json& request) {
        lx_session* session = nullptr;
        lx_text* reply = nullptr;
        lx_status status = lx_session_begin(store_, actor.dump().c_str(), &session, &reply);
        if (status == LX_OK) {
            lx_text_free(reply);
            status = verb(session, request.dump().c_str(), &reply);
        }
        lx_session_end(session);
        Json told = Json::parse(taken(reply));
        if (status != LX_OK) return told.at("code");
        return told;
    }
    Json as(const char* appointment, Verb verb, const Json& request) {
        return as(Json{{"jurisdiction", test::kCounty}, {"appointment", appointment}}, verb, request);
    }
    Json act(const char* who, const std::string& no, const char* action, const Json& fields = Json::object()) {
        return as(who, lx_case_act, {{"case", no}, {"action", action}, {"fields", fields}});
    }
    Json show(const std::string& no) { return as("a-admin", lx_case_show, {{"case", no}}); }
    void at(const char* now) {
        const std::string request = Json{{"now", now}}.dump();
        ASSERT_EQ(lx_store_time_set(store_, request.c_str(), nullptr), LX_OK);
    }
    /// Brought by a new petitioner, and being handled.
    std::string in_progress(const char* name) {
        const Json person = as("a-registrar", lx_person_register, {{"kind", "person"}, {"name", name}});
        const std::string no = as("a-registrar", lx_case_open,
                                  {{"category", "rural_road"},
                                   {"summary", "村道路基塌方"},
                                   {"person", person.at("person")},
                                   {"area", test::kVillage}})
                                   .at("case");
        act("a-dispatcher", no, "accept");
        act("a-dispatcher", no, "assign", {{"unit", "u-roads"}, {"handler", "a-handler"}});
        act("a-handler", no, "start");
        act("a-handler", no, "contact", {{"note", "已电话联系"}});
        return no;
    }

    test::TempDir folder_;
    lx_store* store_ = nullptr;
};

TEST_P(MergingOverC, TwoPetitionersOneRoad) {
    const std::string first = in_progress("群众甲");
    at("2024-03-11T09:00:00+08:00");
    const std::string second = in_progress("群众乙");
    const Json before = show(first);

    const Json merge{{"case", second}, {"merge", {first}}, {"ground", "同一路段"}};
    EXPECT_EQ(as("a-handler", lx_case_merge, merge), "policy.forbidden");
    const Json merged = as("a-dispatcher", lx_case_merge, merge);
    EXPECT_EQ(merged.at("merged"), Json::array({first}));
    EXPECT_EQ(merged.at("clocks").at(0).at("due_on"), "2024-04-30");
    EXPECT_EQ(merged.at("clocks").at(0).at("from"), first);
    EXPECT_EQ(as("a-dispatcher", lx_case_merge, merge), "merge.already_merged");
    EXPECT_EQ(act("a-handler", first, "resolve", {{"fix_now", "已修复"}}), "case.merged");

    const Json unmerge{{"case", first}, {"ground", "再核对"}};
    EXPECT_EQ(as("a-dispatcher", lx_case_unmerge, unmerge).at("merged"), Json::array());
    Json after = show(first);
    EXPECT_EQ(after.at("clocks"), before.at("clocks"));
    EXPECT_EQ(after.count("merged_into"), 0u);
    as("a-dispatcher", lx_case_merge, merge);

    at("2024-05-07T09:00:00+08:00");
    const Json reached = as("a-supervisor", lx_supervise, Json::object()).at("reached");
    ASSERT_EQ(reached.size(), 2u) << reached.dump();
    for (const Json& one : reached) EXPECT_EQ(one.at("case"), second);

    act("a-handler", second, "resolve", {{"fix_now", "已修复"}, {"keep_fixed", "纳入养护"}});
    act("a-verifier", second, "verify",
        {{"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}});
    EXPECT_EQ(act("a-verifier", second, "close"), "case.merged_not_replied");
    as("a-handler", lx_merged_reply, {{"case", first}, {"text", "路基已修复"}});
    EXPECT_EQ(act("a-verifier", second, "close"), "case.merged_not_asked");
    const Json asked = as("a-verifier", lx_merged_verify,
                          {{"case", first}, {"responded", false}, {"solved", true}, {"satisfied", false}});
    EXPECT_EQ(asked.at("to_ask"), Json::array());
    EXPECT_EQ(act("a-verifier", second, "close").at("state"), "closed");
    EXPECT_EQ(show(first).at("state"), "closed");
    EXPECT_EQ(show(first).at("clocks").back().at("status"), "met") << "the contact";
    EXPECT_EQ(show(first).at("clocks").at(1).at("status"), "absorbed");

    const Json account = as("a-admin", lx_case_summary, {{"from", "2024-01-01"}, {"to", "2024-12-31"}});
    EXPECT_EQ(account.at("resolution"), Json({{"count", 2}, {"of", 2}}));
    EXPECT_EQ(account.at("response"), Json({{"count", 1}, {"of", 2}}));
    EXPECT_EQ(account.at("breached"), 1) << "late by the limit of the first, in the main";
    EXPECT_EQ(as("a-admin", lx_store_rebuild, Json::object()).at("differences"), Json::array());
}

TEST_P(MergingOverC, ARepeatIsSeenAndALinkTakenBack) {
    const Json person = as("a-registrar", lx_person_register, {{"kind", "person"}, {"name", "群众丙"}});
    const Json open{{"category", "rural_road"},
                    {"summary", "村道路基塌方"},
                    {"person", person.at("person")},
                    {"area", test::kVillage}};
    const Json first = as("a-registrar", lx_case_open, open);
    EXPECT_EQ(first.count("earlier"), 0u);
    const Json again = as("a-registrar", lx_case_open, open);
    ASSERT_EQ(again.at("earlier").size(), 1u);
    EXPECT_EQ(again.at("earlier").at(0).at("case"), first.at("case"));
    EXPECT_EQ(show(again.at("case")).at("links").at(0).at("kind"), "repeat");
    const Json link{
        {"case", again.at("case")}, {"to", first.at("case")}, {"kind", "repeat"}, {"ground", "并非同一事项"}};
    EXPECT_EQ(as("a-dispatcher", lx_case_link, link), "link.exists");
    EXPECT_EQ(as("a-dispatcher", lx_case_unlink, link).at("to"), first.at("case"));
    EXPECT_EQ(show(again.at("case")).count("links"), 0u);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, MergingOverC, testing::ValuesIn(test::everywhere()),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

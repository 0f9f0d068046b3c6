// Bad requests by JSON: a clear error with code and pointer, no value repeated, what was stored stays as it was.
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;

struct Bad {
    const char* verb;
    std::string request;
    const char* code;
    const char* pointer;
};

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::vector<Bad> bad_requests() {
    const std::string visit =
        R"("kind":"onsite_office","channel":"onsite","occurred_at":"2024-02-20T09:00:00+08:00","place":"990001101201")";
    return {
        {"case_open", "{", "json.malformed", ""},
        {"case_open", "", "request.missing_member", "/category"},
        {"case_open", "[]", "request.wrong_type", ""},
        {"case_open", "\xEF\xBB\xBF{}", "json.malformed", ""},
        {"case_open", "{\"category\":\"\xff\"}", "json.not_utf8", ""},
        {"case_open", R"({"category":"a\u0000b"})", "json.nul_character", "/category"},
        {"case_open", R"({"category":"a","category":"b"})", "json.duplicate_key", "/category"},
        {"case_open", R"({"category":"rural_road","summary":"x","area":"990001101201","colour":"red"})",
         "request.unknown_member", "/colour"},
        {"case_open", R"({"category":7,"summary":"x","area":"990001101201"})", "request.wrong_type", "/category"},
        {"case_open", R"({"category":"rural_road","summary":"x","area":"990001101201","workflow":"none"})",
         "case.unknown_workflow", "/workflow"},
        {"case_open", R"({"category":"moon","summary":"x","area":"990001101201"})", "case.unknown_category",
         "/category"},
        {"case_open", R"({"category":"rural_road","summary":"x","area":"990001101201","person":"p-000009"})",
         "case.unknown_person", "/person"},
        {"case_open",
         R"({"category":"rural_road","summary":"x","area":"990001101201","occurred_at":"2024-13-01T00:00:00Z"})",
         "time.no_such_date", "/occurred_at"},
        {"case_open",
         R"({"category":"rural_road","summary":"x","area":"990001101201","occurred_at":"3024-01-01T00:00:00Z"})",
         "time.out_of_range", "/occurred_at"},
        {"case_open",
         R"({"category":"rural_road","summary":"x","area":"990001101201","occurred_at":"2030-01-01T00:00:00Z"})",
         "case.in_the_future", "/occurred_at"},
        {"case_open", std::string(17u << 20, ' '), "json.too_large", ""},
        {"case_open", nested(100'000), "json.too_deep", ""},
        {"case_show", R"({"case":"990001-2024-999999"})", "case.not_found", "/case"},
        {"case_list", R"({"limit":0})", "request.out_of_range", "/limit"},
        {"case_list", R"({"limit":2.5})", "request.wrong_type", "/limit"},
        {"case_list", R"({"limit":10000000000000000000})", "request.out_of_range", "/limit"},
        {"case_list", R"({"list":"theirs"})", "request.unknown_code", "/list"},
        {"case_list", R"({"list":"overdue","after":"x"})", "request.bad_page", "/after"},
        {"activity_list", R"({"after":"a-2024-000099"})", "request.bad_page", "/after"},
        {"activity_show", R"({"activity":"a-2024-000099"})", "activity.not_found", "/activity"},
        {"activity_record", "{" + visit + R"(,"officials":["o-nobody"]})", "activity.unknown_official", "/officials/0"},
        {"activity_record", "{" + visit + R"(,"officials":["o-leader"],"raised":[{"category":"moon","summary":"x"}]})",
         "case.unknown_category", "/raised/0/category"},
        {"activity_record", "{" + visit + R"(,"officials":["o-leader"],"audience":1.5})", "request.wrong_type",
         "/audience"},
        {"person_show", R"({"person":"p-000009"})", "person.not_found", "/person"},
        {"person_register", R"({"kind":"person","name":"甲","area":"990001999999"})", "person.unknown_area", "/area"},
        {"document_show", R"({"kind":"workflow","id":"none"})", "document.not_found", "/id"},
        {"duty_evaluate", R"({"from":"2024-02-30","to":"2024-03-01"})", "time.no_such_date", "/from"},
        {"case_summary", R"({"from":"2024-03-02","to":"2024-03-01"})", "request.out_of_range", "/to"},
        {"no_such_verb", "{}", "request.unknown_verb", ""},
    };
}

TEST(BadInput, EachIsRefusedWithItsCodeAndPointerAndChangesNothing) {
    County county;
    county.open_case();
    const auto before = county.as("a-auditor").audit_verify({}).events;
    const Session me = county.as("a-registrar");
    for (const Bad& bad : bad_requests()) {
        const Error error = test::error_of([&] { me.call(bad.verb, bad.request); });
        const std::string shown = bad.request.substr(0, 120);
        EXPECT_EQ(error.code(), bad.code) << bad.verb << " " << shown << " → " << error.message();
        EXPECT_EQ(error.pointer(), bad.pointer) << bad.verb << " " << shown;
        EXPECT_NO_THROW(parse_json(error.details()));
    }
    EXPECT_EQ(county.as("a-auditor").audit_verify({}).events, before);
    EXPECT_TRUE(county.as("a-admin").store_rebuild({}).differences.empty());
}

TEST(BadInput, APageIsBoundedForWhoCallsWithoutJsonToo) {
    County county;
    county.open_case();
    const Session me = county.as("a-registrar");
    for (const std::int64_t limit : {-1, 0, 1001}) {
        CaseList cases;
        cases.limit = limit;
        const Error error = test::error_of([&] { me.case_list(cases); });
        EXPECT_EQ(error.code(), "request.out_of_range");
        EXPECT_EQ(error.pointer(), "/limit");
        ActivityList activities;
        activities.limit = limit;
        EXPECT_EQ(test::refusal([&] { me.activity_list(activities); }), "request.out_of_range");
    }
}

TEST(BadInput, AStaleVersionIsRefusedWithTheOneThatHolds) {
    County county;
    const std::string case_no = county.open_case();
    CaseAct act;
    act.case_no = case_no;
    act.action = "accept";
    act.expected_version = 1;
    const Error error = test::error_of([&] { county.as("a-dispatcher").case_act(act); });
    EXPECT_EQ(error.code(), "case.version_conflict");
    EXPECT_EQ(error.pointer(), "/expected_version");
    act.expected_version = county.as("a-approver").case_show({case_no}).version;
    county.as("a-dispatcher").case_act(act);
}

TEST(BadInput, NoErrorRepeatsAPersonalValue) {
    County county;
    const Session me = county.as("a-registrar");
    const std::string secret = "13912345678";
    for (const char* request :
         {R"({"kind":"person","name":{"x":"13912345678"}})", R"({"kind":"person","name":"甲","13912345678":1})",
          R"({"kind":"person","name":"甲","phone":13912345678})", R"({"kind":"13912345678"})",
          R"({"kind":"person","name":"甲","external":[{"source":"x","id":"13912345678"},{"source":"x"}]})"}) {
        const Error error = test::error_of([&] { me.call("person_register", request); });
        EXPECT_EQ((error.message() + error.message_zh() + error.details()).find(secret), std::string::npos) << request;
    }
}

TEST(BadInput, NoErrorRepeatsAnIdThatNamesNothing) {
    County county;
    const Session me = county.as("a-verifier");
    const std::string secret = "某某13912345678";
    const std::string visit =
        R"({"kind":"onsite_office","channel":"onsite","occurred_at":"2024-02-20T09:00:00+08:00","place":"990001101201",)";
    const std::string matter = R"({"category":"rural_road","summary":"x","area":"990001101201",)";
    const std::pair<const char*, std::string> said[] = {
        {"case_open", matter + "\"person\":\"" + secret + "\"}"},
        {"case_open", matter + "\"leader\":\"" + secret + "\"}"},
        {"case_open", matter + "\"workflow\":\"" + secret + "\"}"},
        {"case_show", "{\"case\":\"" + secret + "\"}"},
        {"person_show", "{\"person\":\"" + secret + "\"}"},
        {"person_register", R"({"kind":"person","name":"甲","household":")" + secret + "\"}"},
        {"person_register", R"({"kind":"person","name":"甲","area":"13912345678"})"},
        {"activity_record", visit + "\"officials\":[\"" + secret + "\"]}"},
        {"activity_record", visit + "\"appointments\":[\"" + secret + "\"]}"},
        {"activity_record", visit + "\"contact_point\":\"" + secret + "\"}"},
        {"activity_show", "{\"activity\":\"" + secret + "\"}"},
        {"duty_evaluate", R"({"from":"2024-01-01","to":"2024-03-31","appointment":")" + secret + "\"}"},
        {"workflow_draw", "{\"workflow\":\"" + secret + "\"}"},
    };
    for (const auto& [verb, request] : said) {
        const Error error = test::error_of([&] { me.call(verb, request); });
        const std::string text = error.message() + error.message_zh() + error.details() + error.pointer();
        EXPECT_EQ(text.find("13912345678"), std::string::npos) << verb << " " << text;
    }
}

TEST(BadInput, AnEmptyRequestIdIsNoRequestId) {
    County county;
    const Error error = test::error_of([&] {
        county.as("a-registrar")
            .call("case_open", R"({"category":"rural_road","summary":"x","area":"990001101201","request_id":""})");
    });
    EXPECT_EQ(error.code(), "request.out_of_range");
    EXPECT_EQ(error.pointer(), "/request_id");
}

TEST(BadInput, NobodyGetsAnothersReplyByTheirRequestId) {
    County county;
    const std::string case_no = county.open_case();
    const std::string request = R"({"case":")" + case_no + R"(","action":"accept","request_id":"r-1"})";
    const std::string reply = county.as("a-dispatcher").call("case_act", request);
    EXPECT_EQ(county.as("a-dispatcher").call("case_act", request), reply);
    EXPECT_EQ(test::refusal([&] { county.as("a-verifier").call("case_act", request); }), "request.id_reused");
}

TEST(BadInput, TwoRecordsWithOneExternalIdAreRefused) {
    County county;
    const Session me = county.as("a-registrar");
    const std::string request =
        R"({"category":"rural_road","summary":"x","area":"990001101201","external":[{"source":"12345","id":"7"}]})";
    me.call("case_open", request);
    const Error error = test::error_of([&] { me.call("case_open", request); });
    EXPECT_EQ(error.code(), "request.external_id_taken");
    EXPECT_EQ(error.pointer(), "/external/0");
    EXPECT_EQ(error.details(), R"({"object":"990001-2024-000001"})");
}

}  // namespace
}  // namespace lianxin

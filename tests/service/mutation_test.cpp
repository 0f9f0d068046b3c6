// Requests spoilt at random: the only answers are a reply or an Error, and what was stored stays whole.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/json.hpp"
#include "support/county.hpp"

namespace lianxin {
namespace {

struct Call {
    const char* verb;
    const char* request;
};

const Call kCalls[] = {
    {"activity_record",
     R"({"kind":"onsite_office","channel":"onsite","occurred_at":"2024-02-20T09:00:00+08:00","place":"990001101201","contact_point":"cp-village","officials":["o-leader"],"audience":3,"topic":"路","evidence":[{"name":"a.jpg","media_type":"image/jpeg","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}],"raised":[{"category":"rural_road","summary":"路基塌方"}]})"},
    {"case_open",
     R"({"category":"rural_road","summary":"路基塌方","area":"990001101201","external":[{"source":"12345","id":"7"}]})"},
    {"case_act",
     R"({"case":"990001-2024-000001","action":"assign","fields":{"unit":"u-roads","handler":"a-handler"},"expected_version":3})"},
    {"case_list", R"({"list":"overdue","area":"990001","from":"2024-01-01","to":"2024-12-31","limit":5})"},
    {"duty_evaluate", R"({"from":"2024-01-01","to":"2024-06-30","as_of":"2024-03-01","tier":"county","measure":13})"},
    {"person_register", R"({"kind":"person","name":"甲","phone":"1","area":"990001101201"})"},
    {"organisation_import",
     R"({"areas":[{"code":"990001103000","name":{"zh":"丙镇"}}],"ties":[{"id":"t","official":"o-leader","contact_point":"cp-project","from":"2024-01-01"}]})"},
    {"document_check",
     R"({"document":{"kind":"calendar","id":"cn-2030","version":1,"calendar":"cn","year":2030,"title":{"zh":"历","en":"c"},"effective_on":"2030-01-01","source":{"zh":"x","en":"x"},"holidays":[],"make_up_days":[]}})"},
    {"document_check",
     R"({"document":{"kind":"catalogue","id":"yunxi","version":1,"effective_on":"2024-01-01","title":{"zh":"目录"},"items":[{"category":"rural_road","title":{"zh":"路"},"basis":{"zh":"依据"},"workflow":"matter","responsible":[{"unit":"u-town","areas":["990001101"]},{"unit":"u-roads"}]}]}})"},
    {"dispatch_suggest", R"({"category":"rural_road","area":"990001101201","workflow":"matter"})"},
    {"dispatch_statistics", R"({"from":"2024-01-01","to":"2024-06-30","unit":"u-roads"})"},
    {"case_link",
     R"({"case":"990001-2024-000001","to":"990001-2024-000002","kind":"repeat","ground":"同一事项","request_id":"l-1"})"},
    {"case_merge", R"({"case":"990001-2024-000001","merge":["990001-2024-000002"],"ground":"同一路段"})"},
    {"merged_verify",
     R"({"case":"990001-2024-000002","responded":true,"solved":true,"satisfied":false,"occurred_at":"2024-03-01T09:00:00+08:00"})"},
    {"case_act",
     R"({"case":"990001-2024-000001","action":"resolve","fields":{"fix_now":"修","keep_fixed":"查","rule_title":"规","rule_review_on":"2024-09-01"},"evidence":[{"field":"photos","kind":"before","reference":"a","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}]})"},
    {"rule_list", R"({"list":"due","unit":"u-roads","within":9,"limit":5,"after":"19800/990001-2024-000001-r1"})"},
    {"rule_review", R"({"rule":"990001-2024-000001-r1","verdict":"kept","note":"好","next_review_on":"2024-12-01"})"},
    {"exclusion_propose", R"({"case":"990001-2024-000001","ground":"untrue","reason":"不实"})"},
    {"exclusion_list",
     R"({"status":"approved","from":"2024-01-01","to":"2024-12-31","after":"1/990001-2024-000001/1"})"},
    {"sample_draw", R"({"from":"2024-01-01","to":"2024-12-31","share":5,"seed":"甲","area":"990001"})"},
    {"check_record",
     R"({"sample":"s-2024-000001","case":"990001-2024-000001","reached":true,"solved":false,"satisfied":false,"finding":"漏"})"},
    {"account_show", R"({"from":"2024-01-01","to":"2024-06-30","by":"quarter"})"},
    {"account_explain",
     R"({"figure":"bounce","side":"of","from":"2024-01-01","to":"2024-06-30","by":"unit","member":"u-roads","limit":2,"after":"1700000000000/990001-2024-000001/1"})"},
    {"dashboard_show", R"({"town":"990001101","unit":"u-roads","from":"2024-01-01","to":"2024-06-30"})"},
    {"measure_account", R"({"from":"2024-01-01","to":"2024-06-30","measure":13})"},
    {"trace",
     R"({"measure":13,"from":"2024-01-01","to":"2024-06-30","limit":2,"after":"1700000000000/a-2024-000001"})"},
    {"finding_list", R"({"from":"2024-01-01","to":"2024-06-30","kind":"two_places","after":"two_places/a-1/a-2/o-1"})"},
    {"burden_show", R"({"from":"2024-01-01","to":"2024-06-30","unit":"u-roads","limit":5,"after":"19793/a-handler"})"},
    {"feed_read", R"({"cursor":"index","limit":5,"wait_s":0})"},
    {"feed_acknowledge", R"({"cursor":"index","position":3,"request_id":"f-1"})"},
    {"report_render", R"({"from":"2024-01-01","to":"2024-06-30","language":"en"})"},
};

/// Deletes, doubles, swaps or overwrites bytes; mostly small things, as real mistakes are.
std::string spoil(std::string text) {
    static const std::string kBytes = "{}[]\",:0123456789.eE+-\\untrfalse \xff\xe8\x80";
    const int times = *rc::gen::inRange(1, 6);
    for (int i = 0; i < times && !text.empty(); ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const char byte = kBytes[*rc::gen::inRange<std::size_t>(0, kBytes.size())];
        switch (*rc::gen::inRange(0, 4)) {
            case 0:
                text.erase(at, *rc::gen::inRange<std::size_t>(1, 4));
                break;
            case 1:
                text.insert(at, text.substr(at, *rc::gen::inRange<std::size_t>(1, 30)));
                break;
            case 2:
                text.insert(at, 1, byte);
                break;
            default:
                text[at] = byte;
        }
    }
    return text;
}

TEST(Mutation, SpoiltRequestsAreAnsweredWithAReplyOrAnErrorAndNothingElse) {
    test::County county;
    county.open_case();
    const Session admin = county.as("a-admin");
    const auto spoilt_calls = [&] {
        for (const Call& call : kCalls) {
            try {
                parse_json(admin.call(call.verb, spoil(call.request)));
            } catch (const Error& error) {
                RC_ASSERT(!error.code().empty());
                RC_ASSERT(!error.message().empty() && !error.message_zh().empty());
                parse_json(error.details());
            }
        }
    };
    EXPECT_TRUE(rc::check("spoilt requests", spoilt_calls));
    EXPECT_TRUE(county.as("a-auditor").audit_verify({}).whole);
    EXPECT_TRUE(admin.store_rebuild({}).differences.empty());
}

}  // namespace
}  // namespace lianxin

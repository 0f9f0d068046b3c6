// What a policy lays down is what the verbs do unless they are told otherwise, and only while it is in force.
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

class PolicyInForce : public testing::Test {
protected:
    /// The built-in policy with some clauses changed, as another version in force from that day on.
    void adopt(const Json& clauses, int version = 2, const char* effective_on = "2022-05-01") {
        Json policy = parse_json(builtin("policy-default"));
        policy.merge_patch(clauses);
        policy["version"] = version;
        policy["effective_on"] = effective_on;
        county_.as("a-admin").document_adopt({JsonText{policy.dump()}, ""});
    }
    std::size_t due() {
        return county_.as("a-supervisor").worklist_show({WorklistKind::due, "", {}, 50, ""}).cases.size();
    }
    std::int64_t due_count() {
        for (const WorklistLength& each : county_.as("a-supervisor").worklist_count({}).lists)
            if (each.list == WorklistKind::due) return each.count;
        return -1;
    }
    SampleDrawn draw() {
        SampleDraw request;
        request.from = Date::of(2024, 3, 1);
        request.to = Date::of(2024, 12, 31);
        return county_.as("a-supervisor").sample_draw(request);
    }

    test::County county_;
};

TEST_F(PolicyInForce, SaysHowFarAheadTheListOfWhatIsDueLooks) {
    county_.open_case();  // on 1 March; to be accepted by the 16th, a Saturday, and so by the 18th
    EXPECT_EQ(due(), 0u);
    adopt({{"due_soon", {{"days", 17}}}});
    EXPECT_EQ(due(), 1u);
    EXPECT_EQ(due_count(), 1);
    EXPECT_EQ(county_.as("a-supervisor").worklist_show({WorklistKind::due, "", 16, 50, ""}).cases.size(), 0u)
        << "asked for otherwise";
    adopt({{"due_soon", {{"days", 16}}}}, 3, "2024-03-01");
    EXPECT_EQ(due(), 0u) << "the later one holds";
    adopt({{"due_soon", {{"days", 30}}}}, 4, "2024-03-02");
    EXPECT_EQ(due(), 0u) << "not yet in force";
}

TEST_F(PolicyInForce, SaysHowManyClosedCasesAreCheckedOnceMore) {
    for (int i = 0; i < 5; ++i) county_.case_in("closed");
    EXPECT_EQ(test::refusal([&] { draw(); }), "sample.size_or_share");
    adopt({{"second_check", {{"share", 41}, {"least", 1}, {"most", 9}}}});
    const SampleDrawn sample = draw();
    EXPECT_EQ(sample.cases.size(), 3u) << "41 in a hundred of five, rounded up";
    const SampleView view = county_.as("a-auditor").sample_show({sample.sample});
    EXPECT_EQ(view.policy, "policy-default/2");
    EXPECT_FALSE(view.size || view.share) << "nobody asked for so many";
    EXPECT_TRUE(county_.as("a-admin").store_rebuild({}).differences.empty());
}

TEST_F(PolicyInForce, SaysHowLongAUnitsPastCountsInDispatch) {
    county_.case_in("closed");
    const auto units = [&] {
        DispatchSuggest request;
        request.category = "rural_road";
        request.area = test::kVillage;
        return county_.as("a-dispatcher").dispatch_suggest(request).units.size();
    };
    county_.at("2024-03-31T09:00:00+08:00");
    EXPECT_EQ(units(), 1u);
    adopt({{"dispatch", {{"history_days", 30}}}});
    EXPECT_EQ(units(), 1u) << "on the 30th day after";
    county_.at("2024-04-01T09:00:00+08:00");
    EXPECT_EQ(units(), 0u);
    adopt({{"dispatch", nullptr}}, 3);
    EXPECT_EQ(units(), 1u) << "without the clause it counts for ever";
}

TEST_F(PolicyInForce, IsRefusedWithAllItsFaultsAndListedOnceAdopted) {
    Json policy = parse_json(builtin("policy-default"));
    policy["second_check"]["least"] = 999;
    EXPECT_EQ(test::refusal([&] {
                  county_.as("a-admin").document_adopt({JsonText{policy.dump()}, ""});
              }),
              "document.unsound");
    adopt(Json::object());
    const DocumentListed listed = county_.as("a-admin").document_list({DocumentKind::policy});
    ASSERT_EQ(listed.documents.size(), 1u);
    EXPECT_EQ(listed.documents[0].title.zh, "管理办法（通用）");
}

}  // namespace
}  // namespace lianxin

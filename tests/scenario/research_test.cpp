// Research on a sub-topic: visits that are activities on record, opinions, findings that are settled one by one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/led_case.hpp"

namespace lianxin {
namespace {

using test::Fields;
using test::LedCase;
using testing::Contains;
using testing::ElementsAre;

const Fields kPlan{{"questions", "产业为何难成规模"}, {"plan", "走访四镇八村"}, {"places", 8}};
const Fields kClosing{{"fix_now", "打通销路两条"}, {"keep_fixed", "出台产业扶持办法"}};
const Fields kHeard{{"opinion", "销路窄"}, {"from", "villagers"}, {"people", 12}};
Fields finding(const char* text) { return {{"finding", text}}; }
Fields settled(std::int64_t number, const char* result) {
    return {{"number", number}, {"result", result}, {"ground", "已研究"}};
}

class Research : public testing::TestWithParam<test::On> {
protected:
    /// A sub-topic of the town's under the county's master topic.
    std::string sub_topic(LedCase& research) {
        TopicRecord master;
        master.title = "乡村产业";
        master.occurred_at = research.county().store().now();
        TopicRecord sub = master;
        sub.title = "一米一策";
        sub.master = research.county().as("a-admin").topic_record(master).topic;
        sub.unit = "u-town";
        return research.county().as("a-town").topic_record(sub).topic;
    }
    LedCase taken_up(const char* on, const char* report_by) {
        LedCase research(GetParam(), "research", "industry", on);
        research.act(on, "a-dispatcher", "take_up",
                     {{"topic", sub_topic(research)},
                      {"unit", "u-town"},
                      {"handler", "a-town"},
                      {"leader", "a-leader"},
                      {"report_by", report_by}});
        return research;
    }
    LedCase in_field(const char* on, const char* report_by) {
        LedCase research = taken_up(on, report_by);
        research.act(on, "a-town", "plan", kPlan);
        return research;
    }
    /// Recorded at noon of that day.
    Fields visit(LedCase& research, const std::string& day) {
        if (research.county().store().now() < test::when(day + " 12:00")) research.at(day + " 12:00");
        return {{"activity", research.county().as("a-leader").activity_record(test::onsite_office(day)).activity},
                {"seen", "连片稻田少"}};
    }
    /// Approved on 15 March 2024 with two findings, to be settled by 7 April.
    LedCase settling() {
        LedCase research = in_field("2024-03-01", "2024-03-29");
        research.act("2024-03-04 13:00", "a-town", "visit", visit(research, "2024-03-04"));
        research.act("2024-03-05", "a-leader", "hear", kHeard);
        research.act("2024-03-06", "a-town", "add_finding", finding("销售渠道窄"));
        research.act("2024-03-06", "a-leader", "add_finding", finding("道路不通"));
        research.act("2024-03-07", "a-town", "draft");
        research.act("2024-03-14", "a-town", "submit", {{"abstract", "小而精"}});
        research.act("2024-03-15", "a-approver", "approve", {{"settle_by", "2024-04-05"}});
        return research;
    }
};

TEST_P(Research, TakesUpASubTopicThatIsOnRecordUnderItsMasterTopic) {
    LedCase research(GetParam(), "research", "industry", "2024-12-02");
    const std::string sub = sub_topic(research);
    const TopicListed topics = research.county().as("a-town").topic_list({});
    ASSERT_EQ(topics.topics.size(), 2u);
    Fields fields{{"topic", "t-2024-000099"}, {"unit", "u-town"}, {"report_by", "2025-01-30"}};
    EXPECT_EQ(research.refused("2024-12-02", "a-dispatcher", "take_up", fields), "case.unknown_topic");
    fields["topic"] = sub;
    research.act("2024-12-02", "a-dispatcher", "take_up", fields);
    EXPECT_EQ(research.show().history.back().fields.at("topic"), FieldValue(sub));
    EXPECT_EQ(research.due("report"), "2025-02-05") << "the Spring Festival of 2025 is 28 January to 4 February";
    EXPECT_THAT(research.notices(), ElementsAre("taken_up:holder"));
}

TEST_P(Research, FieldVisitsReferToActivitiesOnRecordAndUnknownOnesAreRefused) {
    LedCase research = in_field("2024-03-01", "2024-03-29");
    EXPECT_EQ(research.refused("2024-03-04", "a-town", "visit", {{"seen", "连片稻田少"}}), "case.missing_field");
    EXPECT_EQ(research.refused("2024-03-04", "a-town", "visit", {{"activity", "a-2024-000001"}, {"seen", "少"}}),
              "case.unknown_activity");
    const Fields fields = visit(research, "2024-03-04");
    research.act("2024-03-04 13:00", "a-town", "visit", fields);
    EXPECT_EQ(research.show().history.back().fields.at("activity"), fields.at("activity"));
    EXPECT_THAT(research.show().marks, ElementsAre("visited"));
    EXPECT_EQ(research.refused("2024-03-05", "a-town", "draft"), "case.guard_marked") << "nobody was heard yet";
    research.act("2024-03-05", "a-town", "hear", kHeard);
    research.act("2024-03-05", "a-town", "draft");
    EXPECT_EQ(research.refused("2024-03-05", "a-town", "submit", {{"abstract", "小而精"}}), "case.guard_items_recorded")
        << "a report without a finding finds nothing";
}

TEST_P(Research, IsClosedOnlyOnceEveryFindingIsSettledAndTheViewShowsWhatBecameOfEach) {
    LedCase research = settling();
    EXPECT_EQ(research.due("settle"), "2024-04-07") << "the day told is in Qingming; the Sunday after is worked";
    EXPECT_EQ(research.refused("2024-03-18", "a-town", "settle_finding", settled(1, "adopted")), "case.role_missing");
    research.act("2024-03-18", "a-leader", "settle_finding", settled(2, "became_case"));
    EXPECT_EQ(research.refused("2024-03-18", "a-approver", "close"), "case.guard_items_settled");
    EXPECT_EQ(research.refused("2024-03-18", "a-leader", "settle_finding", settled(1, "forgotten")), "case.field_code");
    research.act("2024-03-19", "a-town", "add_finding", finding("劳力成本高"));
    research.act("2024-04-07", "a-leader", "settle_finding", settled(1, "adopted"));
    research.act("2024-04-07", "a-dispatcher", "settle_finding", settled(3, "not_adopted"));
    EXPECT_EQ(research.refused("2024-04-07", "a-approver", "close", {{"fix_now", "打通销路两条"}}),
              "case.guard_both_said");
    research.act("2024-04-07", "a-approver", "close", kClosing);
    const CaseView view = research.show();
    ASSERT_EQ(view.items.size(), 3u);
    EXPECT_EQ(view.items[0].text, "销售渠道窄");
    EXPECT_EQ(view.items[0].result, "adopted");
    EXPECT_EQ(view.items[1].result, "became_case");
    EXPECT_EQ(view.items[2].result, "not_adopted");
    for (const ItemView& item : view.items) {
        EXPECT_TRUE(item.settled_at.has_value());
        EXPECT_FALSE(item.result_title.zh.empty());
        EXPECT_FALSE(item.result_title.en.empty());
    }
    EXPECT_EQ(view.outcome->keep_fixed, "出台产业扶持办法");
    EXPECT_EQ(research.status("settle"), ClockStatus::met);
    research.expect_replays();
}

TEST_P(Research, AReportLateIsABreachAndItsLimitIsExtendedOnceFromTheDayTold) {
    LedCase research = in_field("2024-12-02", "2025-01-30");
    EXPECT_EQ(research.refused("2025-02-05", "a-approver", "extend_report", {{"days", 61}, {"ground", "补充走访"}}),
              "case.extension_too_long");
    research.act("2025-02-05", "a-approver", "extend_report", {{"days", 60}, {"ground", "补充走访"}});
    EXPECT_EQ(research.due("report"), "2025-03-31") << "60 days after 30 January";
    EXPECT_EQ(research.refused("2025-02-05", "a-approver", "extend_report", {{"days", 1}, {"ground", "再"}}),
              "case.extension_spent");
    research.act("2025-02-06", "a-town", "visit", visit(research, "2024-12-09"));
    research.act("2025-02-06", "a-town", "hear", kHeard);
    research.act("2025-02-06", "a-town", "add_finding", finding("销售渠道窄"));
    research.act("2025-02-06", "a-town", "draft");
    research.act("2025-03-31", "a-town", "submit", {{"abstract", "小而精"}});
    research.at("2025-04-01 00:00");
    EXPECT_THAT(research.overdue(), ElementsAre(research.no() + " report"));
    research.act("2025-04-01 00:00", "a-approver", "approve", {{"settle_by", "2025-04-30"}});
    EXPECT_EQ(research.status("report"), ClockStatus::breached);
}

TEST_P(Research, AReportThatIsReturnedIsWrittenAgainAndAFindingIsFollowedUpInAnotherRound) {
    LedCase research = settling();
    research.act("2024-03-18", "a-leader", "settle_finding", settled(1, "adopted"));
    research.act("2024-03-18", "a-leader", "settle_finding", settled(2, "handed_to_unit"));
    research.act("2024-03-18", "a-dispatcher", "close", kClosing);
    research.act("2024-06-03", "a-supervisor", "follow_up", {{"finding", "渠道仍未打开"}, {"settle_by", "2024-06-10"}});
    EXPECT_EQ(research.show().round, 2);
    EXPECT_EQ(research.due("settle", 2), "2024-06-11") << "10 June is the Dragon Boat Festival";
    EXPECT_EQ(research.show().items.size(), 3u);
    EXPECT_EQ(research.refused("2024-06-04", "a-dispatcher", "close"), "case.guard_items_settled");

    LedCase again = in_field("2024-03-01", "2024-03-29");
    again.act("2024-03-04 13:00", "a-town", "visit", visit(again, "2024-03-04"));
    again.act("2024-03-04 13:00", "a-town", "hear", kHeard);
    again.act("2024-03-04 13:00", "a-town", "add_finding", finding("销售渠道窄"));
    again.act("2024-03-04 13:00", "a-town", "draft");
    again.act("2024-03-05", "a-town", "submit", {{"abstract", "小而精"}});
    again.act("2024-03-06", "a-approver", "return_report", {{"ground", "缺少数据"}});
    EXPECT_EQ(again.state(), "reporting");
    EXPECT_THAT(again.notices(), Contains("returned:holder"));
    EXPECT_EQ(again.due("report"), "2024-03-29");
}

INSTANTIATE_TEST_SUITE_P(Backends, Research, test::backends(), [](const auto& on) { return test::backend(on); });

}  // namespace
}  // namespace lianxin

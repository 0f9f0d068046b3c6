// One record of an activity is all that anybody enters: duties, the account, what the measure brought, the lists, the
// chain and the report follow from it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/joined.hpp"

namespace lianxin {
namespace {

using testing::Contains;
using testing::HasSubstr;

TEST(OneRecord, FeedsDutiesAccountReportAndListsWithoutASecondEntry) {
    test::Joined all;
    const Session auditor = all.county.as("a-auditor");
    const Date from = Date::of(2024, 1, 1), to = Date::of(2024, 3, 31);
    const auto done = [&] {
        DutyEvaluate request;
        request.from = from;
        request.to = to;
        request.appointment = "a-leader";
        request.measure = 13;
        return auditor.duty_evaluate(request).items.at(0).done;
    };
    ASSERT_EQ(done(), 0);

    ActivityRecord visit = test::onsite_office("2024-02-26");  // the one entry
    visit.raised.emplace_back();
    visit.raised.back().category = "rural_road";
    visit.raised.back().summary = "路基塌方";
    const ActivityRecorded recorded = all.county.as("a-leader").activity_record(visit);

    EXPECT_EQ(done(), 1) << "the duty";
    EXPECT_EQ(auditor.account_show({from, to, AccountBy::channel, false}).groups.at(0).figures.cases, 1)
        << "the account of casework, under the channel of the activity";
    EXPECT_EQ(auditor.dashboard_show({}).counts.at(0).cases, 1) << "the dashboard";
    const MeasureFigures brought = auditor.measure_account({from, to, 13}).measures.at(0).figures;
    EXPECT_EQ(brought.reached, 12) << "what the measure brought";
    EXPECT_EQ(brought.raised, 1);
    EXPECT_THAT(all.listed(CaseListKind::open), Contains(recorded.cases.at(0))) << "the list of open cases";
    EXPECT_EQ(auditor.activity_list({}).activities.at(0).activity, recorded.activity) << "the list of activities";
    Trace request;
    request.activity = recorded.activity;
    EXPECT_GE(auditor.trace(request).nodes.size(), 4u) << "the chain";
    ReportRender report;
    report.from = from;
    report.to = to;
    EXPECT_THAT(auditor.report_render(report).content, HasSubstr("现场办公")) << "the report";

    const BurdenTotal cost = auditor.burden_show({from, to, "", "a-leader", 1, ""}).all;
    EXPECT_EQ(cost.figures.records, 1) << "and this is all that was keyed in";
    EXPECT_EQ(cost.figures.cases, 1);
    EXPECT_EQ(cost.figures.duties, 1);

    all.county.as("a-leader").activity_withdraw({recorded.activity, "误登", ""});  // and one withdrawal takes it back
    EXPECT_EQ(done(), 0);
    EXPECT_EQ(auditor.measure_account({from, to, 13}).all.activities, 0);
}

}  // namespace
}  // namespace lianxin

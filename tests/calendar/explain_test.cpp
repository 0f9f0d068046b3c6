// How a period is explained: the lines, and the table for people.
#include "calendar/explain.hpp"

#include <gmock/gmock.h>

#include "calendar/sample.hpp"
#include "codec/deadline.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string told(const DeadlineLine& line) {
    return line.from.str().substr(5) + ".." + line.to.str().substr(5) + " " + codec::name_of(line.step) + " " +
           codec::name_of(line.day) + " " + std::to_string(line.count) + "/" + std::to_string(line.total);
}

std::vector<std::string> told(const Explanation& explanation) {
    std::vector<std::string> out;
    for (const DeadlineLine& line : explanation.lines) out.push_back(told(line));
    return out;
}

TEST(Explain, TellsSpringFestivalAndItsMakeUpSunday) {
    const Explanation made =
        explain(china(), at("2024-02-06T09:00:00+08:00"), {5, PeriodUnit::working_day, Roll::none}, {}, false);
    EXPECT_THAT(told(made), ElementsAre("02-06..02-06 start working 0/0", "02-07..02-09 counted working 3/3",
                                        "02-10..02-17 skipped holiday 0/3", "02-18..02-18 counted make_up 1/4",
                                        "02-19..02-19 counted working 1/5"));
    EXPECT_EQ(made.lines[2].reason.zh, "春节");
    EXPECT_EQ(made.lines[2].calendar, "cn-2024/2");
    EXPECT_EQ(made.lines[3].reason.zh, "调休上班日（春节）");
    EXPECT_EQ(made.lines[3].reason.en, "make-up working day for Spring Festival");
    EXPECT_EQ(made.lines[4].reason.zh, "");
    EXPECT_EQ(made.deadline.due_on, on("2024-02-19"));
}

TEST(Explain, TellsPausesTheExtensionAndTheRoll) {
    const std::vector<Pause> pauses{{at("2024-03-04T15:00:00+08:00"), at("2024-03-06T10:00:00+08:00")}};
    const Explanation made = explain(china(), at("2024-03-01T09:00:00+08:00"),
                                     {5, PeriodUnit::day, Roll::next_working_day, 1}, pauses, false);
    EXPECT_THAT(told(made), ElementsAre("03-01..03-01 start working 0/0", "03-02..03-04 counted working 3/3",
                                        "03-05..03-06 paused working 0/3", "03-07..03-08 counted working 2/5",
                                        "03-09..03-09 added weekend 1/6", "03-10..03-10 rolled weekend 0/6",
                                        "03-11..03-11 rolled working 0/6"));
    EXPECT_EQ(made.deadline.due_on, on("2024-03-11"));
}

TEST(Explain, APauseThatBeginsAsThePeriodEndsDoesNotKeepItOpen) {
    // Stood still over its last day, the 7th, until the 14th in the evening; it ends with that day, and the next pause
    // begins then.
    const std::vector<Pause> pauses{{at("2024-12-07T18:00:00+08:00"), at("2024-12-14T20:00:00+08:00")},
                                    {at("2024-12-15T00:00:00+08:00"), at("2024-12-20T00:00:00+08:00")}};
    const Instant start = at("2024-11-25T21:00:00+08:00");
    const Period period{12, PeriodUnit::day, Roll::none};
    EXPECT_EQ(explain(china(), start, period, pauses, false).deadline.due_on, on("2024-12-14"));
    EXPECT_EQ(deadline(china(), start, period, pauses).due_on, on("2024-12-14"));
}

TEST(Explain, TellsTheDaysGivenUpBehindAnEndThatWasMovedBack) {
    const Explanation made =
        explain(china(), at("2024-02-01T09:00:00+08:00"), {15, PeriodUnit::day, Roll::previous_working_day}, {}, false);
    EXPECT_THAT(told(made), ElementsAre("02-01..02-01 start working 0/0", "02-02..02-09 counted working 8/8",
                                        "02-10..02-16 rolled holiday 0/8"));
}

TEST(Explain, NamesRestDaysOnlyWhereTheyMatterUnlessEachDayIsAskedFor) {
    const auto lines = [&](bool each_day) {
        return told(explain(china(), at("2024-04-03T09:00:00+08:00"), {5, PeriodUnit::day, Roll::none}, {}, each_day));
    };
    EXPECT_THAT(lines(false), ElementsAre("04-03..04-03 start working 0/0", "04-04..04-08 counted working 5/5"));
    EXPECT_THAT(lines(true), ElementsAre("04-03..04-03 start working 0/0", "04-04..04-04 counted holiday 1/1",
                                         "04-05..04-05 counted holiday 1/2", "04-06..04-06 counted holiday 1/3",
                                         "04-07..04-07 counted make_up 1/4", "04-08..04-08 counted working 1/5"));
}

TEST(Explain, TellsMinutesOfWorkingHours) {
    const Explanation made =
        explain(china(), at("2024-03-08T16:00:00+08:00"), {10, PeriodUnit::working_hour, Roll::none}, {}, false);
    EXPECT_THAT(told(made), ElementsAre("03-08..03-08 counted working 120/120", "03-09..03-10 skipped weekend 0/120",
                                        "03-11..03-12 counted working 480/600"));
    EXPECT_EQ(made.deadline.due_at, at("2024-03-12T10:00:00+08:00"));
}

TEST(Explain, AStartAfterOfficeHoursCountsNothingOfItsDay) {
    const Explanation made =
        explain(china(), at("2024-03-07T19:00:00+08:00"), {1, PeriodUnit::working_hour, Roll::none}, {}, false);
    EXPECT_THAT(told(made), ElementsAre("03-07..03-07 skipped working 0/0", "03-08..03-08 counted working 60/60"));
    EXPECT_EQ(made.lines[0].reason.en, "outside office hours");
}

TEST(Explain, GivesOneLineADayIfAsked) {
    const Explanation made =
        explain(china(), at("2024-02-06T09:00:00+08:00"), {5, PeriodUnit::working_day, Roll::none}, {}, true);
    EXPECT_EQ(made.lines.size(), 14u);
    for (const DeadlineLine& line : made.lines) EXPECT_EQ(line.from, line.to);
}

TEST(Explain, OfTheSameDayTellsTheStartAndTheRoll) {
    const Period rolling{0, PeriodUnit::same_day, Roll::next_working_day};
    EXPECT_THAT(told(explain(china(), at("2024-03-04T09:00:00+08:00"), rolling, {}, false)),
                ElementsAre("03-04..03-04 start working 0/0"));
    EXPECT_THAT(told(explain(china(), at("2024-03-16T09:00:00+08:00"), rolling, {}, false)),
                ElementsAre("03-16..03-16 start weekend 0/0", "03-17..03-17 rolled weekend 0/0",
                            "03-18..03-18 rolled working 0/0"));
}

TEST(Explain, RefusesWhatTheComputationRefuses) {
    const auto code = [](const Period& period) -> std::string {
        try {
            explain(china(), at("2024-01-01T09:00:00+08:00"), period, {}, false);
        } catch (const Error& e) {
            return e.code();
        }
        return {};
    };
    EXPECT_EQ(code({0, PeriodUnit::day}), "calendar.bad_period");
    EXPECT_EQ(code({1, PeriodUnit::same_day, Roll::none, 1}), "calendar.bad_period");
    EXPECT_EQ(code({kLongestPeriod, PeriodUnit::day, Roll::none, kLongestPeriod}), "calendar.out_of_range");
    EXPECT_EQ(code({kLongestPeriod * 24, PeriodUnit::working_hour}), "calendar.out_of_range");
}

TEST(ExplainTable, IsAlignedInChinese) {
    const Period period{10, PeriodUnit::working_day, Roll::next_working_day};
    const Instant start = at("2024-02-06T09:00:00+08:00");
    EXPECT_EQ(table(explain(china(), start, period, {}, false), start, period, false),
              "2024-02-06（周二）       起算日，当日不计\n"
              "2024-02-07 … 2024-02-09  3 个工作日                         累计 3\n"
              "2024-02-10 … 2024-02-17  春节，不计                         日历 cn-2024 第2版\n"
              "2024-02-18（周日）       调休上班日（春节），计 1 个工作日  累计 4\n"
              "2024-02-19 … 2024-02-23  5 个工作日                         累计 9\n"
              "2024-02-24 … 2024-02-25  周末，不计\n"
              "2024-02-26（周一）       1 个工作日                         累计 10\n"
              "到期 2024-02-26 24:00\n");
}

TEST(ExplainTable, TellsRollAndProvisionalInEnglish) {
    const Period period{3, PeriodUnit::day, Roll::next_working_day, 0, PeriodEnd::close_of_business};
    const Instant start = at("2026-12-30T09:00:00+08:00");
    EXPECT_EQ(table(explain(china(), start, period, {}, false), start, period, true),
              "2026-12-30 (Wed)         start, does not count\n"
              "2026-12-31 (Thu)         1 day                      total 1\n"
              "2027-01-01 … 2027-01-02  2 days                     total 3, calendar not published\n"
              "2027-01-03 (Sun)         weekend, the end moves on  calendar not published\n"
              "2027-01-04 (Mon)         the end moves here         calendar not published\n"
              "Due 2027-01-04 18:00\n"
              "Moved on from 2027-01-02, a rest day.\n"
              "Provisional: the calendar of a year concerned is not published, or states no office hours; "
              "computed anew when it is.\n");
}

TEST(ExplainTable, TellsHoursWithTheTimeOfTheEnd) {
    const Period period{10, PeriodUnit::working_hour, Roll::none};
    const Instant start = at("2024-03-08T15:30:00+08:00");
    EXPECT_EQ(table(explain(china(), start, period, {}, false), start, period, false),
              "2024-03-08（周五）       2 小时 30 分钟  累计 2 小时 30 分钟\n"
              "2024-03-09 … 2024-03-10  周末，不计\n"
              "2024-03-11 … 2024-03-12  7 小时 30 分钟  累计 10 小时\n"
              "到期 2024-03-12 09:30\n");
}

TEST(ExplainTable, TellsPausesExtensionAndAnEndMovedBack) {
    const std::vector<Pause> pauses{{at("2024-03-04T15:00:00+08:00"), at("2024-03-06T10:00:00+08:00")}};
    const Period period{5, PeriodUnit::day, Roll::previous_working_day, 2};
    const Instant start = at("2024-03-01T09:00:00+08:00");
    EXPECT_EQ(table(explain(china(), start, period, pauses, false), start, period, false),
              "2024-03-01（周五）       起算日，当日不计\n"
              "2024-03-02 … 2024-03-04  3 日              累计 3\n"
              "2024-03-05 … 2024-03-06  中止期间，不计\n"
              "2024-03-07 … 2024-03-08  2 日              累计 5\n"
              "2024-03-09 … 2024-03-10  周末，提前届满\n"
              "到期 2024-03-08 24:00\n"
              "原期限末日 2024-03-08，延期至 2024-03-10。\n"
              "期限末日 2024-03-10 为休息日，提前至 2024-03-08。\n");
}

TEST(ExplainTypes, AreReadBackAsTheyWereWritten) {
    DeadlineExplain asked;
    asked.calendar = "cn";
    asked.started_at = at("2024-03-01T09:00:00+08:00");
    asked.unit = PeriodUnit::working_hour;
    asked.amount = 4;
    asked.pauses = {{at("2024-03-04T15:00:00+08:00"), at("2024-03-06T10:00:00+08:00")}};
    const Json written = codec::encode(asked);
    EXPECT_EQ(written.at("unit"), "working_hour");
    EXPECT_EQ(written.count("case"), 0u);
    EXPECT_EQ(codec::encode(codec::decode<DeadlineExplain>(written)), written);

    DeadlineExplained given;
    given.case_no = "500238-2024-000001";
    given.lines = explain(china(), *asked.started_at, {5, PeriodUnit::working_day}, {}, true).lines;
    const Json told_json = codec::encode(given);
    EXPECT_EQ(told_json.at("case"), "500238-2024-000001");
    EXPECT_EQ(told_json.at("lines").at(1).at("reason").at("zh"), "周末");
    EXPECT_EQ(codec::encode(codec::decode<DeadlineExplained>(told_json)), told_json);
}

}  // namespace
}  // namespace lianxin::calendar

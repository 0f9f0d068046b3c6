#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "report/chart_of.hpp"
#include "report/html.hpp"
#include "report/labels.hpp"
#include "report/markup.hpp"
#include "report/page.hpp"
#include "report/report.hpp"
#include "report/sample.hpp"
#include "report/spoil.hpp"
#include "resources/resources.hpp"
#include "security/digest.hpp"

namespace lianxin::report {
namespace {

using markup::Element;
using testing::HasSubstr;
using testing::Not;

/// The page of what the lists hold.
std::string whole(Input input) {
    sample::recount(input);
    return html(input);
}

markup::Read page(const Input& input) { return markup::read(whole(input)); }

Input few(Language language) { return sample::county(language, 9, 6); }

/// The markup between an element with this id and the next `</tag>`.
std::string below(const std::string& page, const std::string& id, const std::string& tag) {
    const std::size_t from = page.find("id=\"" + id + "\"");
    return from == std::string::npos ? "" : page.substr(from, page.find("</" + tag + ">", from) - from);
}

std::string card(const std::string& page, int measure) {
    const std::size_t from = page.find("href=\"#m" + std::to_string(measure) + "\"");
    return page.substr(from, page.find("</a>", from) - from);
}

TEST(Page, IsWellFormedInBothLanguagesAndSaysWhichItIs) {
    for (const auto& [language, lang] : {std::pair{Language::zh, "zh-CN"}, {Language::en, "en"}}) {
        const markup::Read read = page(sample::county(language));
        EXPECT_EQ(read.elements.front().name, "html");
        EXPECT_EQ(read.elements.front().attributes.at("lang"), lang);
    }
}

TEST(Page, OfNothingAtAllIsStillAPage) {
    for (const Language language : {Language::zh, Language::en}) {
        Input empty;
        empty.language = language;
        EXPECT_NO_THROW(page(empty));
    }
}

TEST(Page, TellsOfEachUnitWhatItBouncedAndWhichCardsStand) {
    const std::string zh = whole(few(Language::zh));
    EXPECT_THAT(zh, HasSubstr("各单位承办情况"));
    EXPECT_THAT(below(zh, "by-unit", "table"), HasSubstr("3 小时"));
    EXPECT_THAT(below(zh, "cards", "table"), HasSubstr("已撤回：登记滞后，实已按期办结"));
    Input input = few(Language::en);
    EXPECT_THAT(below(whole(input), "by-unit", "table"), HasSubstr("9 / 11"));
    EXPECT_THAT(below(zh, "merges", "table"), HasSubstr("990001-2024-000002"));
    EXPECT_THAT(below(zh, "handovers", "table"), HasSubstr("同一职务的接任者"));
    EXPECT_THAT(below(zh, "rules", "table"), HasSubstr("已过 30 天"));
    input.dispatch = {};
    input.supervisions.clear();
    EXPECT_THAT(whole(input), Not(HasSubstr("by-unit")));
}

TEST(Page, IsTheSameBytesForTheSameInput) {
    EXPECT_EQ(whole(sample::county(Language::zh)), whole(sample::county(Language::zh)));
}

TEST(Page, NeedsNoNetworkAndRunsNoScriptButTheLibrarysOwn) {
    const Input input = sample::county(Language::zh);
    const std::string text = html(input);
    std::string policy;
    for (const Element& element : page(input).elements) {
        EXPECT_NE(element.name, "link");
        for (const auto& [name, value] : element.attributes) {
            EXPECT_NE(name, "src");
            EXPECT_NE(name.substr(0, 2), "on");
            if (name == "href") {
                EXPECT_EQ(value.front(), '#');
            }
            if (name == "content" && element.attributes.count("http-equiv") != 0) policy = value;
        }
    }
    std::string allowed;
    for (const char* name : {"echarts.min.js", "boot.js"}) {
        const std::string content = script_content(*resources::find(name));
        EXPECT_THAT(text, HasSubstr("<script>" + content + "</script>"));
        allowed += " '" + security::integrity(content) + "'";
    }
    EXPECT_EQ(policy, "default-src 'none'; script-src" + allowed + "; style-src 'unsafe-inline'; img-src data:");
    EXPECT_THAT(text.substr(0, text.find("<script>")), Not(HasSubstr("url(")));
}

TEST(Page, WithNothingToDrawHasNoScript) {
    for (const Element& element : page(Input{}).elements) EXPECT_NE(element.name, "script");
}

TEST(Charts, ShareOutEachTiersItemsByStatus) {
    Input input = few(Language::en);
    const Json chart = sample::chart_of(whole(input), "How the duty items");
    double sum = 0;
    for (const Json& series : chart.at("series")) sum += series.at("data").at(0).at("value").get<double>();
    EXPECT_NEAR(sum, 100, 0.6);
    EXPECT_EQ(chart.at("tooltip").at("renderMode"), "richText") << "no text of a tooltip is markup";
}

TEST(Charts, CountOpenCasesByTheDaysLeft) {
    Input input = few(Language::en);
    for (CaseRow& row : input.cases) row.item.due_at.reset();
    const auto due = [&](std::size_t which, const char* day) {
        input.cases[which].item.due_at = Instant::start_of(Date::parse(day) + 1);
    };
    due(0, "2024-07-07");  // the page is made on the 8th
    due(1, "2024-07-08");
    due(2, "2024-07-11");
    due(3, "2024-07-12");
    due(4, "2024-07-23");
    std::vector<std::int64_t> counts;
    const Json chart = sample::chart_of(whole(input), "Cases under way by the days left");
    for (const Json& bar : chart.at("series").at(0).at("data")) counts.push_back(bar.at("value"));
    EXPECT_THAT(counts, testing::ElementsAre(1, 2, 1, 0, 1, 0));
}

TEST(Charts, LeaveAMonthWithoutAnswersEmpty) {
    Input input = sample::county(Language::en);
    const Date last = input.to;
    for (CaseRow& row : input.cases)
        if (row.item.received_at.date().month() == last.month()) row.item.due_at = Instant::start_of(last + 90);
    const Json chart = sample::chart_of(whole(input), "The three rates");
    ASSERT_EQ(chart.at("series").size(), 3u);
    for (const Json& series : chart.at("series")) {
        EXPECT_EQ(series.at("data").back(), "-");
        EXPECT_TRUE(series.at("data").front().is_object());
    }
}

TEST(Charts, CountNoCardThatWasWithdrawn) {
    Input input = few(Language::en);
    const Json chart = sample::chart_of(whole(input), "Cards by the month");
    std::map<std::string, std::int64_t> sums;
    for (const Json& series : chart.at("series"))
        for (const Json& bar : series.at("data")) sums[series.at("name")] += bar.at("value").get<std::int64_t>();
    EXPECT_EQ(sums.at("Yellow"), 1);
    EXPECT_EQ(sums.at("Red"), 0);
}

TEST(Charts, DrawACasesTimeOnChinasClock) {
    Input input = few(Language::en);
    const Json chart = sample::chart_of(whole(input), "Steps and time limits");
    EXPECT_TRUE(chart.at("useUTC").get<bool>());
    const Json& steps = chart.at("series").back().at("data");
    EXPECT_EQ(steps.at(0).at("value").at(0), Instant::parse("2024-04-08T10:30:00Z").ms) << "10:30 in China";
    EXPECT_EQ(chart.at("yAxis").at("data").size(), input.stories[0].clocks.size() + 1);
}

TEST(Page, EveryLinkLeadsSomewhereAndEveryIdStandsOnce) {
    for (Input input : {sample::county(Language::zh), few(Language::en), Input{}}) {
        if (!input.activities.empty()) input.activities[0].measures = {1, 2};
        std::set<std::string> ids, targets;
        for (const Element& element : page(input).elements) {
            if (const auto id = element.attributes.find("id"); id != element.attributes.end()) {
                EXPECT_TRUE(ids.insert(id->second).second) << id->second;
            }
            if (const auto href = element.attributes.find("href"); href != element.attributes.end())
                targets.insert(href->second.substr(1));
        }
        for (const std::string& target : targets) EXPECT_EQ(ids.count(target), 1u) << target;
    }
}

TEST(Page, EveryHeadOfATableSaysWhatItIsTheHeadOf) {
    for (const Element& element : page(sample::county(Language::en)).elements)
        if (element.name == "th") {
            EXPECT_EQ(element.attributes.count("scope"), 1u);
        }
}

TEST(Page, HoldsNoChineseOfItsOwnInEnglish) {
    Input input = sample::county(Language::en);
    sample::spoil(input, [](const std::string& text) { return "x" + std::to_string(std::hash<std::string>{}(text)); });
    const std::string text = page(input).text;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        EXPECT_FALSE(lead >= 0xE3 && lead <= 0xE9) << text.substr(i, 30);
    }
}

TEST(Page, ATextWithoutEnglishFallsBackOnTheChinese) {
    Input input = few(Language::en);
    input.jurisdiction_name = {"云溪县", ""};
    EXPECT_THAT(page(input).text, HasSubstr("云溪县"));
}

std::string fragment(int which) {
    static const std::vector<std::string> all{"<script>alert(1)</script>",
                                              "\"",
                                              "'",
                                              "]]>",
                                              "<!--",
                                              "-->",
                                              "</td>",
                                              "</style>",
                                              "&lt;",
                                              "&",
                                              "/>",
                                              "=",
                                              "\xE2\x80\xAE",
                                              "\xE2\x81\xA7",
                                              std::string("\0", 1),
                                              "\xFF",
                                              "javascript:",
                                              "{0}",
                                              "{9}",
                                              "路",
                                              "\r\n",
                                              "<",
                                              ">"};
    return all[static_cast<std::size_t>(which) % all.size()];
}

TEST(Page, NoTextWhateverChangesItsMarkup) {
    Input plain = few(Language::zh);
    plain.duties.resize(12);
    plain.activities[0].time_words = "不久前";
    plain.activities[0].notes = "记录";
    Input harmless = plain;
    harmless.title = {"t", "t"};
    sample::spoil(harmless, [](const std::string& text) { return text + "x"; });
    const std::string shape = page(harmless).shape;
    EXPECT_TRUE(rc::check([&](const std::vector<std::uint8_t>& choice) {
        std::string hostile = fragment(0);
        for (const std::uint8_t which : choice) hostile += fragment(which);
        Input input = plain;
        input.title = {"t", "t"};
        sample::spoil(input, [&](const std::string& text) { return text + hostile; });
        const std::string written = whole(input);
        const markup::Read read = markup::read(written);
        RC_ASSERT(read.shape == shape);
        RC_ASSERT(read.text.find("<script>") != std::string::npos);  // seen as text
        for (const Json& chart : sample::charts(written)) RC_ASSERT(chart.is_object());
    }));
}

TEST(Page, KeepsMarksThatTurnTheReadingDirectionOut) {
    Input input = few(Language::zh);
    sample::spoil(input, [](const std::string& text) { return "\xE2\x80\xAE" + text; });
    EXPECT_THAT(whole(input), Not(HasSubstr("\xE2\x80\xAE")));
}

TEST(Page, AsksTheThreeQuestionsFirstWithFiguresAndWhatTheyAreOutOf) {
    const std::string text = page(sample::county(Language::en)).text;
    for (const char* said : {"Are the duties being met?", "76 met, of 78 that are decided", "What is late?",
                             "1 overdue, of 15 cases under way", "2 duties not met in time, of 78 decided",
                             "Did people say it was solved?", "96.2%", "126 say it is solved, of 131 reached"})
        EXPECT_THAT(text, HasSubstr(said));
    EXPECT_LT(text.find("Did people say"), text.find("The mechanism at a glance"));
}

TEST(Page, GivesNoRateWhereNobodyAnswered) {
    Input input = few(Language::zh);
    input.summary.resolution = input.summary.response = input.summary.satisfaction = {};
    const std::string text = page(input).text;
    EXPECT_THAT(text, HasSubstr("没有回访答复，不计比率。"));
    EXPECT_THAT(text, Not(HasSubstr("%")));
}

TEST(Grid, ShowsEveryMeasureWithTheProvenanceOfItsTextAndItsRecords) {
    const Input input = sample::county(Language::en);
    const std::string page = whole(input);
    for (const mechanism::Measure& measure : input.mechanism.measures) {
        const std::string text = card(page, static_cast<int>(measure.number));
        const bool stated = measure.provenance.at("text").kind == Provenance::stated;
        EXPECT_THAT(text, HasSubstr(stated ? "●" : "○")) << measure.number;
        EXPECT_THAT(text, HasSubstr(" record")) << measure.number;
        EXPECT_THAT(page, HasSubstr("id=\"m" + std::to_string(measure.number) + "\""));
    }
}

TEST(Grid, WhereNothingIsOwedThereIsADashAndNeitherTickNorShortfall) {
    const std::string page = whole(sample::county(Language::en));
    for (const int measure : {1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15}) {
        const std::string text = card(page, measure);
        EXPECT_THAT(text, HasSubstr("—")) << measure;
        for (const char* verdict : {"owed ", "short", "edge-", "✓"})
            EXPECT_THAT(text, Not(HasSubstr(verdict))) << measure;
    }
}

TEST(Grid, ShowsQuantitiesInWordsWithProvenanceOfTheirOwn) {
    const std::string page = whole(sample::county(Language::zh));
    EXPECT_THAT(card(page, 13), HasSubstr("每季度至少 1 次"));
    EXPECT_THAT(card(page, 14), HasSubstr("每年至少 10 天"));
    EXPECT_THAT(card(page, 7), HasSubstr("每月 10 日"));
    EXPECT_THAT(card(page, 6), HasSubstr("每年 1 个子课题"));
    EXPECT_THAT(card(page, 6), HasSubstr("○")) << "how often is derived, though how much is told";
    EXPECT_THAT(card(page, 13), HasSubstr("应 60 · 已 59 · 缺 1"));
}

TEST(Duties, NameWhoIsShortOrBehindByPostAndNeverByPerson) {
    Input input = sample::county(Language::zh);
    for (DutyItem& item : input.duties) item.official = "某某某";
    const std::string page = whole(input);
    const std::string late = below(page, "late", "table");
    EXPECT_THAT(late, HasSubstr("县长"));
    EXPECT_THAT(late, HasSubstr("2024-05-20"));
    EXPECT_THAT(late, HasSubstr("2024 年第 2 季度"));
    EXPECT_THAT(page, Not(HasSubstr("某某某")));
}

TEST(Duties, OfATeamAreTheTeams) {
    EXPECT_THAT(page(sample::county(Language::zh)).text, HasSubstr("青石镇党委政府领导班子"));
}

TEST(Cases, OverdueOnesAreListedWithTheirLastDayAndWhoIsInCharge) {
    const std::string overdue = below(whole(sample::county(Language::zh)), "overdue", "table");
    for (const char* said : {"990001-2024-000041", "办结时限", "2024-06-18", "20 天", "县直部门11 局长"})
        EXPECT_THAT(overdue, HasSubstr(said));
}

TEST(Cases, WhatIsExcludedStandsBesideTheRatesAndIsNotTakenOutOfThem) {
    Input input = sample::county(Language::zh);
    EXPECT_THAT(whole(input), Not(HasSubstr("剔除")));
    input.summary.resolution = {7, 10};
    input.summary.excluded = {1, 2, {8, 8}, {7, 8}, {0, 0}};
    const std::string page = whole(input);
    EXPECT_THAT(page, HasSubstr("7 / 10"));
    EXPECT_THAT(page, HasSubstr("上述“三率”包括剔除的不合理诉求 2 件（另有 1 件待决定）"));
    EXPECT_THAT(page, HasSubstr("解决率 87.5%（7 / 8）"));
    EXPECT_THAT(page, HasSubstr("满意率 不计（0 / 0）"));
    EXPECT_THAT(page, HasSubstr("含剔除 2 件"));
}

TEST(Stories, TellEveryStepEveryClockAndWhatTheCitizenSaid) {
    const std::string story = below(whole(sample::county(Language::zh)), "c-990001-2024-000001", "details");
    for (const HistoryItem& step : sample::story().history) EXPECT_THAT(story, HasSubstr(step.title.zh));
    for (const char* said : {"临时便道一下雨又垮了", "含延期 30 天", "逾期完成", "长久立", "表示满意"})
        EXPECT_THAT(story, HasSubstr(said));
}

TEST(Stories, ShowMoneyAsPeopleWriteItAndCodesByTheirNames) {
    Input input = few(Language::zh);
    input.stories.resize(1);
    const std::vector<std::int64_t> amounts{70'000'000, 8'500'000, 123'456};
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        HistoryItem& step = input.stories[0].history[i];
        step.fields = {{"amount", amounts[i]}, {"means", std::string("visit")}};
        sample::name_field(input.names, step.action, "amount", {"涉及资金", "Money"}, workflow::FieldType::fen);
        sample::name_field(input.names, step.action, "means", {"联系方式", "Means"}, workflow::FieldType::code)
            .codes["visit"] = {"上门", "Visit"};
    }
    const std::string chinese = page(input).text;
    for (const char* said : {"70万元", "8.5万元", "1234.56元", "上门"}) EXPECT_THAT(chinese, HasSubstr(said));
    input.language = Language::en;
    EXPECT_THAT(page(input).text, HasSubstr("700,000 yuan"));
}

TEST(Stories, CallAFieldAsItsOwnActionAndVersionDo) {
    Input input = few(Language::zh);
    input.stories.resize(1);
    CaseView& story = input.stories[0];
    story.history.resize(2);
    story.history[0].action = "extend";
    story.history[1].action = "verify";
    for (HistoryItem& step : story.history) step.fields = {{"note", std::string("water")}};
    input.names.units["water"] = {"县水利局", "Water Resources"};
    sample::name_field(input.names, "extend", "note", {"延期理由", "Ground"});
    sample::name_field(input.names, "verify", "note", {"群众原话", "In the citizen's words"});
    input.names.fields[{story.workflow, 2, "extend", "note"}].title = {"第二版的说法", "As version 2 says"};
    const std::string text = below(whole(input), "c-990001-2024-000001", "details");
    EXPECT_THAT(text, HasSubstr("延期理由"));
    EXPECT_THAT(text, HasSubstr("群众原话"));
    EXPECT_THAT(text, Not(HasSubstr("第二版的说法")));
    EXPECT_THAT(text, Not(HasSubstr("县水利局"))) << "a word of the citizen's is not the unit of that id";
}

TEST(Stories, TellRoughTimesInTheWordsOfTheSourceAndNeverMidnight) {
    Input input = few(Language::zh);
    ActivityShown& activity = input.activities[0];
    activity.time_words = "春天";
    activity.precision = Precision::interval;
    activity.occurred_at = sample::at("2024-02-04", "00:00:00");
    activity.ended_at = sample::at("2024-04-25", "23:59:59");
    activity.cases = {input.stories[0].case_no};
    input.stories.resize(1);
    CaseView& story = input.stories[0];
    story.received_at = activity.occurred_at;
    story.clocks.clear();
    story.closed_at.reset();
    story.history.resize(2);
    story.history[0].occurred_at = activity.occurred_at;
    story.history[1].occurred_at = sample::at("2024-04-26", "09:50:00");
    story.history[1].fields = {{"time_words", std::string("近日")}};
    for (CaseRow& row : input.cases)
        if (row.item.case_no == story.case_no) row.item.received_at = activity.occurred_at;
    const std::string page = whole(input);
    const std::string text = below(page, "c-990001-2024-000001", "details");
    EXPECT_THAT(text, HasSubstr("“春天”"));
    EXPECT_THAT(text, HasSubstr("“近日”"));
    EXPECT_THAT(text, Not(HasSubstr("2024-02-04")));
    EXPECT_THAT(text, Not(HasSubstr("09:50"))) << "when it was written down is not when it took place";
    EXPECT_THAT(page, Not(HasSubstr("00:00")));
}

Input told(Language language) {
    Input input = few(language);
    input.synthetic = false;
    input.topics.clear();
    input.summary = {};
    input.summary.reported = static_cast<std::int64_t>(input.cases.size());
    for (ActivityShown& activity : input.activities) activity.provenance = Provenance::stated;
    input.activities[0].provenance = Provenance::reconstructed;
    for (CaseRow& row : input.cases) row.item.provenance = Provenance::stated, row.reported = true;
    return input;
}

TEST(TellingOnly, ACountyKnownFromAReportIsCountedAndNotJudged) {
    const std::string page = whole(told(Language::zh));
    EXPECT_THAT(page, HasSubstr("报道未提供，不评价。"));
    EXPECT_THAT(card(page, 13), HasSubstr("每季度至少 1 次"));
    EXPECT_THAT(card(page, 13), HasSubstr("条记录"));
    EXPECT_THAT(card(page, 13), HasSubstr("报道未提供，不评价"));
    const std::string body = page.substr(page.find("<body>"));
    for (const char* verdict : {"应 1", "免于履职", "按进度", "未完成", "进度落后", "edge-", "tile bad", "tile good"})
        EXPECT_EQ(body.find(verdict), body.npos) << verdict;
}

TEST(TellingOnly, OneRecordOfTheCountysOwnMakesItAnAccountToBeJudged) {
    Input input = told(Language::zh);
    input.activities[1].provenance = Provenance::recorded;
    EXPECT_THAT(whole(input), Not(HasSubstr("报道未提供")));
    input.activities[1].withdrawn = true;
    EXPECT_THAT(whole(input), HasSubstr("报道未提供"));
}

TEST(TellingOnly, ACountyWithoutAnyRecordIsJudged) { EXPECT_FALSE(is_told_only(Input{})); }

TEST(Cases, WhichAReportTellsOfStandInATableOfTheirOwnAndInNoOther) {
    Input input = few(Language::zh);
    const std::string before = whole(input);
    CaseRow row = input.cases[0];
    row.item.case_no = "990001-2024-000099";
    row.item.provenance = Provenance::stated;
    row.reported = true;
    row.item.due_at.reset();
    input.cases.push_back(row);
    input.summary.reported = 1;
    const std::string page = whole(input);
    EXPECT_THAT(below(page, "reported", "table"), HasSubstr("990001-2024-000099"));
    for (const char* table : {"class=\"months\"", "class=\"states\"", "class=\"towns\""}) {
        const auto of = [&](const std::string& text) {
            const std::size_t from = text.find(table);
            return text.substr(from, text.find("</table>", from) - from);
        };
        EXPECT_EQ(of(page), of(before)) << table;
    }
}

TEST(Cases, EachIsListedWithTheMarkOfWhereItComesFrom) {
    Input input = sample::county(Language::zh);
    input.cases[7].item.provenance = Provenance::recorded;
    const std::string page = whole(input);
    for (const CaseRow& row : input.cases) {
        const bool told_whole = row.item.case_no == "990001-2024-000001" || row.item.case_no == "990001-2024-000007";
        const std::string at = page.substr(page.find("<summary>全部办件逐件"));
        const std::string list = at.substr(0, at.find("</details>"));
        EXPECT_THAT(list, HasSubstr(row.item.case_no));
        if (!told_whole) {
            EXPECT_THAT(below(page, anchor("k-", row.item.case_no), "tr"),
                        HasSubstr(row.item.provenance == Provenance::recorded ? "登记</span>" : "虚构</span>"));
        }
    }
}

TEST(Tiles, LeadOnlyToListsThatHoldSomething) {
    Input input = few(Language::en);
    for (CaseRow& row : input.cases) row.item.due_at.reset();
    input.duties.resize(2);
    for (DutyItem& item : input.duties) item.status = DutyStatus::met;
    input.summary.resolution = {};
    const std::string page = whole(input);
    const std::string tiles = below(page, "tiles", "section");
    for (const char* to : {"#overdue", "#late", "#rates"}) EXPECT_THAT(tiles, Not(HasSubstr(to)));
    EXPECT_THAT(tiles, HasSubstr("#duties"));
}

TEST(Duties, OfAPostHeldForTooShortATimeAreNotDueAndSayWhy) {
    Input input = few(Language::zh);
    input.duties[0].owed = input.duties[0].done = 0;
    input.duties[0].status = DutyStatus::not_due;
    const std::string text = page(input).text;
    EXPECT_THAT(text, HasSubstr("在本周期内任职时间太短，折算后应完成数为 0"));
    EXPECT_THAT(text, HasSubstr("任职时间太短、折算为 0 的 1 项"));
    EXPECT_THAT(text, Not(HasSubstr("免于履职")));
}

TEST(Holders, AreNamedWithTheirUnitOnce) {
    Input input = few(Language::zh);
    auto& names = input.names.appointments;
    names["a-head"] = {{"副县长", "Deputy county head"}, {"县政府", "County Government"}};
    names["a-secretary"] = {{"县委书记", "County Party secretary"}, {"县委", "County Party Committee"}};
    names["a-dispatcher"] = {{"交办岗", "Dispatcher"}, {"县信访局", "Petition bureau"}};
    names["a-verifier"] = {{"县政协副主席", "Vice chair of the consultative conference"},
                           {"县政协", "Consultative Conference"}};
    Page chinese(input);
    EXPECT_EQ(chinese.holder("a-head"), "副县长");
    EXPECT_EQ(chinese.holder("a-secretary"), "县委书记");
    EXPECT_EQ(chinese.holder("a-dispatcher"), "县信访局 交办岗");
    input.language = Language::en;
    Page english(input);
    EXPECT_EQ(english.holder("a-head"), "Deputy county head");
    EXPECT_EQ(english.holder("a-dispatcher"), "Dispatcher, Petition bureau");
    EXPECT_EQ(english.holder("a-verifier"), "Vice chair of the consultative conference");
}

TEST(Records, StandInTheOrderInWhichTheyTookPlace) {
    Input input = few(Language::zh);
    for (ActivityShown& activity : input.activities) activity.measures = {13};
    std::reverse(input.activities.begin(), input.activities.end());
    const std::string text = whole(input);
    EXPECT_LT(text.find("id=\"r-a-2024-0001\""), text.find("id=\"r-a-2024-0002\""));
}

TEST(Records, SayOfEachWhereItComesFrom) {
    Input input = few(Language::en);
    input.activities[0].provenance = Provenance::stated;
    input.activities[1].provenance = Provenance::reconstructed;
    input.activities[2].provenance = Provenance::recorded;
    const std::string page = whole(input);
    const std::vector<std::string> origins{"stated", "reconstructed", "recorded", "synthetic"};
    for (std::size_t i = 0; i < origins.size(); ++i)
        EXPECT_THAT(below(page, anchor("r-", input.activities[i].activity), "tr"), HasSubstr(origins[i] + "</span>"));
    EXPECT_THAT(markup::read(page).text, HasSubstr("1 recorded, 1 stated, 1 reconstructed, 6 synthetic"));
}

TEST(Records, KeepARoughTimeInTheWordsOfItsSource) {
    Input input = few(Language::zh);
    ActivityShown& activity = input.activities[0];
    activity.time_words = "不久前";
    activity.precision = Precision::interval;
    activity.occurred_at = sample::at("2024-03-01", "00:00:00");
    activity.ended_at = sample::at("2024-04-27", "00:00:00");
    const std::string row = below(whole(input), anchor("r-", activity.activity), "tr");
    EXPECT_THAT(row, HasSubstr("“不久前”"));
    EXPECT_THAT(row, HasSubstr("推定在 2024-03-01 至 2024-04-26 之间"));
    EXPECT_THAT(row, Not(HasSubstr("00:00")));
}

TEST(Records, ShowWhatAnActivityRaised) {
    const Input input = few(Language::zh);
    const std::string row = below(whole(input), anchor("r-", input.activities[0].activity), "tr");
    EXPECT_THAT(row, HasSubstr("990001-2024-000001"));
    EXPECT_THAT(row, HasSubstr(input.cases[0].item.summary));
}

TEST(Records, OfNoKnownMeasureAreNotLost) {
    Input input = few(Language::zh);
    input.activities[0].measures = {};
    input.activities[1].measures = {99};
    const std::string text = page(input).text;
    EXPECT_THAT(text, HasSubstr("未计入任何举措的活动"));
}

TEST(FictionalCounty, IsMarkedBesideItsNameAndOnEveryPrintedSheet) {
    Input input = few(Language::zh);
    EXPECT_THAT(whole(input), HasSubstr("class=\"fictional\">虚构<"));
    EXPECT_THAT(whole(input), HasSubstr("@top-right"));
    input.synthetic = false;
    EXPECT_THAT(whole(input), Not(HasSubstr("class=\"fictional\"")));
    EXPECT_THAT(whole(input), Not(HasSubstr("@top-right")));
}

TEST(Page, OfThousandsOfRecordsShowsTheLatestAndSaysHowManyThereAre) {
    Input input = sample::county(Language::zh, 6000, 30);
    for (ActivityShown& activity : input.activities) activity.measures = {13};
    const std::string text = whole(input);
    EXPECT_THAT(text, HasSubstr("此表列出最近 300 条，共 6000 条，全部见台账。"));
    const auto first = std::min_element(input.activities.begin(), input.activities.end(),
                                        [](const auto& a, const auto& b) { return a.occurred_at < b.occurred_at; });
    EXPECT_THAT(text, Not(HasSubstr("id=\"" + anchor("r-", first->activity)))) << "not the oldest";
}

TEST(Labels, PlaceholdersAreFilledInAnyOrderAndLeaveOtherBracesAlone) {
    EXPECT_EQ(filled("{1} of {0}", {"a", "b"}), "b of a");
    EXPECT_EQ(filled("{x} {2}", {"a"}), "{x} {2}");
    EXPECT_EQ(filled("{0}", {"{0}"}), "{0}") << "a value is not filled in turn";
}

}  // namespace
}  // namespace lianxin::report

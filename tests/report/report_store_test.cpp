// A report out of a store: what it counts is what the other verbs count, and it is read by index.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <regex>

#include "report/chart_of.hpp"
#include "report/report_queries.hpp"
#include "store/connection.hpp"
#include "support/busy_county.hpp"

namespace lianxin::report {
namespace {

const Date kFrom = Date::of(2024, 1, 1), kTo = Date::of(2024, 12, 31);

std::string rendered(const test::Joined& all) {
    return all.admin().report_render({kFrom, kTo, Language::en, ""}).content;
}

/// How many records the list of a measure says that it has.
std::int64_t listed(const std::string& text, int measure) {
    const std::size_t from = text.find("id=\"m" + std::to_string(measure) + "\"");
    const std::string article = text.substr(from, text.find("</article>", from) - from);
    std::smatch found;
    return std::regex_search(article, found, std::regex("<summary>([0-9]+) record")) ? std::stoll(found[1]) : 0;
}

std::int64_t open_cases(const test::Joined& all) {
    CaseList list;
    list.limit = 1000;
    return static_cast<std::int64_t>(all.admin().case_list(list).cases.size());
}

TEST(ReportOfAStore, CountsWhatTheOtherVerbsCount) {
    EXPECT_TRUE(rc::check([] {
        test::BusyCounty busy(15);
        const test::Joined& all = busy.all;
        const std::string text = rendered(all);

        std::int64_t open = 0;
        const Json due = sample::chart_of(text, "Cases under way by the days left");
        if (!due.is_null())
            for (const Json& bar : due.at("series").at(0).at("data")) open += bar.at("value").get<std::int64_t>();
        RC_ASSERT(open == open_cases(all));

        for (const MeasureLine& row : all.admin().measure_account({kFrom, kTo, {}}).measures)
            RC_ASSERT(listed(text, static_cast<int>(row.measure)) == row.figures.activities);

        const CaseSummarised summary = all.admin().case_summary({kFrom, kTo});
        const Json rates = sample::chart_of(text, "The three rates");
        RC_ASSERT(rates.is_null() == (summary.resolution.of == 0));
        if (rates.is_null()) return;
        AccountShow by_month{kFrom, kTo, AccountBy::month};
        std::map<std::string, Ratio> resolution;
        for (const AccountGroup& group : all.admin().account_show(by_month).groups)
            resolution[group.member] = group.figures.resolution.value();
        for (std::size_t i = 0; i < rates.at("xAxis").at("data").size(); ++i) {
            const Ratio rate = resolution[rates.at("xAxis").at("data").at(i)];
            const Json& drawn = rates.at("series").at(1).at("data").at(i);
            if (rate.of == 0)
                RC_ASSERT(drawn == "-");
            else
                RC_ASSERT(drawn.at("value").get<double>() == static_cast<double>(rate.count * 1000 / rate.of) / 10.0);
        }
    }));
}

TEST(ReportOfAStore, IsTheSameOnEveryBackend) {
    const auto on = [](test::On backend) {
        test::Joined all(backend);
        const std::string main = all.in_progress(all.person()), other = all.in_progress(all.person());
        all.merge(main, {other});
        all.resolve(main);
        all.reply(other);
        all.ask(other, true);
        all.verify(main);
        all.county.act("a-verifier", main, "close");
        all.at("2024-03-05");
        const auto visit = all.county.as("a-leader").activity_record(test::onsite_office("2024-03-02"));
        all.county.as("a-leader").activity_record(test::onsite_office("2024-03-04"));
        all.county.as("a-leader").activity_withdraw({visit.activity, "误录", ""});
        return rendered(all);
    };
    const std::string on_sqlite = on(test::On::sqlite);
    EXPECT_THAT(on_sqlite, testing::HasSubstr("id=\"merges\""));
    EXPECT_THAT(on_sqlite, testing::HasSubstr("class=\"withdrawn\""));
    EXPECT_EQ(on(test::On::postgresql), on_sqlite);
}

TEST(ReportOfAStore, IsReadByIndex) {
    test::County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    using namespace service::reports;
    for (const char* sql : {kRecords, kRaised, kNextMeasure, kServed, kLatestOfMeasure, kCases, kOpen}) {
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        for (const auto& [id, parent, unused, step] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
            EXPECT_EQ(step.find("SCAN"), std::string::npos) << step << "\n" << sql;
    }
}

}  // namespace
}  // namespace lianxin::report

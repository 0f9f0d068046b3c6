// Ledgers out of a store: the same on every backend, and read by index.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>

#include "report/ledger_queries.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/temp_dir.hpp"

namespace lianxin::service {
namespace {

using testing::HasSubstr;

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// All four ledgers of a small county, one after the other.
std::string ledgers_on(test::On on) {
    test::County county(on);
    county.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
    for (const char* state : {"closed", "in_progress", "accepted"}) county.case_in(state);
    county.at("2024-03-05T09:00:00+08:00");
    for (const char* day : {"2024-03-02", "2024-03-04"})
        county.as("a-leader").activity_record(test::onsite_office(day));
    county.at("2024-06-20T09:00:00+08:00");
    county.as("a-supervisor").supervise({});
    const test::TempDir folder;
    std::string out;
    for (const LedgerSheet sheet :
         {LedgerSheet::activities, LedgerSheet::cases, LedgerSheet::duties, LedgerSheet::cards}) {
        LedgerWrite request;
        request.path = folder.file("a.csv");
        request.format = LedgerFormat::csv;
        request.sheets = {sheet};
        request.from = Date::of(2024, 1, 1);
        request.to = Date::of(2024, 12, 31);
        request.overwrite = true;
        EXPECT_GT(county.as("a-supervisor").ledger_write(request).sheets[0].rows, 1);
        out += content(request.path);
    }
    return out;
}

TEST(LedgerOfAStore, IsTheSameOnEveryBackend) {
    const std::string on_sqlite = ledgers_on(test::On::sqlite);
    EXPECT_THAT(on_sqlite, HasSubstr("a-2024-000002"));
    EXPECT_EQ(ledgers_on(test::On::memory), on_sqlite);
    EXPECT_EQ(ledgers_on(test::On::postgresql), on_sqlite);
}

TEST(LedgerOfAStore, IsReadByIndexInTheOrderOfTheIndex) {
    test::County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const auto plan = [&](const std::string& sql) {
        std::vector<std::string> steps;
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "1");
        for (const auto& [id, parent, unused, step] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
            steps.push_back(step);
        return steps;
    };
    const std::pair<const ledgers::Query*, std::string> queries[] = {{&ledgers::kActivities, ledgers::kActivityColumns},
                                                                     {&ledgers::kCases, ledgers::case_columns()},
                                                                     {&ledgers::kCards, ledgers::kCardColumns}};
    for (const auto& [query, columns] : queries) {
        const std::string where = cat(" WHERE jurisdiction = :j AND ", query->after, " AND ", query->before);
        const auto steps = plan(ledgers::page_of(*query, columns, where));
        ASSERT_FALSE(steps.empty());
        EXPECT_THAT(steps[0], HasSubstr(cat("SEARCH ", query->table, " USING INDEX ", query->index, " (")));
        for (const std::string& step : steps) {
            EXPECT_EQ(step.find("SCAN"), std::string::npos) << step;
            EXPECT_EQ(step.find("TEMP B-TREE"), std::string::npos) << step;
        }
        for (const std::string& step : plan(cat("SELECT COUNT(*) FROM ", query->table, where)))
            EXPECT_EQ(step.find("SCAN"), std::string::npos) << step;
    }
}

}  // namespace
}  // namespace lianxin::service

// The built-in calendars of 2023-2026, held day by day against two packages that list them independently.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "calendar/sample.hpp"

namespace lianxin::calendar {
namespace {

struct Lists {
    std::set<std::string> off, make_up;
};

/// A line without indent names a list and its year ("off 2024"); indented lines hold its days.
std::map<int, Lists> read_source(const std::string& name) {
    std::ifstream file(LIANXIN_SOURCE_DIR "/tests/calendar/sources/" + name + ".txt");
    EXPECT_TRUE(file) << name;
    std::map<int, Lists> out;
    std::set<std::string>* list = nullptr;
    std::string line;
    std::getline(file, line);  // what package it is
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string word;
        if (line.front() == ' ') {
            while (words >> word) list->insert(word);
        } else {
            int year = 0;
            words >> word >> year;
            list = word == "off" ? &out[year].off : &out[year].make_up;
        }
    }
    return out;
}

class Source : public testing::TestWithParam<const char*> {};

TEST_P(Source, AgreesOnEveryDayFrom2023To2026) {
    const auto lists = read_source(GetParam());
    int days = 0;
    for (Date day = on("2023-01-01"); day <= on("2026-12-31"); day = day + 1, ++days) {
        const Lists& year = lists.at(day.year());
        const Day ours = china().day(day);
        EXPECT_EQ(year.off.count(day.str()) != 0, ours.kind == DayKind::holiday) << day.str();
        EXPECT_EQ(year.make_up.count(day.str()) != 0, ours.kind == DayKind::make_up) << day.str();
        const bool worked =
            year.make_up.count(day.str()) != 0 || (year.off.count(day.str()) == 0 && day.weekday() <= 5);
        EXPECT_EQ(worked, china().is_working_day(day)) << day.str();
    }
    EXPECT_EQ(days, 1461);
}

INSTANTIATE_TEST_SUITE_P(Npm, Source, testing::Values("chinese-days", "holiday-calendar"));

TEST(BuiltInCalendar, HasNoFaultAndNamesItsNotice) {
    for (int year = 2023; year <= 2026; ++year) {
        const auto checked = check(resources::find("cn-" + std::to_string(year)).value());
        ASSERT_TRUE(checked.document) << checked.faults.at(0).code << " " << checked.faults.at(0).pointer;
        EXPECT_EQ(checked.id, "cn-" + std::to_string(year));
        EXPECT_EQ(checked.version, 2);
        EXPECT_EQ(checked.document->effective_on, Date::of(year, 1, 1));
        EXPECT_THAT(checked.document->source.zh, testing::HasSubstr("国办发明电〔"));
    }
}

TEST(BuiltInCalendar, HasAsManyWorkingDaysAsTheNoticesLeave) {
    const auto of_year = [](int year) {
        return china().working_days_between(Date::of(year - 1, 12, 31), Date::of(year, 12, 31));
    };
    EXPECT_EQ(of_year(2023), 249);
    EXPECT_EQ(of_year(2024), 251);
    EXPECT_EQ(of_year(2025), 248);
    EXPECT_EQ(of_year(2026), 248);
}

TEST(BuiltInCalendar, KeepsNewYearsEveOf2024AWorkingDay) {  // paid leave was only encouraged
    EXPECT_EQ(china().day(on("2024-02-09")).kind, DayKind::working);
}

TEST(BuiltInCalendar, NamesHolidaysAndWhatIsMadeUpFor) {
    EXPECT_EQ(china().day(on("2024-02-10")).name.zh, "春节");
    EXPECT_EQ(china().day(on("2024-02-18")).name.en, "Spring Festival");
    EXPECT_EQ(china().day(on("2025-10-08")).name.zh, "国庆节、中秋节");
    EXPECT_EQ(china().day(on("2025-10-09")).name.zh, "");
}

TEST(BuiltInCalendar, SaysNothingOf2022And2027) {
    EXPECT_FALSE(china().covered(on("2022-12-31")));
    EXPECT_TRUE(china().covered(on("2023-01-01")));
    EXPECT_TRUE(china().covered(on("2026-12-31")));
    EXPECT_FALSE(china().covered(on("2027-01-01")));
    EXPECT_TRUE(china().is_working_day(on("2027-01-01")));  // a Friday, and nobody has said otherwise
}

}  // namespace
}  // namespace lianxin::calendar

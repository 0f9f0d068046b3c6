// The checker of calendar documents.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "calendar/sample.hpp"

namespace lianxin::calendar {
namespace {

namespace fs = std::filesystem;

const fs::path kBroken = LIANXIN_SOURCE_DIR "/tests/calendar/broken";

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

struct Expected {
    std::string code, pointer;
};

std::map<std::string, Expected> expectations() {
    std::ifstream file(kBroken / "expected.txt");
    std::map<std::string, Expected> out;
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string name;
        Expected expected;
        words >> name >> expected.code >> expected.pointer;
        out[name] = expected;
    }
    return out;
}

TEST(CalendarDocument, EachBrokenOneIsRefusedForItsOneFault) {
    const auto expected = expectations();
    EXPECT_GE(expected.size(), 12u);
    for (const auto& [name, fault] : expected) {
        const auto checked = check(text_of(kBroken / (name + ".json")));
        EXPECT_FALSE(checked.document) << name;
        ASSERT_EQ(checked.faults.size(), 1u) << name;
        EXPECT_EQ(checked.faults[0].code, fault.code) << name;
        EXPECT_EQ(checked.faults[0].pointer, fault.pointer) << name;
        EXPECT_FALSE(checked.faults[0].message.empty()) << name;
        EXPECT_FALSE(checked.faults[0].message_zh.empty()) << name;
    }
}

TEST(CalendarDocument, EveryBrokenFileHasItsExpectation) {
    const auto expected = expectations();
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(kBroken)) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        EXPECT_EQ(expected.count(entry.path().stem().string()), 1u) << entry.path();
    }
    EXPECT_EQ(files, expected.size());
}

constexpr const char* kManyFaults = R"({
    "kind": "calendar", "id": "x-2024", "version": 1, "calendar": "test", "year": 2024,
    "title": {"zh": "测试"}, "effective_on": "2025-01-01", "source": {"zh": "测试"},
    "holidays": [{"name": {"zh": "一"}, "from": "2024-05-05", "to": "2024-05-01"},
                 {"name": {"zh": "二"}, "from": "2024-06-01", "to": "2024-06-02"}],
    "make_up_days": [{"on": "2024-06-01", "for": {"zh": "二"}}, {"on": "2024-06-03", "for": {"zh": "二"}}]})";

TEST(CalendarDocument, AllFaultsAreToldAtOnce) {
    std::vector<std::string> found;
    for (const Fault& fault : check(kManyFaults).faults) found.push_back(fault.code + " " + fault.pointer);
    EXPECT_THAT(found,
                testing::ElementsAre("calendar.wrong_id /id", "calendar.late_effect /effective_on",
                                     "calendar.reversed /holidays/0/to", "calendar.worked_holiday /make_up_days/0/on",
                                     "calendar.not_a_weekend /make_up_days/1/on"));
}

constexpr const char* kManyHours = R"({
    "kind": "calendar", "id": "test-2024", "version": 1, "calendar": "test", "year": 2024,
    "title": {"zh": "测试"}, "effective_on": "2024-01-01", "source": {"zh": "测试"}, "holidays": [], "make_up_days": [],
    "hours": [{"from": "8.30", "to": "noon"}, {"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "12:30"},
              {"from": "11:00", "to": "24:00"}, {"from": "24:00", "to": "24:00"}]})";

TEST(CalendarDocument, AllFaultsOfOfficeHoursAreToldAtOnce) {
    std::vector<std::string> found;
    for (const Fault& fault : check(kManyHours).faults) found.push_back(fault.code + " " + fault.pointer);
    EXPECT_THAT(found, testing::ElementsAre("calendar.bad_hours /hours/0/from", "calendar.bad_hours /hours/0/to",
                                            "calendar.reversed_hours /hours/2/to",
                                            "calendar.overlapping_hours /hours/3", "calendar.bad_hours /hours/4/from"));
}

TEST(CalendarDocument, OfficeHoursMayAdjoinAndLastUntilMidnight) {
    std::string text = kManyHours;
    text.resize(text.find("\"hours\""));
    const auto checked =
        check(text + R"("hours": [{"from": "00:00", "to": "12:00"}, {"from": "12:00", "to": "24:00"}]})");
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(checked.document->hours.size(), 2u);
    EXPECT_EQ(minute_of_day(checked.document->hours[1].to), 24 * 60);
}

TEST(CalendarDocument, TheSchemaKnowsEveryMemberThatTheTypesHave) {
    const auto members = [](const Json& object) {
        std::vector<std::string> names;
        for (const auto& item : object.at("properties").items()) names.push_back(item.key());
        std::sort(names.begin(), names.end());
        return names;
    };
    const Json file = parse_json(text_of(LIANXIN_SOURCE_DIR "/docs/schema/calendar.schema.json"));
    const Json made = codec::schema<YearCalendar>(codec::Rule(""));
    EXPECT_EQ(members(file), members(made));
    for (const char* list : {"holidays", "make_up_days", "hours"})
        EXPECT_EQ(members(file["properties"][list]["items"]), members(made["properties"][list]["items"])) << list;
}

TEST(CalendarDocument, FaultsOfEveryDocumentAreToldToo) {
    EXPECT_EQ(check("{").faults.at(0).code, "document.malformed");
    EXPECT_FALSE(check("[]").document);
    EXPECT_FALSE(check(R"({"kind": "workflow"})").document);
}

TEST(CalendarDocument, AdjoiningHolidaysAndANoteAreSound) {
    const auto checked = check(R"({
        "kind": "calendar", "id": "test-2024", "version": 3, "calendar": "test", "year": 2024,
        "title": {"zh": "测试"}, "effective_on": "2024-06-01", "source": {"zh": "测试"}, "note": {"zh": "说明"},
        "holidays": [{"name": {"zh": "后"}, "from": "2024-05-04", "to": "2024-05-05"},
                     {"name": {"zh": "前"}, "from": "2024-05-01", "to": "2024-05-03"}],
        "make_up_days": []})");
    ASSERT_TRUE(checked.document);
    EXPECT_EQ(checked.version, 3);
    EXPECT_EQ(checked.document->note.zh, "说明");
    EXPECT_EQ(checked.document->holidays.at(0).from, on("2024-05-04"));
}

TEST(CalendarDocument, WhatIsWrittenIsReadBackAsItWas) {
    const auto text = resources::find("cn-2024").value();
    const Json written = codec::encode(built_in(2024));
    EXPECT_EQ(written, parse_json(text));
}

}  // namespace
}  // namespace lianxin::calendar

#include "calendar/year.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/checked.hpp"

namespace lianxin::calendar {
namespace {

/// Holds a calendar, whose shape is sound, against the rules that a schema can't say. What is at fault by itself
/// is not compared with the rest, so that one slip is told once.
class Checker {
public:
    explicit Checker(const YearCalendar& calendar) : calendar_(calendar) {}

    std::vector<Fault> faults() {
        names();
        for (std::size_t i = 0; i < calendar_.holidays.size(); ++i) holiday(i);
        for (std::size_t i = 0; i < calendar_.make_up_days.size(); ++i) make_up_day(i);
        for (std::size_t i = 0; i < calendar_.hours.size(); ++i) office_hours(i);
        return std::move(faults_);
    }

private:
    void add(const char* code, std::string pointer, std::string message, std::string message_zh) {
        faults_.push_back({code, std::move(pointer), std::move(message), std::move(message_zh), {}});
    }

    void names() {
        const std::string& name = calendar_.calendar;
        const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        });
        if (!plain)
            add("calendar.bad_name", "/calendar", "A calendar's name has only the characters a-z, 0-9 and _.",
                "日历名称只能由小写字母、数字和下划线组成。");
        const std::string id = cat(name, "-", calendar_.year);
        if (calendar_.id != id)
            add("calendar.wrong_id", "/id", cat("The id must be '", id, "'."), cat("文件标识应为“", id, "”。"));
        if (calendar_.effective_on.year() > calendar_.year)
            add("calendar.late_effect", "/effective_on", cat("The day of effect lies after ", calendar_.year, "."),
                cat("生效日期晚于", calendar_.year, "年年底。"));
    }

    bool of_the_year(Date day, const std::string& pointer) {
        if (day.year() == calendar_.year) return true;
        add("calendar.other_year", pointer, cat(day.str(), " is not a day of ", calendar_.year, "."),
            cat(day.str(), "不属于", calendar_.year, "年。"));
        return false;
    }

    void holiday(std::size_t i) {
        const Holiday& here = calendar_.holidays[i];
        const std::string at = cat("/holidays/", i);
        const bool begins = of_the_year(here.from, at + "/from");
        const bool ends = of_the_year(here.to, at + "/to");
        if (!begins || !ends) return;
        if (here.to < here.from) {
            add("calendar.reversed", at + "/to", "The holiday ends before it begins.",
                "节假日的结束日期早于开始日期。");
            return;
        }
        for (const std::size_t j : spans_) {
            const Holiday& other = calendar_.holidays[j];
            if (other.from <= here.to && here.from <= other.to)
                add("calendar.overlap", at, cat("The holiday shares a day with that at /holidays/", j, "."),
                    cat("该节假日与/holidays/", j, "处的节假日重叠。"));
        }
        spans_.push_back(i);
    }

    void make_up_day(std::size_t i) {
        const Date on = calendar_.make_up_days[i].on;
        const std::string at = cat("/make_up_days/", i, "/on");
        if (!of_the_year(on, at)) return;
        if (on.weekday() < 6)
            add("calendar.not_a_weekend", at, cat(on.str(), " is not a Saturday or Sunday."),
                cat(on.str(), "不是星期六或星期日。"));
        const bool off = std::any_of(spans_.begin(), spans_.end(), [&](std::size_t j) {
            return calendar_.holidays[j].from <= on && on <= calendar_.holidays[j].to;
        });
        if (off)
            add("calendar.worked_holiday", at, cat(on.str(), " is named as a holiday as well."),
                cat(on.str(), "同时被列为节假日。"));
        for (std::size_t j = 0; j < i; ++j)
            if (calendar_.make_up_days[j].on == on)
                add("calendar.repeated_day", at, cat(on.str(), " stands at /make_up_days/", j, " already."),
                    cat(on.str(), "已列于/make_up_days/", j, "处。"));
    }

    std::optional<int> time(const std::string& text, int latest, const std::string& pointer) {
        const std::optional<int> minute = minute_of_day(text);
        if (minute && *minute <= latest) return minute;
        const char* last = latest == kDayMinutes ? "24:00" : "23:59";
        add("calendar.bad_hours", pointer, cat("'", text, "' is not a time HH:MM from 00:00 to ", last, "."),
            cat("“", text, "”不是00:00至", last, "之间的时间（HH:MM）。"));
        return std::nullopt;
    }

    void office_hours(std::size_t i) {
        const OfficeHours& here = calendar_.hours[i];
        const std::string at = cat("/hours/", i);
        const auto from = time(here.from, kDayMinutes - 1, at + "/from");
        const auto to = time(here.to, kDayMinutes, at + "/to");
        if (!from || !to) return;
        if (*to <= *from) {
            add("calendar.reversed_hours", at + "/to", "The office closes before it has opened.",
                "办公时间的结束时间不晚于开始时间。");
            return;
        }
        if (*from < open_until_)
            add("calendar.overlapping_hours", at, "Office hours must be named one after the other, without overlap.",
                "办公时间须按先后顺序列出，且互不重叠。");
        open_until_ = std::max(open_until_, *to);
    }

    static constexpr int kDayMinutes = 24 * 60;

    const YearCalendar& calendar_;
    int open_until_ = 0;              // minute of the day at which the spans of office hours so far end
    std::vector<std::size_t> spans_;  // holidays that are spans of days of the year
    std::vector<Fault> faults_;
};

}  // namespace

std::optional<int> minute_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':' || !is_digits(text.substr(0, 2), 2) || !is_digits(text.substr(3), 2))
        return std::nullopt;
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const int minute = number(0) * 60 + number(3);
    return number(3) < 60 && minute <= 24 * 60 ? std::optional(minute) : std::nullopt;
}

document::Checked<YearCalendar> check(std::string_view text) {
    return document::checked<YearCalendar>(text, "calendar",
                                           [](const YearCalendar& calendar) { return Checker(calendar).faults(); });
}

}  // namespace lianxin::calendar

// The explanation of a period as a table for people.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "calendar/explain.hpp"

namespace lianxin::calendar {
namespace {

const char* weekday(Date day, bool english) {
    static constexpr std::array<std::array<const char*, 2>, 7> names{{{"周一", "Mon"},
                                                                      {"周二", "Tue"},
                                                                      {"周三", "Wed"},
                                                                      {"周四", "Thu"},
                                                                      {"周五", "Fri"},
                                                                      {"周六", "Sat"},
                                                                      {"周日", "Sun"}}};
    return names.at(day.weekday() - 1).at(english ? 1 : 0);
}

std::string two_digits(std::int64_t n) { return cat(n < 10 ? "0" : "", n); }

/// 9:00 as "09:00"; seconds only where there are some.
std::string time_of_day(std::int64_t ms) {
    std::string out = cat(two_digits(ms / 3'600'000), ":", two_digits(ms / 60'000 % 60));
    if (ms % 60'000 != 0) out += cat(":", two_digits(ms / 1000 % 60));
    if (ms % 1000 != 0) out += cat(".", ms % 1000 < 100 ? "0" : "", two_digits(ms % 1000));
    return out;
}

/// Writes one language's rows.
class Table {
public:
    Table(const Explanation& explanation, Instant start, const Period& period, bool english)
        : told_(explanation), start_(start), period_(period), english_(english) {}

    std::string take() const {
        std::vector<std::array<std::string, 3>> rows;
        std::array<std::size_t, 2> widths{};
        for (const DeadlineLine& line : told_.lines) {
            rows.push_back({days(line), what(line), aside(line)});
            for (std::size_t i = 0; i < widths.size(); ++i)
                widths.at(i) = std::max(widths.at(i), columns(rows.back().at(i)));
        }
        std::string out;
        for (const auto& row : rows) {
            std::string text = row[0] + std::string(widths[0] - columns(row[0]) + 2, ' ') + row[1];
            if (!row[2].empty()) text += std::string(widths[1] - columns(row[1]) + 2, ' ') + row[2];
            out += text + "\n";
        }
        return out + end();
    }

private:
    std::string say(const std::string& zh, const std::string& en) const { return english_ ? en : zh; }

    std::string reason(const LocalText& text) const { return say(text.zh, text.en.empty() ? text.zh : text.en); }

    std::string days(const DeadlineLine& line) const {
        if (line.from != line.to) return cat(line.from.str(), " … ", line.to.str());
        return say(cat(line.from.str(), "（", weekday(line.from, false), "）"),
                   cat(line.from.str(), " (", weekday(line.from, true), ")"));
    }

    static std::string many(std::int64_t n, const char* one) { return cat(n, " ", one, n == 1 ? "" : "s"); }

    std::string minutes(std::int64_t n) const {
        const std::int64_t hours = n / 60;
        const std::int64_t rest = n % 60;
        if (hours == 0) return say(cat(rest, " 分钟"), many(rest, "minute"));
        if (rest == 0) return say(cat(hours, " 小时"), many(hours, "hour"));
        return say(cat(hours, " 小时 ", rest, " 分钟"), cat(many(hours, "hour"), " ", many(rest, "minute")));
    }

    std::string quantity(std::int64_t n) const {
        switch (period_.unit) {
            case PeriodUnit::hour:
            case PeriodUnit::working_hour:
                return minutes(n);
            case PeriodUnit::working_day:
                return say(cat(n, " 个工作日"), many(n, "working day"));
            default:
                return say(cat(n, " 日"), many(n, "day"));
        }
    }

    std::string what(const DeadlineLine& line) const {
        const std::string why = reason(line.reason);
        switch (line.step) {
            case DeadlineStep::start:
                return started();
            case DeadlineStep::counted:
                if (why.empty()) return quantity(line.count);
                return say(cat(why, "，计 ", quantity(line.count)), cat(why, ", ", quantity(line.count)));
            case DeadlineStep::added:
                if (why.empty()) return say("延期 " + quantity(line.count), cat("extended, ", quantity(line.count)));
                return say(cat(why, "，延期 ", quantity(line.count)), cat(why, ", extended, ", quantity(line.count)));
            case DeadlineStep::skipped:
                return say(cat(why, "，不计"), cat(why, ", not counted"));
            case DeadlineStep::paused:
                return say("中止期间，不计", "suspended, not counted");
            case DeadlineStep::rolled:
                return passed_over(line, why);
        }
        return {};
    }

    std::string started() const {
        if (period_.unit != PeriodUnit::same_day) return say("起算日，当日不计", "start, does not count");
        return told_.deadline.due_on == start_.date() ? say("起算日，当日届满", "start, ends the same day")
                                                      : say("起算日，遇休息日", "start, a rest day");
    }

    std::string passed_over(const DeadlineLine& line, const std::string& why) const {
        const Date due_on = told_.deadline.due_on;
        if (line.to == due_on) return say("顺延至本日届满", "the end moves here");
        if (line.from < due_on) return say(cat(why, "，顺延"), cat(why, ", the end moves on"));
        return say(cat(why, "，提前届满"), cat(why, ", the end moves back"));
    }

    std::string aside(const DeadlineLine& line) const {
        std::string out;
        if (line.step == DeadlineStep::counted || line.step == DeadlineStep::added) {
            const std::string total = in_hours(period_.unit) ? minutes(line.total) : cat(line.total);
            out = say("累计 ", "total ") + total;
        } else if (line.day == DayKind::holiday || line.day == DayKind::make_up) {
            out = document(line.calendar);
        }
        if (!line.calendar.empty()) return out;
        return out + (out.empty() ? "" : say("，", ", ")) + say("日历尚未公布", "calendar not published");
    }

    /// "cn-2024/2" as people say it.
    std::string document(const std::string& calendar) const {
        const std::size_t slash = calendar.find('/');
        if (slash == std::string::npos) return {};
        const std::string id = calendar.substr(0, slash), version = calendar.substr(slash + 1);
        return say(cat("日历 ", id, " 第", version, "版"), cat("calendar ", id, " version ", version));
    }

    std::string last_moment() const {
        const Deadline& due = told_.deadline;
        const bool midnight = due.due_at == Instant::start_of(due.due_on + 1);
        return cat(due.due_on.str(), " ", midnight ? "24:00" : time_of_day(due.due_at.ms_of_day()));
    }

    std::string end() const {
        const Deadline& due = told_.deadline;
        std::string out = say("到期 ", "Due ") + last_moment() + "\n";
        if (period_.extension > 0)
            out += say(cat("原期限末日 ", due.nominal_on.str(), "，延期至 ", due.extended_on.str(), "。\n"),
                       cat("Extended from ", due.nominal_on.str(), " to ", due.extended_on.str(), ".\n"));
        if (due.due_on > due.extended_on)
            out += say(cat("期限末日 ", due.extended_on.str(), " 为休息日，顺延至 ", due.due_on.str(), "。\n"),
                       cat("Moved on from ", due.extended_on.str(), ", a rest day.\n"));
        if (due.due_on < due.extended_on)
            out += say(cat("期限末日 ", due.extended_on.str(), " 为休息日，提前至 ", due.due_on.str(), "。\n"),
                       cat("Moved back from ", due.extended_on.str(), ", a rest day.\n"));
        if (due.provisional)
            out += say("暂定：涉及的年份日历尚未公布或未列明办公时间，公布后重新计算。\n",
                       "Provisional: the calendar of a year concerned is not published, or states no office hours; "
                       "computed anew when it is.\n");
        return out;
    }

    const Explanation& told_;
    const Instant start_;
    const Period& period_;
    const bool english_;
};

}  // namespace

std::string table(const Explanation& explanation, Instant start, const Period& period, bool english) {
    return Table(explanation, start, period, english).take();
}

}  // namespace lianxin::calendar

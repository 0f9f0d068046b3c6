// Dates and instants on Howard Hinnant's date; local time is UTC+08:00 without daylight saving.
#include "lianxin/time.hpp"

#include <date/date.h>

#include <string>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kLocalOffsetMs = 8 * 3'600'000;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

[[noreturn]] void malformed(const char* shape) {
    throw Error("time.malformed", cat("The time is not of the form ", shape, "."),
                cat("时间格式不正确，应为 ", shape, "。"));
}

/// Reads exactly `width` digits at `at`, or says that the text is malformed.
int digits(std::string_view text, std::size_t at, std::size_t width, const char* shape) {
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') malformed(shape);
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void literal(std::string_view text, std::size_t at, char c, const char* shape) {
    if (at >= text.size() || text[at] != c) malformed(shape);
}

void in_range(int year) {
    if (year < kFirstYear || year > kLastYear)
        throw Error("time.out_of_range", "Dates reach from 1900-01-01 to 2199-12-31.",
                    "日期须在1900年1月1日至2199年12月31日之间。");
}

// Takes the number, not the Date: g++ 12 at -O1 (ipa-modref) loses the store of a temporary Date that is only read
// by copying *this into an argument.
date::year_month_day civil(std::int32_t days) { return date::year_month_day{date::sys_days{date::days{days}}}; }

/// At least so many digits.
void number(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

constexpr const char* kDateShape = "YYYY-MM-DD";
constexpr const char* kInstantShape = "YYYY-MM-DDThh:mm:ss+08:00";

Date parse_date(std::string_view text, const char* shape) {
    const int year = digits(text, 0, 4, shape);
    literal(text, 4, '-', shape);
    const int month = digits(text, 5, 2, shape);
    literal(text, 7, '-', shape);
    const int day = digits(text, 8, 2, shape);
    return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

}  // namespace

Date Date::of(int year, unsigned month, unsigned day) {
    // date::month and date::day keep only the low byte
    const date::year_month_day ymd{date::year{year}, date::month{month}, date::day{day}};
    if (month > 12 || day > 31 || !ymd.ok())
        throw Error("time.no_such_date", cat("There is no day ", year, "-", month, "-", day, "."),
                    cat("不存在", year, "年", month, "月", day, "日这一天。"));
    in_range(year);
    return Date{static_cast<std::int32_t>(date::sys_days{ymd}.time_since_epoch().count())};
}

Date Date::parse(std::string_view text) {
    if (text.size() != 10) malformed(kDateShape);
    return parse_date(text, kDateShape);
}

std::string Date::str() const {
    const auto on = civil(days);
    std::string out;
    out.reserve(32);  // room for an instant, too
    number(out, static_cast<int>(on.year()), 4);
    number(out += '-', static_cast<int>(static_cast<unsigned>(on.month())), 2);
    number(out += '-', static_cast<int>(static_cast<unsigned>(on.day())), 2);
    return out;
}

int Date::year() const { return static_cast<int>(civil(days).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(days).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(days).day()); }
unsigned Date::weekday() const { return date::weekday{date::sys_days{date::days{days}}}.iso_encoding(); }

Instant Instant::parse(std::string_view text) {
    if (text.size() < 20 || text.size() > 35) malformed(kInstantShape);
    const Date day = parse_date(text, kInstantShape);
    literal(text, 10, 'T', kInstantShape);
    const int hour = digits(text, 11, 2, kInstantShape);
    literal(text, 13, ':', kInstantShape);
    const int minute = digits(text, 14, 2, kInstantShape);
    literal(text, 16, ':', kInstantShape);
    const int second = digits(text, 17, 2, kInstantShape);
    if (hour > 23 || minute > 59 || second > 59) malformed(kInstantShape);

    std::size_t at = 19;
    std::int64_t fraction = 0;
    if (text[at] == '.') {
        std::int64_t unit = 100;
        const std::size_t first = ++at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10) {
            fraction += unit * (text[at] - '0');
        }
        if (at == first || at - first > 9) malformed(kInstantShape);  // finer than a millisecond is cut off
    }
    std::int64_t offset_ms = 0;
    if (at < text.size() && text[at] == 'Z') {
        ++at;
    } else if (at < text.size() && (text[at] == '+' || text[at] == '-')) {
        const int oh = digits(text, at + 1, 2, kInstantShape);
        literal(text, at + 3, ':', kInstantShape);
        const int om = digits(text, at + 4, 2, kInstantShape);
        if (oh > 14 || om > 59) malformed(kInstantShape);
        offset_ms = (text[at] == '-' ? -1 : 1) * (oh * 3'600'000LL + om * 60'000LL);
        at += 6;
    } else {
        malformed(kInstantShape);
    }
    if (at != text.size()) malformed(kInstantShape);
    const Instant instant{day.days * kDayMs + hour * 3'600'000LL + minute * 60'000LL + second * 1000LL + fraction -
                          offset_ms};
    in_range(instant.date().year());  // near the ends, another offset may lead to a day that can't be written
    return instant;
}

Instant Instant::start_of(Date day) { return Instant{day.days * kDayMs - kLocalOffsetMs}; }

std::string Instant::str() const {
    const auto of_day = static_cast<int>(ms_of_day());
    std::string out = date().str();
    number(out += 'T', of_day / 3'600'000, 2);
    number(out += ':', of_day / 60'000 % 60, 2);
    number(out += ':', of_day / 1000 % 60, 2);
    if (of_day % 1000 != 0) number(out += '.', of_day % 1000, 3);
    return out += "+08:00";
}

Date Instant::date() const {
    const std::int64_t local = ms + kLocalOffsetMs;
    return Date{static_cast<std::int32_t>(local >= 0 ? local / kDayMs : -((-local + kDayMs - 1) / kDayMs))};
}

std::int64_t Instant::ms_of_day() const { return ms - start_of(date()).ms; }

}  // namespace lianxin

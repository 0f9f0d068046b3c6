// Working days are counted as those of a plain week, corrected by a running sum over the few days that differ.
#include "calendar/calendar.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {

/// Years after one another with the same office hours.
struct Calendar::Era {
    Date from;                    // its first day; the first era reaches back without end
    std::vector<HourSpan> hours;  // ascending, without overlap
    std::int64_t ms_a_day = 0;
    std::int64_t ms_before = 0;  // office hours from the first era's `from` to this one's
};

struct Calendar::Table {
    std::string name;
    std::vector<DocumentVersion> versions;
    std::vector<int> years;                // covered, ascending
    std::vector<int> years_with_hours;     // ascending
    std::vector<Era> eras;                 // ascending; none if no document states office hours
    std::vector<Holiday> holidays;         // ascending, without overlap
    std::vector<MakeUpDay> make_up_days;   // ascending
    std::vector<Date> changed;             // ascending: weekdays off and weekend days worked
    std::vector<std::int64_t> balance{0};  // balance[i]: worked less off among the first i of them
};

namespace {

bool plain_weekday(Date day) { return day.weekday() <= 5; }

/// Days from Monday to Friday since Monday 1969-12-29, before `day`; negative for earlier days.
std::int64_t weekdays_before(Date day) {
    const std::int64_t since_monday = std::int64_t{day.days} + 3;
    const std::int64_t of_week = ((since_monday % 7) + 7) % 7;
    return (since_monday - of_week) / 7 * 5 + std::min<std::int64_t>(of_week, 5);
}

std::map<std::int64_t, const YearCalendar*> latest_of_each_year(const std::vector<YearCalendar>& years) {
    std::map<std::int64_t, const YearCalendar*> latest;
    for (const YearCalendar& year : years) {
        if (year.calendar != years.front().calendar)
            throw Error("calendar.mixed",
                        cat("'", year.id, "' does not belong to the calendar '", years.front().calendar, "'."),
                        cat("“", year.id, "”不属于日历“", years.front().calendar, "”。"));
        const YearCalendar*& holds = latest[year.year];
        if (holds == nullptr || holds->version < year.version) holds = &year;
    }
    return latest;
}

/// The entry of a list, ascending by first day, that begins last among those not after `day`.
template <class Item, class First>
const Item* last_not_after(const std::vector<Item>& items, Date day, First first) {
    const auto next =
        std::upper_bound(items.begin(), items.end(), day, [&](Date d, const Item& item) { return d < first(item); });
    return next == items.begin() ? nullptr : &*std::prev(next);
}

const Holiday* holiday_on(const std::vector<Holiday>& holidays, Date day) {
    const Holiday* found = last_not_after(holidays, day, [](const Holiday& h) { return h.from; });
    return found != nullptr && day <= found->to ? found : nullptr;
}

const MakeUpDay* make_up_on(const std::vector<MakeUpDay>& make_up_days, Date day) {
    const MakeUpDay* found = last_not_after(make_up_days, day, [](const MakeUpDay& m) { return m.on; });
    return found != nullptr && found->on == day ? found : nullptr;
}

constexpr std::int64_t kMinute = 60'000;

std::vector<HourSpan> spans_of(const YearCalendar& year) {
    std::vector<HourSpan> spans;
    for (const OfficeHours& hours : year.hours)
        spans.push_back({minute_of_day(hours.from).value() * kMinute, minute_of_day(hours.to).value() * kMinute});
    return spans;
}

std::int64_t length(const std::vector<HourSpan>& hours) {
    std::int64_t ms = 0;
    for (const HourSpan& span : hours) ms += span.to - span.from;
    return ms;
}

/// How much of the office hours has passed at this time of day.
std::int64_t passed(const std::vector<HourSpan>& hours, std::int64_t ms_of_day) {
    std::int64_t ms = 0;
    for (const HourSpan& span : hours) ms += std::clamp(ms_of_day, span.from, span.to) - span.from;
    return ms;
}

/// The first time of day at which `ms` of the office hours, more than none and not more than all, have passed.
std::int64_t time_when_passed(const std::vector<HourSpan>& hours, std::int64_t ms) {
    for (const HourSpan& span : hours) {
        if (ms <= span.to - span.from) return span.from + ms;
        ms -= span.to - span.from;
    }
    return hours.back().to;
}

/// Does the ascending list hold every year from `from` to `to`?
bool all_among(const std::vector<int>& years, int from, int to) {
    const auto first = std::lower_bound(years.begin(), years.end(), from);
    const auto last = std::lower_bound(first, years.end(), to);
    return first != years.end() && *first == from && last != years.end() && *last == to && last - first == to - from;
}

[[noreturn]] void no_hours() {
    throw Error("calendar.no_hours", "No document of the calendar states office hours.", "日历文件均未列明办公时间。");
}

[[noreturn]] void out_of_range() {
    throw Error("calendar.out_of_range", cat("Working time is counted forward and up to ", kLastDay.str(), "."),
                cat("工作时间只能向后推算，且不晚于", kLastDay.str(), "。"));
}

}  // namespace

Calendar::Calendar() : table_(std::make_shared<const Table>()) {}

Calendar::Calendar(const std::vector<YearCalendar>& years) {
    auto table = std::make_shared<Table>();
    if (!years.empty()) table->name = years.front().calendar;
    for (const auto& [year, document] : latest_of_each_year(years)) {
        table->versions.push_back({document->id, document->version});
        table->years.push_back(static_cast<int>(year));
        if (!document->hours.empty()) {
            table->years_with_hours.push_back(static_cast<int>(year));
            Era era;
            era.from = Date::of(static_cast<int>(year), 1, 1);
            era.hours = spans_of(*document);
            era.ms_a_day = length(era.hours);
            table->eras.push_back(std::move(era));
        }
        table->holidays.insert(table->holidays.end(), document->holidays.begin(), document->holidays.end());
        table->make_up_days.insert(table->make_up_days.end(), document->make_up_days.begin(),
                                   document->make_up_days.end());
    }
    std::sort(table->holidays.begin(), table->holidays.end(),
              [](const Holiday& a, const Holiday& b) { return a.from < b.from; });
    std::sort(table->make_up_days.begin(), table->make_up_days.end(),
              [](const MakeUpDay& a, const MakeUpDay& b) { return a.on < b.on; });

    for (const Holiday& holiday : table->holidays)
        for (Date day = holiday.from; day <= holiday.to; day = day + 1)
            if (plain_weekday(day)) table->changed.push_back(day);
    for (const MakeUpDay& make_up : table->make_up_days) table->changed.push_back(make_up.on);
    std::sort(table->changed.begin(), table->changed.end());
    for (const Date day : table->changed)
        table->balance.push_back(table->balance.back() + (plain_weekday(day) ? -1 : 1));
    table_ = table;
    for (std::size_t i = 1; i < table->eras.size(); ++i) {
        const Era& last = table->eras[i - 1];
        const std::int64_t days = working_days_before(table->eras[i].from) - working_days_before(last.from);
        table->eras[i].ms_before = last.ms_before + days * last.ms_a_day;
    }
}

const std::string& Calendar::name() const { return table_->name; }
const std::vector<DocumentVersion>& Calendar::versions() const { return table_->versions; }

bool Calendar::covered(Date day) const {
    return std::binary_search(table_->years.begin(), table_->years.end(), day.year());
}

bool Calendar::covered(Date from, Date to) const { return all_among(table_->years, from.year(), to.year()); }

bool Calendar::is_working_day(Date day) const {
    return plain_weekday(day) != std::binary_search(table_->changed.begin(), table_->changed.end(), day);
}

Day Calendar::day(Date day) const {
    if (const MakeUpDay* make_up = make_up_on(table_->make_up_days, day))
        return {DayKind::make_up, true, true, make_up->made_up_for};
    if (const Holiday* holiday = holiday_on(table_->holidays, day))
        return {DayKind::holiday, false, true, holiday->name};
    const bool working = plain_weekday(day);
    return {working ? DayKind::working : DayKind::weekend, working, covered(day), {}};
}

std::string Calendar::document(Date day) const {
    const auto year = std::lower_bound(table_->years.begin(), table_->years.end(), day.year());
    if (year == table_->years.end() || *year != day.year()) return {};
    const DocumentVersion& found = table_->versions[static_cast<std::size_t>(year - table_->years.begin())];
    return cat(found.id, "/", found.version);
}

std::int64_t Calendar::working_days_before(Date day) const {
    const auto earlier = std::lower_bound(table_->changed.begin(), table_->changed.end(), day);
    return weekdays_before(day) + table_->balance[static_cast<std::size_t>(earlier - table_->changed.begin())];
}

std::int64_t Calendar::working_days_between(Date after, Date to) const {
    return working_days_before(to + 1) - working_days_before(after + 1);
}

Date Calendar::add_working_days(Date start, std::int64_t n) const {
    if (n == 0) return start;
    const std::int64_t available = working_days_between(start, kLastDay);
    if (n < 0 || n > available) out_of_range();
    Date low = start + 1, high = kLastDay;  // the first day by which n working days have come lies between them
    while (low < high) {
        const Date middle = low + (high - low) / 2;
        if (working_days_between(start, middle) < n)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Date Calendar::working_day_from(Date day) const { return add_working_days(day - 1, 1); }

std::optional<Date> Calendar::last_working_day(Date from, Date to) const {
    const std::int64_t wanted = working_days_before(to + 1);
    if (to < from || working_days_before(from) == wanted) return std::nullopt;
    Date low = from, high = to;  // the first day by which as many working days have come as by `to`
    while (low < high) {
        const Date middle = low + (high - low) / 2;
        if (working_days_before(middle + 1) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool Calendar::has_hours() const { return !table_->eras.empty(); }

bool Calendar::states_hours(Date from, Date to) const {
    return all_among(table_->years_with_hours, from.year(), to.year());
}

const Calendar::Era& Calendar::era_of(Date day) const {
    if (!has_hours()) no_hours();
    const auto next = std::upper_bound(table_->eras.begin() + 1, table_->eras.end(), day,
                                       [](Date d, const Era& era) { return d < era.from; });
    return *(next - 1);
}

const std::vector<HourSpan>& Calendar::hours(Date day) const {
    static const std::vector<HourSpan> none;
    return has_hours() ? era_of(day).hours : none;
}

Instant Calendar::close_of_business(Date day) const { return Instant::start_of(day) + era_of(day).hours.back().to; }

std::int64_t Calendar::working_ms_before(Instant instant) const {
    const Date day = instant.date();
    const Era& era = era_of(day);
    const std::int64_t days = working_days_before(day) - working_days_before(era.from);
    const std::int64_t today = is_working_day(day) ? passed(era.hours, instant.ms_of_day()) : 0;
    return era.ms_before + days * era.ms_a_day + today;
}

std::int64_t Calendar::working_ms_between(Instant from, Instant to) const {
    return working_ms_before(to) - working_ms_before(from);
}

Instant Calendar::add_working_ms(Instant start, std::int64_t n) const {
    if (n == 0) return start;
    const std::int64_t available = working_ms_between(start, Instant::start_of(kLastDay + 1));
    if (n < 0 || n > available) out_of_range();
    const std::int64_t wanted = working_ms_before(start) + n;
    Date low = start.date(), high = kLastDay;  // the first day by whose end so much has passed lies between them
    while (low < high) {
        const Date middle = low + (high - low) / 2;
        if (working_ms_before(Instant::start_of(middle + 1)) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    const Instant midnight = Instant::start_of(low);
    return midnight + time_when_passed(era_of(low).hours, wanted - working_ms_before(midnight));
}

}  // namespace lianxin::calendar

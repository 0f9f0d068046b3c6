// What holds of every deadline under every calendar: random calendars, random periods.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/text.hpp"
#include "calendar/explain.hpp"
#include "calendar/sample.hpp"

namespace lianxin::calendar {
namespace {

using Years = std::vector<YearCalendar>;

/// The same rules, day by day and without preparation.
struct Naive {
    const Years& years;

    const YearCalendar* of(Date day) const {
        for (const YearCalendar& year : years)
            if (year.year == day.year()) return &year;
        return nullptr;
    }

    bool working(Date day) const {
        if (const YearCalendar* year = of(day)) {
            for (const MakeUpDay& make_up : year->make_up_days)
                if (make_up.on == day) return true;
            for (const Holiday& holiday : year->holidays)
                if (holiday.from <= day && day <= holiday.to) return false;
        }
        return day.weekday() <= 5;
    }

    /// The office hours of a day's year: its own, else those of the nearest earlier year, else of the nearest later.
    const std::vector<OfficeHours>* hours(Date day) const {
        for (int year = day.year(); year >= 1990; --year)
            if (const auto* found = own_hours(year)) return found;
        for (int year = day.year(); year < 2100; ++year)
            if (const auto* found = own_hours(year)) return found;
        return nullptr;
    }

    const std::vector<OfficeHours>* own_hours(int number) const {
        const YearCalendar* year = of(Date::of(number, 1, 1));
        return year != nullptr && !year->hours.empty() ? &year->hours : nullptr;
    }

    static Instant time(Date day, const std::string& text) {
        const auto digit = [&](std::size_t i) { return std::int64_t{text[i]} - '0'; };
        const std::int64_t minutes = (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
        return Instant::start_of(day) + minutes * 60'000;
    }

    static bool paused(const std::vector<Pause>& pauses, Instant at) {
        return std::any_of(pauses.begin(), pauses.end(), [&](const Pause& p) { return p.from <= at && at < p.to; });
    }

    bool in_office(Instant at) const {
        if (!working(at.date())) return false;
        for (const OfficeHours& span : *hours(at.date()))
            if (time(at.date(), span.from) <= at && at < time(at.date(), span.to)) return true;
        return false;
    }

    /// The first instant after `at` at which anything may change: a span of hours, a pause, the day.
    Instant next_change(Instant at, const std::vector<Pause>& pauses) const {
        Instant next = Instant::start_of(at.date() + 1);
        const auto consider = [&](Instant change) {
            if (at < change && change < next) next = change;
        };
        if (const auto* spans = hours(at.date()))
            for (const OfficeHours& span : *spans) {
                consider(time(at.date(), span.from));
                consider(time(at.date(), span.to));
            }
        for (const Pause& pause : pauses) {
            consider(pause.from);
            consider(pause.to);
        }
        return next;
    }

    void ask(Deadline& out, Date day, bool of_hours = false) const {
        const YearCalendar* year = of(day);
        out.provisional = out.provisional || year == nullptr || (of_hours && year->hours.empty());
    }

    void count_hours(Deadline& out, Instant start, const Period& period, const std::vector<Pause>& pauses) const {
        const bool office = period.unit == PeriodUnit::working_hour;
        Instant at = start;
        const auto count = [&](std::int64_t ms) {
            while (ms > 0) {
                ask(out, at.date(), office);
                const Instant next = next_change(at, pauses);
                const bool counts = !paused(pauses, at) && (!office || in_office(at));
                const std::int64_t taken = counts ? std::min(ms, next.ms - at.ms) : next.ms - at.ms;
                at = at + taken;
                if (counts) ms -= taken;
            }
            return (at + -1).date();
        };
        out.nominal_on = count(period.amount * kHour);
        out.extended_on = count(period.extension * kHour);
        out.due_at = at;
    }

    void count_days(Deadline& out, Instant start, const Period& period, const std::vector<Pause>& pauses) const {
        Date day = start.date();
        const auto count = [&](std::int64_t n) {
            while (n > 0) {
                day = day + 1;
                ask(out, day);
                const bool counts = period.unit == PeriodUnit::day || working(day);
                if (counts && !paused(pauses, Instant::start_of(day))) --n;
            }
            return day;
        };
        out.nominal_on = count(period.amount);
        out.extended_on = count(period.extension);
        Deadline unasked = out;
        out.nominal_on = kept_open(unasked, out.nominal_on, start, period, pauses);
        out.extended_on = kept_open(out, out.extended_on, start, period, pauses);
    }

    static Instant runs_again(Instant at, const std::vector<Pause>& pauses) {
        while (paused(pauses, at))
            for (const Pause& p : pauses)
                if (p.from <= at && at < p.to) at = p.to;
        return at;
    }

    /// Where a period ends that would end on `last` while the clock stands still.
    Date kept_open(Deadline& out, Date last, Instant start, const Period& period,
                   const std::vector<Pause>& pauses) const {
        for (;;) {
            const Instant end = end_of(last, start, period);
            if (!paused(pauses, end + -1) || !paused(pauses, end)) return last;
            const Date before = last;
            const Instant resumed = runs_again(end, pauses);
            for (Date day = last + 1; Instant::start_of(day) < resumed; day = day + 1)
                if (period.unit == PeriodUnit::day || working(day)) last = day;
            if (last == before) return last;
            for (Date day = before + 1; day <= last; day = day + 1) ask(out, day);
        }
    }

    Instant end_of(Date day, Instant start, const Period& period) const {
        if (period.ends == PeriodEnd::close_of_business) {
            const Instant close = time(day, hours(day)->back().to);
            if (start < close) return close;
        }
        return Instant::start_of(day + 1);
    }

    void roll(Deadline& out, Instant start, Roll rule) const {
        out.due_on = out.extended_on;
        if (rule == Roll::none) return;
        ask(out, out.due_on);
        if (rule == Roll::next_working_day) {
            for (; !working(out.due_on); ask(out, out.due_on)) out.due_on = out.due_on + 1;
            return;
        }
        for (Date day = out.extended_on; day > start.date(); day = day - 1)
            if (working(day)) {
                out.due_on = day;
                return;
            }
    }

    Deadline deadline(Instant start, const Period& period, const std::vector<Pause>& pauses = {}) const {
        Deadline out;
        if (period.unit == PeriodUnit::same_day)
            out.nominal_on = out.extended_on = start.date();
        else if (in_hours(period.unit))
            count_hours(out, start, period, pauses);
        else
            count_days(out, start, period, pauses);
        roll(out, start, period.roll);
        if (in_hours(period.unit)) {
            out.due_at = out.due_at + (out.due_on - out.extended_on) * 24 * kHour;
            return out;
        }
        if (period.ends == PeriodEnd::close_of_business) ask(out, out.due_on, true);
        out.due_at = end_of(out.due_on, start, period);
        return out;
    }
};

/// From `low` up to but not including `high`, all alike from the first trial on.
template <class T>
T among(T low, T high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high));
}

Date day_in(int year) { return Date::of(year, 1, 1) + among(0, 365); }

bool within_holiday(const YearCalendar& year, Date day) {
    return std::any_of(year.holidays.begin(), year.holidays.end(),
                       [&](const Holiday& h) { return h.from <= day && day <= h.to; });
}

bool made_up(const YearCalendar& year, Date day) {
    return std::any_of(year.make_up_days.begin(), year.make_up_days.end(),
                       [&](const MakeUpDay& m) { return m.on == day; });
}

std::string clock_time(int minute) {
    std::string out = "00:00";
    for (const auto& [at, digit] :
         {std::pair<std::size_t, int>{0, minute / 600}, {1, minute / 60 % 10}, {3, minute % 60 / 10}, {4, minute % 10}})
        out[at] = static_cast<char>('0' + digit);
    return out;
}

/// One to three spans, some from midnight or to midnight, some adjoining.
std::vector<OfficeHours> random_hours() {
    std::vector<int> times;
    for (int i = among(1, 4) * 2; i > 0; --i) times.push_back(std::clamp(among(-60, 1500), 0, 1440));
    std::sort(times.begin(), times.end());
    std::vector<OfficeHours> out;
    for (std::size_t i = 0; i < times.size(); i += 2)
        if (times[i] < times[i + 1]) out.push_back({clock_time(times[i]), clock_time(times[i + 1])});
    if (out.empty()) out.push_back({"09:00", "17:00"});
    return out;
}

YearCalendar random_year(int number) {
    YearCalendar year = bare_year(number);
    for (int i = among(0, 8); i > 0; --i) {
        const Date from = day_in(number);
        const Date to = std::min(from + among(0, 10), Date::of(number, 12, 31));
        bool free = true;
        for (Date day = from; day <= to; day = day + 1) free = free && !within_holiday(year, day);
        if (free) year.holidays.push_back({{"假", ""}, from, to});
    }
    for (int i = among(0, 30); i > 0; --i) {
        const Date day = day_in(number);
        if (day.weekday() > 5 && !within_holiday(year, day) && !made_up(year, day))
            year.make_up_days.push_back({day, {"班", ""}});
    }
    if (among(0, 3) != 0) year.hours = random_hours();
    return year;
}

/// Some of the years 2023-2026, in no order.
Years random_years() {
    Years years;
    for (const int number : {2025, 2023, 2026, 2024})
        if (among(0, 4) != 0) years.push_back(random_year(number));
    return years;
}

/// At the millisecond; one in three at midnight, one in three where office hours begin or end.
Instant random_instant(const Years& years, Date day) {
    const Instant midnight = Instant::start_of(day);
    const int kind = among(0, 3);
    const auto* hours = Naive{years}.hours(day);
    if (kind == 0) return midnight;
    if (kind == 1 && hours != nullptr) {
        const OfficeHours& span = hours->at(among(std::size_t{0}, hours->size()));
        return Naive::time(day, among(0, 2) == 0 ? span.from : span.to);
    }
    return midnight + among(0, 86'400'000);
}

Instant random_start(const Years& years) { return random_instant(years, day_in(among(2022, 2028))); }

/// Around a start and the weeks after it; in any order, overlapping, some of them empty or reversed, some beginning
/// with the day after another ended.
std::vector<Pause> random_pauses(const Years& years, Instant start) {
    std::vector<Pause> out;
    for (int i = among(0, 5); i > 0; --i) {
        const bool next_day = !out.empty() && among(0, 3) == 0;
        const Date day = next_day ? out.back().to.date() + 1 : start.date() + among(-4, 40);
        out.push_back({next_day ? Instant::start_of(day) : random_instant(years, day),
                       random_instant(years, day + among(0, 15))});
    }
    return out;
}

/// A period that these calendars can count.
Period random_period(const Years& years) {
    Period out;
    out.unit = *rc::gen::element(PeriodUnit::day, PeriodUnit::working_day, PeriodUnit::hour, PeriodUnit::working_hour,
                                 PeriodUnit::same_day);
    out.roll = *rc::gen::element(Roll::none, Roll::next_working_day, Roll::previous_working_day);
    out.ends = *rc::gen::element(PeriodEnd::midnight, PeriodEnd::close_of_business);
    out.amount = among(1, 120);
    out.extension = out.unit == PeriodUnit::same_day ? 0 : std::max(among(-20, 40), 0);
    if (Calendar(years).has_hours()) return out;
    if (out.unit == PeriodUnit::working_hour) out.unit = PeriodUnit::hour;
    out.ends = PeriodEnd::midnight;
    return out;
}

bool same(const Deadline& a, const Deadline& b) {
    return a.nominal_on == b.nominal_on && a.extended_on == b.extended_on && a.due_on == b.due_on &&
           a.due_at == b.due_at && a.provisional == b.provisional;
}

/// One random question: a calendar, a start, a period and its pauses.
struct Question {
    Years years = random_years();
    Calendar calendar{years};
    Instant start = random_start(years);
    Period period = random_period(years);
    std::vector<Pause> pauses = random_pauses(years, start);

    Deadline answer() const { return deadline(calendar, start, period, pauses); }
};

TEST(DeadlineProperty, PreparedAnswerIsThatOfCountingStepByStep) {
    EXPECT_TRUE(rc::check([] {
        for (int i = 0; i < 5; ++i) {
            const Question q;
            RC_ASSERT(same(q.answer(), (Naive{q.years}.deadline(q.start, q.period, q.pauses))));
        }
    }));
}

TEST(DeadlineProperty, ExplanationAndComputationAgree) {
    EXPECT_TRUE(rc::check([] {
        for (int i = 0; i < 5; ++i) {
            const Question q;
            const Deadline due = q.answer();
            const bool each_day = among(0, 2) == 0;
            const Explanation told = explain(q.calendar, q.start, q.period, q.pauses, each_day);
            RC_ASSERT(same(due, told.deadline));
            Date next = q.start.date();
            std::int64_t total = 0;
            for (const DeadlineLine& line : told.lines) {  // no gap, no overlap
                RC_ASSERT(line.from == next);
                RC_ASSERT(line.from <= line.to);
                if (each_day) RC_ASSERT(line.from == line.to);
                RC_ASSERT(line.count >= 0);
                total += line.count;
                RC_ASSERT(line.total == total);
                next = line.to + 1;
            }
            RC_ASSERT(next == std::max(due.due_on, due.extended_on) + 1);
            const std::int64_t asked = q.period.unit == PeriodUnit::same_day ? 0
                                                                             : (q.period.amount + q.period.extension) *
                                                                                   (in_hours(q.period.unit) ? 60 : 1);
            const bool moved_back = due.due_on < due.extended_on;
            RC_ASSERT((total == asked || (moved_back && total < asked)));
            for (const bool english : {false, true}) RC_ASSERT(!table(told, q.start, q.period, english).empty());
        }
    }));
}

TEST(DeadlineProperty, MorePauseNeverMakesEarlier) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        const Deadline before = q.answer();
        for (const Pause& more : random_pauses(q.years, q.start)) q.pauses.push_back(more);
        const Deadline after = q.answer();
        RC_ASSERT(before.nominal_on <= after.nominal_on);
        RC_ASSERT(before.extended_on <= after.extended_on);
        RC_ASSERT(before.due_on <= after.due_on);
        // An end in hours that rolls keeps its time of day: Saturday 20:00 moves to Monday 20:00, Monday 01:00 stays.
        const bool keeps_time = q.period.unit == PeriodUnit::hour && q.period.roll != Roll::none;
        if (!keeps_time) RC_ASSERT(before.due_at <= after.due_at);
    }));
}

TEST(DeadlineProperty, OrderAndDivisionOfPausesDoNotMatter) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        const Deadline before = q.answer();
        std::vector<Pause> parts;
        for (const Pause& pause : q.pauses) {
            if (pause.to <= pause.from) continue;
            const Instant cut = pause.from + among(std::int64_t{0}, pause.to.ms - pause.from.ms + 1);
            const Instant overlap = std::min(cut + among(0, 86'400'000), pause.to);
            parts.insert(parts.begin() + among(std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(parts.size()) + 1),
                         {pause.from, overlap});
            parts.push_back({cut, pause.to});
            if (among(0, 2) == 0) parts.push_back(pause);
        }
        q.pauses = parts;
        RC_ASSERT(same(before, q.answer()));
    }));
}

TEST(DeadlineProperty, ResumingAfterSomeCountingDaysMovesTheNominalEndByExactlyThose) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        q.period.unit = *rc::gen::element(PeriodUnit::day, PeriodUnit::working_day);
        q.pauses.clear();
        const auto counts = [&](Date day) {
            return q.period.unit == PeriodUnit::day || q.calendar.is_working_day(day);
        };
        const Date before = q.answer().nominal_on;
        const Date first = q.start.date() + among(1, before - q.start.date() + 1);  // the clock stands still from here
        const Date last = first + among(0, 30);
        int paused = 0;
        for (Date day = first; day <= last; day = day + 1) paused += counts(day) ? 1 : 0;
        q.pauses.push_back(
            {Instant::start_of(first) + -among(0, 86'400'000), Instant::start_of(last) + among(1, 86'400'001)});
        const Date after = q.answer().nominal_on;
        int moved = 0;
        for (Date day = before + 1; day <= after; day = day + 1) moved += counts(day) ? 1 : 0;
        RC_ASSERT(moved == paused);
    }));
}

TEST(DeadlineProperty, ResumingAfterSomeCountingHoursMovesTheEndByExactlyThose) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        q.period.unit = q.calendar.has_hours() ? PeriodUnit::working_hour : PeriodUnit::hour;
        q.period.roll = Roll::none;
        q.pauses.clear();
        const auto between = [&](Instant from, Instant to) {
            return q.period.unit == PeriodUnit::hour ? to.ms - from.ms : q.calendar.working_ms_between(from, to);
        };
        const Instant before = q.answer().due_at;
        const Instant stop = q.start + among(std::int64_t{0}, before.ms - q.start.ms);
        const Instant resume = stop + among(0, 1'000'000'000);
        q.pauses.push_back({stop, resume});
        RC_ASSERT(between(before, q.answer().due_at) == between(stop, resume));
    }));
}

TEST(DeadlineProperty, APauseWhollyInsideTimeThatDoesNotCountChangesNothing) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        const Deadline before = q.answer();
        const std::vector<Pause> others = q.pauses;
        const auto stand_still = [&](const Pause& more) {  // unless it made another pause longer
            const auto touches = [&](const Pause& p) { return p.from <= more.to && more.from <= p.to; };
            if (std::none_of(others.begin(), others.end(), touches)) q.pauses.push_back(more);
        };
        for (int i = 0; i < 20; ++i) {
            const Date day = q.start.date() + among(-2, 60);
            if (in_hours(q.period.unit)) {  // between two changes, where no office is open
                const Instant from = random_instant(q.years, day);
                const Instant to = (Naive{q.years}.next_change(from, {}));
                if (q.period.unit == PeriodUnit::working_hour && !(Naive{q.years}.in_office(from)))
                    stand_still({from, to});
                continue;
            }
            Date next = day + 1;  // within one day, or within days of rest after one another
            if (q.period.unit == PeriodUnit::working_day)
                while (!q.calendar.is_working_day(next)) next = next + 1;
            stand_still({Instant::start_of(day) + among(1, 86'400'000), Instant::start_of(next)});
        }
        RC_ASSERT(same(before, q.answer()));
    }));
}

TEST(DeadlineProperty, EveryDayIsWorkedOrNotAsTheDocumentsSay) {
    EXPECT_TRUE(rc::check([] {
        const Years years = random_years();
        const Calendar calendar(years);
        for (Date day = on("2022-12-25"); day < on("2027-01-07"); day = day + 1) {
            RC_ASSERT(calendar.is_working_day(day) == (Naive{years}.working(day)));
            RC_ASSERT(calendar.day(day).working == calendar.is_working_day(day));
            RC_ASSERT(calendar.day(day).covered == calendar.covered(day));
            const YearCalendar* year = Naive{years}.of(day);
            RC_ASSERT(calendar.document(day) == (year != nullptr ? cat(year->id, "/", year->version) : ""));
            RC_ASSERT(calendar.states_hours(day, day) == (Naive{years}.own_hours(day.year()) != nullptr));
            if (const auto* hours = Naive{years}.hours(day))
                RC_ASSERT(calendar.close_of_business(day) == Naive::time(day, hours->back().to));
        }
    }));
}

TEST(DeadlineProperty, AddingAHolidayNeverMakesEarlier) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        RC_PRE(!q.years.empty() && q.period.roll != Roll::previous_working_day);
        const Deadline before = q.answer();
        YearCalendar& year = q.years[among(std::size_t{0}, q.years.size())];
        for (int i = 0; i < 10; ++i) {
            const Date extra = day_in(static_cast<int>(year.year));
            if (!within_holiday(year, extra) && !made_up(year, extra))
                year.holidays.push_back({{"新", ""}, extra, extra});
        }
        q.calendar = Calendar(q.years);
        RC_ASSERT(before.due_on <= q.answer().due_on);
        RC_ASSERT(before.due_at <= q.answer().due_at);
    }));
}

TEST(DeadlineProperty, WorkingDaysBetweenStartAndDueAreTheAmount) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        q.period.unit = PeriodUnit::working_day;
        q.pauses.clear();
        const Deadline due = q.answer();
        const Date start = q.start.date();
        RC_ASSERT(q.calendar.working_days_between(start, due.nominal_on) == q.period.amount);
        RC_ASSERT(q.calendar.working_days_between(start, due.due_on) == q.period.amount + q.period.extension);
        RC_ASSERT(q.calendar.is_working_day(due.due_on));
    }));
}

TEST(DeadlineProperty, WorkingHoursBetweenStartAndDueAreTheAmount) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        RC_PRE(q.calendar.has_hours());
        q.period.unit = PeriodUnit::working_hour;
        q.pauses.clear();
        const Deadline due = q.answer();
        const std::int64_t all = (q.period.amount + q.period.extension) * kHour;
        RC_ASSERT(q.calendar.working_ms_between(q.start, due.due_at) == all);
        RC_ASSERT(q.calendar.working_ms_between(q.start, due.due_at + -1) == all - 1);  // the earliest such instant
    }));
}

TEST(DeadlineProperty, ExtendingIsAsIfThePeriodHadBeenLongerAndIsRolledLast) {
    EXPECT_TRUE(rc::check([] {
        const Question extended;
        Question longer = extended;
        longer.period.amount += longer.period.extension;
        longer.period.extension = 0;
        Question alone = extended;
        alone.period.extension = 0;
        const Deadline due = extended.answer();
        RC_ASSERT(due.due_at == longer.answer().due_at);
        RC_ASSERT(due.due_on == longer.answer().due_on);
        RC_ASSERT(due.extended_on == longer.answer().nominal_on);
        RC_ASSERT(due.nominal_on == alone.answer().nominal_on);
    }));
}

TEST(DeadlineProperty, WhatIsNotProvisionalStaysWhenAnotherYearIsPublished) {
    EXPECT_TRUE(rc::check([] {
        Question q;
        const Deadline before = q.answer();
        RC_PRE(!before.provisional);
        for (const int number : {2022, 2023, 2024, 2025, 2026, 2027})
            if (Naive{q.years}.of(Date::of(number, 1, 1)) == nullptr) q.years.push_back(random_year(number));
        q.calendar = Calendar(q.years);
        RC_ASSERT(same(before, q.answer()));
    }));
}

}  // namespace
}  // namespace lianxin::calendar

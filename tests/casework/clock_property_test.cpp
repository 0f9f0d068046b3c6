// What holds of every run of a clock, whatever happens to it and in whatever order it is learned.
#include <rapidcheck.h>

#include <algorithm>

#include "calendar/explain.hpp"
#include "support/dice.hpp"
#include "support/enough.hpp"
#include "world.hpp"

namespace lianxin::casework {
namespace {

using test::Dice;

constexpr std::int64_t kHour = 3'600'000;

Dice any_dice() {
    return Dice(*rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>())));
}

/// A year with some holidays more, as an amended notice would have it.
calendar::YearCalendar amended(const char* name, std::int64_t version, Dice& dice) {
    calendar::YearCalendar year = *calendar::check(*resources::find(name)).document;
    year.version = version;
    for (int i = dice.from_to(1, 8); i > 0; --i) {
        const Date day = Date::of(static_cast<int>(year.year), 1, 1) + dice.below(365);
        const auto taken = [&](const auto& holiday) { return holiday.from <= day && day <= holiday.to; };
        const auto worked = [&](const auto& make_up) { return make_up.on == day; };
        if (std::any_of(year.holidays.begin(), year.holidays.end(), taken)) continue;
        if (std::any_of(year.make_up_days.begin(), year.make_up_days.end(), worked)) continue;
        year.holidays.push_back({{"新增", ""}, day, day});
    }
    return year;
}

std::vector<calendar::YearCalendar> published() {
    static const std::vector<calendar::YearCalendar> years{*calendar::check(*resources::find("cn-2023")).document,
                                                           *calendar::check(*resources::find("cn-2024")).document};
    return years;
}

workflow::ClockTerms any_terms(Dice& dice) {
    workflow::ClockTerms terms;
    terms.unit = dice.one_of({PeriodUnit::day, PeriodUnit::working_day, PeriodUnit::hour, PeriodUnit::working_hour});
    terms.amount = dice.from_to(1, calendar::in_hours(terms.unit) ? 100 : 40);
    terms.roll = dice.one_of({Roll::none, Roll::next_working_day, Roll::previous_working_day});
    if (!calendar::in_hours(terms.unit) && dice.percent(30)) terms.ends = PeriodEnd::close_of_business;
    return terms;
}

/// One clock of a case, and what the calendar is meanwhile.
struct Led {
    explicit Led(Dice& dice)
        : Led(any_terms(dice), Instant::start_of(Date::of(2024, 1, 1) + dice.below(330)) + dice.below(24) * kHour) {}
    Led(const workflow::ClockTerms& terms, Instant start) {
        ClockRun run;
        run.clock = "limit";
        run.started_at = start;
        run.terms = terms;
        now = start;
        happens(started(run, calendar()));
    }

    calendar::Calendar calendar() const { return calendar::Calendar(years); }
    const ClockRun& run() const { return state.clocks.front(); }
    ClockStatus status() const { return status_of(run(), now); }

    /// As the store does it: the event is applied to the state.
    void happens(const Event& event) { apply(state, event, {state.version + 1, now, now, "a-chief"}); }
    void extend(std::int64_t amount) { happens(extended(run(), amount, "a-chief", calendar())); }
    void exclude(Date from, Date to) { happens(span_excluded(run(), from, to, calendar())); }
    void pause(Instant from, Instant to) {
        happens(ClockSuspended{"limit", 1, from});
        happens(resumed(run(), to, calendar()));
    }
    bool adopt(const calendar::YearCalendar& year) {
        years.push_back(year);
        return recompute(year.id);
    }
    bool recompute(const std::string& name) {
        const auto event = recomputed(run(), name, calendar(), now);
        if (event) happens(*event);
        return event.has_value();
    }
    bool counted_from_all_facts() const {
        const Limit limit = limit_of(run(), calendar());
        const auto told = calendar::explain(calendar(), run().started_at, period_of(run()), run().pauses, false);
        return limit.due_at == run().due_at && limit.due_on == run().due_on && limit.nominal_on == run().nominal_on &&
               limit.provisional == run().provisional && told.deadline.due_at == run().due_at &&
               told.deadline.due_on == run().due_on && told.deadline.nominal_on == run().nominal_on;
    }

    std::vector<calendar::YearCalendar> years = published();
    State state;
    Instant now;
};

/// A fact that can be learned about a running clock. Adoptions are of different documents: of one year, the highest
/// version holds in the end, whenever it came.
struct FactTold {
    enum Kind { extension, exclusion, suspension, adoption } kind = extension;
    std::int64_t amount = 0;
    Instant from, to;
    calendar::YearCalendar year = {};

    /// Not if the clock were late already when it is suspended.
    bool tell(Led& led) const {
        if (kind == extension) led.extend(amount);
        if (kind == exclusion) led.exclude(from.date(), to.date());
        if (kind == suspension) {
            if (led.run().due_at <= from) return false;
            led.pause(from, to);
        }
        if (kind == adoption) led.adopt(year);
        return true;
    }
};

std::vector<FactTold> any_facts(Instant start, Dice& dice) {
    std::vector<FactTold> facts;
    for (int i = dice.from_to(2, 6); i > 0; --i) {
        FactTold fact;
        fact.kind = dice.one_of({FactTold::extension, FactTold::exclusion, FactTold::suspension});
        fact.amount = dice.from_to(1, 20);
        fact.from = start + dice.below(20 * 24) * kHour;
        fact.to = fact.from + dice.below(10 * 24) * kHour;
        facts.push_back(fact);
    }
    std::int64_t version = 10;
    for (const char* name : {"cn-2024", "cn-2025", "cn-2024"})
        if (dice.percent(60)) {
            facts.push_back({FactTold::adoption, 0, {}, {}, {}});
            facts.back().year = amended(name, ++version, dice);
        }
    return facts;
}

TEST(ClockProperty, TheLimitDoesNotDependOnTheOrderInWhichFactsAreLearned) {
    int compared = 0;
    EXPECT_TRUE(rc::check([&] {
        for (int i = 0; i < 5; ++i) {
            Dice dice = any_dice();
            const Led fresh(dice);
            std::vector<FactTold> facts = any_facts(fresh.now, dice);
            Led one = fresh, other = fresh;
            bool in_time = true;
            const auto tell = [&](Led& led) {
                for (const FactTold& fact : facts) {
                    in_time = fact.tell(led) && in_time;
                    RC_ASSERT(led.counted_from_all_facts());
                }
            };
            tell(one);
            dice.shuffle(facts);
            tell(other);
            if (!in_time) continue;
            ++compared;
            RC_ASSERT(one.run().due_at == other.run().due_at);
            RC_ASSERT(one.run().due_on == other.run().due_on);
            RC_ASSERT(one.run().nominal_on == other.run().nominal_on);
            RC_ASSERT(one.run().provisional == other.run().provisional);
            RC_ASSERT(one.run().extended_days == other.run().extended_days);
        }
    }));
    EXPECT_GT(compared, test::in_a_hundred_cases(100));
}

/// Somewhere in its life: running, suspended, overdue, stopped in time or too late, with a calendar changed since.
Led any_life(Dice& dice) {
    Led led(dice);
    std::vector<FactTold> facts = any_facts(led.now, dice);
    for (const FactTold& fact : facts)
        if (fact.kind != FactTold::adoption) fact.tell(led);
    led.now = led.run().due_at + dice.from_to(-30, 30) * 24 * kHour;
    if (led.now < led.run().started_at) led.now = led.run().started_at;
    if (dice.percent(25)) led.happens(ClockSuspended{"limit", 1, led.now});
    if (dice.percent(25)) led.happens(ClockStopped{"limit", 1, led.now});
    for (const FactTold& fact : facts)
        if (fact.kind == FactTold::adoption) fact.tell(led);
    return led;
}

/// What is learned of a clock after a calendar was adopted: it moves the clock, not the calendar.
void learn_more(Led& led, Dice& dice) {
    if (led.run().stopped_at) return;
    if (led.run().suspended_at) led.happens(resumed(led.run(), led.now, led.calendar()));
    if (dice.percent(40)) led.extend(dice.from_to(1, 10));
    if (dice.percent(40)) {
        const Date from = led.run().started_at.date() + dice.below(20);
        led.exclude(from, from + dice.below(5));
    }
    if (dice.percent(40)) led.pause(led.now, led.now + dice.below(100) * kHour);
}

TEST(ClockProperty, AdoptingACalendarThatMakesNoDifferenceIsNoEvent) {
    EXPECT_TRUE(rc::check([] {
        for (int i = 0; i < 5; ++i) {
            Dice dice = any_dice();
            Led led = any_life(dice);
            if (dice.percent(60)) learn_more(led, dice);
            calendar::YearCalendar again = *calendar::check(*resources::find("cn-2023")).document;
            again.version = 100;  // the same days, and long past
            RC_ASSERT(!led.adopt(again));
        }
    }));
}

TEST(ClockProperty, AdoptingTwiceYieldsNothingTheSecondTime) {
    int changed = 0;
    EXPECT_TRUE(rc::check([&] {
        for (int i = 0; i < 5; ++i) {
            Dice dice = any_dice();
            Led led = any_life(dice);
            if (dice.percent(60)) learn_more(led, dice);
            const calendar::YearCalendar year = amended("cn-2024", 50, dice);
            changed += led.adopt(year) ? 1 : 0;
            RC_ASSERT(!led.recompute(year.id));
            if (dice.percent(50)) learn_more(led, dice);
            RC_ASSERT(!led.recompute(year.id));
        }
    }));
    EXPECT_GT(changed, test::in_a_hundred_cases(20));
}

TEST(ClockProperty, WhatWasBreachedStaysBreachedWhateverIsAdopted) {
    int stood = 0;
    EXPECT_TRUE(rc::check([&] {
        for (int i = 0; i < 5; ++i) {
            Dice dice = any_dice();
            Led led(dice);
            for (const FactTold& fact : any_facts(led.now, dice))
                if (fact.kind != FactTold::adoption) fact.tell(led);
            led.now = led.run().due_at + dice.below(3) * 24 * kHour;
            const bool stopped = dice.percent(50);
            if (stopped) led.happens(ClockStopped{"limit", 1, led.now});
            const ClockStatus before = led.status();
            RC_ASSERT(before == (stopped ? ClockStatus::breached : ClockStatus::overdue));
            const Instant due = led.run().due_at;
            for (std::int64_t version = 20; version < 24; ++version) {
                led.now = led.now + dice.below(48) * kHour;
                stood += led.adopt(amended(dice.one_of({"cn-2024", "cn-2025"}), version, dice)) ? 1 : 0;
                if (!stopped && dice.percent(30)) led.pause(led.now, led.now + dice.below(300) * kHour);
                RC_ASSERT(led.status() == before);
                RC_ASSERT(led.run().due_at == due);
            }
        }
    }));
    EXPECT_GT(stood, test::in_a_hundred_cases(50));
}

TEST(ClockProperty, ALimitThatStandsMovesByWhatAFactIsWorthAndNoFurther) {
    const Instant start = at("2024-03-04");
    Led led(workflow::ClockTerms{10, PeriodUnit::working_day, Roll::none, PeriodEnd::midnight}, start);
    EXPECT_EQ(led.run().due_on.str(), "2024-03-18");
    led.now = at("2024-03-20");
    calendar::YearCalendar year = *calendar::check(*resources::find("cn-2024")).document;
    year.version = 9;
    year.holidays.push_back({{"新增", ""}, Date::parse("2024-03-11"), Date::parse("2024-03-14")});
    EXPECT_TRUE(led.adopt(year));  // it would end on the 22nd
    EXPECT_EQ(led.status(), ClockStatus::overdue);
    led.exclude(Date::parse("2024-03-09"), Date::parse("2024-03-10"));  // a weekend
    EXPECT_EQ(led.run().due_on.str(), "2024-03-18");
    led.exclude(Date::parse("2024-03-06"), Date::parse("2024-03-06"));
    EXPECT_EQ(led.run().due_on.str(), "2024-03-21");  // as from Friday the 22nd to Monday the 25th
    EXPECT_FALSE(led.recompute("cn-2024"));
}

TEST(ClockProperty, ResumedAfterSoManyCountingDaysTheNominalEndMovesByAsMany) {
    EXPECT_TRUE(rc::check([] {
        static const workflow::Workflow workflows[] = {small_workflow(R"({"initial": {"to": "open", "start": ["limit"]},
                "states": [{"code": "open"}, {"code": "done", "final": true}],
                "clocks": [{"code": "limit", "amount": 20, "unit": "working_day"}],
                "actions": [
                  {"code": "suspend", "from": ["open"], "guards": [{"guard": "clock_running", "clock": "limit"}], "suspend": ["limit"]},
                  {"code": "resume", "from": ["open"], "guards": [{"guard": "clock_suspended", "clock": "limit"}], "resume": ["limit"]},
                  {"code": "finish", "from": ["open"], "to": "done", "stop": ["limit"]}]})"),
                                                       small_workflow(R"({"initial": {"to": "open", "start": ["limit"]},
                "states": [{"code": "open"}, {"code": "done", "final": true}],
                "clocks": [{"code": "limit", "amount": 20, "unit": "day", "roll": "next_working_day"}],
                "actions": [
                  {"code": "suspend", "from": ["open"], "guards": [{"guard": "clock_running", "clock": "limit"}], "suspend": ["limit"]},
                  {"code": "resume", "from": ["open"], "guards": [{"guard": "clock_suspended", "clock": "limit"}], "resume": ["limit"]},
                  {"code": "finish", "from": ["open"], "to": "done", "stop": ["limit"]}]})")};
        for (int i = 0; i < 3; ++i) {
            Dice dice = any_dice();
            const bool working = dice.percent(50);
            const Instant start = Instant::start_of(Date::of(2024, 1, 2) + dice.below(600)) + dice.below(24) * kHour;
            Case one(start, workflows[working ? 0 : 1]);
            Instant now = start;
            for (int pause = dice.from_to(1, 3); pause > 0; --pause) {
                const Date before = latest(one.state, "limit")->nominal_on;
                const Instant end = Instant::start_of(before + 1);  // until the limit, its last day included
                const Instant from = now + dice.below(static_cast<int>((end.ms - now.ms) / kHour)) * kHour;
                const Instant to = from + dice.below(20 * 24) * kHour;
                one.act("suspend", "a-desk", from);
                one.act("resume", "a-desk", to);
                std::int64_t days = 0;
                for (Date day = from.date(); day <= to.date(); day = day + 1) {
                    const Instant begins = Instant::start_of(day);
                    const bool still = from <= begins && begins < to && start.date() < day;
                    days += still && (!working || world().calendar.is_working_day(day)) ? 1 : 0;
                }
                const Date after = latest(one.state, "limit")->nominal_on;
                RC_ASSERT((working ? world().calendar.working_days_between(before, after)
                                   : std::int64_t{after - before}) == days);
                now = to;
                if (Instant::start_of(after + 1) <= now) break;
            }
        }
    }));
}

}  // namespace
}  // namespace lianxin::casework

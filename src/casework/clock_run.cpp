#include "casework/clock_run.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/held.hpp"
#include "casework/part_events.hpp"

namespace lianxin::casework {
namespace {

/// The published calendars of the years from the start to the end of a period.
std::vector<std::string> documents(const calendar::Calendar& calendar, Date from, Date to) {
    std::vector<std::string> names;
    for (const calendar::DocumentVersion& document : calendar.versions()) {
        const std::string year = document.id.substr(document.id.rfind('-') + 1);
        if (std::to_string(from.year()) <= year && year <= std::to_string(to.year()))
            names.push_back(cat(document.id, "/", document.version));
    }
    return names;
}

ClockRun* find(std::vector<ClockRun>& runs, const std::string& clock, std::int64_t number) {
    for (ClockRun& run : runs)
        if (run.clock == clock && run.run == number) return &run;
    return nullptr;
}

void set_limit(ClockRun& run, const Limit& limit) {
    run.due_at = limit.due_at;
    run.due_on = limit.due_on;
    run.nominal_on = limit.nominal_on;
    run.provisional = limit.provisional;
}

Pause whole_days(Date from, Date to) { return {Instant::start_of(from), Instant::start_of(to + 1)}; }

/// The correction by which a limit stands though it was counted otherwise since; null if none does.
const ClockCorrection* standing(const ClockRun& run) {
    return run.corrections.empty() || !run.corrections.back().breach_stands ? nullptr : &run.corrections.back();
}

struct Apply {
    std::vector<ClockRun>& runs;
    const Stamp& stamp;

    template <class E, class F>
    void with(const E& e, F&& f) const {
        if (ClockRun* run = find(runs, e.clock, e.run)) f(*run);
    }
    void operator()(const ClockStarted& e) const {
        ClockRun run;
        run.clock = e.clock;
        run.run = e.run;
        run.round = e.round;
        run.holder = e.holder;
        run.window = e.window;
        run.started_at = e.started_at;
        run.terms = e.terms;
        set_limit(run, e.limit);
        runs.push_back(std::move(run));
    }
    void operator()(const ClockStopped& e) const {
        with(e, [&](ClockRun& run) { run.stopped_at = e.stopped_at; });
    }
    void operator()(const ClockExtended& e) const {
        with(e, [&](ClockRun& run) {
            run.extensions += 1;
            run.extended_days += e.days;
            run.due_at = e.due_at;
            run.due_on = e.due_on;
            run.provisional = e.provisional;
        });
    }
    void operator()(const ClockSuspended& e) const {
        with(e, [&](ClockRun& run) { run.suspended_at = e.suspended_at; });
    }
    void operator()(const ClockResumed& e) const {
        with(e, [&](ClockRun& run) {
            if (stands_in_time(run)) run.pauses.push_back({*run.suspended_at, e.resumed_at});
            run.suspended_at.reset();
            set_limit(run, e.limit);
        });
    }
    void operator()(const ClockSpanExcluded& e) const {
        with(e, [&](ClockRun& run) {
            run.pauses.push_back(whole_days(e.from, e.to));
            set_limit(run, e.limit);
        });
    }
    void operator()(const ClockRecomputed& e) const {
        with(e, [&](ClockRun& run) {
            run.corrections.push_back({e.calendar, stamp.recorded_at, e.was_due_on, e.limit.due_on, e.breach_stands});
            if (!e.breach_stands) set_limit(run, e.limit);
        });
    }
    void operator()(const RungReached& e) const {
        with(e, [&](ClockRun& run) {
            run.rungs.push_back(
                {e.rung, e.ladder, e.card, e.to, e.due_on, e.fell_due_at, stamp.recorded_at, e.held_to});
        });
    }
};

/// By its own limit, whatever it is held to beside it, and whether or not another case answers for it.
ClockStatus own_status(const ClockRun& run, Instant now) {
    // What stands still grows no later, whether it is resumed one day or stopped as it stands.
    const Instant reached = run.suspended_at ? *run.suspended_at : run.stopped_at.value_or(now);
    if (!(reached < run.due_at)) {
        if (run.window) return ClockStatus::lapsed;
        return run.stopped_at ? ClockStatus::breached : ClockStatus::overdue;
    }
    if (run.stopped_at) return ClockStatus::met;
    return run.suspended_at ? ClockStatus::suspended : ClockStatus::running;
}

/// The limit after a further fact. One that stands moves by what the fact is worth, and not to where another calendar
/// would have it.
Limit limit_after(const ClockRun& before, const ClockRun& after, const calendar::Calendar& calendar) {
    Limit limit = limit_of(after, calendar);
    if (!standing(before)) return limit;
    const Limit without = limit_of(before, calendar);
    limit.due_at = before.due_at + (limit.due_at.ms - without.due_at.ms);
    limit.due_on = before.due_on + (limit.due_on - without.due_on);
    limit.nominal_on = before.nominal_on + (limit.nominal_on - without.nominal_on);
    return limit;
}

}  // namespace

bool stands_in_time(const ClockRun& run) { return run.suspended_at && *run.suspended_at < run.due_at; }

calendar::Period period_of(const ClockRun& run) {
    return {run.terms.amount, run.terms.unit, run.terms.roll, run.extended_days, run.terms.ends};
}

Limit limit_of(const ClockRun& run, const calendar::Calendar& calendar) {
    const calendar::Deadline end = calendar::deadline(calendar, run.started_at, period_of(run), run.pauses);
    return {end.due_at, end.due_on, end.nominal_on, end.provisional,
            documents(calendar, run.started_at.date(), end.due_on)};
}

ClockStarted started(ClockRun run, const calendar::Calendar& calendar) {
    Limit limit = limit_of(run, calendar);
    return {std::move(run.clock), run.run,        run.round, std::move(run.holder),
            run.window,           run.started_at, run.terms, std::move(limit)};
}

ClockExtended extended(const ClockRun& run, std::int64_t amount, const std::string& approver,
                       const calendar::Calendar& calendar) {
    ClockRun longer = run;
    longer.extended_days += amount;
    const Limit limit = limit_after(run, longer, calendar);
    return {run.clock, run.run, amount, limit.due_at, limit.due_on, limit.provisional, approver, limit.calendars};
}

ClockResumed resumed(const ClockRun& run, Instant at, const calendar::Calendar& calendar) {
    // Once late, standing still moves nothing; and the limit that it is judged by may be of an earlier calendar.
    if (run.suspended_at && run.due_at <= *run.suspended_at)
        return {run.clock, run.run, at, {run.due_at, run.due_on, run.nominal_on, run.provisional, {}}};
    ClockRun later = run;
    if (stands_in_time(run)) later.pauses.push_back({*run.suspended_at, at});
    return {run.clock, run.run, at, limit_after(run, later, calendar)};
}

ClockSpanExcluded span_excluded(const ClockRun& run, Date from, Date to, const calendar::Calendar& calendar) {
    ClockRun later = run;
    later.pauses.push_back(whole_days(from, to));
    return {run.clock, run.run, from, to, limit_after(run, later, calendar)};
}

std::optional<ClockRecomputed> recomputed(const ClockRun& run, const std::string& adopted,
                                          const calendar::Calendar& calendar, Instant now) {
    const ClockStatus status = own_status(run, now);
    // What was done in time, or after a right had lapsed, was done.
    if (status == ClockStatus::met || (run.window && run.stopped_at)) return std::nullopt;
    Limit limit = limit_of(run, calendar);
    const ClockCorrection* stood = standing(run);
    // What was learned since the correction has moved both, the limit that stands and the one counted.
    const Date known = stood ? stood->due_on + (run.due_on - stood->was_due_on) : run.due_on;
    const bool same =
        limit.due_on == known && (stood || (limit.due_at == run.due_at && limit.nominal_on == run.nominal_on &&
                                            limit.provisional == run.provisional));
    if (same) return std::nullopt;
    const bool late = status == ClockStatus::overdue || status == ClockStatus::breached;
    // A limit that was passed is passed for good, unless it comes out earlier still: then nothing changes either. If it
    // ends where it ended, it has only become firm.
    const bool stands = late && limit.due_at != run.due_at;
    return ClockRecomputed{run.clock, run.run, adopted, run.due_on, stands, std::move(limit)};
}

void apply(std::vector<ClockRun>& runs, const ClockEvent& event, const Stamp& stamp) {
    std::visit(Apply{runs, stamp}, event);
}

ClockStatus status_of(const ClockRun& run, Instant now) {
    if (run.absorbed_at) return ClockStatus::absorbed;
    const Held limit = held(run);
    if (!limit.taken || run.stopped_at.value_or(now) < limit.due_at) return own_status(run, now);
    return run.stopped_at ? ClockStatus::breached : ClockStatus::overdue;
}

ClockView view_of(const ClockRun& run, const workflow::Workflow& workflow, Instant now) {
    ClockView view;
    view.clock = run.clock;
    if (const workflow::ClockRule* rule = workflow.clock(run.clock)) view.title = rule->title;
    if (run.clock == kPartClock) view.title = {"协办时限", "Limit of a supporting unit's part"};
    view.round = run.round;
    view.started_at = run.started_at;
    const Held limit = held(run);
    view.due_at = limit.due_at;
    view.due_on = limit.due_on;
    view.provisional = limit.provisional;
    if (limit.taken) view.held_to = HeldTo{limit.taken->from, run.due_at, run.due_on};
    view.absorbed_at = run.absorbed_at;
    view.extended_days = run.extended_days;
    view.holder = run.holder;
    view.suspended_at = run.suspended_at;
    view.stopped_at = run.stopped_at;
    view.status = status_of(run, now);
    view.corrections = run.corrections;
    return view;
}

}  // namespace lianxin::casework

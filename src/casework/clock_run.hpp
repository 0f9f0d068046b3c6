// One run of a clock, from its start: what is known of it, and what follows from each further fact. Every limit is
// counted from all facts at once, so that the order in which they were learned does not matter.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "casework/clock_events.hpp"
#include "casework/taken_limit.hpp"
#include "codec/clock.hpp"
#include "lianxin/clock.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

struct ReachedRung {
    std::string rung;
    std::string ladder;
    std::optional<CardColour> card;
    std::vector<RungRecipient> to;
    Date due_on;
    Instant fell_due_at;
    Instant reached_at;
    std::string held_to;  ///< the merged case whose limit it was; empty for the run's own
};

struct ClockRun {
    std::string clock;
    std::int64_t run = 1;
    std::int64_t round = 1;
    std::string holder;
    bool window = false;
    Instant started_at;
    workflow::ClockTerms terms;
    Instant due_at;
    Date due_on;
    Date nominal_on;
    bool provisional = false;
    std::int64_t extensions = 0;
    std::int64_t extended_days = 0;
    std::vector<Pause> pauses;  ///< that have ended, as they were told
    std::optional<Instant> suspended_at;
    std::optional<Instant> stopped_at;
    std::vector<ClockCorrection> corrections;
    std::vector<ReachedRung> rungs;      ///< of supervision, in the order in which they were reached
    std::optional<Instant> absorbed_at;  ///< since when another case answers for it (并案); its own limit stays known
    std::vector<TakenLimit> taken;       ///< limits of merged cases that it is held to, sorted

    bool open() const { return !stopped_at && !absorbed_at; }
    bool runs() const { return open() && !suspended_at; }
};

/// The period of a run, with what was added to it.
calendar::Period period_of(const ClockRun& run);
/// Was it suspended before its limit passed? Else it is late and stays late: the time that it stands is worth nothing.
bool stands_in_time(const ClockRun& run);
/// When a run ends, counted anew from all that is known. \throws Error `calendar.*`
Limit limit_of(const ClockRun& run, const calendar::Calendar& calendar);

/// Begins a run; `run.terms`, `started_at` and whose it is are settled.
ClockStarted started(ClockRun run, const calendar::Calendar& calendar);
ClockExtended extended(const ClockRun& run, std::int64_t amount, const std::string& approver,
                       const calendar::Calendar& calendar);
ClockResumed resumed(const ClockRun& run, Instant at, const calendar::Calendar& calendar);
ClockSpanExcluded span_excluded(const ClockRun& run, Date from, Date to, const calendar::Calendar& calendar);
/// Nothing if the calendar adopted makes no difference, or only to a limit that was kept.
std::optional<ClockRecomputed> recomputed(const ClockRun& run, const std::string& adopted,
                                          const calendar::Calendar& calendar, Instant now);

using ClockEvent = std::variant<ClockStarted, ClockStopped, ClockExtended, ClockSuspended, ClockResumed,
                                ClockSpanExcluded, ClockRecomputed, RungReached>;

/// The runs after the event.
void apply(std::vector<ClockRun>& runs, const ClockEvent& event, const Stamp& stamp);

/// Overdue and breached go by the limit that the clock is judged by: the earliest that it is held to (`held`).
ClockStatus status_of(const ClockRun& run, Instant now);
ClockView view_of(const ClockRun& run, const workflow::Workflow& workflow, Instant now);

template <class V>
void describe(V& v, ReachedRung& r) {
    v.required("rung", r.rung, codec::id("code of the rung"));
    v.required("ladder", r.ladder, codec::id("id/version"));
    v.optional("card", r.card, "colour of the card");
    v.required("to", r.to, codec::list("who was to be told"));
    v.required("due_on", r.due_on, "last day of the clock then");
    v.required("fell_due_at", r.fell_due_at, "when it fell due");
    v.required("reached_at", r.reached_at, "when it was put on record");
    v.optional("held_to", r.held_to, "the merged case whose limit it was");
}
template <class V>
void describe(V& v, ClockRun& c) {
    describe_run(v, c.clock, c.run);
    v.required("round", c.round, "round of the case");
    v.optional("holder", c.holder, "the unit whose clock it is");
    v.optional("window", c.window, "lapses without a breach");
    v.required("started_at", c.started_at, "when it started");
    describe_counted(v, c.terms);
    v.required("due_at", c.due_at, "first instant that is too late");
    v.required("due_on", c.due_on, "last day");
    v.required("nominal_on", c.nominal_on, "last day before extension and roll");
    v.optional("provisional", c.provisional, "reaches into a year not published");
    v.optional("extensions", c.extensions, "how often it was extended");
    v.optional("extended_days", c.extended_days, "by how much in all");
    v.optional("pauses", c.pauses, codec::list("time that does not count"));
    v.optional("suspended_at", c.suspended_at, "since when it stands still");
    v.optional("stopped_at", c.stopped_at, "when it stopped");
    v.optional("corrections", c.corrections, codec::list("counted anew after calendars were adopted"));
    v.optional("rungs", c.rungs, codec::list("rungs of supervision reached"));
    v.optional("absorbed_at", c.absorbed_at, "since when another case answers for it");
    v.optional("taken", c.taken, codec::list("limits of merged cases that it is held to", 10'000));
}

}  // namespace lianxin::casework

// The facts of a case's clocks. Each that moves a limit holds the limit as it is from then on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/deadline.hpp"
#include "codec/common.hpp"
#include "codec/deadline.hpp"
#include "codec/names.hpp"
#include "workflow/describe.hpp"

namespace lianxin::casework {

/// When a clock ends, as it was counted at the time.
struct Limit {
    Instant due_at;
    Date due_on;
    Date nominal_on;
    bool provisional = false;
    std::vector<std::string> calendars;  ///< the documents counted by: "cn-2024/1"
};

struct ClockStarted {
    static constexpr const char* kType = "clock_started";
    std::string clock;
    std::int64_t run = 1;    ///< how many times this clock has been started in this case, this time included
    std::int64_t round = 1;  ///< of the case
    std::string holder;      ///< the unit whose clock it is; empty for the citizen's own
    bool window = false;     ///< lapses without a breach
    Instant started_at;
    workflow::ClockTerms terms;
    Limit limit;
};

struct ClockStopped {
    static constexpr const char* kType = "clock_stopped";
    std::string clock;
    std::int64_t run = 1;
    Instant stopped_at;
};

struct ClockExtended {
    static constexpr const char* kType = "clock_extended";
    std::string clock;
    std::int64_t run = 1;
    std::int64_t days = 0;  ///< added by this extension, in the clock's unit
    Instant due_at;
    Date due_on;
    bool provisional = false;
    std::string approver;  ///< appointment
    std::vector<std::string> calendars;
};

struct ClockSuspended {
    static constexpr const char* kType = "clock_suspended";
    std::string clock;
    std::int64_t run = 1;
    Instant suspended_at;
};

struct ClockResumed {
    static constexpr const char* kType = "clock_resumed";
    std::string clock;
    std::int64_t run = 1;
    Instant resumed_at;
    Limit limit;
};

/// A span that does not count, told afterwards.
struct ClockSpanExcluded {
    static constexpr const char* kType = "clock_span_excluded";
    std::string clock;
    std::int64_t run = 1;
    Date from;
    Date to;  ///< included
    Limit limit;
};

/// Counted anew, since a calendar was adopted.
struct ClockRecomputed {
    static constexpr const char* kType = "clock_recomputed";
    std::string clock;
    std::int64_t run = 1;
    std::string calendar;        ///< the document adopted: "cn-2024/2"
    Date was_due_on;             ///< the last day until then
    bool breach_stands = false;  ///< the limit had passed already: the clock is judged by the earlier day
    Limit limit;
};

/// A rung of the ladder in force has fallen due for this run (督办). Once only for each rung.
struct RungReached {
    static constexpr const char* kType = "rung_reached";
    std::string clock;
    std::int64_t run = 1;
    std::string rung;
    std::string ladder;  ///< "ladder-default/1"
    Date due_on;         ///< the last day of the clock then
    Instant fell_due_at;
    std::string unit;     ///< that had the case then
    std::string handler;  ///< likewise
    std::optional<CardColour> card;
    std::vector<RungRecipient> to;
    std::string held_to = {};  ///< the merged case whose limit it was; empty for the run's own
};

template <class V>
void describe_limit(V& v, Limit& l) {
    v.required("due_at", l.due_at, "first instant that is too late");
    v.required("due_on", l.due_on, "last day");
    v.required("nominal_on", l.nominal_on, "last day before extension and roll");
    v.optional("provisional", l.provisional, "reaches into a year not published");
    v.optional("calendars", l.calendars, codec::list("calendar documents counted by, id/version"));
}
template <class V>
void describe_run(V& v, std::string& clock, std::int64_t& run) {
    v.required("clock", clock, codec::id("code of the clock"));
    v.required("run", run, "which start of this clock in this case");
}
template <class V>
void describe_counted(V& v, workflow::ClockTerms& t) {
    v.required("amount", t.amount, "units of the period");
    v.required("unit", t.unit, "unit of the period");
    v.required("roll", t.roll, "rule for a last day of rest");
    v.optional("ends", t.ends, "at what time of the last day it ends; midnight if absent");
}

template <class V>
void describe(V& v, ClockStarted& e) {
    describe_run(v, e.clock, e.run);
    v.required("round", e.round, "round of the case");
    v.optional("holder", e.holder, "the unit whose clock it is; absent for the citizen's own");
    v.optional("window", e.window, "a right or a waiting period: it lapses without a breach");
    v.required("started_at", e.started_at, "when it started; that day does not count");
    describe_counted(v, e.terms);
    describe_limit(v, e.limit);
}
template <class V>
void describe(V& v, ClockStopped& e) {
    describe_run(v, e.clock, e.run);
    v.required("stopped_at", e.stopped_at, "when it stopped");
}
template <class V>
void describe(V& v, ClockExtended& e) {
    describe_run(v, e.clock, e.run);
    v.required("days", e.days, "added by this extension, in the clock's unit");
    v.required("due_at", e.due_at, "first instant that is too late, from now on");
    v.required("due_on", e.due_on, "last day, from now on");
    v.optional("provisional", e.provisional, "reaches into a year not published");
    v.required("approver", e.approver, codec::id("appointment that approved it"));
    v.optional("calendars", e.calendars, codec::list("calendar documents counted by, id/version"));
}
template <class V>
void describe(V& v, ClockSuspended& e) {
    describe_run(v, e.clock, e.run);
    v.required("suspended_at", e.suspended_at, "from when on it stands still");
}
template <class V>
void describe(V& v, ClockResumed& e) {
    describe_run(v, e.clock, e.run);
    v.required("resumed_at", e.resumed_at, "from when on it runs again");
    describe_limit(v, e.limit);
}
template <class V>
void describe(V& v, ClockSpanExcluded& e) {
    describe_run(v, e.clock, e.run);
    v.required("from", e.from, "first day that does not count");
    v.required("to", e.to, "last day that does not count");
    describe_limit(v, e.limit);
}
template <class V>
void describe(V& v, ClockRecomputed& e) {
    describe_run(v, e.clock, e.run);
    v.required("calendar", e.calendar, codec::id("document adopted, id/version"));
    v.required("was_due_on", e.was_due_on, "last day until then");
    v.optional("breach_stands", e.breach_stands, "the limit had passed: judged by the earlier day");
    describe_limit(v, e.limit);
}
template <class V>
void describe(V& v, RungReached& e) {
    describe_run(v, e.clock, e.run);
    v.required("rung", e.rung, codec::id("code of the rung"));
    v.required("ladder", e.ladder, codec::id("the ladder in force, id/version"));
    v.required("due_on", e.due_on, "last day of the clock");
    v.required("fell_due_at", e.fell_due_at, "when the rung fell due");
    v.optional("unit", e.unit, "unit that has the case");
    v.optional("handler", e.handler, "appointment responsible then");
    v.optional("card", e.card, "colour of the card that follows");
    v.required("to", e.to, codec::list("who is to be told"));
    v.optional("held_to", e.held_to, "the merged case whose limit it was; absent for the run's own");
}

}  // namespace lianxin::casework

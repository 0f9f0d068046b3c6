// Descriptions of clocks as verbs give them.
#pragma once

#include "codec/common.hpp"
#include "lianxin/clock.hpp"

namespace lianxin {

template <class V>
void describe(V& v, ClockCorrection& c) {
    v.required("calendar", c.calendar, codec::id("The document that was adopted: `cn-2024/2`."));
    v.required("recorded_at", c.recorded_at, "When it was counted anew.");
    v.required("was_due_on", c.was_due_on, "The last day until then.");
    v.required("due_on", c.due_on, "The last day as counted anew.");
    v.optional("breach_stands", c.breach_stands,
               "The limit had passed already, so the clock is judged by the earlier day.");
}

template <class V>
void describe(V& v, HeldTo& h) {
    v.required("case", h.case_no, codec::id("The merged case whose limit it is."));
    v.required("own_due_at", h.own_due_at, "The clock's own limit: the first instant that is too late.");
    v.required("own_due_on", h.own_due_on, "Its own last day.");
}

template <class V>
void describe(V& v, ClockView& c) {
    v.required("clock", c.clock, codec::id("Code of the clock in the workflow document."));
    v.required("title", c.title, "What it measures.");
    v.required("round", c.round, codec::number("Round of the case that it belongs to, from 1.", 1));
    v.required("started_at", c.started_at, "When it started.");
    v.required("due_at", c.due_at, "The first instant that is too late.");
    v.required("due_on", c.due_on, "The last day.");
    v.required("provisional", c.provisional, "True if it reaches into a year whose calendar is not published.");
    v.required("extended_days", c.extended_days, codec::number("Added by extension, in the clock's unit.", 0));
    v.optional("holder", c.holder, codec::maybe_id("The unit whose clock it is; absent for the citizen's own."));
    v.optional("suspended_at", c.suspended_at, "When it was suspended; due_at is then the limit as if it had run on.");
    v.optional("stopped_at", c.stopped_at, "When it stopped; absent while it runs.");
    v.required("status", c.status,
               "Running, suspended, overdue or lapsed; once stopped, met, breached or lapsed; absorbed if its case was "
               "merged into another.");
    v.optional("corrections", c.corrections, codec::list("Counted anew after calendars were adopted, oldest first."));
    v.optional("held_to", c.held_to, "The limit is that of a merged case, earlier than its own.");
    v.optional("absorbed_at", c.absorbed_at, "Since when another case answers for it.");
}

}  // namespace lianxin

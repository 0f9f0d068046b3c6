// Descriptions of how a time limit is explained.
#pragma once

#include "codec/common.hpp"
#include "lianxin/deadline.hpp"

namespace lianxin {

template <class V>
void describe(V& v, Pause& p) {
    v.required("from", p.from, "First instant that does not count.");
    v.required("to", p.to, "First instant that counts again.");
}

template <class V>
void describe(V& v, DeadlineLine& l) {
    v.required("from", l.from, "First day.");
    v.required("to", l.to, "Last day, included.");
    v.required("step", l.step, "What the days did to the period.");
    v.required("day", l.day, "What kind of days they are.");
    v.required("count", l.count, codec::number("Counted here: days, or minutes for the units of hours.", 0));
    v.required("total", l.total, codec::number("Counted so far, these days included.", 0));
    v.optional("reason", l.reason, "The holiday's name and the like.");
    v.optional("calendar", l.calendar,
               codec::maybe_id("Document and version asked: `cn-2024/2`; absent if none is published."));
}

template <class V>
void describe(V& v, DeadlineExplain& r) {
    v.optional("case", r.case_no, codec::maybe_id("Explain a clock of this case."));
    v.optional("clock", r.clock, codec::maybe_id("Which clock; the one that ends first if absent."));
    v.optional("run", r.run, codec::number("Which start of it, from 1; the latest if absent.", 1));
    v.optional("calendar", r.calendar, codec::maybe_id("Family of calendars, such as `cn`, for a period by itself."));
    v.optional("started_at", r.started_at, "When the period starts.");
    v.optional("unit", r.unit, "Its unit.");
    v.optional("amount", r.amount, codec::number("How many units, 1 or more; not for `same_day`.", 0));
    v.optional("roll", r.roll, "Rule for a last day of rest; `none` if absent.");
    v.optional("ends", r.ends, "When the last day ends; `midnight` if absent.");
    v.optional("extension", r.extension, codec::number("Units added by extension, from the nominal end.", 0));
    v.optional("pauses", r.pauses, codec::list("Time that does not count, in any order."));
    v.optional("each_day", r.each_day, "One line a day, instead of one for days that went the same way.");
}

template <class V>
void describe(V& v, EarlierLimit& l) {
    v.required("case", l.case_no, codec::id("The merged case whose limit it is."));
    v.required("due_at", l.due_at, "The first instant that is too late.");
    v.required("due_on", l.due_on, "The last day.");
}

template <class V>
void describe(V& v, DeadlineExplained& r) {
    v.optional("case", r.case_no, codec::maybe_id("The case's number; absent for a period by itself."));
    v.optional("clock", r.clock, codec::maybe_id("Code of the clock; absent for a period by itself."));
    v.optional("title", r.title, "What the clock measures.");
    v.optional("basis", r.basis, "Where the rule comes from.");
    v.optional("workflow", r.workflow, codec::maybe_id("Document and version with the rule: `matter/1`."));
    v.optional("run", r.run, codec::number("Which start of the clock it is, from 1.", 1));
    v.required("unit", r.unit, "Unit of the period.");
    v.required("amount", r.amount, codec::number("Units of the period.", 0));
    v.required("roll", r.roll, "Rule for a last day of rest.");
    v.required("ends", r.ends, "When the last day ends.");
    v.required("extension", r.extension, codec::number("Units added by extension.", 0));
    v.required("pauses", r.pauses, codec::list("Time that did not count, one after the other, without overlap."));
    v.required("started_at", r.started_at, "When it started.");
    v.required("nominal_on", r.nominal_on, "Last day before extension and roll.");
    v.required("due_on", r.due_on, "The last day.");
    v.required("due_at", r.due_at, "The first instant that is too late.");
    v.required("provisional", r.provisional, "True if it reaches into a year whose calendar is not published.");
    v.required("calendars", r.calendars, codec::list("The documents counted by: `cn-2024/2`."));
    v.required("lines", r.lines, codec::list("From the start to the end, without a gap.", 100'000));
    v.required("table", r.table, codec::prose("The lines as a table for people, in English.", 20'000'000));
    v.required("table_zh", r.table_zh, codec::prose("The same in Chinese.", 20'000'000));
    v.optional("held_to", r.held_to, "The clock is held to an earlier limit than the one explained.");
}

}  // namespace lianxin

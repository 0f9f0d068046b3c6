// Descriptions of what the verbs of duties take and give.
#pragma once

#include "codec/absence.hpp"
#include "codec/activity.hpp"
#include "codec/common.hpp"
#include "lianxin/duty.hpp"

namespace lianxin {

template <class V>
void describe(V& v, DutyEvaluate& r) {
    v.required("from", r.from, "The first day of the span.");
    v.required("to", r.to, "The last day of the span, included.");
    v.optional("as_of", r.as_of, "Status as seen at the end of this day; today if absent.");
    v.optional("known_on", r.known_on, "By what was on record at the end of this day; all that is, if absent.");
    v.optional("tier", r.tier, "Only duties of this tier.");
    v.optional("measure", r.measure, codec::number("Only duties of this measure.", 1, 1000));
    v.optional("appointment", r.appointment, codec::maybe_id("Only duties of this appointment."));
    v.optional("unit", r.unit, codec::maybe_id("Only duties of this unit's posts and team."));
    v.optional("posts", r.posts, "Give the posts' quotas as well.");
}

template <class V>
void describe(V& v, Counted& c) {
    v.required("kind", c.kind, codec::id("`activity`, `topic` or `case`."));
    v.required("id", c.id, codec::id("Its id or number."));
    v.required("first_day", c.first_day, "The first day that it counts for.");
    v.required("last_day", c.last_day, "The last day that it counts for, included.");
    v.required("recorded_at", c.recorded_at, "When it was put on record.");
    v.optional("made_up", c.made_up, "Done after the fixed day that it makes up for.");
    v.optional("substitute", c.substitute, codec::maybe_id("The appointment that did it in the bearer's place."));
}

template <class V>
void describe(V& v, DutyAmendment& a) {
    v.required("owed", a.owed, codec::number("How much is owed.", 0));
    v.required("done", a.done, codec::number("How much is done.", 0));
    v.required("status", a.status, "How it would stand.");
}

template <class V>
void describe(V& v, DutyItem& d) {
    v.required("measure", d.measure, codec::number("The measure's number.", 1));
    v.required("duty", d.duty, codec::id("Code of the duty in the mechanism document."));
    v.required("bearer_kind", d.bearer_kind, "An appointment, or a unit's leadership team.");
    v.required("bearer", d.bearer, codec::id("Appointment id, or unit id of the team."));
    v.optional("official", d.official, codec::maybe_id("Who holds the appointment."));
    v.optional("post", d.post, codec::maybe_id("The post held."));
    v.optional("unit", d.unit, codec::maybe_id("The unit."));
    v.optional("tier", d.tier, "The tier.");
    v.required("from", d.from, "The first day of the duty's period, or of the part that the bearer owes.");
    v.required("to", d.to, "The last day of it, included.");
    v.required("owed", d.owed, codec::number("How much is owed; 0 where nothing is.", 0));
    v.required("done", d.done, codec::number("How much is done.", 0));
    v.required("short", d.short_by, codec::number("How much is missing, once the period is over.", 0));
    v.required("status", d.status, "How it stands.");
    v.required("counted", d.counted, codec::list("What counted."));
    v.required("version", d.version, codec::number("Of the mechanism document that it is judged by.", 1));
    v.optional("excused_days", d.excused_days, codec::number("Days on which the bearer was away with a ground.", 0));
    v.optional("absences", d.absences, codec::list("Ids of the absences on these days."));
    v.optional("sign_off", d.sign_off, codec::maybe_id("The sign-off that froze the figures."));
    v.optional("amended", d.amended, "What it comes to today, if that is other than what was signed off.");
}

template <class V>
void describe(V& v, PostQuota& q) {
    v.required("measure", q.measure, codec::number("The measure's number.", 1));
    v.required("duty", q.duty, codec::id("Code of the duty."));
    v.required("post", q.post, codec::id("The post."));
    v.optional("unit", q.unit, codec::maybe_id("Its unit."));
    v.optional("tier", q.tier, "Its tier.");
    v.required("from", q.from, "The first day of the period, or of the part in which the post was held.");
    v.required("to", q.to, "The last day of it, included.");
    v.required("owed", q.owed, codec::number("How much is owed for the days held, together.", 0));
    v.required("done", q.done, codec::number("By its holders and by substitutes, together.", 0));
    v.required("short", q.short_by, codec::number("How much is missing, once the period is over.", 0));
    v.required("status", q.status, "How it stands.");
    v.required("appointments", q.appointments, codec::list("Who held it, in order of time."));
}

template <class V>
void describe(V& v, DutyEvaluated& r) {
    v.required("mechanism", r.mechanism, codec::id("Id of the mechanism document in force on the last day."));
    v.required("version", r.version, codec::number("Its version.", 1));
    v.required("as_of", r.as_of, "Status as seen at the end of this day.");
    v.optional("known_on", r.known_on, "By what was on record at the end of this day, if asked for.");
    v.required("items", r.items, codec::list("One item per duty, bearer and period, in this order.", 1'000'000));
    v.optional("posts", r.posts, codec::list("If asked for: per duty, post and period.", 1'000'000));
}

template <class V>
void describe(V& v, DutyExplain& r) {
    v.required("duty", r.duty, codec::id("Code of the duty."));
    v.optional("appointment", r.appointment, codec::maybe_id("Whose; this or `unit`."));
    v.optional("unit", r.unit, codec::maybe_id("The unit whose leadership team owes it."));
    v.required("on", r.on, "A day of the item.");
    v.optional("as_of", r.as_of, "Status as seen at the end of this day; today if absent.");
    v.optional("known_on", r.known_on, "By what was on record at the end of this day; all that is, if absent.");
}

template <class V>
void describe(V& v, DutyAbsence& a) {
    v.required("absence", a.absence, codec::id("Its id."));
    v.required("ground", a.ground, "Why.");
    v.required("from", a.from, "Its first day within the item.");
    v.required("to", a.to, "Its last day within the item, included.");
    v.required("excuses", a.excuses, "Does the duty excuse on this ground?");
}

template <class V>
void describe(V& v, NotCountedHere& n) {
    v.required("kind", n.kind, codec::id("`activity`."));
    v.required("id", n.id, codec::id("Its id."));
    v.required("day", n.day, "The day it began.");
    v.required("recorded_at", n.recorded_at, "When it was put on record.");
    v.required("reason", n.reason, codec::id("Why not, for programs."));
    v.required("message", n.message, codec::prose("Why not, in English."));
    v.required("message_zh", n.message_zh, codec::prose("Why not, in Chinese."));
}

template <class V>
void describe(V& v, DutyExplained& r) {
    v.required("item", r.item, "The figures, with what counted.");
    v.required("mechanism", r.mechanism, codec::id("Id of the mechanism document that it is judged by."));
    v.required("measure_title", r.measure_title, "The measure.");
    v.required("measure_text", r.measure_text, "Its text.");
    v.required("title", r.title, "The duty.");
    v.required("period_from", r.period_from, "The first day of the whole period.");
    v.required("period_to", r.period_to, "The last day of it, included.");
    v.optional("held_from", r.held_from, "The first day of the appointment.");
    v.optional("held_to", r.held_to, "The last day of it; absent if it goes on.");
    v.required("absences", r.absences, codec::list("Absences within the item."));
    v.required("steps", r.steps, codec::list("How the amount owed comes about, a line each."));
    v.required("not_counted", r.not_counted, codec::list("What the bearer did that did not count, and why."));
}

template <class V>
void describe(V& v, DutyForecast& r) {
    v.optional("to", r.to, "What falls due by then, at most 366 days ahead; 92 days ahead if absent.");
    v.optional("tier", r.tier, "Only duties of this tier.");
    v.optional("measure", r.measure, codec::number("Only duties of this measure.", 1, 1000));
    v.optional("appointment", r.appointment, codec::maybe_id("Only duties of this appointment."));
    v.optional("unit", r.unit, codec::maybe_id("Only duties of this unit's posts and team."));
}

template <class V>
void describe(V& v, DutyOutstanding& o) {
    v.required("measure", o.measure, codec::number("The measure's number.", 1));
    v.required("duty", o.duty, codec::id("Code of the duty."));
    v.required("bearer_kind", o.bearer_kind, "An appointment, or a unit's leadership team.");
    v.required("bearer", o.bearer, codec::id("Appointment id, or unit id of the team."));
    v.optional("official", o.official, codec::maybe_id("Who holds the appointment."));
    v.optional("unit", o.unit, codec::maybe_id("The unit."));
    v.optional("tier", o.tier, "The tier.");
    v.required("from", o.from, "From when on it can be done.");
    v.required("by", o.by, "The last day on which it can be done.");
    v.required("owed", o.owed, codec::number("How much is owed.", 0));
    v.required("done", o.done, codec::number("How much is done.", 0));
    v.required("missing", o.missing, codec::number("How much is still to be done.", 1));
    v.required("working_days", o.working_days, codec::number("Working days left, the last day included.", 0));
    v.required("status", o.status, "`behind`, `on_pace` or `not_due`.");
}

template <class V>
void describe(V& v, DutyOutlook& o) {
    v.required("measure", o.measure, codec::number("The measure's number.", 1));
    v.required("duty", o.duty, codec::id("Code of the duty."));
    v.required("by", o.by, "The last day.");
    v.required("bearers", o.bearers, codec::number("How many still have something to do by then.", 1));
    v.required("missing", o.missing, codec::number("How much all of them together.", 1));
    v.required("behind", o.behind, codec::number("How many are behind.", 0));
}

template <class V>
void describe(V& v, DutyForecasted& r) {
    v.required("as_of", r.as_of, "Today.");
    v.required("to", r.to, "How far it looks.");
    v.required("outlook", r.outlook, codec::list("All bearers of a duty together, by day and measure.", 1'000'000));
    v.required("outstanding", r.outstanding, codec::list("By day, measure and bearer.", 1'000'000));
}

template <class V>
void describe(V& v, DutySignOff& r) {
    v.required("from", r.from, "The first day of the span; periods that lie within it are signed off.");
    v.required("to", r.to, "The last day of it, included; not after yesterday.");
    v.optional("tier", r.tier, "Only duties of this tier.");
    v.optional("measure", r.measure, codec::number("Only duties of this measure.", 1, 1000));
    v.optional("note", r.note, codec::prose("In words."));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, DutySignedOff& r) {
    v.required("sign_off", r.sign_off, codec::id("Its id."));
    v.required("items", r.items, codec::number("How many items are frozen by it.", 0));
    v.required("already", r.already, codec::number("How many were frozen before.", 0));
    v.required("digest", r.digest, codec::id("Over the figures frozen."));
}

template <class V>
void describe(V& v, DutySignOffs& r) {
    v.optional("limit", r.limit, codec::number("Lines of a page; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, DutySignOffItem& i) {
    v.required("sign_off", i.sign_off, codec::id("Its id."));
    v.required("from", i.from, "The first day of the span.");
    v.required("to", i.to, "The last day of it, included.");
    v.optional("tier", i.tier, "Only of this tier.");
    v.optional("measure", i.measure, "Only of this measure.");
    v.required("signed_at", i.signed_at, "When.");
    v.required("signed_by", i.signed_by, codec::id("The appointment that signed."));
    v.required("items", i.items, codec::number("How many items it froze.", 0));
    v.required("digest", i.digest, codec::id("Over the figures frozen."));
    v.optional("note", i.note, codec::prose("In words."));
}

template <class V>
void describe(V& v, DutySignOffsListed& r) {
    v.required("sign_offs", r.sign_offs, codec::list("Newest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

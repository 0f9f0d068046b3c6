// Descriptions of what measures brought, and of the chain from goal to outcome.
#pragma once

#include "codec/common.hpp"
#include "codec/dispatch.hpp"
#include "codec/names.hpp"
#include "lianxin/trace.hpp"

namespace lianxin {

constexpr auto enum_names(TraceKind) {
    return std::array<codec::EnumName<TraceKind>, 6>{{{TraceKind::goal, "goal"},
                                                      {TraceKind::contact, "contact"},
                                                      {TraceKind::measure, "measure"},
                                                      {TraceKind::activity, "activity"},
                                                      {TraceKind::case_, "case"},
                                                      {TraceKind::outcome, "outcome"}}};
}
constexpr auto enum_names(TraceWay) {
    return std::array<codec::EnumName<TraceWay>, 3>{
        {{TraceWay::self, "self"}, {TraceWay::up, "up"}, {TraceWay::down, "down"}}};
}

template <class V>
void describe(V& v, MeasureAccount& r) {
    v.required("from", r.from, "Activities that began on or after this day.");
    v.required("to", r.to, "Activities that began on or before this day.");
    v.optional("measure", r.measure, codec::number("Only this measure and its contact.", 1, 10'000));
}

template <class V>
void describe(V& v, MeasureFigures& f) {
    v.required("activities", f.activities, codec::number("Activities that were not withdrawn.", 0));
    v.required("reached", f.reached, codec::number("People reached, added up over the activities.", 0));
    v.required("raised", f.raised, codec::number("Matters raised that became cases.", 0));
    v.required("ended", f.ended, codec::number("Of these, how many have ended.", 0));
    v.required("solved", f.solved, "Of these, solved as the citizen says, of those reached at call-back.");
    v.required("kept_fixed", f.kept_fixed,
               codec::number("Of these, with a lasting rule that stands, or said why nothing recurs.", 0));
}

template <class V>
void describe(V& v, MeasureTier& t) {
    v.required("tier", t.tier, "Of the officials who took part.");
    v.required("figures", t.figures, "Of the activities with an official of this tier.");
}

template <class V>
void describe(V& v, MeasureLine& l) {
    v.required("measure", l.measure, codec::number("Its number.", 1));
    v.required("title", l.title, "What it is called.");
    v.required("channel", l.channel, "Its channel.");
    v.optional("contact", l.contact, codec::number("Number of its contact; absent if it has none.", 1));
    v.required("figures", l.figures, "Of all activities that serve it.");
    v.required("tiers", l.tiers, codec::list("By tier; an activity of two tiers counts in both."));
}

template <class V>
void describe(V& v, ContactLine& l) {
    v.required("contact", l.contact, codec::number("Its number.", 1));
    v.required("title", l.title, "What it is called.");
    v.required("tier", l.tier, "Whose contact it is.");
    v.required("figures", l.figures, "Of all activities that serve one of its measures, each once.");
    v.required("tiers", l.tiers, codec::list("By tier."));
}

template <class V>
void describe(V& v, MeasureAccounted& r) {
    v.required("from", r.from, "Activities that began on or after this day.");
    v.required("to", r.to, "Activities that began on or before this day.");
    v.required("mechanism", r.mechanism, codec::id("In force on the last day, id/version."));
    v.required("measures", r.measures, codec::list("By number."));
    v.required("contacts", r.contacts, codec::list("By number."));
    v.required("all", r.all, "Of all these activities, each once.");
}

template <class V>
void describe(V& v, Trace& r) {
    v.optional("case", r.case_no, codec::maybe_id("A case's number."));
    v.optional("activity", r.activity, codec::maybe_id("Or an activity's id."));
    v.optional("measure", r.measure, codec::number("Or a measure's number; then also `from` and `to`.", 1, 10'000));
    v.optional("contact", r.contact, codec::number("Or a contact's number; likewise.", 1, 10'000));
    v.optional("goal", r.goal, codec::number("Or a goal's number; likewise.", 1, 10'000));
    v.optional("from", r.from, "Activities that began on or after this day.");
    v.optional("to", r.to, "Activities that began on or before this day.");
    v.optional(
        "limit", r.limit,
        codec::number("So many activities on a page, each with its cases; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, TraceNode& n) {
    v.required("kind", n.kind, "What it is.");
    v.required("id", n.id, codec::id("Number or id; of an outcome the case's number."));
    v.optional("title", n.title, "Its title; of a case its summary, of an activity its topic.");
    v.required("way", n.way, "Itself, upward or downward from it.");
    v.required("of_kind", n.of_kind, "What it hangs on; of what was asked about, its own kind.");
    v.required("of", n.of, codec::id("The id of that."));
    v.required("reason", n.reason, codec::id("Code of why it hangs there."));
    v.required("message", n.message, "The same in English.");
    v.required("message_zh", n.message_zh, "In Chinese.");
    v.optional("duties", n.duties, codec::list("Of an activity: duties credited under that measure."));
}

template <class V>
void describe(V& v, Traced& r) {
    v.optional("mechanism", r.mechanism,
               codec::maybe_id("Whose goals, contacts and measures these are, id/version; absent if none holds."));
    v.required("nodes", r.nodes, codec::list("Upward from it, itself, downward from it.", 100'000));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

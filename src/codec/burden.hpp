// Descriptions of what burden_show takes and gives.
#pragma once

#include "codec/codec.hpp"
#include "codec/dispatch.hpp"
#include "lianxin/burden.hpp"

namespace lianxin {

constexpr auto enum_names(EntryKind) {
    return std::array<codec::EnumName<EntryKind>, 13>{{{EntryKind::activity, "activity"},
                                                       {EntryKind::topic, "topic"},
                                                       {EntryKind::person, "person"},
                                                       {EntryKind::opening, "opening"},
                                                       {EntryKind::action, "action"},
                                                       {EntryKind::part, "part"},
                                                       {EntryKind::link, "link"},
                                                       {EntryKind::conflict, "conflict"},
                                                       {EntryKind::exclusion, "exclusion"},
                                                       {EntryKind::rule, "rule"},
                                                       {EntryKind::check, "check"},
                                                       {EntryKind::absence, "absence"},
                                                       {EntryKind::supervision, "supervision"}}};
}

template <class V>
void describe(V& v, BurdenShow& r) {
    v.required("from", r.from, "Records keyed in on or after this day.");
    v.required("to", r.to, "On or before this day.");
    v.optional("unit", r.unit, codec::maybe_id("Only by appointments to posts of this unit."));
    v.optional("appointment", r.appointment, codec::maybe_id("Only by this appointment."));
    v.optional("limit", r.limit, codec::number("How many items at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, BurdenFigures& f) {
    v.required("records", f.records, codec::number("Records keyed in.", 0));
    v.required("fields", f.fields, codec::number("Fields filled in by hand in them.", 0));
    v.required("prefilled", f.prefilled, "Fields that the library filled in, of all fields of these records.");
    v.required("duties", f.duties, codec::number("How often they were counted for a duty.", 0));
    v.required("cases", f.cases, codec::number("Cases opened out of activities, without an entry of their own.", 0));
}

template <class V>
void describe(V& v, BurdenItem& i) {
    v.required("week", i.week, "Its Monday (ISO 8601); of the week, only the days of the span count.");
    v.required("appointment", i.appointment, codec::id("Who keyed it in."));
    v.required("official", i.official, codec::id("Who holds the appointment."));
    v.required("unit", i.unit, codec::id("Unit of the post."));
    v.required("figures", i.figures, "What it cost, and what it fed.");
}

template <class V>
void describe(V& v, BurdenOfKind& k) {
    v.required("kind", k.kind, "Which kind.");
    v.required("figures", k.figures, "What they cost, and what they fed.");
}

template <class V>
void describe(V& v, BurdenTotal& t) {
    v.required("figures", t.figures, "Of all.");
    v.required("appointments", t.appointments, codec::number("How many keyed anything in.", 0));
    v.required("records_per_week", t.records_per_week,
               "Records, of the weeks in which an appointment keyed anything in.");
    v.required("fields_per_week", t.fields_per_week, "Fields filled in by hand, of the same weeks.");
    v.required("kinds", t.kinds, codec::list("By kind, those that there are."));
}

template <class V>
void describe(V& v, BurdenShown& r) {
    v.required("items", r.items, codec::list("By week, then by appointment."));
    v.required("all", r.all, "Of all pages together.");
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

// Descriptions of what the verbs of dispatch take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/dispatch.hpp"

namespace lianxin {

template <class V>
void describe(V& v, DispatchSuggest& r) {
    v.optional("case", r.case_no, codec::maybe_id("The case's number; or else a category and an area."));
    v.optional("category", r.category, codec::maybe_id("Code of the kind of matter."));
    v.optional("area", r.area, codec::maybe_id("Where it lies: 12 digits."));
    v.optional("workflow", r.workflow,
               codec::maybe_id("The workflow that it would follow; the catalogue's if absent. Not with a case."));
}

template <class V>
void describe(V& v, DispatchReason& r) {
    v.required(
        "code", r.code,
        codec::id("`catalogue_rule`, `holds_it_now`, `bounced_this_case`, `accepted_before`, `bounced_before`."));
    v.optional("count", r.count, codec::number("How often; absent where nothing is counted.", 0));
    v.optional("town", r.town, codec::maybe_id("9 digits: counted in this town only. Absent: wherever."));
    v.required("message", r.message, codec::prose("One line in English."));
    v.required("message_zh", r.message_zh, codec::prose("One line in Chinese."));
}

template <class V>
void describe(V& v, DispatchSuggestion& s) {
    v.required("unit", s.unit, codec::id("Unit id."));
    v.optional("title", s.title, "The unit's name.");
    v.required("score", s.score, "What the order goes by, the highest first; tells nothing beyond this reply.");
    v.required("reasons", s.reasons, codec::list("All that speaks for or against it."));
    v.optional("basis", s.basis, "The catalogue's ground in law; absent if it does not name the unit.");
}

template <class V>
void describe(V& v, DispatchSuggested& r) {
    v.optional("case", r.case_no, codec::maybe_id("The case's number."));
    v.required("category", r.category, codec::id("Code of the kind of matter."));
    v.required("area", r.area, codec::id("Where it lies: 12 digits."));
    v.optional("workflow", r.workflow, codec::maybe_id("That of the case, or asked for, or the catalogue's."));
    v.required("on", r.on, "The day on which the catalogue's rule holds: today.");
    v.optional("catalogue", r.catalogue,
               codec::maybe_id("The catalogue that names the category; absent if none does."));
    v.optional("catalogue_version", r.catalogue_version, codec::number("Its version.", 1));
    v.required("units", r.units, codec::list("Units that the matter might be for, the likeliest first.", 10'000));
}

template <class V>
void describe(V& v, DispatchStatistics& r) {
    v.required("from", r.from, "Cases first dispatched on or after this day.");
    v.required("to", r.to, "Cases first dispatched on or before this day.");
    v.optional("unit", r.unit, codec::maybe_id("Only this unit, beside the whole."));
}

template <class V>
void describe(V& v, Ratio& r) {
    v.required("count", r.count, codec::number("How many.", 0));
    v.required("of", r.of, codec::number("Of how many; there is no ratio if it is 0.", 0));
}

template <class V>
void describe(V& v, DispatchFigures& f) {
    v.optional("unit", f.unit, codec::maybe_id("Unit id; absent for the whole."));
    v.optional("title", f.title, "The unit's name.");
    v.required("dispatched", f.dispatched,
               codec::number("Times that it was given one of these cases, at first or later.", 0));
    v.required("bounced", f.bounced, codec::number("Of these, how many it bounced.", 0));
    v.required("bounced_late", f.bounced_late, codec::number("Of these, how many after the limit to do so.", 0));
    v.required("overruled", f.overruled,
               codec::number("Of these, how many stayed with it or came back to it all the same.", 0));
    v.required("first_dispatch_accuracy", f.first_dispatch_accuracy,
               "Cases that their first unit has had ever since, of those first given to it.");
    v.required("bounce_rate", f.bounce_rate, "Bounced, of dispatched.");
    v.required("lost_minutes", f.lost_minutes, codec::number("Minutes that its bounces cost, in vain or too late.", 0));
    v.required("transfers", f.transfers,
               "Times that these cases left a unit before their end, of the cases first given to it.");
}

template <class V>
void describe(V& v, DispatchCounted& r) {
    v.required("from", r.from, "Cases first dispatched on or after this day.");
    v.required("to", r.to, "Cases first dispatched on or before this day.");
    v.required("all", r.all, "Of all units.");
    v.required("units", r.units, codec::list("Of each unit, by id.", 10'000));
}

}  // namespace lianxin

// Descriptions of what the duty verb takes and gives.
#pragma once

#include "codec/activity.hpp"
#include "codec/common.hpp"
#include "lianxin/duty.hpp"

namespace lianxin {

template <class V>
void describe(V& v, DutyEvaluate& r) {
    v.required("from", r.from, "The first day of the span.");
    v.required("to", r.to, "The last day of the span, included.");
    v.optional("as_of", r.as_of, "Status as seen at the end of this day; today if absent.");
    v.optional("tier", r.tier, "Only duties of this tier.");
    v.optional("measure", r.measure, codec::number("Only duties of this measure.", 1, 1000));
    v.optional("appointment", r.appointment, codec::maybe_id("Only duties of this appointment."));
}

template <class V>
void describe(V& v, Counted& c) {
    v.required("kind", c.kind, codec::id("`activity`, `topic` or `case`."));
    v.required("id", c.id, codec::id("Its id or number."));
    v.required("first_day", c.first_day, "The first day that it counts for.");
    v.required("last_day", c.last_day, "The last day that it counts for, included.");
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
}

template <class V>
void describe(V& v, DutyEvaluated& r) {
    v.required("mechanism", r.mechanism, codec::id("Id of the mechanism document."));
    v.required("version", r.version, codec::number("Its version.", 1));
    v.required("as_of", r.as_of, "Status as seen at the end of this day.");
    v.required("items", r.items, codec::list("One item per duty, bearer and period, in this order.", 1'000'000));
}

}  // namespace lianxin

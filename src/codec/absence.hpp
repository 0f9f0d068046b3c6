// Descriptions of absences.
#pragma once

#include "codec/common.hpp"
#include "lianxin/absence.hpp"

namespace lianxin {

constexpr auto enum_names(AbsenceGround) {
    return std::array<codec::EnumName<AbsenceGround>, 5>{{{AbsenceGround::leave, "leave"},
                                                          {AbsenceGround::training, "training"},
                                                          {AbsenceGround::business_trip, "business_trip"},
                                                          {AbsenceGround::secondment, "secondment"},
                                                          {AbsenceGround::other, "other"}}};
}

template <class V>
void describe(V& v, Absence& a) {
    v.required("id", a.id, codec::id("Drawn by the library."));
    v.required("appointment", a.appointment, codec::id("Who is away."));
    v.required("from", a.from, "The first day.");
    v.optional("to", a.to, "The last day, included; absent while it is open.");
    v.required("ground", a.ground, "Why.");
    v.optional("substitute", a.substitute, codec::maybe_id("Appointment that stands in."));
}

template <class V>
void describe(V& v, AbsenceRecord& r) {
    v.required("appointment", r.appointment, codec::id("Who is away."));
    v.required("from", r.from, "The first day.");
    v.optional("to", r.to, "The last day, included; absent if it is not known.");
    v.required("ground", r.ground, "Why.");
    v.optional(
        "substitute", r.substitute,
        codec::maybe_id("Appointment that stands in; if it is away itself, it passes on. Absent: the head of the "
                        "unit answers for the cases."));
    v.optional("note", r.note, codec::prose("In words; sealed.", 2000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, AbsenceRecorded& r) {
    v.required("absence", r.absence, codec::id("Its id."));
}

template <class V>
void describe(V& v, AbsenceEnd& r) {
    v.required("absence", r.absence, codec::id("Its id."));
    v.required("last_day", r.last_day,
               "The last day of it, earlier than told before; before the first day if it did not take place.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, AbsenceEnded& r) {
    v.required("absence", r.absence, codec::id("Its id."));
    v.required("last_day", r.last_day, "Its last day from now on.");
}

template <class V>
void describe(V& v, AbsenceList& r) {
    v.optional("appointment", r.appointment, codec::maybe_id("Only of this appointment."));
    v.optional("from", r.from, "Beginning on or after this day.");
    v.optional("to", r.to, "Beginning on or before this day.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, AbsenceItem& i) {
    v.required("absence", i.absence, codec::id("Its id."));
    v.required("appointment", i.appointment, codec::id("Who is away."));
    v.required("from", i.from, "The first day.");
    v.optional("to", i.to, "The last day, included; absent while it is open.");
    v.required("ground", i.ground, "Why.");
    v.optional("substitute", i.substitute, codec::maybe_id("Who was named to stand in."));
    v.optional("stands_in", i.stands_in,
               codec::maybe_id("Who does so today; absent on other days, or if nobody does."));
    v.optional("note", i.note, codec::prose("In words."));
    v.required("recorded_at", i.recorded_at, "When it was put on record.");
    v.optional("ended_at", i.ended_at, "When its end was told by `absence_end`.");
}

template <class V>
void describe(V& v, AbsenceListed& r) {
    v.required("absences", r.absences, codec::list("The latest beginning first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

}  // namespace lianxin

// Descriptions of what the calendar verb takes and gives.
#pragma once

#include "codec/common.hpp"
#include "lianxin/calendar.hpp"

namespace lianxin {

constexpr auto enum_names(CalendarKind) {
    return std::array<codec::EnumName<CalendarKind>, 2>{
        {{CalendarKind::reception, "reception"}, {CalendarKind::appointment, "appointment"}}};
}

template <class V>
void describe(V& v, CalendarWrite& r) {
    v.required("path", r.path, codec::Rule("The file to write.", 1, 4095));
    v.required("kind", r.kind, "Public reception days, or what one appointment has to keep in mind.");
    v.optional("appointment", r.appointment,
               codec::maybe_id("Whose; the asking appointment's if absent. Of `appointment` only."));
    v.required("from", r.from, "The first day of the span.");
    v.required("to", r.to, "The last day of the span, included.");
    v.optional("language", r.language, "Language of the entries; `zh` if absent.");
    v.optional("overwrite", r.overwrite, "Replace a file that is there.");
}

template <class V>
void describe(V& v, CalendarWritten& r) {
    v.required("path", r.path, codec::prose("The file written."));
    v.required("kind", r.kind, "Which days.");
    v.required("events", r.events, codec::number("Entries of the calendar.", 0));
    v.required("bytes", r.bytes, codec::number("Size of the file.", 0));
}

}  // namespace lianxin

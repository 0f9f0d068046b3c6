// Descriptions of what the verbs about conflicts of interest take and give.
#pragma once

#include <array>

#include "codec/common.hpp"
#include "lianxin/conflict.hpp"

namespace lianxin {

constexpr auto enum_names(ConflictKind) {
    return std::array<codec::EnumName<ConflictKind>, 2>{
        {{ConflictKind::respondent, "respondent"}, {ConflictKind::interest, "interest"}}};
}

template <class V>
void describe(V& v, Respondent& r) {
    v.optional("unit", r.unit, codec::maybe_id("The unit complained of, with all units below it."));
    v.optional("official", r.official, codec::maybe_id("Or the official complained of."));
}

template <class V>
void describe(V& v, ConflictRecord& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.optional("kind", r.kind,
               "`respondent`: whom the matter complains of; `interest`: who has a direct interest and withdraws. "
               "`interest` if absent.");
    v.optional("unit", r.unit, codec::maybe_id("The unit complained of; only with `respondent`."));
    v.optional("official", r.official, codec::maybe_id("The official; the asking one if absent with `interest`."));
    v.required("ground", r.ground, codec::Rule("Why.", 1, 20'000));
    v.optional("to_unit", r.to_unit,
               codec::maybe_id("Who gets the case if it lies with whom it is kept from; if absent, another official "
                               "of the same unit, or else the unit above."));
    v.optional("to_handler", r.to_handler, codec::maybe_id("Appointment in that unit; any of its handlers if absent."));
    v.optional("to_leader", r.to_leader,
               codec::maybe_id("Appointment of another leader, where the case's leader has to withdraw."));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, ConflictRecorded& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("version", r.version, codec::number("The case's version from now on.", 1));
    v.required("number", r.number, codec::number("Of the conflict within the case.", 1));
    v.required("reassigned", r.reassigned, "The case lay with whom it is kept from, and went to another.");
    v.optional("unit", r.unit, codec::maybe_id("The unit that has the case now."));
    v.optional("handler", r.handler, codec::maybe_id("The appointment responsible now."));
}

template <class V>
void describe(V& v, ConflictLift& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("number", r.number, codec::number("Of the conflict within the case.", 1));
    v.required("ground", r.ground, codec::Rule("Why it is lifted.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, ConflictLifted& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("version", r.version, codec::number("The case's version from now on.", 1));
    v.required("number", r.number, codec::number("Of the conflict within the case.", 1));
}

template <class V>
void describe(V& v, ConflictView& c) {
    v.required("number", c.number, codec::number("Within the case, from 1.", 1));
    v.required("kind", c.kind, "Which kind.");
    v.optional("unit", c.unit, codec::maybe_id("The unit kept out; absent if it is an official."));
    v.optional("official", c.official, codec::maybe_id("The official kept out; absent if it is a unit."));
    v.optional("ground", c.ground, codec::Rule("Why.", 0, 20'000));
    v.required("declared_at", c.declared_at, "When it was put on record.");
    v.optional("lifted_at", c.lifted_at, "Since when it holds no longer.");
    v.optional("lift_ground", c.lift_ground, codec::Rule("Why it was lifted.", 0, 20'000));
}

}  // namespace lianxin

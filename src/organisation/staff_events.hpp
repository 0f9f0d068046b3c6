// Further facts of the organisation's stream: who is away, and ties that went over.
#pragma once

#include <string>
#include <variant>

#include "base/sealed.hpp"
#include "codec/absence.hpp"
#include "codec/handover.hpp"

namespace lianxin::organisation {

struct AbsenceRecorded {
    static constexpr const char* kType = "absence_recorded";
    Absence absence;
    Sealed note;
};

/// Sooner than told before.
struct AbsenceEnded {
    static constexpr const char* kType = "absence_ended";
    std::string absence;
    Date last_day;
};

/// The tie of one official goes to another. The ties themselves are recorded beside it.
struct TieHandedOver {
    static constexpr const char* kType = "tie_handed_over";
    std::string tie;      ///< that ends
    std::string new_tie;  ///< that begins; empty if the taker was tied already
    std::string contact_point;
    std::string from;  ///< appointment
    std::string to;    ///< appointment
    HandoverGround ground = HandoverGround::next_in_post;
    Sealed note;
};

using StaffEvent = std::variant<AbsenceRecorded, AbsenceEnded, TieHandedOver>;

template <class V>
void describe(V& v, AbsenceRecorded& e) {
    v.required("absence", e.absence, "who is away, from when to when, why, and who stands in");
    v.optional("note", e.note, "sealed");
}
template <class V>
void describe(V& v, AbsenceEnded& e) {
    v.required("absence", e.absence, codec::id("id of the absence"));
    v.required("last_day", e.last_day, "its last day from now on");
}
template <class V>
void describe(V& v, TieHandedOver& e) {
    v.required("tie", e.tie, codec::id("tie that ends"));
    v.optional("new_tie", e.new_tie, "tie that begins; absent if the taker was tied already");
    v.required("contact_point", e.contact_point, codec::id("contact point of both"));
    v.required("from", e.from, codec::id("appointment that gives it"));
    v.required("to", e.to, codec::id("appointment that takes it"));
    v.required("ground", e.ground, "why it is this one");
    v.optional("note", e.note, "sealed");
}

}  // namespace lianxin::organisation

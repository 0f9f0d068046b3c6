// The facts about conflicts of interest in a case.
#pragma once

#include <string>

#include "base/sealed.hpp"
#include "codec/common.hpp"
#include "codec/conflict.hpp"

namespace lianxin::casework {

/// From now on the case is kept from a unit, or from an official. The n-th of a case has the number n.
struct ConflictRecorded {
    static constexpr const char* kType = "conflict_recorded";
    ConflictKind kind = ConflictKind::interest;
    std::string unit;
    std::string official;
    Sealed ground;
};

struct ConflictLifted {
    static constexpr const char* kType = "conflict_lifted";
    std::int64_t number = 0;
    Sealed ground;
};

template <class V>
void describe(V& v, ConflictRecorded& e) {
    v.required("kind", e.kind, "complained of, or with an interest of their own");
    v.optional("unit", e.unit, "unit kept out");
    v.optional("official", e.official, "official kept out");
    v.optional("ground", e.ground, "sealed");
}
template <class V>
void describe(V& v, ConflictLifted& e) {
    v.required("number", e.number, "number of the conflict within the case");
    v.optional("ground", e.ground, "sealed");
}

}  // namespace lianxin::casework

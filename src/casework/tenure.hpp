// For how long each official had a case. Within one handling by a unit there may be several, one after the other; a
// handover ends one and begins the next, so that delay stays with whoever had the case then.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "codec/codec.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/time.hpp"

namespace lianxin::casework {

/// One span of time in which an official, or a unit without naming one, had the case.
struct Tenure {
    std::string unit;
    std::string handler;  ///< appointment; empty: any handler of the unit
    Instant from_at;
    std::optional<Instant> to_at;
    std::optional<TenureEnd> ended;

    bool operator==(const Tenure& o) const {
        return unit == o.unit && handler == o.handler && from_at == o.from_at && to_at == o.to_at && ended == o.ended;
    }
    bool operator!=(const Tenure& o) const { return !(*this == o); }
};

template <class V>
void describe(V& v, Tenure& t) {
    v.required("unit", t.unit, "unit that had it");
    v.optional("handler", t.handler, "appointment that had it; absent if the unit named none");
    v.required("from_at", t.from_at, "since when");
    v.optional("to_at", t.to_at, "until when");
    v.optional("ended", t.ended, "how that ended");
}

}  // namespace lianxin::casework

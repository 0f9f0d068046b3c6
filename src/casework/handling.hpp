// Who had a case, one after the other: what dispatch is judged by, and what its suggestions learn from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "codec/codec.hpp"
#include "lianxin/time.hpp"

namespace lianxin::casework {

/// How a unit ceased to have a case.
enum class Ended {
    released,    ///< it bounced it, and that was agreed to
    reassigned,  ///< another unit was given it
    moved_on,    ///< the case came to an end with it
};
constexpr std::array<codec::EnumName<Ended>, 3> enum_names(Ended) {
    return {{{Ended::released, "released"}, {Ended::reassigned, "reassigned"}, {Ended::moved_on, "moved_on"}}};
}

/// One time that a unit had a case. Another official of the same unit is no other handling.
struct Handling {
    std::string unit;
    std::string handler;  ///< the last one; may be empty
    Instant from_at;
    std::optional<Instant> to_at;
    std::optional<Ended> ended;
    std::optional<Instant> accepted_at;  ///< when the holder first led it on, and did not bounce it afterwards
    std::int64_t bounced = 0;            ///< how often the unit said that it was not its own
    std::int64_t bounced_late = 0;       ///< of these, after the limit to do so
    std::int64_t overruled = 0;          ///< of these, how many left it with the unit, or brought it back later
    bool pending = false;                ///< bounced, and nobody has decided yet
    std::int64_t decided_by = 0;         ///< version of the event that decided the last bounce
    std::optional<Instant> bounced_at;   ///< when it bounced it last
    std::string proposed;                ///< the unit that its last bounce named as the owner; may be empty
    std::int64_t lost_ms = 0;            ///< time lost by bouncing in vain or too late; this unit's to answer for

    bool operator==(const Handling& o) const {
        return unit == o.unit && handler == o.handler && from_at == o.from_at && to_at == o.to_at && ended == o.ended &&
               accepted_at == o.accepted_at && bounced == o.bounced && bounced_late == o.bounced_late &&
               overruled == o.overruled && pending == o.pending && decided_by == o.decided_by &&
               bounced_at == o.bounced_at && proposed == o.proposed && lost_ms == o.lost_ms;
    }
    bool operator!=(const Handling& o) const { return !(*this == o); }
};

template <class V>
void describe(V& v, Handling& h) {
    v.required("unit", h.unit, codec::id("unit that had it"));
    v.optional("handler", h.handler, "appointment responsible");
    v.required("from_at", h.from_at, "since when");
    v.optional("to_at", h.to_at, "until when");
    v.optional("ended", h.ended, "how that ended");
    v.optional("accepted_at", h.accepted_at, "when it took it on");
    v.optional("bounced", h.bounced, "how often it bounced it");
    v.optional("bounced_late", h.bounced_late, "of these, after the limit");
    v.optional("overruled", h.overruled, "of these, in vain");
    v.optional("pending", h.pending, "bounced, not decided yet");
    v.optional("decided_by", h.decided_by, "version of the event that decided the last bounce");
    v.optional("bounced_at", h.bounced_at, "when it bounced it last");
    v.optional("proposed", h.proposed, "unit that its last bounce named as the owner");
    v.optional("lost_ms", h.lost_ms, "milliseconds lost by bouncing in vain or too late");
}

}  // namespace lianxin::casework

// The facts about parts of supporting units. A part's clock is a run of the clock `part`, numbered like the part.
#pragma once

#include <string>

#include "base/sealed.hpp"
#include "codec/common.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

using workflow::kPartClock;

struct PartAssigned {
    static constexpr const char* kType = "part_assigned";
    std::int64_t number = 0;
    std::string unit;
    std::string handler;           ///< appointment; empty: any handler of the unit
    std::string handler_official;  ///< who holds it; must never verify this case
    Sealed task;
};

struct PartReplied {
    static constexpr const char* kType = "part_replied";
    std::int64_t number = 0;
    std::string official;  ///< who replied; must never verify this case
    Sealed reply;
};

/// The case goes on without it.
struct PartOverruled {
    static constexpr const char* kType = "part_overruled";
    std::int64_t number = 0;
    Sealed reason;
};

/// The case has ended without it.
struct PartDropped {
    static constexpr const char* kType = "part_dropped";
    std::int64_t number = 0;
};

template <class V>
void describe(V& v, PartAssigned& e) {
    v.required("number", e.number, "number of the part, from 1");
    v.required("unit", e.unit, codec::id("supporting unit"));
    v.optional("handler", e.handler, "appointment responsible");
    v.optional("handler_official", e.handler_official, "who holds it");
    v.optional("task", e.task, "sealed");
}
template <class V>
void describe(V& v, PartReplied& e) {
    v.required("number", e.number, "number of the part");
    v.required("official", e.official, codec::id("who replied"));
    v.optional("reply", e.reply, "sealed");
}
template <class V>
void describe(V& v, PartOverruled& e) {
    v.required("number", e.number, "number of the part");
    v.optional("reason", e.reason, "sealed");
}
template <class V>
void describe(V& v, PartDropped& e) {
    v.required("number", e.number, "number of the part");
}

}  // namespace lianxin::casework

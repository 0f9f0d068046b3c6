// Descriptions of what beginning and ending a unit of work take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/work.hpp"

namespace lianxin {

template <class V>
void describe(V& v, WorkBegin& r) {
    v.optional("seconds", r.seconds, codec::number("How long it may stay open; 5 if absent.", 1, 60));
    v.optional("events", r.events, codec::number("How many events it may write; 10000 if absent.", 1, 100000));
}

template <class V>
void describe(V& v, WorkBegun& r) {
    v.required("seconds", r.seconds, codec::number("How long it may stay open.", 1));
    v.required("events", r.events, codec::number("How many events it may write.", 1));
}

template <class V>
void describe(V& v, WorkEnded& r) {
    v.required("verbs", r.verbs, codec::number("Verbs that wrote and were not refused.", 0));
    v.required("events", r.events, codec::number("Events that these wrote.", 0));
}

}  // namespace lianxin

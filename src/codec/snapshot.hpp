// Descriptions of what beginning and ending a snapshot take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/snapshot.hpp"

namespace lianxin {

template <class V>
void describe(V& v, SnapshotBegin& r) {
    v.optional("seconds", r.seconds, codec::number("How long it may stay open; 10 if absent.", 1, 60));
}

template <class V>
void describe(V& v, SnapshotBegun& r) {
    v.required("seconds", r.seconds, codec::number("How long it may stay open.", 1));
    v.required("position", r.position, codec::number("Of the last event that it sees; 0 if there is none.", 0));
    v.required("now", r.now, "The time by which all in it is judged.");
}

template <class V>
void describe(V& v, SnapshotEnded& r) {
    v.required("verbs", r.verbs, codec::number("Verbs that read in it and were not refused.", 0));
}

}  // namespace lianxin

// Descriptions of what an open store has counted.
#pragma once

#include "codec/common.hpp"
#include "lianxin/metrics.hpp"

namespace lianxin {

template <class V>
void describe(V& v, RefusalCount& r) {
    v.required("code", r.code, codec::id("Of the error."));
    v.required("count", r.count, codec::number("How many.", 0));
}

template <class V>
void describe(V& v, MetricsBucket& b) {
    v.optional("most", b.most, codec::number("Up to this, included; absent in the last, which holds all.", 0));
    v.required("count", b.count, codec::number("How many came to at most that.", 0));
}

template <class V>
void describe(V& v, Histogram& h) {
    v.required("count", h.count, codec::number("How many were measured.", 0));
    v.required("sum", h.sum, codec::number("What they add up to.", 0));
    v.required("buckets", h.buckets, codec::list("By size; each holds what the ones before it hold, too."));
}

template <class V>
void describe(V& v, VerbMetrics& m) {
    v.required("verb", m.verb, codec::id("`case_act`."));
    v.required("calls", m.calls, codec::number("Calls that have returned, refused ones included.", 0));
    v.required("refusals", m.refusals, codec::list("By code."));
    v.required("latency_us", m.latency_us, "How long calls took, in microseconds, waiting included.");
}

template <class V>
void describe(V& v, RetryCount& r) {
    v.required("reason", r.reason, codec::id("`serialisation`, `deadlock`, `connection_lost` or `commit_failed`."));
    v.required("count", r.count, codec::number("How many requests.", 0));
}

template <class V>
void describe(V& v, Metrics& m) {
    v.required("verbs", m.verbs, codec::list("Those that were called."));
    v.required("retries", m.retries, codec::list("Work that was done again inside."));
    v.required("commit_verbs", m.commit_verbs, "How many verbs that wrote each commit made durable together.");
    v.required("pool_wait_us", m.pool_wait_us, "How long calls had to wait for a connection, in microseconds.");
}

}  // namespace lianxin

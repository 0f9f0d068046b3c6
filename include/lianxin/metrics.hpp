// What an open store has counted since it was opened: calls, refusals, latency, retries, commits, waits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lianxin {

/// How many were refused or failed with one code.
struct RefusalCount {
    std::string code;        ///< of the error; `other` where one verb was refused for more than 64 different ones
    std::int64_t count = 0;  ///< how many
};

/// One step of a histogram: each holds what the ones before it hold, too.
struct MetricsBucket {
    std::optional<std::int64_t> most;  ///< up to this, included; absent in the last, which holds all
    std::int64_t count = 0;            ///< how many came to at most that
};

/// How a figure was spread. All histograms of one figure have the same buckets in every release.
struct Histogram {
    std::int64_t count = 0;              ///< how many were measured
    std::int64_t sum = 0;                ///< what they add up to
    std::vector<MetricsBucket> buckets;  ///< by size
};

/// What one verb was called for.
struct VerbMetrics {
    std::string verb;                    ///< `case_act`
    std::int64_t calls = 0;              ///< calls that have returned, refused ones included
    std::vector<RefusalCount> refusals;  ///< by code, in the order of the codes; those that were
    Histogram latency_us;                ///< how long calls took, in microseconds, waiting included
};

/// Work that was done again inside, of which its caller learns nothing but the time.
struct RetryCount {
    std::string reason;      ///< `serialisation`, `deadlock`, `connection_lost` or `commit_failed`
    std::int64_t count = 0;  ///< how many requests
};

/// Of this open store, since it was opened; another process counts its own.
struct Metrics {
    std::vector<VerbMetrics> verbs;   ///< those that were called, in the order of the list of verbs
    std::vector<RetryCount> retries;  ///< every reason, also where nothing was
    Histogram commit_verbs;           ///< how many verbs that wrote each commit made durable together
    Histogram pool_wait_us;           ///< of calls that had to wait for a connection: how long, in microseconds
};

}  // namespace lianxin

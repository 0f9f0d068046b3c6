// What an open store counts: relaxed atomics on the way of each call, no lock and no memory taken, and put together
// only when somebody asks. Refusals are exceptions, dear anyway, and are counted under a lock.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "lianxin/metrics.hpp"

namespace lianxin::service {

/// Counts values by size in buckets that double: up to `first`, up to twice that, … and whatever is larger.
template <std::int64_t first, std::size_t steps>
class Spread {
public:
    void add(std::int64_t value) noexcept {
        std::size_t step = 0;
        while (step < steps && value > first << step) ++step;
        counts_[step].fetch_add(1, std::memory_order_relaxed);
        sum_.fetch_add(value, std::memory_order_relaxed);
    }

    /// In larger units, so many of ours each.
    Histogram read(std::int64_t unit = 1) const {
        Histogram out;
        for (std::size_t step = 0; step <= steps; ++step) {
            out.count += counts_[step].load(std::memory_order_relaxed);
            out.buckets.push_back({std::nullopt, out.count});
            if (step < steps) out.buckets.back().most = (first << step) / unit;
        }
        out.sum = sum_.load(std::memory_order_relaxed) / unit;
        return out;
    }

private:
    std::array<std::atomic<std::int64_t>, steps + 1> counts_{};
    std::atomic<std::int64_t> sum_{0};
};

class Meter {
public:
    /// Why work was done again; `commit_failed` is any other reason for which a group's transaction was lost.
    enum class Retry { serialisation, deadlock, connection_lost, commit_failed };

    Meter();

    /// Runs a call of a verb and counts it.
    template <class F>
    auto call(const char* verb, F&& f) {
        OfVerb& counted = of(verb);
        const Time begun = Clock::now();
        try {
            auto reply = f();
            counted.latency.add(since(begun));
            return reply;
        } catch (...) {
            refused(counted, begun);
            throw;
        }
    }

    /// Reads the request of a verb that is not called yet; one that can't be read is a call that was refused.
    template <class F>
    auto reading(const char* verb, F&& f) {
        const Time begun = Clock::now();
        try {
            return f();
        } catch (...) {
            refused(of(verb), begun);
            throw;
        }
    }

    /// What was lost with a transaction is done again. `why`: the exception by which it was lost.
    void retried(const std::exception_ptr& why, std::size_t requests) noexcept;
    void committed(std::int64_t verbs) noexcept {
        if (verbs > 0) commits_.add(verbs);
    }
    void waited_for_connection(std::chrono::nanoseconds time) noexcept { waits_.add(time.count()); }

    Metrics read() const;

private:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;
    /// Nanoseconds: up to 10 µs, 20 µs, … 10.48576 s.
    using Latency = Spread<10'000, 21>;

    struct OfVerb {
        Latency latency;
        std::map<std::string, std::int64_t> refusals;  ///< under `refusals_mutex_`
    };

    static std::int64_t since(Time begun) {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begun).count();
    }
    OfVerb& of(std::string_view verb);
    /// Within the handler of the exception.
    void refused(OfVerb& counted, Time begun) noexcept;

    std::vector<OfVerb> verbs_;  ///< in the order of the list of verbs
    mutable std::mutex refusals_mutex_;
    std::array<std::atomic<std::int64_t>, 4> retries_{};
    Spread<1, 13> commits_;  ///< up to 1, 2, … 4096
    Latency waits_;
};

/// OpenMetrics 1.0.
std::string openmetrics(const Metrics& metrics);

}  // namespace lianxin::service

// A batch that a session keeps open between its calls, for a bounded time, since others wait for what it holds.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>

#include "service/lane.hpp"
#include "service/pool.hpp"
#include "store/batch.hpp"

namespace lianxin::service {

/// Used by its session's thread; any other may only `expire` it.
class OpenBatch {
public:
    /// Takes back what was not committed.
    virtual ~OpenBatch() { end(State::ended); }
    OpenBatch(const OpenBatch&) = delete;
    OpenBatch& operator=(const OpenBatch&) = delete;

    /// Gives it up if its time is over and its own thread is not at work in it just now, which sees to that itself.
    void expire() noexcept;

protected:
    enum class State { open, ended, timed_out, too_large, lost };

    explicit OpenBatch(std::int64_t seconds)
        : until_(std::chrono::steady_clock::now() + std::chrono::seconds(seconds)) {}

    /// From now on it leaves the lane when it ends. To be said last by who begins it, so that a lane is left once.
    void owns(Lane& lane) { lane_ = &lane; }

    bool late() const { return std::chrono::steady_clock::now() >= until_; }
    void require_open();
    void end(State why) noexcept;
    void give_up(State why);
    /// Says why it is not open.
    [[noreturn]] virtual void refuse() const = 0;

    std::mutex mutex_;
    std::optional<Pool::Lease> lease_;
    std::optional<store::Batch> batch_;
    State state_ = State::open;

private:
    Lane* lane_ = nullptr;
    const std::chrono::steady_clock::time_point until_;
};

}  // namespace lianxin::service

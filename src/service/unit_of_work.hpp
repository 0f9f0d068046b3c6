// The verbs of one session that become durable together: a batch that stays open between calls, within bounds, since
// others wait meanwhile.
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "lianxin/store.hpp"
#include "service/lane.hpp"
#include "service/pool.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Writer;

/// Used by its session's thread; any other may only `expire` it.
class UnitOfWork {
public:
    /// Takes the jurisdiction's lock; the lane, which is its own by now, it leaves when it ends.
    UnitOfWork(Writer& writer, Lane& lane, HashAlgorithm hash, std::string jurisdiction, const WorkBegin& bounds);
    /// Takes back what was not committed.
    ~UnitOfWork();
    UnitOfWork(const UnitOfWork&) = delete;
    UnitOfWork& operator=(const UnitOfWork&) = delete;

    /// Does a verb's work in it. If that throws, nothing of it is kept, and what came before it stands.
    /// \throws Error `work.timed_out`, `work.too_large`, `work.lost`: all of the unit was taken back
    void run(store::Transaction::Mode mode, const std::function<void(store::Transaction&)>& work);

    /// Makes all of it durable. \throws Error as `run`, and `store.*`; nothing is stored then
    WorkEnded commit();
    /// Takes all of it back; what it would have stored.
    WorkEnded rollback();

    /// Takes it back if its time is over and its own thread is not at work in it just now, which sees to that itself.
    void expire() noexcept;

private:
    enum class State { open, ended, timed_out, too_large, lost };

    bool late() const { return std::chrono::steady_clock::now() >= until_; }
    void require_open();
    void end(State why) noexcept;
    [[noreturn]] void refuse() const;
    void give_up(State why);

    Writer& writer_;
    Lane& lane_;
    const HashAlgorithm hash_;
    const std::string jurisdiction_;
    const WorkBegin bounds_;
    const std::chrono::steady_clock::time_point until_;

    std::mutex mutex_;
    std::optional<Pool::Lease> lease_;
    std::optional<store::Batch> batch_;
    State state_ = State::open;
    WorkEnded so_far_;
};

}  // namespace lianxin::service

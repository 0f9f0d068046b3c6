// Group commit: callers on many threads queue, and who is first writes for those behind it, too, and makes it all
// durable at once. docs/design/writing.md tells how and why.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lianxin/store.hpp"
#include "service/lane.hpp"
#include "service/pool.hpp"
#include "service/unit_of_work.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Writer {
public:
    using Work = std::function<void(store::Transaction&)>;

    /// Who is in a group waits for all of it, and who comes after it waits for it.
    struct Bounds {
        std::size_t requests = 64;           ///< at most `Lane::Group::static_capacity`
        std::chrono::milliseconds time{50};  ///< so long it may take on others
    };

    /// `one_file`: all jurisdictions share the one write lock of a file.
    Writer(Pool& pool, bool one_file, const Bounds& bounds) : pool_(pool), one_file_(one_file), bounds_(bounds) {}

    /// Set once, before anything is written.
    void hash(HashAlgorithm hash) { hash_ = hash; }

    /// Returns when what `work` wrote is durable. `work` may run on another caller's thread, and again if what it wrote
    /// was lost before that; if it throws, nothing of it is kept and the exception is thrown here.
    /// `alone`: on this thread, and with nobody else's.
    void write(const std::string& jurisdiction, const Work& work, bool alone);

    /// As `write` when alone, on a connection of the caller's own.
    void write_on(store::Connection& connection, const std::string& jurisdiction, const Work& work);

    /// Begins a unit of work, when it is its turn.
    std::shared_ptr<UnitOfWork> begin(const std::string& jurisdiction, const WorkBegin& bounds);

    /// A connection; units of work that are past their time don't keep it from coming.
    Pool::Lease lend() {
        return pool_.lend([this] { expire(); });
    }
    /// Takes back the units of work that are past their time.
    void expire() noexcept;

    enum class Stored { yes, no, unknown };
    /// After the connection was lost while committing: was the batch stored whose last event this is?
    Stored look_for(const store::Mark& last) noexcept;

    /// How many callers wait for their turn in that jurisdiction.
    std::size_t waiting(const std::string& jurisdiction) { return lane(jurisdiction).waiting(); }

private:
    struct Request;
    using Group = Lane::Group;

    Lane& lane(const std::string& jurisdiction);
    void lead(Lane& lane, Request& first) noexcept;
    /// Runs the group in one batch and commits it; `more` may add to the group.
    /// \return false if what several wrote was lost: nothing is stored, and each is to be tried by itself
    template <class More>
    bool together(Group& group, More more) noexcept;
    void run(store::Batch& batch, Request& request) noexcept;

    Pool& pool_;
    const bool one_file_;
    const Bounds bounds_;
    HashAlgorithm hash_ = HashAlgorithm::sm3;
    std::mutex mutex_;
    std::map<std::string, Lane> lanes_;  // never taken out: their places stand
    std::vector<std::weak_ptr<UnitOfWork>> units_;
    std::atomic<std::size_t> units_begun_{0};  // the size of `units_`, told without the lock
};

}  // namespace lianxin::service

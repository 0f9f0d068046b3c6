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
#include "service/meter.hpp"
#include "service/pool.hpp"
#include "service/read_snapshot.hpp"
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
        std::chrono::seconds patience{10};   ///< so long what is in others' way is tried again
    };

    /// `one_file`: all jurisdictions share the one write lock of a file.
    Writer(Pool& pool, Meter& meter, bool one_file, const Bounds& bounds)
        : pool_(pool), meter_(meter), one_file_(one_file), bounds_(bounds) {}

    /// Set once, before anything is written.
    void hash(HashAlgorithm hash) { hash_ = hash; }
    HashAlgorithm hash() const { return hash_; }
    std::chrono::seconds patience() const { return bounds_.patience; }

    /// Returns when what `work` wrote is durable. `work` may run on another caller's thread, and again if what it wrote
    /// was lost before that; if it throws, nothing of it is kept and the exception is thrown here.
    /// `alone`: on this thread, and with nobody else's.
    void write(const std::string& jurisdiction, const Work& work, bool alone);

    /// As `write` when alone, on a connection of the caller's own.
    void write_on(store::Connection& connection, const std::string& jurisdiction, const Work& work);

    /// Begins a unit of work, when it is its turn.
    std::shared_ptr<UnitOfWork> begin(const std::string& jurisdiction, const WorkBegin& bounds);

    /// Begins a snapshot; nobody who writes waits for it.
    std::shared_ptr<ReadSnapshot> snapshot(const std::string& jurisdiction, Instant now, const SnapshotBegin& bounds);

    /// So many verbs became durable with one commit.
    void committed(std::int64_t verbs) noexcept { meter_.committed(verbs); }

    /// One was done again after that failure.
    void retried(const std::exception_ptr& why) noexcept { meter_.retried(why, 1); }

    /// A connection; what sessions hold past its time doesn't keep it from coming.
    Pool::Lease lend() {
        return pool_.lend([this] { expire(); });
    }
    /// Takes back the units of work and the snapshots that are past their time.
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
    /// Counts that a group is done again singly. \return false
    bool again(const Group& group, const std::exception_ptr& why) noexcept;
    /// How many of a group were not refused.
    static std::int64_t written(const Group& group);
    void watch(const std::shared_ptr<OpenBatch>& open);
    void run(store::Batch& batch, Request& request) noexcept;
    /// Does those of a group that failed again, each by itself, as long as that may help.
    void persist(const Group& group) noexcept;

    Pool& pool_;
    Meter& meter_;
    const bool one_file_;
    const Bounds bounds_;
    HashAlgorithm hash_ = HashAlgorithm::sm3;
    std::mutex mutex_;
    std::map<std::string, Lane> lanes_;  // never taken out: their places stand
    std::vector<std::weak_ptr<OpenBatch>> open_;
    std::atomic<std::size_t> opened_{0};  // the size of `open_`, told without the lock
};

}  // namespace lianxin::service

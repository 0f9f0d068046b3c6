// What an open store is inside: its databases, time source, and the values that sessions share.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "lianxin/store.hpp"
#include "organisation/directory.hpp"
#include "service/routes.hpp"
#include "service/shelf.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Engine {
public:
    Engine(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds = {});

    Instant now() const;
    /// \throws Error `time.not_manual`, `time.backwards`
    void time_set(Instant now);

    /// Runs `f(Transaction&)` under the jurisdiction's write lock; returns when what it wrote is durable. It may run on
    /// another caller's thread unless it is to run `alone`, and again if what it wrote was lost before that.
    template <class F>
    auto write(const std::string& jurisdiction, F&& f, bool alone = false) {
        std::optional<decltype(f(std::declval<store::Transaction&>()))> reply;
        writer(jurisdiction)
            .write(
                jurisdiction, [&](store::Transaction& tx) { reply.emplace(f(tx)); }, alone);
        tell_changed();
        return *std::move(reply);
    }

    /// The database that serves the jurisdiction.
    Database& database(const std::string& jurisdiction) { return routes_.of(jurisdiction); }
    /// The one database that there is. \throws Error `store.several_databases`
    Database& database() { return routes_.only(); }
    /// As `write`, by the caller's own thread on a connection of its own.
    template <class F>
    void write_on(store::Connection& connection, const std::string& jurisdiction, F&& f) {
        writer(jurisdiction).write_on(connection, jurisdiction, std::forward<F>(f));
        tell_changed();
    }
    /// What was known of the jurisdiction followed from read tables that were not as they should be.
    void forget(const std::string& jurisdiction);

    /// Runs `f(Transaction&)` on one snapshot; again if that was lost.
    template <class F>
    auto read(const std::string& jurisdiction, F&& f) {
        return routes_.of(jurisdiction).read(jurisdiction, std::forward<F>(f));
    }

    /// Begins a snapshot of now.
    std::shared_ptr<ReadSnapshot> begin_snapshot(const std::string& jurisdiction, const SnapshotBegin& bounds) {
        return writer(jurisdiction).snapshot(jurisdiction, now(), bounds);
    }

    /// Begins a unit of work; waits for its turn like any other writer.
    std::shared_ptr<UnitOfWork> begin_unit(const std::string& jurisdiction, const WorkBegin& bounds) {
        return writer(jurisdiction).begin(jurisdiction, bounds);
    }

    /// How often something was committed here; told on, so that who waits for something looks again.
    std::uint64_t changes() const { return changes_; }
    void tell_changed();
    /// Returns when `changes()` is no longer `seen`, at the latest after `most`.
    void await_change(std::uint64_t seen, std::chrono::milliseconds most);

    /// How many callers wait for their turn to write in that jurisdiction.
    std::size_t waiting(const std::string& jurisdiction) { return writer(jurisdiction).waiting(jurisdiction); }

    /// What is counted here.
    Meter& meter() { return meter_; }

    /// Before when a `request_id` may be forgotten, if it is this caller's turn to look for some: nobody else is told
    /// for an hour of the store's time, unless there is `more_to_forget`.
    std::optional<Instant> turn_to_forget(const std::string& jurisdiction);
    void more_to_forget(const std::string& jurisdiction);

    /// The organisation as the transaction sees it; to be asked for before anything is appended in it.
    std::shared_ptr<const organisation::Directory> directory(store::Transaction& tx);
    /// The adopted documents, likewise.
    std::shared_ptr<const Shelf> shelf(store::Transaction& tx);

private:
    /// A value that follows from the events of one stream, and the event up to which it does. That event's hash covers
    /// all before it, so a value never serves another history than its own: what was read of a batch that was lost is
    /// not found again, unless the very same events are stored after all.
    template <class T>
    struct Known {
        store::Head at{-1, {}};
        std::shared_ptr<const T> value;
    };
    template <class T>
    struct Cached {
        Known<T> committed;
        Known<T> tentative;  ///< read in a batch that had written something
    };
    template <class T, class Load>
    std::shared_ptr<const T> cached(std::map<std::string, Cached<T>>& cache, store::Transaction& tx, const char* stream,
                                    Load load);

    Writer& writer(const std::string& jurisdiction) { return routes_.of(jurisdiction).writer(); }

    Meter meter_;
    Routes routes_;
    TimeSource time_source_;
    std::atomic<std::int64_t> manual_now_;
    const std::int64_t request_retention_ms_;
    std::atomic<std::uint64_t> changes_{0};
    std::mutex change_mutex_;
    std::condition_variable changed_;
    std::mutex forget_mutex_;
    std::map<std::string, std::int64_t> forget_at_;
    std::mutex cache_mutex_;
    std::map<std::string, Cached<organisation::Directory>> directories_;
    std::map<std::string, Cached<Shelf>> shelves_;
};

}  // namespace lianxin::service

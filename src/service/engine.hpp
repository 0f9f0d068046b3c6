// What an open store is inside: connections, time source, and the values that sessions share.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "lianxin/store.hpp"
#include "organisation/directory.hpp"
#include "service/pool.hpp"
#include "service/shelf.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Engine {
public:
    Engine(const std::string& uri, const StoreOptions& options);

    Instant now() const;
    /// \throws Error `time.not_manual`, `time.backwards`
    void time_set(Instant now);

    HashAlgorithm hash() const { return hash_; }

    /// Runs `f(Transaction&)` in a transaction that holds the jurisdiction's write lock, and commits what it wrote.
    template <class F>
    auto write(const std::string& jurisdiction, F&& f) {
        const std::lock_guard one_writer(write_mutex_);
        return in_transaction(jurisdiction, store::Transaction::Mode::write, f);
    }

    /// Runs `f(Transaction&)` on one snapshot.
    template <class F>
    auto read(const std::string& jurisdiction, F&& f) {
        return in_transaction(jurisdiction, store::Transaction::Mode::read, f);
    }

    /// The organisation as the transaction sees it; to be asked for before anything is appended in it.
    std::shared_ptr<const organisation::Directory> directory(store::Transaction& tx);
    /// The adopted documents, likewise.
    std::shared_ptr<const Shelf> shelf(store::Transaction& tx);

private:
    template <class F>
    auto in_transaction(const std::string& jurisdiction, store::Transaction::Mode mode, F& f) {
        auto lease = pool_.lend();
        try {
            store::Transaction tx(*lease, hash_, jurisdiction, mode);
            auto reply = f(tx);
            tx.commit();
            return reply;
        } catch (const Error& error) {
            if (error.code() == "store.connection_lost") lease.discard();
            throw;
        }
    }

    template <class T>
    struct Cached {
        std::int64_t version = -1;
        std::shared_ptr<const T> value;
    };
    template <class T, class Load>
    std::shared_ptr<const T> cached(std::map<std::string, Cached<T>>& cache, store::Transaction& tx, const char* stream,
                                    Load load);

    store::Location location_;
    store::ConnectOptions connect_;
    Pool pool_;
    HashAlgorithm hash_ = HashAlgorithm::sm3;
    TimeSource time_source_;
    std::atomic<std::int64_t> manual_now_;
    std::mutex write_mutex_;  // one writer a process: SQLite has one anyway, and waiting here is fair and cheap
    std::mutex cache_mutex_;
    std::map<std::string, Cached<organisation::Directory>> directories_;
    std::map<std::string, Cached<Shelf>> shelves_;
};

}  // namespace lianxin::service

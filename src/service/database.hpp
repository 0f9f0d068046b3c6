// One database of an open store: its connections, and who writes in it when.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <string>

#include "lianxin/store.hpp"
#include "service/pool.hpp"
#include "service/retry.hpp"
#include "service/writer.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

class Database {
public:
    /// Opens it, and brings its tables to this library's version. \throws Error as `Store::open`
    Database(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds, Meter& meter);

    Writer& writer() { return writer_; }
    const store::Location& location() const { return location_; }

    /// Runs `f(Connection&)` on a connection that nobody else uses. A store in memory has but one, and others wait.
    template <class F>
    auto apart(F&& f) {
        if (!location_.memory) return f(*connect());
        writer_.expire();
        const Pool::Lease lease = writer_.lend();
        return f(*lease);
    }

    /// Runs `f(Transaction&)` on one snapshot; again if that was lost, or was in others' way.
    template <class F>
    auto read(const std::string& jurisdiction, F&& f) {
        writer_.expire();
        for (Retry retry(writer_.patience());;) {
            const Pool::Lease lease = writer_.lend();
            try {
                store::Batch batch(*lease, store::Batch::Mode::read);
                store::Transaction tx(batch, writer_.hash(), jurisdiction, store::Transaction::Mode::read);
                auto reply = f(tx);
                batch.commit();
                return reply;
            } catch (...) {
                if (!retry.again(std::current_exception())) throw;
                writer_.retried(std::current_exception());
            }
        }
    }

private:
    std::unique_ptr<store::Connection> connect() const;
    void look_before_opening(const StoreOptions& options) const;
    void keep_copy(std::int64_t schema_version) const;

    const store::Location location_;
    const store::ConnectOptions connect_;
    Pool pool_;
    Writer writer_;
};

}  // namespace lianxin::service

// Open connections of one store, lent to one thread at a time.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/connection.hpp"

namespace lianxin::service {

class Pool {
public:
    using Make = std::function<std::unique_ptr<store::Connection>()>;

    using Waited = std::function<void(std::chrono::nanoseconds)>;

    /// At most `limit` connections at a time, made when needed. `waited` is told how long each had to wait who had to.
    Pool(Make make, std::size_t limit, Waited waited = {})
        : make_(std::move(make)), limit_(limit), waited_(std::move(waited)) {}

    /// A connection that goes back when this goes out of scope.
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<store::Connection> connection)
            : pool_(&pool), connection_(std::move(connection)) {}
        Lease(Lease&&) = default;
        ~Lease() {
            if (connection_) pool_->give_back(std::move(connection_));
        }
        store::Connection& operator*() const { return *connection_; }
        store::Connection* operator->() const { return connection_.get(); }

    private:
        Pool* pool_;
        std::unique_ptr<store::Connection> connection_;
    };

    /// Waits for a free connection, or makes one; while it waits, `look()` is called now and then.
    /// \throws Error `store.*`
    Lease lend(const std::function<void()>& look);

private:
    bool available() const { return !idle_.empty() || lent_ < limit_; }
    void wait(std::unique_lock<std::mutex>& lock, const std::function<void()>& look);
    /// One that was lost is not lent again, nor are those that lie idle: the server that they led to is gone.
    void give_back(std::unique_ptr<store::Connection> connection);

    Make make_;
    const std::size_t limit_;
    const Waited waited_;
    std::mutex mutex_;
    std::condition_variable free_;
    std::vector<std::unique_ptr<store::Connection>> idle_;
    std::size_t lent_ = 0;
};

}  // namespace lianxin::service

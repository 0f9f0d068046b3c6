#include "service/pool.hpp"

namespace lianxin::service {

Pool::Lease Pool::lend() {
    std::unique_lock lock(mutex_);
    free_.wait(lock, [&] { return !idle_.empty() || lent_ < limit_; });
    ++lent_;
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return Lease(*this, std::move(connection));
    }
    lock.unlock();
    try {
        return Lease(*this, make_());
    } catch (...) {
        lock.lock();
        --lent_;
        free_.notify_one();
        throw;
    }
}

void Pool::give_back(std::unique_ptr<store::Connection> connection) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
    --lent_;
    free_.notify_one();
}

void Pool::discard(std::unique_ptr<store::Connection> connection) {
    connection.reset();
    const std::lock_guard lock(mutex_);
    --lent_;
    free_.notify_one();
}

}  // namespace lianxin::service

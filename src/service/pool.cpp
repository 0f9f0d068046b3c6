#include "service/pool.hpp"

#include <chrono>

namespace lianxin::service {
namespace {

constexpr std::chrono::milliseconds kLook{100};

}  // namespace

Pool::Lease Pool::lend(const std::function<void()>& look) {
    std::unique_lock lock(mutex_);
    while (!free_.wait_for(lock, kLook, [&] { return !idle_.empty() || lent_ < limit_; })) {
        lock.unlock();
        look();
        lock.lock();
    }
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
    std::vector<std::unique_ptr<store::Connection>> lost;  // closed after the lock is given up
    const std::lock_guard lock(mutex_);
    if (connection->lost()) {
        lost.swap(idle_);
        lost.push_back(std::move(connection));
    } else {
        idle_.push_back(std::move(connection));
    }
    --lent_;
    free_.notify_one();
}

}  // namespace lianxin::service

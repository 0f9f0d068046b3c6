#include "service/pool.hpp"

#include <chrono>

namespace lianxin::service {
namespace {

constexpr std::chrono::milliseconds kLook{100};

}  // namespace

void Pool::wait(std::unique_lock<std::mutex>& lock, const std::function<void()>& look) {
    const auto begun = std::chrono::steady_clock::now();
    while (!free_.wait_for(lock, kLook, [&] { return available(); })) {
        lock.unlock();
        look();
        lock.lock();
    }
    if (waited_) waited_(std::chrono::steady_clock::now() - begun);
}

Pool::Lease Pool::lend(const std::function<void()>& look) {
    std::unique_lock lock(mutex_);
    if (!available()) wait(lock, look);
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

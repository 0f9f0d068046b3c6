#include "service/lane.hpp"

#include <chrono>

namespace lianxin::service {
namespace {

constexpr std::chrono::milliseconds kLook{100};

}  // namespace

bool Lane::enter(Ticket& ticket, const std::function<void()>& look) {
    std::unique_lock lock(mutex_);
    queue_.push_back(&ticket);
    const auto my_turn = [&] { return ticket.done || (!taken_ && queue_.front() == &ticket); };
    while (!ticket.wake.wait_for(lock, kLook, my_turn)) {
        lock.unlock();
        look();
        lock.lock();
    }
    if (ticket.done) return false;
    queue_.pop_front();
    taken_ = true;
    return true;
}

Lane::Ticket* Lane::next() {
    const std::lock_guard lock(mutex_);
    if (queue_.empty() || queue_.front()->alone) return nullptr;
    Ticket* const first = queue_.front();
    queue_.pop_front();
    return first;
}

void Lane::leave(const Group& done) {
    const std::lock_guard lock(mutex_);
    taken_ = false;
    wake_first();
    for (Ticket* ticket : done) {  // told under the lock: once it is given up, the owner may go, and its ticket with it
        ticket->done = true;
        ticket->wake.notify_one();
    }
}

std::size_t Lane::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void Lane::wake_first() {
    if (!queue_.empty()) queue_.front()->wake.notify_one();
}

}  // namespace lianxin::service

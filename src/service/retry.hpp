// The one place that decides whether what failed is done again, unseen by the caller.
#pragma once

#include <chrono>
#include <exception>
#include <random>

namespace lianxin::service {

/// How often work of which nothing was stored is done again: after a conflict with others' work, until as much time has
/// passed as another writer would have been waited for; after a connection was lost, once.
class Retry {
public:
    explicit Retry(std::chrono::seconds patience);

    /// May work that failed so be done again? Before it says yes after a conflict it waits a little, at random, so that
    /// those who are in each other's way don't meet again.
    bool again(const std::exception_ptr& failure);

private:
    bool wait();

    std::chrono::steady_clock::time_point until_;
    std::minstd_rand random_;
    int longest_ms_ = 1;
    bool reconnected_ = false;
};

}  // namespace lianxin::service

#include "service/retry.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "lianxin/error.hpp"
#include "store/conflict.hpp"

namespace lianxin::service {
namespace {

constexpr int kLongestPauseMs = 64;

}  // namespace

using std::chrono::steady_clock;

Retry::Retry(std::chrono::seconds patience)
    : until_(steady_clock::now() + patience),
      random_(static_cast<std::minstd_rand::result_type>(steady_clock::now().time_since_epoch().count())) {}

bool Retry::again(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const store::Conflict&) {
        return wait();
    } catch (const Error& error) {
        return error.code() == "store.connection_lost" && !std::exchange(reconnected_, true);
    } catch (...) {
        return false;
    }
}

bool Retry::wait() {
    if (steady_clock::now() >= until_) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(1, longest_ms_)(random_)));
    longest_ms_ = std::min(longest_ms_ * 2, kLongestPauseMs);
    return true;
}

}  // namespace lianxin::service

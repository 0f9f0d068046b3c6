#include "service/open_batch.hpp"

namespace lianxin::service {

void OpenBatch::expire() noexcept {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (lock.owns_lock() && state_ == State::open && late()) end(State::timed_out);
}

void OpenBatch::require_open() {
    if (state_ != State::open) refuse();
    if (late()) give_up(State::timed_out);
}

void OpenBatch::give_up(State why) {
    end(why);
    refuse();
}

/// The connection goes back before the lane is left: the next one needs it.
void OpenBatch::end(State why) noexcept {
    if (batch_) {
        batch_.reset();
        lease_.reset();
        if (lane_ != nullptr) lane_->leave({});
    }
    state_ = why;
}

}  // namespace lianxin::service

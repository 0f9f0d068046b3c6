#include "service/teller.hpp"

#include <utility>

#include "lianxin/error.hpp"

namespace lianxin::service {

void Teller::set(ProgressCallback callback) {
    require_idle();
    callback_ = std::move(callback);
}

void Teller::require_idle() const {
    if (telling_)
        throw Error("session.in_callback", "A session can't be used from within its own progress callback.",
                    "不能在会话自身的进度回调中使用该会话。");
}

void Teller::tell(const char* stage, std::int64_t done, std::int64_t total) {
    if (!callback_) return;
    bool go_on = false;
    {
        const HostAtWork telling(*this);
        go_on = callback_({stage, done, total});
    }
    if (!go_on)
        throw Error("request.cancelled", "The call was cancelled; nothing was written.",
                    "操作已取消，未写入任何内容。");
}

}  // namespace lianxin::service

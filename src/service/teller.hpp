// Who is told how far long work is, and may stop it.
#pragma once

#include <cstdint>

#include "lianxin/progress.hpp"

namespace lianxin::service {

/// Of a session. While its callback runs, the session is not to be used: its verb still holds a connection, and may
/// hold the jurisdiction's lock.
class Teller {
public:
    /// \throws Error `session.in_callback`
    void set(ProgressCallback callback);
    /// \throws Error `session.in_callback` while the callback runs
    void require_idle() const;
    /// Somebody wants to know, and is told by the thread that called.
    bool has_listener() const { return static_cast<bool>(callback_); }
    /// Tells, if anybody wants to know. \throws Error `request.cancelled`
    void tell(const char* stage, std::int64_t done, std::int64_t total);

    /// While this lives, the host is at work, and the session is not to be used.
    class HostAtWork {
    public:
        explicit HostAtWork(Teller& teller) : flag_(teller.telling_) { flag_ = true; }
        ~HostAtWork() { flag_ = false; }
        HostAtWork(const HostAtWork&) = delete;
        HostAtWork& operator=(const HostAtWork&) = delete;

    private:
        bool& flag_;
    };

private:
    ProgressCallback callback_;
    bool telling_ = false;
};

/// How often it is told: each time so many more are done.
constexpr std::int64_t kTellEach = 1000;

}  // namespace lianxin::service

// What a decision may know besides state and command: who asks, where, and what time it is.
#pragma once

#include <cstdint>
#include <string>

#include "lianxin/time.hpp"

namespace lianxin {

struct Context {
    std::string jurisdiction;  ///< 6 digits
    std::string actor;         ///< appointment id; "installer" for an installer session
    Instant now;               ///< from the store's time source
};

/// Where and when an event stands, beside what it says.
struct Stamp {
    std::int64_t version = 0;  ///< within its stream, from 1
    Instant occurred_at;
    Instant recorded_at;
    std::string actor;
};

}  // namespace lianxin

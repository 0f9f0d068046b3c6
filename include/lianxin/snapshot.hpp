// Many verbs that read one and the same state: a screen that asks for several things at once.
#pragma once

#include <cstdint>

#include "lianxin/time.hpp"

namespace lianxin {

/// What `snapshot_begin` takes.
struct SnapshotBegin {
    std::int64_t seconds = 10;  ///< how long it may stay open; 1 … 60
};

/// What `snapshot_begin` gives.
struct SnapshotBegun {
    std::int64_t seconds = 0;   ///< how long it may stay open
    std::int64_t position = 0;  ///< of the last event that it sees; 0 if there is none
    Instant now;                ///< the time by which all in it is judged
};

/// What `snapshot_end` gives.
struct SnapshotEnded {
    std::int64_t verbs = 0;  ///< verbs that read in it and were not refused
};

}  // namespace lianxin

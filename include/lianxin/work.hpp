// A unit of work: many verbs of one session, made durable together or not at all.
#pragma once

#include <cstdint>

namespace lianxin {

/// What `work_begin` takes: bounds, since others wait meanwhile.
struct WorkBegin {
    std::int64_t seconds = 5;     ///< how long it may stay open; 1 … 60
    std::int64_t events = 10000;  ///< how many events it may write; 1 … 100000
};

/// What `work_begin` gives: the bounds that hold.
struct WorkBegun {
    std::int64_t seconds = 0;  ///< how long it may stay open
    std::int64_t events = 0;   ///< how many events it may write
};

/// What `work_commit` and `work_rollback` give: what was in it.
struct WorkEnded {
    std::int64_t verbs = 0;   ///< verbs that wrote and were not refused
    std::int64_t events = 0;  ///< events that these wrote
};

}  // namespace lianxin

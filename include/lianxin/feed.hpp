// The feed: every event of a jurisdiction in its order, so that a host can notify, index or replicate. Delivery is at
// least once: a host reads after a cursor, does its work, and then acknowledges.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What `feed_read` takes: after a cursor of that name, or after a position; from the first event if neither is given.
struct FeedRead {
    std::string cursor;                 ///< a name: letters, digits, `-`, `_` and `.`
    std::optional<std::int64_t> after;  ///< only events behind this position
    std::int64_t limit = 100;           ///< 1 … 1000
    std::int64_t wait_s = 0;            ///< if there is nothing, wait so many seconds for something; 0 … 60
};

/// An event as it is stored. What is kept from the asker has its position and hash only.
struct FeedEvent {
    std::int64_t position = 0;  ///< within the jurisdiction, from 1, without gaps
    bool kept = false;          ///< of a case that is kept from the asker: the members below, but `hash`, are absent
    std::string stream;         ///< what it is about: `case/990001-2024-000001`
    std::int64_t version = 0;   ///< within the stream, from 1, without gaps
    std::string type;           ///< `case_opened`; all types and their members: docs/reference/events.json
    std::optional<Instant> occurred_at;  ///< when it happened
    std::optional<Instant> recorded_at;  ///< when the library was told
    std::string actor;                   ///< the appointment that told, or `installer`
    JsonText data;                       ///< its members; of what somebody wrote it holds salted hashes
    std::string hash;                    ///< of its text and of the event before it in its stream
};

/// What `feed_read` gives.
struct FeedEvents {
    std::vector<FeedEvent> events;  ///< in order
    std::int64_t next = 0;          ///< the position to acknowledge, or to go on after
    std::int64_t last = 0;          ///< the position of the newest event of all
};

/// What `feed_acknowledge` takes.
struct FeedAcknowledge {
    std::string cursor;         ///< its name; a new one is made
    std::int64_t position = 0;  ///< all up to here is dealt with; lower than before: to be delivered again
    std::string request_id;     ///< makes the verb safe to retry
};

/// What `feed_acknowledge` gives.
struct FeedAcknowledged {
    std::string cursor;         ///< its name
    std::int64_t position = 0;  ///< where it stands
    std::int64_t before = 0;    ///< where it stood
};

/// What `feed_cursors` takes: nothing.
struct FeedCursors {};

/// A cursor.
struct FeedCursor {
    std::string cursor;         ///< its name
    std::int64_t position = 0;  ///< where it stands
    std::int64_t behind = 0;    ///< how many events lie behind it
    Instant acknowledged_at;    ///< when it was moved last
};

/// What `feed_cursors` gives.
struct FeedCursorsListed {
    std::vector<FeedCursor> cursors;  ///< by name
};

/// What `feed_forget` takes.
struct FeedForget {
    std::string cursor;      ///< its name
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `feed_forget` gives.
struct FeedForgotten {
    std::string cursor;         ///< its name
    std::int64_t position = 0;  ///< where it stood
};

}  // namespace lianxin

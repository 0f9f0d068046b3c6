// Descriptions of what the feed takes and gives.
#pragma once

#include "codec/common.hpp"
#include "lianxin/feed.hpp"

namespace lianxin {

template <class V>
void describe(V& v, FeedRead& r) {
    v.optional("cursor", r.cursor, codec::maybe_id("A name: letters, digits, `-`, `_` and `.`; events behind it."));
    v.optional("after", r.after, codec::number("Only events behind this position.", 0));
    v.optional("limit", r.limit, codec::number("How many at most; 100 if absent.", 1, codec::kMostOfAPage));
    v.optional("wait_s", r.wait_s, codec::number("If there is nothing, wait so many seconds for something.", 0, 60));
}

template <class V>
void describe(V& v, FeedEvent& e) {
    v.required("position", e.position, codec::number("Within the jurisdiction, from 1, without gaps.", 1));
    v.optional("kept", e.kept, "Of a case that is kept from the asker: only position and hash are told.");
    v.optional("stream", e.stream, codec::maybe_id("What it is about: `case/990001-2024-000001`."));
    v.optional("version", e.version, codec::number("Within the stream, from 1, without gaps.", 0));
    v.optional("type", e.type, codec::maybe_id("`case_opened`; all types: docs/reference/events.json."));
    v.optional("occurred_at", e.occurred_at, "When it happened.");
    v.optional("recorded_at", e.recorded_at, "When the library was told.");
    v.optional("actor", e.actor, codec::maybe_id("The appointment that told, or `installer`."));
    v.optional("data", e.data, "Its members; of what somebody wrote it holds salted hashes.");
    v.required("hash", e.hash, codec::id("Of its text and of the event before it in its stream."));
}

template <class V>
void describe(V& v, FeedEvents& r) {
    v.required("events", r.events, codec::list("In order."));
    v.required("next", r.next, codec::number("The position to acknowledge, or to go on after.", 0));
    v.required("last", r.last, codec::number("The position of the newest event of all.", 0));
}

template <class V>
void describe(V& v, FeedAcknowledge& r) {
    v.required("cursor", r.cursor, codec::id("Its name; a new one is made."));
    v.required("position", r.position,
               codec::number("All up to here is dealt with; lower than before: to be delivered again.", 0));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, FeedAcknowledged& r) {
    v.required("cursor", r.cursor, codec::id("Its name."));
    v.required("position", r.position, codec::number("Where it stands.", 0));
    v.required("before", r.before, codec::number("Where it stood.", 0));
}

template <class V>
void describe(V&, FeedCursors&) {}

template <class V>
void describe(V& v, FeedCursor& c) {
    v.required("cursor", c.cursor, codec::id("Its name."));
    v.required("position", c.position, codec::number("Where it stands.", 0));
    v.required("behind", c.behind, codec::number("How many events lie behind it.", 0));
    v.required("acknowledged_at", c.acknowledged_at, "When it was moved last.");
}

template <class V>
void describe(V& v, FeedCursorsListed& r) {
    v.required("cursors", r.cursors, codec::list("By name."));
}

template <class V>
void describe(V& v, FeedForget& r) {
    v.required("cursor", r.cursor, codec::id("Its name."));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, FeedForgotten& r) {
    v.required("cursor", r.cursor, codec::id("Its name."));
    v.required("position", r.position, codec::number("Where it stood.", 0));
}

}  // namespace lianxin

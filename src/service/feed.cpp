// The feed: events in their order, and cursors by name. An event's position is given under the jurisdiction's lock and
// committed before the next one is given, so whoever has seen a position has seen all before it.
#include "lianxin/feed.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/verbs_internal.hpp"
#include "store/event_form.hpp"
#include "store/replay.hpp"
#include "store/row.hpp"

namespace lianxin::service {
namespace {

const store::Row kCursor("feed_cursors", "jurisdiction name", "", "position acknowledged_at");

constexpr std::size_t kLongestName = 64;
constexpr std::string_view kCaseStream = "case/";

void require_name(const std::string& name) {
    const bool fits = !name.empty() && name.size() <= kLongestName && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
    if (!fits)
        throw Error("feed.bad_name", "A cursor's name is 1 to 64 letters, digits, '-', '_' and '.'.",
                    "游标名称须为1至64个字母、数字、“-”“_”“.”。", "/cursor");
}

std::int64_t last_position(Work& work) {
    return store::last_position(work.tx.db(), work.tx.jurisdiction()).value_or(0);
}

std::optional<std::int64_t> position_of(Work& work, const std::string& cursor) {
    const auto row = work.tx.db().row<std::int64_t>(
        "SELECT position FROM feed_cursors WHERE jurisdiction = :j AND name = :n", work.tx.jurisdiction(), cursor);
    return row ? std::optional(std::get<0>(*row)) : std::nullopt;
}

std::int64_t begins_after(Work& work, const FeedRead& request) {
    if (request.after && !request.cursor.empty())
        throw Error("feed.which", "A cursor and a position exclude each other.", "游标与位置不能同时给出。", "/after");
    if (request.after) return *request.after;
    if (request.cursor.empty()) return 0;
    require_name(request.cursor);
    return position_of(work, request.cursor).value_or(0);
}

FeedEvent event_of(Work& work, std::int64_t position, const std::string& stream, const std::string& body,
                   std::string hash) {
    FeedEvent out;
    out.position = position;
    out.hash = std::move(hash);
    if (stream.rfind(kCaseStream, 0) == 0 && is_kept(work, stream.substr(kCaseStream.size()))) {
        out.kept = true;
        return out;
    }
    const store::Envelope envelope = store::read_event(body);
    out.stream = envelope.stream;
    out.version = envelope.version;
    out.type = envelope.type;
    out.occurred_at = envelope.occurred_at;
    out.recorded_at = envelope.recorded_at;
    out.actor = envelope.actor;
    out.data = JsonText{canonical(envelope.data)};
    return out;
}

}  // namespace

FeedEvents feed_read(Work& work, const FeedRead& request) {
    require_page(request.limit);
    const codec::Path root;
    if (request.wait_s < 0 || request.wait_s > 60) codec::refuse_range({&root, "wait_s", 0}, codec::number("", 0, 60));
    FeedEvents reply;
    reply.next = begins_after(work, request);
    reply.last = last_position(work);
    for (auto& [position, stream, body, hash] : work.tx.db().rows<std::int64_t, std::string, std::string, std::string>(
             "SELECT position, stream, body, hash FROM events WHERE jurisdiction = :j AND position > :p ORDER BY "
             "position LIMIT :n",
             work.tx.jurisdiction(), reply.next, request.limit)) {
        reply.events.push_back(event_of(work, position, stream, body, std::move(hash)));
        reply.next = position;
    }
    return reply;
}

FeedAcknowledged feed_acknowledge(Work& work, const FeedAcknowledge& request) {
    require_name(request.cursor);
    if (request.position < 0 || request.position > last_position(work))
        throw Error("feed.no_such_position", "There is no event at that position yet.", "该位置尚无事件。",
                    "/position");
    const FeedAcknowledged reply{request.cursor, request.position, position_of(work, request.cursor).value_or(0)};
    kCursor.put(work.tx.db(), work.tx.jurisdiction(), request.cursor, request.position, work.context.now.ms);
    return reply;
}

FeedCursorsListed feed_cursors(Work& work, const FeedCursors&) {
    const std::int64_t last = last_position(work);
    FeedCursorsListed reply;
    for (auto& [name, position, at] : work.tx.db().rows<std::string, std::int64_t, std::int64_t>(
             "SELECT name, position, acknowledged_at FROM feed_cursors WHERE jurisdiction = :j ORDER BY name",
             work.tx.jurisdiction()))
        reply.cursors.push_back({std::move(name), position, last - position, Instant{at}});
    return reply;
}

FeedForgotten feed_forget(Work& work, const FeedForget& request) {
    require_name(request.cursor);
    const auto position = position_of(work, request.cursor);
    if (!position)
        throw Error("feed.unknown_cursor", "There is no cursor of that name.", "没有该名称的游标。", "/cursor");
    work.tx.db().run("DELETE FROM feed_cursors WHERE jurisdiction = :j AND name = :n", work.tx.jurisdiction(),
                     request.cursor);
    return {request.cursor, *position};
}

}  // namespace lianxin::service

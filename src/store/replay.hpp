// The stored events, in order, and the read tables made anew from them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "store/connection.hpp"
#include "store/event_form.hpp"
#include "store/projector.hpp"

namespace lianxin::store {

struct StoredEvent {
    std::int64_t position = 0;
    std::string stream;
    std::int64_t version = 0;
    std::string type, body, hash;
};

/// The position of the last event, as the jurisdiction counts them; nothing if it is not known.
std::optional<std::int64_t> last_position(Connection& connection, const std::string& jurisdiction);

/// Calls `visit` for every event of the jurisdiction in order, a page at a time.
void for_each_event(Connection& connection, const std::string& jurisdiction,
                    const std::function<void(const StoredEvent&)>& visit);

/// Applies one stored event. \throws Error `store.unknown_event`
void project(Projector& projector, const Envelope& event);

/// Empties the jurisdiction's read tables and refills them from its events; gives the number of events.
/// \throws Error `store.unknown_event`
std::int64_t replay(Connection& connection, const std::string& jurisdiction, Projector& projector);

}  // namespace lianxin::store

// The one exact byte form of an event. What is hashed is the text that is stored; see docs/design/event-form.md.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/json.hpp"
#include "codec/canonical.hpp"
#include "lianxin/time.hpp"

namespace lianxin::store {

/// An event with all that is hashed. `form` is the version of this form.
struct Envelope {
    std::int64_t form = 1;
    std::string jurisdiction;
    std::int64_t position = 0;  ///< within the jurisdiction, from 1, gapless
    std::string stream;         ///< "case/500238-2024-000001"
    std::int64_t version = 0;   ///< within the stream, from 1, gapless
    std::string type;           ///< "case_opened"
    Instant occurred_at;
    Instant recorded_at;
    std::string actor;     ///< appointment, or "installer"
    std::string previous;  ///< hash of the event before in the stream; empty for the first
    Json data;             ///< the event's own members
};

/// The canonical text of an event: what is stored and hashed. `data` is the canonical text of its own members.
std::string event_text(const Envelope& envelope, std::string_view data);
std::string event_text(const Envelope& envelope);

/// Reads an event's text. \throws Error `json.*`, `request.*` if it isn't of the form
Envelope read_event(const std::string& text);

/// The type's name of whatever the variant holds.
template <class... Events>
const char* type_of(const std::variant<Events...>& event) {
    return std::visit([](const auto& e) { return std::decay_t<decltype(e)>::kType; }, event);
}

/// The canonical text of the event's own members.
template <class... Events>
std::string data_of(const std::variant<Events...>& event) {
    return std::visit([](const auto& e) { return codec::text(e); }, event);
}

/// Reads an event back by its type's name; nothing if the variant has no such type.
template <class Variant, std::size_t I = 0>
std::optional<Variant> event_of(const std::string& type, const Json& data) {
    if constexpr (I < std::variant_size_v<Variant>) {
        using E = std::variant_alternative_t<I, Variant>;
        if (type == E::kType) return Variant(codec::decode<E>(data));
        return event_of<Variant, I + 1>(type, data);
    } else {
        return std::nullopt;
    }
}

}  // namespace lianxin::store

#include "store/event_form.hpp"

#include <array>
#include <charconv>

#include "lianxin/error.hpp"

namespace lianxin::store {

// Written by hand and not through `describe`: this form must never change because a codec does.
std::string event_text(const Envelope& e, std::string_view data) {
    std::string out;
    out.reserve(400 + data.size());
    const auto text = [&](const char* before, std::string_view value) { codec::append_string(out += before, value); };
    const auto number = [&](const char* before, std::int64_t value) {
        std::array<char, 24> digits{};
        (out += before).append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
    };
    text("{\"actor\":", e.actor);
    (out += ",\"data\":") += data;
    number(",\"form\":", e.form);
    text(",\"jurisdiction\":", e.jurisdiction);
    text(",\"occurred_at\":", e.occurred_at.str());
    number(",\"position\":", e.position);
    text(",\"previous\":", e.previous);
    text(",\"recorded_at\":", e.recorded_at.str());
    text(",\"stream\":", e.stream);
    text(",\"type\":", e.type);
    number(",\"version\":", e.version);
    return out += '}';
}

std::string event_text(const Envelope& e) { return event_text(e, canonical(e.data)); }

Envelope read_event(const std::string& text) {
    const Json json = parse_json(text);
    try {
        Envelope e;
        e.form = json.at("form").get<std::int64_t>();
        e.jurisdiction = json.at("jurisdiction").get<std::string>();
        e.position = json.at("position").get<std::int64_t>();
        e.stream = json.at("stream").get<std::string>();
        e.version = json.at("version").get<std::int64_t>();
        e.type = json.at("type").get<std::string>();
        e.occurred_at = Instant::parse(json.at("occurred_at").get<std::string>());
        e.recorded_at = Instant::parse(json.at("recorded_at").get<std::string>());
        e.actor = json.at("actor").get<std::string>();
        e.previous = json.at("previous").get<std::string>();
        e.data = json.at("data");
        if (e.form != 1) throw Error("store.unknown_form", "The event is of an unknown form.", "事件格式版本未知。");
        return e;
    } catch (const Json::exception&) {
        throw Error("store.malformed_event", "The text is not an event.", "该文本不是合法的事件。");
    }
}

}  // namespace lianxin::store

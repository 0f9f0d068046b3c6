#include "store/event_form.hpp"

#include "lianxin/error.hpp"

namespace lianxin::store {

// Written by hand and not through `describe`: this form must never change because a codec does.
std::string event_text(const Envelope& e) {
    return canonical(Json{{"form", e.form},
                          {"jurisdiction", e.jurisdiction},
                          {"position", e.position},
                          {"stream", e.stream},
                          {"version", e.version},
                          {"type", e.type},
                          {"occurred_at", e.occurred_at.str()},
                          {"recorded_at", e.recorded_at.str()},
                          {"actor", e.actor},
                          {"previous", e.previous},
                          {"data", e.data}});
}

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

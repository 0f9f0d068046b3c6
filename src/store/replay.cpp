#include "store/replay.hpp"

#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "store/any_event.hpp"
#include "store/schema.hpp"

namespace lianxin::store {

template std::optional<casework::Event> event_of<casework::Event>(const std::string& type, const Json& data);

namespace {

constexpr std::int64_t kPage = 1000;

}  // namespace

std::optional<std::int64_t> last_position(Connection& connection, const std::string& jurisdiction) {
    const auto last =
        connection.row<std::int64_t>("SELECT position FROM jurisdictions WHERE jurisdiction = :j", jurisdiction);
    return last ? std::optional(std::get<0>(*last)) : std::nullopt;
}

void for_each_event(Connection& connection, const std::string& jurisdiction,
                    const std::function<void(const StoredEvent&)>& visit) {
    std::int64_t after = 0;
    for (;;) {
        auto page = connection.rows<std::int64_t, std::string, std::int64_t, std::string, std::string, std::string>(
            "SELECT position, stream, version, type, body, hash FROM events WHERE jurisdiction = :j AND position > :p "
            "ORDER BY position LIMIT :n",
            jurisdiction, after, kPage);
        for (auto& [position, stream, version, type, body, hash] : page)
            visit({position, std::move(stream), version, std::move(type), std::move(body), std::move(hash)});
        if (page.size() < static_cast<std::size_t>(kPage)) return;
        after = std::get<0>(page.back());
    }
}

void project(Projector& projector, const Envelope& e) {
    const Stamp stamp{e.version, e.occurred_at, e.recorded_at, e.actor};
    if (!with_event(e.type, e.data, [&](const auto& event) { projector.apply(e.stream, stamp, event); }))
        throw Error("store.unknown_event", cat("The library knows no event '", e.type, "'."),
                    cat("程序库不认识事件“", e.type, "”。"));
}

std::int64_t replay(Connection& connection, const std::string& jurisdiction, Projector& projector) {
    for (const Table& table : tables())
        if (table.role == Role::read)
            connection.run(cat("DELETE FROM ", table.name, " WHERE jurisdiction = :j").c_str(), jurisdiction);
    std::int64_t events = 0;
    for_each_event(connection, jurisdiction, [&](const StoredEvent& stored) {
        project(projector, read_event(stored.body));
        ++events;
    });
    projector.flush();
    return events;
}

}  // namespace lianxin::store

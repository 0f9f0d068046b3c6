// docs/reference/events.json says what every type of event holds; it is made from the types and held to them.
// After a change: LIANXIN_UPDATE=1 build/debug/bin/test_store
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "store/any_event.hpp"

namespace lianxin::store {
namespace {

template <class... Events>
void add(Json& out, const std::variant<Events...>*) {
    ((out[Events::kType] = codec::schema<Events>(codec::Rule(""))), ...);
}

Json every_event() {
    Json out = Json::object();
    add(out, static_cast<document::Event*>(nullptr));
    add(out, static_cast<organisation::Event*>(nullptr));
    add(out, static_cast<organisation::StaffEvent*>(nullptr));
    add(out, static_cast<person::Event*>(nullptr));
    add(out, static_cast<activity::Event*>(nullptr));
    add(out, static_cast<casework::Event*>(nullptr));
    add(out, static_cast<casework::RuleEvent*>(nullptr));
    add(out, static_cast<casework::ExclusionEvent*>(nullptr));
    add(out, static_cast<casework::SampleEvent*>(nullptr));
    add(out, static_cast<duty::Event*>(nullptr));
    return out;
}

TEST(EventsReference, TheFileSaysWhatTheTypesAre) {
    const std::string path = LIANXIN_SOURCE_DIR "/docs/reference/events.json";
    const std::string made = every_event().dump(1) + "\n";
    if (std::getenv("LIANXIN_UPDATE") != nullptr) std::ofstream(path) << made;
    std::ifstream in(path);
    std::ostringstream kept;
    kept << in.rdbuf();
    EXPECT_EQ(kept.str(), made)
        << "an event that is stored may only gain optional members; then LIANXIN_UPDATE=1 test_store";
}

TEST(EventsReference, NoTwoRoomsCallAnEventTheSame) {
    const std::size_t all = std::variant_size_v<document::Event> + std::variant_size_v<organisation::Event> +
                            std::variant_size_v<organisation::StaffEvent> + std::variant_size_v<person::Event> +
                            std::variant_size_v<activity::Event> + std::variant_size_v<casework::Event> +
                            std::variant_size_v<casework::RuleEvent> + std::variant_size_v<casework::ExclusionEvent> +
                            std::variant_size_v<casework::SampleEvent> + std::variant_size_v<duty::Event>;
    EXPECT_EQ(every_event().size(), all);
}

}  // namespace
}  // namespace lianxin::store

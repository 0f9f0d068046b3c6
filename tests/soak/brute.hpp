// What must hold of a store at any time, worked out from its events alone, without any of its read tables.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/state.hpp"
#include "life.hpp"

namespace lianxin::soak {

/// The events of a store, read through once.
struct Told {
    std::map<std::string, casework::State> cases;  ///< by number
    std::map<std::string, std::int64_t> rungs;     ///< "case clock run rung limit" → how often it was reached
    std::vector<std::string> supervisions;         ///< "case version" of rungs and cards, oldest first
    std::int64_t events = 0;
};
Told read_events(const std::string& uri, const std::string& jurisdiction);

/// Everything that is wrong now; empty if all is well. `dice` picks whose lists are looked at.
std::vector<std::string> complaints(Life& life, const Told& told, test::Dice& dice);

}  // namespace lianxin::soak

// Random workflow documents: sound ones, by construction, and ones with a random thing broken.
#pragma once

#include <string>

#include "base/json.hpp"
#include "support/dice.hpp"

namespace lianxin::test {

/// Sound however the dice fall: of each waiting state it is settled beforehand which clocks run there and whether
/// somebody has the case, every action moves the clocks from the one state's to the other's, and from every waiting
/// state one way on stays open for good, whatever else happens.
Json sound_workflow(Dice& dice);

/// One random change, and what it was; not necessarily for the worse.
struct Change {
    std::string what;
    Json document;
};
Change changed(const Json& workflow, Dice& dice);

}  // namespace lianxin::test

// The mechanism at a glance: goal, contacts, and the fifteen measures by channel and tier.
#pragma once

#include "player.hpp"

namespace demo {

/// Prints the county's mechanism document. ●/○ beside a number: the provenance of the measure's text; beside a
/// quantity: the quantity's own.
void print_mechanism(const County& county, Words words);

}  // namespace demo

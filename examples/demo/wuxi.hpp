// Part one: the county of the report. Stated facts only.
#pragma once

#include "player.hpp"

namespace demo {

/// Prints what the report tells, oldest first, each with the matters raised and what became of them.
void print_situations(const County& county, Words words);

}  // namespace demo

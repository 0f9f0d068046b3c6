// Part two: half a year of the fictional county, as its figures tell it.
#pragma once

#include "player.hpp"

namespace demo {

/// What was owed and done under the measures that lay a quantity down, and how often the others were recorded.
void print_duties(const County& county, Words words);

/// Counts, the three rates by the citizens' own answers, and what is overdue.
void print_cases(const County& county, Words words);

/// Who bounced what and what that cost, and the cards that came of being late.
void print_supervision(const County& county, Words words);

/// One case from the first word to the verified repair, with its clocks.
void print_story(const County& county, Words words);

}  // namespace demo

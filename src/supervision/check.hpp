// Checks a ladder before anything is supervised under it: all faults at once, each where it stands.
#pragma once

#include <string_view>

#include "document/document.hpp"
#include "supervision/ladder.hpp"

namespace lianxin::supervision {

/// Reads a ladder and tells all its faults: those of every document (`document.…`) and
/// - `ladder.bad_code`: a rung's code has other characters than a-z, 0-9 and `_`
/// - `ladder.double_code`: two rungs of one code
/// - `ladder.repeated_scope`: a rung names a workflow or a clock twice
/// - `ladder.bad_amount`: a rung before the limit by nothing
/// - `ladder.bad_unit`: a rung counted in `same_day`, which has no amount
/// - `ladder.no_calendar`: working days or office hours, and no calendar to count them by
/// - `ladder.out_of_order`: for a clock that both hold for, a rung can fall due before one that stands ahead of it
/// - `ladder.red_before_yellow`: for a clock that both hold for, a yellow card comes after a red one
/// - `ladder.nobody_told`: a rung nobody is told of
/// - `ladder.told_twice`: a rung names whom to tell twice
///
/// Whether the calendar, the workflows and the clocks named exist is asked when the document is adopted.
document::Checked<Ladder> check(std::string_view text);

}  // namespace lianxin::supervision

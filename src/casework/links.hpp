// The decisions of linking cases: related ones both ways, a repeat from the later to the earlier.
#pragma once

#include <string>

#include "casework/events.hpp"
#include "casework/state.hpp"

namespace lianxin::casework {

/// \throws Error `link.itself`, `link.wrong_way` (of a repeat, the one named first must be the later)
CaseLinked link(const State& one, const State& other, LinkKind kind, const std::string& ground);

/// The library found by exact keys that `one` brings the matter of `other` again.
CaseLinked recognised_repeat(const State& other);

}  // namespace lianxin::casework

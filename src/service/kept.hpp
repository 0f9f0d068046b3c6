// Keeps lists free of cases that the asking official is kept out of (回避).
#pragma once

#include "service/conditions.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// Adds a condition on `table`, which has the columns of a case: none that complains of the asking official or of a
/// unit that they belong to, and none in which they have an interest.
void hide_kept(Conditions& where, const Work& work, const char* table);

}  // namespace lianxin::service

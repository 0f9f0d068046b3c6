// Checks a policy before anything is done by it: all faults at once, each where it stands.
#pragma once

#include <string_view>

#include "document/document.hpp"
#include "policy/policy.hpp"

namespace lianxin::policy {

/// Reads a policy and tells all its faults: those of every document (`document.…`) and
/// - `policy.lays_down_nothing`: a policy without a single clause
/// - `policy.least_above_most`: a second check of at least more cases than at most
document::Checked<Policy> check(std::string_view text);

}  // namespace lianxin::policy

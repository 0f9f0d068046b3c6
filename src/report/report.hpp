// Renders the county's monthly page. Pure: the same input gives the same bytes.
#pragma once

#include <string>

#include "report/input.hpp"

namespace lianxin::report {

/// One self-contained HTML page in UTF-8: no script, no network, no font of its own. It is well-formed XML
/// too, and every text of the input is escaped.
std::string html(const Input& input);

}  // namespace lianxin::report

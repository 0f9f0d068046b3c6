// The checker of catalogue documents.
#pragma once

#include <optional>
#include <string_view>

#include "catalogue/catalogue.hpp"
#include "document/document.hpp"

namespace lianxin::catalogue {

/// Reads a catalogue document and tells all its faults at once: those of every document (`document.…`), and
/// - `catalogue.double_category`: a category has an item already
/// - `catalogue.nobody_responsible`: an item names no unit
/// - `catalogue.bad_area`: the beginning of an area code has other than 6, 9 or 12 digits
/// - `catalogue.double_unit`: a unit is named twice for the same area
/// - `catalogue.unreachable_rule`: a rule, or an area of it, lies wholly within what stands before it
///
/// Whether units, areas and workflows exist is asked when the document is adopted.
document::Checked<Catalogue> check(std::string_view text);

}  // namespace lianxin::catalogue

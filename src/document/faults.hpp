// Finds every fault of a JSON value against a JSON Schema (draft-07), each once and where it stands.
#pragma once

#include <vector>

#include "base/json.hpp"
#include "lianxin/document.hpp"

namespace lianxin::document {

/// More faults than this are not told one by one; the last one then says so (`document.too_many_faults`).
constexpr std::size_t kMaxFaults = 1000;

/// Codes: `document.unknown_member`, `document.missing_member` (at the pointer where it is missing),
/// `document.wrong_type`, `document.unknown_code`, `document.out_of_range`, `document.wrong_format`,
/// `document.repeated_item`.
///
/// Knows `$ref` within the schema, `type`, `const`, `enum`, bounds of numbers, texts and arrays, `format` of
/// dates, `required`, `properties`, `additionalProperties`, `items`, `allOf`, `anyOf`, `oneOf`,
/// `if`/`then`/`else`. Of alternatives none of which fits, the faults of the nearest one are told.
std::vector<Fault> schema_faults(const Json& schema, const Json& value);

}  // namespace lianxin::document

// JSON as we let it in: bounded in size and depth, valid UTF-8, no U+0000, no duplicate keys, no NaN.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

// Made once, in json.cpp: else each file that names a value compiles its parts anew, a tenth of the building time.
extern template class nlohmann::basic_json<>;
extern template class nlohmann::detail::serializer<nlohmann::json>;

namespace lianxin {

using Json = nlohmann::json;  // objects are sorted by key: dumping gives one canonical text

struct JsonLimits {
    std::size_t bytes = 16u << 20;
    std::size_t depth = 64;
};

/// \throws Error `json.too_large`, `json.too_deep`, `json.not_utf8`, `json.nul_character`, `json.malformed`,
///         `json.duplicate_key` (with the pointer of the second member)
Json parse_json(std::string_view text, const JsonLimits& limits = {});

/// As `parse_json`, but duplicate keys are collected (the first value stays) so that a checker can report them all.
Json parse_json(std::string_view text, std::vector<std::string>& duplicates, const JsonLimits& limits = {});

/// The canonical text: keys sorted by byte value, no white space, UTF-8 as it is, integers only in plain digits.
std::string canonical(const Json& value);

}  // namespace lianxin

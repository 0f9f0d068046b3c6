// Texts that are near copies of each other, found without comparing each with each: MinHash over pairs of neighbouring
// characters, put into bands; what shares a band is compared exactly. The cost grows with the texts, not with their
// square.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lianxin::finding {

/// The distinct n-grams of a text as sorted hashes. Spaces and punctuation do not count, so that a comma more or less
/// makes no difference.
std::vector<std::uint64_t> grams(std::string_view text);
/// How many characters of a text count.
std::size_t characters(std::string_view text);

/// What two texts have in common: n-grams of both in a hundred of the n-grams of either, rounded down.
std::int64_t similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Texts that hang together, each a near copy of another one of them.
struct Copies {
    std::vector<std::size_t> texts;  ///< ascending
    std::int64_t similarity = 100;   ///< the least of those by which they hang together
};

/// All groups of two texts or more, of at least so many characters each, that are alike by at least so many in a
/// hundred. Two texts alike by 80 in a hundred are missed less often than once in a thousand times.
std::vector<Copies> copies(const std::vector<std::string>& texts, std::int64_t similar, std::size_t least_characters);

}  // namespace lianxin::finding

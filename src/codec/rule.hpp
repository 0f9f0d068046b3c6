// What a member of a JSON object may hold, and the sentence that documents it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lianxin::codec {

/// The largest integer that every JSON reader keeps exactly (2^53 - 1).
constexpr std::int64_t kMaxJsonInteger = 9'007'199'254'740'991;

/// Documentation and bounds of one member. `min`/`max` bound the bytes of a string or the items of an array;
/// `low`/`high` bound an integer.
struct Rule {
    const char* doc = "";
    std::size_t min = 0;
    std::size_t max = 200;
    std::int64_t low = -kMaxJsonInteger;
    std::int64_t high = kMaxJsonInteger;

    constexpr Rule(const char* text) : doc(text) {}  // NOLINT(google-explicit-constructor): a bare text is a rule
    constexpr Rule(const char* text, std::size_t min_, std::size_t max_) : doc(text), min(min_), max(max_) {}
};

/// A code or id: 1 to 120 bytes.
constexpr Rule id(const char* doc) { return Rule(doc, 1, 120); }
/// A code or id that may be left empty.
constexpr Rule maybe_id(const char* doc) { return Rule(doc, 0, 120); }
/// Prose of at most `max` bytes.
constexpr Rule prose(const char* doc, std::size_t max = 20'000) { return Rule(doc, 0, max); }
/// An array of at most `max` items.
constexpr Rule list(const char* doc, std::size_t max = 1000) { return Rule(doc, 0, max); }
/// The most lines of one page.
constexpr std::int64_t kMostOfAPage = 1000;

/// A whole number within bounds, both included.
constexpr Rule number(const char* doc, std::int64_t low, std::int64_t high = kMaxJsonInteger) {
    Rule r(doc);
    r.low = low;
    r.high = high;
    return r;
}

}  // namespace lianxin::codec

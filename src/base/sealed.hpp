// Sealed texts: what is personal or free text stays out of events, which hold only its salted hash.
#pragma once

#include <string>

namespace lianxin {

/// A text whose hash stands in an event and whose body stands in the table of sealed texts.
/// Empty hash and empty text = there is no text. A hash without a text = not opened, or destroyed.
struct Sealed {
    std::string text;
    std::string hash;  ///< lower-case hex of H(salt ‖ body), see docs/design/event-form.md

    Sealed() = default;
    explicit Sealed(std::string plain) : text(std::move(plain)) {}
    bool empty() const { return text.empty() && hash.empty(); }
};

}  // namespace lianxin

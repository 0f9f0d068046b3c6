// Which Lianxin this is.
#pragma once

#include <string_view>

namespace lianxin {

/// The library's version, e.g. "0.2.0". Never fails; the text lives as long as the program.
std::string_view version() noexcept;

}  // namespace lianxin

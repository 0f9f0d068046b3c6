// A flag as a column holds it: 0, 1 or nothing.
#pragma once

#include <cstdint>
#include <optional>

namespace lianxin::service {

inline std::optional<bool> flag(const std::optional<std::int64_t>& column) {
    return column ? std::optional(*column != 0) : std::nullopt;
}

}  // namespace lianxin::service

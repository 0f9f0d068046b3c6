// The one definition of the three rates and of lateness: every summary, account and counter goes by it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "lianxin/casework.hpp"

namespace lianxin::casework {

/// The citizen's last answer, in whatever round; each part is absent if it was not told.
struct Said {
    bool reached = false;
    std::optional<bool> responded, solved, satisfied;
};

inline Said said(const std::optional<Answer>& last) {
    if (!last) return {};
    return {last->reached, last->responded, last->solved, last->satisfied};
}

/// What an answer says for a rate: yes, no, or nothing, as nobody was reached. A case counts once, whatever its rounds.
inline std::optional<bool> for_rate(const Said& said, const std::optional<bool>& part) {
    return said.reached ? part : std::nullopt;
}

/// Adds an answer to a rate.
inline void add(Rate& rate, const std::optional<bool>& answer) {
    if (!answer) return;
    ++rate.of;
    rate.count += *answer ? 1 : 0;
}

/// Is a clock of a case under way past its limit?
inline bool overdue(bool live, const std::optional<std::int64_t>& due_at, std::int64_t now) {
    return live && due_at && *due_at <= now;
}

}  // namespace lianxin::casework

// Draws a workflow: its states, what can be done in each, what leads where, and the clocks.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "workflow/workflow.hpp"

namespace lianxin::workflow {

struct Drawing {
    bool english = false;
    /// How many cases stand in each state, by its code; 0 where a state is missing. Drawn if given.
    std::optional<std::map<std::string, std::int64_t>> counts;
};

/// A drawing in the DOT language of Graphviz. All sizes are set from the text, so that it comes out the same whatever
/// fonts there are where it is laid out. The same workflow gives the same bytes; all its texts are escaped.
std::string dot(const Workflow& workflow, const Drawing& drawing);

/// A colour of the drawing, and what stands for it on a dark page.
struct Shade {
    const char* light;
    const char* dark;
};

namespace shade {
inline constexpr Shade paper{"#fefefe", "#14171c"};
inline constexpr Shade ink{"#1c2028", "#e8e6e1"};
inline constexpr Shade soft{"#565d6a", "#a9afba"};
inline constexpr Shade line{"#6f7f8c", "#8694a1"};
inline constexpr Shade waiting{"#edf4f7", "#1d2b35"};
inline constexpr Shade waiting_edge{"#4d7c95", "#7fb2cc"};
inline constexpr Shade ended{"#f1efe9", "#262b33"};
inline constexpr Shade ended_edge{"#7d7868", "#a39d8c"};
inline constexpr Shade rule{"#c0d9e4", "#345063"};
inline constexpr Shade clock{"#8a5700", "#e3b45a"};
inline constexpr Shade badge{"#9c1c1f", "#f0928a"};
inline constexpr Shade on_badge{"#fffefd", "#231210"};
inline constexpr Shade all[] = {paper, ink,        soft, line,  waiting, waiting_edge,
                                ended, ended_edge, rule, clock, badge,   on_badge};
}  // namespace shade

/// The fonts of the drawing, the first one there is.
inline constexpr const char* kFonts = "Noto Sans CJK SC,Noto Sans SC,PingFang SC,Microsoft YaHei,sans-serif";

}  // namespace lianxin::workflow

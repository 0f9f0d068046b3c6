// The page's style sheet: restrained, legible on paper, in the dark and on a telephone.
#pragma once

#include "report/html.hpp"

namespace lianxin::report {

extern const Literal kStyle;
extern const Literal kFictionalZh;  ///< marks each printed sheet of a fictional county
extern const Literal kFictionalEn;

}  // namespace lianxin::report

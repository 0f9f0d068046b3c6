// Small things about text.
#include "base/text.hpp"

#include <gtest/gtest.h>

namespace lianxin {
namespace {

TEST(DisplayWidth, OfHanAndFullWidthMarksIsTwoColumns) {
    EXPECT_EQ(display_width(""), 0u);
    EXPECT_EQ(display_width("2024-02-06 (Tue)"), 16u);
    EXPECT_EQ(display_width("2024-02-06（周二）"), 18u);
    EXPECT_EQ(display_width("春节，不计。《通知》"), 20u);
    EXPECT_EQ(display_width("é…"), 2u);
    EXPECT_EQ(display_width("𠮷"), 2u);
}

}  // namespace
}  // namespace lianxin

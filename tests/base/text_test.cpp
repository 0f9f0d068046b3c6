#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianxin {
namespace {

using testing::ElementsAre;

TEST(Text, HanAndFullWidthCharactersTakeTwoColumns) {
    EXPECT_EQ(columns(""), 0u);
    EXPECT_EQ(columns("abc"), 3u);
    EXPECT_EQ(columns("办结时限 60日"), 13u);
    EXPECT_EQ(columns("（甲）"), 6u);
    EXPECT_EQ(columns("é\xff"), 2u);
    EXPECT_EQ(columns("2024-02-06（周二）"), 18u);
    EXPECT_EQ(columns("春节，不计。《通知》"), 20u);
    EXPECT_EQ(columns("𠮷"), 2u);
}

TEST(Text, BreaksAtSpacesAndBetweenHanCharacters) {
    EXPECT_THAT(wrapped("", 10), ElementsAre(""));
    EXPECT_THAT(wrapped("one two three", 8), ElementsAre("one two", "three"));
    EXPECT_THAT(wrapped("报送办理结果", 8), ElementsAre("报送办理", "结果"));
}

TEST(Text, MarksStayWithWhatTheyBelongTo) {
    EXPECT_THAT(wrapped("办理，结果", 4), ElementsAre("办", "理，", "结果"));
    EXPECT_THAT(wrapped("延期（审批）", 6), ElementsAre("延期", "（审", "批）"));
}

TEST(Text, AWordLongerThanALineIsCut) { EXPECT_THAT(wrapped("a bcdefgh", 3), ElementsAre("a", "bcd", "efg", "h")); }

}  // namespace
}  // namespace lianxin

#include "report/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/text.hpp"

namespace lianxin::report {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

const std::string kShown = "\xEF\xBF\xBD";

TEST(Escaping, MarkupQuotesAndAmpersandsLoseTheirMeaning) {
    EXPECT_EQ(escaped("<script>alert('x')</script>"), "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    EXPECT_EQ(escaped("\" onclick=\"x"), "&quot; onclick=&quot;x");
    EXPECT_EQ(escaped("]]>"), "]]&gt;");
    EXPECT_EQ(escaped("&lt;"), "&amp;lt;");
}

TEST(Escaping, ChineseStaysAsItIs) { EXPECT_EQ(escaped("急难愁盼“问题”，𠮷野家"), "急难愁盼“问题”，𠮷野家"); }

TEST(Escaping, MarksThatTurnTheReadingDirectionAreShownWithoutEffect) {
    for (const char* mark :
         {"\xE2\x80\xAE", "\xE2\x80\xAA", "\xE2\x81\xA6", "\xE2\x81\xA9", "\xE2\x80\x8F", "\xD8\x9C"})
        EXPECT_EQ(escaped(std::string("a") + mark + "b"), "a" + kShown + "b");
}

TEST(Escaping, ControlsAndWhatXmlForbidsAreShownWithoutEffect) {
    EXPECT_EQ(escaped(std::string_view("a\0b", 3)), "a" + kShown + "b");
    EXPECT_EQ(escaped("\x1B[31m"), kShown + "[31m");
    EXPECT_EQ(escaped("\xEF\xBF\xBE"), kShown);
    EXPECT_EQ(escaped("a\tb\nc"), "a\tb\nc");
}

TEST(Escaping, BrokenUtf8IsShownByteByByte) {
    EXPECT_EQ(escaped("\xFF\xE4\xB8"), kShown + kShown + kShown);
    EXPECT_EQ(escaped("\xC0\xBC"), kShown + kShown) << "an overlong '<'";
}

TEST(Escaping, NoBytesWhateverComeOutAsMarkup) {
    EXPECT_TRUE(rc::check([](const std::string& bytes) {
        const std::string out = escaped(bytes);
        RC_ASSERT(is_utf8(out));
        RC_ASSERT(out.find_first_of("<>\"'") == std::string::npos);
    }));
}

TEST(Anchor, HoldsPlainCharactersOnlyAndTellsIdsApart) {
    EXPECT_EQ(anchor("r-", "a-2024-000001"), "r-a-2024-000001");
    EXPECT_EQ(anchor("r-", "a b\"_"), "r-a_20b_22_5f");
    EXPECT_TRUE(rc::check([](const std::string& one, const std::string& other) {
        RC_ASSERT((anchor("", one) == anchor("", other)) == (one == other));
    }));
}

TEST(Html, AnAttributeWithoutValueIsLeftOut) {
    Html html;
    html.element("p", {{"class", ""}, {"id", "x\"y"}}, "text");
    EXPECT_EQ(html.take(), "<p id=\"x&quot;y\">text</p>");
}

}  // namespace
}  // namespace lianxin::report

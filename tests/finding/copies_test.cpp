// Near copies are found, whatever stands between them; texts that have little in common are not.
#include "finding/copies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <chrono>

namespace lianxin::finding {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kNote =
    "走访低保户两户，了解春耕备耕和子女上学情况，宣讲耕地地力保护补贴政策，群众反映入村道路坑洼、雨天难行，已记下并转交"
    "交通部门研究处理。";
const std::string kOther =
    "到卫生院查看发热门诊，与值班医生座谈，提醒做好药品储备，又到养老院查看消防通道，要求月底前更换过期灭火器并组织一次"
    "演练。";

TEST(Copies, PunctuationAndSpacesMakeNoDifference) {
    EXPECT_EQ(similarity(grams("走访，两户。 春耕"), grams("走访两户春耕")), 100);
    EXPECT_EQ(characters("走访，两户。 A1"), 6u);
}

TEST(Copies, SimilarityIsWhatIsCommonInAHundredOfAll) {
    EXPECT_EQ(similarity(grams("一二三"), grams("一二四")), 33);  // 一二 of 一二, 二三, 二四
    EXPECT_EQ(similarity(grams(""), grams("")), 0);
}

TEST(Copies, ACopyWithAFewWordsChangedIsFoundAndAnotherNoteIsNot) {
    std::string copied = kNote;
    copied.replace(copied.find("两户"), 6, "三户");
    const auto found = copies({kNote, kOther, copied}, 80, 20);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found[0].texts, ElementsAre(0u, 2u));
    EXPECT_GE(found[0].similarity, 80);
    EXPECT_LT(found[0].similarity, 100);
}

TEST(Copies, ShortNotesAreAlikeByNature) {
    EXPECT_THAT(copies({"已走访", "已走访"}, 80, 20), IsEmpty());
    EXPECT_EQ(copies({"已走访", "已走访"}, 80, 2).size(), 1u);
}

std::string random_note(std::size_t length) {
    std::string out;
    for (std::size_t i = 0; i < length; ++i) {
        const auto c = static_cast<unsigned>(*rc::gen::inRange(0x4e00, 0x4e00 + 800));
        out += {static_cast<char>(0xe0 | (c >> 12U)), static_cast<char>(0x80 | ((c >> 6U) & 0x3fU)),
                static_cast<char>(0x80 | (c & 0x3fU))};
    }
    return out;
}

TEST(Copies, EveryGroupHangsTogetherAndNoCopyWithFewEditsIsMissed) {
    EXPECT_TRUE(rc::check("over random notes", [] {
        std::vector<std::string> notes;
        const int count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i)
            notes.push_back(random_note(static_cast<std::size_t>(*rc::gen::inRange(50, 90))));
        const std::size_t from = *rc::gen::inRange<std::size_t>(0, notes.size());
        std::string copy = notes[from];
        const int edits = *rc::gen::inRange(0, 3);
        for (int i = 0; i < edits; ++i) copy.replace(3 * *rc::gen::inRange<std::size_t>(0, copy.size() / 3), 3, "甲");
        notes.insert(
            notes.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(notes.size()) + 1), copy);
        const auto found = copies(notes, 75, 20);
        RC_ASSERT(found.size() == 1u);
        RC_ASSERT(found[0].texts.size() == 2u);
        RC_ASSERT(similarity(grams(notes[found[0].texts[0]]), grams(notes[found[0].texts[1]])) == found[0].similarity);
    }));
}

TEST(Copies, ManyNotesTakeSecondsThoughHalfAreTheSame) {
    std::vector<std::string> notes;
    for (int i = 0; i < 6'000; ++i)
        notes.push_back(i % 2 == 0 ? kNote
                                   : kOther + std::to_string(i) + std::string(40, static_cast<char>('a' + i % 26)) +
                                         std::to_string(i * 7919));
    const auto began = std::chrono::steady_clock::now();
    const auto found = copies(notes, 100, 20);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(30))
        << "each with each would take minutes";
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].texts.size(), 3'000u);
}

}  // namespace
}  // namespace lianxin::finding

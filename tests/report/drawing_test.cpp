// Pictures made of drawings.
#include "report/drawing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "markup.hpp"
#include "report/graphviz.hpp"
#include "resources/resources.hpp"
#include "support/expect_error.hpp"
#include "workflow/check.hpp"
#include "workflow/draw.hpp"

namespace lianxin::report {
namespace {

using testing::HasSubstr;
using testing::Not;

workflow::Workflow built_in(const char* name) { return *workflow::check(*resources::find(name)).document; }

std::string drawn(const workflow::Workflow& workflow, bool english) {
    workflow::Drawing drawing;
    drawing.english = english;
    return dot(workflow, drawing);
}

markup::Read read(const std::string& picture) { return markup::read("<!DOCTYPE html>\n" + picture); }

TEST(Picture, IsWellFormedAndShowsEveryStateInBothLanguages) {
    for (const char* name : {"matter", "reported"})
        for (const bool english : {false, true}) {
            const auto workflow = built_in(name);
            const markup::Read page = read(svg(drawn(workflow, english)));
            for (const auto& state : workflow.states) EXPECT_THAT(page.text, HasSubstr(state.title.in(english)));
            for (const auto& action : workflow.actions) EXPECT_THAT(page.text, HasSubstr(action.title.in(english)));
        }
}

TEST(Picture, StandsByItselfOnAPage) {
    const std::string picture = svg(drawn(built_in("matter"), false));
    const markup::Read page = read(picture);
    const auto& root = page.elements.at(0).attributes;
    EXPECT_EQ(page.elements.at(0).name, "svg");
    EXPECT_EQ(root.at("class"), "lianxin-drawing");
    EXPECT_EQ(root.at("role"), "img");
    EXPECT_EQ("0.00 0.00 " + root.at("width") + " " + root.at("height"), root.at("viewBox"));
    EXPECT_EQ(page.elements.at(1).name, "title");
    EXPECT_THAT(picture, HasSubstr("<title>群众诉求办理</title>"));
    for (const char* foreign : {"<?xml", "<!DOCTYPE", "<!--", "xlink", "href", "<a ", "<script"})
        EXPECT_THAT(picture, Not(HasSubstr(foreign)));
    for (const auto& element : page.elements) EXPECT_EQ(element.attributes.count("id"), 0u);
}

TEST(Picture, HasAColourForDarkPagesForEachThatItUses) {
    const std::string picture = svg(drawn(built_in("matter"), false));
    for (const auto& element : read(picture).elements)
        for (const char* property : {"fill", "stroke"}) {
            const auto found = element.attributes.find(property);
            if (found == element.attributes.end() || found->second == "none") continue;
            EXPECT_THAT(picture, HasSubstr("[" + found->first + "=\"" + found->second + "\"]{")) << element.name;
        }
}

TEST(Picture, ShowsTextsAsTheyAreWritten) {
    workflow::Workflow workflow = built_in("matter");
    workflow.title.zh = "题 <&> \"q\"";
    workflow.states[0].title.zh = "x \"q\" \\N <b> & &lt; y";
    const std::string picture = svg(drawn(workflow, false));
    EXPECT_THAT(read(picture).text, HasSubstr("x \"q\" \\N <b> & &lt; y"));
    EXPECT_THAT(picture, HasSubstr("<title>题 &lt;&amp;&gt; &quot;q&quot;</title>"));
}

TEST(Picture, HoldsALargeWorkflow) {
    workflow::Workflow workflow = built_in("matter");
    const workflow::Action noted = *workflow.action("note");
    for (int i = 0; i < 150; ++i) {
        workflow.actions.push_back(noted);
        workflow.actions.back().title.zh = "记录进展" + std::to_string(i);
    }
    for (int i = 0; i < 90; ++i) {
        workflow.states.push_back(workflow.states[1]);
        workflow.states.back().code = "more_" + std::to_string(i);
        workflow.actions.push_back(noted);
        workflow.actions.back().from = {i == 0 ? "assigned" : "more_" + std::to_string(i - 1)};
        workflow.actions.back().to = workflow.states.back().code;
    }
    EXPECT_THAT(read(svg(drawn(workflow, false))).text, HasSubstr("记录进展149"));
}

TEST(Picture, IsTheSameEachTime) {
    const std::string drawing = drawn(built_in("matter"), true);
    EXPECT_EQ(svg(drawing), svg(drawing));
}

TEST(Picture, IsMadeByManyThreadsAtOnce) {
    const std::string drawing = drawn(built_in("matter"), false), wanted = svg(drawing);
    std::vector<std::string> made(4);
    std::vector<std::thread> threads;
    for (std::string& each : made)
        threads.emplace_back([&] {
            for (int i = 0; i < 5; ++i) each = svg(drawing);
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& each : made) EXPECT_TRUE(each == wanted);
}

TEST(Picture, OfBrokenDotIsRefusedWithoutAWordOnStderr) {
    testing::internal::CaptureStderr();
    for (const char* broken : {"", "digraph {", "digraph { a -> }", "digraph { a [label=\"x] }", "}", "\xff\xfe",
                               "digraph { a [label=<<B>] }", "digraph { a [label=<<TABLE><TR></TABLE>>] }"}) {
        EXPECT_EQ(test::refusal([&] { svg(broken); }), "workflow.bad_drawing") << broken;
        EXPECT_THAT(svg(drawn(built_in("reported"), false)), HasSubstr("</svg>")) << "after " << broken;
    }
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Picture, WithoutGraphvizSaysWhatToInstall) {
    try {
        Graphviz("libgvc-that-is-not-there.so");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), "workflow.no_graphviz");
        EXPECT_THAT(error.message(), testing::AllOf(HasSubstr("libgvc6"), HasSubstr("DOT")));
        EXPECT_THAT(error.message_zh(), testing::AllOf(HasSubstr("libgvc6"), HasSubstr("DOT")));
    }
}

}  // namespace
}  // namespace lianxin::report

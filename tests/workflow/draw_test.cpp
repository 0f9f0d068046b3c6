// What a drawing in DOT shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "resources/resources.hpp"
#include "workflow/check.hpp"
#include "workflow/draw.hpp"

namespace lianxin::workflow {
namespace {

using testing::HasSubstr;
using testing::Not;

Workflow built_in(const char* name) { return *check(*resources::find(name)).document; }

Drawing in(bool english) {
    Drawing drawing;
    drawing.english = english;
    return drawing;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

TEST(Drawing, ShowsEveryStateAndEveryActionInBothLanguages) {
    for (const char* name : {"matter", "reported"})
        for (const bool english : {false, true}) {
            const Workflow workflow = built_in(name);
            const std::string drawn = dot(workflow, in(english));
            for (const WorkflowState& state : workflow.states) EXPECT_THAT(drawn, HasSubstr(state.title.in(english)));
            for (const Action& action : workflow.actions) EXPECT_THAT(drawn, HasSubstr(action.title.in(english)));
            EXPECT_THAT(drawn, HasSubstr(workflow.initial.title.in(english)));
        }
}

TEST(Drawing, IsTitledWithTheWorkflow) {
    EXPECT_EQ(dot(built_in("matter"), in(false)).rfind("digraph \"群众诉求办理\" {", 0), 0u);
    EXPECT_EQ(dot(built_in("matter"), in(true)).rfind("digraph \"A citizen's matter\" {", 0), 0u);
}

TEST(Drawing, SaysWhoIsToActAndWhoElseMay) {
    const std::string zh = dot(built_in("matter"), in(false)), en = dot(built_in("matter"), in(true));
    EXPECT_THAT(zh, HasSubstr("经办：交办、回访核实"));
    EXPECT_THAT(zh, HasSubstr("延期（审批）"));
    EXPECT_THAT(en, HasSubstr("to act: dispatcher, verifier"));
    EXPECT_THAT(en, HasSubstr("Extend (approver)"));
    EXPECT_THAT(en, Not(HasSubstr("Resolve (")));
}

TEST(Drawing, SaysWhereClocksStartAndStop) {
    const std::string zh = dot(built_in("matter"), in(false)), en = dot(built_in("matter"), in(true));
    EXPECT_THAT(zh, HasSubstr("▶ 办结时限 60日"));
    EXPECT_THAT(zh, HasSubstr("■ 受理时限"));
    EXPECT_THAT(zh, HasSubstr("▶ 首次联系时限 1个工作日"));
    EXPECT_THAT(zh, HasSubstr("+ 办结时限 延长至多30日"));
    EXPECT_THAT(en, HasSubstr("▶ Conclude, 60 days"));
}

TEST(Drawing, GivesFinalStatesADoubleBorder) {
    EXPECT_EQ(count(dot(built_in("matter"), in(false)), "peripheries=2"), 2u);
    EXPECT_EQ(count(dot(built_in("reported"), in(false)), "peripheries=2"), 0u);
}

TEST(Drawing, ListsWhatLeavesTheStateAsItIsInItsBox) {
    const std::string drawn = dot(built_in("matter"), in(false));
    EXPECT_THAT(drawn, Not(HasSubstr("\"in_progress\" -> \"in_progress\"")));
    EXPECT_EQ(count(drawn, "· 改派"), 2u);  // open in two states
}

TEST(Drawing, JoinsActionsBetweenTheSameStatesInOneArrow) {
    Workflow workflow = built_in("matter");
    Action twin = *workflow.action("close");
    twin.title = {"合并办结", "Close as joined"};
    workflow.actions.push_back(twin);
    const std::string drawn = dot(workflow, in(false));
    EXPECT_EQ(count(drawn, "\"verified\" -> \"closed\""), 1u);
    EXPECT_THAT(drawn, HasSubstr("合并办结"));
}

TEST(Drawing, ShowsHowManyCasesStandWhereIfAsked) {
    Drawing zh = in(false), en = in(true);
    EXPECT_THAT(dot(built_in("matter"), zh), Not(HasSubstr("在办")));
    zh.counts = en.counts = std::map<std::string, std::int64_t>{{"registered", 12}, {"resolved", 1}, {"closed", 7}};
    EXPECT_THAT(dot(built_in("matter"), zh), HasSubstr(">在办 12<"));
    EXPECT_THAT(dot(built_in("matter"), zh), HasSubstr(">在办 0<"));
    EXPECT_THAT(dot(built_in("matter"), zh), HasSubstr(">共 7 件<"));
    EXPECT_THAT(dot(built_in("matter"), en), HasSubstr(">12 cases<"));
    EXPECT_THAT(dot(built_in("matter"), en), HasSubstr(">1 case<"));
}

TEST(Drawing, EscapesEveryText) {
    Workflow workflow = built_in("matter");
    workflow.title.zh = "a\"b\\c\nd";
    workflow.states[0].title.zh = "x \"q\" \\N <b> & &lt;\ny\x01";
    const std::string drawn = dot(workflow, in(false));
    EXPECT_EQ(drawn.rfind("digraph \"a\\\"b\\\\c d\" {", 0), 0u);
    EXPECT_THAT(drawn, HasSubstr("x &quot;q&quot; \\\\N &lt;b&gt; &amp; &amp;lt; y\xEF\xBF\xBD"));
}

TEST(Drawing, IsTheSameEachTime) { EXPECT_EQ(dot(built_in("matter"), in(true)), dot(built_in("matter"), in(true))); }

TEST(Drawing, RunsDownwardsUnlessItIsShort) {
    EXPECT_THAT(dot(built_in("matter"), in(false)), HasSubstr("rankdir=TB"));
    EXPECT_THAT(dot(built_in("reported"), in(false)), HasSubstr("rankdir=LR"));
}

}  // namespace
}  // namespace lianxin::workflow

// The documentation page of a workflow.
#include "workflow/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "resources/resources.hpp"
#include "workflow/check.hpp"

namespace lianxin::workflow {
namespace {

using testing::HasSubstr;
using testing::Not;

Workflow built_in(const char* name) { return *check(*resources::find(name)).document; }

TEST(Page, SaysPeriodsInWords) {
    const std::string zh = page(built_in("matter"), false, "x.svg"), en = page(built_in("matter"), true, "x.svg");
    EXPECT_THAT(zh, HasSubstr("| 60日，末日遇休息日顺延 |"));
    EXPECT_THAT(zh, HasSubstr("| 1个工作日 |"));
    EXPECT_THAT(en, HasSubstr("| 60 days, rolls to the next working day |"));
    EXPECT_THAT(en, HasSubstr("| 1 working day |"));
}

TEST(Page, NamesEveryStateClockActionFieldAndCategory) {
    for (const char* name : {"matter", "reported"})
        for (const bool english : {false, true}) {
            const Workflow workflow = built_in(name);
            const std::string text = page(workflow, english, "x.svg");
            const auto expect = [&](const LocalText& title) { EXPECT_THAT(text, HasSubstr(title.in(english))); };
            for (const auto& each : workflow.states) expect(each.title);
            for (const auto& each : workflow.clocks) expect(each.basis);
            for (const auto& each : workflow.categories) expect(each.title);
            for (const auto& each : workflow.actions) {
                expect(each.title);
                for (const auto& field : each.fields) expect(field.title);
            }
        }
}

TEST(Page, MarksWhatMustBeToldAndSaysWhy) {
    const std::string en = page(built_in("matter"), true, "x.svg");
    EXPECT_THAT(en, HasSubstr("**Responsible unit** `unit`; Responsible official `handler`"));
    EXPECT_THAT(en, HasSubstr("the limit of “Conclude” has not ended (otherwise: An extension is approved before"));
    EXPECT_THAT(en, HasSubstr("extends “Conclude” by at most 30 days, once"));
}

TEST(Page, ShowsTheDrawingIfThereIsOne) {
    EXPECT_THAT(page(built_in("matter"), true, "x.svg"), HasSubstr("![A citizen's matter](x.svg)"));
    EXPECT_THAT(page(built_in("matter"), true, ""), Not(HasSubstr("![")));
}

TEST(Page, IsNotBrokenByItsTexts) {
    Workflow workflow = built_in("matter");
    workflow.states[0].title.zh = "a|b\n<i>*c*`d`";
    const std::string text = page(workflow, false, "");
    EXPECT_THAT(text, HasSubstr("| a\\|b &lt;i&gt;\\*c\\*\\`d\\` `registered` |"));
}

}  // namespace
}  // namespace lianxin::workflow

// Random walks over random workflows and the built-in ones: what the checker has found sound never gets stuck, and
// nothing happens that it has not foreseen.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <memory>

#include "base/text.hpp"
#include "resources/resources.hpp"
#include "support/enough.hpp"
#include "support/walker.hpp"
#include "support/workflows.hpp"
#include "workflow/check.hpp"

namespace lianxin::casework {
namespace {

using test::Complaint;
using test::Dice;
using test::Ends;
using test::Walker;

constexpr const char* kBuiltIn[] = {"matter", "petition", "hotline", "livelihood", "relief", "research"};

std::uint64_t any_seed() {
    return *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>()));
}

/// One case led for some steps; an end is sought now and then on the way, and where it came to stand.
Complaint walk(const workflow::Workflow& workflow, const Foreseen* foreseen, Ends& ends, Dice& dice, int steps,
               std::string& story) {
    Walker walker(workflow, dice, foreseen);
    Complaint complaint;
    for (int i = 0; i < steps && complaint.empty(); ++i) {
        complaint = walker.step();
        if (complaint.empty() && (i % 5 == 4 || i + 1 == steps))
            complaint = ends.reachable(walker.state(), walker.now());
    }
    story = walker.story();
    return complaint;
}

/// Several walks over one document; what was wrong and how it came about.
std::string walks(const workflow::Workflow& workflow, Dice& dice, int count, int steps) {
    const Foreseen foreseen(workflow);
    Ends ends(workflow);
    for (int i = 0; i < count; ++i) {
        std::string story;
        const Complaint complaint = walk(workflow, &foreseen, ends, dice, steps, story);
        if (!complaint.empty()) return complaint + "\n" + story;
    }
    return {};
}

TEST(GeneratedWorkflows, NeverGetStuckAndDoNothingUnforeseen) {
    EXPECT_TRUE(rc::check([] {
        Dice dice(any_seed());
        for (int i = 0; i < 3; ++i) {
            const Json document = test::sound_workflow(dice);
            const auto checked = workflow::check(document.dump());
            RC_ASSERT(checked.document.has_value());
            const std::string wrong = walks(*checked.document, dice, 3, 25);
            if (wrong.empty()) continue;
            RC_LOG() << wrong << document.dump(1);
            RC_FAIL("a walk went wrong");
        }
    }));
}

TEST(ChangedWorkflows, AreRefusedOrNeverGetStuckEither) {
    int refused = 0, accepted = 0;
    EXPECT_TRUE(rc::check([&] {
        Dice dice(any_seed());
        const Json sound = test::sound_workflow(dice);
        for (int i = 0; i < 4; ++i) {
            const test::Change change = test::changed(sound, dice);
            const auto checked = workflow::check(change.document.dump());
            ++(checked.document ? accepted : refused);
            if (!checked.document) continue;
            const std::string wrong = walks(*checked.document, dice, 3, 20);
            if (wrong.empty()) continue;
            RC_LOG() << change.what << "\n" << wrong << change.document.dump(1);
            RC_FAIL("the checker let pass what gets stuck");
        }
    }));
    EXPECT_GT(refused, test::in_a_hundred_cases(100));
    EXPECT_GT(accepted, test::in_a_hundred_cases(50));
}

/// A built-in workflow, with what is worth preparing once.
struct BuiltIn {
    explicit BuiltIn(const char* name)
        : workflow(*workflow::check(*resources::find(name)).document), foreseen(workflow), ends(workflow) {}
    workflow::Workflow workflow;
    Foreseen foreseen;
    Ends ends;
};

TEST(BuiltInWorkflows, NeverGetStuckAndDoNothingUnforeseen) {
    std::map<std::string, std::unique_ptr<BuiltIn>> all;
    for (const char* name : kBuiltIn) all[name] = std::make_unique<BuiltIn>(name);
    std::size_t turn = 0;
    EXPECT_TRUE(rc::check([&] {
        for (int i = 0; i < 2; ++i) {
            const char* name = kBuiltIn[turn++ % std::size(kBuiltIn)];
            BuiltIn& one = *all.at(name);
            Dice dice(any_seed());
            std::string story;
            const Complaint wrong = walk(one.workflow, &one.foreseen, one.ends, dice, 200, story);
            if (wrong.empty()) continue;
            RC_LOG() << name << ": " << wrong << "\n" << story;
            RC_FAIL("a walk went wrong");
        }
    }));
}

}  // namespace
}  // namespace lianxin::casework

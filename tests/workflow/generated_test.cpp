// The checker over random documents: what is sound by construction passes.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "support/workflows.hpp"
#include "workflow/check.hpp"

namespace lianxin::workflow {
namespace {

std::string told(const std::vector<Fault>& faults) {
    std::string out;
    for (const Fault& fault : faults) {
        out += fault.code + " " + fault.pointer + " " + fault.message + " (";
        for (const std::string& step : fault.path) out += step + " ";
        out += ")\n";
    }
    return out;
}

TEST(Generated, WhatIsSoundByConstructionIsFoundSound) {
    EXPECT_TRUE(rc::check([] {
        const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>());
        for (std::uint64_t i = 0; i < 4; ++i) {
            test::Dice dice(seed + i);
            const Json document = test::sound_workflow(dice);
            const auto checked = check(document.dump());
            if (checked.faults.empty()) continue;
            RC_LOG() << told(checked.faults) << document.dump(1);
            RC_FAIL("a sound document was refused");
        }
    }));
}

}  // namespace
}  // namespace lianxin::workflow

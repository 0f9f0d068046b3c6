// The life of a county, held after each month against a reading of its events by brute force. Short here; `./dev soak`
// runs two years of it.
#include <gtest/gtest.h>

#include <iostream>

#include "brute.hpp"
#include "life.hpp"

namespace lianxin::soak {
namespace {

TEST(CountyLife, AfterEachMonthEverythingIsAsItsEventsSay) {
    const Size size = size_asked_for();
    Life life(size);
    test::Dice dice(size.seed + 1);
    for (int month = 1; month <= size.months; ++month) {
        life.month();
        const Told told = read_events(life.uri(), Life::kCounty);
        for (const std::string& complaint : complaints(life, told, dice))
            ADD_FAILURE() << "seed " << size.seed << ", month " << month << ": " << complaint;
        if (size.months > 6) std::cout << "month " << month << ": " << told.events << " events\n" << std::flush;
        if (HasFailure()) break;
    }
    for (const char* done : {"case_open", "case_act", "supervise", "part_assign", "part_reply", "conflict_record",
                             "absence_record", "handover_run", "case_merge"})
        EXPECT_GT(life.done().count(done), 0u) << "never done: " << done;
    if (size.months > 6)
        for (const auto& [what, times] : life.done()) std::cout << "  " << what << ": " << times << "\n";
}

}  // namespace
}  // namespace lianxin::soak

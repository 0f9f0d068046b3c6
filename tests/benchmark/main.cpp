// Runs the benchmarks, then says in one line each how they stand to their baselines.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>

namespace {

/// Keeps each benchmark's time for the comparison at the end.
class Keeper : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (!run.error_occurred) times_[run.benchmark_name()] = run.GetAdjustedRealTime();
    }
    void compare(const char* what, const std::string& one, const std::string& other) const {
        const auto a = times_.find(one), b = times_.find(other);
        if (a != times_.end() && b != times_.end()) std::printf("%-58s x %.2f\n", what, a->second / b->second);
    }

private:
    std::map<std::string, double> times_;
};

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    Keeper keeper;
    benchmark::RunSpecifiedBenchmarks(&keeper);
    std::printf("\n");
    for (const char* unit : {"day", "working_day", "hour", "working_hour"}) {
        const std::string name = std::string("deadline/") + unit + "/";
        keeper.compare((std::string("3650 against 1: ") + unit).c_str(), name + "3650", name + "1");
    }
    keeper.compare("3650 working days with 20 pauses against none", "deadline_paused/3650",
                   "deadline/working_day/3650");
    keeper.compare("3650 working days day by day against prepared", "day_by_day/3650", "deadline/working_day/3650");
    keeper.compare("supervise, 10 due: 100000 clocks open against 1000", "supervise/ten_due/100000",
                   "supervise/ten_due/1000");
    keeper.compare("supervise, none due: 100000 clocks open against 1000", "supervise/none_due/100000",
                   "supervise/none_due/1000");
    keeper.compare("duties of a county-year: 200000 activities against 20000", "duties/all/200000", "duties/all/20000");
    keeper.compare("duties of one official of 500 against all of them", "duties/one_official/200000",
                   "duties/all/200000");
    keeper.compare("report of a county-year: 200000 activities against 20000", "report/county_year/200000",
                   "report/county_year/20000");
    return 0;
}

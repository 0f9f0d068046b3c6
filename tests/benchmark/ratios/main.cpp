// Usage: lianxin_ratios FOLDER. Measures, prints, and keeps the ratios in FOLDER/ratios.json beside what is there.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "ratios.hpp"

namespace lianxin::ratios {

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Ratio ratio_of(const std::string& name, const std::vector<Round>& rounds, const std::string& unit, double goal) {
    std::vector<double> ours, theirs;
    for (const Round& round : rounds) {
        ours.push_back(round.ours);
        theirs.push_back(round.theirs);
    }
    return {name, median(std::move(ours)), median(std::move(theirs)), unit, goal};
}

namespace {

void keep(const std::filesystem::path& path, const std::vector<Ratio>& all) {
    nlohmann::json kept = nlohmann::json::object();
    if (std::ifstream in(path); in) kept = nlohmann::json::parse(in);
    for (const Ratio& each : all)
        kept[each.name] = {{"ratio", each.ratio()},
                           {"ours", each.ours},
                           {"theirs", each.theirs},
                           {"unit", each.unit},
                           {"goal", each.goal}};
    std::ofstream(path) << kept.dump(2) << '\n';
}

}  // namespace
}  // namespace lianxin::ratios

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: lianxin_ratios FOLDER\n");
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    const auto all = lianxin::ratios::writing(folder);
    for (const auto& each : all)
        std::printf("%-22s x %.2f  (ours %.1f, theirs %.1f %s; goal x %.2f%s)\n", each.name.c_str(), each.ratio(),
                    each.ours, each.theirs, each.unit.c_str(), each.goal, each.ratio() < each.goal ? ", missed" : "");
    lianxin::ratios::keep(folder / "ratios.json", all);
    return 0;
}

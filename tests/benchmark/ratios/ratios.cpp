#include "ratios.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>

namespace lianxin::ratios {

double seconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Ratio measured(const std::string& name, const std::string& unit, double goal, const Side& ours, const Side& theirs,
               int rounds) {
    std::vector<double> of_ours, of_theirs;
    for (int i = 0; i < rounds; ++i) {
        if (i % 2 == 0) of_ours.push_back(ours(i));
        of_theirs.push_back(theirs(i));
        if (i % 2 != 0) of_ours.push_back(ours(i));
    }
    return {name, median(std::move(of_ours)), median(std::move(of_theirs)), unit, goal};
}

Ratio within(const std::string& name, const std::string& unit, double limit, const Side& ours, int rounds) {
    return measured(
        name, unit, 1, ours, [&](int) { return limit; }, rounds);
}

Board::Board(std::filesystem::path file) : file_(std::move(file)) {
    if (std::ifstream in(file_); in) kept_ = nlohmann::ordered_json::parse(in);
}

void Board::add(const Ratio& it) {
    std::printf("%-24s x %.2f  (ours %.1f, theirs %.1f %s; goal x %.2f%s)\n", it.name.c_str(), it.ratio(), it.ours,
                it.theirs, it.unit.c_str(), it.goal, it.ratio() < it.goal ? ", missed" : "");
    kept_[it.name] = {
        {"ratio", it.ratio()}, {"ours", it.ours}, {"theirs", it.theirs}, {"unit", it.unit}, {"goal", it.goal}};
    keep();
}

void Board::figure(const std::string& name, double value, const std::string& unit) {
    std::printf("%-24s %.1f %s\n", name.c_str(), value, unit.c_str());
    kept_[name] = {{"ours", value}, {"unit", unit}};
    keep();
}

void Board::unmeasured(const std::string& name, const std::string& why) {
    std::printf("%-24s not measured: %s\n", name.c_str(), why.c_str());
    kept_.erase(name);
    keep();
}

void Board::keep() const {
    std::fflush(stdout);
    std::ofstream(file_) << kept_.dump(2) << '\n';
}

}  // namespace lianxin::ratios

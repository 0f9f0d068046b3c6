// Ours against a raw baseline, measured in turn in the same run: what became of each comparison.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lianxin::ratios {

/// So many times each is measured; the medians count.
constexpr int kRounds = 7;

struct Ratio {
    std::string name;
    double ours = 0;
    double theirs = 0;
    std::string unit;
    double goal = 0;  ///< `ratio()` is to be at least this

    /// How many times as fast we are: above 1, faster.
    double ratio() const { return theirs / ours; }
};

/// What a round took, ours and theirs.
struct Round {
    double ours = 0;
    double theirs = 0;
};

double median(std::vector<double> values);
Ratio ratio_of(const std::string& name, const std::vector<Round>& rounds, const std::string& unit, double goal);

/// One action on a case: each durable by itself, by 16 threads at once, and a hundred to a commit. Works in `folder`,
/// which is to lie on the disk that is measured.
std::vector<Ratio> writing(const std::filesystem::path& folder);

}  // namespace lianxin::ratios

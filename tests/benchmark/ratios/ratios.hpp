// Ours against a baseline, measured in turn in the same run: what became of each comparison.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
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

double seconds(const std::function<void()>& work);
double median(std::vector<double> values);

/// What one side of a round took. Both sides of a round are given its number.
using Side = std::function<double(int round)>;

/// Both in turn, now the one first and now the other.
Ratio measured(const std::string& name, const std::string& unit, double goal, const Side& ours, const Side& theirs,
               int rounds = kRounds);
/// Against a time that it has to keep: above 1, kept.
Ratio within(const std::string& name, const std::string& unit, double limit, const Side& ours, int rounds = kRounds);

/// What has been measured: told at once and kept at once, beside what earlier runs kept of other things.
class Board {
public:
    explicit Board(std::filesystem::path file);

    void add(const Ratio& ratio);
    /// A figure that is compared with nothing.
    void figure(const std::string& name, double value, const std::string& unit);
    /// Says why, and forgets what an earlier run kept.
    void unmeasured(const std::string& name, const std::string& why);

private:
    void keep() const;

    std::filesystem::path file_;
    nlohmann::ordered_json kept_ = nlohmann::ordered_json::object();
};

struct Options {
    std::filesystem::path folder;  ///< on the disk that is measured
    bool full = false;             ///< with ten million cases
    std::filesystem::path xstate;  ///< where XState is installed; empty if it isn't
};

/// How long the disk takes to have 4 KiB for certain: what each commit waits for.
void disk(Board& board, const Options& options);
/// One action on a case: each durable by itself, by 16 threads at once, and a hundred to a commit.
void writing(Board& board, const Options& options);
/// Stores of 10 thousand and of a million cases, read.
void reading(Board& board, const Options& options);
/// Five actions decided and applied, without a store.
void pure(Board& board, const Options& options);
/// Sixteen jurisdictions written at once in PostgreSQL.
void postgres(Board& board, const Options& options);
/// One action by 1 to 16 threads, and in 1 to 200 jurisdictions.
void growth(Board& board, const Options& options);
/// Each durable by itself on a disk that costs nothing, so that only the processor is measured.
void memory(Board& board, const Options& options);

}  // namespace lianxin::ratios

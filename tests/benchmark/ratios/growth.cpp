// How the cost of one action grows with the threads that act at once and with the jurisdictions of the store.
#include <iterator>

#include "office.hpp"
#include "ratios.hpp"

namespace lianxin::ratios {
namespace {

namespace fs = std::filesystem;

constexpr int kGrowthRounds = 5, kActions = 480;
constexpr int kThreads[] = {1, 2, 4, 8, 16};
constexpr int kJurisdictions[] = {1, 10, 50, 200};

/// A store in a folder that goes with it.
class Scratch {
public:
    explicit Scratch(fs::path folder) : folder_(std::move(folder)) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        office_ = std::make_unique<Office>("sqlite:" + (folder_ / "growth.db").string());
    }
    ~Scratch() {
        office_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const Office& office() const { return *office_; }

private:
    fs::path folder_;
    std::unique_ptr<Office> office_;
};

/// The median of what `round` takes, for each of its actions.
double each_action(const std::function<void()>& round) {
    std::vector<double> took;
    for (int i = 0; i < kGrowthRounds; ++i) took.push_back(1e6 / kActions * seconds(round));
    return median(std::move(took));
}

void by_threads(Board& board, const Office& office) {
    office.install();
    const std::vector<Session> clerks = office.clerks(*std::rbegin(kThreads));
    for (const int threads : kThreads) {
        const auto cases = office.assigned(kGrowthRounds * kActions);
        const std::string* next = cases.data();
        const double took = each_action([&] {
            Office::start_at_once(clerks, threads, next, kActions / threads);
            next += kActions;
        });
        board.figure("growth_threads_" + std::to_string(threads), took, "us");
    }
}

/// Each action in another jurisdiction than the one before it.
void by_jurisdictions(Board& board, const Office& office) {
    const auto name = [](int i) { return std::to_string(990001 + i); };
    int installed = 0;
    for (const int jurisdictions : kJurisdictions) {
        for (; installed < jurisdictions; ++installed) office.install(name(installed));
        const int each = (kGrowthRounds * kActions + jurisdictions - 1) / jurisdictions;
        std::vector<Session> clerks;
        std::vector<std::vector<std::string>> cases;
        for (int i = 0; i < jurisdictions; ++i) {
            clerks.push_back(office.clerk(name(i)));
            cases.push_back(office.assigned(each, name(i)));
        }
        int next = 0;
        const double took = each_action([&] {
            for (int i = 0; i < kActions; ++i, ++next) {
                const auto where = static_cast<std::size_t>(next % jurisdictions);
                Office::start(clerks[where], cases[where][static_cast<std::size_t>(next / jurisdictions)]);
            }
        });
        board.figure("growth_jurisdictions_" + std::to_string(jurisdictions), took, "us");
    }
}

}  // namespace

void growth(Board& board, const Options& options) {
    by_threads(board, Scratch(options.folder / "growth").office());
    by_jurisdictions(board, Scratch(options.folder / "growth").office());
}

}  // namespace lianxin::ratios

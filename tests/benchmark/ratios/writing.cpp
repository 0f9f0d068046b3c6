// What one action on a case costs, against the same rows written by hand-made statements.
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include "office.hpp"
#include "ratios.hpp"
#include "raw.hpp"

namespace lianxin::ratios {
namespace {

namespace fs = std::filesystem;

constexpr int kDurable = 150, kGrouped = 960, kBulk = 500;  // actions in a round
constexpr int kThreads = 16;

/// The cases of one round.
struct Slice {
    const std::string* first;
    int size;
    const std::string* begin() const { return first; }
    const std::string* end() const { return first + size; }
};

class Writing {
public:
    /// Works in a folder of its own within `folder`, on so many cases.
    Writing(const fs::path& folder, int cases) : folder_(folder / "writing") {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        {
            const Office base(uri("base"));
            base.install();
            cases_ = base.assigned(cases);
        }
        for (const char* copy : {"after", "ours", "theirs"}) fs::copy_file(file("base"), file(copy));
        {
            const Office after(uri("after"));
            Session me = after.clerk();
            in_bulk(me, {cases_.data(), static_cast<int>(cases_.size())});
        }
        plan_ = plan_of(file("base"), file("after"), Updates::all);
        frugal_ = plan_of(file("base"), file("after"), Updates::changed);
        if (plan_.size() != cases_.size()) throw std::runtime_error("not each case has been planned for");
        next_ = cases_.data();
        ours_ = std::make_unique<Office>(uri("ours"));
        theirs_ = std::make_unique<Raw>(file("theirs"));
        clerks_ = ours_->clerks(kThreads);
    }
    ~Writing() {
        clerks_.clear();
        ours_.reset();
        theirs_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    Ratio singly(const char* name, double goal) {
        return measure(
            name, kDurable, goal,
            [&](const Slice& cases) {
                for (const std::string& each : cases) Office::start(clerks_.front(), each);
            },
            1);
    }
    Ratio grouped(const char* name, double goal) {
        return measure(
            name, kGrouped, goal,
            [&](const Slice& cases) { Office::start_at_once(clerks_, kThreads, cases.first, cases.size / kThreads); },
            1);
    }
    Ratio bulk(const char* name, double goal) {
        return measure(
            name, kBulk, goal, [&](const Slice& cases) { in_bulk(clerks_.front(), cases); }, kPerCommit);
    }
    /// What the others are measured against from now on names only columns that change.
    void frugal() { std::swap(plan_, frugal_); }

private:
    fs::path file(const char* name) const { return folder_ / (std::string(name) + ".db"); }
    std::string uri(const char* name) const { return "sqlite:" + file(name).string(); }

    Ratio measure(const char* name, int size, double goal, const std::function<void(const Slice&)>& ours,
                  int per_commit) {
        const std::string* const first = next_;
        next_ += kRounds * size;
        const auto cases = [&](int round) { return Slice{first + round * size, size}; };
        const double each = 1e6 / size;
        return measured(
            name, "us", goal, [&](int round) { return each * seconds([&] { ours(cases(round)); }); },
            [&](int round) { return each * seconds([&] { raw(cases(round), per_commit); }); });
    }

    static void in_bulk(Session& me, const Slice& cases) {
        for (int i = 0; i < cases.size; i += kPerCommit) {
            UnitOfWork work(me, {60, 100000});
            for (int k = i; k < std::min(cases.size, i + kPerCommit); ++k) Office::start(me, cases.first[k]);
            work.commit();
        }
    }

    void raw(const Slice& cases, int per_commit) {
        for (int i = 0; i < cases.size; i += per_commit) {
            theirs_->begin();
            for (int k = i; k < std::min(cases.size, i + per_commit); ++k)
                for (const Step& step : plan_.at(cases.first[k])) theirs_->run(step.sql, step.values);
            theirs_->commit();
        }
    }

    fs::path folder_;
    std::vector<std::string> cases_;
    const std::string* next_ = nullptr;
    Plan plan_, frugal_;
    std::unique_ptr<Office> ours_;
    std::unique_ptr<Raw> theirs_;
    std::vector<Session> clerks_;  ///< one for each thread
};

bool is_tmpfs(const fs::path& folder) {
    struct statfs found {};
    return statfs(folder.c_str(), &found) == 0 && found.f_type == TMPFS_MAGIC;
}

}  // namespace

void writing(Board& board, const Options& options) {
    Writing all(options.folder, 2 * kRounds * (kDurable + kGrouped + kBulk));
    board.add(all.singly("durable_transition", 0.85));
    board.add(all.grouped("grouped_transition", 4));
    board.add(all.bulk("bulk_transition", 0.6));
    all.frugal();
    board.add(all.singly("durable_transition_frugal", 0.85));
    board.add(all.grouped("grouped_transition_frugal", 4));
    board.add(all.bulk("bulk_transition_frugal", 0.6));
}

void memory(Board& board, const Options&) {
    constexpr const char* kName = "memory_transition";
    const fs::path shared = "/dev/shm";
    if (!is_tmpfs(shared)) return board.unmeasured(kName, "no tmpfs at /dev/shm");
    const fs::path folder = shared / ("lianxin-ratios-" + std::to_string(getpid()));
    board.add(Writing(folder, kRounds * kDurable).singly(kName, 0.6));
    fs::remove_all(folder);
}

}  // namespace lianxin::ratios

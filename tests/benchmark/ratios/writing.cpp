// What one action on a case costs: the case goes from `assigned` to `in_progress`.
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <thread>

#include "base/text.hpp"
#include "lianxin/lianxin.hpp"
#include "ratios.hpp"
#include "raw.hpp"

namespace lianxin::ratios {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCounty = "990001";
constexpr int kDurable = 150, kGrouped = 320, kBulk = 500;  // actions in a round
constexpr int kThreads = 16, kPerCommit = 100;

double seconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

class Ours {
public:
    explicit Ours(const fs::path& file) {
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2024-03-01T09:00:00+08:00");
        store_ = std::make_unique<Store>(Store::open("sqlite:" + file.string(), options));
    }

    Session clerk() const { return store_->session({kCounty, "clerk", false}); }

    void install() const {
        const Session first = store_->session({kCounty, "", true});
        for (const char* name : {"cn-2024", "matter"}) first.document_adopt({{builtin(name)}, {}});
        OrganisationImport all;
        all.areas = {{"990001000000", {"云溪县（虚构）", ""}, {}}};
        all.units = {{"office", {"社会工作部", ""}, "", "990001000000", {}, {}}};
        Post post;
        post.id = "post";
        post.unit = "office";
        post.title = {"办事员", ""};
        post.functions = {Function::registrar, Function::dispatcher, Function::handler};
        all.posts = {post};
        all.officials = {{"official", {"干部", ""}, {}}};
        all.appointments = {{"clerk", "official", "post", Date::of(2023, 1, 1), {}, {}}};
        first.organisation_import(all);
    }

    /// So many cases that wait to be started.
    std::vector<std::string> assigned(int count) const {
        Session me = clerk();
        CaseOpen request;
        request.category = "rural_road";
        request.summary = "村道路基塌方，车辆无法通行";
        request.area = "990001000000";
        CaseAct assign;
        assign.action = "assign";
        assign.fields = {{"unit", std::string("office")}, {"handler", std::string("clerk")}};
        std::vector<std::string> out;
        while (static_cast<int>(out.size()) < count) {
            UnitOfWork work(me, {60, 100000});
            for (int i = 0; i < kPerCommit && static_cast<int>(out.size()) < count; ++i) {
                out.push_back(me.case_open(request).case_no);
                me.call("case_act", cat("{\"case\":\"", out.back(), "\",\"action\":\"accept\"}"));
                assign.case_no = out.back();
                me.case_act(assign);
            }
            work.commit();
        }
        return out;
    }

    /// As the C interface says it: JSON in, JSON out.
    static void start(const Session& me, const std::string& case_no) {
        me.call("case_act", cat("{\"action\":\"start\",\"case\":\"", case_no, "\"}"));
    }

private:
    std::unique_ptr<Store> store_;
};

/// The cases of one round.
struct Slice {
    const std::string* first;
    int size;
    const std::string* begin() const { return first; }
    const std::string* end() const { return first + size; }
};

class Writing {
public:
    explicit Writing(const fs::path& folder) : folder_(folder / "writing") {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        {
            const Ours base(file("base"));
            base.install();
            cases_ = base.assigned(kRounds * (kDurable + kGrouped + kBulk));
        }
        for (const char* copy : {"after", "ours", "theirs"}) fs::copy_file(file("base"), file(copy));
        {
            const Ours after(file("after"));
            Session me = after.clerk();
            in_bulk(me, {cases_.data(), static_cast<int>(cases_.size())});
        }
        plan_ = plan_of(file("base"), file("after"));
        if (plan_.size() != cases_.size()) throw std::runtime_error("not each case has been planned for");
        next_ = cases_.data();
        ours_ = std::make_unique<Ours>(file("ours"));
        theirs_ = std::make_unique<Raw>(file("theirs"));
    }
    ~Writing() {
        ours_.reset();
        theirs_.reset();
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    std::vector<Ratio> run() {
        Session me = ours_->clerk();
        return {measure(
                    "durable_transition", kDurable, 0.85,
                    [&](const Slice& cases) {
                        for (const std::string& each : cases) Ours::start(me, each);
                    },
                    1),
                measure(
                    "grouped_transition", kGrouped, 4, [&](const Slice& cases) { by_threads(cases); }, 1),
                measure(
                    "bulk_transition", kBulk, 0.6, [&](const Slice& cases) { in_bulk(me, cases); }, kPerCommit)};
    }

private:
    fs::path file(const char* name) const { return folder_ / (std::string(name) + ".db"); }

    Ratio measure(const char* name, int size, double goal, const std::function<void(const Slice&)>& ours,
                  int per_commit) {
        std::vector<Round> rounds;
        for (int i = 0; i < kRounds; ++i) {
            const Slice cases{next_, size};
            next_ += size;
            const double each = 1e6 / size;
            Round round;
            const auto first = [&] { round.ours = each * seconds([&] { ours(cases); }); };
            const auto second = [&] { round.theirs = each * seconds([&] { raw(cases, per_commit); }); };
            if (i % 2 == 0) {
                first();
                second();
            } else {
                second();
                first();
            }
            rounds.push_back(round);
        }
        return ratio_of(name, rounds, "us", goal);
    }

    static void in_bulk(Session& me, const Slice& cases) {
        for (int i = 0; i < cases.size; i += kPerCommit) {
            UnitOfWork work(me, {60, 100000});
            for (int k = i; k < std::min(cases.size, i + kPerCommit); ++k) Ours::start(me, cases.first[k]);
            work.commit();
        }
    }

    void by_threads(const Slice& cases) const {
        std::vector<std::thread> threads;
        const int share = cases.size / kThreads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([this, mine = Slice{cases.first + t * share, share}] {
                const Session me = ours_->clerk();
                for (const std::string& each : mine) Ours::start(me, each);
            });
        for (auto& thread : threads) thread.join();
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
    Plan plan_;
    std::unique_ptr<Ours> ours_;
    std::unique_ptr<Raw> theirs_;
};

}  // namespace

std::vector<Ratio> writing(const fs::path& folder) { return Writing(folder).run(); }

}  // namespace lianxin::ratios

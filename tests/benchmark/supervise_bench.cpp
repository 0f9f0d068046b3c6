// One `supervise` with ten clocks due, while few or many others are open: it must not grow with what is open.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>

#include "lianxin/lianxin.hpp"
#include "store/connection.hpp"

namespace {

using namespace lianxin;
namespace fs = std::filesystem;

constexpr const char* kCounty = "990001";

/// A county with ten cases whose clocks are due, and `open` others that are not.
class County {
public:
    explicit County(std::int64_t open)
        : folder_(fs::temp_directory_path() /
                  ("lianxin-bench-" + std::to_string(getpid()) + "-" + std::to_string(open))) {
        fs::create_directories(folder_);
        const std::string uri = "sqlite:" + (folder_ / "county.db").string();
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2024-03-01T09:00:00+08:00");
        store_ = std::make_unique<Store>(Store::open(uri, options));
        install();
        const Session clerk = store_->session({kCounty, "clerk", false});
        CaseOpen request;
        request.category = "rural_road";
        request.summary = "道路";
        request.area = "990001000000";
        for (int i = 0; i < 10; ++i) clerk.case_open(request);
        fill(uri, open);
        store_->time_set({Instant::parse("2024-03-15T10:00:00+08:00")});
    }
    ~County() {
        store_.reset();
        fs::remove_all(folder_);
    }
    County(const County&) = delete;
    County& operator=(const County&) = delete;

    Session supervisor() const { return store_->session({kCounty, "clerk", false}); }

private:
    void install() const {
        const Session first = store_->session({kCounty, "", true});
        for (const char* name : {"cn-2024", "matter", "ladder-default"}) first.document_adopt({{builtin(name)}, {}});
        OrganisationImport all;
        all.areas = {{"990001000000", {"云溪县（虚构）", ""}, {}}};
        all.units = {{"office", {"社会工作部", ""}, "", "990001000000", {}, {}}};
        Post post;
        post.id = "post";
        post.unit = "office";
        post.title = {"办事员", ""};
        post.functions = {Function::registrar, Function::supervisor};
        all.posts = {post};
        all.officials = {{"official", {"干部", ""}, {}}};
        all.appointments = {{"clerk", "official", "post", Date::of(2023, 1, 1), {}, {}}};
        first.organisation_import(all);
    }
    /// Rows only: to read the case of one of them would fail.
    static void fill(const std::string& uri, std::int64_t open) {
        const auto raw = store::Connection::open(store::locate(uri), {});
        raw->run(
            "INSERT INTO clocks (jurisdiction, case_no, clock, run, workflow, reached, due_at, started_at) WITH "
            "RECURSIVE "
            "n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :n) SELECT '990001', 'none-' || i, 'accept', 1, "
            "'matter', '', :d + i * 1000, :s FROM n",
            open, Instant::parse("2024-06-01T00:00:00+08:00").ms, Instant::parse("2024-03-01T00:00:00+08:00").ms);
    }

    fs::path folder_;
    std::unique_ptr<Store> store_;
};

/// Tried without writing, so that the ten are due each time anew: what is left out is the same for few and many.
void supervise(benchmark::State& state) {
    const County county(state.range(0));
    const Session me = county.supervisor();
    for (auto _ : state) {
        const Supervised reply = me.supervise({100, true, ""});
        if (reply.reached.size() != 10) state.SkipWithError("ten clocks are due");
        benchmark::DoNotOptimize(reply);
    }
}

/// With nothing due it also looks for the time of the next call.
void idle(benchmark::State& state) {
    const County county(state.range(0));
    const Session me = county.supervisor();
    me.supervise({100, false, ""});
    for (auto _ : state) {
        const Supervised reply = me.supervise({100, true, ""});
        if (!reply.reached.empty() || !reply.next_at) state.SkipWithError("nothing is due any more");
        benchmark::DoNotOptimize(reply);
    }
}

const bool registered = [] {
    benchmark::RegisterBenchmark("supervise/ten_due", supervise)->Arg(1000)->Arg(100'000);
    benchmark::RegisterBenchmark("supervise/none_due", idle)->Arg(1000)->Arg(100'000);
    return true;
}();

}  // namespace

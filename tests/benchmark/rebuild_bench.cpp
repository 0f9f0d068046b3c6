// A rebuild of a county's read tables from a million events, while nothing differs and where all of it is missing. The
// events are those of one case from its opening to its closing and of one activity, put in again and again under other
// numbers; a thousand cases are under way at a time.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "store/connection.hpp"
#include "support/county.hpp"

namespace {

using namespace lianxin;

class ManyEvents {
public:
    explicit ManyEvents(std::int64_t events) {
        const std::string no = county_.case_in("closed");
        const std::string activity = county_.as("a-leader").activity_record(test::onsite_office("2024-02-20")).activity;
        const auto raw = store::Connection::open(store::locate(county_.uri()), {});
        const auto [before, each] = *raw->row<std::int64_t, std::int64_t>(
            "SELECT (SELECT MIN(position) FROM events WHERE stream IN (:c, :a)) - 1, COUNT(*) FROM events WHERE stream "
            "IN (:d, :b)",
            "case/" + no, "activity/" + activity, "case/" + no, "activity/" + activity);
        raw->begin_write();
        raw->execute("CREATE TEMP TABLE kept AS SELECT * FROM events WHERE stream IN ('case/" + no + "', 'activity/" +
                     activity + "')");
        raw->execute("DELETE FROM events WHERE position > " + std::to_string(before));
        raw->execute(
            "INSERT INTO events WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < " +
            std::to_string(events / each) + ") SELECT jurisdiction, " + std::to_string(before) +
            " + ROW_NUMBER() OVER (ORDER BY n / 1000, position, n), replace(stream, '000001', printf('%06d', n)), "
            "version, type, replace(body, '-2024-000001', printf('-2024-%06d', n)), hash FROM kept, k");
        raw->execute("DROP TABLE kept");
        raw->execute("UPDATE jurisdictions SET position = (SELECT MAX(position) FROM events)");
        raw->commit();
        events_ = std::get<0>(*raw->row<std::int64_t>("SELECT COUNT(*) FROM events"));
    }

    StoreRebuilt rebuild(bool dry_run) const { return county_.as("a-admin").store_rebuild({dry_run, 0, ""}); }
    std::int64_t events() const { return events_; }

private:
    test::County county_{test::On::sqlite};
    std::int64_t events_ = 0;
};

/// Made once for all: the first rebuild finds its tables missing, each one after it finds them as they should be.
ManyEvents& many_events(std::int64_t events) {
    static std::unique_ptr<ManyEvents> made;
    static std::int64_t of = 0;
    if (!made || of != events) {
        made.reset();
        made = std::make_unique<ManyEvents>(events);
        of = events;
    }
    return *made;
}

void rebuild(benchmark::State& state, bool dry_run, bool differs) {
    ManyEvents& county = many_events(state.range(0));
    for (auto _ : state) {
        const StoreRebuilt told = county.rebuild(dry_run);
        if (told.events != county.events() || told.differences.empty() == differs)
            state.SkipWithError("the rebuild found something else than it should");
    }
    state.counters["events_per_s"] =
        benchmark::Counter(static_cast<double>(county.events()), benchmark::Counter::kIsIterationInvariantRate);
}

void rebuild_all_missing(benchmark::State& state) { rebuild(state, false, true); }
void rebuild_nothing_differs(benchmark::State& state) { rebuild(state, true, false); }

BENCHMARK(rebuild_all_missing)->Arg(1'000'000)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();
BENCHMARK(rebuild_nothing_differs)->Arg(1'000'000)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

}  // namespace

// Duties of a county-year: all of them, and those of one official. The rows are put in by hand, as the write path
// would.
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
constexpr int kOfficials = 500;

/// 500 officials of three tiers, `activities` of the year 2024 spread over them, and a quarter as many cases, of which
/// half were taken down by a leader and half came of an activity and were fixed and kept so.
class County {
public:
    explicit County(std::int64_t activities)
        : folder_(fs::temp_directory_path() /
                  ("lianxin-duty-" + std::to_string(getpid()) + "-" + std::to_string(activities))) {
        fs::create_directories(folder_);
        const std::string uri = "sqlite:" + (folder_ / "county.db").string();
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse("2025-01-02T09:00:00+08:00");
        store_ = std::make_unique<Store>(Store::open(uri, options));
        install();
        fill(uri, activities);
    }
    ~County() {
        store_.reset();
        fs::remove_all(folder_);
    }
    County(const County&) = delete;
    County& operator=(const County&) = delete;

    Session me() const { return store_->session({kCounty, "a-0", false}); }

private:
    void install() const {
        const Session first = store_->session({kCounty, "", true});
        for (const char* name : {"wuxi-1315", "cn-2023", "cn-2024", "cn-2025"})
            first.document_adopt({{builtin(name)}, {}});
        OrganisationImport all;
        all.areas = {{"990001000000", {"云溪县（虚构）", ""}, {}}};
        const Tier tiers[] = {Tier::county, Tier::department, Tier::township};
        for (int i = 0; i < 3; ++i)
            all.units.push_back({"u-" + std::to_string(i), {"单位", ""}, "", "990001000000", tiers[i], {}});
        for (int i = 0; i < kOfficials; ++i) {
            const std::string n = std::to_string(i);
            Post post;
            post.id = "p-" + n;
            post.unit = "u-" + std::to_string(i % 3);
            post.title = {"职务", ""};
            post.tier = tiers[i % 3];
            post.code = i == 0 ? "county_party_secretary" : i == 3 ? "county_head" : "";
            post.in_leadership_team = true;
            all.posts.push_back(std::move(post));
            all.officials.push_back({"o-" + n, {"干部", ""}, {}});
            all.appointments.push_back({"a-" + n, "o-" + n, "p-" + n, Date::of(2023, 1, 1), {}, {}});
        }
        first.organisation_import(all);
    }

    static void fill(const std::string& uri, std::int64_t activities) {
        const auto raw = store::Connection::open(store::locate(uri), {});
        const std::int64_t start = Instant::parse("2024-01-01T09:00:00+08:00").ms;
        const std::int64_t first = Date::of(2024, 1, 1).days;
        const std::string numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " +
                                    std::to_string(activities) + ") ";
        const std::string year = std::to_string(start) + " + (i % 366) * 86400000";
        const std::string day = std::to_string(first) + " + i % 366";
        const std::string who = "'a-' || (i % " + std::to_string(kOfficials) + ")";
        raw->execute("BEGIN");
        raw->execute(
            "INSERT INTO activities (jurisdiction, activity, kind, channel, started_at, ended_at, withdrawn, "
            "withdrawn_at, ground, recorded_at, audience, provenance, body) " +
            numbers + "SELECT '990001', 'a-2024-' || i, 'onsite_office', 'onsite', " + year + ", " + year +
            ", 0, NULL, '', " + year +
            ", 20, 'recorded', '{\"activity\":\"a-2024-' || i || '\",\"appointments\":[\"' || " + who +
            " || '\"],\"channel\":\"onsite\",\"ended_at\":\"2024-03-01T11:00:00+08:00\",\"kind\":\"onsite_office\","
            "\"measures\":[13,15],\"occurred_at\":\"2024-03-01T09:00:00+08:00\",\"place\":\"990001000000\","
            "\"precision\":\"exact\"}' FROM n");
        raw->execute("INSERT INTO activity_participants (jurisdiction, appointment, started_at, activity) " + numbers +
                     "SELECT '990001', " + who + ", " + year + ", 'a-2024-' || i FROM n");
        raw->execute(
            "INSERT INTO credits (jurisdiction, kind, source, duty, bearer_kind, bearer, measure, first_day, last_day, "
            "contact_point, place, recorded_at, withdrawn_at) " +
            numbers +
            "SELECT '990001', 'activity', 'a-2024-' || i, CASE i % 3 WHEN 0 THEN 'onsite_quarterly' WHEN 1 THEN "
            "'frontline_days' ELSE 'household_visit' END, 'appointment', " +
            who +
            ", CASE i % 3 WHEN 0 THEN 13 WHEN 1 "
            "THEN 14 ELSE 10 END, " +
            day + ", " + day + ", '', '990001000000', " + year + ", NULL FROM n");
        raw->execute("INSERT INTO case_leads (jurisdiction, case_no, seq, leader, day, recorded_at, until) " + numbers +
                     "SELECT '990001', 'c-' || i, 1, 'a-' || (i % " + std::to_string(kOfficials) + "), " + day + ", " +
                     year + ", NULL FROM n WHERE i % 8 = 0");
        raw->execute("INSERT INTO case_kept (jurisdiction, case_no, seq, activity, day, recorded_at, until) " +
                     numbers + "SELECT '990001', 'c-' || i, 1, 'a-2024-' || i, " + day + ", " + year +
                     ", NULL FROM n WHERE i % 8 = 4");
        raw->execute("COMMIT");
    }

    fs::path folder_;
    std::unique_ptr<Store> store_;
};

const County& county(std::int64_t activities) {
    static std::map<std::int64_t, std::unique_ptr<County>> known;
    auto& one = known[activities];
    if (!one) one = std::make_unique<County>(activities);
    return *one;
}

void ask(benchmark::State& state, const std::string& appointment) {
    const Session me = county(state.range(0)).me();
    DutyEvaluate request;
    request.from = Date::of(2024, 1, 1);
    request.to = Date::of(2024, 12, 31);
    request.appointment = appointment;
    std::size_t items = 0;
    for (auto _ : state) items = me.duty_evaluate(request).items.size();
    state.counters["items"] = static_cast<double>(items);
}

void all_duties(benchmark::State& state) { ask(state, ""); }
void duties_of_one(benchmark::State& state) { ask(state, "a-7"); }

BENCHMARK(all_duties)->Name("duties/all")->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond);
BENCHMARK(duties_of_one)->Name("duties/one_official")->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond);

}  // namespace

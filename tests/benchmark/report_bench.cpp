// The report of a county-year. Some cases are led by the library, the rest are copies of their rows, as are the
// activities; so the page has as much to read and to count as after a year's work.
#include <benchmark/benchmark.h>

#include <map>
#include <memory>
#include <string>

#include "store/connection.hpp"
#include "support/county.hpp"

namespace {

using namespace lianxin;

constexpr int kOfficials = 500;

class County {
public:
    explicit County(std::int64_t activities) : county_(test::On::sqlite) {
        staff();
        for (const char* state : {"closed", "closed", "closed", "closed", "in_progress", "closed", "closed", "closed"})
            cases_.push_back(county_.case_in(state));
        activity_ = county_.as("a-leader").activity_record(test::onsite_office("2024-02-28")).activity;
        county_.at("2024-12-31T18:00:00+08:00");
        fill(activities, activities / 4);
    }
    std::size_t render() const {
        return county_.as("a-admin")
            .report_render({Date::of(2024, 1, 1), Date::of(2024, 12, 31), Language::zh, ""})
            .content.size();
    }

private:
    void staff() {
        OrganisationImport all;
        const Tier tiers[] = {Tier::county, Tier::department, Tier::township};
        for (int i = 0; i < kOfficials; ++i) {
            const std::string n = std::to_string(i);
            Post post;
            post.id = "p-more-" + n;
            post.unit = "u-roads";
            post.title = {"职务", "Post"};
            post.tier = tiers[i % 3];
            post.in_leadership_team = true;
            all.posts.push_back(std::move(post));
            all.officials.push_back({"o-more-" + n, {"干部", ""}, {}});
            all.appointments.push_back({"a-more-" + n, "o-more-" + n, "p-more-" + n, Date::of(2023, 1, 1), {}, {}});
        }
        county_.as("a-admin").organisation_import(all);
    }

    void fill(std::int64_t activities, std::int64_t cases) {
        const auto raw = store::Connection::open(store::locate(county_.uri()), {});
        raw->execute("BEGIN");
        const std::string year =
            std::to_string(Instant::parse("2024-01-01T09:00:00+08:00").ms) + " + (i % 366) * 86400000";
        const std::string day = std::to_string(Date::of(2024, 1, 1).days) + " + i % 366";
        const std::string who = "'a-more-' || (i % " + std::to_string(kOfficials) + ")";
        const auto numbers = [](std::int64_t many) {
            return "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " +
                   std::to_string(many) + ") ";
        };
        raw->execute(
            "INSERT INTO activities (jurisdiction, activity, kind, channel, started_at, ended_at, withdrawn, "
            "withdrawn_at, ground, recorded_at, audience, provenance, body) " +
            numbers(activities) + "SELECT a.jurisdiction, 'a-2024-' || (100000 + i), kind, channel, " + year + ", " +
            year + ", 0, NULL, '', " + year +
            ", 20, provenance, replace(body, a.activity, 'a-2024-' || (100000 + i)) "
            "FROM n, activities a WHERE a.activity = '" +
            activity_ + "'");
        raw->execute("INSERT INTO activity_measures (jurisdiction, measure, withdrawn, started_at, activity) " +
                     numbers(activities) + "SELECT '990001', i % 15 + 1, 0, " + year +
                     ", 'a-2024-' || (100000 + i) FROM n");
        raw->execute("INSERT INTO activity_participants (jurisdiction, appointment, started_at, activity) " +
                     numbers(activities) + "SELECT '990001', " + who + ", " + year +
                     ", 'a-2024-' || (100000 + i) FROM n");
        raw->execute(
            "INSERT INTO credits (jurisdiction, kind, source, duty, bearer_kind, bearer, measure, first_day, last_day, "
            "contact_point, place, recorded_at, withdrawn_at) " +
            numbers(activities) +
            "SELECT '990001', 'activity', 'a-2024-' || (100000 + i), CASE i % 3 WHEN 0 THEN 'onsite_quarterly' WHEN 1 "
            "THEN 'frontline_days' ELSE 'household_visit' END, 'appointment', " +
            who + ", CASE i % 3 WHEN 0 THEN 13 WHEN 1 THEN 14 ELSE 10 END, " + day + ", " + day +
            ", '', '990001101201', " + year + ", NULL FROM n");
        copy_rows(*raw, numbers(cases), "cases", "received_at, closed_at", year + ", " + year + " + 864000000");
        copy_rows(*raw, numbers(cases), "handlings", "from_at", year);
        copy_rows(*raw, numbers(cases), "clocks", "", "");
        raw->execute("COMMIT");
    }

    /// Each row of the cases led above, for as many numbers as are asked for; `times` are given anew.
    void copy_rows(store::Connection& raw, const std::string& numbers, const std::string& table,
                   const std::string& times, const std::string& values) const {
        std::string columns, selected;
        for (const auto& [id, name] : raw.rows<std::int64_t, std::string>(
                 ("SELECT cid, name FROM pragma_table_info('" + table + "')").c_str())) {
            if ((", " + times + ",").find(", " + name + ",") != std::string::npos) continue;
            columns += name + ", ";
            const std::string no = "'990001-2024-' || (100000 + i)";
            selected += (name == "case_no" ? no : name == "body" ? "replace(body, case_no, " + no + ")" : name) + ", ";
        }
        columns += times.empty() ? "" : times + ", ";
        selected += values.empty() ? "" : values + ", ";
        std::string which;
        for (std::size_t i = 0; i < cases_.size(); ++i)
            which += " WHEN " + std::to_string(i) + " THEN '" + cases_[i] + "'";
        raw.execute("INSERT INTO " + table + " (" + columns.substr(0, columns.size() - 2) + ") " + numbers + "SELECT " +
                    selected.substr(0, selected.size() - 2) + " FROM n JOIN " + table + " t ON t.case_no = CASE i % " +
                    std::to_string(cases_.size()) + which + " END");
    }

    test::County county_;
    std::vector<std::string> cases_;
    std::string activity_;
};

void report(benchmark::State& state) {
    static std::map<std::int64_t, std::unique_ptr<County>> known;
    auto& county = known[state.range(0)];
    if (!county) county = std::make_unique<County>(state.range(0));
    std::size_t bytes = 0;
    for (auto _ : state) bytes = county->render();
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

BENCHMARK(report)->Name("report/county_year")->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond);

}  // namespace

#include "city.hpp"

#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "raw.hpp"
#include "store/schema.hpp"

namespace lianxin::ratios {
namespace {

namespace fs = std::filesystem;

constexpr int kTowns = 20, kUnits = 30;
constexpr int kClosed = 150, kLive = 2 * City::kHandlers, kUnassigned = 20;  // cases led by the library
constexpr int kCopiesOfLive = 30;
constexpr std::int64_t kHour = 3'600'000;
const Instant kBegin = Instant::parse("2023-11-20T09:00:00+08:00");
const Instant kNow = Instant::parse("2024-03-01T09:00:00+08:00");
/// Changes with what is made, so that an older file is not taken for it.
const std::string kMade = cat("form 2, schema ", store::kSchemaVersion);

Store open_at(const std::string& uri, Instant now) {
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = now;
    return Store::open(uri, options);
}

std::string padded(std::int64_t number, int digits) {
    char out[24];
    std::snprintf(out, sizeof out, "%0*lld", digits, static_cast<long long>(number));
    return out;
}

std::string town(int i) { return "990001" + padded(100 + i % kTowns, 3); }
std::string handler(int i) { return cat("a-h-", i % City::kHandlers); }
std::string unit_of(int i) { return cat("u-", i % City::kHandlers % kUnits); }

void add_post(OrganisationImport& all, const std::string& name, const std::string& unit,
              std::vector<Function> functions) {
    Post post;
    post.id = "p-" + name;
    post.unit = unit;
    post.title = {"干部", ""};
    post.functions = std::move(functions);
    all.posts.push_back(std::move(post));
    all.officials.push_back({"o-" + name, {"干部", ""}, {}});
    all.appointments.push_back({"a-" + name, "o-" + name, "p-" + name, Date::of(2023, 1, 1), {}, {}});
}

OrganisationImport organisation() {
    OrganisationImport all;
    all.areas = {{"990001000000", {"云溪县（虚构）", ""}, {}}};
    for (int i = 0; i < kTowns; ++i) {
        all.areas.push_back({town(i) + "000", {cat("第", i + 1, "镇"), ""}, {}});
        all.areas.push_back({town(i) + "201", {cat("第", i + 1, "镇甲村"), ""}, {}});
    }
    all.units = {{"office", {"社会工作部", ""}, "", "990001000000", {}, {}}};
    for (int i = 0; i < kUnits; ++i) all.units.push_back({unit_of(i), {"承办单位", ""}, "office", {}, {}, {}});
    add_post(all, "desk", "office", {Function::registrar, Function::dispatcher, Function::supervisor});
    add_post(all, "calls", "office", {Function::verifier});
    for (int i = 0; i < City::kHandlers; ++i) add_post(all, cat("h-", i), unit_of(i), {Function::handler});
    return all;
}

/// Leads cases by the verbs, one after the other, each at its own time.
class Leader {
public:
    explicit Leader(const std::string& uri) : store_(open_at(uri, kBegin)), now_(kBegin) {
        const Session first = store_.session({City::kJurisdiction, "", true});
        for (const char* name : {"cn-2023", "cn-2024", "cn-2025", "matter", "ladder-default"})
            first.document_adopt({{builtin(name)}, {}});
        first.organisation_import(organisation());
    }

    void lead(int number, std::size_t steps, std::int64_t hours_after) {
        now_ = Instant{now_.ms + hours_after * kHour};
        store_.time_set({now_});
        CaseOpen request;
        const char* const categories[] = {"rural_road", "housing", "utilities", "environment"};
        request.category = categories[number % 4];
        request.summary = cat("反映第", number, "组村道路基塌方，雨天积水，车辆和学生无法通行，希望尽快修复");
        request.area = town(number) + "201";
        const std::string case_no = as("a-desk").case_open(request).case_no;
        const std::string worker = handler(number), text = "已到现场查看，安排抢修队伍进场";
        const struct {
            std::string who;
            const char* action;
            std::map<std::string, FieldValue> fields;
        } all[] = {{"a-desk", "accept", {}},
                   {"a-desk", "assign", {{"unit", unit_of(number)}, {"handler", worker}}},
                   {worker, "contact", {{"note", text}}},
                   {worker, "start", {}},
                   {worker, "resolve", {{"fix_now", text}, {"keep_fixed", "列入雨季巡查，每月一次"}}},
                   {"a-calls",
                    "verify",
                    {{"reached", true}, {"responded", true}, {"solved", number % 10 != 0}, {"satisfied", true}}},
                   {"a-calls", "close", {}}};
        for (std::size_t i = 0; i < steps; ++i) {
            CaseAct act;
            act.case_no = case_no;
            act.action = all[i].action;
            act.fields = all[i].fields;
            as(all[i].who).case_act(act);
        }
    }

private:
    Session as(const std::string& appointment) const {
        return store_.session({City::kJurisdiction, appointment, false});
    }

    Store store_;
    Instant now_;
};

void lead_all(const std::string& uri) {
    Leader leader(uri);
    for (int i = 0; i < kClosed; ++i) leader.lead(10 * (i / 9) + i % 9 + 1, 7, 9);  // those ending in 0 were not solved
    const std::size_t reached[] = {2, 3, 4, 4, 4, 5, 5, 6};  // assigned, contacted, in progress, resolved, verified
    for (int i = 0; i < kLive; ++i) leader.lead(i, reached[i % 8], 3);
    for (int i = 0; i < kUnassigned; ++i) leader.lead(i, i % 2 == 0 ? 0 : 1, 3);
}

/// A text of a row, and where in it something stands that differs from copy to copy: the case's number, or the digest
/// of a text. Both keep their length.
struct Text {
    Value value;
    std::vector<std::pair<std::size_t, int>> places;  ///< -1: the case's number; else which digest
};

struct Row {
    std::string sql;
    std::vector<Text> values;
    int position = -1;  ///< the column with an event's position
};

/// All rows of one case.
struct Pattern {
    bool live = false;
    std::string case_no;
    std::vector<std::string> digests;
    std::vector<Row> rows;
};

/// How many copies there are, of those that have ended and of those under way.
struct Share {
    std::int64_t ended = 0, live = 0;
};
Share share_of(std::int64_t cases) {
    constexpr std::int64_t kOpen = kLive + kUnassigned;
    const std::int64_t live = kOpen * (kCopiesOfLive - 1);
    return {cases - live - kOpen - kClosed, live};
}

std::string ended_no(std::int64_t i) {
    return cat(City::kJurisdiction, "-", 2000 + i / 500'000, "-", padded(i % 500'000 + 1, 6));
}
std::string live_no(std::int64_t i) { return cat(City::kJurisdiction, "-2024-", padded(100'000 + i, 6)); }

std::uint64_t scattered(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

constexpr std::size_t kDigits = 16;  // of a digest that differ

class Copier {
public:
    explicit Copier(const fs::path& file) : db_(file) {
        for (const char* pragma :
             {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -1500000"})
            db_.rows(pragma);
        read();
        position_ = std::get<std::int64_t>(db_.rows("SELECT MAX(position) FROM events")[0][0]);
        if (!counters_agree()) throw std::runtime_error("the counters are not what the cases say");
    }

    /// The indexes stay: the copies of one case lie side by side in each, so they cost little, and to make them
    /// afterwards would read all of it again.
    void fill(std::int64_t cases) {
        std::vector<const Pattern*> live, ended;
        for (const auto& [case_no, pattern] : patterns_) (pattern.live ? live : ended).push_back(&pattern);
        const Share share = share_of(cases);
        db_.begin();
        for (std::int64_t i = 0; i < share.ended; ++i)
            copy(*ended[static_cast<std::size_t>(i) % ended.size()], ended_no(i));
        for (std::int64_t i = 0; i < share.live; ++i)
            copy(*live[static_cast<std::size_t>(i) % live.size()], live_no(i));
        count(ended, share.ended);
        count(live, share.live);
        db_.run("UPDATE jurisdictions SET position = ?", {position_});
        db_.commit();
        db_.rows("PRAGMA journal_mode = WAL");
    }

private:
    // What cases add to the counters, so many times.
    static constexpr const char* kCounts =
        "SELECT jurisdiction, workflow, state, substr(area, 1, 9), unit, standing, COUNT(*) * ?1 FROM cases ";
    static constexpr const char* kRates =
        "SELECT jurisdiction, strftime('%Y-%m', received_at / 1000 + 28800, 'unixepoch'), substr(area, 1, 9), 0, "
        "COUNT(*) * ?1, COALESCE(SUM(responded), 0) * ?1, COUNT(responded) * ?1, COALESCE(SUM(solved), 0) * ?1, "
        "COUNT(solved) * ?1, COALESCE(SUM(satisfied), 0) * ?1, COUNT(satisfied) * ?1 FROM cases ";

    /// So many copies were made, of each in turn.
    void count(const std::vector<const Pattern*>& patterns, std::int64_t copies) {
        const auto all = static_cast<std::int64_t>(patterns.size());
        for (std::int64_t i = 0; i < all; ++i) {
            const std::int64_t of_this = copies / all + (i < copies % all ? 1 : 0);
            const Value& case_no = patterns[static_cast<std::size_t>(i)]->case_no;
            db_.run(cat("INSERT INTO case_counts ", kCounts,
                        "WHERE jurisdiction = '990001' AND case_no = ?2 GROUP BY jurisdiction ON CONFLICT DO UPDATE "
                        "SET cases = cases + "
                        "excluded.cases"),
                    {of_this, case_no});
            db_.run(cat("INSERT INTO case_rates ", kRates,
                        "WHERE jurisdiction = '990001' AND case_no = ?2 GROUP BY jurisdiction ON CONFLICT DO UPDATE "
                        "SET cases = cases + "
                        "excluded.cases, responded = responded + excluded.responded, responded_of = responded_of + "
                        "excluded.responded_of, solved = solved + excluded.solved, solved_of = solved_of + "
                        "excluded.solved_of, satisfied = satisfied + excluded.satisfied, satisfied_of = satisfied_of + "
                        "excluded.satisfied_of"),
                    {of_this, case_no});
        }
    }

    /// Else what is multiplied would not be what the library counts.
    bool counters_agree() {
        const auto differ = [&](const char* table, std::string counted, const char* grouped) {
            for (std::size_t at = counted.find("?1"); at != std::string::npos; at = counted.find("?1"))
                counted.replace(at, 2, "1");
            counted += grouped;
            return !db_.rows(cat("SELECT * FROM ", table, " EXCEPT ", counted)).empty() ||
                   !db_.rows(cat("SELECT * FROM (", counted, ") EXCEPT SELECT * FROM ", table)).empty();
        };
        return !differ("case_counts", kCounts, "GROUP BY 1, 2, 3, 4, 5, 6") &&
               !differ("case_rates", kRates, "GROUP BY 1, 2, 3");
    }

    void read() {
        for (auto& row : db_.rows("SELECT case_no, standing FROM cases")) {
            Pattern& pattern = patterns_[std::get<std::string>(row[0])];
            pattern.case_no = std::get<std::string>(row[0]);
            pattern.live = std::get<std::string>(row[1]) == "live";
        }
        std::vector<store::Table> tables = store::tables();
        for (const bool texts : {true, false})  // the digests first, since all else may hold them
            for (const store::Table& table : tables)
                if (table.role != store::Role::reference && (std::string(table.name) == "sealed_texts") == texts)
                    read(table);
    }

    void read(const store::Table& table) {
        const auto columns = store::columns_of(table);
        std::string names, marks;
        int of_case = -1, position = -1;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string& name = columns[i].name;
            names += cat(i == 0 ? "" : ", ", name);
            marks += i == 0 ? "?" : ", ?";
            if (name == "case_no" || name == "stream" || name == "subject") of_case = static_cast<int>(i);
            if (name == "position") position = static_cast<int>(i);
        }
        if (of_case < 0) return;
        const std::string sql = cat("INSERT INTO ", table.name, " (", names, ") VALUES (", marks, ")");
        for (auto& row : db_.rows(cat("SELECT ", names, " FROM ", table.name))) {
            const std::string& whose = std::get<std::string>(row[static_cast<std::size_t>(of_case)]);
            const auto found = patterns_.find(whose.substr(whose.find('/') == std::string::npos ? 0 : 5));
            if (found == patterns_.end()) continue;
            Pattern& pattern = found->second;
            if (std::string(table.name) == "sealed_texts") pattern.digests.push_back(std::get<std::string>(row[1]));
            pattern.rows.push_back(row_of(pattern, sql, std::move(row), position));
        }
    }

    static Row row_of(const Pattern& pattern, const std::string& sql, std::vector<Value> values, int position) {
        Row row{sql, {}, position};
        for (Value& value : values) {
            Text one{std::move(value), {}};
            if (const auto* text = std::get_if<std::string>(&one.value)) {
                const auto find = [&](const std::string& what, int which) {
                    for (std::size_t at = text->find(what); at != std::string::npos; at = text->find(what, at + 1))
                        one.places.emplace_back(at, which);
                };
                find(pattern.case_no, -1);
                for (std::size_t i = 0; i < pattern.digests.size(); ++i) find(pattern.digests[i], static_cast<int>(i));
            }
            row.values.push_back(std::move(one));
        }
        return row;
    }

    void copy(const Pattern& pattern, const std::string& case_no) {
        std::vector<std::string> heads;
        for (std::size_t i = 0; i < pattern.digests.size(); ++i) {
            char head[kDigits + 1];
            std::snprintf(head, sizeof head, "%016llx", static_cast<unsigned long long>(scattered(++digest_)));
            heads.emplace_back(head);
        }
        for (const Row& row : pattern.rows) {
            values_.resize(row.values.size());
            for (std::size_t i = 0; i < row.values.size(); ++i) {
                values_[i] = row.values[i].value;
                for (const auto& [at, which] : row.values[i].places) {
                    const std::string& now = which < 0 ? case_no : heads[static_cast<std::size_t>(which)];
                    std::get<std::string>(values_[i]).replace(at, now.size(), now);
                }
            }
            if (row.position >= 0) values_[static_cast<std::size_t>(row.position)] = ++position_;
            db_.run(row.sql, values_);
        }
    }

    Raw db_;
    std::map<std::string, Pattern> patterns_;
    std::vector<Value> values_;
    std::int64_t position_ = 0;
    std::uint64_t digest_ = 0;
};

std::string content(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void remove_store(const fs::path& file) {
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(file.string() + tail);
}

}  // namespace

Store City::open() const { return open_at(uri(), kNow); }

City city(const fs::path& folder, std::int64_t cases) {
    City made{folder / cat("cases-", cases, ".db"), cases};
    const fs::path mark = folder / cat("cases-", cases, ".made");
    if (fs::exists(made.file) && content(mark) == kMade) {
        std::printf("the store of %lld cases is the one of an earlier run: %s\n", static_cast<long long>(cases),
                    made.file.c_str());
        return made;
    }
    std::printf("making a store of %lld cases; it is kept: %s\n", static_cast<long long>(cases), made.file.c_str());
    std::fflush(stdout);
    fs::create_directories(folder);
    fs::remove(mark);
    remove_store(made.file);
    lead_all(made.uri());
    Copier(made.file).fill(cases);
    std::ofstream(mark) << kMade;
    return made;
}

City city_of_clocks(const fs::path& folder, std::int64_t clocks) {
    City made{folder / "clocks.db", 0};
    fs::create_directories(folder);
    remove_store(made.file);
    {
        Leader leader(made.uri());
        for (int i = 1; i < 10; ++i) leader.lead(i, 7, 1);
    }
    Raw db(made.file);
    db.begin();
    db.run(
        "INSERT INTO clocks (jurisdiction, case_no, clock, run, workflow, reached, due_at, started_at) WITH RECURSIVE "
        "n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT '990001', 'none-' || i, CASE i % 4 WHEN 0 "
        "THEN 'accept' WHEN 1 THEN 'first_contact' ELSE 'conclude' END, 1, 'matter', '', ? + i, ? FROM n",
        {clocks, Instant::parse("2024-06-01T00:00:00+08:00").ms, kBegin.ms});
    db.commit();
    return made;
}

std::vector<std::string> some_cases(const City& city, int count) {
    const Share share = share_of(city.cases);
    std::vector<std::string> out;
    for (std::int64_t i = 0; i < count / 2; ++i) {
        out.push_back(live_no(i * share.live / (count / 2)));
        out.push_back(ended_no(i * share.ended / (count / 2)));
    }
    return out;
}

}  // namespace lianxin::ratios

// What the reading verbs give, read by hand-made prepared statements and made into the same JSON with nlohmann: none of
// the library's rules, rights or texts.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lianxin::ratios {

/// Of a case's view, what raw reading does not make: it comes from a reply of the library. `actions` with why each is
/// open or not; titles of category, state, area, clocks and actions; texts of notices; who owns the case on what
/// ground; how late it was in whose hands.
class Prepared {
public:
    /// \param view what `case_show` gave
    explicit Prepared(const nlohmann::json& view);

    void complete(nlohmann::json& view) const;
    /// The text with `actions`, which are kept as text.
    std::string text(nlohmann::json& view) const;

private:
    nlohmann::json members_ = nlohmann::json::object();
    std::map<std::string, nlohmann::json> clocks_, actions_, notices_;
    std::vector<nlohmann::json> late_;
    std::string open_;
};

class RawReader {
public:
    explicit RawReader(const std::filesystem::path& file);
    ~RawReader();
    RawReader(const RawReader&) = delete;
    RawReader& operator=(const RawReader&) = delete;

    std::string case_show(const std::string& case_no, const Prepared& prepared, const std::string& now);
    /// `case_list` of the handler's own, who is in a unit below `office`.
    std::string my_open_cases(const std::string& handler, const std::string& unit, int limit);
    std::string overdue(const std::string& asker, const std::string& unit, std::int64_t now, int limit);

private:
    enum Which { kShown, kHistory, kText, kVisits, kExclusions, kChecks, kLinks, kEarlier, kMine, kOverdue, kCount };

    sqlite3_stmt* bound(Which which, std::initializer_list<std::string_view> values);
    bool row(sqlite3_stmt* statement);
    std::string opened(const std::string& digest);
    nlohmann::json history(const std::string& case_no);
    std::string listed(sqlite3_stmt* statement, int limit, bool overdue);
    [[noreturn]] void fail() const;

    sqlite3* db_ = nullptr;
    sqlite3_stmt* statements_[kCount] = {};
};

}  // namespace lianxin::ratios

// The same rows that Lianxin writes, written by hand-made prepared statements and nothing else: no reading, deciding,
// hashing or JSON.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace lianxin::ratios {

using Value = std::variant<std::nullptr_t, std::int64_t, std::string>;

/// A statement and what is bound to it.
struct Step {
    std::string sql;
    std::vector<Value> values;
};

/// By case: what one action on it writes.
using Plan = std::map<std::string, std::vector<Step>>;

/// What a statement names that changes a row which is there.
enum class Updates {
    all,     ///< every column that is not of the key: one statement serves whatever happens to the row
    changed  ///< those that this very action changes, known beforehand: no index is written without need
};

/// Reads off two stores, before and after one action on each of many cases, what each action wrote.
Plan plan_of(const std::filesystem::path& before, const std::filesystem::path& after, Updates updates);

/// One connection, set up as Lianxin sets up its own.
class Raw {
public:
    explicit Raw(const std::filesystem::path& file);
    ~Raw();
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    void begin() { run("BEGIN IMMEDIATE", {}); }
    void commit() { run("COMMIT", {}); }
    void run(const std::string& sql, const std::vector<Value>& values);
    std::vector<std::vector<Value>> rows(const std::string& sql, const std::vector<Value>& values = {});

private:
    sqlite3_stmt* prepared(const std::string& sql);
    sqlite3_stmt* bound(const std::string& sql, const std::vector<Value>& values);
    [[noreturn]] void fail(const std::string& sql) const;

    sqlite3* db_ = nullptr;
    std::map<std::string, sqlite3_stmt*> statements_;
};

}  // namespace lianxin::ratios

#include "raw.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "store/schema.hpp"

namespace lianxin::ratios {

Raw::Raw(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) fail("open");
    for (const char* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"})
        rows(pragma);
}

Raw::~Raw() {
    for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(db_);
}

void Raw::fail(const std::string& sql) const { throw std::runtime_error(cat(sqlite3_errmsg(db_), ": ", sql)); }

sqlite3_stmt* Raw::prepared(const std::string& sql) {
    sqlite3_stmt*& kept = statements_[sql];
    if (kept == nullptr && sqlite3_prepare_v3(db_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &kept, nullptr) != 0)
        fail(sql);
    return kept;
}

sqlite3_stmt* Raw::bound(const std::string& sql, const std::vector<Value>& values) {
    sqlite3_stmt* const statement = prepared(sql);
    int at = 0;
    for (const Value& value : values) {
        ++at;
        if (const auto* number = std::get_if<std::int64_t>(&value))
            sqlite3_bind_int64(statement, at, *number);
        else if (const auto* text = std::get_if<std::string>(&value))
            sqlite3_bind_text(statement, at, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, at);
    }
    return statement;
}

void Raw::run(const std::string& sql, const std::vector<Value>& values) {
    sqlite3_stmt* const statement = bound(sql, values);
    if (sqlite3_step(statement) != SQLITE_DONE) fail(sql);
    sqlite3_reset(statement);
}

std::vector<std::vector<Value>> Raw::rows(const std::string& sql, const std::vector<Value>& values) {
    sqlite3_stmt* const statement = bound(sql, values);
    std::vector<std::vector<Value>> out;
    int got = sqlite3_step(statement);
    for (; got == SQLITE_ROW; got = sqlite3_step(statement)) {
        auto& row = out.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                row.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
            else if (const unsigned char* text = sqlite3_column_text(statement, i))
                row.emplace_back(std::string(reinterpret_cast<const char*>(text)));
            else
                row.emplace_back(nullptr);
        }
    }
    if (got != SQLITE_DONE) fail(sql);
    sqlite3_reset(statement);
    return out;
}

namespace {

/// The columns of a table, and those of them that are its key.
struct Form {
    std::string table;
    std::vector<std::string> columns, key;
};

std::string listed(const std::vector<std::string>& names, const char* before = "", const char* after = "",
                   const char* between = ", ") {
    std::string out;
    for (const std::string& name : names) out += cat(out.empty() ? "" : between, before, name, after);
    return out;
}

class Planner {
public:
    Planner(const std::filesystem::path& before, const std::filesystem::path& after, Updates updates)
        : db_(after), updates_(updates) {
        db_.run(cat("ATTACH '", before.string(), "' AS old"), {});
    }

    Plan plan() {
        for (const store::Table& table : store::tables()) {
            if (table.role == store::Role::reference) continue;
            const Form form = form_of(table.name);
            if (form.table == "case_counts")
                counted(form);
            else if (form.table != "jurisdictions" && form.table != "entries")
                changed(form);
        }
        summed(form_of("entries"), static_cast<std::int64_t>(plan_.size()));
        for (auto& [case_no, steps] : plan_) close(steps);
        return std::move(plan_);
    }

private:
    Form form_of(const std::string& table) {
        Form form;
        form.table = table;
        std::map<std::int64_t, std::string> key;
        for (const auto& row : db_.rows(cat("PRAGMA main.table_info(", table, ")"))) {
            form.columns.push_back(std::get<std::string>(row[1]));
            if (const std::int64_t place = std::get<std::int64_t>(row[5]); place > 0) key[place] = form.columns.back();
        }
        for (const auto& [place, name] : key) form.key.push_back(name);
        return form;
    }

    std::string case_of(const Form& form, const std::vector<std::string>& names, const std::vector<Value>& row) const {
        for (const char* column : {"case_no", "stream", "subject"}) {
            const auto found = std::find(names.begin(), names.end(), column);
            if (found == names.end()) continue;
            const auto& text = std::get<std::string>(row[static_cast<std::size_t>(found - names.begin())]);
            return text.substr(text.find('/') == std::string::npos ? 0 : text.find('/') + 1);
        }
        throw std::runtime_error(cat("an action changed '", form.table, "', which belongs to no case"));
    }

    /// Rows of one case: gone, new, or other than they were.
    void changed(const Form& form) {
        const std::string keys = listed(form.key);
        for (auto& row : db_.rows(
                 cat("SELECT ", keys, " FROM old.", form.table, " EXCEPT SELECT ", keys, " FROM main.", form.table)))
            plan_[case_of(form, form.key, row)].push_back(
                {cat("DELETE FROM ", form.table, " WHERE ", listed(form.key, "", " = ?", " AND ")), row});
        const std::string insert = cat("INSERT INTO ", form.table, " (", listed(form.columns), ") VALUES (",
                                       listed(std::vector<std::string>(form.columns.size(), "?")), ")");
        const std::string all = listed(form.columns);
        const std::string before = cat("SELECT ", all, " FROM old.", form.table, " WHERE ");
        for (auto& row : db_.rows(
                 cat("SELECT ", all, " FROM main.", form.table, " EXCEPT SELECT ", all, " FROM old.", form.table))) {
            std::vector<Value> key;
            for (const std::string& column : form.key) key.push_back(row[place_of(form, column)]);
            const auto was = db_.rows(cat(before, listed(form.key, "", " = ?", " AND ")), key);
            plan_[case_of(form, form.columns, row)].push_back(was.empty() ? Step{insert, row}
                                                                          : update(form, was.front(), row, key));
        }
    }

    static std::size_t place_of(const Form& form, const std::string& column) {
        return static_cast<std::size_t>(std::find(form.columns.begin(), form.columns.end(), column) -
                                        form.columns.begin());
    }

    Step update(const Form& form, const std::vector<Value>& was, const std::vector<Value>& is,
                const std::vector<Value>& key) const {
        std::vector<std::string> changed;
        std::vector<Value> values;
        for (std::size_t i = 0; i < is.size(); ++i) {
            const bool of_key = std::find(form.key.begin(), form.key.end(), form.columns[i]) != form.key.end();
            if (of_key || (updates_ == Updates::changed && is[i] == was[i])) continue;
            changed.push_back(form.columns[i]);
            values.push_back(is[i]);
        }
        values.insert(values.end(), key.begin(), key.end());
        return {cat("UPDATE ", form.table, " SET ", listed(changed, "", " = ?"), " WHERE ",
                    listed(form.key, "", " = ?", " AND ")),
                values};
    }

    /// All actions are the same, so each takes one case out of one row and puts it into the other.
    void counted(const Form& form) {
        const std::string all = listed(form.columns);
        const auto by = [&](const char* from, const char* to) {
            return db_.rows(cat("SELECT ", listed(form.key, "a."), " FROM ", from, ".case_counts a LEFT JOIN ", to,
                                ".case_counts b USING (", listed(form.key), ") WHERE COALESCE(b.cases, 0) < a.cases"));
        };
        const std::string sql = cat("INSERT INTO case_counts (", listed(form.key), ", cases) VALUES (",
                                    listed(std::vector<std::string>(form.key.size() + 1, "?")), ") ON CONFLICT (",
                                    listed(form.key), ") DO UPDATE SET cases = cases + excluded.cases");
        for (auto row : by("main", "old")) counts_.push_back({sql, with(std::move(row), 1)});
        for (auto row : by("old", "main")) counts_.push_back({sql, with(std::move(row), -1)});
    }
    /// All actions are the same, so each adds its share to the same sums.
    void summed(const Form& form, std::int64_t actions) {
        std::vector<std::string> grown, added;
        for (const std::string& column : form.columns) {
            if (std::find(form.key.begin(), form.key.end(), column) != form.key.end()) continue;
            grown.push_back(cat("a.", column, " - COALESCE(b.", column, ", 0)"));
            added.push_back(cat(column, " = ", column, " + excluded.", column));
        }
        const std::string sql = cat("INSERT INTO ", form.table, " (", listed(form.columns), ") VALUES (",
                                    listed(std::vector<std::string>(form.columns.size(), "?")), ") ON CONFLICT (",
                                    listed(form.key), ") DO UPDATE SET ", listed(added));
        for (auto& row : db_.rows(cat("SELECT ", listed(form.key, "a."), ", ", listed(grown), " FROM main.", form.table,
                                      " a LEFT JOIN old.", form.table, " b USING (", listed(form.key), ") WHERE ",
                                      grown.front(), " > 0"))) {
            for (std::size_t i = form.key.size(); i < row.size(); ++i)
                row[i] = std::get<std::int64_t>(row[i]) / actions;
            counts_.push_back({sql, row});
        }
    }

    static std::vector<Value> with(std::vector<Value> row, std::int64_t last) {
        row.emplace_back(last);
        return row;
    }

    void close(std::vector<Step>& steps) const {
        steps.insert(steps.end(), counts_.begin(), counts_.end());
        std::int64_t position = 0;
        Value jurisdiction;
        for (const Step& step : steps)
            if (step.sql.rfind("INSERT INTO events ", 0) == 0) {
                jurisdiction = step.values[0];
                position = std::max(position, std::get<std::int64_t>(step.values[1]));
            }
        steps.push_back({"UPDATE jurisdictions SET position = ? WHERE jurisdiction = ?", {position, jurisdiction}});
    }

    Raw db_;
    const Updates updates_;
    Plan plan_;
    std::vector<Step> counts_;
};

}  // namespace

Plan plan_of(const std::filesystem::path& before, const std::filesystem::path& after, Updates updates) {
    return Planner(before, after, updates).plan();
}

}  // namespace lianxin::ratios

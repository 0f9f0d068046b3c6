// One database connection over SOCI: typed rows out, statements prepared once, errors in our own words.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace soci {
class soci_error;
}

namespace lianxin::store {

enum class Backend { sqlite, postgresql };

/// Where a database is, parsed from a URI.
struct Location {
    Backend backend = Backend::sqlite;
    std::string target;  ///< path of the file, ":memory:", or the whole postgresql URI
    bool memory = false;
};

/// \throws Error `store.bad_uri`
Location locate(std::string_view uri);

struct ConnectOptions {
    bool create = true;
    std::int64_t busy_timeout_s = 10;
    bool read_only = false;  ///< of a SQLite file: nothing is written to it, come what may
};

/// A value bound to or read from a statement: a whole number or a text, or nothing.
struct Slot {
    bool is_text = false;
    bool null = false;
    long long number = 0;
    std::string text;
};

/// One connection; one thread at a time. Statements stay prepared by their SQL text, so pass string literals.
/// Every member may throw Error `store.*`; no text of the database is ever passed on, as it may quote values.
class Connection {
public:
    /// Opens without changing the file; a missing SQLite file is made only if `options.create`.
    static std::unique_ptr<Connection> open(const Location& location, const ConnectOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Backend backend() const;

    static Slot slot_of(std::int64_t value) { return {false, false, value, {}}; }
    static Slot slot_of(int value) { return {false, false, value, {}}; }
    static Slot slot_of(bool value) { return {false, false, value ? 1 : 0, {}}; }
    static Slot slot_of(std::string value) { return {true, false, 0, std::move(value)}; }
    static Slot slot_of(std::string_view value) { return {true, false, 0, std::string(value)}; }
    static Slot slot_of(const char* value) { return {true, false, 0, value}; }
    template <class T>
    static Slot slot_of(const std::optional<T>& value) {
        Slot slot = value ? slot_of(*value) : slot_of(T{});
        slot.null = !value.has_value();
        return slot;
    }

    /// Runs a SELECT; columns are `std::int64_t`, `std::string` or `std::optional` of these.
    template <class... Columns, class... Args>
    std::vector<std::tuple<Columns...>> rows(const char* sql, const Args&... args) {
        return rows_bound<Columns...>(sql, {slot_of(args)...});
    }

    /// As `rows`, with the parameters in a list: for queries whose conditions are put together.
    template <class... Columns>
    std::vector<std::tuple<Columns...>> rows_bound(const std::string& sql, const std::vector<Slot>& args) {
        Statement& statement = bind(sql, args, {column_of<Columns>()...});
        std::vector<std::tuple<Columns...>> out;
        while (fetch(statement)) out.push_back(take<Columns...>(statement, std::index_sequence_for<Columns...>{}));
        return out;
    }

    /// The first row of a SELECT, if there is one.
    template <class... Columns, class... Args>
    std::optional<std::tuple<Columns...>> row(const char* sql, const Args&... args) {
        auto all = rows<Columns...>(sql, args...);
        if (all.empty()) return std::nullopt;
        return std::move(all.front());
    }

    /// Runs anything else; gives the number of rows touched.
    template <class... Args>
    std::int64_t run(const char* sql, const Args&... args) {
        return run_bound(bind(sql, {slot_of(args)...}, {}));
    }

    /// Runs a SELECT whose columns are known only at run time; `text[i]` says what column i is.
    std::vector<std::vector<Slot>> table(const std::string& sql, const std::string& argument,
                                         const std::vector<bool>& text);

    /// Runs one statement as it stands, not kept: DDL, pragmas, BEGIN.
    void execute(const std::string& sql);
    /// A pragma's or setting's value as text.
    std::string value_of(const std::string& sql);

    /// Takes the write lock at once (SQLite: BEGIN IMMEDIATE; PostgreSQL: BEGIN).
    void begin_write();
    /// A snapshot for reading.
    void begin_read();
    void commit();
    void rollback() noexcept;
    /// A mark within the transaction, one at a time, to which it can be rolled back.
    void savepoint();
    void release();
    /// False if it can't: then the whole transaction is to be rolled back.
    bool rollback_to_savepoint() noexcept;
    /// Has the server end the connection if the open transaction lies idle for so long; in a file nobody could.
    void give_up_if_idle(std::int64_t seconds);
    /// Is a transaction open? The database may have rolled it back by itself.
    bool in_transaction() const;
    /// Copies a SQLite database as this connection sees it into that file, an empty one; whoever writes meanwhile is
    /// not kept waiting if this connection reads in a transaction. `told` is told how many pages of how many are done,
    /// and may throw.
    void copy_to(const std::string& file, const std::function<void(std::int64_t, std::int64_t)>& told);
    /// In how many places SQLite finds the file damaged, up to 1000; a server sees to that itself.
    std::int64_t damaged();
    /// The server went away: good for nothing any more.
    bool lost() const;

private:
    struct Statement;
    struct Impl;
    explicit Connection(std::unique_ptr<Impl> impl);

    template <class Column>
    static bool column_of() {  // true = text
        return std::is_same_v<Column, std::string> || std::is_same_v<Column, std::optional<std::string>>;
    }

    template <class Column>
    static Column value_at(Slot& slot) {
        if constexpr (std::is_same_v<Column, std::string>) {
            return slot.null ? std::string() : std::move(slot.text);
        } else if constexpr (std::is_same_v<Column, std::int64_t>) {
            return slot.null ? 0 : static_cast<std::int64_t>(slot.number);
        } else {
            if (slot.null) return std::nullopt;
            return value_at<typename Column::value_type>(slot);
        }
    }

    template <class... Columns, std::size_t... I>
    static std::tuple<Columns...> take(Statement& statement, std::index_sequence<I...>) {
        return {value_at<Columns>(column(statement, I))...};
    }

    template <class F>
    decltype(auto) guarded(F&& f);
    [[noreturn]] void fail(const soci::soci_error& error);
    Statement& bind(const std::string& sql, const std::vector<Slot>& in, const std::vector<bool>& out);
    bool fetch(Statement& statement);
    template <class F>
    decltype(auto) attempt(Statement& statement, F&& f);
    std::int64_t run_bound(Statement& statement);
    static Slot& column(Statement& statement, std::size_t index);

    std::unique_ptr<Impl> impl_;
};

}  // namespace lianxin::store

// One database connection over SOCI: typed rows out, statements prepared once, errors in our own words.
#pragma once

#include <array>
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
    bool odbc = false;  ///< the server is reached by ODBC, `target` is what its driver manager is told; same SQL
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
    bool operator==(const Slot& o) const {
        return is_text == o.is_text && null == o.null && (null || (is_text ? text == o.text : number == o.number));
    }
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

    /// A value on its way into a statement, not copied yet.
    struct Given {
        bool is_text = false;
        bool null = false;
        long long number = 0;
        std::string_view text;
    };
    static Given given(std::int64_t value) { return {false, false, value, {}}; }
    static Given given(int value) { return {false, false, value, {}}; }
    static Given given(bool value) { return {false, false, value ? 1 : 0, {}}; }
    static Given given(std::string_view value) { return {true, false, 0, value}; }
    static Given given(const std::string& value) { return {true, false, 0, value}; }
    static Given given(const char* value) { return {true, false, 0, value}; }
    static Given given(const Slot& value) { return {value.is_text, value.null, value.number, value.text}; }
    template <class T>
    static Given given(const std::optional<T>& value) {
        if (value) return given(*value);
        Given nothing = given(T{});
        nothing.null = true;
        return nothing;
    }

    static std::vector<Given> all_given(const std::vector<Slot>& slots) {
        std::vector<Given> out;
        out.reserve(slots.size());
        for (const Slot& slot : slots) out.push_back(given(slot));
        return out;
    }

    template <class T>
    static Slot slot_of(const T& value) {
        const Given it = given(value);
        return {it.is_text, it.null, it.number, std::string(it.text)};
    }

    /// Runs a SELECT; columns are `std::int64_t`, `std::string` or `std::optional` of these.
    template <class... Columns, class... Args>
    std::vector<std::tuple<Columns...>> rows(const char* sql, const Args&... args) {
        const std::array<Given, sizeof...(Args)> in{given(args)...};
        return rows_of<Columns...>(sql, in.data(), in.size());
    }

    /// As `rows`, with the parameters in a list: for queries whose conditions are put together.
    template <class... Columns>
    std::vector<std::tuple<Columns...>> rows_bound(const std::string& sql, const std::vector<Slot>& args) {
        const std::vector<Given> in = all_given(args);
        return rows_of<Columns...>(sql, in.data(), in.size());
    }
    /// As `run`, but at once. \return how many rows it touched
    template <class... Args>
    std::int64_t run_now(const char* sql, const Args&... args) {
        const std::array<Given, sizeof...(Args)> in{given(args)...};
        write_now();
        return run_at_once(sql, in.data(), in.size());
    }
    /// As `run`, with the parameters in a list.
    void run_bound(const std::string& sql, const std::vector<Slot>& args) {
        const std::vector<Given> in = all_given(args);
        run_given(sql, in.data(), in.size());
    }

    /// The first row of a SELECT, if there is one.
    template <class... Columns, class... Args>
    std::optional<std::tuple<Columns...>> row(const char* sql, const Args&... args) {
        auto all = rows<Columns...>(sql, args...);
        if (all.empty()) return std::nullopt;
        return std::move(all.front());
    }

    /// Runs anything else; within a part it may wait until something is read.
    template <class... Args>
    void run(const char* sql, const Args&... args) {
        const std::array<Given, sizeof...(Args)> in{given(args)...};
        run_given(sql, in.data(), in.size());
    }
    /// Runs the first; if it touched no row, the second.
    void run_either(const std::string& first, const std::vector<Slot>& its_args, const std::string& second,
                    const std::vector<Slot>& its_own);

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
    /// Begins a part of the transaction, one at a time, that can be undone alone. What is written in it waits until
    /// something is read or `settle`, so that a part which is refused before has nothing to undo. If something is read
    /// before, a `guarded` part sets a savepoint first; one that is not guarded then has no way back of its own.
    void begin_part(bool guarded);
    /// Writes what waits. From here on the part is not expected to fail: it can't be undone alone if it had no
    /// savepoint.
    void settle();
    void end_part();
    /// False if it can't be undone alone: then the whole transaction is to be rolled back.
    bool undo_part() noexcept;
    /// A mark of the moment, one at a time, for a statement that may fail without harm. What waits is written before.
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
    /// From now on there are temporary tables, or none any more: SQLite would drop them if what it needs for a while
    /// went to another place.
    void has_temporary_tables(bool yes);
    /// In how many places SQLite finds the file damaged, up to 1000; a server sees to that itself.
    std::int64_t damaged();
    /// The server went away: good for nothing any more.
    bool lost() const;

private:
    struct Statement;
    struct Waiting;
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
    template <class... Columns>
    std::vector<std::tuple<Columns...>> rows_of(std::string_view sql, const Given* in, std::size_t size) {
        Statement& statement = ask(sql, in, size, {column_of<Columns>()...});
        std::vector<std::tuple<Columns...>> out;
        while (fetch(statement)) out.push_back(take<Columns...>(statement, std::index_sequence_for<Columns...>{}));
        return out;
    }
    Statement& kept(std::string_view sql, const Given* in, std::size_t size, const std::vector<bool>& text);
    /// A SELECT, which says of each column whether it is text, begun with its values.
    Statement& ask(std::string_view sql, const Given* in, std::size_t size, const std::vector<bool>& text);
    Statement& prepare(std::string_view sql, const Given* in, std::size_t size, const std::vector<bool>& text);
    bool fetch(Statement& statement);
    template <class F>
    decltype(auto) attempt(Statement& statement, F&& f);
    void run_given(std::string_view sql, const Given* in, std::size_t size);
    std::int64_t run_at_once(std::string_view sql, const Given* in, std::size_t size);
    /// \return how many rows it touched
    std::int64_t run_bound(Statement& statement);
    /// Runs one that takes and gives nothing, kept like the others.
    void say(const char* sql);
    void begin(const char* sql);
    void write_waiting();
    void write_now();
    void before_reading();
    bool roll_back_to(const char* savepoint) noexcept;
    void keep_temporary(const char* where);
    static Slot& column(Statement& statement, std::size_t index);

    std::unique_ptr<Impl> impl_;
};

}  // namespace lianxin::store

#include "store/connection.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "store/conflict.hpp"
#include "store/odbc.hpp"

namespace lianxin::store {
namespace {

constexpr std::string_view kSqlitePrefix = "sqlite:";
constexpr std::string_view kOdbcPrefix = "odbc:";

Error failure(const char* code, const char* message, const char* message_zh, const std::string& details = "{}") {
    return Error(code, message, message_zh, {}, details);
}

Error of_sqlite(int result) {
    const std::string details = cat("{\"sqlite\":", result, "}");
    switch (result & 0xFF) {
        case 5:  // SQLITE_BUSY
        case 6:  // SQLITE_LOCKED
            return failure("store.busy", "Another writer holds the database; the busy timeout ran out.",
                           "数据库正被其他写入者占用，等待超时。", details);
        case 8:  // SQLITE_READONLY
            return failure("store.read_only", "The database can't be written.", "数据库为只读，无法写入。", details);
        case 10:  // SQLITE_IOERR
            return failure("store.io", "The disk could not be read or written.", "磁盘读写失败。", details);
        case 11:  // SQLITE_CORRUPT
            return failure("store.corrupt", "The database file is damaged.", "数据库文件已损坏。", details);
        case 13:  // SQLITE_FULL
            return failure("store.disk_full", "The disk is full; nothing was stored.", "磁盘空间不足，未写入任何数据。",
                           details);
        case 14:  // SQLITE_CANTOPEN
            return failure("store.cannot_open", "The database file can't be opened.", "无法打开数据库文件。", details);
        case 19:  // SQLITE_CONSTRAINT
            return failure("store.constraint", "A rule of the database refused the rows.", "数据库约束拒绝了写入。",
                           details);
        case 26:  // SQLITE_NOTADB
            return failure("store.not_a_database", "The file is not a database.", "该文件不是数据库文件。", details);
        default:
            return failure("store.failed", "The database refused.", "数据库操作失败。", details);
    }
}

Error of_postgresql(const std::string& state) {
    const std::string details = is_utf8(state) ? cat("{\"sqlstate\":\"", state, "\"}") : "{}";
    if (state == "40001" || state == "40P01" || state == "55P03")
        return failure("store.busy", "Another writer was faster; try again.", "与其他写入者冲突，请重试。", details);
    if (state == "25006")
        return failure("store.read_only", "The database can't be written.", "数据库为只读，无法写入。", details);
    if (state == "53100")
        return failure("store.disk_full", "The disk is full; nothing was stored.", "磁盘空间不足，未写入任何数据。",
                       details);
    if (state.compare(0, 2, "23") == 0)
        return failure("store.constraint", "A rule of the database refused the rows.", "数据库约束拒绝了写入。",
                       details);
    if (state.compare(0, 2, "08") == 0 || state.compare(0, 3, "57P") == 0 || state == "25P03" ||
        state.find_first_not_of(' ') == std::string::npos)
        return failure("store.connection_lost", "The database server is not reachable.", "无法连接数据库服务器。",
                       details);
    return failure("store.failed", "The database refused.", "数据库操作失败。", details);
}

/// Of what others' work at the same time brought about, a serialisation failure or a deadlock, it is told apart, as it
/// is done again.
[[noreturn]] void refuse(const std::string& sqlstate) {
    const std::string state = std::string(sqlstate.c_str()).substr(0, 5);
    if (state == "40001" || state == "40P01") throw Conflict(of_postgresql(state));
    throw of_postgresql(state);
}

/// SOCI's own texts quote bound values, so only the code of an error is ever passed on.
[[noreturn]] void translate(const soci::soci_error& error) {
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) throw of_sqlite(sqlite->result());
    if (const auto* pg = dynamic_cast<const soci::postgresql_soci_error*>(&error)) refuse(pg->sqlstate());
    if (const std::string state = odbc::sqlstate_of(error); !state.empty()) refuse(state);
    throw failure("store.failed", "The database refused.", "数据库操作失败。");
}

bool exists(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0;
}

/// SOCI spoils a postgresql:// URI by adding "=" to it, so libpq itself takes it apart into keywords.
std::string keywords(const std::string& uri) {
    char* ignored = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(PQconninfoParse(uri.c_str(), &ignored),
                                                                              &PQconninfoFree);
    PQfreemem(ignored);
    if (!parsed)
        throw Error("store.bad_uri", "The PostgreSQL URI is malformed.", "PostgreSQL存储位置格式不正确。", "/uri");
    std::string out;
    for (const PQconninfoOption* option = parsed.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr) continue;
        out += cat(out.empty() ? "" : " ", option->keyword, "='");
        for (const char* c = option->val; *c != '\0'; ++c) {
            if (*c == '\'' || *c == '\\') out += '\\';
            out += *c;
        }
        out += '\'';
    }
    return out;
}

void quiet(void*, const PGresult*) {}  // libpq writes notices to stderr unless told otherwise

}  // namespace

Location locate(std::string_view uri) {
    Location out;
    if (uri.compare(0, kSqlitePrefix.size(), kSqlitePrefix) == 0) {
        out.target = std::string(uri.substr(kSqlitePrefix.size()));
        out.memory = out.target == ":memory:";
        const bool writable_name = !out.target.empty() && out.target.find('"') == std::string::npos &&
                                   out.target.find('\0') == std::string::npos && out.target.compare(0, 5, "file:") != 0;
        if (writable_name) return out;
    } else if (uri.compare(0, 13, "postgresql://") == 0 || uri.compare(0, 11, "postgres://") == 0) {
        out.backend = Backend::postgresql;
        out.target = std::string(uri);
        return out;
    } else if (odbc::built_in() && uri.compare(0, kOdbcPrefix.size(), kOdbcPrefix) == 0) {
        out.backend = Backend::postgresql;
        out.odbc = true;
        out.target = std::string(uri.substr(kOdbcPrefix.size()));
        if (!out.target.empty() && out.target.find('\0') == std::string::npos) return out;
    }
    throw Error("store.bad_uri", "A store is named 'sqlite:PATH', 'sqlite::memory:' or 'postgresql://…'.",
                "存储位置应写作“sqlite:路径”“sqlite::memory:”或“postgresql://…”。", "/uri");
}

struct Connection::Statement {
    Statement(soci::session& session, std::string_view its_sql) : sql(its_sql), statement(session) {}
    const std::string sql;
    soci::statement statement;
    void take(const Given* values, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            in[i].number = values[i].number;
            in[i].text = values[i].text;
            in_null[i] = values[i].null ? soci::i_null : soci::i_ok;
        }
    }
    void take(std::size_t i, Slot& value) {
        in[i].number = value.number;
        in[i].text.swap(value.text);
        in_null[i] = value.null ? soci::i_null : soci::i_ok;
    }
    std::deque<Slot> in;
    std::deque<soci::indicator> in_null;
    std::deque<Slot> out;
    std::deque<soci::indicator> out_null;
};

/// What is written in a part, until it is.
struct Connection::Waiting {
    struct Write {
        Statement* statement;
        std::size_t first, size;  ///< its values
        bool otherwise;           ///< only if the one before it touched no row
    };
    bool open = false;
    std::vector<Write> writes;
    std::vector<Slot> values;  ///< the first `used`; the others keep their room for the next time
    std::size_t used = 0;

    void clear() {
        writes.clear();
        used = 0;
    }
    void add(Statement& statement, const Given* in, std::size_t size, bool otherwise) {
        writes.push_back({&statement, used, size, otherwise});
        if (values.size() < used + size) values.resize(used + size);
        for (std::size_t i = 0; i < size; ++i, ++used) {
            values[used].number = in[i].number;
            values[used].null = in[i].null;
            values[used].text = in[i].text;
        }
    }
};

struct Connection::Impl {
    Backend backend = Backend::sqlite;
    soci::session session;
    std::unordered_map<std::string_view, std::unique_ptr<Statement>> statements;  ///< by the text that each keeps
    bool lost = false;
    Waiting waiting;
    bool guarded = false, marked = false;  ///< the part is to have a savepoint before it is read in; it has one
    std::string_view temporary;            ///< where SQLite keeps what it needs for a while
    bool has_temporary_tables = false;

    /// By ODBC nobody can be asked how a transaction stands, so it is kept here.
    bool odbc = false;
    bool open = false;
    bool spoilt = false;  ///< a statement failed, and what came before it is gone or has to go

    sqlite_api::sqlite3* sqlite() { return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_; }
    PGconn* postgresql() { return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_; }
};

void Connection::fail(const soci::soci_error& error) {
    try {
        translate(error);
    } catch (const Error& told) {
        impl_->lost = impl_->lost || told.code() == "store.connection_lost";
        impl_->spoilt = true;
        throw;
    }
}

template <class F>
decltype(auto) Connection::guarded(F&& f) {
    try {
        return f();
    } catch (const soci::soci_error& error) {
        fail(error);
    }
}

/// A statement that failed is not kept: SOCI would run it again over the buffers of the failed run, and leak those.
template <class F>
decltype(auto) Connection::attempt(Statement& statement, F&& f) {
    try {
        return f();
    } catch (const soci::soci_error& error) {
        auto& kept = impl_->statements;
        const auto failed =
            std::find_if(kept.begin(), kept.end(), [&](const auto& entry) { return entry.second.get() == &statement; });
        if (failed != kept.end()) kept.erase(failed);
        fail(error);
    }
}

Connection::Connection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Connection::~Connection() = default;

Backend Connection::backend() const { return impl_->backend; }

std::unique_ptr<Connection> Connection::open(const Location& location, const ConnectOptions& options) {
    auto impl = std::make_unique<Impl>();
    impl->backend = location.backend;
    impl->odbc = location.odbc;
    try {
        if (location.backend == Backend::sqlite) {
            if ((!options.create || options.read_only) && !location.memory && !exists(location.target))
                throw Error("store.not_found", "There is no database at that path.", "该路径下没有数据库文件。",
                            "/uri");
            impl->session.open(soci::sqlite3, cat("db=\"", location.target, "\" timeout=", options.busy_timeout_s,
                                                  options.read_only ? " readonly=true" : ""));
            auto* backend = static_cast<soci::sqlite3_session_backend*>(impl->session.get_backend());
            sqlite_api::sqlite3_extended_result_codes(backend->conn_, 1);
        } else if (location.odbc) {
            odbc::connect(impl->session, location.target);
        } else {
            try {
                impl->session.open(soci::postgresql, keywords(location.target));
            } catch (const soci::soci_error&) {  // it bears no SQLSTATE yet
                throw of_postgresql("08001");
            }
            auto* backend = static_cast<soci::postgresql_session_backend*>(impl->session.get_backend());
            PQsetNoticeReceiver(backend->conn_, quiet, nullptr);
        }
    } catch (const soci::soci_error& error) {
        translate(error);
    }
    return std::unique_ptr<Connection>(new Connection(std::move(impl)));
}

void Connection::execute(const std::string& sql) {
    write_now();
    guarded([&] { impl_->session << sql; });
}

std::string Connection::value_of(const std::string& sql) {
    before_reading();
    return guarded([&] {
        std::string value;
        soci::indicator null = soci::i_ok;
        impl_->session << sql, soci::into(value, null);
        return value;
    });
}

void Connection::begin_write() {
    keep_temporary("MEMORY");
    begin(impl_->backend == Backend::sqlite ? "BEGIN IMMEDIATE" : "BEGIN ISOLATION LEVEL READ COMMITTED");
}

void Connection::begin_read() {
    keep_temporary("FILE");
    begin(impl_->backend == Backend::sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

/// A writer's savepoints note down each page before it changes, which in a file takes longer than all the rest; a
/// reader may have to sort a million rows.
void Connection::keep_temporary(const char* where) {
    if (impl_->backend != Backend::sqlite || impl_->temporary == where || impl_->has_temporary_tables) return;
    execute(cat("PRAGMA temp_store = ", where));
    impl_->temporary = where;
}

/// `sql`: BEGIN and how. A driver manager begins by itself, and is told how afterwards.
void Connection::begin(const char* sql) {
    if (!impl_->odbc) return say(sql);
    guarded([&] {
        impl_->session.begin();
        impl_->open = true;
        impl_->spoilt = false;
        impl_->session << cat("SET TRANSACTION ", sql + std::string_view("BEGIN ").size());
    });
}

void Connection::has_temporary_tables(bool yes) { impl_->has_temporary_tables = yes; }

void Connection::say(const char* sql) {
    if (impl_->odbc) return execute(sql);
    run_bound(kept(sql, nullptr, 0, {}));
}

/// After an error that somebody swallowed, PostgreSQL would answer COMMIT by rolling back, and call that a success.
void Connection::commit() {
    const bool spoilt = impl_->odbc ? impl_->spoilt
                                    : impl_->backend == Backend::postgresql &&
                                          PQtransactionStatus(impl_->postgresql()) == PQTRANS_INERROR;
    if (spoilt) throw failure("store.failed", "The database refused.", "数据库操作失败。");
    if (!impl_->odbc) return say("COMMIT");
    guarded([&] { impl_->session.commit(); });
    impl_->open = false;
}

void Connection::rollback() noexcept {
    try {
        impl_->open = false;
        impl_->odbc ? impl_->session.rollback() : execute("ROLLBACK");
    } catch (const std::exception&) {  // a full disk has rolled back already: nothing is left to undo
    }
}

void Connection::begin_part(bool guarded) {
    impl_->waiting.clear();
    impl_->waiting.open = true;
    impl_->guarded = guarded;
    impl_->marked = false;
    if (impl_->odbc) write_now();  // which keeps no statement, so that none can wait
}

void Connection::write_waiting() {
    Waiting& waiting = impl_->waiting;
    waiting.open = false;
    std::int64_t touched = 0;
    for (Waiting::Write& write : waiting.writes) {
        if (write.otherwise && touched > 0) continue;
        for (std::size_t i = 0; i < write.size; ++i) write.statement->take(i, waiting.values[write.first + i]);
        touched = run_bound(*write.statement);
    }
    waiting.clear();
}

void Connection::settle() {
    if (impl_->waiting.open) write_waiting();
}

/// From here on what is written is written at once.
void Connection::write_now() {
    if (!std::exchange(impl_->waiting.open, false)) return;
    if (impl_->guarded) {
        say("SAVEPOINT lx_part");
        impl_->marked = true;
    }
    write_waiting();
}

void Connection::before_reading() {
    if (!impl_->waiting.writes.empty()) write_now();
}

void Connection::end_part() {
    settle();
    if (impl_->marked) say("RELEASE SAVEPOINT lx_part");
    impl_->marked = false;
}

bool Connection::undo_part() noexcept {
    const bool nothing_written = std::exchange(impl_->waiting.open, false);
    impl_->waiting.clear();
    if (!in_transaction()) return false;
    if (nothing_written)
        return impl_->backend == Backend::sqlite || PQtransactionStatus(impl_->postgresql()) == PQTRANS_INTRANS;
    return std::exchange(impl_->marked, false) && roll_back_to("lx_part");
}

void Connection::savepoint() {
    write_now();
    say("SAVEPOINT lx_row");
}

void Connection::release() { say("RELEASE SAVEPOINT lx_row"); }

bool Connection::rollback_to_savepoint() noexcept { return roll_back_to("lx_row"); }

bool Connection::roll_back_to(const char* savepoint) noexcept {
    try {
        execute(cat("ROLLBACK TO SAVEPOINT ", savepoint));
        execute(cat("RELEASE SAVEPOINT ", savepoint));
        impl_->spoilt = false;
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void Connection::give_up_if_idle(std::int64_t seconds) {
    if (impl_->backend == Backend::postgresql)
        execute(cat("SET LOCAL idle_in_transaction_session_timeout = '", seconds, "s'"));
}

bool Connection::in_transaction() const {
    if (impl_->odbc) return impl_->open && !impl_->lost;
    if (impl_->backend == Backend::sqlite) return sqlite_api::sqlite3_get_autocommit(impl_->sqlite()) == 0;
    const PGTransactionStatusType status = PQtransactionStatus(impl_->postgresql());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

void Connection::copy_to(const std::string& file, const std::function<void(std::int64_t, std::int64_t)>& told) {
    namespace api = sqlite_api;
    constexpr int kPages = 1024;  // at a time
    Location where;
    where.target = file;
    const auto target = open(where, {});
    api::sqlite3_backup* copy = api::sqlite3_backup_init(target->impl_->sqlite(), "main", impl_->sqlite(), "main");
    if (copy == nullptr) throw of_sqlite(api::sqlite3_errcode(target->impl_->sqlite()));
    int result = 0;
    try {
        for (result = 0; result == 0;) {  // SQLITE_OK: there is more
            result = api::sqlite3_backup_step(copy, kPages);
            const std::int64_t total = api::sqlite3_backup_pagecount(copy);
            told(total - api::sqlite3_backup_remaining(copy), total);
        }
    } catch (...) {
        api::sqlite3_backup_finish(copy);
        throw;
    }
    if (const int ended = api::sqlite3_backup_finish(copy); ended != 0) throw of_sqlite(ended);
    if (result != 101) throw of_sqlite(result);        // SQLITE_DONE
    target->value_of("PRAGMA journal_mode = DELETE");  // one file, complete in itself
}

std::int64_t Connection::damaged() {
    if (impl_->backend == Backend::postgresql) return 0;
    const auto lines = rows<std::string>("PRAGMA integrity_check(1000)");
    if (lines.size() == 1 && std::get<0>(lines.front()) == "ok") return 0;
    return static_cast<std::int64_t>(lines.size());
}

bool Connection::lost() const {
    return impl_->lost ||
           (impl_->backend == Backend::postgresql && !impl_->odbc && PQstatus(impl_->postgresql()) != CONNECTION_OK);
}

Connection::Statement& Connection::prepare(std::string_view sql, const Given* in, std::size_t size,
                                           const std::vector<bool>& text) {
    auto fresh = std::make_unique<Statement>(impl_->session, sql);
    fresh->statement.alloc();
    fresh->statement.prepare(fresh->sql);
    for (std::size_t i = 0; i < size; ++i) {
        Slot& own = fresh->in.emplace_back();
        soci::indicator& null = fresh->in_null.emplace_back(soci::i_ok);
        if (in[i].is_text)
            fresh->statement.exchange(soci::use(own.text, null));
        else
            fresh->statement.exchange(soci::use(own.number, null));
    }
    for (const bool is_text : text) {
        Slot& own = fresh->out.emplace_back();
        soci::indicator& null = fresh->out_null.emplace_back(soci::i_ok);
        own.is_text = is_text;
        if (is_text)
            fresh->statement.exchange(soci::into(own.text, null));
        else
            fresh->statement.exchange(soci::into(own.number, null));
    }
    fresh->statement.define_and_bind();
    Statement& made = *fresh;
    impl_->statements.emplace(made.sql, std::move(fresh));
    return made;
}

Connection::Statement& Connection::kept(std::string_view sql, const Given* in, std::size_t size,
                                        const std::vector<bool>& text) {
    if (impl_->odbc) impl_->statements.clear();  // each has room for the longest text there may be
    const auto found = impl_->statements.find(sql);
    if (found != impl_->statements.end()) return *found->second;
    return guarded([&]() -> Statement& { return prepare(sql, in, size, text); });
}

Connection::Statement& Connection::ask(std::string_view sql, const Given* in, std::size_t size,
                                       const std::vector<bool>& text) {
    before_reading();
    Statement& statement = kept(sql, in, size, text);
    statement.take(in, size);
    attempt(statement, [&] { statement.statement.execute(false); });
    return statement;
}

void Connection::run_given(std::string_view sql, const Given* in, std::size_t size) {
    if (impl_->waiting.open)
        impl_->waiting.add(kept(sql, in, size, {}), in, size, false);
    else
        run_at_once(sql, in, size);
}

std::int64_t Connection::run_at_once(std::string_view sql, const Given* in, std::size_t size) {
    Statement& statement = kept(sql, in, size, {});
    statement.take(in, size);
    return run_bound(statement);
}

void Connection::run_either(const std::string& first, const std::vector<Slot>& its_args, const std::string& second,
                            const std::vector<Slot>& its_own) {
    const std::vector<Given> in = all_given(its_args), other = all_given(its_own);
    if (impl_->waiting.open) {
        impl_->waiting.add(kept(first, in.data(), in.size(), {}), in.data(), in.size(), false);
        impl_->waiting.add(kept(second, other.data(), other.size(), {}), other.data(), other.size(), true);
    } else if (run_at_once(first, in.data(), in.size()) == 0) {
        run_at_once(second, other.data(), other.size());
    }
}

std::vector<std::vector<Slot>> Connection::table(const std::string& sql, const std::string& argument,
                                                 const std::vector<bool>& text) {
    const Given in = given(argument);
    Statement& statement = ask(sql, &in, 1, text);
    std::vector<std::vector<Slot>> out;
    while (fetch(statement)) out.emplace_back(statement.out.begin(), statement.out.end());
    return out;
}

bool Connection::fetch(Statement& statement) {
    return attempt(statement, [&] {
        const bool got = statement.statement.fetch();
        if (got)
            for (std::size_t i = 0; i < statement.out.size(); ++i)
                statement.out[i].null = statement.out_null[i] == soci::i_null;
        return got;
    });
}

std::int64_t Connection::run_bound(Statement& statement) {
    return attempt(statement, [&] {
        statement.statement.execute(true);
        return static_cast<std::int64_t>(statement.statement.get_affected_rows());
    });
}

Slot& Connection::column(Statement& statement, std::size_t index) { return statement.out[index]; }

}  // namespace lianxin::store

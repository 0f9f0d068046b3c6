#include "store/connection.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::store {
namespace {

constexpr std::string_view kSqlitePrefix = "sqlite:";

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

/// SOCI's own texts quote bound values, so only the code of an error is ever passed on.
[[noreturn]] void translate(const soci::soci_error& error) {
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) throw of_sqlite(sqlite->result());
    if (const auto* pg = dynamic_cast<const soci::postgresql_soci_error*>(&error))
        throw of_postgresql(std::string(pg->sqlstate().c_str()).substr(0, 5));
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
    }
    throw Error("store.bad_uri", "A store is named 'sqlite:PATH', 'sqlite::memory:' or 'postgresql://…'.",
                "存储位置应写作“sqlite:路径”“sqlite::memory:”或“postgresql://…”。", "/uri");
}

struct Connection::Statement {
    explicit Statement(soci::session& session) : statement(session) {}
    soci::statement statement;
    std::deque<Slot> in;
    std::deque<soci::indicator> in_null;
    std::deque<Slot> out;
    std::deque<soci::indicator> out_null;
};

struct Connection::Impl {
    Backend backend = Backend::sqlite;
    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<Statement>> statements;
    bool lost = false;

    sqlite_api::sqlite3* sqlite() { return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_; }
    PGconn* postgresql() { return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_; }
};

void Connection::fail(const soci::soci_error& error) {
    try {
        translate(error);
    } catch (const Error& told) {
        impl_->lost = impl_->lost || told.code() == "store.connection_lost";
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
    try {
        if (location.backend == Backend::sqlite) {
            if ((!options.create || options.read_only) && !location.memory && !exists(location.target))
                throw Error("store.not_found", "There is no database at that path.", "该路径下没有数据库文件。",
                            "/uri");
            impl->session.open(soci::sqlite3, cat("db=\"", location.target, "\" timeout=", options.busy_timeout_s,
                                                  options.read_only ? " readonly=true" : ""));
            auto* backend = static_cast<soci::sqlite3_session_backend*>(impl->session.get_backend());
            sqlite_api::sqlite3_extended_result_codes(backend->conn_, 1);
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
    guarded([&] { impl_->session << sql; });
}

std::string Connection::value_of(const std::string& sql) {
    return guarded([&] {
        std::string value;
        soci::indicator null = soci::i_ok;
        impl_->session << sql, soci::into(value, null);
        return value;
    });
}

void Connection::begin_write() { execute(impl_->backend == Backend::sqlite ? "BEGIN IMMEDIATE" : "BEGIN"); }

void Connection::begin_read() {
    execute(impl_->backend == Backend::sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

/// After an error that somebody swallowed, PostgreSQL would answer COMMIT by rolling back, and call that a success.
void Connection::commit() {
    if (impl_->backend == Backend::postgresql && PQtransactionStatus(impl_->postgresql()) == PQTRANS_INERROR)
        throw failure("store.failed", "The database refused.", "数据库操作失败。");
    execute("COMMIT");
}

void Connection::rollback() noexcept {
    try {
        execute("ROLLBACK");
    } catch (const std::exception&) {  // a full disk has rolled back already: nothing is left to undo
    }
}

void Connection::savepoint() { execute("SAVEPOINT lx_part"); }

void Connection::release() { execute("RELEASE SAVEPOINT lx_part"); }

bool Connection::rollback_to_savepoint() noexcept {
    try {
        execute("ROLLBACK TO SAVEPOINT lx_part");
        release();
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
    return impl_->lost || (impl_->backend == Backend::postgresql && PQstatus(impl_->postgresql()) != CONNECTION_OK);
}

Connection::Statement& Connection::bind(const std::string& sql, const std::vector<Slot>& in,
                                        const std::vector<bool>& out) {
    Statement& statement = guarded([&]() -> Statement& {
        auto& kept = impl_->statements[sql];
        if (kept == nullptr) {
            auto fresh = std::make_unique<Statement>(impl_->session);
            fresh->statement.alloc();
            fresh->statement.prepare(sql);
            for (const Slot& slot : in) {
                Slot& own = fresh->in.emplace_back(slot);
                soci::indicator& null = fresh->in_null.emplace_back(soci::i_ok);
                if (own.is_text)
                    fresh->statement.exchange(soci::use(own.text, null));
                else
                    fresh->statement.exchange(soci::use(own.number, null));
            }
            for (const bool is_text : out) {
                Slot& own = fresh->out.emplace_back();
                soci::indicator& null = fresh->out_null.emplace_back(soci::i_ok);
                own.is_text = is_text;
                if (is_text)
                    fresh->statement.exchange(soci::into(own.text, null));
                else
                    fresh->statement.exchange(soci::into(own.number, null));
            }
            fresh->statement.define_and_bind();
            kept = std::move(fresh);
        }
        for (std::size_t i = 0; i < in.size(); ++i) {
            kept->in[i].number = in[i].number;
            kept->in[i].text = in[i].text;
            kept->in_null[i] = in[i].null ? soci::i_null : soci::i_ok;
        }
        return *kept;
    });
    if (!out.empty()) attempt(statement, [&] { statement.statement.execute(false); });
    return statement;
}

std::vector<std::vector<Slot>> Connection::table(const std::string& sql, const std::string& argument,
                                                 const std::vector<bool>& text) {
    Statement& statement = bind(sql, {slot_of(argument)}, text);
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

#include "service/database.hpp"

#include <unistd.h>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/copy.hpp"
#include "store/schema.hpp"

namespace lianxin::service {
namespace {

constexpr std::size_t kMostConnections = 16;

Writer::Bounds with_patience(Writer::Bounds bounds, std::int64_t seconds) {
    bounds.patience = std::chrono::seconds(seconds);
    return bounds;
}

}  // namespace

std::unique_ptr<store::Connection> Database::connect() const {
    auto connection = store::Connection::open(location_, connect_);
    store::configure(*connection, location_, connect_);
    return connection;
}

Database::Database(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds, Meter& meter)
    : location_(store::locate(uri)),
      connect_{options.create, options.busy_timeout_s},
      pool_([this] { return connect(); }, location_.memory ? 1 : kMostConnections,
            [&meter](std::chrono::nanoseconds time) { meter.waited_for_connection(time); }),
      writer_(pool_, meter, location_.backend == store::Backend::sqlite,
              with_patience(bounds, options.busy_timeout_s)) {
    if (!location_.memory) look_before_opening(options);
    const auto lease = writer_.lend();
    writer_.hash(store::migrate(*lease, options.hash, [&](const store::Meta& found) {
                     if (options.migrate == Migration::copy_first) keep_copy(found.schema_version);
                 }).hash);
}

/// Before anything is changed: WAL alone would already touch a foreign file.
void Database::look_before_opening(const StoreOptions& options) const {
    store::ConnectOptions how = connect_;
    how.read_only = options.migrate == Migration::dry_run && location_.backend == store::Backend::sqlite &&
                    ::access(location_.target.c_str(), F_OK) == 0;
    const auto first = store::Connection::open(location_, how);
    const store::Meta found = store::inspect(*first);
    if (found.schema_version == 0 && !options.create)
        throw Error("store.not_found", "There is no store in that database.", "该数据库中没有连心数据。", "/uri");
    if (found.schema_version == 0 || found.schema_version == store::kSchemaVersion) return;
    if (options.migrate == Migration::dry_run)
        throw Error("store.migration_due",
                    cat("The store is of schema version ", found.schema_version, " and would be brought up to ",
                        store::kSchemaVersion, "; it was left untouched."),
                    cat("数据库结构版本为", found.schema_version, "，打开时将升级到", store::kSchemaVersion,
                        "；本次未作任何改动。"),
                    "/migrate", store::planned(*first, found));
    if (options.migrate == Migration::copy_first && location_.backend != store::Backend::sqlite)
        refuse_copy("/migrate");
}

void Database::keep_copy(std::int64_t schema_version) const {
    const auto source = connect();
    copy_whole(*source, cat(location_.target, ".schema-", schema_version), [](std::int64_t, std::int64_t) {});
}

}  // namespace lianxin::service

#include "service/engine.hpp"

#include <unistd.h>

#include <chrono>

#include "base/text.hpp"
#include "codec/names.hpp"
#include "lianxin/error.hpp"
#include "service/absence_rows.hpp"
#include "service/copy.hpp"
#include "service/organisation_rows.hpp"
#include "store/schema.hpp"

namespace lianxin::service {
namespace {

constexpr std::size_t kMostConnections = 16;

}  // namespace

std::unique_ptr<store::Connection> Engine::connect() const {
    auto connection = store::Connection::open(location_, connect_);
    store::configure(*connection, location_, connect_);
    return connection;
}

Engine::Engine(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds)
    : location_(store::locate(uri)),
      connect_{options.create, options.busy_timeout_s},
      pool_([this] { return connect(); }, location_.memory ? 1 : kMostConnections),
      writer_(pool_, location_.backend == store::Backend::sqlite, bounds),
      time_source_(options.time_source),
      manual_now_(options.now ? options.now->ms : Instant::start_of(Date::of(2024, 1, 1)).ms) {
    if (options.busy_timeout_s < 0 || options.busy_timeout_s > 3600)
        throw Error("request.out_of_range", "The busy timeout is 0 to 3600 seconds.", "等待超时须为0至3600秒。",
                    "/busy_timeout_s");
    if (options.now && options.time_source != TimeSource::manual)
        throw Error("time.not_manual", "Only a manual time source begins where the host says.",
                    "只有手动时间源可以设定起始时间。", "/now");
    if (!location_.memory) look_before_opening(options);
    const auto lease = writer_.lend();
    hash_ = store::migrate(*lease, options.hash, [&](const store::Meta& found) {
                if (options.migrate == Migration::copy_first) keep_copy(found.schema_version);
            }).hash;
    writer_.hash(hash_);
}

/// Before anything is changed: WAL alone would already touch a foreign file.
void Engine::look_before_opening(const StoreOptions& options) const {
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

void Engine::keep_copy(std::int64_t schema_version) const {
    const auto source = connect();
    copy_whole(*source, cat(location_.target, ".schema-", schema_version), [](std::int64_t, std::int64_t) {});
}

void Engine::forget(const std::string& jurisdiction) {
    const std::lock_guard lock(cache_mutex_);
    directories_.erase(jurisdiction);
    shelves_.erase(jurisdiction);
}

void Engine::tell_changed() {
    {
        const std::lock_guard lock(change_mutex_);
        ++changes_;
    }
    changed_.notify_all();
}

void Engine::await_change(std::uint64_t seen, std::chrono::milliseconds most) {
    std::unique_lock lock(change_mutex_);
    changed_.wait_for(lock, most, [&] { return changes_ != seen; });
}

Instant Engine::now() const {
    if (time_source_ == TimeSource::manual) return Instant{manual_now_.load()};
    using std::chrono::duration_cast, std::chrono::milliseconds, std::chrono::system_clock;
    return Instant{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

void Engine::time_set(Instant now) {
    if (time_source_ != TimeSource::manual)
        throw Error("time.not_manual", "The store's time source is the system's clock.",
                    "该存储使用系统时钟，不能设定时间。");
    std::int64_t before = manual_now_.load();
    do {
        if (now.ms < before)
            throw Error("time.backwards",
                        cat("The time source stands at ", Instant{before}.str(), " and only goes forward."),
                        cat("时间源当前为", Instant{before}.str(), "，只能向前推进。"), "/now");
    } while (!manual_now_.compare_exchange_weak(before, now.ms));
}

template <class T, class Load>
std::shared_ptr<const T> Engine::cached(std::map<std::string, Cached<T>>& cache, store::Transaction& tx,
                                        const char* stream, Load load) {
    const store::Head at = tx.head(stream);
    const auto fits = [&](const Known<T>& known) { return known.at.version == at.version && known.at.hash == at.hash; };
    {
        const std::lock_guard lock(cache_mutex_);
        const Cached<T>& kept = cache[tx.jurisdiction()];
        if (fits(kept.committed)) return kept.committed.value;
        if (fits(kept.tentative)) return kept.tentative.value;
    }
    auto loaded = std::shared_ptr<const T>(load(tx));
    const std::lock_guard lock(cache_mutex_);
    Cached<T>& kept = cache[tx.jurisdiction()];
    if (!tx.batch().fresh())
        kept.tentative = {at, loaded};
    else if (kept.committed.at.version < at.version)  // a reader on an older snapshot must not set it back
        kept.committed = {at, loaded};
    return loaded;
}

std::shared_ptr<const organisation::Directory> Engine::directory(store::Transaction& tx) {
    return cached(directories_, tx, "organisation", [](store::Transaction& t) {
        return std::make_unique<organisation::Directory>(load_organisation(t), load_absences(t));
    });
}

std::shared_ptr<const Shelf> Engine::shelf(store::Transaction& tx) {
    return cached(shelves_, tx, "documents", [](store::Transaction& t) { return std::make_unique<Shelf>(t); });
}

}  // namespace lianxin::service

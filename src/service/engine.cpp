#include "service/engine.hpp"

#include <chrono>

#include "base/text.hpp"
#include "codec/names.hpp"
#include "lianxin/error.hpp"
#include "service/absence_rows.hpp"
#include "service/organisation_rows.hpp"

namespace lianxin::service {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;

const StoreOptions& checked(const StoreOptions& options) {
    if (options.busy_timeout_s < 0 || options.busy_timeout_s > 3600)
        throw Error("request.out_of_range", "The busy timeout is 0 to 3600 seconds.", "等待超时须为0至3600秒。",
                    "/busy_timeout_s");
    if (options.request_retention_days < 1 || options.request_retention_days > 3650)
        throw Error("request.out_of_range", "Request ids are kept for 1 to 3650 days.", "请求编号保留期须为1至3650天。",
                    "/request_retention_days");
    if (options.now && options.time_source != TimeSource::manual)
        throw Error("time.not_manual", "Only a manual time source begins where the host says.",
                    "只有手动时间源可以设定起始时间。", "/now");
    return options;
}

}  // namespace

Engine::Engine(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds)
    : routes_(uri, checked(options), bounds, meter_),
      time_source_(options.time_source),
      manual_now_(options.now ? options.now->ms : Instant::start_of(Date::of(2024, 1, 1)).ms),
      request_retention_ms_(options.request_retention_days * kDayMs) {}

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

std::optional<Instant> Engine::turn_to_forget(const std::string& jurisdiction) {
    const Instant at = now();
    const std::lock_guard lock(forget_mutex_);
    std::int64_t& next = forget_at_[jurisdiction];
    if (at.ms < next) return std::nullopt;
    next = at.ms + kHourMs;
    return Instant{at.ms - request_retention_ms_};
}

void Engine::more_to_forget(const std::string& jurisdiction) {
    const std::lock_guard lock(forget_mutex_);
    forget_at_[jurisdiction] = 0;
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

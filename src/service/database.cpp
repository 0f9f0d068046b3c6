#include "service/database.hpp"

#include "lianxin/error.hpp"
#include "store/schema.hpp"

namespace lianxin::service {
namespace {

constexpr std::size_t kMostConnections = 16;

std::unique_ptr<store::Connection> connect(const store::Location& location, const store::ConnectOptions& options) {
    auto connection = store::Connection::open(location, options);
    store::configure(*connection, location, options);
    return connection;
}

Writer::Bounds with_patience(Writer::Bounds bounds, std::int64_t seconds) {
    bounds.patience = std::chrono::seconds(seconds);
    return bounds;
}

}  // namespace

Database::Database(const std::string& uri, const StoreOptions& options, const Writer::Bounds& bounds, Meter& meter)
    : location_(store::locate(uri)),
      connect_{options.create, options.busy_timeout_s},
      pool_([this] { return connect(location_, connect_); }, location_.memory ? 1 : kMostConnections,
            [&meter](std::chrono::nanoseconds time) { meter.waited_for_connection(time); }),
      writer_(pool_, meter, location_.backend == store::Backend::sqlite,
              with_patience(bounds, options.busy_timeout_s)) {
    if (!location_.memory) {  // look before anything is changed: WAL alone would already touch a foreign file
        auto first = store::Connection::open(location_, connect_);
        const store::Meta found = store::inspect(*first);
        if (found.schema_version == 0 && !options.create)
            throw Error("store.not_found", "There is no store in that database.", "该数据库中没有连心数据。", "/uri");
    }
    const auto lease = writer_.lend();
    writer_.hash(store::migrate(*lease, options.hash).hash);
}

}  // namespace lianxin::service

// Copies of a store and their check.
#include "service/upkeep.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/auditor.hpp"
#include "service/copy.hpp"
#include "service/teller.hpp"
#include "store/beside.hpp"
#include "store/schema.hpp"

namespace lianxin::service {
namespace {

std::vector<JurisdictionPosition> positions(store::Connection& connection) {
    std::vector<JurisdictionPosition> out;
    for (auto& [jurisdiction, position] : connection.rows<std::string, std::int64_t>(
             "SELECT jurisdiction, position FROM jurisdictions ORDER BY jurisdiction"))
        out.push_back({std::move(jurisdiction), position});
    return out;
}

JurisdictionChecked check_chains(store::Connection& connection, const store::Meta& meta,
                                 const JurisdictionPosition& one, Teller& teller) {
    JurisdictionChecked out;
    out.jurisdiction = one.jurisdiction;
    out.position = one.position;
    store::Batch batch(connection, store::Batch::Mode::read);
    store::Transaction tx(batch, meta.hash, one.jurisdiction, store::Transaction::Mode::read);
    out.audit = audit(tx, teller);
    batch.commit();
    return out;
}

void check_tables(store::Connection& connection, Teller& teller, JurisdictionChecked& out) {
    const store::Beside::Tell tell = [&](const char* stage, std::int64_t done, std::int64_t total) {
        teller.tell(stage, done, total);
    };
    store::Beside beside(connection, out.jurisdiction);
    beside.catch_up(tell);
    {
        store::Batch snapshot(connection, store::Batch::Mode::read);
        beside.follow(tell);
        out.differences = beside.compare(nullptr, tell);
        snapshot.commit();
    }
    beside.end();
    out.rebuilt = true;
}

/// A file that is damaged, or events that are not events, can't be read to their end; what was found so far stands.
template <class Check>
bool readable(Check&& check) {
    try {
        check();
        return true;
    } catch (const Error& error) {
        if (error.code() == "request.cancelled") throw;
        return false;
    }
}

}  // namespace

StoreBackedUp backup(Engine& engine, const StoreBackup& request, const ProgressCallback& tell) {
    Database& database = engine.database();
    if (database.location().backend != store::Backend::sqlite) refuse_copy("");
    Teller teller;
    teller.set(tell);
    return database.apart([&](store::Connection& connection) {
        // One snapshot from here on: others write on, and the copy is the store as it stands now.
        store::Batch snapshot(connection, store::Batch::Mode::read);
        StoreBackedUp out;
        out.path = request.path;
        out.jurisdictions = positions(connection);
        out.bytes = copy_whole(connection, request.path,
                               [&](std::int64_t done, std::int64_t total) { teller.tell("pages", done, total); });
        snapshot.commit();
        return out;
    });
}

BackupChecked backup_check(const std::string& uri, const BackupCheck& request, const ProgressCallback& tell) {
    Teller teller;
    teller.set(tell);
    const store::Location location = store::locate(uri);
    if (location.memory)
        throw Error("store.not_found", "A store in memory is nobody else's to look at.", "内存数据库不能由外部检查。",
                    "/uri");
    store::ConnectOptions how;
    how.create = false;
    how.read_only = true;
    const auto connection = store::Connection::open(location, how);
    BackupChecked out;
    out.known_version = store::kSchemaVersion;
    store::Meta meta;
    try {
        meta = store::inspect(*connection);
    } catch (const Error& error) {
        if (error.code() != "store.corrupt") throw;
        out.damaged = 1;  // its very first pages: nothing more can be asked
        return out;
    }
    if (meta.schema_version == 0)
        throw Error("store.not_found", "There is no store in that database.", "该数据库中没有连心数据。", "/uri");
    out.schema_version = meta.schema_version;
    teller.tell("file", 0, 0);
    const bool whole = readable([&] {
        out.damaged = connection->damaged();
        for (const JurisdictionPosition& one : positions(*connection)) {
            out.jurisdictions.push_back(check_chains(*connection, meta, one, teller));
            if (request.rebuild && out.schema_version == out.known_version)
                check_tables(*connection, teller, out.jurisdictions.back());
        }
    });
    if (!whole) out.damaged = std::max<std::int64_t>(out.damaged, 1);
    out.sound = out.damaged == 0 &&
                std::all_of(out.jurisdictions.begin(), out.jurisdictions.end(),
                            [](const JurisdictionChecked& one) { return one.audit.whole && one.differences.empty(); });
    return out;
}

}  // namespace lianxin::service

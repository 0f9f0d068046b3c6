// The tables, by version. Migrations only go forward; docs/design/overview.md explains each table.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lianxin/store.hpp"
#include "store/connection.hpp"

namespace lianxin::store {

/// 1: 0.1.0. 2: 0.2.0; events of pauses, items, money and transitions, which earlier libraries don't know.
/// 3: supervision: its events, and the tables `clocks` and `supervisions`.
/// 4: 0.4.0; duties signed off, and since when each credit is known; counters of cases.
/// 5: 0.5.0; request ids by time, so that old ones can be forgotten.
constexpr std::int64_t kSchemaVersion = 5;

enum class Role {
    truth,      ///< what was said, sealed and drawn: never rebuilt
    read,       ///< follows from the events: `store_rebuild` empties and refills it
    reference,  ///< not of one jurisdiction: documents, the store's own facts
};

struct Table {
    const char* name;
    const char* columns;
    const char* key;
    Role role;
};

struct Column {
    std::string name;
    bool text = true;  ///< else a whole number
    bool optional = false;
};

std::vector<Table> tables();
/// The words of a list with one space between them.
std::vector<std::string> words(std::string_view list);
std::vector<Column> columns_of(const Table& table);
/// SELECT of all columns of one jurisdiction's rows, in the order of the key.
std::string select_all(const Table& table);

/// The columns of its key, the jurisdiction first.
std::vector<std::string> key_of(const Table& table);

/// Makes empty read tables beside those that stand, which only this connection sees: from now on a statement that names
/// a read table means the one beside.
void create_beside(Connection& connection);
void drop_beside(Connection& connection);
/// What to put before a table's name to mean, all the same, the one that stands ("main."), or the one beside ("temp.").
std::string standing(Connection& connection);
std::string beside(Connection& connection);

/// What stands in `lx_meta`.
struct Meta {
    std::int64_t schema_version = 0;  ///< 0: no Lianxin tables yet
    HashAlgorithm hash = HashAlgorithm::sm3;
};

/// Looks at a database without touching it.
/// \throws Error `store.newer_version`, `store.foreign_database` (other tables, but none of ours),
/// `store.not_a_database`
Meta inspect(Connection& connection);

/// Brings the tables to `kSchemaVersion` in one transaction; a no-op if they are there already. `before_upgrade` is
/// told what stands in `lx_meta` of an earlier store that nobody else can write to any more and nobody has changed yet;
/// it may throw, and then nothing is changed. \return what stands in `lx_meta` afterwards
Meta migrate(Connection& connection, HashAlgorithm hash_for_new,
             const std::function<void(const Meta&)>& before_upgrade = {});

/// What `migrate` would do to an earlier store, as JSON: {from, to, tables_made, tables_refilled, jurisdictions: [{
/// jurisdiction, events}]}.
std::string planned(Connection& connection, const Meta& found);

/// Sets what must hold on each new connection (SQLite: WAL, FULL, foreign keys) and reads it back.
/// \throws Error `store.read_only`, `store.pragma_refused`
void configure(Connection& connection, const Location& location, const ConnectOptions& options);

}  // namespace lianxin::store

#include "lianxin/placement.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "store/schema.hpp"

namespace lianxin {
namespace {

using store::Role;

/// What each engine is told of a table; `$t` stands for its name. Tables of a jurisdiction lie beside `jurisdictions`.
struct Engine {
    const char* name;
    const char* head;
    const char* first;      ///< of the table `jurisdictions`
    const char* keyed;      ///< of each other table whose key begins with the jurisdiction
    const char* reference;  ///< of a table that all share
};

const Engine kEngines[] = {
    {"citus", "",
     "SELECT create_distributed_table('$t', 'jurisdiction')\n"
     "    WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = '$t'::regclass);\n",
     "SELECT create_distributed_table('$t', 'jurisdiction', colocate_with => 'jurisdictions')\n"
     "    WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = '$t'::regclass);\n",
     "SELECT create_reference_table('$t')\n"
     "    WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = '$t'::regclass);\n"},
    {"yugabytedb",
     "-- Nothing is to be run: YugabyteDB places the rows of a table by the hash of the first column of its key.\n"
     "-- So it must be in a database that is not colocated, with yb_use_hash_splitting_by_default on.\n",
     "-- $t: by hash of jurisdiction\n", "-- $t: by hash of jurisdiction\n",
     "-- $t: by hash of its own key; all jurisdictions read it, few write it\n"},
    {"opengauss",
     "-- For a cluster of several data nodes; one server by itself needs nothing of this.\n"
     "-- The database must have been made with DBCOMPATIBILITY 'PG': otherwise an empty text is taken for none.\n",
     "ALTER TABLE $t DISTRIBUTE BY HASH (jurisdiction);\n", "ALTER TABLE $t DISTRIBUTE BY HASH (jurisdiction);\n",
     "ALTER TABLE $t DISTRIBUTE BY REPLICATION;\n"},
};

std::string of(const char* statement, const char* table) {
    std::string out;
    for (const char* at = statement; *at != '\0'; ++at) {
        if (at[0] == '$' && at[1] == 't') {
            out += table;
            ++at;
        } else {
            out += *at;
        }
    }
    return out;
}

}  // namespace

std::string placement(std::string_view name) {
    const Engine* const engine =
        std::find_if(std::begin(kEngines), std::end(kEngines), [&](const Engine& one) { return one.name == name; });
    if (engine == std::end(kEngines))
        throw Error("placement.unknown_engine", "Known engines are citus, yugabytedb and opengauss.",
                    "可用的数据库引擎为citus、yugabytedb和opengauss。", "/engine");
    const std::vector<store::Table> tables = store::tables();
    const auto first = std::find_if(tables.begin(), tables.end(), [](const store::Table& table) {
        return std::string_view(table.name) == "jurisdictions";
    });
    std::string out = engine->head + of(engine->first, first->name);
    for (const store::Table& table : tables)
        if (table.name != first->name)
            out += of(table.role == Role::reference ? engine->reference : engine->keyed, table.name);
    return out;
}

}  // namespace lianxin

// Where an engine that spreads one database over several machines is to keep the tables of a store.
#pragma once

#include <string>
#include <string_view>

namespace lianxin {

/// The SQL that places each table on such an engine: the rows of a jurisdiction together on one machine, the few tables
/// that all share on every machine. To be run by who administers the database, once the store has been opened there for
/// the first time, and again after a newer library has opened it, since that makes tables anew. What is placed already
/// is left where it is. \param engine `citus`, `yugabytedb` or `opengauss` \throws Error `placement.unknown_engine`
std::string placement(std::string_view engine);

}  // namespace lianxin

// In place of odbc.cpp where the library is built without ODBC: then no location is one of it.
#include "store/odbc.hpp"

namespace lianxin::store::odbc {

bool built_in() { return false; }
void connect(soci::session&, const std::string&) {}
std::string sqlstate_of(const soci::soci_error&) { return {}; }

}  // namespace lianxin::store::odbc

// Connections by ODBC, if the library is built with them.
#pragma once

#include <string>

namespace soci {
class session;
class soci_error;
}  // namespace soci

namespace lianxin::store::odbc {

/// Whether this library was built with ODBC (the option LIANXIN_ODBC).
bool built_in();

/// Connects to what a driver manager knows by this text, such as `DSN=county`. \throws soci::soci_error
void connect(soci::session& session, const std::string& target);

/// The SQLSTATE of an error that an ODBC driver gave; empty for any other error.
std::string sqlstate_of(const soci::soci_error& error);

}  // namespace lianxin::store::odbc

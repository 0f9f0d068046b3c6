// The one file that needs an ODBC driver manager; built if LIANXIN_ODBC is on, else odbc_absent.cpp is.
#include "store/odbc.hpp"

#include <soci/odbc/soci-odbc.h>
#include <soci/soci.h>

namespace lianxin::store::odbc {

bool built_in() { return true; }

/// PostgreSQL's driver, and those made of it, would roll all of a transaction back when a statement fails, and could
/// not prepare that statement again within it; told so, they leave it to us, who have a savepoint. Others pass over the
/// words.
void connect(soci::session& session, const std::string& target) {
    soci::connection_parameters how(soci::odbc, target + ";Protocol=7.4-0;UseServerSidePrepare=0");
    how.set_option(soci::odbc_option_driver_complete, std::to_string(SQL_DRIVER_NOPROMPT));
    session.open(how);
}

std::string sqlstate_of(const soci::soci_error& error) {
    const auto* const told = dynamic_cast<const soci::odbc_soci_error*>(&error);
    return told == nullptr ? std::string() : reinterpret_cast<const char*>(told->odbc_error_code());
}

}  // namespace lianxin::store::odbc

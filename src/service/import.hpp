// Bulk import: lines in, a verb each, committed in batches; or, in a dry run, decided on and taken back.
#pragma once

#include "service/session.hpp"

namespace lianxin::service {

/// As Session::bulk_import.
BulkImported bulk_import(SessionState& session, const BulkImport& request, const ImportSource& source,
                         const ImportFaultCallback& fault);

}  // namespace lianxin::service

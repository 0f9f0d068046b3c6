// The organisation read back, with the names unsealed: as it stands, or as it was on record at some instant.
#pragma once

#include <memory>

#include "lianxin/organisation.hpp"
#include "organisation/directory.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

OrganisationShown load_organisation(store::Transaction& tx);

/// By what was put on record before that instant, absences and all. Read from the events: in proportion to all that was
/// ever said of the organisation.
std::shared_ptr<const organisation::Directory> organisation_known(store::Transaction& tx, Instant before);

}  // namespace lianxin::service

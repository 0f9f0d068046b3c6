// Loading the organisation: the lot at once, all or nothing, again as an update.
#pragma once

#include <string>
#include <vector>

#include "organisation/directory.hpp"
#include "organisation/events.hpp"

namespace lianxin::organisation {

struct Import {
    std::vector<Event> events;  ///< one for each object that is new or changed
    OrganisationImported counts;
};

/// Decides what an import changes. The result of the whole is checked, so references may go both ways.
/// \throws Error `organisation.unsound`; details.faults lists every fault with its code and pointer.
Import decide_import(const OrganisationImport& request, const Directory& current, const std::string& jurisdiction);

}  // namespace lianxin::organisation

// The organisation verbs: import and show.
#include "organisation/import.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {

OrganisationImported organisation_import(Work& work, const OrganisationImport& request) {
    constexpr const char* kStream = "organisation";
    auto import = organisation::decide_import(request, *work.directory, work.context.jurisdiction);
    if (!import.events.empty()) work.tx.append(kStream, work.tx.head(kStream).version, import.events, work.occasion());
    return import.counts;
}

OrganisationShown organisation_show(Work& work, const OrganisationShow&) { return work.directory->all(); }

}  // namespace lianxin::service

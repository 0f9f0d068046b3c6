// Numbers and ids: gapless, per jurisdiction (and year), drawn inside the transaction that uses them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "organisation/directory.hpp"
#include "store/transaction.hpp"

namespace lianxin::service {

std::string case_number(store::Transaction& tx, int year);  ///< "500238-2024-000001"
std::string activity_id(store::Transaction& tx, int year);  ///< "a-2024-000001"
std::string topic_id(store::Transaction& tx, int year);     ///< "t-2024-000001"
std::string sample_id(store::Transaction& tx, int year);    ///< "s-2024-000001"
std::string sign_off_id(store::Transaction& tx, int year);  ///< "d-2024-000001"
std::string person_id(store::Transaction& tx);              ///< "p-000001"
std::string absence_id(store::Transaction& tx, int year);   ///< "b-2024-000001"
/// The counter that an id of one of these forms was drawn from, and where it stood then; empty if it was not drawn.
struct Drawn {
    std::string counter;
    std::int64_t value = 0;
};
Drawn drawn_from(const std::string& id);
/// Of a tie that begins by a handover: "h-000001", or the next that no tie has.
std::string tie_id(store::Transaction& tx, const organisation::Directory& directory);

/// \throws Error `request.external_id_taken` if another object of that kind has one of these ids of the host
void refuse_taken_external(store::Transaction& tx, const char* kind, const std::vector<ExternalId>& external);

}  // namespace lianxin::service

// Why an item of a duty comes to what it does: the rule, the tenure, the days away, the arithmetic, and what did not
// count.
#pragma once

#include <string>
#include <vector>

#include "activity/events.hpp"
#include "duty/duty.hpp"

namespace lianxin::duty {

/// An activity in which the bearer took part within the item's days, as it stands on record.
struct Attempt {
    activity::Recorded activity;
    Instant recorded_at;
    bool withdrawn = false;
};

/// \throws Error `duty.which_bearer`, `duty.unknown_duty`, `duty.unknown_appointment`, `duty.unknown_unit`
void check(const DutyExplain& request, const std::vector<InForce>& versions, const organisation::Directory& directory);

/// Explains `item`, which `evaluate` gave under `version`.
DutyExplained explain(DutyItem item, const InForce& version, const organisation::Directory& directory, Date as_of,
                      const std::vector<Attempt>& attempts);

}  // namespace lianxin::duty

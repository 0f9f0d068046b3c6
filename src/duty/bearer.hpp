// Who may owe something, and for which days: appointments, and leadership teams.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "duty/duty.hpp"

namespace lianxin::duty {

struct Bearer {
    BearerKind kind = BearerKind::appointment;
    std::string id;
    const Appointment* appointment = nullptr;  ///< nullptr for a team
    const Post* post = nullptr;                ///< likewise
    const Unit* unit = nullptr;
    std::optional<Tier> tier;
    mechanism::Span held;
};

/// That an appointment or unit asked about is known; either may be empty.
/// \throws Error `duty.unknown_appointment`, `duty.unknown_unit`
void require_known(const organisation::Directory& directory, const std::string& appointment, const std::string& unit);

bool owes(const Bearer& bearer, const mechanism::Duty& duty);

/// Those whom the request asks about and who overlap its span: appointments, then teams.
std::vector<Bearer> bearers_of(const DutyEvaluate& request, const organisation::Directory& directory);

/// Days away within the span on a ground that excuses from the duty.
struct Away {
    std::int32_t days = 0;
    std::vector<std::string> absences;
};
Away excused_days(const Bearer& bearer, const mechanism::Duty& duty, const mechanism::Span& span,
                  const organisation::Directory& directory);

}  // namespace lianxin::duty

// Absence: who stands in for whom on a day, along chains; and whether an absence may be put on record.
#pragma once

#include <string>
#include <vector>

#include "organisation/directory.hpp"
#include "organisation/staff_events.hpp"

namespace lianxin::organisation {

/// Whoever acts for an appointment that holds on that day: itself if it is not away, else its substitute, or the
/// substitute's if that is away too, and so on. nullptr if the chain ends with nobody: no substitute was named, it has
/// left its post, or the chain comes back on itself.
const Appointment* stand_in(const Directory& directory, const Appointment& appointment, Date on);

/// The appointments for which this one, not away itself, stands in on that day, in order of id.
std::vector<const Appointment*> stood_in_for(const Directory& directory, const Appointment& appointment, Date on);

/// \throws Error `absence.unknown_appointment`, `absence.ends_before_it_begins`, `absence.not_held`,
///   `absence.overlaps`, `absence.substitutes_itself`, `absence.same_official`, `absence.cycle`
AbsenceRecorded decide_absence(const AbsenceRecord& request, const std::string& id, const Directory& directory);

/// \throws Error `absence.not_found`, `absence.not_earlier`
AbsenceEnded decide_absence_end(const AbsenceEnd& request, const Directory& directory);

}  // namespace lianxin::organisation

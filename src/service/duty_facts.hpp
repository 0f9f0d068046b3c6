// What an evaluation of duties goes by, gathered from the store: the mechanism's versions, the organisation, and what
// was done; as it is on record now, or as it was at the end of some day.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "duty/duty.hpp"
#include "duty/sign_off.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// The documents and the organisation by which duties of a span are judged; keeps alive what it points to.
struct DutyWorld {
    std::shared_ptr<const Shelf> shelf;
    std::shared_ptr<const organisation::Directory> directory;
    std::vector<duty::InForce> versions;
    std::optional<Instant> before;  ///< only what was put on record before counts
};

/// \throws Error `duty.no_mechanism` if none is in force on the last day, `duty.known_ahead`
DutyWorld duty_world(Work& work, Date from, Date to, const std::optional<Date>& known_on);

/// What was done in the span, widened by the longest period; of one appointment and its unit's team, if told.
duty::Facts duty_facts(Work& work, const DutyWorld& world, Date from, Date to, const std::string& appointment);

/// Items of the span that were signed off.
std::vector<duty::Frozen> signed_off(Work& work, Date from, Date to, const std::optional<Instant>& before);

}  // namespace lianxin::service

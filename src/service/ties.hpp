// Ties as they go over: which go with an appointment, and the facts that follow.
#pragma once

#include <string>
#include <vector>

#include "lianxin/handover.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// Ties that hold today or end on no day, and go with this appointment; less those that went over before.
std::vector<const Tie*> ties_of(Work& work, const std::string& appointment);
/// Appointments that such a tie goes with, each once.
std::vector<std::string> tie_bearers(Work& work);

/// Hands a tie on to whoever follows by today, along the whole chain.
std::vector<HandedOver> hand_over_tie(Work& work, const Tie& tie, bool dry_run);
/// By hand, from today on.
HandedOver hand_tie(Work& work, const Tie& tie, const std::string& from, const Appointment& to,
                    const std::string& ground);

}  // namespace lianxin::service

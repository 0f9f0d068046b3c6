// Succession: who heads a unit, and who takes over what an appointment leaves when it ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/handover.hpp"
#include "organisation/directory.hpp"

namespace lianxin::organisation {

/// A head, and of which unit: the one asked for, or one above it.
struct Head {
    const Appointment* appointment = nullptr;
    bool above = false;
};

/// Who heads a unit on a day, the first of them first, then who heads the unit above it, and so on. In each unit: the
/// posts marked as its head, then its leadership team, then who may handle cases; each in order of post and id.
std::vector<Head> heads_of(const Directory& directory, const std::string& unit, Date on);

/// Who takes over from an appointment that has ended.
struct Succession {
    const Appointment* to = nullptr;
    HandoverGround ground = HandoverGround::next_in_post;
    Date on;  ///< the day on which it goes over: after the last day, or the taker's first day if that is later
};

/// As far as is known. The successor that the appointment names; else who takes up the same post after it, or holds it
/// beside it; else the head of the unit on the day after. Nothing if there is nobody, or the appointment has no end.
std::optional<Succession> successor_of(const Directory& directory, const Appointment& ended);

/// All that has become of an appointment's cases by a day: to whom they went, and on to whom that one's went, each on
/// its day. Empty while the appointment lasts, and while its successor has not begun.
std::vector<Succession> successions(const Directory& directory, const Appointment& appointment, Date by);

/// A tie and the appointment that it goes with: of those that its official held when it began, or else took up next,
/// the one that ends last.
const Appointment* bearer_of(const Directory& directory, const Tie& tie);

}  // namespace lianxin::organisation

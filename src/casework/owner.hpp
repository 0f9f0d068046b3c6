// Who answers for a case on a day: whoever has it, or whoever stands in or follows; and what a handover puts on record.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "casework/state.hpp"
#include "lianxin/handover.hpp"
#include "organisation/directory.hpp"

namespace lianxin::casework {

struct Owner {
    const Appointment* appointment = nullptr;  ///< nullptr: there is nobody
    OwnerGround ground = OwnerGround::handler;
};

/// Who answers on that day for what an appointment has. If it has ended, whoever it went to; if that one is away,
/// whoever stands in, or else the first head of the unit who is there. An appointment that is away answers itself if
/// nobody else can. Empty for an empty id.
Owner answers_for(const std::string& appointment, const organisation::Directory& directory, Date on);

/// Who answers for the case on that day: as above, of its handler; of a unit that named none, its head. One whom the
/// case is kept from (回避) never does, but the first head who may, or else whoever has it.
Owner owner_of(const State& state, const organisation::Directory& directory, Date on);

/// Does that appointment answer on that day for what the other has, without having it?
bool acts_for(const Appointment& asker, const std::string& other, const organisation::Directory& directory, Date on);

/// Handovers of one case that have fallen due by now, in order, each with the instant at which it took effect.
/// `as` is handler or leader. Where the case is kept from the successor, it goes to the first head of the unit who may
/// have it; if there is none, it stays with the unit, whose handlers act.
std::vector<std::pair<CaseHandedOver, Instant>> hand_over(const State& state, HandedAs as,
                                                          const organisation::Directory& directory, Date today);

/// By hand. \throws Error `handover.not_open`, `handover.not_theirs`, `handover.outside_unit`,
///   `case.conflict_of_interest`
std::vector<CaseHandedOver> hand_over_by_hand(const State& state, const std::string& from, const Appointment& to,
                                              const std::string& ground, const organisation::Directory& directory,
                                              Date on);

/// Whom a rung of supervision is to be told to: appointments, those who are away replaced by who stands in, and none
/// whom the case is kept from.
std::vector<std::string> recipients(RungRecipient to, const State& state, const organisation::Directory& directory,
                                    Date on);

}  // namespace lianxin::casework

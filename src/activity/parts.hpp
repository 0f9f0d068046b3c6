// The steps of deciding an activity, one file each: who took part, which measures it serves, what it is credited to.
#pragma once

#include <string>
#include <vector>

#include "activity/activity.hpp"
#include "mechanism/period.hpp"

namespace lianxin::activity {

/// The days within which the activity took place; the days on which it did if `exact`.
struct When {
    mechanism::Span days;
    bool exact = true;
};

struct Participant {
    const Appointment* appointment = nullptr;
    const Post* post = nullptr;
    std::vector<const mechanism::Measure*> measures;  ///< those that it serves through this participant
    std::string reason;                               ///< why there is none
};

/// The channel named, or else the usual one of the kind.
Channel channel_of(const ActivityRecord& request);

When when_of(const ActivityRecord& request, Instant now);

/// In the order of the request, officials first; each appointment once.
std::vector<Participant> participants_of(const ActivityRecord& request, const When& when,
                                         const organisation::Directory& directory);

/// Fills in the measures of each participant; true if they would be the same had nobody named a measure.
bool assign_measures(const ActivityRecord& request, const mechanism::Mechanism& mechanism,
                     std::vector<Participant>& participants);

struct Crediting {
    std::vector<Credit> credited;
    std::vector<NotCounted> not_credited;
};

Crediting credit(const ActivityRecord& request, const When& when, const std::vector<Participant>& participants,
                 const organisation::Directory& directory, const mechanism::Mechanism& mechanism,
                 const calendar::Calendar& calendar);

}  // namespace lianxin::activity

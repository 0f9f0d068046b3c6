// Decisions on activities and topics: may it be recorded, which measures does it serve, which duties is it credited
// to, and which not and why. Pure: what must be known of the store is passed in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "activity/events.hpp"
#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "lianxin/activity.hpp"
#include "mechanism/mechanism.hpp"
#include "organisation/directory.hpp"

namespace lianxin::activity {

/// Decides one activity. `mechanism` is the one in force on the day it began, nullptr if there is none.
///
/// - Who took part: each official holds exactly one appointment at the time, or an appointment is named instead.
/// - Measures: those of the channel that take the kind from the tiers that took part; where several could, the
///   purpose or the measure's number tells. A measure that is named must take the activity. A measure served brings
///   those that it also serves.
/// - Credit: to each duty of these measures that lies on somebody who took part, or on the leadership team that they
///   belong to; the same duty never twice for the same bearer. The place must be one that the duty names, a fixed day
///   must be met, and of a time that is only roughly known the whole interval must lie within one period of a duty
///   that owes something.
///
/// \throws Error `activity.in_the_future`, `activity.ends_before_it_begins`, `activity.too_long`,
///   `activity.not_one_day`, `activity.unknown_area`, `activity.unknown_contact_point`, `activity.unknown_official`,
///   `activity.unknown_appointment`, `activity.no_participant`, `activity.which_appointment` (details: candidates),
///   `activity.appointment_not_held`, `activity.official_twice`, `activity.malformed_sha256`,
///   `activity.malformed_media_type`, `activity.unknown_measure`, `activity.measure_does_not_take` (details: what it
///   takes), `activity.unknown_purpose`, `activity.ambiguous_measure` (details: candidates)
Recorded record(const ActivityRecord& request, const std::string& activity, const organisation::Directory& directory,
                const mechanism::Mechanism* mechanism, const calendar::Calendar& calendar, const Context& context);

/// \throws Error `activity.already_withdrawn`
Withdrawn withdraw(const ActivityWithdraw& request, bool withdrawn_before);

/// Decides one topic. `master_known`: is `request.master` the id of a master topic (not of a sub-topic)?
/// \throws Error `activity.in_the_future`, `activity.unknown_topic`, `activity.unknown_unit`, `activity.no_team`
TopicRecorded record_topic(const TopicRecord& request, const std::string& topic, bool master_known,
                           const organisation::Directory& directory, const mechanism::Mechanism* mechanism,
                           const Context& context);

/// The channel of such an activity if nobody names one. Who goes to see a case that somebody brought receives
/// petitioners at their door.
Channel usual_channel(ActivityKind kind, bool visits_cases);

/// Reasons with their words, for replies.
std::vector<NotCredited> in_words(const std::vector<NotCounted>& not_counted);

}  // namespace lianxin::activity

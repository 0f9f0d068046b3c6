// What each measure brought, and the chain from the goal to the verified outcome of a single case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/dispatch.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What `measure_account` takes.
struct MeasureAccount {
    Date from;                            ///< activities that began on or after this day
    Date to;                              ///< included
    std::optional<std::int64_t> measure;  ///< only this measure and its contact
};

/// What activities brought.
struct MeasureFigures {
    std::int64_t activities = 0;  ///< that were not withdrawn
    std::int64_t reached = 0;     ///< people reached, added up over the activities
    std::int64_t raised = 0;      ///< matters raised that became cases
    std::int64_t ended = 0;       ///< of these, how many have ended
    Ratio solved;                 ///< of these, solved as the citizen says, of those reached at call-back
    std::int64_t kept_fixed = 0;  ///< of these, with a lasting rule that stands, or said why nothing recurs
};

/// The same of the activities of one tier.
struct MeasureTier {
    Tier tier = Tier::county;  ///< of the officials who took part
    MeasureFigures figures;    ///< of the activities with an official of this tier
};

/// What one measure brought.
struct MeasureLine {
    std::int64_t measure = 0;             ///< its number
    LocalText title;                      ///< what it is called
    Channel channel = Channel::outreach;  ///< its channel
    std::int64_t contact = 0;             ///< number of its contact; absent if it has none
    MeasureFigures figures;               ///< of all activities that serve it
    std::vector<MeasureTier> tiers;       ///< by tier; an activity of two tiers counts in both
};

/// What the measures of one contact brought; each activity counts once.
struct ContactLine {
    std::int64_t contact = 0;        ///< its number
    LocalText title;                 ///< what it is called
    Tier tier = Tier::county;        ///< whose contact it is
    MeasureFigures figures;          ///< of all activities that serve one of its measures
    std::vector<MeasureTier> tiers;  ///< by tier
};

/// What `measure_account` gives.
struct MeasureAccounted {
    Date from;                          ///< activities that began on or after this day
    Date to;                            ///< included
    std::string mechanism;              ///< in force on the last day, id/version
    std::vector<MeasureLine> measures;  ///< by number
    std::vector<ContactLine> contacts;  ///< by number
    MeasureFigures all;                 ///< of all these activities, each once
};

/// A link of the chain.
enum class TraceKind { goal, contact, measure, activity, case_, outcome };

/// Where a node stands as seen from what was asked about.
enum class TraceWay { self, up, down };

/// What `trace` takes: one of case, activity, measure, contact and goal.
struct Trace {
    std::string case_no;                  ///< JSON member `case`
    std::string activity;                 ///< an activity's id
    std::optional<std::int64_t> measure;  ///< a measure's number; then also from and to
    std::optional<std::int64_t> contact;  ///< a contact's number; likewise
    std::optional<std::int64_t> goal;     ///< a goal's number; likewise
    std::optional<Date> from;             ///< activities that began on or after this day
    std::optional<Date> to;               ///< included
    std::int64_t limit = 50;              ///< so many activities on a page, each with its cases: 1 … 1000
    std::string after;                    ///< `next` of the page before
};

/// One node, and what links it.
struct TraceNode {
    TraceKind kind = TraceKind::case_;     ///< what it is
    std::string id;                        ///< number or id; of an outcome the case's number
    LocalText title;                       ///< its title; of a case its summary, of an activity its topic
    TraceWay way = TraceWay::self;         ///< itself, upward or downward
    TraceKind of_kind = TraceKind::case_;  ///< what it hangs on; of itself, its own kind
    std::string of;                        ///< the id of that
    std::string reason;                    ///< code of why it hangs there
    std::string message;                   ///< the same in English
    std::string message_zh;                ///< in Chinese
    std::vector<std::string> duties;       ///< of an activity, duties that it was credited to under that measure
};

/// What `trace` gives.
struct Traced {
    std::string mechanism;         ///< whose goals, contacts and measures these are, id/version; absent if none holds
    std::vector<TraceNode> nodes;  ///< upward from it, itself, downward from it
    std::string next;              ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

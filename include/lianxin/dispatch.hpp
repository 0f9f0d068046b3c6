// Dispatch (派单): which unit a matter is for, with reasons; and how well matters were dispatched.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What `dispatch_suggest` takes: a case, or a category and an area.
struct DispatchSuggest {
    std::string case_no;   ///< JSON member `case`
    std::string category;  ///< code of the kind of matter
    std::string area;      ///< where it lies: 12 digits
    std::string workflow;  ///< the workflow that it would follow; the catalogue's if absent
};

/// Why a unit is suggested, or why not.
struct DispatchReason {
    std::string code;        ///< `catalogue_rule`, `holds_it_now`, `bounced_this_case`, `accepted_before`,
                             ///< `bounced_before`
    std::int64_t count = 0;  ///< how often; absent where nothing is counted
    std::string town;        ///< 9 digits: counted in this town only; absent: wherever
    std::string message;     ///< one line in English
    std::string message_zh;  ///< one line in Chinese
};

/// A unit that the matter might be for.
struct DispatchSuggestion {
    std::string unit;                     ///< unit id
    LocalText title;                      ///< the unit's name
    std::int64_t score = 0;               ///< what the order goes by; tells nothing beyond this reply
    std::vector<DispatchReason> reasons;  ///< all that speaks for or against it
    LocalText basis;                      ///< the catalogue's ground in law; absent if it does not name the unit
};

/// What `dispatch_suggest` gives. It decides nothing: somebody dispatches, by an action of the workflow.
struct DispatchSuggested {
    std::string case_no;                    ///< JSON member `case`
    std::string category;                   ///< code of the kind of matter
    std::string area;                       ///< where it lies: 12 digits
    std::string workflow;                   ///< that of the case, or asked for, or the catalogue's
    Date on;                                ///< the day on which the catalogue's rule holds: today
    std::string catalogue;                  ///< the catalogue that names the category; absent if none does
    std::int64_t catalogue_version = 0;     ///< its version
    std::vector<DispatchSuggestion> units;  ///< the likeliest first
};

/// What `dispatch_statistics` takes.
struct DispatchStatistics {
    Date from;         ///< cases first dispatched on or after this day
    Date to;           ///< included
    std::string unit;  ///< only this unit, beside the whole
};

/// Numerator and denominator.
struct Ratio {
    std::int64_t count = 0;  ///< how many
    std::int64_t of = 0;     ///< of how many; there is no ratio if it is 0
};

/// Figures of one unit, or of all. Each is defined in docs/guide/dispatch.md.
struct DispatchFigures {
    std::string unit;               ///< unit id; absent for the whole
    LocalText title;                ///< the unit's name
    std::int64_t dispatched = 0;    ///< times that it was given one of these cases, at first or later
    std::int64_t bounced = 0;       ///< of these, how many it bounced
    std::int64_t bounced_late = 0;  ///< of these, how many after the limit to do so
    std::int64_t overruled = 0;     ///< of these, how many stayed with it or came back to it all the same
    Ratio first_dispatch_accuracy;  ///< cases that their first unit has had ever since, of those first given to it
    Ratio bounce_rate;              ///< bounced, of dispatched
    std::int64_t lost_minutes = 0;  ///< that its bounces cost, in vain or too late
    Ratio transfers;                ///< times that these cases left a unit before their end, of cases first given to it
};

/// What `dispatch_statistics` gives.
struct DispatchCounted {
    Date from;                           ///< cases first dispatched on or after this day
    Date to;                             ///< included
    DispatchFigures all;                 ///< of all units
    std::vector<DispatchFigures> units;  ///< by unit id
};

}  // namespace lianxin

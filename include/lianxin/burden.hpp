// Burden: what records cost those who key them in. Each figure is defined in docs/guide/burden.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lianxin/dispatch.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What is keyed in.
enum class EntryKind {
    activity,     ///< an activity with the matters that it raised; its withdrawal
    topic,        ///< a research topic
    person,       ///< a person or household is registered
    opening,      ///< a case that no activity raised
    action,       ///< an action on a case, with its evidence
    part,         ///< a part of a supporting unit is given, replied to, overruled
    link,         ///< cases are linked, merged, taken apart; a merged case is replied to, its petitioner asked
    conflict,     ///< a conflict of interest is recorded, lifted
    exclusion,    ///< an exclusion is proposed, decided
    rule,         ///< a lasting rule is reviewed
    check,        ///< a sample is drawn, a check recorded
    absence,      ///< an absence is recorded, ended
    supervision,  ///< a card is withdrawn, duties are signed off
};

/// What `burden_show` takes.
struct BurdenShow {
    Date from;                ///< records keyed in on or after this day
    Date to;                  ///< included
    std::string unit;         ///< only by appointments to posts of this unit
    std::string appointment;  ///< only by this appointment
    std::int64_t limit = 50;  ///< 1 … 1000
    std::string after;        ///< `next` of the page before
};

/// What some records cost, and what they fed.
struct BurdenFigures {
    std::int64_t records = 0;  ///< keyed in
    std::int64_t fields = 0;   ///< filled in by hand in them
    Ratio prefilled;           ///< fields that the library filled in, of all fields of these records
    std::int64_t duties = 0;   ///< how often they were counted for a duty
    std::int64_t cases = 0;    ///< cases opened out of activities, without an entry of their own
};

/// What one appointment keyed in, in one week.
struct BurdenItem {
    Date week;                ///< its Monday (ISO 8601); of the week, only the days of the span count
    std::string appointment;  ///< who keyed it in
    std::string official;     ///< who holds the appointment
    std::string unit;         ///< unit of the post
    BurdenFigures figures;    ///< what it cost, and what it fed
};

/// What records of one kind cost.
struct BurdenOfKind {
    EntryKind kind = EntryKind::activity;  ///< which kind
    BurdenFigures figures;                 ///< what they cost, and what they fed
};

/// What all records cost that are asked about.
struct BurdenTotal {
    BurdenFigures figures;            ///< of all
    std::int64_t appointments = 0;    ///< how many keyed anything in
    Ratio records_per_week;           ///< records, of the weeks in which an appointment keyed anything in
    Ratio fields_per_week;            ///< fields filled in by hand, of the same weeks
    std::vector<BurdenOfKind> kinds;  ///< by kind, those that there are
};

/// What `burden_show` gives.
struct BurdenShown {
    std::vector<BurdenItem> items;  ///< by week, then by appointment
    BurdenTotal all;                ///< of all pages together
    std::string next;               ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

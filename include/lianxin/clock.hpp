// Clocks (时限) of a case as they stand: when each is due, and how it was kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class ClockStatus {
    running,
    met,        ///< stopped in time
    overdue,    ///< running, past its limit
    breached,   ///< stopped, but too late
    suspended,  ///< stands still (中止) until it is resumed
    lapsed,     ///< a right or a waiting period that has ended: nobody's breach
    absorbed,   ///< its case was merged into another, which answers for it (并案)
};

/// A limit that was counted anew since a calendar was adopted. What was breached stays breached.
struct ClockCorrection {
    std::string calendar;        ///< the document that was adopted: "cn-2024/2"
    Instant recorded_at;         ///< when it was counted anew
    Date was_due_on;             ///< the last day until then
    Date due_on;                 ///< the last day as counted anew
    bool breach_stands = false;  ///< the limit had passed already, so the clock is judged by the earlier day
};

/// A main case (主案) is held to the earliest limit among its own and those of the cases merged into it.
struct HeldTo {
    std::string case_no;  ///< the merged case whose limit it is; JSON member `case`
    Instant own_due_at;   ///< the clock's own limit, exclusive
    Date own_due_on;      ///< its own last day
};

/// One run of a clock (时限).
struct ClockView {
    std::string clock;                  ///< code in the workflow document
    LocalText title;                    ///< what it measures
    std::int64_t round = 1;             ///< round of the case that it belongs to, from 1
    Instant started_at;                 ///< when it started
    Instant due_at;                     ///< exclusive: the first instant that is too late
    Date due_on;                        ///< the last day
    bool provisional = false;           ///< reaches into a year whose calendar is not published
    std::int64_t extended_days = 0;     ///< added by extension, in the clock's unit
    std::optional<Instant> stopped_at;  ///< when it stopped; absent while it runs
    ClockStatus status =
        ClockStatus::running;  ///< running, suspended, overdue or lapsed; once stopped, met, breached or lapsed
    std::string holder = {};   ///< the unit whose clock it is; absent for the citizen's own
    std::optional<Instant> suspended_at = {};       ///< when it was suspended; due_at is then as if it had run on
    std::vector<ClockCorrection> corrections = {};  ///< counted anew after calendars were adopted, oldest first
    std::optional<HeldTo> held_to = {};             ///< the limit is that of a merged case, earlier than its own
    std::optional<Instant> absorbed_at = {};        ///< since when another case answers for it
};

}  // namespace lianxin

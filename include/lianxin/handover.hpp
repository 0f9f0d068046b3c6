// Handover (工作移交): when an appointment ends, its open cases and ties go to whoever follows, and nobody's case is
// without somebody who answers for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// Why it is this one who takes over.
enum class HandoverGround {
    named,         ///< the appointment that ended names its successor
    next_in_post,  ///< holds the same post
    unit_head,     ///< heads the unit, since nobody follows in the post
    unit_above,    ///< heads the unit above, since the unit has nobody who does
    by_hand,       ///< somebody decided it, with a ground of their own
};

/// As what somebody has what is handed over.
enum class HandedAs {
    handler,  ///< handles the case
    leader,   ///< took the case down (带案下访)
    tie,      ///< is tied to a contact point
};

/// Why somebody answers for a case today.
enum class OwnerGround {
    handler,       ///< it is the handler
    substitute,    ///< stands in for the handler, who is away
    named,         ///< follows the handler, whose appointment has ended, as named by it
    next_in_post,  ///< likewise, in the same post
    unit_head,     ///< heads the handler's unit, where nobody else does
    unit_above,    ///< likewise, the unit above
};

/// One thing handed over, or that would be.
struct HandedOver {
    HandedAs as = HandedAs::handler;                       ///< as what
    std::string case_no;                                   ///< the case (JSON member `case`); absent for a tie
    std::string tie;                                       ///< the tie that ends; absent for a case
    std::string contact_point;                             ///< of the tie
    std::string from;                                      ///< the appointment that gives it
    std::string to;                                        ///< the appointment that takes it
    HandoverGround ground = HandoverGround::next_in_post;  ///< why it is this one
    Instant occurred_at;                                   ///< from when on it has it
};

/// What `handover_run` takes.
struct HandoverRun {
    std::int64_t limit = 200;  ///< cases and ties at most in this call, 1 … 1000
    bool dry_run = false;      ///< only list what would be handed over
    std::string request_id;    ///< makes the verb safe to retry
};

/// What `handover_run` gives: ids, codes and times only.
struct HandoverRan {
    bool dry_run = false;            ///< nothing was written
    std::vector<HandedOver> handed;  ///< in the order in which the appointments ended
    bool more = false;               ///< there is more than the limit allowed: call again
    std::optional<Instant>
        next_at;  ///< when it wants to be called next, as things stand; absent if nothing is foreseen
};

/// What `handover_preview` takes.
struct HandoverPreview {
    std::string appointment;       ///< whose cases and ties
    std::optional<Date> last_day;  ///< were this its last day; its own last day if absent, or today if it has none
    std::int64_t limit = 200;      ///< 1 … 1000
};

/// What `handover_preview` gives. Nothing is written.
struct HandoverPreviewed {
    std::string appointment;               ///< whose cases and ties
    Date last_day;                         ///< the last day that was looked at
    std::string to;                        ///< who would take them; absent if there is nobody
    std::optional<HandoverGround> ground;  ///< why it is this one
    std::optional<Date> on;                ///< the day on which they would go over
    std::string until_then;                ///< who would answer for them in between; absent if nothing lies between
    std::vector<HandedOver> goes;          ///< what would go, cases before ties
    bool more = false;                     ///< there is more than the limit allowed
};

/// What `handover_make` takes: a handover by hand, of one case, one tie, or all that an appointment has.
struct HandoverMake {
    std::string appointment;   ///< who gives
    std::string to;            ///< who takes; holds an appointment today
    std::string case_no;       ///< only this case (JSON member `case`)
    std::string tie;           ///< only this tie
    std::string ground;        ///< why; sealed
    std::int64_t limit = 200;  ///< cases and ties at most in this call, 1 … 1000
    std::string request_id;    ///< makes the verb safe to retry
};

/// What `handover_make` gives: ids, codes and times only.
struct HandoverMade {
    std::vector<HandedOver> handed;  ///< cases before ties
    bool more = false;               ///< there is more than the limit allowed: call again
};

/// What `handover_list` takes. At most one of `giver`, `taker` and `case`.
struct HandoverList {
    std::string giver;         ///< only what this appointment gave
    std::string taker;         ///< only what this appointment took
    std::string case_no;       ///< only this case (JSON member `case`)
    std::optional<Date> from;  ///< put on record on or after this day
    std::optional<Date> to;    ///< put on record on or before this day
    std::int64_t limit = 50;   ///< 1 … 1000
    std::string after;         ///< `next` of the page before
};

/// One line of `handover_list`.
struct HandoverItem {
    HandedOver handed;    ///< what went from whom to whom, why and when
    std::string new_tie;  ///< for a tie: the one that begins; absent if the taker was tied already
    std::string actor;    ///< who put it on record
    std::string note;     ///< the ground told by hand
    Instant recorded_at;  ///< when it was put on record
};

/// What `handover_list` gives.
struct HandoverListed {
    std::vector<HandoverItem> items;  ///< newest first
    std::string next;                 ///< pass as `after` for the next page; absent at the end
};

/// What `tenure_statistics` takes: spans in which officials had cases, by the day on which they began.
struct TenureStatistics {
    Date from;            ///< begun on or after this day
    Date to;              ///< begun on or before this day
    std::string handler;  ///< only this appointment
    std::string unit;     ///< only this unit
};

/// What an official had, and how late it became while they had it.
struct TenureFigures {
    std::string handler;           ///< the appointment; absent for cases of which the unit named none
    std::string unit;              ///< the unit responsible
    std::int64_t tenures = 0;      ///< how often it began to have a case
    std::int64_t taken_over = 0;   ///< of these, by handover
    std::int64_t handed_over = 0;  ///< of these, ended by handover
    std::int64_t open = 0;         ///< of these, lasting
    std::int64_t late = 0;         ///< of these, with a clock past its limit at some time
    std::int64_t held_s = 0;       ///< seconds in which it had them
    std::int64_t late_s = 0;       ///< seconds of these in which a clock of the case was past its limit
};

/// What `tenure_statistics` gives.
struct TenureCounted {
    Date from;                             ///< the span asked for
    Date to;                               ///< included
    std::vector<TenureFigures> officials;  ///< by appointment and unit
};

}  // namespace lianxin

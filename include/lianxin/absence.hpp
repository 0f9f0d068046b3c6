// Absence (离岗): who is away from a post for a while, on what ground, and who stands in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// Why somebody is away. Leave of whatever kind is one ground: that somebody is ill is nobody's business here.
enum class AbsenceGround {
    leave,          ///< 请休假
    training,       ///< 培训学习
    business_trip,  ///< 出差公务
    secondment,     ///< 借调、挂职
    other,          ///< 其他
};

/// An appointment's holder is away from the first day to the last, both included.
struct Absence {
    std::string id;                               ///< drawn by the library
    std::string appointment;                      ///< who is away
    Date from;                                    ///< the first day
    std::optional<Date> to;                       ///< the last day, included; absent while it is open
    AbsenceGround ground = AbsenceGround::leave;  ///< why
    std::string substitute;  ///< appointment that stands in; empty: the head of the unit answers for the cases
};

/// What `absence_record` takes.
struct AbsenceRecord {
    std::string appointment;                      ///< who is away
    Date from;                                    ///< the first day; may lie ahead or behind
    std::optional<Date> to;                       ///< the last day, included; absent if it is not known
    AbsenceGround ground = AbsenceGround::leave;  ///< why
    std::string substitute;                       ///< appointment that stands in; may be away itself: then it passes on
    std::string note;                             ///< in words; sealed
    std::string request_id;                       ///< makes the verb safe to retry
};

/// What `absence_record` gives.
struct AbsenceRecorded {
    std::string absence;  ///< its id
};

/// What `absence_end` takes.
struct AbsenceEnd {
    std::string absence;  ///< its id
    Date last_day;        ///< the last day of it, earlier than told before; before the first day: it did not take place
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `absence_end` gives.
struct AbsenceEnded {
    std::string absence;  ///< its id
    Date last_day;        ///< its last day from now on
};

/// What `absence_list` takes.
struct AbsenceList {
    std::string appointment;   ///< only of this appointment
    std::optional<Date> from;  ///< beginning on or after this day
    std::optional<Date> to;    ///< beginning on or before this day
    std::int64_t limit = 50;   ///< 1 … 1000
    std::string after;         ///< `next` of the page before
};

/// One line of `absence_list`.
struct AbsenceItem {
    std::string absence;                          ///< its id
    std::string appointment;                      ///< who is away
    Date from;                                    ///< the first day
    std::optional<Date> to;                       ///< the last day, included; absent while it is open
    AbsenceGround ground = AbsenceGround::leave;  ///< why
    std::string substitute;                       ///< who was named to stand in
    std::string stands_in;                        ///< who does so today; absent on other days, or if nobody does
    std::string note;                             ///< in words
    Instant recorded_at;                          ///< when it was put on record
    std::optional<Instant> ended_at = {};         ///< when its end was told by `absence_end`
};

/// What `absence_list` gives.
struct AbsenceListed {
    std::vector<AbsenceItem> absences;  ///< the latest beginning first
    std::string next;                   ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

// A second, independent check by random sample (抽查复核) that anybody can draw again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/casework.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What `sample_draw` takes: which cases, and how many of them.
struct SampleDraw {
    Date from;                          ///< closed on or after this day
    Date to;                            ///< closed on or before
    std::string unit;                   ///< only of this unit
    std::string area;                   ///< only of areas whose code begins with this
    std::string workflow;               ///< only of this workflow
    std::optional<std::int64_t> size;   ///< so many, 1 … 1000; all if there are fewer
    std::optional<std::int64_t> share;  ///< or so many in a hundred, rounded up; 1 … 100; neither: as the policy says
    std::string seed;                   ///< as told, 1 to 200 bytes; drawn at random if absent
    std::string request_id;             ///< makes the verb safe to retry
};

/// What `sample_draw` gives.
struct SampleDrawn {
    std::string sample;              ///< "s-2024-000001"
    std::string seed;                ///< what the sample was drawn with
    std::int64_t population = 0;     ///< how many cases there were to draw from
    std::string population_sha256;   ///< digest over their numbers, see docs/guide/closing.md
    std::vector<std::string> cases;  ///< those drawn, in the order of their rank
};

/// What `sample_show` takes.
struct SampleShow {
    std::string sample;  ///< the sample's id
};

/// A case of a sample.
struct SampledCase {
    std::string case_no;                ///< JSON member `case`
    std::string rank;                   ///< 64 hex digits by which it was drawn
    std::optional<Instant> checked_at;  ///< when it was checked; absent while that is to be done
    std::string checker;                ///< appointment
    std::optional<bool> reached;        ///< was the citizen reached?
    std::optional<bool> solved;         ///< solved, by the check?
    std::optional<bool> satisfied;      ///< satisfied, by the check?
    std::optional<bool> solved_before;  ///< solved, by the answer on record before; absent if there was none
    std::string finding;                ///< what was found
    std::string action;                 ///< the action that the finding brought about; empty if none
};

/// What `sample_show` gives.
struct SampleView {
    std::string sample;                 ///< the sample's id
    Instant drawn_at;                   ///< when it was drawn
    std::string drawn_by;               ///< appointment
    Date from;                          ///< what was asked for
    Date to;                            ///< likewise
    std::string unit;                   ///< likewise
    std::string area;                   ///< likewise
    std::string workflow;               ///< likewise
    std::optional<std::int64_t> size;   ///< likewise
    std::optional<std::int64_t> share;  ///< likewise
    std::string policy;                 ///< the policy that said how many, "policy-default/1"; empty if somebody did
    std::string seed;                   ///< what it was drawn with
    bool seed_told = false;             ///< somebody told the seed; else it was drawn
    std::int64_t population = 0;        ///< how many cases there were to draw from
    std::string population_sha256;      ///< digest over their numbers
    std::vector<SampledCase> cases;     ///< in the order of their rank
    std::int64_t checked = 0;           ///< how many of them are checked
    std::int64_t unreached = 0;         ///< of these, where the citizen was not reached
    Rate solved;                        ///< checks that find the matter solved, of those that reached the citizen
    Rate agreement;  ///< checks that say the same as the answer before, of those that can be compared
};

/// What `sample_list` takes.
struct SampleList {
    std::int64_t limit = 50;  ///< 1 … 1000
    std::string after;        ///< `next` of the page before
};

/// One line of `sample_list`.
struct SampleItem {
    std::string sample;           ///< the sample's id
    Instant drawn_at;             ///< when it was drawn
    Date from;                    ///< cases closed on or after this day
    Date to;                      ///< and on or before
    std::int64_t population = 0;  ///< how many cases there were to draw from
    std::int64_t cases = 0;       ///< how many were drawn
    std::int64_t checked = 0;     ///< how many of them are checked
};

/// What `sample_list` gives.
struct SampleListed {
    std::vector<SampleItem> samples;  ///< newest first
    std::string next;                 ///< pass as `after` for the next page; absent at the end
};

/// What `check_record` takes: what a check of a sampled case found, from the citizen's own word.
struct CheckRecord {
    std::string sample;             ///< the sample's id
    std::string case_no;            ///< JSON member `case`
    bool reached = false;           ///< true if the citizen was reached
    std::optional<bool> solved;     ///< solved? told if, and only if, the citizen was reached
    std::optional<bool> satisfied;  ///< satisfied? likewise
    std::string finding;            ///< what was found; sealed
    std::string request_id;         ///< makes the verb safe to retry
};

/// What `check_record` gives.
struct CheckRecorded {
    std::string sample;           ///< the sample's id
    std::string case_no;          ///< JSON member `case`
    std::optional<bool> agrees;   ///< does it say the same as the answer before? Absent if they can't be compared
    std::string action;           ///< the action that it brought about; empty if none
    std::string state;            ///< the state that the case is in now
    std::vector<Reason> reasons;  ///< of a matter not solved: why each action that the workflow names was not taken
};

}  // namespace lianxin

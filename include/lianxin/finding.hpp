// Findings against formalism (形式主义、痕迹主义): what looks alike, doubled or done for show. Each is a question with
// its evidence, never a verdict.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What was found.
enum class FindingKind {
    copied_notes,    ///< notes of several activities that are nearly the same
    evidence_again,  ///< one file with several activities or cases
    two_places,      ///< one official in two places at a time
    back_dated,      ///< many records of one official entered on one day, long after
    period_end,      ///< most of an official's activities of a quarter in its last days
    reopened_again,  ///< a case closed and opened again, and again
    trivial_duty,    ///< a duty met only by short activities that reached nobody and raised nothing
};

/// What `finding_list` takes.
struct FindingList {
    Date from;                        ///< activities that began, and cases received, on or after this day
    Date to;                          ///< included
    std::optional<FindingKind> kind;  ///< only this kind
    std::string official;             ///< only those that concern this official
    std::string unit;                 ///< only those that concern an official of this unit, or a case that it has
    std::int64_t limit = 50;          ///< 1 … 1000
    std::string after;                ///< `next` of the page before
};

/// One finding.
struct Finding {
    std::string finding;                           ///< "copied_notes/a-2024-000001": the same for the same span
    FindingKind kind = FindingKind::copied_notes;  ///< what was found
    std::vector<std::string> activities;           ///< evidence: activities
    std::vector<std::string> cases;                ///< evidence: cases
    std::vector<std::string> officials;            ///< whom it concerns
    std::vector<std::string> units;                ///< their units then, and the unit that has the case
    std::string duty;                              ///< of `trivial_duty`: code of the duty
    std::int64_t measure = 0;                      ///< of `trivial_duty`: its measure
    std::optional<std::int64_t> similarity;        ///< of `copied_notes`: in a hundred
    std::int64_t count = 0;                        ///< how many records, or rounds
    std::int64_t of = 0;                           ///< of `period_end`: of how many in the quarter
    std::string question;                          ///< what is to be asked, in English
    std::string question_zh;                       ///< in Chinese
};

/// What `finding_list` gives.
struct FindingListed {
    std::string policy;             ///< whose thresholds hold, id/version
    std::vector<Finding> findings;  ///< by kind, then by evidence
    std::string next;               ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

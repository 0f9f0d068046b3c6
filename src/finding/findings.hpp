// What to ask about, from what was recorded. Pure: records in, findings out, without their words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lianxin/activity.hpp"
#include "lianxin/finding.hpp"

namespace lianxin::finding {

/// An activity as far as findings go by it.
struct Visit {
    std::string activity;
    Instant from, to, recorded_at;
    bool exact = true;  ///< its times are known exactly
    std::string place;
    std::vector<std::string> officials, units;
    std::int64_t audience = 0, raised = 0, visited = 0;
    std::string notes;
    std::vector<std::string> digests;  ///< of its files
    std::vector<Credit> credited;
};

/// A case likewise.
struct Matter {
    std::string case_no, unit;
    std::int64_t round = 1;
    std::vector<std::string> digests;
};

/// From where on something is worth asking about. docs/guide/finding.md says what each means.
struct Thresholds {
    std::int64_t similar = 0, characters = 0;                      ///< of notes
    std::int64_t late_days = 0, late_records = 0;                  ///< recorded so much later, so many on a day
    std::int64_t last_days = 0, last_share = 0, last_records = 0;  ///< of a quarter; in a hundred of all; at least
    std::int64_t rounds = 0;
    std::int64_t minutes = 0;
};

/// All findings, by kind and then by their first evidence. `visits` in the order of their beginning.
std::vector<Finding> findings(const std::vector<Visit>& visits, const std::vector<Matter>& matters,
                              const Thresholds& thresholds);

/// Puts the question.
void ask(Finding& finding);

}  // namespace lianxin::finding

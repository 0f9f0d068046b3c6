// Exclusion (剔除) of an unreasonable demand: proposed with a ground, decided by another, always in view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class ExclusionStatus {
    proposed,  ///< nobody has decided yet
    approved,  ///< excluded; every count says so beside the rates
    refused,   ///< not excluded
    revoked,   ///< it was approved, and that was taken back
};

enum class ExclusionDecision { approve, refuse, revoke };

/// What `exclusion_propose` takes.
struct ExclusionPropose {
    std::string case_no;     ///< JSON member `case`
    std::string ground;      ///< a code of the grounds that the case's workflow lays down
    std::string reason;      ///< why it holds here; sealed
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `exclusion_decide` takes.
struct ExclusionDecide {
    std::string case_no;                                      ///< JSON member `case`
    ExclusionDecision decision = ExclusionDecision::approve;  ///< `revoke` takes an approval back
    std::string reason;                                       ///< why; sealed
    std::string request_id;                                   ///< makes the verb safe to retry
};

/// What both give.
struct ExclusionMoved {
    std::string case_no;                                 ///< JSON member `case`
    std::int64_t number = 0;                             ///< of the proposal within the case, from 1
    ExclusionStatus status = ExclusionStatus::proposed;  ///< how it stands now
};

/// A proposal and what became of it.
struct ExclusionView {
    std::string case_no;                                 ///< JSON member `case`
    std::int64_t number = 0;                             ///< within the case, from 1
    ExclusionStatus status = ExclusionStatus::proposed;  ///< how it stands
    std::string ground;                                  ///< code of the ground
    LocalText ground_title;                              ///< what it is called
    std::string reason;                                  ///< why it should hold
    std::string unit;                                    ///< the unit that had the case then; may be empty
    std::string proposer;                                ///< appointment
    Instant proposed_at;                                 ///< when
    std::string decider;                                 ///< appointment of whoever decided last; may be empty
    std::optional<Instant> decided_at;                   ///< when
    std::string decision_reason;                         ///< why
};

/// What `exclusion_list` takes.
struct ExclusionList {
    std::optional<ExclusionStatus> status;  ///< only those that stand so
    std::string unit;                       ///< only of this unit
    std::optional<Date> from;               ///< proposed on or after
    std::optional<Date> to;                 ///< proposed on or before
    std::int64_t limit = 50;                ///< 1 … 1000
    std::string after;                      ///< `next` of the page before
};

/// What `exclusion_list` gives.
struct ExclusionListed {
    std::vector<ExclusionView> exclusions;  ///< newest first
    std::string next;                       ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

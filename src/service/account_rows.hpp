// The cases of an account as the store has them, in the order of receipt, and what each is to every figure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "casework/account.hpp"
#include "lianxin/exclusion.hpp"
#include "service/session.hpp"

namespace lianxin::service {

/// Where the cases of a span begin, or go on: a case is before another that was received later.
struct AccountKey {
    std::int64_t received_at = 0;
    std::string case_no;
};

struct AccountRow {
    std::string case_no, workflow, category, area, unit, handler, channel;
    std::int64_t workflow_version = 0;
    std::int64_t received_at = 0;
    std::optional<std::int64_t> closed_at;
    std::optional<ExclusionStatus> exclusion;
    bool kept = false;  ///< from the asking official; told only if asked for
    casework::Accounted facts;

    bool excluded() const { return exclusion == ExclusionStatus::approved; }
    bool reported() const { return facts.standing == CaseStanding::reported; }
};

/// \throws Error `request.out_of_range`
void require_span(Date from, Date to);

/// Calls `visit` for each case received from the key on, until the end of the day `to` or until it gives false. So many
/// cases are read at a time.
void each_account_row(Work& work, AccountKey from, Date to, std::int64_t at_a_time, bool ask_kept,
                      const std::function<bool(AccountRow&)>& visit);

/// From receipt to the last end, in milliseconds: of the calendar, and of office hours where it has any.
struct Durations {
    std::int64_t calendar_ms = 0;
    std::optional<std::int64_t> working_ms;
};
std::optional<Durations> durations_of(const Work& work, const AccountRow& row);

/// What a case is to a figure, and in which group. `handling` counts from 1, and is 0 where the case counts as a whole.
struct Placed {
    AccountFigure figure = AccountFigure::ended;
    std::int64_t handling = 0;
    casework::Verdict verdict;
    std::string member;  ///< empty if nothing divides
};

/// The group of the case itself.
std::string account_member(const Work& work, const std::optional<AccountBy>& by, const AccountRow& row);
/// All that a case is to all figures. One told by a source only is nothing to any.
std::vector<Placed> placed(const Work& work, const std::optional<AccountBy>& by, const AccountRow& row);
std::vector<Placed> placed(const Work& work, const std::optional<AccountBy>& by, const AccountRow& row,
                           AccountFigure figure);

/// The member of whatever has no unit, no official, and was raised by no activity.
constexpr const char* kNoMember = "none";

}  // namespace lianxin::service

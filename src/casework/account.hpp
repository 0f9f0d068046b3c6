// The figures of the account of casework, case by case: what each case is to a figure, and why. Whoever adds up and
// whoever explains asks here, so that both say the same.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/dispatch.hpp"
#include "casework/rates.hpp"
#include "lianxin/account.hpp"

namespace lianxin::casework {

constexpr std::array<AccountFigure, 9> kFigures = {
    AccountFigure::response, AccountFigure::resolution,     AccountFigure::satisfaction,
    AccountFigure::on_time,  AccountFigure::first_dispatch, AccountFigure::bounce,
    AccountFigure::reopen,   AccountFigure::repeat,         AccountFigure::ended};

/// All of a case that the account goes by.
struct Accounted {
    CaseStanding standing = CaseStanding::live;
    std::int64_t round = 1;
    bool answered = false;  ///< somebody asked, or tried to
    Said said;
    bool late = false;  ///< now, or a clock was not kept
    bool repeat = false;
    std::vector<Handling> handlings;
};

/// What a case, or a handling of it, is to a figure. `of`: in the denominator only.
struct Verdict {
    AccountSide side = AccountSide::rest;
    const char* reason = "";
};

/// All figures but `bounce`; of that the verdict on a case that nobody ever had. A case that was told by a source only
/// is in no figure, not even the rest.
Verdict verdict(AccountFigure figure, const Accounted& of);
/// Of `bounce`, each handling by itself.
Verdict verdict_on_handling(const Handling& handling);

/// A reason in words.
struct ReasonText {
    const char* code;
    const char* en;
    const char* zh;
};
const ReasonText& reason_text(const std::string& code);

/// The smallest value that so many in a hundred do not exceed (nearest rank); values need not be sorted.
/// Needs at least one.
std::int64_t percentile(std::vector<std::int64_t> values, int percent);

/// Figures as they add up; a sum of sums needs no case again.
struct AccountTally {
    std::int64_t cases = 0;
    std::array<Ratio, kFigures.size()> ratios{};  ///< in the order of `kFigures`
    std::vector<std::int64_t> durations, working;

    Ratio& of(AccountFigure figure) { return ratios[static_cast<std::size_t>(figure)]; }
    void add(AccountFigure figure, const Verdict& verdict);
    AccountFigures figures() const;
};

}  // namespace lianxin::casework

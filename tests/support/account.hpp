// Asking for the account of casework, and a county in which cases come to their end.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "codec/account.hpp"
#include "support/joined.hpp"

namespace lianxin::test {

inline const Date kFrom = Date::of(2023, 1, 1), kTo = Date::of(2027, 12, 31);

inline AccountShow asked(std::optional<AccountBy> by = {}, bool publish = false) { return {kFrom, kTo, by, publish}; }

inline const std::optional<Ratio>& ratio(const AccountFigures& figures, AccountFigure figure) {
    const std::optional<Ratio>* const all[] = {&figures.response, &figures.resolution,     &figures.satisfaction,
                                               &figures.on_time,  &figures.first_dispatch, &figures.bounce,
                                               &figures.reopen,   &figures.repeat,         &figures.ended};
    return *all[static_cast<int>(figure)];
}

/// Every line of a side, page by page.
inline std::vector<AccountLine> lines(const Session& session, AccountFigure figure, AccountSide side,
                                      std::optional<AccountBy> by = {}, const std::string& member = {},
                                      bool without_excluded = false, std::int64_t limit = 7) {
    AccountExplain request;
    request.figure = figure;
    request.side = side;
    request.from = kFrom;
    request.to = kTo;
    request.by = by;
    request.member = member;
    request.without_excluded = without_excluded;
    request.limit = limit;
    std::vector<AccountLine> out;
    do {
        const AccountExplained page = session.account_explain(request);
        EXPECT_LE(static_cast<std::int64_t>(page.lines.size()), limit);
        out.insert(out.end(), page.lines.begin(), page.lines.end());
        request.after = page.next;
    } while (!request.after.empty());
    return out;
}

inline constexpr AccountBy kAll[] = {AccountBy::unit,    AccountBy::town,     AccountBy::village, AccountBy::category,
                                     AccountBy::channel, AccountBy::official, AccountBy::month,   AccountBy::quarter,
                                     AccountBy::year,    AccountBy::workflow};

inline std::string json(const Ratio& ratio) { return std::to_string(ratio.count) + "/" + std::to_string(ratio.of); }
inline std::string json(const Rate& rate) { return std::to_string(rate.count) + "/" + std::to_string(rate.of); }

inline std::vector<std::string> reasons(const std::vector<AccountLine>& lines) {
    std::vector<std::string> out;
    for (const AccountLine& line : lines) out.push_back(line.reason);
    return out;
}

class AccountOf : public testing::Test {
protected:
    AccountFigures figures(std::optional<AccountBy> by = {}, const std::string& member = {}) {
        const AccountShown account = all_.county.as("a-auditor").account_show(asked(by));
        if (!by) return account.all.figures;
        for (const AccountGroup& group : account.groups)
            if (group.member == member) return group.figures;
        ADD_FAILURE() << "no group " << member;
        return account.all.figures;
    }
    std::vector<std::string> why(AccountFigure figure, AccountSide side) {
        return reasons(lines(all_.county.as("a-auditor"), figure, side));
    }
    /// Closed by somebody who asked the citizen.
    std::string closed(bool solved = true) {
        const std::string one = all_.in_progress(all_.person());
        all_.resolve(one);
        all_.verify(one, solved);
        if (solved) all_.county.act("a-verifier", one, "close");
        return one;
    }

    Joined all_;
};

}  // namespace lianxin::test

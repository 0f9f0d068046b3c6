// The account of casework: what came of the cases of a span, by the citizens' own word, and why each figure is what it
// is. Each figure is defined in docs/guide/account.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/casework.hpp"
#include "lianxin/dispatch.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// By what an account is divided.
enum class AccountBy {
    unit,      ///< that has the case; of dispatch, the unit of each handling
    town,      ///< the first 9 digits of the area
    village,   ///< the area
    category,  ///< kind of matter
    channel,   ///< of the activity that raised it, or `none`
    official,  ///< who has the case; of dispatch, who had it in each handling
    month,     ///< of receipt: 2024-03
    quarter,   ///< of receipt: 2024-Q1
    year,      ///< of receipt: 2024
    workflow,  ///< that it follows
};

/// What is counted.
enum class AccountFigure {
    response,        ///< citizens who say that they were answered in time (响应率)
    resolution,      ///< who say that it is solved (解决率)
    satisfaction,    ///< who say that they are satisfied (满意率)
    on_time,         ///< ended without any clock late
    first_dispatch,  ///< their first unit has had them ever since
    bounce,          ///< handlings in which the unit bounced the case
    reopen,          ///< opened again
    repeat,          ///< brought before
    ended,           ///< have come to an end
};

/// The cases behind a figure: those counted, all of which it is a part, or the rest.
enum class AccountSide { count, of, rest };

/// What `account_show` takes.
struct AccountShow {
    Date from;                    ///< cases received on or after this day
    Date to;                      ///< included
    std::optional<AccountBy> by;  ///< divide by this; only the whole if absent
    bool publish = false;         ///< for the public: small numbers are suppressed, as the policy says
};

/// From receipt to the last end, of the cases that have ended, in seconds.
struct AccountDuration {
    std::int64_t median_s = 0;          ///< half of the cases took no longer
    std::int64_t p90_s = 0;             ///< nine in ten took no longer
    std::int64_t working_cases = 0;     ///< how many of them could be counted in office hours
    std::int64_t working_median_s = 0;  ///< likewise, office hours by the calendar of the workflow
    std::int64_t working_p90_s = 0;     ///< likewise
};

/// The figures of some cases. What is suppressed is absent.
struct AccountFigures {
    std::optional<std::int64_t> cases;        ///< how many; not those told by a source only
    std::optional<Ratio> response;            ///< of the citizens reached
    std::optional<Ratio> resolution;          ///< likewise
    std::optional<Ratio> satisfaction;        ///< likewise
    std::optional<Ratio> on_time;             ///< of the cases that have ended or are late already
    std::optional<Ratio> first_dispatch;      ///< of the cases that were dispatched
    std::optional<Ratio> bounce;              ///< of the handlings
    std::optional<Ratio> reopen;              ///< of the cases that have ended or were opened again
    std::optional<Ratio> repeat;              ///< of the cases
    std::optional<Ratio> ended;               ///< of the cases
    std::optional<AccountDuration> duration;  ///< absent also if none has ended
};

/// The account of one group, or of the whole.
struct AccountGroup {
    std::string member;                               ///< code of the group; absent for the whole
    LocalText title;                                  ///< what it is called
    AccountFigures figures;                           ///< of all its cases
    std::optional<AccountFigures> without_excluded;   ///< the same without the cases excluded (剔除)
    std::optional<std::int64_t> exclusions_proposed;  ///< cases of which it is proposed, undecided
    std::optional<std::int64_t> exclusions_approved;  ///< cases excluded
    std::vector<std::string> suppressed;              ///< figures not shown: `cases`, a figure, or `exclusions`
};

/// What `account_show` gives.
struct AccountShown {
    Date from;                          ///< cases received on or after this day
    Date to;                            ///< included
    std::optional<AccountBy> by;        ///< what it is divided by
    std::optional<std::int64_t> least;  ///< published: no number from 1 up to below this one is told
    std::string policy;                 ///< that says so, id/version
    AccountGroup all;                   ///< the whole
    std::vector<AccountGroup> groups;   ///< in the order of their codes
};

/// What `account_explain` takes.
struct AccountExplain {
    AccountFigure figure = AccountFigure::resolution;  ///< which figure
    AccountSide side = AccountSide::count;             ///< which of its cases
    Date from;                                         ///< cases received on or after this day
    Date to;                                           ///< included
    std::optional<AccountBy> by;                       ///< only of one group: what it is divided by
    std::string member;                                ///< and which group
    bool without_excluded = false;                     ///< leave out the cases excluded
    std::int64_t limit = 50;                           ///< 1 … 1000
    std::string after;                                 ///< `next` of the page before
};

/// A case (or a handling of it) behind a figure.
struct AccountLine {
    std::string case_no;                     ///< JSON member `case`
    std::int64_t handling = 0;               ///< which handling of it, from 1; only of `bounce`
    bool counted = false;                    ///< it is in the numerator
    std::string reason;                      ///< code of why it stands where it stands
    std::string message;                     ///< the same in English
    std::string message_zh;                  ///< in Chinese
    bool excluded = false;                   ///< an exclusion of it is approved
    std::optional<std::int64_t> duration_s;  ///< of `ended`: from receipt to the last end
    std::optional<std::int64_t> working_s;   ///< likewise in office hours, where the calendar has any
};

/// What `account_explain` gives.
struct AccountExplained {
    AccountFigure figure = AccountFigure::resolution;  ///< the figure asked for
    AccountSide side = AccountSide::count;             ///< the side asked for
    std::vector<AccountLine> lines;                    ///< in the order of receipt
    std::int64_t withheld = 0;                         ///< on this page, cases kept from the asking official (回避)
    std::string next;                                  ///< pass as `after` for the next page; absent at the end
};

/// How a case stands, as lists and counts tell it apart.
enum class CaseStanding {
    live,      ///< under way
    final,     ///< has ended
    merged,    ///< into another that is under way
    reported,  ///< told by a source only
};

/// What `dashboard_show` takes.
struct DashboardShow {
    std::string town;          ///< only this town: 9 digits
    std::string unit;          ///< counts and overdue only of this unit
    std::string workflow;      ///< counts only of this workflow
    std::optional<Date> from;  ///< rates since the month of this day
    std::optional<Date> to;    ///< until the month of this day, included
};

/// How many cases stand in a state, in a town.
struct DashboardCount {
    std::string workflow;                        ///< that they follow
    std::string state;                           ///< code of the state
    LocalText title;                             ///< what the state is called
    std::string town;                            ///< 9 digits
    LocalText town_title;                        ///< name of the town
    CaseStanding standing = CaseStanding::live;  ///< how they stand
    std::int64_t cases = 0;                      ///< how many
};

/// The three rates, as `case_summary` and `account_show` have them.
struct DashboardRates {
    std::int64_t cases = 0;  ///< received
    Rate response;           ///< 响应率
    Rate resolution;         ///< 解决率
    Rate satisfaction;       ///< 满意率
};

/// The rates of the cases received in a month, in a town.
struct DashboardMonth {
    std::string month;                ///< 2024-03
    std::string town;                 ///< 9 digits
    LocalText town_title;             ///< name of the town
    DashboardRates all;               ///< of all cases
    DashboardRates without_excluded;  ///< without those excluded (剔除)
};

/// What `dashboard_show` gives.
struct DashboardShown {
    std::vector<DashboardCount> counts;  ///< by workflow, state, town
    std::vector<DashboardMonth> rates;   ///< by month and town
    std::int64_t overdue = 0;            ///< cases under way with a clock past its limit; counted up to 10,000
    bool overdue_more = false;           ///< there are more than that
};

}  // namespace lianxin

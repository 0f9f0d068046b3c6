// Descriptions of the account of casework and of the dashboard.
#pragma once

#include "codec/casework.hpp"
#include "codec/dispatch.hpp"
#include "lianxin/account.hpp"

namespace lianxin {

constexpr auto enum_names(AccountBy) {
    return std::array<codec::EnumName<AccountBy>, 10>{{{AccountBy::unit, "unit"},
                                                       {AccountBy::town, "town"},
                                                       {AccountBy::village, "village"},
                                                       {AccountBy::category, "category"},
                                                       {AccountBy::channel, "channel"},
                                                       {AccountBy::official, "official"},
                                                       {AccountBy::month, "month"},
                                                       {AccountBy::quarter, "quarter"},
                                                       {AccountBy::year, "year"},
                                                       {AccountBy::workflow, "workflow"}}};
}
constexpr auto enum_names(AccountFigure) {
    return std::array<codec::EnumName<AccountFigure>, 9>{{{AccountFigure::response, "response"},
                                                          {AccountFigure::resolution, "resolution"},
                                                          {AccountFigure::satisfaction, "satisfaction"},
                                                          {AccountFigure::on_time, "on_time"},
                                                          {AccountFigure::first_dispatch, "first_dispatch"},
                                                          {AccountFigure::bounce, "bounce"},
                                                          {AccountFigure::reopen, "reopen"},
                                                          {AccountFigure::repeat, "repeat"},
                                                          {AccountFigure::ended, "ended"}}};
}
constexpr auto enum_names(AccountSide) {
    return std::array<codec::EnumName<AccountSide>, 3>{
        {{AccountSide::count, "count"}, {AccountSide::of, "of"}, {AccountSide::rest, "rest"}}};
}
constexpr auto enum_names(CaseStanding) {
    return std::array<codec::EnumName<CaseStanding>, 4>{{{CaseStanding::live, "live"},
                                                         {CaseStanding::final, "final"},
                                                         {CaseStanding::merged, "merged"},
                                                         {CaseStanding::reported, "reported"}}};
}

template <class V>
void describe(V& v, AccountShow& r) {
    v.required("from", r.from, "Cases received on or after this day.");
    v.required("to", r.to, "Cases received on or before this day.");
    v.optional("by", r.by, "Divide by this; only the whole if absent.");
    v.optional("publish", r.publish,
               "For the public: small numbers are suppressed, as the policy in force today says.");
}

template <class V>
void describe(V& v, AccountDuration& d) {
    v.required("median_s", d.median_s, codec::number("Seconds; half of the cases took no longer.", 0));
    v.required("p90_s", d.p90_s, codec::number("Seconds; nine in ten took no longer.", 0));
    v.required("working_cases", d.working_cases,
               codec::number("How many of them could be counted in office hours.", 0));
    v.optional("working_median_s", d.working_median_s,
               codec::number("Seconds of office hours, by the calendar of the workflow.", 0));
    v.optional("working_p90_s", d.working_p90_s, codec::number("Likewise.", 0));
}

template <class V>
void describe(V& v, AccountFigures& f) {
    v.optional("cases", f.cases, codec::number("How many cases; not those told by a source only.", 0));
    v.optional("response", f.response, "Citizens who say they were answered in time, of those reached (响应率).");
    v.optional("resolution", f.resolution, "Who say it is solved, of those reached (解决率).");
    v.optional("satisfaction", f.satisfaction, "Who say they are satisfied, of those reached (满意率).");
    v.optional("on_time", f.on_time, "Ended without any clock late, of those that ended or are late already.");
    v.optional("first_dispatch", f.first_dispatch, "Their first unit has had them ever since, of those dispatched.");
    v.optional("bounce", f.bounce, "Handlings in which the unit bounced the case, of all handlings.");
    v.optional("reopen", f.reopen, "Opened again, of those that ended or were opened again.");
    v.optional("repeat", f.repeat, "Brought before, of all.");
    v.optional("ended", f.ended, "Have ended, of all.");
    v.optional("duration", f.duration, "From receipt to the last end; absent if none has ended.");
}

template <class V>
void describe(V& v, AccountGroup& g) {
    v.optional("member", g.member, codec::maybe_id("Code of the group; absent for the whole."));
    v.optional("title", g.title, "What it is called.");
    v.required("figures", g.figures, "Of all its cases. What is suppressed is absent.");
    v.optional("without_excluded", g.without_excluded, "The same without the cases excluded (剔除).");
    v.optional("exclusions_proposed", g.exclusions_proposed,
               codec::number("Cases of which exclusion is proposed, undecided.", 0));
    v.optional("exclusions_approved", g.exclusions_approved, codec::number("Cases excluded.", 0));
    v.optional("suppressed", g.suppressed, codec::list("Figures not shown: `cases`, a figure, or `exclusions`."));
}

template <class V>
void describe(V& v, AccountShown& r) {
    v.required("from", r.from, "Cases received on or after this day.");
    v.required("to", r.to, "Cases received on or before this day.");
    v.optional("by", r.by, "What it is divided by.");
    v.optional("least", r.least, codec::number("Published: no number from 1 up to below this one is told.", 2));
    v.optional("policy", r.policy, codec::maybe_id("That says so, id/version."));
    v.required("all", r.all, "The whole.");
    v.required("groups", r.groups, codec::list("In the order of their codes.", 100'000));
}

template <class V>
void describe(V& v, AccountExplain& r) {
    v.required("figure", r.figure, "Which figure.");
    v.required("side", r.side, "Those counted, all `of` which it is a part, or the `rest`.");
    v.required("from", r.from, "Cases received on or after this day.");
    v.required("to", r.to, "Cases received on or before this day.");
    v.optional("by", r.by, "Only of one group: what the account is divided by.");
    v.optional("member", r.member, codec::maybe_id("And which group."));
    v.optional("without_excluded", r.without_excluded, "Leave out the cases excluded (剔除).");
    v.optional("limit", r.limit, codec::number("How many lines at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, AccountLine& l) {
    v.required("case", l.case_no, codec::id("The case's number."));
    v.optional("handling", l.handling, codec::number("Which handling of it, from 1; only of `bounce`.", 1));
    v.optional("counted", l.counted, "It is in the numerator.");
    v.required("reason", l.reason, codec::id("Code of why it stands where it stands."));
    v.required("message", l.message, "The same in English.");
    v.required("message_zh", l.message_zh, "In Chinese.");
    v.optional("excluded", l.excluded, "An exclusion of it is approved.");
    v.optional("duration_s", l.duration_s, codec::number("Of `ended`: seconds from receipt to the last end.", 0));
    v.optional("working_s", l.working_s, codec::number("Likewise in office hours, where the calendar has any.", 0));
}

template <class V>
void describe(V& v, AccountExplained& r) {
    v.required("figure", r.figure, "The figure asked for.");
    v.required("side", r.side, "The side asked for.");
    v.required("lines", r.lines, codec::list("In the order of receipt."));
    v.optional("withheld", r.withheld,
               codec::number("On this page, lines of cases kept from the asking official (回避).", 0));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, DashboardShow& r) {
    v.optional("town", r.town, codec::maybe_id("Only this town: 9 digits."));
    v.optional("unit", r.unit, codec::maybe_id("Counts and overdue only of this unit; the rates are of all."));
    v.optional("workflow", r.workflow, codec::maybe_id("Counts only of this workflow."));
    v.optional("from", r.from, "Rates since the month of this day; eleven months before `to` if absent.");
    v.optional("to", r.to, "Until the month of this day, included; this month if absent.");
}

template <class V>
void describe(V& v, DashboardCount& c) {
    v.required("workflow", c.workflow, codec::id("That they follow."));
    v.required("state", c.state, codec::id("Code of the state."));
    v.optional("title", c.title, "What the state is called.");
    v.required("town", c.town, codec::id("9 digits."));
    v.optional("town_title", c.town_title, "Name of the town.");
    v.required("standing", c.standing, "How they stand.");
    v.required("cases", c.cases, codec::number("How many.", 1));
}

template <class V>
void describe(V& v, DashboardRates& r) {
    v.required("cases", r.cases, codec::number("Cases received.", 0));
    v.required("response", r.response, "响应率, as `case_summary` has it.");
    v.required("resolution", r.resolution, "解决率.");
    v.required("satisfaction", r.satisfaction, "满意率.");
}

template <class V>
void describe(V& v, DashboardMonth& m) {
    v.required("month", m.month, codec::id("2024-03"));
    v.required("town", m.town, codec::id("9 digits."));
    v.optional("town_title", m.town_title, "Name of the town.");
    v.required("all", m.all, "Of all cases received.");
    v.required("without_excluded", m.without_excluded, "Without those excluded (剔除).");
}

template <class V>
void describe(V& v, DashboardShown& r) {
    v.required("counts", r.counts, codec::list("By workflow, state, town and standing.", 100'000));
    v.required("rates", r.rates, codec::list("By month and town.", 100'000));
    v.required("overdue", r.overdue,
               codec::number("Cases under way with a clock past its limit; counted up to 10,000.", 0));
    v.optional("overdue_more", r.overdue_more, "There are more than that.");
}

}  // namespace lianxin

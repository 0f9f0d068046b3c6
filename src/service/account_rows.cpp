#include "service/account_rows.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "codec/account.hpp"
#include "codec/exclusion.hpp"
#include "lianxin/error.hpp"
#include "service/account_queries.hpp"
#include "service/flags.hpp"
#include "service/kept.hpp"

namespace lianxin::service {
namespace {

using OptionalNumber = std::optional<std::int64_t>;

std::vector<AccountRow> read(Work& work, const AccountKey& from, std::int64_t before, std::int64_t limit,
                             const Kept& kept) {
    using store::Connection;
    std::vector<store::Slot> args = kept.values;
    for (store::Slot slot :
         {Connection::slot_of(work.tx.jurisdiction()), Connection::slot_of(from.received_at),
          Connection::slot_of(from.case_no), Connection::slot_of(before), Connection::slot_of(limit)})
        args.push_back(std::move(slot));
    const std::string is_kept = kept.sql.empty() ? "0" : "CASE WHEN " + kept.sql + " THEN 0 ELSE 1 END";
    std::vector<AccountRow> out;
    for (auto& [is, no, workflow, version, category, standing, round, area, unit, handler, received, closed, due,
                breached, reached, responded, solved, satisfied, channel, repeat, exclusion] :
         work.tx.db()
             .rows_bound<std::int64_t, std::string, std::string, std::int64_t, std::string, std::string, std::int64_t,
                         std::string, std::string, std::string, std::int64_t, OptionalNumber, OptionalNumber,
                         std::int64_t, OptionalNumber, OptionalNumber, OptionalNumber, OptionalNumber, std::string,
                         std::int64_t, std::string>(queries::accounted_cases(is_kept), args)) {
        AccountRow row{no,      workflow, category, area, unit,    handler, channel,
                       version, received, closed,   {},   is != 0, {}};
        row.exclusion = codec::value_of<ExclusionStatus>(exclusion);
        row.facts.standing = codec::value_of<CaseStanding>(standing).value();
        row.facts.round = round;
        row.facts.answered = reached.has_value();
        row.facts.said = {reached.value_or(0) != 0, flag(responded), flag(solved), flag(satisfied)};
        row.facts.late =
            breached != 0 || casework::overdue(row.facts.standing == CaseStanding::live, due, work.context.now.ms);
        row.facts.repeat = repeat > 0;
        out.push_back(std::move(row));
    }
    return out;
}

void add_handlings(Work& work, std::vector<AccountRow>& rows) {
    std::unordered_map<std::string, AccountRow*> by_no;
    for (AccountRow& row : rows) by_no.emplace(row.case_no, &row);
    for (const auto& [case_no, seq, unit, handler, ended, bounced, pending] :
         work.tx.db()
             .rows<std::string, std::int64_t, std::string, std::string, std::string, std::int64_t, std::int64_t>(
                 queries::kAccountedHandlings, work.tx.jurisdiction(), rows.front().received_at, rows.front().case_no,
                 rows.back().received_at)) {
        const auto at = by_no.find(case_no);
        if (at == by_no.end()) continue;  // received at the same instant as the last one, and after it
        auto& handlings = at->second->facts.handlings;
        handlings.resize(std::max(handlings.size(), static_cast<std::size_t>(seq)));
        casework::Handling& handling = handlings[static_cast<std::size_t>(seq - 1)];
        handling.unit = unit;
        handling.handler = handler;
        handling.ended = codec::value_of<casework::Ended>(ended);
        handling.bounced = bounced;
        handling.pending = pending != 0;
    }
}

std::string or_none(const std::string& member) { return member.empty() ? kNoMember : member; }

std::string official_of(const Work& work, const std::string& handler) {
    const Appointment* appointment = work.directory->appointment(handler);
    return appointment == nullptr ? kNoMember : appointment->official;
}

std::string period_of(AccountBy by, Instant received_at) {
    const std::string day = received_at.date().str();  // 2024-03-01
    if (by == AccountBy::year) return day.substr(0, 4);
    if (by == AccountBy::month) return day.substr(0, 7);
    return cat(day.substr(0, 4), "-Q", (std::stoi(day.substr(5, 2)) + 2) / 3);
}

/// Of dispatch, where units or officials divide: whoever had the case in that handling answers for it.
std::string member_of_handling(const Work& work, AccountBy by, const AccountRow& row,
                               const casework::Handling& handling) {
    if (by == AccountBy::unit) return or_none(handling.unit);
    if (by == AccountBy::official) return official_of(work, handling.handler);
    return account_member(work, by, row);
}

}  // namespace

void require_span(Date from, Date to) {
    if (to < from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
}

void each_account_row(Work& work, AccountKey from, Date to, std::int64_t at_a_time, bool ask_kept,
                      const std::function<bool(AccountRow&)>& visit) {
    const std::int64_t before = Instant::start_of(to + 1).ms;
    const Kept kept = ask_kept ? kept_from_asker(work, "cases") : Kept{};
    std::string last;
    for (;;) {
        std::vector<AccountRow> rows = read(work, from, before, at_a_time, kept);
        if (rows.empty()) return;
        add_handlings(work, rows);
        for (AccountRow& row : rows)
            if (row.case_no != last && !visit(row)) return;
        if (rows.size() < static_cast<std::size_t>(at_a_time)) return;
        from = {rows.back().received_at, rows.back().case_no};
        last = rows.back().case_no;
    }
}

std::optional<Durations> durations_of(const Work& work, const AccountRow& row) {
    if (row.facts.standing != CaseStanding::final || !row.closed_at) return std::nullopt;
    Durations out{*row.closed_at - row.received_at, std::nullopt};
    const auto& calendar = work.shelf->calendar(work.shelf->workflow(row.workflow, row.workflow_version).calendar);
    if (calendar.has_hours())
        out.working_ms = calendar.working_ms_between(Instant{row.received_at}, Instant{*row.closed_at});
    return out;
}

std::string account_member(const Work& work, const std::optional<AccountBy>& by, const AccountRow& row) {
    if (!by) return {};
    switch (*by) {
        case AccountBy::unit:
            return or_none(row.unit);
        case AccountBy::town:
            return row.area.substr(0, 9);
        case AccountBy::village:
            return row.area;
        case AccountBy::category:
            return row.category;
        case AccountBy::channel:
            return or_none(row.channel);
        case AccountBy::official:
            return official_of(work, row.handler);
        case AccountBy::workflow:
            return row.workflow;
        default:
            return period_of(*by, Instant{row.received_at});
    }
}

std::vector<Placed> placed(const Work& work, const std::optional<AccountBy>& by, const AccountRow& row,
                           AccountFigure figure) {
    if (row.reported()) return {};
    const auto& handlings = row.facts.handlings;
    const auto member = [&](const casework::Handling& handling) {
        return by ? member_of_handling(work, *by, row, handling) : std::string();
    };
    std::vector<Placed> out;
    if (figure == AccountFigure::bounce && !handlings.empty()) {
        for (std::size_t i = 0; i < handlings.size(); ++i)
            out.push_back({figure, static_cast<std::int64_t>(i) + 1, casework::verdict_on_handling(handlings[i]),
                           member(handlings[i])});
        return out;
    }
    const bool by_first = figure == AccountFigure::first_dispatch && !handlings.empty();
    out.push_back({figure, 0, casework::verdict(figure, row.facts),
                   by_first ? member(handlings.front()) : account_member(work, by, row)});
    return out;
}

std::vector<Placed> placed(const Work& work, const std::optional<AccountBy>& by, const AccountRow& row) {
    std::vector<Placed> out;
    for (const AccountFigure figure : casework::kFigures)
        for (Placed& one : placed(work, by, row, figure)) out.push_back(std::move(one));
    return out;
}

}  // namespace lianxin::service

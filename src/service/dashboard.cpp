// dashboard_show: from the counters alone, and what is overdue from its index.
#include "base/text.hpp"
#include "codec/account.hpp"
#include "lianxin/error.hpp"
#include "service/account_rows.hpp"
#include "service/conditions.hpp"
#include "service/titles.hpp"
#include "service/verbs_internal.hpp"
#include "service/worklist_queries.hpp"

namespace lianxin::service {
namespace {

void check(const Work& work, const DashboardShow& request) {
    if (!request.town.empty() && !is_digits(request.town, 9))
        throw Error("dashboard.not_a_town", "A town is named by the first 9 digits of its area.",
                    "乡镇须用行政区划代码的前9位表示。", "/town");
    if (!request.unit.empty() && work.directory->unit(request.unit) == nullptr)
        throw Error("dashboard.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
}

std::vector<DashboardCount> counts(Work& work, const DashboardShow& request, const Titles& titles) {
    Conditions where(work.tx.jurisdiction());
    if (!request.workflow.empty()) where.add("workflow = :w", request.workflow);
    if (!request.town.empty()) where.add("town = :t", request.town);
    if (!request.unit.empty()) where.add("unit = :u", request.unit);
    std::vector<DashboardCount> out;
    for (const auto& [workflow, state, town, standing, cases] :
         work.tx.db().rows_bound<std::string, std::string, std::string, std::string, std::int64_t>(
             "SELECT workflow, state, town, standing, CAST(SUM(cases) AS BIGINT) FROM case_counts" + where.sql() +
                 " GROUP BY workflow, state, town, standing ORDER BY workflow, state, town, standing",
             where.args()))
        out.push_back({workflow, state, titles.state(workflow, state), town, titles.town(town),
                       codec::value_of<CaseStanding>(standing).value(), cases});
    return out;
}

void add(Rate& rate, std::int64_t count, std::int64_t of) {
    rate.count += count;
    rate.of += of;
}

std::vector<DashboardMonth> rates(Work& work, const DashboardShow& request, Date from, Date to, const Titles& titles) {
    Conditions where(work.tx.jurisdiction());
    where.add("month >= :f", from.str().substr(0, 7));
    where.add("month <= :l", to.str().substr(0, 7));
    if (!request.town.empty()) where.add("town = :t", request.town);
    std::vector<DashboardMonth> out;
    for (const auto& [month, town, set_aside, cases, responded, responded_of, solved, solved_of, satisfied,
                      satisfied_of] :
         work.tx.db()
             .rows_bound<std::string, std::string, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                         std::int64_t, std::int64_t, std::int64_t>(
                 "SELECT month, town, set_aside, cases, responded, responded_of, solved, solved_of, satisfied, "
                 "satisfied_of FROM case_rates" +
                     where.sql() + " ORDER BY month, town, set_aside",
                 where.args())) {
        if (out.empty() || out.back().month != month || out.back().town != town)
            out.push_back({month, town, titles.town(town), {}, {}});
        for (DashboardRates* sum : {&out.back().all, set_aside != 0 ? nullptr : &out.back().without_excluded}) {
            if (sum == nullptr) continue;
            sum->cases += cases;
            add(sum->response, responded, responded_of);
            add(sum->resolution, solved, solved_of);
            add(sum->satisfaction, satisfied, satisfied_of);
        }
    }
    return out;
}

/// Of a town the overdue are not counted: no index has them.
std::int64_t overdue(Work& work, const DashboardShow& request) {
    const bool of_unit = !request.unit.empty();
    std::vector<store::Slot> args{store::Connection::slot_of(work.tx.jurisdiction())};
    if (of_unit) args.push_back(store::Connection::slot_of(request.unit));
    args.push_back(store::Connection::slot_of(work.context.now.ms));
    args.push_back(store::Connection::slot_of(worklists::kCountsTo + 1));
    return std::get<0>(work.tx.db()
                           .rows_bound<std::int64_t>(
                               worklists::count_of(of_unit ? worklists::kOverdueOfUnit : worklists::kOverdue), args)
                           .front());
}

/// Eleven months before: with that month itself, a year.
Date a_year_before(Date day) {
    const std::string text = day.str();
    const int month = std::stoi(text.substr(5, 2)), year = std::stoi(text.substr(0, 4));
    return month == 12 ? Date::of(year, 1, 1) : Date::of(year - 1, static_cast<unsigned>(month) + 1, 1);
}

}  // namespace

DashboardShown dashboard_show(Work& work, const DashboardShow& request) {
    check(work, request);
    const Date to = request.to.value_or(work.context.now.date());
    const Date from = request.from.value_or(a_year_before(to));
    require_span(from, to);
    const Titles titles(work, to);
    DashboardShown reply;
    reply.counts = counts(work, request, titles);
    reply.rates = rates(work, request, from, to, titles);
    const std::int64_t late = overdue(work, request);
    reply.overdue = std::min(late, worklists::kCountsTo);
    reply.overdue_more = late > worklists::kCountsTo;
    return reply;
}

}  // namespace lianxin::service

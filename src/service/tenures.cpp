// The verb tenure_statistics: what each official had, and how late it became in their hands.
#include <map>
#include <tuple>
#include <utility>

#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/handover_queries.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// A case and which of its tenures.
using Found = std::vector<std::tuple<std::string, std::int64_t>>;

Found tenures(Work& work, const TenureStatistics& request) {
    auto& db = work.tx.db();
    const std::string& j = work.tx.jurisdiction();
    const std::int64_t from = Instant::start_of(request.from).ms, to = Instant::start_of(request.to + 1).ms;
    if (!request.handler.empty())
        return db.rows<std::string, std::int64_t>(queries::kTenuresOfHandler, j, request.handler, from, to);
    if (!request.unit.empty())
        return db.rows<std::string, std::int64_t>(queries::kTenuresOfUnit, j, request.unit, from, to);
    return db.rows<std::string, std::int64_t>(queries::kTenures, j, from, to);
}

void add(TenureFigures& figures, const casework::State& state, std::size_t index, Instant now) {
    const casework::Tenure& tenure = state.tenures[index];
    const Instant to = tenure.to_at.value_or(now);
    const std::int64_t late_ms = casework::late_ms(state, tenure.from_at, to);
    const bool taken_over = index > 0 && state.tenures[index - 1].ended == TenureEnd::handed_over;
    figures.tenures += 1;
    figures.taken_over += taken_over ? 1 : 0;
    figures.handed_over += tenure.ended == TenureEnd::handed_over ? 1 : 0;
    figures.open += tenure.to_at ? 0 : 1;
    figures.late += late_ms > 0 ? 1 : 0;
    figures.held_s += (to.ms - tenure.from_at.ms) / 1000;
    figures.late_s += late_ms / 1000;
}

}  // namespace

TenureCounted tenure_statistics(Work& work, const TenureStatistics& request) {
    if (request.to < request.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
    std::map<std::pair<std::string, std::string>, TenureFigures> by;
    for (const auto& [case_no, seq] : tenures(work, request)) {
        const casework::State& state = require_case(work, case_no);
        const auto index = static_cast<std::size_t>(seq - 1);
        const casework::Tenure& tenure = state.tenures.at(index);
        if (!request.unit.empty() && tenure.unit != request.unit) continue;
        TenureFigures& figures = by[{tenure.handler, tenure.unit}];
        figures.handler = tenure.handler;
        figures.unit = tenure.unit;
        add(figures, state, index, work.context.now);
    }
    TenureCounted reply{request.from, request.to, {}};
    for (auto& [key, figures] : by) reply.officials.push_back(std::move(figures));
    return reply;
}

}  // namespace lianxin::service

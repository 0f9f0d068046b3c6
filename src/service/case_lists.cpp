// The case verbs that look at many: case_list and case_summary.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "casework/rates.hpp"
#include "codec/exclusion.hpp"
#include "lianxin/error.hpp"
#include "service/closing_queries.hpp"
#include "service/conditions.hpp"
#include "service/flags.hpp"
#include "service/kept.hpp"
#include "service/owners.hpp"
#include "service/page.hpp"
#include "service/titles.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

void add_filters(Conditions& where, const CaseList& request) {
    if (!request.state.empty()) where.add("state = :state", request.state);
    if (!request.category.empty()) where.add("category = :category", request.category);
    if (!request.area.empty()) where.add("area >= :area AND area < :beyond", request.area, request.area + ":");
    if (request.from) where.add("received_at >= :from", Instant::start_of(*request.from).ms);
    if (request.to) where.add("received_at < :to", Instant::start_of(*request.to + 1).ms);
}

/// The cases of all handlers for whom the asking appointment answers: few, and so is what there is to sort.
void add_mine(Conditions& where, Work& work) {
    const std::vector<std::string> handlers = handlers_of_owner(work, work.context.actor);
    std::string list;
    for (std::size_t i = 0; i < handlers.size(); ++i) list += cat(i == 0 ? ":h" : ", :h", i);
    where.add(handlers.empty() ? "handler IS NULL" : cat("handler IN (", list, ")").c_str());
    for (const std::string& handler : handlers) where.bind(handler);
}

void add_list(Conditions& where, Work& work, const CaseList& request) {
    if (request.list == CaseListKind::all) return;
    if (request.list == CaseListKind::mine) add_mine(where, work);
    if (request.list == CaseListKind::unit) {
        const Appointment* asking = work.appointment();
        where.add("unit = :unit", asking == nullptr ? std::string() : work.directory->post_of(*asking).unit);
    }
    where.add("standing = :standing", std::string("live"));
    if (request.list == CaseListKind::overdue) where.add("due_at <= :now", work.context.now.ms);
}

/// Overdue cases come the most overdue first, all others the newest first; `after` goes on from there.
void add_page(Conditions& where, const CaseList& request) {
    if (request.after.empty()) return;
    if (request.list != CaseListKind::overdue) {
        where.add("case_no < :after", request.after);
        return;
    }
    const After at = after_of(request.after, 2);
    where.add("(due_at, case_no) > (:due, :after)", at.number, at.id);
}

struct Grouped {
    std::map<std::string, std::int64_t> by_state, by_category, by_town;
};

std::vector<CountByCode> counts_of(const std::map<std::string, std::int64_t>& by,
                                   const std::map<std::string, LocalText>& titles) {
    std::vector<CountByCode> out;
    for (const auto& [code, count] : by) {
        const auto title = titles.find(code);
        out.push_back({code, title == titles.end() ? LocalText{} : title->second, count});
    }
    return out;
}

}  // namespace

CaseListed case_list(Work& work, const CaseList& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    add_list(where, work, request);
    add_filters(where, request);
    add_page(where, request);
    hide_kept(where, work, "cases");
    const bool overdue = request.list == CaseListKind::overdue;
    where.bind(request.limit + 1);
    const std::string sql =
        "SELECT case_no, workflow, category, state, COALESCE((SELECT t.body FROM sealed_texts t WHERE t.jurisdiction = "
        "cases.jurisdiction AND t.hash = cases.summary), ''), area, unit, handler, received_at, due_at, due_clock, "
        "round, provenance, " +
        std::string(queries::kExclusion) + " FROM cases" + where.sql() +
        (overdue ? " ORDER BY due_at, case_no" : " ORDER BY case_no DESC") + " LIMIT :limit";

    CaseListed reply;
    for (auto& [no, workflow, category, state, summary, area, unit, handler, received, due, clock, round, provenance,
                exclusion] :
         work.tx.db()
             .rows_bound<std::string, std::string, std::string, std::string, std::string, std::string, std::string,
                         std::string, std::int64_t, std::optional<std::int64_t>, std::string, std::int64_t, std::string,
                         std::string>(sql, where.args())) {
        if (reply.cases.size() == static_cast<std::size_t>(request.limit)) {
            const CaseItem& last = reply.cases.back();
            reply.next = overdue ? cat(last.due_at->ms, "/", last.case_no) : last.case_no;
            break;
        }
        reply.cases.push_back({no, workflow, category, state, summary, area, unit, handler, Instant{received},
                               due ? std::optional(Instant{*due}) : std::nullopt, clock, round,
                               codec::value_of<Provenance>(provenance).value(),
                               codec::value_of<ExclusionStatus>(exclusion), owner_of(work, handler)});
    }
    return reply;
}

CaseSummarised case_summary(Work& work, const CaseSummary& request) {
    if (request.to < request.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
    CaseSummarised reply;
    Grouped grouped;
    const std::int64_t now = work.context.now.ms;
    for (const auto& [standing, state, category, town, round, due, breached, reached, responded, solved, satisfied,
                      exclusion] :
         work.tx.db()
             .rows<std::string, std::string, std::string, std::string, std::int64_t, std::optional<std::int64_t>,
                   std::int64_t, std::optional<std::int64_t>, std::optional<std::int64_t>, std::optional<std::int64_t>,
                   std::optional<std::int64_t>, std::string>(
                 ("SELECT standing, state, category, substr(area, 1, 9), round, due_at, breached, reached, responded, "
                  "solved, "
                  "satisfied, " +
                  std::string(queries::kExclusion) +
                  " FROM cases WHERE jurisdiction = :j AND received_at >= :f AND received_at < :t")
                     .c_str(),
                 work.tx.jurisdiction(), Instant::start_of(request.from).ms, Instant::start_of(request.to + 1).ms)) {
        ++grouped.by_state[state];
        ++grouped.by_category[category];
        ++grouped.by_town[town];
        if (standing == "reported") {
            ++reply.reported;
            continue;
        }
        const bool overdue = casework::overdue(standing == "live", due, now);
        ++reply.opened;
        ++(standing == "final" ? reply.closed : standing == "merged" ? reply.merged : reply.open);
        reply.overdue += overdue ? 1 : 0;
        reply.breached += overdue || breached != 0 ? 1 : 0;
        reply.reopened += round > 1 ? 1 : 0;
        const casework::Said said{reached.value_or(0) != 0, flag(responded), flag(solved), flag(satisfied)};
        const auto answer = [&](Rate& response, Rate& resolution, Rate& satisfaction) {
            casework::add(response, casework::for_rate(said, said.responded));
            casework::add(resolution, casework::for_rate(said, said.solved));
            casework::add(satisfaction, casework::for_rate(said, said.satisfied));
        };
        answer(reply.response, reply.resolution, reply.satisfaction);
        ExcludedCounted& beside = reply.excluded;
        beside.proposed += exclusion == "proposed" ? 1 : 0;
        if (exclusion == "approved") {
            ++beside.approved;
            continue;
        }
        answer(beside.response, beside.resolution, beside.satisfaction);
    }
    const Titles titles(work, request.to);
    std::map<std::string, LocalText> towns;
    for (const auto& [town, count] : grouped.by_town) towns.emplace(town, titles.town(town));
    reply.by_state = counts_of(grouped.by_state, titles.states());
    reply.by_category = counts_of(grouped.by_category, titles.categories());
    reply.by_town = counts_of(grouped.by_town, towns);
    return reply;
}

}  // namespace lianxin::service

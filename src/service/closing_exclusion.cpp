// The verbs of exclusion: exclusion_propose, exclusion_decide, exclusion_list. None of them touches a case or a rate.
#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/closing.hpp"
#include "service/closing_queries.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

std::string stream_of(const std::string& case_no) { return "exclusion/" + case_no; }

constexpr const char* kColumns =
    "SELECT case_no, number, status, ground, unit, workflow, workflow_version, proposer, proposed_at, decider, "
    "decided_at, reason, decision_reason FROM exclusions";

LocalText ground_title(const Work& work, const std::string& workflow, std::int64_t version, const std::string& ground) {
    const workflow::Workflow& document = work.shelf->workflow(workflow, version);
    if (document.exclusion)
        for (const workflow::CodeTitle& one : document.exclusion->grounds)
            if (one.code == ground) return one.title;
    return {};
}

std::vector<ExclusionView> views(Work& work, const std::string& sql, const std::vector<store::Slot>& args) {
    std::vector<ExclusionView> out;
    for (const auto& [case_no, number, status, ground, unit, workflow, version, proposer, proposed_at, decider,
                      decided_at, reason, decision] :
         work.tx.db()
             .rows_bound<std::string, std::int64_t, std::string, std::string, std::string, std::string, std::int64_t,
                         std::string, std::int64_t, std::string, std::optional<std::int64_t>, std::string, std::string>(
                 sql, args)) {
        Sealed why, decided;
        why.hash = reason;
        decided.hash = decision;
        out.push_back(
            {case_no, number, codec::value_of<ExclusionStatus>(status).value(), ground,
             ground_title(work, workflow, version, ground), work.tx.open(why), unit, proposer, Instant{proposed_at},
             decider, decided_at ? std::optional<Instant>(Instant{*decided_at}) : std::nullopt, work.tx.open(decided)});
    }
    return out;
}

template <class Event>
ExclusionMoved moved(Work& work, const std::string& case_no, Event event) {
    const std::int64_t number = event.number;
    std::vector<casework::ExclusionEvent> events{std::move(event)};
    work.tx.append(stream_of(case_no), work.tx.head(stream_of(case_no)).version, events, work.occasion());
    return {case_no, number, last_exclusion(work, case_no)->status};
}

}  // namespace

std::optional<casework::Exclusion> last_exclusion(Work& work, const std::string& case_no) {
    const auto row = work.tx.db().row<std::int64_t, std::string, std::string>(queries::kLastExclusion,
                                                                              work.tx.jurisdiction(), case_no);
    if (!row) return std::nullopt;
    const auto& [number, status, official] = *row;
    return casework::Exclusion{case_no, number, codec::value_of<ExclusionStatus>(status).value(), official};
}

std::vector<ExclusionView> exclusions_of(Work& work, const std::string& case_no) {
    Conditions where(work.tx.jurisdiction());
    where.add("case_no = :c", case_no);
    return views(work, kColumns + where.sql() + " ORDER BY number", where.args());
}

ExclusionMoved exclusion_propose(Work& work, const ExclusionPropose& request) {
    const casework::State& state = require_case(work, request.case_no);
    return moved(work, request.case_no,
                 casework::propose(state, last_exclusion(work, request.case_no), request, workflow_of(work, state),
                                   *work.directory, work.context));
}

ExclusionMoved exclusion_decide(Work& work, const ExclusionDecide& request) {
    const casework::State& state = require_case(work, request.case_no);
    return moved(work, request.case_no,
                 casework::decide(state, last_exclusion(work, request.case_no), request, workflow_of(work, state),
                                  *work.directory, work.context));
}

ExclusionListed exclusion_list(Work& work, const ExclusionList& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    if (!request.unit.empty()) where.add("unit = :unit", request.unit);
    if (request.status) where.add("status = :status", std::string(codec::name_of(*request.status)));
    if (request.from) where.add("proposed_at >= :from", Instant::start_of(*request.from).ms);
    if (request.to) where.add("proposed_at < :to", Instant::start_of(*request.to + 1).ms);
    if (!request.after.empty()) {
        const After after = after_of(request.after, 3);
        where.add("(proposed_at, case_no, number) < (:at, :no, :n)", after.number, after.id, after.last);
    }
    hide_kept(where, work, "exclusions");
    where.bind(request.limit + 1);
    ExclusionListed reply;
    reply.exclusions =
        views(work, kColumns + where.sql() + " ORDER BY proposed_at DESC, case_no DESC, number DESC LIMIT :limit",
              where.args());
    if (reply.exclusions.size() > static_cast<std::size_t>(request.limit)) {
        reply.exclusions.pop_back();
        const ExclusionView& last = reply.exclusions.back();
        reply.next = cat(last.proposed_at.ms, "/", last.case_no, "/", last.number);
    }
    return reply;
}

}  // namespace lianxin::service

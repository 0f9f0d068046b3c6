// The verbs of workflow documents at work: workflow_transition, and what a calendar's adoption does to running clocks.
#include <optional>

#include "base/text.hpp"
#include "casework/transition.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/conditions.hpp"
#include "service/linked.hpp"
#include "service/recompute.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// The version asked for, with its clause, once it is in force.
const workflow::Workflow& require_clause(const Work& work, const WorkflowTransition& request) {
    const workflow::Workflow& next = work.shelf->workflow(request.workflow, request.version);
    if (!next.transition)
        throw Error("workflow.no_transition", "This version has no transition clause; running cases keep theirs.",
                    "该版本没有过渡条款，在办件仍按原版本办理。", "/version");
    if (work.context.now.date() < next.effective_on)
        throw Error("workflow.not_in_force", cat("This version takes effect on ", next.effective_on.str(), "."),
                    cat("该版本自", next.effective_on.str(), "起施行。"), "/version");
    return next;
}

bool names_version(const workflow::Workflow& next, std::int64_t version) {
    for (const std::int64_t named : next.transition->versions)
        if (named == version) return true;
    return false;
}

}  // namespace

WorkflowTransitioned workflow_transition(Work& work, const WorkflowTransition& request) {
    require_page(request.limit);
    const workflow::Workflow& next = require_clause(work, request);
    const casework::Foreseen foreseen(next);
    const calendar::Calendar& calendar = work.shelf->calendar(next.calendar);
    WorkflowTransitioned reply;
    reply.workflow = request.workflow;
    reply.version = request.version;
    reply.dry_run = request.dry_run;
    const auto page = work.tx.db().rows<std::string>(
        "SELECT case_no FROM cases WHERE jurisdiction = :j AND standing IN ('live', 'merged') AND workflow = :w AND "
        "case_no > "
        ":a "
        "ORDER BY case_no LIMIT :n",
        work.tx.jurisdiction(), request.workflow, request.after, request.limit + 1);
    for (std::size_t i = 0; i < page.size() && i < static_cast<std::size_t>(request.limit); ++i) {
        const std::string& case_no = std::get<0>(page[i]);
        const casework::State state = any_case(work, case_no);
        if (state.workflow_version == next.version || !names_version(next, state.workflow_version)) continue;
        casework::Moved moved = casework::transition(state, next, foreseen, calendar, work.context);
        CaseTransition told{case_no,     state.workflow_version, state.state, !moved.events.empty(), moved.to,
                            moved.reason};
        ++(told.moves ? reply.moved : reply.stayed);
        if (told.moves && !request.dry_run)
            work.tx.append(case_stream(case_no), state.version, moved.events, work.occasion());
        reply.cases.push_back(std::move(told));
    }
    if (page.size() > static_cast<std::size_t>(request.limit))
        reply.next = std::get<0>(page[static_cast<std::size_t>(request.limit) - 1]);
    return reply;
}

Recomputed recompute_clocks(Work& work, const std::string& family, const std::string& document) {
    constexpr std::int64_t kPage = 500;
    const Shelf shelf(work.tx);  // with what was just adopted
    const calendar::Calendar& calendar = shelf.calendar(family);
    Recomputed total;
    const auto visit = [&](const std::string& case_no) {
        const casework::State state = any_case(work, case_no);
        if (work.shelf->workflow(state.workflow, state.workflow_version).calendar != family) return;
        std::vector<casework::Event> events;
        for (const casework::ClockRun& run : state.clocks)
            if (auto event = casework::recomputed(run, document, calendar, work.context.now)) {
                ++(event->breach_stands ? total.breaches_standing : total.clocks);
                events.push_back(std::move(*event));
            }
        if (events.empty()) return;
        work.tx.append(case_stream(case_no), state.version, events, work.occasion());
        follow_moved_limits(work, case_no);
    };
    // Running cases, merged ones among them, and ended ones that were late.
    for (const char* sql :
         {"SELECT case_no FROM cases WHERE jurisdiction = :j AND standing = 'live' AND case_no > :a ORDER BY case_no "
          "LIMIT :n",
          "SELECT case_no FROM cases WHERE jurisdiction = :j AND standing = 'merged' AND case_no > :a ORDER BY case_no "
          "LIMIT :n",
          "SELECT case_no FROM cases WHERE jurisdiction = :j AND standing = 'final' AND breached = 1 AND case_no > :a "
          "ORDER BY case_no LIMIT :n"}) {
        std::string after;
        for (;;) {
            const auto page = work.tx.db().rows<std::string>(sql, work.tx.jurisdiction(), after, kPage);
            for (const auto& [case_no] : page) visit(case_no);
            if (page.size() < static_cast<std::size_t>(kPage)) break;
            after = std::get<0>(page.back());
        }
    }
    return total;
}

}  // namespace lianxin::service

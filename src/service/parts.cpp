// The verbs of supporting units: part_assign, part_reply, part_overrule, part_list.
#include "casework/parts.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

PartMoved moved_part(Work& work, const std::string& case_no, std::int64_t number) {
    const casework::State& state = any_case(work, case_no);
    PartMoved reply{
        case_no, state.version, number, casework::part_of(state, number).status, {}, {}, casework::open_parts(state)};
    if (const casework::ClockRun* run = casework::clock_of_part(state, number)) {
        reply.due_at = run->due_at;
        reply.due_on = run->due_on;
    }
    return reply;
}

/// Where a page goes on: the part that ended the page before, by limit, case and number.
void add_page(Conditions& where, const std::string& after) {
    if (after.empty()) return;
    const After at = after_of(after, 3);
    where.add("(due_at, case_no, number) > (:due, :no, :n)", at.number, at.id, at.last);
}

}  // namespace

PartMoved part_assign(Work& work, const PartAssign& request) {
    const casework::State& state = require_case(work, request.case_no);
    const auto number = static_cast<std::int64_t>(state.parts.size()) + 1;
    auto events = casework::assign_part(state, request, work.shelf->calendar(workflow_of(work, state).calendar),
                                        *work.directory, work.context);
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion(request.occurred_at));
    return moved_part(work, request.case_no, number);
}

PartMoved part_reply(Work& work, const PartReply& request) {
    const casework::State& state = require_case(work, request.case_no);
    auto events = casework::reply_part(state, request, *work.directory, work.context);
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion(request.occurred_at));
    return moved_part(work, request.case_no, request.number);
}

PartMoved part_overrule(Work& work, const PartOverrule& request) {
    const casework::State& state = require_case(work, request.case_no);
    auto events = casework::overrule_part(state, request, *work.directory, work.context);
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    return moved_part(work, request.case_no, request.number);
}

PartListed part_list(Work& work, const PartList& request) {
    require_page(request.limit);
    const Appointment* asking = work.appointment();
    std::string unit = request.unit;
    if (unit.empty() && asking != nullptr) unit = work.directory->post_of(*asking).unit;
    Conditions where(work.tx.jurisdiction());
    where.add("unit = :unit", unit);
    where.add("status = :status", codec::name_of(request.status.value_or(PartStatus::open)));
    add_page(where, request.after);
    hide_kept(where, work, "parts");
    where.bind(request.limit + 1);
    PartListed reply;
    for (auto& [case_no, number, of, handler, status, assigned_at, due_at, settled_at] :
         work.tx.db()
             .rows_bound<std::string, std::int64_t, std::string, std::string, std::string, std::int64_t, std::int64_t,
                         std::optional<std::int64_t>>(
                 "SELECT case_no, number, unit, handler, status, assigned_at, due_at, settled_at FROM parts" +
                     where.sql() + " ORDER BY due_at, case_no, number LIMIT :limit",
                 where.args())) {
        if (reply.parts.size() == static_cast<std::size_t>(request.limit)) {
            const PartItem& last = reply.parts.back();
            reply.next = cat(last.due_at.ms, "/", last.case_no, "/", last.number);
            break;
        }
        reply.parts.push_back({case_no, number, of, handler, any_case(work, case_no).unit,
                               codec::value_of<PartStatus>(status).value(), Instant{assigned_at}, Instant{due_at},
                               settled_at ? std::optional(Instant{*settled_at}) : std::nullopt});
    }
    return reply;
}

}  // namespace lianxin::service

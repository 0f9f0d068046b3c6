// The verbs of conflicts of interest: conflict_record, conflict_lift; and of taking a case down: case_lead.
#include "casework/conflict.hpp"

#include "casework/lead.hpp"
#include "service/cases.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {

ConflictRecorded conflict_record(Work& work, const ConflictRecord& request) {
    const casework::State before = require_case(work, request.case_no);
    const workflow::Workflow& workflow = workflow_of(work, before);
    auto events = casework::record_conflict(before, request, workflow, work.shelf->calendar(workflow.calendar),
                                            *work.directory, work.context);
    work.tx.append(case_stream(request.case_no), before.version, events, work.occasion());
    const casework::State& after = any_case(work, request.case_no);
    return {request.case_no,
            after.version,
            static_cast<std::int64_t>(after.conflicts.size()),
            before.unit != after.unit || before.handler != after.handler,
            after.unit,
            after.handler};
}

ConflictLifted conflict_lift(Work& work, const ConflictLift& request) {
    const casework::State& state = require_case(work, request.case_no);
    std::vector<casework::Event> events{casework::lift_conflict(state, request, *work.directory, work.context)};
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    return {request.case_no, any_case(work, request.case_no).version, request.number};
}

CaseMoved case_lead(Work& work, const CaseLead& request) {
    const casework::State& state = require_case(work, request.case_no);
    std::vector<casework::Event> events{casework::name_leader(state, request, *work.directory, work.context)};
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    return moved(work, request.case_no);
}

}  // namespace lianxin::service

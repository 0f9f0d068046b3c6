// workflow_draw: in the room of reports, since a picture is one.
#include "report/drawing.hpp"
#include "service/verbs_internal.hpp"
#include "workflow/draw.hpp"

namespace lianxin::service {
namespace {

std::map<std::string, std::int64_t> count_by_state(Work& work, const workflow::Workflow& workflow) {
    std::map<std::string, std::int64_t> counts;
    for (const auto& [state, count] : work.tx.db().rows<std::string, std::int64_t>(
             "SELECT state, COUNT(*) FROM cases WHERE jurisdiction = :j AND workflow = :w AND workflow_version = :v "
             "GROUP BY state",
             work.tx.jurisdiction(), workflow.id, workflow.version))
        counts[state] = count;
    return counts;
}

}  // namespace

WorkflowDrawn workflow_draw(Work& work, const WorkflowDraw& request) {
    const workflow::Workflow& workflow = request.version
                                             ? work.shelf->workflow(request.workflow, *request.version)
                                             : work.shelf->workflow_on(request.workflow, work.context.now.date());
    workflow::Drawing drawing;
    drawing.english = request.language == Language::en;
    if (request.counts) drawing.counts = count_by_state(work, workflow);
    const std::string dot = workflow::dot(workflow, drawing);
    const bool svg = request.format == DrawFormat::svg;
    return {workflow.id, workflow.version, svg ? "image/svg+xml" : "text/vnd.graphviz", svg ? report::svg(dot) : dot};
}

}  // namespace lianxin::service

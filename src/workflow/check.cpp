#include "workflow/check.hpp"

#include "document/checked.hpp"
#include "lianxin/error.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {

document::Checked<Workflow> check(std::string_view text) {
    return document::checked<Workflow>(text, "workflow", [](const Workflow& workflow) {
        FaultList found;
        check_references(workflow, found);
        const bool linked = found.size() == 0;
        check_parts(workflow, found);
        check_guards(workflow, found);
        check_clauses(workflow, found);
        if (linked && !found.has("workflow.missing_member")) check_soundness(workflow, found);
        return found.take();
    });
}

std::optional<Workflow> read(std::string_view text) {
    try {
        return codec::decode<Workflow>(parse_json(text));
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace lianxin::workflow

#include "workflow/check.hpp"

#include <utility>

#include "lianxin/error.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {

document::Checked<Workflow> check(std::string_view text) {
    document::Loaded loaded = document::load(text, "workflow");
    document::Checked<Workflow> checked;
    checked.faults = std::move(loaded.faults);
    if (!loaded.usable) return checked;

    Workflow workflow;
    try {
        workflow = codec::decode<Workflow>(loaded.value);
    } catch (const Error& e) {  // finer than a schema can say: lengths in bytes
        checked.faults.push_back({e.code(), e.pointer(), e.message(), e.message_zh(), {}});
        return checked;
    }
    checked.id = workflow.id;
    checked.version = workflow.version;

    FaultList found;
    check_references(workflow, found);
    const bool linked = found.size() == 0;
    check_parts(workflow, found);
    check_guards(workflow, found);
    check_clauses(workflow, found);
    if (linked && !found.has("workflow.missing_member")) check_soundness(workflow, found);
    for (Fault& fault : found.take()) checked.faults.push_back(std::move(fault));
    if (checked.faults.empty()) checked.document = std::move(workflow);
    return checked;
}

std::optional<Workflow> read(std::string_view text) {
    try {
        return codec::decode<Workflow>(parse_json(text));
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace lianxin::workflow

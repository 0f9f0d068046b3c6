// Checks a workflow document before any case runs under it: all faults at once, with the path that leads there.
#pragma once

#include <optional>
#include <string_view>

#include "document/document.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::workflow {

/// Faults of form (`document.…`) hide those of content. Dangling or double codes and missing members
/// (`workflow.dangling_…`, `workflow.double_code`, `workflow.missing_member`) hide those of soundness, since what
/// is meant can't be known then. All codes are
/// listed in docs/guide/workflow.md. Whether the calendar exists is asked when the document is adopted.
document::Checked<Workflow> check(std::string_view text);

/// Reads a document that was found sound when it was adopted; what the checker has learned since is not held against
/// it. Nothing if the text is no workflow.
std::optional<Workflow> read(std::string_view text);

}  // namespace lianxin::workflow

// The documentation page of a workflow.
#pragma once

#include <string>

#include "workflow/workflow.hpp"

namespace lianxin::workflow {

/// Everything a workflow says, as Markdown, in one language. `drawing_file` is the address of its drawing, seen from
/// the page; without one there is no picture. The texts of the workflow cannot break the page's structure.
std::string page(const Workflow& workflow, bool english, const std::string& drawing_file);

}  // namespace lianxin::workflow

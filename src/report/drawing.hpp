// Makes an SVG picture of a drawing in DOT.
#pragma once

#include <string>

namespace lianxin::report {

/// The drawing (of `workflow::dot`) as one `<svg>` element that is complete in itself and can be put into an HTML page
/// or a file: well-formed XML, no ids, no links, no script, nothing fetched. It is titled with the name of the graph,
/// shrinks to the width of the page and follows the reader's choice of a light or a dark one.
/// Any thread may call it. \throws Error `workflow.no_graphviz`, `workflow.bad_drawing`
std::string svg(const std::string& dot);

}  // namespace lianxin::report

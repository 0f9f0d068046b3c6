// Workflow documents at work: drawn, and taking hold of running cases.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/report.hpp"

namespace lianxin {

enum class DrawFormat {
    dot,  ///< text for Graphviz
    svg,  ///< a picture; made by Graphviz, if it is installed
};

/// What `workflow_draw` takes.
struct WorkflowDraw {
    std::string workflow;                 ///< id of an adopted workflow
    std::optional<std::int64_t> version;  ///< the latest in force if absent
    DrawFormat format = DrawFormat::svg;  ///< `svg` if absent
    Language language = Language::zh;     ///< of the titles
    bool counts = false;                  ///< show how many cases of this version stand in each state now
};

/// What `workflow_draw` gives.
struct WorkflowDrawn {
    std::string workflow;      ///< id of the workflow
    std::int64_t version = 0;  ///< the version drawn
    std::string media_type;    ///< "image/svg+xml" or "text/vnd.graphviz"
    std::string content;       ///< the drawing
};

/// What `workflow_transition` takes.
struct WorkflowTransition {
    std::string workflow;      ///< id of an adopted workflow
    std::int64_t version = 0;  ///< the version whose transition clause is to take hold
    bool dry_run = false;      ///< only list what would change
    std::int64_t limit = 500;  ///< running cases looked at in this call, 1 … 1000
    std::string after;         ///< `next` of the call before
    std::string request_id;    ///< makes the verb safe to retry
};

/// What became of one running case, or would.
struct CaseTransition {
    std::string case_no;            ///< JSON member `case`
    std::int64_t from_version = 0;  ///< the version that it follows so far
    std::string from;               ///< its state
    bool moves = false;             ///< does it go on under the new version?
    std::string to;                 ///< the state there; absent if it stays
    std::string reason;             ///< why it stays: `state_not_named`, `clock_unknown`, `clock_runs_already`,
                                    ///< `category_unknown`, `situation_unforeseen`
};

/// What `workflow_transition` gives.
struct WorkflowTransitioned {
    std::string workflow;               ///< id of the workflow
    std::int64_t version = 0;           ///< the version
    bool dry_run = false;               ///< nothing was written
    std::int64_t moved = 0;             ///< cases that move
    std::int64_t stayed = 0;            ///< cases that keep their version
    std::vector<CaseTransition> cases;  ///< each of them, by number
    std::string next;                   ///< pass as `after`; absent at the end
};

}  // namespace lianxin

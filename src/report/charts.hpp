// The charts of the report, as options of ECharts. Each is left out where there is nothing to draw.
#pragma once

#include "report/page.hpp"

namespace lianxin::report {

/// What share of each tier's duty items stands how.
void write_duty_chart(Page& page);
/// Cases under way by the days left.
void write_due_chart(Page& page);
/// The three rates by the month of receipt.
void write_rate_chart(Page& page);
/// Cards by the month of issue.
void write_card_chart(Page& page);
/// A case's steps and time limits along one line of time.
void write_story_chart(Page& page, const CaseView& story);

/// The scripts that draw them, and what of them a browser is told to run.
const std::string& script_policy();
void write_scripts(Page& page);

}  // namespace lianxin::report

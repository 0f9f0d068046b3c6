// How the parts of a workflow are said to people, in both languages: on its drawing, on its page and in refusals.
#pragma once

#include <string>
#include <vector>

#include "workflow/workflow.hpp"

namespace lianxin::workflow {

LocalText title_of(Role role);

/// "登记、交办", "registrar, dispatcher"
std::string titles_of(const std::vector<Role>& roles, bool english);

/// "60日", "1个工作日"; "60 days", "1 working day"
std::string amount_of(std::int64_t amount, PeriodUnit unit, bool english);

/// The amounts that a clock can have, in short: "5个工作日/当日".
std::string length_of(const ClockRule& clock, bool english);

/// The amount, and what becomes of a last day that is a rest day: "60日，末日遇休息日顺延".
std::string period_of(const ClockTerms& terms, bool english);

}  // namespace lianxin::workflow

#include "supervision/ladder.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace lianxin::supervision {
namespace {

bool names(const std::vector<std::string>& scope, const std::string& code) {
    return scope.empty() || std::find(scope.begin(), scope.end(), code) != scope.end();
}

}  // namespace

const Rung* Ladder::rung(const std::string& code) const {
    const auto found = std::find_if(rungs.begin(), rungs.end(), [&](const Rung& r) { return r.code == code; });
    return found == rungs.end() ? nullptr : &*found;
}

std::string Ladder::name() const { return cat(id, "/", version); }

bool covers(const Rung& rung, const std::string& workflow, const std::string& clock) {
    return names(rung.workflows, workflow) && names(rung.clocks, clock);
}

bool asks_hours(const Rung& rung) { return rung.working_hours_only || rung.when.unit == PeriodUnit::working_hour; }

bool asks_calendar(const Rung& rung) { return asks_hours(rung) || rung.when.unit == PeriodUnit::working_day; }

}  // namespace lianxin::supervision

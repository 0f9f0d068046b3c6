// Running cases taken hold of by a new version of their workflow, through its transition clause only.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "casework/events.hpp"
#include "casework/state.hpp"
#include "workflow/situations.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// The situations that the checker went through: whoever is in one of them can get to an end.
class Foreseen {
public:
    explicit Foreseen(const workflow::Workflow& workflow);
    bool holds(const State& state) const;

private:
    const workflow::Workflow& workflow_;
    std::set<workflow::Situation> known_;
};

struct Moved {
    std::vector<Event> events;  ///< empty: it stays
    std::string to;
    std::string reason;  ///< why it stays
};

/// What the clause of `next` does to a case that follows an earlier version. A case moves only into a situation that
/// the checker has foreseen, so that what was proven of the document holds of it too.
Moved transition(const State& state, const workflow::Workflow& next, const Foreseen& foreseen,
                 const calendar::Calendar& calendar, const Context& context);

}  // namespace lianxin::casework

// What follows from an action beside its being taken; shared by opening and acting. Of no use outside this room.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "casework/events.hpp"
#include "casework/state.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// Reads what was told for the case itself; the fields have been checked.
class Told {
public:
    Told(const workflow::Action& action, const std::map<std::string, FieldValue>& fields)
        : action_(action), fields_(fields) {}

    const FieldValue* value(workflow::Sets sets) const;
    std::string text(workflow::Sets sets) const;  ///< empty if not told
    std::optional<bool> flag(workflow::Sets sets) const;
    std::optional<std::int64_t> number(workflow::Sets sets) const;
    std::optional<Date> day(workflow::Sets sets) const;
    std::string pointer(workflow::Sets sets) const;

private:
    const workflow::Action& action_;
    const std::map<std::string, FieldValue>& fields_;
};

/// When it is told, and by whose unit.
struct Telling {
    Instant at;
    std::string unit;
};

/// Facts of the case itself that follow from the fields: who has it, outcome, answer, items, money.
/// \throws Error `case.handler_outside_unit`, `case.conflict_of_interest`, `case.answer_…`, `case.no_such_item`,
/// `case.item_settled`,
///   `case.missing_field`, `case.review_not_ahead`
void tell_case(const State& state, const workflow::Action& action, const Told& told,
               const organisation::Directory& directory, const Telling& telling, std::vector<Event>& events);

/// Clocks, in this order: stopped, suspended, resumed, started, extended, spans excluded. `after` is the case with what
/// the action told already applied.
/// \throws Error `case.extension_too_long`, `case.limit_not_ahead`, `case.bad_span`, `calendar.*`
void move_clocks(const State& after, const workflow::Action& action, const Told& told,
                 const workflow::Workflow& workflow, const calendar::Calendar& calendar, Instant at,
                 const std::string& approver, std::vector<Event>& events);

/// One clock begins. `limit` is its last day where the rule leaves that to be told.
ClockStarted start_clock(const State& state, const workflow::ClockRule& rule, Instant at, std::optional<Date> limit,
                         const calendar::Calendar& calendar);

/// Notices and cards. `after` as above.
void issue(const State& after, const workflow::Action& action, std::vector<Event>& events);

/// \throws Error `case.in_the_future`
void not_in_the_future(Instant at, Instant now);

}  // namespace lianxin::casework

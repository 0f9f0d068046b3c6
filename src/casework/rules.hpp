// Who may act and which guards hold: asked by decisions and by views alike. Of no use outside this room.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "casework/state.hpp"
#include "lianxin/error.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// Why something is refused; an Error adds "case." to the code.
struct Refusal {
    std::string code;
    std::string message;
    std::string message_zh;
    std::string pointer = "/action";
    std::string details = "{}";

    Error error() const { return Error("case." + code, message, message_zh, pointer, details); }
};

/// The acting appointment as the organisation knows it; both null for a session that holds none.
struct Asker {
    const Appointment* appointment = nullptr;
    const Post* post = nullptr;
};
Asker asker(const organisation::Directory& directory, const Context& context);
/// Does the asker's post have one of these functions?
bool has_one_of(const Asker& asker, std::initializer_list<Function> functions);

/// Has the asker, who holds an appointment, the case to handle? Of the unit a case is assigned to, whoever has the
/// function; so too once the handler has left the post.
bool handles(const State& state, const Asker& asker, const organisation::Directory& directory, Date on);

/// The first of the roles that the asker has in this case, none if it is kept from them; `handler` before all others,
/// so that whoever could be handling is remembered as such. `state` is null while a case is being opened.
std::optional<workflow::Role> role_in(const std::vector<workflow::Role>& roles, const State* state, const Asker& asker,
                                      const organisation::Directory& directory, Date on);

/// In which role somebody acts, and in whose place; for themselves if `acting_for` is null.
struct Standing {
    workflow::Role role = workflow::Role::any;
    const Appointment* acting_for = nullptr;
};
/// The first of the roles that the asker has, or somebody has for whom it stands in; handling before all others.
std::optional<Standing> standing_in(const workflow::Action& action, const State& state, const Asker& asker,
                                    const organisation::Directory& directory, Date on);
/// Likewise for the opening of a case.
std::optional<Standing> standing_to_open(const std::vector<workflow::Role>& roles, const Asker& asker,
                                         const organisation::Directory& directory, Date on);
Refusal role_missing(const std::vector<workflow::Role>& roles, const LocalText& action);

/// The guards, and the limits of effects, that the case itself decides; all that don't hold.
std::vector<Refusal> closed_guards(const State& state, const workflow::Action& action, const Asker& asker,
                                   const organisation::Directory& directory, Instant at,
                                   const Appointment* acting_for = nullptr);
/// Has the asker, who holds an appointment, handled neither the case nor one merged into it, in no post and round,
/// and is not to handle it now, neither for itself nor for anybody for whom it stands in? If it acts in another's
/// place, that one hasn't, either.
bool never_handled(const State& state, const Asker& asker, const organisation::Directory& directory, Date on,
                   const Appointment* acting_for = nullptr);
/// The guards that look at the fields told; the first that doesn't hold.
std::optional<Refusal> closed_field_guard(const workflow::Action& action, const CaseAct& told);

/// Codes of the actions that leave a state.
std::vector<std::string> actions_from(const workflow::Workflow& workflow, const std::string& state);
/// Where an action could be taken instead: titles joined for a sentence.
LocalText states_named(const workflow::Workflow& workflow, const workflow::Action& action);

/// The field in which `value` stands, checked: type, bounds, and that what it refers to exists on that day.
/// \throws Error `case.field_…`, `case.no_such_…`, `case.appointment_not_held`
void check_field(const workflow::Field& field, const FieldValue& value, const organisation::Directory& directory,
                 Date on);
/// \throws Error `case.no_such_appointment`, `case.appointment_not_held`
const Appointment& held(const std::string& appointment, const organisation::Directory& directory, Date on,
                        const std::string& pointer);
/// \throws Error `case.handler_outside_unit` if the handler holds no post in the unit responsible, or below it
void require_in_unit(const Appointment& handler, const std::string& unit, const organisation::Directory& directory,
                     const std::string& pointer);
/// \throws Error `case.field_length`
void check_text(const std::string& text, const std::string& pointer);

}  // namespace lianxin::casework

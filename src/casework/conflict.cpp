#include "casework/conflict.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/effects.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

using organisation::Directory;

bool stands(const Conflict& conflict) { return !conflict.lifted_at; }

/// Who holds a post of the unit in which cases are handled, and may have this one.
bool has_a_handler(const State& state, const std::string& unit, const Directory& directory, Date on) {
    const auto& all = directory.all().appointments;
    return std::any_of(all.begin(), all.end(), [&](const Appointment& one) {
        const Post& post = directory.post_of(one);
        return post.unit == unit && organisation::has_function(post, Function::handler) &&
               organisation::holds(one, on) && !kept_from(state, one.official, directory, on);
    });
}

/// The unit itself or the nearest above it that can have the case.
std::string unit_left(const State& state, const Directory& directory, Date on) {
    std::string at = state.unit;
    for (std::size_t steps = 0; !at.empty() && steps <= directory.all().units.size(); ++steps) {
        if (!kept_from_unit(state, at, directory) && has_a_handler(state, at, directory, on)) return at;
        const Unit* unit = directory.unit(at);
        at = unit ? unit->parent : std::string();
    }
    throw Error("conflict.nobody_left",
                "Neither the unit that has the case nor one above it has a handler whom it is not kept from; name a "
                "unit.",
                "承办单位及其上级单位均无可不回避的承办人员，请指定承办单位。", "/to_unit");
}

/// The case in other hands: as the command says, or by `unit_left`.
CaseAssigned other_hands(const State& kept, const lianxin::ConflictRecord& command, const Directory& directory,
                         Date on) {
    CaseAssigned to{command.to_unit, command.to_handler, {}};
    if (!to.unit.empty() && directory.unit(to.unit) == nullptr)
        throw Error("case.no_such_unit", "There is no unit of this id.", "没有此编号的单位。", "/to_unit");
    if (!to.handler.empty()) {
        const Appointment& handler = held(to.handler, directory, on, "/to_handler");
        if (to.unit.empty()) to.unit = directory.post_of(handler).unit;
        require_in_unit(handler, to.unit, directory, "/to_handler");
        to.handler_official = handler.official;
    }
    if (to.unit.empty()) to.unit = unit_left(kept, directory, on);
    require_no_conflict(kept, to.unit, {}, directory, on, "/to_unit");
    require_no_conflict(kept, {}, to.handler, directory, on, "/to_handler");
    return to;
}

/// A unit's own clocks begin anew with the unit that gets the case; the citizen's run on.
void hand_over_clocks(const State& before, const State& after, const workflow::Workflow& workflow,
                      const calendar::Calendar& calendar, Instant at, std::vector<Event>& events) {
    if (before.unit == after.unit) return;
    for (const ClockRun& run : before.clocks) {
        const workflow::ClockRule* rule = workflow.clock(run.clock);
        if (rule == nullptr || rule->per != workflow::Per::holder || rule->told || !run.open()) continue;
        events.push_back(ClockStopped{run.clock, run.run, at});
        events.push_back(start_clock(after, *rule, at, std::nullopt, calendar));
    }
}

void check_party(const std::string& unit, const std::string& official, const Directory& directory) {
    if (unit.empty() == official.empty())
        throw Error("conflict.which", "Name a unit or an official, one of the two.", "请指明单位或者干部，二者择一。",
                    unit.empty() ? "" : "/official");
    if (!unit.empty() && directory.unit(unit) == nullptr)
        throw Error("conflict.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
    if (!official.empty() && directory.official(official) == nullptr)
        throw Error("conflict.unknown_official", "There is no official of this id.", "没有此编号的干部。", "/official");
}

bool may_speak_of_others(const Asker& who) {
    return has_one_of(
        who, {Function::registrar, Function::dispatcher, Function::approver, Function::verifier, Function::supervisor});
}

[[noreturn]] void not_yours() {
    throw Error("conflict.not_yours",
                "An official declares their own interest; of others, a registrar, dispatcher, approver, verifier or "
                "supervisor records it.",
                "干部本人申报自己的利害关系；涉及他人的，由登记、派单、审批、核实或督办人员登记。", "/official");
}

casework::ConflictRecorded fact_of(const lianxin::ConflictRecord& command, const Asker& who,
                                   const Directory& directory) {
    casework::ConflictRecorded fact{command.kind, command.unit, command.official, Sealed(command.ground)};
    if (fact.kind == ConflictKind::interest) {
        if (!fact.unit.empty())
            throw Error("conflict.which", "Only an official has an interest; a unit is complained of.",
                        "利害关系针对干部个人；单位只能登记为被反映单位。", "/unit");
        if (fact.official.empty() && who.appointment) fact.official = who.appointment->official;
    }
    check_party(fact.unit, fact.official, directory);
    const bool own =
        who.appointment && fact.kind == ConflictKind::interest && fact.official == who.appointment->official;
    if (!own && !may_speak_of_others(who)) not_yours();
    return fact;
}

}  // namespace

bool kept_from_unit(const State& state, const std::string& unit, const Directory& directory) {
    return std::any_of(state.conflicts.begin(), state.conflicts.end(), [&](const Conflict& conflict) {
        return stands(conflict) && !conflict.unit.empty() && organisation::within(directory, unit, conflict.unit);
    });
}

bool kept_from(const State& state, const std::string& official, const Directory& directory, Date on) {
    if (std::none_of(state.conflicts.begin(), state.conflicts.end(), stands)) return false;
    for (const Conflict& conflict : state.conflicts)
        if (stands(conflict) && !conflict.official.empty() && conflict.official == official) return true;
    const auto posts = directory.held_by(official, on);
    return std::any_of(posts.begin(), posts.end(), [&](const Appointment* held) {
        return kept_from_unit(state, directory.post_of(*held).unit, directory);
    });
}

void require_no_conflict(const State& state, const std::string& unit, const std::string& appointment,
                         const Directory& directory, Date on, const std::string& pointer) {
    const Appointment* held = directory.appointment(appointment);
    if (!(held && kept_from(state, held->official, directory, on)) && !kept_from_unit(state, unit, directory)) return;
    throw Error("case.conflict_of_interest",
                "The case complains of this unit or official, or touches an interest of theirs; it can't go to them.",
                "该单位或干部系本件被反映对象或者有利害关系，应当回避，不得承办。", pointer);
}

std::vector<Event> record_conflict(const State& state, const lianxin::ConflictRecord& command,
                                   const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                                   const Directory& directory, const Context& context) {
    const Instant at = context.now;
    const casework::ConflictRecorded fact = fact_of(command, asker(directory, context), directory);
    for (const Conflict& one : state.conflicts)
        if (stands(one) && one.kind == fact.kind && one.unit == fact.unit && one.official == fact.official)
            throw Error("conflict.recorded_already", "This conflict is on record.", "该回避情形已经登记。",
                        fact.unit.empty() ? "/official" : "/unit");
    std::vector<Event> events{fact};
    State after = state;
    const auto follow = [&](std::size_t from) {
        for (std::size_t i = from; i < events.size(); ++i)
            apply(after, events[i], {after.version + 1, at, at, context.actor});
    };
    follow(0);

    const Appointment* handler = directory.appointment(state.handler);
    const bool wrong_handler = handler && kept_from(after, handler->official, directory, at.date());
    const bool wrong_unit = !state.unit.empty() && (kept_from_unit(after, state.unit, directory) ||
                                                    (!state.final_state && state.handler.empty() &&
                                                     !has_a_handler(after, state.unit, directory, at.date()) &&
                                                     has_a_handler(state, state.unit, directory, at.date())));
    if (wrong_handler || wrong_unit) {
        const State with = after;
        events.push_back(other_hands(after, command, directory, at.date()));
        follow(events.size() - 1);
        if (!state.final_state) hand_over_clocks(with, after, workflow, calendar, at, events);
    }
    const Appointment* leader = directory.appointment(state.leader);
    if (leader && kept_from(after, leader->official, directory, at.date())) {
        if (command.to_leader.empty())
            throw Error("conflict.leader_needed", "The case's leader has to withdraw; name another.",
                        "本件包案领导应当回避，请另行指定领导。", "/to_leader");
        held(command.to_leader, directory, at.date(), "/to_leader");
        require_no_conflict(after, {}, command.to_leader, directory, at.date(), "/to_leader");
        events.push_back(CaseLeaderNamed{command.to_leader});
    }
    return events;
}

Event conflict_of(const Respondent& respondent, const Directory& directory, const std::string& pointer) {
    try {
        check_party(respondent.unit, respondent.official, directory);
    } catch (const Error& error) {
        throw error.below(pointer);
    }
    return casework::ConflictRecorded{ConflictKind::respondent, respondent.unit, respondent.official, {}};
}

Event lift_conflict(const State& state, const lianxin::ConflictLift& command, const Directory& directory,
                    const Context& context) {
    const auto count = static_cast<std::int64_t>(state.conflicts.size());
    if (command.number < 1 || command.number > count)
        throw Error("conflict.not_found", "The case has no such conflict.", "该办件没有此项回避登记。", "/number",
                    Json{{"conflicts", count}}.dump());
    const Conflict& conflict = state.conflicts[static_cast<std::size_t>(command.number - 1)];
    if (conflict.lifted_at)
        throw Error("conflict.lifted_already", cat("Conflict ", command.number, " was lifted before."),
                    cat("第", command.number, "项回避此前已经解除。"), "/number",
                    Json{{"lifted_at", conflict.lifted_at->str()}}.dump());
    const Asker who = asker(directory, context);
    const bool decides = has_one_of(who, {Function::approver, Function::supervisor});
    if (!decides)
        throw Error("conflict.not_yours", "An approver or a supervisor lifts a conflict.", "回避由审批或督办人员解除。",
                    "/number");
    return casework::ConflictLifted{command.number, Sealed(command.ground)};
}

}  // namespace lianxin::casework

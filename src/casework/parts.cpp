#include "casework/parts.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "casework/effects.hpp"
#include "casework/owner.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

using organisation::Directory;

[[noreturn]] void not_yours(const char* message, const char* message_zh) {
    throw Error("part.not_yours", message, message_zh, "/case");
}

const Part& require_open(const State& state, std::int64_t number) {
    const auto count = static_cast<std::int64_t>(state.parts.size());
    if (number < 1 || number > count)
        throw Error("part.not_found", "The case has no such part.", "该办件没有此项协办事项。", "/number",
                    Json{{"parts", count}}.dump());
    const Part& part = part_of(state, number);
    if (part.status != PartStatus::open)
        throw Error("part.settled", cat("Part ", number, " was settled before."),
                    cat("第", number, "项协办事项此前已经办结。"), "/number",
                    Json{{"settled_at", part.settled_at->str()}, {"status", codec::name_of(part.status)}}.dump());
    return part;
}

void stop_clock(const State& state, std::int64_t number, Instant at, std::vector<Event>& events) {
    if (const ClockRun* run = clock_of_part(state, number); run && run->open())
        events.push_back(ClockStopped{kPartClock, number, at});
}

bool supports(const Part& part, const Asker& who, const Directory& directory, Date on) {
    if (!who.appointment) return false;
    const Appointment* handler = directory.appointment(part.handler);
    if (handler && acts_for(*who.appointment, handler->id, directory, on)) return true;
    if (handler && organisation::holds(*handler, on)) return handler->id == who.appointment->id;
    return who.post->unit == part.unit && organisation::has_function(*who.post, Function::handler);
}

/// Who is to have the part, checked.
PartAssigned given_to(const State& state, const PartAssign& command, const Directory& directory, Date on) {
    PartAssigned event;
    event.number = static_cast<std::int64_t>(state.parts.size()) + 1;
    event.unit = command.unit;
    event.handler = command.handler;
    event.task = Sealed(command.task);
    if (directory.unit(event.unit) == nullptr)
        throw Error("case.no_such_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
    if (event.unit == state.unit)
        throw Error("part.of_the_lead", "This unit has the case itself; a part is for another one.",
                    "该单位为主办单位，协办事项应交其他单位。", "/unit");
    require_no_conflict(state, event.unit, {}, directory, on, "/unit");
    if (event.handler.empty()) return event;
    const Appointment& handler = held(event.handler, directory, on, "/handler");
    if (!organisation::within(directory, directory.post_of(handler).unit, event.unit))
        throw Error("case.handler_outside_unit", "The handler holds no post in the supporting unit.",
                    "承办人不在协办单位任职。", "/handler");
    require_no_conflict(state, {}, event.handler, directory, on, "/handler");
    event.handler_official = handler.official;
    return event;
}

}  // namespace

std::vector<Event> assign_part(const State& state, const PartAssign& command, const calendar::Calendar& calendar,
                               const Directory& directory, const Context& context) {
    const Instant at = command.occurred_at.value_or(context.now);
    not_in_the_future(at, context.now);
    if (state.account == workflow::Account::reported)
        throw Error("part.reported", "A case told by a source only has no clocks, and no parts.",
                    "仅据来源转述的办件不计时限，也不设协办事项。", "/case");
    if (state.final_state) throw Error("part.case_ended", "The case has ended.", "该办件已经办结。", "/case");
    const Asker who = asker(directory, context);
    const bool leads = who.appointment && handles(state, who, directory, at.date());
    if (!leads && !has_one_of(who, {Function::dispatcher, Function::approver, Function::supervisor}))
        not_yours("Parts are given by whoever handles the case, a dispatcher, an approver or a supervisor.",
                  "协办事项由主办承办人或者派单、审批、督办人员交办。");
    if (command.period == PeriodUnit::same_day)
        throw Error("part.bad_period", "A part has days or hours, at least one.", "协办时限以日或小时计，至少为一。",
                    "/period");
    check_text(command.task, "/task");
    const PartAssigned given = given_to(state, command, directory, at.date());

    ClockRun run;
    run.clock = kPartClock;
    run.run = given.number;
    run.round = state.round;
    run.holder = given.unit;
    run.started_at = at;
    run.terms.amount = command.amount;
    run.terms.unit = command.period;
    run.terms.roll = Roll::next_working_day;
    return {given, started(std::move(run), calendar)};
}

std::vector<Event> reply_part(const State& state, const PartReply& command, const Directory& directory,
                              const Context& context) {
    const Instant at = command.occurred_at.value_or(context.now);
    not_in_the_future(at, context.now);
    const Part& part = require_open(state, command.number);
    if (at < part.assigned_at)
        throw Error("part.before_it_began", cat("The part was given at ", part.assigned_at.str(), "."),
                    cat("该协办事项交办于", part.assigned_at.str(), "，回复不得早于该时间。"), "/occurred_at",
                    Json{{"assigned_at", part.assigned_at.str()}}.dump());
    const Asker who = asker(directory, context);
    if (!supports(part, who, directory, at.date()))
        not_yours("A part is replied to by its handler, or by a handler of the supporting unit.",
                  "协办事项由指定的协办承办人或者协办单位的承办人员回复。");
    check_text(command.reply, "/reply");
    std::vector<Event> events{PartReplied{command.number, who.appointment->official, Sealed(command.reply)}};
    stop_clock(state, command.number, at, events);
    return events;
}

std::vector<Event> overrule_part(const State& state, const PartOverrule& command, const Directory& directory,
                                 const Context& context) {
    require_open(state, command.number);
    const Asker who = asker(directory, context);
    const bool leads = who.appointment && handles(state, who, directory, context.now.date());
    if (!leads && !has_one_of(who, {Function::dispatcher, Function::supervisor}))
        not_yours("A part is overruled by whoever handles the case, a dispatcher or a supervisor.",
                  "协办事项由主办承办人或者派单、督办人员裁定不再等待。");
    check_text(command.reason, "/reason");
    std::vector<Event> events{PartOverruled{command.number, Sealed(command.reason)}};
    stop_clock(state, command.number, context.now, events);
    return events;
}

const Part& part_of(const State& state, std::int64_t number) {
    return state.parts.at(static_cast<std::size_t>(number - 1));
}

const ClockRun* clock_of_part(const State& state, std::int64_t number) {
    const auto found = std::find_if(state.clocks.begin(), state.clocks.end(),
                                    [&](const ClockRun& run) { return run.clock == kPartClock && run.run == number; });
    return found == state.clocks.end() ? nullptr : &*found;
}

std::int64_t open_parts(const State& state) {
    return std::count_if(state.parts.begin(), state.parts.end(),
                         [](const Part& part) { return part.status == PartStatus::open; });
}

bool says_outcome(const workflow::Action& action) {
    return workflow::field_that_sets(action, workflow::Sets::outcome_fix_now) ||
           workflow::field_that_sets(action, workflow::Sets::outcome_keep_fixed) ||
           workflow::field_that_sets(action, workflow::Sets::outcome_cannot);
}

void drop_parts(const State& state, Instant at, std::vector<Event>& events) {
    for (std::size_t i = 0; i < state.parts.size(); ++i)
        if (state.parts[i].status == PartStatus::open) {
            const auto number = static_cast<std::int64_t>(i) + 1;
            events.push_back(PartDropped{number});
            stop_clock(state, number, at, events);
        }
}

}  // namespace lianxin::casework

// deadline_explain: a clock of a case, or a period by itself, day by day.
#include "calendar/explain.hpp"

#include "base/text.hpp"
#include "casework/held.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/verbs_internal.hpp"
#include "workflow/words.hpp"

namespace lianxin::service {
namespace {

[[noreturn]] void which(const char* pointer) {
    throw Error("deadline.which", "Name a case, or calendar, started_at and unit (with amount, but for same_day).",
                "请指明办件，或者同时给出日历、起算时间和单位（当日办结之外还须给出数量）。", pointer);
}

/// The run asked for: by clock and number, or the one that ends first, or the latest.
const casework::ClockRun& require_run(const casework::State& state, const DeadlineExplain& request) {
    const casework::ClockRun* found = nullptr;
    if (request.clock.empty()) {
        found = casework::next_due(state);
        if (!found && !state.clocks.empty()) found = &state.clocks.back();
    } else {
        for (const casework::ClockRun& run : state.clocks)
            if (run.clock == request.clock && (!request.run || run.run == *request.run)) found = &run;
    }
    if (!found)
        throw Error("deadline.no_clock", "The case has no such clock, or none at all.", "该办件没有此时限。", "/clock");
    return *found;
}

struct Asked {
    Instant start;
    calendar::Period period;
    std::vector<Pause> pauses;
    std::string family;
};

/// A clock that stands still is told as if it were resumed now.
Asked of_case(Work& work, const DeadlineExplain& request, DeadlineExplained& reply) {
    const casework::State& state = require_case(work, request.case_no);
    const casework::ClockRun& run = require_run(state, request);
    const workflow::Workflow& workflow = workflow_of(work, state);
    reply.case_no = state.case_no;
    reply.clock = run.clock;
    reply.run = run.run;
    reply.workflow = cat(workflow.id, "/", workflow.version);
    if (const workflow::ClockRule* rule = workflow.clock(run.clock)) {
        reply.title = rule->title;
        reply.basis = rule->basis;
    }
    if (const casework::Held limit = casework::held(run); limit.taken)
        reply.held_to = EarlierLimit{limit.taken->from, limit.due_at, limit.due_on};
    Asked asked{run.started_at, casework::period_of(run), run.pauses, workflow.calendar};
    if (casework::stands_in_time(run))
        asked.pauses.push_back({*run.suspended_at, run.stopped_at.value_or(work.context.now)});
    return asked;
}

Asked by_itself(const DeadlineExplain& request) {
    if (request.calendar.empty()) which("/calendar");
    if (!request.started_at) which("/started_at");
    if (!request.unit) which("/unit");
    if (!request.amount && *request.unit != PeriodUnit::same_day) which("/amount");
    return {*request.started_at,
            {request.amount.value_or(0), *request.unit, request.roll, request.extension, request.ends},
            request.pauses,
            request.calendar};
}

/// The rule that a clock of a case goes by, under the table.
void add_rule(DeadlineExplained& reply) {
    const std::string period = workflow::amount_of(reply.amount, reply.unit, true);
    const std::string period_zh = workflow::amount_of(reply.amount, reply.unit, false);
    const std::size_t slash = reply.workflow.find('/');
    const std::string id = reply.workflow.substr(0, slash), version = reply.workflow.substr(slash + 1);
    reply.table += cat("Rule: ", reply.title.in(true), ", ", period, " (", reply.basis.in(true), "); workflow ", id,
                       " version ", version, ".\n");
    reply.table_zh +=
        cat("规则：", reply.title.zh, period_zh, "（", reply.basis.zh, "）；办理流程“", id, "”第", version, "版。\n");
    if (!reply.held_to) return;
    const EarlierLimit& limit = *reply.held_to;
    reply.table +=
        cat("Held to ", limit.due_on.str(), ": the limit of case ", limit.case_no, ", merged into this one.\n");
    reply.table_zh += cat("以", limit.due_on.str(), "为准：并入本案的办件 ", limit.case_no, " 的限期。\n");
}

}  // namespace

DeadlineExplained deadline_explain(Work& work, const DeadlineExplain& request) {
    DeadlineExplained reply;
    const Asked asked = request.case_no.empty() ? by_itself(request) : of_case(work, request, reply);
    const calendar::Calendar& calendar = work.shelf->calendar(asked.family);
    const calendar::Explanation found =
        calendar::explain(calendar, asked.start, asked.period, asked.pauses, request.each_day);
    reply.unit = asked.period.unit;
    reply.amount = asked.period.amount;
    reply.roll = asked.period.roll;
    reply.ends = asked.period.ends;
    reply.extension = asked.period.extension;
    reply.pauses = calendar::united(asked.pauses);
    reply.started_at = asked.start;
    reply.nominal_on = found.deadline.nominal_on;
    reply.due_on = found.deadline.due_on;
    reply.due_at = found.deadline.due_at;
    reply.provisional = found.deadline.provisional;
    reply.lines = found.lines;
    for (const DeadlineLine& line : found.lines)
        if (!line.calendar.empty() && (reply.calendars.empty() || reply.calendars.back() != line.calendar))
            reply.calendars.push_back(line.calendar);
    reply.table = calendar::table(found, asked.start, asked.period, true);
    reply.table_zh = calendar::table(found, asked.start, asked.period, false);
    if (!reply.case_no.empty()) add_rule(reply);
    return reply;
}

}  // namespace lianxin::service

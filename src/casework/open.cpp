// Opening a case, and how its clocks are counted.
#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/decide.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

/// The published calendars of the years from the start to the end of a period.
std::vector<std::string> documents(const calendar::Calendar& calendar, Date from, Date to) {
    std::vector<std::string> names;
    for (const calendar::DocumentVersion& document : calendar.versions()) {
        const std::string year = document.id.substr(document.id.rfind('-') + 1);
        if (std::to_string(from.year()) <= year && year <= std::to_string(to.year()))
            names.push_back(cat(document.id, "/", document.version));
    }
    return names;
}

void check_category(const std::string& category, const workflow::Workflow& workflow) {
    if (workflow.category(category)) return;
    Json allowed = Json::array();
    for (const workflow::CodeTitle& one : workflow.categories) allowed.push_back(one.code);
    throw Error("case.unknown_category", cat("'", workflow.id, "' takes no matters of this category."),
                cat("“", workflow.title.zh, "”没有此类别。"), "/category", Json{{"allowed", allowed}}.dump());
}

}  // namespace

ClockStarted start_clock(const workflow::ClockRule& rule, std::int64_t earlier, std::int64_t round, Instant at,
                         const calendar::Calendar& calendar) {
    const calendar::Deadline end = calendar::deadline(calendar, at, {rule.amount, rule.unit, rule.roll, 0});
    ClockStarted started;
    started.clock = rule.code;
    started.run = earlier + 1;
    started.round = round;
    started.started_at = at;
    started.due_at = end.due_at;
    started.due_on = end.due_on;
    started.nominal_on = end.nominal_on;
    started.provisional = end.provisional;
    started.amount = rule.amount;
    started.unit = rule.unit;
    started.roll = rule.roll;
    started.calendars = documents(calendar, at.date(), end.due_on);
    return started;
}

ClockExtended extend_clock(const workflow::ClockRule& rule, const ClockRun& run, std::int64_t days,
                           const std::string& approver, const calendar::Calendar& calendar) {
    const calendar::Period period{rule.amount, rule.unit, rule.roll, run.extended_days + days};
    const calendar::Deadline end = calendar::deadline(calendar, run.started_at, period);
    return {run.clock,  run.run,         days,     end.due_at,
            end.due_on, end.provisional, approver, documents(calendar, run.started_at.date(), end.due_on)};
}

void not_in_the_future(Instant at, Instant now) {
    if (at <= now) return;
    throw Error("case.in_the_future", "What is recorded must have happened already.", "所记录的事项不得发生在将来。",
                "/occurred_at", Json{{"now", now.str()}}.dump());
}

std::vector<Event> open(const CaseOpen& command, const std::string& case_no, const std::string& activity,
                        const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                        const organisation::Directory& directory, const Context& context) {
    const Instant at = command.occurred_at.value_or(context.now);
    not_in_the_future(at, context.now);
    if (!role_in(workflow.initial.roles, nullptr, asker(directory, context), directory, at.date())) {
        Refusal refusal = role_missing(workflow.initial.roles, workflow.initial.title);
        refusal.pointer.clear();
        throw refusal.error();
    }
    check_category(command.category, workflow);
    check_text(command.summary, "/summary");
    if (!directory.area(command.area))
        throw Error("case.no_such_area", "There is no area of this code in this jurisdiction.",
                    "本辖区没有此代码的行政区划。", "/area");
    if (!command.leader.empty()) held(command.leader, directory, at.date(), "/leader");

    CaseOpened opened;
    opened.case_no = case_no;
    opened.workflow = workflow.id;
    opened.workflow_version = workflow.version;
    opened.account = workflow.account;
    opened.action = workflow.initial.action;
    opened.state = workflow.initial.to;
    opened.category = command.category;
    opened.summary = Sealed(command.summary);
    opened.person = command.person;
    opened.area = command.area;
    opened.leader = command.leader;
    opened.activity = activity;
    opened.received_at = at;
    opened.provenance = command.provenance;
    opened.external = command.external;

    std::vector<Event> events{opened};
    for (const std::string& clock : workflow.initial.start)
        events.push_back(start_clock(*workflow.clock(clock), 0, 1, at, calendar));
    return events;
}

}  // namespace lianxin::casework

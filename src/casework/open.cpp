// Opening a case.
#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/casework.hpp"
#include "casework/conflict.hpp"
#include "casework/effects.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

void check_category(const std::string& category, const workflow::Workflow& workflow) {
    if (workflow.category(category)) return;
    Json allowed = Json::array();
    for (const workflow::CodeTitle& one : workflow.categories) allowed.push_back(one.code);
    throw Error("case.unknown_category", cat("'", workflow.id, "' takes no matters of this category."),
                cat("“", workflow.title.zh, "”没有此类别。"), "/category", Json{{"allowed", allowed}}.dump());
}

}  // namespace

std::vector<Event> open(const CaseOpen& command, const std::string& case_no, const std::string& activity,
                        const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                        const organisation::Directory& directory, const Context& context) {
    const Instant at = command.occurred_at.value_or(context.now);
    not_in_the_future(at, context.now);
    const auto standing = standing_to_open(workflow.initial.roles, asker(directory, context), directory, at.date());
    if (!standing) {
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
    opened.urgent = command.urgent;
    opened.marks = workflow.initial.mark;
    std::sort(opened.marks.begin(), opened.marks.end());
    opened.received_at = at;
    opened.provenance = command.provenance;
    opened.external = command.external;
    if (standing->acting_for) opened.acting_for = standing->acting_for->id;

    std::vector<Event> events{opened};
    State fresh;
    apply(fresh, events.front(), {1, at, context.now, context.actor});
    for (std::size_t i = 0; i < command.respondents.size(); ++i) {
        events.push_back(conflict_of(command.respondents[i], directory, "/respondents" + pointer_token(i)));
        apply(fresh, events.back(), {fresh.version + 1, at, context.now, context.actor});
    }
    require_no_conflict(fresh, {}, command.leader, directory, at.date(), "/leader");
    for (const std::string& clock : workflow.initial.start)
        events.push_back(start_clock(fresh, *workflow.clock(clock), at, std::nullopt, calendar));
    return events;
}

}  // namespace lianxin::casework

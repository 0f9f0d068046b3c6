// The verbs of worklists: worklist_show, worklist_count.
#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/owners.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"
#include "service/worklist_queries.hpp"

namespace lianxin::service {
namespace {

using store::Connection;
using store::Slot;
using worklists::Query;

/// One query of a list with its values; a list is one or several of them, merged.
struct Asked {
    const Query* query;
    std::vector<Slot> values;
};

template <class... Values>
Asked asked(const Query& query, const Work& work, const Values&... values) {
    return {&query, {Connection::slot_of(work.tx.jurisdiction()), Connection::slot_of(values)...}};
}

/// The place of a line in the order of its list.
struct Key {
    std::int64_t at = 0;  ///< where the list goes by time
    std::string case_no;

    bool operator<(const Key& o) const { return std::tie(at, case_no) < std::tie(o.at, o.case_no); }
};

struct Line {
    Key key;
    CaseItem item;
};

bool by_time(WorklistKind list) {
    return list == WorklistKind::overdue || list == WorklistKind::due || list == WorklistKind::at_risk;
}
bool newest_first(WorklistKind list) {
    return list == WorklistKind::mine || list == WorklistKind::unit || list == WorklistKind::unowned;
}

/// Where the list begins, before every key that there is.
Key beginning(WorklistKind list) {
    if (by_time(list)) return {-codec::kMaxJsonInteger, {}};
    return {0, newest_first(list) ? "a" : ""};  // numbers of cases begin with a digit
}

std::string text_of(WorklistKind list, const Key& key) {
    return by_time(list) ? cat(key.at, "/", key.case_no) : key.case_no;
}

Key key_of(WorklistKind list, const std::string& after) {
    if (after.empty()) return beginning(list);
    if (!by_time(list)) return {0, after};
    const After at = after_of(after, 2);
    return {at.number, at.id};
}

/// States in which a case waits for a verifier who never handled it: as the workflow that it follows says.
std::vector<std::string> verified_from(const workflow::Workflow& workflow) {
    std::vector<std::string> states;
    for (const workflow::WorkflowState& state : workflow.states)
        if (!state.final_state &&  // what a check by sample brings about leaves those
            std::any_of(workflow.actions.begin(), workflow.actions.end(), [&](const workflow::Action& action) {
                return workflow::leaves(action, state.code) &&
                       workflow::has_guard(action, workflow::GuardKind::actor_never_handled) &&
                       std::find(action.roles.begin(), action.roles.end(), workflow::Role::verifier) !=
                           action.roles.end();
            }))
            states.push_back(state.code);
    return states;
}

std::vector<Asked> to_verify(const Work& work, const std::string& unit) {
    std::vector<Asked> out;
    for (const DocumentItem& item : work.shelf->items()) {
        if (item.kind != DocumentKind::workflow) continue;
        const workflow::Workflow& workflow = work.shelf->workflow(item.id, item.version);
        if (workflow.account == workflow::Account::reported) continue;
        for (const std::string& state : verified_from(workflow))
            out.push_back(unit.empty() ? asked(worklists::kVerify, work, item.id, item.version, state)
                                       : asked(worklists::kVerifyOfUnit, work, unit, item.id, item.version, state));
    }
    return out;
}

/// The first instant beyond the days asked for.
std::int64_t limit_of(const Work& work, std::int64_t days) {
    return Instant::start_of(work.context.now.date() + static_cast<std::int32_t>(days) + 1).ms;
}

std::vector<Asked> of_handlers(const Work& work, const std::vector<std::string>& handlers) {
    std::vector<Asked> out;
    for (const std::string& handler : handlers) out.push_back(asked(worklists::kOfHandler, work, handler));
    return out;
}

std::vector<Asked> queries_of(Work& work, WorklistKind list, const std::string& unit, std::int64_t days) {
    const std::int64_t now = work.context.now.ms;
    switch (list) {
        case WorklistKind::mine:
            return of_handlers(work, handlers_of_owner(work, work.context.actor));
        case WorklistKind::unowned:
            return of_handlers(work, handlers_without_owner(work));
        case WorklistKind::unit: {
            const std::string whose = unit.empty() ? work.directory->post_of(*work.appointment()).unit : unit;
            return {asked(worklists::kUnit, work, whose)};
        }
        case WorklistKind::overdue:
            return {unit.empty() ? asked(worklists::kOverdue, work, now)
                                 : asked(worklists::kOverdueOfUnit, work, unit, now)};
        case WorklistKind::due:
            return {unit.empty() ? asked(worklists::kDue, work, now, limit_of(work, days))
                                 : asked(worklists::kDueOfUnit, work, unit, now, limit_of(work, days))};
        case WorklistKind::at_risk:
            return {unit.empty() ? asked(worklists::kAtRisk, work, now)
                                 : asked(worklists::kAtRiskOfUnit, work, unit, now)};
        case WorklistKind::verify:
            break;
    }
    return to_verify(work, unit);
}

/// Refuses what can't be asked; how far ahead `due` looks: as asked, or as the policy says.
std::int64_t days_of(const Work& work, const std::string& unit, const std::optional<std::int64_t>& days) {
    if (!unit.empty() && work.directory->unit(unit) == nullptr)
        throw Error("worklist.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
    const codec::Path root;
    if (days && (*days < 0 || *days > 365)) codec::refuse_range({&root, "days", 0}, codec::number("", 0, 365));
    constexpr std::int64_t kUsual = 3;
    const auto& clause = work.shelf->policy_on(work.context.now.date()).due_soon;
    return days.value_or(clause ? clause->days : kUsual);
}

/// At most `most` lines of one query, from `from` on.
void read(Work& work, WorklistKind list, const Asked& one, const Key& from, std::int64_t most, const Kept& kept,
          std::vector<Line>& lines) {
    std::vector<Slot> values = one.values;
    values.insert(values.end(), kept.values.begin(), kept.values.end());
    if (by_time(list)) values.push_back(Connection::slot_of(from.at));
    values.push_back(Connection::slot_of(from.case_no));
    values.push_back(Connection::slot_of(most));
    using Text = std::string;
    using Number = std::int64_t;
    for (auto& [no, workflow, category, state, summary, area, unit, handler, received, due, clock, round, provenance,
                until, exclusion] :
         work.tx.db()
             .rows_bound<Text, Text, Text, Text, Text, Text, Text, Text, Number, std::optional<Number>, Text, Number,
                         Text, std::optional<Number>, Text>(worklists::page_of(*one.query, kept.sql), values)) {
        Sealed sealed;
        sealed.hash = summary;
        const std::int64_t at = list == WorklistKind::at_risk ? until.value_or(0) : due.value_or(0);
        lines.push_back({{by_time(list) ? at : 0, no},
                         {no, workflow, category, state, work.tx.open(sealed), area, unit, handler, Instant{received},
                          due ? std::optional(Instant{*due}) : std::nullopt, clock, round,
                          codec::value_of<Provenance>(provenance).value(), codec::value_of<ExclusionStatus>(exclusion),
                          owner_of(work, handler)}});
    }
}

}  // namespace

WorklistShown worklist_show(Work& work, const WorklistShow& request) {
    require_page(request.limit);
    const std::int64_t days = days_of(work, request.unit, request.days);
    const bool by_handler = request.list == WorklistKind::mine || request.list == WorklistKind::unowned;
    if (by_handler && !request.unit.empty())
        throw Error("worklist.needless_unit", "This list is not asked for by unit.", "此清单不按单位查询。", "/unit");
    const Key from = key_of(request.list, request.after);
    const Kept kept = kept_from_asker(work, "cases");
    std::vector<Line> lines;
    for (const Asked& one : queries_of(work, request.list, request.unit, days))
        read(work, request.list, one, from, request.limit + 1, kept, lines);
    std::sort(lines.begin(), lines.end(),
              [&](const Line& a, const Line& b) { return newest_first(request.list) ? b.key < a.key : a.key < b.key; });
    WorklistShown reply;
    reply.list = request.list;
    const auto most = static_cast<std::size_t>(request.limit);
    if (lines.size() > most) {
        lines.resize(most);
        reply.next = text_of(request.list, lines.back().key);
    }
    for (Line& line : lines) reply.cases.push_back(std::move(line.item));
    return reply;
}

WorklistCounted worklist_count(Work& work, const WorklistCount& request) {
    const std::int64_t days = days_of(work, request.unit, request.days);
    WorklistCounted reply;
    const Kept kept = kept_from_asker(work, "cases");
    for (const auto& name : enum_names(WorklistKind{})) {
        WorklistLength length{name.value, 0, false};
        for (const Asked& one : queries_of(work, name.value, request.unit, days)) {
            std::vector<Slot> values = one.values;
            values.insert(values.end(), kept.values.begin(), kept.values.end());
            values.push_back(Connection::slot_of(worklists::kCountsTo + 1));
            length.count += std::get<0>(
                work.tx.db().rows_bound<std::int64_t>(worklists::count_of(*one.query, kept.sql), values).front());
        }
        length.more = length.count > worklists::kCountsTo;
        length.count = std::min(length.count, worklists::kCountsTo);
        reply.lists.push_back(length);
    }
    return reply;
}

}  // namespace lianxin::service

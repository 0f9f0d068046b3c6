// The clauses on exclusion and on checks by sample: who may, and whether what is to follow can be taken.
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {
namespace {

bool has_any(const std::vector<Role>& roles, std::initializer_list<Role> wanted) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](Role role) { return std::find(wanted.begin(), wanted.end(), role) != wanted.end(); });
}

void exclusion(const ExclusionClause& clause, FaultList& faults) {
    for (std::size_t i = 0; i < clause.decide.size(); ++i)
        if (has_any({clause.decide[i]}, {Role::handler, Role::leader, Role::any}))
            faults.add("exclusion_by_handler", "/exclusion/decide" + pointer_token(i),
                       "An exclusion is decided by a function, never by whoever has the case, or anybody.",
                       "剔除须由具有相应职能的人员决定，不得由承办人、包案领导或者任意人员决定。");
}

/// Whoever checks takes the action on the spot and tells nothing but what was found.
bool asks_too_much(const Action& action) {
    const auto required =
        std::count_if(action.fields.begin(), action.fields.end(), [](const Field& field) { return field.required; });
    const bool other = std::any_of(action.fields.begin(), action.fields.end(), [](const Field& field) {
        return field.required && (field.type != FieldType::text || field.sets);
    });
    return required > 1 || other || has_guard(action, GuardKind::field_is) || has_guard(action, GuardKind::any_field) ||
           has_guard(action, GuardKind::both_said);
}

void recheck(const Workflow& workflow, FaultList& faults) {
    const std::vector<std::string>& codes = workflow.recheck->unsolved;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const Action* action = workflow.action(codes[i]);
        if (action == nullptr) continue;  // told as `dangling_action`
        const std::string here = "/recheck/unsolved" + pointer_token(i);
        if (asks_too_much(*action))
            faults.add("recheck_asks_too_much", here,
                       cat("'", action->code,
                           "' is taken with what a check has found: at most one required field, a "
                           "text that sets nothing, and no guard on fields."),
                       cat("“", action->title.zh,
                           "”随抽查结果进行：必填字段至多一项，且为不作设置的文本；不得有针对字段的条件。"));
        if (!has_any(action->roles, {Role::verifier, Role::supervisor, Role::auditor, Role::any}))
            faults.add("recheck_by_nobody", here, cat("Nobody who checks may take '", action->code, "'."),
                       cat("抽查人员无权进行“", action->title.zh, "”。"));
    }
}

}  // namespace

void check_clauses(const Workflow& workflow, FaultList& faults) {
    if (workflow.exclusion) exclusion(*workflow.exclusion, faults);
    if (workflow.recheck) recheck(workflow, faults);
}

}  // namespace lianxin::workflow

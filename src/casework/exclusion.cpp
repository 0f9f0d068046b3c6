#include "casework/exclusion.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

const workflow::ExclusionClause& clause_of(const workflow::Workflow& workflow) {
    if (workflow.exclusion) return *workflow.exclusion;
    throw Error("exclusion.not_foreseen", cat("The workflow '", workflow.id, "' foresees no exclusion."),
                cat("办理流程“", workflow.title.zh, "”未规定剔除。"), "/case");
}

void check_role(const std::vector<workflow::Role>& roles, const char* what, const char* what_zh, const State& state,
                const Asker& who, const organisation::Directory& directory, Date on) {
    if (role_in(roles, &state, who, directory, on)) return;
    const Refusal refusal = role_missing(roles, {what_zh, what});
    throw Error("exclusion.role_missing", refusal.message, refusal.message_zh, "/case", refusal.details);
}

void check_ground(const workflow::ExclusionClause& clause, const std::string& ground) {
    Json allowed = Json::array();
    for (const workflow::CodeTitle& one : clause.grounds) {
        if (one.code == ground) return;
        allowed.push_back(one.code);
    }
    throw Error("exclusion.unknown_ground", "The case's workflow knows no such ground.", "该办理流程没有此剔除依据。",
                "/ground", Json{{"allowed", allowed}}.dump());
}

}  // namespace

ExclusionStatus status_after(ExclusionDecision decision) {
    switch (decision) {
        case ExclusionDecision::approve:
            return ExclusionStatus::approved;
        case ExclusionDecision::refuse:
            return ExclusionStatus::refused;
        case ExclusionDecision::revoke:
            break;
    }
    return ExclusionStatus::revoked;
}

ExclusionProposed propose(const State& state, const std::optional<Exclusion>& last, const ExclusionPropose& command,
                          const workflow::Workflow& workflow, const organisation::Directory& directory,
                          const Context& context) {
    const workflow::ExclusionClause& clause = clause_of(workflow);
    const Asker who = asker(directory, context);
    check_role(clause.propose, "Propose exclusion", "提出剔除", state, who, directory, context.now.date());
    check_ground(clause, command.ground);
    if (last && last->status == ExclusionStatus::proposed)
        throw Error("exclusion.undecided", "It was proposed before, and nobody has decided yet.",
                    "此前已提出剔除，尚未决定。", "/case");
    if (last && last->status == ExclusionStatus::approved)
        throw Error("exclusion.already_approved", "The case is excluded already.", "该办件已经剔除。", "/case");
    return {state.case_no,    (last ? last->number : 0) + 1, command.ground,
            state.unit,       who.appointment->official,     workflow.id,
            workflow.version, Sealed(command.reason)};
}

ExclusionDecided decide(const State& state, const std::optional<Exclusion>& last, const ExclusionDecide& command,
                        const workflow::Workflow& workflow, const organisation::Directory& directory,
                        const Context& context) {
    const workflow::ExclusionClause& clause = clause_of(workflow);
    const Asker who = asker(directory, context);
    const Date today = context.now.date();
    const bool revokes = command.decision == ExclusionDecision::revoke;
    if (!revokes && !(last && last->status == ExclusionStatus::proposed))
        throw Error("exclusion.nothing_proposed", "Nothing is proposed that could be decided.",
                    "没有待决定的剔除提议。", "/case");
    if (revokes && !(last && last->status == ExclusionStatus::approved))
        throw Error("exclusion.not_approved", "The case is not excluded.", "该办件未被剔除。", "/case");
    check_role(clause.decide, "Decide on exclusion", "决定剔除", state, who, directory, today);
    if (who.appointment->official == last->official)
        throw Error("exclusion.own_proposal", "Whoever proposed it does not decide it.", "提出剔除的人员不得作出决定。",
                    "/case");
    if (!never_handled(state, who, directory, today))
        throw Error("exclusion.handled", "Whoever handled the case does not decide on its exclusion.",
                    "办理过此件的人员不得决定剔除。", "/case");
    return {state.case_no, last->number, command.decision, who.appointment->official, Sealed(command.reason)};
}

}  // namespace lianxin::casework

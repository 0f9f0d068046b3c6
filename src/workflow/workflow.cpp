#include "workflow/workflow.hpp"

#include <algorithm>

namespace lianxin::workflow {
namespace {

template <class T>
const T* by_code(const std::vector<T>& items, std::string_view code) {
    const auto it = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.code == code; });
    return it == items.end() ? nullptr : &*it;
}

}  // namespace

const CodeTitle* Workflow::category(std::string_view code) const { return by_code(categories, code); }
const WorkflowState* Workflow::state(std::string_view code) const { return by_code(states, code); }
const ClockRule* Workflow::clock(std::string_view code) const { return by_code(clocks, code); }
const Action* Workflow::action(std::string_view code) const { return by_code(actions, code); }
const CodeTitle* Workflow::mark(std::string_view code) const { return by_code(marks, code); }

const ClockTerms& ClockRule::terms_for(std::string_view category, bool urgent) const {
    for (const ClockVariant& variant : variants) {
        const auto& named = variant.categories;
        const bool fits = named.empty() || std::find(named.begin(), named.end(), category) != named.end();
        if (fits && (urgent || !variant.urgent)) return variant.terms;
    }
    return terms;
}

LocalText Workflow::action_title(std::string_view code) const {
    if (code == initial.action) return initial.title;
    const Action* found = action(code);
    return found ? found->title : LocalText();
}

bool leaves(const Action& action, std::string_view state) {
    return std::find(action.from.begin(), action.from.end(), state) != action.from.end();
}

const Field* field_of(const Action& action, std::string_view name) {
    for (const Field& field : action.fields)
        if (field.name == name) return &field;
    return nullptr;
}

const Field* field_that_sets(const Action& action, Sets sets) {
    for (const Field& field : action.fields)
        if (field.sets == sets) return &field;
    return nullptr;
}

const Effect* effect_of(const Action& action, EffectKind kind) {
    for (const Effect& effect : action.effects)
        if (effect.effect == kind) return &effect;
    return nullptr;
}

bool has_guard(const Action& action, GuardKind kind) {
    return std::any_of(action.guards.begin(), action.guards.end(),
                       [&](const Guard& guard) { return guard.guard == kind; });
}

bool looks_at_clock(GuardKind kind) {
    return kind == GuardKind::clock_running || kind == GuardKind::clock_suspended || kind == GuardKind::clock_stopped ||
           kind == GuardKind::before_limit || kind == GuardKind::after_limit;
}

Sets sets_of(AnswerPart part) {
    switch (part) {
        case AnswerPart::reached:
            return Sets::answer_reached;
        case AnswerPart::responded:
            return Sets::answer_responded;
        case AnswerPart::solved:
            return Sets::answer_solved;
        case AnswerPart::satisfied:
            break;
    }
    return Sets::answer_satisfied;
}

std::optional<Function> function_of(Role role) {
    switch (role) {
        case Role::registrar:
            return Function::registrar;
        case Role::dispatcher:
            return Function::dispatcher;
        case Role::handler:
            return Function::handler;
        case Role::approver:
            return Function::approver;
        case Role::verifier:
            return Function::verifier;
        case Role::supervisor:
            return Function::supervisor;
        case Role::administrator:
            return Function::administrator;
        case Role::auditor:
            return Function::auditor;
        case Role::leader:
        case Role::any:
            break;
    }
    return std::nullopt;
}

}  // namespace lianxin::workflow

// Exclusion (剔除) of an unreasonable demand: proposed by one, decided by another who never had the case.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/context.hpp"
#include "base/sealed.hpp"
#include "casework/state.hpp"
#include "codec/exclusion.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

struct ExclusionProposed {
    static constexpr const char* kType = "exclusion_proposed";
    std::string case_no;
    std::int64_t number = 0;
    std::string ground;
    std::string unit;  ///< that had the case then
    std::string official;
    std::string workflow;
    std::int64_t workflow_version = 0;  ///< whose words the ground has
    Sealed reason;
};

struct ExclusionDecided {
    static constexpr const char* kType = "exclusion_decided";
    std::string case_no;
    std::int64_t number = 0;
    ExclusionDecision decision = ExclusionDecision::approve;
    std::string official;
    Sealed reason;
};

/// In a stream beside that of the case, which they leave as it is.
using ExclusionEvent = std::variant<ExclusionProposed, ExclusionDecided>;

/// How a proposal stands.
struct Exclusion {
    std::string case_no;
    std::int64_t number = 0;
    ExclusionStatus status = ExclusionStatus::proposed;
    std::string official;  ///< who proposed it
};

ExclusionStatus status_after(ExclusionDecision decision);

/// `last` is the last proposal for the case, if there is one.
/// \throws Error `exclusion.not_foreseen`, `exclusion.unknown_ground`, `exclusion.role_missing`,
///   `exclusion.undecided`, `exclusion.already_approved`
ExclusionProposed propose(const State& state, const std::optional<Exclusion>& last, const ExclusionPropose& command,
                          const workflow::Workflow& workflow, const organisation::Directory& directory,
                          const Context& context);

/// \throws Error `exclusion.not_foreseen`, `exclusion.role_missing`, `exclusion.own_proposal`, `exclusion.handled`,
///   `exclusion.nothing_proposed`, `exclusion.not_approved`
ExclusionDecided decide(const State& state, const std::optional<Exclusion>& last, const ExclusionDecide& command,
                        const workflow::Workflow& workflow, const organisation::Directory& directory,
                        const Context& context);

template <class V>
void describe(V& v, ExclusionProposed& e) {
    v.required("case", e.case_no, codec::id("number of the case"));
    v.required("number", e.number, "of the proposal within the case");
    v.required("ground", e.ground, codec::id("code of the ground"));
    v.optional("unit", e.unit, "unit that had the case then");
    v.required("official", e.official, codec::id("who proposed it"));
    v.required("workflow", e.workflow, codec::id("workflow that lays down the grounds"));
    v.required("workflow_version", e.workflow_version, "version with the words of the ground");
    v.optional("reason", e.reason, "sealed");
}
template <class V>
void describe(V& v, ExclusionDecided& e) {
    v.required("case", e.case_no, codec::id("number of the case"));
    v.required("number", e.number, "of the proposal within the case");
    v.required("decision", e.decision, "what was decided");
    v.required("official", e.official, codec::id("who decided it"));
    v.optional("reason", e.reason, "sealed");
}

}  // namespace lianxin::casework

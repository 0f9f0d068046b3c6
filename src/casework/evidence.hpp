// Files that bear an action out, held against what the workflow document asks for. Of no use outside this room.
#pragma once

#include <optional>
#include <vector>

#include "casework/closing_events.hpp"
#include "lianxin/casework.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// \throws Error `case.unknown_field`, `case.field_code`, `case.evidence_digest`, `case.evidence_twice`,
///   `case.missing_field`, `case.missing_evidence`
void check_evidence(const workflow::Action& action, const std::vector<CaseEvidence>& files);

/// The fact, once it has been checked; nothing if there are no files.
std::optional<EvidenceGiven> evidence_given(const workflow::Action& action, const std::vector<CaseEvidence>& files);

}  // namespace lianxin::casework

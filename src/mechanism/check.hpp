// The checker of mechanism documents: all faults at once, each with a code and a JSON Pointer.
#pragma once

#include <string_view>

#include "document/document.hpp"
#include "document/findings.hpp"
#include "mechanism/mechanism.hpp"

namespace lianxin::mechanism {

/// Reads a mechanism document. Faults, beside the `document.…` ones of every document:
/// - `mechanism.wrong_jurisdiction`: not 6 digits
/// - `mechanism.wrong_count`: not as many goals, contacts or measures as `shape` says
/// - `mechanism.wrong_number`, `mechanism.double_number`: the numbering is not 1, 2, … n, each once
/// - `mechanism.double_code`: a tier, channel, post, purpose or duty is named twice
/// - `mechanism.channel_without_measure`: no measure belongs to a channel
/// - `mechanism.unknown_channel`, `…unknown_tier`, `…unknown_contact`, `…unknown_measure`, `…unknown_post`: named,
///   but not in the document
/// - `mechanism.serves_itself`: a measure also serves itself
/// - `mechanism.ambiguous_measures`: several measures take the same kind from the same tier and no purpose tells
/// - `mechanism.unclear_bearer`: not exactly one of `tiers`, `post`, `team_of`
/// - `mechanism.nobody_owes`: the tier is not among the measure's
/// - `mechanism.counts_nothing`, `mechanism.counts_not_taken`: no kind counts, or one that the measure doesn't take
/// - `mechanism.counts_not_for_bearer`: topics where no team owes, or cases where a team does
/// - `mechanism.senseless_amount`: a member is missing, superfluous or impossible for this type and period
/// - `mechanism.senseless_place`: `anywhere` beside other places
/// - `mechanism.senseless_absence`: making up, substitutes or excuses where they mean nothing
/// - `mechanism.missing_provenance`, `mechanism.missing_note`
document::Checked<Mechanism> check(std::string_view text);

/// The part of the checker for one duty of a measure; `at` is the measure's place in the document.
void check_duty(const Mechanism& mechanism, const Measure& measure, const std::string& at, std::size_t index,
                document::Findings& findings);

/// Each of `wanted` needs a claim, and each claim that is reconstructed a note. `at` is the object they belong to.
void check_claims(const Claims& claims, const std::vector<const char*>& wanted, const std::string& at,
                  document::Findings& findings);

}  // namespace lianxin::mechanism

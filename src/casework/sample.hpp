// Checks by random sample (抽查复核). What is drawn follows from the seed and the numbers of the cases alone.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/context.hpp"
#include "base/sealed.hpp"
#include "casework/state.hpp"
#include "codec/sample.hpp"
#include "organisation/directory.hpp"
#include "policy/policy.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

struct SampleDrawn {
    static constexpr const char* kType = "sample_drawn";
    std::string sample;
    Date from;
    Date to;
    std::string unit;
    std::string area;
    std::string workflow;
    std::optional<std::int64_t> size;
    std::optional<std::int64_t> share;
    std::string policy;  ///< that said how many, if nobody did
    std::string seed;
    bool seed_told = false;
    std::int64_t population = 0;
    std::string population_sha256;
    std::vector<std::string> cases;  ///< in the order of their rank
};

struct CheckRecorded {
    static constexpr const char* kType = "check_recorded";
    std::string case_no;
    bool reached = false;
    std::optional<bool> solved;
    std::optional<bool> satisfied;
    std::optional<bool> solved_before;
    std::string official;
    std::string action;  ///< that it brought about
    Sealed finding;
};

using SampleEvent = std::variant<SampleDrawn, CheckRecorded>;

/// By which a case is drawn: SHA-256 over the seed, a line feed and the number of the case, as lower-case hex.
std::string rank_of(const std::string& seed, const std::string& case_no);
/// SHA-256 over the numbers in ascending order, each followed by a line feed.
std::string population_sha256(std::vector<std::string> population);
/// How many are asked for of so many: as told, or as the policy usually has it.
std::int64_t size_of(const SampleDraw& command, const std::optional<policy::SecondCheck>& usual,
                     std::int64_t population);
/// Those of the lowest rank, in its order; the same however the population is listed.
std::vector<std::string> drawn(const std::string& seed, std::vector<std::string> population, std::int64_t size);

/// \throws Error `sample.size_or_share`, `request.out_of_range`
void check_draw(const SampleDraw& command, const std::optional<policy::SecondCheck>& usual);

/// What a check found; `action` is told later. \throws Error `check.answer`, `check.handled`, `check.verified`
CheckRecorded check(const State& state, const CheckRecord& command, const organisation::Directory& directory,
                    const Context& context);

/// The action that a workflow names for a matter not solved, with what was found as its text.
CaseAct following(const workflow::Action& action, const CheckRecord& command);

template <class V>
void describe(V& v, SampleDrawn& e) {
    v.required("sample", e.sample, codec::id("id of the sample"));
    v.required("from", e.from, "cases closed on or after");
    v.required("to", e.to, "cases closed on or before");
    v.optional("unit", e.unit, "only of this unit");
    v.optional("area", e.area, "only of areas whose code begins with this");
    v.optional("workflow", e.workflow, "only of this workflow");
    v.optional("size", e.size, "how many were asked for");
    v.optional("share", e.share, "how many in a hundred were asked for");
    v.optional("policy", e.policy, "the policy that says how many, id/version, if nobody did");
    v.required("seed", e.seed, codec::id("what it was drawn with"));
    v.optional("seed_told", e.seed_told, "somebody told the seed; else it was drawn");
    v.required("population", e.population, "how many cases there were to draw from");
    v.required("population_sha256", e.population_sha256, "digest over their numbers");
    v.optional("cases", e.cases, codec::list("those drawn, in the order of their rank"));
}
template <class V>
void describe(V& v, CheckRecorded& e) {
    v.required("case", e.case_no, codec::id("number of the case"));
    v.required("reached", e.reached, "the citizen was reached");
    v.optional("solved", e.solved, "solved, by the check");
    v.optional("satisfied", e.satisfied, "satisfied, by the check");
    v.optional("solved_before", e.solved_before, "solved, by the answer on record before");
    v.required("official", e.official, codec::id("who checked it"));
    v.optional("action", e.action, "action that it brought about");
    v.optional("finding", e.finding, "sealed");
}

}  // namespace lianxin::casework

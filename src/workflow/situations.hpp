// Every situation a case can get into under a workflow: its state, its clocks, and what guards ask about.
// Guards are a closed list, so this is exact: what holds in all situations holds for all cases.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "workflow/workflow.hpp"

namespace lianxin::workflow {

enum class ClockPhase : char { unstarted, running, stopped };
enum class Fact : char { unknown, no, yes };

/// What tells one case from another as far as the workflow is concerned.
struct Situation {
    std::size_t state = 0;
    std::vector<ClockPhase> clocks;
    bool assigned = false;
    bool led = false;
    bool outcome = false;
    std::array<Fact, 4> answer{};  ///< only the parts that guards ask about

    auto key() const { return std::tie(state, clocks, assigned, led, outcome, answer); }
    bool operator<(const Situation& o) const { return key() < o.key(); }
};

/// A step from one situation to another by an action.
struct Step {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t action = 0;
    bool sure = true;  ///< doesn't depend on a limit not being over or an extension being left
};

/// An action that would stop, start or extend a clock which is not in the phase for it.
struct Misstep {
    enum class Kind { stop_before_start, start_while_running, extend_not_running } kind;
    std::size_t situation = 0;
    std::size_t action = 0;
    std::size_t index = 0;  ///< into the action's stop, start or effects
};

struct Situations {
    std::vector<Situation> all;  ///< nearest first; the first are those of a case just opened
    std::vector<Step> steps;
    std::vector<Misstep> missteps;
    std::vector<std::optional<Step>> reached_by;  ///< nothing for those of a case just opened
    bool complete = false;                        ///< false: there were more than `kMostSituations`
};

constexpr std::size_t kMostSituations = 20'000;

/// Asks for sound references and whole guards.
Situations explore(const Workflow& workflow);

/// How a case gets there: the opening action and state, then actions and the states they lead to.
std::vector<std::string> path_to(const Workflow& workflow, const Situations& situations, std::size_t index);

}  // namespace lianxin::workflow

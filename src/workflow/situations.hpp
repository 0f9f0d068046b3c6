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

enum class ClockPhase : char { unstarted, running, suspended, stopped };
enum class Fact : char { unknown, no, yes };
/// The list of items: nothing on it, something open, all settled.
enum class Items : char { none, open, settled };

/// What tells one case from another as far as the workflow is concerned.
struct Situation {
    std::size_t state = 0;
    std::vector<ClockPhase> clocks;
    bool assigned = false;
    bool led = false;
    bool accepted = false;  ///< only if a clock counts from the acceptance
    bool outcome = false;
    Items items = Items::none;
    std::vector<bool> marks;
    std::array<Fact, 4> answer{};   ///< only the parts that guards ask about
    std::int64_t round = 1;         ///< as far as guards tell rounds apart
    std::int64_t attempts = 0;      ///< in this round, as far as guards count them
    std::int64_t attempt_days = 0;  ///< on how many different days, likewise

    auto key() const {
        return std::tie(state, clocks, assigned, led, accepted, outcome, items, marks, answer, round, attempts,
                        attempt_days);
    }
    bool operator<(const Situation& o) const { return key() < o.key(); }
};

/// A step from one situation to another by an action.
struct Step {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t action = 0;
    bool sure = true;  ///< hangs on nothing but the situation: see `surely_open`
    /// Of a step that settles the last open item: where it leads if it was not the last.
    std::optional<std::size_t> otherwise = {};
};

/// An action that would do to a clock, or to the case, what can't be done in the situation.
struct Misstep {
    enum class Kind {
        stop_before_start,
        start_while_running,
        extend_not_running,
        exclude_not_started,
        suspend_not_running,
        resume_not_suspended,
        counted_from_nothing,  ///< a clock counts from an acceptance that has not been
        holder_clock_unheld,   ///< a holder's clock would run while nobody holds the case
        card_to_nobody,
        settle_nothing,
    } kind;
    std::size_t situation = 0;
    std::size_t action = 0;
    std::size_t index = 0;  ///< into the action's stop, start, suspend, resume or effects; or a clock
};

struct Situations {
    std::vector<Situation> all;  ///< nearest first; the first are those of a case just opened
    std::vector<Step> steps;
    std::vector<Misstep> missteps;
    std::vector<std::optional<Step>> reached_by;  ///< nothing for those of a case just opened
    bool complete = false;                        ///< false: there were more than `kMostSituations`
};

constexpr std::size_t kMostSituations = 50'000;

/// Asks for sound references and whole guards.
Situations explore(const Workflow& workflow);

/// A situation as `explore` would tell it: what no guard and no clock asks about is left out.
Situation told_apart(const Workflow& workflow, Situation situation);

/// How a case gets there: the opening action and state, then actions and the states they lead to.
std::vector<std::string> path_to(const Workflow& workflow, const Situations& situations, std::size_t index);

}  // namespace lianxin::workflow

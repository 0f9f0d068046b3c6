// The decisions of merging (并案): what follows for the main case and for the one merged into it, or why not. One case
// is the main, all others are merged into it directly; so there are neither chains nor circles.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "calendar/calendar.hpp"
#include "casework/events.hpp"
#include "casework/rules.hpp"
#include "casework/state.hpp"
#include "lianxin/linking.hpp"
#include "organisation/directory.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::casework {

/// What follows in either stream.
struct Merging {
    std::vector<Event> main;
    std::vector<Event> other;
};

/// Two cases with the workflows that they follow.
struct MergePair {
    const State& main;
    const State& other;
    const workflow::Workflow& main_flow;
    const workflow::Workflow& other_flow;
};

/// Merges `other` into `main`. `pointer` is where the request names it.
/// \throws Error `merge.itself`, `merge.into_merged`, `merge.already_merged`, `merge.has_merged`, `merge.ended`,
///   `merge.reported`, `merge.other_workflow`, `merge.other_version`, `merge.window_runs`, `merge.clock_suspended`,
///   `merge.clock_not_shared`
Merging merge(const MergePair& pair, const std::string& ground, const std::string& pointer);

/// \throws Error `merge.not_merged`, `merge.ended`
Merging unmerge(const State& main, const State& other, const std::string& ground);

/// The main of a merged case, for asking it. \throws Error `merge.not_merged`, `merge.ended`
const std::string& main_of(const State& other);

/// Its petitioner was told what came of it, by whoever has the main or dispatches.
/// \throws Error `merge.role_missing`, `merge.no_outcome`, `merge.same_petitioner`, `merge.before_merge`
Merging reply(const State& main, const State& other, const std::string& text, const organisation::Directory& directory,
              Instant at, const Context& context);

/// Its petitioner answered a call-back of somebody who handled none of the cases.
/// \throws Error `merge.handled`, `merge.no_outcome`, `merge.not_replied`, `merge.same_petitioner`,
/// `merge.before_merge`
Merging verify(const State& main, const State& other, const MergedVerify& said,
               const organisation::Directory& directory, Instant at, const Context& context);

/// The limits that the main has taken over from the other and that have moved; nothing if none has. What the main's
/// clock has stopped for is settled.
std::optional<TakenLimitsMoved> taken_limits_moved(const State& main, const State& other);

/// Merged cases whose petitioner is still to be told, to be asked, or says that nothing is solved. A petitioner of
/// several merged cases is one; the main's own is told and asked there.
struct Outstanding {
    std::vector<std::string> to_reply;
    std::vector<std::string> to_ask;
    std::vector<std::string> unsolved;
};
Outstanding outstanding(const State& main, Instant at);

/// Why an action can't end a main case yet; nothing if it doesn't, or may. `outcome`: is one on record, or told now?
std::optional<Refusal> not_yet_ended(const State& main, const workflow::Action& action,
                                     const workflow::Workflow& workflow, bool outcome, Instant at);

/// Why an action can't end a main case while a right of it is still open to a petitioner of a merged one: a window that
/// the main leaves ran from when its own petitioner was told, and the others' run from when they were.
std::optional<Refusal> right_still_open(const State& main, const workflow::Action& action,
                                        const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                                        Instant at);

/// Why nothing is done in a merged case.
Refusal acted_elsewhere(const State& other);

}  // namespace lianxin::casework

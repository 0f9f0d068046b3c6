// All that a case is at one moment, as its events made it. Small and stable, since the store keeps it as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "casework/events.hpp"

namespace lianxin::casework {

/// One run of a clock, from its start; several if it was started again.
struct ClockRun {
    std::string clock;
    std::int64_t run = 1;
    std::int64_t round = 1;
    Instant started_at;
    Instant due_at;
    Date due_on;
    Date nominal_on;
    bool provisional = false;
    std::int64_t extensions = 0;
    std::int64_t extended_days = 0;
    std::optional<Instant> stopped_at;
};

struct SealedOutcome {
    Sealed fix_now;
    Sealed keep_fixed;
    Sealed cannot;
};

/// Of sealed texts it holds the hashes only.
struct State {
    std::string case_no;
    std::int64_t version = 0;  ///< number of events
    std::string workflow;
    std::int64_t workflow_version = 0;
    workflow::Account account = workflow::Account::live;
    std::string category;
    std::string state;
    bool final_state = false;
    std::int64_t round = 1;
    Sealed summary;
    std::string person;
    std::string area;
    std::string unit;
    std::string handler;
    std::string leader;
    std::string activity;
    Instant received_at;
    Instant last_at;  ///< when the last action happened; the next one may not lie before
    std::optional<Instant> closed_at;
    std::vector<std::string> handled_by;  ///< officials who handled it in any round, sorted
    std::optional<SealedOutcome> outcome;
    std::optional<Answer> answer;       ///< in this round
    std::optional<Answer> last_answer;  ///< in whatever round: a reopened case stays "not solved" in the rates
    std::vector<ClockRun> clocks;       ///< in order of start
    std::vector<ExternalId> external;
    Provenance provenance = Provenance::recorded;
};

/// The state after the event. The events of one command share their stamp but for the version.
void apply(State& state, const Event& event, const Stamp& stamp);

/// The latest run of a clock; nullptr if it was never started.
const ClockRun* latest(const State& state, const std::string& clock);
/// The running clock that ends first; nullptr if none runs.
const ClockRun* next_due(const State& state);

ClockStatus status_of(const ClockRun& run, Instant now);
std::vector<ClockView> clocks(const State& state, const workflow::Workflow& workflow, Instant now);

template <class V>
void describe(V& v, ClockRun& c) {
    v.required("clock", c.clock, codec::id("code of the clock"));
    v.required("run", c.run, "which start of this clock in this case");
    v.required("round", c.round, "round of the case");
    v.required("started_at", c.started_at, "when it started");
    v.required("due_at", c.due_at, "first instant that is too late");
    v.required("due_on", c.due_on, "last day");
    v.required("nominal_on", c.nominal_on, "last day before extension and roll");
    v.optional("provisional", c.provisional, "reaches into a year not published");
    v.optional("extensions", c.extensions, "how often it was extended");
    v.optional("extended_days", c.extended_days, "by how much in all");
    v.optional("stopped_at", c.stopped_at, "when it stopped");
}
template <class V>
void describe(V& v, SealedOutcome& o) {
    v.optional("fix_now", o.fix_now, "sealed");
    v.optional("keep_fixed", o.keep_fixed, "sealed");
    v.optional("cannot", o.cannot, "sealed");
}
template <class V>
void describe(V& v, State& s) {
    v.required("case", s.case_no, codec::id("number of the case"));
    v.required("version", s.version, "number of events");
    v.required("workflow", s.workflow, codec::id("workflow it follows"));
    v.required("workflow_version", s.workflow_version, "the version it keeps");
    v.required("account", s.account, "how it enters the account of casework");
    v.required("category", s.category, codec::id("kind of matter"));
    v.required("state", s.state, codec::id("where it stands"));
    v.optional("final", s.final_state, "it has ended");
    v.required("round", s.round, "1, and one more with each reopening");
    v.optional("summary", s.summary, "sealed");
    v.optional("person", s.person, "who brought it");
    v.required("area", s.area, "12 digits");
    v.optional("unit", s.unit, "unit responsible");
    v.optional("handler", s.handler, "appointment responsible");
    v.optional("leader", s.leader, "appointment of the leader");
    v.optional("activity", s.activity, "activity that raised it");
    v.required("received_at", s.received_at, "receipt");
    v.required("last_at", s.last_at, "when the last action happened");
    v.optional("closed_at", s.closed_at, "when it ended");
    v.optional("handled_by", s.handled_by, codec::list("officials who handled it in any round"));
    v.optional("outcome", s.outcome, "what was done about it, in this round");
    v.optional("answer", s.answer, "the citizen's own answer, in this round");
    v.optional("last_answer", s.last_answer, "the citizen's last answer, in whatever round");
    v.optional("clocks", s.clocks, codec::list("runs of clocks, in order of start", 10'000));
    v.optional("external", s.external, codec::list("ids of the host"));
    v.optional("provenance", s.provenance, "where the record comes from");
}

}  // namespace lianxin::casework

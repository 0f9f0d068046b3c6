// All that a case is at one moment, as its events made it. Small and stable, since the store keeps it as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "casework/clock_run.hpp"
#include "casework/events.hpp"
#include "casework/handling.hpp"
#include "casework/merged.hpp"
#include "casework/tenure.hpp"
#include "codec/parts.hpp"

namespace lianxin::casework {

struct SealedOutcome {
    Sealed fix_now;
    Sealed keep_fixed;
    Sealed cannot;
    Sealed no_recurrence = {};
};

/// A file that bears an action out. The n-th of a case has the number n.
struct Evidence {
    std::int64_t round = 1;
    std::string action;
    EvidenceFact file;
    Instant given_at;
    std::int64_t workflow_version = 0;  ///< whose words its kind has
};

/// An attempt at reaching the citizen, in vain.
struct Attempt {
    std::int64_t round = 1;
    Instant at;
    Instant recorded_at;
    std::string means;
    std::string result;
};

/// An item on the case's list.
struct Item {
    std::int64_t number = 0;
    Sealed text;
    Instant opened_at;
    std::optional<Instant> settled_at;
    std::string result;
};

struct Notice {
    std::string notice;
    workflow::Recipient to = workflow::Recipient::person;
    std::string action;
    Instant issued_at;
    std::int64_t workflow_version = 0;  ///< whose words it has
};

/// The n-th of a case has the number n.
struct Card {
    CardColour card = CardColour::yellow;
    std::string unit;
    std::string handler;
    Instant issued_at;
    std::string clock;  ///< empty for an action's card, as is the rung
    std::int64_t run = 0;
    std::string rung;
    std::optional<Instant> withdrawn_at;
    Sealed ground;
};

/// The n-th of a case has the number n.
struct Conflict {
    ConflictKind kind = ConflictKind::interest;
    std::string unit;
    std::string official;
    Instant declared_at;
    Sealed ground;
    std::optional<Instant> lifted_at;
    Sealed lift_ground;
};

/// A supporting unit's part. The n-th of a case has the number n.
struct Part {
    std::string unit;
    std::string handler;
    Sealed task;
    Instant assigned_at;
    PartStatus status = PartStatus::open;
    std::optional<Instant> settled_at;
    Sealed text;  ///< the reply, or why it was overruled
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
    bool urgent = false;
    Instant received_at;
    Instant registered_at;
    std::optional<Instant> accepted_at;
    Instant last_at;  ///< when the last action happened; the next one may not lie before
    std::optional<Instant> closed_at;
    std::vector<std::string> handled_by;  ///< officials who handled it in any round, sorted
    std::optional<SealedOutcome> outcome;
    std::optional<Answer> answer;       ///< in this round
    std::optional<Answer> last_answer;  ///< in whatever round: a reopened case stays "not solved" in the rates
    std::vector<ClockRun> clocks;       ///< in order of start
    std::vector<std::string> marks;     ///< sorted
    std::vector<Item> items;
    CaseMoney money;
    std::vector<Notice> notices;
    std::vector<Card> cards;
    std::vector<Handling> handlings;  ///< in order; the last one lasts unless it has ended
    std::vector<Conflict> conflicts;
    std::vector<Part> parts;
    std::vector<Tenure> tenures;  ///< in order; likewise
    std::string bounce_clock;     ///< the limit of the last bounce, if it had one
    std::vector<ExternalId> external;
    Provenance provenance = Provenance::recorded;
    std::vector<Evidence> evidence;
    std::vector<Attempt> attempts;
    std::vector<std::string> rules;         ///< lasting rules that came of it, in order
    std::string acted;                      ///< official who took the last action
    std::vector<std::string> answered_by;   ///< officials who told the citizen's answer in any round, sorted
    std::optional<MergedInto> merged_into;  ///< the main case (主案), also once both have ended
    std::vector<MergedCase> merged;         ///< cases merged into this one, by number; also those that ended with it
};

/// The state after the event. The events of one command share their stamp but for the version.
void apply(State& state, const Event& event, const Stamp& stamp);

/// Its part that concerns who has the case; `apply` calls it last.
void follow_handling(State& state, const Event& event, const Stamp& stamp);
/// Likewise, official by official.
void follow_tenure(State& state, const Event& event, const Stamp& stamp);

/// How many milliseconds of a span a clock of the case was past its limit. Windows are nobody's delay, nor is time in
/// which a clock stands still that was suspended in time.
std::int64_t late_ms(const State& state, Instant from, Instant to);

/// Until when a case that was bounced before may be bounced again by a unit that has not taken it on; nothing if it may
/// not. Without a limit to do so, without end.
std::optional<Instant> bounceable_until(const State& state);

/// Attempts in this round: how many, and on how many different days.
struct AttemptsMade {
    std::int64_t attempts = 0;
    std::int64_t days = 0;
};
AttemptsMade attempts_made(const State& state);

/// Its part that concerns linked and merged cases.
void follow_linking(State& state, const Event& event, const Stamp& stamp);

/// Another case answers for it for the time being: nothing is done in it.
bool absorbed(const State& state);

/// The latest run of a clock; nullptr if it was never started.
const ClockRun* latest(const State& state, const std::string& clock);
/// The open clock that ends first. One that was suspended in time has no end, and a window is nobody's to keep. nullptr
/// if there is none.
const ClockRun* next_due(const State& state);

std::vector<ClockView> clocks(const State& state, const workflow::Workflow& workflow, Instant now);

template <class V>
void describe(V& v, SealedOutcome& o) {
    v.optional("fix_now", o.fix_now, "sealed");
    v.optional("keep_fixed", o.keep_fixed, "sealed");
    v.optional("cannot", o.cannot, "sealed");
    v.optional("no_recurrence", o.no_recurrence, "sealed");
}
template <class V>
void describe(V& v, Evidence& e) {
    v.required("round", e.round, "in which round");
    v.required("action", e.action, codec::id("action that it was told with"));
    v.required("file", e.file, "what it is");
    v.required("given_at", e.given_at, "when");
    v.required("workflow_version", e.workflow_version, "version with its words");
}
template <class V>
void describe(V& v, Attempt& a) {
    v.required("round", a.round, "in which round");
    v.required("at", a.at, "when");
    v.required("recorded_at", a.recorded_at, "when it was told");
    v.optional("means", a.means, "code of how it was tried");
    v.optional("result", a.result, "code of what came of it");
}
template <class V>
void describe(V& v, Item& i) {
    v.required("number", i.number, "from 1");
    v.optional("text", i.text, "sealed");
    v.required("opened_at", i.opened_at, "when it was put on the list");
    v.optional("settled_at", i.settled_at, "when it was settled");
    v.optional("result", i.result, "code of what became of it");
}
template <class V>
void describe(V& v, Notice& n) {
    v.required("notice", n.notice, codec::id("code of the notice"));
    v.required("to", n.to, "whom it is for");
    v.required("action", n.action, codec::id("action that issued it"));
    v.required("issued_at", n.issued_at, "when it was issued");
    v.required("workflow_version", n.workflow_version, "version with its words");
}
template <class V>
void describe(V& v, Card& c) {
    v.required("card", c.card, "its colour");
    v.optional("unit", c.unit, "unit that has it");
    v.optional("handler", c.handler, "appointment responsible then");
    v.required("issued_at", c.issued_at, "when it was issued");
    v.optional("clock", c.clock, "clock that it was issued for");
    v.optional("run", c.run, "which start of it");
    v.optional("rung", c.rung, "rung that it came with");
    v.optional("withdrawn_at", c.withdrawn_at, "when it was withdrawn");
    v.optional("ground", c.ground, "sealed");
}
template <class V>
void describe(V& v, Conflict& c) {
    v.required("kind", c.kind, "complained of, or with an interest of their own");
    v.optional("unit", c.unit, "unit kept out");
    v.optional("official", c.official, "official kept out");
    v.required("declared_at", c.declared_at, "when it was put on record");
    v.optional("ground", c.ground, "sealed");
    v.optional("lifted_at", c.lifted_at, "since when it holds no longer");
    v.optional("lift_ground", c.lift_ground, "sealed");
}
template <class V>
void describe(V& v, Part& p) {
    v.required("unit", p.unit, codec::id("supporting unit"));
    v.optional("handler", p.handler, "appointment responsible");
    v.optional("task", p.task, "sealed");
    v.required("assigned_at", p.assigned_at, "when it was given");
    v.required("status", p.status, "what became of it");
    v.optional("settled_at", p.settled_at, "when that was");
    v.optional("text", p.text, "sealed");
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
    v.optional("urgent", s.urgent, "an urgent matter");
    v.required("received_at", s.received_at, "receipt");
    v.required("registered_at", s.registered_at, "when it was put on record");
    v.optional("accepted_at", s.accepted_at, "when it was accepted");
    v.required("last_at", s.last_at, "when the last action happened");
    v.optional("closed_at", s.closed_at, "when it ended");
    v.optional("handled_by", s.handled_by, codec::list("officials who handled it in any round"));
    v.optional("outcome", s.outcome, "what was done about it, in this round");
    v.optional("answer", s.answer, "the citizen's own answer, in this round");
    v.optional("last_answer", s.last_answer, "the citizen's last answer, in whatever round");
    v.optional("clocks", s.clocks, codec::list("runs of clocks, in order of start", 10'000));
    v.optional("marks", s.marks, codec::list("marks that it bears"));
    v.optional("items", s.items, codec::list("its list of items", 10'000));
    v.required("money", s.money, "raised and spent, in fen");
    v.optional("notices", s.notices, codec::list("notices issued", 10'000));
    v.optional("cards", s.cards, codec::list("cards issued", 10'000));
    v.optional("handlings", s.handlings, codec::list("who had it, one after the other", 10'000));
    v.optional("conflicts", s.conflicts, codec::list("whom it is kept from", 10'000));
    v.optional("parts", s.parts, codec::list("parts of supporting units", 10'000));
    v.optional("tenures", s.tenures, codec::list("for how long each official had it", 10'000));
    v.optional("bounce_clock", s.bounce_clock, "limit of the last bounce");
    v.optional("external", s.external, codec::list("ids of the host"));
    v.optional("provenance", s.provenance, "where the record comes from");
    v.optional("evidence", s.evidence, codec::list("files told with its actions", 10'000));
    v.optional("attempts", s.attempts, codec::list("attempts at reaching the citizen", 10'000));
    v.optional("rules", s.rules, codec::list("lasting rules that came of it", 10'000));
    v.optional("acted", s.acted, "official who took the last action");
    v.optional("answered_by", s.answered_by, codec::list("officials who told the citizen's answer"));
    v.optional("merged_into", s.merged_into, "the main case");
    v.optional("merged", s.merged, codec::list("cases merged into this one", 10'000));
}

}  // namespace lianxin::casework

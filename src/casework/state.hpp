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

namespace lianxin::casework {

struct SealedOutcome {
    Sealed fix_now;
    Sealed keep_fixed;
    Sealed cannot;
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
    std::vector<ExternalId> external;
    Provenance provenance = Provenance::recorded;
    std::optional<MergedInto> merged_into;  ///< the main case (主案), also once both have ended
    std::vector<MergedCase> merged;         ///< cases merged into this one, by number; also those that ended with it
};

/// The state after the event. The events of one command share their stamp but for the version.
void apply(State& state, const Event& event, const Stamp& stamp);

/// Its part that concerns who has the case; `apply` calls it last.
void follow_handling(State& state, const Event& event, const Stamp& stamp);

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
    v.optional("external", s.external, codec::list("ids of the host"));
    v.optional("provenance", s.provenance, "where the record comes from");
    v.optional("merged_into", s.merged_into, "the main case");
    v.optional("merged", s.merged, codec::list("cases merged into this one", 10'000));
}

}  // namespace lianxin::casework

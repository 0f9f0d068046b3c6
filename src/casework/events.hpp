// The facts of a case's stream. One action yields `case_action_taken` and, after it, what follows from it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/sealed.hpp"
#include "casework/clock_events.hpp"
#include "casework/closing_events.hpp"
#include "casework/conflict_events.hpp"
#include "casework/linking_events.hpp"
#include "casework/part_events.hpp"
#include "codec/casework.hpp"
#include "codec/common.hpp"
#include "codec/handover.hpp"
#include "lianxin/casework.hpp"
#include "workflow/describe.hpp"

namespace lianxin::casework {

struct CaseOpened {
    static constexpr const char* kType = "case_opened";
    std::string case_no;
    std::string workflow;
    std::int64_t workflow_version = 0;
    workflow::Account account = workflow::Account::live;
    std::string action;
    std::string state;
    std::string category;
    Sealed summary;
    std::string person;
    std::string area;
    std::string leader;
    std::string activity;
    bool urgent = false;
    std::vector<std::string> marks;  ///< that the case bears from the start
    Instant received_at;
    Provenance provenance = Provenance::recorded;
    std::vector<ExternalId> external;
    std::string acting_for;       ///< appointment in whose place it was opened; empty if in its own
    bool usual_workflow = false;  ///< the one that the category has if nobody names one
};

struct CaseActionTaken {
    static constexpr const char* kType = "case_action_taken";
    std::string action;
    std::string from;
    std::string to;  ///< the same as `from` if the case stayed
    bool final_state = false;
    workflow::Role role = workflow::Role::any;  ///< under which the actor was let
    std::string official;                       ///< who holds the acting appointment
    std::map<std::string, FieldValue> fields;   ///< all but texts
    std::map<std::string, Sealed> texts;
    std::string acting_for;  ///< appointment in whose place it was done; empty if in its own
};

/// To a unit, and to one of its officials if `handler` says which.
struct CaseAssigned {
    static constexpr const char* kType = "case_assigned";
    std::string unit;
    std::string handler;           ///< appointment; empty: any handler of the unit
    std::string handler_official;  ///< who holds it; must never verify this case
};

/// To another official, since an appointment ended or by hand. The unit that has the case stays the same.
struct CaseHandedOver {
    static constexpr const char* kType = "case_handed_over";
    HandedAs as = HandedAs::handler;  ///< or leader
    std::string from;                 ///< appointment
    std::string to;                   ///< appointment
    std::string official;             ///< who holds `to`; as handler, must never verify this case
    HandoverGround ground = HandoverGround::next_in_post;
    Sealed note;
};

struct CaseLeaderNamed {
    static constexpr const char* kType = "case_leader_named";
    std::string leader;
};

struct OutcomeRecorded {
    static constexpr const char* kType = "outcome_recorded";
    Sealed fix_now;
    Sealed keep_fixed;
    Sealed cannot;
    Sealed no_recurrence = {};
};

struct CitizenAnswered {
    static constexpr const char* kType = "citizen_answered";
    Answer answer;
};

/// Given back by its holder: nobody has it until it is assigned again.
struct CaseReleased {
    static constexpr const char* kType = "case_released";
    std::string unit;     ///< that had it
    std::string handler;  ///< likewise; may be empty
};

/// Its holder says that it is not its own (退单). Whether it goes to another is decided after that.
struct CaseBounced {
    static constexpr const char* kType = "case_bounced";
    std::string unit;
    std::string handler;                   ///< may be empty
    bool late = false;                     ///< the limit to do so had passed
    std::string clock = {};                ///< that limit; empty if the document sets none
    std::optional<Instant> limit_at = {};  ///< which limit, if so
    std::string proposed = {};             ///< the unit that it says the case belongs to; may be empty
};

struct CaseAccepted {
    static constexpr const char* kType = "case_accepted";
    Instant accepted_at;
};

struct CaseMarked {
    static constexpr const char* kType = "case_marked";
    std::vector<std::string> marks;  ///< all that it bears from now on, sorted
};

struct ItemOpened {
    static constexpr const char* kType = "item_opened";
    std::int64_t number = 0;
    Sealed text;
};

struct ItemSettled {
    static constexpr const char* kType = "item_settled";
    std::int64_t number = 0;
    std::string result;  ///< code of what became of it; may be empty
};

/// In fen; added to what was told before.
struct MoneyTold {
    static constexpr const char* kType = "money_told";
    std::int64_t raised = 0;
    std::int64_t spent = 0;
};

struct NoticeIssued {
    static constexpr const char* kType = "notice_issued";
    std::string notice;  ///< code in the workflow document
    workflow::Recipient to = workflow::Recipient::person;
    std::string action;  ///< that issued it
};

struct CardIssued {
    static constexpr const char* kType = "card_issued";
    CardColour card = CardColour::yellow;
    std::string unit;
    std::string handler;
    std::string clock = {};  ///< the clock, run and rung that it was issued for; empty for an action's card
    std::int64_t run = 0;
    std::string rung = {};
};

/// By a new fact: its ground proved wrong.
struct CardWithdrawn {
    static constexpr const char* kType = "card_withdrawn";
    std::int64_t number = 0;  ///< of the card within the case, from 1
    CardColour card = CardColour::yellow;
    std::string rung;  ///< that it was issued for; empty for an action's card
    Sealed ground;
};

/// Goes on under another version of its workflow.
struct CaseTransitioned {
    static constexpr const char* kType = "case_transitioned";
    std::int64_t from_version = 0;
    std::int64_t version = 0;
    std::string from;
    std::string to;
};

/// A new round begins; outcome and answer of the one before stand in the history.
struct CaseReopened {
    static constexpr const char* kType = "case_reopened";
    std::int64_t round = 2;
};

using Event =
    std::variant<CaseOpened, CaseActionTaken, CaseAssigned, CaseReleased, CaseBounced, CaseLeaderNamed, CaseAccepted,
                 CaseMarked, ClockStarted, ClockStopped, ClockExtended, ClockSuspended, ClockResumed, ClockSpanExcluded,
                 ClockRecomputed, OutcomeRecorded, CitizenAnswered, ItemOpened, ItemSettled, MoneyTold, NoticeIssued,
                 CardIssued, CaseReopened, CaseTransitioned, RungReached, CardWithdrawn, ConflictRecorded,
                 ConflictLifted, PartAssigned, PartReplied, PartOverruled, PartDropped, CaseHandedOver, EvidenceGiven,
                 AttemptMade, RuleMade, CaseLinked, CaseUnlinked, CaseMerged, CaseTakenOver, CaseUnmerged, CaseLetGo,
                 TakenLimitsMoved, PetitionerReplied, MergedReplied, MergedAsked, CaseEndedWithMain>;

template <class V>
void describe(V& v, CaseOpened& e) {
    v.required("case", e.case_no, codec::id("number of the case"));
    v.required("workflow", e.workflow, codec::id("workflow it follows"));
    v.required("workflow_version", e.workflow_version, "the version it keeps");
    v.required("account", e.account, "how it enters the account of casework");
    v.required("action", e.action, codec::id("the workflow's opening action"));
    v.required("state", e.state, codec::id("state it begins in"));
    v.required("category", e.category, codec::id("kind of matter"));
    v.optional("summary", e.summary, "sealed");
    v.optional("person", e.person, "who brought it");
    v.required("area", e.area, "12 digits");
    v.optional("leader", e.leader, "appointment of the leader who took it down");
    v.optional("activity", e.activity, "activity that raised it");
    v.optional("urgent", e.urgent, "an urgent matter");
    v.optional("marks", e.marks, codec::list("marks that it bears from the start"));
    v.required("received_at", e.received_at, "receipt, from which legal clocks run");
    v.optional("provenance", e.provenance, "where the record comes from");
    v.optional("external", e.external, codec::list("ids of the host"));
    v.optional("acting_for", e.acting_for, "appointment in whose place it was opened");
    v.optional("usual_workflow", e.usual_workflow, "the workflow is the one that the category has if nobody names one");
}
template <class V>
void describe(V& v, CaseActionTaken& e) {
    v.required("action", e.action, codec::id("code of the action"));
    v.required("from", e.from, codec::id("state before"));
    v.required("to", e.to, codec::id("state after"));
    v.optional("final", e.final_state, "the state after is final");
    v.required("role", e.role, "role under which it was done");
    v.required("official", e.official, codec::id("who did it"));
    v.optional("fields", e.fields, codec::list("what was told, but for texts"));
    v.optional("texts", e.texts, codec::list("what was told in words; sealed"));
    v.optional("acting_for", e.acting_for, "appointment in whose place it was done");
}
template <class V>
void describe(V& v, CaseAssigned& e) {
    v.optional("unit", e.unit, "unit responsible");
    v.optional("handler", e.handler, "appointment responsible");
    v.optional("handler_official", e.handler_official, "who holds it");
}
template <class V>
void describe(V& v, CaseHandedOver& e) {
    v.required("as", e.as, "as handler or as leader");
    v.required("from", e.from, codec::id("appointment that gives it"));
    v.required("to", e.to, codec::id("appointment that takes it"));
    v.required("official", e.official, codec::id("who holds the taker's appointment"));
    v.required("ground", e.ground, "why it is this one");
    v.optional("note", e.note, "sealed");
}
template <class V>
void describe(V& v, CaseLeaderNamed& e) {
    v.required("leader", e.leader, codec::id("appointment of the leader"));
}
template <class V>
void describe(V& v, OutcomeRecorded& e) {
    v.optional("fix_now", e.fix_now, "sealed");
    v.optional("keep_fixed", e.keep_fixed, "sealed");
    v.optional("cannot", e.cannot, "sealed");
    v.optional("no_recurrence", e.no_recurrence, "sealed");
}
template <class V>
void describe(V& v, CitizenAnswered& e) {
    v.required("answer", e.answer, "the citizen's own answer");
}
template <class V>
void describe(V& v, CaseReleased& e) {
    v.optional("unit", e.unit, "unit that had it");
    v.optional("handler", e.handler, "appointment that had it");
}
template <class V>
void describe(V& v, CaseBounced& e) {
    v.optional("unit", e.unit, "unit that has it");
    v.optional("handler", e.handler, "appointment that has it");
    v.optional("late", e.late, "the limit to do so had passed");
    v.optional("limit_at", e.limit_at, "which limit, if so");
    v.optional("proposed", e.proposed, "unit that it is said to belong to");
    v.optional("clock", e.clock, "code of that limit; absent if the document sets none");
}
template <class V>
void describe(V& v, CaseAccepted& e) {
    v.required("accepted_at", e.accepted_at, "when it was accepted");
}
template <class V>
void describe(V& v, CaseMarked& e) {
    v.optional("marks", e.marks, codec::list("all marks that it bears from now on"));
}
template <class V>
void describe(V& v, ItemOpened& e) {
    v.required("number", e.number, "number of the item, from 1");
    v.optional("text", e.text, "sealed");
}
template <class V>
void describe(V& v, ItemSettled& e) {
    v.required("number", e.number, "number of the item");
    v.optional("result", e.result, "code of what became of it");
}
template <class V>
void describe(V& v, MoneyTold& e) {
    v.optional("raised", e.raised, "fen raised, added to what was told before");
    v.optional("spent", e.spent, "fen spent, likewise");
}
template <class V>
void describe(V& v, NoticeIssued& e) {
    v.required("notice", e.notice, codec::id("code of the notice"));
    v.required("to", e.to, "whom it is for");
    v.required("action", e.action, codec::id("action that issued it"));
}
template <class V>
void describe(V& v, CardIssued& e) {
    v.required("card", e.card, "its colour");
    v.optional("unit", e.unit, "unit that has it");
    v.optional("handler", e.handler, "appointment responsible then");
    v.optional("clock", e.clock, "clock that it was issued for; absent for an action's card");
    v.optional("run", e.run, "which start of that clock");
    v.optional("rung", e.rung, "rung of the ladder that it came with");
}
template <class V>
void describe(V& v, CardWithdrawn& e) {
    v.required("number", e.number, "number of the card within the case");
    v.required("card", e.card, "its colour");
    v.optional("rung", e.rung, "rung that it was issued for");
    v.optional("ground", e.ground, "sealed");
}
template <class V>
void describe(V& v, CaseTransitioned& e) {
    v.required("from_version", e.from_version, "version of the workflow so far");
    v.required("version", e.version, "version from now on");
    v.required("from", e.from, codec::id("state so far"));
    v.required("to", e.to, codec::id("state from now on"));
}
template <class V>
void describe(V& v, CaseReopened& e) {
    v.required("round", e.round, "the round that begins");
}

}  // namespace lianxin::casework

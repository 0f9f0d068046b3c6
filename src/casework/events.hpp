// The facts of a case's stream. One action yields `case_action_taken` and, after it, what follows from it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/sealed.hpp"
#include "calendar/deadline.hpp"
#include "codec/casework.hpp"
#include "codec/common.hpp"
#include "lianxin/casework.hpp"
#include "workflow/workflow.hpp"

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
    Instant received_at;
    Provenance provenance = Provenance::recorded;
    std::vector<ExternalId> external;
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
};

/// To a unit, and to one of its officials if `handler` says which.
struct CaseAssigned {
    static constexpr const char* kType = "case_assigned";
    std::string unit;
    std::string handler;           ///< appointment; empty: any handler of the unit
    std::string handler_official;  ///< who holds it; must never verify this case
};

struct CaseLeaderNamed {
    static constexpr const char* kType = "case_leader_named";
    std::string leader;
};

struct ClockStarted {
    static constexpr const char* kType = "clock_started";
    std::string clock;
    std::int64_t run = 1;    ///< how many times this clock has been started in this case, this time included
    std::int64_t round = 1;  ///< of the case
    Instant started_at;
    Instant due_at;
    Date due_on;
    Date nominal_on;
    bool provisional = false;
    std::int64_t amount = 0;
    calendar::PeriodUnit unit = calendar::PeriodUnit::day;
    calendar::Roll roll = calendar::Roll::none;
    std::vector<std::string> calendars;  ///< the documents counted by: "cn-2024/1"
};

struct ClockStopped {
    static constexpr const char* kType = "clock_stopped";
    std::string clock;
    std::int64_t run = 1;
    Instant stopped_at;
};

struct ClockExtended {
    static constexpr const char* kType = "clock_extended";
    std::string clock;
    std::int64_t run = 1;
    std::int64_t days = 0;  ///< added by this extension, in the clock's unit
    Instant due_at;
    Date due_on;
    bool provisional = false;
    std::string approver;  ///< appointment
    std::vector<std::string> calendars;
};

struct OutcomeRecorded {
    static constexpr const char* kType = "outcome_recorded";
    Sealed fix_now;
    Sealed keep_fixed;
    Sealed cannot;
};

struct CitizenAnswered {
    static constexpr const char* kType = "citizen_answered";
    Answer answer;
};

/// A new round begins; outcome and answer of the one before stand in the history.
struct CaseReopened {
    static constexpr const char* kType = "case_reopened";
    std::int64_t round = 2;
};

using Event = std::variant<CaseOpened, CaseActionTaken, CaseAssigned, CaseLeaderNamed, ClockStarted, ClockStopped,
                           ClockExtended, OutcomeRecorded, CitizenAnswered, CaseReopened>;

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
    v.required("received_at", e.received_at, "receipt, from which legal clocks run");
    v.optional("provenance", e.provenance, "where the record comes from");
    v.optional("external", e.external, codec::list("ids of the host"));
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
}
template <class V>
void describe(V& v, CaseAssigned& e) {
    v.optional("unit", e.unit, "unit responsible");
    v.optional("handler", e.handler, "appointment responsible");
    v.optional("handler_official", e.handler_official, "who holds it");
}
template <class V>
void describe(V& v, CaseLeaderNamed& e) {
    v.required("leader", e.leader, codec::id("appointment of the leader"));
}
template <class V>
void describe(V& v, ClockStarted& e) {
    v.required("clock", e.clock, codec::id("code of the clock"));
    v.required("run", e.run, "which start of this clock in this case");
    v.required("round", e.round, "round of the case");
    v.required("started_at", e.started_at, "when it started; that day does not count");
    v.required("due_at", e.due_at, "first instant that is too late");
    v.required("due_on", e.due_on, "last day");
    v.required("nominal_on", e.nominal_on, "last day before any roll");
    v.optional("provisional", e.provisional, "reaches into a year not published");
    v.required("amount", e.amount, "units of the period");
    v.required("unit", e.unit, "unit of the period");
    v.required("roll", e.roll, "rule for a last day of rest");
    v.optional("calendars", e.calendars, codec::list("calendar documents counted by, id/version"));
}
template <class V>
void describe(V& v, ClockStopped& e) {
    v.required("clock", e.clock, codec::id("code of the clock"));
    v.required("run", e.run, "which start of this clock in this case");
    v.required("stopped_at", e.stopped_at, "when it stopped");
}
template <class V>
void describe(V& v, ClockExtended& e) {
    v.required("clock", e.clock, codec::id("code of the clock"));
    v.required("run", e.run, "which start of this clock in this case");
    v.required("days", e.days, "added by this extension, in the clock's unit");
    v.required("due_at", e.due_at, "first instant that is too late, from now on");
    v.required("due_on", e.due_on, "last day, from now on");
    v.optional("provisional", e.provisional, "reaches into a year not published");
    v.required("approver", e.approver, codec::id("appointment that approved it"));
    v.optional("calendars", e.calendars, codec::list("calendar documents counted by, id/version"));
}
template <class V>
void describe(V& v, OutcomeRecorded& e) {
    v.optional("fix_now", e.fix_now, "sealed");
    v.optional("keep_fixed", e.keep_fixed, "sealed");
    v.optional("cannot", e.cannot, "sealed");
}
template <class V>
void describe(V& v, CitizenAnswered& e) {
    v.required("answer", e.answer, "the citizen's own answer");
}
template <class V>
void describe(V& v, CaseReopened& e) {
    v.required("round", e.round, "the round that begins");
}

}  // namespace lianxin::casework

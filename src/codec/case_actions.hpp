// Descriptions of what can be done with a case.
#pragma once

#include "codec/casework.hpp"
#include "lianxin/case_actions.hpp"

namespace lianxin {

template <class V>
void describe(V& v, CodeView& c) {
    v.required("code", c.code, codec::id("For programs."));
    v.required("title", c.title, "What people read.");
}

template <class V>
void describe(V& v, FieldView& f) {
    v.required("name", f.name, codec::id("Name of the member in the request."));
    v.required("title", f.title, "What people read.");
    v.required(
        "type", f.type,
        codec::id("text, code, flag, fen, count, date, unit, appointment, person, activity, topic or evidence."));
    v.optional("required", f.required, "Must be given.");
    v.optional("codes", f.codes, codec::list("The values that a field of type code may take; of evidence, its kinds."));
    v.optional("needs", f.needs, codec::list("Kinds of evidence of which there must be at least one each."));
}

template <class V>
void describe(V& v, CaseActions& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
}

template <class V>
void describe(V& v, ActionExplained& a) {
    v.required("action", a.action, codec::id("Code of the action."));
    v.required("title", a.title, "What it is called.");
    v.required("open", a.open, "True if the asking official may do it now.");
    v.optional("reasons", a.reasons, codec::list("Why it is not open: all that stands in the way."));
    v.optional("to", a.to, "The state that it leads to; absent if the case stays where it is.");
    v.required("roles", a.roles, codec::list("Who may take it."));
    v.optional("fields", a.fields, codec::list("What is told with it."));
    v.optional("acting", a.acting,
               codec::list("Appointments that hold one of its roles in this case today, by id; at most 50."));
}

template <class V>
void describe(V& v, CaseActionsExplained& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("state", r.state, codec::id("Code of the state."));
    v.required("state_title", r.state_title, "What the state is called.");
    v.optional("acts", r.acts, codec::list("Who is to act in this state."));
    v.required("actions", r.actions, codec::list("Every action of the workflow."));
}

template <class V>
void describe(V& v, CaseSimulate& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("action", r.action, codec::id("Code of the action in the workflow document."));
    v.optional("fields", r.fields, codec::list("The action's fields: texts, true or false, whole numbers.", 100));
    v.optional("occurred_at", r.occurred_at, "When it would be done; now if absent, never in the future.");
    v.optional("evidence", r.evidence, codec::list("Files for its fields of type evidence.", 50));
}

template <class V>
void describe(V& v, RefusalView& r) {
    v.required("code", r.code, codec::id("For programs."));
    v.required("message", r.message, codec::prose("One line in English."));
    v.required("message_zh", r.message_zh, codec::prose("One line in Chinese."));
    v.optional("pointer", r.pointer, codec::prose("JSON Pointer into the request."));
    v.required("details", r.details, "What would be allowed, and the like.");
}

template <class V>
void describe(V& v, CaseSimulated& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("allowed", r.allowed, "Would it be done?");
    v.optional("refusal", r.refusal, "Why not.");
    v.required("from", r.from, codec::id("State before."));
    v.required("to", r.to, codec::id("State after."));
    v.optional("unit", r.unit, codec::maybe_id("The unit responsible after it."));
    v.optional("handler", r.handler, codec::maybe_id("The appointment responsible after it."));
    v.required("round", r.round, codec::number("Round of the case after it.", 1));
    v.required("clocks", r.clocks, codec::list("Clocks after it."));
    v.optional("notices", r.notices, codec::list("Notices that it would issue."));
    v.optional("cards", r.cards, codec::list("Cards that it would issue."));
    v.optional("events", r.events, codec::list("Types of the events that would be stored, in order."));
}

}  // namespace lianxin

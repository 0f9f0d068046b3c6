// Descriptions of what the verbs about parts of supporting units take and give.
#pragma once

#include <array>

#include "codec/clock.hpp"
#include "codec/common.hpp"
#include "lianxin/parts.hpp"

namespace lianxin {

constexpr auto enum_names(PartStatus) {
    return std::array<codec::EnumName<PartStatus>, 4>{{{PartStatus::open, "open"},
                                                       {PartStatus::replied, "replied"},
                                                       {PartStatus::overruled, "overruled"},
                                                       {PartStatus::dropped, "dropped"}}};
}

template <class V>
void describe(V& v, PartAssign& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("unit", r.unit, codec::id("The supporting unit; not the one that has the case."));
    v.optional("handler", r.handler, codec::maybe_id("Appointment in that unit; any of its handlers if absent."));
    v.required("task", r.task, codec::Rule("What it is asked to do.", 1, 20'000));
    v.required("amount", r.amount, codec::number("How long it has.", 1, 365));
    v.optional("period", r.period, "Counted in; `working_day` if absent; not `same_day`.");
    v.optional("occurred_at", r.occurred_at, "From when its clock runs; now if absent, never in the future.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, PartReply& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("number", r.number, codec::number("Of the part within the case.", 1));
    v.required("reply", r.reply, codec::Rule("What was done.", 1, 20'000));
    v.optional("occurred_at", r.occurred_at, "When; now if absent, never in the future.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, PartOverrule& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("number", r.number, codec::number("Of the part within the case.", 1));
    v.required("reason", r.reason, codec::Rule("Why the case goes on without it.", 1, 20'000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, PartMoved& r) {
    v.required("case", r.case_no, codec::id("The case's number."));
    v.required("version", r.version, codec::number("The case's version from now on.", 1));
    v.required("number", r.number, codec::number("Of the part within the case.", 1));
    v.required("status", r.status, "What it is now.");
    v.required("due_at", r.due_at, "First instant that is too late for it.");
    v.required("due_on", r.due_on, "Its last day.");
    v.required("open", r.open, codec::number("Parts of the case that are still open.", 0));
}

template <class V>
void describe(V& v, PartView& p) {
    v.required("number", p.number, codec::number("Within the case, from 1.", 1));
    v.required("unit", p.unit, codec::id("The supporting unit."));
    v.optional("handler", p.handler, codec::maybe_id("Appointment responsible; absent: any handler of the unit."));
    v.optional("task", p.task, codec::Rule("What it is asked to do.", 0, 20'000));
    v.required("status", p.status, "What became of it.");
    v.required("assigned_at", p.assigned_at, "When it was given.");
    v.required("due_on", p.due_on, "Its last day.");
    v.required("clock", p.clock, "How its clock stands.");
    v.optional("settled_at", p.settled_at, "When it was replied to, overruled or dropped.");
    v.optional("reply", p.reply, codec::Rule("What the unit said it did.", 0, 20'000));
    v.optional("reason", p.reason, codec::Rule("Why it was overruled.", 0, 20'000));
}

template <class V>
void describe(V& v, PartList& r) {
    v.optional("unit", r.unit, codec::maybe_id("The asking appointment's unit if absent."));
    v.optional("status", r.status, "`open` if absent.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::Rule("`next` of the page before.", 0, 200));
}

template <class V>
void describe(V& v, PartItem& p) {
    v.required("case", p.case_no, codec::id("The case's number."));
    v.required("number", p.number, codec::number("Of the part within the case.", 1));
    v.required("unit", p.unit, codec::id("The supporting unit."));
    v.optional("handler", p.handler, codec::maybe_id("Appointment responsible."));
    v.optional("lead", p.lead, codec::maybe_id("The unit that has the case."));
    v.required("status", p.status, "What became of it.");
    v.required("assigned_at", p.assigned_at, "When it was given.");
    v.required("due_at", p.due_at, "First instant that is too late for it.");
    v.optional("settled_at", p.settled_at, "When it was settled.");
}

template <class V>
void describe(V& v, PartListed& r) {
    v.required("parts", r.parts, codec::list("The earliest limit first."));
    v.optional("next", r.next, codec::Rule("Pass as `after` for the next page; absent at the end.", 0, 200));
}

}  // namespace lianxin

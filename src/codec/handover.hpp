// Descriptions of what the verbs of handover take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/handover.hpp"

namespace lianxin {

constexpr auto enum_names(HandoverGround) {
    return std::array<codec::EnumName<HandoverGround>, 5>{{{HandoverGround::named, "named"},
                                                           {HandoverGround::next_in_post, "next_in_post"},
                                                           {HandoverGround::unit_head, "unit_head"},
                                                           {HandoverGround::unit_above, "unit_above"},
                                                           {HandoverGround::by_hand, "by_hand"}}};
}

constexpr auto enum_names(HandedAs) {
    return std::array<codec::EnumName<HandedAs>, 3>{
        {{HandedAs::handler, "handler"}, {HandedAs::leader, "leader"}, {HandedAs::tie, "tie"}}};
}

constexpr auto enum_names(OwnerGround) {
    return std::array<codec::EnumName<OwnerGround>, 6>{{{OwnerGround::handler, "handler"},
                                                        {OwnerGround::substitute, "substitute"},
                                                        {OwnerGround::named, "named"},
                                                        {OwnerGround::next_in_post, "next_in_post"},
                                                        {OwnerGround::unit_head, "unit_head"},
                                                        {OwnerGround::unit_above, "unit_above"}}};
}

template <class V>
void describe(V& v, HandedOver& h) {
    v.required("as", h.as, "As what it is had.");
    v.optional("case", h.case_no, codec::maybe_id("The case; absent for a tie."));
    v.optional("tie", h.tie, codec::maybe_id("The tie that ends; absent for a case."));
    v.optional("contact_point", h.contact_point, codec::maybe_id("Of the tie."));
    v.required("from", h.from, codec::id("The appointment that gives it."));
    v.required("to", h.to, codec::id("The appointment that takes it."));
    v.required("ground", h.ground, "Why it is this one.");
    v.required("occurred_at", h.occurred_at, "From when on it has it.");
}

template <class V>
void describe(V& v, HandoverRun& r) {
    v.optional("limit", r.limit, codec::number("Cases and ties at most in this call; 200 if absent.", 1, 1000));
    v.optional("dry_run", r.dry_run, "Only list what would be handed over.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, HandoverRan& r) {
    v.required("dry_run", r.dry_run, "Nothing was written.");
    v.required("handed", r.handed, codec::list("In the order in which the appointments ended.", 10'000));
    v.required("more", r.more, "There is more than the limit allowed: call again.");
    v.optional("next_at", r.next_at,
               "When it wants to be called next, as things stand; absent if nothing is foreseen.");
}

template <class V>
void describe(V& v, HandoverPreview& r) {
    v.required("appointment", r.appointment, codec::id("Whose cases and ties."));
    v.optional("last_day", r.last_day, "Were this its last day; its own last day if absent, or today if it has none.");
    v.optional("limit", r.limit, codec::number("Cases and ties at most; 200 if absent.", 1, 1000));
}

template <class V>
void describe(V& v, HandoverPreviewed& r) {
    v.required("appointment", r.appointment, codec::id("Whose cases and ties."));
    v.required("last_day", r.last_day, "The last day that was looked at.");
    v.optional("to", r.to, codec::maybe_id("Who would take them; absent if there is nobody."));
    v.optional("ground", r.ground, "Why it is this one.");
    v.optional("on", r.on, "The day on which they would go over.");
    v.optional("until_then", r.until_then,
               codec::maybe_id("Who would answer for them in between; absent if nothing lies between."));
    v.required("goes", r.goes, codec::list("What would go, cases before ties.", 10'000));
    v.required("more", r.more, "There is more than the limit allowed.");
}

template <class V>
void describe(V& v, HandoverMake& r) {
    v.required("appointment", r.appointment, codec::id("Who gives."));
    v.required("to", r.to, codec::id("Who takes; holds an appointment today."));
    v.optional("case", r.case_no, codec::maybe_id("Only this case."));
    v.optional("tie", r.tie, codec::maybe_id("Only this tie. Without case and tie: all that the appointment has."));
    v.required("ground", r.ground, codec::Rule("Why; sealed.", 1, 20'000));
    v.optional("limit", r.limit, codec::number("Cases and ties at most in this call; 200 if absent.", 1, 1000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, HandoverMade& r) {
    v.required("handed", r.handed, codec::list("Cases before ties.", 10'000));
    v.required("more", r.more, "There is more than the limit allowed: call again.");
}

template <class V>
void describe(V& v, HandoverList& r) {
    v.optional("giver", r.giver, codec::maybe_id("Only what this appointment gave."));
    v.optional("taker", r.taker, codec::maybe_id("Only what this appointment took."));
    v.optional("case", r.case_no, codec::maybe_id("Only this case. At most one of giver, taker and case."));
    v.optional("from", r.from, "Put on record on or after this day.");
    v.optional("to", r.to, "Put on record on or before this day.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, HandoverItem& i) {
    v.required("handed", i.handed, "What went from whom to whom, why and when.");
    v.optional("new_tie", i.new_tie,
               codec::maybe_id("For a tie: the one that begins; absent if the taker was tied already."));
    v.required("actor", i.actor, codec::id("Who put it on record."));
    v.optional("note", i.note, codec::prose("The ground told by hand."));
    v.required("recorded_at", i.recorded_at, "When it was put on record.");
}

template <class V>
void describe(V& v, HandoverListed& r) {
    v.required("items", r.items, codec::list("Newest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, TenureStatistics& r) {
    v.required("from", r.from, "Begun on or after this day.");
    v.required("to", r.to, "Begun on or before this day.");
    v.optional("handler", r.handler, codec::maybe_id("Only this appointment."));
    v.optional("unit", r.unit, codec::maybe_id("Only this unit."));
}

template <class V>
void describe(V& v, TenureFigures& f) {
    v.optional("handler", f.handler,
               codec::maybe_id("The appointment; absent for cases of which the unit named none."));
    v.required("unit", f.unit, codec::id("The unit responsible."));
    v.required("tenures", f.tenures, codec::number("How often it began to have a case.", 0));
    v.required("taken_over", f.taken_over, codec::number("Of these, by handover.", 0));
    v.required("handed_over", f.handed_over, codec::number("Of these, ended by handover.", 0));
    v.required("open", f.open, codec::number("Of these, lasting.", 0));
    v.required("late", f.late, codec::number("Of these, with a clock past its limit at some time.", 0));
    v.required("held_s", f.held_s, codec::number("Seconds in which it had them.", 0));
    v.required("late_s", f.late_s,
               codec::number("Seconds of these in which a clock of the case was past its limit.", 0));
}

template <class V>
void describe(V& v, TenureCounted& r) {
    v.required("from", r.from, "The span asked for.");
    v.required("to", r.to, "Included.");
    v.required("officials", r.officials, codec::list("By appointment and unit.", 200'000));
}

}  // namespace lianxin

// Descriptions of worklists.
#pragma once

#include "codec/casework.hpp"
#include "lianxin/worklist.hpp"

namespace lianxin {

constexpr auto enum_names(WorklistKind) {
    return std::array<codec::EnumName<WorklistKind>, 7>{{{WorklistKind::mine, "mine"},
                                                         {WorklistKind::unit, "unit"},
                                                         {WorklistKind::overdue, "overdue"},
                                                         {WorklistKind::due, "due"},
                                                         {WorklistKind::at_risk, "at_risk"},
                                                         {WorklistKind::verify, "verify"},
                                                         {WorklistKind::unowned, "unowned"}}};
}

template <class V>
void describe(V& v, WorklistShow& r) {
    v.required("list", r.list, "Which list.");
    v.optional("unit", r.unit,
               codec::maybe_id("Only this unit's; for `unit` the asking appointment's if absent. Not for `mine`."));
    v.optional("days", r.days,
               codec::number("For `due`: within how many days from today; as the policy says, or else 3.", 0, 365));
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, WorklistShown& r) {
    v.required("list", r.list, "The list asked for.");
    v.required("cases", r.cases, codec::list("In the order of the list."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, WorklistCount& r) {
    v.optional("unit", r.unit,
               codec::maybe_id("Only this unit's; for `unit` the asking appointment's if absent. Not for `mine`."));
    v.optional("days", r.days,
               codec::number("For `due`: within how many days from today; as the policy says, or else 3.", 0, 365));
}

template <class V>
void describe(V& v, WorklistLength& r) {
    v.required("list", r.list, "Which list.");
    v.required("count", r.count, codec::number("How many cases; counted up to 10,000.", 0));
    v.optional("more", r.more, "There are more than that.");
}

template <class V>
void describe(V& v, WorklistCounted& r) {
    v.required("lists", r.lists, codec::list("Each list once."));
}

}  // namespace lianxin

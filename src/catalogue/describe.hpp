// A catalogue document as it stands in JSON. The sentences are the ones in docs/schema/catalogue.schema.json, which is
// made from here.
#pragma once

#include "catalogue/catalogue.hpp"
#include "codec/codec.hpp"
#include "codec/common.hpp"

namespace lianxin::catalogue {

template <class V>
void describe(V& v, Responsible& r) {
    v.required("unit", r.unit, codec::id("Id of the unit in the organisation."));
    v.optional(
        "areas", r.areas,
        codec::list("Beginnings of area codes, 6, 9 or 12 digits, in which it is responsible; everywhere if absent."));
    v.optional("basis", r.basis, "Ground in law of this very rule, if it has one of its own.");
}
template <class V>
void describe(V& v, Item& i) {
    v.required("category", i.category, codec::id("Code of the kind of matter, as in the workflow's categories."));
    v.required("title", i.title, "What people read.");
    v.required("basis", i.basis, "Ground in law: why it is for the public side to settle, and for whom.");
    v.required("workflow", i.workflow, codec::id("Id of the workflow that such matters follow by default."));
    v.required("responsible", i.responsible,
               codec::list("Who is responsible where; the rule that names most of an area's code holds there."));
}
template <class V>
void describe(V& v, Catalogue& c) {
    v.required("kind", c.kind, codec::id("Always \"catalogue\"."));
    v.required("id", c.id, codec::id("What programs call the catalogue; the same over all versions."));
    v.required("version", c.version, codec::number("Counts up from 1.", 1, 1'000'000));
    v.required("effective_on", c.effective_on, "The first day on which this version holds.");
    v.required("title", c.title, "What people read.");
    v.optional("note", c.note, "Anything a reader of the document should know.");
    v.required("items", c.items, codec::Rule("The kinds of matter.", 1, 2000));
}

}  // namespace lianxin::catalogue

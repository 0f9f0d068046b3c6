// Descriptions of what the person verbs take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/person.hpp"

namespace lianxin {

template <class V>
void describe(V& v, PersonRegister& r) {
    v.required("kind", r.kind, "A person or a household.");
    v.optional("name", r.name, codec::prose("Name.", 400));
    v.optional("phone", r.phone, codec::prose("Telephone number.", 100));
    v.optional("id_number", r.id_number, codec::prose("Number of the identity document.", 100));
    v.optional("area", r.area, codec::Rule("Where they live: 12 digits.", 0, 12));
    v.optional("address", r.address, codec::prose("Address within the area.", 2000));
    v.optional("notes", r.notes, codec::prose("Notes."));
    v.optional("household", r.household, codec::maybe_id("Id of a household registered before."));
    v.optional("external", r.external, codec::list("Ids of the host.", 20));
    v.optional("provenance", r.provenance, "Where the record comes from; `recorded` if absent.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, PersonRegistered& r) {
    v.required("person", r.person, codec::id("The new id: `p-000001`."));
}

template <class V>
void describe(V& v, PersonShow& r) {
    v.required("person", r.person, codec::id("The person's id."));
}

template <class V>
void describe(V& v, PersonShown& r) {
    v.required("person", r.person, codec::id("The person's id."));
    v.required("kind", r.kind, "A person or a household.");
    v.optional("name", r.name, codec::prose("Name.", 400));
    v.optional("phone", r.phone, codec::prose("Telephone number.", 100));
    v.optional("id_number", r.id_number, codec::prose("Number of the identity document.", 100));
    v.optional("area", r.area, codec::Rule("Where they live: 12 digits.", 0, 12));
    v.optional("address", r.address, codec::prose("Address within the area.", 2000));
    v.optional("notes", r.notes, codec::prose("Notes."));
    v.optional("household", r.household, codec::maybe_id("Id of the household."));
    v.optional("external", r.external, codec::list("Ids of the host.", 20));
    v.required("provenance", r.provenance, "Where the record comes from.");
    v.required("cases", r.cases, codec::list("Numbers of the cases that this person brought."));
}

}  // namespace lianxin

// The facts of a person's stream. What is personal stands in a table of its own; the event has its salted hash.
#pragma once

#include <string>
#include <variant>

#include "codec/names.hpp"
#include "lianxin/person.hpp"

namespace lianxin::person {

struct PersonRegistered {
    static constexpr const char* kType = "person_registered";
    std::string person;
    PersonKind kind = PersonKind::person;
    std::string household;
    std::string data_hash;
    Provenance provenance = Provenance::recorded;
    std::int64_t told = 0;  ///< how many personal fields were filled in
};

using Event = std::variant<PersonRegistered>;

template <class V>
void describe(V& v, PersonRegistered& e) {
    v.required("person", e.person, "id");
    v.required("kind", e.kind, "person or household");
    v.optional("household", e.household, "household it belongs to");
    v.required("data_hash", e.data_hash, "salted hash of the personal data");
    v.optional("provenance", e.provenance, "where the record comes from");
    v.optional("told", e.told, "how many personal fields were filled in");
}

}  // namespace lianxin::person

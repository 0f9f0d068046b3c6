// The people served: petitioners, residents, households. Their data stays in a table of its own.
#pragma once

#include <string>
#include <vector>

#include "lianxin/common.hpp"

namespace lianxin {

enum class PersonKind { person, household };

/// Registers one person or household. All fields but `kind` are personal: they are never written into an event.
struct PersonRegister {
    PersonKind kind = PersonKind::person;          ///< a person or a household
    std::string name;                              ///< name
    std::string phone;                             ///< telephone number
    std::string id_number;                         ///< number of the identity document
    std::string area;                              ///< 12 digits
    std::string address;                           ///< address within the area
    std::string notes;                             ///< notes
    std::string household;                         ///< the id of a household registered before
    std::vector<ExternalId> external;              ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from; `recorded` if absent
    std::string request_id;                        ///< makes the verb safe to retry
};

/// What `person_register` gives.
struct PersonRegistered {
    std::string person;  ///< "p-000001"
};

/// What `person_show` takes.
struct PersonShow {
    std::string person;  ///< the person's id
};

/// What `person_show` gives.
struct PersonShown {
    std::string person;                            ///< the person's id
    PersonKind kind = PersonKind::person;          ///< a person or a household
    std::string name;                              ///< name
    std::string phone;                             ///< telephone number
    std::string id_number;                         ///< number of the identity document
    std::string area;                              ///< where they live: 12 digits
    std::string address;                           ///< address within the area
    std::string notes;                             ///< notes
    std::string household;                         ///< id of the household
    std::vector<ExternalId> external;              ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from
    std::vector<std::string> cases;                ///< numbers of the cases this person brought
};

}  // namespace lianxin

// Who there is: areas, units, posts, officials, appointments, contact points and the ties to them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What the holder of a post may do in casework and administration (a closed list).
enum class Function { registrar, dispatcher, handler, approver, verifier, supervisor, administrator, auditor };

/// An administrative area. `code`: 12 digits (GB/T 2260 + GB/T 10114, villages as the statistics bureau
/// numbers them), zero-padded; begins with the jurisdiction's 6.
struct Area {
    std::string code;                  ///< 12 digits, zero-padded; begins with the jurisdiction's 6
    LocalText name;                    ///< the area's name
    std::vector<ExternalId> external;  ///< ids of the host
};

/// A unit (单位) in the tree of units.
struct Unit {
    std::string id;                    ///< unit id, chosen by the host
    LocalText name;                    ///< the unit's name
    std::string parent;                ///< unit id; empty for a root
    std::string area;                  ///< 12 digits; the place it serves or sits in; may be empty
    std::optional<Tier> tier;          ///< the tier its leadership team belongs to
    std::vector<ExternalId> external;  ///< ids of the host
};

/// A post (职务) of a unit.
struct Post {
    std::string id;            ///< post id, chosen by the host
    std::string unit;          ///< id of the unit that the post belongs to
    LocalText title;           ///< the post's title
    std::optional<Tier> tier;  ///< none for clerks, who owe nothing
    std::string code;          ///< the mechanism's name for a singular post ("county_party_secretary"); may be empty
    bool in_leadership_team = false;   ///< true if the holder sits in the unit's leadership team
    std::vector<Function> functions;   ///< what the holder may do in casework and administration
    std::vector<std::string> fields;   ///< fields of work the post is in charge of (分管领域)
    std::vector<ExternalId> external;  ///< ids of the host
    bool heads_unit = false;           ///< true if the holder heads the unit (主要负责人)
};

/// An official (干部), whatever posts are held.
struct Official {
    std::string id;                    ///< official's id, chosen by the host
    LocalText name;                    ///< a pseudonym in all built-in data
    std::vector<ExternalId> external;  ///< ids of the host
};

/// An official holds a post from the first day to the last, both included; open-ended without `to`.
struct Appointment {
    std::string id;                    ///< appointment id, chosen by the host
    std::string official;              ///< who holds the post
    std::string post;                  ///< the post held
    Date from;                         ///< the first day
    std::optional<Date> to;            ///< the last day, included; absent while it lasts
    std::vector<ExternalId> external;  ///< ids of the host
    std::string successor = {};        ///< appointment that takes its cases and ties when it ends; may be empty
};

enum class ContactPointKind { township, village, household, person, project, site, enterprise };

/// A place, household or project that officials are tied to (联系点).
struct ContactPoint {
    std::string id;                                     ///< contact point's id, chosen by the host
    ContactPointKind kind = ContactPointKind::village;  ///< kind of contact point
    std::string area;                                   ///< 12 digits
    LocalText name;                                     ///< what it is called
    std::vector<ExternalId> external;                   ///< ids of the host
};

/// An official is tied to a contact point from the first day to the last, both included.
struct Tie {
    std::string id;                    ///< tie id, chosen by the host
    std::string official;              ///< whom it ties
    std::string contact_point;         ///< to which contact point
    Date from;                         ///< the first day
    std::optional<Date> to;            ///< the last day, included; absent while it lasts
    std::vector<ExternalId> external;  ///< ids of the host
};

/// The lot as one document. Importing again updates by id; what is not named stays as it is.
struct OrganisationImport {
    std::vector<Area> areas;                   ///< administrative areas
    std::vector<Unit> units;                   ///< units, a tree
    std::vector<Post> posts;                   ///< posts of the units
    std::vector<Official> officials;           ///< officials
    std::vector<Appointment> appointments;     ///< who holds which post from when to when
    std::vector<ContactPoint> contact_points;  ///< contact points
    std::vector<Tie> ties;                     ///< which official is tied to which contact point
    std::string request_id;                    ///< makes the verb safe to retry
};

/// What `organisation_import` gives.
struct OrganisationImported {
    std::int64_t created = 0;    ///< objects that are new
    std::int64_t updated = 0;    ///< objects that changed
    std::int64_t unchanged = 0;  ///< objects that stayed as they were
};

/// What `organisation_show` takes: nothing.
struct OrganisationShow {};

/// What `organisation_show` gives.
struct OrganisationShown {
    std::vector<Area> areas;                   ///< by code
    std::vector<Unit> units;                   ///< by id
    std::vector<Post> posts;                   ///< by id
    std::vector<Official> officials;           ///< by id
    std::vector<Appointment> appointments;     ///< by id
    std::vector<ContactPoint> contact_points;  ///< by id
    std::vector<Tie> ties;                     ///< by id
};

}  // namespace lianxin

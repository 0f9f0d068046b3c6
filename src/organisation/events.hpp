// The facts of the organisation's stream: each records one object as it is from now on.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/sealed.hpp"
#include "codec/names.hpp"
#include "codec/organisation.hpp"
#include "lianxin/organisation.hpp"

namespace lianxin::organisation {

struct AreaRecorded {
    static constexpr const char* kType = "area_recorded";
    std::string code;
    Sealed name;
    std::vector<ExternalId> external;
};

struct UnitRecorded {
    static constexpr const char* kType = "unit_recorded";
    std::string id;
    Sealed name;
    std::string parent;
    std::string area;
    std::optional<Tier> tier;
    std::vector<ExternalId> external;
};

struct PostRecorded {
    static constexpr const char* kType = "post_recorded";
    std::string id;
    std::string unit;
    Sealed title;
    std::optional<Tier> tier;
    std::string code;
    bool in_leadership_team = false;
    std::vector<Function> functions;
    std::vector<std::string> fields;
    std::vector<ExternalId> external;
    bool heads_unit = false;
};

struct OfficialRecorded {
    static constexpr const char* kType = "official_recorded";
    std::string id;
    Sealed name;
    std::vector<ExternalId> external;
};

struct AppointmentRecorded {
    static constexpr const char* kType = "appointment_recorded";
    Appointment appointment;
};

struct ContactPointRecorded {
    static constexpr const char* kType = "contact_point_recorded";
    std::string id;
    ContactPointKind kind = ContactPointKind::village;
    std::string area;
    Sealed name;
    std::vector<ExternalId> external;
};

struct TieRecorded {
    static constexpr const char* kType = "tie_recorded";
    Tie tie;
};

using Event = std::variant<AreaRecorded, UnitRecorded, PostRecorded, OfficialRecorded, AppointmentRecorded,
                           ContactPointRecorded, TieRecorded>;

/// A name in two languages as one sealed text: the canonical JSON of its LocalText, and back.
Sealed seal_name(const LocalText& name);
LocalText open_name(const std::string& text);

template <class V>
void describe(V& v, AreaRecorded& e) {
    v.required("code", e.code, "12 digits");
    v.optional("name", e.name, "sealed");
    v.optional("external", e.external, codec::list("ids of the host"));
}
template <class V>
void describe(V& v, UnitRecorded& e) {
    v.required("id", e.id, "unit");
    v.optional("name", e.name, "sealed");
    v.optional("parent", e.parent, "unit above");
    v.optional("area", e.area, "12 digits");
    v.optional("tier", e.tier, "tier of its leadership team");
    v.optional("external", e.external, codec::list("ids of the host"));
}
template <class V>
void describe(V& v, PostRecorded& e) {
    v.required("id", e.id, "post");
    v.required("unit", e.unit, "unit");
    v.optional("title", e.title, "sealed");
    v.optional("tier", e.tier, "none for clerks");
    v.optional("code", e.code, "the mechanism's name for a singular post");
    v.optional("in_leadership_team", e.in_leadership_team, "belongs to the unit's leadership team");
    v.optional("functions", e.functions, codec::list("what the holder may do"));
    v.optional("fields", e.fields, codec::list("fields of work in charge of"));
    v.optional("external", e.external, codec::list("ids of the host"));
    v.optional("heads_unit", e.heads_unit, "heads the unit");
}
template <class V>
void describe(V& v, OfficialRecorded& e) {
    v.required("id", e.id, "official");
    v.optional("name", e.name, "sealed");
    v.optional("external", e.external, codec::list("ids of the host"));
}
template <class V>
void describe(V& v, AppointmentRecorded& e) {
    describe(v, e.appointment);
}
template <class V>
void describe(V& v, ContactPointRecorded& e) {
    v.required("id", e.id, "contact point");
    v.required("kind", e.kind, "kind of contact point");
    v.required("area", e.area, "12 digits");
    v.optional("name", e.name, "sealed");
    v.optional("external", e.external, codec::list("ids of the host"));
}
template <class V>
void describe(V& v, TieRecorded& e) {
    describe(v, e.tie);
}

}  // namespace lianxin::organisation

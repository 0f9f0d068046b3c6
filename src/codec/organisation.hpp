// Descriptions of the organisation: areas, units, posts, officials, appointments, contact points, ties.
#pragma once

#include "codec/common.hpp"
#include "lianxin/organisation.hpp"

namespace lianxin {

template <class V>
void describe(V& v, Area& a) {
    v.required("code", a.code, codec::Rule("12 digits, zero-padded; begins with the jurisdiction's 6.", 12, 12));
    v.required("name", a.name, "The area's name.");
    v.optional("external", a.external, codec::list("Ids of the host.", 20));
}

template <class V>
void describe(V& v, Unit& u) {
    v.required("id", u.id, codec::id("Unit id, chosen by the host."));
    v.required("name", u.name, "The unit's name.");
    v.optional("parent", u.parent, codec::maybe_id("Id of the unit above; absent for a root."));
    v.optional("area", u.area, codec::Rule("Where it serves or sits: 12 digits.", 0, 12));
    v.optional("tier", u.tier, "The tier that its leadership team belongs to.");
    v.optional("external", u.external, codec::list("Ids of the host.", 20));
}

template <class V>
void describe(V& v, Post& p) {
    v.required("id", p.id, codec::id("Post id, chosen by the host."));
    v.required("unit", p.unit, codec::id("Id of the unit that the post belongs to."));
    v.required("title", p.title, "The post's title.");
    v.optional("tier", p.tier, "The tier; absent for clerks, who owe nothing.");
    v.optional("code", p.code, codec::maybe_id("The mechanism's name for a singular post: `county_party_secretary`."));
    v.optional("in_leadership_team", p.in_leadership_team, "True if the holder sits in the unit's leadership team.");
    v.optional("functions", p.functions, codec::list("What the holder may do in casework and administration.", 8));
    v.optional("fields", p.fields, codec::list("Fields of work that the post is in charge of (分管领域).", 100));
    v.optional("external", p.external, codec::list("Ids of the host.", 20));
    v.optional("heads_unit", p.heads_unit, "True if the holder heads the unit (主要负责人).");
}

template <class V>
void describe(V& v, Official& o) {
    v.required("id", o.id, codec::id("Official's id, chosen by the host."));
    v.required("name", o.name, "The official's name, or a pseudonym.");
    v.optional("external", o.external, codec::list("Ids of the host.", 20));
}

template <class V>
void describe(V& v, Appointment& a) {
    v.required("id", a.id, codec::id("Appointment id, chosen by the host."));
    v.required("official", a.official, codec::id("Who holds the post."));
    v.required("post", a.post, codec::id("The post held."));
    v.required("from", a.from, "The first day.");
    v.optional("to", a.to, "The last day, included; absent while it lasts.");
    v.optional("external", a.external, codec::list("Ids of the host.", 20));
    v.optional("successor", a.successor,
               codec::maybe_id("Appointment that takes its open cases and ties when it ends; else whoever follows in "
                               "the post, or the head of the unit."));
}

template <class V>
void describe(V& v, ContactPoint& c) {
    v.required("id", c.id, codec::id("Contact point's id, chosen by the host."));
    v.required("kind", c.kind, "Kind of contact point.");
    v.required("area", c.area, codec::Rule("Where it lies: 12 digits.", 12, 12));
    v.required("name", c.name, "What it is called.");
    v.optional("external", c.external, codec::list("Ids of the host.", 20));
}

template <class V>
void describe(V& v, Tie& t) {
    v.required("id", t.id, codec::id("Tie id, chosen by the host."));
    v.required("official", t.official, codec::id("Whom it ties."));
    v.required("contact_point", t.contact_point, codec::id("To which contact point."));
    v.required("from", t.from, "The first day.");
    v.optional("to", t.to, "The last day, included; absent while it lasts.");
    v.optional("external", t.external, codec::list("Ids of the host.", 20));
}

template <class V>
void describe(V& v, OrganisationImport& r) {
    constexpr std::size_t most = 200'000;
    v.optional("areas", r.areas, codec::list("Administrative areas.", most));
    v.optional("units", r.units, codec::list("Units, a tree.", most));
    v.optional("posts", r.posts, codec::list("Posts of the units.", most));
    v.optional("officials", r.officials, codec::list("Officials.", most));
    v.optional("appointments", r.appointments, codec::list("Who holds which post from when to when.", most));
    v.optional("contact_points", r.contact_points, codec::list("Contact points.", most));
    v.optional("ties", r.ties, codec::list("Which official is tied to which contact point.", most));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, OrganisationImported& r) {
    v.required("created", r.created, codec::number("Objects that are new.", 0));
    v.required("updated", r.updated, codec::number("Objects that changed.", 0));
    v.required("unchanged", r.unchanged, codec::number("Objects that stayed as they were.", 0));
}

template <class V>
void describe(V&, OrganisationShow&) {}

template <class V>
void describe(V& v, OrganisationShown& r) {
    constexpr std::size_t most = 200'000;
    v.required("areas", r.areas, codec::list("Administrative areas, by code.", most));
    v.required("units", r.units, codec::list("Units, by id.", most));
    v.required("posts", r.posts, codec::list("Posts, by id.", most));
    v.required("officials", r.officials, codec::list("Officials, by id.", most));
    v.required("appointments", r.appointments, codec::list("Appointments, by id.", most));
    v.required("contact_points", r.contact_points, codec::list("Contact points, by id.", most));
    v.required("ties", r.ties, codec::list("Ties, by id.", most));
}

}  // namespace lianxin

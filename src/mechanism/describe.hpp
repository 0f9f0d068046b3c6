// How a mechanism stands in JSON: one description per type. The published schema says the same, and a test holds the
// two against each other.
#pragma once

#include "codec/absence.hpp"
#include "codec/common.hpp"
#include "mechanism/mechanism.hpp"

namespace lianxin::mechanism {

using codec::EnumName;

constexpr auto enum_names(AmountType) {
    return std::array<EnumName<AmountType>, 4>{{{AmountType::count, "count"},
                                                {AmountType::distinct_days, "distinct_days"},
                                                {AmountType::coverage, "coverage"},
                                                {AmountType::record_only, "record_only"}}};
}
constexpr auto enum_names(Per) {
    return std::array<EnumName<Per>, 7>{{{Per::week, "week"},
                                         {Per::month, "month"},
                                         {Per::quarter, "quarter"},
                                         {Per::half_year, "half_year"},
                                         {Per::year, "year"},
                                         {Per::term, "term"},
                                         {Per::fixed_days, "fixed_days"}}};
}
constexpr auto enum_names(Place) {
    return std::array<EnumName<Place>, 4>{{{Place::contact_point, "contact_point"},
                                           {Place::own_field, "own_field"},
                                           {Place::project, "project"},
                                           {Place::anywhere, "anywhere"}}};
}
constexpr auto enum_names(CaseCount) {
    return std::array<EnumName<CaseCount>, 2>{{{CaseCount::led, "led"}, {CaseCount::fixed_and_kept, "fixed_and_kept"}}};
}
constexpr auto enum_names(TopicCount) {
    return std::array<EnumName<TopicCount>, 1>{{{TopicCount::sub_topic, "sub_topic"}}};
}
constexpr auto enum_names(CoverageOf) {
    return std::array<EnumName<CoverageOf>, 2>{
        {{CoverageOf::contact_points, "contact_points"}, {CoverageOf::villages, "villages"}}};
}
constexpr auto enum_names(Rounding) {
    return std::array<EnumName<Rounding>, 3>{
        {{Rounding::half_up, "half_up"}, {Rounding::up, "up"}, {Rounding::down, "down"}}};
}
constexpr auto enum_names(Satisfies) {
    return std::array<EnumName<Satisfies>, 3>{
        {{Satisfies::post, "post"}, {Satisfies::person, "person"}, {Satisfies::nobody, "nobody"}}};
}
constexpr auto enum_names(TakesOver) {
    return std::array<EnumName<TakesOver>, 2>{
        {{TakesOver::at_once, "at_once"}, {TakesOver::next_period, "next_period"}}};
}

template <class V>
void describe(V& v, Claim& c) {
    v.required("kind", c.kind, "stated or reconstructed");
    v.optional("note", c.note, "how it was reconstructed");
}

template <class V>
void describe(V& v, Shape& s) {
    v.required("goals", s.goals, "how many goals");
    v.required("contacts", s.contacts, "how many contacts");
    v.required("measures", s.measures, "how many measures");
}

template <class V>
void describe(V& v, Source& s) {
    v.required("title", s.title, "the source's name");
    v.optional("published_on", s.published_on, "the day it was published");
}

template <class V>
void describe(V& v, TierTitle& t) {
    v.required("code", t.code, "the tier");
    v.required("title", t.title, "its name");
}

template <class V>
void describe(V& v, ChannelTitle& t) {
    v.required("code", t.code, "the channel");
    v.required("title", t.title, "its name");
}

template <class V>
void describe(V& v, Named& n) {
    v.required("code", n.code, codec::id("the code"));
    v.required("title", n.title, "its name");
}

template <class V>
void describe(V& v, Goal& g) {
    v.required("number", g.number, "from 1 on");
    v.required("title", g.title, "short");
    v.required("text", g.text, "in full");
    v.optional("provenance", g.provenance, "per claim");
}

template <class V>
void describe(V& v, Contact& c) {
    v.required("number", c.number, "from 1 on");
    v.required("tier", c.tier, "who keeps it");
    v.required("title", c.title, "short");
    v.required("text", c.text, "in full");
    v.required("kinds", c.kinds, codec::list("kinds of contact point"));
    v.optional("provenance", c.provenance, "per claim");
}

template <class V>
void describe(V& v, Owes& o) {
    v.optional("tiers", o.tiers, codec::list("everyone who holds a post of these tiers"));
    v.optional("except_posts", o.except_posts, codec::list("posts that don't owe it"));
    v.optional("post", o.post, codec::id("the one post that owes it"));
    v.optional("team_of", o.team_of, "leadership teams of units of this tier");
}

template <class V>
void describe(V& v, Counts& c) {
    v.optional("activities", c.activities, codec::list("kinds of activity"));
    v.optional("topics", c.topics, "topics of a team");
    v.optional("cases", c.cases, "cases of an official");
}

template <class V>
void describe(V& v, Amount& a) {
    v.required("type", a.type, "how it is counted");
    v.optional("at_least", a.at_least, "how many");
    v.optional("per", a.per, "in which period");
    v.optional("years", a.years, "length of a term");
    v.optional("days_of_month", a.days_of_month, codec::list("fixed days"));
    v.optional("on_rest_day", a.on_rest_day, "when a fixed day is a rest day");
    v.optional("of", a.of, "what is to be covered");
    v.optional("rounding", a.rounding, "of a part of the amount");
    v.optional("least_days", a.least_days, "who held the post for fewer days of the period owes nothing");
}

template <class V>
void describe(V& v, AbsenceRule& a) {
    v.optional("excuses", a.excuses, "on these grounds");
    v.optional("make_up_days", a.make_up_days, "a fixed day can be made up within so many days");
    v.optional("substitute", a.substitute, "whom a substitute satisfies");
}

template <class V>
void describe(V& v, Duty& d) {
    v.required("code", d.code, codec::id("unique in the document"));
    v.required("title", d.title, "short");
    v.required("owes", d.owes, "who owes it");
    v.required("counts", d.counts, "what counts");
    v.required("amount", d.amount, "how much");
    v.optional("where", d.where, codec::list("where it counts"));
    v.optional("kinds", d.kinds, codec::list("kinds of contact point that count"));
    v.optional("absence", d.absence, "what being away changes");
    v.optional("provenance", d.provenance, "per claim");
}

template <class V>
void describe(V& v, Takes& t) {
    v.required("activities", t.activities, codec::list("kinds of activity"));
    v.optional("purposes", t.purposes, codec::list("what tells measures of one channel apart"));
}

template <class V>
void describe(V& v, Measure& m) {
    v.required("number", m.number, "from 1 on");
    v.required("channel", m.channel, "the channel it belongs to");
    v.required("tiers", m.tiers, codec::list("who carries it"));
    v.optional("contact", m.contact, "the contact it is linked with");
    v.required("title", m.title, "short");
    v.required("text", m.text, "in full");
    v.required("takes", m.takes, "what activities count as this measure");
    v.optional("also_serves", m.also_serves, codec::list("other measures that its activities serve"));
    v.optional("provenance", m.provenance, "per claim");
    v.required("duties", m.duties, codec::list("what it lays on whom"));
}

template <class V>
void describe(V& v, Mechanism& m) {
    std::string kind = "mechanism";
    v.required("kind", kind, codec::id("always `mechanism`"));
    v.required("id", m.id, codec::id("the same for all versions"));
    v.required("version", m.version, "grows with every change");
    v.required("jurisdiction", m.jurisdiction, codec::id("6 digits"));
    v.optional("adoptable", m.adoptable, "may another jurisdiction adopt it?");
    v.required("effective_on", m.effective_on, "the first day it holds");
    v.required("title", m.title, "the mechanism's name");
    v.required("source", m.source, "what the stated claims were read in");
    v.required("calendar", m.calendar, codec::id("the calendars that say what a working day is"));
    v.optional("takes_over", m.takes_over, "from when it holds for what the version before has too");
    v.required("shape", m.shape, "how many of each");
    v.required("tiers", m.tiers, codec::list("tiers by name"));
    v.required("channels", m.channels, codec::list("channels by name"));
    v.optional("posts", m.posts, codec::list("singular posts that duties name"));
    v.required("goals", m.goals, codec::list("as many as the shape says"));
    v.required("contacts", m.contacts, codec::list("as many as the shape says"));
    v.required("measures", m.measures, codec::list("as many as the shape says"));
    v.optional("provenance", m.provenance, "per claim");
}

}  // namespace lianxin::mechanism

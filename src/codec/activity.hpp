// Descriptions of what activity and topic verbs take and give.
#pragma once

#include "codec/common.hpp"
#include "lianxin/activity.hpp"

namespace lianxin {

template <class V>
void describe(V& v, Evidence& e) {
    v.required("name", e.name, codec::prose("The file's name.", 400));
    v.required("media_type", e.media_type, codec::id("`image/jpeg`, say."));
    v.required("sha256", e.sha256, codec::Rule("64 hex digits over the file, which stays with the host.", 64, 64));
}

template <class V>
void describe(V& v, RaisedMatter& m) {
    v.required("category", m.category, codec::id("A code of the workflow's categories."));
    v.required("summary", m.summary, codec::Rule("What the citizen says.", 1, 20'000));
    v.optional("workflow", m.workflow,
               codec::id("The workflow document to follow; the catalogue's if absent, or else `matter`."));
    v.optional("person", m.person, codec::maybe_id("Who raised it: a person registered before."));
    v.optional("area", m.area, codec::Rule("12 digits; the activity's place if absent.", 0, 12));
    v.optional("leader", m.leader, codec::maybe_id("Appointment of the leader who takes it down (带案下访)."));
    v.optional("external", m.external, codec::list("Ids of the host.", 20));
}

template <class V>
void describe(V& v, ActivityRecord& a) {
    v.required("kind", a.kind, "Kind of activity.");
    v.optional("channel", a.channel,
               "The channel; if absent the kind's own: sessions `outreach`, forums, meetings and field visits "
               "`research`, home visits, reception days and stationing `reception`, on-site office `onsite`.");
    v.optional("measure", a.measure, codec::number("The measure's number, where several could take it.", 1, 1000));
    v.optional("purpose", a.purpose, codec::maybe_id("Or the purpose that tells those measures apart."));
    v.required("occurred_at", a.occurred_at, "When it began.");
    v.optional("ended_at", a.ended_at, "When it ended; `occurred_at` if absent.");
    v.optional("precision", a.precision, "How exactly the time is known; `exact` if absent.");
    v.optional("time_words", a.time_words, codec::prose("The source's own words for a rough time.", 400));
    v.required("place", a.place, codec::Rule("Area where it took place: 12 digits.", 12, 12));
    v.optional("place_name", a.place_name, codec::prose("A finer name of the place.", 400));
    v.optional("contact_point", a.contact_point, codec::maybe_id("The contact point visited."));
    v.optional("field", a.field, codec::maybe_id("Field of work served (分管领域)."));
    v.optional("officials", a.officials, codec::list("Ids of officials who took part and hold one post.", 500));
    v.optional("appointments", a.appointments,
               codec::list("Ids of appointments under which officials took part.", 500));
    v.optional("topic", a.topic, codec::prose("What it was about.", 2000));
    v.optional("audience", a.audience, codec::number("People reached.", 0, 10'000'000));
    v.optional("notes", a.notes, codec::prose("Notes."));
    v.optional("evidence", a.evidence, codec::list("Files that bear it out.", 200));
    v.optional("visited", a.visited,
               codec::list("Numbers of cases taken down to the people, or stationed at (带案下访、蹲点驻守). Such a "
                           "visit is of the channel `reception` unless it says otherwise.",
                           200));
    v.optional("raised", a.raised, codec::list("Matters that citizens raised; each becomes a case.", 200));
    v.optional("external", a.external, codec::list("Ids of the host.", 20));
    v.optional("provenance", a.provenance, "Where the record comes from; `recorded` if absent.");
    v.optional("request_id", a.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, Credit& c) {
    v.required("measure", c.measure, codec::number("The measure's number.", 1));
    v.required("duty", c.duty, codec::id("Code of the duty in the mechanism document."));
    v.required("bearer_kind", c.bearer_kind, "An appointment, or a unit's leadership team.");
    v.required("bearer", c.bearer, codec::id("Appointment id, or unit id of the team."));
    v.required("first_day", c.first_day, "The first day that it counts for.");
    v.required("last_day", c.last_day, "The last day that it counts for, included.");
}

template <class V>
void describe(V& v, NotCredited& n) {
    v.required("measure", n.measure, codec::number("The measure's number.", 0));
    v.optional("duty", n.duty, codec::maybe_id("Code of the duty."));
    v.optional("bearer", n.bearer, codec::maybe_id("Appointment id, or unit id of the team."));
    v.required("reason", n.reason, codec::id("Why not, for programs: `outside_place`, `imprecise_time`, …"));
    v.required("message", n.message, codec::prose("Why not, in English."));
    v.required("message_zh", n.message_zh, codec::prose("Why not, in Chinese."));
}

template <class V>
void describe(V& v, ActivityRecorded& r) {
    v.required("activity", r.activity, codec::id("The new id: `a-2024-000001`."));
    v.required("measures", r.measures, codec::list("Numbers of the measures that it serves."));
    v.required("credited", r.credited, codec::list("Duties that it was counted for."));
    v.required("not_credited", r.not_credited, codec::list("Duties that it was not counted for, and why."));
    v.required("cases", r.cases, codec::list("Numbers of the cases opened, in the order of `raised`."));
}

template <class V>
void describe(V& v, ActivityWithdraw& r) {
    v.required("activity", r.activity, codec::id("The activity's id."));
    v.required("ground", r.ground, codec::Rule("Why it was a mistake.", 1, 2000));
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, ActivityWithdrawn& r) {
    v.required("activity", r.activity, codec::id("The activity's id."));
    v.required("credits_withdrawn", r.credits_withdrawn, codec::number("How many credits went with it.", 0));
}

template <class V>
void describe(V& v, ActivityShow& r) {
    v.required("activity", r.activity, codec::id("The activity's id."));
}

template <class V>
void describe(V& v, ActivityShown& a) {
    v.required("activity", a.activity, codec::id("The activity's id."));
    v.required("kind", a.kind, "Kind of activity.");
    v.required("channel", a.channel, "The channel.");
    v.required("measures", a.measures, codec::list("Numbers of the measures that it serves."));
    v.optional("purpose", a.purpose, codec::maybe_id("The purpose given."));
    v.required("occurred_at", a.occurred_at, "When it began.");
    v.required("ended_at", a.ended_at, "When it ended.");
    v.required("precision", a.precision, "How exactly the time is known.");
    v.optional("time_words", a.time_words, codec::prose("The source's own words for a rough time.", 400));
    v.required("place", a.place, codec::Rule("Area: 12 digits.", 12, 12));
    v.optional("place_title", a.place_title, "Name of the area.");
    v.optional("place_name", a.place_name, codec::prose("A finer name of the place.", 400));
    v.optional("contact_point", a.contact_point, codec::maybe_id("The contact point visited."));
    v.optional("field", a.field, codec::maybe_id("Field of work served."));
    v.required("appointments", a.appointments, codec::list("Appointments under which officials took part."));
    v.optional("topic", a.topic, codec::prose("What it was about.", 2000));
    v.required("audience", a.audience, codec::number("People reached.", 0));
    v.optional("notes", a.notes, codec::prose("Notes."));
    v.required("evidence", a.evidence, codec::list("Files that bear it out."));
    v.optional("visited", a.visited, codec::list("Numbers of the cases taken down or stationed at."));
    v.required("cases", a.cases, codec::list("Numbers of the cases that it raised."));
    v.required("credited", a.credited, codec::list("Duties that it is counted for; none once withdrawn."));
    v.required("not_credited", a.not_credited, codec::list("Duties that it is not counted for, and why."));
    v.optional("external", a.external, codec::list("Ids of the host.", 20));
    v.required("provenance", a.provenance, "Where the record comes from.");
    v.required("withdrawn", a.withdrawn, "True once withdrawn.");
    v.optional("withdrawal_ground", a.withdrawal_ground, codec::prose("Why it was withdrawn.", 2000));
    v.required("recorded_at", a.recorded_at, "When the library was told.");
}

template <class V>
void describe(V& v, ActivityList& r) {
    v.optional("from", r.from, "Only what took place on or after this day.");
    v.optional("to", r.to, "Only what took place on or before this day.");
    v.optional("channel", r.channel, "Only this channel.");
    v.optional("appointment", r.appointment, codec::maybe_id("Only what this appointment took part in."));
    v.optional("include_withdrawn", r.include_withdrawn, "Show withdrawn ones too.");
    v.optional("limit", r.limit, codec::number("How many at most; 50 if absent.", 1, codec::kMostOfAPage));
    v.optional("after", r.after, codec::maybe_id("`next` of the page before."));
}

template <class V>
void describe(V& v, ActivityItem& i) {
    v.required("activity", i.activity, codec::id("The activity's id."));
    v.required("kind", i.kind, "Kind of activity.");
    v.required("channel", i.channel, "The channel.");
    v.required("measures", i.measures, codec::list("Numbers of the measures that it serves."));
    v.required("occurred_at", i.occurred_at, "When it began.");
    v.required("precision", i.precision, "How exactly the time is known.");
    v.required("place", i.place, codec::Rule("Area: 12 digits.", 12, 12));
    v.optional("topic", i.topic, codec::prose("What it was about.", 2000));
    v.required("audience", i.audience, codec::number("People reached.", 0));
    v.required("cases", i.cases, codec::number("How many matters it raised.", 0));
    v.required("provenance", i.provenance, "Where the record comes from.");
    v.required("withdrawn", i.withdrawn, "True once withdrawn.");
}

template <class V>
void describe(V& v, ActivityListed& r) {
    v.required("activities", r.activities, codec::list("Newest first."));
    v.optional("next", r.next, codec::maybe_id("Pass as `after` for the next page; absent at the end."));
}

template <class V>
void describe(V& v, TopicRecord& r) {
    v.required("title", r.title, codec::Rule("The topic.", 1, 2000));
    v.optional("master", r.master, codec::maybe_id("Id of the master topic; absent for a master topic itself."));
    v.optional("unit", r.unit, codec::maybe_id("The team that takes the sub-topic; required with `master`."));
    v.required("occurred_at", r.occurred_at, "When it was chosen.");
    v.optional("notes", r.notes, codec::prose("Plan, opinions collected, …"));
    v.optional("external", r.external, codec::list("Ids of the host.", 20));
    v.optional("provenance", r.provenance, "Where the record comes from; `recorded` if absent.");
    v.optional("request_id", r.request_id, codec::id("Makes the verb safe to retry."));
}

template <class V>
void describe(V& v, TopicRecorded& r) {
    v.required("topic", r.topic, codec::id("The new id: `t-2024-000001`."));
    v.required("credited", r.credited, codec::list("Duties that it was counted for."));
    v.required("not_credited", r.not_credited, codec::list("Duties that it was not counted for, and why."));
}

template <class V>
void describe(V&, TopicList&) {}

template <class V>
void describe(V& v, TopicItem& i) {
    v.required("topic", i.topic, codec::id("The topic's id."));
    v.optional("master", i.master, codec::maybe_id("Id of the master topic."));
    v.optional("unit", i.unit, codec::maybe_id("The team that takes it."));
    v.optional("title", i.title, codec::prose("The topic.", 2000));
    v.optional("notes", i.notes, codec::prose("Plan, opinions collected, …"));
    v.required("occurred_at", i.occurred_at, "When it was chosen.");
    v.required("provenance", i.provenance, "Where the record comes from.");
}

template <class V>
void describe(V& v, TopicListed& r) {
    v.required("topics", r.topics, codec::list("In the order of their ids."));
}

}  // namespace lianxin

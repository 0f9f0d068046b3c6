// The facts of the activities' and topics' streams. Free text is sealed; reasons are codes, put into words when shown.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/sealed.hpp"
#include "codec/activity.hpp"
#include "codec/names.hpp"
#include "lianxin/activity.hpp"

namespace lianxin::activity {

struct SealedEvidence {
    Sealed name;
    std::string media_type;
    std::string sha256;
};

/// What did not count for a duty; `NotCredited` without its words.
struct NotCounted {
    std::int64_t measure = 0;  ///< 0 if no measure came into question
    std::string duty;          ///< empty likewise
    std::string bearer;
    std::string reason;
};

struct Recorded {
    static constexpr const char* kType = "activity_recorded";
    std::string activity;
    ActivityKind kind = ActivityKind::field_visit;
    Channel channel = Channel::research;
    std::string mechanism;  ///< the one that it was credited under; empty if none was in force
    std::int64_t mechanism_version = 0;
    std::vector<std::int64_t> measures;
    std::string purpose;
    Instant occurred_at;
    Instant ended_at;
    Precision precision = Precision::exact;
    Sealed time_words;
    std::string place;
    Sealed place_name;
    std::string contact_point;
    std::string field;
    std::vector<std::string> appointments;
    Sealed topic;
    std::int64_t audience = 0;
    Sealed notes;
    std::vector<SealedEvidence> evidence;
    std::vector<Credit> credited;
    std::vector<NotCounted> not_credited;
    std::vector<std::string> visited;  ///< cases, sorted
    std::vector<ExternalId> external;
    Provenance provenance = Provenance::recorded;
    bool measures_follow = false;  ///< from all else: nobody had to name one
};

struct Withdrawn {
    static constexpr const char* kType = "activity_withdrawn";
    std::string activity;
    Sealed ground;
};

struct TopicRecorded {
    static constexpr const char* kType = "topic_recorded";
    std::string topic;
    std::string master;
    std::string unit;
    Sealed title;
    Instant occurred_at;
    Sealed notes;
    std::vector<Credit> credited;
    std::vector<NotCounted> not_credited;
    std::vector<ExternalId> external;
    Provenance provenance = Provenance::recorded;
};

using Event = std::variant<Recorded, Withdrawn, TopicRecorded>;

template <class V>
void describe(V& v, SealedEvidence& e) {
    v.optional("name", e.name, "sealed");
    v.required("media_type", e.media_type, "media type");
    v.required("sha256", e.sha256, "64 hex digits");
}

template <class V>
void describe(V& v, NotCounted& n) {
    v.optional("measure", n.measure, "measure");
    v.optional("duty", n.duty, "duty");
    v.optional("bearer", n.bearer, "appointment, or unit of the team");
    v.required("reason", n.reason, "code");
}

template <class V>
void describe(V& v, Recorded& e) {
    v.required("activity", e.activity, "id");
    v.required("kind", e.kind, "kind");
    v.required("channel", e.channel, "channel");
    v.optional("mechanism", e.mechanism, "mechanism that it was credited under");
    v.optional("mechanism_version", e.mechanism_version, "its version");
    v.optional("measures", e.measures, codec::list("measures that it serves"));
    v.optional("purpose", e.purpose, "purpose");
    v.required("occurred_at", e.occurred_at, "when it began");
    v.required("ended_at", e.ended_at, "when it ended");
    v.required("precision", e.precision, "how exactly the time is known");
    v.optional("time_words", e.time_words, "sealed");
    v.required("place", e.place, "12 digits");
    v.optional("place_name", e.place_name, "sealed");
    v.optional("contact_point", e.contact_point, "contact point visited");
    v.optional("field", e.field, "field of work served");
    v.required("appointments", e.appointments, codec::list("who took part"));
    v.optional("topic", e.topic, "sealed");
    v.optional("audience", e.audience, "people reached");
    v.optional("notes", e.notes, "sealed");
    v.optional("evidence", e.evidence, codec::list("files"));
    v.optional("credited", e.credited, codec::list("what it counted for", 100'000));
    v.optional("not_credited", e.not_credited, codec::list("what it did not count for", 100'000));
    v.optional("visited", e.visited, codec::list("cases taken down or stationed at"));
    v.optional("external", e.external, codec::list("ids of the host"));
    v.optional("provenance", e.provenance, "where the record comes from");
    v.optional("measures_follow", e.measures_follow, "from all else: nobody had to name one");
}

template <class V>
void describe(V& v, Withdrawn& e) {
    v.required("activity", e.activity, "id");
    v.optional("ground", e.ground, "sealed");
}

template <class V>
void describe(V& v, TopicRecorded& e) {
    v.required("topic", e.topic, "id");
    v.optional("master", e.master, "master topic");
    v.optional("unit", e.unit, "the team's unit");
    v.optional("title", e.title, "sealed");
    v.required("occurred_at", e.occurred_at, "when");
    v.optional("notes", e.notes, "sealed");
    v.optional("credited", e.credited, codec::list("what it counted for"));
    v.optional("not_credited", e.not_credited, codec::list("what it did not count for"));
    v.optional("external", e.external, codec::list("ids of the host"));
    v.optional("provenance", e.provenance, "where the record comes from");
}

}  // namespace lianxin::activity

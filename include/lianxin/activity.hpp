// Activities: what officials did among the people. Recorded once, credited to every duty they serve.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class ActivityKind {
    outreach_session,   ///< 宣讲
    forum,              ///< 座谈会
    courtyard_meeting,  ///< 院坝会
    field_visit,        ///< 走访调研
    home_visit,         ///< 上门家访
    reception_day,      ///< 接待日
    stationing,         ///< 蹲点驻守
    onsite_office,      ///< 现场办公
};

/// The channel that an activity of this kind belongs to unless its record says otherwise: sessions `outreach`; forums,
/// courtyard meetings and field visits `research`; home visits, reception days and stationing `reception`; on-site
/// offices `onsite`.
Channel usual_channel(ActivityKind kind) noexcept;

/// How exactly the time is known. Anything but `exact` makes `occurred_at` … `ended_at` an interval within
/// which the activity took place.
enum class Precision { exact, day, interval };

/// A file that shows the activity; it stays with the host, its digest is kept.
struct Evidence {
    std::string name;        ///< file name; sealed
    std::string media_type;  ///< "image/jpeg"
    std::string sha256;      ///< 64 hex digits of the file, which stays with the host
};

/// A citizen's matter that an activity raised; becomes a case in the same transaction.
struct RaisedMatter {
    std::string category;  ///< a code of the workflow's categories
    std::string summary;   ///< what the citizen says
    std::string workflow;  ///< the workflow document to follow; the catalogue's if absent, or else `matter`
    std::string person;    ///< who raised it, registered before; may be empty
    std::string area;      ///< 12 digits; the activity's place if empty
    std::string leader;    ///< appointment of the leader who takes the case down (带案下访); may be empty
    std::vector<ExternalId> external;  ///< ids of the host
};

/// What `activity_record` takes.
struct ActivityRecord {
    ActivityKind kind = ActivityKind::field_visit;  ///< kind of activity
    std::optional<Channel> channel;                 ///< the usual one of the kind if absent
    std::optional<std::int64_t> measure;            ///< the measure's number, where several could take the activity
    std::string purpose;                            ///< or the purpose that tells them apart
    Instant occurred_at;                            ///< when it began
    std::optional<Instant> ended_at;                ///< defaults to `occurred_at`
    Precision precision = Precision::exact;         ///< how exactly the time is known; `exact` if absent
    std::string time_words;                         ///< the words of the source for a rough time ("不久前"); sealed
    std::string place;                              ///< area, 12 digits
    std::string place_name;                         ///< finer than the area's name; sealed
    std::string contact_point;                      ///< the contact point visited
    std::string field;                      ///< field of work served (分管领域), for duties owed in one's own field
    std::vector<std::string> officials;     ///< ids; whoever holds two posts names the appointment instead
    std::vector<std::string> appointments;  ///< ids of appointments under which officials took part
    std::string topic;                      ///< sealed
    std::int64_t audience = 0;              ///< people reached
    std::string notes;                      ///< sealed
    std::vector<Evidence> evidence;         ///< files that bear it out
    std::vector<std::string> visited;  ///< numbers of cases taken down or stationed at (带案下访、蹲点驻守)
    std::vector<RaisedMatter> raised;  ///< matters that citizens raised; each becomes a case
    std::vector<ExternalId> external;  ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from; `recorded` if absent
    std::string request_id;                        ///< makes the verb safe to retry
};

enum class BearerKind { appointment, team };

/// An activity (or topic, or case) counted for a duty.
struct Credit {
    std::int64_t measure = 0;                          ///< the measure's number
    std::string duty;                                  ///< code of the duty in the mechanism document
    BearerKind bearer_kind = BearerKind::appointment;  ///< an appointment, or a unit's leadership team
    std::string bearer;                                ///< appointment id, or unit id of the team
    Date first_day;                                    ///< the day it counts for; with `last_day` a span of days
    Date last_day;                                     ///< the last day that it counts for, included
};

/// A duty that an activity did not count for, and why.
struct NotCredited {
    std::int64_t measure = 0;  ///< the measure's number
    std::string duty;          ///< code of the duty
    std::string bearer;        ///< appointment id, or unit id of the team
    std::string reason;        ///< code: `outside_place`, `not_a_fixed_day`, `imprecise_time`, `tier_not_named`, …
    std::string message;       ///< why not, in English
    std::string message_zh;    ///< why not, in Chinese
};

/// What `activity_record` gives.
struct ActivityRecorded {
    std::string activity;                   ///< "a-2024-000001"
    std::vector<std::int64_t> measures;     ///< numbers of the measures that it serves
    std::vector<Credit> credited;           ///< duties that it was counted for
    std::vector<NotCredited> not_credited;  ///< duties that it was not counted for, and why
    std::vector<std::string> cases;         ///< numbers of the cases opened, in the order of `raised`
};

/// What `activity_withdraw` takes.
struct ActivityWithdraw {
    std::string activity;    ///< the activity's id
    std::string ground;      ///< why it was a mistake; sealed
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `activity_withdraw` gives.
struct ActivityWithdrawn {
    std::string activity;                ///< the activity's id
    std::int64_t credits_withdrawn = 0;  ///< how many credits went with it
};

/// What `activity_show` takes.
struct ActivityShow {
    std::string activity;  ///< the activity's id
};

/// What `activity_show` gives.
struct ActivityShown {
    std::string activity;                           ///< the activity's id
    ActivityKind kind = ActivityKind::field_visit;  ///< kind of activity
    std::optional<Channel> channel;                 ///< if absent, the usual one of the kind (`usual_channel`)
    std::vector<std::int64_t> measures;             ///< numbers of the measures that it serves
    std::string purpose;                            ///< the purpose given
    Instant occurred_at;                            ///< when it began
    Instant ended_at;                               ///< when it ended
    Precision precision = Precision::exact;         ///< how exactly the time is known
    std::string time_words;                         ///< the source's own words for a rough time
    std::string place;                              ///< area: 12 digits
    LocalText place_title;                          ///< name of the area
    std::string place_name;                         ///< a finer name of the place
    std::string contact_point;                      ///< the contact point visited
    std::string field;                              ///< field of work served
    std::vector<std::string> appointments;          ///< appointments under which officials took part
    std::string topic;                              ///< what it was about
    std::int64_t audience = 0;                      ///< people reached
    std::string notes;                              ///< notes
    std::vector<Evidence> evidence;                 ///< files that bear it out
    std::vector<std::string> visited;               ///< numbers of the cases taken down or stationed at
    std::vector<std::string> cases;                 ///< numbers of the cases that it raised
    std::vector<Credit> credited;                   ///< duties that it is counted for; none once withdrawn
    std::vector<NotCredited> not_credited;          ///< duties that it is not counted for, and why
    std::vector<ExternalId> external;               ///< ids of the host
    Provenance provenance = Provenance::recorded;   ///< where the record comes from
    bool withdrawn = false;                         ///< true once withdrawn
    std::string withdrawal_ground;                  ///< why it was withdrawn
    Instant recorded_at;                            ///< when the library was told
};

/// Newest first. Page on with `after`, the last id of the page before.
struct ActivityList {
    std::optional<Date> from;        ///< only what took place on or after this day
    std::optional<Date> to;          ///< last day, included
    std::optional<Channel> channel;  ///< only this channel
    std::string appointment;         ///< only what this appointment took part in
    bool include_withdrawn = false;  ///< show withdrawn ones too
    std::int64_t limit = 50;         ///< 1 … 1000
    std::string after;               ///< `next` of the page before
};

/// One line of `activity_list`.
struct ActivityItem {
    std::string activity;                           ///< the activity's id
    ActivityKind kind = ActivityKind::field_visit;  ///< kind of activity
    Channel channel = Channel::research;            ///< the channel
    std::vector<std::int64_t> measures;             ///< numbers of the measures that it serves
    Instant occurred_at;                            ///< when it began
    Precision precision = Precision::exact;         ///< how exactly the time is known
    std::string place;                              ///< area: 12 digits
    std::string topic;                              ///< what it was about
    std::int64_t audience = 0;                      ///< people reached
    std::int64_t cases = 0;                         ///< how many matters it raised
    Provenance provenance = Provenance::recorded;   ///< where the record comes from
    bool withdrawn = false;                         ///< true once withdrawn
};

/// What `activity_list` gives.
struct ActivityListed {
    std::vector<ActivityItem> activities;  ///< newest first
    std::string next;                      ///< pass as `after` for the next page; empty at the end
};

/// A research topic: a master topic (总课题) if `master` is empty, else a team's sub-topic (子课题) under it.
struct TopicRecord {
    std::string title;                             ///< sealed
    std::string master;                            ///< id of the master topic
    std::string unit;                              ///< the team that takes the sub-topic; required with `master`
    Instant occurred_at;                           ///< when it was chosen
    std::string notes;                             ///< plan, opinions collected, …; sealed
    std::vector<ExternalId> external;              ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from; `recorded` if absent
    std::string request_id;                        ///< makes the verb safe to retry
};

/// What `topic_record` gives.
struct TopicRecorded {
    std::string topic;                      ///< "t-2024-000001"
    std::vector<Credit> credited;           ///< duties that it was counted for
    std::vector<NotCredited> not_credited;  ///< duties that it was not counted for, and why
};

/// What `topic_list` takes: nothing.
struct TopicList {};

/// One line of `topic_list`.
struct TopicItem {
    std::string topic;                             ///< its id
    std::string master;                            ///< the master topic it belongs to; empty for a master topic
    std::string unit;                              ///< the team that took it
    std::string title;                             ///< what it is about
    std::string notes;                             ///< plan, opinions collected, …
    Instant occurred_at;                           ///< when it was taken up
    Provenance provenance = Provenance::recorded;  ///< where the record comes from
};

/// What `topic_list` gives.
struct TopicListed {
    std::vector<TopicItem> topics;  ///< in the order of their ids
};

}  // namespace lianxin

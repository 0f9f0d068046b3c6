// A county's mechanism as a value: goals, contacts, measures and the duties they lay on posts. Read from a document
// that the checker found sound; docs/guide/mechanism.md explains every member.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/deadline.hpp"
#include "lianxin/absence.hpp"
#include "lianxin/activity.hpp"
#include "lianxin/common.hpp"
#include "lianxin/organisation.hpp"

namespace lianxin::mechanism {

enum class AmountType { count, distinct_days, coverage, record_only };
enum class Per { week, month, quarter, half_year, year, term, fixed_days };
enum class Place { contact_point, own_field, project, anywhere };
enum class CaseCount { led, fixed_and_kept };
enum class TopicCount { sub_topic };
enum class CoverageOf { contact_points, villages };
enum class Rounding { half_up, up, down };
/// Who is satisfied where a substitute did what was due on a fixed day.
enum class Satisfies { post, person, nobody };
/// From when a new version holds for a duty that the version before it has too.
enum class TakesOver { at_once, next_period };

/// Where one claim of the document comes from: stated, or reconstructed with a note.
struct Claim {
    Provenance kind = Provenance::stated;
    LocalText note;
};

/// By the claim's name: "number", "text", "amount", …
using Claims = std::map<std::string, Claim>;

struct Shape {
    std::int64_t goals = 0, contacts = 0, measures = 0;
};

struct Source {
    LocalText title;
    std::optional<Date> published_on;
};

struct TierTitle {
    Tier code = Tier::county;
    LocalText title;
};

struct ChannelTitle {
    Channel code = Channel::outreach;
    LocalText title;
};

/// A code with the name people use: a singular post, or a purpose.
struct Named {
    std::string code;
    LocalText title;
};

struct Goal {
    std::int64_t number = 0;
    LocalText title, text;
    Claims provenance;
};

struct Contact {
    std::int64_t number = 0;
    Tier tier = Tier::county;
    LocalText title, text;
    std::vector<ContactPointKind> kinds;
    Claims provenance;
};

/// Exactly one of `tiers`, `post`, `team_of` says who owes.
struct Owes {
    std::vector<Tier> tiers;
    std::vector<std::string> except_posts;  ///< with `tiers`: codes of posts that don't owe it
    std::string post;                       ///< code of a singular post
    std::optional<Tier> team_of;            ///< the leadership team of each unit of that tier, as a body
};

struct Counts {
    std::vector<ActivityKind> activities;
    std::optional<TopicCount> topics;
    std::optional<CaseCount> cases;
};

struct Amount {
    AmountType type = AmountType::record_only;
    std::int64_t at_least = 0;  ///< 1 on fixed days if the document doesn't say
    std::optional<Per> per;     ///< always there unless `record_only`
    std::int64_t years = 0;     ///< length of a term
    std::vector<std::int64_t> days_of_month;
    std::optional<calendar::RestDayRule> on_rest_day;
    std::optional<CoverageOf> of;
    std::optional<Rounding> rounding;  ///< of a part of the amount; a half up if the document doesn't say
    std::int64_t least_days = 0;       ///< who held the post for fewer days of the period owes nothing
};

/// What being away changes.
struct AbsenceRule {
    std::optional<std::vector<AbsenceGround>> excuses;  ///< on these grounds; on any if the document doesn't say
    std::int64_t make_up_days = 0;                      ///< a fixed day can be made up within so many days after it
    std::optional<Satisfies> substitute;                ///< on a fixed day; the post if the document doesn't say
};

struct Duty {
    std::string code;  ///< unique in the document
    LocalText title;
    Owes owes;
    Counts counts;
    Amount amount;
    std::vector<Place> where;             ///< empty: anywhere
    std::vector<ContactPointKind> kinds;  ///< only contact points of these kinds; empty: of any
    AbsenceRule absence;
    Claims provenance;
};

struct Takes {
    std::vector<ActivityKind> activities;
    std::vector<Named> purposes;
};

struct Measure {
    std::int64_t number = 0;
    Channel channel = Channel::outreach;
    std::vector<Tier> tiers;
    std::optional<std::int64_t> contact;
    LocalText title, text;
    Takes takes;
    std::vector<std::int64_t> also_serves;
    Claims provenance;
    std::vector<Duty> duties;
};

struct Mechanism {
    std::string id;
    std::int64_t version = 0;
    std::string jurisdiction;  ///< 6 digits
    bool adoptable = false;    ///< may another jurisdiction adopt it as it stands?
    Date effective_on;
    LocalText title;
    Source source;
    std::string calendar;
    std::optional<TakesOver> takes_over;  ///< at once if the document doesn't say
    Shape shape;
    std::vector<TierTitle> tiers;
    std::vector<ChannelTitle> channels;
    std::vector<Named> posts;
    std::vector<Goal> goals;
    std::vector<Contact> contacts;
    std::vector<Measure> measures;
    Claims provenance;
};

/// nullptr if there is none of that number or code.
const Measure* find_measure(const Mechanism& mechanism, std::int64_t number);
const Duty* find_duty(const Mechanism& mechanism, std::string_view code);

/// May this jurisdiction adopt the mechanism: is it its own, or one that others may adopt?
bool may_adopt(const Mechanism& mechanism, std::string_view jurisdiction);

bool has_tier(const Measure& measure, Tier tier);
bool takes(const Measure& measure, ActivityKind kind);
bool has_purpose(const Measure& measure, std::string_view purpose);

/// The measures of a channel that take the activity from officials of the tier, in order of number; without those
/// that another one of them serves as well. More than one: a purpose, or the measure's number, has to tell.
std::vector<const Measure*> takers(const Mechanism& mechanism, Channel channel, ActivityKind kind, Tier tier);

/// Does the duty lie on whoever holds this post? (A team's duty lies on no post.)
bool lies_on(const Duty& duty, const Post& post);
/// Does an absence on this ground excuse from it?
bool excuses(const Duty& duty, AbsenceGround ground);
/// Does a contact point of this kind count?
bool counts_at(const Duty& duty, ContactPointKind kind);
/// Does the duty lie on the leadership team of this unit?
bool lies_on_team(const Duty& duty, const Unit& unit);

template <class T, class Item>
bool contains(const T& items, const Item& item) {
    for (const auto& each : items)
        if (each == item) return true;
    return false;
}

}  // namespace lianxin::mechanism

#include "activity/activity.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "activity/parts.hpp"
#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::activity {
namespace {

constexpr std::size_t kLongestMediaType = 127;

/// "type/subtype" of RFC 6838: letters, digits and a few signs.
bool is_media_type(const std::string& text) {
    const std::size_t slash = text.find('/');
    if (text.size() > kLongestMediaType || slash == 0 || slash == std::string::npos || slash + 1 == text.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (i != slash && !plain && std::string_view("!#$&-^_.+").find(c) == std::string_view::npos) return false;
    }
    return true;
}

void check_place(const ActivityRecord& request, const organisation::Directory& directory) {
    if (directory.area(request.place) == nullptr)
        throw Error("activity.unknown_area", "There is no area of this code.", "没有此代码的行政区划。", "/place");
    if (!request.contact_point.empty() && directory.contact_point(request.contact_point) == nullptr)
        throw Error("activity.unknown_contact_point", "There is no contact point of this id.", "没有此编号的联系点。",
                    "/contact_point");
}

std::vector<SealedEvidence> seal(const std::vector<Evidence>& evidence) {
    std::vector<SealedEvidence> sealed;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const std::string at = "/evidence" + pointer_token(i);
        if (!is_hex(evidence[i].sha256, 64))
            throw Error("activity.malformed_sha256", "A SHA-256 is written as 64 lower-case hex digits.",
                        "SHA-256须为64位小写十六进制数。", at + "/sha256");
        if (!is_media_type(evidence[i].media_type))
            throw Error("activity.malformed_media_type", "A media type is written as 'image/jpeg'.",
                        "媒体类型格式应如“image/jpeg”。", at + "/media_type");
        sealed.push_back({Sealed(evidence[i].name), evidence[i].media_type, evidence[i].sha256});
    }
    return sealed;
}

Recorded as_fact(const ActivityRecord& request, const std::string& activity) {
    Recorded fact;
    fact.activity = activity;
    fact.kind = request.kind;
    fact.channel = channel_of(request);
    fact.purpose = request.purpose;
    fact.occurred_at = request.occurred_at;
    fact.ended_at = request.ended_at.value_or(request.occurred_at);
    fact.precision = request.precision;
    fact.time_words = Sealed(request.time_words);
    fact.place = request.place;
    fact.place_name = Sealed(request.place_name);
    fact.contact_point = request.contact_point;
    fact.field = request.field;
    fact.topic = Sealed(request.topic);
    fact.audience = request.audience;
    fact.notes = Sealed(request.notes);
    fact.evidence = seal(request.evidence);
    fact.visited = request.visited;
    std::sort(fact.visited.begin(), fact.visited.end());
    fact.visited.erase(std::unique(fact.visited.begin(), fact.visited.end()), fact.visited.end());
    fact.external = request.external;
    fact.provenance = request.provenance;
    return fact;
}

std::vector<std::int64_t> numbers_of(const std::vector<Participant>& participants) {
    std::set<std::int64_t> numbers;
    for (const Participant& participant : participants)
        for (const auto* measure : participant.measures) numbers.insert(measure->number);
    return {numbers.begin(), numbers.end()};
}

bool has_team(const organisation::Directory& directory, const Unit& unit) {
    const auto& posts = directory.all().posts;
    return unit.tier && std::any_of(posts.begin(), posts.end(),
                                    [&](const Post& post) { return post.unit == unit.id && post.in_leadership_team; });
}

const Unit& team_of(const TopicRecord& request, const organisation::Directory& directory) {
    const Unit* unit = directory.unit(request.unit);
    if (unit == nullptr)
        throw Error("activity.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
    if (!has_team(directory, *unit))
        throw Error("activity.no_team", "A sub-topic is taken by a unit that has a tier and a leadership team.",
                    "子课题须由有层级且设领导班子的单位承担。", "/unit");
    return *unit;
}

void credit_team(TopicRecorded& fact, const Unit& unit, const mechanism::Mechanism& mechanism, Date day) {
    for (const auto& measure : mechanism.measures)
        for (const auto& duty : measure.duties)
            if (duty.counts.topics && lies_on_team(duty, unit))
                fact.credited.push_back({measure.number, duty.code, BearerKind::team, unit.id, day, day});
    if (fact.credited.empty()) fact.not_credited.push_back({0, "", unit.id, "no_duty"});
}

}  // namespace

Recorded record(const ActivityRecord& request, const std::string& activity, const organisation::Directory& directory,
                const mechanism::Mechanism* mechanism, const calendar::Calendar& calendar, const Context& context) {
    const When when = when_of(request, context.now);
    check_place(request, directory);
    Recorded fact = as_fact(request, activity);
    auto participants = participants_of(request, when, directory);
    for (const Participant& participant : participants) fact.appointments.push_back(participant.appointment->id);
    if (mechanism == nullptr) {
        for (const Participant& participant : participants)
            fact.not_credited.push_back({0, "", participant.appointment->id, "no_mechanism"});
        return fact;
    }
    fact.mechanism = mechanism->id;
    fact.mechanism_version = mechanism->version;
    const bool follow = assign_measures(request, *mechanism, participants);
    fact.measures = numbers_of(participants);
    fact.measures_follow = follow && !fact.measures.empty();
    Crediting crediting = credit(request, when, participants, directory, *mechanism, calendar);
    fact.credited = std::move(crediting.credited);
    fact.not_credited = std::move(crediting.not_credited);
    return fact;
}

Withdrawn withdraw(const ActivityWithdraw& request, bool withdrawn_before) {
    if (withdrawn_before)
        throw Error("activity.already_withdrawn", cat("Activity '", request.activity, "' is withdrawn already."),
                    cat("活动“", request.activity, "”已撤回。"), "/activity");
    return {request.activity, Sealed(request.ground)};
}

TopicRecorded record_topic(const TopicRecord& request, const std::string& topic, bool master_known,
                           const organisation::Directory& directory, const mechanism::Mechanism* mechanism,
                           const Context& context) {
    if (request.occurred_at > context.now)
        throw Error("activity.in_the_future", "The topic lies in the future.", "课题时间晚于当前时间。",
                    "/occurred_at");
    TopicRecorded fact{topic,
                       request.master,
                       request.unit,
                       Sealed(request.title),
                       request.occurred_at,
                       Sealed(request.notes),
                       {},
                       {},
                       request.external,
                       request.provenance};
    if (request.master.empty()) {
        if (!request.unit.empty() && directory.unit(request.unit) == nullptr) team_of(request, directory);
        return fact;
    }
    if (!master_known)
        throw Error("activity.unknown_topic", "There is no master topic of this id.", "没有此编号的总课题。",
                    "/master");
    const Unit& unit = team_of(request, directory);
    if (mechanism != nullptr)
        credit_team(fact, unit, *mechanism, request.occurred_at.date());
    else
        fact.not_credited.push_back({0, "", unit.id, "no_mechanism"});
    return fact;
}

}  // namespace lianxin::activity

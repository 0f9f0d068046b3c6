// Which measures an activity serves. Each participant's tier has its own: one on-site office may serve the county
// leader's measure and the department leader's at once.
#include <algorithm>
#include <utility>

#include "activity/parts.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "codec/names.hpp"
#include "lianxin/error.hpp"

namespace lianxin {

Channel usual_channel(ActivityKind kind) noexcept {
    switch (kind) {
        case ActivityKind::outreach_session:
            return Channel::outreach;
        case ActivityKind::forum:
        case ActivityKind::courtyard_meeting:
        case ActivityKind::field_visit:
            return Channel::research;
        case ActivityKind::home_visit:
        case ActivityKind::reception_day:
        case ActivityKind::stationing:
            return Channel::reception;
        case ActivityKind::onsite_office:
            return Channel::onsite;
    }
    return Channel::research;
}

}  // namespace lianxin

namespace lianxin::activity {

Channel usual_channel(ActivityKind kind, bool visits_cases) {
    return visits_cases ? Channel::reception : lianxin::usual_channel(kind);
}

Channel channel_of(const ActivityRecord& request) {
    return request.channel.value_or(usual_channel(request.kind, !request.visited.empty()));
}
namespace {

using mechanism::Measure;
using mechanism::Mechanism;

template <class Items>
Json names_of(const Items& items) {
    Json names = Json::array();
    for (const auto& item : items) names.push_back(codec::name_of(item));
    return names;
}

Json title_of(const LocalText& title) { return {{"zh", title.zh}, {"en", title.en}}; }

Json purposes_of(const Measure& measure) {
    Json codes = Json::array();
    for (const auto& purpose : measure.takes.purposes) codes.push_back(purpose.code);
    return codes;
}

[[noreturn]] void does_not_take(const Measure& measure, const char* pointer) {
    throw Error("activity.measure_does_not_take",
                cat("Measure ", measure.number, " does not take this activity: channel, kind, tier or purpose differ."),
                cat("第", measure.number, "项举措不对应此活动：下基层类别、活动类型、层级或目的不符。"), pointer,
                Json{{"measure", measure.number},
                     {"channel", codec::name_of(measure.channel)},
                     {"kinds", names_of(measure.takes.activities)},
                     {"tiers", names_of(measure.tiers)},
                     {"purposes", purposes_of(measure)}}
                    .dump());
}

[[noreturn]] void ambiguous(const std::vector<const Measure*>& candidates) {
    Json list = Json::array();
    for (const Measure* candidate : candidates)
        list.push_back({{"measure", candidate->number},
                        {"title", title_of(candidate->title)},
                        {"purposes", purposes_of(*candidate)}});
    throw Error("activity.ambiguous_measure",
                "Several measures take this activity; name the 'measure' or the 'purpose'.",
                "此活动可对应多项举措，请写明“measure”或“purpose”。", "/measure", Json{{"candidates", list}}.dump());
}

/// The measure that is named, if one is; it must take the activity from somebody who took part.
const Measure* named_measure(const ActivityRecord& request, const Mechanism& mechanism,
                             const std::vector<Participant>& participants) {
    if (!request.measure) return nullptr;
    const Measure* measure = find_measure(mechanism, *request.measure);
    if (measure == nullptr)
        throw Error("activity.unknown_measure", cat("The mechanism has no measure ", *request.measure, "."),
                    cat("机制中没有第", *request.measure, "项举措。"), "/measure");
    const bool somebody = std::any_of(participants.begin(), participants.end(), [&](const Participant& p) {
        return p.post->tier && has_tier(*measure, *p.post->tier);
    });
    if (measure->channel != channel_of(request) || !takes(*measure, request.kind) || !somebody)
        does_not_take(*measure, "/measure");
    if (!request.purpose.empty() && !measure->takes.purposes.empty() && !has_purpose(*measure, request.purpose))
        does_not_take(*measure, "/purpose");
    return measure;
}

/// A purpose must be one that some measure of the channel has for this kind.
void check_purpose(const ActivityRecord& request, const Mechanism& mechanism) {
    if (request.purpose.empty()) return;
    Json allowed = Json::array();
    for (const Measure& measure : mechanism.measures) {
        if (measure.channel != channel_of(request) || !takes(measure, request.kind)) continue;
        if (has_purpose(measure, request.purpose)) return;
        for (const Json& code : purposes_of(measure)) allowed.push_back(code);
    }
    throw Error("activity.unknown_purpose", "No measure that takes this activity has this purpose.",
                "对应此活动的举措均无此目的。", "/purpose", Json{{"allowed", allowed}}.dump());
}

/// Of several, those with the purpose; what knows no purposes is not ruled out by one.
std::vector<const Measure*> of_purpose(std::vector<const Measure*> candidates, const std::string& purpose) {
    if (purpose.empty()) return candidates;
    std::vector<const Measure*> exact, open;
    for (const Measure* candidate : candidates) {
        if (has_purpose(*candidate, purpose)) exact.push_back(candidate);
        if (candidate->takes.purposes.empty()) open.push_back(candidate);
    }
    return exact.empty() ? open : exact;
}

/// Does any measure take the activity, though from other tiers?
bool taken_from_others(const ActivityRecord& request, const Mechanism& mechanism) {
    return std::any_of(mechanism.measures.begin(), mechanism.measures.end(), [&](const Measure& measure) {
        return measure.channel == channel_of(request) && takes(measure, request.kind);
    });
}

std::vector<const Measure*> with_also_served(const Measure& measure, Tier tier, const Mechanism& mechanism) {
    std::vector<const Measure*> all = {&measure};
    for (const std::int64_t number : measure.also_serves)
        if (const Measure* other = find_measure(mechanism, number); other != nullptr && has_tier(*other, tier))
            all.push_back(other);
    return all;
}

}  // namespace

bool assign_measures(const ActivityRecord& request, const Mechanism& mechanism,
                     std::vector<Participant>& participants) {
    const Measure* named = named_measure(request, mechanism, participants);
    check_purpose(request, mechanism);
    bool follow = true;
    for (Participant& participant : participants) {
        if (!participant.post->tier) {
            participant.reason = "no_tier";
            continue;
        }
        const Tier tier = *participant.post->tier;
        auto candidates = of_purpose(takers(mechanism, channel_of(request), request.kind, tier), request.purpose);
        if (named != nullptr && has_tier(*named, tier)) {
            const std::vector<const Measure*> only = {named};
            follow = follow && candidates == only;
            candidates = only;
        }
        if (candidates.size() > 1 && named == nullptr) ambiguous(candidates);
        if (candidates.size() > 1) participant.reason = "ambiguous_measure";
        if (candidates.empty())
            participant.reason = taken_from_others(request, mechanism) ? "tier_not_named" : "no_measure";
        if (candidates.size() == 1) participant.measures = with_also_served(*candidates.front(), tier, mechanism);
    }
    return follow;
}

}  // namespace lianxin::activity

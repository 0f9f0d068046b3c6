#include "mechanism/mechanism.hpp"

#include <algorithm>

namespace lianxin::mechanism {

const Measure* find_measure(const Mechanism& mechanism, std::int64_t number) {
    for (const Measure& measure : mechanism.measures)
        if (measure.number == number) return &measure;
    return nullptr;
}

const Duty* find_duty(const Mechanism& mechanism, std::string_view code) {
    for (const Measure& measure : mechanism.measures)
        for (const Duty& duty : measure.duties)
            if (duty.code == code) return &duty;
    return nullptr;
}

bool may_adopt(const Mechanism& mechanism, std::string_view jurisdiction) {
    return mechanism.adoptable || mechanism.jurisdiction == jurisdiction;
}

bool has_tier(const Measure& measure, Tier tier) { return contains(measure.tiers, tier); }

bool takes(const Measure& measure, ActivityKind kind) { return contains(measure.takes.activities, kind); }

bool has_purpose(const Measure& measure, std::string_view purpose) {
    return std::any_of(measure.takes.purposes.begin(), measure.takes.purposes.end(),
                       [&](const Named& known) { return known.code == purpose; });
}

std::vector<const Measure*> takers(const Mechanism& mechanism, Channel channel, ActivityKind kind, Tier tier) {
    std::vector<const Measure*> all;
    for (const Measure& measure : mechanism.measures)
        if (measure.channel == channel && takes(measure, kind) && has_tier(measure, tier)) all.push_back(&measure);
    std::vector<const Measure*> own;
    for (const Measure* measure : all) {
        const bool served_by_another = std::any_of(all.begin(), all.end(), [&](const Measure* other) {
            return other != measure && contains(other->also_serves, measure->number);
        });
        if (!served_by_another) own.push_back(measure);
    }
    std::sort(own.begin(), own.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
    return own;
}

bool lies_on(const Duty& duty, const Post& post) {
    if (!duty.owes.post.empty()) return duty.owes.post == post.code;
    return post.tier && contains(duty.owes.tiers, *post.tier) &&
           (post.code.empty() || !contains(duty.owes.except_posts, post.code));
}

bool excuses(const Duty& duty, AbsenceGround ground) {
    return !duty.absence.excuses || contains(*duty.absence.excuses, ground);
}

bool counts_at(const Duty& duty, ContactPointKind kind) { return duty.kinds.empty() || contains(duty.kinds, kind); }

bool lies_on_team(const Duty& duty, const Unit& unit) { return duty.owes.team_of && unit.tier == duty.owes.team_of; }

}  // namespace lianxin::mechanism

// A small fictional county for tests: three tiers, a clerk, an official with two posts, one who changes posts.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "activity/activity.hpp"
#include "mechanism/wuxi.hpp"
#include "organisation/directory.hpp"

namespace lianxin::test {

inline Post post(const char* id, const char* unit, std::optional<Tier> tier, const char* code = "",
                 std::vector<std::string> fields = {}, bool in_team = true) {
    Post p;
    p.id = id;
    p.unit = unit;
    p.title.zh = id;
    p.tier = tier;
    p.code = code;
    p.in_leadership_team = in_team;
    p.fields = std::move(fields);
    return p;
}

inline Appointment appointment(const char* id, const char* official, const char* post, const char* from = "2020-01-01",
                               const char* to = nullptr) {
    return {id, official, post, Date::parse(from), to == nullptr ? std::nullopt : std::optional<Date>(Date::parse(to)),
            {}};
}

inline Unit unit(const char* id, std::optional<Tier> tier) {
    Unit u;
    u.id = id;
    u.name.zh = id;
    u.tier = tier;
    return u;
}

inline OrganisationShown county_parts() {
    OrganisationShown all;
    all.areas = {{"990001000000", {"云溪县（虚构）", ""}, {}}, {"990001102205", {"虚构村", ""}, {}}};
    all.units = {unit("county", Tier::county), unit("water", Tier::department), unit("town", Tier::township),
                 unit("office", std::nullopt)};
    all.posts = {post("secretary", "county", Tier::county, "county_party_secretary"),
                 post("head", "county", Tier::county, "county_head"),
                 post("deputy", "county", Tier::county, "", {"water"}),
                 post("water-director", "water", Tier::department, "", {"water"}),
                 post("town-secretary", "town", Tier::township),
                 post("town-aide", "town", Tier::township, "", {}, false),
                 post("clerk", "office", std::nullopt, "", {}, false)};
    for (const char* id : {"o-secretary", "o-head", "o-deputy", "o-water", "o-town", "o-aide", "o-clerk", "o-two"})
        all.officials.push_back({id, {id, ""}, {}});
    all.appointments = {appointment("a-secretary", "o-secretary", "secretary"),
                        appointment("a-head", "o-head", "head"),
                        appointment("a-deputy", "o-deputy", "deputy"),
                        appointment("a-water", "o-water", "water-director"),
                        appointment("a-town", "o-town", "town-secretary"),
                        appointment("a-aide", "o-aide", "town-aide"),
                        appointment("a-clerk", "o-clerk", "clerk"),
                        appointment("a-two-1", "o-two", "deputy", "2024-01-01"),
                        appointment("a-two-2", "o-two", "water-director", "2024-03-01", "2024-05-31")};
    all.contact_points = {{"c-village", ContactPointKind::village, "990001102205", {"村", ""}, {}},
                          {"c-road", ContactPointKind::project, "990001102205", {"路", ""}, {}}};
    all.ties = {{"t-1", "o-deputy", "c-village", Date::parse("2024-01-01"), std::nullopt, {}}};
    return all;
}

/// Lives as long as the program, for a Directory doesn't move.
inline const organisation::Directory& county() {
    static const organisation::Directory directory(county_parts());
    return directory;
}

inline ActivityRecord activity(ActivityKind kind, Channel channel, const char* at, std::vector<std::string> officials) {
    ActivityRecord request;
    request.kind = kind;
    request.channel = channel;
    request.occurred_at = Instant::parse(at);
    request.place = "990001102205";
    request.officials = std::move(officials);
    return request;
}

inline Context at(const char* now) { return {"990001", "a-clerk", Instant::parse(now)}; }

}  // namespace lianxin::test

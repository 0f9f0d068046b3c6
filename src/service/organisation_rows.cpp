#include "service/organisation_rows.hpp"

#include "organisation/events.hpp"

namespace lianxin::service {

OrganisationShown load_organisation(store::Transaction& tx) {
    using namespace organisation;
    OrganisationShown all;
    const auto name = [&](const Sealed& sealed) { return open_name(tx.open(sealed)); };
    const auto take = [&](const auto& e) {
        using E = std::decay_t<decltype(e)>;
        if constexpr (std::is_same_v<E, AreaRecorded>)
            all.areas.push_back({e.code, name(e.name), e.external});
        else if constexpr (std::is_same_v<E, UnitRecorded>)
            all.units.push_back({e.id, name(e.name), e.parent, e.area, e.tier, e.external});
        else if constexpr (std::is_same_v<E, PostRecorded>)
            all.posts.push_back({e.id, e.unit, name(e.title), e.tier, e.code, e.in_leadership_team, e.functions,
                                 e.fields, e.external, e.heads_unit});
        else if constexpr (std::is_same_v<E, OfficialRecorded>)
            all.officials.push_back({e.id, name(e.name), e.external});
        else if constexpr (std::is_same_v<E, AppointmentRecorded>)
            all.appointments.push_back(e.appointment);
        else if constexpr (std::is_same_v<E, ContactPointRecorded>)
            all.contact_points.push_back({e.id, e.kind, e.area, name(e.name), e.external});
        else
            all.ties.push_back(e.tie);
    };
    for (const auto& [kind, body] : tx.db().rows<std::string, std::string>(
             "SELECT kind, body FROM organisation WHERE jurisdiction = :j ORDER BY kind, id", tx.jurisdiction()))
        std::visit(take, store::event_of<Event>(kind, parse_json(body)).value());
    return all;
}

}  // namespace lianxin::service

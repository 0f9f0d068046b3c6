#include "service/organisation_rows.hpp"

#include <map>
#include <utility>

#include "organisation/events.hpp"
#include "organisation/staff_events.hpp"
#include "store/replay.hpp"

namespace lianxin::service {
namespace {

using namespace organisation;

class Reader {
public:
    explicit Reader(store::Transaction& tx) : tx_(tx) {}

    void take(const Event& event) {
        std::visit([this](const auto& e) { one(e); }, event);
    }
    OrganisationShown all() && { return std::move(all_); }

private:
    LocalText name(const Sealed& sealed) { return open_name(tx_.open(sealed)); }

    void one(const AreaRecorded& e) { all_.areas.push_back({e.code, name(e.name), e.external}); }
    void one(const UnitRecorded& e) {
        all_.units.push_back({e.id, name(e.name), e.parent, e.area, e.tier, e.external});
    }
    void one(const PostRecorded& e) {
        all_.posts.push_back({e.id, e.unit, name(e.title), e.tier, e.code, e.in_leadership_team, e.functions, e.fields,
                              e.external, e.heads_unit});
    }
    void one(const OfficialRecorded& e) { all_.officials.push_back({e.id, name(e.name), e.external}); }
    void one(const AppointmentRecorded& e) { all_.appointments.push_back(e.appointment); }
    void one(const ContactPointRecorded& e) {
        all_.contact_points.push_back({e.id, e.kind, e.area, name(e.name), e.external});
    }
    void one(const TieRecorded& e) { all_.ties.push_back(e.tie); }

    store::Transaction& tx_;
    OrganisationShown all_;
};

/// An object's own id: what a later fact about it replaces.
std::string id_of(const Json& data) { return data.contains("id") ? data["id"] : data["code"]; }

}  // namespace

OrganisationShown load_organisation(store::Transaction& tx) {
    Reader reader(tx);
    for (const auto& [kind, body] : tx.db().rows<std::string, std::string>(
             "SELECT kind, body FROM organisation WHERE jurisdiction = :j ORDER BY kind, id", tx.jurisdiction()))
        reader.take(store::event_of<Event>(kind, parse_json(body)).value());
    return std::move(reader).all();
}

std::shared_ptr<const Directory> organisation_known(store::Transaction& tx, Instant before) {
    std::map<std::pair<std::string, std::string>, Event> latest;
    std::map<std::string, Absence> absences;
    for (const auto& [body] :
         tx.db().rows<std::string>("SELECT body FROM events WHERE jurisdiction = :j AND stream = :s ORDER BY version",
                                   tx.jurisdiction(), "organisation")) {
        const store::Envelope e = store::read_event(body);
        if (before <= e.recorded_at) continue;
        if (auto event = store::event_of<Event>(e.type, e.data))
            latest.insert_or_assign({e.type, id_of(e.data)}, std::move(*event));
        else if (const auto staff = store::event_of<StaffEvent>(e.type, e.data)) {
            if (const auto* away = std::get_if<organisation::AbsenceRecorded>(&*staff))
                absences[away->absence.id] = away->absence;
            else if (const auto* ended = std::get_if<organisation::AbsenceEnded>(&*staff))
                absences[ended->absence].to = ended->last_day;
        }
    }
    Reader reader(tx);
    for (const auto& [key, event] : latest) reader.take(event);
    std::vector<Absence> away;
    for (auto& [id, absence] : absences) away.push_back(std::move(absence));
    return std::make_shared<const Directory>(std::move(reader).all(), std::move(away));
}

}  // namespace lianxin::service

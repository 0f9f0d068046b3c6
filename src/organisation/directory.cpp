#include "organisation/directory.hpp"

#include <algorithm>
#include <utility>

namespace lianxin::organisation {
namespace {

template <class T, class Key>
void index(const std::vector<T>& items, std::unordered_map<std::string_view, const T*>& by, Key key) {
    by.reserve(items.size());
    for (const T& item : items) by.emplace(key(item), &item);
}

template <class T>
const T* find(const std::unordered_map<std::string_view, const T*>& by, std::string_view key) {
    const auto it = by.find(key);
    return it == by.end() ? nullptr : it->second;
}

template <class T>
std::vector<const T*> all_of(const std::unordered_multimap<std::string_view, const T*>& by, std::string_view key) {
    std::vector<const T*> out;
    const auto [first, last] = by.equal_range(key);
    for (auto it = first; it != last; ++it) out.push_back(it->second);
    return out;
}

}  // namespace

Directory::Directory(OrganisationShown all, std::vector<Absence> absences)
    : all_(std::move(all)), absences_(std::move(absences)) {
    const auto by_id = [](const auto& item) { return std::string_view(item.id); };
    index(all_.areas, areas_, [](const Area& a) { return std::string_view(a.code); });
    index(all_.units, units_, by_id);
    index(all_.posts, posts_, by_id);
    index(all_.officials, officials_, by_id);
    index(all_.appointments, appointments_, by_id);
    index(all_.contact_points, contact_points_, by_id);
    for (const Appointment& a : all_.appointments) by_official_.emplace(a.official, &a);
    for (const Tie& t : all_.ties) ties_.emplace(t.official, &t);
    for (const Appointment& a : all_.appointments) {
        by_post_.emplace(a.post, &a);
        if (const Post* post = find(posts_, a.post)) by_unit_.emplace(post->unit, &a);
    }
    index(absences_, absences_by_id_, by_id);
    for (const Absence& a : absences_) {
        away_.emplace(a.appointment, &a);
        if (!a.substitute.empty()) filled_.emplace(a.substitute, &a);
    }
}

const Area* Directory::area(std::string_view code) const { return find(areas_, code); }
const Unit* Directory::unit(std::string_view id) const { return find(units_, id); }
const Post* Directory::post(std::string_view id) const { return find(posts_, id); }
const Official* Directory::official(std::string_view id) const { return find(officials_, id); }
const Appointment* Directory::appointment(std::string_view id) const { return find(appointments_, id); }
const ContactPoint* Directory::contact_point(std::string_view id) const { return find(contact_points_, id); }

const Post& Directory::post_of(const Appointment& appointment) const { return *posts_.at(appointment.post); }

std::vector<const Appointment*> Directory::held_by(std::string_view official, Date on) const {
    std::vector<const Appointment*> held;
    const auto [first, last] = by_official_.equal_range(official);
    for (auto it = first; it != last; ++it)
        if (holds(*it->second, on)) held.push_back(it->second);
    std::sort(held.begin(), held.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    return held;
}

std::vector<const Appointment*> Directory::appointments_of(std::string_view official) const {
    return all_of(by_official_, official);
}

std::vector<const Appointment*> Directory::holders_of(std::string_view post) const {
    auto out = all_of(by_post_, post);
    std::sort(out.begin(), out.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    return out;
}

std::vector<const Appointment*> Directory::held_in(std::string_view unit) const { return all_of(by_unit_, unit); }

const Absence* Directory::absence(std::string_view id) const { return find(absences_by_id_, id); }

const Absence* Directory::absence_of(std::string_view appointment, Date on) const {
    for (const Absence* one : absences_of(appointment))
        if (holds(*one, on)) return one;
    return nullptr;
}

std::vector<const Absence*> Directory::absences_of(std::string_view appointment) const {
    return all_of(away_, appointment);
}

std::vector<const Absence*> Directory::absences_filled_by(std::string_view substitute) const {
    return all_of(filled_, substitute);
}

bool Directory::tied(std::string_view official, std::string_view contact_point, Date on) const {
    const auto [first, last] = ties_.equal_range(official);
    return std::any_of(first, last, [&](const auto& entry) {
        return entry.second->contact_point == contact_point && holds(*entry.second, on);
    });
}

bool Directory::has_administrator() const {
    return std::any_of(all_.appointments.begin(), all_.appointments.end(),
                       [&](const Appointment& a) { return has_function(post_of(a), Function::administrator); });
}

bool within(const Directory& directory, const std::string& unit, const std::string& above) {
    std::string at = unit;
    for (std::size_t steps = 0; !at.empty() && steps <= directory.all().units.size(); ++steps) {
        if (at == above) return true;
        const Unit* found = directory.unit(at);
        at = found ? found->parent : std::string();
    }
    return false;
}

bool has_function(const Post& post, Function function) {
    return std::find(post.functions.begin(), post.functions.end(), function) != post.functions.end();
}

bool is_village(std::string_view area) { return area.size() == 12 && area.substr(9) != "000"; }

bool lies_in(std::string_view area, std::string_view wider) {
    while (wider.size() > 6 && wider.substr(wider.size() - 3) == "000") wider.remove_suffix(3);
    return !wider.empty() && area.substr(0, wider.size()) == wider;
}

}  // namespace lianxin::organisation

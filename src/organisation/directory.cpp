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

}  // namespace

Directory::Directory(OrganisationShown all) : all_(std::move(all)) {
    const auto by_id = [](const auto& item) { return std::string_view(item.id); };
    index(all_.areas, areas_, [](const Area& a) { return std::string_view(a.code); });
    index(all_.units, units_, by_id);
    index(all_.posts, posts_, by_id);
    index(all_.officials, officials_, by_id);
    index(all_.appointments, appointments_, by_id);
    index(all_.contact_points, contact_points_, by_id);
    for (const Appointment& a : all_.appointments) by_official_.emplace(a.official, &a);
    for (const Tie& t : all_.ties) ties_.emplace(t.official, &t);
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

bool Directory::tied(std::string_view official, std::string_view contact_point, Date on) const {
    const auto [first, last] = ties_.equal_range(official);
    return std::any_of(first, last, [&](const auto& entry) {
        return entry.second->contact_point == contact_point && holds(*entry.second, on);
    });
}

bool Directory::within(std::string_view unit, std::string_view above) const {
    for (std::size_t steps = 0; !unit.empty() && steps <= all_.units.size(); ++steps) {
        if (unit == above) return true;
        const Unit* found = this->unit(unit);
        unit = found ? std::string_view(found->parent) : std::string_view();
    }
    return false;
}

bool Directory::has_administrator() const {
    return std::any_of(all_.appointments.begin(), all_.appointments.end(),
                       [&](const Appointment& a) { return has_function(post_of(a), Function::administrator); });
}

bool has_function(const Post& post, Function function) {
    return std::find(post.functions.begin(), post.functions.end(), function) != post.functions.end();
}

}  // namespace lianxin::organisation

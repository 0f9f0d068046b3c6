// The organisation of one jurisdiction as one immutable value, indexed by id and by who holds what when.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lianxin/absence.hpp"
#include "lianxin/organisation.hpp"

namespace lianxin::organisation {

/// Pointers stay valid as long as the Directory lives; lookups of an unknown id give nullptr.
class Directory {
public:
    Directory() = default;
    explicit Directory(OrganisationShown all, std::vector<Absence> absences = {});
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    const OrganisationShown& all() const { return all_; }

    const Area* area(std::string_view code) const;
    const Unit* unit(std::string_view id) const;
    const Post* post(std::string_view id) const;
    const Official* official(std::string_view id) const;
    const Appointment* appointment(std::string_view id) const;
    const ContactPoint* contact_point(std::string_view id) const;

    /// The post an appointment is to.
    const Post& post_of(const Appointment& appointment) const;
    /// Appointments that the official holds on that day, in order of id.
    std::vector<const Appointment*> held_by(std::string_view official, Date on) const;
    /// All appointments that the official ever holds, in no order.
    std::vector<const Appointment*> appointments_of(std::string_view official) const;
    /// All that ever hold the post, in order of id.
    std::vector<const Appointment*> holders_of(std::string_view post) const;
    /// All that ever hold a post of the unit, in no order.
    std::vector<const Appointment*> held_in(std::string_view unit) const;

    const std::vector<Absence>& absences() const { return absences_; }
    const Absence* absence(std::string_view id) const;
    /// The absence of an appointment on that day; nullptr if it is not away.
    const Absence* absence_of(std::string_view appointment, Date on) const;
    std::vector<const Absence*> absences_of(std::string_view appointment) const;
    /// Absences that name the appointment as substitute.
    std::vector<const Absence*> absences_filled_by(std::string_view substitute) const;

    /// Is the official tied to the contact point on that day?
    bool tied(std::string_view official, std::string_view contact_point, Date on) const;
    /// Does anybody hold a post with this function, ever?
    bool has_administrator() const;

private:
    OrganisationShown all_;
    template <class T>
    using Index = std::unordered_map<std::string_view, const T*>;
    Index<Area> areas_;
    Index<Unit> units_;
    Index<Post> posts_;
    Index<Official> officials_;
    Index<Appointment> appointments_;
    Index<ContactPoint> contact_points_;
    std::unordered_multimap<std::string_view, const Appointment*> by_official_;
    std::unordered_multimap<std::string_view, const Tie*> ties_;
    std::vector<Absence> absences_;
    Index<Absence> absences_by_id_;
    std::unordered_multimap<std::string_view, const Absence*> away_, filled_;
    std::unordered_multimap<std::string_view, const Appointment*> by_post_, by_unit_;
};

/// Does an appointment or tie hold on that day (both ends included)?
template <class Span>
bool holds(const Span& span, Date on) {
    return span.from <= on && (!span.to || on <= *span.to);
}

bool has_function(const Post& post, Function function);

/// Of area codes, 12 digits: a village's or community's own code; within another area, or the same.
bool is_village(std::string_view area);
bool lies_in(std::string_view area, std::string_view wider);

/// Does the unit belong to, or is it, the one above?
bool within(const Directory& directory, const std::string& unit, const std::string& above);

}  // namespace lianxin::organisation

#include "organisation/succession.hpp"

#include <algorithm>
#include <tuple>

namespace lianxin::organisation {
namespace {

/// Its last day is not before that day.
bool lasts(const Appointment& appointment, Date day) { return !appointment.to || day <= *appointment.to; }

/// The heads of one unit, in order.
void add_heads(const Directory& directory, const std::string& unit, Date on, bool above, std::vector<Head>& out) {
    struct Ranked {
        int rank;
        const Appointment* appointment;
    };
    std::vector<Ranked> found;
    for (const Appointment* one : directory.held_in(unit)) {
        if (!holds(*one, on)) continue;
        const Post& post = directory.post_of(*one);
        if (post.heads_unit)
            found.push_back({0, one});
        else if (post.in_leadership_team)
            found.push_back({1, one});
        else if (has_function(post, Function::handler))
            found.push_back({2, one});
    }
    std::sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) {
        return std::tie(a.rank, a.appointment->post, a.appointment->id) <
               std::tie(b.rank, b.appointment->post, b.appointment->id);
    });
    for (const Ranked& one : found) out.push_back({one.appointment, above});
}

std::optional<Succession> named(const Directory& directory, const Appointment& ended, Date day) {
    const Appointment* one = directory.appointment(ended.successor);
    if (one == nullptr || one == &ended || !lasts(*one, day)) return std::nullopt;
    return Succession{one, HandoverGround::named, std::max(day, one->from)};
}

std::optional<Succession> next_in_post(const Directory& directory, const Appointment& ended, Date day) {
    const Appointment* next = nullptr;    // takes the post up afterwards, the first to do so
    const Appointment* beside = nullptr;  // holds it beside the one that ended, the last to have taken it up
    for (const Appointment* one : directory.holders_of(ended.post)) {  // in order of id
        if (one == &ended || !lasts(*one, day)) continue;
        if (day <= one->from) {
            if (next == nullptr || one->from < next->from) next = one;
        } else if (beside == nullptr || beside->from < one->from) {
            beside = one;
        }
    }
    const Appointment* one = next != nullptr ? next : beside;
    if (one == nullptr) return std::nullopt;
    return Succession{one, HandoverGround::next_in_post, std::max(day, one->from)};
}

}  // namespace

std::vector<Head> heads_of(const Directory& directory, const std::string& unit, Date on) {
    std::vector<Head> out;
    const Unit* at = directory.unit(unit);
    for (std::size_t steps = 0; at != nullptr && steps <= directory.all().units.size(); ++steps) {
        add_heads(directory, at->id, on, steps > 0, out);
        at = directory.unit(at->parent);
    }
    return out;
}

std::optional<Succession> successor_of(const Directory& directory, const Appointment& ended) {
    if (!ended.to) return std::nullopt;
    const Date day = *ended.to + 1;
    if (const auto found = named(directory, ended, day)) return found;
    if (const auto found = next_in_post(directory, ended, day)) return found;
    const std::vector<Head> heads = heads_of(directory, directory.post_of(ended).unit, day);
    if (heads.empty()) return std::nullopt;
    return Succession{heads.front().appointment,
                      heads.front().above ? HandoverGround::unit_above : HandoverGround::unit_head, day};
}

std::vector<Succession> successions(const Directory& directory, const Appointment& appointment, Date by) {
    std::vector<Succession> out;
    const Appointment* at = &appointment;
    while (at->to && *at->to < by) {  // each goes over on a later day than the one before, so this ends
        const auto next = successor_of(directory, *at);
        if (!next || by < next->on) break;
        out.push_back(*next);
        at = next->to;
    }
    return out;
}

const Appointment* bearer_of(const Directory& directory, const Tie& tie) {
    const auto later_end = [](const Appointment* a, const Appointment* b) {
        if (!a->to || !b->to) return b->to.has_value() && !a->to.has_value();
        return *b->to < *a->to;
    };
    const Appointment* bearer = nullptr;
    for (const Appointment* one : directory.appointments_of(tie.official))
        if (holds(*one, tie.from) && (bearer == nullptr || later_end(one, bearer))) bearer = one;
    if (bearer != nullptr) return bearer;
    for (const Appointment* one : directory.appointments_of(tie.official))
        if (tie.from < one->from && (bearer == nullptr || one->from < bearer->from)) bearer = one;
    return bearer;
}

}  // namespace lianxin::organisation

#include "casework/owner.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "lianxin/error.hpp"
#include "organisation/absence.hpp"
#include "organisation/succession.hpp"

namespace lianxin::casework {
namespace {

using organisation::Directory;
using organisation::Head;

OwnerGround ground_of(HandoverGround ground) {
    switch (ground) {
        case HandoverGround::named:
            return OwnerGround::named;
        case HandoverGround::next_in_post:
            return OwnerGround::next_in_post;
        case HandoverGround::unit_above:
            return OwnerGround::unit_above;
        case HandoverGround::unit_head:
        case HandoverGround::by_hand:  // never follows from an appointment's end
            break;
    }
    return OwnerGround::unit_head;
}

/// The first head, but for `but`, who is there or in whose place somebody is; else, if there is no `but` to fall back
/// on, the first at all.
Owner head(const Directory& directory, const std::string& unit, Date on, const Appointment* but) {
    const std::vector<Head> heads = organisation::heads_of(directory, unit, on);
    const auto answers = [](const Appointment* one, const Head& of) {
        return Owner{one, of.above ? OwnerGround::unit_above : OwnerGround::unit_head};
    };
    for (const Head& one : heads)
        if (const Appointment* there = organisation::stand_in(directory, *one.appointment, on); there && there != but)
            return answers(there, one);
    if (but == nullptr && !heads.empty()) return answers(heads.front().appointment, heads.front());
    return {};
}

const std::string& had_as(const State& state, HandedAs as) {
    return as == HandedAs::leader ? state.leader : state.handler;
}

/// Since when the present handler has had it, or the case is on record.
Instant since(const State& state, HandedAs as) {
    if (as == HandedAs::leader || state.tenures.empty()) return state.registered_at;
    return state.tenures.back().from_at;
}

void check_unit(const State& state, const Appointment& to, const Directory& directory) {
    const std::string& unit = directory.post_of(to).unit;
    if (state.unit.empty() || organisation::within(directory, unit, state.unit) ||
        organisation::within(directory, state.unit, unit))
        return;
    throw Error("handover.outside_unit",
                "The taker holds no post in the unit that has the case, nor above it; to give the case to another unit "
                "is to reassign it.",
                "接手人不在承办单位及其上级单位任职；转由其他单位承办的，应当改派。", "/to");
}

std::vector<std::string> with_function(Function function, const Directory& directory, Date on) {
    constexpr std::size_t kMost = 50;
    std::vector<std::string> ids;
    for (const Appointment& one : directory.all().appointments) {
        if (!organisation::holds(one, on) || !organisation::has_function(directory.post_of(one), function)) continue;
        if (const Appointment* there = organisation::stand_in(directory, one, on)) ids.push_back(there->id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > kMost) ids.resize(kMost);
    return ids;
}

std::vector<std::string> id_of(const Owner& owner) {
    return owner.appointment == nullptr ? std::vector<std::string>() : std::vector<std::string>{owner.appointment->id};
}

bool may_have(const State& state, const Appointment* one, const Directory& directory, Date on) {
    return one != nullptr && !kept_from(state, one->official, directory, on);
}

/// The first head of the unit, or above it, whom the case is not kept from.
Owner head_who_may(const State& state, const std::string& unit, const Directory& directory, Date on) {
    for (const Head& one : organisation::heads_of(directory, unit, on)) {
        const Appointment* there = organisation::stand_in(directory, *one.appointment, on);
        if (may_have(state, there, directory, on))
            return {there, one.above ? OwnerGround::unit_above : OwnerGround::unit_head};
    }
    return {};
}

std::vector<std::string> told_to(RungRecipient to, const State& state, const Directory& directory, Date on) {
    switch (to) {
        case RungRecipient::holder:
            return id_of(owner_of(state, directory, on));
        case RungRecipient::unit_head:
            return id_of(head_who_may(state, state.unit, directory, on));
        case RungRecipient::leader:
            return id_of(answers_for(state.leader, directory, on));
        case RungRecipient::supervision_office:
            return with_function(Function::supervisor, directory, on);
        case RungRecipient::dispatcher:
            break;
    }
    return with_function(Function::dispatcher, directory, on);
}

}  // namespace

Owner answers_for(const std::string& appointment, const Directory& directory, Date on) {
    const Appointment* has = directory.appointment(appointment);
    if (has == nullptr) return {};
    OwnerGround ground = OwnerGround::handler;
    for (const auto& step : organisation::successions(directory, *has, on)) {
        has = step.to;
        ground = ground_of(step.ground);
    }
    const std::string& unit = directory.post_of(*has).unit;
    if (!organisation::holds(*has, on)) return head(directory, unit, on, nullptr);  // nobody follows, or not yet
    if (const Appointment* there = organisation::stand_in(directory, *has, on))
        return {there, there == has ? ground : OwnerGround::substitute};
    const Owner instead = head(directory, unit, on, has);
    return instead.appointment != nullptr ? instead : Owner{has, ground};
}

Owner owner_of(const State& state, const Directory& directory, Date on) {
    const Owner owner = state.handler.empty() ? head_who_may(state, state.unit, directory, on)
                                              : answers_for(state.handler, directory, on);
    if (owner.appointment == nullptr || may_have(state, owner.appointment, directory, on)) return owner;
    const Owner head = head_who_may(state, state.unit, directory, on);
    return head.appointment != nullptr ? head : Owner{directory.appointment(state.handler), OwnerGround::handler};
}

bool acts_for(const Appointment& asker, const std::string& other, const Directory& directory, Date on) {
    return asker.id != other && answers_for(other, directory, on).appointment == &asker;
}

std::vector<std::pair<CaseHandedOver, Instant>> hand_over(const State& state, HandedAs as, const Directory& directory,
                                                          Date today) {
    std::vector<std::pair<CaseHandedOver, Instant>> out;
    const Appointment* from = directory.appointment(had_as(state, as));
    if (from == nullptr || state.final_state || state.account != workflow::Account::live) return out;
    Instant earliest = since(state, as);
    for (const auto& step : organisation::successions(directory, *from, today)) {
        const Instant at = std::max(earliest, Instant::start_of(step.on));
        const bool may = may_have(state, step.to, directory, step.on);
        const Owner other = may ? Owner{} : head_who_may(state, directory.post_of(*from).unit, directory, step.on);
        const Appointment* to = may ? step.to : other.appointment;
        if (to == nullptr) break;
        const HandoverGround ground = may                                       ? step.ground
                                      : other.ground == OwnerGround::unit_above ? HandoverGround::unit_above
                                                                                : HandoverGround::unit_head;
        out.emplace_back(CaseHandedOver{as, from->id, to->id, to->official, ground, {}}, at);
        if (!may) break;  // what follows of this one, the next run sees
        earliest = at;
        from = to;
    }
    return out;
}

std::vector<CaseHandedOver> hand_over_by_hand(const State& state, const std::string& from, const Appointment& to,
                                              const std::string& ground, const Directory& directory, Date on) {
    if (state.final_state || state.account != workflow::Account::live)
        throw Error("handover.not_open", "The case has ended, or is only reported.", "该办件已经办结，或者仅为转述。",
                    "/case");
    std::vector<CaseHandedOver> events;
    for (const HandedAs as : {HandedAs::handler, HandedAs::leader})
        if (had_as(state, as) == from)
            events.push_back({as, from, to.id, to.official, HandoverGround::by_hand, Sealed(ground)});
    if (events.empty())
        throw Error("handover.not_theirs", "This appointment neither handles nor leads the case.",
                    "该任职不是此件的承办人或者包案领导。", "/appointment");
    if (events.front().as == HandedAs::handler) check_unit(state, to, directory);
    require_no_conflict(state, {}, to.id, directory, on, "/to");
    return events;
}

std::vector<std::string> recipients(RungRecipient to, const State& state, const Directory& directory, Date on) {
    std::vector<std::string> out = told_to(to, state, directory, on);
    const auto kept = [&](const std::string& id) { return !may_have(state, directory.appointment(id), directory, on); };
    out.erase(std::remove_if(out.begin(), out.end(), kept), out.end());
    return out;
}

}  // namespace lianxin::casework

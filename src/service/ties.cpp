#include "service/ties.hpp"

#include <set>

#include "base/text.hpp"
#include "organisation/events.hpp"
#include "organisation/staff_events.hpp"
#include "organisation/succession.hpp"
#include "service/handover_queries.hpp"
#include "service/numbers.hpp"

namespace lianxin::service {
namespace {

constexpr const char* kStream = "organisation";

template <class Events>
void append(Work& work, Events events, Instant at) {
    work.tx.append(kStream, work.tx.head(kStream).version, events, work.occasion(at));
}

/// What one handover of a tie takes.
struct Step {
    std::string from;
    const Appointment* to;
    HandoverGround ground;
    Instant at;
    std::string note;
};

bool tied_on(const Work& work, const Tie& tie, const std::string& official, Date on) {
    return work.directory->tied(official, tie.contact_point, on);
}

/// Ends the tie on the day before, and begins another for the taker unless it has one.
Tie hand(Work& work, const Tie& tie, const Step& step) {
    const Date on = step.at.date();
    Tie ended = tie;
    ended.to = std::max(tie.from, on - 1);
    Tie begun{tied_on(work, tie, step.to->official, on) ? std::string() : tie_id(work.tx, *work.directory),
              step.to->official,
              tie.contact_point,
              on,
              tie.to,
              {}};
    std::vector<organisation::Event> ties{organisation::TieRecorded{ended}};
    if (!begun.id.empty()) ties.emplace_back(organisation::TieRecorded{begun});
    append(work, std::move(ties), step.at);
    append(work,
           std::vector<organisation::StaffEvent>{organisation::TieHandedOver{
               tie.id, begun.id, tie.contact_point, step.from, step.to->id, step.ground, Sealed(step.note)}},
           step.at);
    return begun;
}

HandedOver told(const Tie& tie, const Step& step) {
    HandedOver out;
    out.as = HandedAs::tie;
    out.tie = tie.id;
    out.contact_point = tie.contact_point;
    out.from = step.from;
    out.to = step.to->id;
    out.ground = step.ground;
    out.occurred_at = step.at;
    return out;
}

/// The appointment that a tie goes with, if it is one to go over: it does not end, or not yet.
const Appointment* bearer(Work& work, const Tie& tie) {
    if (tie.to && *tie.to < work.context.now.date()) return nullptr;
    const Appointment* found = organisation::bearer_of(*work.directory, tie);
    if (found == nullptr ||
        work.tx.db().row<std::int64_t>(queries::kTieGone, work.tx.jurisdiction(), tie.id, found->id))
        return nullptr;
    return found;
}

}  // namespace

std::vector<const Tie*> ties_of(Work& work, const std::string& appointment) {
    std::vector<const Tie*> out;
    const Appointment* wanted = work.directory->appointment(appointment);
    for (const Tie& tie : work.directory->all().ties)
        if (wanted != nullptr && tie.official == wanted->official && bearer(work, tie) == wanted) out.push_back(&tie);
    return out;
}

std::vector<std::string> tie_bearers(Work& work) {
    std::set<std::string> out;
    for (const Tie& tie : work.directory->all().ties) {
        const Appointment* found = organisation::bearer_of(*work.directory, tie);
        if (found != nullptr && found->to && bearer(work, tie) == found) out.insert(found->id);
    }
    return {out.begin(), out.end()};
}

std::vector<HandedOver> hand_over_tie(Work& work, const Tie& tie, bool dry_run) {
    std::vector<HandedOver> out;
    const Appointment* from = organisation::bearer_of(*work.directory, tie);
    Tie at = tie;
    for (const auto& next : organisation::successions(*work.directory, *from, work.context.now.date())) {
        if (at.id.empty()) break;  // the taker had it already, and keeps that one
        const Step step{
            from->id, next.to, next.ground, std::max(Instant::start_of(next.on), Instant::start_of(at.from)), {}};
        out.push_back(told(at, step));
        if (dry_run)
            at.from = step.at.date();
        else
            at = hand(work, at, step);
        from = next.to;
    }
    return out;
}

HandedOver hand_tie(Work& work, const Tie& tie, const std::string& from, const Appointment& to,
                    const std::string& ground) {
    const Step step{from, &to, HandoverGround::by_hand, work.context.now, ground};
    hand(work, tie, step);
    return told(tie, step);
}

}  // namespace lianxin::service

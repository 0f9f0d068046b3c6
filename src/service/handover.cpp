// The verbs of handover: handover_run, handover_preview, handover_make.
#include "lianxin/handover.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "casework/owner.hpp"
#include "lianxin/error.hpp"
#include "organisation/succession.hpp"
#include "service/cases.hpp"
#include "service/conditions.hpp"
#include "service/handover_queries.hpp"
#include "service/owners.hpp"
#include "service/ties.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

HandedOver told(const std::string& case_no, const casework::CaseHandedOver& event, Instant at) {
    HandedOver out;
    out.as = event.as;
    out.case_no = case_no;
    out.from = event.from;
    out.to = event.to;
    out.ground = event.ground;
    out.occurred_at = at;
    return out;
}

std::vector<std::string> cases_of(Work& work, HandedAs as, const std::string& appointment, std::int64_t most) {
    std::vector<std::string> out;
    for (auto& [case_no] :
         work.tx.db().rows<std::string>(as == HandedAs::leader ? queries::kCasesOfLeader : queries::kCasesOfHandler,
                                        work.tx.jurisdiction(), appointment, most))
        out.push_back(std::move(case_no));
    return out;
}

void append(Work& work, const std::string& case_no, std::vector<casework::Event> events, Instant at) {
    const std::int64_t version = any_case(work, case_no).version;
    work.tx.append(case_stream(case_no), version, events, work.occasion(at));
}

/// What an appointment has, or had when it ended, that is to go over.
struct Held {
    HandedAs as;
    std::string appointment;
};

class Runner {
public:
    Runner(Work& work, const HandoverRun& request) : work_(work), request_(request) {}

    HandoverRan run() {
        reply_.dry_run = request_.dry_run;
        for (const auto& [on, held] : due()) {
            if (full()) break;
            held.as == HandedAs::tie ? ties(held.appointment) : cases(held);
        }
        if (reply_.more || (request_.dry_run && !reply_.handed.empty()))
            reply_.next_at = work_.context.now;
        else
            reply_.next_at = next();
        return std::move(reply_);
    }

private:
    Date today() const { return work_.context.now.date(); }
    std::int64_t room() const { return request_.limit - static_cast<std::int64_t>(units_); }
    bool full() {
        if (room() <= 0) reply_.more = true;
        return reply_.more;
    }

    std::vector<Held> all() {
        std::vector<Held> out;
        for (const HandedAs as : {HandedAs::handler, HandedAs::leader})
            for (std::string& id : as == HandedAs::leader ? live_leaders(work_) : live_handlers(work_))
                out.push_back({as, std::move(id)});
        for (const std::string& id : tie_bearers(work_)) out.push_back({HandedAs::tie, id});
        return out;
    }

    /// The first day on which something of an appointment goes over; nothing if that is not foreseen.
    std::optional<Date> first_day(const Held& held) const {
        const Appointment* appointment = work_.directory->appointment(held.appointment);
        const auto next =
            appointment != nullptr ? organisation::successor_of(*work_.directory, *appointment) : std::nullopt;
        return next ? std::optional(next->on) : std::nullopt;
    }

    /// In the order in which they went over.
    std::vector<std::pair<Date, Held>> due() {
        std::vector<std::pair<Date, Held>> out;
        for (Held& held : all())
            if (const auto on = first_day(held); on && *on <= today()) out.emplace_back(*on, std::move(held));
        std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
            return std::tie(a.first.days, a.second.as, a.second.appointment) <
                   std::tie(b.first.days, b.second.as, b.second.appointment);
        });
        return out;
    }

    void cases(const Held& held) {
        for (const std::string& case_no : cases_of(work_, held.as, held.appointment, room() + 1)) {
            if (full()) return;
            ++units_;
            for (const auto& [event, at] :
                 casework::hand_over(any_case(work_, case_no), held.as, *work_.directory, today())) {
                if (!request_.dry_run) append(work_, case_no, {event}, at);
                reply_.handed.push_back(told(case_no, event, at));
            }
        }
    }

    void ties(const std::string& appointment) {
        for (const Tie* tie : ties_of(work_, appointment)) {
            if (full()) return;
            ++units_;
            for (HandedOver& one : hand_over_tie(work_, *tie, request_.dry_run))
                reply_.handed.push_back(std::move(one));
        }
    }

    /// The next day on which something goes over; everything due by now has.
    std::optional<Instant> next() {
        std::optional<Date> first;
        for (const Held& held : all())
            if (const auto on = first_day(held); on && today() < *on && (!first || *on < *first)) first = on;
        return first ? std::optional(Instant::start_of(*first)) : std::nullopt;
    }

    Work& work_;
    const HandoverRun& request_;
    HandoverRan reply_;
    std::int64_t units_ = 0;
};

const Appointment& require_appointment(const Work& work, const std::string& id, const char* pointer) {
    if (const Appointment* found = work.directory->appointment(id)) return *found;
    throw Error("handover.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。", pointer);
}

/// Who would answer between the end of an appointment and the day on which its successor begins.
std::string until_then(const Work& work, const Appointment& ended, Date on) {
    const Date day = *ended.to + 1;
    if (on <= day) return {};
    const auto heads = organisation::heads_of(*work.directory, work.directory->post_of(ended).unit, day);
    return heads.empty() ? std::string() : heads.front().appointment->id;
}

/// By hand: everything of an appointment, or one thing of it.
class ByHand {
public:
    ByHand(Work& work, const HandoverMake& request, const Appointment& to) : work_(work), request_(request), to_(to) {}

    HandoverMade run() {
        if (!request_.case_no.empty()) {
            one_case(request_.case_no);
        } else if (!request_.tie.empty()) {
            one_tie();
        } else {
            for (const HandedAs as : {HandedAs::handler, HandedAs::leader})
                for (const std::string& case_no : cases_of(work_, as, request_.appointment, request_.limit + 1))
                    if (room()) one_case(case_no);
            for (const Tie* tie : ties_of(work_, request_.appointment))
                if (room()) add(hand_tie(work_, *tie, request_.appointment, to_, request_.ground));
        }
        return std::move(reply_);
    }

private:
    bool room() {
        reply_.more = reply_.more || static_cast<std::int64_t>(reply_.handed.size()) >= request_.limit;
        return !reply_.more;
    }
    void add(HandedOver handed) { reply_.handed.push_back(std::move(handed)); }

    void one_case(const std::string& case_no) {
        const bool all = request_.case_no.empty();
        const casework::State& state = all ? any_case(work_, case_no) : require_case(work_, case_no);
        if (all && state.handler != request_.appointment && state.leader != request_.appointment)
            return;  // handed just now
        for (auto& event : casework::hand_over_by_hand(state, request_.appointment, to_, request_.ground,
                                                       *work_.directory, work_.context.now.date())) {
            add(told(case_no, event, work_.context.now));
            append(work_, case_no, {std::move(event)}, work_.context.now);
        }
    }

    void one_tie() {
        for (const Tie* tie : ties_of(work_, request_.appointment))
            if (tie->id == request_.tie) return add(hand_tie(work_, *tie, request_.appointment, to_, request_.ground));
        throw Error("handover.not_theirs", "No tie of this id that holds goes with the appointment.",
                    "该任职没有此编号的现行联系关系。", "/tie");
    }

    Work& work_;
    const HandoverMake& request_;
    const Appointment& to_;
    HandoverMade reply_;
};

}  // namespace

HandoverRan handover_run(Work& work, const HandoverRun& request) {
    require_page(request.limit);
    return Runner(work, request).run();
}

HandoverPreviewed handover_preview(Work& work, const HandoverPreview& request) {
    require_page(request.limit);
    Appointment ended = require_appointment(work, request.appointment, "/appointment");
    ended.to = request.last_day.value_or(ended.to.value_or(work.context.now.date()));
    if (*ended.to < ended.from)
        throw Error("handover.before_it_began", cat("The appointment begins on ", ended.from.str(), "."),
                    cat("该任职自", ended.from.str(), "起。"), "/last_day");
    HandoverPreviewed reply;
    reply.appointment = ended.id;
    reply.last_day = *ended.to;
    // The directory as it would be: the appointment of that id ends on that day.
    OrganisationShown all = work.directory->all();
    for (Appointment& one : all.appointments)
        if (one.id == ended.id) one.to = ended.to;
    const organisation::Directory then(std::move(all), work.directory->absences());
    const auto next = organisation::successor_of(then, *then.appointment(ended.id));
    if (!next) return reply;
    reply.to = next->to->id;
    reply.ground = next->ground;
    reply.on = next->on;
    reply.until_then = until_then(work, ended, next->on);
    const auto goes = [&](HandedOver one) {
        reply.more = reply.more || static_cast<std::int64_t>(reply.goes.size()) == request.limit;
        if (reply.more) return;
        one.from = ended.id;
        one.to = reply.to;
        one.ground = next->ground;
        one.occurred_at = Instant::start_of(next->on);
        reply.goes.push_back(std::move(one));
    };
    for (const HandedAs as : {HandedAs::handler, HandedAs::leader})
        for (const std::string& case_no : cases_of(work, as, ended.id, request.limit + 1)) {
            HandedOver one;
            one.as = as;
            one.case_no = case_no;
            goes(std::move(one));
        }
    for (const Tie* tie : ties_of(work, ended.id)) {
        HandedOver one;
        one.as = HandedAs::tie;
        one.tie = tie->id;
        one.contact_point = tie->contact_point;
        goes(std::move(one));
    }
    return reply;
}

HandoverMade handover_make(Work& work, const HandoverMake& request) {
    require_page(request.limit);
    require_appointment(work, request.appointment, "/appointment");
    const Appointment& to = require_appointment(work, request.to, "/to");
    const Date today = work.context.now.date();
    if (request.to == request.appointment)
        throw Error("handover.to_itself", "Giver and taker are the same.", "移交人与接手人相同。", "/to");
    if (!organisation::holds(to, today))
        throw Error("handover.not_held", cat("The taker is not held on ", today.str(), "."),
                    cat("接手任职在", today.str(), "不在任期内。"), "/to");
    if (!request.case_no.empty() && !request.tie.empty())
        throw Error("handover.which", "Name a case or a tie, not both.", "办件与联系关系只能指定一项。", "/tie");
    return ByHand(work, request, to).run();
}

}  // namespace lianxin::service

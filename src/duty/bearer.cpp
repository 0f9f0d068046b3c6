#include "duty/bearer.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "lianxin/error.hpp"

namespace lianxin::duty {

using mechanism::Span;

void require_known(const organisation::Directory& directory, const std::string& appointment, const std::string& unit) {
    if (!appointment.empty() && directory.appointment(appointment) == nullptr)
        throw Error("duty.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。",
                    "/appointment");
    if (!unit.empty() && directory.unit(unit) == nullptr)
        throw Error("duty.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
}

bool owes(const Bearer& bearer, const mechanism::Duty& duty) {
    return bearer.kind == BearerKind::team ? lies_on_team(duty, *bearer.unit) : lies_on(duty, *bearer.post);
}

namespace {

class Gathering {
public:
    Gathering(const DutyEvaluate& request, const organisation::Directory& directory)
        : request_(request), directory_(directory) {}

    std::vector<Bearer> run() {
        appointments();
        teams();
        return std::move(all_);
    }

private:
    void add(Bearer bearer) {
        if (request_.tier && bearer.tier != request_.tier) return;
        if (!request_.unit.empty() && (bearer.unit == nullptr || bearer.unit->id != request_.unit)) return;
        if (bearer.held.overlaps({request_.from, request_.to})) all_.push_back(std::move(bearer));
    }

    void appointment(const Appointment& a) {
        const Post& post = directory_.post_of(a);
        const Span held{a.from, a.to.value_or(calendar::kLastDay)};
        add({BearerKind::appointment, a.id, &a, &post, directory_.unit(post.unit), post.tier, held});
    }

    void appointments() {
        if (!request_.appointment.empty())
            appointment(*directory_.appointment(request_.appointment));
        else
            for (const Appointment& a : directory_.all().appointments) appointment(a);
    }

    void teams() {
        std::unordered_set<std::string> with_team;
        for (const Post& post : directory_.all().posts)
            if (post.in_leadership_team) with_team.insert(post.unit);
        const Post* asked =
            request_.appointment.empty() ? nullptr : &directory_.post_of(*directory_.appointment(request_.appointment));
        for (const Unit& unit : directory_.all().units) {
            if (!unit.tier || with_team.count(unit.id) == 0) continue;
            if (asked != nullptr && (!asked->in_leadership_team || asked->unit != unit.id)) continue;
            add({BearerKind::team, unit.id, nullptr, nullptr, &unit, unit.tier, {Date{}, calendar::kLastDay}});
        }
    }

    const DutyEvaluate& request_;
    const organisation::Directory& directory_;
    std::vector<Bearer> all_;
};

}  // namespace

std::vector<Bearer> bearers_of(const DutyEvaluate& request, const organisation::Directory& directory) {
    return Gathering(request, directory).run();
}

Away excused_days(const Bearer& bearer, const mechanism::Duty& duty, const Span& span,
                  const organisation::Directory& directory) {
    Away away;
    if (bearer.appointment == nullptr) return away;
    for (const Absence* absence : directory.absences_of(bearer.id)) {  // none overlaps another
        if (!excuses(duty, absence->ground)) continue;
        const Date from = std::max(absence->from, span.from);
        const Date to = std::min(absence->to.value_or(calendar::kLastDay), span.to);
        if (to < from) continue;
        away.days += to - from + 1;
        away.absences.push_back(absence->id);
    }
    std::sort(away.absences.begin(), away.absences.end());
    return away;
}

}  // namespace lianxin::duty

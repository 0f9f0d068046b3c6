// The verbs of duties: duty_evaluate, duty_explain, duty_forecast.
#include "duty/duty.hpp"

#include <algorithm>
#include <set>

#include "codec/stored.hpp"
#include "duty/explain.hpp"
#include "duty/forecast.hpp"
#include "duty/sign_off.hpp"
#include "lianxin/error.hpp"
#include "service/duty_facts.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

constexpr std::int32_t kLooksAhead = 92;
constexpr std::int32_t kLooksAheadAtMost = 366;

DutyEvaluated evaluated(Work& work, const DutyWorld& world, const DutyEvaluate& request, Date as_of) {
    const bool one = !request.appointment.empty() && world.directory->appointment(request.appointment) != nullptr;
    const duty::Facts facts =
        duty_facts(work, world, request.from, request.to, one ? request.appointment : std::string());
    DutyEvaluated out = duty::evaluate(request, as_of, world.versions, *world.directory, facts);
    duty::freeze(out, signed_off(work, request.from, request.to, world.before));
    return out;
}

/// What the bearer took part in, on the days of the item.
std::vector<duty::Attempt> attempts_of(Work& work, const DutyWorld& world, const DutyItem& item) {
    std::vector<std::string> appointments{item.bearer};
    if (item.bearer_kind == BearerKind::team) {
        appointments.clear();
        for (const Appointment* a : world.directory->held_in(item.bearer))
            if (world.directory->post_of(*a).in_leadership_team) appointments.push_back(a->id);
    }
    std::vector<duty::Attempt> out;
    std::set<std::string> seen;
    for (const std::string& appointment : appointments)
        for (const auto& [id, body, recorded, withdrawn] :
             work.tx.db().rows<std::string, std::string, std::int64_t, std::optional<std::int64_t>>(
                 "SELECT a.activity, a.body, a.recorded_at, a.withdrawn_at FROM activity_participants p JOIN "
                 "activities a "
                 "ON a.jurisdiction = p.jurisdiction AND a.activity = p.activity WHERE p.jurisdiction = :j AND "
                 "p.appointment = :p AND p.started_at >= :f AND p.started_at < :t ORDER BY p.started_at, p.activity",
                 work.tx.jurisdiction(), appointment, Instant::start_of(item.from).ms,
                 Instant::start_of(item.to + 1).ms)) {
            if (!seen.insert(id).second || (world.before && world.before->ms <= recorded)) continue;
            const bool gone = withdrawn && (!world.before || *withdrawn < world.before->ms);
            out.push_back({codec::stored<activity::Recorded>(body), Instant{recorded}, gone});
        }
    return out;
}

}  // namespace

DutyEvaluated duty_evaluate(Work& work, const DutyEvaluate& request) {
    const Date as_of = request.as_of.value_or(request.known_on.value_or(work.context.now.date()));
    const DutyWorld world = duty_world(work, request.from, request.to, request.known_on);
    return evaluated(work, world, request, as_of);
}

DutyExplained duty_explain(Work& work, const DutyExplain& request) {
    const Date as_of = request.as_of.value_or(request.known_on.value_or(work.context.now.date()));
    const DutyWorld world = duty_world(work, request.on, request.on, request.known_on);
    duty::check(request, world.versions, *world.directory);
    DutyEvaluate question;
    question.from = question.to = request.on;
    question.appointment = request.appointment;
    question.unit = request.unit;
    const DutyEvaluated all = evaluated(work, world, question, as_of);
    const BearerKind kind = request.unit.empty() ? BearerKind::appointment : BearerKind::team;
    const auto found = std::find_if(all.items.begin(), all.items.end(), [&](const DutyItem& item) {
        return item.duty == request.duty && item.bearer_kind == kind;
    });
    if (found == all.items.end())
        throw Error("duty.not_owed", "The bearer does not owe this duty on that day.", "该责任人当日没有此项履职要求。",
                    "/on");
    return duty::explain(*found, duty::version_of(world.versions, *found), *world.directory, as_of,
                         attempts_of(work, world, *found));
}

DutyForecasted duty_forecast(Work& work, const DutyForecast& request) {
    const Date today = work.context.now.date();
    const Date to = request.to.value_or(today + kLooksAhead);
    if (to < today || today + kLooksAheadAtMost < to)
        throw Error("duty.out_of_sight", "A forecast looks from today to at most 366 days ahead.",
                    "预测自今日起，最多向前看366日。", "/to");
    DutyEvaluate question;
    question.from = today;
    question.to = to;
    question.tier = request.tier;
    question.measure = request.measure;
    question.appointment = request.appointment;
    question.unit = request.unit;
    const DutyWorld world = duty_world(work, today, to, std::nullopt);
    return duty::forecast(evaluated(work, world, question, today), today, to, world.versions);
}

}  // namespace lianxin::service

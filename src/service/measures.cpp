// measure_account: what each measure and each contact brought, from its activities to verified outcomes.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "casework/rates.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "service/account_rows.hpp"
#include "service/outcomes.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

constexpr std::int64_t kAtATime = 1'000;

void add(MeasureFigures& sum, const MeasureFigures& one) {
    sum.activities += one.activities;
    sum.reached += one.reached;
    sum.raised += one.raised;
    sum.ended += one.ended;
    sum.solved.count += one.solved.count;
    sum.solved.of += one.solved.of;
    sum.kept_fixed += one.kept_fixed;
}

MeasureFigures figures_of(Work& work, const activity::Recorded& activity) {
    MeasureFigures out;
    out.activities = 1;
    out.reached = activity.audience;
    for (const auto& [body] :
         work.tx.db().rows<std::string>("SELECT body FROM cases WHERE jurisdiction = :j AND activity = :a",
                                        work.tx.jurisdiction(), activity.activity)) {
        const auto state = codec::stored<casework::State>(body);
        const casework::Said said = casework::said(state.last_answer);
        ++out.raised;
        out.ended += state.final_state ? 1 : 0;
        if (const std::optional<bool> solved = casework::for_rate(said, said.solved)) {
            ++out.solved.of;
            out.solved.count += *solved ? 1 : 0;
        }
        out.kept_fixed += kept_fixed(work, state).any() ? 1 : 0;
    }
    return out;
}

std::set<Tier> tiers_of(const Work& work, const activity::Recorded& activity) {
    std::set<Tier> tiers;
    for (const std::string& id : activity.appointments)
        if (const Appointment* appointment = work.directory->appointment(id))
            if (const std::optional<Tier> tier = work.directory->post_of(*appointment).tier) tiers.insert(*tier);
    return tiers;
}

/// What adds up under one measure or contact.
struct Brought {
    MeasureFigures all;
    std::map<Tier, MeasureFigures> by_tier;

    void take(const MeasureFigures& one, const std::set<Tier>& tiers) {
        add(all, one);
        for (const Tier tier : tiers) add(by_tier[tier], one);
    }
    std::vector<MeasureTier> tiers() const {
        std::vector<MeasureTier> out;
        for (const auto& [tier, figures] : by_tier) out.push_back({tier, figures});
        return out;
    }
};

const mechanism::Mechanism& require_mechanism(const Work& work, const MeasureAccount& request) {
    const mechanism::Mechanism* mechanism = work.shelf->mechanism_on(request.to);
    if (mechanism == nullptr)
        throw Error("duty.no_mechanism", "No mechanism is in force on that day.", "当日没有生效的机制。", "/to");
    if (request.measure && find_measure(*mechanism, *request.measure) == nullptr)
        throw Error("duty.unknown_measure", cat("The mechanism has no measure ", *request.measure, "."),
                    cat("机制中没有第", *request.measure, "项举措。"), "/measure");
    return *mechanism;
}

}  // namespace

MeasureAccounted measure_account(Work& work, const MeasureAccount& request) {
    require_span(request.from, request.to);
    const mechanism::Mechanism& mechanism = require_mechanism(work, request);
    std::map<std::int64_t, Brought> measures, contacts;
    MeasureFigures all;
    const auto take = [&](const activity::Recorded& activity) {
        std::set<std::int64_t> served, of_contacts;
        for (const std::int64_t number : activity.measures) {
            const mechanism::Measure* measure = find_measure(mechanism, number);
            if (measure == nullptr || (request.measure && *request.measure != number)) continue;
            served.insert(number);
            if (measure->contact) of_contacts.insert(*measure->contact);
        }
        if (served.empty()) return;
        const MeasureFigures figures = figures_of(work, activity);
        const std::set<Tier> tiers = tiers_of(work, activity);
        add(all, figures);
        for (const std::int64_t number : served) measures[number].take(figures, tiers);
        for (const std::int64_t number : of_contacts) contacts[number].take(figures, tiers);
    };
    Instant from = Instant::start_of(request.from);
    std::string after;
    for (bool more = true; more;) {
        const auto page = activities_from(work, from, after, request.to, kAtATime);
        for (const activity::Recorded& activity : page) take(activity);
        more = page.size() == static_cast<std::size_t>(kAtATime);
        if (more) from = page.back().occurred_at, after = page.back().activity;
    }

    MeasureAccounted reply{request.from, request.to, cat(mechanism.id, "/", mechanism.version), {}, {}, all};
    std::set<std::int64_t> named;
    for (const mechanism::Measure& measure : mechanism.measures) {
        if (request.measure && *request.measure != measure.number) continue;
        const Brought& brought = measures[measure.number];
        reply.measures.push_back({measure.number, measure.title, measure.channel, measure.contact.value_or(0),
                                  brought.all, brought.tiers()});
        if (measure.contact) named.insert(*measure.contact);
    }
    for (const mechanism::Contact& contact : mechanism.contacts) {
        if (request.measure && named.count(contact.number) == 0) continue;
        const Brought& brought = contacts[contact.number];
        reply.contacts.push_back({contact.number, contact.title, contact.tier, brought.all, brought.tiers()});
    }
    return reply;
}

}  // namespace lianxin::service

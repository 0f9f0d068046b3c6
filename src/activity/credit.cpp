// What an activity is credited to, and what not and why.
#include <algorithm>
#include <map>
#include <utility>

#include "activity/parts.hpp"

namespace lianxin::activity {
namespace {

using mechanism::Amount;
using mechanism::AmountType;
using mechanism::Duty;
using mechanism::Measure;
using mechanism::Per;
using mechanism::Place;
using mechanism::Span;

class Ledger {
public:
    Ledger(const ActivityRecord& request, const When& when, const organisation::Directory& directory,
           const mechanism::Mechanism& mechanism, const calendar::Calendar& calendar)
        : request_(request), when_(when), directory_(directory), mechanism_(mechanism), calendar_(calendar) {}

    void participant(const Participant& p) {
        if (p.measures.empty()) outcome_.not_credited.push_back({0, "", p.appointment->id, p.reason});
        for (const Measure* measure : p.measures)
            for (const Duty& duty : measure->duties) {
                if (lies_on(duty, *p.post)) attempt(*measure, duty, p, BearerKind::appointment, p.appointment->id);
                const Unit* unit = directory_.unit(p.post->unit);
                if (unit != nullptr && p.post->in_leadership_team && lies_on_team(duty, *unit))
                    attempt(*measure, duty, p, BearerKind::team, unit->id);
            }
    }

    /// One team may have failed through one member and succeeded through another.
    Crediting take() {
        auto& missed = outcome_.not_credited;
        missed.erase(std::remove_if(missed.begin(), missed.end(),
                                    [&](const NotCounted& n) {
                                        return std::any_of(
                                            outcome_.credited.begin(), outcome_.credited.end(),
                                            [&](const Credit& c) { return c.duty == n.duty && c.bearer == n.bearer; });
                                    }),
                     missed.end());
        return std::move(outcome_);
    }

private:
    void attempt(const Measure& measure, const Duty& duty, const Participant& p, BearerKind kind,
                 const std::string& bearer) {
        const auto same = [&](const auto& known) { return known.duty == duty.code && known.bearer == bearer; };
        if (std::any_of(outcome_.credited.begin(), outcome_.credited.end(), same)) return;
        const std::string reason = reason_against(duty, p);
        if (reason.empty()) {
            const Span days = counted_days(duty.amount);
            outcome_.credited.push_back({measure.number, duty.code, kind, bearer, days.from, days.to});
        } else if (std::none_of(outcome_.not_credited.begin(), outcome_.not_credited.end(), same)) {
            outcome_.not_credited.push_back({measure.number, duty.code, bearer, reason});
        }
    }

    std::string reason_against(const Duty& duty, const Participant& p) const {
        if (!mechanism::contains(duty.counts.activities, request_.kind)) {
            if (duty.counts.topics) return "counts_topics";
            return duty.counts.cases ? "counts_cases" : "kind_not_counted";
        }
        if (!right_place(duty, p)) return "outside_place";
        if (duty.amount.of == mechanism::CoverageOf::villages && !in_a_village_of(p.post->unit)) return "outside_area";
        if (duty.amount.type == AmountType::record_only) return "";
        if (!when_.exact && !within_one_period(duty.amount, *p.appointment)) return "imprecise_time";
        if (duty.amount.per == Per::fixed_days && fixed_days(duty.amount, calendar_, when_.days).empty())
            return "not_a_fixed_day";
        return "";
    }

    bool right_place(const Duty& duty, const Participant& p) const {
        const ContactPoint* point = directory_.contact_point(request_.contact_point);
        const auto is_there = [&](Place place) {
            switch (place) {
                case Place::contact_point:
                    return point != nullptr && counts_at(duty, point->kind) &&
                           directory_.tied(p.appointment->official, point->id, when_.days.from);
                case Place::own_field:
                    return !request_.field.empty() && mechanism::contains(p.post->fields, request_.field);
                case Place::project:
                    return point != nullptr && counts_at(duty, point->kind) &&
                           (point->kind == ContactPointKind::project || point->kind == ContactPointKind::site);
                case Place::anywhere:
                    break;
            }
            return true;
        };
        return duty.where.empty() || std::any_of(duty.where.begin(), duty.where.end(), is_there);
    }

    /// Was it in a village of the unit's area?
    bool in_a_village_of(const std::string& id) const {
        const Unit* unit = directory_.unit(id);
        return unit != nullptr && organisation::is_village(request_.place) &&
               organisation::lies_in(request_.place, unit->area);
    }

    /// Of a time roughly known, every day that it may have been must belong to one period and to the appointment.
    bool within_one_period(const Amount& amount, const Appointment& appointment) const {
        const Span period = period_of(mechanism_, amount, when_.days.from);
        return period.has(when_.days.to) && mechanism_.effective_on <= when_.days.from &&
               organisation::holds(appointment, when_.days.from) && organisation::holds(appointment, when_.days.to);
    }

    /// Of a time roughly known, one day at most counts where days are counted: the last that it may have been.
    Span counted_days(const Amount& amount) const {
        if (when_.exact || amount.type != AmountType::distinct_days) return when_.days;
        return {when_.days.to, when_.days.to};
    }

    const ActivityRecord& request_;
    const When& when_;
    const organisation::Directory& directory_;
    const mechanism::Mechanism& mechanism_;
    const calendar::Calendar& calendar_;
    Crediting outcome_;
};

}  // namespace

Crediting credit(const ActivityRecord& request, const When& when, const std::vector<Participant>& participants,
                 const organisation::Directory& directory, const mechanism::Mechanism& mechanism,
                 const calendar::Calendar& calendar) {
    Ledger ledger(request, when, directory, mechanism, calendar);
    for (const Participant& participant : participants) ledger.participant(participant);
    return ledger.take();
}

}  // namespace lianxin::activity

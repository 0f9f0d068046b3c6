#include "duty/fixed_day.hpp"

#include <algorithm>

#include "organisation/absence.hpp"

namespace lianxin::duty {

using mechanism::Duty;
using mechanism::Measure;
using mechanism::Satisfies;
using mechanism::Span;

namespace {

bool counts(const Measure& measure, const Duty& duty, const Attended& one) {
    return one.channel == measure.channel && mechanism::contains(duty.counts.activities, one.kind);
}

}  // namespace

FixedDays::FixedDays(const organisation::Directory& directory, const std::vector<Attended>& attended)
    : directory_(directory) {
    for (const Attended& one : attended) attended_[one.appointment].push_back(&one);
}

const FixedDays::Attendance& FixedDays::of(const std::string& appointment) const {
    static const Attendance kNone;
    const auto found = attended_.find(appointment);
    return found == attended_.end() ? kNone : found->second;
}

void FixedDays::complete(const Measure& measure, const Duty& duty, const Bearer& bearer, Date as_of,
                         std::vector<Tally>& tallies) const {
    if (bearer.appointment == nullptr) return;
    std::set<std::string> used;
    for (Tally& tally : tallies) {
        substitute(measure, duty, bearer, as_of, tally);
        if (duty.absence.make_up_days == 0 || tally.met() || tally.excused()) continue;
        const Date day = tally.span().from;
        const Date last = day + static_cast<std::int32_t>(duty.absence.make_up_days);
        tally.open_until(last);
        const Attended* found = made_up(measure, duty, bearer, {day + 1, std::min(last, as_of)}, tallies, used);
        if (found == nullptr) continue;
        used.insert(found->id);
        tally.add({"activity", found->id, found->first_day, found->last_day, found->recorded_at, true, {}});
    }
}

void FixedDays::substitute(const Measure& measure, const Duty& duty, const Bearer& bearer, Date as_of,
                           Tally& tally) const {
    const Satisfies satisfies = duty.absence.substitute.value_or(Satisfies::post);
    const Date day = tally.span().from;
    if (satisfies == Satisfies::nobody || as_of < day || directory_.absence_of(bearer.id, day) == nullptr) return;
    const Appointment* there = organisation::stand_in(directory_, *bearer.appointment, day);
    if (there == nullptr) return;
    for (const Attended* one : of(there->id)) {
        if (!counts(measure, duty, *one) || day < one->first_day || one->last_day < day) continue;
        Counted counted{"activity", one->id, one->first_day, one->last_day, one->recorded_at, false, there->id};
        if (satisfies == Satisfies::person)
            tally.add(std::move(counted));
        else
            tally.note(std::move(counted));
        return;
    }
}

const Attended* FixedDays::made_up(const Measure& measure, const Duty& duty, const Bearer& bearer, Span within,
                                   const std::vector<Tally>& tallies, const std::set<std::string>& used) const {
    for (const Attended* one : of(bearer.id)) {
        if (!within.has(one->first_day) || !counts(measure, duty, *one) || used.count(one->id) > 0) continue;
        const bool a_fixed_day = std::any_of(tallies.begin(), tallies.end(), [&](const Tally& tally) {
            return one->first_day <= tally.span().from && tally.span().from <= one->last_day;
        });
        if (!a_fixed_day) return one;
    }
    return nullptr;
}

}  // namespace lianxin::duty

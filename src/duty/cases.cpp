// What a case counts for: its leader's duty, and that of those who heard of it on site.
#include "duty/duty.hpp"

namespace lianxin::duty {
namespace {

using mechanism::CaseCount;
using mechanism::Duty;
using mechanism::Measure;

void credit(const Measure& measure, CaseCount count, const organisation::Directory& directory,
            const std::string& appointment, Date day, std::vector<Credit>& credits) {
    const Appointment* bearer = directory.appointment(appointment);
    if (bearer == nullptr) return;
    for (const Duty& duty : measure.duties)
        if (duty.counts.cases == count && lies_on(duty, directory.post_of(*bearer)))
            credits.push_back({measure.number, duty.code, BearerKind::appointment, appointment, day, day});
}

}  // namespace

std::vector<Credit> credits_of_led_case(const mechanism::Mechanism& mechanism, const organisation::Directory& directory,
                                        const std::string& leader, Date day) {
    std::vector<Credit> credits;
    for (const Measure& measure : mechanism.measures) credit(measure, CaseCount::led, directory, leader, day, credits);
    return credits;
}

std::vector<Credit> credits_of_kept_case(const mechanism::Mechanism& mechanism,
                                         const organisation::Directory& directory,
                                         const std::vector<std::int64_t>& measures,
                                         const std::vector<std::string>& appointments, Date day) {
    std::vector<Credit> credits;
    for (const std::int64_t number : measures)
        if (const Measure* measure = find_measure(mechanism, number); measure != nullptr)
            for (const std::string& appointment : appointments)
                credit(*measure, CaseCount::fixed_and_kept, directory, appointment, day, credits);
    return credits;
}

}  // namespace lianxin::duty

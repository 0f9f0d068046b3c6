// When it was, and who took part under which appointment.
#include <algorithm>

#include "activity/parts.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::activity {
namespace {

using mechanism::Span;

constexpr std::int32_t kLongestDays = 366;

/// Was the appointment held then? What has an exact day is asked for the day it began.
bool held(const Appointment& appointment, const When& when) {
    if (when.exact) return organisation::holds(appointment, when.days.from);
    return appointment.from <= when.days.to && (!appointment.to || when.days.from <= *appointment.to);
}

std::vector<const Appointment*> held_by(const std::string& official, const When& when,
                                        const organisation::Directory& directory) {
    if (when.exact) return directory.held_by(official, when.days.from);
    std::vector<const Appointment*> all;
    for (const Appointment& appointment : directory.all().appointments)
        if (appointment.official == official && held(appointment, when)) all.push_back(&appointment);
    return all;
}

[[noreturn]] void which_appointment(const std::vector<const Appointment*>& candidates, const std::string& at) {
    Json ids = Json::array();
    for (const Appointment* candidate : candidates)
        ids.push_back({{"appointment", candidate->id}, {"post", candidate->post}});
    throw Error("activity.which_appointment",
                "The official held several posts at that time; name the appointment in 'appointments' instead.",
                "该干部当时担任多个职务，请在“appointments”中写明任职。", at, Json{{"candidates", ids}}.dump());
}

class Gathering {
public:
    Gathering(const When& when, const organisation::Directory& directory) : when_(when), directory_(directory) {}

    void official(const std::string& id, const std::vector<std::string>& named, const std::string& at) {
        if (directory_.official(id) == nullptr)
            throw Error("activity.unknown_official", "There is no official of this id.", "没有此编号的干部。", at);
        const auto all = held_by(id, when_, directory_);
        if (all.empty())
            throw Error("activity.appointment_not_held", cat("Official '", id, "' held no post at that time."),
                        cat("干部“", id, "”当时未担任职务。"), at);
        for (const Appointment* one : all)
            if (std::find(named.begin(), named.end(), one->id) != named.end()) return;  // named: comes later
        if (all.size() > 1) which_appointment(all, at);
        add(*all.front(), at);
    }

    void appointment(const std::string& id, const std::string& at) {
        const Appointment* found = directory_.appointment(id);
        if (found == nullptr)
            throw Error("activity.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。",
                        at);
        if (!held(*found, when_))
            throw Error("activity.appointment_not_held", cat("Appointment '", id, "' was not held at that time."),
                        cat("任职“", id, "”当时不在任期内。"), at);
        add(*found, at);
    }

    std::vector<Participant> take() { return std::move(all_); }

private:
    void add(const Appointment& appointment, const std::string& at) {
        for (const Participant& known : all_) {
            if (known.appointment == &appointment) return;
            if (known.appointment->official == appointment.official)
                throw Error("activity.official_twice", "One official took part under two appointments.",
                            "同一干部以两个任职参加同一活动。", at);
        }
        all_.push_back({&appointment, &directory_.post_of(appointment), {}, {}});
    }

    const When& when_;
    const organisation::Directory& directory_;
    std::vector<Participant> all_;
};

}  // namespace

When when_of(const ActivityRecord& request, Instant now) {
    const Instant end = request.ended_at.value_or(request.occurred_at);
    if (request.occurred_at > now || end > now)
        throw Error("activity.in_the_future", "The activity lies in the future.", "活动时间晚于当前时间。",
                    request.occurred_at > now ? "/occurred_at" : "/ended_at");
    if (end < request.occurred_at)
        throw Error("activity.ends_before_it_begins", "The activity ends before it begins.",
                    "活动结束时间早于开始时间。", "/ended_at");
    // What ends at 24:00 has no part in the next day.
    const bool midnight = end > request.occurred_at && end.ms_of_day() == 0;
    const Span days{request.occurred_at.date(), midnight ? end.date() - 1 : end.date()};
    if (days.days() > kLongestDays)
        throw Error("activity.too_long", cat("An activity spans at most ", kLongestDays, " days."),
                    cat("活动最长不超过", kLongestDays, "天。"), "/ended_at");
    if (request.precision == Precision::day && days.days() != 1)
        throw Error("activity.not_one_day", "With precision 'day' begin and end lie on the same day.",
                    "精度为“day”时，起止时间须在同一天。", "/ended_at");
    return {days, days.days() == 1 || request.precision == Precision::exact};
}

std::vector<Participant> participants_of(const ActivityRecord& request, const When& when,
                                         const organisation::Directory& directory) {
    if (request.officials.empty() && request.appointments.empty())
        throw Error("activity.no_participant", "At least one official took part.", "至少须有一名干部参加。",
                    "/officials");
    Gathering gathering(when, directory);
    for (std::size_t i = 0; i < request.officials.size(); ++i)
        gathering.official(request.officials[i], request.appointments, "/officials" + pointer_token(i));
    for (std::size_t i = 0; i < request.appointments.size(); ++i)
        gathering.appointment(request.appointments[i], "/appointments" + pointer_token(i));
    return gathering.take();
}

}  // namespace lianxin::activity

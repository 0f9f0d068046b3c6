#include "report/calendar_file.hpp"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "report/ledger.hpp"

namespace lianxin::report {
namespace {

constexpr const char* kZone = "Asia/Shanghai";
constexpr int kOffsetSeconds = 8 * 3600;

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

icaltimetype day_of(Date day) {
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = static_cast<int>(day.month());
    time.day = static_cast<int>(day.day());
    time.is_date = 1;
    return time;
}

/// The wall time of UTC+08:00; the zone is named beside it.
icaltimetype wall_time_of(Instant at) {
    icaltimetype time = day_of(at.date());
    const auto seconds = static_cast<int>(at.ms_of_day() / 1000);
    time.is_date = 0;
    time.hour = seconds / 3600;
    time.minute = seconds / 60 % 60;
    time.second = seconds % 60;
    return time;
}

icaltimetype utc_of(Instant at) {
    icaltimetype time = wall_time_of(at + -kOffsetSeconds * 1000LL);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

void add_zone(icalcomponent* calendar) {
    icalcomponent* zone = icalcomponent_new_vtimezone();
    add(zone, icalproperty_new_tzid(kZone));
    icalcomponent* standard = icalcomponent_new_xstandard();
    add(standard, icalproperty_new_dtstart(wall_time_of(Instant::start_of(Date{0}))));
    add(standard, icalproperty_new_tzoffsetfrom(kOffsetSeconds));
    add(standard, icalproperty_new_tzoffsetto(kOffsetSeconds));
    add(standard, icalproperty_new_tzname("CST"));
    icalcomponent_add_component(zone, standard);
    icalcomponent_add_component(calendar, zone);
}

void add_time(icalcomponent* event, const CalendarEntry& entry) {
    if (!entry.at) {
        add(event, icalproperty_new_dtstart(day_of(entry.day)));
        add(event, icalproperty_new_dtend(day_of(entry.day + 1)));
        return;
    }
    icalproperty* start = icalproperty_new_dtstart(wall_time_of(*entry.at));
    icalproperty_add_parameter(start, icalparameter_new_tzid(kZone));
    add(event, start);
}

void add_entry(icalcomponent* calendar, Instant stamp, const CalendarEntry& entry) {
    icalcomponent* event = icalcomponent_new_vevent();
    add(event, icalproperty_new_uid(entry.uid.c_str()));
    add(event, icalproperty_new_dtstamp(utc_of(stamp)));
    add_time(event, entry);
    add(event, icalproperty_new_summary(showable(entry.summary).c_str()));
    add(event, icalproperty_new_class(entry.is_public ? ICAL_CLASS_PUBLIC : ICAL_CLASS_CONFIDENTIAL));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_component(calendar, event);
}

icalproperty* name_of(const std::string& name) {
    icalproperty* property = icalproperty_new_x(showable(name).c_str());
    icalproperty_set_x_name(property, "X-WR-CALNAME");
    return property;
}

}  // namespace

std::string calendar_text(const std::string& name, bool english, Instant stamp,
                          const std::vector<CalendarEntry>& entries) {
    const Component calendar(icalcomponent_new_vcalendar());
    if (!calendar) throw std::bad_alloc();
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid(english ? "-//Lianxin//Lianxin//EN" : "-//Lianxin//Lianxin//ZH"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add(calendar.get(), name_of(name));
    add_zone(calendar.get());
    for (const CalendarEntry& entry : entries) add_entry(calendar.get(), stamp, entry);
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    if (!text) throw std::bad_alloc();
    return text.get();
}

}  // namespace lianxin::report

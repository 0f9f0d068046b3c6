// The calendar document of one year: which weekdays are off and which weekend days are worked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/common.hpp"
#include "document/document.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin::calendar {

/// A span of days off, both ends included; weekends within it belong to it.
struct Holiday {
    LocalText name;
    Date from;
    Date to;
};

/// A Saturday or Sunday that is worked (调休上班日) in exchange for a day off.
struct MakeUpDay {
    Date on;
    LocalText made_up_for;  ///< JSON member `for`
};

/// A span of office hours, the same on every working day of the year: "09:00" to "12:00". The end may be "24:00".
struct OfficeHours {
    std::string from;
    std::string to;
};

/// Minutes since midnight of a time of day written HH:MM; nothing if it is written otherwise.
std::optional<int> minute_of_day(std::string_view text);

/// One year of one calendar. Every date in it is a day of that year: a holiday that spans New Year stands in
/// two documents, in each with its own days.
struct YearCalendar {
    std::string id;  ///< "cn-2024"
    std::int64_t version = 0;
    std::string calendar;  ///< the family: "cn"
    std::int64_t year = 0;
    LocalText title;
    Date effective_on;
    LocalText source;
    LocalText note;
    std::vector<Holiday> holidays;
    std::vector<MakeUpDay> make_up_days;
    std::vector<OfficeHours> hours;  ///< ascending, without overlap; empty if the document states none
};

/// Reads a calendar document and tells all its faults: those of every document (`document.…`) and
/// - `calendar.bad_name`: the calendar's name has other characters than a-z, 0-9 and `_`
/// - `calendar.wrong_id`: the id is not the calendar's name, a hyphen and the year
/// - `calendar.late_effect`: the day of effect lies after the year
/// - `calendar.other_year`: a holiday or make-up day is not of the document's year
/// - `calendar.reversed`: a holiday ends before it begins
/// - `calendar.overlap`: two holidays share a day
/// - `calendar.not_a_weekend`: a make-up day is a weekday, worked anyway
/// - `calendar.worked_holiday`: a make-up day lies within a holiday
/// - `calendar.repeated_day`: a make-up day is named twice
/// - `calendar.bad_hours`: a time of office hours is not HH:MM, from 00:00 to 23:59 for a beginning and to 24:00 for an
/// end
/// - `calendar.reversed_hours`: a span of office hours ends before it has begun
/// - `calendar.overlapping_hours`: a span of office hours begins before that ahead of it has ended
document::Checked<YearCalendar> check(std::string_view text);

template <class V>
void describe(V& v, Holiday& h) {
    v.required("name", h.name, "the festival or festivals that the days off are for");
    v.required("from", h.from, "first day off");
    v.required("to", h.to, "last day off, included");
}

template <class V>
void describe(V& v, MakeUpDay& m) {
    v.required("on", m.on, "the weekend day that is worked");
    v.required("for", m.made_up_for, "the festival whose days off it makes up for");
}

template <class V>
void describe(V& v, OfficeHours& h) {
    v.required("from", h.from, "when the office opens, HH:MM");
    v.required("to", h.to, "when it closes, HH:MM, up to 24:00");
}

template <class V>
void describe(V& v, YearCalendar& c) {
    std::string kind = "calendar";
    v.required("kind", kind, codec::id("always `calendar`"));
    v.required("id", c.id, codec::id("the calendar's name, a hyphen and the year"));
    v.required("version", c.version, codec::number("counts up when the arrangement is amended", 1));
    v.required("calendar", c.calendar, codec::id("the calendar that this year belongs to"));
    v.required("year", c.year, codec::number("the year", 1900, 2199));
    v.required("title", c.title, "what people call the document");
    v.required("effective_on", c.effective_on, "first day on which this version holds");
    v.required("source", c.source, "who settled the arrangement");
    v.optional("note", c.note, "what a reader who compares it with its source should know");
    v.required("holidays", c.holidays, codec::list("spans of days off", 100));
    v.required("make_up_days", c.make_up_days, codec::list("weekend days that are worked", 100));
    v.optional("hours", c.hours, codec::list("office hours of every working day, ascending and without overlap", 20));
}

}  // namespace lianxin::calendar

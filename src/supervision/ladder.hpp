// A ladder of supervision (督办阶梯): what happens, rung by rung, as a time limit draws near and passes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "codec/codec.hpp"
#include "codec/common.hpp"
#include "codec/names.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/time.hpp"

namespace lianxin::supervision {

enum class Side { before, after };

/// When a rung is reached, counted from the limit of the clock.
struct When {
    Side side = Side::after;
    std::int64_t amount = 0;
    PeriodUnit unit = PeriodUnit::day;
};

struct Rung {
    std::string code;  ///< the same code is the same rung, whatever the version: a clock reaches it once
    LocalText title;
    std::vector<std::string> workflows;  ///< empty: all
    std::vector<std::string> clocks;     ///< empty: all
    When when;
    bool working_hours_only = false;  ///< what falls due outside of office hours waits for the next opening
    std::optional<CardColour> card;
    std::vector<RungRecipient> to;
    LocalText text;
    LocalText basis;
};

struct Ladder {
    std::string id;
    std::int64_t version = 0;
    Date effective_on;
    LocalText title;
    LocalText note;
    std::string calendar;
    std::vector<Rung> rungs;

    const Rung* rung(const std::string& code) const;
    std::string name() const;  ///< "ladder-default/1"
};

/// Does the rung hold for this clock of this workflow?
bool covers(const Rung& rung, const std::string& workflow, const std::string& clock);
/// Does it ask a calendar anything?
bool asks_calendar(const Rung& rung);
/// Does it ask for office hours?
bool asks_hours(const Rung& rung);

constexpr std::array<codec::EnumName<Side>, 2> enum_names(Side) {
    return {{{Side::before, "before"}, {Side::after, "after"}}};
}

template <class V>
void describe(V& v, When& w) {
    v.required("side", w.side, "Before the limit, or after it.");
    v.required("amount", w.amount, codec::number("How many; after 0 is the very end of the limit.", 0, 1000));
    v.required("unit", w.unit,
               "`working_day`, `day`, `hour` or `working_hour`. Days are counted from the last day of the limit, and "
               "the rung falls due as the day begins; hours are counted from the instant at which the limit ends.");
}

template <class V>
void describe(V& v, Rung& r) {
    v.required("code", r.code,
               codec::Rule("What programs call the rung: a-z, 0-9 and _. A clock reaches each code once, also under a "
                           "later version.",
                           1, 40));
    v.required("title", r.title, "What people call the rung.");
    v.optional("workflows", r.workflows, codec::Rule("Only clocks of these workflows; all if absent.", 1, 100));
    v.optional("clocks", r.clocks, codec::Rule("Only clocks of these codes; all if absent.", 1, 100));
    v.required("when", r.when, "When it falls due.");
    v.optional("working_hours_only", r.working_hours_only,
               "What falls due outside of office hours waits for the next opening.");
    v.optional("card", r.card, "The card that is issued to the unit that has the case: yellow or red.");
    v.required("to", r.to, codec::list("Who is told, at least one.", 10));
    v.required("text", r.text, "What is to be told.");
    v.required("basis", r.basis, "Where the rung comes from: a rule, or that it is practice.");
}

template <class V>
void describe(V& v, Ladder& l) {
    std::string kind = "ladder";
    v.required("kind", kind, codec::id("Always `ladder`."));
    v.required("id", l.id, codec::id("The same for all versions of the ladder."));
    v.required("version", l.version, codec::number("Counts up from 1.", 1, 1'000'000));
    v.required("effective_on", l.effective_on, "The first day on which it may hold.");
    v.required("title", l.title, "What people call the ladder.");
    v.optional("note", l.note, "What a reader should know about it.");
    v.optional("calendar", l.calendar,
               codec::id("The family of calendars that working days and office hours are counted by."));
    v.required("rungs", l.rungs, codec::Rule("The rungs, in the order in which a clock reaches them.", 1, 20));
}

}  // namespace lianxin::supervision

#include "calendar/explain.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {
namespace {

constexpr std::int64_t kMinute = 60'000;

/// Time from `from`, before `to`.
struct Span {
    Instant from, to;
    std::int64_t length() const { return to.ms - from.ms; }
};

/// Takes the days of a period one after the other, as somebody does with a finger on the wall calendar.
class Walk {
public:
    Walk(const Calendar& calendar, Instant start, const Period& period, std::vector<Pause> pauses)
        : calendar_(calendar), start_(start), period_(period), pauses_(std::move(pauses)) {}

    Explanation take() {
        if (period_.unit == PeriodUnit::same_day)
            same_day();
        else if (in_hours(period_.unit))
            hours();
        else
            days();
        roll();
        return {due_, std::move(lines_)};
    }

private:
    DeadlineLine line(Date on, DeadlineStep step) {
        if (kLastDay < on)
            throw Error("calendar.out_of_range", cat("Periods must end by ", kLastDay.str(), "."),
                        cat("期限届满日不得晚于", kLastDay.str(), "。"));
        const Day day = calendar_.day(on);
        DeadlineLine out;
        out.from = out.to = on;
        out.step = step;
        out.day = day.kind;
        out.reason = reason(day);
        out.calendar = calendar_.document(on);
        out.total = total_;
        return out;
    }

    static LocalText reason(const Day& day) {
        switch (day.kind) {
            case DayKind::holiday:
                return day.name;
            case DayKind::weekend:
                return {"周末", "weekend"};
            case DayKind::make_up:
                return {cat("调休上班日（", day.name.zh, "）"),
                        cat("make-up working day for ", day.name.en.empty() ? day.name.zh : day.name.en)};
            case DayKind::working:
                break;
        }
        return {};
    }

    /// A day that was looked at for the count or the roll.
    void ask(Date on) { due_.provisional = due_.provisional || !calendar_.covered(on); }
    void ask_hours(Date on) { due_.provisional = due_.provisional || !calendar_.states_hours(on, on); }

    void same_day() {
        const Date on = start_.date();
        lines_.push_back(line(on, DeadlineStep::start));
        if (period_.roll != Roll::none) ask(on);
        due_.nominal_on = due_.extended_on = on;
    }

    bool stood_still(Instant at) const {
        return std::any_of(pauses_.begin(), pauses_.end(), [&](const Pause& p) { return p.from <= at && at < p.to; });
    }

    /// The pause that began before an instant and outlasts it; null if none does.
    const Pause* around(Instant at) const {
        const auto holds = [&](const Pause& p) { return p.from < at && at < p.to; };
        const auto found = std::find_if(pauses_.begin(), pauses_.end(), holds);
        return found == pauses_.end() ? nullptr : &*found;
    }

    void days() {
        lines_.push_back(line(start_.date(), DeadlineStep::start));
        const std::int64_t all = period_.amount + period_.extension;
        for (Date on = start_.date() + 1; total_ < all; on = on + 1) {
            DeadlineLine next = line(on, DeadlineStep::counted);
            ask(on);
            if (period_.unit == PeriodUnit::working_day && !calendar_.day(on).working) {
                next.step = DeadlineStep::skipped;
            } else if (stood_still(Instant::start_of(on))) {
                next.step = DeadlineStep::paused;
            } else {
                next.count = 1;
                next.total = ++total_;
                if (total_ > period_.amount) next.step = DeadlineStep::added;
                if (total_ == period_.amount) due_.nominal_on = on;
                due_.extended_on = on;
            }
            lines_.push_back(std::move(next));
        }
        due_.nominal_on = kept_open(due_.nominal_on, false);
        due_.extended_on = kept_open(due_.extended_on, true);
    }

    /// Suspended in the course of its last day, a period ends only after as many days as would have counted meanwhile.
    Date kept_open(Date last, bool tell) {
        for (Date before = last + -1; before != last;) {
            before = last;
            const Pause* pause = around(end_of(last));
            if (pause == nullptr) break;
            std::vector<DeadlineLine> passed;
            for (Date on = last + 1; Instant::start_of(on) < pause->to; on = on + 1) {
                const bool skipped = period_.unit == PeriodUnit::working_day && !calendar_.day(on).working;
                passed.push_back(line(on, skipped ? DeadlineStep::skipped : DeadlineStep::paused));
                if (skipped) continue;
                last = on;
                for (DeadlineLine& day : passed) {
                    if (!tell) break;
                    ask(day.from);
                    lines_.push_back(std::move(day));
                }
                passed.clear();
            }
        }
        return last;
    }

    /// What would count of a day if the clock never stood still.
    std::vector<Span> open(Date on) const {
        const Instant midnight = Instant::start_of(on);
        std::vector<Span> out;
        const auto add = [&](std::int64_t from, std::int64_t to) {
            const Span span{std::max(start_, midnight + from), midnight + to};
            if (span.from < span.to) out.push_back(span);
        };
        if (period_.unit == PeriodUnit::hour)
            add(0, 24 * kHour);
        else if (calendar_.day(on).working)
            for (const HourSpan& span : calendar_.hours(on)) add(span.from, span.to);
        return out;
    }

    /// The spans less the pauses.
    std::vector<Span> running(std::vector<Span> spans) const {
        for (const Pause& pause : pauses_) {
            if (pause.to <= pause.from) continue;
            std::vector<Span> rest;
            for (const Span& span : spans) {
                const Span before{span.from, std::min(span.to, pause.from)};
                const Span after{std::max(span.from, pause.to), span.to};
                if (before.from < before.to) rest.push_back(before);
                if (after.from < after.to) rest.push_back(after);
            }
            spans = std::move(rest);
        }
        return spans;
    }

    void hours() {
        const std::int64_t nominal = period_.amount * kHour;
        const std::int64_t all = nominal + period_.extension * kHour;
        std::int64_t passed = 0;
        for (Date on = start_.date(); passed < all; on = on + 1) {
            DeadlineLine next = line(on, DeadlineStep::skipped);
            ask(on);
            if (period_.unit == PeriodUnit::working_hour) ask_hours(on);
            const std::vector<Span> could = open(on);
            if (!could.empty()) next.step = DeadlineStep::paused;
            const bool extended = passed >= nominal;
            for (const Span& span : running(could)) {
                const std::int64_t taken = std::min(span.length(), all - passed);
                if (taken == 0) break;
                if (passed < nominal && nominal <= passed + taken) due_.nominal_on = on;
                passed += taken;
                due_.extended_on = on;
                due_.due_at = span.from + taken;
                next.step = extended ? DeadlineStep::added : DeadlineStep::counted;
            }
            next.total = passed / kMinute;
            next.count = next.total - total_;
            total_ = next.total;
            if (next.step == DeadlineStep::skipped && next.day == DayKind::working)
                next.reason = {"办公时间以外", "outside office hours"};
            lines_.push_back(std::move(next));
        }
    }

    void pass_over(Date on) {
        lines_.push_back(line(on, DeadlineStep::rolled));
        ask(on);
    }

    void roll() {
        due_.due_on = due_.extended_on;
        if (!calendar_.day(due_.due_on).working) {
            if (period_.roll == Roll::next_working_day) roll_forward();
            if (period_.roll == Roll::previous_working_day) roll_back();
        }
        if (in_hours(period_.unit))
            due_.due_at = due_.due_at + (due_.due_on - due_.extended_on) * 24 * kHour;
        else
            due_.due_at = end_of_due();
    }

    void roll_forward() {
        while (!calendar_.day(due_.due_on).working) {
            due_.due_on = due_.due_on + 1;
            pass_over(due_.due_on);
        }
    }

    void roll_back() {
        Date day = due_.extended_on;
        while (start_.date() + 1 < day && !calendar_.day(day).working) day = day - 1;
        if (day <= start_.date() || !calendar_.day(day).working) return;  // nowhere to go
        due_.due_on = day;
        for (DeadlineLine& given_up : lines_) {
            if (given_up.to <= day) {
                total_ = given_up.total;
                continue;
            }
            given_up.step = DeadlineStep::rolled;
            given_up.count = 0;
            given_up.total = total_;
        }
    }

    Instant end_of_due() {
        if (ends_with_business(period_)) ask_hours(due_.due_on);
        return end_of(due_.due_on);
    }

    Instant end_of(Date day) const {
        if (ends_with_business(period_)) {
            Instant close = Instant::start_of(day);
            for (const HourSpan& span : calendar_.hours(day)) close = Instant::start_of(day) + span.to;
            if (start_ < close) return close;
        }
        return Instant::start_of(day + 1);
    }

    const Calendar& calendar_;
    const Instant start_;
    const Period& period_;
    const std::vector<Pause> pauses_;
    Deadline due_;
    std::int64_t total_ = 0;  // days, or minutes
    std::vector<DeadlineLine> lines_;
};

bool of_one_kind(const DeadlineLine& a, const DeadlineLine& b) {
    return a.day == b.day && a.reason.zh == b.reason.zh && a.reason.en == b.reason.en;
}

/// Where every day counts, it doesn't matter whether it is a rest day, unless the period ends there.
bool same_way(const DeadlineLine& a, const DeadlineLine& b, bool every_day_counts) {
    const bool kind_matters = !every_day_counts || a.step == DeadlineStep::rolled;
    return a.step == b.step && a.calendar == b.calendar && (!kind_matters || of_one_kind(a, b));
}

std::vector<DeadlineLine> joined(const std::vector<DeadlineLine>& lines, PeriodUnit unit) {
    const bool every_day_counts = unit == PeriodUnit::day || unit == PeriodUnit::hour;
    std::vector<DeadlineLine> out;
    for (const DeadlineLine& line : lines) {
        if (out.empty() || !same_way(out.back(), line, every_day_counts)) {
            out.push_back(line);
            continue;
        }
        if (!of_one_kind(out.back(), line)) {  // days of several kinds, told as days
            out.back().day = DayKind::working;
            out.back().reason = {};
        }
        out.back().to = line.to;
        out.back().count += line.count;
        out.back().total = line.total;
    }
    return out;
}

}  // namespace

Explanation explain(const Calendar& calendar, Instant start, const Period& period, const std::vector<Pause>& pauses,
                    bool each_day) {
    require_sound(calendar, period);
    Explanation out = Walk(calendar, start, period, united(pauses)).take();
    if (!each_day) out.lines = joined(out.lines, period.unit);
    return out;
}

}  // namespace lianxin::calendar

#include "supervision/check.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/checked.hpp"
#include "supervision/due.hpp"

namespace lianxin::supervision {
namespace {

/// Weeks without a holiday, worked from nine to six: which rung comes first is tried there.
const calendar::Calendar& ordinary_weeks() {
    static const calendar::Calendar weeks = [] {
        calendar::YearCalendar year;
        year.id = "ordinary-2024";
        year.version = 1;
        year.calendar = "ordinary";
        year.year = 2024;
        year.hours = {{"09:00", "12:00"}, {"14:00", "18:00"}};
        return calendar::Calendar({year});
    }();
    return weeks;
}

/// Limits of every sort of hour on every day of two weeks.
std::vector<Instant> limits() {
    std::vector<Instant> out;
    for (std::int32_t day = 0; day < 14; ++day)
        for (const std::int64_t minutes : {0, 3 * 60, 10 * 60 + 30, 12 * 60, 18 * 60})
            out.push_back(Instant::start_of(Date::of(2024, 6, 3) + day) + minutes * 60'000);
    return out;
}

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.empty() || b.empty() ||
           std::any_of(a.begin(), a.end(), [&](const auto& one) { return std::count(b.begin(), b.end(), one) > 0; });
}

/// Is there a clock that both hold for?
bool share(const Rung& a, const Rung& b) { return meet(a.workflows, b.workflows) && meet(a.clocks, b.clocks); }

class Checker {
public:
    explicit Checker(const Ladder& ladder) : ladder_(ladder), limits_(limits()) {}

    std::vector<Fault> faults() {
        for (std::size_t i = 0; i < ladder_.rungs.size(); ++i) {
            code(i);
            scope(i);
            when(i);
            order(i);
            told(i);
        }
        return std::move(faults_);
    }

private:
    void add(const char* code, std::string pointer, std::string message, std::string message_zh) {
        faults_.push_back(
            {std::string("ladder.") + code, std::move(pointer), std::move(message), std::move(message_zh), {}});
    }

    void code(std::size_t i) {
        const std::string& code = ladder_.rungs[i].code;
        const std::string at = cat("/rungs/", i, "/code");
        const bool plain = std::all_of(code.begin(), code.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        });
        if (!plain)
            add("bad_code", at, "A rung's code has only the characters a-z, 0-9 and _.",
                "阶梯代码只能由小写字母、数字和下划线组成。");
        for (std::size_t j = 0; j < i; ++j)
            if (ladder_.rungs[j].code == code) {
                add("double_code", at, cat("The rung at /rungs/", j, " has this code already."),
                    cat("/rungs/", j, "处已使用此代码。"));
                return;
            }
    }

    void once(const std::vector<std::string>& scope, const std::string& at) {
        for (std::size_t k = 0; k < scope.size(); ++k)
            if (std::find(scope.begin(), scope.begin() + static_cast<std::ptrdiff_t>(k), scope[k]) !=
                scope.begin() + static_cast<std::ptrdiff_t>(k))
                add("repeated_scope", cat(at, "/", k), "This is named already.", "此项已经列出。");
    }
    void scope(std::size_t i) {
        once(ladder_.rungs[i].workflows, cat("/rungs/", i, "/workflows"));
        once(ladder_.rungs[i].clocks, cat("/rungs/", i, "/clocks"));
    }

    static bool countable(const When& when) {
        return when.unit != PeriodUnit::same_day && (when.side == Side::after || when.amount > 0);
    }

    void when(std::size_t i) {
        const Rung& rung = ladder_.rungs[i];
        const std::string at = cat("/rungs/", i);
        if (rung.when.unit == PeriodUnit::same_day)
            add("bad_unit", at + "/when/unit", "A rung is counted in days, working days, hours or working hours.",
                "阶梯的时间须以日、工作日、小时或者工作小时计算。");
        if (rung.when.side == Side::before && rung.when.amount == 0)
            add("bad_amount", at + "/when/amount", "Before the limit by nothing is no time; write after 0 for its end.",
                "限期“之前0”没有意义；限期届满时请写“之后0”。");
        if (ladder_.calendar.empty() && asks_calendar(rung))
            add("no_calendar", at + (rung.working_hours_only ? "/working_hours_only" : "/when/unit"),
                "Working days and office hours need the ladder to name a calendar.",
                "按工作日或者办公时间计算的，须指定日历。");
    }

    void order(std::size_t i) {
        const Rung& here = ladder_.rungs[i];
        for (std::size_t j = 0; j < i; ++j) {
            const Rung& ahead = ladder_.rungs[j];
            if (!share(here, ahead)) continue;
            if (here.card == CardColour::yellow && ahead.card == CardColour::red)
                add("red_before_yellow", cat("/rungs/", i, "/card"),
                    cat("The same clock has had a red card at /rungs/", j, "."),
                    cat("同一时限在/rungs/", j, "处已亮红牌。"));
            if (!countable(here.when) || !countable(ahead.when)) continue;
            const auto earlier = std::find_if(limits_.begin(), limits_.end(), [&](Instant due_at) {
                return falls_due(here, due_at, ordinary_weeks()) < falls_due(ahead, due_at, ordinary_weeks());
            });
            if (earlier == limits_.end()) continue;
            add("out_of_order", cat("/rungs/", i, "/when"),
                cat("For a limit that ends at ", earlier->str(), " this falls due before '", ahead.code,
                    "', which stands ahead of it."),
                cat("限期在", earlier->str(), "届满时，本级早于排在其前的“", ahead.title.zh, "”。"));
            return;
        }
    }

    void told(std::size_t i) {
        const std::vector<RungRecipient>& to = ladder_.rungs[i].to;
        const std::string at = cat("/rungs/", i, "/to");
        if (to.empty()) add("nobody_told", at, "Somebody must be told of a rung.", "每一级都须有告知对象。");
        for (std::size_t k = 1; k < to.size(); ++k)
            if (std::find(to.begin(), to.begin() + static_cast<std::ptrdiff_t>(k), to[k]) !=
                to.begin() + static_cast<std::ptrdiff_t>(k))
                add("told_twice", cat(at, "/", k), "This recipient is named already.", "该告知对象已经列出。");
    }

    const Ladder& ladder_;
    const std::vector<Instant> limits_;
    std::vector<Fault> faults_;
};

}  // namespace

document::Checked<Ladder> check(std::string_view text) {
    return document::checked<Ladder>(text, "ladder", [](const Ladder& ladder) { return Checker(ladder).faults(); });
}

}  // namespace lianxin::supervision

#include "casework/account.hpp"

#include <algorithm>
#include <iterator>

namespace lianxin::casework {
namespace {

constexpr Verdict counted(const char* reason) { return {AccountSide::count, reason}; }
constexpr Verdict part_of(const char* reason) { return {AccountSide::of, reason}; }
constexpr Verdict rest(const char* reason) { return {AccountSide::rest, reason}; }

/// Why a case that has not ended is not judged yet.
const char* not_yet(const Accounted& a) { return a.standing == CaseStanding::merged ? "merged" : "under_way"; }

Verdict on_answer(const Accounted& a, const std::optional<bool>& part) {
    if (!a.answered) return rest("never_asked");
    if (!a.said.reached) return rest("not_reached");
    const std::optional<bool> answer = for_rate(a.said, part);
    if (!answer) return rest("not_told");
    return *answer ? counted("said_yes") : part_of("said_no");
}

Verdict on_time(const Accounted& a) {
    if (a.late) return part_of("late");
    return a.standing == CaseStanding::final ? counted("kept") : rest(not_yet(a));
}

Verdict on_first_dispatch(const Accounted& a) {
    if (a.handlings.empty()) return rest("never_dispatched");
    const Handling& first = a.handlings.front();
    if (left(first)) return part_of("left_its_unit");
    return rightly_dispatched(first) ? counted("stayed") : part_of("bounce_undecided");
}

Verdict on_reopening(const Accounted& a) {
    if (a.round > 1) return counted("opened_again");
    return a.standing == CaseStanding::final ? part_of("ended_once") : rest(not_yet(a));
}

const ReasonText kReasons[] = {
    {"said_yes", "The citizen says so.", "群众回答“是”。"},
    {"said_no", "The citizen says that it is not so.", "群众回答“否”。"},
    {"never_asked", "The citizen was not asked yet.", "尚未回访。"},
    {"not_reached", "The citizen was not reached.", "回访未联系上群众。"},
    {"not_told", "The citizen was reached; this was not told.", "已联系上群众，但没有登记这一项。"},
    {"kept", "It ended, and no clock was late.", "已办结，各项时限均未超期。"},
    {"late", "A clock was late, or is.", "有时限已经超期。"},
    {"under_way", "It is under way.", "仍在办理。"},
    {"merged", "It is merged into a case that is under way.", "已并入在办的主案。"},
    {"stayed", "Its first unit has it, or had it until its end.", "首派单位一直承办至今或者至办结。"},
    {"left_its_unit", "It left its first unit before its end.", "办结前已离开首派单位。"},
    {"bounce_undecided", "Its first unit bounced it, and nobody has decided yet.", "首派单位已退单，尚未裁定。"},
    {"never_dispatched", "No unit has had it yet.", "尚未派给任何单位。"},
    {"bounced", "The unit bounced it.", "该单位曾退单。"},
    {"not_bounced", "The unit did not bounce it.", "该单位没有退单。"},
    {"opened_again", "It was opened again at least once.", "至少重办过一次。"},
    {"ended_once", "It ended in its first round.", "在首轮办结。"},
    {"brought_before", "It brings an earlier case again.", "与此前的办件为同一事项。"},
    {"first_time", "It is linked to no earlier case as its repeat.", "没有认定为重复信访。"},
    {"ended", "It has ended.", "已办结。"},
};

std::optional<Ratio> ratio(const Ratio& ratio) { return ratio; }

}  // namespace

Verdict verdict(AccountFigure figure, const Accounted& a) {
    switch (figure) {
        case AccountFigure::response:
            return on_answer(a, a.said.responded);
        case AccountFigure::resolution:
            return on_answer(a, a.said.solved);
        case AccountFigure::satisfaction:
            return on_answer(a, a.said.satisfied);
        case AccountFigure::on_time:
            return on_time(a);
        case AccountFigure::first_dispatch:
            return on_first_dispatch(a);
        case AccountFigure::bounce:
            return rest("never_dispatched");
        case AccountFigure::reopen:
            return on_reopening(a);
        case AccountFigure::repeat:
            return a.repeat ? counted("brought_before") : part_of("first_time");
        case AccountFigure::ended:
            break;
    }
    return a.standing == CaseStanding::final ? counted("ended") : part_of(not_yet(a));
}

Verdict verdict_on_handling(const Handling& handling) {
    return handling.bounced > 0 ? counted("bounced") : part_of("not_bounced");
}

const ReasonText& reason_text(const std::string& code) {
    return *std::find_if(std::begin(kReasons), std::prev(std::end(kReasons)),
                         [&](const ReasonText& text) { return code == text.code; });
}

std::int64_t percentile(std::vector<std::int64_t> values, int percent) {
    const auto size = static_cast<std::int64_t>(values.size());
    const auto rank = static_cast<std::ptrdiff_t>((size * percent + 99) / 100 - 1);
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[static_cast<std::size_t>(rank)];
}

void AccountTally::add(AccountFigure figure, const Verdict& verdict) {
    Ratio& ratio = of(figure);
    ratio.of += verdict.side != AccountSide::rest ? 1 : 0;
    ratio.count += verdict.side == AccountSide::count ? 1 : 0;
}

AccountFigures AccountTally::figures() const {
    AccountFigures out{cases,
                       ratio(ratios[0]),
                       ratio(ratios[1]),
                       ratio(ratios[2]),
                       ratio(ratios[3]),
                       ratio(ratios[4]),
                       ratio(ratios[5]),
                       ratio(ratios[6]),
                       ratio(ratios[7]),
                       ratio(ratios[8]),
                       std::nullopt};
    if (durations.empty()) return out;
    out.duration = AccountDuration{percentile(durations, 50), percentile(durations, 90),
                                   static_cast<std::int64_t>(working.size()), 0, 0};
    if (!working.empty()) {
        out.duration->working_median_s = percentile(working, 50);
        out.duration->working_p90_s = percentile(working, 90);
    }
    return out;
}

}  // namespace lianxin::casework

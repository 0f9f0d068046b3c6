// duty_evaluate: gathers what counted — activities, topics, cases — and lets the pure evaluation judge it.
#include "duty/duty.hpp"

#include <algorithm>

#include "activity/events.hpp"
#include "casework/state.hpp"
#include "lianxin/error.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

using duty::CreditRow;

/// A duty's period is at the longest a term; nothing earlier can count for what overlaps the span asked for.
constexpr std::int32_t kLongestPeriodDays = 5 * 366;

std::vector<CreditRow> stored_credits(Work& work, Date from, Date to) {
    std::vector<CreditRow> out;
    for (auto& [kind, source, duty, bearer_kind, bearer, measure, first, last, contact_point] :
         work.tx.db()
             .rows<std::string, std::string, std::string, std::string, std::string, std::int64_t, std::int64_t,
                   std::int64_t, std::string>(
                 "SELECT kind, source, duty, bearer_kind, bearer, measure, first_day, last_day, contact_point FROM "
                 "credits "
                 "WHERE jurisdiction = :j AND first_day >= :f AND first_day <= :t ORDER BY first_day, kind, source",
                 work.tx.jurisdiction(), static_cast<std::int64_t>(from.days), static_cast<std::int64_t>(to.days)))
        out.push_back({measure, duty, codec::value_of<BearerKind>(bearer_kind).value(), bearer,
                       Date{static_cast<std::int32_t>(first)}, Date{static_cast<std::int32_t>(last)}, kind, source,
                       contact_point});
    return out;
}

void add(std::vector<CreditRow>& out, const std::vector<Credit>& credits, const std::string& case_no) {
    for (const Credit& c : credits)
        out.push_back({c.measure, c.duty, c.bearer_kind, c.bearer, c.first_day, c.last_day, "case", case_no, ""});
}

/// Cases taken down by a leader count from the day of receipt.
void add_led_cases(Work& work, const mechanism::Mechanism& mechanism, Date from, Date to, std::vector<CreditRow>& out) {
    for (const auto& [case_no, leader, received] : work.tx.db().rows<std::string, std::string, std::int64_t>(
             "SELECT case_no, leader, received_at FROM cases WHERE jurisdiction = :j AND leader > '' AND received_at "
             ">= :f "
             "AND received_at < :t ORDER BY case_no",
             work.tx.jurisdiction(), Instant::start_of(from).ms, Instant::start_of(to + 1).ms))
        add(out, duty::credits_of_led_case(mechanism, *work.directory, leader, Instant{received}.date()), case_no);
}

/// Cases that an activity raised and that ended with both a fix and a lasting rule, on the day they were closed.
void add_kept_cases(Work& work, const mechanism::Mechanism& mechanism, Date from, Date to,
                    std::vector<CreditRow>& out) {
    for (const auto& [case_no, case_body, activity_body] : work.tx.db().rows<std::string, std::string, std::string>(
             "SELECT c.case_no, c.body, a.body FROM cases c JOIN activities a ON a.jurisdiction = c.jurisdiction AND "
             "a.activity = c.activity WHERE c.jurisdiction = :j AND c.standing = 'final' AND c.solved = 1 AND "
             "a.withdrawn = 0 AND c.closed_at >= :f AND c.closed_at < :t ORDER BY c.case_no",
             work.tx.jurisdiction(), Instant::start_of(from).ms, Instant::start_of(to + 1).ms)) {
        const auto state = codec::decode<casework::State>(parse_json(case_body));
        if (!state.outcome || state.outcome->fix_now.empty() || state.outcome->keep_fixed.empty()) continue;
        const auto activity = codec::decode<activity::Recorded>(parse_json(activity_body));
        add(out,
            duty::credits_of_kept_case(mechanism, *work.directory, activity.measures, activity.appointments,
                                       state.closed_at->date()),
            case_no);
    }
}

}  // namespace

DutyEvaluated duty_evaluate(Work& work, const DutyEvaluate& request) {
    const mechanism::Mechanism* mechanism = work.shelf->mechanism_on(request.to);
    if (mechanism == nullptr)
        throw Error("duty.no_mechanism", "No mechanism is in force on that day.", "当日没有生效的机制。", "/to");
    const Date as_of = request.as_of.value_or(work.context.now.date());
    const Date from = request.from - kLongestPeriodDays;
    const Date to = request.to + kLongestPeriodDays;
    auto credits = stored_credits(work, from, to);
    add_led_cases(work, *mechanism, from, to, credits);
    add_kept_cases(work, *mechanism, from, to, credits);
    return duty::evaluate(request, as_of, *mechanism, *work.directory, work.shelf->calendar(mechanism->calendar),
                          credits);
}

}  // namespace lianxin::service

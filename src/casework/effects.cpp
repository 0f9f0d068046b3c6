#include "casework/effects.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "casework/rules.hpp"
#include "lianxin/error.hpp"

namespace lianxin::casework {
namespace {

constexpr std::int32_t kLongestPeriod = calendar::kLongestPeriod;
constexpr std::int32_t kLongestReview = 3'660;  // ten years

using workflow::Action;
using workflow::Effect;
using workflow::EffectKind;
using workflow::Field;
using workflow::Sets;

std::optional<CaseAssigned> assigned(const State& state, const Told& told, const organisation::Directory& directory,
                                     Date on) {
    if (!told.value(Sets::unit) && !told.value(Sets::handler)) return std::nullopt;
    CaseAssigned event{told.value(Sets::unit) ? told.text(Sets::unit) : state.unit, told.text(Sets::handler), {}};
    require_no_conflict(state, event.unit, {}, directory, on, told.pointer(Sets::unit));
    if (event.handler.empty()) return event;
    require_no_conflict(state, {}, event.handler, directory, on, told.pointer(Sets::handler));
    const Appointment& handler = *directory.appointment(event.handler);
    if (event.unit.empty()) event.unit = directory.post_of(handler).unit;  // so that others may follow in the post
    require_in_unit(handler, event.unit, directory, told.pointer(Sets::handler));
    event.handler_official = handler.official;
    return event;
}

/// All four parts, or none: "not reached" is no answer.
std::optional<CitizenAnswered> answered(const Told& told) {
    const std::optional<bool> reached = told.flag(Sets::answer_reached);
    const Answer answer{reached.value_or(false), told.flag(Sets::answer_responded), told.flag(Sets::answer_solved),
                        told.flag(Sets::answer_satisfied)};
    const bool some = answer.responded || answer.solved || answer.satisfied;
    const bool all = answer.responded && answer.solved && answer.satisfied;
    if (!reached && !some) return std::nullopt;
    if (!answer.reached && some)
        throw Error("case.answer_without_contact", "A citizen who was not reached has given no answer.",
                    "未联系上群众，不能填写其答复。", told.pointer(Sets::answer_reached));
    if (answer.reached && !all)
        throw Error("case.answer_incomplete", "The answer says three things: responded to, solved, satisfied.",
                    "群众答复须同时说明是否及时响应、是否解决、是否满意。", "/fields");
    return CitizenAnswered{answer};
}

ItemSettled settled(const State& state, const Told& told) {
    const std::int64_t number = *told.number(Sets::item_number);
    const auto item =
        std::find_if(state.items.begin(), state.items.end(), [&](const Item& one) { return one.number == number; });
    if (item == state.items.end())
        throw Error("case.no_such_item", cat("The case has no item ", number, "."), cat("办件没有第", number, "项。"),
                    told.pointer(Sets::item_number), Json{{"items", state.items.size()}}.dump());
    if (item->settled_at)
        throw Error("case.item_settled", cat("Item ", number, " was settled already."),
                    cat("第", number, "项已经销号。"), told.pointer(Sets::item_number),
                    Json{{"settled_at", item->settled_at->str()}}.dump());
    return {number, told.text(Sets::item_result)};
}

std::optional<AttemptMade> attempted(const Action& action, const Told& told) {
    if (!workflow::effect_of(action, EffectKind::attempt)) return std::nullopt;
    return AttemptMade{told.text(Sets::attempt_means), told.text(Sets::attempt_result)};
}

[[noreturn]] void rule_lacks(const Action& action, Sets sets) {
    const Field& field = *workflow::field_that_sets(action, sets);
    throw Error("case.missing_field", cat("A lasting rule needs the field '", field.name, "'."),
                cat("制定长效规则须填写“", field.title.zh, "”。"),
                "/fields" + pointer_token(std::string_view(field.name)));
}

/// If anything is told of a lasting rule, all is; whose it is may follow from who has the case.
std::optional<RuleMade> rule_made(const State& state, const Action& action, const Told& told,
                                  const organisation::Directory& directory, const Telling& telling) {
    constexpr Sets kParts[] = {Sets::rule_title, Sets::rule_unit, Sets::rule_holder, Sets::rule_review_on};
    if (std::none_of(std::begin(kParts), std::end(kParts), [&](Sets part) { return told.value(part); }))
        return std::nullopt;
    for (const Sets part : {Sets::rule_title, Sets::rule_review_on, Sets::outcome_keep_fixed})
        if (!told.value(part)) rule_lacks(action, part);
    const Date review_on = *told.day(Sets::rule_review_on), today = telling.at.date();
    if (review_on <= today || today + kLongestReview < review_on)
        throw Error("case.review_not_ahead",
                    cat("The day of the review must lie after ", today.str(), ", at most ", kLongestReview, " days."),
                    cat("复核日期须晚于", today.str(), "，且不超过", kLongestReview, "日。"),
                    told.pointer(Sets::rule_review_on));
    const std::string holder = told.text(Sets::rule_holder);
    std::string unit = told.text(Sets::rule_unit);
    if (unit.empty() && !holder.empty()) unit = directory.post_of(*directory.appointment(holder)).unit;
    if (unit.empty()) unit = state.unit.empty() ? telling.unit : state.unit;
    return RuleMade{cat(state.case_no, "-r", state.rules.size() + 1),
                    std::move(unit),
                    holder,
                    review_on,
                    Sealed(told.text(Sets::rule_title)),
                    Sealed(told.text(Sets::outcome_keep_fixed))};
}

std::int64_t runs_of(const State& state, const std::string& clock) {
    return std::count_if(state.clocks.begin(), state.clocks.end(),
                         [&](const ClockRun& run) { return run.clock == clock; });
}

/// The instant that a clock counts from. That there was an acceptance, the checker has seen to.
Instant origin(const State& state, workflow::CountedFrom from, Instant at) {
    switch (from) {
        case workflow::CountedFrom::receipt:
            return state.received_at;
        case workflow::CountedFrom::registration:
            return state.registered_at;
        case workflow::CountedFrom::acceptance:
            return state.accepted_at.value_or(at);
        case workflow::CountedFrom::action:
            break;
    }
    return at;
}

/// The clocks of a case on the move: each act is decided on what those before it have left.
class Moving {
public:
    Moving(const State& state, std::vector<Event>& events) : state_(state), events_(events) {}

    const State& state() const { return state_; }
    const ClockRun* open_run(const std::string& clock) const {
        const ClockRun* run = latest(state_, clock);
        return run && run->open() ? run : nullptr;
    }
    const ClockRun* run(const std::string& clock, std::int64_t number) const {
        for (const ClockRun& one : state_.clocks)
            if (one.clock == clock && one.run == number) return &one;
        return nullptr;
    }
    template <class E>
    void happens(const E& event) {
        apply(state_.clocks, ClockEvent(event), {});
        events_.push_back(event);
    }

private:
    State state_;
    std::vector<Event>& events_;
};

/// The last day lies after today and after the day that the clock counts from, which for a case put on record late may
/// be the later one; and within reach.
void check_limit(Date limit, Instant from, Instant at, const Told& told) {
    const Date after = std::max(from, at).date();
    if (limit <= after)
        throw Error("case.limit_not_ahead", cat("The last day must lie after ", after.str(), "."),
                    cat("截止日期应晚于", after.str(), "。"), told.pointer(Sets::limit));
    const Date most = std::min(from.date() + kLongestPeriod, calendar::kLastDay - 31);  // with room for a roll
    if (limit > most)
        throw Error("case.field_range", cat("The last day must not lie after ", most.str(), "."),
                    cat("截止日期不得晚于", most.str(), "。"), told.pointer(Sets::limit),
                    Json{{"max", most.str()}}.dump());
}

void extend(const ClockRun& run, const Effect& effect, const Told& told, const calendar::Calendar& calendar,
            const std::string& approver, Moving& moving) {
    const std::int64_t days = *told.number(Sets::extension_days);
    const std::int64_t most = std::min(*effect.max, kLongestPeriod - run.extended_days);
    if (days > most)
        throw Error("case.extension_too_long", cat("An extension has at most ", most, " days."),
                    cat("延期最长为", most, "日。"), told.pointer(Sets::extension_days), Json{{"max", most}}.dump());
    moving.happens(extended(run, days, approver, calendar));
}

void exclude(const ClockRun& run, const Told& told, const calendar::Calendar& calendar, Instant at, Moving& moving) {
    const Date from = *told.day(Sets::span_from), to = *told.day(Sets::span_to);
    if (to < from || from < run.started_at.date() || at.date() < to)
        throw Error(
            "case.bad_span",
            cat("The span must lie between ", run.started_at.date().str(), " and ", at.date().str(),
                ", its first day before its last."),
            cat("扣除的时间应在", run.started_at.date().str(), "至", at.date().str(), "之间，且起始日不晚于截止日。"),
            told.pointer(Sets::span_from));
    moving.happens(span_excluded(run, from, to, calendar));
}

}  // namespace

const FieldValue* Told::value(Sets sets) const {
    const Field* field = workflow::field_that_sets(action_, sets);
    const auto it = field ? fields_.find(field->name) : fields_.end();
    return it == fields_.end() ? nullptr : &it->second;
}
std::string Told::text(Sets sets) const {
    const FieldValue* found = value(sets);
    return found ? std::get<std::string>(*found) : std::string();
}
std::optional<bool> Told::flag(Sets sets) const {
    const FieldValue* found = value(sets);
    return found ? std::optional<bool>(std::get<bool>(*found)) : std::nullopt;
}
std::optional<std::int64_t> Told::number(Sets sets) const {
    const FieldValue* found = value(sets);
    return found ? std::optional<std::int64_t>(std::get<std::int64_t>(*found)) : std::nullopt;
}
std::optional<Date> Told::day(Sets sets) const {
    const FieldValue* found = value(sets);
    return found ? std::optional<Date>(Date::parse(std::get<std::string>(*found))) : std::nullopt;
}
std::string Told::pointer(Sets sets) const {
    const Field* field = workflow::field_that_sets(action_, sets);
    return "/fields" + (field ? pointer_token(std::string_view(field->name)) : std::string());
}

void tell_case(const State& state, const Action& action, const Told& told, const organisation::Directory& directory,
               const Telling& telling, std::vector<Event>& events) {
    if (workflow::effect_of(action, EffectKind::release)) events.push_back(CaseReleased{state.unit, state.handler});
    if (const auto event = assigned(state, told, directory, telling.at.date())) events.push_back(*event);
    if (told.value(Sets::leader)) {
        require_no_conflict(state, {}, told.text(Sets::leader), directory, telling.at.date(),
                            told.pointer(Sets::leader));
        events.push_back(CaseLeaderNamed{told.text(Sets::leader)});
    }
    const OutcomeRecorded outcome{Sealed(told.text(Sets::outcome_fix_now)), Sealed(told.text(Sets::outcome_keep_fixed)),
                                  Sealed(told.text(Sets::outcome_cannot)),
                                  Sealed(told.text(Sets::outcome_no_recurrence))};
    if (!outcome.fix_now.empty() || !outcome.keep_fixed.empty() || !outcome.cannot.empty() ||
        !outcome.no_recurrence.empty())
        events.push_back(outcome);
    if (const auto event = rule_made(state, action, told, directory, telling)) events.push_back(*event);
    if (const auto event = attempted(action, told)) events.push_back(*event);
    if (const auto event = answered(told)) events.push_back(*event);
    if (workflow::effect_of(action, EffectKind::settle_item)) events.push_back(settled(state, told));
    if (workflow::effect_of(action, EffectKind::open_item))
        events.push_back(
            ItemOpened{static_cast<std::int64_t>(state.items.size()) + 1, Sealed(told.text(Sets::item_text))});
    const MoneyTold money{told.number(Sets::money_raised).value_or(0), told.number(Sets::money_spent).value_or(0)};
    if (money.raised != 0 || money.spent != 0) events.push_back(money);
}

ClockStarted start_clock(const State& state, const workflow::ClockRule& rule, Instant at, std::optional<Date> limit,
                         const calendar::Calendar& calendar) {
    ClockRun run;
    run.clock = rule.code;
    run.run = runs_of(state, rule.code) + 1;
    run.round = state.round;
    if (rule.per == workflow::Per::holder) run.holder = state.unit;
    run.window = rule.window;
    run.started_at = origin(state, rule.counted_from, at);
    run.terms = rule.terms_for(state.category, state.urgent);
    if (limit) run.terms.amount = *limit - run.started_at.date();
    return started(std::move(run), calendar);
}

void move_clocks(const State& after, const Action& action, const Told& told, const workflow::Workflow& workflow,
                 const calendar::Calendar& calendar, Instant at, const std::string& approver,
                 std::vector<Event>& events) {
    Moving moving(after, events);
    for (const std::string& clock : action.stop)
        if (const ClockRun* run = moving.open_run(clock)) moving.happens(ClockStopped{clock, run->run, at});
    for (const std::string& clock : action.suspend)
        if (const ClockRun* run = moving.open_run(clock); run && run->runs())
            moving.happens(ClockSuspended{clock, run->run, at});
    for (const std::string& clock : action.resume)
        if (const ClockRun* run = moving.open_run(clock); run && run->suspended_at)
            moving.happens(resumed(*run, at, calendar));
    for (const std::string& clock : action.start) {
        const workflow::ClockRule& rule = *workflow.clock(clock);
        if (const ClockRun* run = moving.open_run(clock))  // a holder's: it is handed over
            moving.happens(ClockStopped{clock, run->run, at});
        std::optional<Date> limit;
        if (rule.told) limit = told.day(Sets::limit);
        if (limit) check_limit(*limit, origin(moving.state(), rule.counted_from, at), at, told);
        moving.happens(start_clock(moving.state(), rule, at, limit, calendar));
    }
    for (const EffectKind kind : {EffectKind::extend, EffectKind::exclude}) {
        const Effect* effect = workflow::effect_of(action, kind);
        const ClockRun* before = effect ? latest(after, effect->clock) : nullptr;  // not one that has only just started
        if (!before || !before->open()) continue;
        const ClockRun& run = *moving.run(before->clock, before->run);
        if (kind == EffectKind::extend)
            extend(run, *effect, told, calendar, approver, moving);
        else
            exclude(run, told, calendar, at, moving);
    }
}

void issue(const State& after, const Action& action, std::vector<Event>& events) {
    for (const Effect& effect : action.effects) {
        if (effect.effect == EffectKind::notice) events.push_back(NoticeIssued{effect.code, *effect.to, action.code});
        if (effect.effect == EffectKind::card) events.push_back(CardIssued{*effect.card, after.unit, after.handler});
    }
}

void not_in_the_future(Instant at, Instant now) {
    if (at <= now) return;
    throw Error("case.in_the_future", "What is recorded must have happened already.", "所记录的事项不得发生在将来。",
                "/occurred_at", Json{{"now", now.str()}}.dump());
}

}  // namespace lianxin::casework

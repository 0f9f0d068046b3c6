#include "duty/duty.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "duty/tally.hpp"
#include "lianxin/error.hpp"

namespace lianxin::duty {
namespace {

using mechanism::AmountType;
using mechanism::Duty;
using mechanism::Measure;
using mechanism::Mechanism;
using mechanism::Span;
using organisation::Directory;

constexpr std::int32_t kLongestDays = 3660;

void check(const DutyEvaluate& request, const Mechanism& mechanism, const Directory& directory) {
    if (request.to < request.from)
        throw Error("duty.reversed_period", "The period ends before it begins.", "所问期间的结束日早于开始日。", "/to");
    if (request.to - request.from >= kLongestDays)
        throw Error("duty.period_too_long", cat("At most ", kLongestDays, " days are evaluated at once."),
                    cat("一次最多考核", kLongestDays, "天。"), "/to");
    if (request.measure && find_measure(mechanism, *request.measure) == nullptr)
        throw Error("duty.unknown_measure", cat("The mechanism has no measure ", *request.measure, "."),
                    cat("机制中没有第", *request.measure, "项举措。"), "/measure");
    if (!request.appointment.empty() && directory.appointment(request.appointment) == nullptr)
        throw Error("duty.unknown_appointment", "There is no appointment of this id.", "没有此编号的任职。",
                    "/appointment");
}

std::string key(const std::string& duty, BearerKind kind, const std::string& bearer) {
    return duty + (kind == BearerKind::team ? "\nteam\n" : "\nappointment\n") + bearer;
}

/// An appointment or a team that may owe something, with the days that it can.
struct Bearer {
    BearerKind kind = BearerKind::appointment;
    std::string id;
    const Appointment* appointment = nullptr;
    const Post* post = nullptr;
    const Unit* unit = nullptr;
    std::optional<Tier> tier;
    Span held;
};

bool owes(const Bearer& bearer, const Duty& duty) {
    return bearer.kind == BearerKind::team ? lies_on_team(duty, *bearer.unit) : lies_on(duty, *bearer.post);
}

class Evaluation {
public:
    Evaluation(const DutyEvaluate& request, Date as_of, const Mechanism& mechanism, const Directory& directory,
               const calendar::Calendar& calendar, const std::vector<CreditRow>& credits)
        : asked_{request.from, request.to},
          request_(request),
          as_of_(as_of),
          mechanism_(mechanism),
          directory_(directory),
          calendar_(calendar) {
        for (const CreditRow& row : credits) credits_[key(row.duty, row.bearer_kind, row.bearer)].push_back(&row);
        for (const Tie& tie : directory.all().ties) ties_[tie.official].push_back(&tie);
        gather_appointments();
        gather_teams();
    }

    DutyEvaluated run() {
        DutyEvaluated evaluated{mechanism_.id, mechanism_.version, as_of_, {}};
        for (const Measure& measure : mechanism_.measures) {
            if (request_.measure && *request_.measure != measure.number) continue;
            for (const Duty& duty : measure.duties)
                for (const Bearer& bearer : bearers_)
                    if (owes(bearer, duty)) evaluate(measure, duty, bearer, evaluated.items);
        }
        return evaluated;
    }

private:
    void add(Bearer bearer) {
        if (request_.tier && bearer.tier != request_.tier) return;
        bearer.held.from = std::max(bearer.held.from, mechanism_.effective_on);
        if (bearer.held.from <= bearer.held.to && bearer.held.overlaps(asked_)) bearers_.push_back(std::move(bearer));
    }

    void gather_appointments() {
        for (const Appointment& a : directory_.all().appointments) {
            if (!request_.appointment.empty() && a.id != request_.appointment) continue;
            const Post& post = directory_.post_of(a);
            add({BearerKind::appointment,
                 a.id,
                 &a,
                 &post,
                 directory_.unit(post.unit),
                 post.tier,
                 {a.from, a.to.value_or(calendar::kLastDay)}});
        }
    }

    void gather_teams() {
        std::unordered_set<std::string> with_team;
        for (const Post& post : directory_.all().posts)
            if (post.in_leadership_team) with_team.insert(post.unit);
        const Appointment* asked =
            request_.appointment.empty() ? nullptr : directory_.appointment(request_.appointment);
        for (const Unit& unit : directory_.all().units) {
            if (!unit.tier || with_team.count(unit.id) == 0) continue;
            if (asked != nullptr) {
                const Post& post = directory_.post_of(*asked);
                if (!post.in_leadership_team || post.unit != unit.id) continue;
            }
            add({BearerKind::team,
                 unit.id,
                 nullptr,
                 nullptr,
                 &unit,
                 unit.tier,
                 {mechanism_.effective_on, calendar::kLastDay}});
        }
    }

    void evaluate(const Measure& measure, const Duty& duty, const Bearer& bearer, std::vector<DutyItem>& items) const {
        std::vector<Tally> tallies = open_tallies(duty, bearer);
        const auto found = credits_.find(key(duty.code, bearer.kind, bearer.id));
        if (found != credits_.end())
            for (const CreditRow* row : found->second) distribute(*row, tallies);
        for (Tally& tally : tallies) {
            DutyItem item = std::move(tally).close(as_of_);
            item.measure = measure.number;
            item.duty = duty.code;
            item.bearer_kind = bearer.kind;
            item.bearer = bearer.id;
            item.official = bearer.appointment == nullptr ? "" : bearer.appointment->official;
            item.post = bearer.post == nullptr ? "" : bearer.post->id;
            item.unit = bearer.unit == nullptr ? "" : bearer.unit->id;
            item.tier = bearer.tier;
            items.push_back(std::move(item));
        }
    }

    std::vector<Tally> open_tallies(const Duty& duty, const Bearer& bearer) const {
        std::vector<Tally> tallies;
        if (duty.amount.type == AmountType::record_only) {
            const Span asked{std::max(asked_.from, bearer.held.from), std::min(asked_.to, bearer.held.to)};
            tallies.emplace_back(duty.amount, asked, 0);
            return tallies;
        }
        for (const Span& period : mechanism::periods(mechanism_, duty.amount, calendar_, asked_)) {
            const Span held{std::max(period.from, bearer.held.from), std::min(period.to, bearer.held.to)};
            if (held.from > held.to || !held.overlaps(asked_)) continue;
            tallies.emplace_back(duty.amount, held, owed(duty, bearer, period, held));
        }
        return tallies;
    }

    std::int64_t owed(const Duty& duty, const Bearer& bearer, const Span& period, const Span& held) const {
        if (duty.amount.type == AmountType::coverage) return tied_points(bearer, held);
        return (2 * duty.amount.at_least * held.days() + period.days()) / (2 * period.days());  // half up
    }

    /// How many contact points the official was tied to at any time within the span.
    std::int64_t tied_points(const Bearer& bearer, const Span& span) const {
        const auto ties = bearer.appointment == nullptr ? ties_.end() : ties_.find(bearer.appointment->official);
        if (ties == ties_.end()) return 0;
        std::set<std::string> points;
        for (const Tie* tie : ties->second)
            if (span.overlaps({tie->from, tie->to.value_or(calendar::kLastDay)})) points.insert(tie->contact_point);
        return static_cast<std::int64_t>(points.size());
    }

    /// Tallies lie in order and apart from each other: the first that may take the credit is found by halving.
    void distribute(const CreditRow& row, std::vector<Tally>& tallies) const {
        auto at = std::lower_bound(tallies.begin(), tallies.end(), row.first_day,
                                   [](const Tally& tally, Date day) { return tally.span().to < day; });
        for (; at != tallies.end() && at->span().from <= row.last_day; ++at) at->take(row, as_of_);
    }

    Span asked_;
    const DutyEvaluate& request_;
    Date as_of_;
    const Mechanism& mechanism_;
    const Directory& directory_;
    const calendar::Calendar& calendar_;
    std::unordered_map<std::string, std::vector<const CreditRow*>> credits_;
    std::unordered_map<std::string, std::vector<const Tie*>> ties_;  // by official
    std::vector<Bearer> bearers_;
};

}  // namespace

DutyEvaluated evaluate(const DutyEvaluate& request, Date as_of, const Mechanism& mechanism, const Directory& directory,
                       const calendar::Calendar& calendar, const std::vector<CreditRow>& credits) {
    check(request, mechanism, directory);
    return Evaluation(request, as_of, mechanism, directory, calendar, credits).run();
}

}  // namespace lianxin::duty

#include "duty/duty.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "duty/bearer.hpp"
#include "duty/fixed_day.hpp"
#include "duty/quota.hpp"
#include "duty/tally.hpp"
#include "lianxin/error.hpp"

namespace lianxin::duty {
namespace {

using mechanism::Amount;
using mechanism::AmountType;
using mechanism::CoverageOf;
using mechanism::Duty;
using mechanism::Measure;
using mechanism::Per;
using mechanism::Span;
using mechanism::TakesOver;
using organisation::Directory;

constexpr std::int32_t kLongestDays = 3660;

void check(const DutyEvaluate& request, const std::vector<InForce>& versions, const Directory& directory) {
    if (request.to < request.from)
        throw Error("duty.reversed_period", "The period ends before it begins.", "所问期间的结束日早于开始日。", "/to");
    if (request.to - request.from >= kLongestDays)
        throw Error("duty.period_too_long", cat("At most ", kLongestDays, " days are evaluated at once."),
                    cat("一次最多考核", kLongestDays, "天。"), "/to");
    const bool known = !request.measure || std::any_of(versions.begin(), versions.end(), [&](const InForce& version) {
        return find_measure(*version.mechanism, *request.measure) != nullptr;
    });
    if (!known)
        throw Error("duty.unknown_measure", cat("The mechanism has no measure ", *request.measure, "."),
                    cat("机制中没有第", *request.measure, "项举措。"), "/measure");
    require_known(directory, request.appointment, request.unit);
}

std::string key(const std::string& duty, BearerKind kind, const std::string& bearer) {
    return duty + (kind == BearerKind::team ? "\nteam\n" : "\nappointment\n") + bearer;
}

Span within(const Span& a, const Span& b) { return {std::max(a.from, b.from), std::min(a.to, b.to)}; }

/// Does the period under way at a change belong to the version before as a whole?
bool waits(const InForce& version, const Duty& duty) {
    return version.mechanism->takes_over == TakesOver::next_period && duty.amount.type != AmountType::record_only &&
           duty.amount.per != Per::fixed_days;
}

class Evaluation {
public:
    Evaluation(const DutyEvaluate& request, Date as_of, const std::vector<InForce>& versions,
               const Directory& directory, const Facts& facts)
        : asked_{request.from, request.to},
          request_(request),
          as_of_(as_of),
          versions_(versions),
          directory_(directory),
          fixed_days_(directory, facts.attended),
          bearers_(bearers_of(request, directory)) {
        for (const CreditRow& row : facts.credits) credits_[key(row.duty, row.bearer_kind, row.bearer)].push_back(&row);
        for (const Tie& tie : directory.all().ties) ties_[tie.official].push_back(&tie);
        for (const Area& area : directory.all().areas)
            if (organisation::is_village(area.code)) villages_.push_back(area.code);
    }

    DutyEvaluated run() {
        const InForce& last = versions_.back();
        DutyEvaluated out{last.mechanism->id, last.mechanism->version, as_of_, request_.known_on, {}, {}};
        Quotas quotas(as_of_);
        for (std::size_t v = 0; v < versions_.size(); ++v)
            for (const Measure& measure : versions_[v].mechanism->measures) {
                if (request_.measure && *request_.measure != measure.number) continue;
                for (const Duty& duty : measure.duties) {
                    const Span days = days_of(v, duty);
                    for (const Bearer& bearer : bearers_)
                        if (owes(bearer, duty)) evaluate(versions_[v], days, measure, duty, bearer, out.items, quotas);
                }
            }
        if (request_.posts) out.posts = std::move(quotas).take();
        return out;
    }

private:
    /// The days on which the version says what the duty is.
    Span days_of(std::size_t v, const Duty& duty) const {
        Span days = versions_[v].days;
        if (v > 0 && waits(versions_[v], duty))
            if (const Duty* before = find_duty(*versions_[v - 1].mechanism, duty.code)) {
                const Span period = mechanism::period_of(*versions_[v - 1].mechanism, before->amount, days.from);
                if (period.from < days.from) days.from = period.to + 1;
            }
        if (v + 1 < versions_.size() && waits(versions_[v + 1], duty)) {
            const Date change = versions_[v + 1].days.from;
            const Span period = mechanism::period_of(*versions_[v].mechanism, duty.amount, change);
            if (period.from < change) days.to = std::min(period.to, last_before_a_cut(v + 1, duty));
        }
        return days;
    }

    /// The last day before a version that doesn't wait for the end of a period.
    Date last_before_a_cut(std::size_t v, const Duty& duty) const {
        for (; v < versions_.size(); ++v)
            if (!waits(versions_[v], duty)) return versions_[v].days.from - 1;
        return calendar::kLastDay;
    }

    void evaluate(const InForce& version, const Span& days, const Measure& measure, const Duty& duty,
                  const Bearer& bearer, std::vector<DutyItem>& items, Quotas& quotas) const {
        std::vector<Period> periods = periods_of(version, days, duty, bearer);
        std::vector<Tally> tallies;
        for (Period& period : periods) tallies.emplace_back(duty, period.held, owed(duty, bearer, period));
        const auto found = credits_.find(key(duty.code, bearer.kind, bearer.id));
        if (found != credits_.end())
            for (const CreditRow* row : found->second) distribute(*row, tallies);
        if (duty.amount.per == Per::fixed_days) fixed_days_.complete(measure, duty, bearer, as_of_, tallies);
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            DutyItem item = std::move(tallies[i]).close(as_of_);
            item.measure = measure.number;
            item.duty = duty.code;
            item.bearer_kind = bearer.kind;
            item.bearer = bearer.id;
            item.official = bearer.appointment == nullptr ? "" : bearer.appointment->official;
            item.post = bearer.post == nullptr ? "" : bearer.post->id;
            item.unit = bearer.unit == nullptr ? "" : bearer.unit->id;
            item.tier = bearer.tier;
            item.version = version.mechanism->version;
            if (request_.posts) quotas.add(duty, periods[i].whole, item);
            items.push_back(std::move(item));
        }
    }

    struct Period {
        Span whole;  ///< as the duty has it
        Span held;   ///< the part that the bearer owes, by this version
    };

    std::vector<Period> periods_of(const InForce& version, const Span& days, const Duty& duty,
                                   const Bearer& bearer) const {
        std::vector<Period> out;
        const Span held = within(bearer.held, days);
        if (held.to < held.from || !held.overlaps(asked_)) return out;
        if (duty.amount.type == AmountType::record_only) {
            const Span asked = within(asked_, held);
            out.push_back({asked, asked});
            return out;
        }
        for (const Span& period : mechanism::periods(*version.mechanism, duty.amount, *version.calendar, asked_)) {
            const Span part = within(period, held);
            if (part.from <= part.to && part.overlaps(asked_)) out.push_back({period, part});
        }
        return out;
    }

    Owed owed(const Duty& duty, const Bearer& bearer, const Period& period) const {
        Owed out;
        const Amount& amount = duty.amount;
        if (amount.type == AmountType::record_only) return out;
        Away away = excused_days(bearer, duty, period.held, directory_);
        out.excused_days = away.days;
        out.absences = std::move(away.absences);
        if (amount.type == AmountType::coverage) out.places = to_cover(duty, bearer, period.held);
        if (period.held.days() < amount.least_days) return out;
        const std::int64_t served = period.held.days() - out.excused_days;
        out.amount = of_days(duty, out, served, period);
        out.excused = out.amount == 0 && out.excused_days > 0 && of_days(duty, out, period.held.days(), period) > 0;
        return out;
    }

    static std::int64_t of_days(const Duty& duty, const Owed& owed, std::int64_t days, const Period& period) {
        if (duty.amount.type == AmountType::coverage)
            return days > 0 ? static_cast<std::int64_t>(owed.places.size()) : 0;
        return part_of(duty.amount, days, period.whole.days());
    }

    std::set<std::string> to_cover(const Duty& duty, const Bearer& bearer, const Span& held) const {
        std::set<std::string> places;
        if (duty.amount.of == CoverageOf::villages) {
            if (bearer.unit == nullptr) return places;
            for (const std::string& village : villages_)
                if (organisation::lies_in(village, bearer.unit->area)) places.insert(village);
            return places;
        }
        const auto ties = bearer.appointment == nullptr ? ties_.end() : ties_.find(bearer.appointment->official);
        if (ties == ties_.end()) return places;
        for (const Tie* tie : ties->second) {
            const ContactPoint* point = directory_.contact_point(tie->contact_point);
            if (point != nullptr && counts_at(duty, point->kind) &&
                held.overlaps({tie->from, tie->to.value_or(calendar::kLastDay)}))
                places.insert(tie->contact_point);
        }
        return places;
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
    const std::vector<InForce>& versions_;
    const Directory& directory_;
    FixedDays fixed_days_;
    std::vector<Bearer> bearers_;
    std::unordered_map<std::string, std::vector<const CreditRow*>> credits_;
    std::unordered_map<std::string, std::vector<const Tie*>> ties_;  // by official
    std::vector<std::string> villages_;
};

}  // namespace

DutyEvaluated evaluate(const DutyEvaluate& request, Date as_of, const std::vector<InForce>& versions,
                       const Directory& directory, const Facts& facts) {
    check(request, versions, directory);
    return Evaluation(request, as_of, versions, directory, facts).run();
}

const InForce& version_of(const std::vector<InForce>& versions, const DutyItem& item) {
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        if (version->mechanism->version == item.version && version->days.from <= item.from &&
            find_duty(*version->mechanism, item.duty) != nullptr)
            return *version;
    return versions.back();
}

}  // namespace lianxin::duty

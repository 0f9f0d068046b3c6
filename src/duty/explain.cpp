#include "duty/explain.hpp"

#include <algorithm>
#include <set>

#include "activity/activity.hpp"
#include "base/text.hpp"
#include "duty/bearer.hpp"
#include "duty/quota.hpp"
#include "lianxin/error.hpp"

namespace lianxin::duty {
namespace {

using mechanism::AmountType;
using mechanism::CoverageOf;
using mechanism::Duty;
using mechanism::Measure;
using mechanism::Per;
using mechanism::Rounding;

struct Place {
    const Measure* measure = nullptr;
    const Duty* duty = nullptr;
};

Place find(const mechanism::Mechanism& mechanism, const std::string& code) {
    for (const Measure& measure : mechanism.measures)
        for (const Duty& duty : measure.duties)
            if (duty.code == code) return {&measure, &duty};
    return {};
}

/// Words for what a count itself leaves out, beside the reasons that an activity has not to be credited.
NotCountedHere left_out(const Attempt& attempt, const char* reason, const char* en, const char* zh) {
    return {"activity", attempt.activity.activity, attempt.activity.occurred_at.date(), attempt.recorded_at, reason, en,
            zh};
}

class Explaining {
public:
    Explaining(const InForce& version, const organisation::Directory& directory, Date as_of, DutyExplained& out)
        : version_(version), directory_(directory), as_of_(as_of), out_(out) {
        const Place place = find(*version.mechanism, out.item.duty);
        measure_ = place.measure;
        duty_ = place.duty;
    }

    void run(const std::vector<Attempt>& attempts) {
        out_.mechanism = version_.mechanism->id;
        out_.measure_title = measure_->title;
        out_.measure_text = measure_->text;
        out_.title = duty_->title;
        const mechanism::Span period = duty_->amount.type == AmountType::record_only
                                           ? mechanism::Span{out_.item.from, out_.item.to}
                                           : period_of(*version_.mechanism, duty_->amount, out_.item.from);
        out_.period_from = period.from;
        out_.period_to = period.to;
        tenure();
        steps();
        for (const Attempt& attempt : attempts) leave_out(attempt);
        std::sort(out_.not_counted.begin(), out_.not_counted.end(), [](const auto& a, const auto& b) {
            return std::pair(a.day.days, a.id) < std::pair(b.day.days, b.id);
        });
    }

private:
    void tenure() {
        const Appointment* appointment = directory_.appointment(out_.item.bearer);
        if (out_.item.bearer_kind == BearerKind::team || appointment == nullptr) return;
        out_.held_from = appointment->from;
        out_.held_to = appointment->to;
        for (const Absence* absence : directory_.absences_of(appointment->id)) {
            const Date from = std::max(absence->from, out_.item.from);
            const Date to = std::min(absence->to.value_or(calendar::kLastDay), out_.item.to);
            if (from <= to)
                out_.absences.push_back({absence->id, absence->ground, from, to, excuses(*duty_, absence->ground)});
        }
        std::sort(out_.absences.begin(), out_.absences.end(),
                  [](const DutyAbsence& a, const DutyAbsence& b) { return a.from < b.from; });
    }

    void step(std::string en, std::string zh) { out_.steps.push_back({std::move(zh), std::move(en)}); }

    void steps() {
        const mechanism::Amount& amount = duty_->amount;
        const DutyItem& item = out_.item;
        if (amount.type == AmountType::record_only) {
            step("No quantity is laid down: what was done is counted and shown, nothing is owed.",
                 "没有规定数量：只计数展示，不产生应办数量。");
            return;
        }
        if (amount.type == AmountType::coverage) {
            step(cat("To be covered: ", covered_en(), ", ", item.owed, " in all."),
                 cat("应覆盖", covered_zh(), "，共", item.owed, "个。"));
        } else {
            step(
                cat("Owed for the whole period ", out_.period_from.str(), " to ", out_.period_to.str(), ": ",
                    amount.at_least, "."),
                cat("整个周期（", out_.period_from.str(), "至", out_.period_to.str(), "）应办", amount.at_least, "。"));
        }
        shares();
        step(cat("Owed ", item.owed, ", done ", item.done, "."), cat("应办", item.owed, "，已办", item.done, "。"));
    }

    void shares() {
        const mechanism::Amount& amount = duty_->amount;
        const DutyItem& item = out_.item;
        const std::int64_t whole = out_.period_to - out_.period_from + 1;
        const std::int64_t held = item.to - item.from + 1;
        if (held < whole)
            step(cat("Held and under this version on ", held, " of its ", whole, " days, ", item.from.str(), " to ",
                     item.to.str(), "."),
                 cat("其中任职且适用本版的", held, "日（", item.from.str(), "至", item.to.str(), "），周期共", whole,
                     "日。"));
        if (held < amount.least_days) {
            step(cat("Whoever held the post for fewer than ", amount.least_days, " days owes nothing."),
                 cat("任职不足", amount.least_days, "日的，不产生应办数量。"));
            return;
        }
        if (item.excused_days > 0)
            step(cat("Away with a ground that excuses on ", item.excused_days, " of these days."),
                 cat("其中因故离岗、可以免除的", item.excused_days, "日。"));
        const std::int64_t served = held - item.excused_days;
        if (amount.type == AmountType::coverage || amount.per == Per::fixed_days || served == whole) return;
        step(cat("Part owed: ", amount.at_least, " × ", served, " / ", whole, ", rounded ", rounded_en(), ": ",
                 part_of(amount, served, whole), "."),
             cat("折算：", amount.at_least, "×", served, "÷", whole, "，", rounded_zh(), "，得",
                 part_of(amount, served, whole), "。"));
    }

    const char* covered_en() const {
        return duty_->amount.of == CoverageOf::villages ? "the villages of the unit's area"
                                                        : "the contact points tied to";
    }
    const char* covered_zh() const {
        return duty_->amount.of == CoverageOf::villages ? "本单位辖区的村（社区）" : "结对的联系点";
    }
    const char* rounded_en() const {
        switch (duty_->amount.rounding.value_or(Rounding::half_up)) {
            case Rounding::up:
                return "up";
            case Rounding::down:
                return "down";
            case Rounding::half_up:
                break;
        }
        return "to the nearest, a half up";
    }
    const char* rounded_zh() const {
        switch (duty_->amount.rounding.value_or(Rounding::half_up)) {
            case Rounding::up:
                return "尾数进一";
            case Rounding::down:
                return "尾数舍去";
            case Rounding::half_up:
                break;
        }
        return "四舍五入";
    }

    bool counted(const std::string& id) const {
        return std::any_of(out_.item.counted.begin(), out_.item.counted.end(),
                           [&](const Counted& one) { return one.id == id; });
    }

    void leave_out(const Attempt& attempt) {
        const activity::Recorded& fact = attempt.activity;
        if (!mechanism::contains(fact.measures, measure_->number) && !named(fact)) return;
        if (counted(fact.activity)) return;
        const Date first = fact.occurred_at.date();
        if (attempt.withdrawn) {
            out_.not_counted.push_back(left_out(attempt, "withdrawn", "It was withdrawn.", "该活动已撤销。"));
        } else if (first > as_of_) {
            out_.not_counted.push_back(
                left_out(attempt, "after_as_of", "It took place after the day asked about.", "活动在所问日期之后。"));
        } else if (credited(fact)) {
            out_.not_counted.push_back(in_another_period(attempt));
        } else {
            for (const NotCredited& one : activity::in_words(fact.not_credited))
                if (concerns(one)) {
                    out_.not_counted.push_back({"activity", fact.activity, first, attempt.recorded_at, one.reason,
                                                one.message, one.message_zh});
                    return;
                }
        }
    }

    NotCountedHere in_another_period(const Attempt& attempt) const {
        if (duty_->amount.type == AmountType::coverage)
            return left_out(attempt, "not_to_be_covered", "The place is none that is to be covered in this period.",
                            "该地点不在本周期应当覆盖的范围内。");
        return left_out(attempt, "another_period", "It counts for another period.", "计入其他周期。");
    }

    bool named(const activity::Recorded& fact) const {
        return std::any_of(fact.not_credited.begin(), fact.not_credited.end(),
                           [&](const activity::NotCounted& one) { return one.duty == duty_->code; });
    }
    bool credited(const activity::Recorded& fact) const {
        return std::any_of(fact.credited.begin(), fact.credited.end(), [&](const Credit& one) {
            return one.duty == duty_->code && one.bearer == out_.item.bearer;
        });
    }
    /// A reason about this duty, or about the bearer before any duty came into question.
    bool concerns(const NotCredited& one) const {
        return one.bearer == out_.item.bearer && (one.duty.empty() || one.duty == duty_->code);
    }

    const InForce& version_;
    const organisation::Directory& directory_;
    Date as_of_;
    DutyExplained& out_;
    const Measure* measure_ = nullptr;
    const Duty* duty_ = nullptr;
};

}  // namespace

void check(const DutyExplain& request, const std::vector<InForce>& versions, const organisation::Directory& directory) {
    if (request.appointment.empty() == request.unit.empty())
        throw Error("duty.which_bearer", "Name an appointment, or the unit of a leadership team.",
                    "请指明任职，或者指明领导班子所在单位。", request.appointment.empty() ? "" : "/unit");
    require_known(directory, request.appointment, request.unit);
    const bool known = std::any_of(versions.begin(), versions.end(), [&](const InForce& version) {
        return find_duty(*version.mechanism, request.duty) != nullptr;
    });
    if (!known)
        throw Error("duty.unknown_duty", "The mechanism has no duty of this code.", "机制中没有此代码的履职要求。",
                    "/duty");
}

DutyExplained explain(DutyItem item, const InForce& version, const organisation::Directory& directory, Date as_of,
                      const std::vector<Attempt>& attempts) {
    DutyExplained out;
    out.item = std::move(item);
    Explaining(version, directory, as_of, out).run(attempts);
    return out;
}

}  // namespace lianxin::duty

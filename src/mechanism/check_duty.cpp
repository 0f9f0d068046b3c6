// The checker's part for one duty: can somebody owe it, can something count, does the amount make sense?
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "mechanism/check.hpp"

namespace lianxin::mechanism {
namespace {

using document::Findings;

bool knows_post(const Mechanism& m, const std::string& code) {
    return std::any_of(m.posts.begin(), m.posts.end(), [&](const Named& post) { return post.code == code; });
}

void unknown_post(const std::string& at, Findings& findings) {
    if (!findings.spoiled("/posts"))
        findings.add("mechanism.unknown_post", at, "The post is not among '/posts'.", "该职务未列入“/posts”。");
}

void nobody_owes(const std::string& at, Findings& findings) {
    findings.add("mechanism.nobody_owes", at, "This tier does not carry the measure, so nobody owes the duty.",
                 "该层级不承担本项举措，履职要求无责任人。");
}

void check_bearer(const Mechanism& m, const Owes& owes, const std::string& at, Findings& findings) {
    if (findings.spoiled(at)) return;
    const int named = (owes.tiers.empty() ? 0 : 1) + (owes.post.empty() ? 0 : 1) + (owes.team_of ? 1 : 0);
    if (named != 1 || (!owes.except_posts.empty() && owes.tiers.empty())) {
        findings.add(
            "mechanism.unclear_bearer", at,
            "Exactly one of 'tiers', 'post' and 'team_of' must say who owes; 'except_posts' goes with 'tiers'.",
            "须且仅须以“tiers”“post”“team_of”之一指明责任人；“except_posts”只与“tiers”同用。");
        return;
    }
    if (!owes.post.empty() && !knows_post(m, owes.post)) unknown_post(at + "/post", findings);
    for (std::size_t i = 0; i < owes.except_posts.size(); ++i)
        if (!knows_post(m, owes.except_posts[i])) unknown_post(at + "/except_posts" + pointer_token(i), findings);
}

/// A duty lies on tiers that carry its measure.
void check_tiers(const Measure& measure, const Owes& owes, const std::string& at, Findings& findings) {
    for (std::size_t i = 0; i < owes.tiers.size(); ++i)
        if (!has_tier(measure, owes.tiers[i])) nobody_owes(at + "/tiers" + pointer_token(i), findings);
    if (owes.team_of && !has_tier(measure, *owes.team_of)) nobody_owes(at + "/team_of", findings);
}

void check_kinds(const Measure& measure, const Counts& counts, const std::string& at, Findings& findings) {
    for (std::size_t i = 0; i < counts.activities.size(); ++i)
        if (!takes(measure, counts.activities[i]))
            findings.add("mechanism.counts_not_taken", at + "/activities" + pointer_token(i),
                         "The measure does not take this kind of activity.", "本项举措不对应此类活动。");
}

void check_counts(const Duty& duty, const std::string& at, Findings& findings) {
    const Counts& counts = duty.counts;
    if (findings.spoiled(at)) return;
    if (counts.activities.empty() && !counts.topics && !counts.cases)
        findings.add("mechanism.counts_nothing", at, "Nothing is said that counts.", "未写明计入内容。");
    if (counts.topics && !duty.owes.team_of)
        findings.add("mechanism.counts_not_for_bearer", at + "/topics", "Only a leadership team picks sub-topics.",
                     "子课题由领导班子选定，责任人须为领导班子。");
    if (counts.cases && duty.owes.team_of)
        findings.add("mechanism.counts_not_for_bearer", at + "/cases", "Cases count for officials, not for a team.",
                     "办件计入干部个人，不计入领导班子。");
}

/// The fewest days that a period of this kind has.
std::int64_t days_of(const Amount& amount) {
    switch (amount.per.value_or(Per::year)) {
        case Per::week:
            return 7;
        case Per::month:
            return 28;
        case Per::quarter:
            return 90;
        case Per::half_year:
            return 181;
        case Per::term:
            return 365 * std::max<std::int64_t>(amount.years, 1);
        case Per::fixed_days:
            return 1;
        case Per::year:
            break;
    }
    return 365;
}

class AmountCheck {
public:
    AmountCheck(const Amount& amount, std::string at, Findings& findings)
        : amount_(amount), at_(std::move(at)), findings_(findings) {}

    void all() {
        if (findings_.spoiled(at_ + "/type")) return;
        const bool counted = amount_.type == AmountType::count || amount_.type == AmountType::distinct_days;
        const bool owed = amount_.type != AmountType::record_only;
        const bool fixed = amount_.per == Per::fixed_days;
        member("at_least", amount_.at_least > 0, counted, counted);
        member("per", amount_.per.has_value(), owed, owed);
        member("of", amount_.of.has_value(), amount_.type == AmountType::coverage,
               amount_.type == AmountType::coverage);
        if (owed && !amount_.per) return;  // what else belongs here depends on the period
        member("years", amount_.years > 0, amount_.per == Per::term, amount_.per == Per::term);
        member("days_of_month", !amount_.days_of_month.empty(), fixed, fixed);
        member("on_rest_day", amount_.on_rest_day.has_value(), fixed, fixed);
        member("rounding", amount_.rounding.has_value(), false, counted && !fixed);
        member("least_days", amount_.least_days > 0, false, owed && !fixed);
        if (fixed && amount_.type != AmountType::count)
            senseless("per", "On fixed days only a 'count' makes sense.", "固定日期只适用于“count”。");
        else if (amount_.type == AmountType::distinct_days && amount_.at_least > days_of(amount_))
            senseless("at_least", "The period does not have so many days.", "所在周期没有这么多天。");
        else if (amount_.least_days > days_of(amount_))
            senseless("least_days", "The period does not have so many days.", "所在周期没有这么多天。");
    }

private:
    void member(const char* name, bool there, bool wanted, bool allowed) {
        if (wanted && !there)
            senseless(name, cat("This amount needs '", name, "'."), cat("此类数量须写明“", name, "”。"));
        else if (there && !allowed)
            senseless(name, cat("This amount has no '", name, "'."), cat("此类数量不应有“", name, "”。"));
    }

    void senseless(const char* name, std::string message, std::string message_zh) {
        findings_.add("mechanism.senseless_amount", at_ + "/" + name, std::move(message), std::move(message_zh));
    }

    const Amount& amount_;
    std::string at_;
    Findings& findings_;
};

void check_places(const Duty& duty, const std::string& at, Findings& findings) {
    if (findings.spoiled(at + "/where") || findings.spoiled(at + "/amount")) return;
    if (duty.where.size() > 1 && contains(duty.where, Place::anywhere))
        findings.add("mechanism.senseless_place", at + "/where", "'anywhere' stands alone.", "“anywhere”须单独使用。");
    const bool only_contact_points = duty.where == std::vector<Place>{Place::contact_point};
    const bool covers_points = duty.amount.type == AmountType::coverage && duty.amount.of == CoverageOf::contact_points;
    const bool covers_villages = duty.amount.type == AmountType::coverage && duty.amount.of == CoverageOf::villages;
    if (covers_points && !only_contact_points)
        findings.add("mechanism.senseless_place", at + "/where",
                     "Contact points can only be covered at contact points.",
                     "覆盖联系点的要求，地点须为“contact_point”。");
    if (covers_villages && !duty.where.empty())
        findings.add("mechanism.senseless_place", at + "/where", "Villages are covered wherever in them it was.",
                     "覆盖村（社区）的要求不再限定地点。");
    if (!duty.kinds.empty() && !contains(duty.where, Place::contact_point) && !contains(duty.where, Place::project))
        findings.add("mechanism.senseless_place", at + "/kinds",
                     "Kinds of contact point say something only where contact points count.",
                     "只有地点为联系点或者项目的，才可限定联系点类别。");
    if (covers_points && duty.owes.team_of)
        findings.add("mechanism.senseless_amount", at + "/amount/of",
                     "Contact points are tied to officials, not to a team.",
                     "联系点与干部个人结对，不与领导班子结对。");
}

/// What stands in for a fixed day, or makes up for it, is about fixed days.
void check_absence(const Duty& duty, const std::string& at, Findings& findings) {
    if (findings.spoiled(at + "/absence") || findings.spoiled(at + "/amount")) return;
    const auto senseless = [&](const char* name, const char* message, const char* message_zh) {
        findings.add("mechanism.senseless_absence", at + "/absence/" + name, message, message_zh);
    };
    const bool fixed = duty.amount.per == Per::fixed_days;
    if (duty.absence.make_up_days > 0 && !fixed)
        senseless("make_up_days", "Only a fixed day can be made up; within its period anything else is in time.",
                  "只有固定日期才有补办；其他要求在周期内完成即可。");
    if (duty.absence.substitute && !fixed)
        senseless("substitute", "Substitutes stand in on fixed days.", "代为履职只适用于固定日期。");
    if (duty.amount.type == AmountType::record_only && duty.absence.excuses)
        senseless("excuses", "Where nothing is owed nobody is excused.", "没有数量要求的，无须免除。");
    if (duty.owes.team_of && duty.absence.excuses)
        senseless("excuses", "A team as a body is never away.", "领导班子作为整体没有离岗。");
}

void check_provenance(const Duty& duty, const std::string& at, Findings& findings) {
    std::vector<const char*> wanted;
    if (duty.amount.type != AmountType::record_only) wanted = {"amount", "per"};
    if (duty.amount.on_rest_day) wanted.push_back("on_rest_day");
    if (!duty.where.empty()) wanted.push_back("where");
    check_claims(duty.provenance, wanted, at, findings);
}

}  // namespace

void check_duty(const Mechanism& mechanism, const Measure& measure, const std::string& at, std::size_t index,
                Findings& findings) {
    const Duty& duty = measure.duties[index];
    const std::string here = at + "/duties" + pointer_token(index);
    check_bearer(mechanism, duty.owes, here + "/owes", findings);
    if (!findings.spoiled(at + "/tiers")) check_tiers(measure, duty.owes, here + "/owes", findings);
    check_counts(duty, here + "/counts", findings);
    if (!findings.spoiled(at + "/takes")) check_kinds(measure, duty.counts, here + "/counts", findings);
    AmountCheck(duty.amount, here + "/amount", findings).all();
    check_places(duty, here, findings);
    check_absence(duty, here, findings);
    check_provenance(duty, here, findings);
}

}  // namespace lianxin::mechanism

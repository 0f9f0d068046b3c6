#include "casework/lasting_rule.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/rules.hpp"

namespace lianxin::casework {
namespace {

constexpr std::int32_t kLongestReview = 3'660;  // ten years

Sealed hash_of(const Sealed& sealed) {
    Sealed hash;
    hash.hash = sealed.hash;
    return hash;
}

void check_reviewer(const Rule& rule, const Asker& who) {
    const bool may = who.appointment && (who.appointment->id == rule.holder || who.post->unit == rule.unit ||
                                         organisation::has_function(*who.post, Function::supervisor));
    if (!may)
        throw Error("rule.not_yours",
                    "A rule is reviewed by whoever sees to it, by the unit whose it is, or a supervisor.",
                    "长效规则由责任人、责任单位或者督办人员复核。", "/rule");
}

void check_members(const RuleReview& command) {
    const bool amends = command.verdict == RuleVerdict::amended;
    const bool anything =
        !command.title.empty() || !command.text.empty() || !command.unit.empty() || !command.holder.empty();
    if (amends && !anything)
        throw Error("rule.nothing_amended", "Say what is amended: title, text, unit or holder.",
                    "请说明修订的内容：名称、正文、责任单位或者责任人。", "/verdict");
    if (!amends && anything)
        throw Error("rule.needless_member", "Title, text, unit and holder are told only if the rule is amended.",
                    "只有修订规则时才填写名称、正文、责任单位和责任人。", "/verdict");
}

void check_next(const RuleReview& command, Date today) {
    if (command.verdict == RuleVerdict::withdrawn) {
        if (command.next_review_on)
            throw Error("rule.needless_member", "A rule that is withdrawn is not looked at again.",
                        "撤销的规则不再复核。", "/next_review_on");
        return;
    }
    if (!command.next_review_on || *command.next_review_on <= today || today + kLongestReview < *command.next_review_on)
        throw Error("rule.review_not_ahead",
                    cat("The next review lies after ", today.str(), ", at most ", kLongestReview, " days."),
                    cat("下次复核日期须晚于", today.str(), "，且不超过", kLongestReview, "日。"), "/next_review_on");
}

}  // namespace

Rule made(const std::string& case_no, const RuleMade& event, const Stamp& stamp) {
    Rule rule;
    rule.rule = event.rule;
    rule.case_no = case_no;
    rule.unit = event.unit;
    rule.holder = event.holder;
    rule.title = hash_of(event.title);
    rule.text = hash_of(event.text);
    rule.made_at = stamp.occurred_at;
    rule.review_on = event.review_on;
    return rule;
}

void apply(Rule& rule, const RuleEvent& event, const Stamp& stamp) {
    rule.version = stamp.version;
    if (const auto* reminded = std::get_if<RuleReminded>(&event)) {
        rule.awaits_reminder = rule.awaits_reminder && reminded->review_on != rule.review_on;
        rule.reminded_at.push_back(stamp.recorded_at);
        return;
    }
    const auto& e = std::get<RuleReviewed>(event);
    rule.reviews.push_back({e.verdict, hash_of(e.note), stamp.occurred_at, stamp.actor, e.next_review_on});
    rule.unit = e.unit;
    rule.holder = e.holder;
    if (!e.title.empty()) rule.title = hash_of(e.title);
    if (!e.text.empty()) rule.text = hash_of(e.text);
    rule.awaits_reminder = e.next_review_on.has_value();
    if (e.next_review_on) rule.review_on = *e.next_review_on;
    if (e.verdict == RuleVerdict::withdrawn) rule.withdrawn_at = stamp.occurred_at;
}

std::int64_t overdue(const Rule& rule, Date today) {
    return rule.withdrawn_at ? 0 : std::max<std::int64_t>(0, today - rule.review_on);
}

RuleReviewed review(const Rule& rule, const RuleReview& command, const organisation::Directory& directory,
                    const Context& context) {
    const Date today = context.now.date();
    if (rule.withdrawn_at)
        throw Error("rule.withdrawn", cat("Rule ", rule.rule, " was withdrawn before."),
                    cat("规则 ", rule.rule, " 此前已经撤销。"), "/rule",
                    Json{{"withdrawn_at", rule.withdrawn_at->str()}}.dump());
    check_reviewer(rule, asker(directory, context));
    check_members(command);
    check_next(command, today);
    RuleReviewed event{command.verdict,      command.next_review_on, rule.unit,           rule.holder,
                       Sealed(command.note), Sealed(command.title),  Sealed(command.text)};
    if (!command.unit.empty()) {
        if (!directory.unit(command.unit))
            throw Error("rule.no_such_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
        event.unit = command.unit;
        event.holder.clear();
    }
    if (!command.holder.empty()) {
        const Appointment& holder = held(command.holder, directory, today, "/holder");
        event.holder = command.holder;
        if (command.unit.empty()) event.unit = directory.post_of(holder).unit;
    }
    return event;
}

}  // namespace lianxin::casework

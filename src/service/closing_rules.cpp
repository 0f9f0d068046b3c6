// The verbs of lasting rules: rule_list, rule_show, rule_review, rule_remind.
#include "base/text.hpp"
#include "casework/lasting_rule.hpp"
#include "lianxin/error.hpp"
#include "service/closing.hpp"
#include "service/closing_queries.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

std::string stream_of(const std::string& rule) { return "rule/" + rule; }

casework::Rule require_rule(Work& work, const std::string& id) {
    if (auto rule = work.tx.projector().rule(id)) return *std::move(rule);
    throw Error("rule.not_found", "There is no rule of this id.", "没有此编号的长效规则。", "/rule");
}

std::int64_t days(Date date) { return date.days; }
Date date_of(std::int64_t days) { return Date{static_cast<std::int32_t>(days)}; }

void add_list(Conditions& where, const RuleList& request, Date today) {
    if (!request.unit.empty()) where.add("unit = :unit", request.unit);
    if (request.list == RuleListKind::all) return;
    where.add("standing = :standing", std::string(request.list == RuleListKind::withdrawn ? "withdrawn" : "standing"));
    if (request.list == RuleListKind::due)
        where.add("review_on >= :from AND review_on <= :to", days(today),
                  days(today + static_cast<std::int32_t>(request.within)));
    if (request.list == RuleListKind::overdue) where.add("review_on < :today", days(today));
}

/// A sealed text by its hash.
std::string opened(Work& work, const std::string& hash) {
    Sealed sealed;
    sealed.hash = hash;
    return work.tx.open(sealed);
}

}  // namespace

RuleListed rule_list(Work& work, const RuleList& request) {
    require_page(request.limit);
    const codec::Path root;
    if (request.within < 0 || 3'650 < request.within)
        codec::refuse_range({&root, "within", 0}, codec::number("", 0, 3'650));
    const Date today = work.context.now.date();
    Conditions where(work.tx.jurisdiction());
    add_list(where, request, today);
    if (!request.after.empty()) {
        const After after = after_of(request.after, 2);
        where.add("(review_on, rule) > (:day, :after)", after.number, after.id);
    }
    hide_kept(where, work, "rules");
    where.bind(request.limit + 1);
    const std::string sql = "SELECT rule, case_no, standing, unit, holder, review_on, title FROM rules" + where.sql() +
                            " ORDER BY review_on, rule LIMIT :n";
    RuleListed reply;
    for (auto& [rule, case_no, standing, unit, holder, review_on, title] :
         work.tx.db()
             .rows_bound<std::string, std::string, std::string, std::string, std::string, std::int64_t, std::string>(
                 sql, where.args())) {
        if (reply.rules.size() == static_cast<std::size_t>(request.limit)) {
            const RuleItem& last = reply.rules.back();
            reply.next = cat(last.review_on.days, "/", last.rule);
            break;
        }
        const bool withdrawn = standing == "withdrawn";
        const std::int64_t late = withdrawn ? 0 : std::max<std::int64_t>(0, days(today) - review_on);
        reply.rules.push_back({rule, case_no, opened(work, title), unit, holder, date_of(review_on), withdrawn, late});
    }
    return reply;
}

RuleView rule_show(Work& work, const RuleShow& request) {
    const casework::Rule rule = require_rule(work, request.rule);
    RuleView view{rule.rule,
                  rule.case_no,
                  work.tx.open(rule.title),
                  work.tx.open(rule.text),
                  rule.unit,
                  rule.holder,
                  rule.made_at,
                  rule.review_on,
                  casework::overdue(rule, work.context.now.date()),
                  rule.withdrawn_at,
                  {},
                  rule.reminded_at};
    for (const casework::RuleReviewHeld& one : rule.reviews)
        view.reviews.push_back({one.verdict, work.tx.open(one.note), one.reviewed_at, one.actor, one.next_review_on});
    return view;
}

RuleReviewed rule_review(Work& work, const RuleReview& request) {
    const casework::Rule rule = require_rule(work, request.rule);
    std::vector<casework::RuleEvent> events{casework::review(rule, request, *work.directory, work.context)};
    work.tx.append(stream_of(rule.rule), rule.version, events, work.occasion());
    return {rule.rule, request.verdict, request.next_review_on};
}

RuleReminded rule_remind(Work& work, const RuleRemind& request) {
    require_page(request.limit);
    const Date today = work.context.now.date();
    RuleReminded reply;
    reply.dry_run = request.dry_run;
    for (const auto& [rule, case_no, unit, holder, awaiting] :
         work.tx.db().rows<std::string, std::string, std::string, std::string, std::int64_t>(
             queries::kAwaiting, work.tx.jurisdiction(), days(today), request.limit + 1)) {
        reply.more = reply.reminded.size() == static_cast<std::size_t>(request.limit);
        if (reply.more) break;
        reply.reminded.push_back({rule, case_no, unit, holder, date_of(awaiting)});
    }
    if (!request.dry_run)
        for (const RuleDue& due : reply.reminded) {
            std::vector<casework::RuleEvent> events{casework::RuleReminded{due.review_on, due.unit, due.holder}};
            work.tx.append(stream_of(due.rule), require_rule(work, due.rule).version, events, work.occasion());
        }
    const bool left = reply.more || (request.dry_run && !reply.reminded.empty());
    if (left)
        reply.next_at = work.context.now;
    else if (const auto next =
                 work.tx.db().row<std::int64_t>(queries::kNextAwaiting, work.tx.jurisdiction(), days(today)))
        reply.next_at = Instant::start_of(date_of(std::get<0>(*next)));
    return reply;
}

}  // namespace lianxin::service

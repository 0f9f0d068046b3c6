// Supervision, and closing without pretence.
#include "service/verb_of.hpp"

namespace lianxin::service {

void add_supervision(std::vector<Verb>& out) {
    out.push_back(verb<&Session::supervise>(
        "supervise", Effect::writes, holders_of({Function::administrator, Function::supervisor}),
        "Puts on record what has fallen due under the ladder in force, each rung once for each run of a clock, and "
        "says "
        "when it wants to be called next.",
        "按生效的督办阶梯登记已到的各级督办，每一时限每一级只登记一次，并告知下次调用的时间。",
        {"supervision.no_ladder", "calendar.no_hours"}, "0.3.0"));
    out.push_back(verb<&Session::supervision_list>(
        "supervision_list", Effect::reads, anyone(), "Lists rungs reached and cards issued, newest first.",
        "列出已到的督办阶梯和警示牌，最近的在前。", {"request.bad_page"}, "0.3.0"));
    out.push_back(verb<&Session::card_withdraw>(
        "card_withdraw", Effect::writes, holders_of({Function::supervisor}),
        "Withdraws a card whose ground proved wrong; it stays in view as withdrawn.",
        "撤回依据有误的警示牌；撤回后仍可查看。",
        {"case.not_found", "card.not_found", "card.which", "card.already_withdrawn"}, "0.3.0"));
}

void add_handovers(std::vector<Verb>& out) {
    out.push_back(verb<&Session::handover_run>(
        "handover_run", Effect::writes, holders_of({Function::administrator, Function::supervisor}),
        "Hands over the open cases and ties of appointments that have ended, each once, and says when it wants to be "
        "called next.",
        "将已离任干部的在办件和联系关系移交接任者，每件每项只移交一次，并告知下次调用的时间。", {}, "0.3.0"));
    out.push_back(
        verb<&Session::handover_preview>("handover_preview", Effect::reads, anyone(),
                                         "Tells what would go to whom, were an appointment to end; nothing is written.",
                                         "试算：某一任职如果结束，其在办件和联系关系将移交给谁；不写入任何数据。",
                                         {"handover.unknown_appointment", "handover.before_it_began"}, "0.3.0"));
    out.push_back(verb<&Session::handover_make>(
        "handover_make", Effect::writes, holders_of({Function::administrator, Function::dispatcher}),
        "Hands over by hand, with a ground: one case, one tie, or all that an appointment has.",
        "人工移交并说明理由：一件办件、一项联系关系，或者某一任职的全部事项。",
        {"handover.unknown_appointment", "handover.to_itself", "handover.not_held", "handover.which",
         "handover.not_theirs", "handover.not_open", "handover.outside_unit", "case.not_found"},
        "0.3.0"));
    out.push_back(verb<&Session::handover_list>(
        "handover_list", Effect::reads, anyone(), "Lists what went from whom to whom, newest first.",
        "列出移交记录，最近的在前。", {"handover.which", "request.bad_page"}, "0.3.0"));
    out.push_back(verb<&Session::tenure_statistics>(
        "tenure_statistics", Effect::reads, anyone(),
        "For each official, over what began in a span of days: cases had, taken over, handed over, and for how long "
        "they were late while that one had them.",
        "一段时间内开始经手的办件，按干部统计：经手、接手、移交的次数，以及在其手中逾期的时间。", {}, "0.3.0"));
    out.push_back(verb<&Session::absence_record>(
        "absence_record", Effect::writes, anyone(), "Puts on record who is away, on what ground, and who stands in.",
        "登记离岗：何人、何时、何因，由谁代理。",
        {"absence.unknown_appointment", "absence.not_yours", "absence.ends_before_it_begins", "absence.not_held",
         "absence.overlaps", "absence.substitutes_itself", "absence.same_official", "absence.cycle"},
        "0.3.0"));
    out.push_back(verb<&Session::absence_end>(
        "absence_end", Effect::writes, anyone(), "Ends an absence sooner than told before.", "提前结束离岗。",
        {"absence.not_found", "absence.not_yours", "absence.not_earlier"}, "0.3.0"));
    out.push_back(verb<&Session::absence_list>("absence_list", Effect::reads, anyone(),
                                               "Lists absences, the latest beginning first.",
                                               "列出离岗登记，开始较晚的在前。", {"request.bad_page"}, "0.3.0"));
}

void add_worklists(std::vector<Verb>& out) {
    out.push_back(verb<&Session::worklist_show>(
        "worklist_show", Effect::reads, anyone(),
        "Lists what is to be looked at now: mine, my unit's, overdue, due soon, at risk of another bounce, to be "
        "verified.",
        "列出当前需要关注的办件：本人、本单位、超期、即将到期、可能再次退单、待回访核实。",
        {"worklist.unknown_unit", "worklist.needless_unit", "request.bad_page"}, "0.3.0"));
    out.push_back(verb<&Session::worklist_count>("worklist_count", Effect::reads, anyone(),
                                                 "Tells how long each worklist is.", "各待办清单的件数。",
                                                 {"worklist.unknown_unit"}, "0.3.0"));
}

void add_rules(std::vector<Verb>& out) {
    out.push_back(verb<&Session::rule_list>("rule_list", Effect::reads, anyone(),
                                            "Lists lasting rules by their day of review: standing, due, overdue, "
                                            "withdrawn or all.",
                                            "按复核日期列出长效规则：有效、将到期、逾期未复核、已撤销或全部。",
                                            {"request.bad_page"}, "0.3.0"));
    out.push_back(verb<&Session::rule_show>("rule_show", Effect::reads, anyone(),
                                            "Shows a lasting rule with its reviews.", "查看长效规则及其历次复核。",
                                            {"rule.not_found"}, "0.3.0"));
    out.push_back(verb<&Session::rule_review>(
        "rule_review", Effect::writes, anyone(),
        "Records a review of a lasting rule: kept, amended or withdrawn, and when it is looked at next.",
        "登记长效规则的复核：保留、修订或者撤销，以及下次复核日期。",
        {"rule.not_found", "rule.withdrawn", "rule.not_yours", "rule.needless_member", "rule.nothing_amended",
         "rule.review_not_ahead", "rule.no_such_unit", "case.no_such_appointment", "case.appointment_not_held"},
        "0.3.0"));
    out.push_back(verb<&Session::rule_remind>(
        "rule_remind", Effect::writes, holders_of({Function::administrator, Function::supervisor}),
        "Puts on record who is to be reminded of a review whose day has come, once for each, and says when it wants to "
        "be called next.",
        "登记到期复核的提醒对象，每个复核日只登记一次，并告知下次调用的时间。", {}, "0.3.0"));
}

void add_exclusion(std::vector<Verb>& out) {
    out.push_back(verb<&Session::exclusion_propose>(
        "exclusion_propose", Effect::writes, anyone(),
        "Proposes that an unreasonable demand be excluded, on a ground that the workflow lays down.",
        "按办理流程规定的依据，提出剔除不合理诉求。",
        {"case.not_found", "exclusion.not_foreseen", "exclusion.unknown_ground", "exclusion.role_missing",
         "exclusion.undecided", "exclusion.already_approved"},
        "0.3.0"));
    out.push_back(verb<&Session::exclusion_decide>(
        "exclusion_decide", Effect::writes, anyone(),
        "Approves, refuses or revokes an exclusion; never the proposer, nor whoever handled the case.",
        "批准、不批准或者撤回剔除；提出人和办理过此件的人员不得决定。",
        {"case.not_found", "exclusion.not_foreseen", "exclusion.nothing_proposed", "exclusion.not_approved",
         "exclusion.role_missing", "exclusion.own_proposal", "exclusion.handled"},
        "0.3.0"));
    out.push_back(verb<&Session::exclusion_list>("exclusion_list", Effect::reads, anyone(),
                                                 "Lists proposals to exclude, newest first.",
                                                 "列出剔除提议，最近的在前。", {"request.bad_page"}, "0.3.0"));
}

void add_samples(std::vector<Verb>& out) {
    const auto checkers =
        holders_of({Function::verifier, Function::supervisor, Function::auditor, Function::administrator});
    out.push_back(verb<&Session::sample_draw>(
        "sample_draw", Effect::writes, holders_of({Function::supervisor, Function::auditor}),
        "Draws a sample of closed cases for a second check; anybody can draw the same again.",
        "从办结件中随机抽取样本进行复核；任何人都可以重新抽出相同的样本。", {"sample.size_or_share", "sample.no_cases"},
        "0.3.0"));
    out.push_back(verb<&Session::sample_show>("sample_show", Effect::reads, checkers,
                                              "Shows a sample: its cases, progress, and how far the checks agree.",
                                              "查看抽查样本：办件、进度和一致率。", {"sample.not_found"}, "0.3.0"));
    out.push_back(verb<&Session::sample_list>("sample_list", Effect::reads, checkers, "Lists samples, newest first.",
                                              "列出抽查样本，最近的在前。", {"request.bad_page"}, "0.3.0"));
    out.push_back(verb<&Session::check_record>(
        "check_record", Effect::writes, holders_of({Function::verifier, Function::supervisor, Function::auditor}),
        "Records the check of a sampled case; \"not solved\" takes the action that the workflow names.",
        "登记抽查复核结果；发现未解决的，按办理流程的规定重办或者升级督办。",
        {"sample.not_found", "case.not_found", "check.not_sampled", "check.already_recorded", "check.answer",
         "check.handled", "check.verified"},
        "0.3.0"));
}

}  // namespace lianxin::service

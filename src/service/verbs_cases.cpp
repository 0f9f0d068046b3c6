// Casework.
#include "service/verb_of.hpp"

namespace lianxin::service {

void add_cases(std::vector<Verb>& out) {
    out.push_back(verb<&Session::case_open>(
        "case_open", Effect::writes, anyone(), "Opens a case along a workflow document.", "按办理流程立案。",
        {"case.unknown_workflow", "case.unknown_category", "case.unknown_person", "case.no_such_area",
         "case.no_such_appointment", "case.in_the_future", "case.role_missing", "request.external_id_taken"}));
    out.push_back(
        verb<&Session::case_act>("case_act", Effect::writes, anyone(),
                                 "Takes one action of the workflow on a case; a refusal says what would be allowed.",
                                 "对办件执行流程中的一个办理动作；不予办理时说明可办的动作。",
                                 {"case.not_found",
                                  "case.unknown_action",
                                  "case.action_not_allowed",
                                  "case.role_missing",
                                  "case.guard_*",
                                  "case.extension_spent",
                                  "case.version_conflict",
                                  "case.missing_field",
                                  "case.unknown_field",
                                  "case.field_type",
                                  "case.field_range",
                                  "case.field_code",
                                  "case.field_length",
                                  "case.no_such_appointment",
                                  "case.no_such_unit",
                                  "case.appointment_not_held",
                                  "case.handler_outside_unit",
                                  "case.answer_without_contact",
                                  "case.answer_incomplete",
                                  "case.extension_too_long",
                                  "case.extension_of_same_day",
                                  "case.limit_not_ahead",
                                  "case.bad_span",
                                  "case.no_such_item",
                                  "case.item_settled",
                                  "case.evidence_digest",
                                  "case.evidence_twice",
                                  "case.missing_evidence",
                                  "case.review_not_ahead",
                                  "case.unknown_person",
                                  "case.unknown_activity",
                                  "case.unknown_topic",
                                  "case.before_last_action",
                                  "case.merged",
                                  "case.merged_no_outcome",
                                  "case.merged_not_replied",
                                  "case.merged_not_asked",
                                  "case.merged_not_solved",
                                  "case.merged_right_open",
                                  "case.in_the_future"}));
    out.push_back(
        verb<&Session::case_show>("case_show", Effect::reads, anyone(),
                                  "Shows a case: state, history, clocks, and the actions open to the asking official.",
                                  "查看办件：状态、经过、时限，以及当前干部可办的动作。", {"case.not_found"}));
    out.push_back(verb<&Session::case_actions>(
        "case_actions", Effect::reads, anyone(),
        "Explains every action of a case: open or not, all that stands in the way, who could take it, what it takes.",
        "逐项说明办件的办理动作：能否办理、有何障碍、由谁办理、须填写什么。", {"case.not_found"}, "0.2.0"));
    out.push_back(verb<&Session::case_simulate>(
        "case_simulate", Effect::reads, anyone(),
        "Tells what would come of an action taken now, without writing; a refusal is part of the reply.",
        "试算：如果现在执行某一动作会怎样；不写入任何数据，不予办理也在回执中说明。", {"case.not_found"}, "0.2.0"));
    out.push_back(verb<&Session::case_list>("case_list", Effect::reads, anyone(),
                                            "Lists cases: open, mine, my unit's, overdue, all.",
                                            "列出办件：在办、本人、本单位、超期或全部。", {"request.bad_page"}));
    out.push_back(verb<&Session::case_summary>("case_summary", Effect::reads, anyone(),
                                               "Counts and rates over the cases received in a span of days.",
                                               "一段时间内收到的办件的数量和“三率”。", {}));
}

void add_hands(std::vector<Verb>& out) {
    out.push_back(verb<&Session::case_lead>(
        "case_lead", Effect::writes, anyone(),
        "Names the leader who takes a case down to the people, beside the unit that has it.",
        "指定带案下访的包案领导；承办单位不变。",
        {"case.not_found", "case.has_ended", "case.leads_already", "case.not_a_leader", "case.lead_not_yours",
         "case.no_such_appointment", "case.appointment_not_held", "case.conflict_of_interest"},
        "0.3.0"));
    out.push_back(verb<&Session::conflict_record>(
        "conflict_record", Effect::writes, anyone(),
        "Keeps a case from whom it complains of, or who has an interest in it; if it lies with them, it goes to others "
        "at once.",
        "登记被反映对象或者利害关系，有关单位和干部即行回避；本件由其承办的，同时改由他人承办。",
        {"case.not_found", "conflict.which", "conflict.not_yours", "conflict.unknown_unit", "conflict.unknown_official",
         "conflict.recorded_already", "conflict.nobody_left", "conflict.leader_needed", "case.conflict_of_interest",
         "case.no_such_unit", "case.no_such_appointment", "case.appointment_not_held", "case.handler_outside_unit"},
        "0.3.0"));
    out.push_back(verb<&Session::conflict_lift>(
        "conflict_lift", Effect::writes, holders_of({Function::approver, Function::supervisor}),
        "Lifts a conflict of interest that was recorded by mistake or holds no longer.",
        "解除误登或者已不存在的回避情形。",
        {"case.not_found", "conflict.not_found", "conflict.lifted_already", "conflict.not_yours"}, "0.3.0"));
    out.push_back(verb<&Session::part_assign>(
        "part_assign", Effect::writes, anyone(), "Gives a supporting unit its part of a case, with a clock of its own.",
        "向协办单位交办协办事项，单独计时。",
        {"case.not_found", "part.not_yours", "part.of_the_lead", "part.bad_period", "part.case_ended", "part.reported",
         "case.no_such_unit", "case.no_such_appointment", "case.appointment_not_held", "case.handler_outside_unit",
         "case.conflict_of_interest", "case.in_the_future", "calendar.no_hours"},
        "0.3.0"));
    out.push_back(verb<&Session::part_reply>("part_reply", Effect::writes, anyone(),
                                             "Says what the supporting unit did; its clock stops.",
                                             "协办单位回复办理情况，协办时限随之停止。",
                                             {"case.not_found", "part.not_found", "part.settled", "part.not_yours",
                                              "part.before_it_began", "case.in_the_future", "case.field_length"},
                                             "0.3.0"));
    out.push_back(verb<&Session::part_overrule>(
        "part_overrule", Effect::writes, anyone(),
        "Lets the case go on without a supporting unit's part, with a reason.", "说明理由，不再等待某项协办事项。",
        {"case.not_found", "part.not_found", "part.settled", "part.not_yours", "case.field_length"}, "0.3.0"));
    out.push_back(verb<&Session::part_list>("part_list", Effect::reads, anyone(),
                                            "Lists a unit's parts of other units' cases, the earliest limit first.",
                                            "列出本单位的协办事项，最先到期的在前。", {"request.bad_page"}, "0.3.0"));
}

namespace {

Permission who_links() {
    return holders_of({Function::registrar, Function::dispatcher, Function::handler, Function::approver,
                       Function::supervisor, Function::administrator});
}

}  // namespace

void add_linking(std::vector<Verb>& out) {
    out.push_back(verb<&Session::case_link>(
        "case_link", Effect::writes, who_links(),
        "Links two cases: as related, or the later as a repeat of the earlier.",
        "关联两件办件：互相关联，或者后者为前者的重复信访。",
        {"case.not_found", "case.other_jurisdiction", "link.itself", "link.wrong_way", "link.exists"}, "0.3.0"));
    out.push_back(verb<&Session::case_unlink>(
        "case_unlink", Effect::writes, who_links(), "Takes a link back that was wrong, also one that the library made.",
        "取消有误的关联，包括自动识别的关联。", {"case.not_found", "case.other_jurisdiction", "link.not_found"},
        "0.3.0"));
    out.push_back(verb<&Session::case_merge>(
        "case_merge", Effect::writes, holders_of({Function::dispatcher, Function::approver, Function::supervisor}),
        "Merges cases of one workflow into a main one, all or none: the main is held to the earliest limit of each "
        "clock, "
        "and each petitioner keeps the right to a reply and to be asked.",
        "将同一流程的办件并入主案，全部成功或全部不改：各项时限以最早者为准，每名群众均须得到答复和回访。",
        {"case.not_found", "case.other_jurisdiction", "merge.itself", "merge.into_merged", "merge.already_merged",
         "merge.has_merged", "merge.ended", "merge.reported", "merge.other_workflow", "merge.other_version",
         "merge.window_runs", "merge.clock_suspended", "merge.clock_not_shared"},
        "0.3.0"));
    out.push_back(verb<&Session::case_unmerge>(
        "case_unmerge", Effect::writes, holders_of({Function::dispatcher, Function::approver, Function::supervisor}),
        "Lets a merged case go on by itself, as if it had not been merged.",
        "撤销并案，办件恢复单独办理，如同未曾并案。",
        {"case.not_found", "case.other_jurisdiction", "merge.not_merged", "merge.ended"}, "0.3.0"));
    out.push_back(verb<&Session::merged_reply>(
        "merged_reply", Effect::writes, holders_of({Function::handler, Function::dispatcher}),
        "Records what the petitioner of a merged case was told.", "登记对所并办件群众的答复。",
        {"case.not_found", "case.other_jurisdiction", "case.in_the_future", "merge.not_merged", "merge.ended",
         "merge.role_missing", "merge.no_outcome", "merge.same_petitioner", "merge.before_merge"},
        "0.3.0"));
    out.push_back(verb<&Session::merged_verify>(
        "merged_verify", Effect::writes, holders_of({Function::verifier}),
        "Records what the petitioner of a merged case says at call-back, asked by somebody who handled none of the "
        "cases.",
        "登记对所并办件群众的回访，由从未办理过各案的人员进行。",
        {"case.not_found", "case.other_jurisdiction", "case.in_the_future", "merge.not_merged", "merge.ended",
         "merge.handled", "merge.no_outcome", "merge.not_replied", "merge.same_petitioner", "merge.before_merge"},
        "0.3.0"));
}

void add_dispatch(std::vector<Verb>& out) {
    out.push_back(verb<&Session::dispatch_suggest>(
        "dispatch_suggest", Effect::reads, anyone(),
        "Tells which units a matter might be for, the likeliest first, with all that speaks for and against each; it "
        "decides nothing.",
        "提出派单建议：事项可能由哪些单位承办，可能性大的在前，并逐一说明理由；只作建议，不作决定。",
        {"dispatch.which", "case.not_found", "case.no_such_area", "case.unknown_category", "case.unknown_workflow"},
        "0.2.0"));
    out.push_back(verb<&Session::dispatch_statistics>(
        "dispatch_statistics", Effect::reads, anyone(),
        "For each unit, over the cases first dispatched in a span of days: bounces, accuracy of the first dispatch, "
        "transfers.",
        "一段时间内首次派出的办件，按单位统计退单、首派准确率和流转次数。", {"dispatch.unknown_unit"}, "0.2.0"));
}

void add_workflows(std::vector<Verb>& out) {
    out.push_back(verb<&Session::deadline_explain>(
        "deadline_explain", Effect::reads, anyone(),
        "Explains where a time limit ends: a clock of a case, or a period by itself, day by day.",
        "说明时限如何算出：某一办件的时限，或单独给出的期间，逐日列明。",
        {"case.not_found", "deadline.no_clock", "deadline.which", "calendar.bad_period", "calendar.no_hours",
         "calendar.out_of_range"},
        "0.2.0"));
    out.push_back(verb<&Session::workflow_draw>(
        "workflow_draw", Effect::reads, anyone(),
        "Draws a workflow, as DOT or SVG, with the number of cases in each state if asked.",
        "绘制办理流程图（DOT或SVG），可标注各状态的办件数。",
        {"case.unknown_workflow", "workflow.no_graphviz", "workflow.bad_drawing"}, "0.2.0"));
    out.push_back(verb<&Session::workflow_transition>(
        "workflow_transition", Effect::writes, holders_of({Function::administrator}),
        "Takes running cases over to a new version of their workflow, where its transition clause says so; a dry run "
        "lists what would change.",
        "按新版本办理流程的过渡条款，将在办件转入新版本；可先试算，列出将发生的变化。",
        {"case.unknown_workflow", "workflow.no_transition", "workflow.not_in_force"}, "0.2.0"));
}

}  // namespace lianxin::service

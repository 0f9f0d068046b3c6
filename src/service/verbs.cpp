#include "service/verbs.hpp"

#include "base/text.hpp"
#include "codec/public.hpp"
#include "lianxin/error.hpp"

namespace lianxin::service {

namespace {

/// What a verb takes and gives, read off its member function.
template <class Member>
struct Shape;
template <class Reply_, class Request_>
struct Shape<Reply_ (Session::*)(const Request_&) const> {
    using Request = Request_;
    using Reply = Reply_;
};

template <auto member>
Json request_schema_of() {
    return codec::schema<typename Shape<decltype(member)>::Request>(codec::Rule(""));
}

template <auto member>
Json reply_schema_of() {
    return codec::schema<typename Shape<decltype(member)>::Reply>(codec::Rule(""));
}

template <auto member>
std::string call_by_json(const Session& session, const Json& request) {
    return canonical(
        codec::encode((session.*member)(codec::decode<typename Shape<decltype(member)>::Request>(request))));
}

enum class Effect { reads, writes };

using security::Permission;

Permission anyone() { return {}; }
Permission anyone_and_installer() { return {true, true, {}}; }
Permission holders_of(std::vector<Function> functions) { return {false, true, std::move(functions)}; }
Permission installer_and(Function function) { return {true, true, {function}}; }

template <auto member>
Verb verb(const char* name, Effect effect, Permission who, const char* summary, const char* summary_zh,
          std::vector<const char*> errors, const char* since = "0.1.0") {
    return {name,
            since,
            effect == Effect::writes,
            std::move(who),
            summary,
            summary_zh,
            std::move(errors),
            &request_schema_of<member>,
            &reply_schema_of<member>,
            &call_by_json<member>};
}

void add_documents(std::vector<Verb>& out) {
    out.push_back(verb<&Session::document_check>("document_check", Effect::reads, anyone_and_installer(),
                                                 "Checks a document of any kind and tells all its faults at once.",
                                                 "检查任何一类文档，一次列出全部问题。", {}));
    out.push_back(verb<&Session::document_adopt>(
        "document_adopt", Effect::writes, installer_and(Function::administrator),
        "Adopts a sound document; running cases keep the version that they began under.",
        "采用一份合格的文档；在办件仍按立案时的版本办理。",
        {"document.unsound", "document.version_exists", "mechanism.other_jurisdiction"}));
    out.push_back(verb<&Session::document_show>("document_show", Effect::reads, anyone_and_installer(),
                                                "Shows an adopted document.", "查看已采用的文档。",
                                                {"document.not_found"}));
    out.push_back(verb<&Session::document_list>("document_list", Effect::reads, anyone_and_installer(),
                                                "Lists the adopted documents.", "列出已采用的文档。", {}));
}

void add_organisation(std::vector<Verb>& out) {
    out.push_back(verb<&Session::organisation_import>(
        "organisation_import", Effect::writes, installer_and(Function::administrator),
        "Takes areas, units, posts, officials, appointments, contact points and ties at once, all or nothing; "
        "importing again updates by id.",
        "一次导入行政区划、单位、职务、干部、任职、联系点和联系关系，全部成功或全部不改；再次导入按编号更新。",
        {"organisation.unsound"}));
    out.push_back(verb<&Session::organisation_show>("organisation_show", Effect::reads, anyone_and_installer(),
                                                    "Shows the whole organisation.", "查看全部组织信息。", {}));
}

void add_persons(std::vector<Verb>& out) {
    out.push_back(verb<&Session::person_register>(
        "person_register", Effect::writes, anyone(),
        "Registers a person or a household; what is personal stays out of the events.",
        "登记群众或家庭；个人信息不写入事件。",
        {"person.no_name", "person.unknown_area", "person.unknown_household", "request.external_id_taken"}));
    out.push_back(verb<&Session::person_show>(
        "person_show", Effect::reads,
        holders_of({Function::registrar, Function::handler, Function::dispatcher, Function::approver,
                    Function::verifier, Function::supervisor, Function::auditor, Function::administrator}),
        "Shows a person or household and the cases they brought.", "查看群众或家庭信息及其所提办件。",
        {"person.not_found"}));
}

void add_activities(std::vector<Verb>& out) {
    out.push_back(verb<&Session::activity_record>(
        "activity_record", Effect::writes, anyone(),
        "Records an activity once; it is credited to every duty that it serves, and matters raised become cases.",
        "登记一次活动，计入其对应的各项履职要求；群众反映的问题同时立案。",
        {"activity.in_the_future",
         "activity.ends_before_it_begins",
         "activity.too_long",
         "activity.not_one_day",
         "activity.unknown_area",
         "activity.unknown_contact_point",
         "activity.unknown_official",
         "activity.unknown_appointment",
         "activity.no_participant",
         "activity.which_appointment",
         "activity.appointment_not_held",
         "activity.official_twice",
         "activity.malformed_media_type",
         "activity.unknown_measure",
         "activity.measure_does_not_take",
         "activity.unknown_purpose",
         "activity.ambiguous_measure",
         "case.unknown_workflow",
         "case.unknown_category",
         "case.unknown_person",
         "case.no_such_area",
         "case.no_such_appointment",
         "request.external_id_taken"}));
    out.push_back(verb<&Session::activity_withdraw>(
        "activity_withdraw", Effect::writes, anyone(),
        "Withdraws an activity recorded by mistake, and its credits with it.", "撤回误登的活动，相应计入随之取消。",
        {"activity.not_found", "activity.already_withdrawn"}));
    out.push_back(verb<&Session::activity_show>("activity_show", Effect::reads, anyone(),
                                                "Shows an activity with what it was credited to and why not.",
                                                "查看活动及其计入、未计入的情况和理由。", {"activity.not_found"}));
    out.push_back(verb<&Session::activity_list>("activity_list", Effect::reads, anyone(),
                                                "Lists activities, newest first.", "列出活动，最近的在前。",
                                                {"request.bad_page"}));
    out.push_back(verb<&Session::topic_record>(
        "topic_record", Effect::writes, anyone(), "Records a master topic, or a team's sub-topic under it.",
        "登记总课题，或领导班子在其下的子课题。",
        {"activity.in_the_future", "activity.unknown_topic", "activity.unknown_unit", "activity.no_team",
         "request.external_id_taken"}));
    out.push_back(verb<&Session::topic_list>("topic_list", Effect::reads, anyone(), "Lists the research topics.",
                                             "列出调研课题。", {}));
}

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

Permission who_links() {
    return holders_of({Function::registrar, Function::dispatcher, Function::handler, Function::approver,
                       Function::supervisor, Function::administrator});
}

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

void add_the_rest(std::vector<Verb>& out) {
    out.push_back(verb<&Session::duty_evaluate>(
        "duty_evaluate", Effect::reads, anyone(),
        "For each bearer and duty of a span: owed, done, short, status, and what counted.",
        "逐人逐项评估履职：应做、已做、缺少、状态，以及计入的事项。",
        {"duty.no_mechanism", "duty.unknown_measure", "duty.unknown_appointment", "duty.reversed_period",
         "duty.period_too_long"}));
    out.push_back(verb<&Session::report_render>(
        "report_render", Effect::reads, anyone(), "Renders one self-contained page over a span of days.",
        "生成一段时间的报告，一个自足的网页。", {"duty.no_mechanism", "duty.reversed_period", "duty.period_too_long"}));
    out.push_back(verb<&Session::audit_verify>(
        "audit_verify", Effect::reads, holders_of({Function::auditor, Function::administrator}),
        "Checks the chains of events and the sealed texts, and says where they do not hold.",
        "核对事件链和存证文本，指出不符之处。", {}));
    out.push_back(verb<&Session::store_rebuild>("store_rebuild", Effect::writes, holders_of({Function::administrator}),
                                                "Makes the read tables anew from the events and says what differed.",
                                                "由事件重建查询表，并说明差异。", {}));
}

}  // namespace

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all = [] {
        std::vector<Verb> out;
        add_documents(out);
        add_organisation(out);
        add_persons(out);
        add_activities(out);
        add_cases(out);
        add_hands(out);
        add_linking(out);
        add_dispatch(out);
        add_workflows(out);
        add_supervision(out);
        add_handovers(out);
        add_worklists(out);
        add_rules(out);
        add_exclusion(out);
        add_samples(out);
        add_the_rest(out);
        return out;
    }();
    return all;
}

const Verb* find_verb(std::string_view name) {
    for (const Verb& verb : verbs())
        if (name == verb.name) return &verb;
    return nullptr;
}

const std::vector<const char*>& common_errors() {
    static const std::vector<const char*> codes = {
        "policy.forbidden",
        "session.unknown_appointment",
        "session.appointment_not_held",
        "session.installer_refused",
        "json.malformed",
        "json.too_large",
        "json.too_deep",
        "json.not_utf8",
        "json.nul_character",
        "json.duplicate_key",
        "request.missing_member",
        "request.unknown_member",
        "request.wrong_type",
        "request.unknown_code",
        "request.out_of_range",
        "request.id_reused",
        "time.malformed",
        "time.no_such_date",
        "time.out_of_range",
        "store.busy",
        "store.failed",
    };
    return codes;
}

std::string call(const Session& session, std::string_view name, std::string_view request) {
    const Verb* verb = find_verb(name);
    if (verb == nullptr) {
        Json known = Json::array();
        for (const Verb& v : verbs()) known.push_back(v.name);
        throw Error("request.unknown_verb", "There is no verb of this name.", "没有这个名称的操作。", {},
                    Json{{"allowed", std::move(known)}}.dump());
    }
    return verb->call(session, request.empty() ? Json::object() : parse_json(request));
}

}  // namespace lianxin::service

namespace lianxin {

std::string Session::call(std::string_view verb, std::string_view request) const {
    return service::call(*this, verb, request);
}

}  // namespace lianxin

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
        add_linking(out);
        add_dispatch(out);
        add_workflows(out);
        add_supervision(out);
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

// What is kept of documents, organisation, people, and what officials did.
#include "service/verb_of.hpp"

namespace lianxin::service {

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

}  // namespace lianxin::service

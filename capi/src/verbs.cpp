// One function per verb: its name is all that it adds to lx_call.
#include <lianxin.h>

lx_status lx_document_check(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "document_check", request, reply);
}
lx_status lx_document_adopt(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "document_adopt", request, reply);
}
lx_status lx_document_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "document_show", request, reply);
}
lx_status lx_document_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "document_list", request, reply);
}

lx_status lx_organisation_import(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "organisation_import", request, reply);
}
lx_status lx_organisation_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "organisation_show", request, reply);
}

lx_status lx_person_register(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "person_register", request, reply);
}
lx_status lx_person_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "person_show", request, reply);
}

lx_status lx_activity_record(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "activity_record", request, reply);
}
lx_status lx_activity_withdraw(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "activity_withdraw", request, reply);
}
lx_status lx_activity_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "activity_show", request, reply);
}
lx_status lx_activity_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "activity_list", request, reply);
}

lx_status lx_topic_record(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "topic_record", request, reply);
}
lx_status lx_topic_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "topic_list", request, reply);
}

lx_status lx_case_open(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_open", request, reply);
}
lx_status lx_case_act(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_act", request, reply);
}
lx_status lx_case_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_show", request, reply);
}
lx_status lx_case_actions(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_actions", request, reply);
}
lx_status lx_case_simulate(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_simulate", request, reply);
}
lx_status lx_case_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_list", request, reply);
}
lx_status lx_case_summary(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_summary", request, reply);
}

lx_status lx_case_link(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_link", request, reply);
}
lx_status lx_case_unlink(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_unlink", request, reply);
}
lx_status lx_case_merge(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_merge", request, reply);
}
lx_status lx_case_unmerge(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_unmerge", request, reply);
}
lx_status lx_merged_reply(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "merged_reply", request, reply);
}
lx_status lx_merged_verify(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "merged_verify", request, reply);
}

lx_status lx_dispatch_suggest(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "dispatch_suggest", request, reply);
}
lx_status lx_dispatch_statistics(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "dispatch_statistics", request, reply);
}

lx_status lx_deadline_explain(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "deadline_explain", request, reply);
}

lx_status lx_workflow_draw(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "workflow_draw", request, reply);
}
lx_status lx_workflow_transition(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "workflow_transition", request, reply);
}

lx_status lx_supervise(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "supervise", request, reply);
}
lx_status lx_supervision_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "supervision_list", request, reply);
}
lx_status lx_card_withdraw(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "card_withdraw", request, reply);
}

lx_status lx_duty_evaluate(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "duty_evaluate", request, reply);
}

lx_status lx_report_render(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "report_render", request, reply);
}

lx_status lx_audit_verify(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "audit_verify", request, reply);
}

lx_status lx_store_rebuild(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "store_rebuild", request, reply);
}

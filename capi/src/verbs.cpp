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

lx_status lx_case_lead(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "case_lead", request, reply);
}
lx_status lx_conflict_record(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "conflict_record", request, reply);
}
lx_status lx_conflict_lift(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "conflict_lift", request, reply);
}
lx_status lx_part_assign(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "part_assign", request, reply);
}
lx_status lx_part_reply(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "part_reply", request, reply);
}
lx_status lx_part_overrule(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "part_overrule", request, reply);
}
lx_status lx_part_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "part_list", request, reply);
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

lx_status lx_handover_run(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "handover_run", request, reply);
}
lx_status lx_handover_preview(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "handover_preview", request, reply);
}
lx_status lx_handover_make(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "handover_make", request, reply);
}
lx_status lx_handover_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "handover_list", request, reply);
}
lx_status lx_tenure_statistics(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "tenure_statistics", request, reply);
}
lx_status lx_absence_record(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "absence_record", request, reply);
}
lx_status lx_absence_end(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "absence_end", request, reply);
}
lx_status lx_absence_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "absence_list", request, reply);
}

lx_status lx_worklist_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "worklist_show", request, reply);
}
lx_status lx_worklist_count(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "worklist_count", request, reply);
}

lx_status lx_rule_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "rule_list", request, reply);
}
lx_status lx_rule_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "rule_show", request, reply);
}
lx_status lx_rule_review(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "rule_review", request, reply);
}
lx_status lx_rule_remind(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "rule_remind", request, reply);
}

lx_status lx_exclusion_propose(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "exclusion_propose", request, reply);
}
lx_status lx_exclusion_decide(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "exclusion_decide", request, reply);
}
lx_status lx_exclusion_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "exclusion_list", request, reply);
}

lx_status lx_sample_draw(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "sample_draw", request, reply);
}
lx_status lx_sample_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "sample_show", request, reply);
}
lx_status lx_sample_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "sample_list", request, reply);
}
lx_status lx_check_record(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "check_record", request, reply);
}

lx_status lx_duty_evaluate(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "duty_evaluate", request, reply);
}
lx_status lx_duty_explain(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "duty_explain", request, reply);
}
lx_status lx_duty_forecast(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "duty_forecast", request, reply);
}
lx_status lx_duty_sign_off(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "duty_sign_off", request, reply);
}
lx_status lx_duty_sign_offs(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "duty_sign_offs", request, reply);
}

lx_status lx_account_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "account_show", request, reply);
}
lx_status lx_account_explain(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "account_explain", request, reply);
}
lx_status lx_dashboard_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "dashboard_show", request, reply);
}
lx_status lx_measure_account(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "measure_account", request, reply);
}
lx_status lx_finding_list(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "finding_list", request, reply);
}
lx_status lx_burden_show(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "burden_show", request, reply);
}
lx_status lx_trace(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "trace", request, reply);
}

lx_status lx_report_render(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "report_render", request, reply);
}

lx_status lx_ledger_write(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "ledger_write", request, reply);
}
lx_status lx_calendar_write(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "calendar_write", request, reply);
}

lx_status lx_feed_read(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "feed_read", request, reply);
}
lx_status lx_feed_acknowledge(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "feed_acknowledge", request, reply);
}
lx_status lx_feed_cursors(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "feed_cursors", request, reply);
}
lx_status lx_feed_forget(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "feed_forget", request, reply);
}

lx_status lx_audit_verify(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "audit_verify", request, reply);
}

lx_status lx_store_rebuild(lx_session* session, const char* request, lx_text** reply) {
    return lx_call(session, "store_rebuild", request, reply);
}

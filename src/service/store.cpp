// Store and Session: the typed verbs, each handed to its function in service/ behind the one gate.
#include "lianxin/store.hpp"

#include "service/session.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin {

Store Store::open(const std::string& uri, const StoreOptions& options) {
    return Store(std::make_shared<service::Engine>(uri, options));
}

Session Store::session(const Actor& actor) const {
    auto state = std::make_unique<service::SessionState>(engine_, actor);
    state->admit();
    return Session(std::move(state));
}

Instant Store::now() const { return engine_->now(); }

TimeIs Store::time_set(const TimeSet& request) const {
    engine_->time_set(request.now);
    return {engine_->now()};
}

Session::Session(std::unique_ptr<service::SessionState> state) : state_(std::move(state)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

const Actor& Session::actor() const noexcept { return state_->actor(); }

DocumentChecked Session::document_check(const DocumentCheck& request) const {
    return state_->read("document_check", request, service::document_check);
}
DocumentAdopted Session::document_adopt(const DocumentAdopt& request) const {
    return state_->write("document_adopt", request, service::document_adopt);
}
DocumentShown Session::document_show(const DocumentShow& request) const {
    return state_->read("document_show", request, service::document_show);
}
DocumentListed Session::document_list(const DocumentList& request) const {
    return state_->read("document_list", request, service::document_list);
}

OrganisationImported Session::organisation_import(const OrganisationImport& request) const {
    return state_->write("organisation_import", request, service::organisation_import);
}
OrganisationShown Session::organisation_show(const OrganisationShow& request) const {
    return state_->read("organisation_show", request, service::organisation_show);
}

PersonRegistered Session::person_register(const PersonRegister& request) const {
    return state_->write("person_register", request, service::person_register);
}
PersonShown Session::person_show(const PersonShow& request) const {
    return state_->read("person_show", request, service::person_show);
}

ActivityRecorded Session::activity_record(const ActivityRecord& request) const {
    return state_->write("activity_record", request, service::activity_record);
}
ActivityWithdrawn Session::activity_withdraw(const ActivityWithdraw& request) const {
    return state_->write("activity_withdraw", request, service::activity_withdraw);
}
ActivityShown Session::activity_show(const ActivityShow& request) const {
    return state_->read("activity_show", request, service::activity_show);
}
ActivityListed Session::activity_list(const ActivityList& request) const {
    return state_->read("activity_list", request, service::activity_list);
}
TopicRecorded Session::topic_record(const TopicRecord& request) const {
    return state_->write("topic_record", request, service::topic_record);
}
TopicListed Session::topic_list(const TopicList& request) const {
    return state_->read("topic_list", request, service::topic_list);
}

CaseMoved Session::case_open(const CaseOpen& request) const {
    return state_->write("case_open", request, service::case_open);
}
CaseMoved Session::case_act(const CaseAct& request) const {
    return state_->write("case_act", request, service::case_act);
}
CaseView Session::case_show(const CaseShow& request) const {
    return state_->read("case_show", request, service::case_show);
}
CaseActionsExplained Session::case_actions(const CaseActions& request) const {
    return state_->read("case_actions", request, service::case_actions);
}
CaseSimulated Session::case_simulate(const CaseSimulate& request) const {
    return state_->read("case_simulate", request, service::case_simulate);
}
CaseListed Session::case_list(const CaseList& request) const {
    return state_->read("case_list", request, service::case_list);
}
CaseSummarised Session::case_summary(const CaseSummary& request) const {
    return state_->read("case_summary", request, service::case_summary);
}

CaseLinked Session::case_link(const CaseLink& request) const {
    return state_->write("case_link", request, service::case_link);
}
CaseUnlinked Session::case_unlink(const CaseUnlink& request) const {
    return state_->write("case_unlink", request, service::case_unlink);
}
CaseMerged Session::case_merge(const CaseMerge& request) const {
    return state_->write("case_merge", request, service::case_merge);
}
CaseMerged Session::case_unmerge(const CaseUnmerge& request) const {
    return state_->write("case_unmerge", request, service::case_unmerge);
}
MergedMoved Session::merged_reply(const MergedReply& request) const {
    return state_->write("merged_reply", request, service::merged_reply);
}
MergedMoved Session::merged_verify(const MergedVerify& request) const {
    return state_->write("merged_verify", request, service::merged_verify);
}

DispatchSuggested Session::dispatch_suggest(const DispatchSuggest& request) const {
    return state_->read("dispatch_suggest", request, service::dispatch_suggest);
}
DispatchCounted Session::dispatch_statistics(const DispatchStatistics& request) const {
    return state_->read("dispatch_statistics", request, service::dispatch_statistics);
}

DeadlineExplained Session::deadline_explain(const DeadlineExplain& request) const {
    return state_->read("deadline_explain", request, service::deadline_explain);
}
WorkflowDrawn Session::workflow_draw(const WorkflowDraw& request) const {
    return state_->read("workflow_draw", request, service::workflow_draw);
}
WorkflowTransitioned Session::workflow_transition(const WorkflowTransition& request) const {
    return state_->write("workflow_transition", request, service::workflow_transition);
}

Supervised Session::supervise(const Supervise& request) const {
    return state_->write("supervise", request, service::supervise);
}
SupervisionListed Session::supervision_list(const SupervisionList& request) const {
    return state_->read("supervision_list", request, service::supervision_list);
}
CardWithdrawn Session::card_withdraw(const CardWithdraw& request) const {
    return state_->write("card_withdraw", request, service::card_withdraw);
}

DutyEvaluated Session::duty_evaluate(const DutyEvaluate& request) const {
    return state_->read("duty_evaluate", request, service::duty_evaluate);
}
ReportRendered Session::report_render(const ReportRender& request) const {
    return state_->read("report_render", request, service::report_render);
}
AuditVerified Session::audit_verify(const AuditVerify& request) const {
    return state_->read("audit_verify", request, service::audit_verify);
}
StoreRebuilt Session::store_rebuild(const StoreRebuild& request) const {
    return state_->write("store_rebuild", request, service::store_rebuild);
}

}  // namespace lianxin

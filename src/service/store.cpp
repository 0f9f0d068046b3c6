// Store and Session: the typed verbs, each handed to its function in service/ behind the one gate.
#include "lianxin/store.hpp"

#include <utility>

#include "service/import.hpp"
#include "service/session.hpp"
#include "service/upkeep.hpp"
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

Metrics Store::metrics() const { return engine_->meter().read(); }

std::string Store::metrics_text() const { return service::openmetrics(metrics()); }

StoreBackedUp Store::backup(const StoreBackup& request, const ProgressCallback& tell) const {
    return service::backup(*engine_, request, tell);
}
StoreRestored Store::restore(const StoreRestore& request, const ProgressCallback& tell) const {
    return service::restore(*engine_, request, tell);
}
BackupChecked backup_check(const std::string& uri, const BackupCheck& request, const ProgressCallback& tell) {
    return service::backup_check(uri, request, tell);
}

Session::Session(std::unique_ptr<service::SessionState> state) : state_(std::move(state)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

const Actor& Session::actor() const noexcept { return state_->actor(); }

void Session::on_progress(ProgressCallback callback) { state_->on_progress(std::move(callback)); }

WorkBegun Session::work_begin(const WorkBegin& request) { return state_->work_begin(request); }
WorkEnded Session::work_commit() { return state_->work_commit(); }
WorkEnded Session::work_rollback() { return state_->work_rollback(); }

SnapshotBegun Session::snapshot_begin(const SnapshotBegin& request) { return state_->snapshot_begin(request); }
SnapshotEnded Session::snapshot_end() { return state_->snapshot_end(); }

BulkImported Session::bulk_import(const BulkImport& request, const ImportSource& source,
                                  const ImportFaultCallback& fault) {
    return service::bulk_import(*state_, request, source, fault);
}

Snapshot::Snapshot(Session& session, const SnapshotBegin& bounds)
    : session_(session), begun_(session.snapshot_begin(bounds)) {}

Snapshot::~Snapshot() {
    try {
        session_.snapshot_end();
    } catch (const std::exception&) {  // it was ended already, or is within a callback: the session sees to it
    }
}

UnitOfWork::UnitOfWork(Session& session, const WorkBegin& bounds) : session_(&session) { session.work_begin(bounds); }

UnitOfWork::~UnitOfWork() {
    if (session_ == nullptr) return;
    try {
        session_->work_rollback();
    } catch (const std::exception&) {  // within a callback of the session: the session takes it back at its end
    }
}

WorkEnded UnitOfWork::commit() { return std::exchange(session_, nullptr)->work_commit(); }
WorkEnded UnitOfWork::rollback() { return std::exchange(session_, nullptr)->work_rollback(); }

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

CaseMoved Session::case_lead(const CaseLead& request) const {
    return state_->write("case_lead", request, service::case_lead);
}
ConflictRecorded Session::conflict_record(const ConflictRecord& request) const {
    return state_->write("conflict_record", request, service::conflict_record);
}
ConflictLifted Session::conflict_lift(const ConflictLift& request) const {
    return state_->write("conflict_lift", request, service::conflict_lift);
}
PartMoved Session::part_assign(const PartAssign& request) const {
    return state_->write("part_assign", request, service::part_assign);
}
PartMoved Session::part_reply(const PartReply& request) const {
    return state_->write("part_reply", request, service::part_reply);
}
PartMoved Session::part_overrule(const PartOverrule& request) const {
    return state_->write("part_overrule", request, service::part_overrule);
}
PartListed Session::part_list(const PartList& request) const {
    return state_->read("part_list", request, service::part_list);
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

HandoverRan Session::handover_run(const HandoverRun& request) const {
    return state_->write("handover_run", request, service::handover_run);
}
HandoverPreviewed Session::handover_preview(const HandoverPreview& request) const {
    return state_->read("handover_preview", request, service::handover_preview);
}
HandoverMade Session::handover_make(const HandoverMake& request) const {
    return state_->write("handover_make", request, service::handover_make);
}
HandoverListed Session::handover_list(const HandoverList& request) const {
    return state_->read("handover_list", request, service::handover_list);
}
TenureCounted Session::tenure_statistics(const TenureStatistics& request) const {
    return state_->read("tenure_statistics", request, service::tenure_statistics);
}
AbsenceRecorded Session::absence_record(const AbsenceRecord& request) const {
    return state_->write("absence_record", request, service::absence_record);
}
AbsenceEnded Session::absence_end(const AbsenceEnd& request) const {
    return state_->write("absence_end", request, service::absence_end);
}
AbsenceListed Session::absence_list(const AbsenceList& request) const {
    return state_->read("absence_list", request, service::absence_list);
}

WorklistShown Session::worklist_show(const WorklistShow& request) const {
    return state_->read("worklist_show", request, service::worklist_show);
}
WorklistCounted Session::worklist_count(const WorklistCount& request) const {
    return state_->read("worklist_count", request, service::worklist_count);
}

RuleListed Session::rule_list(const RuleList& request) const {
    return state_->read("rule_list", request, service::rule_list);
}
RuleView Session::rule_show(const RuleShow& request) const {
    return state_->read("rule_show", request, service::rule_show);
}
RuleReviewed Session::rule_review(const RuleReview& request) const {
    return state_->write("rule_review", request, service::rule_review);
}
RuleReminded Session::rule_remind(const RuleRemind& request) const {
    return state_->write("rule_remind", request, service::rule_remind);
}

ExclusionMoved Session::exclusion_propose(const ExclusionPropose& request) const {
    return state_->write("exclusion_propose", request, service::exclusion_propose);
}
ExclusionMoved Session::exclusion_decide(const ExclusionDecide& request) const {
    return state_->write("exclusion_decide", request, service::exclusion_decide);
}
ExclusionListed Session::exclusion_list(const ExclusionList& request) const {
    return state_->read("exclusion_list", request, service::exclusion_list);
}

SampleDrawn Session::sample_draw(const SampleDraw& request) const {
    return state_->write("sample_draw", request, service::sample_draw);
}
SampleView Session::sample_show(const SampleShow& request) const {
    return state_->read("sample_show", request, service::sample_show);
}
SampleListed Session::sample_list(const SampleList& request) const {
    return state_->read("sample_list", request, service::sample_list);
}
CheckRecorded Session::check_record(const CheckRecord& request) const {
    return state_->write("check_record", request, service::check_record);
}

DutyEvaluated Session::duty_evaluate(const DutyEvaluate& request) const {
    return state_->read("duty_evaluate", request, service::duty_evaluate);
}
DutyExplained Session::duty_explain(const DutyExplain& request) const {
    return state_->read("duty_explain", request, service::duty_explain);
}
DutyForecasted Session::duty_forecast(const DutyForecast& request) const {
    return state_->read("duty_forecast", request, service::duty_forecast);
}
DutySignedOff Session::duty_sign_off(const DutySignOff& request) const {
    return state_->write("duty_sign_off", request, service::duty_sign_off);
}
DutySignOffsListed Session::duty_sign_offs(const DutySignOffs& request) const {
    return state_->read("duty_sign_offs", request, service::duty_sign_offs);
}
AccountShown Session::account_show(const AccountShow& request) const {
    return state_->read("account_show", request, service::account_show);
}
AccountExplained Session::account_explain(const AccountExplain& request) const {
    return state_->read("account_explain", request, service::account_explain);
}
DashboardShown Session::dashboard_show(const DashboardShow& request) const {
    return state_->read("dashboard_show", request, service::dashboard_show);
}
MeasureAccounted Session::measure_account(const MeasureAccount& request) const {
    return state_->read("measure_account", request, service::measure_account);
}
FindingListed Session::finding_list(const FindingList& request) const {
    return state_->read("finding_list", request, service::finding_list);
}
BurdenShown Session::burden_show(const BurdenShow& request) const {
    return state_->read("burden_show", request, service::burden_show);
}
Traced Session::trace(const Trace& request) const { return state_->read("trace", request, service::trace); }
ReportRendered Session::report_render(const ReportRender& request) const {
    return state_->read("report_render", request, service::report_render);
}
LedgerWritten Session::ledger_write(const LedgerWrite& request) const {
    return state_->read("ledger_write", request, service::ledger_write);
}
CalendarWritten Session::calendar_write(const CalendarWrite& request) const {
    return state_->read("calendar_write", request, service::calendar_write);
}
FeedEvents Session::feed_read(const FeedRead& request) const { return state_->feed(request); }
FeedAcknowledged Session::feed_acknowledge(const FeedAcknowledge& request) const {
    return state_->write("feed_acknowledge", request, service::feed_acknowledge);
}
FeedCursorsListed Session::feed_cursors(const FeedCursors& request) const {
    return state_->read("feed_cursors", request, service::feed_cursors);
}
FeedForgotten Session::feed_forget(const FeedForget& request) const {
    return state_->write("feed_forget", request, service::feed_forget);
}

AuditVerified Session::audit_verify(const AuditVerify& request) const {
    return state_->read("audit_verify", request, service::audit_verify);
}
StoreRebuilt Session::store_rebuild(const StoreRebuild& request) const { return state_->rebuild(request); }

}  // namespace lianxin

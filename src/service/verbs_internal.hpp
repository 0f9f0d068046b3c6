// One function a verb: load → decide → append → reply, inside the transaction of `Work`.
#pragma once

#include "service/session.hpp"

namespace lianxin::service {

DocumentChecked document_check(Work& work, const DocumentCheck& request);
DocumentAdopted document_adopt(Work& work, const DocumentAdopt& request);
DocumentShown document_show(Work& work, const DocumentShow& request);
DocumentListed document_list(Work& work, const DocumentList& request);

OrganisationImported organisation_import(Work& work, const OrganisationImport& request);
OrganisationShown organisation_show(Work& work, const OrganisationShow& request);

PersonRegistered person_register(Work& work, const PersonRegister& request);
PersonShown person_show(Work& work, const PersonShow& request);

ActivityRecorded activity_record(Work& work, const ActivityRecord& request);
ActivityWithdrawn activity_withdraw(Work& work, const ActivityWithdraw& request);
ActivityShown activity_show(Work& work, const ActivityShow& request);
ActivityListed activity_list(Work& work, const ActivityList& request);
TopicRecorded topic_record(Work& work, const TopicRecord& request);
TopicListed topic_list(Work& work, const TopicList& request);

CaseMoved case_open(Work& work, const CaseOpen& request);
CaseMoved case_act(Work& work, const CaseAct& request);
CaseView case_show(Work& work, const CaseShow& request);
CaseActionsExplained case_actions(Work& work, const CaseActions& request);
CaseSimulated case_simulate(Work& work, const CaseSimulate& request);
CaseListed case_list(Work& work, const CaseList& request);
CaseSummarised case_summary(Work& work, const CaseSummary& request);

CaseMoved case_lead(Work& work, const CaseLead& request);
ConflictRecorded conflict_record(Work& work, const ConflictRecord& request);
ConflictLifted conflict_lift(Work& work, const ConflictLift& request);
PartMoved part_assign(Work& work, const PartAssign& request);
PartMoved part_reply(Work& work, const PartReply& request);
PartMoved part_overrule(Work& work, const PartOverrule& request);
PartListed part_list(Work& work, const PartList& request);

CaseLinked case_link(Work& work, const CaseLink& request);
CaseUnlinked case_unlink(Work& work, const CaseUnlink& request);
CaseMerged case_merge(Work& work, const CaseMerge& request);
CaseMerged case_unmerge(Work& work, const CaseUnmerge& request);
MergedMoved merged_reply(Work& work, const MergedReply& request);
MergedMoved merged_verify(Work& work, const MergedVerify& request);

DispatchSuggested dispatch_suggest(Work& work, const DispatchSuggest& request);
DispatchCounted dispatch_statistics(Work& work, const DispatchStatistics& request);

DeadlineExplained deadline_explain(Work& work, const DeadlineExplain& request);
WorkflowDrawn workflow_draw(Work& work, const WorkflowDraw& request);
WorkflowTransitioned workflow_transition(Work& work, const WorkflowTransition& request);

Supervised supervise(Work& work, const Supervise& request);
SupervisionListed supervision_list(Work& work, const SupervisionList& request);
CardWithdrawn card_withdraw(Work& work, const CardWithdraw& request);

HandoverRan handover_run(Work& work, const HandoverRun& request);
HandoverPreviewed handover_preview(Work& work, const HandoverPreview& request);
HandoverMade handover_make(Work& work, const HandoverMake& request);
HandoverListed handover_list(Work& work, const HandoverList& request);
TenureCounted tenure_statistics(Work& work, const TenureStatistics& request);
AbsenceRecorded absence_record(Work& work, const AbsenceRecord& request);
AbsenceEnded absence_end(Work& work, const AbsenceEnd& request);
AbsenceListed absence_list(Work& work, const AbsenceList& request);

WorklistShown worklist_show(Work& work, const WorklistShow& request);
WorklistCounted worklist_count(Work& work, const WorklistCount& request);

RuleListed rule_list(Work& work, const RuleList& request);
RuleView rule_show(Work& work, const RuleShow& request);
RuleReviewed rule_review(Work& work, const RuleReview& request);
RuleReminded rule_remind(Work& work, const RuleRemind& request);

ExclusionMoved exclusion_propose(Work& work, const ExclusionPropose& request);
ExclusionMoved exclusion_decide(Work& work, const ExclusionDecide& request);
ExclusionListed exclusion_list(Work& work, const ExclusionList& request);

SampleDrawn sample_draw(Work& work, const SampleDraw& request);
SampleView sample_show(Work& work, const SampleShow& request);
SampleListed sample_list(Work& work, const SampleList& request);
CheckRecorded check_record(Work& work, const CheckRecord& request);

DutyEvaluated duty_evaluate(Work& work, const DutyEvaluate& request);
DutyExplained duty_explain(Work& work, const DutyExplain& request);
DutyForecasted duty_forecast(Work& work, const DutyForecast& request);
DutySignedOff duty_sign_off(Work& work, const DutySignOff& request);
DutySignOffsListed duty_sign_offs(Work& work, const DutySignOffs& request);

AccountShown account_show(Work& work, const AccountShow& request);
AccountExplained account_explain(Work& work, const AccountExplain& request);
DashboardShown dashboard_show(Work& work, const DashboardShow& request);
MeasureAccounted measure_account(Work& work, const MeasureAccount& request);
FindingListed finding_list(Work& work, const FindingList& request);
BurdenShown burden_show(Work& work, const BurdenShow& request);
Traced trace(Work& work, const Trace& request);
ReportRendered report_render(Work& work, const ReportRender& request);
LedgerWritten ledger_write(Work& work, const LedgerWrite& request);
CalendarWritten calendar_write(Work& work, const CalendarWrite& request);

FeedEvents feed_read(Work& work, const FeedRead& request);
FeedAcknowledged feed_acknowledge(Work& work, const FeedAcknowledge& request);
FeedCursorsListed feed_cursors(Work& work, const FeedCursors& request);
FeedForgotten feed_forget(Work& work, const FeedForget& request);

AuditVerified audit_verify(Work& work, const AuditVerify& request);
StoreRebuilt store_rebuild(Work& work, const StoreRebuild& request);

}  // namespace lianxin::service

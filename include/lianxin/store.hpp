// The store (shared by threads) and the session (one acting appointment in one jurisdiction).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lianxin/absence.hpp"
#include "lianxin/account.hpp"
#include "lianxin/activity.hpp"
#include "lianxin/audit.hpp"
#include "lianxin/burden.hpp"
#include "lianxin/calendar.hpp"
#include "lianxin/case_actions.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/dispatch.hpp"
#include "lianxin/document.hpp"
#include "lianxin/duty.hpp"
#include "lianxin/feed.hpp"
#include "lianxin/finding.hpp"
#include "lianxin/handover.hpp"
#include "lianxin/import.hpp"
#include "lianxin/ledger.hpp"
#include "lianxin/linking.hpp"
#include "lianxin/metrics.hpp"
#include "lianxin/organisation.hpp"
#include "lianxin/person.hpp"
#include "lianxin/progress.hpp"
#include "lianxin/report.hpp"
#include "lianxin/rules.hpp"
#include "lianxin/sample.hpp"
#include "lianxin/snapshot.hpp"
#include "lianxin/supervision.hpp"
#include "lianxin/trace.hpp"
#include "lianxin/upkeep.hpp"
#include "lianxin/work.hpp"
#include "lianxin/workflow.hpp"
#include "lianxin/worklist.hpp"

namespace lianxin {

enum class TimeSource {
    system,  ///< the machine's clock
    manual,  ///< stands still until `time_set` moves it forward: tests, demos, imports of old files
};

/// The hash of the event chains. SM3 is GB/T 32905, SHA-256 is FIPS 180-4. Chosen when a store is created.
enum class HashAlgorithm { sm3, sha256 };

/// What becomes of a store that an earlier version made.
enum class Migration {
    now,         ///< it is brought up to this version, in one transaction
    dry_run,     ///< it is left untouched: `store.migration_due`, whose details say what would be done
    copy_first,  ///< a copy is kept beside it, named after the schema version that it had; a SQLite file only
};

/// How a store is opened.
struct StoreOptions {
    TimeSource time_source = TimeSource::system;  ///< `system` if absent; `manual` stands still until it is set forward
    std::optional<Instant> now;  ///< where a manual time source begins; 2024-01-01T00:00:00+08:00 if absent
    bool create = true;          ///< make the database if there is none
    HashAlgorithm hash = HashAlgorithm::sm3;  ///< for a new store; an existing one keeps its own
    std::int64_t busy_timeout_s = 10;         ///< how long to wait for another writer; 0 … 3600 seconds
    /// For at least so long a `request_id` is known and gives its first reply again; 1 … 3650 days.
    std::int64_t request_retention_days = 30;
    Migration migrate = Migration::now;  ///< what becomes of a store that an earlier version made
};

/// Who acts: an appointment, or the installer of a new jurisdiction.
struct Actor {
    std::string jurisdiction;  ///< 6 digits, GB/T 2260
    std::string appointment;   ///< the acting appointment; absent for an installer
    bool installer = false;    ///< loads the first documents and organisation; refused once there is an administrator
};

/// What `time_set` takes.
struct TimeSet {
    Instant now;  ///< the new time, not before the present one
};
/// What `time_set` gives.
struct TimeIs {
    Instant now;  ///< the store's time
};

namespace service {
class Engine;
struct SessionState;
}  // namespace service

class Session;

/// An open store. Threads may share it; it lives until it and the last of its sessions are gone.
///
/// `uri`: "sqlite:wuxi.db", "sqlite:/path with spaces/wuxi.db", "sqlite::memory:" (one process, gone at the
/// end), "postgresql://user@host:port/name". Or what database serves which jurisdiction: a document of routes, JSON, or
/// "routes:" and the path of one (docs/design/distribution.md).
/// \throws Error `store.*`
class Store {
public:
    /// Opens a store, and makes it if there is none and `options.create` allows.
    /// \throws Error `store.bad_uri`, `store.bad_routes`, `store.not_found`, `store.not_a_database`,
    ///   `store.foreign_database`, `store.newer_version`, `store.read_only`, `store.cannot_open`,
    ///   `store.connection_lost`, `store.migration_due`, `store.no_copy`, `file.exists`
    static Store open(const std::string& uri, const StoreOptions& options = {});

    /// Begins a session; with routes, opens its jurisdiction's database if nobody needed it before.
    /// \throws Error `session.unknown_appointment`, `session.appointment_not_held`, `session.installer_refused`,
    ///   `store.no_route`
    Session session(const Actor& actor) const;

    /// What the store's time source says.
    Instant now() const;
    /// Moves a manual time source forward. \throws Error `time.not_manual`, `time.backwards`
    TimeIs time_set(const TimeSet& request) const;

    /// What it has counted since it was opened. Counting goes on meanwhile: figures that are read one after the other
    /// may be apart by the calls of that moment.
    Metrics metrics() const;
    /// The same as OpenMetrics 1.0 text, for what scrapes it (`application/openmetrics-text`).
    std::string metrics_text() const;
    /// Copies a SQLite store to a file of its own while others write: as it stood at one moment, whole or not at all,
    /// and on the disk when this returns. `tell` is told how far it is (stage `pages`) and may stop it. A server is
    /// copied by its own tools. \throws Error `store.no_copy`, `file.*`, `request.cancelled`, `store.*`
    StoreBackedUp backup(const StoreBackup& request, const ProgressCallback& tell = {}) const;
    /// Plays the events that this store lacks back onto it, unchanged, each jurisdiction's all or none: the same
    /// hashes, in the same chains, projected as when they were told. Sealed texts and persons' data stand outside the
    /// events: a surviving store gives them, an exported feed can't, and the reply says whose are lost. Documents
    /// adopted since come from the surviving store, from `documents`, or from those that the library brings along.
    /// `tell` is told how far it is (stage `events`). \throws Error `restore.*`, `file.no_such_file`,
    /// `request.cancelled`, `store.*`
    StoreRestored restore(const StoreRestore& request, const ProgressCallback& tell = {}) const;

private:
    explicit Store(std::shared_ptr<service::Engine> engine) : engine_(std::move(engine)) {}
    std::shared_ptr<service::Engine> engine_;
};

/// Checks a copy of a store, or any store that nobody writes to, without changing it: its file, its chains of events
/// and sealed texts in every jurisdiction, and if asked whether its read tables are what the events make them (which a
/// copy of an earlier schema version can't be asked). `tell` is told how far it is, and may stop it. \throws Error
/// `store.*`, `request.cancelled`
BackupChecked backup_check(const std::string& uri, const BackupCheck& request = {}, const ProgressCallback& tell = {});

/// What one actor may do in one jurisdiction: every verb of Lianxin. One thread at a time.
///
/// Every verb may throw `policy.forbidden`, `request.*` (a member is missing, malformed or out of range) and
/// `store.*` (disk, database, another writer). A verb that writes takes a `request_id`: calling again with the
/// same id and the same request returns the first reply and writes nothing.
class Session {
public:
    Session(Session&&) noexcept;             ///< the other one is then good for nothing
    Session& operator=(Session&&) noexcept;  ///< likewise
    ~Session();

    /// Who acts in this session.
    const Actor& actor() const noexcept;

    /// From now on long work of this session (`ledger_write`, `calendar_write`, `report_render`, `audit_verify`,
    /// `store_rebuild`) tells how far it is, and stops with `request.cancelled` where the callback gives false. An
    /// empty callback ends it. \throws Error `session.in_callback` from within a callback of this session
    void on_progress(ProgressCallback callback);

    /// Begins a unit of work: what the verbs of this session write from now on becomes durable together, with
    /// `work_commit`, or not at all. A verb that is refused changes nothing, and what came before it stands; verbs that
    /// read see what was written. Past its bounds it is taken back as a whole: the verb, and each one after it, gives
    /// `work.timed_out` or `work.too_large` (or `work.lost`, if the database could not keep it) until the unit is
    /// ended. Meanwhile nobody else writes in the jurisdiction, and in a SQLite file nobody in any; in a store in
    /// memory nobody else reads either. Waits for its turn. See UnitOfWork, which ends it whatever happens. \throws
    /// Error `work.open_already`, `request.out_of_range`, `store.*`
    WorkBegun work_begin(const WorkBegin& request = {});
    /// Ends the unit of work and makes all of it durable with one commit.
    /// \throws Error `work.not_open`, `work.timed_out`, `work.too_large`, `work.lost`, `store.*`: nothing is stored
    /// then
    WorkEnded work_commit();
    /// Ends the unit of work and takes all of it back. The end of the session does so, too.
    /// \throws Error `work.not_open`
    WorkEnded work_rollback();

    /// Begins a snapshot: until `snapshot_end` all verbs of this session see the state, and the time, of now, whatever
    /// others write meanwhile. Nobody waits for it, but in a store in memory, which has one connection. A verb that
    /// writes gives `snapshot.read_only`. Past its bound it is given up: each verb then gives `snapshot.timed_out` (or
    /// `snapshot.lost`, if the database could not keep it) until it is ended. See Snapshot, which ends it whatever
    /// happens.
    /// \throws Error `snapshot.open_already`, `work.open_already`, `request.out_of_range`, `store.*`
    SnapshotBegun snapshot_begin(const SnapshotBegin& request = {});
    /// Ends the snapshot. The end of the session does so, too. \throws Error `snapshot.not_open`
    SnapshotEnded snapshot_end();

    /// Opens the cases, or records the activities, that a source gives line by line, and commits them in batches. Each
    /// line has a member `key`: where an import was interrupted, the same again under the same `name` skips what is
    /// there, as long as the store keeps request ids (`request_retention_days`). A line that is refused is told to
    /// `fault` and harms no other. A dry run decides on every line as the import would, and takes all of it back.
    /// Progress is told as stage `import` after each batch; where it is stopped, what was committed before stands.
    /// \throws Error `request.cancelled`, `request.out_of_range`, `work.open_already`, `snapshot.open_already`,
    ///   `policy.forbidden`, `session.*`, `store.*`
    BulkImported bulk_import(const BulkImport& request, const ImportSource& source,
                             const ImportFaultCallback& fault = {});

    /// Checks a document of any kind and tells all its faults at once; nothing is stored.
    DocumentChecked document_check(const DocumentCheck& request) const;
    /// Adopts a sound document for this jurisdiction. Adopting the same version again changes nothing.
    /// \throws Error `document.unsound` (details list the faults), `document.version_exists`
    DocumentAdopted document_adopt(const DocumentAdopt& request) const;
    /// The text of an adopted document.
    /// \throws Error `document.not_found`
    DocumentShown document_show(const DocumentShow& request) const;
    /// What this jurisdiction has adopted.
    DocumentListed document_list(const DocumentList& request) const;

    /// Takes areas, units, posts, officials, appointments, contact points and ties, all or nothing.
    /// \throws Error `organisation.unsound` (details list the faults)
    OrganisationImported organisation_import(const OrganisationImport& request) const;
    /// The whole organisation; its members can be imported again.
    OrganisationShown organisation_show(const OrganisationShow& request) const;

    /// Registers a person or household. What is personal never enters an event.
    /// \throws Error `person.no_name`, `person.unknown_area`, `person.unknown_household`, `request.external_id_taken`
    PersonRegistered person_register(const PersonRegister& request) const;
    /// A person or household with the cases brought.
    /// \throws Error `person.not_found`
    PersonShown person_show(const PersonShow& request) const;

    /// Records an activity once: it is credited to every duty it serves, and each matter raised becomes a case.
    /// \throws Error `activity.*`, `case.*` below `/raised/N`, `request.external_id_taken`
    ActivityRecorded activity_record(const ActivityRecord& request) const;
    /// Withdraws an activity recorded by mistake, and its credits with it; for who recorded it, or an administrator.
    /// \throws Error `activity.not_found`, `activity.already_withdrawn`
    ActivityWithdrawn activity_withdraw(const ActivityWithdraw& request) const;
    /// An activity whole: what it was credited to, what not and why, the cases it raised.
    /// \throws Error `activity.not_found`
    ActivityShown activity_show(const ActivityShow& request) const;
    /// Activities, newest first.
    /// \throws Error `request.bad_page`
    ActivityListed activity_list(const ActivityList& request) const;
    /// Records a master topic, or a leadership team's sub-topic under one.
    /// \throws Error `activity.unknown_topic`, `activity.unknown_unit`, `activity.no_team`
    TopicRecorded topic_record(const TopicRecord& request) const;
    /// All topics, in order of id.
    TopicListed topic_list(const TopicList& request) const;

    /// Opens a case under the workflow in force on the day of receipt; its clocks start then.
    /// \throws Error `case.unknown_workflow`, `case.unknown_category`, `case.unknown_person`, `case.no_such_area`,
    ///   `case.in_the_future`, …
    CaseMoved case_open(const CaseOpen& request) const;
    /// Takes one action. A refusal says what would be allowed.
    /// \throws Error `case.not_found`, `case.version_conflict`, `case.action_not_allowed`, `case.role_missing`,
    ///   `case.guard_*`, `case.*` for fields
    CaseMoved case_act(const CaseAct& request) const;
    /// A case whole: state, history, clocks, and every action with why it is open or not to the asking official.
    /// \throws Error `case.not_found`
    CaseView case_show(const CaseShow& request) const;
    /// Every action of a case at length: is it open to the asking official, what stands in the way, who could take it,
    /// and what is told with it.
    /// \throws Error `case.not_found`
    CaseActionsExplained case_actions(const CaseActions& request) const;
    /// What would come of an action taken now. Nothing is written; a refusal is part of the reply.
    /// \throws Error `case.not_found`
    CaseSimulated case_simulate(const CaseSimulate& request) const;
    /// Cases by list and filter: newest first, overdue ones the most overdue first.
    /// \throws Error `request.bad_page`
    CaseListed case_list(const CaseList& request) const;
    /// Counts and rates over the cases received in a span of days.
    CaseSummarised case_summary(const CaseSummary& request) const;

    /// Links two cases: as related, or the later as a repeat of the earlier (重复信访). Moves nothing in either.
    /// \throws Error `case.not_found`, `case.other_jurisdiction`, `link.itself`, `link.wrong_way`, `link.exists`
    CaseLinked case_link(const CaseLink& request) const;
    /// Takes a link back that was wrong, also one that the library made.
    /// \throws Error `case.not_found`, `case.other_jurisdiction`, `link.not_found`
    CaseUnlinked case_unlink(const CaseUnlink& request) const;
    /// Merges cases of one workflow into a main one (并案), all or none: from now on the main is held to the earliest
    /// limit of each clock, and the others' clocks stand absorbed. Every petitioner keeps the right to a reply and to
    /// be asked: the main can't end before. \throws Error `case.not_found`, `case.other_jurisdiction`, `merge.*`
    CaseMerged case_merge(const CaseMerge& request) const;
    /// Lets a merged case go on by itself, as if it had not been merged.
    /// \throws Error `case.not_found`, `case.other_jurisdiction`, `merge.not_merged`, `merge.ended`
    CaseMerged case_unmerge(const CaseUnmerge& request) const;
    /// Records what the petitioner of a merged case was told; for who has the main case, and dispatchers.
    /// \throws Error `case.not_found`, `case.other_jurisdiction`, `case.in_the_future`, `merge.*`
    MergedMoved merged_reply(const MergedReply& request) const;
    /// Records what the petitioner of a merged case says at call-back; for verifiers who handled none of the cases.
    /// \throws Error `case.not_found`, `case.other_jurisdiction`, `case.in_the_future`, `merge.*`
    MergedMoved merged_verify(const MergedVerify& request) const;

    /// Which units a matter might be for, the likeliest first, with all that speaks for and against each. Decides
    /// nothing. \throws Error `dispatch.which`, `case.not_found`, `case.no_such_area`, `case.unknown_category`,
    ///   `case.unknown_workflow`
    DispatchSuggested dispatch_suggest(const DispatchSuggest& request) const;
    /// How well cases were dispatched and how often they were bounced, per unit.
    /// \throws Error `dispatch.unknown_unit`
    DispatchCounted dispatch_statistics(const DispatchStatistics& request) const;

    /// Where a time limit ends, and why: a clock of a case, or a period by itself, day by day.
    /// \throws Error `case.not_found`, `deadline.no_clock`, `deadline.which`, `calendar.*`
    DeadlineExplained deadline_explain(const DeadlineExplain& request) const;

    /// A workflow as a drawing, with the number of cases in each state if asked.
    /// \throws Error `case.unknown_workflow`, `workflow.no_graphviz`
    WorkflowDrawn workflow_draw(const WorkflowDraw& request) const;
    /// Takes running cases of earlier versions over, where the version's transition clause says so; a dry run lists
    /// what would change.
    /// \throws Error `case.unknown_workflow`, `workflow.no_transition`, `workflow.not_in_force`
    WorkflowTransitioned workflow_transition(const WorkflowTransition& request) const;

    /// Names the leader who takes a case down (带案下访), beside the unit that has it.
    /// \throws Error `case.not_found`, `case.has_ended`, `case.leads_already`, `case.not_a_leader`,
    ///   `case.lead_not_yours`, `case.conflict_of_interest`, `case.no_such_appointment`, `case.appointment_not_held`
    CaseMoved case_lead(const CaseLead& request) const;
    /// Keeps a case from whom it complains of, or who has an interest in it (回避); it goes to others if it lies with
    /// them.
    /// \throws Error `case.not_found`, `conflict.*`, `case.conflict_of_interest`, `case.no_such_unit`,
    ///   `case.no_such_appointment`, `case.appointment_not_held`, `case.handler_outside_unit`
    ConflictRecorded conflict_record(const ConflictRecord& request) const;
    /// Lifts a conflict of interest, by a new fact.
    /// \throws Error `case.not_found`, `conflict.not_found`, `conflict.lifted_already`, `conflict.not_yours`
    ConflictLifted conflict_lift(const ConflictLift& request) const;
    /// Gives a supporting unit (协办) its part of a case, with a clock of its own.
    /// \throws Error `case.not_found`, `part.*`, `case.conflict_of_interest`, `case.no_such_unit`,
    ///   `case.no_such_appointment`, `case.appointment_not_held`, `case.handler_outside_unit`, `case.in_the_future`
    PartMoved part_assign(const PartAssign& request) const;
    /// Says what the supporting unit did; its clock stops.
    /// \throws Error `case.not_found`, `part.*`, `case.in_the_future`, `case.field_length`
    PartMoved part_reply(const PartReply& request) const;
    /// Lets the case go on without a part, with a reason.
    /// \throws Error `case.not_found`, `part.*`, `case.field_length`
    PartMoved part_overrule(const PartOverrule& request) const;
    /// A unit's parts of other units' cases, the earliest limit first.
    /// \throws Error `request.bad_page`
    PartListed part_list(const PartList& request) const;

    /// Appends what has fallen due under the ladder in force: each rung once for each run of a clock, whoever calls and
    /// how often. The cost grows with what is due, not with what is open.
    /// \throws Error `supervision.no_ladder`, `calendar.no_hours`
    Supervised supervise(const Supervise& request) const;
    /// Rungs reached and cards issued, newest first.
    /// \throws Error `request.bad_page`
    SupervisionListed supervision_list(const SupervisionList& request) const;
    /// Withdraws a card whose ground proved wrong, by a new fact; it stays in view as withdrawn.
    /// \throws Error `case.not_found`, `card.not_found`, `card.which`, `card.already_withdrawn`
    CardWithdrawn card_withdraw(const CardWithdraw& request) const;

    /// Hands over what has fallen due by now: open cases and ties of appointments that have ended go to whoever
    /// follows. Each once, whoever calls and how often.
    HandoverRan handover_run(const HandoverRun& request) const;
    /// What would go to whom, were an appointment to end. Nothing is written.
    /// \throws Error `handover.unknown_appointment`, `handover.before_it_began`
    HandoverPreviewed handover_preview(const HandoverPreview& request) const;
    /// A handover by hand, with a ground: one case, one tie, or all that an appointment has.
    /// \throws Error `handover.*`, `case.not_found`
    HandoverMade handover_make(const HandoverMake& request) const;
    /// What went from whom to whom, newest first.
    /// \throws Error `handover.which`, `request.bad_page`
    HandoverListed handover_list(const HandoverList& request) const;
    /// What each official had, begun in a span of days, and how late it became while they had it.
    /// \throws Error `request.out_of_range`
    TenureCounted tenure_statistics(const TenureStatistics& request) const;
    /// Puts an absence on record, and who stands in; for whoever is away, or an administrator.
    /// \throws Error `absence.*`
    AbsenceRecorded absence_record(const AbsenceRecord& request) const;
    /// Ends an absence sooner than told before.
    /// \throws Error `absence.not_found`, `absence.not_yours`, `absence.not_earlier`
    AbsenceEnded absence_end(const AbsenceEnd& request) const;
    /// Absences, the latest beginning first.
    /// \throws Error `request.bad_page`
    AbsenceListed absence_list(const AbsenceList& request) const;

    /// One of the lists of what is to be looked at now, a page at a time.
    /// \throws Error `worklist.unknown_unit`, `worklist.needless_unit`, `request.bad_page`
    WorklistShown worklist_show(const WorklistShow& request) const;
    /// How long each of these lists is.
    /// \throws Error `worklist.unknown_unit`
    WorklistCounted worklist_count(const WorklistCount& request) const;

    /// Lasting rules by the day on which they are to be looked at again, the earliest first.
    /// \throws Error `request.bad_page`
    RuleListed rule_list(const RuleList& request) const;
    /// A lasting rule whole, with its reviews.
    /// \throws Error `rule.not_found`
    RuleView rule_show(const RuleShow& request) const;
    /// Puts on record what a review of a lasting rule came to: kept, amended or withdrawn, and when it comes next.
    /// \throws Error `rule.not_found`, `rule.withdrawn`, `rule.not_yours`, `rule.review_not_ahead`, `rule.*`
    RuleReviewed rule_review(const RuleReview& request) const;
    /// Puts on record who is to be reminded of a review whose day has come: once for each day of review, whoever calls
    /// and how often.
    RuleReminded rule_remind(const RuleRemind& request) const;

    /// Proposes that an unreasonable demand be excluded, on a ground that the case's workflow lays down.
    /// \throws Error `case.not_found`, `exclusion.not_foreseen`, `exclusion.unknown_ground`, `exclusion.*`
    ExclusionMoved exclusion_propose(const ExclusionPropose& request) const;
    /// Decides on it; never the proposer, nor whoever handled the case. No count and no rate changes by it silently.
    /// \throws Error `case.not_found`, `exclusion.nothing_proposed`, `exclusion.own_proposal`, `exclusion.handled`,
    ///   `exclusion.*`
    ExclusionMoved exclusion_decide(const ExclusionDecide& request) const;
    /// Proposals to exclude, newest first.
    /// \throws Error `request.bad_page`
    ExclusionListed exclusion_list(const ExclusionList& request) const;

    /// Draws a sample of closed cases for a second check; anybody can draw the same again from seed and numbers.
    /// \throws Error `sample.size_or_share`, `sample.no_cases`
    SampleDrawn sample_draw(const SampleDraw& request) const;
    /// A sample with its cases, how far it has come and how far the checks agree with the answers before.
    /// \throws Error `sample.not_found`
    SampleView sample_show(const SampleShow& request) const;
    /// Samples, newest first.
    /// \throws Error `request.bad_page`
    SampleListed sample_list(const SampleList& request) const;
    /// Puts on record what a check of a sampled case found; "not solved" takes the action that the workflow names.
    /// \throws Error `sample.not_found`, `check.not_sampled`, `check.already_recorded`, `check.answer`,
    ///   `check.handled`, `check.verified`
    CheckRecorded check_record(const CheckRecord& request) const;

    /// What each bearer owes, has done and is short of, with what counted.
    /// \throws Error `duty.no_mechanism`, `duty.*`
    DutyEvaluated duty_evaluate(const DutyEvaluate& request) const;
    /// Why one item comes to what it does: rule, tenure, days away, arithmetic, what counted and what did not.
    /// \throws Error `duty.no_mechanism`, `duty.which_bearer`, `duty.unknown_duty`, `duty.not_owed`, `duty.*`
    DutyExplained duty_explain(const DutyExplain& request) const;
    /// What is still to be done, and by when.
    /// \throws Error `duty.no_mechanism`, `duty.out_of_sight`, `duty.*`
    DutyForecasted duty_forecast(const DutyForecast& request) const;
    /// Freezes the figures of periods that are over; facts told later show as amendments.
    /// \throws Error `duty.not_over`, `duty.nothing_to_sign`, `duty.too_much_to_sign`, `duty.*`
    DutySignedOff duty_sign_off(const DutySignOff& request) const;
    /// Lists sign-offs, newest first. \throws Error `request.bad_page`
    DutySignOffsListed duty_sign_offs(const DutySignOffs& request) const;

    /// The account of casework over the cases received in a span: each figure with what it is a part of, for the whole
    /// and divided by one thing, with and without what is excluded.
    /// \throws Error `request.out_of_range`, `account.nothing_laid_down`
    AccountShown account_show(const AccountShow& request) const;
    /// The cases behind one figure of it, each with the reason why it counts or does not.
    /// \throws Error `request.out_of_range`, `request.bad_page`, `account.by_and_member`
    AccountExplained account_explain(const AccountExplain& request) const;
    /// Cases by state and town, the three rates by month and town, and what is overdue: kept up to date by whatever is
    /// written, so that the answer takes as long in any store.
    /// \throws Error `request.out_of_range`, `dashboard.not_a_town`, `dashboard.unknown_unit`
    DashboardShown dashboard_show(const DashboardShow& request) const;
    /// What each measure and each contact brought: from activities to verified outcomes.
    /// \throws Error `request.out_of_range`, `duty.no_mechanism`, `duty.unknown_measure`
    MeasureAccounted measure_account(const MeasureAccount& request) const;
    /// The chain goal, contact, measure, activity, case, outcome, followed both ways from any link of it.
    /// \throws Error `trace.which`, `trace.no_span`, `trace.not_found`, `case.not_found`, `activity.not_found`,
    ///   `duty.no_mechanism`, `request.out_of_range`, `request.bad_page`
    Traced trace(const Trace& request) const;
    /// What looks alike, doubled or done for show: each a question with its evidence, never a verdict. For supervisors,
    /// auditors and administrators.
    /// \throws Error `request.out_of_range`, `request.bad_page`, `finding.nothing_laid_down`
    FindingListed finding_list(const FindingList& request) const;
    /// What records cost those who keyed them in: records and fields by appointment and week, and how much was filled
    /// in for them. One's own for anybody, others' for supervisors, auditors and administrators.
    /// \throws Error `request.out_of_range`, `request.bad_page`, `burden.unknown_unit`, `burden.unknown_appointment`,
    ///   `policy.forbidden` for others' burden
    BurdenShown burden_show(const BurdenShow& request) const;

    /// One self-contained page over a span of days.
    /// \throws Error `duty.no_mechanism`
    ReportRendered report_render(const ReportRender& request) const;
    /// Writes ledgers (台账) to a file as an office keeps them: XLSX, or one as CSV. The file appears whole or not at
    /// all. Cases that the asking official is kept out of are not in it.
    /// \throws Error `ledger.*`, `file.*`, `request.cancelled`, `duty.no_mechanism`, `duty.period_too_long`
    LedgerWritten ledger_write(const LedgerWrite& request) const;
    /// Writes reception days, or the days that one appointment has to keep in mind, as iCalendar (RFC 5545). The file
    /// appears whole or not at all.
    /// \throws Error `calendar.*`, `file.*`, `request.cancelled`, `duty.*`, `policy.forbidden` for another's calendar
    CalendarWritten calendar_write(const CalendarWrite& request) const;

    /// Every event in its order, after a cursor or a position. With `wait_s`, and outside a unit of work, it waits for
    /// something to come; the session is busy meanwhile. For auditors and administrators.
    /// \throws Error `request.out_of_range`, `feed.which`, `feed.bad_name`
    FeedEvents feed_read(const FeedRead& request) const;
    /// Moves a cursor to where its reader has come, or back.
    /// \throws Error `feed.bad_name`, `feed.no_such_position`
    FeedAcknowledged feed_acknowledge(const FeedAcknowledge& request) const;
    /// The cursors, and how far behind each is.
    FeedCursorsListed feed_cursors(const FeedCursors& request) const;
    /// Takes a cursor away.
    /// \throws Error `feed.bad_name`, `feed.unknown_cursor`
    FeedForgotten feed_forget(const FeedForget& request) const;

    /// Recomputes every hash and follows every chain; for auditors and administrators.
    AuditVerified audit_verify(const AuditVerify& request) const;
    /// Makes the read tables anew from the events, beside those that stand, compares, and puts right what differs; for
    /// administrators. Others write meanwhile: only where something differs do they wait, at the end, while it is put
    /// right. In a store in memory, and in a unit of work, they wait for all of it. \throws Error `store.unknown_event`
    StoreRebuilt store_rebuild(const StoreRebuild& request) const;

    /// The same verbs by name, JSON in and out: for hosts that route. `verb` is a member's name ("case_open"),
    /// `request` a JSON object or empty for `{}`; docs/reference/verbs.md has the shapes.
    /// \throws Error `request.unknown_verb`, `json.*`, and what the verb throws
    std::string call(std::string_view verb, std::string_view request) const;

private:
    friend class Store;
    explicit Session(std::unique_ptr<service::SessionState> state);
    std::unique_ptr<service::SessionState> state_;
};

/// A unit of work that is taken back unless it is committed, also where an exception passes.
///
///     UnitOfWork work(session);
///     for (const CaseOpen& each : many) session.case_open(each);
///     work.commit();
class UnitOfWork {
public:
    /// Begins one; the session must outlive it and must not be moved meanwhile.
    /// \throws Error as Session::work_begin
    explicit UnitOfWork(Session& session, const WorkBegin& bounds = {});
    ~UnitOfWork();
    UnitOfWork(const UnitOfWork&) = delete;
    UnitOfWork& operator=(const UnitOfWork&) = delete;

    /// As Session::work_commit, once.
    WorkEnded commit();
    /// As Session::work_rollback, once.
    WorkEnded rollback();

private:
    Session* session_;
};

/// A snapshot that is ended whatever happens.
///
///     const Snapshot screen(session);
///     session.worklist_count({});
///     session.case_list({});
class Snapshot {
public:
    /// Begins one; the session must outlive it and must not be moved meanwhile.
    /// \throws Error as Session::snapshot_begin
    explicit Snapshot(Session& session, const SnapshotBegin& bounds = {});
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    /// What it sees.
    const SnapshotBegun& begun() const noexcept { return begun_; }

private:
    Session& session_;
    SnapshotBegun begun_;
};

}  // namespace lianxin

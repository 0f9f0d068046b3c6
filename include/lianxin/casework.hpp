// Cases: a citizen's matter from the word to the verified outcome, along a workflow document.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lianxin/clock.hpp"
#include "lianxin/common.hpp"
#include "lianxin/conflict.hpp"
#include "lianxin/exclusion.hpp"
#include "lianxin/handover.hpp"
#include "lianxin/linking.hpp"
#include "lianxin/parts.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// A field of an action: text, codes and ids as text; yes or no; whole numbers (money in fen); days as text.
using FieldValue = std::variant<std::string, bool, std::int64_t>;

/// What `case_open` takes.
struct CaseOpen {
    std::string workflow;  ///< the workflow document to follow; the catalogue's if absent, or else `matter`
    std::string category;  ///< a code of the workflow's categories
    std::string summary;   ///< what the citizen says; sealed
    std::string person;    ///< who brings it; registered before; may be empty
    std::string area;      ///< 12 digits
    std::string leader;    ///< appointment of the leader who takes the case down (带案下访); may be empty
    bool urgent = false;   ///< an urgent matter, for which a workflow may lay down other limits
    std::vector<Respondent> respondents;           ///< whom it complains of; they never get it, nor see it
    std::optional<Instant> occurred_at;            ///< receipt, from which legal clocks run; now if absent
    std::vector<ExternalId> external;              ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from; `recorded` if absent
    std::string request_id;                        ///< makes the verb safe to retry
};

/// A file that bears an action out. The file stays with the host.
struct CaseEvidence {
    std::string field;      ///< the action's field of type evidence that it is told for
    std::string kind;       ///< one of the kinds that the field takes
    std::string reference;  ///< the host's id or address of the file; sealed
    std::string sha256;     ///< 64 hex digits over the file; this
    std::string sm3;        ///< or this
};

/// What `case_act` takes.
struct CaseAct {
    std::string case_no;                           ///< JSON member `case`
    std::string action;                            ///< code of the action in the workflow document
    std::map<std::string, FieldValue> fields;      ///< the action's fields: texts, true or false, whole numbers
    std::optional<Instant> occurred_at;            ///< now if absent; never in the future
    std::optional<std::int64_t> expected_version;  ///< refused with `case.version_conflict` if it moved on
    std::string request_id;                        ///< makes the verb safe to retry
    std::vector<CaseEvidence> evidence = {};       ///< files for the action's fields of type evidence
};

enum class CardColour { yellow, red };

/// Whom a rung of supervision is told to.
enum class RungRecipient {
    holder,              ///< the unit that has the case, and its handler
    unit_head,           ///< the head of that unit
    leader,              ///< the leader in charge
    supervision_office,  ///< the county's supervision office
    dispatcher,          ///< whoever dispatches cases
};

/// How somebody ceased to have a case.
enum class TenureEnd {
    handed_over,  ///< the appointment ended, or it was handed over by hand
    reassigned,   ///< another was given it
    released,     ///< it was handed back
    moved_on,     ///< the case came to an end with it
};

/// One span of time in which an official had the case, or a unit that named none.
struct TenureView {
    std::string unit;                ///< the unit responsible
    std::string handler;             ///< the appointment that had it; absent if the unit named none
    Instant from_at;                 ///< since when
    std::optional<Instant> to_at;    ///< until when; absent while it lasts
    std::optional<TenureEnd> ended;  ///< how that ended
    std::int64_t late_s = 0;         ///< seconds of this span in which a clock of the case was past its limit
};

/// A card (亮牌警示) that an action or a rung of supervision issued. One that is withdrawn stays in view.
struct CardView {
    std::int64_t number = 0;                   ///< within the case, from 1
    CardColour card = CardColour::yellow;      ///< its colour
    std::string unit;                          ///< the unit that has it
    std::string handler;                       ///< the appointment responsible then; may be empty
    Instant issued_at;                         ///< when it was issued
    std::string clock = {};                    ///< the clock that it was issued for; absent for an action's
    std::int64_t run = 0;                      ///< which start of that clock
    std::string rung = {};                     ///< the rung of the ladder that it came with
    std::optional<Instant> withdrawn_at = {};  ///< when it was withdrawn, its ground having proved wrong
    std::string ground = {};                   ///< why it was withdrawn
};

/// A rung of supervision (督办阶梯) that a clock of the case has reached.
struct RungView {
    std::string clock;               ///< code of the clock
    std::int64_t run = 1;            ///< which start of it
    std::string rung;                ///< code of the rung
    LocalText title;                 ///< what it is called
    LocalText text;                  ///< what was to be told
    std::string ladder;              ///< the version under which it was reached: "ladder-default/1"
    std::optional<CardColour> card;  ///< the card that came with it
    std::vector<RungRecipient> to;   ///< who was to be told
    Date due_on;                     ///< last day of the clock then
    Instant fell_due_at;             ///< when the rung fell due
    Instant reached_at;              ///< when it was put on record
    std::string held_to = {};        ///< the merged case whose limit it was; absent for the clock's own
};

/// Something to be told, as the workflow lays down; delivering it is the host's.
struct NoticeView {
    std::string notice;  ///< code in the workflow document
    std::string to;      ///< `person`, `holder`, `leader` or `dispatcher`
    LocalText text;      ///< what is to be told
    Instant issued_at;   ///< when it fell due
};

/// An item on the case's list: a finding, a milestone, a part of the work (清单事项).
struct ItemView {
    std::int64_t number = 0;            ///< from 1
    std::string text;                   ///< what it says
    Instant opened_at;                  ///< when it was put on the list
    std::optional<Instant> settled_at;  ///< when it was settled; absent while it is open
    std::string result;                 ///< code of what became of it
    LocalText result_title;             ///< the same for people
};

/// Money of a case, in fen, summed over its history.
struct CaseMoney {
    std::int64_t raised = 0;  ///< raised so far
    std::int64_t spent = 0;   ///< spent so far
};

/// What `case_lead` takes: a leader takes the case down (带案下访), beside the unit that has it.
struct CaseLead {
    std::string case_no;     ///< the case's number (JSON member `case`)
    std::string leader;      ///< appointment of a leader: a post with a tier, in its unit's leadership team
    std::string request_id;  ///< makes the verb safe to retry
};

/// The reply of `case_open`, `case_lead` and `case_act`: ids, codes and times only, nothing personal.
struct CaseMoved {
    std::string case_no;                    ///< "500238-2024-000001"; JSON member `case`
    std::int64_t version = 0;               ///< the case's version, higher after each action
    std::string state;                      ///< the state that it is in now
    std::vector<ClockView> clocks;          ///< its clocks
    std::vector<EarlierCase> earlier = {};  ///< the matter was brought before (重复信访), newest first; of `case_open`
};

/// What `case_show` takes.
struct CaseShow {
    std::string case_no;  ///< the case's number (JSON member `case`)
};

/// One action of a case, as it was taken.
struct HistoryItem {
    std::int64_t version = 0;                  ///< the case's version after it
    std::string action;                        ///< code of the action
    LocalText title;                           ///< what the action is called
    std::string from;                          ///< the state before; absent for the first
    std::string to;                            ///< the state after
    Instant occurred_at;                       ///< when it was done
    Instant recorded_at;                       ///< when the library was told
    std::string actor;                         ///< appointment
    std::map<std::string, FieldValue> fields;  ///< the action's fields
    std::string acting_for = {};               ///< the appointment in whose place it acted; absent if in its own
};

/// Why an action is not open.
struct Reason {
    std::string code;        ///< for programs
    std::string message;     ///< one line in English
    std::string message_zh;  ///< one line in Chinese
};

/// An action of the workflow as the asking official finds it.
struct ActionView {
    std::string action;                 ///< code of the action
    LocalText title;                    ///< what it is called
    bool open = false;                  ///< true if the asking official may do it now
    std::vector<Reason> reasons;        ///< empty if open
    std::vector<std::string> required;  ///< fields that it needs
    std::vector<std::string> optional;  ///< fields that it may have
};

/// What was done about it; at least one part is said (当下改, 长久立 or why nothing recurs, or why it cannot be).
struct Outcome {
    std::string fix_now;             ///< what was fixed now (当下改)
    std::string keep_fixed;          ///< what keeps it fixed (长久立)
    std::string cannot;              ///< why it cannot be
    std::string no_recurrence = {};  ///< why nothing recurs, so that no rule is needed to keep it fixed
};

/// The citizen's own answer at call-back. "Not reached" is no answer: the other three are then absent.
struct Answer {
    bool reached = false;           ///< true if the citizen was reached
    std::optional<bool> responded;  ///< responded to in time?
    std::optional<bool> solved;     ///< solved?
    std::optional<bool> satisfied;  ///< satisfied?
};

/// A visit that took the case down to the people, or stationed officials at it (带案下访、蹲点驻守).
struct VisitView {
    std::string activity;                   ///< the activity's id
    std::string kind;                       ///< its kind: "field_visit"
    Instant occurred_at;                    ///< when it began
    std::vector<std::string> appointments;  ///< who took part
};

/// Who had the case, one after the other.
struct HandlingView {
    std::string unit;               ///< the unit
    std::string handler;            ///< its official's appointment, the last one; absent: any handler of the unit
    Instant from_at;                ///< since when
    std::optional<Instant> to_at;   ///< until when; absent while it lasts
    std::int64_t bounced = 0;       ///< how often the unit said that the case was not its own
    std::int64_t overruled = 0;     ///< of these, in vain
    std::int64_t lost_minutes = 0;  ///< lost by bouncing in vain or too late
};

/// A file that bears an action of the case out.
struct EvidenceView {
    std::int64_t number = 0;  ///< within the case, from 1
    std::int64_t round = 1;   ///< in which round it was told
    std::string action;       ///< the action that it was told with
    std::string field;        ///< for this field of it
    std::string kind;         ///< code of the kind
    LocalText kind_title;     ///< what the kind is called
    std::string reference;    ///< the host's id or address of the file
    std::string sha256;       ///< digest over the file; this
    std::string sm3;          ///< or this
    Instant given_at;         ///< when
};

/// An attempt at reaching the citizen, in vain.
struct AttemptView {
    std::int64_t round = 1;  ///< in which round
    Instant at;              ///< when
    Instant recorded_at;     ///< when the library was told
    std::string means;       ///< code of how it was tried; may be empty
    std::string result;      ///< code of what came of it; may be empty
};

/// A check of the case by sample (抽查复核).
struct CheckView {
    std::string sample;                 ///< the sample that it was drawn in
    std::optional<Instant> checked_at;  ///< absent while it is to be done
    std::optional<bool> reached;        ///< was the citizen reached?
    std::optional<bool> solved;         ///< solved, by the check?
    std::string action;                 ///< the action that the finding brought about; empty if none
};

/// What `case_show` gives: a case whole.
struct CaseView {
    std::string case_no;                      ///< the case's number (JSON member `case`)
    std::int64_t version = 0;                 ///< the case's version, higher after each action
    std::string workflow;                     ///< the workflow document that it follows
    std::int64_t workflow_version = 0;        ///< the version that it began under
    std::string category;                     ///< code of the category
    LocalText category_title;                 ///< what the category is called
    std::string state;                        ///< code of the state
    LocalText state_title;                    ///< what the state is called
    bool final_state = false;                 ///< JSON member `final`
    std::int64_t round = 1;                   ///< 1, and one more with each reopening
    std::string summary;                      ///< what the citizen says
    std::string person;                       ///< who brought it
    std::string area;                         ///< where the matter lies: 12 digits
    LocalText area_title;                     ///< name of the area
    std::string unit;                         ///< the unit responsible
    std::string handler;                      ///< appointment
    std::string leader;                       ///< appointment
    std::string owner;                        ///< appointment that answers for it today; absent if there is no handler
    std::optional<OwnerGround> owner_ground;  ///< why it is this one; absent if there is nobody
    std::vector<TenureView> tenures;          ///< who had it, one after the other
    std::string activity;                     ///< the activity that raised it; empty if none
    bool urgent = false;                      ///< an urgent matter
    Instant received_at;                      ///< receipt
    Instant registered_at;                    ///< when it was put on record
    std::optional<Instant> accepted_at;       ///< when it was accepted
    std::optional<Instant> closed_at;         ///< when it reached a final state; absent again once reopened
    std::optional<Outcome> outcome;           ///< what was done about it
    std::optional<Answer> answer;             ///< the citizen's own answer at call-back
    std::vector<ClockView> clocks;            ///< its clocks
    std::vector<std::string> marks;           ///< codes of the marks that it bears
    std::vector<ItemView> items;              ///< its list of items
    std::optional<CaseMoney> money;           ///< raised and spent; absent if neither was told
    std::vector<NoticeView> notices;          ///< what was to be told, oldest first
    std::vector<CardView> cards;              ///< cards issued, oldest first
    std::vector<RungView> rungs;              ///< rungs of supervision reached, by clock
    std::vector<HandlingView> handlings;      ///< who had it, one after the other
    std::vector<PartView> parts;              ///< parts of supporting units (协办)
    std::vector<VisitView> visits;            ///< visits to it, oldest first
    std::vector<ConflictView> conflicts;      ///< whom it is kept from (回避)
    std::vector<HistoryItem> history;         ///< all that was done, oldest first
    std::vector<ActionView> actions;          ///< actions open to the asking official, and why the others are not
    std::vector<ExternalId> external;         ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from
    std::vector<EvidenceView> evidence;            ///< files told with its actions, oldest first
    std::vector<AttemptView> attempts;             ///< attempts at reaching the citizen, oldest first
    std::vector<std::string> rules;                ///< ids of the lasting rules that came of it
    std::vector<ExclusionView> exclusions;         ///< proposals to exclude it, oldest first
    std::vector<CheckView> checks;                 ///< samples that it was drawn in
    std::vector<LinkView> links;                   ///< linked cases, in the order in which they were linked
    std::vector<EarlierCase> earlier;              ///< the matter was brought before (重复信访): newest first
    std::optional<MergedIntoView> merged_into;     ///< the main case, if it was merged into one (并案)
    std::vector<MergedView> merged;                ///< cases merged into it
};

enum class CaseListKind {
    all,
    open,
    mine,     ///< open, and the asking appointment answers for it
    unit,     ///< open and assigned to the asking appointment's unit
    overdue,  ///< a running clock is past its limit; most overdue first
};

/// What `case_list` takes.
struct CaseList {
    CaseListKind list = CaseListKind::open;  ///< which cases: `open` if absent; `mine` and `unit` are the asking
                                             ///< appointment's open ones
    std::string state;                       ///< only this state
    std::string category;                    ///< only this category
    std::string area;                        ///< all areas whose code begins with this
    std::optional<Date> from;                ///< received on or after
    std::optional<Date> to;                  ///< received on or before
    std::int64_t limit = 50;                 ///< 1 … 1000
    std::string after;                       ///< `next` of the page before
};

/// One line of `case_list`.
struct CaseItem {
    std::string case_no;                            ///< the case's number (JSON member `case`)
    std::string workflow;                           ///< the workflow document that it follows
    std::string category;                           ///< code of the category
    std::string state;                              ///< code of the state
    std::string summary;                            ///< what the citizen says
    std::string area;                               ///< where the matter lies: 12 digits
    std::string unit;                               ///< the unit responsible
    std::string handler;                            ///< the appointment responsible
    Instant received_at;                            ///< receipt
    std::optional<Instant> due_at;                  ///< the earliest running clock
    std::string clock;                              ///< which one
    std::int64_t round = 1;                         ///< 1, and one more with each reopening
    Provenance provenance = Provenance::recorded;   ///< where the record comes from
    std::optional<ExclusionStatus> exclusion = {};  ///< the last proposal to exclude it, if there is one
    std::string owner = {};  ///< the appointment that answers for it today; absent if there is no handler
};

/// What `case_list` gives.
struct CaseListed {
    std::vector<CaseItem> cases;  ///< newest first; overdue ones by how late they are
    std::string next;             ///< pass as `after` for the next page; absent at the end
};

/// Counts over the cases received in a span of days; the account of the span.
struct CaseSummary {
    Date from;  ///< cases received on or after this day
    Date to;    ///< included
};

/// How many have this code.
struct CountByCode {
    std::string code;        ///< the code
    LocalText title;         ///< what it is called
    std::int64_t count = 0;  ///< how many
};

/// Numerator and denominator of a rate; no rate at all if `of` is 0.
struct Rate {
    std::int64_t count = 0;  ///< who said yes
    std::int64_t of = 0;     ///< of how many; there is no rate if it is 0
};

/// What is excluded stands beside the rates and is never taken out of them.
struct ExcludedCounted {
    std::int64_t proposed = 0;  ///< cases that it is proposed of, undecided
    std::int64_t approved = 0;  ///< cases excluded; they count in every figure of the summary
    Rate response;              ///< what the three rates would be without them
    Rate resolution;            ///< likewise
    Rate satisfaction;          ///< likewise
};

/// What `case_summary` gives.
struct CaseSummarised {
    std::int64_t opened = 0;            ///< received in the span
    std::int64_t closed = 0;            ///< in a final state now
    std::int64_t open = 0;              ///< under way, legal clocks and all; not those merged into another
    std::int64_t merged = 0;            ///< merged into another case that is under way
    std::int64_t reported = 0;          ///< told by a source only: no clocks, nothing open
    std::int64_t overdue = 0;           ///< open with a clock past its limit
    std::int64_t breached = 0;          ///< with any clock that was not kept
    std::int64_t reopened = 0;          ///< reopened at least once
    Rate response;                      ///< citizens who say they were answered in time, of those reached (响应率)
    Rate resolution;                    ///< who say it is solved, of those reached (解决率)
    Rate satisfaction;                  ///< who say they are satisfied, of those reached (满意率)
    std::vector<CountByCode> by_state;  ///< counts by state
    std::vector<CountByCode> by_category;  ///< counts by category
    std::vector<CountByCode> by_town;      ///< first 9 digits of the area
    ExcludedCounted excluded;              ///< unreasonable demands, beside the rates
};

}  // namespace lianxin

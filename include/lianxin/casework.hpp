// Cases: a citizen's matter from the word to the verified outcome, along a workflow document.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lianxin/clock.hpp"
#include "lianxin/common.hpp"
#include "lianxin/linking.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// A field of an action: text, codes and ids as text; yes or no; whole numbers (money in fen); days as text.
using FieldValue = std::variant<std::string, bool, std::int64_t>;

/// What `case_open` takes.
struct CaseOpen {
    std::string workflow = "matter";  ///< the workflow document to follow; `matter` if absent
    std::string category;             ///< a code of the workflow's categories
    std::string summary;              ///< what the citizen says; sealed
    std::string person;               ///< who brings it; registered before; may be empty
    std::string area;                 ///< 12 digits
    std::string leader;   ///< appointment of the leader who takes the case down (带案下访); may be empty
    bool urgent = false;  ///< an urgent matter, for which a workflow may lay down other limits
    std::optional<Instant> occurred_at;            ///< receipt, from which legal clocks run; now if absent
    std::vector<ExternalId> external;              ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from; `recorded` if absent
    std::string request_id;                        ///< makes the verb safe to retry
};

/// What `case_act` takes.
struct CaseAct {
    std::string case_no;                           ///< JSON member `case`
    std::string action;                            ///< code of the action in the workflow document
    std::map<std::string, FieldValue> fields;      ///< the action's fields: texts, true or false, whole numbers
    std::optional<Instant> occurred_at;            ///< now if absent; never in the future
    std::optional<std::int64_t> expected_version;  ///< refused with `case.version_conflict` if it moved on
    std::string request_id;                        ///< makes the verb safe to retry
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

/// The reply of `case_open` and `case_act`: ids, codes and times only, nothing personal.
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

/// What was done about it; at least one part is said (当下改, 长久立, or why it cannot be).
struct Outcome {
    std::string fix_now;     ///< what was fixed now (当下改)
    std::string keep_fixed;  ///< what keeps it fixed (长久立)
    std::string cannot;      ///< why it cannot be
};

/// The citizen's own answer at call-back. "Not reached" is no answer: the other three are then absent.
struct Answer {
    bool reached = false;           ///< true if the citizen was reached
    std::optional<bool> responded;  ///< responded to in time?
    std::optional<bool> solved;     ///< solved?
    std::optional<bool> satisfied;  ///< satisfied?
};

/// What `case_show` gives: a case whole.
struct CaseView {
    std::string case_no;                           ///< the case's number (JSON member `case`)
    std::int64_t version = 0;                      ///< the case's version, higher after each action
    std::string workflow;                          ///< the workflow document that it follows
    std::int64_t workflow_version = 0;             ///< the version that it began under
    std::string category;                          ///< code of the category
    LocalText category_title;                      ///< what the category is called
    std::string state;                             ///< code of the state
    LocalText state_title;                         ///< what the state is called
    bool final_state = false;                      ///< JSON member `final`
    std::int64_t round = 1;                        ///< 1, and one more with each reopening
    std::string summary;                           ///< what the citizen says
    std::string person;                            ///< who brought it
    std::string area;                              ///< where the matter lies: 12 digits
    LocalText area_title;                          ///< name of the area
    std::string unit;                              ///< the unit responsible
    std::string handler;                           ///< appointment
    std::string leader;                            ///< appointment
    std::string activity;                          ///< the activity that raised it; empty if none
    bool urgent = false;                           ///< an urgent matter
    Instant received_at;                           ///< receipt
    Instant registered_at;                         ///< when it was put on record
    std::optional<Instant> accepted_at;            ///< when it was accepted
    std::optional<Instant> closed_at;              ///< when it reached a final state; absent again once reopened
    std::optional<Outcome> outcome;                ///< what was done about it
    std::optional<Answer> answer;                  ///< the citizen's own answer at call-back
    std::vector<ClockView> clocks;                 ///< its clocks
    std::vector<std::string> marks;                ///< codes of the marks that it bears
    std::vector<ItemView> items;                   ///< its list of items
    std::optional<CaseMoney> money;                ///< raised and spent; absent if neither was told
    std::vector<NoticeView> notices;               ///< what was to be told, oldest first
    std::vector<CardView> cards;                   ///< cards issued, oldest first
    std::vector<RungView> rungs;                   ///< rungs of supervision reached, by clock
    std::vector<HistoryItem> history;              ///< all that was done, oldest first
    std::vector<ActionView> actions;               ///< actions open to the asking official, and why the others are not
    std::vector<ExternalId> external;              ///< ids of the host
    Provenance provenance = Provenance::recorded;  ///< where the record comes from
    std::vector<LinkView> links;                   ///< linked cases, in the order in which they were linked
    std::vector<EarlierCase> earlier;              ///< the matter was brought before (重复信访): newest first
    std::optional<MergedIntoView> merged_into;     ///< the main case, if it was merged into one (并案)
    std::vector<MergedView> merged;                ///< cases merged into it
};

enum class CaseListKind {
    all,
    open,
    mine,     ///< open and assigned to the asking appointment
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
    std::string case_no;                           ///< the case's number (JSON member `case`)
    std::string workflow;                          ///< the workflow document that it follows
    std::string category;                          ///< code of the category
    std::string state;                             ///< code of the state
    std::string summary;                           ///< what the citizen says
    std::string area;                              ///< where the matter lies: 12 digits
    std::string unit;                              ///< the unit responsible
    std::string handler;                           ///< the appointment responsible
    Instant received_at;                           ///< receipt
    std::optional<Instant> due_at;                 ///< the earliest running clock
    std::string clock;                             ///< which one
    std::int64_t round = 1;                        ///< 1, and one more with each reopening
    Provenance provenance = Provenance::recorded;  ///< where the record comes from
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
};

}  // namespace lianxin

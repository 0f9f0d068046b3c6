// Cases that belong together: linked (关联), brought again by the same person (重复信访), or merged into one (并案).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

enum class LinkKind {
    related,  ///< the two have to do with each other; it holds both ways
    repeat,   ///< the later one brings the matter of the earlier one again
};

/// What `case_link` takes.
struct CaseLink {
    std::string case_no;                ///< JSON member `case`; of a repeat the later one
    std::string to;                     ///< the other case; of a repeat the earlier one
    LinkKind kind = LinkKind::related;  ///< `related` if absent
    std::string ground;                 ///< why they are linked; sealed
    std::string request_id;             ///< makes the verb safe to retry
};

/// What `case_link` gives.
struct CaseLinked {
    std::string case_no;                ///< JSON member `case`
    std::string to;                     ///< the other case
    LinkKind kind = LinkKind::related;  ///< what the link says
    std::int64_t version = 0;           ///< the case's version from now on
};

/// What `case_unlink` takes. Which of the two is named first does not matter.
struct CaseUnlink {
    std::string case_no;                ///< JSON member `case`
    std::string to;                     ///< the other case
    LinkKind kind = LinkKind::related;  ///< which link; `related` if absent
    std::string ground;                 ///< why the link was wrong; sealed
    std::string request_id;             ///< makes the verb safe to retry
};

/// What `case_unlink` gives.
struct CaseUnlinked {
    std::string case_no;                ///< JSON member `case`
    std::string to;                     ///< the other case
    LinkKind kind = LinkKind::related;  ///< what the link said
    std::int64_t version = 0;           ///< the case's version from now on
};

/// A link as a case shows it. Of the other case only what tells which it is and where it stands.
struct LinkView {
    LinkKind kind = LinkKind::related;  ///< what the link says
    std::string case_no;                ///< the other case; JSON member `case`
    bool earlier = false;               ///< of a repeat: the other is the earlier one, which this one brings again
    bool recognised = false;            ///< by the library, as the case was opened
    Instant linked_at;                  ///< when the link was made
    std::string ground;                 ///< why; absent if recognised
    std::string workflow;               ///< the workflow that the other follows
    std::string state;                  ///< code of its state
    LocalText state_title;              ///< what that is called
    bool final_state = false;           ///< it has ended; JSON member `final`
};

/// An earlier case of the same matter: when it was and how it ended.
struct EarlierCase {
    std::string case_no;               ///< JSON member `case`
    std::string workflow;              ///< the workflow that it follows
    Instant received_at;               ///< receipt
    std::string state;                 ///< code of its state
    LocalText state_title;             ///< what that is called
    bool final_state = false;          ///< it has ended; JSON member `final`
    std::optional<Instant> closed_at;  ///< when it ended
    std::optional<bool> solved;        ///< solved, in the citizen's own words; absent if never answered
};

/// What `case_merge` takes: all of them are merged, or none.
struct CaseMerge {
    std::string case_no;             ///< the main case (主案); JSON member `case`
    std::vector<std::string> merge;  ///< the cases to merge into it, 1 … 100
    std::string ground;              ///< why they are handled as one; sealed
    std::string request_id;          ///< makes the verb safe to retry
};

/// A clock of the main case and what it is held to from now on.
struct ClockHeldTo {
    std::string clock;     ///< code of the clock
    std::int64_t run = 1;  ///< which start of it
    Instant due_at;        ///< the earliest limit, its own or one taken over; exclusive
    Date due_on;           ///< the last day of it
    std::string from;      ///< the merged case whose limit it is; absent if its own
};

/// What `case_merge` and `case_unmerge` give.
struct CaseMerged {
    std::string case_no;              ///< the main case; JSON member `case`
    std::int64_t version = 0;         ///< its version from now on
    std::vector<std::string> merged;  ///< all cases that are merged into it now
    std::vector<ClockHeldTo> clocks;  ///< its running clocks
};

/// What `case_unmerge` takes.
struct CaseUnmerge {
    std::string case_no;     ///< the merged case, which goes on by itself; JSON member `case`
    std::string ground;      ///< why; sealed
    std::string request_id;  ///< makes the verb safe to retry
};

/// What `merged_reply` takes: what the petitioner of a merged case was told.
struct MergedReply {
    std::string case_no;                 ///< the merged case; JSON member `case`
    std::string text;                    ///< the reply; sealed
    std::optional<Instant> occurred_at;  ///< when the petitioner got it; now if absent
    std::string request_id;              ///< makes the verb safe to retry
};

/// What `merged_verify` takes: what the petitioner of a merged case says at call-back. Not reached is no answer.
struct MergedVerify {
    std::string case_no;                 ///< the merged case; JSON member `case`
    bool responded = false;              ///< responded to in time?
    bool solved = false;                 ///< solved?
    bool satisfied = false;              ///< satisfied?
    std::optional<Instant> occurred_at;  ///< when the petitioner was asked; now if absent
    std::string request_id;              ///< makes the verb safe to retry
};

/// What `merged_reply` and `merged_verify` give.
struct MergedMoved {
    std::string case_no;                ///< the merged case; JSON member `case`
    std::int64_t version = 0;           ///< its version from now on
    std::string main;                   ///< the main case
    std::vector<std::string> to_reply;  ///< merged cases whose petitioner is still to be replied to
    std::vector<std::string> to_ask;    ///< merged cases whose petitioner is still to be asked
};

/// Of a merged case: where it went.
struct MergedIntoView {
    std::string case_no;                ///< the main case; JSON member `case`
    std::string state;                  ///< code of its state
    LocalText state_title;              ///< what that is called
    Instant merged_at;                  ///< when it was merged
    std::string ground;                 ///< why
    std::optional<Instant> replied_at;  ///< when the petitioner was last told
    std::string reply;                  ///< what the petitioner was told
    std::optional<Instant> ended_at;    ///< when it ended together with the main
};

/// Of a main case: one that was merged into it, and whether its petitioner got what is due.
struct MergedView {
    std::string case_no;                ///< the merged case; JSON member `case`
    std::string person;                 ///< who brought it; absent if not known
    Instant merged_at;                  ///< when it was merged
    std::optional<Instant> replied_at;  ///< when the petitioner was told, in this round of the main
    std::optional<Instant> asked_at;    ///< when the petitioner was asked, in this round of the main
    std::optional<bool> solved;         ///< solved, in the petitioner's own words
    std::optional<Instant> ended_at;    ///< when it ended together with the main
};

}  // namespace lianxin

// Supervision (督办): what falls due under the ladder in force, and the cards that come of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/time.hpp"

namespace lianxin {

/// What `supervise` takes.
struct Supervise {
    std::int64_t limit = 200;  ///< rungs at most in this call, 1 … 1000
    bool dry_run = false;      ///< only list what would be reached
    std::string request_id;    ///< makes the verb safe to retry
};

/// An official to be told of a rung: who is there today, standing in for whoever is away or has left.
struct RungTold {
    RungRecipient to = RungRecipient::holder;  ///< as whom
    std::string appointment;                   ///< who
};

/// A rung that a clock has reached, or would.
struct RungDue {
    std::string case_no;              ///< JSON member `case`
    std::string clock;                ///< code of the clock in the workflow document
    std::int64_t run = 1;             ///< which start of this clock in this case
    std::string rung;                 ///< code of the rung in the ladder
    std::optional<CardColour> card;   ///< the card issued with it
    std::vector<RungRecipient> to;    ///< who is to be told; telling them is the host's
    std::string unit;                 ///< the unit that has the case; absent if nobody has it
    std::string handler;              ///< the appointment responsible
    std::string leader;               ///< the appointment of the leader who took it down
    Date due_on;                      ///< last day of the clock
    Instant fell_due_at;              ///< when the rung fell due, which may be long ago if nobody called
    std::vector<RungTold> told = {};  ///< whom `to` comes to today; of a function at most 50
};

/// What `supervise` gives: ids, codes and times only.
struct Supervised {
    std::string ladder;              ///< the ladder in force: "ladder-default/1"
    bool dry_run = false;            ///< nothing was written
    std::vector<RungDue> reached;    ///< in the order in which they fell due
    bool more = false;               ///< more has fallen due than the limit allowed: call again
    std::optional<Instant> next_at;  ///< when it wants to be called next, as things stand; absent if nothing is open
};

/// What `card_withdraw` takes: the card by its number, or by its rung where only one card is of it.
struct CardWithdraw {
    std::string case_no;                 ///< the case's number (JSON member `case`)
    std::optional<std::int64_t> number;  ///< of the card within the case, from 1
    std::string rung;                    ///< code of the rung that it was issued for
    std::string ground;                  ///< why its ground was wrong; sealed
    std::string request_id;              ///< makes the verb safe to retry
};

/// What `card_withdraw` gives.
struct CardWithdrawn {
    std::string case_no;                   ///< JSON member `case`
    std::int64_t version = 0;              ///< the case's version from now on
    std::int64_t number = 0;               ///< of the card within the case
    CardColour card = CardColour::yellow;  ///< its colour
};

/// What `supervision_list` takes.
struct SupervisionList {
    std::optional<CardColour> card;  ///< only cards of this colour; all rungs and cards if absent
    std::string unit;                ///< only of this unit
    std::optional<Date> from;        ///< reached on or after this day
    std::optional<Date> to;          ///< reached on or before this day
    std::int64_t limit = 50;         ///< 1 … 1000
    std::string after;               ///< `next` of the page before
};

/// A rung reached, with its card if it has one, or a card that an action issued.
struct SupervisionItem {
    std::string case_no;                  ///< JSON member `case`
    std::string clock;                    ///< absent for an action's card, as are run, rung, title and ladder
    std::int64_t run = 0;                 ///< which start of the clock
    std::string rung;                     ///< code of the rung
    LocalText title;                      ///< what the rung is called
    std::string ladder;                   ///< the version under which it was reached: "ladder-default/1"
    std::optional<CardColour> card;       ///< the card that was issued
    std::int64_t number = 0;              ///< of the card within the case; absent without a card
    std::string unit;                     ///< the unit that had the case
    std::string handler;                  ///< the appointment responsible then
    std::optional<Date> due_on;           ///< last day of the clock
    std::optional<Instant> fell_due_at;   ///< when the rung fell due
    Instant reached_at;                   ///< when it was put on record
    std::optional<Instant> withdrawn_at;  ///< when the card was withdrawn
    std::string ground;                   ///< why it was withdrawn
};

/// What `supervision_list` gives.
struct SupervisionListed {
    std::vector<SupervisionItem> items;  ///< newest first
    std::string next;                    ///< pass as `after` for the next page; absent at the end
};

}  // namespace lianxin

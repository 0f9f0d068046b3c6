// Cases led at random along a workflow, by the decisions of casework alone; and the search for an end.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "casework/casework.hpp"
#include "casework/transition.hpp"
#include "organisation/directory.hpp"
#include "support/dice.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::test {

using Fields = std::map<std::string, FieldValue>;

/// Every function is held, by somebody who never handles too; `a-both` handles and verifies in one post.
const organisation::Directory& walking_organisation();
const calendar::Calendar& walking_calendar();

/// What was found wrong; empty if nothing was.
using Complaint = std::string;

/// Searches an end from wherever a case is. It remembers from where one was reached, so many searches over one
/// workflow cost little more than one.
class Ends {
public:
    explicit Ends(const workflow::Workflow& workflow) : workflow_(workflow), distances_(distances(workflow)) {}

    /// Can an end, or a state that lasts, be reached by actions that somebody could take, letting time pass between
    /// them? Whoever acts fills in the fields as serves best.
    Complaint reachable(const casework::State& state, Instant now);

private:
    struct Node {
        casework::State state;
        Instant now;
        std::string key;
        std::size_t from;
    };
    static std::map<std::string, int> distances(const workflow::Workflow& workflow);
    std::vector<Node> next(const Node& node) const;
    bool ended(const casework::State& state) const;
    std::string key(const casework::State& state, Instant now) const;

    const workflow::Workflow& workflow_;
    const std::map<std::string, int> distances_;
    std::int64_t most_items_ = 0;
    std::set<std::string> saved_;
};

/// One case. Every step is held against what must always be.
class Walker {
public:
    /// `foreseen` if the case must never get into a situation that the checker has not seen.
    Walker(const workflow::Workflow& workflow, Dice& dice, const casework::Foreseen* foreseen);

    /// Lets time pass and takes an action that is open to somebody, or now and then tries what is not.
    Complaint step();

    const casework::State& state() const { return state_; }
    Instant now() const { return now_; }
    std::string story() const { return story_; }  ///< what was done
    std::size_t actions() const { return actions_; }

private:
    struct Choice {
        const workflow::Action* action = nullptr;
        std::string actor;
        bool open = false;
    };
    void pass_time();
    std::optional<Choice> choose();
    Complaint attempt(const Choice& choice);
    Complaint take(const std::vector<casework::Event>& events, Instant when, const std::string& actor);
    Complaint check_answer(const std::vector<casework::Event>& events) const;
    Complaint check_state() const;

    const workflow::Workflow& workflow_;
    Dice& dice_;
    const casework::Foreseen* foreseen_;
    casework::State state_;
    Instant now_;
    std::string story_;
    std::size_t actions_ = 0;
};

/// Valid values for all required fields of an action and for some others; nothing if there are none now.
/// Files of every kind for all required fields of type evidence, and for some others.
std::vector<CaseEvidence> valid_evidence(const workflow::Action& action, Dice* dice);

std::optional<Fields> valid_fields(const workflow::Action& action, const casework::State& state, Instant at,
                                   Dice& dice);

}  // namespace lianxin::test

// What can be done with a case, why the rest can't, and what would come of it.
#pragma once

#include "lianxin/casework.hpp"

namespace lianxin {

/// A code and what people read for it.
struct CodeView {
    std::string code;  ///< for programs
    LocalText title;   ///< what people read
};

/// A field of an action, as a form would show it.
struct FieldView {
    std::string name;  ///< name of the member in the request
    LocalText title;   ///< what people read
    std::string type;  ///< text, code, flag, fen, count, date, unit, appointment, person, activity, topic, evidence
    bool required = false;                ///< must be given
    std::vector<CodeView> codes;          ///< the values that a field of type code may take; of evidence, its kinds
    std::vector<std::string> needs = {};  ///< kinds of evidence of which there must be at least one each
};

/// What `case_actions` takes.
struct CaseActions {
    std::string case_no;  ///< the case's number (JSON member `case`)
};

/// One action, as `case_actions` explains it.
struct ActionExplained {
    std::string action;               ///< code of the action
    LocalText title;                  ///< what it is called
    bool open = false;                ///< true if the asking official may do it now
    std::vector<Reason> reasons;      ///< why it is not open: all that stands in the way
    LocalText to;                     ///< the state that it leads to; empty if the case stays where it is
    std::vector<std::string> roles;   ///< who may take it
    std::vector<FieldView> fields;    ///< what is told with it
    std::vector<std::string> acting;  ///< appointments that hold one of its roles in this case today, by id; at most 50
};

/// What `case_actions` gives.
struct CaseActionsExplained {
    std::string case_no;                   ///< the case's number (JSON member `case`)
    std::string state;                     ///< code of the state
    LocalText state_title;                 ///< what the state is called
    std::vector<std::string> acts;         ///< who is to act in this state
    std::vector<ActionExplained> actions;  ///< every action of the workflow
};

/// What `case_simulate` takes: an action as it would be taken now.
struct CaseSimulate {
    std::string case_no;                       ///< JSON member `case`
    std::string action;                        ///< code of the action in the workflow document
    std::map<std::string, FieldValue> fields;  ///< the action's fields
    std::optional<Instant> occurred_at;        ///< now if absent; never in the future
    std::vector<CaseEvidence> evidence = {};   ///< files for its fields of type evidence
};

/// Why something would be refused.
struct RefusalView {
    std::string code;        ///< for programs
    std::string message;     ///< one line in English
    std::string message_zh;  ///< one line in Chinese
    std::string pointer;     ///< JSON Pointer into the request; may be empty
    JsonText details;        ///< what would be allowed, and the like
};

/// What `case_simulate` gives. Nothing is written.
struct CaseSimulated {
    std::string case_no;                 ///< JSON member `case`
    bool allowed = false;                ///< would it be done?
    std::optional<RefusalView> refusal;  ///< why not
    std::string from;                    ///< state before
    std::string to;                      ///< state after
    std::string unit;                    ///< the unit responsible after it
    std::string handler;                 ///< the appointment responsible after it
    std::int64_t round = 1;              ///< round of the case after it
    std::vector<ClockView> clocks;       ///< clocks after it
    std::vector<NoticeView> notices;     ///< notices that it would issue
    std::vector<CardView> cards;         ///< cards that it would issue
    std::vector<std::string> events;     ///< types of the events that would be stored, in order
};

}  // namespace lianxin

// What a report is made from: plain values, already read from the store and cleared for its readers.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lianxin/activity.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/duty.hpp"
#include "lianxin/report.hpp"
#include "lianxin/time.hpp"
#include "mechanism/mechanism.hpp"

namespace lianxin::report {

/// How the holder of an appointment is named in a report: by post and unit, never by person.
struct Holder {
    LocalText post;
    LocalText unit;
};

/// Names for codes and ids. What is missing here is shown by its code.
struct Names {
    std::map<std::string, Holder> appointments;
    std::map<std::string, LocalText> units;
    std::map<std::string, LocalText> areas;  ///< 12 digits
    std::map<std::string, LocalText> states;
    std::map<std::string, LocalText> categories;
    std::map<std::string, LocalText> clocks;
    std::map<std::string, LocalText> fields;                          ///< fields of actions
    std::map<std::pair<std::string, std::string>, LocalText> values;  ///< by field and the code that it holds
    std::set<std::string> money;                                      ///< fields that hold fen
};

struct CaseRow {
    CaseItem item;
    std::optional<Instant> closed_at;
};

struct Input {
    Language language = Language::zh;
    LocalText title;           ///< the mechanism's title if empty
    std::string jurisdiction;  ///< 6 digits
    LocalText jurisdiction_name;
    bool synthetic = false;  ///< the county is fictional
    Date from;
    Date to;     ///< included
    Date as_of;  ///< duties are judged as seen at the end of this day
    Instant generated_at;

    mechanism::Mechanism mechanism;
    Names names;
    std::vector<DutyItem> duties;           ///< every duty, bearer and period that touches the span
    CaseSummarised summary;                 ///< of the cases received in the span
    std::vector<CaseRow> cases;             ///< received in the span
    std::vector<CaseItem> open;             ///< under way at `generated_at`, whenever received; no reported ones
    std::vector<CaseView> stories;          ///< cases told from beginning to end; the first stands open
    std::vector<ActivityShown> activities;  ///< all of the span; withdrawn ones are shown and not counted
    std::vector<TopicItem> topics;
};

}  // namespace lianxin::report

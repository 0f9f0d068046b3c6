// What a report is made from: plain values, already read from the store and cleared for its readers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "lianxin/activity.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/dispatch.hpp"
#include "lianxin/duty.hpp"
#include "lianxin/handover.hpp"
#include "lianxin/report.hpp"
#include "lianxin/rules.hpp"
#include "lianxin/supervision.hpp"
#include "lianxin/time.hpp"
#include "mechanism/mechanism.hpp"
#include "report/counts.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::report {

/// How the holder of an appointment is named in a report: by post and unit, never by person.
struct Holder {
    LocalText post;
    LocalText unit;
};

/// What a field of an action is called in its workflow document, and how its value is to be read.
struct FieldName {
    LocalText title;
    workflow::FieldType type = workflow::FieldType::text;
    std::map<std::string, LocalText> codes;  ///< what the codes that it may hold are called
};

/// Workflow, its version, action, field: the same field name is called differently in another action.
using FieldKey = std::tuple<std::string, std::int64_t, std::string, std::string>;

/// Workflow and code.
using WorkflowCode = std::pair<std::string, std::string>;

/// Names for codes and ids. What is missing here is shown by its code.
struct Names {
    std::map<std::string, Holder> appointments;
    std::map<std::string, LocalText> units;
    std::map<std::string, LocalText> areas;  ///< 12 digits
    std::map<std::string, LocalText> contact_points;
    std::map<std::string, LocalText> categories;
    std::map<WorkflowCode, LocalText> states;
    std::map<WorkflowCode, LocalText> clocks;
    std::map<FieldKey, FieldName> fields;
};

/// A table longer than this is cut, and says so.
inline constexpr std::size_t kMostRows = 1000;

/// Of the records of one measure the latest; all stand in the ledger.
inline constexpr std::size_t kMostRecords = 300;

struct CaseRow {
    CaseItem item;
    bool reported = false;         ///< told by a published source only: no limits, counted apart from all others
    std::string merged_into = {};  ///< the main case (并案), if it was merged into one
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
    Counts counts;                          ///< over all of the span
    std::vector<CaseRow> cases;             ///< received in the span: the latest `kMostRows`, and the reported ones
    std::vector<CaseItem> late;             ///< under way and past a limit, the most overdue first; no reported ones
    std::vector<CaseView> stories;          ///< cases told from beginning to end; the first stands open
    std::vector<ActivityShown> activities;  ///< of the span, `kMostRecords` of each measure; withdrawn ones are shown
    std::vector<ActivityShown> earlier;     ///< others that raised a case told here; asked for their times only
    std::vector<TopicItem> topics;
    DispatchCounted dispatch;                   ///< of the cases first dispatched in the span
    std::vector<HandoverItem> handovers;        ///< of cases, in the span, newest first
    std::vector<RuleItem> rules;                ///< lasting rules that stand, by their day of review
    std::vector<SupervisionItem> supervisions;  ///< rungs reached and cards issued in the span, newest first
};

}  // namespace lianxin::report

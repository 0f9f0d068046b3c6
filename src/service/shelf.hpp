// The documents that one jurisdiction has adopted, read and ready: which holds on a day, which version a case began
// under.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "catalogue/catalogue.hpp"
#include "lianxin/document.hpp"
#include "mechanism/mechanism.hpp"
#include "policy/policy.hpp"
#include "store/transaction.hpp"
#include "supervision/ladder.hpp"
#include "workflow/workflow.hpp"

namespace lianxin::service {

/// Immutable once loaded; shared by all sessions until the stream of documents moves on.
class Shelf {
public:
    /// Reads the adopted documents of the transaction's jurisdiction; only those adopted before an instant, if told.
    explicit Shelf(store::Transaction& tx, const std::optional<Instant>& before = std::nullopt);

    const std::vector<DocumentItem>& items() const { return items_; }

    /// The mechanism in force on that day: the latest day of effect not after it, then the highest version, then the
    /// last id in alphabetical order. nullptr if there is none.
    const mechanism::Mechanism* mechanism_on(Date day) const;
    /// The mechanisms in force from the first day to the last, one after another, each with the first day on which it
    /// is.
    std::vector<std::pair<const mechanism::Mechanism*, Date>> mechanisms_from(Date first, Date last) const;
    /// A very version of a mechanism, such as an activity was credited under; nullptr if there is none.
    const mechanism::Mechanism* mechanism(const std::string& id, std::int64_t version) const;
    /// The workflow under which a case is opened on that day. \throws Error `case.unknown_workflow`
    const workflow::Workflow& workflow_on(const std::string& id, Date day) const;
    /// The workflow of this id in force on that day, or the latest adopted if none is yet; nullptr if there is none.
    const workflow::Workflow* find_workflow(const std::string& id, Date day) const;
    /// The very version that a case began under. \throws Error `case.unknown_workflow`
    const workflow::Workflow& workflow(const std::string& id, std::int64_t version) const;
    /// The catalogues in force on that day, by id: of each the latest day of effect, then the highest version.
    std::vector<const catalogue::Catalogue*> catalogues_on(Date day) const;
    /// A family of calendars; without one of that name every date is provisional.
    const calendar::Calendar& calendar(const std::string& family) const;

    /// The ladder in force on that day, as for a mechanism. nullptr if there is none.
    const supervision::Ladder* ladder_on(Date day) const;
    /// The first day after that one on which another ladder takes effect; nothing if none does.
    std::optional<Date> next_ladder_after(Date day) const;
    /// A rung of an adopted version, "ladder-default/1"; nullptr if there is none.
    const supervision::Rung* rung(const std::string& ladder, const std::string& code) const;

    /// The policy in force on that day, as for a mechanism. One without a clause if there is none.
    const policy::Policy& policy_on(Date day) const;

    bool adopted(DocumentKind kind, const std::string& id, std::int64_t version) const;

private:
    std::vector<DocumentItem> items_;
    std::vector<mechanism::Mechanism> mechanisms_;
    std::map<std::pair<std::string, std::int64_t>, workflow::Workflow> workflows_;
    std::map<std::string, calendar::Calendar> calendars_;
    std::vector<supervision::Ladder> ladders_;
    std::vector<policy::Policy> policies_;
    std::vector<catalogue::Catalogue> catalogues_;  // by id and version
};

/// The stored text of a document version. \throws Error `store.corrupt` if it is gone
std::string document_text(store::Transaction& tx, DocumentKind kind, const std::string& id, std::int64_t version);

}  // namespace lianxin::service

#include "service/shelf.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.hpp"
#include "calendar/year.hpp"
#include "catalogue/check.hpp"
#include "codec/names.hpp"
#include "lianxin/error.hpp"
#include "mechanism/check.hpp"
#include "policy/check.hpp"
#include "supervision/check.hpp"
#include "workflow/check.hpp"

namespace lianxin::service {
namespace {

/// Stored documents were sound when they were adopted; one that is no longer so was altered behind our back.
[[noreturn]] void refuse_altered(const std::string& id) {
    throw Error("store.corrupt", cat("The stored document '", id, "' is no longer sound."),
                cat("已存储的文档“", id, "”不再合规。"));
}

template <class T>
T sound(document::Checked<T> checked) {
    if (!checked.document) refuse_altered(checked.id);
    return std::move(*checked.document);
}

/// Of documents by id and version: the latest day of effect not after `day`, then the highest version, then the last
/// id.
template <class T>
const T* in_force(const std::vector<T>& documents, Date day) {
    const T* best = nullptr;
    for (const T& one : documents)
        if (one.effective_on <= day && (best == nullptr || std::pair(best->effective_on, best->version) <=
                                                               std::pair(one.effective_on, one.version)))
            best = &one;
    return best;
}

}  // namespace

std::string document_text(store::Transaction& tx, DocumentKind kind, const std::string& id, std::int64_t version) {
    const auto found = tx.db().row<std::string>(
        "SELECT body FROM documents WHERE kind = :k AND id = :i AND version = :v", codec::name_of(kind), id, version);
    if (!found)
        throw Error("store.corrupt", cat("The text of document '", id, "' is missing."),
                    cat("文档“", id, "”的文本缺失。"));
    return std::get<0>(*found);
}

Shelf::Shelf(store::Transaction& tx, const std::optional<Instant>& before) {
    const std::int64_t limit = before ? before->ms : std::numeric_limits<std::int64_t>::max();
    std::map<std::string, std::vector<calendar::YearCalendar>> years;
    for (const auto& [kind_name, id, version, effective_on] :
         tx.db().rows<std::string, std::string, std::int64_t, std::int64_t>(
             "SELECT kind, id, version, effective_on FROM adoptions WHERE jurisdiction = :j AND adopted_at < :before "
             "ORDER BY "
             "kind, id, version",
             tx.jurisdiction(), limit)) {
        const DocumentKind kind = codec::value_of<DocumentKind>(kind_name).value();
        DocumentItem item{kind, id, version, Date{static_cast<std::int32_t>(effective_on)}, {}};
        const std::string text = document_text(tx, kind, id, version);
        switch (kind) {
            case DocumentKind::mechanism:
                mechanisms_.push_back(sound(mechanism::check(text)));
                item.title = mechanisms_.back().title;
                break;
            case DocumentKind::workflow: {
                auto workflow = workflow::read(text);
                if (!workflow) refuse_altered(id);
                item.title = workflow->title;
                workflows_.emplace(std::pair(id, version), std::move(*workflow));
                break;
            }
            case DocumentKind::calendar: {
                auto year = sound(calendar::check(text));
                item.title = year.title;
                years[year.calendar].push_back(std::move(year));
                break;
            }
            case DocumentKind::catalogue:
                catalogues_.push_back(sound(catalogue::check(text)));
                item.title = catalogues_.back().title;
                break;
            case DocumentKind::ladder:
                ladders_.push_back(sound(supervision::check(text)));
                item.title = ladders_.back().title;
                break;
            case DocumentKind::policy:
                policies_.push_back(sound(policy::check(text)));
                item.title = policies_.back().title;
                break;
        }
        items_.push_back(std::move(item));
    }
    for (const auto& [family, documents] : years) calendars_.emplace(family, calendar::Calendar(documents));
}

const mechanism::Mechanism* Shelf::mechanism_on(Date day) const { return in_force(mechanisms_, day); }

std::vector<std::pair<const mechanism::Mechanism*, Date>> Shelf::mechanisms_from(Date first, Date last) const {
    std::set<Date> changes;
    for (const mechanism::Mechanism& one : mechanisms_)
        if (one.effective_on <= last) changes.insert(one.effective_on);
    std::vector<std::pair<const mechanism::Mechanism*, Date>> out;
    for (const Date day : changes) {
        const mechanism::Mechanism* holds = mechanism_on(day);
        if (!out.empty() && out.back().first == holds) continue;
        if (day <= first) out.clear();
        out.emplace_back(holds, day);
    }
    return out;
}

const mechanism::Mechanism* Shelf::mechanism(const std::string& id, std::int64_t version) const {
    for (const mechanism::Mechanism& mechanism : mechanisms_)
        if (mechanism.id == id && mechanism.version == version) return &mechanism;
    return nullptr;
}

const workflow::Workflow& Shelf::workflow_on(const std::string& id, Date day) const {
    const workflow::Workflow* best = nullptr;
    for (const auto& [key, w] : workflows_)
        if (key.first == id && w.effective_on <= day) best = &w;  // ordered by version: the last is the highest
    if (best != nullptr) return *best;
    std::string known;
    for (const auto& [key, w] : workflows_)
        if (w.effective_on <= day && known.find('"' + key.first + '"') == std::string::npos)
            known += (known.empty() ? "\"" : ",\"") + key.first + '"';
    throw Error("case.unknown_workflow", cat("No workflow of this id is in force on ", day.str(), "."),
                cat(day.str(), "没有此编号的生效办理流程。"), "/workflow", "{\"known\":[" + known + "]}");
}

const workflow::Workflow* Shelf::find_workflow(const std::string& id, Date day) const {
    const workflow::Workflow* best = nullptr;
    for (const auto& [key, w] : workflows_)  // ordered by version
        if (key.first == id && (best == nullptr || w.effective_on <= day || best->effective_on > day)) best = &w;
    return best;
}

std::vector<const catalogue::Catalogue*> Shelf::catalogues_on(Date day) const {
    std::vector<const catalogue::Catalogue*> out;
    for (const catalogue::Catalogue& each : catalogues_) {
        if (each.effective_on > day) continue;
        if (out.empty() || out.back()->id != each.id)
            out.push_back(&each);
        else if (each.effective_on >= out.back()->effective_on)
            out.back() = &each;
    }
    return out;
}

const workflow::Workflow& Shelf::workflow(const std::string& id, std::int64_t version) const {
    const auto found = workflows_.find({id, version});
    if (found == workflows_.end())
        throw Error("case.unknown_workflow", "This version of the workflow is not adopted.",
                    "该版本的办理流程尚未启用。", "/workflow");
    return found->second;
}

const calendar::Calendar& Shelf::calendar(const std::string& family) const {
    static const calendar::Calendar kNothingPublished;
    const auto found = calendars_.find(family);
    return found == calendars_.end() ? kNothingPublished : found->second;
}

const supervision::Ladder* Shelf::ladder_on(Date day) const { return in_force(ladders_, day); }

const policy::Policy& Shelf::policy_on(Date day) const {
    static const policy::Policy kLaysDownNothing;
    const policy::Policy* found = in_force(policies_, day);
    return found == nullptr ? kLaysDownNothing : *found;
}

std::optional<Date> Shelf::next_ladder_after(Date day) const {
    std::optional<Date> next;
    for (const auto& ladder : ladders_)
        if (ladder.effective_on > day && (!next || ladder.effective_on < *next)) next = ladder.effective_on;
    return next;
}

const supervision::Rung* Shelf::rung(const std::string& ladder, const std::string& code) const {
    for (const auto& each : ladders_)
        if (each.name() == ladder) return each.rung(code);
    return nullptr;
}

bool Shelf::adopted(DocumentKind kind, const std::string& id, std::int64_t version) const {
    return std::any_of(items_.begin(), items_.end(), [&](const DocumentItem& item) {
        return item.kind == kind && item.id == id && item.version == version;
    });
}

}  // namespace lianxin::service

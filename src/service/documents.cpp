// The document verbs: check, adopt, show, list; and the built-in documents.
#include <algorithm>

#include "base/text.hpp"
#include "calendar/year.hpp"
#include "catalogue/check.hpp"
#include "document/events.hpp"
#include "lianxin/error.hpp"
#include "mechanism/check.hpp"
#include "policy/check.hpp"
#include "resources/resources.hpp"
#include "service/recompute.hpp"
#include "service/verbs_internal.hpp"
#include "store/row.hpp"
#include "supervision/check.hpp"
#include "workflow/check.hpp"

namespace lianxin {

std::vector<std::string> builtin_names() {
    std::vector<std::string> names;
    for (const std::string_view name : resources::names())
        if (name.size() < 7 || name.substr(name.size() - 7) != ".schema") names.emplace_back(name);
    return names;
}

std::string builtin(std::string_view name) {
    const auto names = builtin_names();
    if (std::find(names.begin(), names.end(), name) != names.end()) return std::string(*resources::find(name));
    Json known = Json::array();
    for (const std::string& each : names) known.push_back(each);
    throw Error("document.no_such_builtin", "The library brings no document of that name.",
                "程序库没有内置该名称的文档。", "/name", Json{{"known", known}}.dump());
}

namespace service {
namespace {

constexpr const char* kStream = "documents";

/// What every kind of document comes to: its name, its faults, and how it is held once it is sound.
struct Verdict {
    DocumentKind kind = DocumentKind::mechanism;
    std::string id;
    std::int64_t version = 0;
    Date effective_on;
    std::vector<Fault> faults;
};

template <class T>
Verdict verdict_of(DocumentKind kind, const document::Checked<T>& checked) {
    Verdict out{kind, checked.id, checked.version, {}, checked.faults};
    if (checked.document) out.effective_on = checked.document->effective_on;
    return out;
}

/// A mechanism says which jurisdictions may adopt it; to another county it is a fault.
Verdict check_mechanism(const std::string& text, const std::string& jurisdiction) {
    const auto checked = mechanism::check(text);
    Verdict out = verdict_of(DocumentKind::mechanism, checked);
    if (checked.document && !mechanism::may_adopt(*checked.document, jurisdiction))
        out.faults.push_back({"mechanism.other_jurisdiction",
                              "/jurisdiction",
                              "The mechanism belongs to another jurisdiction and is not for others to adopt.",
                              "该机制属于其他辖区，且未允许其他辖区采用。",
                              {}});
    return out;
}

bool asks_for_hours(const workflow::ClockTerms& terms) {
    return terms.unit == PeriodUnit::working_hour || terms.ends == PeriodEnd::close_of_business;
}

/// Whether the calendar that a workflow counts by is there, only the jurisdiction knows.
Verdict check_workflow(const std::string& text, const Shelf& shelf) {
    const auto checked = workflow::check(text);
    Verdict out = verdict_of(DocumentKind::workflow, checked);
    if (!checked.document || checked.document->calendar.empty()) return out;
    const workflow::Workflow& workflow = *checked.document;
    const calendar::Calendar& calendar = shelf.calendar(workflow.calendar);
    if (calendar.versions().empty())
        out.faults.push_back({"workflow.unknown_calendar",
                              "/calendar",
                              cat("No year of the calendar '", workflow.calendar, "' is adopted; adopt one first."),
                              cat("日历“", workflow.calendar, "”尚未启用任何年份，请先启用。"),
                              {}});
    for (std::size_t i = 0; i < workflow.clocks.size() && !calendar.has_hours(); ++i) {
        const workflow::ClockRule& clock = workflow.clocks[i];
        const bool asks = asks_for_hours(clock.terms) ||
                          std::any_of(clock.variants.begin(), clock.variants.end(),
                                      [](const workflow::ClockVariant& v) { return asks_for_hours(v.terms); });
        if (asks)
            out.faults.push_back(
                {"workflow.no_hours",
                 "/clocks" + pointer_token(i) + "/unit",
                 cat("'", clock.code, "' asks for office hours, and the calendar adopted states none."),
                 cat("“", clock.title.zh, "”按办公时间计算，而已启用的日历没有载明办公时间。"),
                 {}});
    }
    return out;
}

/// Does any workflow, of those named or of all, have this clock?
bool knows_clock(const Shelf& shelf, const std::vector<std::string>& workflows, const std::string& clock) {
    for (const DocumentItem& item : shelf.items())
        if (item.kind == DocumentKind::workflow &&
            (workflows.empty() || std::find(workflows.begin(), workflows.end(), item.id) != workflows.end()) &&
            shelf.workflow(item.id, item.version).clock(clock) != nullptr)
            return true;
    return false;
}

/// That what a rung names is there, only the jurisdiction knows.
void check_names(const supervision::Rung& rung, const std::string& at, const Shelf& shelf, std::vector<Fault>& faults) {
    const auto has = [&](const std::string& workflow) {
        return std::any_of(shelf.items().begin(), shelf.items().end(), [&](const DocumentItem& item) {
            return item.kind == DocumentKind::workflow && item.id == workflow;
        });
    };
    const bool known = std::all_of(rung.workflows.begin(), rung.workflows.end(), has);
    for (std::size_t i = 0; i < rung.workflows.size(); ++i)
        if (!has(rung.workflows[i]))
            faults.push_back({"ladder.unknown_workflow",
                              cat(at, "/workflows/", i),
                              "No workflow of this id is adopted; adopt it first.",
                              "尚未启用此编号的办理流程，请先启用。",
                              {}});
    for (std::size_t i = 0; known && i < rung.clocks.size(); ++i)
        if (rung.clocks[i] != workflow::kPartClock && !knows_clock(shelf, rung.workflows, rung.clocks[i]))
            faults.push_back({"ladder.unknown_clock",
                              cat(at, "/clocks/", i),
                              "None of these workflows has a clock of this code.",
                              "所涉办理流程均没有此代码的时限。",
                              {}});
}

Verdict check_ladder(const std::string& text, const Shelf& shelf) {
    const auto checked = supervision::check(text);
    Verdict out = verdict_of(DocumentKind::ladder, checked);
    if (!checked.document) return out;
    const supervision::Ladder& ladder = *checked.document;
    const calendar::Calendar& calendar = shelf.calendar(ladder.calendar);
    if (!ladder.calendar.empty() && calendar.versions().empty())
        out.faults.push_back({"ladder.unknown_calendar",
                              "/calendar",
                              cat("No year of the calendar '", ladder.calendar, "' is adopted; adopt one first."),
                              cat("日历“", ladder.calendar, "”尚未启用任何年份，请先启用。"),
                              {}});
    else if (!calendar.has_hours() && std::any_of(ladder.rungs.begin(), ladder.rungs.end(), supervision::asks_hours))
        out.faults.push_back({"ladder.no_hours",
                              "/calendar",
                              "A rung asks for office hours, and the calendar adopted states none.",
                              "阶梯按办公时间计算，而已启用的日历没有载明办公时间。",
                              {}});
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i)
        check_names(ladder.rungs[i], cat("/rungs/", i), shelf, out.faults);
    return out;
}

/// Units, areas and workflows that a catalogue names are the jurisdiction's own.
class CatalogueNames {
public:
    CatalogueNames(const Shelf& shelf, const organisation::Directory& directory, std::vector<Fault>& faults)
        : shelf_(shelf), directory_(directory), faults_(faults) {}

    void check(const catalogue::Catalogue& catalogue) {
        for (std::size_t i = 0; i < catalogue.items.size(); ++i) {
            const catalogue::Item& item = catalogue.items[i];
            const std::string here = "/items" + pointer_token(i);
            workflow(item, catalogue.effective_on, here);
            for (std::size_t r = 0; r < item.responsible.size(); ++r)
                responsible(item.responsible[r], here + "/responsible" + pointer_token(r));
        }
    }

private:
    void add(const char* code, std::string pointer, std::string message, std::string message_zh) {
        faults_.push_back({cat("catalogue.", code), std::move(pointer), std::move(message), std::move(message_zh), {}});
    }

    void workflow(const catalogue::Item& item, Date day, const std::string& here) {
        const workflow::Workflow* workflow = shelf_.find_workflow(item.workflow, day);
        if (workflow == nullptr)
            add("unknown_workflow", here + "/workflow",
                cat("The workflow '", item.workflow, "' is not adopted; adopt it first."),
                cat("办理流程“", item.workflow, "”尚未启用，请先启用。"));
        else if (workflow->category(item.category) == nullptr)
            add("category_not_taken", here + "/category",
                cat("'", item.workflow, "' takes no matters of the category '", item.category, "'."),
                cat("办理流程“", workflow->title.zh, "”没有类别“", item.category, "”。"));
    }

    void responsible(const catalogue::Responsible& rule, const std::string& here) {
        if (directory_.unit(rule.unit) == nullptr)
            add("unknown_unit", here + "/unit", cat("There is no unit '", rule.unit, "'; import it first."),
                cat("没有单位“", rule.unit, "”，请先导入。"));
        const auto& areas = directory_.all().areas;
        for (std::size_t a = 0; a < rule.areas.size(); ++a) {
            const std::string& prefix = rule.areas[a];
            if (std::none_of(areas.begin(), areas.end(),
                             [&](const Area& area) { return area.code.compare(0, prefix.size(), prefix) == 0; }))
                add("unknown_area", here + "/areas" + pointer_token(a),
                    "No area of this jurisdiction has a code that begins so.", "本辖区没有以此开头的行政区划代码。");
        }
    }

    const Shelf& shelf_;
    const organisation::Directory& directory_;
    std::vector<Fault>& faults_;
};

Verdict check_catalogue(const std::string& text, const Shelf& shelf, const organisation::Directory& directory) {
    const auto checked = catalogue::check(text);
    Verdict out = verdict_of(DocumentKind::catalogue, checked);
    if (checked.document) CatalogueNames(shelf, directory, out.faults).check(*checked.document);
    return out;
}

/// "mechanism, workflow, …": the kinds that there are.
std::string kinds(const char* between) {
    std::string out;
    for (const auto& entry : enum_names(DocumentKind{})) out += cat(out.empty() ? "" : between, entry.name);
    return out;
}

Verdict check_any(DocumentKind kind, const std::string& text, const Work& work) {
    switch (kind) {
        case DocumentKind::mechanism:
            return check_mechanism(text, work.context.jurisdiction);
        case DocumentKind::workflow:
            return check_workflow(text, *work.shelf);
        case DocumentKind::ladder:
            return check_ladder(text, *work.shelf);
        case DocumentKind::catalogue:
            return check_catalogue(text, *work.shelf, *work.directory);
        case DocumentKind::policy:
            return verdict_of(DocumentKind::policy, policy::check(text));
        case DocumentKind::calendar:
            break;
    }
    return verdict_of(DocumentKind::calendar, calendar::check(text));
}

/// A text that names no kind can't be checked further; why it names none is said.
Verdict judge(const std::string& text, const Work& work) {
    if (const auto kind = document::kind_of(text)) return check_any(*kind, text, work);
    Verdict out;
    try {
        parse_json(text);
        out.faults.push_back({"document.no_kind",
                              "/kind",
                              cat("A document names its kind, one of: ", kinds(", "), "."),
                              cat("文档须注明类别（kind），为以下之一：", kinds("、"), "。"),
                              {}});
    } catch (const Error& error) {
        out.faults.push_back({error.code(), error.pointer(), error.message(), error.message_zh(), {}});
    }
    return out;
}

void refuse_unsound(const Verdict& verdict) {
    if (verdict.faults.empty()) return;
    Json faults = Json::array();
    for (const Fault& fault : verdict.faults) faults.push_back(codec::encode(fault));
    throw Error("document.unsound", cat("The document has ", verdict.faults.size(), " fault(s); it was not adopted."),
                cat("文档有", verdict.faults.size(), "处错误，未予启用。"),
                "/document" + verdict.faults.front().pointer, Json{{"faults", faults}}.dump());
}

}  // namespace

DocumentChecked document_check(Work& work, const DocumentCheck& request) {
    const Verdict verdict = judge(request.document.text, work);
    const char* kind = verdict.id.empty() ? "" : codec::name_of(verdict.kind);
    return {kind, verdict.id, verdict.version, verdict.faults.empty(), verdict.faults};
}

DocumentAdopted document_adopt(Work& work, const DocumentAdopt& request) {
    const Verdict verdict = judge(request.document.text, work);
    refuse_unsound(verdict);
    const std::string text = canonical(parse_json(request.document.text));
    const DocumentKind kind = verdict.kind;

    if (!work.tx.db().row<std::int64_t>("SELECT version FROM documents WHERE kind = :k AND id = :i AND version = :v",
                                        codec::name_of(kind), verdict.id, verdict.version))
        store::add_unless_there(work.tx.db(), "INSERT INTO documents (kind, id, version, body) VALUES (:k, :i, :v, :b)",
                                codec::name_of(kind), verdict.id, verdict.version, text);
    if (document_text(work.tx, kind, verdict.id, verdict.version) != text)
        throw Error("document.version_exists",
                    cat("Version ", verdict.version, " of '", verdict.id,
                        "' has another text; give the new text a new version."),
                    cat("“", verdict.id, "”第", verdict.version, "版已有不同文本，请使用新的版本号。"),
                    "/document/version");

    const bool already = work.shelf->adopted(kind, verdict.id, verdict.version);
    if (!already) {
        std::vector<document::Event> events{document::DocumentAdopted{
            kind, verdict.id, verdict.version, verdict.effective_on, security::digest(work.tx.hash(), text)}};
        work.tx.append(kStream, work.tx.head(kStream).version, events, work.occasion());
    }
    DocumentAdopted reply{kind, verdict.id, verdict.version, verdict.effective_on, already, 0, 0};
    if (!already && kind == DocumentKind::calendar) {
        const std::string family = verdict.id.substr(0, verdict.id.rfind('-'));
        const Recomputed done = recompute_clocks(work, family, cat(verdict.id, "/", verdict.version));
        reply.clocks_recomputed = done.clocks;
        reply.breaches_standing = done.breaches_standing;
    }
    return reply;
}

DocumentShown document_show(Work& work, const DocumentShow& request) {
    const DocumentItem* found = nullptr;
    for (const DocumentItem& item : work.shelf->items())  // ordered by version: the last is the latest
        if (item.kind == request.kind && item.id == request.id &&
            (!request.version || *request.version == item.version))
            found = &item;
    if (found == nullptr)
        throw Error("document.not_found", "No document of this kind, id and version is adopted.",
                    "没有启用此类别、编号和版本的文档。", "/id");
    return {found->kind, found->id, found->version, found->effective_on,
            JsonText{document_text(work.tx, found->kind, found->id, found->version)}};
}

DocumentListed document_list(Work& work, const DocumentList& request) {
    DocumentListed reply;
    for (const DocumentItem& item : work.shelf->items())
        if (!request.kind || *request.kind == item.kind) reply.documents.push_back(item);
    return reply;
}

}  // namespace service
}  // namespace lianxin

// The verbs of dispatch: whom a matter is for, and how well matters were dispatched. Both only tell.
#include "casework/dispatch.hpp"

#include "base/text.hpp"
#include "casework/conflict.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/dispatch_queries.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

using casework::Candidate;
using casework::Ended;
using casework::Past;

/// What is asked about, of a case or by itself.
struct Matter {
    std::string case_no, category, area, workflow;
};

Matter matter_of(Work& work, const DispatchSuggest& request) {
    const bool by_itself = !request.category.empty() || !request.area.empty() || !request.workflow.empty();
    if (request.case_no.empty() ? request.category.empty() || request.area.empty() : by_itself)
        throw Error("dispatch.which", "Ask about a case, or about a category and an area.",
                    "请指明办件，或者指明类别和区域。", request.case_no.empty() ? "" : "/case");
    if (!request.case_no.empty()) {
        const casework::State& state = require_case(work, request.case_no);
        return {state.case_no, state.category, state.area, state.workflow};
    }
    if (work.directory->area(request.area) == nullptr)
        throw Error("case.no_such_area", "There is no area of this code in this jurisdiction.",
                    "本辖区没有此代码的行政区划。", "/area");
    return {{}, request.category, request.area, request.workflow};
}

/// The item of the category, in a catalogue in force: rather in one that has it follow the workflow.
struct Listed {
    const catalogue::Catalogue* catalogue = nullptr;
    const catalogue::Item* item = nullptr;
};

Listed listed(const Work& work, const Matter& matter) {
    Listed found;
    for (const catalogue::Catalogue* catalogue : work.shelf->catalogues_on(work.context.now.date())) {
        const catalogue::Item* item = catalogue->item(matter.category);
        if (item == nullptr) continue;
        if (item->workflow == matter.workflow) return {catalogue, item};
        if (found.item == nullptr) found = {catalogue, item};
    }
    return found;
}

/// A kind of matter is one that the workflow takes, or, where none is named, any workflow or catalogue.
void require_category(const Work& work, const Matter& matter, const Listed& listed) {
    const Date today = work.context.now.date();
    bool known = false;
    if (!matter.workflow.empty()) {
        known = work.shelf->workflow_on(matter.workflow, today).category(matter.category) != nullptr;
    } else {
        known = listed.item != nullptr;
        for (const DocumentItem& item : work.shelf->items())
            known = known || (item.kind == DocumentKind::workflow &&
                              work.shelf->workflow(item.id, item.version).category(matter.category) != nullptr);
    }
    if (!known)
        throw Error("case.unknown_category", "No workflow in question takes matters of this category.",
                    "所涉办理流程没有此类别。", "/category");
}

/// Since when a unit's past counts: as the policy says, or from the beginning.
std::int64_t past_since(const Work& work) {
    const Date today = work.context.now.date();
    const auto& clause = work.shelf->policy_on(today).dispatch;
    return clause ? Instant::start_of(today - static_cast<std::int32_t>(clause->history_days)).ms : 0;
}

template <class... Values>
void add_past(Work& work, std::map<std::string, Candidate>& units, const Matter& matter, Past Candidate::*past,
              const char* sql, const Values&... values) {
    for (const auto& [case_no, unit, accepted_at, bounced, overruled] :
         work.tx.db().rows<std::string, std::string, std::optional<std::int64_t>, std::int64_t, std::int64_t>(
             sql, work.tx.jurisdiction(), values..., past_since(work), casework::kLooksBack)) {
        if (case_no == matter.case_no) continue;  // told by itself
        Past& known = units[unit].*past;
        known.accepted += accepted_at ? 1 : 0;
        known.bounced += bounced > overruled ? 1 : 0;
    }
}

void add_this_case(Work& work, std::map<std::string, Candidate>& units, const Matter& matter) {
    if (matter.case_no.empty()) return;
    const casework::State& state = require_case(work, matter.case_no);
    for (const casework::Handling& handling : state.handlings) {
        Candidate& unit = units[handling.unit];
        unit.holds_it = unit.holds_it || !handling.to_at;
        unit.bounced_it = unit.bounced_it || handling.bounced > handling.overruled;
    }
    std::string proposed;
    for (const casework::Handling& handling : state.handlings)
        if (handling.bounced > 0) proposed = handling.bounced > handling.overruled ? handling.proposed : std::string();
    if (!proposed.empty()) units[proposed].proposed = true;
    // Whom the case is kept from is no candidate.
    for (auto it = units.begin(); it != units.end();)
        it = casework::kept_from_unit(state, it->first, *work.directory) ? units.erase(it) : std::next(it);
}

}  // namespace

DispatchSuggested dispatch_suggest(Work& work, const DispatchSuggest& request) {
    const Matter matter = matter_of(work, request);
    const Listed found = listed(work, matter);
    if (matter.case_no.empty()) require_category(work, matter, found);
    const std::string town = matter.area.substr(0, 9);

    std::map<std::string, Candidate> units;
    const catalogue::Responsible* rule =
        found.item != nullptr ? catalogue::responsible_in(*found.item, matter.area) : nullptr;
    if (rule != nullptr) units[rule->unit].responsible = true;
    add_past(work, units, matter, &Candidate::in_town, kHandlingsInTown, matter.category, town);
    add_past(work, units, matter, &Candidate::anywhere, kHandlingsAnywhere, matter.category);
    add_this_case(work, units, matter);

    DispatchSuggested reply;
    reply.case_no = matter.case_no;
    reply.category = matter.category;
    reply.area = matter.area;
    reply.workflow = matter.workflow;
    reply.on = work.context.now.date();
    if (found.item != nullptr) {
        if (reply.workflow.empty()) reply.workflow = found.item->workflow;
        reply.catalogue = found.catalogue->id;
        reply.catalogue_version = found.catalogue->version;
    }
    reply.units = casework::ranked(units, town);
    for (DispatchSuggestion& suggestion : reply.units) {
        if (const Unit* unit = work.directory->unit(suggestion.unit)) suggestion.title = unit->name;
        if (rule != nullptr && rule->unit == suggestion.unit)
            suggestion.basis = catalogue::basis_of(*found.item, *rule);
    }
    return reply;
}

DispatchCounted dispatch_statistics(Work& work, const DispatchStatistics& request) {
    if (request.to < request.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
    if (!request.unit.empty() && work.directory->unit(request.unit) == nullptr)
        throw Error("dispatch.unknown_unit", "There is no unit of this id.", "没有此编号的单位。", "/unit");
    casework::DispatchTally tally;
    for (const auto& [first_unit, first, unit, ended, bounced, late, overruled, pending, lost_ms] :
         work.tx.db()
             .rows<std::string, std::int64_t, std::string, std::string, std::int64_t, std::int64_t, std::int64_t,
                   std::int64_t, std::int64_t>(kHandlingsOfSpan, work.tx.jurisdiction(),
                                               Instant::start_of(request.from).ms,
                                               Instant::start_of(request.to + 1).ms)) {
        casework::Handling handling;
        handling.unit = unit;
        handling.ended = codec::value_of<Ended>(ended);
        handling.bounced = bounced;
        handling.bounced_late = late;
        handling.overruled = overruled;
        handling.pending = pending != 0;
        handling.lost_ms = lost_ms;
        tally.add({first_unit, first != 0, handling});
    }
    DispatchCounted reply{request.from, request.to, tally.all(), {}};
    for (const auto& [id, figures] : tally.units()) {
        if (!request.unit.empty() && request.unit != id) continue;
        reply.units.push_back(figures);
        if (const Unit* unit = work.directory->unit(id)) reply.units.back().title = unit->name;
    }
    return reply;
}

}  // namespace lianxin::service

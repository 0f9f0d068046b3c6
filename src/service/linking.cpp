// The verbs case_link and case_unlink, and the recognition of a matter that is brought again.
#include "service/kept.hpp"
#include "service/linking_queries.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "casework/links.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/linked.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// A matter that was brought more often than this is told with its last cases only.
constexpr std::size_t kMostEarlier = 50;

LocalText title_of_state(const Work& work, const std::string& workflow, std::int64_t version,
                         const std::string& state) {
    const workflow::WorkflowState* found = work.shelf->workflow(workflow, version).state(state);
    return found ? found->title : LocalText{};
}

bool linked(Work& work, const std::string& one, const std::string& other, LinkKind kind) {
    return work.tx.db()
        .row<std::int64_t>(queries::kLinkBetween, work.tx.jurisdiction(), one, other, codec::name_of(kind))
        .has_value();
}

/// The case number has the form of one, and is of another jurisdiction.
bool of_another_jurisdiction(const std::string& case_no, const std::string& jurisdiction) {
    return case_no.size() == 18 && is_digits(case_no.substr(0, 6), 6) && case_no[6] == '-' && case_no[11] == '-' &&
           case_no.compare(0, 6, jurisdiction) != 0;
}

/// What must be the same beside the person and the workflow. A document that says nothing means kind and place.
workflow::Repeat same_of(const workflow::Workflow& workflow) {
    return workflow.repeat.value_or(workflow::Repeat{{workflow::SameIn::category, workflow::SameIn::area}, {}});
}

bool asks(const workflow::Repeat& rule, workflow::SameIn what) {
    return std::find(rule.same.begin(), rule.same.end(), what) != rule.same.end();
}

}  // namespace

const casework::State& require_case_at(Work& work, const std::string& case_no, const std::string& pointer) {
    if (of_another_jurisdiction(case_no, work.tx.jurisdiction()))
        throw Error("case.other_jurisdiction",
                    "Cases of different jurisdictions are not linked or merged; each is handled where it came in.",
                    "不同辖区的办件不能关联、并案，由各自辖区办理。", pointer);
    const casework::State* state = work.tx.projector().case_state(case_no);
    if (state != nullptr && !is_kept(work, case_no)) return *state;
    throw Error("case.not_found", "There is no case of this number.", "没有此编号的办件。", pointer);
}

void link_repeat(Work& work, const std::string& case_no) {
    const casework::State state = any_case(work, case_no);
    if (state.person.empty()) return;
    const workflow::Repeat rule = same_of(workflow_of(work, state));
    std::string area;
    if (asks(rule, workflow::SameIn::area)) area = state.area;
    if (asks(rule, workflow::SameIn::town)) area = state.area.substr(0, 9);
    const std::string any_category = asks(rule, workflow::SameIn::category) ? "" : "any";
    const std::int64_t from =
        rule.within_days ? Instant::start_of(state.received_at.date() - static_cast<std::int32_t>(*rule.within_days)).ms
                         : std::numeric_limits<std::int64_t>::min();
    work.tx.projector().flush();  // what this transaction has opened before counts, too
    const auto found = work.tx.db().row<std::string>(queries::kSameMatter, work.tx.jurisdiction(), state.person,
                                                     case_no, state.workflow, any_category, state.category, area,
                                                     area + ":", from, state.received_at.ms);
    if (!found) return;
    std::vector<casework::Event> events{casework::recognised_repeat(any_case(work, std::get<0>(*found)))};
    work.tx.append(case_stream(case_no), state.version, events, work.occasion());
}

std::vector<EarlierCase> earlier_cases(Work& work, const std::string& case_no) {
    std::vector<EarlierCase> out;
    std::set<std::string> seen{case_no};
    std::vector<std::string> todo{case_no};
    while (!todo.empty() && out.size() < kMostEarlier) {
        const std::string at = std::move(todo.back());
        todo.pop_back();
        for (const auto& [no, workflow, version, received, state, standing, closed, solved] :
             work.tx.db()
                 .rows<std::string, std::string, std::int64_t, std::int64_t, std::string, std::string,
                       std::optional<std::int64_t>, std::optional<std::int64_t>>(queries::kEarlierOf,
                                                                                 work.tx.jurisdiction(), at)) {
            if (!seen.insert(no).second) continue;
            todo.push_back(no);
            if (is_kept(work, no)) continue;
            out.push_back({no, workflow, Instant{received}, state, title_of_state(work, workflow, version, state),
                           standing == "final", closed ? std::optional(Instant{*closed}) : std::nullopt,
                           solved ? std::optional(*solved != 0) : std::nullopt});
        }
    }
    std::sort(out.begin(), out.end(), [](const EarlierCase& a, const EarlierCase& b) {
        return std::tie(b.received_at.ms, b.case_no) < std::tie(a.received_at.ms, a.case_no);
    });
    return out;
}

std::vector<LinkView> links_of(Work& work, const std::string& case_no) {
    std::vector<LinkView> out;
    for (const auto& [kind, other, earlier, recognised, at, ground, workflow, version, state, standing] :
         work.tx.db()
             .rows<std::string, std::string, std::int64_t, std::int64_t, std::int64_t, std::string, std::string,
                   std::int64_t, std::string, std::string>(queries::kLinksOf, work.tx.jurisdiction(), case_no)) {
        if (is_kept(work, other)) continue;
        Sealed sealed;
        sealed.hash = ground;
        out.push_back({codec::value_of<LinkKind>(kind).value(), other, earlier != 0, recognised != 0, Instant{at},
                       work.tx.open(sealed), workflow, state, title_of_state(work, workflow, version, state),
                       standing == "final"});
    }
    return out;
}

CaseLinked case_link(Work& work, const CaseLink& request) {
    const casework::State other = require_case_at(work, request.to, "/to");
    const casework::State state = require_case_at(work, request.case_no, "/case");
    std::vector<casework::Event> events{casework::link(state, other, request.kind, request.ground)};
    if (linked(work, request.case_no, request.to, request.kind))
        throw Error("link.exists", "The two cases are linked so already.", "两件办件已有该关联。", "/to");
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    return {request.case_no, request.to, request.kind, any_case(work, request.case_no).version};
}

CaseUnlinked case_unlink(Work& work, const CaseUnlink& request) {
    require_case_at(work, request.to, "/to");
    const casework::State state = require_case_at(work, request.case_no, "/case");
    if (!linked(work, request.case_no, request.to, request.kind))
        throw Error("link.not_found", "The two cases are not linked so.", "两件办件没有该关联。", "/to");
    std::vector<casework::Event> events{casework::CaseUnlinked{request.kind, request.to, Sealed(request.ground)}};
    work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    return {request.case_no, request.to, request.kind, any_case(work, request.case_no).version};
}

}  // namespace lianxin::service

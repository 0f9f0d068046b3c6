// The verb report_render: reads what a report shows, through the verbs that hosts use too, and renders it.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "report/gather_counts.hpp"
#include "report/names_of.hpp"
#include "report/report.hpp"
#include "report/report_queries.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

constexpr std::int64_t kPage = 1000;
constexpr std::int64_t kMostStories = 5;
constexpr std::int64_t kMostReported = 50;

/// Calls a listing verb until it has given everything.
template <class Request, class Reply, class Item>
std::vector<Item> all_of(Work& work, const char* stage, Request request, Reply (*verb)(Work&, const Request&),
                         std::vector<Item> Reply::*items) {
    std::vector<Item> out;
    request.limit = kPage;
    do {
        work.teller.tell(stage, static_cast<std::int64_t>(out.size()), 0);
        Reply page = verb(work, request);
        out.insert(out.end(), (page.*items).begin(), (page.*items).end());
        request.after = page.next;
    } while (!request.after.empty());
    return out;
}

/// Cases worth telling whole: what a published report tells of, and the ones with the longest way behind them, the
/// longest first.
std::vector<CaseView> stories_of(Work& work) {
    std::vector<CaseView> out;
    const auto tell = [&](const char* condition, const char* order, std::int64_t most) {
        Conditions where(work.tx.jurisdiction());
        where.add(condition);
        hide_kept(where, work, "cases");
        where.bind(most);
        for (const auto& [case_no] : work.tx.db().rows_bound<std::string>(
                 cat("SELECT case_no FROM cases", where.sql(), " ORDER BY ", order, " LIMIT :n"), where.args()))
            out.push_back(case_show(work, {case_no}));
    };
    tell("standing = 'reported'", "case_no", kMostReported);
    tell("standing <> 'reported'", "round DESC, version DESC, case_no", kMostStories);
    return out;
}

report::CaseRow row_of(Work& work, CaseItem item) {
    const casework::State* state = work.tx.projector().case_state(item.case_no);
    report::CaseRow row{std::move(item), false, {}};
    if (state == nullptr) return row;
    row.reported = state->account == workflow::Account::reported;
    if (state->merged_into && !is_kept(work, state->merged_into->main)) row.merged_into = state->merged_into->main;
    return row;
}

/// The latest of the span, until as many as a table holds have been found of each sort.
std::vector<report::CaseRow> cases_of(Work& work, const ReportRender& request) {
    CaseList list;
    list.list = CaseListKind::all;
    list.from = request.from;
    list.to = request.to;
    list.limit = kPage;
    std::vector<report::CaseRow> out;
    std::size_t received = 0, reported = 0;
    do {
        work.teller.tell("cases", static_cast<std::int64_t>(out.size()), 0);
        CaseListed page = case_list(work, list);
        for (CaseItem& item : page.cases) {
            report::CaseRow row = row_of(work, std::move(item));
            if (++(row.reported ? reported : received) <= report::kMostRows) out.push_back(std::move(row));
        }
        list.after = page.next;
    } while (!list.after.empty() && received < report::kMostRows && reported < report::kMostRows);
    return out;
}

std::vector<CaseItem> late_of(Work& work) {
    CaseList list;
    list.list = CaseListKind::overdue;
    list.limit = report::kMostRows;
    return case_list(work, list).cases;
}

/// Of each measure the latest of the span, and the latest of those that were withdrawn; the newest first.
std::vector<ActivityShown> activities_of(Work& work, const ReportRender& request, const report::Counts& counts) {
    const std::int64_t from = Instant::start_of(request.from).ms, before = Instant::start_of(request.to + 1).ms;
    std::set<std::string> chosen;
    for (const auto& [measure, activities] : counts.measures)
        for (const std::int64_t withdrawn : {0, 1})
            for (auto& [id] :
                 work.tx.db().rows<std::string>(reports::kLatestOfMeasure, work.tx.jurisdiction(), measure, withdrawn,
                                                from, before, static_cast<std::int64_t>(report::kMostRecords)))
                chosen.insert(std::move(id));
    std::vector<ActivityShown> out;
    for (const std::string& id : chosen) {
        if (out.size() % kTellEach == 0)
            work.teller.tell("activities", static_cast<std::int64_t>(out.size()),
                             static_cast<std::int64_t>(chosen.size()));
        out.push_back(activity_show(work, {id}));
    }
    std::sort(out.begin(), out.end(), [](const ActivityShown& a, const ActivityShown& b) {
        return std::tie(b.occurred_at, b.activity) < std::tie(a.occurred_at, a.activity);
    });
    return out;
}

/// What raised a told case before the span.
std::vector<ActivityShown> earlier_of(Work& work, const report::Input& input) {
    std::set<std::string> known{""};
    for (const ActivityShown& activity : input.activities) known.insert(activity.activity);
    std::vector<ActivityShown> out;
    for (const CaseView& story : input.stories)
        if (known.insert(story.activity).second) out.push_back(activity_show(work, {story.activity}));
    return out;
}

}  // namespace

ReportRendered report_render(Work& work, const ReportRender& request) {
    if (request.to < request.from)
        throw Error("request.out_of_range", "The span ends before it begins.", "时间段的结束早于开始。", "/to");
    const mechanism::Mechanism* mechanism = work.shelf->mechanism_on(request.to);
    if (mechanism == nullptr)
        throw Error("duty.no_mechanism", "No mechanism is in force on that day.", "当日没有生效的机制。", "/to");
    report::Input input;
    input.language = request.language;
    input.title = request.title.empty() ? LocalText{} : LocalText{request.title, request.title};
    input.jurisdiction = work.context.jurisdiction;
    if (const Area* county = work.directory->area(work.context.jurisdiction + "000000"))
        input.jurisdiction_name = county->name;
    input.from = request.from;
    input.to = request.to;
    input.as_of = std::min(request.to, work.context.now.date());
    input.generated_at = work.context.now;
    input.mechanism = *mechanism;
    input.names = names_of(work);
    work.teller.tell("duties", 0, 0);
    DutyEvaluate duties;
    duties.from = request.from;
    duties.to = request.to;
    duties.as_of = input.as_of;
    input.duties = duty_evaluate(work, duties).items;
    input.summary = case_summary(work, {request.from, request.to});
    work.teller.tell("counts", 0, 0);
    input.counts = counts_of(work, request.from, request.to);
    input.cases = cases_of(work, request);
    input.late = late_of(work);
    input.dispatch = dispatch_statistics(work, {request.from, request.to, {}});
    SupervisionList rungs;
    rungs.from = request.from;
    rungs.to = request.to;
    input.supervisions = all_of(work, "cards", rungs, supervision_list, &SupervisionListed::items);
    HandoverList handed;
    handed.from = request.from;
    handed.to = request.to;
    for (HandoverItem& item : all_of(work, "handovers", handed, handover_list, &HandoverListed::items))
        if (item.handed.as != HandedAs::tie) input.handovers.push_back(std::move(item));
    input.rules = all_of(work, "rules", RuleList{}, rule_list, &RuleListed::rules);
    work.teller.tell("stories", 0, 0);
    input.stories = stories_of(work);
    input.activities = activities_of(work, request, input.counts);
    input.earlier = earlier_of(work, input);
    input.topics = topic_list(work, {}).topics;
    input.synthetic = input.counts.records.by_origin.count(Provenance::synthetic) > 0;
    work.teller.tell("page", 0, 0);
    return {"text/html; charset=utf-8", report::html(input)};
}

}  // namespace lianxin::service

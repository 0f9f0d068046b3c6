// The verbs of checks by sample: sample_draw, sample_show, sample_list, check_record.
#include "casework/sample.hpp"

#include "base/text.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "security/digest.hpp"
#include "service/cases.hpp"
#include "service/closing.hpp"
#include "service/closing_queries.hpp"
#include "service/conditions.hpp"
#include "service/flags.hpp"
#include "service/numbers.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

std::string stream_of(const std::string& sample) { return "sample/" + sample; }

std::vector<std::string> population_of(Work& work, const SampleDraw& request) {
    Conditions where(work.tx.jurisdiction());
    where.add("standing = :standing", std::string("final"));
    where.add("closed_at >= :from AND closed_at < :to", Instant::start_of(request.from).ms,
              Instant::start_of(request.to + 1).ms);
    if (!request.unit.empty()) where.add("unit = :unit", request.unit);
    if (!request.area.empty()) where.add("area >= :area AND area < :beyond", request.area, request.area + ":");
    if (!request.workflow.empty()) where.add("workflow = :workflow", request.workflow);
    std::vector<std::string> out;
    for (auto& [case_no] :
         work.tx.db().rows_bound<std::string>("SELECT case_no FROM cases" + where.sql(), where.args()))
        out.push_back(std::move(case_no));
    return out;
}

std::optional<Instant> instant(const std::optional<std::int64_t>& stored) {
    return stored ? std::optional<Instant>(Instant{*stored}) : std::nullopt;
}

casework::SampleDrawn drawn_of(const std::string& body) { return codec::stored<casework::SampleDrawn>(body); }

[[noreturn]] void no_sample() {
    throw Error("sample.not_found", "There is no sample of this id.", "没有此编号的抽查样本。", "/sample");
}

std::vector<SampledCase> cases_of(Work& work, const std::string& sample) {
    std::vector<SampledCase> out;
    using Number = std::optional<std::int64_t>;
    for (const auto& [case_no, rank, checked_at, checker, reached, solved, satisfied, before, finding, action] :
         work.tx.db()
             .rows<std::string, std::string, Number, std::string, Number, Number, Number, Number, std::string,
                   std::string>(queries::kSampleCases, work.tx.jurisdiction(), sample)) {
        Sealed found;
        found.hash = finding;
        out.push_back({case_no, rank, instant(checked_at), checker, flag(reached), flag(solved), flag(satisfied),
                       flag(before), work.tx.open(found), action});
    }
    return out;
}

void count(SampleView& view) {
    for (const SampledCase& one : view.cases) {
        if (!one.checked_at) continue;
        ++view.checked;
        if (!one.solved) {
            ++view.unreached;
            continue;
        }
        ++view.solved.of;
        view.solved.count += *one.solved ? 1 : 0;
        if (!one.solved_before) continue;
        ++view.agreement.of;
        view.agreement.count += *one.solved == *one.solved_before ? 1 : 0;
    }
}

/// Sampled, and not checked yet.
void require_open_check(Work& work, const CheckRecord& request) {
    if (!work.tx.db().row<std::string>("SELECT sample FROM samples WHERE jurisdiction = :j AND sample = :s",
                                       work.tx.jurisdiction(), request.sample))
        no_sample();
    const auto row = work.tx.db().row<std::optional<std::int64_t>>(
        "SELECT checked_at FROM sample_cases WHERE jurisdiction = :j AND sample = :s AND case_no = :c",
        work.tx.jurisdiction(), request.sample, request.case_no);
    if (!row)
        throw Error("check.not_sampled", "The case was not drawn in this sample.", "该办件不在此样本中。", "/case");
    if (std::get<0>(*row))
        throw Error("check.already_recorded", "The case was checked in this sample before.",
                    "该办件在此样本中已经抽查。", "/case",
                    Json{{"checked_at", Instant{*std::get<0>(*row)}.str()}}.dump());
}

/// What a matter not solved brings about: the first action that the workflow names and that is open.
std::vector<casework::Event> followed(Work& work, const casework::State& state, const CheckRecord& request,
                                      casework::CheckRecorded& fact, std::vector<Reason>& reasons) {
    const workflow::Workflow& workflow = workflow_of(work, state);
    if (!workflow.recheck) {
        reasons.push_back({"not_foreseen", "The workflow foresees nothing after a check; it is on record.",
                           "该办理流程未规定抽查后的处理，抽查结果已记录。"});
        return {};
    }
    for (const std::string& code : workflow.recheck->unsolved) {
        try {
            auto events = decide(work, state, casework::following(*workflow.action(code), request));
            fact.action = code;
            reasons.clear();
            return events;
        } catch (const Error& refusal) {
            if (refusal.code().rfind("case.", 0) != 0 && refusal.code().rfind("calendar.", 0) != 0) throw;
            reasons.push_back({refusal.code(), cat(code, ": ", refusal.message()),
                               cat(workflow.action(code)->title.zh, "：", refusal.message_zh())});
        }
    }
    return {};
}

}  // namespace

std::vector<CheckView> checks_of(Work& work, const std::string& case_no) {
    std::vector<CheckView> out;
    using Number = std::optional<std::int64_t>;
    for (const auto& [sample, checked_at, reached, solved, action] :
         work.tx.db().rows<std::string, Number, Number, Number, std::string>(queries::kChecksOfCase,
                                                                             work.tx.jurisdiction(), case_no))
        out.push_back({sample, instant(checked_at), flag(reached), flag(solved), action});
    return out;
}

SampleDrawn sample_draw(Work& work, const SampleDraw& request) {
    const policy::Policy& policy = work.shelf->policy_on(work.context.now.date());
    casework::check_draw(request, policy.second_check);
    std::vector<std::string> population = population_of(work, request);
    if (population.empty())
        throw Error("sample.no_cases", "No case of these was closed in the span.", "该时间段内没有符合条件的办结件。",
                    "/from");
    casework::SampleDrawn fact;
    fact.sample = sample_id(work.tx, work.context.now.date().year());
    fact.from = request.from;
    fact.to = request.to;
    fact.unit = request.unit;
    fact.area = request.area;
    fact.workflow = request.workflow;
    fact.size = request.size;
    fact.share = request.share;
    if (!request.size && !request.share) fact.policy = policy.name();
    fact.seed_told = !request.seed.empty();
    fact.seed = fact.seed_told ? request.seed : security::random_hex(16);
    fact.population = static_cast<std::int64_t>(population.size());
    fact.population_sha256 = casework::population_sha256(population);
    fact.cases = casework::drawn(fact.seed, std::move(population),
                                 casework::size_of(request, policy.second_check, fact.population));
    SampleDrawn reply{fact.sample, fact.seed, fact.population, fact.population_sha256, fact.cases};
    std::vector<casework::SampleEvent> events{std::move(fact)};
    work.tx.append(stream_of(reply.sample), 0, events, work.occasion());
    return reply;
}

SampleView sample_show(Work& work, const SampleShow& request) {
    const auto row = work.tx.db().row<std::int64_t, std::string, std::string>(
        "SELECT drawn_at, drawn_by, body FROM samples WHERE jurisdiction = :j AND sample = :s", work.tx.jurisdiction(),
        request.sample);
    if (!row) no_sample();
    const auto& [drawn_at, drawn_by, body] = *row;
    const casework::SampleDrawn fact = drawn_of(body);
    SampleView view;
    view.sample = request.sample;
    view.drawn_at = Instant{drawn_at};
    view.drawn_by = drawn_by;
    view.from = fact.from;
    view.to = fact.to;
    view.unit = fact.unit;
    view.area = fact.area;
    view.workflow = fact.workflow;
    view.size = fact.size;
    view.share = fact.share;
    view.policy = fact.policy;
    view.seed = fact.seed;
    view.seed_told = fact.seed_told;
    view.population = fact.population;
    view.population_sha256 = fact.population_sha256;
    view.cases = cases_of(work, request.sample);
    count(view);
    return view;
}

SampleListed sample_list(Work& work, const SampleList& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    if (!request.after.empty()) {
        const After after = after_of(request.after, 2);
        where.add("(drawn_at, sample) < (:at, :s)", after.number, after.id);
    }
    where.bind(request.limit + 1);
    SampleListed reply;
    for (const auto& [sample, drawn_at, cases, checked, body] :
         work.tx.db().rows_bound<std::string, std::int64_t, std::int64_t, std::int64_t, std::string>(
             "SELECT sample, drawn_at, cases, checked, body FROM samples" + where.sql() +
                 " ORDER BY drawn_at DESC, sample DESC LIMIT :n",
             where.args())) {
        if (reply.samples.size() == static_cast<std::size_t>(request.limit)) {
            const SampleItem& last = reply.samples.back();
            reply.next = cat(last.drawn_at.ms, "/", last.sample);
            break;
        }
        const casework::SampleDrawn fact = drawn_of(body);
        reply.samples.push_back({sample, Instant{drawn_at}, fact.from, fact.to, fact.population, cases, checked});
    }
    return reply;
}

CheckRecorded check_record(Work& work, const CheckRecord& request) {
    require_open_check(work, request);
    const casework::State state = require_case(work, request.case_no);
    casework::CheckRecorded fact = casework::check(state, request, *work.directory, work.context);
    CheckRecorded reply;
    reply.sample = request.sample;
    reply.case_no = request.case_no;
    std::vector<casework::Event> events;
    if (fact.solved == false) events = followed(work, state, request, fact, reply.reasons);
    if (fact.solved && fact.solved_before) reply.agrees = *fact.solved == *fact.solved_before;
    reply.action = fact.action;
    std::vector<casework::SampleEvent> found{std::move(fact)};
    work.tx.append(stream_of(request.sample), work.tx.head(stream_of(request.sample)).version, found, work.occasion());
    if (!events.empty()) work.tx.append(case_stream(request.case_no), state.version, events, work.occasion());
    reply.state = any_case(work, request.case_no).state;
    return reply;
}

}  // namespace lianxin::service

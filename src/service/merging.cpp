// The verbs of merged cases (并案): case_merge, case_unmerge, merged_reply, merged_verify; and how the merged ones
// follow their main.
#include <algorithm>

#include "base/text.hpp"
#include "casework/held.hpp"
#include "casework/merge.hpp"
#include "lianxin/error.hpp"
#include "service/cases.hpp"
#include "service/linked.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// What follows in either stream, in one transaction.
void append(Work& work, const casework::State& main, const casework::State& other, casework::Merging& merging,
            const std::optional<Instant>& occurred_at = std::nullopt) {
    work.tx.append(case_stream(main.case_no), main.version, merging.main, work.occasion(occurred_at));
    work.tx.append(case_stream(other.case_no), other.version, merging.other, work.occasion(occurred_at));
}

CaseMerged merged_now(Work& work, const std::string& case_no) {
    const casework::State& main = any_case(work, case_no);
    CaseMerged reply{case_no, main.version, {}, {}};
    for (const casework::MergedCase& one : main.merged)
        if (one.active()) reply.merged.push_back(one.case_no);
    for (const casework::ClockRun& run : main.clocks) {
        if (!casework::watched(run)) continue;
        const casework::Held held = casework::held(run);
        reply.clocks.push_back(
            {run.clock, run.run, held.due_at, held.due_on, held.taken ? held.taken->from : std::string()});
    }
    return reply;
}

MergedMoved moved_now(Work& work, const std::string& case_no, const std::string& main) {
    MergedMoved reply;
    reply.case_no = case_no;
    reply.version = any_case(work, case_no).version;
    reply.main = main;
    const casework::Outstanding open = casework::outstanding(any_case(work, main), work.context.now);
    reply.to_reply = open.to_reply;
    reply.to_ask = open.to_ask;
    return reply;
}

}  // namespace

std::optional<MergedIntoView> merged_into_view(Work& work, const casework::State& state) {
    if (!state.merged_into) return std::nullopt;
    const casework::MergedInto into = *state.merged_into;
    MergedIntoView view;
    view.case_no = into.main;
    view.merged_at = into.merged_at;
    view.ground = work.tx.open(into.ground);
    view.replied_at = into.replied_at;
    view.reply = work.tx.open(into.reply);
    view.ended_at = into.ended_at;
    const casework::State& main = any_case(work, into.main);
    view.state = main.state;
    if (const auto* named = workflow_of(work, main).state(main.state)) view.state_title = named->title;
    return view;
}

std::vector<MergedView> merged_views(const casework::State& state) {
    std::vector<MergedView> out;
    for (const casework::MergedCase& one : state.merged)
        out.push_back({one.case_no, one.person, one.merged_at, one.replied_at, one.asked_at,
                       one.asked_at ? std::optional(one.solved) : std::nullopt, one.ended_at});
    return out;
}

void end_merged(Work& work, const casework::State& before, const std::optional<Instant>& occurred_at) {
    const casework::State main = any_case(work, before.case_no);
    if (!main.final_state) return;
    for (const casework::MergedCase& one : before.merged) {
        if (!one.active()) continue;
        const casework::State& other = any_case(work, one.case_no);
        std::vector<casework::Event> events{casework::CaseEndedWithMain{main.case_no, main.state}};
        work.tx.append(case_stream(one.case_no), other.version, events, work.occasion(occurred_at));
    }
}

void follow_moved_limits(Work& work, const std::string& case_no) {
    const casework::State other = any_case(work, case_no);
    if (!casework::absorbed(other)) return;
    const casework::State& main = any_case(work, other.merged_into->main);
    auto moved = casework::taken_limits_moved(main, other);
    if (!moved) return;
    std::vector<casework::Event> events{std::move(*moved)};
    work.tx.append(case_stream(main.case_no), main.version, events, work.occasion());
}

CaseMerged case_merge(Work& work, const CaseMerge& request) {
    for (std::size_t i = 0; i < request.merge.size(); ++i) {
        const std::string pointer = cat("/merge/", i);
        const casework::State other = require_case_at(work, request.merge[i], pointer);
        const casework::State main = require_case_at(work, request.case_no, "/case");
        casework::Merging merging =
            casework::merge({main, other, workflow_of(work, main), workflow_of(work, other)}, request.ground, pointer);
        append(work, main, other, merging);
    }
    return merged_now(work, request.case_no);
}

CaseMerged case_unmerge(Work& work, const CaseUnmerge& request) {
    const casework::State other = require_case_at(work, request.case_no, "/case");
    const casework::State main = any_case(work, casework::main_of(other));
    casework::Merging merging = casework::unmerge(main, other, request.ground);
    append(work, main, other, merging);
    return merged_now(work, main.case_no);
}

MergedMoved merged_reply(Work& work, const MergedReply& request) {
    const casework::State other = require_case_at(work, request.case_no, "/case");
    const casework::State main = any_case(work, casework::main_of(other));
    casework::Merging merging = casework::reply(main, other, request.text, *work.directory,
                                                request.occurred_at.value_or(work.context.now), work.context);
    append(work, main, other, merging, request.occurred_at);
    return moved_now(work, request.case_no, main.case_no);
}

MergedMoved merged_verify(Work& work, const MergedVerify& request) {
    const casework::State other = require_case_at(work, request.case_no, "/case");
    const casework::State main = any_case(work, casework::main_of(other));
    casework::Merging merging = casework::verify(main, other, request, *work.directory,
                                                 request.occurred_at.value_or(work.context.now), work.context);
    append(work, main, other, merging, request.occurred_at);
    return moved_now(work, request.case_no, main.case_no);
}

}  // namespace lianxin::service

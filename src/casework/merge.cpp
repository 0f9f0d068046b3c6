#include "casework/merge.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "casework/held.hpp"

namespace lianxin::casework {
namespace {

[[noreturn]] void refuse(const char* code, const std::string& message, const std::string& message_zh,
                         const std::string& pointer, const Json& details = Json::object()) {
    throw Error(cat("merge.", code), message, message_zh, pointer, details.dump());
}

std::vector<std::string> active_of(const State& main) {
    std::vector<std::string> out;
    for (const MergedCase& one : main.merged)
        if (one.active()) out.push_back(one.case_no);
    return out;
}

void check_main(const State& main) {
    if (main.merged_into && absorbed(main))
        refuse("into_merged", cat("Case ", main.case_no, " is merged into another itself; merge into that one."),
               cat("办件 ", main.case_no, " 已并入其他办件，请并入其主案。"), "/case",
               {{"main", main.merged_into->main}});
    if (main.account == workflow::Account::reported)
        refuse("reported", "What a report tells of is no case under way: it can be linked, not merged.",
               "仅据报道登记的事项不是在办件，可以关联，不能并案。", "/case");
    if (main.final_state)
        refuse("ended", cat("Case ", main.case_no, " has ended; reopen it first, or link the cases."),
               cat("办件 ", main.case_no, " 已经结束，请先重新办理，或者改为关联。"), "/case");
}

void check_other(const State& other, const std::string& pointer) {
    if (absorbed(other))
        refuse("already_merged", cat("Case ", other.case_no, " is merged already; unmerge it first."),
               cat("办件 ", other.case_no, " 已经并案，请先撤销并案。"), pointer, {{"main", other.merged_into->main}});
    if (const auto cases = active_of(other); !cases.empty())
        refuse("has_merged",
               cat("Other cases are merged into case ", other.case_no,
                   "; make it the main case, or unmerge them and merge each by itself."),
               cat("办件 ", other.case_no, " 是其他办件的主案，请以其为主案，或者先撤销并案再逐件并入。"), pointer,
               {{"cases", cases}});
    if (other.account == workflow::Account::reported)
        refuse("reported", "What a report tells of is no case under way: it can be linked, not merged.",
               "仅据报道登记的事项不是在办件，可以关联，不能并案。", pointer);
    if (other.final_state)
        refuse("ended", cat("Case ", other.case_no, " has ended; link it instead."),
               cat("办件 ", other.case_no, " 已经结束，请改为关联。"), pointer);
}

/// The merged case ends in whatever final state the main reaches, so it must know them all.
void check_workflows(const MergePair& pair, const std::string& pointer) {
    if (pair.main.workflow != pair.other.workflow)
        refuse("other_workflow",
               cat("Case ", pair.other.case_no, " follows another workflow, with other obligations; link it instead."),
               cat("办件 ", pair.other.case_no, " 适用的办理流程不同，时限义务不一，请改为关联。"), pointer,
               {{"workflow", pair.main.workflow}});
    for (const workflow::WorkflowState& end : pair.main_flow.states) {
        if (!end.final_state) continue;
        const workflow::WorkflowState* same = pair.other_flow.state(end.code);
        if (!same || !same->final_state)
            refuse("other_version",
                   cat("Case ", pair.other.case_no, " follows version ", pair.other.workflow_version,
                       ", which has no end '", end.code, "'; take it over to the main's version first."),
                   cat("办件 ", pair.other.case_no, " 适用第", pair.other.workflow_version, "版流程，没有“",
                       end.title.zh, "”这一办结状态，请先转入主案所用版本。"),
                   pointer, {{"state", end.code}});
    }
}

bool judged(const ClockRun& run) { return run.open() && !run.window; }

/// The main's run that answers for a run of the other: of the same clock.
const ClockRun* answering(const State& main, const std::string& clock) {
    for (const ClockRun& run : main.clocks)
        if (run.clock == clock && judged(run)) return &run;
    return nullptr;
}

std::vector<TakenLimit> limits_of(const MergePair& pair, const std::string& pointer) {
    std::vector<TakenLimit> limits;
    std::vector<std::string> windows, suspended, alone;
    for (const ClockRun& run : pair.other.clocks) {
        if (!run.open()) continue;
        if (run.window) {
            windows.push_back(run.clock);
        } else if (run.suspended_at) {
            suspended.push_back(run.clock);
        } else if (const ClockRun* by = answering(pair.main, run.clock)) {
            const Held limit = held(run);
            limits.push_back({run.clock, by->run, pair.other.case_no, run.run, limit.due_at, limit.due_on,
                              limit.provisional, rungs_reached(run)});
        } else {
            alone.push_back(run.clock);
        }
    }
    const std::string& no = pair.other.case_no;
    if (!windows.empty())
        refuse("window_runs", cat("A right of the petitioner of case ", no, " is still running; wait until it lapses."),
               cat("办件 ", no, " 的当事人权利期间尚未届满，请待届满后再并案。"), pointer, {{"clocks", windows}});
    if (!suspended.empty())
        refuse("clock_suspended", cat("A clock of case ", no, " is suspended; resume it first."),
               cat("办件 ", no, " 的时限处于中止状态，请先恢复。"), pointer, {{"clocks", suspended}});
    if (!alone.empty())
        refuse("clock_not_shared",
               cat("Case ", no,
                   " is owed what the main case doesn't owe any more, or not yet; do it there first, or make "
                   "it the main case."),
               cat("办件 ", no, " 正在计时的义务，主案已经履行或者尚未开始；请先在该办件中履行，或者以其为主案。"),
               pointer, {{"clocks", alone}});
    return limits;
}

std::vector<std::string> handlers_of(const State& state) {
    std::vector<std::string> all = state.handled_by;
    for (const MergedCase& one : state.merged) all.insert(all.end(), one.handled_by.begin(), one.handled_by.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

const MergedCase& entry(const State& main, const std::string& case_no) {
    for (const MergedCase& one : main.merged)
        if (one.case_no == case_no && one.active()) return one;
    throw Error("store.corrupt", "The two cases tell differently of their merge; rebuild the read tables.",
                "两件办件的并案记录不一致，请重建查询表。");
}

void check_told(const State& main, const MergedCase& one, Instant at, Instant now) {
    if (now < at)
        throw Error("case.in_the_future", "What is recorded must have happened already.",
                    "所记录的事项不得发生在将来。", "/occurred_at", Json{{"now", now.str()}}.dump());
    if (at < one.merged_at)
        refuse("before_merge", cat("The cases were merged at ", one.merged_at.str(), "; this can't lie before it."),
               cat("并案时间为", one.merged_at.str(), "，本次登记不得早于该时间。"), "/occurred_at",
               {{"merged_at", one.merged_at.str()}});
    if (!main.outcome)
        refuse("no_outcome", "Nothing has been done about it yet: the main case has no outcome in this round.",
               "主案本轮尚无办理结果，不能答复、回访。", "/case", {{"main", main.case_no}});
}

/// The same person brought the main case, or another merged one: told and asked there.
void check_petitioner(const State& main, const MergedCase& one, std::optional<Instant> MergedCase::*done) {
    const auto there = [&](const std::string& case_no) {
        refuse("same_petitioner", cat("The same petitioner is told and asked in case ", case_no, "."),
               cat("该群众与办件 ", case_no, " 的当事人相同，请在该办件中答复、回访。"), "/case", {{"case", case_no}});
    };
    if (one.person.empty()) return;
    if (one.person == main.person) there(main.case_no);
    for (const MergedCase& other : main.merged)
        if (other.active() && other.case_no != one.case_no && other.person == one.person && other.*done)
            there(other.case_no);
}

}  // namespace

Merging merge(const MergePair& pair, const std::string& ground, const std::string& pointer) {
    if (pair.main.case_no == pair.other.case_no)
        refuse("itself", "A case can't be merged into itself.", "办件不能并入自身。", pointer);
    check_main(pair.main);
    check_other(pair.other, pointer);
    check_workflows(pair, pointer);
    CaseTakenOver taken{pair.other.case_no, pair.other.person, handlers_of(pair.other), limits_of(pair, pointer)};
    return {{std::move(taken)}, {CaseMerged{pair.main.case_no, Sealed(ground)}}};
}

const std::string& main_of(const State& other) {
    if (!other.merged_into)
        refuse("not_merged", cat("Case ", other.case_no, " is not merged into another."),
               cat("办件 ", other.case_no, " 没有并案。"), "/case");
    if (other.merged_into->ended_at)
        refuse("ended", cat("Case ", other.case_no, " has ended together with its main case; reopen it instead."),
               cat("办件 ", other.case_no, " 已随主案结束，请改为重新办理。"), "/case",
               {{"main", other.merged_into->main}});
    return other.merged_into->main;
}

Merging unmerge(const State& main, const State& other, const std::string& ground) {
    entry(main, other.case_no);
    return {{CaseLetGo{other.case_no}}, {CaseUnmerged{main.case_no, Sealed(ground)}}};
}

Merging reply(const State& main, const State& other, const std::string& text, const organisation::Directory& directory,
              Instant at, const Context& context) {
    const std::vector<workflow::Role> roles{workflow::Role::handler, workflow::Role::dispatcher};
    if (!role_in(roles, &main, asker(directory, context), directory, at.date()))
        refuse("role_missing", "Who has the main case, or dispatches, tells the petitioner.",
               "由主案承办人员或者交办人员答复。", "/case", {{"roles", {"handler", "dispatcher"}}});
    const MergedCase& one = entry(main, other.case_no);
    check_told(main, one, at, context.now);
    check_petitioner(main, one, &MergedCase::replied_at);
    return {{MergedReplied{other.case_no}}, {PetitionerReplied{Sealed(text)}}};
}

Merging verify(const State& main, const State& other, const MergedVerify& said,
               const organisation::Directory& directory, Instant at, const Context& context) {
    const Asker who = asker(directory, context);
    if (!who.appointment || !never_handled(main, who, directory, at.date()) ||
        !never_handled(other, who, directory, at.date()))
        refuse("handled", "The petitioner is asked by somebody who handled none of the merged cases.",
               "回访核实须由从未办理过主案及所并各案的人员进行。", "/case");
    const MergedCase& one = entry(main, other.case_no);
    check_told(main, one, at, context.now);
    check_petitioner(main, one, &MergedCase::asked_at);
    if (!one.replied_at || at < *one.replied_at)
        refuse("not_replied", "The petitioner has not been told what came of it; reply first.",
               "尚未答复该群众，请先答复再回访。", "/case");
    return {{MergedAsked{other.case_no, said.solved}},
            {CitizenAnswered{Answer{true, said.responded, said.solved, said.satisfied}}}};
}

std::optional<TakenLimitsMoved> taken_limits_moved(const State& main, const State& other) {
    TakenLimitsMoved moved{other.case_no, {}};
    for (const ClockRun& run : main.clocks)
        for (const TakenLimit& taken : run.taken) {
            if (!run.open() || taken.settled || taken.from != other.case_no) continue;
            for (const ClockRun& theirs : other.clocks) {
                if (theirs.clock != taken.clock || theirs.run != taken.from_run) continue;
                TakenLimit now = taken;
                now.due_at = theirs.due_at;
                now.due_on = theirs.due_on;
                now.provisional = theirs.provisional;
                if (now.due_at != taken.due_at || now.due_on != taken.due_on || now.provisional != taken.provisional)
                    moved.limits.push_back(std::move(now));
            }
        }
    if (moved.limits.empty()) return std::nullopt;
    return moved;
}

Outstanding outstanding(const State& main, Instant at) {
    const auto same = [](const MergedCase& a, const MergedCase& b) {
        return a.case_no == b.case_no || (!a.person.empty() && a.person == b.person);
    };
    Outstanding out;
    for (const MergedCase& one : main.merged) {
        if (!one.active() || (!one.person.empty() && one.person == main.person)) continue;
        bool replied = false, asked = false;
        for (const MergedCase& other : main.merged) {
            if (!other.active() || !same(one, other)) continue;
            replied = replied || (other.replied_at && *other.replied_at <= at);
            asked = asked || (other.asked_at && *other.asked_at <= at);
        }
        if (!replied) out.to_reply.push_back(one.case_no);
        if (!asked) out.to_ask.push_back(one.case_no);
        if (one.asked_at && !one.solved) out.unsolved.push_back(one.case_no);
    }
    return out;
}

std::optional<Refusal> not_yet_ended(const State& main, const workflow::Action& action,
                                     const workflow::Workflow& workflow, bool outcome, Instant at) {
    const workflow::WorkflowState* to = workflow.state(action.to);
    if (!to || !to->final_state) return std::nullopt;
    const std::vector<std::string> cases = active_of(main);
    if (cases.empty()) return std::nullopt;
    const auto not_yet = [&](const char* code, const char* message, const char* message_zh,
                             const std::vector<std::string>& which) {
        return Refusal{code, message, message_zh, "/action", Json{{"cases", which}}.dump()};
    };
    if (!outcome)
        return not_yet("merged_no_outcome",
                       "The main case would end without an outcome, and those merged into it are still owed one; "
                       "unmerge them first.",
                       "主案没有办理结果即告结束，而所并各案仍须办理，请先撤销并案。", cases);
    const Outstanding open = outstanding(main, at);
    if (!open.to_reply.empty())
        return not_yet("merged_not_replied",
                       "Petitioners of merged cases have not been told what came of it; use merged_reply, or unmerge.",
                       "所并办件的群众尚未得到答复，请先答复（merged_reply），或者撤销并案。", open.to_reply);
    if (!open.to_ask.empty())
        return not_yet("merged_not_asked",
                       "Petitioners of merged cases have not been asked; use merged_verify, or unmerge.",
                       "所并办件的群众尚未回访，请先回访核实（merged_verify），或者撤销并案。", open.to_ask);
    if (!open.unsolved.empty())
        return not_yet("merged_not_solved",
                       "Petitioners of merged cases say that it is not solved; reopen the main case, or unmerge theirs "
                       "and lead it on by itself.",
                       "所并办件的群众表示未解决，请将主案重新办理，或者撤销并案后单独办理。", open.unsolved);
    return std::nullopt;
}

std::optional<Refusal> right_still_open(const State& main, const workflow::Action& action,
                                        const workflow::Workflow& workflow, const calendar::Calendar& calendar,
                                        Instant at) {
    const workflow::WorkflowState* to = workflow.state(action.to);
    if (!to || !to->final_state) return std::nullopt;
    std::vector<std::string> cases;
    std::optional<Instant> until;
    for (const ClockRun& run : main.clocks)
        for (const MergedCase& one : main.merged) {
            if (!run.open() || !run.window || !one.active() || !one.replied_at || *one.replied_at < run.started_at)
                continue;
            ClockRun theirs = run;
            theirs.started_at = *one.replied_at;
            const Instant due_at = limit_of(theirs, calendar).due_at;
            if (due_at <= at) continue;
            cases.push_back(one.case_no);
            if (!until || *until < due_at) until = due_at;
        }
    if (cases.empty()) return std::nullopt;
    return Refusal{"merged_right_open",
                   cat("A petitioner of a merged case was told later and has until ", until->str(),
                       "; wait, or unmerge the case."),
                   cat("所并办件的群众得到答复较晚，其权利期间至", until->str(), "届满，请待届满，或者撤销并案。"),
                   "/action", Json{{"cases", cases}, {"until", until->str()}}.dump()};
}

Refusal acted_elsewhere(const State& other) {
    const std::string& main = other.merged_into->main;
    return {"merged", cat("Case ", other.case_no, " is merged into case ", main, "; act there, or unmerge it."),
            cat("办件 ", other.case_no, " 已并入办件 ", main, "，请在主案中办理，或者先撤销并案。"), "/case",
            Json{{"main", main}}.dump()};
}

}  // namespace lianxin::casework

// What only shows when cases are led along every path: dead ends, clocks that never stop, actions never open.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <set>
#include <string>

#include "base/text.hpp"
#include "workflow/faults.hpp"
#include "workflow/situations.hpp"

namespace lianxin::workflow {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

template <class G>
void mark_reachable(const G& graph, std::size_t from, std::vector<boost::default_color_type>& colors) {
    if (colors[from] != boost::white_color) return;
    boost::queue<typename boost::graph_traits<G>::vertex_descriptor> queue;
    boost::breadth_first_visit(
        graph, from, queue, boost::default_bfs_visitor(),
        boost::make_iterator_property_map(colors.begin(), boost::get(boost::vertex_index, graph)));
}

class Soundness {
public:
    Soundness(const Workflow& workflow, FaultList& faults)
        : workflow_(workflow), faults_(faults), situations_(explore(workflow)) {}

    void check() {
        unreachable_states();
        if (!situations_.complete) {
            faults_.add("too_complex", "", cat("Cases can get into more than ", kMostSituations, " situations."),
                        cat("办件可能出现的情形超过", kMostSituations, "种，无法逐一核验。"));
            return;
        }
        actions_never_open();
        states_without_exit();
        dead_ends();
        waiting();
        clocks_left_running();
        missteps();
        faults_.lead([&](const std::string& pointer) { return way_to(pointer); });
    }

private:
    /// How a case gets to the state that a pointer is in, or to taking the action; empty if none ever does.
    std::vector<std::string> way_to(const std::string& pointer) const {
        const auto index_behind = [&](std::string_view list) -> std::optional<std::size_t> {
            if (pointer.compare(0, list.size(), list) != 0 || pointer.size() == list.size()) return std::nullopt;
            return std::stoul(pointer.substr(list.size()));
        };
        if (const auto state = index_behind("/states/")) return path_to_state(workflow_.states.at(*state).code);
        if (const auto index = index_behind("/actions/")) {
            const Action& action = workflow_.actions.at(*index);
            for (std::size_t i = 0; i < situations_.all.size(); ++i) {
                if (!leaves(action, state_of(i).code)) continue;
                std::vector<std::string> way = path(i);
                way.push_back(action.code);
                return way;
            }
        }
        return {};
    }

    const WorkflowState& state_of(std::size_t situation) const {
        return workflow_.states[situations_.all[situation].state];
    }
    std::string pointer_of(const WorkflowState& state) const {
        return "/states" + pointer_token(static_cast<std::size_t>(&state - workflow_.states.data()));
    }
    std::vector<std::string> path(std::size_t situation) const { return path_to(workflow_, situations_, situation); }

    /// By the arrows alone; an arrow that guards keep shut is told by `action_never_open`.
    void unreachable_states() {
        Graph graph(workflow_.states.size());
        const auto index = [&](const std::string& code) {
            return static_cast<std::size_t>(workflow_.state(code) - workflow_.states.data());
        };
        for (const Action& action : workflow_.actions)
            for (const std::string& from : action.from)
                if (!action.to.empty()) boost::add_edge(index(from), index(action.to), graph);
        std::vector<boost::default_color_type> colors(workflow_.states.size(), boost::white_color);
        mark_reachable(graph, index(workflow_.initial.to), colors);
        for (std::size_t i = 0; i < workflow_.states.size(); ++i) {
            const WorkflowState& state = workflow_.states[i];
            if (colors[i] == boost::white_color)
                faults_.add("unreachable_state", pointer_of(state), cat("No action leads to '", state.code, "'."),
                            cat("没有任何动作能到达“", state.title.zh, "”。"));
        }
    }

    void actions_never_open() {
        std::set<std::size_t> taken;
        for (const Step& step : situations_.steps) taken.insert(step.action);
        std::set<std::string> visited;
        for (std::size_t i = 0; i < situations_.all.size(); ++i) visited.insert(state_of(i).code);
        for (std::size_t i = 0; i < workflow_.actions.size(); ++i) {
            const Action& action = workflow_.actions[i];
            const bool arrived = std::any_of(action.from.begin(), action.from.end(),
                                             [&](const std::string& code) { return visited.count(code) != 0; });
            if (!arrived || taken.count(i) != 0 || contradictory(i)) continue;
            for (const std::string& code : action.from) shut_.insert(code);
            faults_.add("action_never_open", "/actions" + pointer_token(i),
                        cat("No case can ever fulfil the roles and guards of '", action.code, "' together."),
                        cat("“", action.title.zh, "”的角色与条件不可能同时满足。"), path_to_state(action.from.front()));
        }
    }

    /// Told already, as `contradictory_guards`.
    bool contradictory(std::size_t action) const {
        const std::string here = "/actions" + pointer_token(action) + "/guards/";
        return faults_.has("workflow.contradictory_guards", here);
    }

    /// A waiting state that no action leads away from, whoever acts.
    void states_without_exit() {
        for (const WorkflowState& state : workflow_.states) {
            if (state.final_state || state.lasting) continue;
            const bool exit =
                std::any_of(workflow_.actions.begin(), workflow_.actions.end(), [&](const Action& action) {
                    return leaves(action, state.code) && !action.to.empty() && action.to != state.code;
                });
            if (exit) continue;
            shut_.insert(state.code);
            faults_.add("no_way_out", pointer_of(state), cat("No action leads away from '", state.code, "'."),
                        cat("没有任何动作可以离开“", state.title.zh, "”。"), path_to_state(state.code));
        }
    }

    std::vector<std::string> path_to_state(const std::string& code) const {
        for (std::size_t i = 0; i < situations_.all.size(); ++i)
            if (state_of(i).code == code) return path(i);
        return {};
    }

    /// Can an end be reached for sure? Whether an item was the last that is open is not for the case's people to
    /// choose, so a step that settles one must lead to an end either way. Settling on and on, as long as nothing else
    /// changes, does come to the last.
    std::vector<bool> saved() const {
        std::vector<std::vector<const Step*>> into(situations_.all.size());
        for (const Step& step : situations_.steps) {
            if (!step.sure) continue;
            into[step.to].push_back(&step);
            if (step.otherwise) into[*step.otherwise].push_back(&step);
        }
        std::vector<bool> saved(situations_.all.size());
        std::vector<std::size_t> fresh;
        const auto save = [&](std::size_t situation) {
            if (saved[situation]) return;
            saved[situation] = true;
            fresh.push_back(situation);
        };
        for (std::size_t i = 0; i < situations_.all.size(); ++i)
            if (state_of(i).final_state || state_of(i).lasting) save(i);
        while (!fresh.empty()) {
            const std::size_t reached = fresh.back();
            fresh.pop_back();
            for (const Step* step : into[reached])
                if (saved[step->to] && (!step->otherwise || *step->otherwise == step->from || saved[*step->otherwise]))
                    save(step->from);
        }
        return saved;
    }

    /// Situations from which no steps that are sure to be open lead to an end. Of each trap, its nearest situation.
    void dead_ends() {
        const std::vector<bool> safe = saved();
        Graph graph(situations_.all.size());  // of those that are not, and the ways between them
        const auto each_way = [&](auto&& use) {
            for (const Step& step : situations_.steps) {
                if (!step.sure) continue;
                if (!safe[step.to]) use(step.from, step.to);
                if (step.otherwise && !safe[*step.otherwise]) use(step.from, *step.otherwise);
            }
        };
        each_way([&](std::size_t from, std::size_t to) { boost::add_edge(from, to, graph); });
        std::vector<std::size_t> component(situations_.all.size());
        const auto count = boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
        std::vector<bool> trap(count, true);
        each_way([&](std::size_t from, std::size_t to) {
            if (component[from] != component[to]) trap[component[from]] = false;
        });

        std::set<std::size_t> told;
        std::set<std::string> states;
        for (std::size_t i = 0; i < situations_.all.size(); ++i) {
            const WorkflowState& state = state_of(i);
            if (safe[i] || !trap[component[i]] || !told.insert(component[i]).second) continue;
            if (shut_.count(state.code) != 0 || !states.insert(state.code).second) continue;
            faults_.add("dead_end", pointer_of(state),
                        cat("From '", state.code, "' a case can get to where nothing leads it to an end any more."),
                        cat("办件到达“", state.title.zh, "”后可能再也无法终结。"), path(i));
        }
    }

    /// Where a case waits, somebody is to act and a clock runs, or it is said why not.
    void waiting() {
        std::set<std::string> without_clock, unassigned;
        for (std::size_t i = 0; i < situations_.all.size(); ++i) {
            const Situation& now = situations_.all[i];
            const WorkflowState& state = state_of(i);
            if (state.final_state) continue;
            const bool running = std::count(now.clocks.begin(), now.clocks.end(), ClockPhase::running) > 0;
            if (!running && !state.no_clock && without_clock.insert(state.code).second)
                faults_.add("no_clock", pointer_of(state),
                            cat("Cases can wait in '", state.code, "' while no clock runs, and it isn't said why."),
                            cat("办件可能在“", state.title.zh, "”等待而没有任何时限，也没有说明原因。"), path(i));
            const bool only_handler = !state.acts.empty() && std::all_of(state.acts.begin(), state.acts.end(),
                                                                         [](Role r) { return r == Role::handler; });
            if (only_handler && !now.assigned && unassigned.insert(state.code).second)
                faults_.add("nobody_assigned", pointer_of(state) + "/acts",
                            cat("Cases can wait in '", state.code, "' for a handler before one is assigned."),
                            cat("“", state.title.zh, "”由承办人处理，但办件到达时可能尚未交办。"), path(i));
        }
    }

    void clocks_left_running() {
        std::set<std::size_t> told;
        for (std::size_t i = 0; i < situations_.all.size(); ++i) {
            const WorkflowState& state = state_of(i);
            if (!state.final_state && !state.lasting) continue;
            for (std::size_t c = 0; c < workflow_.clocks.size(); ++c) {
                const ClockPhase phase = situations_.all[i].clocks[c];
                if (phase == ClockPhase::unstarted || phase == ClockPhase::stopped || !told.insert(c).second) continue;
                const ClockRule& clock = workflow_.clocks[c];
                faults_.add("clock_not_stopped", "/clocks" + pointer_token(c),
                            cat("The clock '", clock.code, "' still runs when a case ends in '", state.code, "'."),
                            cat("办件终结于“", state.title.zh, "”时，“", clock.title.zh, "”仍在计时。"), path(i));
            }
        }
    }

    /// What each kind of misstep is called, where it stands, and how it reads.
    struct Telling {
        const char* code;
        const char* member;  ///< of the action; its index follows
        const char* words;
        const char* words_zh;
    };
    static const Telling& telling(Misstep::Kind kind) {
        static const Telling kTellings[] = {
            {"stop_before_start", "/stop", "may be stopped before it was ever started", "可能从未启动就被停止"},
            {"start_while_running", "/start", "may be started while it is running", "可能在计时中被再次启动"},
            {"extend_not_running", "/effects", "may be extended while it isn't running",
             "可能在并未计时的情况下被延期"},
            {"exclude_not_started", "/effects", "may have days taken out while it isn't running",
             "可能在并未计时的情况下被扣除时间"},
            {"suspend_not_running", "/suspend", "may be suspended while it isn't running",
             "可能在并未计时的情况下被中止"},
            {"resume_not_suspended", "/resume", "may be resumed while it isn't suspended",
             "可能在并未中止的情况下被恢复"},
            {"counted_from_nothing", "/start", "counts from the acceptance, which may not have been",
             "自受理之日起计算，但此时可能尚未受理"},
            {"holder_clock_unheld", nullptr, "is the holder's, and may run while nobody holds the case",
             "属于承办单位，但此时办件可能没有承办单位"},
            {"card_to_nobody", "/effects", "may be issued while nobody holds the case", "发出时办件可能没有承办单位"},
            {"settle_nothing", "/effects", "may be taken while no item is open", "可能在没有未了清单事项时进行"},
        };
        return kTellings[static_cast<std::size_t>(kind)];
    }

    void missteps() {
        std::set<std::string> told;
        for (const Misstep& misstep : situations_.missteps) {
            const Action& action = workflow_.actions[misstep.action];
            const Telling& how = telling(misstep.kind);
            const LocalText what = subject_of(misstep, action);
            std::string pointer = "/actions" + pointer_token(misstep.action);
            if (how.member) pointer += how.member + pointer_token(misstep.index);
            const ClockRule* clock = clock_of(misstep, action);
            if (clock && how.member && std::string_view(how.member) == "/effects") pointer += "/clock";
            if (clock && started_by_nothing(clock->code)) continue;
            if (!told.insert(how.code + pointer + what.en).second) continue;
            std::vector<std::string> way = path(misstep.situation);
            way.push_back(action.code);
            faults_.add(how.code, std::move(pointer),
                        cat(what.en, " ", how.words, " when '", action.code, "' is taken."),
                        cat("进行“", action.title.zh, "”时，", what.zh, how.words_zh, "。"), std::move(way));
        }
    }

    const ClockRule* clock_of(const Misstep& misstep, const Action& action) const {
        switch (misstep.kind) {
            case Misstep::Kind::stop_before_start:
                return workflow_.clock(action.stop[misstep.index]);
            case Misstep::Kind::start_while_running:
            case Misstep::Kind::counted_from_nothing:
                return workflow_.clock(action.start[misstep.index]);
            case Misstep::Kind::suspend_not_running:
                return workflow_.clock(action.suspend[misstep.index]);
            case Misstep::Kind::resume_not_suspended:
                return workflow_.clock(action.resume[misstep.index]);
            case Misstep::Kind::extend_not_running:
            case Misstep::Kind::exclude_not_started:
                return workflow_.clock(action.effects[misstep.index].clock);
            case Misstep::Kind::holder_clock_unheld:
                return &workflow_.clocks[misstep.index];
            case Misstep::Kind::card_to_nobody:
            case Misstep::Kind::settle_nothing:
                break;
        }
        return nullptr;
    }

    LocalText subject_of(const Misstep& misstep, const Action& action) const {
        if (const ClockRule* clock = clock_of(misstep, action))
            return {cat("“", clock->title.zh, "”"), cat("The clock '", clock->code, "'")};
        if (misstep.kind == Misstep::Kind::card_to_nobody) return {"警示牌", "A card"};
        return {"销号", "Settling an item"};
    }

    /// Told already, as `unused_clock`.
    bool started_by_nothing(const std::string& clock) const {
        const auto has = [&](const std::vector<std::string>& codes) {
            return std::find(codes.begin(), codes.end(), clock) != codes.end();
        };
        return !has(workflow_.initial.start) && std::none_of(workflow_.actions.begin(), workflow_.actions.end(),
                                                             [&](const Action& action) { return has(action.start); });
    }

    const Workflow& workflow_;
    FaultList& faults_;
    const Situations situations_;
    std::set<std::string> shut_;  ///< states of actions that are never open
};

}  // namespace

void check_soundness(const Workflow& workflow, FaultList& faults) {
    if (workflow.state(workflow.initial.to)->final_state) return;  // told as `initial_final`: no case ever moves
    Soundness(workflow, faults).check();
}

}  // namespace lianxin::workflow

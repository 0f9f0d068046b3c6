// What only shows when cases are led along every path: dead ends, clocks that never stop, actions never open.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>
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
        dead_ends();
        waiting();
        clocks_left_running();
        missteps();
    }

private:
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
                if (!action.to.empty() && !workflow_.state(from)->final_state)
                    boost::add_edge(index(from), index(action.to), graph);
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
            const bool arrived = std::any_of(action.from.begin(), action.from.end(), [&](const std::string& code) {
                return visited.count(code) != 0 && !workflow_.state(code)->final_state;
            });
            if (!arrived || taken.count(i) != 0) continue;
            for (const std::string& code : action.from) shut_.insert(code);
            faults_.add("action_never_open", "/actions" + pointer_token(i),
                        cat("No case can ever fulfil the roles and guards of '", action.code, "' together."),
                        cat("“", action.title.zh, "”的角色与条件不可能同时满足。"), path_to_state(action.from.front()));
        }
    }

    std::vector<std::string> path_to_state(const std::string& code) const {
        for (std::size_t i = 0; i < situations_.all.size(); ++i)
            if (state_of(i).code == code) return path(i);
        return {};
    }

    /// Situations from which no step that is sure to be open leads to an end. Of each trap, its nearest situation.
    void dead_ends() {
        Graph graph(situations_.all.size());
        for (const Step& step : situations_.steps)
            if (step.sure) boost::add_edge(step.from, step.to, graph);
        std::vector<boost::default_color_type> saved(situations_.all.size(), boost::white_color);
        const auto backwards = boost::make_reverse_graph(graph);
        for (std::size_t i = 0; i < situations_.all.size(); ++i)
            if (state_of(i).final_state || state_of(i).lasting) mark_reachable(backwards, i, saved);

        std::vector<std::size_t> component(situations_.all.size());
        const auto count = boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
        std::vector<bool> trap(count, true);
        for (const Step& step : situations_.steps)
            if (step.sure && component[step.from] != component[step.to]) trap[component[step.from]] = false;

        std::set<std::size_t> told;
        std::set<std::string> states;
        for (std::size_t i = 0; i < situations_.all.size(); ++i) {
            const WorkflowState& state = state_of(i);
            if (saved[i] != boost::white_color || !trap[component[i]] || !told.insert(component[i]).second) continue;
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
                if (situations_.all[i].clocks[c] != ClockPhase::running || !told.insert(c).second) continue;
                const ClockRule& clock = workflow_.clocks[c];
                faults_.add("clock_not_stopped", "/clocks" + pointer_token(c),
                            cat("The clock '", clock.code, "' still runs when a case ends in '", state.code, "'."),
                            cat("办件终结于“", state.title.zh, "”时，“", clock.title.zh, "”仍在计时。"), path(i));
            }
        }
    }

    void missteps() {
        std::set<std::string> told;
        for (const Misstep& misstep : situations_.missteps) {
            const Action& action = workflow_.actions[misstep.action];
            const std::string here = "/actions" + pointer_token(misstep.action);
            std::vector<std::string> way = path(misstep.situation);
            way.push_back(action.code);
            if (misstep.kind == Misstep::Kind::stop_before_start) {
                const std::string pointer = here + "/stop" + pointer_token(misstep.index);
                const ClockRule& clock = *workflow_.clock(action.stop[misstep.index]);
                if (started_by_nothing(clock.code) || !told.insert(pointer).second) continue;
                faults_.add("stop_before_start", pointer,
                            cat("'", action.code, "' may stop '", clock.code, "' before it was ever started."),
                            cat("“", action.title.zh, "”时“", clock.title.zh, "”可能从未启动。"), std::move(way));
            } else if (misstep.kind == Misstep::Kind::start_while_running) {
                const std::string pointer = here + "/start" + pointer_token(misstep.index);
                const ClockRule& clock = *workflow_.clock(action.start[misstep.index]);
                if (!told.insert(pointer).second) continue;
                faults_.add("start_while_running", pointer,
                            cat("'", action.code, "' may start '", clock.code, "' while it is running."),
                            cat("“", action.title.zh, "”时“", clock.title.zh, "”可能正在计时。"), std::move(way));
            } else {
                const std::string pointer = here + "/effects" + pointer_token(misstep.index) + "/clock";
                const ClockRule* clock = workflow_.clock(action.effects[misstep.index].clock);
                if (!clock || started_by_nothing(clock->code) || !told.insert(pointer).second) continue;
                faults_.add("extend_not_running", pointer,
                            cat("'", action.code, "' may extend '", clock->code, "' while it isn't running."),
                            cat("“", action.title.zh, "”时“", clock->title.zh, "”可能并未计时。"), std::move(way));
            }
        }
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

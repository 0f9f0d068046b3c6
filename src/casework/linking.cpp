// What the events of linked and merged cases do to the state of each.
#include <algorithm>

#include "casework/state.hpp"

namespace lianxin::casework {
namespace {

struct Follow {
    State& state;
    const Stamp& stamp;

    static Sealed hash_of(const Sealed& sealed) {
        Sealed hash;
        hash.hash = sealed.hash;
        return hash;
    }
    MergedCase* active(const std::string& case_no) const {
        for (MergedCase& one : state.merged)
            if (one.case_no == case_no && one.active()) return &one;
        return nullptr;
    }
    /// Every limit taken over that is not settled.
    template <class Visit>
    void each_taken(Visit&& visit) const {
        for (ClockRun& run : state.clocks)
            for (TakenLimit& taken : run.taken)
                if (!taken.settled) visit(taken);
    }

    void operator()(const CaseMerged& e) const {
        state.merged_into = MergedInto{e.into, stamp.occurred_at, hash_of(e.ground), {}, {}, {}};
        for (ClockRun& run : state.clocks)
            if (run.open()) run.absorbed_at = stamp.occurred_at;
    }
    void operator()(const CaseUnmerged&) const {
        state.merged_into.reset();
        for (ClockRun& run : state.clocks)
            if (!run.stopped_at) run.absorbed_at.reset();
    }
    void operator()(const CaseEndedWithMain& e) const {
        state.state = e.to;
        state.final_state = true;
        state.closed_at = stamp.occurred_at;
        if (state.merged_into) state.merged_into->ended_at = stamp.occurred_at;
        for (ClockRun& run : state.clocks)
            if (run.absorbed_at && !run.stopped_at) run.stopped_at = run.absorbed_at;
    }
    void operator()(const PetitionerReplied& e) const {
        if (!state.merged_into) return;
        state.merged_into->replied_at = stamp.occurred_at;
        state.merged_into->reply = hash_of(e.text);
    }
    void operator()(const CaseTakenOver& e) const {
        MergedCase taken{e.other, e.person, e.handled_by, stamp.occurred_at, {}, {}, false, {}};
        const auto at = std::lower_bound(state.merged.begin(), state.merged.end(), e.other,
                                         [](const MergedCase& one, const std::string& no) { return one.case_no < no; });
        if (at != state.merged.end() && at->case_no == e.other)
            *at = std::move(taken);  // it ended with this one before, and was reopened since
        else
            state.merged.insert(at, std::move(taken));
        for (const TakenLimit& limit : e.limits)
            for (ClockRun& run : state.clocks)
                if (run.clock == limit.clock && run.run == limit.run)
                    run.taken.insert(std::lower_bound(run.taken.begin(), run.taken.end(), limit), limit);
    }
    void operator()(const CaseLetGo& e) const {
        const auto gone = [&](const MergedCase& one) { return one.case_no == e.other && one.active(); };
        state.merged.erase(std::remove_if(state.merged.begin(), state.merged.end(), gone), state.merged.end());
        const auto of_it = [&](const TakenLimit& taken) { return taken.from == e.other && !taken.settled; };
        for (ClockRun& run : state.clocks)
            run.taken.erase(std::remove_if(run.taken.begin(), run.taken.end(), of_it), run.taken.end());
    }
    void operator()(const TakenLimitsMoved& e) const {
        for (const TakenLimit& moved : e.limits)
            each_taken([&](TakenLimit& taken) {
                if (taken.clock == moved.clock && taken.run == moved.run && taken.from == moved.from &&
                    taken.from_run == moved.from_run)
                    taken = moved;
            });
    }
    void operator()(const MergedReplied& e) const {
        if (MergedCase* one = active(e.other)) one->replied_at = stamp.occurred_at;
    }
    void operator()(const MergedAsked& e) const {
        if (MergedCase* one = active(e.other)) {
            one->asked_at = stamp.occurred_at;
            one->solved = e.solved;
        }
    }
    /// It takes those merged into it along to the end.
    void operator()(const CaseActionTaken& e) const {
        if (!e.final_state) return;
        for (MergedCase& one : state.merged)
            if (one.active()) one.ended_at = stamp.occurred_at;
        each_taken([](TakenLimit& taken) { taken.settled = true; });
    }
    /// In a new round all are told and asked again; and who had ended with a main goes on by itself.
    void operator()(const CaseReopened&) const {
        state.merged_into.reset();
        for (MergedCase& one : state.merged)
            if (one.active()) {
                one.replied_at.reset();
                one.asked_at.reset();
                one.solved = false;
            }
    }
    template <class E>
    void operator()(const E&) const {}
};

}  // namespace

void follow_linking(State& state, const Event& event, const Stamp& stamp) { std::visit(Follow{state, stamp}, event); }

bool absorbed(const State& state) { return state.merged_into && !state.merged_into->ended_at; }

}  // namespace lianxin::casework

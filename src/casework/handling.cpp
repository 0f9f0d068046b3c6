#include "casework/handling.hpp"

#include "casework/state.hpp"

namespace lianxin::casework {
namespace {

struct Follow {
    State& state;
    const Stamp& stamp;

    Handling* now() const {
        return state.handlings.empty() || state.handlings.back().to_at ? nullptr : &state.handlings.back();
    }

    void begin(const std::string& unit, const std::string& handler) const {
        if (unit.empty() || state.account == workflow::Account::reported) return;
        for (Handling& earlier : state.handlings)  // it bounced the case, and has it after all
            if (earlier.unit == unit && earlier.ended == Ended::released) earlier.overruled = earlier.bounced;
        Handling next;
        next.unit = unit;
        next.handler = handler;
        next.from_at = stamp.occurred_at;
        state.handlings.push_back(std::move(next));
    }

    void end(Handling& handling, Ended how) const {
        handling.to_at = stamp.occurred_at;
        handling.ended = how;
    }

    /// Was the bounce taken for overruled by the very action that now takes the case away?
    bool decided_just_now(const Handling& handling) const {
        return handling.decided_by != 0 && handling.decided_by + 1 == stamp.version;
    }

    /// The case leaves the unit: was that because it bounced it?
    bool after_a_bounce(Handling& handling) const {
        const bool taken_back = decided_just_now(handling);
        if (taken_back) --handling.overruled;
        const bool bounced = taken_back || handling.pending;
        handling.pending = false;
        return bounced;
    }

    void operator()(const CaseActionTaken& e) const {
        Handling* handling = now();
        if (handling == nullptr) return;
        if (e.final_state) {
            end(*handling, Ended::moved_on);
        } else if (e.from != e.to && handling->pending) {  // the case goes on; with whom, the next event says
            handling->pending = false;
            ++handling->overruled;
            handling->decided_by = stamp.version;
        } else if (e.from != e.to && e.role == workflow::Role::handler && !handling->accepted_at) {
            handling->accepted_at = stamp.occurred_at;
        }
    }
    void operator()(const CaseEndedWithMain&) const {
        if (Handling* handling = now()) end(*handling, Ended::moved_on);
    }
    void operator()(const CaseBounced& e) const {
        Handling* handling = now();
        if (handling == nullptr) return;
        handling->accepted_at.reset();
        handling->pending = true;
        ++handling->bounced;
        handling->bounced_late += e.late ? 1 : 0;
    }
    void operator()(const CaseReleased&) const {
        Handling* handling = now();
        if (handling == nullptr) return;
        if (!after_a_bounce(*handling)) ++handling->bounced;  // given back without a word before
        handling->accepted_at.reset();
        end(*handling, Ended::released);
    }
    void operator()(const CaseAssigned& e) const {
        Handling* handling = now();
        if (handling != nullptr && handling->unit == e.unit) {
            handling->handler = e.handler;
            if (handling->pending) ++handling->overruled;
            handling->pending = false;
            return;
        }
        if (handling != nullptr) end(*handling, after_a_bounce(*handling) ? Ended::released : Ended::reassigned);
        begin(e.unit, e.handler);
    }
    /// An ended case that is opened again by no other assignment goes to whoever had it.
    void operator()(const CaseReopened&) const {
        if (now() == nullptr) begin(state.unit, state.handler);
    }
    template <class E>
    void operator()(const E&) const {}
};

}  // namespace

void follow_handling(State& state, const Event& event, const Stamp& stamp) { std::visit(Follow{state, stamp}, event); }

}  // namespace lianxin::casework

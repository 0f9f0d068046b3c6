#include "casework/handling.hpp"

#include <algorithm>

#include "calendar/deadline.hpp"
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
            if (earlier.unit == unit && earlier.ended == Ended::released) {
                if (earlier.overruled < earlier.bounced) earlier.lost_ms += since_bounced(earlier);
                earlier.overruled = earlier.bounced;
            }
        Handling next;
        next.unit = unit;
        next.handler = handler;
        next.from_at = stamp.occurred_at;
        state.handlings.push_back(std::move(next));
    }

    std::int64_t since_bounced(const Handling& handling) const {
        return handling.bounced_at ? stamp.occurred_at.ms - handling.bounced_at->ms : 0;
    }

    /// The case stays with the unit that bounced it: the time that took is its own.
    void overrule(Handling& handling) const {
        handling.pending = false;
        ++handling.overruled;
        handling.lost_ms += since_bounced(handling);
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
        if (taken_back) {
            --handling.overruled;
            handling.lost_ms -= since_bounced(handling);
        }
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
            overrule(*handling);
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
        handling->bounced_at = stamp.occurred_at;
        handling->proposed = e.proposed;
        if (e.limit_at) handling->lost_ms += stamp.occurred_at.ms - e.limit_at->ms;
    }
    void operator()(const CaseReleased&) const {
        Handling* handling = now();
        if (handling == nullptr) return;
        if (!after_a_bounce(*handling)) {  // given back without a word before
            ++handling->bounced;
            handling->bounced_at = stamp.occurred_at;
        }
        handling->accepted_at.reset();
        end(*handling, Ended::released);
    }
    void operator()(const CaseAssigned& e) const {
        Handling* handling = now();
        if (handling != nullptr && handling->unit == e.unit) {
            handling->handler = e.handler;
            if (handling->pending) overrule(*handling);
            return;
        }
        if (state.final_state) return;  // it has ended: whom it would go to if it is opened again
        if (handling != nullptr) end(*handling, after_a_bounce(*handling) ? Ended::released : Ended::reassigned);
        begin(e.unit, e.handler);
    }
    void operator()(const CaseHandedOver& e) const {
        Handling* handling = now();
        if (handling != nullptr && e.as == HandedAs::handler) handling->handler = e.to;
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

std::optional<Instant> bounceable_until(const State& state) {
    if (state.final_state || state.handlings.empty()) return std::nullopt;
    const Handling& now = state.handlings.back();
    const bool before = std::any_of(state.handlings.begin(), state.handlings.end(),
                                    [](const Handling& handling) { return handling.bounced > 0; });
    if (!before || now.to_at || now.accepted_at || now.pending) return std::nullopt;
    if (state.bounce_clock.empty()) return Instant::start_of(calendar::kLastDay);
    const ClockRun* limit = latest(state, state.bounce_clock);
    return limit != nullptr && limit->runs() ? std::optional<Instant>(limit->due_at) : std::nullopt;
}

}  // namespace lianxin::casework

#include "casework/tenure.hpp"

#include <algorithm>

#include "casework/state.hpp"

namespace lianxin::casework {
namespace {

struct Follow {
    State& state;
    const Stamp& stamp;

    Tenure* now() const {
        return state.tenures.empty() || state.tenures.back().to_at ? nullptr : &state.tenures.back();
    }
    void end(TenureEnd how) const {
        if (Tenure* tenure = now()) {
            tenure->to_at = stamp.occurred_at;
            tenure->ended = how;
        }
    }
    void begin(const std::string& unit, const std::string& handler) const {
        if (unit.empty() || state.account == workflow::Account::reported) return;
        state.tenures.push_back({unit, handler, stamp.occurred_at, std::nullopt, std::nullopt});
    }

    void operator()(const CaseActionTaken& e) const {
        if (e.final_state) end(TenureEnd::moved_on);
    }
    void operator()(const CaseReleased&) const { end(TenureEnd::released); }
    void operator()(const CaseAssigned& e) const {
        const Tenure* tenure = now();
        if (tenure != nullptr && tenure->unit == e.unit && tenure->handler == e.handler) return;
        end(TenureEnd::reassigned);
        begin(e.unit, e.handler);
    }
    void operator()(const CaseHandedOver& e) const {
        if (e.as != HandedAs::handler) return;
        end(TenureEnd::handed_over);
        begin(state.unit, e.to);
    }
    /// An ended case that is opened again by no other assignment goes to whoever had it.
    void operator()(const CaseReopened&) const {
        if (now() == nullptr) begin(state.unit, state.handler);
    }
    template <class E>
    void operator()(const E&) const {}
};

struct Span {
    Instant from, to;
    bool operator<(const Span& o) const { return from < o.from; }
};

}  // namespace

void follow_tenure(State& state, const Event& event, const Stamp& stamp) { std::visit(Follow{state, stamp}, event); }

std::int64_t late_ms(const State& state, Instant from, Instant to) {
    std::vector<Span> late;
    for (const ClockRun& run : state.clocks) {
        if (run.window || (run.suspended_at && stands_in_time(run))) continue;
        const Instant begin = std::max(from, run.due_at);
        const Instant end = std::min(to, run.stopped_at.value_or(to));
        if (begin < end) late.push_back({begin, end});
    }
    std::sort(late.begin(), late.end());
    std::int64_t sum = 0;
    Instant until = from;
    for (const Span& span : late) {  // time that two clocks are late counts once
        const Instant begin = std::max(span.from, until);
        if (begin < span.to) {
            sum += span.to.ms - begin.ms;
            until = span.to;
        }
    }
    return sum;
}

}  // namespace lianxin::casework

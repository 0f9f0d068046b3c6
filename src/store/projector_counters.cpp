// The counters, kept up to date in the transaction that changes a case. A row of which nothing is left is removed, so
// that a rebuild finds the same rows.
#include <algorithm>

#include "casework/rates.hpp"
#include "codec/public.hpp"
#include "store/counters.hpp"
#include "store/projector.hpp"
#include "store/row.hpp"
#include "store/standing.hpp"

namespace lianxin::store {
namespace {

const Row kCount("case_counts", "jurisdiction workflow state town unit standing", "", "cases", Row::How::add);
const Row kRates("case_rates", "jurisdiction month town set_aside", "",
                 "cases responded responded_of solved solved_of satisfied satisfied_of", Row::How::add);

}  // namespace

CaseCounted counted(const casework::State& s) {
    CaseCounted out{
        s.state, s.area.substr(0, 9), s.unit, s.workflow, s.received_at.date().str().substr(0, 7), standing(s), {}};
    if (out.standing == CaseStanding::reported) return out;
    out.rates[0] = 1;
    const casework::Said said = casework::said(s.last_answer);
    std::size_t at = 1;
    for (const std::optional<bool>& part : {said.responded, said.solved, said.satisfied}) {
        const std::optional<bool> answer = casework::for_rate(said, part);
        out.rates[at++] = answer.value_or(false) ? 1 : 0;
        out.rates[at++] = answer ? 1 : 0;
    }
    return out;
}

bool Projector::excluded(const std::string& case_no) {
    const auto row = db_.row<std::string>(
        "SELECT status FROM exclusions WHERE jurisdiction = :j AND case_no = :c ORDER BY number DESC LIMIT 1",
        jurisdiction_, case_no);
    return row && codec::value_of<ExclusionStatus>(std::get<0>(*row)) == ExclusionStatus::approved;
}

void Projector::recount(Held& held, CounterChanges& changes) {
    CaseCounted now = counted(held.state);
    const std::optional<CaseCounted>& was = held.counted;
    if (!was || !was->same_place(now)) {
        if (was) changes.place(*was, -1);
        changes.place(now, 1);
    }
    if (!was || was->rates != now.rates) {
        const bool out = excluded(held.state.case_no);
        if (was) changes.month(*was, out, -1);
        changes.month(now, out, 1);
    }
    held.counted = std::move(now);
}

/// What the counters hold of the case moves from the one to the other; what they don't hold yet comes with `recount`.
void Projector::move_excluded(const std::string& case_no, bool was, bool is) {
    if (was == is || case_state(case_no) == nullptr) return;
    const Held& held = cases_.at(case_no);
    if (!held.counted) return;
    CounterChanges changes;
    changes.month(*held.counted, was, -1);
    changes.month(*held.counted, is, 1);
    write(changes);
}

void Projector::write(const CounterChanges& changes) {
    for (const auto& [place, by] : changes.places) {
        if (by == 0) continue;
        const auto& [workflow, state, town, unit, standing] = place;
        kCount.put(db_, jurisdiction_, workflow, state, town, unit, codec::name_of(standing), by);
        if (by < 0)
            db_.run(
                "DELETE FROM case_counts WHERE jurisdiction = :j AND workflow = :w AND state = :s AND town = :t AND "
                "unit = :u AND standing = :d AND cases = 0",
                jurisdiction_, workflow, state, town, unit, codec::name_of(standing));
    }
    for (const auto& [key, by] : changes.months) {
        if (std::all_of(by.begin(), by.end(), [](std::int64_t n) { return n == 0; })) continue;
        const auto& [month, town, out] = key;
        kRates.put(db_, jurisdiction_, month, town, out, by[0], by[1], by[2], by[3], by[4], by[5], by[6]);
        if (by[0] < 0)
            db_.run(
                "DELETE FROM case_rates WHERE jurisdiction = :j AND month = :m AND town = :t AND set_aside = :x AND "
                "cases = 0",
                jurisdiction_, month, town, out);
    }
}

}  // namespace lianxin::store

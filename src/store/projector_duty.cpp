// The projector's part for duties: what cases count for, for how long that was known, and what was signed off.
#include "codec/names.hpp"
#include "store/projector.hpp"

namespace lianxin::store {

Projector::CountsForDuties Projector::counts_for_duties(const casework::State& state) {
    const bool kept = state.final_state && state.last_answer && state.last_answer->solved.value_or(false) &&
                      state.outcome && !state.outcome->fix_now.empty() && !state.outcome->keep_fixed.empty();
    return {state.leader, kept ? state.activity : std::string()};
}

void Projector::write_counts(const CountsForDuties& before, const casework::State& state, const Stamp& stamp) {
    const CountsForDuties now = counts_for_duties(state);
    const auto end = [&](const char* sql) { db_.run(sql, stamp.recorded_at.ms, jurisdiction_, state.case_no); };
    const auto begin = [&](const char* sql, const std::string& whom, Date day) {
        db_.run(sql, jurisdiction_, state.case_no, stamp.version, whom, std::int64_t{day.days}, stamp.recorded_at.ms);
    };
    if (now.leader != before.leader) {
        if (!before.leader.empty())
            end("UPDATE case_leads SET until = :u WHERE jurisdiction = :j AND case_no = :no AND until IS NULL");
        if (!now.leader.empty())
            begin(
                "INSERT INTO case_leads (jurisdiction, case_no, seq, leader, day, recorded_at, until) VALUES (:j, :no, "
                ":s, :l, :d, :r, NULL)",
                now.leader, stamp.occurred_at.date());
    }
    if (now.kept_for != before.kept_for) {
        if (!before.kept_for.empty())
            end("UPDATE case_kept SET until = :u WHERE jurisdiction = :j AND case_no = :no AND until IS NULL");
        if (!now.kept_for.empty())
            begin(
                "INSERT INTO case_kept (jurisdiction, case_no, seq, activity, day, recorded_at, until) VALUES (:j, "
                ":no, :s, :a, :d, :r, NULL)",
                now.kept_for, state.closed_at.value_or(stamp.occurred_at).date());
    }
}

void Projector::apply(const std::string&, const Stamp& stamp, const duty::Event& event) {
    const auto& e = std::get<duty::DutiesSignedOff>(event);
    db_.run(
        "INSERT INTO sign_offs (jurisdiction, sign_off, from_day, to_day, measure, tier, signed_at, signed_by, items, "
        "digest, note) VALUES (:j, :s, :f, :t, :m, :tier, :at, :by, :n, :d, :note)",
        jurisdiction_, e.sign_off, std::int64_t{e.from.days}, std::int64_t{e.to.days}, e.measure.value_or(0),
        e.tier ? codec::name_of(*e.tier) : "", stamp.recorded_at.ms, stamp.actor,
        static_cast<std::int64_t>(e.items.size()), e.digest, e.note.hash);
    for (const duty::SignedItem& item : e.items)
        db_.run(
            "INSERT INTO signed_items (jurisdiction, duty, bearer_kind, bearer, first_day, sign_off, measure, "
            "last_day, "
            "owed, done, status) VALUES (:j, :d, :k, :b, :f, :s, :m, :l, :o, :done, :st)",
            jurisdiction_, item.duty, codec::name_of(item.bearer_kind), item.bearer, std::int64_t{item.from.days},
            e.sign_off, item.measure, std::int64_t{item.to.days}, item.owed, item.done, codec::name_of(item.status));
    count(stamp, event);
}

}  // namespace lianxin::store

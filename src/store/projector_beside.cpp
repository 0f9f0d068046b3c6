// Rows of conflicts of interest and of supporting units' parts, as each event tells of them.
#include <variant>

#include "casework/parts.hpp"
#include "codec/parts.hpp"
#include "store/projector.hpp"

namespace lianxin::store {
void Projector::beside(const casework::State& state, const Stamp& stamp, const casework::Event& event) {
    const auto settle = [&](std::int64_t number) {
        const casework::Part& part = casework::part_of(state, number);
        db_.run(
            "UPDATE parts SET status = :st, settled_at = :at WHERE jurisdiction = :j AND case_no = :no AND number = :n",
            codec::name_of(part.status), stamp.occurred_at.ms, jurisdiction_, state.case_no, number);
    };
    if (const auto* conflict = std::get_if<casework::ConflictRecorded>(&event)) {
        db_.run("INSERT INTO conflicts (jurisdiction, case_no, number, unit, official) VALUES (:j, :no, :n, :u, :o)",
                jurisdiction_, state.case_no, static_cast<std::int64_t>(state.conflicts.size()), conflict->unit,
                conflict->official);
    } else if (const auto* lifted = std::get_if<casework::ConflictLifted>(&event)) {
        db_.run("DELETE FROM conflicts WHERE jurisdiction = :j AND case_no = :no AND number = :n", jurisdiction_,
                state.case_no, lifted->number);
    } else if (const auto* started = std::get_if<casework::ClockStarted>(&event);
               started && started->clock == casework::kPartClock) {  // right after the part itself
        const casework::Part& part = casework::part_of(state, started->run);
        db_.run(
            "INSERT INTO parts (jurisdiction, case_no, number, unit, handler, status, assigned_at, due_at, settled_at) "
            "VALUES (:j, :no, :n, :u, :h, :st, :at, :due, NULL)",
            jurisdiction_, state.case_no, started->run, part.unit, part.handler, codec::name_of(part.status),
            part.assigned_at.ms, started->limit.due_at.ms);
    } else if (const auto* counted = std::get_if<casework::ClockRecomputed>(&event);
               counted && counted->clock == casework::kPartClock && !counted->breach_stands) {
        db_.run("UPDATE parts SET due_at = :due WHERE jurisdiction = :j AND case_no = :no AND number = :n",
                counted->limit.due_at.ms, jurisdiction_, state.case_no, counted->run);
    } else if (const auto* replied = std::get_if<casework::PartReplied>(&event)) {
        settle(replied->number);
    } else if (const auto* overruled = std::get_if<casework::PartOverruled>(&event)) {
        settle(overruled->number);
    } else if (const auto* dropped = std::get_if<casework::PartDropped>(&event)) {
        settle(dropped->number);
    }
}

}  // namespace lianxin::store

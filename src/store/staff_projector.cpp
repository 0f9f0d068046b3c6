// The projector's part for who is away, what was handed over, and for how long each official had a case.
#include "codec/public.hpp"
#include "store/projector.hpp"
#include "store/row.hpp"

namespace lianxin::store {
namespace {

const Row kTenure("tenures", "jurisdiction case_no seq", "unit handler from_at", "to_at ended");

}  // namespace

void Projector::apply_one(const Stamp& stamp, const organisation::AbsenceRecorded& e) {
    const Absence& a = e.absence;
    db_.run(
        "INSERT INTO absences (jurisdiction, absence, appointment, from_day, to_day, ground, substitute, note, "
        "recorded_at, ended_at) VALUES (:j, :i, :a, :f, :t, :g, :s, :n, :r, NULL)",
        jurisdiction_, a.id, a.appointment, std::int64_t{a.from.days},
        a.to ? std::optional<std::int64_t>(a.to->days) : std::nullopt, codec::name_of(a.ground), a.substitute,
        e.note.hash, stamp.recorded_at.ms);
}

void Projector::apply_one(const Stamp& stamp, const organisation::AbsenceEnded& e) {
    db_.run("UPDATE absences SET to_day = :t, ended_at = :e WHERE jurisdiction = :j AND absence = :i",
            std::int64_t{e.last_day.days}, stamp.recorded_at.ms, jurisdiction_, e.absence);
}

void Projector::apply_one(const Stamp& stamp, const organisation::TieHandedOver& e) {
    handed_over(e.tie, stamp, HandedAs::tie, e.from, e.to, e.ground, e.note);
    db_.run(
        "UPDATE handovers SET contact_point = :c, new_tie = :n WHERE jurisdiction = :j AND object = :o AND version = "
        ":v",
        e.contact_point, e.new_tie, jurisdiction_, e.tie, stamp.version);
}

void Projector::apply(const std::string&, const Stamp& stamp, const organisation::StaffEvent& event) {
    std::visit([&](const auto& e) { apply_one(stamp, e); }, event);
    count(stamp, event);
}

void Projector::handed_over(const std::string& object, const Stamp& stamp, HandedAs as, const std::string& giver,
                            const std::string& taker, HandoverGround ground, const Sealed& note) {
    db_.run(
        "INSERT INTO handovers (jurisdiction, object, version, had_as, contact_point, giver, taker, ground, new_tie, "
        "occurred_at, recorded_at, actor, note) VALUES (:j, :o, :v, :a, '', :g, :t, :w, '', :c, :r, :p, :n)",
        jurisdiction_, object, stamp.version, codec::name_of(as), giver, taker, codec::name_of(ground),
        stamp.occurred_at.ms, stamp.recorded_at.ms, stamp.actor, note.hash);
}

/// Only rows that are new or other than they were.
void Projector::write_tenures(const casework::State& s, const std::vector<casework::Tenure>& stored) {
    for (std::size_t i = 0; i < s.tenures.size(); ++i) {
        const casework::Tenure& t = s.tenures[i];
        if (i < stored.size() && stored[i] == t) continue;
        kTenure.put(db_, jurisdiction_, s.case_no, static_cast<std::int64_t>(i) + 1, t.unit, t.handler, t.from_at.ms,
                    ms(t.to_at), t.ended ? codec::name_of(*t.ended) : "");
    }
}

}  // namespace lianxin::store

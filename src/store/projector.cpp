#include "store/projector.hpp"

#include <algorithm>

#include "casework/held.hpp"
#include "codec/public.hpp"
#include "codec/stored.hpp"
#include "store/event_form.hpp"
#include "store/row.hpp"
#include "store/standing.hpp"

namespace lianxin::store {
namespace {

const Row kExternalId("external_ids", "jurisdiction kind source external_id", "", "object");
const Row kObject("organisation", "jurisdiction kind id", "", "body");
const Row kHandling("handlings", "jurisdiction case_no seq", "unit category town from_at first_dispatch",
                    "handler to_at ended accepted_at bounced bounced_late overruled pending lost_ms");
const Row kCase("cases", "jurisdiction case_no",
                "workflow category area person activity received_at provenance summary",
                "version workflow_version state standing round unit handler leader closed_at due_at due_clock breached "
                "reached responded solved satisfied bounceable_until body");

/// A rebuild of many cases must not hold them all.
constexpr std::size_t kMostHeld = 4096;

std::optional<std::int64_t> number(const std::optional<bool>& flag) {
    return flag ? std::optional<std::int64_t>(*flag ? 1 : 0) : std::nullopt;
}

bool was_breached(const casework::State& state) {
    return std::any_of(state.clocks.begin(), state.clocks.end(), casework::was_late);
}

/// What a stored organisation event is called as an object: kind, id and ids of the host.
struct Named {
    std::string id;
    const std::vector<ExternalId>* external;
};

Named named(const organisation::AreaRecorded& e) { return {e.code, &e.external}; }
Named named(const organisation::AppointmentRecorded& e) { return {e.appointment.id, &e.appointment.external}; }
Named named(const organisation::TieRecorded& e) { return {e.tie.id, &e.tie.external}; }
template <class E>
Named named(const E& e) {
    return {e.id, &e.external};
}

/// The measures that it serves; 0 if it serves none.
std::vector<std::int64_t> measures_of(const activity::Recorded& e) {
    return e.measures.empty() ? std::vector<std::int64_t>{0} : e.measures;
}

}  // namespace

void Projector::name_externally(const char* kind, const std::vector<ExternalId>& external, const std::string& object) {
    for (const ExternalId& e : external) kExternalId.put(db_, jurisdiction_, kind, e.source, e.id, object);
}

void Projector::apply(const std::string&, const Stamp& stamp, const document::Event& event) {
    const auto& e = std::get<document::DocumentAdopted>(event);
    db_.run(
        "INSERT INTO adoptions (jurisdiction, kind, id, version, effective_on, adopted_at) VALUES (:j, :k, :i, :v, :e, "
        ":a)",
        jurisdiction_, codec::name_of(e.kind), e.id, e.version, static_cast<std::int64_t>(e.effective_on.days),
        stamp.recorded_at.ms);
}

void Projector::apply(const std::string&, const Stamp&, const organisation::Event& event) {
    const char* kind = type_of(event);
    const Named object = std::visit([](const auto& e) { return named(e); }, event);
    kObject.put(db_, jurisdiction_, kind, object.id, data_of(event));
    db_.run("DELETE FROM external_ids WHERE jurisdiction = :j AND kind = :k AND object = :o", jurisdiction_, kind,
            object.id);
    name_externally(kind, *object.external, object.id);
}

void Projector::apply(const std::string&, const Stamp& stamp, const person::Event& event) {
    const auto& e = std::get<person::PersonRegistered>(event);
    db_.run("INSERT INTO persons (jurisdiction, person, kind, household, provenance) VALUES (:j, :p, :k, :h, :v)",
            jurisdiction_, e.person, codec::name_of(e.kind), e.household, codec::name_of(e.provenance));
    // The host's ids of a person are personal too, so they stand beside the person's data and not in the event.
    const auto data = db_.row<std::string>("SELECT body FROM person_data WHERE jurisdiction = :j AND person = :p",
                                           jurisdiction_, e.person);
    if (data) name_externally("person", codec::stored<PersonRegister>(std::get<0>(*data)).external, e.person);
    count(stamp, event);
}

void Projector::credit(const char* kind, const std::string& source, const std::vector<Credit>& credits,
                       const std::string& contact_point, const std::string& place, const Stamp& stamp) {
    for (const Credit& c : credits)
        db_.run(
            "INSERT INTO credits (jurisdiction, kind, source, duty, bearer_kind, bearer, measure, first_day, last_day, "
            "contact_point, place, recorded_at, withdrawn_at) VALUES (:j, :k, :s, :d, :bk, :b, :m, :f, :l, :c, :p, :r, "
            "NULL)",
            jurisdiction_, kind, source, c.duty, codec::name_of(c.bearer_kind), c.bearer, c.measure,
            static_cast<std::int64_t>(c.first_day.days), static_cast<std::int64_t>(c.last_day.days), contact_point,
            place, stamp.recorded_at.ms);
}

void Projector::apply_one(const Stamp& stamp, const activity::Recorded& e) {
    db_.run(
        "INSERT INTO activities (jurisdiction, activity, kind, channel, started_at, ended_at, withdrawn, "
        "withdrawn_at, ground, recorded_at, audience, provenance, body) VALUES (:j, :a, :k, :c, :s, :e, 0, NULL, '', "
        ":r, "
        ":n, :p, :b)",
        jurisdiction_, e.activity, codec::name_of(e.kind), codec::name_of(e.channel), e.occurred_at.ms, e.ended_at.ms,
        stamp.recorded_at.ms, e.audience, codec::name_of(e.provenance), codec::text(e));
    for (const std::int64_t measure : measures_of(e))
        db_.run(
            "INSERT INTO activity_measures (jurisdiction, measure, withdrawn, started_at, activity) VALUES (:j, :m, 0, "
            ":s, :a)",
            jurisdiction_, measure, e.occurred_at.ms, e.activity);
    for (const std::string& appointment : e.appointments)
        db_.run(
            "INSERT INTO activity_participants (jurisdiction, appointment, started_at, activity) "
            "VALUES (:j, :p, :s, :a)",
            jurisdiction_, appointment, e.occurred_at.ms, e.activity);
    for (const std::string& case_no : e.visited)
        db_.run("INSERT INTO case_visits (jurisdiction, case_no, activity, started_at) VALUES (:j, :no, :a, :s)",
                jurisdiction_, case_no, e.activity, e.occurred_at.ms);
    credit("activity", e.activity, e.credited, e.contact_point, e.place, stamp);
    name_externally("activity", e.external, e.activity);
}

void Projector::apply_one(const Stamp& stamp, const activity::Withdrawn& e) {
    db_.run(
        "UPDATE activities SET withdrawn = 1, withdrawn_at = :w, ground = :g WHERE jurisdiction = :j AND activity = :a",
        stamp.recorded_at.ms, e.ground.hash, jurisdiction_, e.activity);
    db_.run("UPDATE credits SET withdrawn_at = :w WHERE jurisdiction = :j AND kind = 'activity' AND source = :a",
            stamp.recorded_at.ms, jurisdiction_, e.activity);
    db_.run("DELETE FROM case_visits WHERE jurisdiction = :j AND activity = :a", jurisdiction_, e.activity);
    const auto row = db_.row<std::string>("SELECT body FROM activities WHERE jurisdiction = :j AND activity = :a",
                                          jurisdiction_, e.activity);
    if (!row) return;
    const auto recorded = codec::stored<activity::Recorded>(std::get<0>(*row));
    for (const std::int64_t measure : measures_of(recorded))
        db_.run(
            "UPDATE activity_measures SET withdrawn = 1 WHERE jurisdiction = :j AND measure = :m AND withdrawn = 0 AND "
            "started_at = :s AND activity = :a",
            jurisdiction_, measure, recorded.occurred_at.ms, e.activity);
}

void Projector::apply_one(const Stamp& stamp, const activity::TopicRecorded& e) {
    db_.run("INSERT INTO topics (jurisdiction, topic, occurred_at, body) VALUES (:j, :t, :o, :b)", jurisdiction_,
            e.topic, e.occurred_at.ms, codec::text(e));
    credit("topic", e.topic, e.credited, "", "", stamp);
    name_externally("topic", e.external, e.topic);
}

void Projector::apply(const std::string&, const Stamp& stamp, const activity::Event& event) {
    std::visit([&](const auto& e) { apply_one(stamp, e); }, event);
    count(stamp, event);
}

void Projector::apply(const std::string& stream, const Stamp& stamp, const casework::Event& event) {
    const std::string case_no = stream.substr(stream.find('/') + 1);
    if (std::holds_alternative<casework::CaseOpened>(event)) {
        if (cases_.size() >= kMostHeld) flush();
        cases_[case_no] = Held{};
        name_externally("case", std::get<casework::CaseOpened>(event).external, case_no);
    } else {
        case_state(case_no);
    }
    Held& held = cases_.at(case_no);
    const CountsForDuties before = counts_for_duties(held.state);
    casework::apply(held.state, event, stamp);
    write_counts(before, held.state, stamp);
    held.changed = true;
    supervise(held.state, stamp, event);
    beside(held.state, stamp, event);
    if (const auto* e = std::get_if<casework::CaseHandedOver>(&event))
        handed_over(case_no, stamp, e->as, e->from, e->to, e->ground, e->note);
    if (const auto* e = std::get_if<casework::RuleMade>(&event)) write(casework::made(case_no, *e, stamp));
    link(case_no, stamp, event);
    count_case(case_no, stamp, event);
}

const casework::State* Projector::case_state(const std::string& case_no) {
    const auto kept = cases_.find(case_no);
    if (kept != cases_.end()) return &kept->second.state;
    const auto row =
        db_.row<std::string>("SELECT body FROM cases WHERE jurisdiction = :j AND case_no = :c", jurisdiction_, case_no);
    if (!row) return nullptr;
    if (cases_.size() >= kMostHeld) flush();
    Held& held = cases_[case_no];
    held.state = codec::stored<casework::State>(std::get<0>(*row));
    held.row = changing(held.state);
    held.stored = open_clocks(held.state);
    held.handlings = held.state.handlings;
    held.tenures = held.state.tenures;
    held.counted = counted(held.state);
    return &held.state;
}

void Projector::flush() {
    CounterChanges counters;
    for (auto& [case_no, held] : cases_)
        if (held.changed) {
            recount(held, counters);
            write(held.state, held.row);
            write_clocks(held);
            write_handlings(held.state, held.handlings);
            write_tenures(held.state, held.tenures);
        }
    write(counters);
    write_entries();
    cases_.clear();
}

/// Only rows that are new or other than they were.
void Projector::write_handlings(const casework::State& s, const std::vector<casework::Handling>& stored) {
    const std::string town = s.area.substr(0, 9);
    for (std::size_t i = 0; i < s.handlings.size(); ++i) {
        const casework::Handling& h = s.handlings[i];
        if (i < stored.size() && stored[i] == h) continue;
        const auto seq = static_cast<std::int64_t>(i) + 1;
        kHandling.put(db_, jurisdiction_, s.case_no, seq, h.unit, s.category, town, h.from_at.ms, seq == 1, h.handler,
                      ms(h.to_at), h.ended ? codec::name_of(*h.ended) : "", ms(h.accepted_at), h.bounced,
                      h.bounced_late, h.overruled, h.pending, h.lost_ms);
    }
}

namespace {

template <class... Values>
std::vector<Slot> slots(const Values&... values) {
    return {Connection::slot_of(values)...};
}

}  // namespace

/// In the order of `kCase`; but the body, which is never the same.
std::vector<Slot> Projector::changing(const casework::State& s) {
    const casework::ClockRun* next = casework::next_due(s);
    const Answer answer = s.last_answer.value_or(Answer{});
    return slots(
        s.version, s.workflow_version, s.state, codec::name_of(standing(s)), s.round, s.unit, s.handler, s.leader,
        ms(s.closed_at), next ? std::optional<std::int64_t>(casework::held(*next).due_at.ms) : std::nullopt,
        next ? next->clock : std::string(), was_breached(s), s.last_answer ? number(answer.reached) : std::nullopt,
        number(answer.responded), number(answer.solved), number(answer.satisfied), ms(casework::bounceable_until(s)));
}

void Projector::write(const casework::State& s, const std::vector<Slot>& stored) {
    std::vector<Slot> now = changing(s);
    now.push_back(Connection::slot_of(codec::text(s)));
    if (!stored.empty()) return kCase.change(db_, slots(jurisdiction_, s.case_no), stored, now);
    std::vector<Slot> values = slots(jurisdiction_, s.case_no, s.workflow, s.category, s.area, s.person, s.activity,
                                     s.received_at.ms, codec::name_of(s.provenance), s.summary.hash);
    values.insert(values.end(), now.begin(), now.end());
    kCase.add(db_, values);
}

/// What supervision watches: clocks that run and are judged, of cases that are under way, by what each is held to.
std::vector<Projector::OpenClock> Projector::open_clocks(const casework::State& state) {
    std::vector<OpenClock> out;
    if (state.final_state || state.account != workflow::Account::live) return out;
    for (const casework::ClockRun& run : state.clocks) {
        if (!casework::watched(run)) continue;
        std::string all;
        for (const std::string& code : casework::rungs_reached(run)) all += (all.empty() ? "" : " ") + code;
        out.push_back({run.clock, run.run, std::move(all), casework::held(run).due_at.ms, run.started_at.ms});
    }
    return out;
}

void Projector::write_clocks(const Held& held) {
    const std::vector<OpenClock> now = open_clocks(held.state);
    const auto has = [](const std::vector<OpenClock>& rows, const OpenClock& row) {
        return std::find(rows.begin(), rows.end(), row) != rows.end();
    };
    for (const OpenClock& row : held.stored)
        if (!has(now, row))
            db_.run("DELETE FROM clocks WHERE jurisdiction = :j AND case_no = :no AND clock = :c AND run = :r",
                    jurisdiction_, held.state.case_no, row.clock, row.run);
    for (const OpenClock& row : now)
        if (!has(held.stored, row))
            db_.run(
                "INSERT INTO clocks (jurisdiction, case_no, clock, run, workflow, reached, due_at, started_at) "
                "VALUES (:j, :no, :c, :r, :w, :x, :d, :s)",
                jurisdiction_, held.state.case_no, row.clock, row.run, held.state.workflow, row.reached, row.due_at,
                row.started_at);
}

/// A link has a row for either case.
void Projector::link(const std::string& case_no, const Stamp& stamp, const casework::Event& event) {
    if (const auto* made = std::get_if<casework::CaseLinked>(&event)) {
        const bool repeat = made->kind == LinkKind::repeat;
        const auto insert = [&](const std::string& one, const std::string& other, bool earlier) {
            db_.run(
                "INSERT INTO links (jurisdiction, case_no, other, kind, earlier, recognised, linked_at, ground) VALUES "
                "(:j, :no, :o, :k, :e, :r, :t, :g)",
                jurisdiction_, one, other, codec::name_of(made->kind), earlier, made->recognised, stamp.recorded_at.ms,
                made->ground.hash);
        };
        insert(case_no, made->to, repeat);
        insert(made->to, case_no, false);
    } else if (const auto* unmade = std::get_if<casework::CaseUnlinked>(&event)) {
        db_.run(
            "DELETE FROM links WHERE jurisdiction = :j AND kind = :k AND ((case_no = :a AND other = :b) OR (case_no = "
            ":c AND other = :d))",
            jurisdiction_, codec::name_of(unmade->kind), case_no, unmade->to, unmade->to, case_no);
    }
}

/// The rows of what is shown of supervision; `state` is the case after the event.
void Projector::supervise(const casework::State& state, const Stamp& stamp, const casework::Event& event) {
    const auto insert = [&](const std::string& clock, std::int64_t run, const std::string& rung,
                            const std::string& ladder, const std::optional<CardColour>& card, std::int64_t number,
                            const std::string& unit, const std::string& handler, std::optional<std::int64_t> due_on,
                            std::optional<std::int64_t> fell_due_at) {
        db_.run(
            "INSERT INTO supervisions (jurisdiction, case_no, version, clock, run, rung, ladder, card, number, unit, "
            "handler, due_on, fell_due_at, reached_at, withdrawn_at, ground) VALUES (:j, :no, :v, :c, :r, :g, :l, :k, "
            ":n, :u, :h, :d, :f, :t, NULL, '')",
            jurisdiction_, state.case_no, stamp.version, clock, run, rung, ladder, card ? codec::name_of(*card) : "",
            number, unit, handler, due_on, fell_due_at, stamp.recorded_at.ms);
    };
    const auto cards = static_cast<std::int64_t>(state.cards.size());
    if (const auto* e = std::get_if<casework::RungReached>(&event)) {  // its card, if it has one, comes next
        insert(e->clock, e->run, e->rung, e->ladder, e->card, e->card ? cards + 1 : 0, e->unit, e->handler,
               std::int64_t{e->due_on.days}, e->fell_due_at.ms);
    } else if (const auto* issued = std::get_if<casework::CardIssued>(&event); issued && issued->rung.empty()) {
        insert("", 0, "", "", issued->card, cards, issued->unit, issued->handler, std::nullopt, std::nullopt);
    } else if (const auto* withdrawn = std::get_if<casework::CardWithdrawn>(&event)) {
        db_.run(
            "UPDATE supervisions SET withdrawn_at = :t, ground = :g WHERE jurisdiction = :j AND case_no = :no AND "
            "number = :n",
            stamp.recorded_at.ms, withdrawn->ground.hash, jurisdiction_, state.case_no, withdrawn->number);
    }
}

}  // namespace lianxin::store

// The read tables of what closing a case leaves behind: lasting rules, exclusions, checks by sample.
#include "codec/public.hpp"
#include "codec/stored.hpp"
#include "store/event_form.hpp"
#include "store/projector.hpp"
#include "store/row.hpp"

namespace lianxin::store {
namespace {

const Row kRule("rules", "jurisdiction rule", "case_no", "standing unit holder review_on awaiting title body");

std::optional<std::int64_t> number(const std::optional<bool>& flag) {
    return flag ? std::optional<std::int64_t>(*flag ? 1 : 0) : std::nullopt;
}

}  // namespace

void Projector::write(const casework::Rule& r) {
    const auto review_on = static_cast<std::int64_t>(r.review_on.days);
    kRule.put(db_, jurisdiction_, r.rule, r.case_no, r.withdrawn_at ? "withdrawn" : "standing", r.unit, r.holder,
              review_on, r.awaits_reminder ? std::optional<std::int64_t>(review_on) : std::nullopt, r.title.hash,
              codec::text(r));
}

std::optional<casework::Rule> Projector::rule(const std::string& id) {
    const auto row =
        db_.row<std::string>("SELECT body FROM rules WHERE jurisdiction = :j AND rule = :r", jurisdiction_, id);
    if (!row) return std::nullopt;
    return codec::stored<casework::Rule>(std::get<0>(*row));
}

void Projector::apply(const std::string& stream, const Stamp& stamp, const casework::RuleEvent& event) {
    std::optional<casework::Rule> held = rule(stream.substr(stream.find('/') + 1));
    if (!held) return;  // an event of a rule follows the one that made it
    casework::apply(*held, event, stamp);
    write(*held);
    count(stamp, event);
}

void Projector::apply(const std::string&, const Stamp& stamp, const casework::ExclusionEvent& event) {
    count(stamp, event);
    if (const auto* e = std::get_if<casework::ExclusionProposed>(&event)) {  // none is approved then
        db_.run(
            "INSERT INTO exclusions (jurisdiction, case_no, number, status, ground, unit, workflow, workflow_version, "
            "proposer, official, proposed_at, decider, decided_at, reason, decision_reason) VALUES (:j, :c, :n, :s, "
            ":g, :u, :w, :v, :p, :o, :t, '', NULL, :r, '')",
            jurisdiction_, e->case_no, e->number, codec::name_of(ExclusionStatus::proposed), e->ground, e->unit,
            e->workflow, e->workflow_version, stamp.actor, e->official, stamp.occurred_at.ms, e->reason.hash);
        return;
    }
    const auto& e = std::get<casework::ExclusionDecided>(event);
    const bool was = excluded(e.case_no);
    db_.run(
        "UPDATE exclusions SET status = :s, decider = :d, decided_at = :t, decision_reason = :r WHERE jurisdiction = "
        ":j AND case_no = :c AND number = :n",
        codec::name_of(casework::status_after(e.decision)), stamp.actor, stamp.occurred_at.ms, e.reason.hash,
        jurisdiction_, e.case_no, e.number);
    move_excluded(e.case_no, was, excluded(e.case_no));
}

void Projector::apply(const std::string& stream, const Stamp& stamp, const casework::SampleEvent& event) {
    count(stamp, event);
    const std::string sample = stream.substr(stream.find('/') + 1);
    if (const auto* e = std::get_if<casework::SampleDrawn>(&event)) {
        db_.run(
            "INSERT INTO samples (jurisdiction, sample, drawn_at, drawn_by, cases, checked, body) VALUES (:j, :s, :t, "
            ":a, :n, 0, :b)",
            jurisdiction_, sample, stamp.occurred_at.ms, stamp.actor, static_cast<std::int64_t>(e->cases.size()),
            codec::text(*e));
        std::int64_t seq = 0;
        for (const std::string& case_no : e->cases)
            db_.run(
                "INSERT INTO sample_cases (jurisdiction, sample, case_no, seq, rank, checked_at, checker, reached, "
                "solved, satisfied, solved_before, finding, action) VALUES (:j, :s, :c, :q, :r, NULL, '', NULL, NULL, "
                "NULL, NULL, '', '')",
                jurisdiction_, sample, case_no, ++seq, casework::rank_of(e->seed, case_no));
        return;
    }
    const auto& e = std::get<casework::CheckRecorded>(event);
    if (!e.action.empty()) followed_ = e.case_no;
    db_.run(
        "UPDATE sample_cases SET checked_at = :t, checker = :a, reached = :r, solved = :s, satisfied = :f, "
        "solved_before = :b, finding = :h, action = :x WHERE jurisdiction = :j AND sample = :m AND case_no = :c",
        stamp.occurred_at.ms, stamp.actor, std::int64_t{e.reached ? 1 : 0}, number(e.solved), number(e.satisfied),
        number(e.solved_before), e.finding.hash, e.action, jurisdiction_, sample, e.case_no);
    db_.run("UPDATE samples SET checked = checked + 1 WHERE jurisdiction = :j AND sample = :s", jurisdiction_, sample);
}

}  // namespace lianxin::store

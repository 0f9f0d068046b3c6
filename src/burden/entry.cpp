#include "burden/entry.hpp"

#include <algorithm>

namespace lianxin::burden {

const std::vector<Rule>& rules() {
    static const std::vector<Rule> kRules = {
        {"activity_recorded", EntryKind::activity,
         "kind occurred_at place purpose time_words place_name contact_point field appointments topic audience notes "
         "evidence visited"},
        {"activity_withdrawn", EntryKind::activity, "ground"},
        {"topic_recorded", EntryKind::topic, "master unit title occurred_at notes"},
        {"person_registered", EntryKind::person, "kind household"},
        {"case_opened", EntryKind::opening, "category summary person leader urgent"},
        {"case_action_taken", EntryKind::action, "action fields texts", true},
        {"evidence_given", EntryKind::action, "files"},
        {"part_assigned", EntryKind::part, "unit handler task", true},
        {"part_replied", EntryKind::part, "reply", true},
        {"part_overruled", EntryKind::part, "reason"},
        {"case_linked", EntryKind::link, "kind to ground"},
        {"case_unlinked", EntryKind::link, "ground"},
        {"case_merged", EntryKind::link, "into ground"},
        {"case_unmerged", EntryKind::link, "ground"},
        {"petitioner_replied", EntryKind::link, "text", true},
        {"merged_asked", EntryKind::link, "", true},
        {"conflict_recorded", EntryKind::conflict, "unit official ground"},
        {"conflict_lifted", EntryKind::conflict, "ground"},
        {"exclusion_proposed", EntryKind::exclusion, "ground reason"},
        {"exclusion_decided", EntryKind::exclusion, "decision reason"},
        {"rule_reviewed", EntryKind::rule, "verdict next_review_on note title text"},
        {"sample_drawn", EntryKind::check, "from to unit area workflow size share"},
        {"check_recorded", EntryKind::check, "reached solved satisfied finding"},
        {"absence_recorded", EntryKind::absence, "note"},
        {"absence_ended", EntryKind::absence, "last_day"},
        {"card_withdrawn", EntryKind::supervision, "ground"},
        {"duties_signed_off", EntryKind::supervision, "from to tier measure note"},
    };
    return kRules;
}

const Rule* rule_of(std::string_view event) {
    const auto found =
        std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) { return rule.event == event; });
    return found == rules().end() ? nullptr : &*found;
}

void Entry::operator+=(const Entry& o) {
    records += o.records;
    typed += o.typed;
    prefilled += o.prefilled;
    duties += o.duties;
    cases += o.cases;
}

bool Told::named(std::string_view name) const {
    for (std::size_t at = 0; at < members_.size();) {
        const std::size_t end = std::min(members_.find(' ', at), members_.size());
        if (members_.substr(at, end - at) == name) return true;
        at = end + 1;
    }
    return false;
}

void refine(Entry& entry, const activity::Recorded& e, const Stamp&) {
    entry.field(e.channel != activity::usual_channel(e.kind, !e.visited.empty()));
    entry.field(e.ended_at != e.occurred_at);
    if (e.precision != Precision::exact) entry.field(true);
    if (!e.measures.empty()) entry.field(!e.measures_follow);
    entry.duties = static_cast<std::int64_t>(e.credited.size());
}

void refine(Entry& entry, const activity::TopicRecorded& e, const Stamp&) {
    entry.duties = static_cast<std::int64_t>(e.credited.size());
}

void refine(Entry& entry, const person::PersonRegistered& e, const Stamp&) {
    // Until 0.4.0 an event did not say how many; a person has a name.
    const bool unknown = e.told == 0 && e.kind == PersonKind::person;
    entry.typed += unknown ? 1 : e.told;
}

void refine(Entry& entry, const casework::CaseOpened& e, const Stamp& stamp) {
    entry.field(!e.usual_workflow);
    if (e.activity.empty()) {
        ++entry.typed;  // the area
        entry.field(e.received_at != stamp.recorded_at);
        return;
    }
    entry.kind = EntryKind::activity;
    entry.records = 0;
    entry.cases = 1;
    entry.field(false);  // when it was received: when the activity began
}

Date week_of(Date day) { return day - static_cast<std::int32_t>(day.weekday() - 1); }

void raised_in(Entry& entry, const casework::CaseOpened& e, const std::string& place) { entry.field(e.area != place); }

void refine(Entry& entry, const casework::EvidenceGiven&, const Stamp&) { entry.records = 0; }

void refine(Entry& entry, const casework::ConflictRecorded& e, const Stamp&) {
    if (!e.ground.empty()) return;
    entry.kind = EntryKind::opening;  // told as a case was opened: the verb that records one asks why
    entry.records = 0;
}

void refine(Entry& entry, const casework::PartAssigned&, const Stamp&) { ++entry.typed; }  // how long it has

void refine(Entry& entry, const casework::CaseLinked& e, const Stamp&) {
    if (e.recognised) entry = Entry{};
}

void refine(Entry& entry, const casework::MergedAsked&, const Stamp&) { entry.typed += 3; }  // the citizen's answer

void refine(Entry& entry, const casework::SampleDrawn& e, const Stamp&) {
    if (!e.policy.empty()) entry.field(false);  // how many
    entry.field(e.seed_told);
}

void refine(Entry& entry, const organisation::AbsenceRecorded& e, const Stamp&) {
    entry.typed += 3;  // who, from when, why
    if (e.absence.to) entry.field(true);
    if (!e.absence.substitute.empty()) entry.field(true);
}

Entry brought_about(Entry action) { return {EntryKind::check, 0, 0, action.typed + action.prefilled, 0, 0}; }

}  // namespace lianxin::burden

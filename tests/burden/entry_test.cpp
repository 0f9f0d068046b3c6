// What a record cost: which fields count as typed and which as prefilled, event by event, and that no event is
// forgotten.
#include "burden/entry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "store/any_event.hpp"

namespace lianxin::burden {
namespace {

const Stamp kNow{1, Instant::parse("2024-03-01T09:00:00+08:00"), Instant::parse("2024-03-01T09:00:00+08:00"), "a-1"};
const Stamp kLater{1, Instant::parse("2024-02-29T09:00:00+08:00"), Instant::parse("2024-03-01T09:00:00+08:00"), "a-1"};

/// "records typed prefilled"
template <class E>
std::string told(const E& event, const Stamp& stamp = kNow) {
    const Entry entry = entry_of(event, stamp);
    return std::to_string(entry.records) + " " + std::to_string(entry.typed) + " " + std::to_string(entry.prefilled);
}

activity::Recorded visit() {
    activity::Recorded e;
    e.kind = ActivityKind::field_visit;
    e.channel = Channel::research;
    e.occurred_at = e.ended_at = kNow.occurred_at;
    e.place = "990001101201";
    e.appointments = {"a-1"};
    return e;
}

casework::CaseOpened opened(const std::string& activity = {}) {
    casework::CaseOpened e;
    e.category = "rural_road";
    e.summary = Sealed("塌方");
    e.area = "990001101201";
    e.activity = activity;
    e.received_at = kNow.recorded_at;
    e.usual_workflow = true;
    return e;
}

TEST(Entry, OfAnActivityWhatFollowsFromTheRestIsPrefilled) {
    EXPECT_EQ(told(visit()), "1 4 2") << "kind, time, place, who; channel and end follow";
    activity::Recorded e = visit();
    e.measures = {4, 5};
    e.measures_follow = true;
    EXPECT_EQ(told(e), "1 4 3") << "the measures follow from the rest";
    e.measures_follow = false;
    EXPECT_EQ(told(e), "1 5 2") << "one had to be named; so it is taken to be where an older record does not say";
}

TEST(Entry, OfAnActivityWhatDiffersFromTheUsualWasTyped) {
    activity::Recorded e = visit();
    e.channel = Channel::reception;
    EXPECT_EQ(told(e), "1 5 1");
    e.visited = {"990001-2024-000001", "990001-2024-000002"};
    EXPECT_EQ(told(e), "1 6 2") << "who visits cases receives their petitioners";
    e.ended_at = e.ended_at + 1;
    EXPECT_EQ(told(e), "1 7 1");
    e.precision = Precision::day;
    EXPECT_EQ(told(e), "1 8 1");
}

TEST(Entry, EachItemOfAListIsAFieldAndWhatIsEmptyIsNone) {
    activity::Recorded e = visit();
    e.appointments = {"a-1", "a-2", "a-3"};
    e.evidence.resize(2);
    e.audience = 12;
    e.notes = Sealed("记录");
    EXPECT_EQ(told(e), "1 10 2");
}

TEST(Entry, WhatTheHostsSystemOrTheLibraryAddsIsNoField) {
    activity::Recorded e = visit();
    const std::string before = told(e);
    e.external = {{"oa", "1"}};
    e.provenance = Provenance::stated;
    e.mechanism = "m";
    e.not_credited.resize(3);
    EXPECT_EQ(told(e), before);
    e.credited.resize(2);
    EXPECT_EQ(told(e), before);
    EXPECT_EQ(entry_of(e, kNow).duties, 2);
}

TEST(Entry, ACaseThatSomebodyOpens) {
    EXPECT_EQ(told(opened()), "1 3 2") << "category, summary, area; workflow and receipt follow";
    casework::CaseOpened e = opened();
    e.usual_workflow = false;
    e.received_at = e.received_at + -1;
    e.person = "p-000001";
    e.leader = "a-leader";
    e.urgent = true;
    EXPECT_EQ(told(e), "1 8 0");
    EXPECT_EQ(entry_of(e, kNow).kind, EntryKind::opening);
}

TEST(Entry, ACaseThatAnActivityRaisedIsNoRecordOfItsOwn) {
    Entry entry = entry_of(opened("a-2024-000001"), kNow);
    raised_in(entry, opened("a-2024-000001"), "990001101201");
    EXPECT_EQ(entry.kind, EntryKind::activity);
    EXPECT_EQ(entry.records, 0);
    EXPECT_EQ(entry.typed, 2) << "category and summary";
    EXPECT_EQ(entry.prefilled, 3) << "area, workflow, receipt";
    EXPECT_EQ(entry.cases, 1);
    entry = entry_of(opened("a-2024-000001"), kNow);
    raised_in(entry, opened("a-2024-000001"), "990001102201");
    EXPECT_EQ(entry.typed, 3) << "somebody said that it lies elsewhere";
}

TEST(Entry, WhomAMatterComplainsOfIsAFieldOfTheOpening) {
    casework::ConflictRecorded e{ConflictKind::respondent, "u-1", "", {}};
    EXPECT_EQ(told(e), "0 1 0");
    EXPECT_EQ(entry_of(e, kNow).kind, EntryKind::opening);
    e.ground = Sealed("亲属");
    EXPECT_EQ(told(e), "1 2 0") << "but the verb of its own asks why";
    EXPECT_EQ(entry_of(e, kNow).kind, EntryKind::conflict);
}

TEST(Entry, AnActionIsItsCodeItsFieldsAndItsFiles) {
    casework::CaseActionTaken e;
    e.action = "resolve";
    EXPECT_EQ(told(e), "1 1 1") << "that it happens now is prefilled";
    e.fields = {{"unit", std::string("u-1")}, {"urgent", false}};
    e.texts = {{"fix_now", Sealed("已修")}};
    EXPECT_EQ(told(e), "1 4 1");
    EXPECT_EQ(told(e, kLater), "1 5 0") << "that it happened before was typed";
    casework::EvidenceGiven files;
    files.files.resize(2);
    EXPECT_EQ(told(files), "0 2 0");
    const Entry follows = brought_about(entry_of(e, kNow));
    EXPECT_EQ(follows.kind, EntryKind::check);
    EXPECT_EQ(follows.records, 0);
    EXPECT_EQ(follows.typed, 0);
    EXPECT_EQ(follows.prefilled, 5) << "all that an action says which a check brought about";
}

TEST(Entry, OfAPersonTheNumberOfFieldsIsKnownAndNothingElse) {
    person::PersonRegistered e;
    e.told = 3;
    EXPECT_EQ(told(e), "1 4 0") << "and the kind";
    e.household = "p-000002";
    EXPECT_EQ(told(e), "1 5 0");
    e.told = 0;
    EXPECT_EQ(told(e), "1 3 0") << "before 0.4.0 an event did not say how many; a person has a name";
}

TEST(Entry, WhatTheLibraryDoesByItselfIsNoRecord) {
    casework::CaseLinked link{LinkKind::repeat, "990001-2024-000001", true, {}};
    EXPECT_EQ(told(link), "0 0 0");
    link.recognised = false;
    EXPECT_EQ(told(link), "1 2 0");
    EXPECT_EQ(told(casework::RungReached{}), "0 0 0");
    EXPECT_EQ(told(casework::PartDropped{}), "0 0 0");
}

TEST(Entry, OtherRecords) {
    EXPECT_EQ(told(casework::PartAssigned{1, "u-1", "", "", Sealed("勘察")}), "1 3 1") << "unit, task, how long; now";
    EXPECT_EQ(told(casework::MergedAsked{"990001-2024-000001", true}), "1 3 1");
    organisation::AbsenceRecorded away;
    EXPECT_EQ(told(away), "1 3 0");
    away.absence.to = Date::of(2024, 3, 8);
    away.absence.substitute = "a-2";
    EXPECT_EQ(told(away), "1 5 0");
    casework::SampleDrawn drawn;
    drawn.policy = "p/1";
    EXPECT_EQ(told(drawn), "1 2 2") << "size and seed are drawn";
    casework::CheckRecorded check;
    check.reached = false;
    check.finding = Sealed("无人接听");
    EXPECT_EQ(told(check), "1 2 0") << "'no' is an answer";
}

TEST(Entry, AWeekBeginsOnItsMonday) {
    EXPECT_EQ(week_of(Date::of(2024, 3, 4)), Date::of(2024, 3, 4));
    EXPECT_EQ(week_of(Date::of(2024, 3, 10)), Date::of(2024, 3, 4));
    EXPECT_EQ(week_of(Date::of(2024, 1, 1)), Date::of(2024, 1, 1));
    EXPECT_EQ(week_of(Date::of(2023, 12, 31)), Date::of(2023, 12, 25));
}

// What stands in no rule: what follows from a record, what the library does by itself, what is picked and not typed,
// and what comes in bulk. docs/guide/burden.md says so.
const std::set<std::string> kNotCounted = {
    // follows from an action, an opening or another record
    "case_assigned", "case_released", "case_bounced", "case_accepted", "case_marked", "outcome_recorded",
    "citizen_answered", "item_opened", "item_settled", "money_told", "notice_issued", "card_issued", "case_reopened",
    "attempt_made", "rule_made", "part_dropped", "clock_started", "clock_stopped", "clock_extended", "clock_suspended",
    "clock_resumed", "clock_span_excluded", "case_taken_over", "case_let_go", "merged_replied", "case_ended_with_main",
    // the library, when its time comes
    "clock_recomputed", "taken_limits_moved", "rung_reached", "rule_reminded",
    // somebody is picked
    "case_leader_named", "case_handed_over", "tie_handed_over",
    // in bulk, by administrators
    "document_adopted", "case_transitioned", "area_recorded", "unit_recorded", "post_recorded", "official_recorded",
    "appointment_recorded", "contact_point_recorded", "tie_recorded"};

template <class E>
void check_event(std::set<std::string>& seen) {
    const std::string type = E::kType;
    seen.insert(type);
    const Rule* rule = rule_of(type);
    EXPECT_NE(rule != nullptr, kNotCounted.count(type) == 1) << type << " is counted, or listed as not counted";
    if (rule == nullptr) return;
    const Json members = codec::schema<E>(codec::Rule("")).at("properties");
    std::istringstream words{std::string(rule->typed)};
    for (std::string word; words >> word;) EXPECT_TRUE(members.contains(word)) << type << " has no member " << word;
}

template <class... Events>
void check_events(std::set<std::string>& seen, const std::variant<Events...>*) {
    (check_event<Events>(seen), ...);
}

TEST(Entry, EveryEventIsCountedOrKnownNotToBe) {
    std::set<std::string> seen;
    check_events(seen, static_cast<document::Event*>(nullptr));
    check_events(seen, static_cast<organisation::Event*>(nullptr));
    check_events(seen, static_cast<organisation::StaffEvent*>(nullptr));
    check_events(seen, static_cast<person::Event*>(nullptr));
    check_events(seen, static_cast<activity::Event*>(nullptr));
    check_events(seen, static_cast<casework::Event*>(nullptr));
    check_events(seen, static_cast<casework::RuleEvent*>(nullptr));
    check_events(seen, static_cast<casework::ExclusionEvent*>(nullptr));
    check_events(seen, static_cast<casework::SampleEvent*>(nullptr));
    check_events(seen, static_cast<duty::Event*>(nullptr));
    for (const Rule& rule : rules()) EXPECT_EQ(seen.count(std::string(rule.event)), 1u) << rule.event;
    EXPECT_EQ(seen.size(), rules().size() + kNotCounted.size());
}

}  // namespace
}  // namespace lianxin::burden

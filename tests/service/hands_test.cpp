// Several hands on one case, through the verbs: supporting units, leaders who take it down, whom it is kept from, and
// the time that bounces cost.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/expect_error.hpp"
#include "support/hotline.hpp"

namespace lianxin {
namespace {

using test::Hotline;
using test::kVillage;
using test::refusal;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> numbers(const CaseListed& listed) {
    std::vector<std::string> out;
    for (const CaseItem& item : listed.cases) out.push_back(item.case_no);
    return out;
}

class Hands : public testing::TestWithParam<test::On> {
protected:
    std::vector<std::string> listed(const std::string& who, CaseListKind kind = CaseListKind::all) const {
        CaseList request;
        request.list = kind;
        return numbers(county_.as(who).case_list(request));
    }
    CaseView show(const std::string& case_no) const { return county_.as("a-admin").case_show({case_no}); }
    PartMoved part(const std::string& case_no, const std::string& unit = "u-water", std::int64_t days = 5) {
        return county_.as("a-dispatcher")
            .part_assign({case_no, unit, "", "查明水损", days, PeriodUnit::working_day, {}, ""});
    }
    void expect_replays() {
        EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
        EXPECT_THAT(county_.as("a-admin").store_rebuild({}).differences, IsEmpty());
    }

    Hotline county_{GetParam()};
};

TEST_P(Hands, WhoIsKeptFromACaseFindsItNowhere) {
    const std::string other = county_.dispatched("u-roads"), about = county_.dispatched("u-water");
    ConflictRecord complaint{about, ConflictKind::respondent, "u-roads", "", "反映该局不作为", "", "", "", ""};
    const ConflictRecorded recorded = county_.as("a-registrar").conflict_record(complaint);
    EXPECT_EQ(recorded.number, 1);
    EXPECT_FALSE(recorded.reassigned);

    EXPECT_THAT(listed("a-handler"), ElementsAre(other));
    EXPECT_THAT(listed("a-water"), ElementsAre(about, other));
    const Session roads = county_.as("a-dept");
    EXPECT_EQ(refusal([&] { roads.case_show({about}); }), "case.not_found");
    EXPECT_EQ(refusal([&] { roads.case_actions({about}); }), "case.not_found");
    EXPECT_EQ(refusal([&] { roads.dispatch_suggest({about, "", "", ""}); }), "case.not_found");
    EXPECT_EQ(refusal([&] { roads.case_lead({about, "a-dept", ""}); }), "case.not_found");
    for (const DispatchSuggestion& unit : county_.as("a-dispatcher").dispatch_suggest({about, "", "", ""}).units)
        EXPECT_NE(unit.unit, "u-roads");

    const std::vector<ConflictView> conflicts = show(about).conflicts;
    ASSERT_EQ(conflicts.size(), 1u);
    EXPECT_EQ(conflicts[0].unit, "u-roads");
    EXPECT_EQ(conflicts[0].ground, "反映该局不作为");
    county_.as("a-supervisor").conflict_lift({about, 1, "误登", ""});
    EXPECT_THAT(listed("a-handler"), ElementsAre(about, other));
    expect_replays();
}

TEST_P(Hands, AMatterSaysWhomItComplainsOfAsItComesIn) {
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "反映交通局工作人员吃拿卡要";
    request.area = kVillage;
    request.respondents = {{"u-roads", ""}, {"", "o-verifier"}};
    const std::string about = county_.as("a-registrar").case_open(request).case_no;
    EXPECT_THAT(listed("a-handler"), IsEmpty());
    EXPECT_THAT(listed("a-verifier"), IsEmpty());
    county_.act("a-dispatcher", about, "accept");
    EXPECT_EQ(refusal([&] {
                  county_.act("a-dispatcher", about, "assign", {{"unit", std::string("u-roads")}});
              }),
              "case.conflict_of_interest");
    request.respondents = {{"u-none", ""}};
    const Error unknown = test::error_of([&] { county_.as("a-registrar").case_open(request); });
    EXPECT_EQ(unknown.code(), "conflict.unknown_unit");
    EXPECT_EQ(unknown.pointer(), "/respondents/0/unit");
    expect_replays();
}

TEST_P(Hands, AHandlerWhoWithdrawsHandsTheCaseOver) {
    const std::string about = county_.case_in("in_progress");
    const ConflictRecorded recorded =
        county_.as("a-handler")
            .conflict_record({about, ConflictKind::interest, "", "", "与信访人是亲属", "", "", "", ""});
    EXPECT_TRUE(recorded.reassigned);
    EXPECT_EQ(recorded.unit, "u-roads");
    EXPECT_EQ(recorded.handler, "");
    EXPECT_THAT(listed("a-handler", CaseListKind::mine), IsEmpty());
    county_.act("a-handler-2", about, "note", {{"text", std::string("接办")}});
    expect_replays();
}

TEST_P(Hands, SupportingUnitsHaveAListAndClocksThatAreSupervised) {
    county_.as("a-admin").document_adopt({JsonText{builtin("ladder-default")}, ""});
    const std::string about = county_.case_in("in_progress");
    const PartMoved given = part(about);
    EXPECT_EQ(given.number, 1);
    EXPECT_EQ(given.due_on.str(), "2024-03-11");
    part(about, "u-housing", 30);
    const PartListed mine = county_.as("a-water").part_list({});
    ASSERT_EQ(mine.parts.size(), 1u);
    EXPECT_EQ(mine.parts[0].case_no, about);
    EXPECT_EQ(mine.parts[0].lead, "u-roads");

    county_.at("2024-03-12T09:30:00+08:00");
    bool yellow = false;
    for (const RungDue& rung : county_.as("a-supervisor").supervise({}).reached)
        if (rung.clock == "part" && rung.card) {
            yellow = true;
            EXPECT_EQ(rung.unit, "u-water") << "the card is the supporting unit's";
        }
    EXPECT_TRUE(yellow);
    EXPECT_EQ(county_.as("a-water").part_reply({about, 1, "已查明", {}, ""}).open, 1);
    EXPECT_EQ(county_.as("a-handler").part_overrule({about, 2, "无须协办", ""}).open, 0);
    EXPECT_THAT(county_.as("a-water").part_list({}).parts, IsEmpty());
    const std::vector<PartView> parts = show(about).parts;
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].reply, "已查明");
    EXPECT_EQ(parts[0].clock, ClockStatus::breached);
    EXPECT_EQ(parts[1].reason, "无须协办");
    expect_replays();
}

TEST_P(Hands, PartsArePagedByTheirLimits) {
    const std::string about = county_.case_in("in_progress");
    for (const std::int64_t days : {9, 3, 3, 20}) part(about, "u-water", days);
    PartList request;
    request.limit = 3;
    const PartListed first = county_.as("a-water").part_list(request);
    ASSERT_EQ(first.parts.size(), 3u);
    EXPECT_EQ(first.parts[0].number, 2);
    EXPECT_EQ(first.parts[1].number, 3);
    EXPECT_EQ(first.parts[2].number, 1);
    request.after = first.next;
    const PartListed second = county_.as("a-water").part_list(request);
    ASSERT_EQ(second.parts.size(), 1u);
    EXPECT_EQ(second.parts[0].number, 4);
    EXPECT_EQ(second.next, "");
    request.after = "1/2";
    EXPECT_EQ(refusal([&] { county_.as("a-water").part_list(request); }), "request.bad_page");
}

TEST_P(Hands, ALeaderTakesACaseDownAndTheVisitCounts) {
    const std::string about = county_.case_in("in_progress");
    EXPECT_EQ(refusal([&] { county_.as("a-handler").case_lead({about, "a-leader", ""}); }), "case.lead_not_yours");
    EXPECT_EQ(refusal([&] { county_.as("a-dispatcher").case_lead({about, "a-handler", ""}); }), "case.not_a_leader");
    county_.as("a-dispatcher").case_lead({about, "a-leader", ""});
    EXPECT_EQ(refusal([&] { county_.as("a-leader").case_lead({about, "a-leader", ""}); }), "case.leads_already");
    EXPECT_EQ(show(about).leader, "a-leader");
    EXPECT_EQ(show(about).unit, "u-roads") << "the unit keeps it";

    ActivityRecord visit;
    visit.kind = ActivityKind::field_visit;
    visit.occurred_at = Instant::parse("2024-03-04T08:00:00+08:00");
    visit.place = kVillage;
    visit.officials = {"o-leader"};
    visit.visited = {about, about};
    const ActivityRecorded recorded = county_.as("a-leader").activity_record(visit);
    ASSERT_EQ(recorded.credited.size(), 1u);
    EXPECT_EQ(recorded.credited[0].measure, 8) << "taking cases down, of the channel reception";
    ASSERT_EQ(show(about).visits.size(), 1u);
    EXPECT_EQ(show(about).visits[0].activity, recorded.activity);
    EXPECT_THAT(show(about).visits[0].appointments, ElementsAre("a-leader"));

    visit.kind = ActivityKind::stationing;
    const ActivityRecorded stationed = county_.as("a-leader").activity_record(visit);
    ASSERT_EQ(stationed.credited.size(), 1u);
    EXPECT_EQ(stationed.credited[0].measure, 12);
    visit.visited = {about, "990001-2024-999999"};
    const Error unknown = test::error_of([&] { county_.as("a-leader").activity_record(visit); });
    EXPECT_EQ(unknown.code(), "case.not_found");
    EXPECT_EQ(unknown.pointer(), "/visited/1");

    county_.as("a-leader").activity_withdraw({recorded.activity, "误登", ""});
    ASSERT_EQ(show(about).visits.size(), 1u);
    EXPECT_EQ(show(about).visits[0].activity, stationed.activity);
    expect_replays();
}

TEST_P(Hands, TimeLostIsTheUnitsThatBouncedInVain) {
    const std::string about = county_.dispatched("u-water");
    county_.bounce(about, "u-roads");
    EXPECT_EQ(show(about).handlings[0].lost_minutes, 0) << "not decided yet";
    county_.at("2024-03-04T12:00:00+08:00");
    county_.act("a-dispatcher", about, "uphold", {{"ground", std::string("职责所在")}});
    EXPECT_EQ(show(about).handlings[0].lost_minutes, 180);

    const std::string right = county_.dispatched("u-water");
    county_.bounce(right, "u-roads");
    county_.at("2024-03-04T14:00:00+08:00");
    county_.to_unit("reassign", right, "u-roads");
    EXPECT_EQ(show(right).handlings[0].lost_minutes, 0) << "it was right";
    county_.bounce(right, "u-water", "bounce_again");
    county_.at("2024-03-04T15:00:00+08:00");
    county_.to_unit("arbitrate", right, "u-water");
    const std::vector<HandlingView> hands = show(right).handlings;
    ASSERT_EQ(hands.size(), 3u);
    EXPECT_EQ(hands[0].lost_minutes, 180) << "from its bounce at 12:00 until it had the case again";
    EXPECT_EQ(hands[1].lost_minutes, 0);
    const DispatchCounted counted =
        county_.as("a-dispatcher").dispatch_statistics({Date::of(2024, 3, 4), Date::of(2024, 3, 4), "u-water"});
    EXPECT_EQ(counted.all.lost_minutes, 360);
    EXPECT_EQ(counted.units.at(0).lost_minutes, 360);
    expect_replays();
}

TEST_P(Hands, WhomABounceProposesIsSuggestedNextToTheCatalogue) {
    const std::string about = county_.dispatched("u-water");
    county_.bounce(about, "u-housing");
    const DispatchSuggested suggested = county_.as("a-dispatcher").dispatch_suggest({about, "", "", ""});
    ASSERT_FALSE(suggested.units.empty());
    EXPECT_EQ(suggested.units[0].unit, "u-housing");
    EXPECT_EQ(suggested.units[0].reasons.at(0).code, "proposed_owner");
}

TEST_P(Hands, AMatterFollowsTheCataloguesWorkflowIfNobodyNamesOne) {
    constexpr const char* kCatalogue = R"({
        "kind": "catalogue", "id": "yunxi", "version": 1, "effective_on": "2024-01-01", "title": {"zh": "事项目录"},
        "items": [{"category": "complaint", "title": {"zh": "投诉"}, "basis": {"zh": "职责分工"},
                   "workflow": "hotline", "responsible": [{"unit": "u-office"}]}]})";
    county_.as("a-admin").document_adopt({JsonText{kCatalogue}, ""});
    CaseOpen request;
    request.category = "complaint";
    request.summary = "噪声扰民";
    request.area = kVillage;
    EXPECT_EQ(show(county_.as("a-registrar").case_open(request).case_no).workflow, "hotline");
    request.category = "rural_road";
    EXPECT_EQ(show(county_.as("a-registrar").case_open(request).case_no).workflow, "matter");
}

INSTANTIATE_TEST_SUITE_P(Backends, Hands, testing::ValuesIn(test::everywhere()),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

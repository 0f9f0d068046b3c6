// The product as one flow: an activity is recorded once; duties, cases, lists, account and report follow from it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

class Flow : public testing::TestWithParam<test::On> {
protected:
    const DutyItem duty(const std::string& code, const std::string& bearer, const char* from, const char* to) {
        for (const DutyItem& item :
             county_.as("a-admin").duty_evaluate({Date::parse(from), Date::parse(to), {}, {}, {}, ""}).items)
            if (item.duty == code && item.bearer == bearer) return item;
        ADD_FAILURE() << "no item for " << code << " of " << bearer;
        return {};
    }
    std::string code_of(std::int64_t measure, BearerKind kind, const std::string& bearer) {
        for (const DutyItem& item :
             county_.as("a-admin")
                 .duty_evaluate({Date::of(2024, 1, 1), Date::of(2024, 12, 31), {}, {}, measure, ""})
                 .items)
            if (item.bearer_kind == kind && item.bearer == bearer && item.status != DutyStatus::record_only)
                return item.duty;
        ADD_FAILURE() << "measure " << measure << " lays nothing on " << bearer;
        return {};
    }
    County county_{GetParam()};
};

TEST_P(Flow, OneRecordOfAnActivityFeedsDutyCaseListsAccountAndReport) {
    const std::string person = county_.as("a-registrar")
                                   .person_register([] {
                                       PersonRegister request;
                                       request.name = "村民甲";
                                       return request;
                                   }())
                                   .person;
    ActivityRecord visit = test::onsite_office("2024-02-26");
    visit.raised.resize(2);
    visit.raised[0].category = "rural_road";
    visit.raised[0].summary = "路基塌方";
    visit.raised[0].person = person;
    visit.raised[1].category = "water_and_flood";
    visit.raised[1].summary = "良田被淹";
    const ActivityRecorded recorded = county_.as("a-leader").activity_record(visit);

    EXPECT_THAT(recorded.measures, Contains(13));
    EXPECT_THAT(recorded.credited, Contains(Field(&Credit::measure, 13)));
    ASSERT_EQ(recorded.cases, (std::vector<std::string>{"990001-2024-000001", "990001-2024-000002"}));

    const DutyItem quarter =
        duty(code_of(13, BearerKind::appointment, "a-leader"), "a-leader", "2024-01-01", "2024-03-31");
    EXPECT_EQ(quarter.owed, 1);
    EXPECT_EQ(quarter.done, 1);
    EXPECT_EQ(quarter.status, DutyStatus::met);
    EXPECT_THAT(quarter.counted, ElementsAre(Field(&Counted::id, recorded.activity)));

    const CaseView first = county_.as("a-dispatcher").case_show({recorded.cases[0]});
    EXPECT_EQ(first.activity, recorded.activity) << "linked from the case to the activity";
    EXPECT_EQ(first.area, test::kVillage) << "the activity's place";
    EXPECT_EQ(first.received_at, visit.occurred_at) << "legal clocks run from when it was said";
    const ActivityShown shown = county_.as("a-dispatcher").activity_show({recorded.activity});
    EXPECT_EQ(shown.cases, recorded.cases) << "and back";
    EXPECT_EQ(county_.as("a-registrar").person_show({person}).cases, std::vector<std::string>{recorded.cases[0]});
    EXPECT_EQ(county_.as("a-admin").activity_list({}).activities.at(0).cases, 2);
    EXPECT_EQ(county_.as("a-admin").case_list({}).cases.size(), 2u);
    EXPECT_EQ(county_.as("a-admin").case_summary({Date::of(2024, 2, 1), Date::of(2024, 2, 29)}).opened, 2);
    const auto report =
        county_.as("a-admin").report_render({Date::of(2024, 1, 1), Date::of(2024, 3, 31), Language::zh, ""});
    EXPECT_NE(report.content.find("路基塌方"), std::string::npos);
}

TEST_P(Flow, AnActivityBelongsToItsKindsChannelUnlessItSaysOtherwise) {
    ActivityRecord visit = test::onsite_office("2024-02-26");
    visit.channel.reset();
    const ActivityRecorded recorded = county_.as("a-leader").activity_record(visit);
    EXPECT_EQ(county_.as("a-leader").activity_show({recorded.activity}).channel, Channel::onsite);
    EXPECT_THAT(recorded.measures, Contains(13));
}

TEST_P(Flow, AMatterWithAFaultLeavesNoActivityBehind) {
    ActivityRecord visit = test::onsite_office("2024-02-26");
    visit.raised.resize(2);
    visit.raised[0].category = "rural_road";
    visit.raised[0].summary = "路基塌方";
    visit.raised[1].category = "no_such_category";
    visit.raised[1].summary = "x";
    EXPECT_EQ(test::error_of([&] { county_.as("a-leader").activity_record(visit); }).pointer(), "/raised/1/category");
    EXPECT_THAT(county_.as("a-admin").activity_list({}).activities, IsEmpty());
    EXPECT_THAT(county_.as("a-admin").case_list({}).cases, IsEmpty());
    EXPECT_EQ(county_.open_case(), "990001-2024-000001") << "the number it had drawn went back";
}

TEST_P(Flow, AWithdrawnActivityTakesItsCreditAlongAndStaysToBeSeen) {
    const ActivityRecorded recorded = county_.as("a-leader").activity_record(test::onsite_office("2024-02-26"));
    EXPECT_EQ(test::refusal([&] {
                  county_.as("a-dept").activity_withdraw({recorded.activity, "误登", ""});
              }),
              "policy.forbidden");
    const auto withdrawn = county_.as("a-leader").activity_withdraw({recorded.activity, "误登", ""});
    EXPECT_EQ(withdrawn.credits_withdrawn, static_cast<std::int64_t>(recorded.credited.size()));
    EXPECT_EQ(test::refusal([&] {
                  county_.as("a-admin").activity_withdraw({recorded.activity, "误登", ""});
              }),
              "activity.already_withdrawn");
    const DutyItem quarter =
        duty(code_of(13, BearerKind::appointment, "a-leader"), "a-leader", "2024-01-01", "2024-03-31");
    EXPECT_EQ(quarter.done, 0);
    EXPECT_THAT(county_.as("a-admin").activity_list({}).activities, IsEmpty());
    const ActivityShown shown = county_.as("a-admin").activity_show({recorded.activity});
    EXPECT_TRUE(shown.withdrawn);
    EXPECT_EQ(shown.withdrawal_ground, "误登");
    EXPECT_THAT(shown.credited, IsEmpty());
}

TEST_P(Flow, ACaseWalksFromTheWordToTheVerifiedOutcome) {
    const std::string case_no = county_.case_in("closed");
    const CaseView view = county_.as("a-verifier").case_show({case_no});
    EXPECT_TRUE(view.final_state);
    EXPECT_EQ(view.outcome->fix_now, "已办");
    EXPECT_TRUE(*view.answer->solved);
    std::vector<std::string> actions;
    for (const HistoryItem& item : view.history) actions.push_back(item.action);
    EXPECT_THAT(actions, ElementsAre("register", "accept", "assign", "start", "contact", "resolve", "verify", "close"));
    for (const ClockView& clock : view.clocks) EXPECT_EQ(clock.status, ClockStatus::met) << clock.clock;
    const CaseSummarised summary = county_.as("a-admin").case_summary({Date::of(2024, 3, 1), Date::of(2024, 3, 31)});
    EXPECT_EQ(summary.closed, 1);
    EXPECT_EQ(summary.resolution.count, 1);
    EXPECT_EQ(summary.resolution.of, 1);
}

TEST_P(Flow, WhoHandledACaseNeverVerifiesIt) {
    const std::string case_no = county_.open_case();
    county_.act("a-dispatcher", case_no, "accept");
    county_.act("a-dispatcher", case_no, "assign",
                {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler-2")}});
    county_.act("a-handler-2", case_no, "start");
    county_.act("a-handler-2", case_no, "contact", {{"note", std::string("已电话联系")}});
    county_.act("a-handler-2", case_no, "resolve",
                {{"fix_now", std::string("已修复")}, {"no_recurrence", std::string("落石已清除")}});
    const std::map<std::string, FieldValue> answer{
        {"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}};
    EXPECT_EQ(test::refusal([&] { county_.act("a-handler-2", case_no, "verify", answer); }),
              "case.guard_actor_never_handled");
    county_.act("a-verifier", case_no, "verify", answer);
}

TEST_P(Flow, NotSolvedReopensAndTheCaseCantBeClosed) {
    const std::string case_no = county_.case_in("resolved");
    county_.act("a-verifier", case_no, "verify",
                {{"reached", true}, {"responded", true}, {"solved", false}, {"satisfied", false}});
    EXPECT_EQ(test::refusal([&] { county_.act("a-verifier", case_no, "close"); }), "case.guard_answer_is");
    const CaseMoved moved = county_.act("a-verifier", case_no, "reopen");
    EXPECT_EQ(moved.state, "assigned");
    EXPECT_EQ(county_.as("a-verifier").case_show({case_no}).round, 2);
    const Rate resolution =
        county_.as("a-admin").case_summary({Date::of(2024, 3, 1), Date::of(2024, 3, 31)}).resolution;
    EXPECT_EQ(resolution.count, 0);
    EXPECT_EQ(resolution.of, 1) << "until the citizen says otherwise, the case stays not solved in the rates";
}

TEST_P(Flow, ARefusalSaysWhatWouldBeAllowed) {
    const std::string case_no = county_.case_in("resolved");
    const Error error = test::error_of([&] { county_.act("a-handler", case_no, "start"); });
    EXPECT_EQ(error.code(), "case.action_not_allowed");
    EXPECT_EQ(error.pointer(), "/action");
    EXPECT_NE(error.message().find(case_no), std::string::npos);
    EXPECT_NE(error.details().find("\"state\":\"resolved\""), std::string::npos);
}

TEST_P(Flow, TheListsAreMineMyUnitsOverdueAndPaged) {
    const std::string mine = county_.case_in("in_progress");
    const std::string other = county_.case_in("accepted");
    EXPECT_THAT(county_.as("a-handler").case_list({CaseListKind::mine, "", "", "", {}, {}, 50, ""}).cases,
                ElementsAre(Field(&CaseItem::case_no, mine)));
    EXPECT_THAT(county_.as("a-dept").case_list({CaseListKind::unit, "", "", "", {}, {}, 50, ""}).cases,
                ElementsAre(Field(&CaseItem::case_no, mine)));
    CaseList page;
    page.limit = 1;
    const CaseListed newest = county_.as("a-admin").case_list(page);
    EXPECT_THAT(newest.cases, ElementsAre(Field(&CaseItem::case_no, other)));
    page.after = newest.next;
    const CaseListed rest = county_.as("a-admin").case_list(page);
    EXPECT_THAT(rest.cases, ElementsAre(Field(&CaseItem::case_no, mine)));
    EXPECT_EQ(rest.next, "");

    page = {};
    page.area = "990001102";
    EXPECT_THAT(county_.as("a-admin").case_list(page).cases, IsEmpty());
    page.area = "990001101";
    EXPECT_EQ(county_.as("a-admin").case_list(page).cases.size(), 2u);

    CaseList overdue;
    overdue.list = CaseListKind::overdue;
    EXPECT_THAT(county_.as("a-admin").case_list(overdue).cases, IsEmpty());
    county_.at("2024-04-30T00:00:00+08:00");  // accepted on 1 March: 60 days end on 30 April
    EXPECT_THAT(county_.as("a-admin").case_list(overdue).cases, IsEmpty());
    county_.at("2024-05-01T00:00:00+08:00");
    overdue.limit = 1;
    const CaseListed first = county_.as("a-admin").case_list(overdue);
    ASSERT_EQ(first.cases.size(), 1u);
    overdue.after = first.next;
    const CaseListed second = county_.as("a-admin").case_list(overdue);
    ASSERT_EQ(second.cases.size(), 1u);
    EXPECT_NE(first.cases[0].case_no, second.cases[0].case_no);
    EXPECT_EQ(county_.as("a-admin").case_summary({Date::of(2024, 3, 1), Date::of(2024, 3, 1)}).overdue, 2);
}

TEST_P(Flow, APublicNoticeThatHasRunItsCourseIsNobodysBreach) {
    county_.as("a-admin").document_adopt({JsonText{builtin("relief")}, ""});
    CaseOpen word;
    word.workflow = "relief";
    word.category = "illness";
    word.summary = "因病致困";
    word.area = test::kVillage;
    const std::string no = county_.as("a-registrar").case_open(word).case_no;
    const std::string text = "记录";
    county_.act("a-dispatcher", no, "assign",
                {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler")}});
    county_.act("a-handler", no, "check", {{"findings", text}, {"proposed", std::int64_t{100'000}}});
    county_.act("a-handler", no, "publish", {{"place", text}, {"content", text}});
    county_.at("2024-03-11T09:00:00+08:00");
    county_.act("a-handler", no, "end_notice");
    county_.act("a-approver", no, "refuse", {{"kind", std::string("not_in_need")}, {"ground", text}});
    EXPECT_EQ(county_.as("a-admin").case_summary({Date::of(2024, 3, 1), Date::of(2024, 3, 31)}).breached, 0);
}

TEST_P(Flow, TheReceptionDayOfTheTenthMovesToTheNextWorkingDayWhenItIsARestDay) {
    ActivityRecord reception;
    reception.kind = ActivityKind::reception_day;
    reception.channel = Channel::reception;
    reception.place = "990001000000";
    reception.officials = {"o-secretary"};
    reception.occurred_at =
        Instant::parse("2024-02-18T09:00:00+08:00");  // 10 February: Spring Festival, worked again on Sunday 18
    const auto moved = county_.as("a-registrar").activity_record(reception);
    EXPECT_THAT(moved.credited, Contains(Field(&Credit::measure, 7)));
    reception.occurred_at = Instant::parse("2024-02-10T09:00:00+08:00");
    const auto on_the_tenth = county_.as("a-registrar").activity_record(reception);
    EXPECT_THAT(on_the_tenth.not_credited, Contains(Field(&NotCredited::reason, "not_a_fixed_day")));
}

TEST_P(Flow, ATeamOwesOneSubTopicAYear) {
    TopicRecord master;
    master.title = "总课题";
    master.occurred_at = Instant::parse("2024-01-05T09:00:00+08:00");
    const std::string id = county_.as("a-admin").topic_record(master).topic;
    TopicRecord sub = master;
    sub.title = "子课题";
    sub.master = id;
    sub.unit = "u-town";
    const TopicRecorded recorded = county_.as("a-town").topic_record(sub);
    EXPECT_THAT(recorded.credited,
                ElementsAre(testing::AllOf(Field(&Credit::bearer_kind, BearerKind::team),
                                           Field(&Credit::bearer, "u-town"), Field(&Credit::measure, 6))));
    const DutyItem year = duty(recorded.credited[0].duty, "u-town", "2024-01-01", "2024-06-30");
    EXPECT_EQ(year.owed, 1);
    EXPECT_EQ(year.status, DutyStatus::met);
    EXPECT_EQ(county_.as("a-town").topic_list({}).topics.size(), 2u);
    sub.master = recorded.topic;
    EXPECT_EQ(test::refusal([&] { county_.as("a-town").topic_record(sub); }), "activity.unknown_topic");
}

TEST_P(Flow, TenDaysAtTheFrontLineCountDistinctDatesAndAYearlyDutyIsNeverShortInJune) {
    const auto visit = [&](const char* day) {
        ActivityRecord request = test::onsite_office(day);
        request.officials = {"o-dept"};
        request.contact_point = "";
        request.field = "transport";
        return county_.as("a-dept").activity_record(request);
    };
    const std::string code = code_of(14, BearerKind::appointment, "a-dept");
    visit("2024-02-20");
    visit("2024-02-20");
    visit("2024-02-21");
    const DutyItem march = duty(code, "a-dept", "2024-01-01", "2024-03-31");
    EXPECT_EQ(march.owed, 10);
    EXPECT_EQ(march.done, 2) << "two activities on one day are one day";
    EXPECT_EQ(march.from, Date::of(2024, 1, 1));
    EXPECT_EQ(march.to, Date::of(2024, 12, 31)) << "the period is the year";
    EXPECT_EQ(march.status, DutyStatus::on_pace);
    county_.at("2024-06-30T12:00:00+08:00");
    EXPECT_EQ(duty(code, "a-dept", "2024-01-01", "2024-06-30").status, DutyStatus::behind);
    county_.at("2025-01-01T00:00:00+08:00");
    EXPECT_EQ(duty(code, "a-dept", "2024-01-01", "2024-12-31").status, DutyStatus::short_);
}

TEST_P(Flow, MattersToldByAReportHaveNoClocksAndCountApart) {
    CaseOpen told;
    told.workflow = "reported";
    told.category = "rural_road";
    told.summary = "路基塌方";
    told.area = test::kVillage;
    told.provenance = Provenance::stated;
    const std::string case_no = county_.as("a-registrar").case_open(told).case_no;
    EXPECT_THAT(county_.as("a-registrar").case_show({case_no}).clocks, IsEmpty());
    const CaseSummarised summary =
        county_.as("a-registrar").case_summary({Date::of(2024, 3, 1), Date::of(2024, 3, 31)});
    EXPECT_EQ(summary.reported, 1);
    EXPECT_EQ(summary.opened, 0);
    EXPECT_THAT(county_.as("a-registrar").case_list({}).cases, IsEmpty()) << "nothing is open";
}

TEST_P(Flow, ImportingTheOrganisationAgainChangesNothingAndExportIsImport) {
    const OrganisationImported again = county_.as("a-admin").organisation_import(test::county());
    EXPECT_EQ(again.created + again.updated, 0);
    const OrganisationShown shown = county_.as("a-admin").organisation_show({});
    OrganisationImport back{shown.areas,        shown.units,          shown.posts, shown.officials,
                            shown.appointments, shown.contact_points, shown.ties,  ""};
    EXPECT_EQ(county_.as("a-admin").organisation_import(back).unchanged, again.unchanged);
}

TEST_P(Flow, AnImportWithFaultsTellsAllOfThemAndTakesNothing) {
    OrganisationImport bad;
    bad.areas = {{"990002000000", {"他县", ""}, {}}, {"990001103000", {"丙镇", ""}, {}}};
    bad.units = {{"u-x", {"甲", ""}, "u-y", "", {}, {}}, {"u-y", {"乙", ""}, "u-x", "", {}, {}}};
    bad.appointments = {{"a-x", "o-nobody", "post-none", Date::of(2024, 2, 1), Date::of(2024, 1, 1), {}}};
    bad.contact_points = {{"cp-x", ContactPointKind::village, "990001999999", {"丁村", ""}, {{"grid", "B1"}}}};
    const Error error = test::error_of([&] { county_.as("a-admin").organisation_import(bad); });
    EXPECT_EQ(error.code(), "organisation.unsound");
    for (const char* code : {"organisation.area_code", "organisation.unit_cycle", "organisation.dangling_reference",
                             "organisation.ends_before_it_begins", "organisation.unknown_area"})
        EXPECT_NE(error.details().find(code), std::string::npos) << code;
    EXPECT_EQ(county_.as("a-admin").organisation_show({}).areas.size(), 6u);
}

TEST_P(Flow, ADocumentIsCheckedAdoptedOnceAndShownAgain) {
    const Session admin = county_.as("a-admin");
    const DocumentAdopted again = admin.document_adopt({JsonText{builtin("matter")}, ""});
    EXPECT_TRUE(again.already);
    EXPECT_EQ(admin.document_show({DocumentKind::workflow, "matter", {}}).version, again.version);
    EXPECT_EQ(admin.document_list({DocumentKind::calendar}).documents.size(), 4u);
    std::string changed = builtin("cn-2026");
    changed.replace(changed.find("\"en\":"), 5, "\"zh2\":");
    EXPECT_FALSE(admin.document_check({JsonText{changed}}).sound);
    EXPECT_EQ(test::refusal([&] { admin.document_adopt({JsonText{changed}, ""}); }), "document.unsound");
    std::string other = builtin("cn-2026");
    other.replace(other.find("Labour"), 6, "Worker");
    EXPECT_EQ(test::refusal([&] { admin.document_adopt({JsonText{other}, ""}); }), "document.version_exists");
    EXPECT_EQ(admin.document_check({JsonText{"{"}}).faults.at(0).code, "json.malformed");
    EXPECT_EQ(admin.document_check({JsonText{"{}"}}).faults.at(0).code, "document.no_kind");
}

INSTANTIATE_TEST_SUITE_P(Backends, Flow, testing::ValuesIn(test::everywhere()),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

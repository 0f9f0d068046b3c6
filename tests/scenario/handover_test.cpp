// Officials change posts and go on leave: who has their cases and ties then, who acts, and whose the delay is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/county.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::County;
using test::refusal;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class Handover : public testing::TestWithParam<test::On> {
protected:
    Session admin() const { return county_.as("a-admin"); }
    CaseView show(const std::string& case_no, const std::string& who = "a-admin") const {
        return county_.as(who).case_show({case_no});
    }
    /// The appointment "a-NAME" of the test county ends on that day.
    void end(const std::string& name, const char* last_day, const std::string& successor = "") {
        OrganisationImport change;
        change.appointments = {
            {"a-" + name, "o-" + name, "post-" + name, Date::of(2023, 1, 1), Date::parse(last_day), {}, successor}};
        admin().organisation_import(change);
    }
    void appoint(const std::string& id, const std::string& post, const char* from) {
        OrganisationImport change;
        change.officials = {{"o-of-" + id, {"干部", ""}, {}}};
        change.appointments = {{id, "o-of-" + id, post, Date::parse(from), {}, {}}};
        admin().organisation_import(change);
    }
    HandoverRan run(bool dry_run = false) { return county_.as("a-supervisor").handover_run({1000, dry_run, ""}); }
    static std::vector<std::string> told(const std::vector<HandedOver>& handed) {
        std::vector<std::string> out;
        for (const HandedOver& one : handed)
            out.push_back(one.from + " → " + one.to + " " + codec_name(one.ground) + " " + one.occurred_at.str());
        return out;
    }
    static std::string codec_name(HandoverGround ground) {
        switch (ground) {
            case HandoverGround::named:
                return "named";
            case HandoverGround::next_in_post:
                return "next_in_post";
            case HandoverGround::unit_head:
                return "unit_head";
            case HandoverGround::unit_above:
                return "unit_above";
            case HandoverGround::by_hand:
                break;
        }
        return "by_hand";
    }
    std::vector<std::string> list(const std::string& who, WorklistKind kind = WorklistKind::mine) const {
        std::vector<std::string> out;
        for (const CaseItem& item : county_.as(who).worklist_show({kind, "", 3, 50, ""}).cases)
            out.push_back(item.case_no);
        return out;
    }
    std::string away(const std::string& who, const char* from, const char* to, const std::string& substitute) {
        AbsenceRecord request;
        request.appointment = who;
        request.from = Date::parse(from);
        if (*to != '\0') request.to = Date::parse(to);
        request.substitute = substitute;
        request.note = "探亲";
        return admin().absence_record(request).absence;
    }
    County county_{GetParam()};
};

TEST_P(Handover, CasesOfAnAppointmentThatEndsGoToWhoFollowsInThePostOnce) {
    const std::string case_no = county_.case_in("in_progress");
    end("handler", "2024-03-10");
    appoint("a-new", "post-handler", "2024-03-11");
    county_.at("2024-03-10T18:00:00+08:00");
    HandoverRan ran = run();
    EXPECT_THAT(ran.handed, IsEmpty()) << "it lasts to the end of the day";
    ASSERT_TRUE(ran.next_at);
    EXPECT_EQ(ran.next_at->str(), "2024-03-11T00:00:00+08:00");
    county_.at("2024-03-12T09:00:00+08:00");
    EXPECT_EQ(show(case_no).owner, "a-new") << "it answers for the case though nobody has called yet";
    EXPECT_THAT(list("a-new"), ElementsAre(case_no));
    ran = run(true);
    EXPECT_TRUE(ran.dry_run);
    EXPECT_EQ(show(case_no).handler, "a-handler");
    const std::vector<ClockView> clocks = show(case_no).clocks;
    EXPECT_THAT(told(run().handed), ElementsAre("a-handler → a-new next_in_post 2024-03-11T00:00:00+08:00"));
    EXPECT_THAT(told(ran.handed), ElementsAre("a-handler → a-new next_in_post 2024-03-11T00:00:00+08:00"));
    const CaseView view = show(case_no);
    EXPECT_EQ(view.handler, "a-new");
    EXPECT_EQ(view.unit, "u-roads");
    EXPECT_EQ(view.owner_ground, OwnerGround::handler);
    EXPECT_EQ(view.state, "in_progress");
    ASSERT_EQ(view.clocks.size(), clocks.size());
    for (std::size_t i = 0; i < clocks.size(); ++i) EXPECT_EQ(view.clocks[i].due_at, clocks[i].due_at);
    EXPECT_THAT(run().handed, IsEmpty());
    county_.act("a-new", case_no, "resolve",
                {{"fix_now", std::string("已修好")}, {"keep_fixed", std::string("已建制")}});
    EXPECT_THAT(admin().store_rebuild({}).differences, IsEmpty());
}

TEST_P(Handover, AnEndThatIsToldLateTakesEffectWhenItWas) {
    const std::string case_no = county_.case_in("in_progress");
    appoint("a-new", "post-handler", "2024-03-05");
    county_.at("2024-03-20T09:00:00+08:00");
    run();
    end("handler", "2024-03-10");
    EXPECT_THAT(told(run().handed), ElementsAre("a-handler → a-new next_in_post 2024-03-11T00:00:00+08:00"));
    EXPECT_THAT(run().handed, IsEmpty());
    const HandoverItem item = admin().handover_list({"a-handler", "", "", {}, {}, 50, ""}).items.at(0);
    EXPECT_EQ(item.handed.case_no, case_no);
    EXPECT_EQ(item.handed.occurred_at.str(), "2024-03-11T00:00:00+08:00");
    EXPECT_EQ(item.recorded_at.str(), "2024-03-20T09:00:00+08:00");
    EXPECT_EQ(item.actor, "a-supervisor");
    county_.act("a-new", case_no, "note", {{"text", std::string("已现场查看")}});
}

TEST_P(Handover, EndsThatFollowEachOtherAreMadeUpInOrder) {
    county_.case_in("assigned");
    appoint("a-second", "post-handler", "2024-03-11");
    end("handler", "2024-03-10");
    OrganisationImport change;
    change.appointments = {
        {"a-second", "o-of-a-second", "post-handler", Date::of(2024, 3, 11), Date::of(2024, 3, 20), {}}};
    admin().organisation_import(change);
    county_.at("2024-04-01T09:00:00+08:00");
    EXPECT_THAT(told(run().handed), ElementsAre("a-handler → a-second next_in_post 2024-03-11T00:00:00+08:00",
                                                "a-second → a-dept unit_head 2024-03-21T00:00:00+08:00"));
}

TEST_P(Handover, WhileAPostIsVacantTheHeadAnswersAndTheCasesWaitForWhoFollows) {
    const std::string case_no = county_.case_in("assigned");
    end("handler", "2024-03-10");
    appoint("a-new", "post-handler", "2024-03-18");
    const HandoverPreviewed preview = admin().handover_preview({"a-handler", {}, 200});
    EXPECT_EQ(preview.to, "a-new");
    EXPECT_EQ(preview.on->str(), "2024-03-18");
    EXPECT_EQ(preview.until_then, "a-dept");
    ASSERT_EQ(preview.goes.size(), 1u);
    EXPECT_EQ(preview.goes[0].case_no, case_no);
    county_.at("2024-03-12T09:00:00+08:00");
    const HandoverRan ran = run();
    EXPECT_THAT(ran.handed, IsEmpty());
    EXPECT_EQ(ran.next_at->str(), "2024-03-18T00:00:00+08:00");
    EXPECT_EQ(show(case_no).owner, "a-dept");
    EXPECT_EQ(show(case_no).owner_ground, OwnerGround::unit_head);
    EXPECT_THAT(list("a-dept"), ElementsAre(case_no));
    county_.act("a-dept", case_no, "start");
    EXPECT_EQ(show(case_no).history.back().acting_for, "a-handler");
    county_.at("2024-03-18T09:00:00+08:00");
    EXPECT_THAT(told(run().handed), ElementsAre("a-handler → a-new next_in_post 2024-03-18T00:00:00+08:00"));
}

TEST_P(Handover, ANamedSuccessorComesFirstAndTheUnitAboveLast) {
    county_.case_in("assigned");
    end("handler", "2024-03-10", "a-handler-2");
    EXPECT_EQ(admin().handover_preview({"a-handler", {}, 200}).ground, HandoverGround::named);
    end("handler", "2024-03-10");
    EXPECT_EQ(admin().handover_preview({"a-handler", {}, 200}).to, "a-dept");
    end("dept", "2024-03-08");
    EXPECT_EQ(admin().handover_preview({"a-handler", {}, 200}).to, "a-handler-2") << "handles, if nobody heads";
    end("handler-2", "2024-03-08");
    const HandoverPreviewed above = admin().handover_preview({"a-handler", {}, 200});
    EXPECT_EQ(above.to, "a-head") << "of the county's leadership the first by post";
    EXPECT_EQ(above.ground, HandoverGround::unit_above);
    OrganisationImport change;
    change.posts = {{"post-secretary",
                     "u-county",
                     {"县委书记", ""},
                     Tier::county,
                     "county_party_secretary",
                     true,
                     {},
                     {},
                     {},
                     true}};
    admin().organisation_import(change);
    EXPECT_EQ(admin().handover_preview({"a-handler", {}, 200}).to, "a-secretary") << "the post is marked as the head's";
    EXPECT_EQ(refusal([&] {
                  OrganisationImport dangling;
                  dangling.appointments = {{"a-dept", "o-dept", "post-dept", Date::of(2023, 1, 1), {}, {}, "a-none"}};
                  admin().organisation_import(dangling);
              }),
              "organisation.unsound");
}

TEST_P(Handover, ACaseThatNobodyCouldAnswerForIsOnAListThatSaysSo) {
    OrganisationImport alone;
    alone.units = {{"u-alone", {"独立单位", ""}, "", "", {}, {}}};
    alone.posts = {{"post-alone", "u-alone", {"经办员", ""}, {}, "", false, {Function::handler}, {}, {}}};
    alone.officials = {{"o-alone", {"干部", ""}, {}}};
    alone.appointments = {{"a-alone", "o-alone", "post-alone", Date::of(2023, 1, 1), {}, {}}};
    admin().organisation_import(alone);
    const std::string case_no = county_.case_in("accepted");
    county_.act("a-dispatcher", case_no, "assign",
                {{"unit", std::string("u-alone")}, {"handler", std::string("a-alone")}});
    end("alone", "2024-03-10");
    county_.at("2024-03-11T00:00:00+08:00");
    EXPECT_THAT(run().handed, IsEmpty());
    EXPECT_EQ(show(case_no).owner, "");
    EXPECT_THAT(list("a-admin", WorklistKind::unowned), ElementsAre(case_no));
    EXPECT_EQ(admin().worklist_count({}).lists.back().count, 1);
    appoint("a-late", "post-alone", "2024-03-11");
    EXPECT_THAT(list("a-admin", WorklistKind::unowned), IsEmpty());
    EXPECT_EQ(run().handed.size(), 1u);
}

TEST_P(Handover, DelayBeforeItStaysWithThePredecessorAndTheCitizensClockRunsOn) {
    const std::string case_no = county_.case_in("assigned");  // first contact was due on Monday the 4th
    end("handler", "2024-03-06");
    appoint("a-new", "post-handler", "2024-03-07");
    county_.at("2024-03-08T00:00:00+08:00");
    run();
    const CaseView view = show(case_no);
    ASSERT_EQ(view.tenures.size(), 2u);
    EXPECT_EQ(view.tenures[0].handler, "a-handler");
    EXPECT_EQ(view.tenures[0].ended, TenureEnd::handed_over);
    EXPECT_EQ(view.tenures[0].to_at->str(), "2024-03-07T00:00:00+08:00");
    EXPECT_EQ(view.tenures[0].late_s, 2 * 86'400);
    EXPECT_EQ(view.tenures[1].handler, "a-new");
    EXPECT_FALSE(view.tenures[1].to_at);
    EXPECT_EQ(view.tenures[1].late_s, 86'400);
    const auto& contact = view.clocks.back();
    EXPECT_EQ(contact.clock, "first_contact");
    EXPECT_EQ(contact.due_on.str(), "2024-03-04");
    EXPECT_EQ(contact.status, ClockStatus::overdue);
    county_.act("a-new", case_no, "contact", {{"note", std::string("已联系")}});
    county_.at("2024-03-20T00:00:00+08:00");
    EXPECT_EQ(show(case_no).tenures[1].late_s, 86'400) << "the clock has stopped";
    const auto figures = admin().tenure_statistics({Date::of(2024, 3, 1), Date::of(2024, 3, 31), "", ""}).officials;
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_EQ(figures[0].handler, "a-handler");
    EXPECT_EQ(figures[0].unit, "u-roads");
    EXPECT_EQ(figures[0].tenures, 1);
    EXPECT_EQ(figures[0].handed_over, 1);
    EXPECT_EQ(figures[0].taken_over, 0);
    EXPECT_EQ(figures[0].late, 1);
    EXPECT_EQ(figures[0].late_s, 2 * 86'400);
    EXPECT_EQ(figures[0].held_s, 5 * 86'400 + 15 * 3'600);
    EXPECT_EQ(figures[1].handler, "a-new");
    EXPECT_EQ(figures[1].taken_over, 1);
    EXPECT_EQ(figures[1].open, 1);
    EXPECT_EQ(figures[1].late_s, 86'400);
    const auto of = [&](const char* handler, const char* unit) {
        return admin().tenure_statistics({Date::of(2024, 3, 1), Date::of(2024, 3, 31), handler, unit}).officials.size();
    };
    EXPECT_EQ(of("a-new", ""), 1u);
    EXPECT_EQ(of("a-new", "u-roads"), 1u);
    EXPECT_EQ(of("a-new", "u-town"), 0u);
    EXPECT_EQ(of("", "u-roads"), 2u);
    EXPECT_EQ(of("", "u-town"), 0u);
    EXPECT_EQ(admin().tenure_statistics({Date::of(2024, 3, 7), Date::of(2024, 3, 7), "", ""}).officials.size(), 1u);
    EXPECT_EQ(refusal([&] {
                  admin().tenure_statistics({Date::of(2024, 3, 8), Date::of(2024, 3, 7), "", ""});
              }),
              "request.out_of_range");
}

TEST_P(Handover, WhoTookACaseOverNeverVerifiesIt) {
    const std::string case_no = county_.case_in("in_progress");
    county_.as("a-dispatcher").handover_make({"a-handler", "a-handler-2", case_no, "", "工作调整", 200, ""});
    county_.act("a-handler-2", case_no, "resolve",
                {{"fix_now", std::string("已修好")}, {"keep_fixed", std::string("已建制")}});
    EXPECT_EQ(refusal([&] {
                  county_.act("a-handler-2", case_no, "verify",
                              {{"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}});
              }),
              "case.guard_actor_never_handled");
}

TEST_P(Handover, ByHandOneCaseOrAllWithAGround) {
    const std::string first = county_.case_in("assigned"), second = county_.case_in("in_progress");
    const std::string closed = county_.case_in("closed");
    const Session me = county_.as("a-dispatcher");
    EXPECT_THAT(told(me.handover_make({"a-handler", "a-handler-2", first, "", "工作调整", 200, "h-1"}).handed),
                ElementsAre("a-handler → a-handler-2 by_hand 2024-03-01T09:00:00+08:00"));
    EXPECT_EQ(me.handover_make({"a-handler", "a-handler-2", first, "", "工作调整", 200, "h-1"}).handed.size(), 1u);
    EXPECT_EQ(show(first).handler, "a-handler-2");
    EXPECT_EQ(show(second).handler, "a-handler");
    EXPECT_EQ(me.handover_make({"a-handler", "a-dept", "", "", "集中办理", 200, ""}).handed.size(), 1u);
    EXPECT_EQ(show(second).handler, "a-dept");
    const auto items = admin().handover_list({"", "", second, {}, {}, 50, ""}).items;
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].note, "集中办理");
    const auto making = [&](HandoverMake request) { return refusal([&] { me.handover_make(request); }); };
    EXPECT_EQ(making({"a-none", "a-dept", "", "", "调整", 200, ""}), "handover.unknown_appointment");
    EXPECT_EQ(making({"a-handler", "a-none", "", "", "调整", 200, ""}), "handover.unknown_appointment");
    EXPECT_EQ(making({"a-dept", "a-dept", second, "", "调整", 200, ""}), "handover.to_itself");
    EXPECT_EQ(making({"a-handler", "a-dept", second, "", "调整", 200, ""}), "handover.not_theirs");
    EXPECT_EQ(making({"a-handler", "a-dept", closed, "", "调整", 200, ""}), "handover.not_open");
    EXPECT_EQ(making({"a-dept", "a-town", second, "", "调整", 200, ""}), "handover.outside_unit");
    EXPECT_EQ(making({"a-dept", "a-handler", second, "tie-1", "调整", 200, ""}), "handover.which");
    EXPECT_EQ(making({"a-dept", "a-handler", "", "tie-1", "调整", 200, ""}), "handover.not_theirs");
    EXPECT_EQ(making({"a-dept", "a-handler", "990001-2024-000099", "", "调整", 200, ""}), "case.not_found");
    end("handler-2", "2024-02-28");
    EXPECT_EQ(making({"a-dept", "a-handler-2", second, "", "调整", 200, ""}), "handover.not_held");
    EXPECT_EQ(refusal([&] {
                  county_.as("a-handler").handover_make({"a-dept", "a-handler", second, "", "调整", 200, ""});
              }),
              "policy.forbidden");
    EXPECT_EQ(show(second).handler, "a-dept");
    EXPECT_THAT(admin().store_rebuild({}).differences, IsEmpty());
}

TEST_P(Handover, TheLeaderOfACaseAndTheTiesGoOverToo) {
    const std::string case_no = county_.case_in("accepted");
    county_.act("a-dispatcher", case_no, "assign",
                {{"unit", std::string("u-roads")}, {"leader", std::string("a-leader")}});
    end("leader", "2024-03-10");
    appoint("a-vice", "post-leader", "2024-03-11");
    const HandoverPreviewed preview = admin().handover_preview({"a-leader", {}, 200});
    EXPECT_EQ(preview.goes.size(), 2u);
    county_.at("2024-03-11T08:00:00+08:00");
    const auto handed = run().handed;
    ASSERT_EQ(handed.size(), 2u);
    EXPECT_EQ(handed[0].as, HandedAs::leader);
    EXPECT_EQ(handed[1].as, HandedAs::tie);
    EXPECT_EQ(handed[1].tie, "tie-1");
    EXPECT_EQ(handed[1].to, "a-vice");
    EXPECT_EQ(show(case_no).leader, "a-vice");
    const auto ties = admin().organisation_show({}).ties;
    ASSERT_EQ(ties.size(), 2u);
    EXPECT_EQ(ties[1].id, "tie-1");
    EXPECT_EQ(ties[1].to, Date::of(2024, 3, 10));
    EXPECT_EQ(ties[0].official, "o-of-a-vice");
    EXPECT_EQ(ties[0].contact_point, "cp-village");
    EXPECT_EQ(ties[0].from, Date::of(2024, 3, 11));
    EXPECT_FALSE(ties[0].to);
    const auto items = admin().handover_list({"a-leader", "", "", {}, {}, 50, ""}).items;
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].new_tie + items[1].new_tie, ties[0].id);
    OrganisationImport again;  // a host that still tells the old tie
    again.ties = {{"tie-1", "o-leader", "cp-village", Date::of(2023, 1, 1), {}, {}}};
    admin().organisation_import(again);
    EXPECT_THAT(run().handed, IsEmpty());
    EXPECT_THAT(admin().store_rebuild({}).differences, IsEmpty());
    EXPECT_TRUE(county_.as("a-auditor").audit_verify({}).whole);
}

TEST_P(Handover, ATieStaysWithAnOfficialWhoStillHoldsAPostThatItBeganUnder) {
    OrganisationImport second_post;
    second_post.appointments = {{"a-beside", "o-leader", "post-dept", Date::of(2022, 1, 1), {}, {}}};
    admin().organisation_import(second_post);
    end("leader", "2024-03-10");
    county_.at("2024-03-11T08:00:00+08:00");
    EXPECT_THAT(run().handed, IsEmpty());
    const auto handed = admin().handover_make({"a-beside", "a-town", "", "tie-1", "联系点调整", 200, ""}).handed;
    ASSERT_EQ(handed.size(), 1u);
    EXPECT_EQ(handed[0].ground, HandoverGround::by_hand);
    EXPECT_EQ(admin().organisation_show({}).ties.at(0).official, "o-town");
}

TEST_P(Handover, TheListIsAskedByOneThingAndPagedByKey) {
    for (int i = 0; i < 5; ++i) county_.case_in("assigned");
    const Session me = county_.as("a-dispatcher");
    me.handover_make({"a-handler", "a-handler-2", "", "", "调整", 3, ""});
    EXPECT_TRUE(me.handover_make({"a-handler", "a-handler-2", "", "", "调整", 1, ""}).more);
    EXPECT_FALSE(me.handover_make({"a-handler", "a-handler-2", "", "", "调整", 3, ""}).more);
    std::vector<std::string> whole, paged;
    for (const auto& item : me.handover_list({"", "a-handler-2", "", {}, {}, 50, ""}).items)
        whole.push_back(item.handed.case_no);
    HandoverList page{"", "a-handler-2", "", {}, {}, 2, ""};
    do {
        const HandoverListed reply = me.handover_list(page);
        for (const auto& item : reply.items) paged.push_back(item.handed.case_no);
        page.after = reply.next;
    } while (!page.after.empty());
    EXPECT_EQ(whole.size(), 5u);
    EXPECT_EQ(paged, whole);
    EXPECT_THAT(me.handover_list({"a-handler-2", "", "", {}, {}, 50, ""}).items, IsEmpty());
    EXPECT_EQ(refusal([&] { me.handover_list({"a-handler", "a-handler-2", "", {}, {}, 50, ""}); }), "handover.which");
    EXPECT_EQ(refusal([&] { me.handover_list({"", "", "", {}, {}, 50, "1/2"}); }), "request.bad_page");
    EXPECT_EQ(refusal([&] { me.handover_preview({"a-none", {}, 200}); }), "handover.unknown_appointment");
    EXPECT_EQ(refusal([&] {
                  me.handover_preview({"a-handler", Date::of(2022, 1, 1), 200});
              }),
              "handover.before_it_began");
}

// ------------------------------------------------------------------------------------------------ absence

TEST_P(Handover, ASubstituteActsForWhoIsAwayAndTheRecordSaysSo) {
    const std::string case_no = county_.case_in("assigned");
    away("a-handler", "2024-03-01", "2024-03-05", "a-handler-2");
    EXPECT_EQ(show(case_no).owner, "a-handler-2");
    EXPECT_EQ(show(case_no).owner_ground, OwnerGround::substitute);
    EXPECT_THAT(list("a-handler-2"), ElementsAre(case_no));
    EXPECT_THAT(list("a-handler"), IsEmpty());
    EXPECT_EQ(county_.as("a-handler-2").case_list({CaseListKind::mine, "", "", "", {}, {}, 50, ""}).cases.at(0).owner,
              "a-handler-2");
    county_.act("a-handler-2", case_no, "start");
    const HistoryItem item = show(case_no).history.back();
    EXPECT_EQ(item.actor, "a-handler-2");
    EXPECT_EQ(item.acting_for, "a-handler");
    EXPECT_EQ(show(case_no).handler, "a-handler");
    county_.at("2024-03-06T09:00:00+08:00");
    EXPECT_EQ(show(case_no).owner, "a-handler");
    EXPECT_THAT(list("a-handler-2"), IsEmpty());
    EXPECT_EQ(refusal([&] {
                  county_.act("a-handler-2", case_no, "contact", {{"note", std::string("已联系")}});
              }),
              "case.role_missing");
    EXPECT_THAT(admin().store_rebuild({}).differences, IsEmpty());
}

TEST_P(Handover, AnApproversSubstituteApproves) {
    const std::string case_no = county_.case_in("in_progress");
    const std::map<std::string, FieldValue> fields = {{"days", std::int64_t{10}}, {"ground", std::string("情况复杂")}};
    EXPECT_EQ(refusal([&] { county_.act("a-registrar", case_no, "extend", fields); }), "case.role_missing");
    away("a-approver", "2024-03-01", "", "a-registrar");
    county_.act("a-registrar", case_no, "extend", fields);
    EXPECT_EQ(show(case_no).history.back().acting_for, "a-approver");
}

TEST_P(Handover, NobodyVerifiesWhatTheyOrWhoTheyStandInForHandled) {
    const std::string case_no = county_.case_in("resolved");
    const std::map<std::string, FieldValue> answer = {
        {"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}};
    const auto verifying = [&](const std::string& who) {
        return refusal([&] { county_.act(who, case_no, "verify", answer); });
    };
    const std::string absence = away("a-verifier", "2024-03-01", "2024-03-31", "a-handler");
    EXPECT_EQ(verifying("a-handler"), "case.guard_actor_never_handled") << "the substitute handled it";
    admin().absence_end({absence, Date::of(2024, 2, 1), ""});
    away("a-handler", "2024-03-01", "2024-03-31", "a-handler-2");
    EXPECT_EQ(verifying("a-handler-2"), "case.guard_actor_never_handled") << "it stands in for the handler today";
    away("a-verifier", "2024-03-01", "2024-03-31", "a-registrar");
    county_.act("a-registrar", case_no, "verify", answer);
    EXPECT_EQ(show(case_no).history.back().acting_for, "a-verifier");
}

TEST_P(Handover, AVerifiersSubstituteMayNotVerifyWhatTheVerifierHandled) {
    const std::string case_no = county_.case_in("accepted");
    county_.act("a-dispatcher", case_no, "assign",
                {{"unit", std::string("u-office")}, {"handler", std::string("a-verifier")}});
    county_.act("a-verifier", case_no, "start");
    county_.act("a-verifier", case_no, "contact", {{"note", std::string("已联系")}});
    county_.act("a-verifier", case_no, "resolve",
                {{"fix_now", std::string("已修好")}, {"keep_fixed", std::string("每周巡查")}});
    away("a-verifier", "2024-03-01", "2024-03-31", "a-registrar");
    EXPECT_EQ(refusal([&] {
                  county_.act("a-registrar", case_no, "verify",
                              {{"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}});
              }),
              "case.guard_actor_never_handled");
}

TEST_P(Handover, AnAbsentSubstitutePassesOnAndWithoutOneTheHeadAnswers) {
    const std::string case_no = county_.case_in("assigned");
    away("a-handler", "2024-03-01", "2024-03-31", "a-handler-2");
    const std::string second = away("a-handler-2", "2024-03-01", "2024-03-31", "a-town");
    EXPECT_EQ(show(case_no).owner, "a-town");
    admin().absence_end({second, Date::of(2024, 2, 29), ""});
    EXPECT_EQ(show(case_no).owner, "a-handler-2");
    away("a-handler-2", "2024-03-01", "2024-03-31", "");
    EXPECT_EQ(show(case_no).owner, "a-dept");
    EXPECT_EQ(show(case_no).owner_ground, OwnerGround::unit_head);
    county_.act("a-dept", case_no, "start");
    EXPECT_EQ(show(case_no).history.back().acting_for, "a-handler");
}

TEST_P(Handover, AnAbsenceThatMakesNoSenseIsRefused) {
    const auto recording = [&](const std::string& who, const char* from, const char* to,
                               const std::string& substitute) {
        return refusal([&] { away(who, from, to, substitute); });
    };
    away("a-handler", "2024-03-05", "2024-03-15", "a-handler-2");
    EXPECT_EQ(recording("a-none", "2024-03-01", "", ""), "absence.unknown_appointment");
    EXPECT_EQ(recording("a-dept", "2024-03-01", "", "a-none"), "absence.unknown_appointment");
    EXPECT_EQ(recording("a-dept", "2024-03-02", "2024-03-01", ""), "absence.ends_before_it_begins");
    EXPECT_EQ(recording("a-dept", "2022-03-02", "", ""), "absence.not_held");
    EXPECT_EQ(recording("a-handler", "2024-03-15", "", ""), "absence.overlaps");
    EXPECT_EQ(recording("a-dept", "2024-03-01", "", "a-dept"), "absence.substitutes_itself");
    EXPECT_EQ(recording("a-handler-2", "2024-03-15", "2024-03-20", "a-handler"), "absence.cycle");
    EXPECT_THAT(away("a-handler-2", "2024-03-16", "2024-03-20", "a-handler"), testing::StartsWith("b-2024-"));
    AbsenceRecord another;
    another.appointment = "a-dept";
    another.from = Date::of(2024, 3, 1);
    EXPECT_EQ(refusal([&] { county_.as("a-handler").absence_record(another); }), "absence.not_yours");
    const std::string own = county_.as("a-dept").absence_record(another).absence;
    EXPECT_EQ(refusal([&] {
                  county_.as("a-handler").absence_end({own, Date::of(2024, 3, 3), ""});
              }),
              "absence.not_yours");
    EXPECT_EQ(refusal([&] { admin().absence_end({"b-none", Date::of(2024, 3, 3), ""}); }), "absence.not_found");
    admin().absence_end({own, Date::of(2024, 3, 3), ""});
    EXPECT_EQ(refusal([&] { admin().absence_end({own, Date::of(2024, 3, 3), ""}); }), "absence.not_earlier");
    const auto listed = admin().absence_list({"a-dept", {}, {}, 50, ""}).absences;
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].to, Date::of(2024, 3, 3));
    EXPECT_TRUE(listed[0].ended_at);
    EXPECT_EQ(admin().absence_list({}).absences.size(), 3u);
    const auto page = admin().absence_list({"", {}, {}, 2, ""});
    EXPECT_EQ(page.absences.at(0).from, Date::of(2024, 3, 16));
    EXPECT_EQ(admin().absence_list({"", {}, {}, 2, page.next}).absences.at(0).absence, own);
    EXPECT_EQ(refusal([&] { admin().absence_list({"", {}, {}, 2, "x"}); }), "request.bad_page");
}

TEST_P(Handover, NoticesOfSupervisionGoToWhoeverIsThere) {
    admin().document_adopt({JsonText{builtin("ladder-default")}, ""});
    county_.case_in("assigned");
    away("a-handler", "2024-03-01", "2024-03-31", "a-handler-2");
    away("a-dept", "2024-03-01", "2024-03-31", "a-town");
    county_.at("2024-03-05T09:00:00+08:00");
    std::vector<std::string> told;
    for (const RungDue& due : county_.as("a-supervisor").supervise({}).reached)
        for (const RungTold& one : due.told) told.push_back(due.rung + " " + one.appointment);
    EXPECT_THAT(told, Contains("reminder a-handler-2"));
    EXPECT_THAT(told, Contains("yellow_card a-town"));
    EXPECT_THAT(told, testing::Not(Contains("reminder a-handler")));
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Handover,
                         testing::Values(test::On::sqlite, test::On::memory, test::On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

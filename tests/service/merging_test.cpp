// Merged cases: what the main is held to, what each petitioner keeps, and that unmerging leaves no trace.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/connection.hpp"
#include "support/amended_year.hpp"
#include "support/joined.hpp"

namespace lianxin {
namespace {

using test::Joined;
using test::On;
using test::refusal;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// The older case came in on 1 March, due on 30 April; the younger on 11 March, due on 10 May, a Friday.
class Merging : public testing::Test {
protected:
    explicit Merging(On on = On::anywhere) : all_(on) {
        older_ = all_.in_progress(all_.person("群众甲"));
        all_.at("2024-03-11");
        younger_ = all_.in_progress(all_.person("群众乙"));
    }
    void TearDown() override { all_.expect_replays(); }
    Error error(const std::function<void()>& f) { return test::error_of(f); }

    Joined all_;
    std::string older_, younger_;
};

TEST_F(Merging, TheMainIsHeldToTheEarliestLimitAndTheOtherClockStandsAbsorbed) {
    const CaseMerged reply = all_.merge(younger_, {older_});
    EXPECT_EQ(reply.case_no, younger_);
    EXPECT_THAT(reply.merged, ElementsAre(older_));
    ASSERT_EQ(reply.clocks.size(), 1u);
    EXPECT_EQ(reply.clocks[0].clock, "conclude");
    EXPECT_EQ(reply.clocks[0].due_on.str(), "2024-04-30");
    EXPECT_EQ(reply.clocks[0].from, older_);

    const ClockView held = all_.clock(younger_);
    EXPECT_EQ(held.due_on.str(), "2024-04-30");
    EXPECT_EQ(held.due_at.str(), "2024-05-01T00:00:00+08:00");
    ASSERT_TRUE(held.held_to);
    EXPECT_EQ(held.held_to->case_no, older_);
    EXPECT_EQ(held.held_to->own_due_on.str(), "2024-05-10");
    EXPECT_EQ(held.status, ClockStatus::running);
    const ClockView absorbed = all_.clock(older_);
    EXPECT_EQ(absorbed.status, ClockStatus::absorbed);
    EXPECT_EQ(absorbed.absorbed_at, test::when("2024-03-11"));
    EXPECT_EQ(absorbed.due_on.str(), "2024-04-30") << "its own limit stays known";
}

TEST_F(Merging, AMainThatIsDueFirstKeepsItsOwnLimit) {
    const CaseMerged reply = all_.merge(older_, {younger_});
    EXPECT_EQ(reply.clocks[0].from, "");
    EXPECT_FALSE(all_.clock(older_).held_to);
    EXPECT_EQ(all_.clock(older_).due_on.str(), "2024-04-30");
}

TEST_F(Merging, BothShowOfTheMerge) {
    all_.merge(younger_, {older_});
    const CaseView main = all_.show(younger_), other = all_.show(older_);
    ASSERT_EQ(main.merged.size(), 1u);
    EXPECT_EQ(main.merged[0].case_no, older_);
    EXPECT_EQ(main.merged[0].person, other.person);
    EXPECT_FALSE(main.merged[0].solved);
    ASSERT_TRUE(other.merged_into);
    EXPECT_EQ(other.merged_into->case_no, younger_);
    EXPECT_EQ(other.merged_into->state, "in_progress");
    EXPECT_EQ(other.merged_into->state_title.zh, "办理中");
    EXPECT_EQ(other.merged_into->ground, "同一路段，一并办理");
}

TEST_F(Merging, ListsAndCountsHaveTheMainByItsEarlierLimitAndTheOtherApart) {
    all_.merge(younger_, {older_});
    EXPECT_THAT(all_.listed(CaseListKind::open), ElementsAre(younger_));
    EXPECT_THAT(all_.listed(CaseListKind::all), UnorderedElementsAre(younger_, older_));
    CaseList mine;
    mine.list = CaseListKind::mine;
    EXPECT_EQ(all_.county.as("a-handler").case_list(mine).cases.size(), 1u);
    EXPECT_EQ(all_.account().open, 1);
    EXPECT_EQ(all_.account().merged, 1);
    EXPECT_EQ(all_.account().opened, 2);
    all_.at("2024-05-01 00:00");
    EXPECT_THAT(all_.listed(CaseListKind::overdue), ElementsAre(younger_));
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::overdue);
    EXPECT_EQ(all_.account().overdue, 1);
    EXPECT_EQ(all_.account().breached, 1);
}

TEST_F(Merging, UnmergedEachIsAsIfNothingHadBeen) {
    const std::string main = all_.told(younger_), other = all_.told(older_);
    all_.merge(younger_, {older_});
    EXPECT_NE(all_.told(younger_), main);
    const CaseMerged reply = all_.unmerge(older_);
    EXPECT_EQ(reply.case_no, younger_);
    EXPECT_THAT(reply.merged, IsEmpty());
    EXPECT_EQ(all_.told(younger_), main);
    EXPECT_EQ(all_.told(older_), other);
    EXPECT_THAT(all_.listed(CaseListKind::open), UnorderedElementsAre(younger_, older_));
}

TEST_F(Merging, WhatWasLateByAnothersLimitIsTheOthersAgainOnceUnmerged) {
    all_.merge(younger_, {older_});
    all_.at("2024-05-02");
    EXPECT_THAT(all_.listed(CaseListKind::overdue), ElementsAre(younger_));
    all_.unmerge(older_);
    EXPECT_THAT(all_.listed(CaseListKind::overdue), ElementsAre(older_));
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::running);
}

TEST_F(Merging, AnAbsorbedClockNeverReachesARungAndTheMainsDoesByTheEarlierLimit) {
    all_.merge(younger_, {older_});
    ASSERT_TRUE(all_.supervise().next_at);
    EXPECT_EQ(all_.supervise().next_at->str(), "2024-04-29T09:00:00+08:00");  // a working day before 30 April
    all_.at("2024-05-20");
    EXPECT_THAT(all_.reached(), ElementsAre(younger_ + " reminder", younger_ + " yellow_card", younger_ + " criticism",
                                            younger_ + " red_card"));
    EXPECT_THAT(all_.show(older_).rungs, IsEmpty());
    const CaseView main = all_.show(younger_);
    EXPECT_EQ(main.rungs.at(0).due_on.str(), "2024-04-30");
    EXPECT_EQ(main.cards.size(), 2u);
    EXPECT_FALSE(all_.supervise().next_at);
}

TEST_F(Merging, WhatARungHasSaidOfALimitIsNotSaidAgainOfItInTheMain) {
    all_.at("2024-05-07");  // the first working days after 30 April are the 6th and the 7th
    ASSERT_THAT(all_.reached(), ElementsAre(older_ + " reminder", older_ + " yellow_card"));
    all_.merge(younger_, {older_});
    EXPECT_THAT(all_.reached(), IsEmpty());
    all_.at("2024-05-20");
    EXPECT_THAT(all_.reached(), ElementsAre(younger_ + " criticism", younger_ + " red_card"));
}

TEST_F(Merging, ARungReachedByAnothersLimitComesAgainForTheOwnOnceUnmerged) {
    all_.merge(younger_, {older_});
    all_.at("2024-05-07");
    ASSERT_THAT(all_.reached(), ElementsAre(younger_ + " reminder", younger_ + " yellow_card"));
    all_.unmerge(older_);
    EXPECT_THAT(all_.reached(), ElementsAre(older_ + " reminder", older_ + " yellow_card"));
    all_.at("2024-05-13");  // the younger was due on Friday the 10th
    EXPECT_THAT(all_.reached(), Contains(younger_ + " yellow_card"));
}

TEST_F(Merging, AnExistingBreachStaysWhereItHappened) {
    all_.at("2024-05-02");
    ASSERT_EQ(all_.clock(older_).status, ClockStatus::overdue);
    all_.merge(younger_, {older_});
    EXPECT_EQ(all_.account().breached, 2) << "the older was late; the younger is held to a day that has passed";
    all_.resolve(younger_);
    all_.reply(older_);
    all_.ask(older_);
    all_.verify(younger_);
    all_.county.act("a-verifier", younger_, "close");
    EXPECT_EQ(all_.clock(older_).status, ClockStatus::absorbed);
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::breached);
    EXPECT_EQ(all_.account().breached, 2);
    EXPECT_EQ(all_.account().closed, 2);
}

TEST_F(Merging, NothingIsDoneInAMergedCase) {
    all_.merge(younger_, {older_});
    const Error error = this->error([&] { all_.resolve(older_); });
    EXPECT_EQ(error.code(), "case.merged");
    EXPECT_EQ(error.pointer(), "/case");
    EXPECT_EQ(error.details(), R"({"main":")" + younger_ + R"("})");
    const CaseView view = all_.show(older_);
    for (const ActionView& action : view.actions) {
        EXPECT_FALSE(action.open);
        EXPECT_EQ(action.reasons.at(0).code, "merged");
    }
    EXPECT_EQ(all_.county.as("a-handler").case_simulate({older_, "note", {}, {}}).refusal->code, "case.merged");
}

TEST_F(Merging, TheMainCannotEndBeforeEachPetitionerWasToldAndAsked) {
    all_.merge(younger_, {older_});
    EXPECT_EQ(refusal([&] { all_.reply(older_); }), "merge.no_outcome");
    EXPECT_EQ(refusal([&] { all_.ask(older_); }), "merge.no_outcome");
    all_.resolve(younger_);
    all_.verify(younger_);
    const auto close = [&] { all_.county.act("a-verifier", younger_, "close"); };
    Error refused = error(close);
    EXPECT_EQ(refused.code(), "case.merged_not_replied");
    EXPECT_EQ(refused.details(), R"({"cases":[")" + older_ + R"("]})");
    for (const ActionView& action : all_.county.as("a-verifier").case_show({younger_}).actions)
        if (action.action == "close") {
            EXPECT_EQ(action.reasons.at(0).code, "merged_not_replied");
        }
    EXPECT_EQ(refusal([&] { all_.ask(older_); }), "merge.not_replied");
    const MergedMoved replied = all_.reply(older_);
    EXPECT_THAT(replied.to_reply, IsEmpty());
    EXPECT_THAT(replied.to_ask, ElementsAre(older_));
    EXPECT_EQ(refusal(close), "case.merged_not_asked");
    EXPECT_THAT(all_.ask(older_).to_ask, IsEmpty());
    close();

    const CaseView main = all_.show(younger_), other = all_.show(older_);
    EXPECT_EQ(main.state, "closed");
    EXPECT_EQ(other.state, "closed");
    EXPECT_TRUE(other.final_state);
    EXPECT_EQ(other.closed_at, main.closed_at);
    EXPECT_EQ(other.merged_into->reply, "路基已修复");
    EXPECT_TRUE(other.merged_into->ended_at);
    EXPECT_TRUE(main.merged.at(0).ended_at);
    EXPECT_EQ(main.merged.at(0).solved, true);
    EXPECT_THAT(all_.listed(CaseListKind::open), IsEmpty());
}

TEST_F(Merging, EachPetitionersAnswerIsCountedOnce) {
    const std::string third = all_.in_progress(all_.person("群众丙"));
    all_.merge(younger_, {older_, third});
    all_.resolve(younger_);
    for (const std::string& one : {older_, third}) {
        all_.reply(one);
        all_.ask(one, one == older_);
    }
    all_.verify(younger_);
    const Rate solved = all_.account().resolution;
    EXPECT_EQ(solved.of, 3);
    EXPECT_EQ(solved.count, 2);
}

TEST_F(Merging, WhoSaysThatItIsNotSolvedKeepsTheMainFromEnding) {
    all_.merge(younger_, {older_});
    all_.resolve(younger_);
    all_.reply(older_);
    all_.ask(older_, false);
    all_.verify(younger_);
    const auto close = [&] { all_.county.act("a-verifier", younger_, "close"); };
    EXPECT_EQ(refusal(close), "case.merged_not_solved");
    all_.unmerge(older_);
    close();
    EXPECT_EQ(all_.show(older_).state, "in_progress") << "it goes on by itself";
    EXPECT_EQ(all_.show(older_).answer->solved, false);
}

TEST_F(Merging, InANewRoundAllAreToldAndAskedAgain) {
    all_.merge(younger_, {older_});
    all_.resolve(younger_);
    all_.reply(older_);
    all_.ask(older_);
    all_.verify(younger_, false);
    all_.county.act("a-dispatcher", younger_, "reopen", {{"note", std::string("路面仍有裂缝")}});
    EXPECT_FALSE(all_.show(younger_).merged.at(0).asked_at);
    all_.county.act("a-handler", younger_, "start");
    all_.county.act("a-handler", younger_, "contact", {{"note", std::string("再次联系")}});
    all_.resolve(younger_);
    all_.verify(younger_);
    EXPECT_EQ(refusal([&] { all_.county.act("a-verifier", younger_, "close"); }), "case.merged_not_replied");
    EXPECT_EQ(all_.clock(younger_).held_to->case_no, older_) << "the limit stands";
}

TEST_F(Merging, WhoHandledOneOfTheCasesAsksNoneOfTheirPetitioners) {
    const std::string third = all_.in_progress(all_.person("群众丙"), "u-office", "a-verifier");
    all_.merge(younger_, {older_, third});
    all_.resolve(younger_);
    all_.reply(older_);
    EXPECT_EQ(refusal([&] { all_.ask(older_); }), "merge.handled") << "a-verifier handled the third";
    EXPECT_EQ(refusal([&] { all_.verify(younger_); }), "case.guard_actor_never_handled");
    all_.ask(older_, true, "a-handler-2");
    all_.unmerge(third);
    all_.verify(younger_);
}

TEST_F(Merging, TheReplyIsGivenByWhoHasTheMainOrDispatches) {
    const std::string third = all_.in_progress(all_.person("群众丙"), "u-office", "a-verifier");
    all_.merge(younger_, {third});
    all_.resolve(younger_);
    EXPECT_EQ(refusal([&] { all_.reply(third, "a-verifier"); }), "merge.role_missing");
    EXPECT_EQ(refusal([&] { all_.reply(third, "a-registrar"); }), "policy.forbidden");
    all_.reply(third, "a-dispatcher");
    EXPECT_EQ(refusal([&] {
                  all_.county.as("a-handler").merged_reply({third, "已修复", test::when("2024-03-10"), ""});
              }),
              "merge.before_merge");
    EXPECT_EQ(refusal([&] {
                  all_.county.as("a-handler").merged_reply({third, "已修复", test::when("2024-03-12"), ""});
              }),
              "case.in_the_future");
}

TEST_F(Merging, OnePetitionerOfSeveralCasesIsToldAndAskedOnce) {
    const std::string who = all_.show(younger_).person, another = all_.show(older_).person;
    const std::string again = all_.in_progress(who), third = all_.in_progress(another);
    all_.merge(younger_, {older_, again, third});
    all_.resolve(younger_);
    EXPECT_EQ(refusal([&] { all_.reply(again); }), "merge.same_petitioner") << "the main's own";
    EXPECT_THAT(all_.reply(third).to_reply, IsEmpty());
    EXPECT_EQ(refusal([&] { all_.reply(older_); }), "merge.same_petitioner");
    all_.ask(third);
    EXPECT_EQ(refusal([&] { all_.ask(older_); }), "merge.same_petitioner");
    all_.verify(younger_);
    EXPECT_EQ(all_.account().resolution.of, 2);
    all_.county.act("a-verifier", younger_, "close");
    for (const std::string& one : {older_, again, third}) EXPECT_EQ(all_.show(one).state, "closed");
}

TEST_F(Merging, AMainReopenedLeavesThoseThatEndedWithItAndTheyCanBeReopenedByThemselves) {
    all_.merge(younger_, {older_});
    all_.resolve(younger_);
    all_.reply(older_);
    all_.ask(older_);
    all_.verify(younger_);
    all_.county.act("a-verifier", younger_, "close");
    all_.county.act("a-dispatcher", younger_, "reopen_closed", {{"ground", std::string("又塌方")}});
    EXPECT_TRUE(all_.show(older_).final_state);
    EXPECT_FALSE(all_.clock(younger_).held_to) << "a new run is held to its own limit";
    EXPECT_EQ(refusal([&] { all_.unmerge(older_); }), "merge.ended");
    EXPECT_EQ(refusal([&] { all_.reply(older_); }), "merge.ended");

    all_.county.act("a-dispatcher", older_, "reopen_closed", {{"ground", std::string("又塌方")}});
    const CaseView again = all_.show(older_);
    EXPECT_FALSE(again.merged_into);
    ASSERT_EQ(again.clocks.size(), 5u);
    EXPECT_EQ(again.clocks[1].status, ClockStatus::absorbed) << "what was absorbed does not run again";
    EXPECT_EQ(again.clocks[3].status, ClockStatus::running);
    all_.merge(older_, {younger_});
    EXPECT_EQ(all_.show(younger_).merged_into->case_no, older_);
    all_.unmerge(younger_);
    EXPECT_EQ(all_.clock(older_).status, ClockStatus::running);
}

TEST_F(Merging, WhatCannotBeMergedIsRefusedWithWhatToDo) {
    const auto merging = [&](const std::string& main, const std::vector<std::string>& others) {
        const Error error = this->error([&] { all_.merge(main, others); });
        return error.code() + " " + error.pointer();
    };
    const std::string fresh = all_.open(""), ended = all_.county.case_in("closed");
    EXPECT_EQ(merging(younger_, {younger_}), "merge.itself /merge/0");
    EXPECT_EQ(merging(younger_, {fresh}), "merge.clock_not_shared /merge/0") << "nobody accepted it yet";
    EXPECT_EQ(merging(fresh, {younger_}), "merge.clock_not_shared /merge/0");
    EXPECT_EQ(merging(younger_, {ended}), "merge.ended /merge/0");
    EXPECT_EQ(merging(ended, {younger_}), "merge.ended /case");
    EXPECT_EQ(merging(younger_, {older_, "990001-2024-000099"}), "case.not_found /merge/1");
    EXPECT_EQ(merging(younger_, {"500238-2024-000001"}), "case.other_jurisdiction /merge/0");
    EXPECT_EQ(merging("500238-2024-000001", {younger_}), "case.other_jurisdiction /case");
    EXPECT_FALSE(all_.show(older_).merged_into) << "all or none";

    all_.admin().document_adopt({JsonText{builtin("hotline")}, ""});
    EXPECT_EQ(merging(younger_, {all_.opened("", "complaint", test::kVillage, "hotline").case_no}),
              "merge.other_workflow /merge/0");
    const std::string told = all_.opened("", "rural_road", test::kVillage, "reported").case_no;
    EXPECT_EQ(merging(younger_, {told}), "merge.reported /merge/0");
    EXPECT_EQ(merging(told, {younger_}), "merge.reported /case");

    all_.county.act("a-approver", older_, "suspend", {{"ground", std::string("等待鉴定")}});
    EXPECT_EQ(merging(younger_, {older_}), "merge.clock_suspended /merge/0");
    all_.county.act("a-approver", older_, "resume");

    all_.merge(younger_, {older_});
    const std::string third = all_.in_progress("");
    EXPECT_EQ(merging(third, {older_}), "merge.already_merged /merge/0");
    EXPECT_EQ(merging(older_, {third}), "merge.into_merged /case");
    EXPECT_EQ(merging(older_, {younger_}), "merge.into_merged /case") << "no circle";
    EXPECT_EQ(merging(third, {younger_}), "merge.has_merged /merge/0") << "no chain";
    EXPECT_EQ(merging(younger_, {third, third}), "merge.already_merged /merge/1");
    EXPECT_EQ(refusal([&] { all_.unmerge(third); }), "merge.not_merged");
    EXPECT_EQ(refusal([&] { all_.unmerge(younger_); }), "merge.not_merged");
    EXPECT_EQ(refusal([&] {
                  all_.county.as("a-handler").case_merge({younger_, {third}, "同", ""});
              }),
              "policy.forbidden");
}

/// Petitions, each transferred to the roads department.
class MergedPetitions : public Merging {
protected:
    MergedPetitions() {
        all_.admin().document_adopt({JsonText{builtin("petition")}, ""});
        for (std::string* one : {&main_, &other_}) {
            *one = all_.opened("", "rural_road", test::kVillage, "petition").case_no;
            all_.county.act("a-registrar", *one, "transfer",
                            {{"mode", std::string("transfer")},
                             {"kind", std::string("appeal")},
                             {"unit", std::string("u-roads")},
                             {"handler", std::string("a-handler")}});
        }
    }
    void reply_in_writing(const std::string& case_no) {
        all_.county.act("a-handler", case_no, "reply",
                        {{"conclusion", std::string("supported")},
                         {"reply", std::string("已修复")},
                         {"served", std::string("in_person")},
                         {"fix_now", std::string("已修复")},
                         {"keep_fixed", std::string("列入日常养护")}});
    }
    std::string main_, other_;
};

TEST_F(MergedPetitions, AHoldersClockIsAbsorbedAsWell) {
    all_.merge(main_, {other_});
    ASSERT_EQ(all_.show(other_).clocks.size(), 2u);
    for (const ClockView& clock : all_.show(other_).clocks) EXPECT_EQ(clock.status, ClockStatus::absorbed);
}

TEST_F(MergedPetitions, ARightThatStillRunsKeepsACaseFromBeingMerged) {
    for (const std::string& one : {main_, other_}) {
        all_.county.act("a-handler", one, "accept");
        reply_in_writing(one);
    }
    EXPECT_EQ(refusal([&] { all_.merge(main_, {other_}); }), "merge.window_runs");
}

TEST_F(MergedPetitions, WhoWasToldLaterHasTheRightToAskForReviewForAsLong) {
    for (const std::string& one : {main_, other_}) all_.county.act("a-handler", one, "accept");
    all_.merge(main_, {other_});
    reply_in_writing(main_);
    all_.at("2024-03-20");
    all_.reply(other_);
    all_.ask(other_);
    all_.at("2024-04-11");
    const auto lapse = [&] { all_.county.act("a-dispatcher", main_, "lapse"); };
    const Error refused = error(lapse);
    EXPECT_EQ(refused.code(), "case.merged_right_open");
    EXPECT_EQ(refused.details(), R"({"cases":[")" + other_ + R"("],"until":"2024-04-20T00:00:00+08:00"})");
    all_.at("2024-04-20 00:00");
    lapse();
    EXPECT_EQ(all_.show(other_).state, "closed");
}

TEST_F(Merging, AMainThatIsWithdrawnIsNoEndForTheOthers) {
    all_.admin().document_adopt({JsonText{builtin("hotline")}, ""});
    const std::string main = all_.opened("", "complaint", test::kVillage, "hotline").case_no;
    const std::string other = all_.opened("", "complaint", test::kVillage, "hotline").case_no;
    all_.merge(main, {other});
    const auto withdraw = [&] {
        all_.county.act("a-dispatcher", main, "withdraw", {{"words", std::string("不用了")}});
    };
    EXPECT_EQ(refusal(withdraw), "case.merged_no_outcome");
    all_.unmerge(other);
    withdraw();
    EXPECT_EQ(all_.show(other).state, "registered");
}

TEST_F(Merging, AnExtensionOrSuspensionOfTheMainMovesItsOwnLimitOnly) {
    all_.merge(younger_, {older_});
    all_.county.act("a-approver", younger_, "extend", {{"days", std::int64_t{30}}, {"ground", std::string("汛期")}});
    EXPECT_EQ(all_.clock(younger_).due_on.str(), "2024-04-30");
    EXPECT_EQ(all_.clock(younger_).held_to->own_due_on.str(), "2024-06-11");  // the 9th rolls over Dragon Boat Day
    all_.county.act("a-approver", younger_, "suspend", {{"ground", std::string("等待鉴定")}});
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::suspended);
    all_.at("2024-05-01 00:00");
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::overdue) << "the older petitioner's limit did not stand still";
    EXPECT_THAT(all_.listed(CaseListKind::overdue), ElementsAre(younger_));
    all_.at("2024-05-07");
    EXPECT_THAT(all_.reached(), Contains(younger_ + " yellow_card"));
    all_.unmerge(older_);
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::suspended);
    EXPECT_THAT(all_.listed(CaseListKind::overdue), ElementsAre(older_));
}

TEST_F(Merging, AnAmendedCalendarMovesTheLimitTakenOverAsItMovesTheOthers) {
    all_.merge(younger_, {older_});
    all_.admin().document_adopt({JsonText{test::with_holiday("2024", 3, "2024-04-30", "2024-04-30")}, ""});
    EXPECT_EQ(all_.clock(older_).due_on.str(), "2024-05-06") << "rolled over the holiday of 1 May";
    EXPECT_EQ(all_.clock(younger_).due_on.str(), "2024-05-06");
    EXPECT_EQ(all_.clock(younger_).held_to->case_no, older_);
    all_.unmerge(older_);
    EXPECT_EQ(all_.clock(older_).due_on.str(), "2024-05-06");
    EXPECT_EQ(all_.clock(younger_).due_on.str(), "2024-05-10");
}

TEST_F(Merging, WhatWasLateByTheLimitTakenOverStaysLateWhateverCalendarIsAdopted) {
    all_.merge(younger_, {older_});
    all_.at("2024-05-02");
    all_.admin().document_adopt({JsonText{test::with_holiday("2024", 3, "2024-04-30", "2024-04-30")}, ""});
    EXPECT_EQ(all_.clock(younger_).status, ClockStatus::overdue);
    EXPECT_EQ(all_.clock(younger_).due_on.str(), "2024-04-30");
    EXPECT_TRUE(all_.clock(older_).corrections.at(0).breach_stands);
}

TEST_F(Merging, AnActionThatHappenedBeforeTheMergeCannotStopTheMainsClockAfterIt) {
    all_.at("2024-03-12");
    all_.merge(younger_, {older_});
    CaseAct late;
    late.case_no = younger_;
    late.action = "note";
    late.fields = {{"text", std::string("已查看")}};
    late.occurred_at = test::when("2024-03-11 10:00");
    EXPECT_EQ(refusal([&] { all_.county.as("a-handler").case_act(late); }), "case.before_last_action");
}

TEST_F(Merging, ACaseInAMergeKeepsTheVersionOfItsWorkflow) {
    all_.merge(younger_, {older_});
    Json next = Json::parse(builtin("matter"));
    next["version"] = 4;
    next["transition"]["versions"] = {3};
    all_.admin().document_adopt({JsonText{next.dump()}, ""});
    WorkflowTransition request;
    request.workflow = "matter";
    request.version = 4;
    const WorkflowTransitioned reply = all_.admin().workflow_transition(request);
    EXPECT_EQ(reply.moved, 0);
    ASSERT_EQ(reply.cases.size(), 2u);
    for (const CaseTransition& one : reply.cases) EXPECT_EQ(one.reason, "merged");
}

TEST_F(Merging, ALimitIsExplainedWithTheOneThatItIsHeldTo) {
    all_.merge(younger_, {older_});
    DeadlineExplain ask;
    ask.case_no = younger_;
    ask.clock = "conclude";
    const DeadlineExplained why = all_.admin().deadline_explain(ask);
    EXPECT_EQ(why.due_on.str(), "2024-05-10") << "its own, day by day";
    ASSERT_TRUE(why.held_to);
    EXPECT_EQ(why.held_to->case_no, older_);
    EXPECT_EQ(why.held_to->due_on.str(), "2024-04-30");
    EXPECT_NE(why.table_zh.find("2024-04-30"), std::string::npos) << why.table_zh;
    EXPECT_NE(why.table.find(older_), std::string::npos) << why.table;
}

TEST_F(Merging, SaidAgainARequestGivesTheFirstReply) {
    const Session me = all_.county.as("a-dispatcher");
    const CaseMerged first = me.case_merge({younger_, {older_}, "同一路段", "m-1"});
    EXPECT_EQ(me.case_merge({younger_, {older_}, "同一路段", "m-1"}).version, first.version);
    EXPECT_EQ(all_.show(younger_).merged.size(), 1u);
}

TEST(MergingEverywhere, HoldsOnAServerToo) {
    for (const On on : {On::sqlite, On::postgresql}) {
        Joined all(on);
        const std::string older = all.in_progress(all.person());
        all.at("2024-03-11");
        const std::string younger = all.in_progress(all.person());
        all.merge(younger, {older});
        const auto raw = store::Connection::open(store::locate(all.county.uri()), {});
        EXPECT_EQ(std::get<0>(*raw->row<std::int64_t>("SELECT COUNT(*) FROM clocks WHERE case_no = :c", older)), 0)
            << "absorbed clocks are not watched";
        EXPECT_EQ(std::get<0>(*raw->row<std::int64_t>("SELECT due_at FROM clocks WHERE case_no = :c", younger)),
                  Instant::parse("2024-05-01T00:00:00+08:00").ms);
        all.at("2024-05-20");
        EXPECT_EQ(all.reached().size(), 4u);
        all.expect_replays();
    }
}

}  // namespace
}  // namespace lianxin

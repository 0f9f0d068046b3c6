// Merged cases: what the main is held to, what each petitioner keeps, and that unmerging leaves no trace.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "calendar/calendar.hpp"
#include "store/connection.hpp"
#include "supervision/check.hpp"
#include "supervision/due.hpp"
#include "support/dice.hpp"
#include "support/enough.hpp"
#include "support/joined.hpp"

namespace lianxin {
namespace {

using test::answer;
using test::Dice;
using test::Joined;
using test::On;
using test::refusal;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
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

std::string with_holiday(std::int64_t version, const char* from, const char* to) {
    Json year = Json::parse(builtin("cn-2024"));
    year["version"] = version;
    year["holidays"].push_back({{"name", {{"zh", "临时放假"}}}, {"from", from}, {"to", to}});
    return year.dump();
}

TEST_F(Merging, AnAmendedCalendarMovesTheLimitTakenOverAsItMovesTheOthers) {
    all_.merge(younger_, {older_});
    all_.admin().document_adopt({JsonText{with_holiday(3, "2024-04-30", "2024-04-30")}, ""});
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
    all_.admin().document_adopt({JsonText{with_holiday(3, "2024-04-30", "2024-04-30")}, ""});
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

// ------------------------------------------------------------------------------------------------ properties

/// Cases of `matter` in all states, merged, unmerged and led on at random.
class RandomMerges {
public:
    /// All is drawn from one seed, not by RapidCheck's sizes, which would begin with next to nothing.
    RandomMerges() : dice_(*rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>()))) {
        for (const char* name : {"群众甲", "群众乙", "群众丙"}) persons_.push_back(all_.person(name));
        for (const char* name : {"cn-2023", "cn-2024", "cn-2025", "cn-2026"})
            years_.push_back(*calendar::check(builtin(name)).document);
        persons_.emplace_back();
    }

    Joined& all() { return all_; }
    Dice& dice() { return dice_; }
    const std::vector<std::string>& cases() const { return cases_; }

    void pass_time() {
        const std::int64_t hours = dice_.below(200);
        all_.county.store().time_set({all_.county.store().now() + hours * 3'600'000});
    }
    /// A few cases that can be merged, of different ages.
    void begin(int count) {
        for (int i = 0; i < count; ++i) {
            cases_.push_back(all_.in_progress(dice_.one_of(persons_)));
            pass_time();
        }
    }
    void act() {
        static const std::vector<std::string> kActors{"a-dispatcher", "a-approver", "a-handler", "a-verifier",
                                                      "a-supervisor"};
        static const std::vector<std::string> kActions{"suspend", "resume",  "extend",       "resolve",
                                                       "verify",  "close",   "reopen",       "close_unsolved",
                                                       "start",   "contact", "reopen_closed"};
        CaseAct act;
        act.case_no = dice_.one_of(cases_);
        act.action = dice_.one_of(kActions);
        const std::string text = "已办";
        if (act.action == "resolve") act.fields = {{"fix_now", text}};
        if (act.action == "verify") act.fields = answer(dice_.below(4) != 0);
        if (act.action == "contact" || act.action == "reopen") act.fields = {{"note", text}};
        if (act.action == "suspend" || act.action == "close_unsolved" || act.action == "reopen_closed")
            act.fields = {{"ground", text}};
        if (act.action == "extend") act.fields = {{"days", std::int64_t{10}}, {"ground", text}};
        tried("act " + act.action, [&] { all_.county.as(dice_.one_of(kActors)).case_act(act); });
    }
    void merge_or_unmerge() {
        const std::string one = dice_.one_of(cases_), other = dice_.one_of(cases_);
        const int what = dice_.below(8);
        if (what < 4) tried("merge", [&] { all_.merge(one, {other}); });
        if (what == 4) tried("unmerge", [&] { all_.unmerge(one); });
        if (what == 5) tried("reply", [&] { all_.reply(one); });
        if (what == 6) tried("ask", [&] { all_.ask(one, dice_.below(4) != 0); });
        if (what == 7) finish(main_of(one));
    }
    std::string main_of(const std::string& one) const {
        const CaseView view = all_.show(one);
        return view.merged_into ? view.merged_into->case_no : one;
    }
    /// What people would do to get a main case to its end.
    void finish(const std::string& main) {
        tried("resume", [&] { all_.county.act("a-approver", main, "resume"); });
        tried("start", [&] { all_.county.act("a-handler", main, "start"); });
        tried("contact", [&] { all_.county.act("a-handler", main, "contact", {{"note", std::string("已联系")}}); });
        tried("resolve", [&] { all_.resolve(main); });
        for (const MergedView& one : all_.show(main).merged) {
            tried("reply", [&] { all_.reply(one.case_no); });
            tried("ask", [&] { all_.ask(one.case_no); });
        }
        tried("verify", [&] { all_.verify(main); });
        tried("close", [&] {
            all_.county.act("a-verifier", main, "close");
            if (!all_.show(main).merged.empty()) ++done_["close together"];
        });
    }
    void amend_a_calendar() {
        const Date day = all_.county.store().now().date() + dice_.from_to(1, 69);
        if (day.year() != 2024) return;
        const std::int64_t version = ++calendar_;
        tried("adopt", [&] {
            const std::string text = with_holiday(version, day.str().c_str(), day.str().c_str());
            all_.admin().document_adopt({JsonText{text}, ""});
            years_.push_back(*calendar::check(text).document);
        });
    }
    std::map<std::string, int>& done() { return done_; }
    calendar::Calendar calendar() const { return calendar::Calendar(years_); }
    std::vector<std::string> would_reach() {
        std::vector<std::string> out;
        const Supervised reply = all_.county.as("a-supervisor").supervise({1000, true, ""});
        for (const RungDue& one : reply.reached) out.push_back(one.case_no + " " + one.clock + " " + one.rung);
        return out;
    }

private:
    template <class F>
    void tried(const std::string& what, F&& f) {
        try {
            f();
            ++done_[what];
        } catch (const Error&) {  // a refusal is an ordinary answer
        }
    }

    Dice dice_;
    Joined all_;
    std::vector<std::string> persons_, cases_;
    std::int64_t calendar_ = 2;
    std::vector<calendar::YearCalendar> years_;
    std::map<std::string, int> done_;
};

/// The limit of a clock by its own facts alone.
Instant own_limit(const ClockView& clock) { return clock.held_to ? clock.held_to->own_due_at : clock.due_at; }

/// Held against a plain reading of all cases: what each is held to, and that nothing absorbed is watched.
void check_limits(RandomMerges& some) {
    std::map<std::string, CaseView> views;
    for (const std::string& no : some.cases()) views[no] = some.all().show(no);
    for (const auto& [no, view] : views) {
        const bool merged = view.merged_into && !view.merged_into->ended_at;
        for (const ClockView& clock : view.clocks) {
            const bool open = !clock.stopped_at && clock.status != ClockStatus::lapsed;
            if (merged && open) RC_ASSERT(clock.status == ClockStatus::absorbed);
            if (merged || !open || view.final_state || clock.clock != "conclude") continue;
            Instant least = own_limit(clock);
            const bool waits = clock.suspended_at && *clock.suspended_at < least;
            bool first = waits;
            for (const MergedView& other : view.merged) {
                if (other.ended_at) continue;
                for (const ClockView& theirs : views[other.case_no].clocks) {
                    if (theirs.clock != clock.clock || theirs.status != ClockStatus::absorbed || theirs.stopped_at)
                        continue;
                    least = first ? theirs.due_at : std::min(least, theirs.due_at);
                    first = false;
                }
            }
            RC_ASSERT(clock.due_at == least);
        }
    }
}

const supervision::Ladder& ladder() {
    static const supervision::Ladder one = *supervision::check(builtin("ladder-default")).document;
    return one;
}

/// After a call of `supervise`, every rung that has fallen due for what a clock is held to is on record: in the main,
/// or in the merged case before it was merged.
void check_that_nothing_was_missed(RandomMerges& some, const calendar::Calendar& calendar) {
    const Instant now = some.all().county.store().now();
    for (const std::string& no : some.cases()) {
        const CaseView view = some.all().show(no);
        if (view.final_state || (view.merged_into && !view.merged_into->ended_at)) continue;
        std::set<std::string> active;
        for (const MergedView& one : view.merged)
            if (!one.ended_at) active.insert(one.case_no);
        std::map<std::string, std::int64_t> runs;
        for (const ClockView& clock : view.clocks) {
            const std::int64_t run = ++runs[clock.clock];
            if (clock.stopped_at || clock.absorbed_at || (clock.suspended_at && !clock.held_to)) continue;
            std::set<std::string> reached;
            for (const RungView& rung : view.rungs)
                if (rung.clock == clock.clock && rung.run == run &&
                    (rung.held_to.empty() || active.count(rung.held_to) != 0))
                    reached.insert(rung.rung);
            for (const std::string& other : active) {
                const CaseView theirs = some.all().show(other);
                for (const RungView& rung : theirs.rungs)
                    if (rung.clock == clock.clock) reached.insert(rung.rung);
            }
            for (const supervision::Rung& rung : ladder().rungs)
                if (falls_due(rung, clock.due_at, clock.started_at, calendar) <= now)
                    RC_ASSERT(reached.count(rung.code) == 1);
        }
    }
}

TEST(MergingProperty, OverRandomHistoriesNoBreachDisappearsNothingAbsorbedIsSupervisedAndReplayIsIdentical) {
    std::map<std::string, int> done;
    EXPECT_TRUE(rc::check("random merges", [&] {
        RandomMerges some;
        some.begin(some.dice().from_to(2, 4));
        std::int64_t breached = 0;
        for (int i = 0; i < 30; ++i) {
            const int what = some.dice().below(12);
            if (what < 4) some.act();
            if (what >= 4 && what < 10) some.merge_or_unmerge();
            if (what == 10) some.amend_a_calendar();
            if (what == 11) some.pass_time();
            check_limits(some);
            const std::int64_t now = some.all().account().breached;
            RC_ASSERT(breached <= now);
            breached = now;
            if (some.dice().below(4) != 0) continue;
            const Supervised reply = some.all().supervise();
            for (const RungDue& one : reply.reached) {
                const CaseView view = some.all().show(one.case_no);
                RC_ASSERT((!view.merged_into || view.merged_into->ended_at));
                RC_ASSERT(!view.final_state);
            }
            RC_ASSERT(some.all().supervise().reached.empty());
            check_that_nothing_was_missed(some, some.calendar());
        }
        for (const auto& [what, count] : some.done()) done[what] += count;
        RC_ASSERT(some.all().admin().store_rebuild({}).differences.empty());
        RC_ASSERT(some.all().county.as("a-auditor").audit_verify({}).whole);
    }));
    for (const char* what :
         {"merge", "unmerge", "reply", "ask", "close together", "adopt", "act suspend", "act extend"})
        EXPECT_GT(done[what], 0) << what;
}

TEST(MergingProperty, MergedAndUnmergedNothingHasHappenedToAnyCase) {
    int merged = 0;
    EXPECT_TRUE(rc::check("merge, then unmerge", [&] {
        RandomMerges some;
        some.begin(some.dice().from_to(2, 4));
        for (int i = some.dice().below(10); i > 0; --i) some.act();
        some.pass_time();
        std::map<std::string, std::string> before;
        for (const std::string& no : some.cases()) before[no] = some.all().told(no);
        const std::vector<std::string> open = some.all().listed(CaseListKind::overdue), due = some.would_reach();
        const std::string main = some.cases().front();
        std::vector<std::string> others;
        for (const std::string& no : some.cases()) try {
                some.all().merge(main, {no});
                others.push_back(no);
            } catch (const Error&) {
            }
        merged += static_cast<int>(others.size());
        while (!others.empty()) {
            const std::string one = some.dice().one_of(others);
            some.all().unmerge(one);
            others.erase(std::find(others.begin(), others.end(), one));
        }
        for (const auto& [no, told] : before) RC_ASSERT(some.all().told(no) == told);
        RC_ASSERT(some.all().listed(CaseListKind::overdue) == open);
        RC_ASSERT(some.would_reach() == due);
        RC_ASSERT(some.all().admin().store_rebuild({}).differences.empty());
    }));
    EXPECT_GT(merged, test::in_a_hundred_cases(50));
}

TEST(MergingProperty, TheOrderOfMergesMakesNoDifferenceToAnyLimit) {
    EXPECT_TRUE(rc::check("in any order", [] {
        RandomMerges some;
        some.begin(some.dice().from_to(3, 5));
        for (int i = some.dice().below(6); i > 0; --i) some.act();
        const std::string main = some.cases().front();
        std::vector<std::string> others;
        for (const std::string& no : some.cases()) try {
                some.all().merge(main, {no});
                others.push_back(no);
            } catch (const Error&) {
            }
        const std::string one_way = some.all().told(main);
        std::map<std::string, std::string> each;
        for (const std::string& no : others) each[no] = some.all().told(no);
        for (const std::string& no : others) some.all().unmerge(no);
        std::vector<std::string> left = others;
        while (!left.empty()) {
            const std::string one = some.dice().one_of(left);
            some.all().merge(main, {one});
            left.erase(std::find(left.begin(), left.end(), one));
        }
        RC_ASSERT(some.all().told(main) == one_way);
        for (const auto& [no, told] : each) RC_ASSERT(some.all().told(no) == told);
    }));
}

}  // namespace
}  // namespace lianxin

// Who had a case and how that ended; how units are ranked; what a span of handlings comes to.
#include "casework/dispatch.hpp"

#include <gmock/gmock.h>

#include "casework/state.hpp"

namespace lianxin::casework {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using workflow::Role;

/// A case whose events are told one by one.
class Told {
public:
    Told() {
        CaseOpened opened;
        opened.state = "registered";
        tell(opened);
    }
    Told& moves(const char* to, Role role = Role::dispatcher, bool final_state = false) {
        CaseActionTaken taken;
        taken.from = state.state;
        taken.to = to;
        taken.final_state = final_state;
        taken.role = role;
        return tell(taken);
    }
    Told& to_unit(const char* unit) { return tell(CaseAssigned{unit, "", ""}); }
    Told& dispatched(const char* unit) { return moves("dispatched").to_unit(unit); }
    Told& signed_for() { return moves("in_progress", Role::handler); }
    Told& bounced(bool late = false) {
        const std::string unit = state.unit;
        return moves("bounced", Role::handler).tell(CaseBounced{unit, "", late});
    }
    Told& ended() { return moves("closed", Role::dispatcher, true); }
    Told& tell(const Event& event) {
        apply(state, event, {state.version + 1, Instant{state.version}, Instant{state.version}, "a"});
        return *this;
    }
    const Handling& at(std::size_t index) const { return state.handlings.at(index); }
    std::vector<std::string> units() const {
        std::vector<std::string> out;
        for (const Handling& handling : state.handlings) out.push_back(handling.unit);
        return out;
    }

    State state;
};

TEST(Handling, BeginsWithTheAssignmentAndLastsToTheEnd) {
    Told told;
    EXPECT_THAT(told.units(), IsEmpty());
    told.dispatched("a");
    EXPECT_THAT(told.units(), ElementsAre("a"));
    EXPECT_FALSE(told.at(0).to_at);
    told.signed_for().ended();
    EXPECT_THAT(told.units(), ElementsAre("a"));
    EXPECT_EQ(told.at(0).ended, Ended::moved_on);
    EXPECT_TRUE(told.at(0).to_at);
}

TEST(Handling, GoesOnWithAnotherOfficialOfTheUnit) {
    Told told;
    told.dispatched("a").tell(CaseAssigned{"a", "a-2", "o-2"});
    EXPECT_THAT(told.units(), ElementsAre("a"));
    EXPECT_EQ(told.at(0).handler, "a-2");
}

TEST(Handling, EndsAsReassignedIfAnotherUnitIsGivenTheCaseUnasked) {
    Told told;
    told.dispatched("a").signed_for().to_unit("b");
    EXPECT_THAT(told.units(), ElementsAre("a", "b"));
    EXPECT_EQ(told.at(0).ended, Ended::reassigned);
    EXPECT_EQ(told.at(0).bounced, 0);
}

TEST(Handling, EndsAsReleasedIfABounceIsAgreedTo) {
    Told told;
    told.dispatched("a").bounced();
    EXPECT_TRUE(told.at(0).pending);
    EXPECT_FALSE(told.at(0).ended) << "it has the case until that is decided";
    told.dispatched("b");
    EXPECT_THAT(told.units(), ElementsAre("a", "b"));
    EXPECT_EQ(told.at(0).ended, Ended::released);
    EXPECT_EQ(told.at(0).bounced, 1);
    EXPECT_EQ(told.at(0).overruled, 0);
    EXPECT_FALSE(told.at(0).pending);
}

TEST(Handling, GoesOnIfABounceIsOverruled) {
    Told told;
    told.dispatched("a").bounced().moves("dispatched");
    EXPECT_THAT(told.units(), ElementsAre("a"));
    EXPECT_EQ(told.at(0).overruled, 1);
    EXPECT_FALSE(told.at(0).pending);
}

TEST(Handling, GoesOnIfTheArbitrationNamesTheVeryUnitThatBounced) {
    Told told;
    told.dispatched("a").bounced().dispatched("a");
    EXPECT_THAT(told.units(), ElementsAre("a"));
    EXPECT_EQ(told.at(0).overruled, 1);
}

TEST(Handling, ABounceIsOverruledLaterIfTheCaseComesBack) {
    Told told;
    told.dispatched("a").bounced().dispatched("b").bounced().dispatched("a");
    EXPECT_THAT(told.units(), ElementsAre("a", "b", "a"));
    EXPECT_EQ(told.at(0).overruled, 1);
    EXPECT_EQ(told.at(1).overruled, 0) << "b was right";
}

TEST(Handling, ABounceIsNotDecidedByANoteOfTheDispatcher) {
    Told told;
    told.dispatched("a").bounced().moves("bounced");
    EXPECT_TRUE(told.at(0).pending);
    EXPECT_EQ(told.at(0).overruled, 0);
}

TEST(Handling, ABounceThatTheCitizenDidNotWaitForStaysUndecided) {
    Told told;
    told.dispatched("a").bounced().ended();
    EXPECT_EQ(told.at(0).ended, Ended::moved_on);
    EXPECT_TRUE(told.at(0).pending);
}

TEST(Handling, ACaseGivenBackIsHeldByNobody) {
    Told told;
    told.dispatched("a").bounced().moves("registered").tell(CaseReleased{"a", ""});
    EXPECT_EQ(told.at(0).ended, Ended::released);
    EXPECT_EQ(told.at(0).bounced, 1) << "told once";
    EXPECT_EQ(told.at(0).overruled, 0);
    told.dispatched("b");
    EXPECT_THAT(told.units(), ElementsAre("a", "b"));
}

TEST(Handling, GivingBackIsABounceWhereTheWorkflowKnowsNoOther) {
    Told told;
    told.dispatched("a").moves("registered", Role::handler).tell(CaseReleased{"a", ""});
    EXPECT_EQ(told.at(0).bounced, 1);
    EXPECT_FALSE(told.at(0).accepted_at);
}

TEST(Handling, IsAcceptedOnceItsHolderLeadsItOn) {
    Told told;
    told.dispatched("a");
    EXPECT_FALSE(told.at(0).accepted_at);
    told.moves("dispatched", Role::handler);
    EXPECT_FALSE(told.at(0).accepted_at) << "a note is no acceptance";
    told.signed_for();
    EXPECT_TRUE(told.at(0).accepted_at);
}

TEST(Handling, WhoBouncesHasNotAccepted) {
    Told told;
    told.dispatched("a").signed_for().bounced();
    EXPECT_FALSE(told.at(0).accepted_at);
    told.moves("dispatched").signed_for();
    EXPECT_TRUE(told.at(0).accepted_at) << "overruled, and signed for then";
}

TEST(Handling, LateBouncesAreCountedApart) {
    Told told;
    told.dispatched("a").bounced(true);
    EXPECT_EQ(told.at(0).bounced_late, 1);
}

TEST(Handling, ACaseOpenedAgainIsHandledAnew) {
    Told told;
    told.dispatched("a").ended().moves("dispatched").tell(CaseReopened{2});
    EXPECT_THAT(told.units(), ElementsAre("a", "a")) << "by whoever had it";
    Told other;
    other.dispatched("a").ended().dispatched("b").tell(CaseReopened{2});
    EXPECT_THAT(other.units(), ElementsAre("a", "b"));
}

TEST(Handling, MattersThatASourceTellsAreNotDispatched) {
    Told told;
    told.state.account = workflow::Account::reported;
    told.dispatched("a");
    EXPECT_THAT(told.units(), IsEmpty());
}

Candidate with(Past in_town, Past anywhere) {
    Candidate candidate;
    candidate.in_town = in_town;
    candidate.anywhere = anywhere;
    return candidate;
}

std::vector<std::string> order(const std::map<std::string, Candidate>& units) {
    std::vector<std::string> out;
    for (const DispatchSuggestion& suggestion : ranked(units, "990001101")) out.push_back(suggestion.unit);
    return out;
}

TEST(Ranking, TheCataloguesUnitComesFirstWhateverHappenedBefore) {
    Candidate named = with({0, kLooksBack}, {0, kLooksBack});
    named.responsible = true;
    EXPECT_THAT(order({{"b-named", named}, {"a-able", with({kLooksBack, 0}, {kLooksBack, 0})}}),
                ElementsAre("b-named", "a-able"));
}

TEST(Ranking, WhatHappenedInTheTownOutweighsWhatHappenedElsewhere) {
    EXPECT_THAT(order({{"a", with({0, 0}, {kLooksBack, 0})}, {"b", with({1, 0}, {1, 0})}}), ElementsAre("b", "a"));
}

TEST(Ranking, WhatWasBouncedCountsAgainstWhatWasAccepted) {
    EXPECT_THAT(order({{"a", with({5, 4}, {5, 4})}, {"b", with({2, 0}, {2, 0})}, {"c", with({0, 1}, {0, 1})}}),
                ElementsAre("b", "a", "c"));
}

TEST(Ranking, WhoBouncedThisVeryCaseComesLastEvenIfTheCatalogueNamesIt) {
    Candidate named = with({kLooksBack, 0}, {kLooksBack, 0});
    named.responsible = named.bounced_it = true;
    EXPECT_THAT(order({{"a", named}, {"b", with({0, 9}, {0, 9})}}), ElementsAre("b", "a"));
}

TEST(Ranking, EqualUnitsStandInTheOrderOfTheirIds) {
    EXPECT_THAT(order({{"c", with({1, 0}, {1, 0})}, {"a", with({1, 0}, {1, 0})}, {"b", with({1, 0}, {1, 0})}}),
                ElementsAre("a", "b", "c"));
}

TEST(Ranking, AUnitOfWhichNothingCanBeSaidIsNotSuggested) { EXPECT_THAT(order({{"a", Candidate{}}}), IsEmpty()); }

TEST(Ranking, EveryReasonIsToldInBothLanguages) {
    Candidate all = with({3, 1}, {7, 2});
    all.responsible = all.holds_it = all.bounced_it = true;
    const auto suggested = ranked({{"a", all}}, "990001101");
    std::vector<std::string> reasons;
    for (const DispatchReason& reason : suggested.at(0).reasons) {
        reasons.push_back(reason.code + (reason.town.empty() ? "" : "@" + reason.town) + " " +
                          std::to_string(reason.count));
        EXPECT_FALSE(reason.message.empty());
        EXPECT_FALSE(reason.message_zh.empty());
    }
    EXPECT_THAT(reasons,
                ElementsAre("catalogue_rule 0", "holds_it_now 0", "bounced_this_case 0", "accepted_before@990001101 3",
                            "bounced_before@990001101 1", "accepted_before 7", "bounced_before 2"));
}

void add_case(DispatchTally& tally, const Told& told) {
    for (std::size_t i = 0; i < told.state.handlings.size(); ++i)
        tally.add({told.at(0).unit, i == 0, told.state.handlings[i]});
}

TEST(Tally, ABounceIsTheUnitsThatBouncedAndATransferTheFirstUnits) {
    Told told;
    told.dispatched("a").bounced().dispatched("b").bounced(true).dispatched("c").signed_for();
    DispatchTally tally;
    add_case(tally, told);
    EXPECT_EQ(tally.units().at("a").bounced, 1);
    EXPECT_EQ(tally.units().at("b").bounced, 1);
    EXPECT_EQ(tally.units().at("b").bounced_late, 1);
    EXPECT_EQ(tally.units().at("a").transfers.count, 2);
    EXPECT_EQ(tally.units().at("b").transfers.of, 0) << "it was not dispatched to b at first";
    EXPECT_EQ(tally.all().bounce_rate.count, 2);
    EXPECT_EQ(tally.all().bounce_rate.of, 3);
}

TEST(Tally, AFirstDispatchWasRightIfTheUnitHasTheCaseOrHadItToItsEnd) {
    const auto right = [](const Told& told) {
        DispatchTally tally;
        add_case(tally, told);
        EXPECT_EQ(tally.all().first_dispatch_accuracy.of, 1);
        return tally.all().first_dispatch_accuracy.count == 1;
    };
    EXPECT_TRUE(right(Told().dispatched("a")));
    EXPECT_TRUE(right(Told().dispatched("a").ended()));
    EXPECT_TRUE(right(Told().dispatched("a").bounced().moves("dispatched"))) << "overruled";
    EXPECT_FALSE(right(Told().dispatched("a").bounced())) << "nobody has decided yet";
    EXPECT_FALSE(right(Told().dispatched("a").to_unit("b")));
    EXPECT_FALSE(right(Told().dispatched("a").bounced().dispatched("b").bounced().dispatched("a"))) << "it went about";
    EXPECT_TRUE(right(Told().dispatched("a").ended().dispatched("b").tell(CaseReopened{2}))) << "to its first end";
}

}  // namespace
}  // namespace lianxin::casework

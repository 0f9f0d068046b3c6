// Who answers for a case, over random organisations: people come, go and are away, and somebody always answers as long
// as there is anybody.
#include "casework/owner.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "organisation/absence.hpp"
#include "organisation/succession.hpp"
#include "support/dice.hpp"

namespace lianxin::casework {
namespace {

using organisation::Directory;
using test::Dice;

const Date kFirst = Date::of(2024, 1, 1);
constexpr int kDays = 60;

std::string name(const char* kind, int number) { return std::string(kind) + std::to_string(number); }

/// A tree of units, posts of all sorts, and appointments that follow, overlap, or leave gaps.
OrganisationShown random_organisation(Dice& dice) {
    OrganisationShown all;
    const int units = dice.from_to(1, 4), posts = dice.from_to(1, 7), appointments = dice.from_to(1, 14);
    for (int i = 0; i < units; ++i) {
        Unit unit;
        unit.id = name("u", i);
        if (i > 0 && dice.percent(70)) unit.parent = name("u", dice.below(i));
        all.units.push_back(unit);
    }
    for (int i = 0; i < posts; ++i) {
        Post post;
        post.id = name("p", i);
        post.unit = name("u", dice.below(units));
        post.heads_unit = dice.percent(15);
        post.in_leadership_team = dice.percent(25);
        if (dice.percent(40)) post.functions = {Function::handler};
        all.posts.push_back(post);
    }
    for (int i = 0; i < appointments; ++i) {
        Appointment one;
        one.id = name("a", i);
        one.official = name("o", dice.below(appointments));
        one.post = name("p", dice.below(posts));
        one.from = kFirst + dice.below(kDays) - 20;
        if (dice.percent(70)) one.to = one.from + dice.below(40);
        if (dice.percent(15)) one.successor = name("a", dice.below(appointments));
        all.appointments.push_back(one);
    }
    return all;
}

/// Only absences that would be put on record, or (`lawless`) any at all.
std::vector<Absence> random_absences(Dice& dice, const OrganisationShown& all, bool lawless) {
    std::vector<Absence> out;
    const int tries = dice.below(16), most = static_cast<int>(all.appointments.size());
    for (int i = 0; i < tries; ++i) {
        AbsenceRecord request;
        request.appointment = name("a", dice.below(most));
        request.from = kFirst + dice.below(kDays);
        if (dice.percent(90)) request.to = request.from + dice.below(15);
        if (dice.percent(85)) request.substitute = name("a", dice.below(most));
        try {
            const Directory now(all, lawless ? std::vector<Absence>() : out);
            out.push_back(organisation::decide_absence(request, name("b", i), now).absence);
        } catch (const Error&) {  // a refusal is an ordinary answer
        }
    }
    return out;
}

struct World {
    explicit World(std::uint64_t seed, bool lawless = false)
        : dice(seed), all(random_organisation(dice)), directory(all, random_absences(dice, all, lawless)) {}
    Dice dice;
    OrganisationShown all;
    Directory directory;
};

/// Somebody of the unit or of one above it holds a post that heads it, or may handle.
bool anybody(const Directory& directory, std::string unit, Date on) {
    for (; !unit.empty(); unit = directory.unit(unit)->parent)
        for (const Appointment& one : directory.all().appointments) {
            const Post& post = directory.post_of(one);
            const bool fit =
                post.heads_unit || post.in_leadership_team || organisation::has_function(post, Function::handler);
            if (post.unit == unit && fit && organisation::holds(one, on)) return true;
        }
    return false;
}

/// Holds for every appointment and day of many worlds.
template <class Check>
void everywhere(bool lawless, Check&& check) {
    const auto in_a_world = [&] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const World world(seed, lawless);
        for (const Appointment& one : world.directory.all().appointments)
            for (int day = 0; day < kDays; day += 3) check(world.directory, one, kFirst + day);
    };
    EXPECT_TRUE(rc::check(in_a_world));
}

TEST(Owner, HoldsAnAppointmentOnThatDayAndIsMissingOnlyIfThereIsNobody) {
    for (const bool lawless : {false, true})
        everywhere(lawless, [](const Directory& directory, const Appointment& one, Date on) {
            const Owner owner = answers_for(one.id, directory, on);
            if (owner.appointment != nullptr) {
                RC_ASSERT(organisation::holds(*owner.appointment, on));
                return;
            }
            const auto steps = organisation::successions(directory, one, on);
            const Appointment& last = steps.empty() ? one : *steps.back().to;
            RC_ASSERT(!organisation::holds(last, on));
            RC_ASSERT(!anybody(directory, directory.post_of(last).unit, on));
        });
}

TEST(Owner, IsThereUnlessEverybodyIsAway) {
    everywhere(false, [](const Directory& directory, const Appointment& one, Date on) {
        const Owner owner = answers_for(one.id, directory, on);
        if (owner.appointment == nullptr || directory.absence_of(owner.appointment->id, on) == nullptr) return;
        for (const auto& head : organisation::heads_of(directory, directory.post_of(*owner.appointment).unit, on)) {
            const Appointment* there = organisation::stand_in(directory, *head.appointment, on);
            RC_ASSERT(there == nullptr || there == owner.appointment);
        }
    });
}

TEST(Owner, IsTheSameBeforeAHandoverIsPutOnRecordAndAfter) {
    everywhere(true, [](const Directory& directory, const Appointment& one, Date on) {
        State state;
        state.handler = one.id;
        const auto steps = hand_over(state, HandedAs::handler, directory, on);
        if (steps.empty()) return;
        for (const auto& [event, at] : steps) apply(state, Event(event), {state.version + 1, at, at, "x"});
        RC_ASSERT(answers_for(state.handler, directory, on).appointment ==
                  answers_for(one.id, directory, on).appointment);
        RC_ASSERT(hand_over(state, HandedAs::handler, directory, on).empty());
    });
}

TEST(Owner, TheDayOnWhichAHandoverIsRunMakesNoDifference) {
    everywhere(false, [](const Directory& directory, const Appointment& one, Date on) {
        State daily;
        daily.handler = one.id;
        std::vector<std::string> day_by_day, at_once;
        for (Date day = kFirst - 30; day <= on; day = day + 1)
            for (const auto& [event, at] : hand_over(daily, HandedAs::handler, directory, day)) {
                day_by_day.push_back(event.to + at.str());
                daily.handler = event.to;
            }
        State late;
        late.handler = one.id;
        for (const auto& [event, at] : hand_over(late, HandedAs::handler, directory, on))
            at_once.push_back(event.to + at.str());
        RC_ASSERT(day_by_day == at_once);
    });
}

TEST(Owner, OfAnEndedAppointmentTheNamedSuccessorThenTheNextInThePostThenTheHead) {
    Directory directory = [] {
        OrganisationShown all;
        all.units = {{"above", {}, "", "", {}, {}}, {"unit", {}, "above", "", {}, {}}};
        all.posts = {{"clerk", "unit", {}, {}, "", false, {Function::handler}, {}, {}},
                     {"head", "unit", {}, {}, "", false, {}, {}, {}, true},
                     {"deputy", "unit", {}, Tier::department, "", true, {}, {}, {}},
                     {"chief", "above", {}, Tier::county, "", true, {}, {}, {}}};
        const Date first = kFirst, last = kFirst + 9;
        all.appointments = {{"ended", "o1", "clerk", first, last, {}},
                            {"ended-named", "o2", "clerk", first, last, {}, "the-deputy"},
                            {"next", "o3", "clerk", last + 1, last + 10, {}},
                            {"the-deputy", "o4", "deputy", first, {}, {}},
                            {"the-head", "o5", "head", first, last + 30, {}},
                            {"the-chief", "o6", "chief", first, {}, {}}};
        return Directory(std::move(all));
    }();
    const auto owner = [&](const char* id, int day) {
        const Owner found = answers_for(id, directory, kFirst + day);
        return found.appointment->id + " " + codec::name_of(found.ground);
    };
    EXPECT_EQ(owner("ended", 9), "ended handler");
    EXPECT_EQ(owner("ended", 10), "next next_in_post");
    EXPECT_EQ(owner("ended-named", 10), "the-deputy named");
    EXPECT_EQ(owner("ended", 20), "the-head unit_head") << "nobody follows in the post any more";
    EXPECT_EQ(owner("the-head", 40), "the-deputy unit_head");
    EXPECT_EQ(owner("ended", 40), "the-deputy unit_head");
}

// ------------------------------------------------------------------------------------------------ absence

TEST(Absence, StandingInAndBeingStoodInForAreTheSame) {
    everywhere(true, [](const Directory& directory, const Appointment& one, Date on) {
        std::set<std::string> wanted, found;
        for (const Appointment& other : directory.all().appointments)
            if (&other != &one && organisation::holds(other, on) &&
                organisation::stand_in(directory, other, on) == &one)
                wanted.insert(other.id);
        if (!organisation::holds(one, on)) return;
        for (const Appointment* other : organisation::stood_in_for(directory, one, on)) found.insert(other->id);
        RC_ASSERT(found == wanted);
    });
}

TEST(Absence, NoChainThatIsOnRecordComesBackOnItself) {
    everywhere(false, [](const Directory& directory, const Appointment& one, Date on) {
        std::set<std::string> passed;
        for (const Appointment* at = &one; at != nullptr;) {
            RC_ASSERT(passed.insert(at->id).second);
            const Absence* away = directory.absence_of(at->id, on);
            at = away == nullptr ? nullptr : directory.appointment(away->substitute);
        }
    });
}

}  // namespace
}  // namespace lianxin::casework

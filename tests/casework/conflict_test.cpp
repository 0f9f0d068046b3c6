// Conflicts of interest: whom a case complains of and who has an interest in it neither gets it, acts on it nor sees
// it.
#include "casework/conflict.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "support/dice.hpp"
#include "support/enough.hpp"
#include "support/expect_error.hpp"
#include "support/workflows.hpp"
#include "world.hpp"

namespace lianxin::casework {
namespace {

using organisation::Directory;
using test::Dice;
using test::refusal;

/// What is decided is applied, as the store does it.
class Kept : public testing::Test {
protected:
    void record(lianxin::ConflictRecord command, const std::string& actor = "a-desk", Instant when = at("2024-03-05")) {
        if (command.ground.empty()) command.ground = "群众反映的就是该单位";
        for (Event& event : record_conflict(one.state, command, world().matter, world().calendar, world().directory,
                                            {"990001", actor, when})) {
            seal(event, one.state.version + 1);
            apply(one.state, event, {one.state.version + 1, when, when, actor});
        }
    }
    static lianxin::ConflictRecord complains_of_unit(const std::string& unit) {
        return {"", ConflictKind::respondent, unit, "", "", "", "", "", ""};
    }
    static lianxin::ConflictRecord complains_of(const std::string& official) {
        return {"", ConflictKind::respondent, "", official, "", "", "", "", ""};
    }
    static lianxin::ConflictRecord interest(const std::string& official = "") {
        return {"", ConflictKind::interest, "", official, "", "", "", "", ""};
    }
    bool kept(const char* official) const {
        return kept_from(one.state, official, world().directory, at("2024-03-05").date());
    }

    Case one;
};

TEST_F(Kept, AUnitComplainedOfIsKeptOutWithAllBelowItAndNobodyElse) {
    record(complains_of_unit("u-roads"));
    EXPECT_TRUE(kept("o-roads"));
    EXPECT_TRUE(kept("o-bridges")) << "a station of the roads department";
    EXPECT_FALSE(kept("o-water"));
    EXPECT_FALSE(kept("o-chief")) << "the unit above decides on it";
}

TEST_F(Kept, WhoHoldsASecondPostElsewhereIsKeptOutThereToo) {
    record(complains_of_unit("u-roads"));
    EXPECT_EQ(refusal([&] { one.act("accept", "a-roads-check", at("2024-03-05")); }), "case.not_found");
}

TEST_F(Kept, TheCaseCantBeAssignedToWhomItComplainsOf) {
    record(complains_of_unit("u-roads"));
    one.act("accept", "a-desk", at("2024-03-05"));
    const auto assign = [&](const char* unit, const char* handler) {
        return refusal([&] {
            one.act("assign", "a-dispatch", at("2024-03-05"), {{"unit", unit}, {"handler", handler}});
        });
    };
    EXPECT_EQ(assign("u-roads", "a-roads"), "case.conflict_of_interest");
    EXPECT_EQ(assign("u-bridges", "a-bridges"), "case.conflict_of_interest");
    one.act("assign", "a-dispatch", at("2024-03-05"), {{"unit", "u-water"}, {"handler", "a-water"}});
}

TEST_F(Kept, AHandlerWhoWithdrawsIsFollowedByAnotherOfTheUnit) {
    one.to_in_progress(at("2024-03-04"));
    record(interest(), "a-roads");
    EXPECT_EQ(one.state.unit, "u-roads");
    EXPECT_EQ(one.state.handler, "") << "any other handler of the unit";
    EXPECT_EQ(refusal([&] { one.act("contact", "a-roads", at("2024-03-05"), {{"note", "x"}}); }), "case.not_found");
    one.act("contact", "a-roads2", at("2024-03-05"), {{"note", "已联系"}});
}

TEST_F(Kept, AUnitThatTheCaseComplainsOfLosesItToTheOneNamedOrAbove) {
    one.to_in_progress(at("2024-03-04"));
    EXPECT_EQ(refusal([&] { record(complains_of_unit("u-roads")); }), "conflict.nobody_left")
        << "the county has no handler of its own";
    lianxin::ConflictRecord to_water = complains_of_unit("u-roads");
    to_water.to_handler = "a-water";
    record(to_water);
    EXPECT_EQ(one.state.unit, "u-water");
    EXPECT_EQ(one.state.handler, "a-water");
    EXPECT_EQ(one.state.handlings.size(), 2u);
    EXPECT_EQ(one.state.handlings.front().bounced, 0) << "it did not bounce it";
}

TEST_F(Kept, IfTheLeaderHasToWithdrawAnotherIsNamed) {
    one.to_in_progress(at("2024-03-04"));
    apply(one.state, CaseLeaderNamed{"a-leader"},
          {one.state.version + 1, at("2024-03-04"), at("2024-03-04"), "a-chief"});
    EXPECT_EQ(refusal([&] { record(interest(), "a-leader"); }), "conflict.leader_needed");
    lianxin::ConflictRecord named = interest();
    named.to_leader = "a-chief";
    record(named, "a-leader");
    EXPECT_EQ(one.state.leader, "a-chief");
}

TEST_F(Kept, AnOfficialSpeaksForThemselvesAndCertainPostsForOthers) {
    EXPECT_EQ(refusal([&] { record(interest("o-roads"), "a-water"); }), "conflict.not_yours");
    EXPECT_EQ(refusal([&] { record(complains_of("o-roads"), "a-water"); }), "conflict.not_yours");
    record(interest("o-roads"), "a-super");
    EXPECT_EQ(refusal([&] { record(interest("o-roads"), "a-super"); }), "conflict.recorded_already");
    EXPECT_EQ(refusal([&] {
                  record({"", ConflictKind::respondent, "u-roads", "o-roads", "", "", "", "", ""});
              }),
              "conflict.which");
    EXPECT_EQ(refusal([&] {
                  record({"", ConflictKind::interest, "u-roads", "", "", "", "", "", ""});
              }),
              "conflict.which");
    EXPECT_EQ(refusal([&] { record(complains_of_unit("u-none")); }), "conflict.unknown_unit");
    EXPECT_EQ(refusal([&] { record(complains_of("o-none")); }), "conflict.unknown_official");
}

TEST_F(Kept, WhatIsLiftedHoldsNoLonger) {
    record(complains_of_unit("u-roads"));
    const auto lift = [&](const char* actor, std::int64_t number) {
        Event event =
            lift_conflict(one.state, {"", number, "误登", ""}, world().directory, {"990001", actor, at("2024-03-06")});
        apply(one.state, event, {one.state.version + 1, at("2024-03-06"), at("2024-03-06"), actor});
    };
    EXPECT_EQ(refusal([&] { lift("a-desk", 1); }), "conflict.not_yours");
    EXPECT_EQ(refusal([&] { lift("a-chief", 2); }), "conflict.not_found");
    lift("a-chief", 1);
    EXPECT_FALSE(kept("o-roads"));
    EXPECT_EQ(refusal([&] { lift("a-chief", 1); }), "conflict.lifted_already");
}

/// A random organisation: a tree of units, posts with any functions, officials with one to three posts.
OrganisationShown any_organisation(Dice& dice) {
    const Function all_functions[] = {Function::registrar, Function::dispatcher, Function::handler,
                                      Function::approver,  Function::verifier,   Function::supervisor};
    OrganisationShown all;
    all.areas = {{"990001101201", {"柳湾村", ""}, {}}};
    const int units = dice.from_to(3, 8);
    for (int i = 0; i < units; ++i)
        all.units.push_back(
            {"u" + std::to_string(i), {"单位", ""}, i == 0 ? "" : "u" + std::to_string(dice.below(i)), "", {}, {}});
    const int officials = dice.from_to(4, 14);
    for (int i = 0; i < officials; ++i) {
        const std::string official = "o" + std::to_string(i);
        all.officials.push_back({official, {"干部", ""}, {}});
        for (int n = dice.from_to(1, 3); n > 0; --n) {
            const std::string id = std::to_string(all.posts.size());
            std::vector<Function> functions;
            for (const Function function : all_functions)
                if (dice.percent(45)) functions.push_back(function);
            all.posts.push_back(
                {"p" + id, "u" + std::to_string(dice.below(units)), {"职务", ""}, {}, "", false, functions, {}, {}});
            const auto to = dice.percent(15) ? std::optional(Date::of(2024, 3, 1) + dice.below(60)) : std::nullopt;
            all.appointments.push_back({"a" + id, official, "p" + id, Date::of(2023, 1, 1), to, {}});
        }
    }
    return all;
}

/// Random officials do random things with a case, and conflicts of interest are declared and lifted meanwhile.
class RandomHands {
public:
    RandomHands(Dice& dice, const workflow::Workflow& workflow)
        : dice_(dice), workflow_(workflow), directory_(any_organisation(dice)) {}

    /// How many actions were taken while somebody was kept out.
    int run() {
        try_to_open();
        for (int i = 0; i < 60 && !state_.case_no.empty(); ++i) {
            now_ = now_ + dice_.below(40) * std::int64_t{3'600'000};
            const int what = dice_.below(10);
            if (what == 0)
                attempt([&] { return record(); });
            else if (what == 1)
                attempt([&] { return std::vector<Event>{lift()}; });
            else
                attempt([&] { return act(); }, true);
            check();
        }
        return taken_;
    }

private:
    const Appointment& anybody() { return dice_.one_of(directory_.all().appointments); }
    std::string any_unit() { return dice_.one_of(directory_.all().units).id; }
    bool kept(const std::string& official) const { return kept_from(state_, official, directory_, now_.date()); }

    void try_to_open() {
        for (int i = 0; i < 20 && state_.case_no.empty(); ++i) {
            CaseOpen command = Case::word(dice_.one_of(workflow_.categories).code.c_str());
            if (dice_.percent(40)) command.respondents.push_back({any_unit(), ""});
            if (dice_.percent(30)) command.respondents.push_back({"", dice_.one_of(directory_.all().officials).id});
            actor_ = anybody().id;
            attempt([&] {
                return open(command, "990001-2024-000001", "", workflow_, world().calendar, directory_, context());
            });
        }
    }
    Context context() const { return {"990001", actor_, now_}; }

    std::vector<Event> act() {
        CaseAct command;
        const workflow::Action& action = dice_.one_of(workflow_.actions);
        command.action = action.code;
        actor_ = anybody().id;
        for (const workflow::Field& field : action.fields) {
            FieldValue& value = command.fields[field.name];
            using Type = workflow::FieldType;
            if (field.type == Type::unit)
                value = any_unit();
            else if (field.type == Type::appointment)
                value = anybody().id;
            else if (field.type == Type::flag)
                value = dice_.percent(70);
            else if (field.type == Type::code)
                value = dice_.one_of(field.codes).code;
            else if (field.type == Type::count || field.type == Type::fen)
                value = std::int64_t{1};
            else if (field.type == Type::date)
                value = (now_.date() + 10).str();
            else if (field.type == Type::text)
                value = std::string("已办");
            else
                command.fields.erase(field.name);
        }
        return casework::act(state_, command, workflow_, world().calendar, directory_, context());
    }
    std::vector<Event> record() {
        actor_ = anybody().id;
        lianxin::ConflictRecord command;
        command.kind = dice_.one_of({ConflictKind::respondent, ConflictKind::interest});
        if (dice_.percent(50))
            command.official = dice_.one_of(directory_.all().officials).id;
        else if (command.kind == ConflictKind::respondent)
            command.unit = any_unit();
        if (dice_.percent(50)) command.to_handler = anybody().id;
        command.to_leader = anybody().id;
        command.ground = "回避";
        return record_conflict(state_, command, workflow_, world().calendar, directory_, context());
    }
    Event lift() {
        actor_ = anybody().id;
        return lift_conflict(state_, {"", dice_.from_to(1, 3), "误登", ""}, directory_, context());
    }

    template <class Decide>
    void attempt(Decide&& decide, bool action = false) {
        std::vector<Event> events;
        try {
            events = decide();
        } catch (const Error&) {
            return;
        }
        const std::string official = directory_.appointment(actor_)->official;
        if (action) {
            RC_ASSERT(!kept(official));
            taken_ += std::any_of(state_.conflicts.begin(), state_.conflicts.end(),
                                  [](const Conflict& one) { return !one.lifted_at; });
        }
        const bool had = !state_.unit.empty();
        const bool given_up = std::any_of(events.begin(), events.end(), [](const Event& event) {
            return std::holds_alternative<CaseReleased>(event);
        });
        for (Event& event : events) {
            seal(event, state_.version + 1);
            apply(state_, event, {state_.version + 1, now_, now_, actor_});
        }
        RC_ASSERT(!had || given_up || !state_.unit.empty());
    }

    void check() const {
        const Date today = now_.date();
        RC_ASSERT(state_.unit.empty() || !kept_from_unit(state_, state_.unit, directory_));
        for (const std::string& id : {state_.handler, state_.leader})
            if (const Appointment* holder = directory_.appointment(id); holder && organisation::holds(*holder, today))
                RC_ASSERT(!kept(holder->official));
        for (const Appointment& one : directory_.all().appointments) {
            if (!organisation::holds(one, today) || !kept(one.official)) continue;
            for (const ActionView& view : actions(state_, workflow_, directory_, {"990001", one.id, now_}))
                RC_ASSERT(!view.open);
        }
    }

    Dice& dice_;
    const workflow::Workflow workflow_;
    const Directory directory_;
    State state_;
    Instant now_ = at("2024-03-01");
    std::string actor_;
    int taken_ = 0;
};

TEST(ConflictProperty, NobodyWhomACaseIsKeptFromHasItActsOnItOrFindsAnActionOpen) {
    static const std::vector<workflow::Workflow> builtin{builtin_workflow("matter"), builtin_workflow("hotline"),
                                                         builtin_workflow("petition"), builtin_workflow("relief")};
    int taken = 0;
    EXPECT_TRUE(rc::check([&] {
        for (int i = 0; i < 4; ++i) {
            Dice dice(*rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>())));
            const bool made_up = dice.percent(40);
            const auto checked =
                made_up ? workflow::check(test::sound_workflow(dice).dump()) : document::Checked<workflow::Workflow>{};
            RC_ASSERT(!made_up || checked.document);
            taken += RandomHands(dice, made_up ? *checked.document : dice.one_of(builtin)).run();
        }
    }));
    EXPECT_GT(taken, test::in_a_hundred_cases(200)) << "too little happened to mean anything";
}

}  // namespace
}  // namespace lianxin::casework

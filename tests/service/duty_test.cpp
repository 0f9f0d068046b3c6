// Duties through the store: why a figure is what it is, what lies ahead, what was known on a day, what was signed off.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "base/json.hpp"
#include "codec/public.hpp"
#include "service/duty_queries.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"
#include "support/dice.hpp"
#include "support/expect_error.hpp"

namespace lianxin {
namespace {

using test::Dice;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Duties : public testing::TestWithParam<test::On> {
protected:
    Session as(const std::string& who) { return county_.as(who); }

    std::string received(const std::string& appointment, const std::string& day) {
        ActivityRecord request;
        request.kind = ActivityKind::reception_day;
        request.occurred_at = Instant::parse(day + "T09:00:00+08:00");
        request.place = "990001000000";
        request.appointments = {appointment};
        return as("a-registrar").activity_record(request).activity;
    }
    std::string office(const std::string& day) {
        return as("a-leader").activity_record(test::onsite_office(day)).activity;
    }

    DutyItem quarter(const std::optional<Date>& known_on = {}) {
        DutyEvaluate request;
        request.from = Date::of(2024, 1, 1);
        request.to = Date::of(2024, 3, 31);
        request.as_of = Date::of(2024, 12, 31);
        request.known_on = known_on;
        request.measure = 13;
        request.appointment = "a-leader";
        return as("a-supervisor").duty_evaluate(request).items.at(0);
    }
    DutyExplained explained(const char* duty, const char* who, Date on) {
        DutyExplain request;
        request.duty = duty;
        request.appointment = who;
        request.on = on;
        return as("a-supervisor").duty_explain(request);
    }

    test::County county_{GetParam()};
};

TEST_P(Duties, AnItemIsExplainedByRuleTenureArithmeticAndWhatDidNotCount) {
    county_.at("2024-04-10T09:00:00+08:00");
    const std::string counted = office("2024-02-20");
    const std::string withdrawn = office("2024-02-21");
    as("a-leader").activity_withdraw({withdrawn, "误登", ""});
    ActivityRecord elsewhere = test::onsite_office("2024-02-22");
    elsewhere.contact_point = "";
    elsewhere.place = "990001102201";
    const std::string outside = as("a-leader").activity_record(elsewhere).activity;
    const DutyExplained why = explained("onsite_quarterly", "a-leader", Date::of(2024, 3, 1));
    EXPECT_EQ(why.item.owed, 1);
    EXPECT_EQ(why.item.done, 1);
    ASSERT_THAT(why.item.counted, SizeIs(1));
    EXPECT_EQ(why.item.counted[0].id, counted);
    EXPECT_EQ(why.item.counted[0].recorded_at, county_.store().now()) << "told seven weeks late, and it shows";
    EXPECT_EQ(why.period_from, Date::of(2024, 1, 1));
    EXPECT_EQ(why.period_to, Date::of(2024, 3, 31));
    EXPECT_EQ(why.held_from, Date::of(2023, 1, 1));
    EXPECT_FALSE(why.measure_text.zh.empty());
    EXPECT_EQ(why.steps.back().zh, "应办1，已办1。");
    std::vector<std::string> left_out;
    for (const NotCountedHere& one : why.not_counted) left_out.push_back(one.id + " " + one.reason);
    EXPECT_THAT(left_out, ElementsAre(withdrawn + " withdrawn", outside + " outside_place"));
    for (const NotCountedHere& one : why.not_counted) EXPECT_NE(one.message_zh, "");
}

TEST_P(Duties, WhatIsNotOwedOrNotKnownIsNotExplained) {
    DutyExplain request;
    request.duty = "frontline_days";
    request.appointment = "a-leader";
    request.on = Date::of(2024, 3, 1);
    const auto refused = [&] { return test::refusal([&] { as("a-supervisor").duty_explain(request); }); };
    EXPECT_EQ(refused(), "duty.not_owed") << "a department's duty";
    request.duty = "no_such";
    EXPECT_EQ(refused(), "duty.unknown_duty");
    request.appointment = "";
    EXPECT_EQ(refused(), "duty.which_bearer");
    request.unit = "u-nowhere";
    EXPECT_EQ(refused(), "duty.unknown_unit");
    request.unit = "";
    request.appointment = "a-nobody";
    EXPECT_EQ(refused(), "duty.unknown_appointment");
}

TEST_P(Duties, ASubstituteCountsForThePostHoweverLateTheAbsenceIsPutOnRecord) {
    county_.at("2024-03-25T09:00:00+08:00");
    const std::string stood_in = received("a-leader", "2024-03-20");
    EXPECT_EQ(explained("head_reception_day", "a-head", Date::of(2024, 3, 20)).item.status, DutyStatus::short_);
    AbsenceRecord absence;
    absence.appointment = "a-head";
    absence.from = Date::of(2024, 3, 18);
    absence.to = Date::of(2024, 3, 22);
    absence.substitute = "a-leader";
    as("a-admin").absence_record(absence);
    const DutyExplained why = explained("head_reception_day", "a-head", Date::of(2024, 3, 20));
    EXPECT_EQ(why.item.status, DutyStatus::excused);
    ASSERT_THAT(why.absences, SizeIs(1));
    EXPECT_TRUE(why.absences[0].excuses);
    ASSERT_THAT(why.item.counted, SizeIs(1));
    EXPECT_EQ(why.item.counted[0].id, stood_in);
    EXPECT_EQ(why.item.counted[0].substitute, "a-leader");
    DutyEvaluate request;
    request.from = request.to = Date::of(2024, 3, 20);
    request.posts = true;
    request.unit = "u-county";
    request.measure = 7;
    const auto posts = as("a-supervisor").duty_evaluate(request).posts;
    const auto head =
        std::find_if(posts.begin(), posts.end(), [](const PostQuota& q) { return q.post == "post-head"; });
    ASSERT_NE(head, posts.end());
    EXPECT_EQ(head->status, DutyStatus::met);
}

TEST_P(Duties, AForecastSaysWhatIsLeftOfTheQuarterForAnOfficialAUnitAndATier) {
    county_.at("2024-03-15T09:00:00+08:00");
    DutyForecast request;
    request.to = Date::of(2024, 3, 31);
    request.appointment = "a-leader";
    const auto told = [&] {
        std::vector<std::string> out;
        for (const DutyOutstanding& one : as("a-leader").duty_forecast(request).outstanding)
            out.push_back(one.by.str() + " " + one.duty + " " + one.bearer);
        return out;
    };
    EXPECT_THAT(told(), ElementsAre("2024-03-31 onsite_quarterly a-leader"));
    request.appointment = "";
    request.unit = "u-county";
    EXPECT_THAT(told(), ElementsAre("2024-03-20 head_reception_day a-head", "2024-03-31 onsite_quarterly a-head",
                                    "2024-03-31 onsite_quarterly a-leader", "2024-03-31 onsite_quarterly a-secretary"));
    request.unit = "";
    request.tier = Tier::department;
    EXPECT_THAT(told(), IsEmpty()) << "the ten days have the whole year";
    office("2024-03-14");
    request.tier.reset();
    request.appointment = "a-leader";
    EXPECT_THAT(told(), IsEmpty());
    request.to = Date::of(2025, 3, 17);
    EXPECT_EQ(test::refusal([&] { as("a-leader").duty_forecast(request); }), "duty.out_of_sight");
}

TEST_P(Duties, AsKnownOnADayIsTheSameForEver) {
    county_.at("2024-04-05T09:00:00+08:00");
    EXPECT_EQ(quarter().status, DutyStatus::short_);
    county_.at("2024-04-08T09:00:00+08:00");
    const std::string late = office("2024-03-30");
    EXPECT_EQ(quarter().status, DutyStatus::met);
    EXPECT_EQ(quarter(Date::of(2024, 4, 7)).status, DutyStatus::short_);
    EXPECT_EQ(quarter(Date::of(2024, 4, 8)).status, DutyStatus::met);
    county_.at("2024-04-20T09:00:00+08:00");
    as("a-leader").activity_withdraw({late, "误登", ""});
    EXPECT_EQ(quarter().status, DutyStatus::short_);
    EXPECT_EQ(quarter(Date::of(2024, 4, 19)).status, DutyStatus::met) << "it was not withdrawn yet";
    EXPECT_EQ(quarter(Date::of(2024, 4, 7)).status, DutyStatus::short_);
    EXPECT_EQ(test::refusal([&] { quarter(Date::of(2024, 4, 21)); }), "duty.known_ahead");
}

TEST_P(Duties, SignedOffFiguresNeverMoveAndLaterFactsShowAsAmendments) {
    county_.at("2024-04-05T09:00:00+08:00");
    DutySignOff request;
    request.from = Date::of(2024, 1, 1);
    request.to = Date::of(2024, 3, 31);
    request.note = "第一季度";
    EXPECT_EQ(test::refusal([&] { as("a-leader").duty_sign_off(request); }), "policy.forbidden");
    const DutySignedOff signed_off = as("a-supervisor").duty_sign_off(request);
    EXPECT_EQ(signed_off.sign_off, "d-2024-000001");
    EXPECT_EQ(signed_off.items, 9) << "three offices, six reception days";
    EXPECT_EQ(test::refusal([&] { as("a-supervisor").duty_sign_off(request); }), "duty.nothing_to_sign");
    request.to = Date::of(2024, 4, 5);
    EXPECT_EQ(test::refusal([&] { as("a-supervisor").duty_sign_off(request); }), "duty.not_over");

    office("2024-03-30");
    const DutyItem frozen = quarter();
    EXPECT_EQ(frozen.status, DutyStatus::short_);
    EXPECT_EQ(frozen.done, 0);
    EXPECT_EQ(frozen.sign_off, signed_off.sign_off);
    ASSERT_TRUE(frozen.amended);
    EXPECT_EQ(frozen.amended->status, DutyStatus::met);
    EXPECT_EQ(frozen.amended->done, 1);
    const auto listed = as("a-supervisor").duty_sign_offs({}).sign_offs;
    ASSERT_THAT(listed, SizeIs(1));
    EXPECT_EQ(listed[0].digest, signed_off.digest);
    EXPECT_EQ(listed[0].note, "第一季度");
    EXPECT_TRUE(as("a-admin").store_rebuild({}).differences.empty());
    EXPECT_TRUE(as("a-auditor").audit_verify({}).whole);
    EXPECT_EQ(quarter().sign_off, signed_off.sign_off);
}

TEST_P(Duties, APaperThatReplacesThePolicyMidYearSplitsTheYear) {
    Json later = parse_json(builtin("wuxi-1315"));
    later["version"] = 2;
    later["effective_on"] = "2024-07-01";
    later["measures"][13]["duties"][0]["amount"]["at_least"] = 20;
    as("a-admin").document_adopt({JsonText{later.dump()}, ""});
    DutyEvaluate request;
    request.from = Date::of(2024, 1, 1);
    request.to = Date::of(2024, 12, 31);
    request.appointment = "a-dept";
    request.measure = 14;
    const auto items = as("a-supervisor").duty_evaluate(request).items;
    ASSERT_THAT(items, SizeIs(2));
    EXPECT_EQ(items[0].owed, 5);
    EXPECT_EQ(items[1].owed, 10);
    request.known_on = Date::of(2024, 2, 29);
    EXPECT_EQ(test::refusal([&] { as("a-supervisor").duty_evaluate(request); }), "duty.no_mechanism")
        << "nothing at all was on record the day before";
    EXPECT_EQ(explained("frontline_days", "a-dept", Date::of(2024, 8, 1)).item.version, 2);
}

INSTANTIATE_TEST_SUITE_P(Backends, Duties, testing::ValuesIn(test::everywhere()),
                         [](const auto& each) { return test::name_of(each.param); });

// ---------------------------------------------------------------------------------------------- random histories

/// A year of a county in which anything that bears on duties may happen, much of it told late.
class RandomYear {
public:
    explicit RandomYear(std::uint64_t seed) : dice_(seed), today_(Date::of(2024, 3, 2)) {}

    Date today() const { return today_; }
    test::County& county() { return county_; }

    void day() {
        today_ = today_ + dice_.from_to(1, 9);
        county_.at((today_.str() + "T10:00:00+08:00").c_str());
        for (int n = dice_.from_to(0, 4); n > 0; --n) try {
                step();
            } catch (const Error&) {  // refused, as some are: it is what is on record that counts
            }
    }

private:
    Date past() { return today_ - dice_.below(60); }

    void step() {
        switch (dice_.below(9)) {
            case 0:
            case 1:
            case 2:
                return activity();
            case 3:
                if (!activities_.empty())
                    county_.as("a-admin").activity_withdraw({dice_.one_of(activities_), "误登", ""});
                return;
            case 4:
                return absence();
            case 5:
                return led_case();
            case 6:
                return appointment();
            case 7:
                return tie();
            default:
                return mechanism();
        }
    }

    void activity() {
        ActivityRecord request = test::onsite_office(past().str());
        request.officials.clear();
        request.appointments = {dice_.one_of({"a-leader", "a-head", "a-secretary", "a-dept", "a-town"})};
        request.kind = dice_.one_of({ActivityKind::onsite_office, ActivityKind::reception_day});
        request.field = "transport";
        if (dice_.percent(30)) request.ended_at = *request.ended_at + std::int64_t{2} * 86'400'000;
        activities_.push_back(county_.as("a-registrar").activity_record(request).activity);
    }
    void absence() {
        AbsenceRecord request;
        request.appointment = dice_.one_of({"a-leader", "a-head", "a-secretary"});
        request.from = past();
        request.to = request.from + dice_.below(20);
        request.substitute = dice_.one_of({"", "a-dept"});
        county_.as("a-admin").absence_record(request);
    }
    void led_case() {
        const std::string no = county_.case_in("assigned");
        county_.as("a-supervisor").case_lead({no, dice_.one_of({"a-leader", "a-head"}), ""});
    }
    void appointment() {
        OrganisationImport part;
        part.appointments = {{"a-leader", "o-leader", "post-leader", Date::of(2023, 1, 1), {}, {}}};
        if (dice_.percent(50)) part.appointments[0].to = past();
        county_.as("a-admin").organisation_import(part);
    }
    void tie() {
        OrganisationImport part;
        part.ties = {{"tie-2", "o-head", "cp-village", past(), {}, {}}};
        county_.as("a-admin").organisation_import(part);
    }
    void mechanism() {
        Json later = parse_json(builtin("wuxi-1315"));
        later["version"] = ++version_;
        later["effective_on"] = past().str();
        later["measures"][13]["duties"][0]["amount"]["at_least"] = dice_.from_to(5, 20);
        county_.as("a-admin").document_adopt({JsonText{later.dump()}, ""});
    }

    Dice dice_;
    Date today_;
    test::County county_;
    std::vector<std::string> activities_;
    int version_ = 1;
};

DutyEvaluate whole_year(const std::optional<Date>& known_on = {}) {
    DutyEvaluate request;
    request.from = Date::of(2024, 1, 1);
    request.to = Date::of(2024, 12, 31);
    request.as_of = Date::of(2024, 12, 31);
    request.known_on = known_on;
    request.posts = true;
    return request;
}

TEST(DutyQueries, OneOfficialIsAnsweredFromThatOfficialsRecords) {
    test::County county(test::On::sqlite);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    const std::string bound = std::regex_replace(service::queries::kKeptOfOne, std::regex(":[a-z]+"), "1");
    std::vector<std::string> steps;
    for (const auto& [id, parent, unused, step] :
         raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
        steps.push_back(step);
    ASSERT_GE(steps.size(), 3u);
    EXPECT_THAT(steps[0], testing::HasSubstr("(jurisdiction=? AND appointment=?)"));
    EXPECT_THAT(steps[1], testing::HasSubstr("case_kept_of_activity"));
}

TEST(DutyHistories, WhatWasKnownOnADayIsNeverChangedByWhatIsToldLater) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(seed);
        RandomYear year(seed);
        const Session me = year.county().as("a-supervisor");
        std::map<Date, std::string> told;
        while (year.today() < Date::of(2024, 6, 30)) {
            year.day();
            const std::string now = canonical(codec::encode(me.duty_evaluate(whole_year(year.today()))));
            DutyEvaluated plain = me.duty_evaluate(whole_year());
            plain.known_on = year.today();
            EXPECT_EQ(canonical(codec::encode(plain)), now) << "what is known today is what there is";
            told[year.today()] = now;
        }
        std::set<std::string> different;
        for (const auto& [day, figures] : told) {
            EXPECT_EQ(canonical(codec::encode(me.duty_evaluate(whole_year(day)))), figures) << day.str();
            different.insert(figures);
        }
        EXPECT_GT(different.size(), 5u) << "the figures did change meanwhile";
    }
}

TEST(DutyHistories, AskedForOneAppointmentTheAnswerIsItsPartOfTheWhole) {
    for (std::uint64_t seed = 21; seed <= 22; ++seed) {
        SCOPED_TRACE(seed);
        RandomYear year(seed);
        while (year.today() < Date::of(2024, 6, 30)) year.day();
        const Session me = year.county().as("a-supervisor");
        const auto all = me.duty_evaluate(whole_year()).items;
        for (const char* who : {"a-leader", "a-head", "a-dept", "a-town"}) {
            DutyEvaluate request = whole_year();
            request.appointment = who;
            std::vector<std::string> part, wanted;
            for (const DutyItem& item : me.duty_evaluate(request).items) part.push_back(canonical(codec::encode(item)));
            for (const DutyItem& item : all)
                if (item.bearer == who || (item.bearer_kind == BearerKind::team && std::string(who) == "a-town"))
                    wanted.push_back(canonical(codec::encode(item)));
            EXPECT_EQ(part, wanted) << who;
        }
    }
}

TEST(DutyHistories, SignedOffFiguresStandWhateverIsToldLater) {
    for (std::uint64_t seed = 41; seed <= 42; ++seed) {
        SCOPED_TRACE(seed);
        RandomYear year(seed);
        while (year.today() < Date::of(2024, 4, 1)) year.day();
        const Session me = year.county().as("a-supervisor");
        DutySignOff request;
        request.from = Date::of(2024, 1, 1);
        request.to = Date::of(2024, 3, 31);
        me.duty_sign_off(request);
        const auto figures = [&] {
            DutyEvaluate question = whole_year();
            question.to = request.to;
            std::map<std::string, std::string> out;
            for (const DutyItem& item : me.duty_evaluate(question).items)
                if (!item.sign_off.empty())
                    out[item.duty + item.bearer + item.from.str()] =
                        std::to_string(item.owed) + "/" + std::to_string(item.done);
            return out;
        };
        const auto then = figures();
        EXPECT_GE(then.size(), 5u);
        while (year.today() < Date::of(2024, 6, 30)) year.day();
        for (const auto& [key, now] : figures()) {
            ASSERT_EQ(then.count(key), 1u) << key;
            EXPECT_EQ(now, then.at(key)) << key;
        }
        EXPECT_TRUE(year.county().as("a-admin").store_rebuild({}).differences.empty());
    }
}

}  // namespace
}  // namespace lianxin

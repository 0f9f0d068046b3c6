// Being away: what excuses, what a substitute does for whom, what can be made up, and what the post's quota says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "asked.hpp"

namespace lianxin::duty {
namespace {

using test::asked;
using test::day;
using test::line;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// The test county with some absences, under Wuxi's document with some of it changed.
struct Case {
    std::vector<Absence> absences;
    std::string patch = "[]";
    std::vector<CreditRow> credits = {};
    std::vector<Attended> attended = {};

    DutyEvaluated evaluated(const DutyEvaluate& request, const char* as_of) const {
        static const calendar::Calendar weekends_only;
        const mechanism::Mechanism document = test::wuxi_with(patch.c_str());
        const organisation::Directory directory(test::county_parts(), absences);
        const InForce version{&document, &weekends_only, {document.effective_on, calendar::kLastDay}};
        return evaluate(request, day(as_of), {version}, directory, {credits, attended});
    }
    std::vector<std::string> lines(const DutyEvaluate& request, const char* as_of) const {
        std::vector<std::string> out;
        for (const DutyItem& item : evaluated(request, as_of).items) out.push_back(line(item));
        return out;
    }
};

Absence away(const char* appointment, const char* from, const char* to, const char* substitute = "",
             AbsenceGround ground = AbsenceGround::leave) {
    return {"b-2024-000001", appointment, day(from), day(to), ground, substitute};
}

Attended received(const char* who, const char* on, ActivityKind kind = ActivityKind::reception_day,
                  Channel channel = Channel::reception) {
    return {who, kind, channel, day(on), day(on), std::string("a-") + who + "-" + on, Instant::start_of(day(on))};
}

const DutyEvaluate kMarch = asked("2024-03-01", "2024-03-31", 7, "a-head");  // the head's day is Wednesday the 20th
const char* const kHead = "/measures/6/duties/1";

std::string with_absence(const char* value) {
    return std::string(R"([{"op": "add", "path": ")") + kHead + R"(/absence", "value": )" + value + "}]";
}

TEST(Absence, OnAFixedDayExcusesThePersonAndSaysOnWhatGround) {
    const Case leave{{away("a-head", "2024-03-18", "2024-03-22")}};
    EXPECT_THAT(leave.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/0 excused"));
    const DutyItem item = leave.evaluated(kMarch, "2024-03-31").items.at(0);
    EXPECT_EQ(item.excused_days, 1);
    EXPECT_THAT(item.absences, ElementsAre("b-2024-000001"));
    EXPECT_THAT(Case{{away("a-head", "2024-03-21", "2024-03-22")}}.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"))
        << "back the day before is there on the day";
}

TEST(Absence, ExcusesOnlyOnTheGroundsThatTheDocumentNames) {
    const std::string only_leave = with_absence(R"({"excuses": ["leave"]})");
    EXPECT_THAT((Case{{away("a-head", "2024-03-20", "2024-03-20", "", AbsenceGround::business_trip)}, only_leave})
                    .lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"));
    EXPECT_THAT((Case{{away("a-head", "2024-03-20", "2024-03-20")}, with_absence(R"({"excuses": []})")})
                    .lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"));
}

TEST(Absence, OfDaysTakesItsPartOfTheAmount) {
    // 183 of 366 days away: half of ten days is owed; two days of leave change nothing.
    const DutyEvaluate year = asked("2024-01-01", "2024-12-31", 14, "a-water");
    EXPECT_THAT(
        (Case{{away("a-water", "2024-01-01", "2024-07-01", "", AbsenceGround::secondment)}}).lines(year, "2024-12-31"),
        ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/5 short"));
    EXPECT_THAT((Case{{away("a-water", "2024-05-06", "2024-05-07")}}).lines(year, "2024-12-31"),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/10 short"));
    EXPECT_THAT((Case{{away("a-water", "2024-01-01", "2024-12-31")}}).lines(year, "2024-12-31"),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/0 excused"));
}

TEST(Absence, OfWhoeverIsAwayWhatIsDoneNeverthelessCounts) {
    Case present{{away("a-head", "2024-03-20", "2024-03-20")}};
    present.credits = {{7, "head_reception_day", BearerKind::appointment, "a-head", day("2024-03-20"),
                        day("2024-03-20"), "activity", "a-1", "", "", Instant::start_of(day("2024-03-20"))}};
    EXPECT_THAT(present.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 1/0 met"));
}

TEST(Substitute, SatisfiesThePostAndNotThePerson) {
    Case stood_in{{away("a-head", "2024-03-18", "2024-03-22", "a-deputy")}};
    stood_in.attended = {received("a-deputy", "2024-03-20")};
    DutyEvaluate request = kMarch;
    request.posts = true;
    const DutyEvaluated both = stood_in.evaluated(request, "2024-03-31");
    EXPECT_EQ(line(both.items.at(0)), "head_reception_day a-head 2024-03-20 2024-03-20 0/0 excused");
    ASSERT_THAT(both.items[0].counted, SizeIs(1));
    EXPECT_EQ(both.items[0].counted[0].substitute, "a-deputy");
    ASSERT_THAT(both.posts, SizeIs(1));
    EXPECT_EQ(both.posts[0].post, "head");
    EXPECT_EQ(both.posts[0].owed, 1);
    EXPECT_EQ(both.posts[0].done, 1);
    EXPECT_EQ(both.posts[0].status, DutyStatus::met);
}

TEST(Substitute, SatisfiesThePersonTooOrNobodyWhereTheDocumentSaysSo) {
    Case stood_in{{away("a-head", "2024-03-20", "2024-03-20", "a-deputy")},
                  with_absence(R"({"substitute": "person"})")};
    stood_in.attended = {received("a-deputy", "2024-03-20")};
    EXPECT_THAT(stood_in.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 1/0 met"));
    stood_in.patch = with_absence(R"({"substitute": "nobody"})");
    DutyEvaluate request = kMarch;
    request.posts = true;
    EXPECT_EQ(stood_in.evaluated(request, "2024-03-31").posts.at(0).done, 0);
}

TEST(Substitute, IsWhoeverStandsInAtTheEndOfTheChain) {
    Case chain{{away("a-head", "2024-03-20", "2024-03-20", "a-deputy"),
                {"b-2024-000002", "a-deputy", day("2024-03-20"), day("2024-03-20"), AbsenceGround::leave, "a-two-1"}}};
    chain.attended = {received("a-deputy", "2024-03-20")};
    DutyEvaluate request = kMarch;
    request.posts = true;
    EXPECT_EQ(chain.evaluated(request, "2024-03-31").posts.at(0).done, 0) << "the deputy is away as well";
    chain.attended = {received("a-two-1", "2024-03-20")};
    EXPECT_EQ(chain.evaluated(request, "2024-03-31").posts.at(0).done, 1);
}

TEST(Substitute, StandsInOnThatDayAndDoesWhatCounts) {
    DutyEvaluate request = kMarch;
    request.posts = true;
    for (const Attended& other :
         {received("a-deputy", "2024-03-21"), received("a-deputy", "2024-03-20", ActivityKind::home_visit),
          received("a-deputy", "2024-03-20", ActivityKind::reception_day, Channel::research),
          received("a-two-1", "2024-03-20")}) {
        Case stood_in{{away("a-head", "2024-03-20", "2024-03-20", "a-deputy")}};
        stood_in.attended = {other};
        EXPECT_EQ(stood_in.evaluated(request, "2024-03-31").posts.at(0).done, 0) << other.id;
    }
    Case there{{}};
    there.attended = {received("a-deputy", "2024-03-20")};
    EXPECT_EQ(there.evaluated(request, "2024-03-31").posts.at(0).done, 0) << "the head was not away";
}

TEST(MakeUp, CountsWithinTheDaysThatTheDocumentAllowsAndIsMarked) {
    Case late{{}, with_absence(R"({"make_up_days": 5})")};
    late.attended = {received("a-head", "2024-03-25")};
    EXPECT_THAT(late.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 1/1 met"));
    EXPECT_TRUE(late.evaluated(kMarch, "2024-03-31").items.at(0).counted.at(0).made_up);
    late.attended = {received("a-head", "2024-03-26")};
    EXPECT_THAT(late.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"));
    late.patch = "[]";
    late.attended = {received("a-head", "2024-03-21")};
    EXPECT_THAT(late.lines(kMarch, "2024-03-31"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"))
        << "this document allows none";
}

TEST(MakeUp, TheDayIsShortOnlyWhenItCanNoLongerBeMadeUp) {
    const Case missed{{}, with_absence(R"({"make_up_days": 5})")};
    EXPECT_THAT(missed.lines(kMarch, "2024-03-19"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 not_due"));
    EXPECT_THAT(missed.lines(kMarch, "2024-03-24"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 behind"));
    EXPECT_THAT(missed.lines(kMarch, "2024-03-25"),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"));
}

TEST(MakeUp, OneActivityMakesUpForOneDayAndAFixedDayForItselfOnly) {
    const DutyEvaluate two_months = asked("2024-02-01", "2024-03-31", 7, "a-head");  // 20 February, 20 March
    Case missed{{}, with_absence(R"({"make_up_days": 31})")};
    missed.attended = {received("a-head", "2024-03-20")};
    missed.credits = {{7,
                       "head_reception_day",
                       BearerKind::appointment,
                       "a-head",
                       day("2024-03-20"),
                       day("2024-03-20"),
                       "activity",
                       "a-a-head-2024-03-20",
                       "",
                       "",
                       {}}};
    EXPECT_THAT(missed.lines(two_months, "2024-04-30"),
                ElementsAre("head_reception_day a-head 2024-02-20 2024-02-20 0/1 short",
                            "head_reception_day a-head 2024-03-20 2024-03-20 1/1 met"));
}

TEST(Quota, OfAPostSumsItsHoldersAndAVacantPostBurdensNobody) {
    auto all = test::county_parts();
    all.appointments = {test::appointment("a-1", "o-water", "water-director", "2024-01-01", "2024-06-30"),
                        test::appointment("a-2", "o-deputy", "water-director", "2024-10-01")};
    const organisation::Directory directory(std::move(all));
    static const calendar::Calendar weekends_only;
    const InForce version{&test::wuxi(), &weekends_only, {test::wuxi().effective_on, calendar::kLastDay}};
    DutyEvaluate request = asked("2024-01-01", "2024-12-31", 14);
    request.posts = true;
    const auto posts = evaluate(request, day("2024-12-31"), {version}, directory, {}).posts;
    ASSERT_THAT(posts, SizeIs(1));
    EXPECT_EQ(posts[0].owed, 7) << "10 × 274 / 366 = 7.49: July to September nobody held it";
    EXPECT_THAT(posts[0].appointments, ElementsAre("a-1", "a-2"));
    EXPECT_EQ(posts[0].short_by, 7);
}

TEST(Absence, AddingAnActivityNeverLowersWhatIsDoneAndBeingAwayNeverRaisesWhatIsOwed) {
    EXPECT_TRUE(rc::check([] {
        const DutyEvaluate year = asked("2024-01-01", "2024-12-31", {}, "a-head");
        Case random{{}, with_absence(R"({"make_up_days": 9})")};
        for (int n = *rc::gen::inRange(0, 12); n > 0; --n)
            random.attended.push_back(
                received("a-head", (day("2024-01-01") + *rc::gen::inRange(0, 366)).str().c_str()));
        std::sort(random.attended.begin(), random.attended.end(),
                  [](const Attended& a, const Attended& b) { return a.first_day < b.first_day; });
        const auto before = random.evaluated(year, "2024-12-31").items;
        Case more = random;
        more.attended.push_back(received("a-head", "2024-12-30"));
        const auto after = more.evaluated(year, "2024-12-31").items;
        RC_ASSERT(before.size() == after.size());
        for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(after[i].done >= before[i].done);
        const Date from = day("2024-01-01") + *rc::gen::inRange(0, 300);
        random.absences = {away("a-head", from.str().c_str(), (from + *rc::gen::inRange(0, 60)).str().c_str())};
        const auto excused = random.evaluated(year, "2024-12-31").items;
        for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(excused[i].owed <= before[i].owed);
    }));
}

}  // namespace
}  // namespace lianxin::duty

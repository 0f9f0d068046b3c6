// What is worth asking about, and what is not. The thresholds are those of the built-in policy.
#include "finding/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "policy/check.hpp"
#include "resources/resources.hpp"

namespace lianxin::finding {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Thresholds built_in() {
    const auto checked = policy::check(*resources::find("policy-default"));
    const policy::Findings& f = *checked.document->findings;
    return {f.copied_notes.similarity, f.copied_notes.characters, f.back_dated.days,
            f.back_dated.records,      f.period_end.days,         f.period_end.share,
            f.period_end.records,      f.reopened_again.rounds,   f.trivial_duty.minutes};
}

Instant at(const std::string& text) { return Instant::parse(text + ":00+08:00"); }

/// Two hours in the village with ten people, recorded the next day.
Visit visit(const std::string& id, const std::string& from = "2024-02-20T09:00", const std::string& official = "o-1") {
    Visit out;
    out.activity = id;
    out.from = at(from);
    out.to = out.from + 2 * 3'600'000;
    out.recorded_at = out.from + 24 * 3'600'000;
    out.place = "990001101201";
    out.officials = {official};
    out.units = {"u-1"};
    out.audience = 10;
    return out;
}

std::vector<Finding> found(const std::vector<Visit>& visits, const std::vector<Matter>& matters = {}) {
    return findings(visits, matters, built_in());
}

const char* const kNote =
    "走访低保户两户，了解春耕备耕和子女上学情况，宣讲耕地地力保护补贴政策，群众反映入村道路坑洼、雨天难行，已记下并转交"
    "交通部门研究处理。";

TEST(Findings, OrdinaryWorkGivesRiseToNone) {
    Visit one = visit("a-1"), two = visit("a-2", "2024-02-21T09:00");
    one.notes = kNote;
    two.notes =
        "到卫生院查看发热门诊，与值班医生座谈，提醒做好药品储备，又到养老院查看消防通道，要求月底前更换过期灭火器。";
    one.digests = {std::string(64, 'a')};
    two.digests = {std::string(64, 'b')};
    EXPECT_THAT(found({one, two}, {{"c-1", "u-1", 2, {std::string(64, 'c')}}}), IsEmpty());
}

TEST(Findings, NotesThatAreNearlyTheSame) {
    Visit one = visit("a-1"), two = visit("a-2", "2024-02-21T09:00", "o-2");
    one.notes = two.notes = kNote;
    const auto all = found({one, two});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].finding, "copied_notes/a-1");
    EXPECT_THAT(all[0].activities, ElementsAre("a-1", "a-2"));
    EXPECT_THAT(all[0].officials, ElementsAre("o-1", "o-2"));
    EXPECT_EQ(all[0].similarity, 100);
    EXPECT_EQ(all[0].question.find("低保"), std::string::npos);
    EXPECT_NE(all[0].question_zh.find("？"), std::string::npos) << "a question";
}

TEST(Findings, OneFileWithAnActivityAndACase) {
    Visit one = visit("a-1");
    one.digests = {std::string(64, 'a'), std::string(64, 'a')};
    EXPECT_THAT(found({one}), IsEmpty()) << "twice with the same activity is once";
    const auto all = found({one}, {{"c-1", "u-2", 1, {std::string(64, 'a')}}});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, FindingKind::evidence_again);
    EXPECT_THAT(all[0].cases, ElementsAre("c-1"));
    EXPECT_THAT(all[0].units, ElementsAre("u-1", "u-2"));
}

TEST(Findings, OneOfficialInTwoPlacesAtATime) {
    Visit one = visit("a-1"), there = visit("a-2", "2024-02-20T10:30");
    there.place = "990001102201";
    const auto all = found({one, there});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, FindingKind::two_places);
    EXPECT_THAT(all[0].officials, ElementsAre("o-1"));
    there.exact = false;
    EXPECT_THAT(found({one, there}), IsEmpty()) << "when it was is not known exactly";
    there = visit("a-2", "2024-02-20T11:00");
    there.place = "990001102201";
    EXPECT_THAT(found({one, there}), IsEmpty()) << "one after the other";
    EXPECT_THAT(found({one, visit("a-2", "2024-02-20T10:30")}), IsEmpty()) << "in one place";
    there = visit("a-2", "2024-02-20T10:30", "o-2");
    there.place = "990001102201";
    EXPECT_THAT(found({one, there}), IsEmpty()) << "two officials";
}

TEST(Findings, EachOfThoseThatOverlapIsFound) {
    Visit whole_day = visit("a-1"), there = visit("a-2", "2024-02-20T10:00"), back = visit("a-3", "2024-02-20T11:30");
    whole_day.to = at("2024-02-20T18:00");
    there.place = "990001102201";
    const auto all = found({whole_day, there, back});
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].finding, "two_places/a-1/a-2/o-1");
    EXPECT_EQ(all[1].finding, "two_places/a-2/a-3/o-1") << "though it is where the whole day was spent";
}

TEST(Findings, ManyRecordsEnteredOnOneDayLongAfter) {
    std::vector<Visit> visits;
    for (int i = 1; i <= 5; ++i) {
        visits.push_back(visit("a-" + std::to_string(i), "2024-02-0" + std::to_string(i) + "T09:00"));
        visits.back().recorded_at = at("2024-02-20T16:00");
    }
    const auto all = found(visits);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, FindingKind::back_dated);
    EXPECT_EQ(all[0].count, 5);
    visits.back().recorded_at = at("2024-02-21T16:00");
    EXPECT_THAT(found(visits), IsEmpty()) << "four on one day";
}

TEST(Findings, MostOfAQuartersActivitiesInItsLastDays) {
    std::vector<Visit> visits{visit("a-0", "2024-01-10T09:00"), visit("a-1", "2024-02-10T09:00")};
    for (int i = 5; i <= 9; ++i)
        visits.push_back(visit("b-" + std::to_string(i), "2024-03-2" + std::to_string(i) + "T09:00"));
    const auto all = found(visits);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, FindingKind::period_end);
    EXPECT_EQ(all[0].count, 5);
    EXPECT_EQ(all[0].of, 7);
    visits.back() = visit("b-9", "2024-04-01T09:00");
    EXPECT_THAT(found(visits), IsEmpty()) << "the next quarter has begun";
}

TEST(Findings, ACaseInItsThirdRound) {
    const auto all = found({}, {{"c-1", "u-1", 3, {}}, {"c-2", "u-1", 2, {}}});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].finding, "reopened_again/c-1");
    EXPECT_EQ(all[0].count, 3);
}

TEST(Findings, ADutyMetOnlyByShortActivitiesThatReachedNobody) {
    Credit credit;
    credit.duty = "onsite_quarterly";
    credit.bearer = "ap-1";
    credit.measure = 13;
    Visit one = visit("a-1"), two = visit("a-2", "2024-02-21T09:00");
    for (Visit* each : {&one, &two}) {
        each->audience = 0;
        each->to = each->from + 10 * 60'000;
        each->credited = {credit};
    }
    const auto all = found({one, two});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, FindingKind::trivial_duty);
    EXPECT_EQ(all[0].duty, "onsite_quarterly");
    EXPECT_EQ(all[0].measure, 13);
    EXPECT_EQ(all[0].count, 2);
    two.raised = 1;
    EXPECT_THAT(found({one, two}), IsEmpty()) << "one of them raised a matter";
}

}  // namespace
}  // namespace lianxin::finding

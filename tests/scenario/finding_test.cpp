// Findings over what was really recorded: evidence and a question, never the words, and nothing that is kept from who
// asks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/finding.hpp"
#include "support/joined.hpp"

namespace lianxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kNote =
    "走访低保户两户，了解春耕备耕和子女上学情况，宣讲耕地地力保护补贴政策，群众反映入村道路坑洼、雨天难行，已记下并转交"
    "交通部门研究处理。";

class FindingsOf : public testing::Test {
protected:
    FindingsOf() { all_.admin().document_adopt({JsonText{builtin("policy-default")}, ""}); }

    std::string record(const std::string& day, const std::string& notes, char file) {
        ActivityRecord visit = test::onsite_office(day);
        visit.notes = notes;
        visit.evidence = {{"照片.jpg", "image/jpeg", std::string(64, file)}};
        return all_.county.as("a-leader").activity_record(visit).activity;
    }
    FindingListed found(const std::string& who = "a-supervisor", std::int64_t limit = 50,
                        const std::string& after = {}) {
        FindingList request;
        request.from = Date::of(2024, 1, 1);
        request.to = Date::of(2024, 12, 31);
        request.limit = limit;
        request.after = after;
        return all_.county.as(who).finding_list(request);
    }
    std::vector<std::string> names(const FindingListed& listed) {
        std::vector<std::string> out;
        for (const Finding& one : listed.findings) out.push_back(one.finding);
        return out;
    }

    test::Joined all_;
};

TEST_F(FindingsOf, ACopiedNoteAndAPhotoUsedAgainAreAskedAboutWithoutTheirWords) {
    const std::string one = record("2024-02-20", kNote, 'a'), two = record("2024-02-26", kNote, 'b'),
                      three = record("2024-02-27", "另一天的记录，内容完全不同", 'b');
    const FindingListed listed = found();
    EXPECT_EQ(listed.policy, "policy-default/2");
    ASSERT_THAT(names(listed),
                ElementsAre("copied_notes/" + one, "evidence_again/" + two + "/" + std::string(12, 'b')));
    EXPECT_THAT(listed.findings[0].activities, ElementsAre(one, two));
    EXPECT_THAT(listed.findings[0].officials, ElementsAre("o-leader"));
    EXPECT_THAT(listed.findings[1].activities, ElementsAre(two, three));
    EXPECT_EQ(canonical(codec::encode(listed)).find("低保"), std::string::npos);
    EXPECT_EQ(canonical(codec::encode(listed)).find("照片"), std::string::npos);
}

TEST_F(FindingsOf, WhatWasWithdrawnIsNotAskedAbout) {
    record("2024-02-20", kNote, 'a');
    const std::string two = record("2024-02-26", kNote, 'b');
    all_.county.as("a-leader").activity_withdraw({two, "误登", ""});
    EXPECT_THAT(found().findings, IsEmpty());
}

TEST_F(FindingsOf, TheyAreReadPageByPageAndByWhomTheyConcern) {
    record("2024-02-20", kNote, 'a');
    record("2024-02-26", kNote, 'a');
    const FindingListed first = found("a-auditor", 1);
    ASSERT_EQ(first.findings.size(), 1u);
    const FindingListed second = found("a-auditor", 1, first.next);
    ASSERT_EQ(second.findings.size(), 1u);
    EXPECT_EQ(second.findings[0].kind, FindingKind::evidence_again);
    EXPECT_EQ(second.next, "");
    FindingList request;
    request.from = Date::of(2024, 1, 1);
    request.to = Date::of(2024, 12, 31);
    request.official = "o-town";
    EXPECT_THAT(all_.county.as("a-auditor").finding_list(request).findings, IsEmpty());
    request.official = "o-leader";
    request.unit = "u-county";
    request.kind = FindingKind::evidence_again;
    EXPECT_EQ(all_.county.as("a-auditor").finding_list(request).findings.size(), 1u);
}

TEST_F(FindingsOf, ACaseThatIsKeptFromWhoAsksIsNoEvidence) {
    std::vector<std::string> cases;
    for (int i = 0; i < 2; ++i) {
        cases.push_back(all_.in_progress(all_.person()));
        CaseAct act;
        act.case_no = cases.back();
        act.action = "resolve";
        act.fields = {{"fix_now", std::string("已修复")}, {"keep_fixed", std::string("养护")}};
        act.evidence = test::photos();
        all_.county.as("a-handler").case_act(act);
    }
    EXPECT_EQ(found().findings.size(), 2u) << "both photos stand with both cases";
    all_.county.as("a-registrar")
        .conflict_record({cases[0], ConflictKind::respondent, "", "o-supervisor", "被反映", "", "", "", ""});
    EXPECT_THAT(found().findings, IsEmpty());
    EXPECT_EQ(found("a-auditor").findings.size(), 2u);
}

TEST_F(FindingsOf, WhoMayAskAndHow) {
    const auto refused = [&](const char* who, const std::string& request) {
        return test::refusal([&] { all_.county.as(who).call("finding_list", request); });
    };
    const std::string span = R"("from":"2024-01-01","to":"2024-12-31")";
    EXPECT_EQ(refused("a-handler", "{" + span + "}"), "policy.forbidden");
    EXPECT_EQ(refused("a-auditor", "{" + span + R"(,"after":"x/y"})"), "request.bad_page");
    EXPECT_EQ(refused("a-auditor", R"({"from":"2024-02-01","to":"2024-01-01"})"), "request.out_of_range");
    test::Joined without;
    EXPECT_EQ(test::refusal([&] { without.county.as("a-auditor").call("finding_list", "{" + span + "}"); }),
              "finding.nothing_laid_down");
}

}  // namespace
}  // namespace lianxin

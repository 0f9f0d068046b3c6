// Linked cases, and the matter that the same person brings again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "service/linking_queries.hpp"
#include "store/connection.hpp"
#include "support/joined.hpp"

namespace lianxin {
namespace {

using test::Joined;
using test::On;
using test::refusal;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> numbers(const std::vector<EarlierCase>& earlier) {
    std::vector<std::string> out;
    for (const EarlierCase& one : earlier) out.push_back(one.case_no);
    return out;
}

class Linking : public testing::Test {
protected:
    explicit Linking(On on = On::anywhere) : all_(on) {}
    void TearDown() override { all_.expect_replays(); }
    void adopt(const std::string& id, const Json& repeat) {
        Json document = parse_json(builtin("matter"));
        document["id"] = id;
        document["version"] = 1;
        document["effective_on"] = "2024-01-01";
        document.erase("transition");
        document["repeat"] = repeat;
        for (const Fault& fault : all_.admin().document_check({JsonText{document.dump()}}).faults)
            ADD_FAILURE() << fault.code << " " << fault.pointer << ": " << fault.message;
        all_.admin().document_adopt({JsonText{document.dump()}, ""});
    }
    Joined all_;
};

TEST_F(Linking, ARelatedCaseIsShownInBoth) {
    const std::string one = all_.open(""), other = all_.in_progress("");
    all_.link(one, other);
    for (const auto& [here, there, state] : {std::tuple(one, other, "in_progress"), {other, one, "registered"}}) {
        const CaseView view = all_.show(here);
        ASSERT_EQ(view.links.size(), 1u);
        EXPECT_EQ(view.links[0].case_no, there);
        EXPECT_EQ(view.links[0].kind, LinkKind::related);
        EXPECT_EQ(view.links[0].workflow, "matter");
        EXPECT_EQ(view.links[0].state, state);
        EXPECT_FALSE(view.links[0].state_title.zh.empty());
        EXPECT_EQ(view.links[0].ground, "同一路段");
        EXPECT_FALSE(view.links[0].earlier);
        EXPECT_FALSE(view.links[0].recognised);
        EXPECT_THAT(view.earlier, IsEmpty());
    }
}

TEST_F(Linking, ALinkMovesNothing) {
    const std::string one = all_.in_progress(""), other = all_.in_progress("");
    const std::string before = canonical(codec::encode(all_.clock(one)));
    all_.link(one, other);
    EXPECT_EQ(canonical(codec::encode(all_.clock(one))), before);
    CaseAct late;
    late.case_no = one;
    late.action = "note";
    late.fields = {{"text", std::string("已查看")}};
    late.occurred_at = test::when("2024-03-01");
    EXPECT_NO_THROW(all_.county.as("a-handler").case_act(late));
}

TEST_F(Linking, ARepeatPointsFromTheLaterToTheEarlier) {
    const std::string earlier = all_.open("");
    all_.at("2024-03-05");
    const std::string later = all_.open("");
    EXPECT_EQ(refusal([&] { all_.link(earlier, later, LinkKind::repeat); }), "link.wrong_way");
    all_.link(later, earlier, LinkKind::repeat);
    EXPECT_TRUE(all_.show(later).links.at(0).earlier);
    EXPECT_FALSE(all_.show(earlier).links.at(0).earlier);
    EXPECT_THAT(numbers(all_.show(later).earlier), ElementsAre(earlier));
    EXPECT_THAT(all_.show(earlier).earlier, IsEmpty());
}

TEST_F(Linking, ALinkThatWasWrongIsTakenBackFromEitherSide) {
    const std::string one = all_.open(""), other = all_.open("");
    all_.link(one, other);
    const auto unlink = [&] { all_.county.as("a-registrar").case_unlink({other, one, LinkKind::related, "误", ""}); };
    unlink();
    EXPECT_THAT(all_.show(one).links, IsEmpty());
    EXPECT_THAT(all_.show(other).links, IsEmpty());
    EXPECT_EQ(refusal(unlink), "link.not_found");
    all_.link(other, one);
    EXPECT_EQ(all_.show(one).links.size(), 1u) << "and made again";
}

TEST_F(Linking, WhatCannotBeLinkedIsRefused) {
    const std::string one = all_.open(""), other = all_.open("");
    all_.link(one, other);
    EXPECT_EQ(refusal([&] { all_.link(one, other); }), "link.exists");
    EXPECT_EQ(refusal([&] { all_.link(other, one); }), "link.exists");
    EXPECT_EQ(refusal([&] { all_.link(one, one); }), "link.itself");
    EXPECT_EQ(refusal([&] { all_.link(one, "990001-2024-000099"); }), "case.not_found");
    EXPECT_EQ(refusal([&] { all_.link(one, "500238-2024-000001"); }), "case.other_jurisdiction");
    EXPECT_EQ(refusal([&] {
                  all_.county.as("a-auditor").case_link({one, other, LinkKind::repeat, "同", ""});
              }),
              "policy.forbidden");
    EXPECT_NO_THROW(all_.link(other, one, LinkKind::repeat)) << "of another kind";
}

TEST_F(Linking, TheSamePersonWithTheSameMatterIsRecognisedAsTheCaseIsOpened) {
    const std::string who = all_.person();
    const std::string first = all_.in_progress(who);
    all_.resolve(first);
    all_.verify(first);
    all_.county.act("a-verifier", first, "close");
    all_.at("2024-05-06");
    const CaseMoved reply = all_.opened(who);
    ASSERT_EQ(reply.earlier.size(), 1u);
    EXPECT_EQ(reply.earlier[0].case_no, first);
    EXPECT_EQ(reply.earlier[0].received_at, test::when("2024-03-01"));
    EXPECT_EQ(reply.earlier[0].state, "closed");
    EXPECT_TRUE(reply.earlier[0].final_state);
    EXPECT_EQ(reply.earlier[0].closed_at, test::when("2024-03-01"));
    EXPECT_EQ(reply.earlier[0].solved, true);
    const CaseView view = all_.show(reply.case_no);
    ASSERT_EQ(view.links.size(), 1u);
    EXPECT_EQ(view.links[0].kind, LinkKind::repeat);
    EXPECT_TRUE(view.links[0].recognised);
    EXPECT_TRUE(view.links[0].earlier);
    EXPECT_EQ(view.links[0].ground, "");
    EXPECT_THAT(numbers(view.earlier), ElementsAre(first));
    EXPECT_EQ(reply.version, view.version);
}

TEST_F(Linking, TheWholeHistoryIsTold) {
    const std::string who = all_.person();
    const std::string first = all_.open(who);
    all_.at("2024-04-01");
    const std::string second = all_.open(who);
    all_.at("2024-05-01");
    const CaseMoved third = all_.opened(who);
    EXPECT_THAT(numbers(third.earlier), ElementsAre(second, first)) << "newest first";
    EXPECT_EQ(all_.show(third.case_no).links.size(), 1u) << "each is linked to the one before";
    all_.county.as("a-dispatcher").case_unlink({second, first, LinkKind::repeat, "并非同一事项", ""});
    EXPECT_THAT(numbers(all_.show(third.case_no).earlier), ElementsAre(second));
}

TEST_F(Linking, WhatIsNotTheSameIsNotRecognised) {
    const std::string who = all_.person();
    all_.open(who);
    const auto again = [&](const std::string& person, const std::string& category, const std::string& area) {
        return all_.opened(person, category, area).earlier.size();
    };
    EXPECT_EQ(again(all_.person("群众乙"), "rural_road", test::kVillage), 0u);
    EXPECT_EQ(again("", "rural_road", test::kVillage), 0u) << "nobody in particular";
    EXPECT_EQ(again(who, "housing", test::kVillage), 0u);
    EXPECT_EQ(again(who, "rural_road", "990001101202"), 0u) << "another village";
    EXPECT_EQ(again(who, "rural_road", test::kVillage), 1u);
}

TEST_F(Linking, AMatterPutOnRecordLateIsARepeatOfWhatCameBeforeItOnly) {
    const std::string who = all_.person();
    all_.at("2024-03-10");
    all_.open(who);
    CaseOpen late;
    late.category = "rural_road";
    late.summary = "路基塌方";
    late.person = who;
    late.area = test::kVillage;
    late.occurred_at = test::when("2024-03-05");
    EXPECT_THAT(all_.county.as("a-registrar").case_open(late).earlier, IsEmpty());
}

TEST_F(Linking, MattersRaisedByOneActivityAreRecognisedToo) {
    const std::string who = all_.person();
    ActivityRecord visit = test::onsite_office("2024-02-20");
    for (int i = 0; i < 2; ++i) {
        visit.raised.emplace_back();
        visit.raised.back().category = "rural_road";
        visit.raised.back().summary = "路基塌方";
        visit.raised.back().person = who;
    }
    const auto cases = all_.county.as("a-leader").activity_record(visit).cases;
    ASSERT_EQ(cases.size(), 2u);
    EXPECT_THAT(numbers(all_.show(cases[1]).earlier), ElementsAre(cases[0]));
}

TEST_F(Linking, TheDocumentSaysWhatMustBeTheSameAndForHowLong) {
    adopt("wide", {{"same", {"category", "town"}}, {"within_days", 30}});
    const std::string who = all_.person();
    const std::string first = all_.opened(who, "rural_road", test::kVillage, "wide").case_no;
    EXPECT_THAT(all_.opened(who, "rural_road", "990001102201", "wide").earlier, IsEmpty()) << "another town";
    EXPECT_THAT(all_.opened(who, "rural_road", test::kVillage, "matter").earlier, IsEmpty()) << "another workflow";
    all_.at("2024-03-31");
    EXPECT_EQ(all_.opened(who, "rural_road", "990001101202", "wide").earlier.at(0).case_no, first);
    all_.at("2024-05-01");
    EXPECT_THAT(all_.opened(who, "rural_road", test::kVillage, "wide").earlier, IsEmpty()) << "31 days after the last";

    adopt("place", {{"same", {"area"}}});
    const std::string road = all_.opened(who, "rural_road", test::kVillage, "place").case_no;
    EXPECT_EQ(all_.opened(who, "housing", test::kVillage, "place").earlier.at(0).case_no, road);
}

class LinkingQueries : public Linking {
protected:
    LinkingQueries() : Linking(On::sqlite) {}
    std::string plan(const std::string& sql) {
        const auto raw = store::Connection::open(store::locate(all_.county.uri()), {});
        const std::string bound = std::regex_replace(sql, std::regex(":[a-z]+"), "'1'");
        std::string out;
        for (const auto& [id, parent, unused, detail] :
             raw->rows<std::int64_t, std::int64_t, std::int64_t, std::string>(("EXPLAIN QUERY PLAN " + bound).c_str()))
            out += detail + "\n";
        return out;
    }
};

TEST_F(LinkingQueries, AreAnsweredFromAnIndexWithoutAScan) {
    namespace queries = service::queries;
    EXPECT_NE(plan(queries::kSameMatter)
                  .find("INDEX cases_of_matter (jurisdiction=? AND person=? AND workflow=? AND "
                        "received_at>? AND received_at<?)"),
              std::string::npos)
        << plan(queries::kSameMatter);
    for (const char* sql : {queries::kSameMatter, queries::kLinksOf, queries::kEarlierOf, queries::kLinkBetween})
        EXPECT_EQ(plan(sql).find("SCAN"), std::string::npos) << plan(sql);
}

TEST(LinkingEverywhere, HoldsOnAServerToo) {
    Joined all(On::postgresql);
    const std::string who = all.person();
    const std::string first = all.open(who);
    const CaseMoved again = all.opened(who);
    EXPECT_THAT(numbers(again.earlier), ElementsAre(first));
    all.link(first, all.open(""));
    EXPECT_EQ(all.show(first).links.size(), 2u);
    all.county.as("a-dispatcher").case_unlink({first, again.case_no, LinkKind::repeat, "误", ""});
    EXPECT_EQ(all.show(first).links.size(), 1u);
    all.expect_replays();
}

}  // namespace
}  // namespace lianxin

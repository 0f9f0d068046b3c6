// Dispatch, bounce, reassign, uphold, arbitrate along the hotline's workflow: what is suggested, and what it comes to.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "support/expect_error.hpp"
#include "support/hotline.hpp"

namespace lianxin {
namespace {

using test::Hotline;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kCatalogue = R"({
    "kind": "catalogue", "id": "yunxi", "version": 1, "effective_on": "2024-01-01", "title": {"zh": "事项目录"},
    "items": [{"category": "complaint", "title": {"zh": "投诉"}, "basis": {"zh": "县政府职责分工"}, "workflow": "hotline",
               "responsible": [{"unit": "u-town", "areas": ["990001101201"], "basis": {"zh": "属地管理"}},
                               {"unit": "u-office"}]}]})";

std::string ratio(const Ratio& r) { return std::to_string(r.count) + "/" + std::to_string(r.of); }

/// dispatched, bounced (late), overruled; accuracy, bounce rate, transfers.
std::string figures(const DispatchFigures& f) {
    return std::to_string(f.dispatched) + ", " + std::to_string(f.bounced) + " (" + std::to_string(f.bounced_late) +
           "), " + std::to_string(f.overruled) + "; " + ratio(f.first_dispatch_accuracy) + ", " + ratio(f.bounce_rate) +
           ", " + ratio(f.transfers);
}

std::vector<std::string> units(const DispatchSuggested& suggested) {
    std::vector<std::string> out;
    for (const DispatchSuggestion& each : suggested.units) out.push_back(each.unit);
    return out;
}

std::vector<std::string> reasons(const DispatchSuggested& suggested, const std::string& unit) {
    std::vector<std::string> out;
    for (const DispatchSuggestion& each : suggested.units)
        for (const DispatchReason& reason : each.reasons)
            if (each.unit == unit)
                out.push_back(reason.code + (reason.count == 0 ? "" : " " + std::to_string(reason.count)) +
                              (reason.town.empty() ? "" : " in " + reason.town));
    return out;
}

class Dispatch : public testing::TestWithParam<test::On> {
protected:
    /// Six tickets dispatched and one not; see TheFiguresAreThoseWorkedOutByHand.
    void six_tickets() {
        kept_ = county_.dispatched("u-roads");
        county_.sign(kept_);

        moved_ = county_.dispatched("u-water");
        county_.bounce(moved_, "u-roads");
        county_.to_unit("reassign", moved_, "u-roads");
        county_.sign(moved_);

        arbitrated_ = county_.dispatched("u-water");
        county_.bounce(arbitrated_, "u-housing");
        county_.to_unit("reassign", arbitrated_, "u-housing");
        county_.bounce(arbitrated_, "u-water", "bounce_again");
        county_.to_unit("arbitrate", arbitrated_, "u-water");
        county_.sign(arbitrated_);

        upheld_ = county_.dispatched("u-housing");
        county_.bounce(upheld_, "u-roads");
        county_.act("a-dispatcher", upheld_, "uphold", {{"ground", std::string("职责所在")}});
        county_.sign(upheld_);

        undecided_ = county_.dispatched("u-roads");
        county_.bounce(undecided_, "u-water");

        withdrawn_ = county_.dispatched("u-roads");
        county_.act("a-dispatcher", withdrawn_, "withdraw_dispatched", {{"words", std::string("不用了")}});

        county_.ticket();
    }
    Session me() const { return county_.as("a-dispatcher"); }
    DispatchCounted statistics(const std::string& unit = {}) const {
        return me().dispatch_statistics({Date::of(2024, 3, 4), Date::of(2024, 3, 4), unit});
    }
    DispatchSuggested suggest(const std::string& area) const {
        return me().dispatch_suggest({"", "complaint", area, ""});
    }
    void adopt(const std::string& text) { county_.as("a-admin").document_adopt({JsonText{text}, ""}); }

    Hotline county_{GetParam()};
    std::string kept_, moved_, arbitrated_, upheld_, undecided_, withdrawn_;
};

TEST_P(Dispatch, TheFiguresAreThoseWorkedOutByHand) {
    six_tickets();
    // kept        roads
    // moved       water ↩ roads
    // arbitrated  water ↩ housing ↩ water, by arbitration: water's bounce was overruled
    // upheld      housing ↩ housing: overruled
    // undecided   roads ↩
    // withdrawn   roads, to the end
    const DispatchCounted counted = statistics();
    EXPECT_EQ(figures(counted.all), "9, 5 (0), 2; 3/6, 5/9, 3/6");
    ASSERT_EQ(counted.units.size(), 3u);
    EXPECT_EQ(counted.units[0].unit, "u-housing");
    EXPECT_EQ(counted.units[0].title.zh, "县住建局");
    EXPECT_EQ(figures(counted.units[0]), "2, 2 (0), 1; 1/1, 2/2, 0/1");
    EXPECT_EQ(counted.units[1].unit, "u-roads");
    EXPECT_EQ(figures(counted.units[1]), "4, 1 (0), 0; 2/3, 1/4, 0/3");
    EXPECT_EQ(counted.units[2].unit, "u-water");
    EXPECT_EQ(figures(counted.units[2]), "3, 2 (0), 1; 0/2, 2/3, 3/2");
}

TEST_P(Dispatch, OneUnitIsShownBesideTheWhole) {
    six_tickets();
    const DispatchCounted counted = statistics("u-water");
    ASSERT_EQ(counted.units.size(), 1u);
    EXPECT_EQ(counted.units[0].unit, "u-water");
    EXPECT_EQ(counted.all.dispatched, 9);
}

TEST_P(Dispatch, ACaseCountsOnTheDayOfItsFirstDispatch) {
    const std::string case_no = county_.dispatched("u-water");
    county_.at("2024-03-05T09:00:00+08:00");
    county_.bounce(case_no, "u-roads");
    county_.to_unit("reassign", case_no, "u-roads");
    EXPECT_EQ(figures(statistics().all), "2, 1 (0), 0; 0/1, 1/2, 1/1");
    const DispatchCounted next = me().dispatch_statistics({Date::of(2024, 3, 5), Date::of(2024, 3, 5), ""});
    EXPECT_EQ(figures(next.all), "0, 0 (0), 0; 0/0, 0/0, 0/0");
    EXPECT_THAT(next.units, IsEmpty());
}

TEST_P(Dispatch, AnArbitrationBinds) {
    six_tickets();
    EXPECT_EQ(me().case_show({arbitrated_}).unit, "u-water");
    const std::string again = county_.dispatched("u-water");
    county_.bounce(again, "u-housing");
    county_.to_unit("reassign", again, "u-housing");
    county_.bounce(again, "u-water", "bounce_again");
    county_.to_unit("arbitrate", again, "u-water");
    EXPECT_EQ(test::refusal([&] { county_.bounce(again, "u-roads", "bounce_again"); }).substr(0, 11), "case.guard_");
}

TEST_P(Dispatch, SuggestsTheCataloguesUnitThenWhoTookSuchMattersOn) {
    adopt(kCatalogue);
    six_tickets();
    const DispatchSuggested suggested = suggest(test::kVillage);
    EXPECT_EQ(suggested.catalogue, "yunxi");
    EXPECT_EQ(suggested.catalogue_version, 1);
    EXPECT_EQ(suggested.workflow, "hotline");
    EXPECT_THAT(units(suggested), ElementsAre("u-town", "u-roads", "u-housing", "u-water"));
    EXPECT_EQ(suggested.units[0].title.zh, "甲镇");
    EXPECT_EQ(suggested.units[0].basis.zh, "属地管理");
    EXPECT_THAT(reasons(suggested, "u-town"), ElementsAre("catalogue_rule"));
    EXPECT_THAT(reasons(suggested, "u-roads"),
                ElementsAre("accepted_before 2 in 990001101", "bounced_before 1 in 990001101", "accepted_before 2",
                            "bounced_before 1"));
    EXPECT_THAT(reasons(suggested, "u-water"),
                ElementsAre("accepted_before 1 in 990001101", "bounced_before 1 in 990001101", "accepted_before 1",
                            "bounced_before 1"))
        << "the bounce that was overruled tells that the matter is its own";
}

TEST_P(Dispatch, InAnotherTownOnlyWhatHappenedElsewhereIsKnown) {
    adopt(kCatalogue);
    six_tickets();
    const DispatchSuggested suggested = suggest("990001102201");
    EXPECT_THAT(units(suggested), ElementsAre("u-office", "u-roads", "u-housing", "u-water"));
    EXPECT_EQ(suggested.units[0].basis.zh, "县政府职责分工") << "the item's, as the rule has none of its own";
    EXPECT_THAT(reasons(suggested, "u-roads"), ElementsAre("accepted_before 2", "bounced_before 1"));
}

TEST_P(Dispatch, WhoBouncedThisVeryCaseIsSuggestedLast) {
    adopt(kCatalogue);
    six_tickets();
    const DispatchSuggested suggested = me().dispatch_suggest({undecided_, "", "", ""});
    EXPECT_EQ(suggested.case_no, undecided_);
    EXPECT_EQ(suggested.category, "complaint");
    EXPECT_THAT(units(suggested), ElementsAre("u-town", "u-water", "u-housing", "u-roads"))
        << "u-water is whom the bounce proposes";
    EXPECT_THAT(reasons(suggested, "u-roads"), ElementsAre("holds_it_now", "bounced_this_case",
                                                           "accepted_before 2 in 990001101", "accepted_before 2"));
    const DispatchSuggested bound = me().dispatch_suggest({arbitrated_, "", "", ""});
    EXPECT_THAT(reasons(bound, "u-water"), testing::Contains("holds_it_now"));
    EXPECT_THAT(reasons(bound, "u-water"), testing::Not(testing::Contains("bounced_this_case")));
    EXPECT_EQ(bound.units.back().unit, "u-housing");
}

TEST_P(Dispatch, TheVersionOfTheCatalogueInForceOnTheDayHolds) {
    adopt(kCatalogue);
    Json next = parse_json(kCatalogue);
    next["version"] = 2;
    next["effective_on"] = "2024-03-10";
    next["items"][0]["responsible"] = Json::array({{{"unit", "u-housing"}}});
    adopt(next.dump());
    EXPECT_THAT(units(suggest(test::kVillage)), ElementsAre("u-town"));
    county_.at("2024-03-10T00:00:00+08:00");
    EXPECT_THAT(units(suggest(test::kVillage)), ElementsAre("u-housing"));
    EXPECT_EQ(suggest(test::kVillage).catalogue_version, 2);
}

TEST_P(Dispatch, WithoutACatalogueOnlyTheHistorySpeaks) {
    EXPECT_THAT(units(suggest(test::kVillage)), IsEmpty());
    six_tickets();
    const DispatchSuggested suggested = suggest(test::kVillage);
    EXPECT_THAT(units(suggested), ElementsAre("u-roads", "u-housing", "u-water"));
    EXPECT_EQ(suggested.catalogue, "");
}

TEST_P(Dispatch, ASuggestionDecidesNothing) {
    const std::string case_no = county_.ticket();
    const std::int64_t version = me().case_show({case_no}).version;
    me().dispatch_suggest({case_no, "", "", ""});
    EXPECT_EQ(me().case_show({case_no}).version, version);
    EXPECT_EQ(me().case_show({case_no}).unit, "");
}

TEST_P(Dispatch, AQuestionThatCannotBeAnsweredIsRefused) {
    const auto asking = [&](DispatchSuggest request) { return test::refusal([&] { me().dispatch_suggest(request); }); };
    EXPECT_EQ(asking({}), "dispatch.which");
    EXPECT_EQ(asking({"", "complaint", "", ""}), "dispatch.which");
    EXPECT_EQ(asking({county_.ticket(), "complaint", test::kVillage, ""}), "dispatch.which");
    EXPECT_EQ(asking({"990001-2024-000099", "", "", ""}), "case.not_found");
    EXPECT_EQ(asking({"", "complaint", "990001999999", ""}), "case.no_such_area");
    EXPECT_EQ(asking({"", "moon", test::kVillage, ""}), "case.unknown_category");
    EXPECT_EQ(asking({"", "complaint", test::kVillage, "matter"}), "case.unknown_category");
    EXPECT_EQ(asking({"", "complaint", test::kVillage, "none"}), "case.unknown_workflow");
    EXPECT_EQ(test::refusal([&] { statistics("u-none"); }), "dispatch.unknown_unit");
    EXPECT_EQ(test::refusal([&] {
                  me().dispatch_statistics({Date::of(2024, 3, 5), Date::of(2024, 3, 4), ""});
              }),
              "request.out_of_range");
}

TEST_P(Dispatch, ARebuildLeavesEverythingAsItWas) {
    adopt(kCatalogue);
    six_tickets();
    EXPECT_THAT(county_.as("a-admin").store_rebuild({}).differences, IsEmpty());
    EXPECT_EQ(figures(statistics().all), "9, 5 (0), 2; 3/6, 5/9, 3/6");
}

/// The hotline without the rule that a bounce comes too late: so it may, and is told as late.
std::string lax_hotline() {
    Json workflow = parse_json(builtin("hotline"));
    for (Json& action : workflow["actions"])
        if (action["code"] == "bounce") action["guards"].erase(0);
    return workflow.dump();
}

TEST(LateBounce, IsCountedApart) {
    Hotline county(test::On::anywhere, lax_hotline());
    const std::string late = county.dispatched("u-water"), in_time = county.dispatched("u-roads");
    county.bounce(in_time, "u-water");
    county.at("2024-03-06T00:00:00+08:00");  // the working day after the dispatch is over
    county.bounce(late, "u-roads");
    const DispatchCounted counted =
        county.as("a-dispatcher").dispatch_statistics({Date::of(2024, 3, 4), Date::of(2024, 3, 4), ""});
    EXPECT_EQ(figures(counted.all), "2, 2 (1), 0; 0/2, 2/2, 0/2");
    EXPECT_EQ(counted.units.at(1).bounced_late, 1) << "the water department's";
}

TEST(Adoption, ACataloguesNamesAreTheJurisdictionsOwn) {
    Hotline county;
    Json text = parse_json(kCatalogue);
    Json item = text["items"][0];
    item["responsible"][0]["unit"] = "u-none";
    item["responsible"][0]["areas"] = {"990001101201", "990001109", "500238"};
    text["items"] = {item, item, item};
    text["items"][1]["category"] = "rural_road";
    text["items"][2]["category"] = "help";
    text["items"][2]["workflow"] = "none";
    for (const std::size_t i : {1u, 2u}) text["items"][i]["responsible"] = Json::array({{{"unit", "u-roads"}}});
    const Session admin = county.as("a-admin");
    std::vector<std::string> found;
    for (const Fault& fault : admin.document_check({JsonText{text.dump()}}).faults) {
        found.push_back(fault.code + " " + fault.pointer);
        EXPECT_FALSE(fault.message.empty());
        EXPECT_FALSE(fault.message_zh.empty());
    }
    EXPECT_THAT(found, ElementsAre("catalogue.unknown_unit /items/0/responsible/0/unit",
                                   "catalogue.unknown_area /items/0/responsible/0/areas/1",
                                   "catalogue.unknown_area /items/0/responsible/0/areas/2",
                                   "catalogue.category_not_taken /items/1/category",
                                   "catalogue.unknown_workflow /items/2/workflow"));
    EXPECT_EQ(test::refusal([&] { admin.document_adopt({JsonText{text.dump()}, ""}); }), "document.unsound");
}

TEST(Adoption, ACatalogueIsShownAndListedAsTheOtherDocumentsAre) {
    Hotline county(test::On::sqlite);
    const Session admin = county.as("a-admin");
    admin.document_adopt({JsonText{kCatalogue}, ""});
    county.reopen();
    const Session again = county.as("a-admin");
    EXPECT_EQ(again.document_show({DocumentKind::catalogue, "yunxi", {}}).version, 1);
    const auto listed = again.document_list({DocumentKind::catalogue}).documents;
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].title.zh, "事项目录");
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Dispatch, testing::Values(test::On::sqlite, test::On::postgresql),
                         [](const auto& on) { return test::name_of(on.param); });

}  // namespace
}  // namespace lianxin

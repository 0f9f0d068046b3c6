// The county of the published report, as the demo's data file records it.
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "lianxin/lianxin.hpp"

namespace lianxin {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

json read(const char* name) {
    std::ifstream in(std::string(LIANXIN_SOURCE_DIR "/examples/demo/data/wuxi/") + name);
    return json::parse(in);
}

/// Plays the file as the demo does, in Chinese.
class Wuxi {
public:
    Wuxi() {
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse(records_.at("begin").get<std::string>());
        store_ = std::make_unique<Store>(Store::open("sqlite::memory:", options));
        Actor installer;
        installer.jurisdiction = "500238";
        installer.installer = true;
        const Session first = store_->session(installer);
        for (const std::string& name : builtin_names()) first.document_adopt({{builtin(name)}, {}});
        first.call("organisation_import", read("organisation.json").dump());
        for (const json& step : records_.at("steps")) play(step);
        store_->time_set({Instant::parse(records_.at("end").get<std::string>())});
    }

    Session as(const std::string& appointment) const { return store_->session({"500238", appointment, false}); }
    const std::string& found(const std::string& ref) const { return found_.at(ref); }
    std::string report() const {
        ReportRender wanted;
        wanted.from = Date::parse(records_.at("from").get<std::string>());
        wanted.to = Date::parse(records_.at("to").get<std::string>());
        return as("a-auditor").report_render(wanted).content;
    }

private:
    void play(const json& step) {
        store_->time_set({Instant::parse(step.at("at").get<std::string>())});
        const json reply = json::parse(
            as(step.at("as")).call(step.at("verb").get<std::string>(), resolved(step.at("request")).dump()));
        if (!step.contains("ref") || !reply.contains("activity")) return;
        const std::string ref = "@" + step.at("ref").get<std::string>();
        found_[ref] = reply.at("activity");
        if (!reply.contains("cases")) return;
        for (std::size_t i = 0; i < reply.at("cases").size(); ++i)
            found_[ref + "/" + std::to_string(i + 1)] = reply.at("cases")[i];
    }

    json resolved(json value) const {
        if (value.is_string() && value.get<std::string>().rfind('@', 0) == 0) return found_.at(value);
        if (value.is_object() && value.size() == 2 && value.contains("zh") && value.contains("en")) return value["zh"];
        if (value.is_structured())
            for (json& member : value) member = resolved(member);
        return value;
    }

    json records_ = read("records.json");
    std::unique_ptr<Store> store_;
    std::map<std::string, std::string> found_;
};

const Wuxi& wuxi() {
    static const Wuxi county;
    return county;
}

TEST(WuxiAsReported, TheOfficeAtBaoshanCountsForTheQuarterOfMeasure13) {
    const ActivityShown baoshan = wuxi().as("a-auditor").activity_show({wuxi().found("@baoshan")});
    EXPECT_THAT(baoshan.credited, Contains(Field(&Credit::measure, 13)));
    EXPECT_EQ(baoshan.provenance, Provenance::stated);
    EXPECT_THAT(wuxi().report(), HasSubstr("宝山村（推导")) << "the tie that makes it count says that it is ours";
}

TEST(WuxiAsReported, NoOfficialIsInventedForTheForumInTongyuan) {
    const ActivityShown forum = wuxi().as("a-auditor").activity_show({wuxi().found("@tongyuan")});
    EXPECT_TRUE(forum.measures.empty());
    EXPECT_THAT(forum.not_credited, Contains(Field(&NotCredited::reason, "no_tier")));
}

TEST(WuxiAsReported, NobodyIsJudgedAndNoTimeIsMadeExact) {
    const std::string page = wuxi().report();
    const std::string body = page.substr(page.find("<body>"));
    EXPECT_NE(body.find("报道未提供，不评价"), body.npos);
    for (const char* made_up :
         {"应 1", "免于履职", "按进度", "进度落后", "未完成", "00:00", "2024-04-26 09:", "2024-04-26 10:"})
        EXPECT_EQ(body.find(made_up), body.npos) << made_up;
    for (const char* words : {"“春天”", "“近日”", "“不久前”", "“去年9月”"})
        EXPECT_NE(body.find(words), body.npos) << words;
}

TEST(WuxiAsReported, MoneyIsShownOnlyWhereTheReportGivesASum) {
    const std::string page = wuxi().report();
    EXPECT_NE(page.find("70万元"), page.npos);
    EXPECT_EQ(page.find("<dd>800元"), page.npos);
    EXPECT_EQ(page.find("<dd>2万元"), page.npos);
}

}  // namespace
}  // namespace lianxin

// Stores made by released versions open, verify and replay with this one. A new version adds a folder:
//   tests/store/golden/<version>/county.db, made by LIANXIN_GOLDEN=<version> build/debug/bin/test_store
//   --gtest_filter='Golden.*'
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <sstream>

#include "base/json.hpp"
#include "store/connection.hpp"
#include "support/county.hpp"

namespace lianxin {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = LIANXIN_SOURCE_DIR "/tests/store/golden";

/// How many cases the golden store of each version opened in 2024.
const std::map<std::string, std::int64_t> kOpened = {
    {"0.1.0", 7}, {"0.2.0", 9}, {"0.3.0", 18}, {"0.4.0", 18}, {"0.5.0", 21}};

/// What 0.2.0 brought: a limit suspended, resumed and extended, a calendar amended, a ticket bounced and carded.
void make_since_2(test::County& county) {
    county.as("a-admin").document_adopt({JsonText{builtin("hotline")}, ""});
    const auto matter = county.case_in("in_progress");
    county.act("a-approver", matter, "suspend", {{"ground", std::string("汛期停工")}});
    county.act("a-approver", matter, "resume");
    county.act("a-approver", matter, "extend", {{"days", std::int64_t{30}}, {"ground", std::string("情况复杂")}});
    CaseOpen ticket;
    ticket.workflow = "hotline";
    ticket.category = "help";
    ticket.summary = "停水";
    ticket.area = test::kVillage;
    const std::string no = county.as("a-registrar").case_open(ticket).case_no;
    const std::map<std::string, FieldValue> roads = {{"unit", std::string("u-roads")}, {"reason", std::string("职责")}};
    county.act("a-dispatcher", no, "dispatch", roads);
    county.act("a-handler", no, "bounce",
               {{"kind", std::string("not_own_duty")},
                {"ground", std::string("不属本单位职责")},
                {"proposed_unit", std::string("u-office")}});
    county.act("a-dispatcher", no, "reassign", roads);
    county.act("a-supervisor", no, "yellow_card", {{"ground", std::string("迟缓")}});
    Json amended = parse_json(builtin("cn-2024"));
    amended["version"] = 9;
    amended["holidays"].push_back(
        {{"name", {{"zh", "临时放假"}, {"en", "Day off"}}}, {"from", "2024-03-08"}, {"to", "2024-03-08"}});
    county.as("a-admin").document_adopt({JsonText{amended.dump()}, ""});
}

/// What 0.3.0 brought: several hands, a conflict of interest, merged cases, a lasting rule, an exclusion, a sample, an
/// absence, a handover, a reminder fallen due; and a running case of each workflow that got a new version with it.
void make_since_3(test::County& county) {
    for (const char* name : {"ladder-default", "policy-default", "petition", "relief", "research", "livelihood"})
        county.as("a-admin").document_adopt({JsonText{builtin(name)}, ""});
    for (const auto& [workflow, category] :
         {std::pair{"petition", "land"}, std::pair{"relief", "illness"}, std::pair{"research", "industry"},
          std::pair{"livelihood", "rural_road"}}) {
        CaseOpen request;
        request.workflow = workflow;
        request.category = category;
        request.summary = "在办事项";
        request.area = test::kVillage;
        county.as("a-registrar").case_open(request);
    }
    const std::string shared = county.case_in("in_progress");
    PartAssign part;
    part.case_no = shared;
    part.unit = "u-town";
    part.task = "协助疏导";
    part.amount = 3;
    county.as("a-dispatcher").part_assign(part);
    county.as("a-dispatcher").part_overrule({shared, 1, "现场已恢复通行", ""});
    county.as("a-supervisor").case_lead({shared, "a-leader", ""});
    ConflictRecord conflict;
    conflict.case_no = shared;
    conflict.official = "o-handler";
    conflict.ground = "亲属";
    county.as("a-supervisor").conflict_record(conflict);

    const std::string main = county.case_in("assigned");
    const std::string other = county.case_in("assigned");
    const std::string apart = county.case_in("assigned");
    county.as("a-dispatcher").case_merge({main, {other, apart}, "同一处塌方", ""});
    county.as("a-dispatcher").case_unmerge({apart, "并非同一处", ""});
    county.as("a-dispatcher").case_link({apart, main, LinkKind::related, "同一村道", ""});

    const std::string lasting = county.case_in("in_progress");
    county.act("a-handler", lasting, "resolve",
               {{"fix_now", std::string("回填路基")},
                {"keep_fixed", std::string("雨后巡查")},
                {"rule_title", std::string("雨后巡查制度")},
                {"rule_review_on", std::string("2024-06-01")}});
    county.as("a-dispatcher").exclusion_propose({shared, "beyond_reason", "要求超出职权", ""});
    SampleDraw draw;
    draw.from = draw.to = Date::of(2024, 3, 1);
    draw.seed = "2024-3";
    county.as("a-supervisor").sample_draw(draw);

    AbsenceRecord absence;
    absence.appointment = "a-handler";
    absence.from = Date::of(2024, 3, 4);
    absence.to = Date::of(2024, 3, 8);
    absence.substitute = "a-handler-2";
    county.as("a-admin").absence_record(absence);
    HandoverMake handover;
    handover.appointment = "a-handler";
    handover.to = "a-handler-2";
    handover.case_no = lasting;
    handover.ground = "分工调整";
    county.as("a-admin").handover_make(handover);
    county.at("2024-03-15T10:00:00+08:00");
    county.as("a-supervisor").supervise({});
}

/// What 0.4.0 brought: duties of both reception days signed off and one more told late, an activity withdrawn, one
/// whose measures a report counts, and a case that was taken down, so that its leader is credited.
void make_since_4(test::County& county) {
    const Session leader = county.as("a-leader");
    leader.activity_record(test::onsite_office("2024-03-12"));
    const std::string mistaken = leader.activity_record(test::onsite_office("2024-03-13")).activity;
    leader.activity_withdraw({mistaken, "误录", ""});
    DutySignOff sign_off;
    sign_off.from = Date::of(2024, 3, 1);
    sign_off.to = Date::of(2024, 3, 14);
    sign_off.measure = 7;
    sign_off.note = "三月上半月";
    county.as("a-supervisor").duty_sign_off(sign_off);
    ActivityRecord late = test::onsite_office("2024-03-11");
    late.kind = ActivityKind::reception_day;
    late.channel = Channel::reception;
    late.officials.clear();
    late.appointments = {"a-secretary"};
    late.contact_point.clear();
    county.as("a-secretary").activity_record(late);
}

CaseOpen remembered() {
    CaseOpen request;
    request.category = "rural_road";
    request.summary = "路灯不亮";
    request.area = test::kVillage;
    request.request_id = "golden-1";
    return request;
}

/// What 0.5.0 brought: cases brought in by bulk import, a request that is known again, a cursor of the feed.
void make_since_5(test::County& county) {
    Session registrar = county.as("a-registrar");
    std::istringstream lines(R"({"key":"1","category":"rural_road","summary":"旧件一","area":"990001101201"})"
                             "\n"
                             R"({"key":"2","category":"rural_road","summary":"旧件二","area":"990001101201"})"
                             "\n");
    BulkImport old;
    old.name = "old";
    registrar.bulk_import(old, import_lines(lines), {});
    registrar.case_open(remembered());
    FeedAcknowledge cursor;
    cursor.cursor = "index";
    cursor.position = 10;
    county.as("a-admin").feed_acknowledge(cursor);
}

/// What a golden store holds: one activity with a matter, one case of each state, a topic, a person, a withdrawal.
void make(const fs::path& into) {
    test::County county(test::On::sqlite);
    PersonRegister person;
    person.name = "村民甲";
    person.external = {{"hotline", "7"}};
    ActivityRecord visit = test::onsite_office("2024-02-20");
    visit.raised.resize(1);
    visit.raised[0].category = "rural_road";
    visit.raised[0].summary = "路基塌方";
    visit.raised[0].person = county.as("a-registrar").person_register(person).person;
    county.as("a-leader").activity_record(visit);
    county.as("a-leader")
        .activity_withdraw(
            {county.as("a-leader").activity_record(test::onsite_office("2024-02-21")).activity, "误登", ""});
    TopicRecord topic;
    topic.title = "总课题";
    topic.occurred_at = county.store().now();
    county.as("a-admin").topic_record(topic);
    for (const char* state : {"accepted", "assigned", "in_progress", "resolved", "verified", "closed"})
        county.case_in(state);
    make_since_2(county);
    make_since_3(county);
    make_since_4(county);
    make_since_5(county);
    fs::create_directories(into);
    const auto raw = store::Connection::open(store::locate(county.uri()), {});
    raw->execute("VACUUM INTO '" + (into / "county.db").string() + "'");
}

/// The store of a released version, in a copy.
class Opened {
public:
    Opened(const std::string& version, const char* now) {
        const std::string copy = folder_.file("county.db");
        fs::copy_file(kFolder / version / "county.db", copy);
        fs::permissions(copy, fs::perms::owner_all);
        StoreOptions options;
        options.time_source = TimeSource::manual;
        options.now = Instant::parse(now);
        store_ = std::make_unique<Store>(Store::open("sqlite:" + copy, options));
    }
    Session as(const char* appointment) const { return store_->session({test::kCounty, appointment, false}); }

private:
    test::TempDir folder_;
    std::unique_ptr<Store> store_;
};

TEST(Golden, StoresOfEveryReleasedVersionOpenVerifyAndReplay) {
    if (const char* version = std::getenv("LIANXIN_GOLDEN")) make(kFolder / version);
    std::size_t stores = 0;
    for (const auto& entry : fs::directory_iterator(kFolder)) {
        const Opened opened(entry.path().filename().string(), "2024-03-16T09:00:00+08:00");
        const Session admin = opened.as("a-admin");
        EXPECT_TRUE(admin.audit_verify({}).whole) << entry.path();
        EXPECT_TRUE(admin.store_rebuild({}).differences.empty()) << entry.path();
        EXPECT_EQ(admin.case_show({"990001-2024-000001"}).summary, "路基塌方");
        EXPECT_EQ(admin.case_summary({Date::of(2024, 1, 1), Date::of(2024, 12, 31)}).opened,
                  kOpened.at(entry.path().filename().string()));
        EXPECT_EQ(admin.topic_list({}).topics.size(), 1u);
        ++stores;
    }
    EXPECT_EQ(stores, kOpened.size());
}

TEST(Golden, TheStoreOf030KeepsWhatItBrought) {
    const Opened opened("0.3.0", "2024-03-16T09:00:00+08:00");
    const Session supervisor = opened.as("a-supervisor");
    const CaseSummarised summary = supervisor.case_summary({Date::of(2024, 1, 1), Date::of(2024, 12, 31)});
    EXPECT_EQ(summary.merged, 1);
    EXPECT_EQ(summary.excluded.proposed, 1);
    EXPECT_EQ(supervisor.rule_list({}).rules.size(), 1u);
    EXPECT_EQ(supervisor.sample_list({}).samples.size(), 1u);
    EXPECT_GE(supervisor.supervision_list({}).items.size(), 1u);
    EXPECT_GE(supervisor.absence_list({}).absences.size(), 1u);
    EXPECT_GE(supervisor.handover_list({}).items.size(), 1u);
    const BurdenTotal burden =
        supervisor.burden_show({Date::of(2024, 1, 1), Date::of(2024, 12, 31), "", "", 1, ""}).all;
    EXPECT_GT(burden.figures.records, 0) << "what burden counts follows from events of any release";
    EXPECT_GT(burden.figures.prefilled.count, 0);
}

TEST(Golden, TheStoreOf040KeepsWhatItBrought) {
    const Opened opened("0.4.0", "2024-03-16T09:00:00+08:00");
    const Session supervisor = opened.as("a-supervisor");
    ASSERT_EQ(supervisor.duty_sign_offs({}).sign_offs.size(), 1u);
    DutyEvaluate request;
    request.from = Date::of(2024, 3, 1);
    request.to = Date::of(2024, 3, 14);
    request.measure = 7;
    const std::vector<DutyItem> items = supervisor.duty_evaluate(request).items;
    const auto amended = std::find_if(items.begin(), items.end(), [](const DutyItem& item) { return item.amended; });
    ASSERT_NE(amended, items.end());
    EXPECT_EQ(amended->done, 0) << "signed off before it was told";
    EXPECT_EQ(amended->amended->done, 1);
}

TEST(Golden, TheStoreOf050KeepsWhatItBrought) {
    const Opened opened("0.5.0", "2024-03-16T09:00:00+08:00");
    const Session registrar = opened.as("a-registrar");
    const std::int64_t before = registrar.case_summary({Date::of(2024, 1, 1), Date::of(2024, 12, 31)}).opened;
    EXPECT_EQ(registrar.case_show({registrar.case_open(remembered()).case_no}).summary, "路灯不亮");
    EXPECT_EQ(registrar.case_summary({Date::of(2024, 1, 1), Date::of(2024, 12, 31)}).opened, before)
        << "the first reply is given again";
    const auto cursors = opened.as("a-admin").feed_cursors({}).cursors;
    ASSERT_EQ(cursors.size(), 1u);
    EXPECT_EQ(cursors[0].position, 10);
}

TEST(Golden, RunningCasesOfAnEarlierReleaseMoveOverToTheWorkflowsOfThisOne) {
    const Opened opened("0.2.0", "2024-03-02T09:00:00+08:00");
    const Session admin = opened.as("a-admin");
    for (const auto& [name, version, running] : {std::tuple{"matter", 3, 7}, std::tuple{"hotline", 2, 1}}) {
        admin.document_adopt({JsonText{builtin(name)}, ""});
        WorkflowTransition request;
        request.workflow = name;
        request.version = version;
        const WorkflowTransitioned reply = admin.workflow_transition(request);
        EXPECT_EQ(reply.moved, running) << name;
        EXPECT_EQ(reply.stayed, 0) << name;
        for (const CaseTransition& one : reply.cases) EXPECT_EQ(one.reason, "") << one.case_no;
    }
    EXPECT_TRUE(admin.store_rebuild({}).differences.empty());
}

}  // namespace
}  // namespace lianxin

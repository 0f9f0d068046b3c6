#include "support/county.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "support/postgres.hpp"

namespace lianxin::test {
namespace {

LocalText text(const std::string& zh, const std::string& en = {}) { return {zh, en}; }

/// One official, one post, one appointment, all with the same tail: "a-NAME", "post-NAME", "o-NAME".
void add_post(OrganisationImport& all, const std::string& name, const std::string& unit, const std::string& title,
              std::vector<Function> functions, std::optional<Tier> tier = {}, const std::string& code = {},
              std::vector<std::string> fields = {}) {
    Post post;
    post.id = "post-" + name;
    post.unit = unit;
    post.title = text(title, name);
    post.tier = tier;
    post.code = code;
    post.in_leadership_team = tier.has_value();
    post.functions = std::move(functions);
    post.fields = std::move(fields);
    all.posts.push_back(post);
    all.officials.push_back({"o-" + name, text("干部" + name), {}});
    all.appointments.push_back({"a-" + name, "o-" + name, "post-" + name, Date::of(2023, 1, 1), {}, {}});
}

}  // namespace

OrganisationImport county() {
    OrganisationImport all;
    all.areas = {{"990001000000", text("云溪县（虚构）", "Yunxi County (fictional)"), {}},
                 {"990001101000", text("甲镇", "Town A"), {}},
                 {kVillage, text("甲一村", "Village A1"), {}},
                 {"990001101202", text("甲二村", "Village A2"), {}},
                 {"990001102000", text("乙镇", "Town B"), {}},
                 {"990001102201", text("乙一村", "Village B1"), {{"grid", "B1"}}}};
    all.units = {{"u-county", text("县委县政府", "County leadership"), "", "990001000000", Tier::county, {}},
                 {"u-office", text("县社会工作部", "Social work office"), "u-county", "990001000000", {}, {}},
                 {"u-roads", text("县交通局", "Roads department"), "u-county", "990001000000", Tier::department, {}},
                 {"u-town", text("甲镇", "Town A"), "u-county", "990001101000", Tier::township, {}}};
    add_post(all, "admin", "u-office", "管理员", {Function::administrator});
    add_post(all, "registrar", "u-office", "登记员", {Function::registrar});
    add_post(all, "dispatcher", "u-office", "交办员", {Function::dispatcher});
    add_post(all, "approver", "u-office", "审批员", {Function::approver});
    add_post(all, "verifier", "u-office", "回访员", {Function::verifier, Function::handler});
    add_post(all, "supervisor", "u-office", "督办员", {Function::supervisor});
    add_post(all, "auditor", "u-office", "审计员", {Function::auditor});
    add_post(all, "handler", "u-roads", "经办员", {Function::handler});
    add_post(all, "handler-2", "u-roads", "经办员", {Function::handler, Function::verifier});
    add_post(all, "secretary", "u-county", "县委书记", {}, Tier::county, "county_party_secretary");
    add_post(all, "head", "u-county", "县长", {}, Tier::county, "county_head");
    add_post(all, "leader", "u-county", "副县长", {Function::approver}, Tier::county, "", {"transport"});
    add_post(all, "dept", "u-roads", "局长", {}, Tier::department, "", {"transport"});
    add_post(all, "town", "u-town", "镇长", {}, Tier::township);
    all.contact_points = {{"cp-village", ContactPointKind::village, kVillage, text("甲一村", "Village A1"), {}},
                          {"cp-project", ContactPointKind::project, "990001102000", text("乙镇水库", "Reservoir"), {}}};
    all.ties = {{"tie-1", "o-leader", "cp-village", Date::of(2023, 1, 1), {}, {}}};
    return all;
}

std::vector<On> everywhere() {
#ifdef __SANITIZE_ADDRESS__  // in memory it is the code of SQLite once more
    return {On::sqlite, On::postgresql};
#else
    return {On::sqlite, On::memory, On::postgresql};
#endif
}

std::string name_of(On on) { return on == On::sqlite ? "sqlite" : on == On::memory ? "memory" : "postgresql"; }

namespace {

/// `LIANXIN_TEST_STORE=postgresql ./dev test` runs on the server what otherwise runs in memory, unless a test is about
/// that.
On placed(On on) {
    if (on != On::anywhere) return on;
    const char* wanted = std::getenv("LIANXIN_TEST_STORE");
    return wanted != nullptr && wanted == name_of(On::postgresql) ? On::postgresql : On::memory;
}

}  // namespace

County::County(On asked, Instant now) : now_(now) {
    const On on = placed(asked);
    uri_ = on == On::memory   ? "sqlite::memory:"
           : on == On::sqlite ? "sqlite:" + folder_.file("county.db")
                              : PostgresServer::shared().fresh_database();
    reopen();
    const Session installer = store_->session({kCounty, "", true});
    for (const char* name : {"wuxi-1315", "cn-2023", "cn-2024", "cn-2025", "cn-2026", "matter", "reported"})
        installer.document_adopt({JsonText{builtin(name)}, ""});
    installer.organisation_import(county());
}

void County::reopen() {
    if (store_) now_ = store_->now();
    store_.reset();
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = now_;
    store_ = std::make_unique<Store>(Store::open(uri_, options));
}

std::string County::open_case(const std::string& summary) {
    CaseOpen request;
    request.category = "rural_road";
    request.summary = summary;
    request.area = kVillage;
    return as("a-registrar").case_open(request).case_no;
}

CaseMoved County::act(const std::string& appointment, const std::string& case_no, const std::string& action,
                      std::map<std::string, FieldValue> fields) {
    CaseAct request;
    request.case_no = case_no;
    request.action = action;
    request.fields = std::move(fields);
    return as(appointment).case_act(request);
}

std::string County::case_in(const std::string& state) {
    struct Step {
        const char* reaches;
        const char* who;
        const char* action;
        std::map<std::string, FieldValue> fields;
    };
    const std::string text = "已办";
    const Step steps[] = {
        {"accepted", "a-dispatcher", "accept", {}},
        {"assigned",
         "a-dispatcher",
         "assign",
         {{"unit", std::string("u-roads")}, {"handler", std::string("a-handler")}}},
        {"in_progress", "a-handler", "start", {}},
        {"in_progress", "a-handler", "contact", {{"note", text}}},
        {"resolved", "a-handler", "resolve", {{"fix_now", text}, {"keep_fixed", text}}},
        {"verified",
         "a-verifier",
         "verify",
         {{"reached", true}, {"responded", true}, {"solved", true}, {"satisfied", true}}},
        {"closed", "a-verifier", "close", {}},
    };
    const std::string case_no = open_case();
    if (state == "registered") return case_no;
    bool reached = false;
    for (const Step& step : steps) {
        if (reached && step.reaches != state) break;
        act(step.who, case_no, step.action, step.fields);
        reached = reached || step.reaches == state;
    }
    EXPECT_TRUE(reached) << state;
    return case_no;
}

ActivityRecord onsite_office(const std::string& day) {
    ActivityRecord request;
    request.kind = ActivityKind::onsite_office;
    request.channel = Channel::onsite;
    request.occurred_at = Instant::parse(day + "T09:00:00+08:00");
    request.ended_at = Instant::parse(day + "T11:00:00+08:00");
    request.place = kVillage;
    request.contact_point = "cp-village";
    request.officials = {"o-leader"};
    request.topic = "现场办公";
    request.audience = 12;
    return request;
}

}  // namespace lianxin::test

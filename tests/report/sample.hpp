// A made-up half-year of the fictional county, rich enough to judge a page by: every part of a report has rows.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "lianxin/document.hpp"
#include "mechanism/check.hpp"
#include "report/input.hpp"

namespace lianxin::report::sample {

inline std::string id(const std::string& prefix, int number) {
    const std::string digits = std::to_string(number);
    return prefix + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

inline Instant at(const std::string& day, const std::string& time = "09:00:00") {
    return Instant::parse(day + "T" + time + "+08:00");
}

struct Town {
    const char* code;
    LocalText name;
};

inline const std::array<Town, 6>& towns() {
    static const std::array<Town, 6> all{{{"990001100000", {"云溪街道", "Yunxi subdistrict"}},
                                          {"990001101000", {"青石镇", "Qingshi town"}},
                                          {"990001102000", {"白鹭镇", "Bailu town"}},
                                          {"990001103000", {"松坪镇", "Songping town"}},
                                          {"990001104000", {"渡口乡", "Dukou township"}},
                                          {"990001105000", {"长岭乡", "Changling township"}}}};
    return all;
}

inline const std::array<Town, 8>& categories() {
    static const std::array<Town, 8> all{{{"rural_road", {"农村道路", "Rural roads"}},
                                          {"water_and_flood", {"水利防洪", "Water and floods"}},
                                          {"livelihood_relief", {"民生救助", "Livelihood relief"}},
                                          {"housing", {"住房", "Housing"}},
                                          {"medical", {"医疗卫生", "Medical care"}},
                                          {"farm_produce", {"农产品产销", "Farm produce"}},
                                          {"land", {"土地", "Land"}},
                                          {"policy_question", {"政策咨询", "Questions about policy"}}}};
    return all;
}

/// A field of an action of version 1 of the workflow that all sample cases follow.
inline FieldName& name_field(Names& names, const std::string& action, const std::string& field, LocalText title,
                             workflow::FieldType type = workflow::FieldType::text) {
    FieldName& name = names.fields[{"matter", 1, action, field}];
    name.title = std::move(title);
    name.type = type;
    return name;
}

inline void name_everyone(Names& names) {
    const LocalText county{"云溪县", "Yunxi County"};
    names.appointments["a-secretary"] = {{"县委书记", "County Party secretary"}, county};
    names.appointments["a-head"] = {{"县长", "County head"}, county};
    names.appointments["a-dispatcher"] = {{"交办岗", "Dispatcher"}, {"县信访局", "Petition bureau"}};
    names.appointments["a-verifier"] = {{"回访岗", "Verifier"}, {"县信访局", "Petition bureau"}};
    for (int i = 0; i < 30; ++i) {
        const std::string number = std::to_string(i + 1);
        names.appointments[id("a-county-", i)] = {{"县级领导（" + number + "）", "County leader (" + number + ")"},
                                                  county};
        names.appointments[id("a-dept-", i)] = {{"局长", "Director"}, {"县直部门" + number, "Department " + number}};
        names.units[id("u-dept-", i)] = {"县直部门" + number, "Department " + number};
    }
    for (const Town& town : towns()) {
        names.areas[town.code] = town.name;
        names.units[std::string("u-") + town.code] = {town.name.zh + "党委政府", town.name.en + " government"};
        names.appointments[std::string("a-") + town.code] = {{"副镇长", "Deputy head"}, town.name};
    }
    for (const Town& category : categories()) names.categories[category.code] = category.name;
    names.states = {{{"matter", "registered"}, {"已登记", "Registered"}},
                    {{"matter", "accepted"}, {"已受理", "Accepted"}},
                    {{"matter", "assigned"}, {"已交办", "Assigned"}},
                    {{"matter", "in_progress"}, {"办理中", "In progress"}},
                    {{"matter", "resolved"}, {"待核实", "To be verified"}},
                    {{"matter", "verified"}, {"已核实", "Verified"}},
                    {{"matter", "closed"}, {"已办结", "Closed"}}};
    names.clocks = {{{"matter", "accept"}, {"受理时限", "Accept or decline"}},
                    {{"matter", "conclude"}, {"办结时限", "Conclude"}},
                    {{"matter", "first_contact"}, {"首次联系时限", "First contact"}}};
    using workflow::FieldType;
    name_field(names, "assign", "unit", {"承办单位", "Responsible unit"}, FieldType::unit);
    name_field(names, "assign", "handler", {"承办人", "Responsible official"}, FieldType::appointment);
    name_field(names, "contact", "note", {"联系情况", "Note"});
    name_field(names, "extend", "days", {"延长天数", "Days"}, FieldType::count);
    name_field(names, "extend", "ground", {"延期理由", "Ground"});
    name_field(names, "resolve", "fix_now", {"当下改", "Fixed now"});
    name_field(names, "verify", "solved", {"已经解决", "Solved"}, FieldType::flag);
    name_field(names, "verify", "satisfied", {"表示满意", "Satisfied"}, FieldType::flag);
    name_field(names, "verify", "note", {"群众原话", "In the citizen's words"});
}

inline ActivityShown activity(int number, ActivityKind kind, Channel channel, std::int64_t measure, Date day, int town,
                              const std::string& appointment, const std::string& topic) {
    ActivityShown a;
    a.activity = id("a-2024-", number);
    a.kind = kind;
    a.channel = channel;
    a.measures = {measure};
    a.occurred_at = Instant::start_of(day) + 9 * 3'600'000;
    a.ended_at = a.occurred_at + 7'200'000;
    const Town& where = towns()[static_cast<std::size_t>(town) % towns().size()];
    a.place = where.code;
    a.place_title = where.name;
    a.place_name = "第" + std::to_string(number % 5 + 1) + "村";
    a.appointments = {appointment};
    a.topic = topic;
    a.audience = 8 + number * 7 % 40;
    a.provenance = Provenance::synthetic;
    return a;
}

inline void hold_activities(Input& input, int count) {
    struct Sort {
        ActivityKind kind;
        Channel channel;
        std::int64_t measure;
        const char* who;
        const char* topic;
    };
    static const std::array<Sort, 12> sorts{{
        {ActivityKind::onsite_office, Channel::onsite, 13, "county", "现场办公：道路水毁修复与资金落实"},
        {ActivityKind::onsite_office, Channel::onsite, 14, "dept", "政策包、服务包上门：办理医保与补贴手续"},
        {ActivityKind::onsite_office, Channel::onsite, 14, "dept", "灌溉渠清淤，听取用水户意见"},
        {ActivityKind::outreach_session, Channel::outreach, 3, "town", "农家乐里讲移风易俗：不办无事酒"},
        {ActivityKind::outreach_session, Channel::outreach, 2, "dept", "惠农补贴政策宣讲"},
        {ActivityKind::outreach_session, Channel::outreach, 1, "county", "宣讲惠民政策"},
        {ActivityKind::courtyard_meeting, Channel::research, 6, "town", "院坝会：产业路、饮水与垃圾清运"},
        {ActivityKind::field_visit, Channel::research, 4, "county", "领题调研：山区物流最后一公里"},
        {ActivityKind::home_visit, Channel::reception, 10, "town", "上门家访重点户"},
        {ActivityKind::home_visit, Channel::reception, 11, "town", "登门接待行动不便的信访人"},
        {ActivityKind::field_visit, Channel::reception, 8, "county", "带案下访：征地补偿历史遗留问题"},
        {ActivityKind::stationing, Channel::reception, 12, "county", "蹲点驻守：安置小区产权证办理"},
    }};
    const std::int32_t days = input.to - input.from;
    for (int i = 0; i < count; ++i) {
        const Sort& sort = sorts[static_cast<std::size_t>(i * 5 % 17) % sorts.size()];
        const std::string who = sort.who;
        std::string appointment = std::string("a-") + towns()[static_cast<std::size_t>(i) % 6].code;
        if (who != "town") appointment = id("a-" + who + "-", i * 7 % 30);
        input.activities.push_back(activity(i + 1, sort.kind, sort.channel, sort.measure,
                                            input.from + static_cast<std::int32_t>(i) * days / count, i, appointment,
                                            sort.topic));
    }
}

inline DutyItem duty(std::int64_t measure, const std::string& code, const std::string& bearer, Tier tier, Date from,
                     Date to, std::int64_t owed, std::int64_t done, DutyStatus status) {
    DutyItem item;
    item.measure = measure;
    item.duty = code;
    item.bearer = bearer;
    item.tier = tier;
    item.from = from;
    item.to = to;
    item.owed = owed;
    item.done = done;
    item.status = status;
    if (status == DutyStatus::short_) item.short_by = owed - done;
    for (int i = 0; i < done && i < 12; ++i)
        item.counted.push_back({"activity", id("a-2024-", i * 3 + 1), from + i * 7, from + i * 7, {}, false, {}});
    return item;
}

inline void owe_duties(Input& input) {
    const Date year_end = Date::of(2024, 12, 31), half = Date::of(2024, 6, 30);
    for (int i = 0; i < 30; ++i) {
        const std::string county = id("a-county-", i);
        input.duties.push_back(duty(13, "onsite_quarterly", county, Tier::county, input.from, Date::of(2024, 3, 31), 1,
                                    1 + i % 2, DutyStatus::met));
        const bool missed = i == 17;
        input.duties.push_back(duty(13, "onsite_quarterly", county, Tier::county, Date::of(2024, 4, 1), half, 1,
                                    missed ? 0 : 1, missed ? DutyStatus::short_ : DutyStatus::met));
        const bool behind = i % 6 == 1;
        input.duties.push_back(duty(14, "frontline_days", id("a-dept-", i), Tier::department, input.from, year_end, 10,
                                    behind ? 3 : 5 + i % 4, behind ? DutyStatus::behind : DutyStatus::on_pace));
    }
    for (unsigned month = 1; month <= 6; ++month) {
        const Date tenth = Date::of(2024, month, month == 2 ? 18 : 11), twentieth = Date::of(2024, month, 20);
        const bool missed = month == 5;
        input.duties.push_back(
            duty(7, "secretary_reception_day", "a-secretary", Tier::county, tenth, tenth, 1, 1, DutyStatus::met));
        input.duties.push_back(duty(7, "head_reception_day", "a-head", Tier::county, twentieth, twentieth, 1,
                                    missed ? 0 : 1, missed ? DutyStatus::short_ : DutyStatus::met));
    }
    for (const Town& town : towns()) {
        DutyItem item = duty(6, "sub_topic", std::string("u-") + town.code, Tier::township, input.from, year_end, 1, 1,
                             DutyStatus::met);
        item.bearer_kind = BearerKind::team;
        item.counted = {
            {"topic", std::string("t-") + town.code, Date::of(2024, 3, 1), Date::of(2024, 3, 1), {}, false, {}}};
        input.duties.push_back(item);
        input.topics.push_back({std::string("t-") + town.code, "t-2024-000001", std::string("u-") + town.code,
                                town.name.zh + "农产品小而精的路子", "", at("2024-03-01"), Provenance::synthetic});
    }
    input.topics.push_back(
        {"t-2024-000001", "", "", "群众增收的堵点与办法", "", at("2024-01-15"), Provenance::synthetic});
}

inline void hold_cases(Input& input, int count) {
    static const std::array<const char*, 4> matters{"村道塌方，校车绕行", "灌溉渠年久失修，下游田块无水",
                                                    "低保申请两月无回音", "安置房屋面渗水"};
    CaseSummarised& s = input.summary;
    s.opened = count;
    for (int i = 0; i < count; ++i) {
        CaseRow row;
        row.item.case_no = "990001-2024-" + id("00", i + 1);
        row.item.workflow = "matter";
        row.item.category = categories()[static_cast<std::size_t>(i * i + i / 3) % (i % 3 == 0 ? 3 : 8)].code;
        row.item.summary = matters[static_cast<std::size_t>(i) % matters.size()];
        row.item.area = towns()[static_cast<std::size_t>(i * 5 + i / 7) % 6].code;
        row.item.unit = id("u-dept-", i % 30);
        row.item.handler = id("a-dept-", i % 30);
        row.item.received_at = Instant::start_of(input.from + i * (input.to - input.from) / count) + 36'000'000;
        row.item.provenance = Provenance::synthetic;
        const bool is_open = i * 10 > count * 9 || i == 40;
        row.item.state = is_open ? "in_progress" : "closed";
        if (is_open) {
            row.item.clock = "conclude";
            row.item.due_at = Instant::start_of((i == 40 ? Date::of(2024, 6, 18) : Date::of(2024, 8, 20)) + 1);
            ++s.open;
        } else {
            ++s.closed;
        }
        if (i % 2 == 0 && i / 2 < static_cast<int>(input.activities.size()))
            input.activities[static_cast<std::size_t>(i / 2)].cases.push_back(row.item.case_no);
        input.cases.push_back(row);
    }
    s.overdue = 1;
    s.breached = 3;
    s.reopened = 2;
    s.response = {128, 131};
    s.resolution = {126, 131};
    s.satisfaction = {119, 131};
    s.by_state = {{"closed", {"已办结", "Closed"}, s.closed}, {"in_progress", {"办理中", "In progress"}, s.open}};
}

/// A unit that bounced once in vain and got a yellow card, another with a red one that was withdrawn.
inline void supervise(Input& input) {
    DispatchFigures roads{"u-dept-0003", {"县交通局", "Roads department"}, 12, 2, 1, 1, {9, 11}, {2, 12}, 190, {2, 11}};
    DispatchFigures water{"u-dept-0004", {"县水利局", "Water department"}, 5, 0, 0, 0, {5, 5}, {0, 5}, 0, {0, 5}};
    input.dispatch = {input.from, input.to, {"", {}, 17, 2, 1, 1, {14, 16}, {2, 17}, 190, {2, 16}}, {roads, water}};
    SupervisionItem yellow;
    yellow.case_no = "990001-2024-000041";
    yellow.clock = "conclude";
    yellow.run = 1;
    yellow.rung = "yellow_card";
    yellow.title = {"黄牌警示（催办）", "Yellow card (urging letter)"};
    yellow.ladder = "ladder-default/1";
    yellow.card = CardColour::yellow;
    yellow.number = 1;
    yellow.unit = "u-dept-0003";
    yellow.handler = "a-dept-0003";
    yellow.due_on = Date::of(2024, 6, 18);
    yellow.reached_at = at("2024-06-19");
    SupervisionItem red = yellow;
    red.rung = "red_card";
    red.title = {"红牌警示", "Red card"};
    red.card = CardColour::red;
    red.number = 2;
    red.unit = "u-dept-0004";
    red.withdrawn_at = at("2024-06-26");
    red.ground = input.language == Language::en ? "done in time, recorded late" : "登记滞后，实已按期办结";
    input.supervisions = {red, yellow};
    input.cases.at(2).merged_into = input.cases.at(1).item.case_no;
    HandoverItem handed;
    handed.handed.case_no = input.cases.at(3).item.case_no;
    handed.handed.from = "a-dept-0003";
    handed.handed.to = "a-dept-0004";
    handed.handed.occurred_at = at("2024-06-01");
    handed.recorded_at = at("2024-06-03");
    input.handovers = {handed};
    const bool english = input.language == Language::en;
    input.rules = {{"990001-2024-000001-r1", input.cases.at(0).item.case_no,
                    english ? "Quarterly leak check" : "季度查漏制度", "u-dept-0003", "", Date::of(2024, 6, 1), false,
                    30}};
}

/// Counts what the lists hold, as the store does of a span that fits into them. A case that is no longer open was
/// closed after some weeks, and the citizen reached; every seventh says that it was not solved.
inline void recount(Input& input) {
    input.counts = {};
    RecordCount& records = input.counts.records;
    for (const ActivityShown& activity : input.activities) {
        if (activity.withdrawn) {
            ++records.withdrawn;
            continue;
        }
        ++records.activities;
        records.people += activity.audience;
        records.raised += static_cast<std::int64_t>(activity.cases.size());
        ++records.by_origin[activity.provenance];
        for (const std::int64_t measure : activity.measures) ++input.counts.measures[measure];
    }
    CaseCounter counter(input.from, input.to);
    input.late.clear();
    for (std::size_t i = 0; i < input.cases.size(); ++i) {
        const CaseRow& row = input.cases[i];
        CaseFact fact{row.item.workflow, row.item.state,       row.item.area,
                      row.item.category, row.item.received_at, {},
                      row.reported,      row.item.provenance,  {true, true, i % 7 != 0, i % 9 != 0}};
        if (row.item.due_at || row.reported)
            fact.said = {};
        else
            fact.closed_at = row.item.received_at + (20 + static_cast<std::int64_t>(i) % 30) * 86'400'000LL;
        counter.add(fact);
        if (row.reported || !row.item.due_at) continue;
        input.counts.open.add(row.item.due_at, row.item.provenance, input.generated_at);
        if (*row.item.due_at <= input.generated_at) input.late.push_back(row.item);
    }
    input.counts.cases = std::move(counter).finish();
}

inline HistoryItem step(int version, const std::string& action, LocalText title, const std::string& from,
                        const std::string& to, Instant when, const std::string& actor,
                        std::map<std::string, FieldValue> fields) {
    return {version, action, std::move(title), from, to, when, when, actor, std::move(fields)};
}

inline CaseView story() {
    CaseView c;
    c.case_no = "990001-2024-000001";
    c.workflow = "matter";
    c.workflow_version = 1;
    c.category = "rural_road";
    c.category_title = {"农村道路", "Rural roads"};
    c.state = "closed";
    c.state_title = {"已办结", "Closed"};
    c.final_state = true;
    c.round = 2;
    c.summary = "村道塌方，路基被掏空，车辆无法通行";
    c.area = "990001101201";
    c.area_title = {"青石镇岩口村", "Yankou village, Qingshi town"};
    c.unit = "u-dept-0003";
    c.handler = "a-dept-0003";
    c.leader = "a-county-0004";
    c.activity = "a-2024-0001";
    c.received_at = at("2024-04-08", "10:30:00");
    c.closed_at = at("2024-07-05", "16:20:00");
    c.provenance = Provenance::synthetic;
    c.outcome =
        Outcome{"路基回填、挡墙重建，6月28日恢复通车", "列入汛前必查路段清单，每年4月由村和县直部门共同巡查", ""};
    c.answer = Answer{true, true, true, true};
    c.clocks = {{"accept",
                 {"受理时限", "Accept or decline"},
                 1,
                 at("2024-04-08", "10:30:00"),
                 at("2024-04-24", "00:00:00"),
                 Date::of(2024, 4, 23),
                 false,
                 0,
                 at("2024-04-09"),
                 ClockStatus::met},
                {"first_contact",
                 {"首次联系时限", "First contact"},
                 1,
                 at("2024-04-09", "15:00:00"),
                 at("2024-04-11", "00:00:00"),
                 Date::of(2024, 4, 10),
                 false,
                 0,
                 at("2024-04-12"),
                 ClockStatus::breached},
                {"conclude",
                 {"办结时限", "Conclude"},
                 1,
                 at("2024-04-09"),
                 at("2024-07-09", "00:00:00"),
                 Date::of(2024, 7, 8),
                 false,
                 30,
                 at("2024-07-05", "16:20:00"),
                 ClockStatus::met}};
    c.history = {
        step(1, "register", {"登记", "Register"}, "", "registered", at("2024-04-08", "10:30:00"), "a-dispatcher", {}),
        step(2, "accept", {"受理", "Accept"}, "registered", "accepted", at("2024-04-09"), "a-dispatcher", {}),
        step(3, "assign", {"交办", "Assign"}, "accepted", "assigned", at("2024-04-09", "15:00:00"), "a-dispatcher",
             {{"unit", std::string("u-dept-0003")}, {"handler", std::string("a-dept-0003")}}),
        step(4, "contact", {"联系群众", "Contact the citizen"}, "assigned", "assigned", at("2024-04-12"), "a-dept-0003",
             {{"note", std::string("到现场查看，约定先设警示、再定方案")}}),
        step(5, "extend", {"延期", "Extend"}, "in_progress", "in_progress", at("2024-06-03"), "a-county-0004",
             {{"days", std::int64_t{30}}, {"ground", std::string("汛期连续降雨，挡墙基础不能施工")}}),
        step(6, "verify", {"回访核实", "Verify"}, "resolved", "verified", at("2024-06-12", "14:00:00"), "a-verifier",
             {{"solved", false}, {"note", std::string("“临时便道一下雨又垮了。”")}}),
        step(7, "reopen", {"重办", "Reopen"}, "verified", "assigned", at("2024-06-12", "14:30:00"), "a-verifier", {}),
        step(8, "resolve", {"报送办理结果", "Resolve"}, "in_progress", "resolved", at("2024-06-28", "17:00:00"),
             "a-dept-0003", {{"fix_now", std::string("路基回填、挡墙重建，恢复通车")}}),
        step(9, "verify", {"回访核实", "Verify"}, "resolved", "verified", at("2024-07-05", "15:00:00"), "a-verifier",
             {{"solved", true}, {"satisfied", true}}),
        step(10, "close", {"办结", "Close"}, "verified", "closed", at("2024-07-05", "16:20:00"), "a-dispatcher", {})};
    return c;
}

/// Half a year of the fictional county under the built-in mechanism.
inline Input county(Language language, int activities = 360, int cases = 146) {
    Input input;
    input.language = language;
    input.jurisdiction = "990001";
    input.jurisdiction_name = {"云溪县", "Yunxi County"};
    input.synthetic = true;
    input.from = Date::of(2024, 1, 1);
    input.to = Date::of(2024, 6, 30);
    input.as_of = input.to;
    input.generated_at = at("2024-07-08", "08:30:00");
    input.mechanism = mechanism::check(builtin("wuxi-1315")).document.value();
    name_everyone(input.names);
    hold_activities(input, activities);
    owe_duties(input);
    hold_cases(input, cases);
    supervise(input);
    input.stories = {story(), story()};
    input.stories[1].case_no = "990001-2024-000007";
    recount(input);
    return input;
}

}  // namespace lianxin::report::sample

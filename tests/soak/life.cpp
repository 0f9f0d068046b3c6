#include "life.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "base/json.hpp"
#include "support/amended_year.hpp"

namespace lianxin::soak {
namespace {

constexpr std::int64_t kHour = 3'600'000;
const char* const kWorkflows[] = {"matter", "hotline", "petition", "livelihood", "relief"};

/// One official, one post, one appointment: "o-NAME", "post-NAME", "a-NAME".
void add(OrganisationImport& all, const std::string& name, const std::string& unit, std::vector<Function> functions,
         std::optional<Tier> tier = std::nullopt) {
    Post post;
    post.id = "post-" + name;
    post.unit = unit;
    post.title = {"职务" + name, name};
    post.tier = tier;
    post.in_leadership_team = tier.has_value();
    post.functions = std::move(functions);
    all.posts.push_back(post);
    all.officials.push_back({"o-" + name, {"干部" + name, name}, {}});
    all.appointments.push_back({"a-" + name, "o-" + name, "post-" + name, Date::of(2023, 1, 1), {}, {}});
}

}  // namespace

Size size_asked_for() {
    Size size;
    const char* asked = std::getenv("LIANXIN_SOAK");
    std::istringstream words(asked == nullptr ? "" : asked);
    for (std::string word; words >> word;) {
        const std::string name = word.substr(0, word.find('=')), value = word.substr(word.find('=') + 1);
        if (name == "officials") size.officials = std::stoi(value);
        if (name == "cases") size.cases = std::stoi(value);
        if (name == "months") size.months = std::stoi(value);
        if (name == "seed") size.seed = std::stoull(value);
    }
    return size;
}

Life::Life(const Size& size)
    : size_(size),
      dice_(size.seed),
      uri_("sqlite:" + folder_.file("county.db")),
      now_(Instant::parse("2024-01-02T09:00:00+08:00")) {
    restart();
    found();
}

void Life::restart() {
    if (store_) now_ = store_->now();
    store_.reset();
    StoreOptions options;
    options.time_source = TimeSource::manual;
    options.now = now_;
    store_ = std::make_unique<Store>(Store::open(uri_, options));
}

void Life::found() {
    const Session installer = store_->session({kCounty, "", true});
    for (const std::string& name : builtin_names()) installer.document_adopt({JsonText{builtin(name)}, ""});
    OrganisationImport all;
    all.areas = {{"990001000000", {"云溪县（虚构）", "Yunxi County (fictional)"}, {}}};
    all.units = {{"u-county", {"县政府", "county"}, "", "990001000000", Tier::county, {}},
                 {"u-centre", {"受理中心", "centre"}, "u-county", "", {}, {}}};
    for (int town = 1; town <= 3; ++town)
        all.areas.push_back({"99000110" + std::to_string(town) + "201", {"村" + std::to_string(town), ""}, {}});
    add(all, "county-head", "u-county", {Function::handler}, Tier::county);
    add(all, "deputy", "u-county", {Function::approver, Function::handler}, Tier::county);
    add(all, "admin", "u-centre", {Function::administrator});
    add(all, "auditor", "u-centre", {Function::auditor});
    for (const char* number : {"1", "2"}) {
        const std::string n = number;
        add(all, "registrar-" + n, "u-centre", {Function::registrar});
        add(all, "dispatcher-" + n, "u-centre", {Function::dispatcher});
        add(all, "approver-" + n, "u-centre", {Function::approver});
        add(all, "verifier-" + n, "u-centre", {Function::verifier});
        add(all, "supervisor-" + n, "u-centre", {Function::supervisor});
    }
    const int left = std::max(size_.officials - static_cast<int>(all.officials.size()), 8);
    for (int made = 0, unit = 1; made < left; ++unit) {
        const std::string id = "u-" + std::to_string(unit);
        all.units.push_back({id, {"单位" + std::to_string(unit), id}, "u-county", "", Tier::department, {}});
        handling_units_.push_back(id);
        add(all, std::to_string(unit) + "-head", id, {Function::handler}, Tier::department);
        head_of_[id] = "a-" + std::to_string(unit) + "-head";
        ++made;
        for (int clerk = 1; clerk <= 5 && made < left; ++clerk, ++made)
            add(all, std::to_string(unit) + "-" + std::to_string(clerk), id,
                clerk == 5 ? std::vector<Function>{Function::handler, Function::verifier}
                           : std::vector<Function>{Function::handler});
    }
    installer.organisation_import(all);
}

std::vector<std::string> Life::appointments() const {
    std::vector<std::string> ids;
    for (const Appointment& one : as("a-admin").organisation_show({}).appointments) ids.push_back(one.id);
    return ids;
}

std::vector<std::string> Life::units() const {
    std::vector<std::string> ids;
    for (const Unit& one : as("a-admin").organisation_show({}).units) ids.push_back(one.id);
    return ids;
}

template <class Do>
bool Life::attempt(const std::string& what, Do&& act) {
    try {
        act();
        ++done_[what];
        return true;
    } catch (const Error& error) {
        ++done_["refused " + error.code()];
        return false;
    }
}

void Life::month() {
    const Date first = store_->now().date();
    for (int i = 0; i < 30; ++i) day(first + i);
    store_->time_set({Instant::start_of(first + 30) + 9 * kHour});
    supervise();
}

void Life::day(Date date) {
    const int due = size_.cases / std::max(size_.months * 30, 1), rest = size_.cases % std::max(size_.months * 30, 1);
    int to_open = due + (dice_.below(size_.months * 30) < rest ? 1 : 0);
    if (dice_.percent(4)) change_post(date);
    if (dice_.percent(12)) go_away(date);
    if (dice_.percent(1)) amend_calendar(date);
    if (dice_.percent(3)) restart();
    for (int hour = 9; hour <= 17; hour += 4) {
        const Instant at = Instant::start_of(date) + (hour * kHour + dice_.below(3600) * 1000);
        if (store_->now() < at) store_->time_set({at});
        supervise();
        for (int i = to_open / 3 + (hour == 9 ? to_open % 3 : 0); i > 0; --i) open_case();
        for (int i = (due + 1) * 4; i > 0 && !live_.empty(); --i) {
            const std::string case_no = any_case();
            if (dice_.percent(10))
                hand_out_part(case_no);
            else if (dice_.percent(1))
                declare_conflict(case_no);
            else if (dice_.percent(6))
                merge_or_settle(case_no);
            else
                act_on(case_no);
        }
    }
}

const std::string& Life::any_case() {
    // Rather a recent one: old ones that nobody touches grow late.
    const int all = static_cast<int>(live_.size());
    const int back = std::min(dice_.below(all), dice_.below(all));
    return live_[static_cast<std::size_t>(all - 1 - back)];
}

void Life::open_case() {
    const std::string workflow = kWorkflows[dice_.below(5)];
    const Json document = parse_json(builtin(workflow));
    const Json& categories = document.at("categories");
    CaseOpen request;
    request.workflow = workflow;
    request.category =
        categories.at(static_cast<std::size_t>(dice_.below(static_cast<int>(categories.size())))).at("code");
    request.summary = "群众反映事项" + std::to_string(++opened_);
    request.area = "99000110" + std::to_string(dice_.from_to(1, 3)) + "201";
    request.urgent = dice_.percent(10);
    if (dice_.percent(15)) request.leader = "a-deputy";
    if (dice_.percent(4)) request.respondents = {{dice_.one_of(handling_units_), ""}};
    attempt("case_open", [&] {
        cases_.push_back(as("a-registrar-" + std::to_string(dice_.from_to(1, 2))).case_open(request).case_no);
        live_.push_back(cases_.back());
        workflow_of_[cases_.back()] = workflow;
    });
}

std::string Life::handler_in(const std::string& unit) {
    std::vector<std::string> in;
    const OrganisationShown all = as("a-admin").organisation_show({});
    const Date today = store_->now().date();
    for (const Appointment& one : all.appointments) {
        const auto post =
            std::find_if(all.posts.begin(), all.posts.end(), [&](const Post& p) { return p.id == one.post; });
        if (post->unit == unit && one.from <= today && (!one.to || today <= *one.to)) in.push_back(one.id);
    }
    return in.empty() ? std::string("a-deputy") : dice_.one_of(in);
}

FieldValue Life::value_for(const FieldView& field, const std::string& unit) {
    const Date today = store_->now().date();
    if (field.type == "code")
        return field.codes.at(static_cast<std::size_t>(dice_.below(static_cast<int>(field.codes.size())))).code;
    if (field.type == "flag") return field.name == "reached" || dice_.percent(70);
    if (field.type == "fen") return std::int64_t{dice_.from_to(1, 1000)} * 100;
    if (field.type == "count") return std::int64_t{dice_.from_to(1, 5)};
    if (field.type == "date") return (today + (field.name.rfind("hearing_", 0) == 0 ? -1 : dice_.from_to(1, 30))).str();
    if (field.type == "unit") return unit;
    if (field.type == "appointment") return field.name == "leader" ? std::string("a-deputy") : handler_in(unit);
    return std::string("已按规定办理");
}

void Life::act_on(const std::string& case_no) {
    const CaseActionsExplained seen = as("a-auditor").case_actions({case_no});
    std::vector<const ActionExplained*> possible;
    for (const ActionExplained& action : seen.actions) {
        const bool shut = std::any_of(action.reasons.begin(), action.reasons.end(), [](const Reason& reason) {
            return reason.code != "wrong_role" && reason.code != "guard_actor_never_handled";
        });
        if (!shut && !action.acting.empty()) possible.push_back(&action);
    }
    if (possible.empty()) {
        ++done_["nothing to do"];
        return;
    }
    const ActionExplained& action = *dice_.one_of(possible);
    CaseAct request;
    request.case_no = case_no;
    request.action = action.action;
    const std::string unit = dice_.one_of(handling_units_);
    for (const FieldView& field : action.fields)
        if ((field.required || dice_.percent(50)) && field.type != "person" && field.type != "activity" &&
            field.type != "topic")
            request.fields[field.name] = value_for(field, unit);
    attempt("case_act", [&] { as(dice_.one_of(action.acting)).case_act(request); });
    if (as("a-auditor").case_show({case_no}).final_state && !dice_.percent(20))
        live_.erase(std::find(live_.begin(), live_.end(), case_no));
}

void Life::hand_out_part(const std::string& case_no) {
    const Session dispatcher = as("a-dispatcher-1");
    const CaseView seen = dispatcher.case_show({case_no});
    for (const PartView& part : seen.parts)
        if (part.status == PartStatus::open) {
            if (dice_.percent(60))
                attempt("part_reply", [&] {
                    as(part.handler.empty() ? handler_in(part.unit) : part.handler)
                        .part_reply({case_no, part.number, "已协办", {}, ""});
                });
            else
                attempt("part_overrule", [&] { dispatcher.part_overrule({case_no, part.number, "不再需要", ""}); });
            return;
        }
    attempt("part_assign", [&] {
        dispatcher.part_assign({case_no,
                                dice_.one_of(handling_units_),
                                "",
                                "协办",
                                std::int64_t{dice_.from_to(1, 9)},
                                dice_.one_of({PeriodUnit::day, PeriodUnit::working_day}),
                                {},
                                ""});
    });
}

/// Of a main case the petitioners merged into it are told and asked, now and then one goes its own way; any other case
/// is merged into one of its workflow, if the rules let it.
void Life::merge_or_settle(const std::string& case_no) {
    const CaseView seen = as("a-auditor").case_show({case_no});
    for (const MergedView& merged : seen.merged) {
        if (merged.ended_at) continue;
        if (dice_.percent(20)) {
            attempt("case_unmerge", [&] { as("a-dispatcher-2").case_unmerge({merged.case_no, "并非同一事项", ""}); });
            return;
        }
        attempt("merged_reply", [&] { as("a-dispatcher-2").merged_reply({merged.case_no, "已经办好", {}, ""}); });
        attempt("merged_verify", [&] {
            as("a-verifier-1").merged_verify({merged.case_no, true, dice_.percent(80), dice_.percent(70), {}, ""});
        });
        return;
    }
    for (int i = 0; i < 4; ++i) {
        const std::string& other = any_case();
        if (other != case_no && workflow_of_[other] == workflow_of_[case_no] && attempt("case_merge", [&] {
                as("a-dispatcher-2").case_merge({case_no, {other}, "同一事项", ""});
            }))
            return;
    }
}

void Life::declare_conflict(const std::string& case_no) {
    const CaseView seen = as("a-auditor").case_show({case_no});
    ConflictRecord request;
    request.case_no = case_no;
    request.ground = "应当回避";
    request.kind = ConflictKind::respondent;
    request.unit = seen.unit.empty() || dice_.percent(50) ? dice_.one_of(handling_units_) : seen.unit;
    attempt("conflict_record", [&] { as("a-supervisor-1").conflict_record(request); });
}

void Life::supervise() {
    while (as("a-supervisor-2").supervise({dice_.percent(50) ? 7 : 1000, false, ""}).more) ++done_["supervise"];
    ++done_["supervise"];
    attempt("handover_run", [&] {
        while (as("a-supervisor-2").handover_run({1000, false, ""}).more) {
        }
    });
}

/// Leave of some days, with or without somebody who stands in.
void Life::go_away(Date date) {
    AbsenceRecord request;
    request.appointment = handler_in(dice_.one_of(handling_units_));
    request.from = date + dice_.below(4);
    request.to = request.from + dice_.below(15);
    request.ground = dice_.one_of({AbsenceGround::leave, AbsenceGround::training, AbsenceGround::business_trip});
    if (dice_.percent(60)) request.substitute = handler_in(dice_.one_of(handling_units_));
    attempt("absence_record", [&] { as("a-admin").absence_record(request); });
}

/// The head of a unit goes, and another comes the day after.
void Life::change_post(Date date) {
    const std::string unit = dice_.one_of(handling_units_);
    std::string& head = head_of_[unit];
    OrganisationShown all = as("a-admin").organisation_show({});
    OrganisationImport change;
    for (Appointment one : all.appointments)
        if (one.id == head) {
            if (!(one.from < date)) return;
            one.to = date;
            change.appointments.push_back(one);
            const std::string next = "head-" + std::to_string(++successors_);
            change.officials.push_back({"o-" + next, {"干部" + next, next}, {}});
            change.appointments.push_back({"a-" + next, "o-" + next, one.post, date + 1, {}, {}});
            attempt("post changed", [&] { as("a-admin").organisation_import(change); });
            head = "a-" + next;
            return;
        }
}

/// A day off more, some weeks from now.
void Life::amend_calendar(Date date) {
    const Date day = date + dice_.from_to(5, 40);
    const std::string year = std::to_string(day.year());
    const auto known = builtin_names();
    if (std::find(known.begin(), known.end(), "cn-" + year) == known.end()) return;
    const std::string amended = test::with_holiday(year, ++calendar_version_, day.str(), day.str());
    attempt("calendar amended", [&] { as("a-admin").document_adopt({JsonText{amended}, ""}); });
}

}  // namespace lianxin::soak

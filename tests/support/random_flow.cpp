#include "support/random_flow.hpp"

#include <rapidcheck.h>

#include <algorithm>

namespace lianxin::test {
namespace {

using Texts = std::vector<std::string>;

template <class T>
T any_of(const std::vector<T>& choices) {
    return *rc::gen::elementOf(choices);
}
bool once_in(int n) { return *rc::gen::inRange(0, n) == 0; }

/// Workflow and a category of it.
const std::vector<std::pair<std::string, std::string>>& workflows() {
    static const std::vector<std::pair<std::string, std::string>> all{
        {"matter", "rural_road"},  {"petition", "land"},  {"hotline", "help"},     {"hotline", "consult"},
        {"livelihood", "housing"}, {"relief", "illness"}, {"research", "industry"}};
    return all;
}

std::string member_of(const std::string& unit) {
    if (unit == "u-office") return "a-verifier";
    if (unit == "u-county") return "a-leader";
    if (unit == "u-town") return "a-town";
    return any_of(Texts{"a-handler", "a-handler-2"});
}

/// Nothing but role and person stands in the way of whoever asked: somebody else may do it.
bool could_be_taken(const ActionExplained& action) {
    return std::all_of(action.reasons.begin(), action.reasons.end(), [](const Reason& reason) {
        return reason.code == "wrong_role" || reason.code == "guard_actor_never_handled";
    });
}

/// So that most walks are long.
bool ends_early(const std::string& action) {
    for (const char* part : {"withdraw", "decline", "abandon", "drop", "refuse", "answer_now"})
        if (action.find(part) != std::string::npos) return true;
    return false;
}

}  // namespace

const Texts& RandomFlow::appointments() {
    static const Texts all{"a-admin",      "a-registrar", "a-dispatcher", "a-approver",  "a-verifier",
                           "a-supervisor", "a-auditor",   "a-handler",    "a-handler-2", "a-secretary",
                           "a-head",       "a-leader",    "a-dept",       "a-town"};
    return all;
}

RandomFlow::RandomFlow(County& county) : county_(county) {
    for (const char* name : {"petition", "hotline", "livelihood", "relief", "research"})
        county.as("a-admin").document_adopt({JsonText{builtin(name)}, ""});
    activity_ = county.as("a-leader").activity_record(onsite_office("2024-02-26")).activity;
    TopicRecord master;
    master.title = "总课题";
    master.occurred_at = county.store().now();
    topic_ = county.as("a-admin").topic_record(master).topic;
}

std::string RandomFlow::open() {
    const auto [workflow, category] = any_of(workflows());
    CaseOpen request;
    request.workflow = workflow;
    request.category = category;
    request.summary = "路基塌方";
    request.area = kVillage;
    request.urgent = once_in(6);
    if (once_in(2)) request.leader = "a-leader";
    return county_.as("a-registrar").case_open(request).case_no;
}

RandomFlow::Step RandomFlow::step(const std::string& case_no) {
    const bool wild = once_in(7);
    const CaseActionsExplained seen = county_.as("a-auditor").case_actions({case_no});
    std::vector<std::size_t> likely, all;
    for (std::size_t i = 0; i < seen.actions.size(); ++i) {
        all.push_back(i);
        if (!could_be_taken(seen.actions[i]) || (ends_early(seen.actions[i].action) && !once_in(12))) continue;
        const bool leads_on = !seen.actions[i].to.zh.empty();
        likely.insert(likely.end(), leads_on ? 4 : 1, i);
    }
    const ActionExplained& action = seen.actions[any_of(wild || likely.empty() ? all : likely)];
    Step step;
    step.who = any_of(wild || action.acting.empty() ? appointments() : action.acting);
    step.act.case_no = case_no;
    step.act.action = action.action;
    step.act.fields = fields_for(action, case_no, wild);
    step.act.evidence = evidence_for(action, wild);
    return step;
}

std::map<std::string, FieldValue> RandomFlow::fields_for(const ActionExplained& action, const std::string& case_no,
                                                         bool wild) {
    const Date today = county_.store().now().date();
    const bool rule = once_in(3);  // a lasting rule is told whole, or not at all
    std::string unit = county_.as("a-auditor").case_show({case_no}).unit;
    std::map<std::string, FieldValue> out;
    for (const FieldView& field : action.fields) {  // the unit stands before whoever belongs to it
        if (wild && once_in(4)) continue;
        const bool of_rule = field.name.rfind("rule_", 0) == 0,
                   of_outcome = field.name == "fix_now" || field.name == "keep_fixed";
        if (field.type == "evidence" || (of_rule && !rule)) continue;
        if (!field.required && !of_rule && !of_outcome && once_in(2)) continue;
        FieldValue& value = out[field.name];
        const bool past = field.name.rfind("hearing_", 0) == 0;
        if (wild && once_in(6))
            value = any_of(std::vector<FieldValue>{std::string("u-none"), true, std::int64_t{0}, std::string(" ")});
        else if (field.type == "text")
            value = any_of(Texts{"甲", "已现场查看", "a'b\"c"});
        else if (field.type == "code")
            value = any_of(field.codes).code;
        else if (field.type == "flag")
            value = !once_in(3) || field.name == "reached";
        else if (field.type == "fen")
            value = *rc::gen::inRange<std::int64_t>(1, 100'000'000);
        else if (field.type == "count")
            value = *rc::gen::inRange<std::int64_t>(1, field.name == "days" ? 9 : 4);
        else if (field.type == "date")
            value = (past ? today - *rc::gen::inRange(0, 4) : today + *rc::gen::inRange(1, 30)).str();
        else if (field.name == "rule_unit")
            value = std::string("u-roads");
        else if (field.type == "unit")
            value = unit = any_of(Texts{"u-roads", "u-roads", "u-office", "u-county", "u-town"});
        else if (field.type == "appointment")
            value = field.name == "leader" ? std::string("a-leader") : member_of(unit);
        else if (field.type == "activity")
            value = activity_;
        else if (field.type == "topic")
            value = topic_;
        else
            out.erase(field.name);
    }
    return out;
}

std::vector<CaseEvidence> RandomFlow::evidence_for(const ActionExplained& action, bool wild) {
    std::vector<CaseEvidence> out;
    for (const FieldView& field : action.fields) {
        if (field.type != "evidence" || (!field.required && once_in(2))) continue;
        for (const CodeView& kind : field.codes) {
            if (wild && once_in(4)) continue;
            CaseEvidence file{field.name, kind.code, "file-" + kind.code, std::string(62, 'a'), ""};
            file.sha256 += std::to_string(10 + out.size());
            out.push_back(std::move(file));
        }
    }
    return out;
}

void RandomFlow::pass_time() {
    constexpr std::int64_t kHour = 3'600'000;
    const std::int64_t hours = any_of(std::vector<std::int64_t>{0, 0, 1, 3, 5, 24, 24, 72, 240});
    county_.store().time_set({county_.store().now() + hours * kHour});
}

}  // namespace lianxin::test

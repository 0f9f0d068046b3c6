// trace: the chain goal, contact, measure, activity, case, verified outcome, followed both ways. One line a link; a
// case that is kept from the asking official (回避) is on no line.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "casework/rates.hpp"
#include "codec/trace.hpp"
#include "lianxin/error.hpp"
#include "service/account_rows.hpp"
#include "service/cases.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/outcomes.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

struct Link {
    const char* code;
    const char* en;
    const char* zh;
};
constexpr Link kAsked{"asked", "Asked about.", "所查对象。"};
constexpr Link kOfGoal{"serves_goal", "The mechanism's contacts serve its goals.", "机制的蹲点联系服务于其总体目标。"};
constexpr Link kMeasureOfGoal{"serves_goal", "It belongs to no one contact; it serves the goals of the mechanism.",
                              "不专属于某项蹲点联系，直接服务于总体目标。"};
constexpr Link kOfContact{"measure_of_contact", "The mechanism puts the measure under this contact.",
                          "机制将该举措列在此项蹲点联系之下。"};
constexpr Link kCredited{"credited", "The activity was credited to duties of the measure.",
                         "该活动已计入该举措的履职要求。"};
constexpr Link kServes{"serves", "The activity serves the measure; no duty was credited.",
                       "该活动属于该举措，未计入履职要求。"};
constexpr Link kRaised{"raised", "The activity raised the matter.", "该诉求在活动中提出。"};
constexpr Link kRaisedWithdrawn{"raised_withdrawn", "The activity raised the matter; its record was withdrawn since.",
                                "该诉求在活动中提出；该活动记录其后已撤回。"};
constexpr Link kVisited{"visited", "The activity took the case down, or was stationed at it.",
                        "带案下访或者蹲点驻守所涉的办件。"};
constexpr Link kSolved{"solved", "The citizen says that it is solved.", "群众表示已解决。"};
constexpr Link kNotSolved{"not_solved", "The citizen says that it is not solved.", "群众表示没有解决。"};
constexpr Link kRuleStands{"rule_stands", "A lasting rule came of it, and it stands.", "由此立下的长效规定仍然有效。"};
constexpr Link kNoRecurrence{"no_recurrence", "It was said why nothing recurs.", "已说明为何不会再次发生。"};

struct Node {
    TraceKind kind = TraceKind::case_;
    std::string id;
};

class Chain {
public:
    Chain(Work& work, Traced& reply) : work_(work), reply_(reply) {}

    void self(const Node& node, LocalText title) { add(node, std::move(title), TraceWay::self, node, kAsked); }
    void add(const Node& node, LocalText title, TraceWay way, const Node& of, const Link& link,
             std::vector<std::string> duties = {}) {
        if (!seen_.insert({node.kind, node.id, of.kind, of.id, link.code}).second) return;
        reply_.nodes.push_back({node.kind, node.id, std::move(title), way, of.kind, of.id, link.code, link.en, link.zh,
                                std::move(duties)});
    }

    /// Measures of an activity, their contacts, the goals.
    void up_from(const activity::Recorded& activity) {
        const mechanism::Mechanism* mechanism = work_.shelf->mechanism(activity.mechanism, activity.mechanism_version);
        if (mechanism == nullptr) return;
        name(*mechanism);
        const Node of{TraceKind::activity, activity.activity};
        for (const std::int64_t number : activity.measures)
            if (const mechanism::Measure* measure = find_measure(*mechanism, number)) {
                const auto duties = duties_of(activity, number);
                add(node(*measure), measure->title, TraceWay::up, of, duties.empty() ? kServes : kCredited, duties);
                up_from(*mechanism, *measure);
            }
    }
    void up_from(const mechanism::Mechanism& mechanism, const mechanism::Measure& measure) {
        for (const mechanism::Contact& contact : mechanism.contacts)
            if (measure.contact == contact.number) {
                add(node(contact), contact.title, TraceWay::up, node(measure), kOfContact);
                goals(mechanism, node(contact), kOfGoal);
            }
        if (!measure.contact) goals(mechanism, node(measure), kMeasureOfGoal);
    }
    void goals(const mechanism::Mechanism& mechanism, const Node& of, const Link& link) {
        for (const mechanism::Goal& goal : mechanism.goals) add(node(goal), goal.title, TraceWay::up, of, link);
    }

    /// An activity below a measure, and what comes of it.
    void down_to(const activity::Recorded& activity, std::int64_t measure) {
        const auto duties = duties_of(activity, measure);
        add({TraceKind::activity, activity.activity}, text(activity.topic), TraceWay::down,
            {TraceKind::measure, std::to_string(measure)}, duties.empty() ? kServes : kCredited, duties);
        down_from(activity);
    }
    void down_from(const activity::Recorded& activity) {
        const Node of{TraceKind::activity, activity.activity};
        for (const auto& [case_no, link] : cases_of(activity)) {
            const casework::State state = any_case(work_, case_no);
            add({TraceKind::case_, case_no}, text(state.summary), TraceWay::down, of, *link);
            down_from(state);
        }
    }
    void down_from(const casework::State& state) {
        const Node of{TraceKind::case_, state.case_no}, outcome{TraceKind::outcome, state.case_no};
        const casework::Said said = casework::said(state.last_answer);
        const LocalText fixed = state.outcome ? text(state.outcome->fix_now) : LocalText{};
        if (const std::optional<bool> solved = casework::for_rate(said, said.solved))
            add(outcome, fixed, TraceWay::down, of, *solved ? kSolved : kNotSolved);
        const KeptFixed kept = kept_fixed(work_, state);
        for (const casework::Rule& rule : kept.rules) add(outcome, text(rule.title), TraceWay::down, of, kRuleStands);
        if (kept.no_recurrence) add(outcome, text(state.outcome->no_recurrence), TraceWay::down, of, kNoRecurrence);
    }

    void name(const mechanism::Mechanism& mechanism) { reply_.mechanism = cat(mechanism.id, "/", mechanism.version); }
    LocalText text(const Sealed& sealed) const { return {work_.tx.open(sealed), {}}; }

    static Node node(const mechanism::Goal& goal) { return {TraceKind::goal, std::to_string(goal.number)}; }
    static Node node(const mechanism::Contact& contact) { return {TraceKind::contact, std::to_string(contact.number)}; }
    static Node node(const mechanism::Measure& measure) { return {TraceKind::measure, std::to_string(measure.number)}; }

private:
    static std::vector<std::string> duties_of(const activity::Recorded& activity, std::int64_t measure) {
        std::set<std::string> duties;
        for (const Credit& credit : activity.credited)
            if (credit.measure == measure) duties.insert(credit.duty);
        return {duties.begin(), duties.end()};
    }

    /// Cases that it raised and that it visited, but for those kept from the asking official.
    std::vector<std::pair<std::string, const Link*>> cases_of(const activity::Recorded& activity) {
        std::vector<std::pair<std::string, const Link*>> out;
        const auto query = [&](const char* table, const Link& link) {
            Conditions where(work_.tx.jurisdiction());
            where.add("activity = :a", activity.activity);
            hide_kept(where, work_, table);
            for (const auto& [case_no] : work_.tx.db().rows_bound<std::string>(
                     cat("SELECT case_no FROM ", table, where.sql(), " ORDER BY case_no"), where.args()))
                out.emplace_back(case_no, &link);
        };
        query("cases", kRaised);
        query("case_visits", kVisited);
        return out;
    }

    Work& work_;
    Traced& reply_;
    std::set<std::tuple<TraceKind, std::string, TraceKind, std::string, std::string>> seen_;
};

void trace_activity(Work& work, const std::string& id, Traced& reply) {
    const std::optional<ActivityFound> found = find_activity(work, id);
    if (!found)
        throw Error("activity.not_found", "There is no activity of this id.", "没有此编号的活动。", "/activity");
    Chain chain(work, reply);
    if (!found->withdrawn) chain.up_from(found->recorded);
    chain.self({TraceKind::activity, id}, chain.text(found->recorded.topic));
    chain.down_from(found->recorded);
}

void trace_case(Work& work, const std::string& case_no, Traced& reply) {
    const casework::State state = require_case(work, case_no);
    const Node self{TraceKind::case_, case_no};
    Chain chain(work, reply);
    const auto up = [&](const std::string& id, bool raised) {
        const std::optional<ActivityFound> found = find_activity(work, id);
        if (!found) return;
        const Link& link = !raised ? kVisited : found->withdrawn ? kRaisedWithdrawn : kRaised;
        chain.add({TraceKind::activity, id}, chain.text(found->recorded.topic), TraceWay::up, self, link);
        if (!found->withdrawn) chain.up_from(found->recorded);
    };
    if (!state.activity.empty()) up(state.activity, true);
    for (const auto& [visit] : work.tx.db().rows<std::string>(
             "SELECT activity FROM case_visits WHERE jurisdiction = :j AND case_no = :c ORDER BY activity",
             work.tx.jurisdiction(), case_no))
        up(visit, false);
    chain.self(self, chain.text(state.summary));
    chain.down_from(state);
}

/// The measures that belong to what was asked about, having put on the chain all that stands above their activities.
std::vector<std::int64_t> begin_at(const Trace& request, const mechanism::Mechanism& mechanism, Chain& chain,
                                   bool first_page) {
    const auto missing = [](const char* pointer) -> Error {
        return Error("trace.not_found", "The mechanism in force on the last day has none of this number.",
                     "末日生效的机制中没有此编号。", pointer);
    };
    std::vector<std::int64_t> measures;
    const auto below = [&](const Node& of, const mechanism::Measure& measure, const Link& link) {
        measures.push_back(measure.number);
        if (first_page) chain.add(Chain::node(measure), measure.title, TraceWay::down, of, link);
    };
    const auto of_contact = [&](const mechanism::Contact& contact) {
        for (const mechanism::Measure& measure : mechanism.measures)
            if (measure.contact == contact.number) below(Chain::node(contact), measure, kOfContact);
    };
    if (request.measure) {
        const mechanism::Measure* measure = find_measure(mechanism, *request.measure);
        if (measure == nullptr) throw missing("/measure");
        measures.push_back(measure->number);
        if (!first_page) return measures;
        chain.up_from(mechanism, *measure);
        chain.self(Chain::node(*measure), measure->title);
    } else if (request.contact) {
        const auto contact = std::find_if(mechanism.contacts.begin(), mechanism.contacts.end(),
                                          [&](const auto& each) { return each.number == *request.contact; });
        if (contact == mechanism.contacts.end()) throw missing("/contact");
        if (first_page) {
            chain.goals(mechanism, Chain::node(*contact), kOfGoal);
            chain.self(Chain::node(*contact), contact->title);
        }
        of_contact(*contact);
    } else {
        const auto goal = std::find_if(mechanism.goals.begin(), mechanism.goals.end(),
                                       [&](const auto& each) { return each.number == *request.goal; });
        if (goal == mechanism.goals.end()) throw missing("/goal");
        const Node self = Chain::node(*goal);
        if (first_page) chain.self(self, goal->title);
        for (const mechanism::Contact& contact : mechanism.contacts) {
            if (first_page) chain.add(Chain::node(contact), contact.title, TraceWay::down, self, kOfGoal);
            of_contact(contact);
        }
        for (const mechanism::Measure& measure : mechanism.measures)
            if (!measure.contact) below(self, measure, kMeasureOfGoal);
    }
    return measures;
}

void trace_span(Work& work, const Trace& request, Traced& reply) {
    if (!request.from || !request.to)
        throw Error("trace.no_span", "Measures, contacts and goals are followed over a span of days: from and to.",
                    "追溯举措、联系和目标须给出起止日期from和to。", request.from ? "/to" : "/from");
    require_span(*request.from, *request.to);
    const mechanism::Mechanism* mechanism = work.shelf->mechanism_on(*request.to);
    if (mechanism == nullptr)
        throw Error("duty.no_mechanism", "No mechanism is in force on that day.", "当日没有生效的机制。", "/to");
    Chain chain(work, reply);
    chain.name(*mechanism);
    const std::vector<std::int64_t> measures = begin_at(request, *mechanism, chain, request.after.empty());
    After at{Instant::start_of(*request.from).ms, {}, 0};
    if (!request.after.empty()) at = after_of(request.after, 2);
    for (std::int64_t told = 0;;) {
        const auto page = activities_from(work, Instant{at.number}, at.id, *request.to, request.limit + 1);
        for (const activity::Recorded& activity : page) {
            std::vector<std::int64_t> served;
            for (const std::int64_t number : activity.measures)
                if (mechanism::contains(measures, number)) served.push_back(number);
            if (!served.empty() && told++ == request.limit) {
                reply.next = cat(at.number, "/", at.id);
                return;
            }
            for (const std::int64_t number : served) chain.down_to(activity, number);
            at = {activity.occurred_at.ms, activity.activity, 0};
        }
        if (page.size() <= static_cast<std::size_t>(request.limit)) return;
    }
}

}  // namespace

Traced trace(Work& work, const Trace& request) {
    require_page(request.limit);
    const int asked = (request.case_no.empty() ? 0 : 1) + (request.activity.empty() ? 0 : 1) +
                      (request.measure ? 1 : 0) + (request.contact ? 1 : 0) + (request.goal ? 1 : 0);
    if (asked != 1)
        throw Error("trace.which", "Ask about one case, activity, measure, contact or goal.",
                    "请指明一个办件、活动、举措、联系或者目标，且只能指明一个。");
    Traced reply;
    if (!request.case_no.empty())
        trace_case(work, request.case_no, reply);
    else if (!request.activity.empty())
        trace_activity(work, request.activity, reply);
    else
        trace_span(work, request, reply);
    return reply;
}

}  // namespace lianxin::service

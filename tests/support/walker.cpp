#include "support/walker.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/rules.hpp"
#include "codec/codec.hpp"
#include "lianxin/error.hpp"
#include "resources/resources.hpp"

namespace lianxin::test {
namespace {

using casework::ClockRun;
using casework::State;
using workflow::Action;
using workflow::Effect;
using workflow::EffectKind;
using workflow::Field;
using workflow::FieldType;
using workflow::GuardKind;
using workflow::Sets;

constexpr std::int64_t kHour = 3'600'000, kDay = 24 * kHour;
constexpr std::size_t kMostNodes = 20'000;

OrganisationShown everybody() {
    OrganisationShown all;
    all.areas = {{"990001000000", {"云溪县", ""}, {}}};
    all.units = {{"u-county", {"县政府", ""}, "", "990001000000", {}, {}},
                 {"u-roads", {"交通局", ""}, "u-county", "", {}, {}},
                 {"u-bridges", {"桥梁站", ""}, "u-roads", "", {}, {}},
                 {"u-water", {"水利局", ""}, "u-county", "", {}, {}}};
    const auto add = [&](const char* name, const char* unit, std::vector<Function> functions) {
        const std::string id = name;
        all.posts.push_back({"p-" + id, unit, {id, ""}, {}, "", false, std::move(functions), {}, {}});
        all.officials.push_back({"o-" + id, {id, ""}, {}});
        all.appointments.push_back({"a-" + id, "o-" + id, "p-" + id, Date::of(2020, 1, 1), std::nullopt, {}});
    };
    add("desk", "u-county", {Function::registrar});
    add("dispatch", "u-county", {Function::dispatcher});
    add("chief", "u-county", {Function::approver});
    add("check", "u-county", {Function::verifier});
    add("super", "u-county", {Function::supervisor});
    add("admin", "u-county", {Function::administrator});
    add("audit", "u-county", {Function::auditor});
    add("leader", "u-county", {});
    add("roads", "u-roads", {Function::handler});
    add("bridges", "u-bridges", {Function::handler});
    add("water", "u-water", {Function::handler});
    add("both", "u-water", {Function::handler, Function::verifier});
    return all;
}

const std::vector<std::string> kUnits{"u-roads", "u-water"};
const std::vector<std::string> kRoads{"a-roads", "a-bridges"};
const std::vector<std::string> kWater{"a-water", "a-both"};

std::vector<std::string> handlers_of(const std::string& unit) {
    if (unit == "u-roads") return kRoads;
    if (unit == "u-water") return kWater;
    if (unit == "u-bridges") return {"a-bridges"};
    return {"a-roads", "a-bridges", "a-water", "a-both"};
}

/// The value that a guard insists on, if there is one.
const FieldValue* insisted(const Action& action, const std::string& field) {
    for (const workflow::Guard& guard : action.guards)
        if (guard.guard == GuardKind::field_is && guard.field == field) return &*guard.value;
    return nullptr;
}

bool of_rule(const Field& field) {
    return field.sets && *field.sets >= Sets::rule_title && *field.sets <= Sets::rule_review_on;
}

bool of_answer(const Field& field) {
    return field.sets && *field.sets >= Sets::answer_reached && *field.sets <= Sets::answer_satisfied;
}

/// How a form is filled in: which optional fields, and with what.
struct Pen {
    Dice* dice;                 ///< null: always the same
    bool optional = false;      ///< without dice: all optional fields, or none
    std::optional<int> answer;  ///< without dice: bits responded, solved, satisfied; -1: not reached
    bool wants() { return dice ? dice->percent(50) : optional; }
    int below(int n) { return dice ? dice->below(n) : 0; }
    template <class T>
    T one_of(const std::vector<T>& items) {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }
};

class Form {
public:
    Form(const Action& action, const State& state, Instant at, Pen pen)
        : action_(action), state_(state), at_(at), pen_(pen) {}

    std::optional<Fields> filled() {
        for (const Field& field : action_.fields) {
            if (of_answer(field) || of_rule(field) || field.type == FieldType::evidence) continue;
            const bool asked = field.required || insisted(action_, field.name) || pen_.wants();
            if (asked && !fill(field)) return std::nullopt;
        }
        if (!answer() || !rule() || !both_said()) return std::nullopt;
        for (const workflow::Guard& guard : action_.guards)
            if (guard.guard == GuardKind::any_field && !any_told(guard.fields) &&
                !fill(*workflow::field_of(action_, pen_.one_of(guard.fields))))
                return std::nullopt;
        return std::move(fields_);
    }

private:
    bool any_told(const std::vector<std::string>& names) const {
        return std::any_of(names.begin(), names.end(), [&](const auto& name) { return fields_.count(name) != 0; });
    }

    bool set(Sets sets) {
        const Field* field = workflow::field_that_sets(action_, sets);
        return field && fill(*field);
    }

    /// A lasting rule is told whole, with its text, or not at all.
    bool rule() {
        if (!workflow::field_that_sets(action_, Sets::rule_title)) return true;
        const bool asked = std::any_of(action_.fields.begin(), action_.fields.end(),
                                       [](const Field& field) { return of_rule(field) && field.required; });
        if (!asked && !pen_.wants()) return true;
        for (const Field& field : action_.fields)
            if (of_rule(field) && !fill(field)) return false;
        return set(Sets::outcome_keep_fixed);
    }

    bool both_said() {
        if (!workflow::has_guard(action_, GuardKind::both_said)) return true;
        const Field* cannot = workflow::field_that_sets(action_, Sets::outcome_cannot);
        if (cannot && fields_.count(cannot->name) != 0) return true;
        const bool kept = workflow::field_that_sets(action_, Sets::outcome_keep_fixed) != nullptr;
        return set(Sets::outcome_fix_now) && set(kept ? Sets::outcome_keep_fixed : Sets::outcome_no_recurrence);
    }

    bool fill(const Field& field) {
        if (const FieldValue* value = insisted(action_, field.name)) {
            fields_[field.name] = *value;
            return true;
        }
        const std::optional<FieldValue> value = any_value(field);
        if (value) fields_[field.name] = *value;
        return value || !field.required;
    }

    std::optional<FieldValue> any_value(const Field& field) {
        switch (field.type) {
            case FieldType::flag:
                return pen_.below(2) == 0;
            case FieldType::count:
            case FieldType::fen:
                return number(field);
            case FieldType::code:
                return field.codes[static_cast<std::size_t>(pen_.below(static_cast<int>(field.codes.size())))].code;
            case FieldType::date:
                return date(field);
            case FieldType::unit:
                return pen_.one_of(kUnits);
            case FieldType::appointment:
                return appointment(field);
            default:
                return std::string("记录");
        }
    }

    std::optional<FieldValue> number(const Field& field) {
        if (field.sets == Sets::item_number) {
            std::vector<std::int64_t> open;
            for (const casework::Item& item : state_.items)
                if (!item.settled_at) open.push_back(item.number);
            if (open.empty()) return std::nullopt;
            return pen_.one_of(open);
        }
        if (field.sets == Sets::extension_days) {
            const Effect* extend = workflow::effect_of(action_, EffectKind::extend);
            return std::int64_t{1} + pen_.below(static_cast<int>(*extend->max));
        }
        return std::int64_t{pen_.below(40)};
    }

    std::optional<FieldValue> date(const Field& field) {
        if (field.sets == Sets::rule_review_on) return (at_.date() + 1 + pen_.below(700)).str();
        if (field.sets == Sets::limit) {
            Date after = at_.date();
            for (const std::string& code : action_.start) after = std::max(after, origin(code));
            return (after + 1 + pen_.below(30)).str();
        }
        if (field.sets == Sets::span_from || field.sets == Sets::span_to) {
            if (!span_) {
                const Effect* exclude = workflow::effect_of(action_, EffectKind::exclude);
                const ClockRun* run = casework::latest(state_, exclude->clock);
                const Date first = run && run->open() ? run->started_at.date() : at_.date();
                if (at_.date() < first) return std::nullopt;
                const Date from = first + pen_.below(at_.date() - first + 1);
                span_ = {from, from + pen_.below(at_.date() - from + 1)};
            }
            return (field.sets == Sets::span_from ? span_->first : span_->second).str();
        }
        return at_.date().str();
    }

    /// The day that a clock counts from may lie ahead of an action that is told late.
    Date origin(const std::string&) const { return std::max(state_.registered_at.date(), at_.date()); }

    FieldValue appointment(const Field& field) {
        if (field.sets == Sets::handler) {
            const Field* unit = workflow::field_that_sets(action_, Sets::unit);
            const auto told = unit ? fields_.find(unit->name) : fields_.end();
            return pen_.one_of(handlers_of(told == fields_.end() ? state_.unit : std::get<std::string>(told->second)));
        }
        return std::string("a-leader");
    }

    /// All four parts, or "not reached", or none of it.
    bool answer() {
        const Field* reached = workflow::field_that_sets(action_, Sets::answer_reached);
        std::vector<const Field*> others;
        for (const Field& field : action_.fields)
            if (of_answer(field) && &field != reached) others.push_back(&field);
        if (!reached) return std::none_of(others.begin(), others.end(), [](const Field* f) { return f->required; });
        const auto needed = [&](const Field* field) {
            return field->required || insisted(action_, field->name) != nullptr;
        };
        const bool whole = std::any_of(others.begin(), others.end(), needed);
        int kind = pen_.dice ? pen_.dice->from_to(-2, 7) : pen_.answer.value_or(-2);  // -2: left out
        if (kind == -2 && (needed(reached) || whole)) {
            if (!pen_.dice) return false;
            kind = pen_.dice->from_to(-1, 7);
        }
        if (kind == -2) return true;
        if (kind == -1 && whole) {
            if (!pen_.dice) return false;
            kind = pen_.dice->below(8);
        }
        const FieldValue* value = insisted(action_, reached->name);
        if (value && *value != FieldValue(kind >= 0)) {
            if (!pen_.dice) return false;
            kind = std::get<bool>(*value) ? pen_.dice->below(8) : -1;
            if (kind == -1 && whole) return false;
        }
        fields_[reached->name] = kind >= 0;
        if (kind < 0) return true;
        int bit = 1;
        for (const Field* field : others) {
            const FieldValue* wanted = insisted(action_, field->name);
            fields_[field->name] = wanted ? *wanted : FieldValue((kind & bit) != 0);
            bit *= 2;
        }
        return true;
    }

    const Action& action_;
    const State& state_;
    Instant at_;
    Pen pen_;
    Fields fields_;
    std::optional<std::pair<Date, Date>> span_;
};

void apply_all(State& state, const std::vector<casework::Event>& events, Instant at, Instant now,
               const std::string& actor) {
    for (const casework::Event& event : events) casework::apply(state, event, {state.version + 1, at, now, actor});
}

std::int64_t items_open(const State& state) {
    return std::count_if(state.items.begin(), state.items.end(),
                         [](const casework::Item& item) { return !item.settled_at; });
}

std::string clocks_of(const State& state) {
    std::string out;
    for (const ClockRun& run : state.clocks)
        if (run.open())
            out += cat(" ", run.clock, "#", run.run, run.suspended_at ? " suspended" : " until ", run.due_at.str());
    return out;
}

}  // namespace

const organisation::Directory& walking_organisation() {
    static const organisation::Directory all{everybody()};
    return all;
}

const calendar::Calendar& walking_calendar() {
    static const calendar::Calendar calendar = [] {
        std::vector<calendar::YearCalendar> years;
        for (const char* name : {"cn-2023", "cn-2024", "cn-2025", "cn-2026"})
            years.push_back(*calendar::check(*resources::find(name)).document);
        return calendar::Calendar(years);
    }();
    return calendar;
}

std::optional<Fields> valid_fields(const Action& action, const State& state, Instant at, Dice& dice) {
    return Form(action, state, at, {&dice, false, std::nullopt}).filled();
}

std::vector<CaseEvidence> valid_evidence(const Action& action, Dice* dice) {
    std::vector<CaseEvidence> out;
    for (const Field& field : action.fields) {
        if (field.type != FieldType::evidence || (!field.required && (!dice || dice->percent(50)))) continue;
        for (const workflow::CodeTitle& kind : field.codes) {
            CaseEvidence file{field.name, kind.code, "file", "", std::string(62, 'b')};
            file.sm3 += std::to_string(10 + out.size());
            out.push_back(std::move(file));
        }
    }
    return out;
}

// The search.

bool Ends::ended(const State& state) const {
    const workflow::WorkflowState& at = *workflow_.state(state.state);
    return at.final_state || at.lasting;
}

/// All that decides what can be done from here on.
std::string Ends::key(const State& state, Instant now) const {
    std::string out = state.state;
    for (const workflow::ClockRule& rule : workflow_.clocks) {
        const ClockRun* run = casework::latest(state, rule.code);
        out += !run ? '-' : !run->open() ? 's' : run->suspended_at ? 'p' : run->due_at <= now ? 'o' : 'r';
    }
    out += state.unit.empty() ? '-' : 'u';
    out += state.leader.empty() ? '-' : 'l';
    out += state.accepted_at ? 'a' : '-';
    out += state.outcome ? 'o' : '-';
    for (const std::string& mark : state.marks) out += "|" + mark;
    out += cat('|', state.items.empty() ? 0 : 1, items_open(state));
    if (state.answer)
        out += cat('|', state.answer->reached, state.answer->solved.value_or(false),
                   state.answer->responded.value_or(false), state.answer->satisfied.value_or(false));
    const casework::AttemptsMade made = casework::attempts_made(state);
    const bool today = !state.attempts.empty() && state.attempts.back().at.date() == now.date();
    out += cat('|', std::min<std::int64_t>(made.attempts, 5), std::min<std::int64_t>(made.days, 5), today ? 't' : '-',
               '|', std::min<std::int64_t>(state.round, 5));
    out += std::binary_search(state.handled_by.begin(), state.handled_by.end(), "o-leader") ? 'h' : '-';
    return out;
}

std::vector<Ends::Node> Ends::next(const Node& node) const {
    const organisation::Directory& directory = walking_organisation();
    std::vector<Node> out;
    const auto add = [&](const Action& action, const std::string& actor, const Pen& pen) {
        const auto fields = Form(action, node.state, node.now, pen).filled();
        if (!fields) return;
        CaseAct command;
        command.action = action.code;
        command.fields = *fields;
        command.evidence = valid_evidence(action, nullptr);
        try {
            const auto events = casework::act(node.state, command, workflow_, walking_calendar(), directory,
                                              {"990001", actor, node.now});
            Node after{node.state, node.now, {}, 0};
            apply_all(after.state, events, node.now, node.now, actor);
            out.push_back(std::move(after));
        } catch (const Error&) {  // too early, too late or too much: another way is found, or none
        }
    };
    for (const Action& action : workflow_.actions) {
        if (!workflow::leaves(action, node.state.state)) continue;
        if (workflow::effect_of(action, EffectKind::extend)) continue;  // the checker never counts on it
        if (workflow::effect_of(action, EffectKind::open_item) && items_open(node.state) >= most_items_) continue;
        const bool answers = workflow::field_that_sets(action, Sets::answer_reached) != nullptr;
        for (const Appointment& one : directory.all().appointments) {
            const casework::Asker asker{&one, &directory.post_of(one)};
            if (!casework::role_in(action.roles, &node.state, asker, directory, node.now.date())) continue;
            if (!casework::closed_guards(node.state, action, asker, directory, node.now).empty()) continue;
            for (const bool optional : {false, true}) {
                if (optional && std::all_of(action.fields.begin(), action.fields.end(),
                                            [](const Field& field) { return field.required || !field.sets; }))
                    continue;
                if (!answers) add(action, one.id, {nullptr, optional, std::nullopt});
                for (int answer = -2; answers && answer < 8; ++answer)
                    if (!optional || answer == 7) add(action, one.id, {nullptr, optional, answer});
            }
            break;  // whoever it is
        }
    }
    Instant later = node.now;
    for (const ClockRun& run : node.state.clocks)
        if (run.runs()) later = std::max(later, run.due_at);
    if (node.now < later) out.push_back({node.state, later, {}, 0});
    const bool attempts = std::any_of(workflow_.actions.begin(), workflow_.actions.end(), [](const Action& action) {
        return workflow::has_guard(action, GuardKind::attempts);
    });
    if (attempts) out.push_back({node.state, node.now + kDay, {}, 0});
    return out;
}

/// By the arrows of the document, how many actions it takes to an end at least.
std::map<std::string, int> Ends::distances(const workflow::Workflow& workflow) {
    std::map<std::string, int> out;
    for (const workflow::WorkflowState& state : workflow.states)
        if (state.final_state || state.lasting) out[state.code] = 0;
    for (std::size_t round = 0; round < workflow.states.size(); ++round)
        for (const Action& action : workflow.actions)
            for (const std::string& from : action.from) {
                const auto to = out.find(action.to);
                if (to == out.end()) continue;
                const auto [at, fresh] = out.emplace(from, to->second + 1);
                if (!fresh) at->second = std::min(at->second, to->second + 1);
            }
    return out;
}

/// The nearest first, by the arrows; among those alike, whatever was found first.
Complaint Ends::reachable(const State& state, Instant now) {
    most_items_ = items_open(state) + 2;
    std::vector<Node> nodes;
    std::set<std::string> known;
    std::set<std::pair<int, std::size_t>> waiting;
    const auto arrive = [&](Node node, std::size_t from) {
        node.key = key(node.state, node.now);
        node.from = from;
        if (!known.insert(node.key).second) return;
        const auto distance = distances_.find(node.state.state);
        const bool close = saved_.count(node.key) != 0;
        waiting.insert({close ? -1 : distance == distances_.end() ? 1'000 : distance->second, nodes.size()});
        nodes.push_back(std::move(node));
    };
    arrive({state, now, {}, 0}, 0);
    while (!waiting.empty()) {
        const std::size_t i = waiting.begin()->second;
        waiting.erase(waiting.begin());
        if (ended(nodes[i].state) || saved_.count(nodes[i].key) != 0) {
            for (std::size_t at = i; at != 0; at = nodes[at].from) saved_.insert(nodes[at].key);
            saved_.insert(nodes[0].key);
            return {};
        }
        if (nodes.size() > kMostNodes) return "the search for an end took too long";
        const Node node = nodes[i];
        for (Node& after : next(node)) arrive(std::move(after), i);
    }
    return cat("no end can be reached: ", nodes.size(), " situations tried; ", nodes[0].key);
}

// The walk.

Walker::Walker(const workflow::Workflow& workflow, Dice& dice, const casework::Foreseen* foreseen)
    : workflow_(workflow), dice_(dice), foreseen_(foreseen) {
    now_ = Instant::start_of(Date::of(2024, 1, 2) + dice.below(300)) + dice.below(24) * kHour;
    CaseOpen command;
    command.category =
        workflow.categories[static_cast<std::size_t>(dice.below(static_cast<int>(workflow.categories.size())))].code;
    command.summary = "来意";
    command.area = "990001000000";
    command.urgent = dice.percent(30);
    if (dice.percent(30)) command.leader = "a-leader";
    const Instant received = dice.percent(30) ? now_ + -dice.below(20) * kDay : now_;  // put on record later
    command.occurred_at = received;
    std::string actor = "a-desk";
    for (const Appointment& one : walking_organisation().all().appointments) {
        const casework::Asker asker{&one, &walking_organisation().post_of(one)};
        if (casework::role_in(workflow.initial.roles, nullptr, asker, walking_organisation(), now_.date()))
            actor = one.id;
    }
    const auto events = casework::open(command, "990001-2024-000001", "", workflow, walking_calendar(),
                                       walking_organisation(), {"990001", actor, now_});
    apply_all(state_, events, received, now_, actor);
    story_ = cat("opened ", received.str(), " on record ", now_.str(), ";", clocks_of(state_), "\n");
}

void Walker::pass_time() {
    switch (dice_.below(8)) {
        case 0:
        case 1:
        case 2:
            return;
        case 3:
            now_ = now_ + dice_.below(6) * kHour;
            return;
        case 4:
            if (const ClockRun* run = casework::next_due(state_)) now_ = std::max(now_, run->due_at);
            return;
        case 5:
            for (const ClockRun& run : state_.clocks)
                if (run.runs()) now_ = std::max(now_, run.due_at);
            return;
        default:
            now_ = now_ + dice_.below(6) * kDay;
    }
}

std::optional<Walker::Choice> Walker::choose() {
    const organisation::Directory& directory = walking_organisation();
    std::vector<Appointment> all = directory.all().appointments;
    dice_.shuffle(all);
    if (dice_.percent(4))
        return Choice{
            &workflow_.actions[static_cast<std::size_t>(dice_.below(static_cast<int>(workflow_.actions.size())))],
            all.front().id, false};
    for (const Appointment& one : all) {
        std::vector<const Action*> open, onward;
        for (const ActionView& view : casework::actions(state_, workflow_, directory, {"990001", one.id, now_})) {
            if (!view.open) continue;
            const Action* action = workflow_.action(view.action);
            open.push_back(action);
            if (!action->to.empty() && !workflow_.state(action->to)->final_state) onward.push_back(action);
        }
        if (open.empty()) continue;
        const bool on = !onward.empty() && dice_.percent(40);
        return Choice{dice_.one_of(on ? onward : open), one.id, true};
    }
    return std::nullopt;
}

Complaint Walker::step() {
    pass_time();
    const std::optional<Choice> choice = choose();
    return choice ? attempt(*choice) : Complaint();
}

Complaint Walker::attempt(const Choice& choice) {
    const bool whole = choice.open && !dice_.percent(4);
    CaseAct command;
    command.action = choice.action->code;
    if (!choice.open || !dice_.percent(85))
        command.occurred_at = std::min(now_, state_.last_at + dice_.below(48) * kHour);
    const Instant at = command.occurred_at.value_or(now_);
    auto fields = valid_fields(*choice.action, state_, at, dice_);
    if (!fields) return {};
    command.fields = *fields;
    command.evidence = valid_evidence(*choice.action, &dice_);
    if (!whole && !fields->empty()) command.fields.erase(command.fields.begin());
    const std::string what = cat(at.str(), " ", choice.actor, " ", choice.action->code);
    try {
        const auto events = casework::act(state_, command, workflow_, walking_calendar(), walking_organisation(),
                                          {"990001", choice.actor, now_});
        story_ += what;
        for (const auto& [name, value] : command.fields) {
            story_ += " " + name;
            if (const auto* text = std::get_if<std::string>(&value)) story_ += "=" + *text;
            if (const auto* flag = std::get_if<bool>(&value)) story_ += *flag ? "=true" : "=false";
            if (const auto* number = std::get_if<std::int64_t>(&value)) story_ += cat("=", *number);
        }
        ++actions_;
        Complaint complaint = take(events, at, choice.actor);
        story_ += " -> " + state_.state + ";" + clocks_of(state_) + "\n";
        return complaint;
    } catch (const Error& e) {
        if (e.code().rfind("case.", 0) != 0) return cat(what, " raised ", e.code(), ": ", e.message());
        if (whole && at == now_) return cat(what, " was open, but refused with ", e.code(), ": ", e.message());
    } catch (const std::exception& e) {
        return cat(what, " raised: ", e.what());
    }
    return {};
}

Complaint Walker::take(const std::vector<casework::Event>& events, Instant when, const std::string& actor) {
    if (Complaint complaint = check_answer(events); !complaint.empty()) return complaint;
    apply_all(state_, events, when, now_, actor);
    return check_state();
}

/// Nobody tells the citizen's answer about a case that they handle or have handled.
Complaint Walker::check_answer(const std::vector<casework::Event>& events) const {
    const auto* taken = std::get_if<casework::CaseActionTaken>(&events.front());
    for (const casework::Event& event : events) {
        if (!std::get_if<casework::CitizenAnswered>(&event)) continue;
        if (std::binary_search(state_.handled_by.begin(), state_.handled_by.end(), taken->official) ||
            taken->role == workflow::Role::handler)
            return cat(taken->official, " verifies a case that they handle");
    }
    return {};
}

Complaint Walker::check_state() const {
    const workflow::WorkflowState& at = *workflow_.state(state_.state);
    if (state_.final_state != at.final_state) return "it is final, or not, against the document";
    if (state_.closed_at.has_value() != at.final_state) return "closed_at tells an end that is none";
    for (const ClockRun& run : state_.clocks) {
        if (run.open() && at.final_state) return cat(run.clock, " still runs in ", at.code);
        if (run.runs() && run.holder.empty() && workflow_.clock(run.clock)->per == workflow::Per::holder)
            return cat(run.clock, " is nobody's");
        if (!run.open() && run.stopped_at != state_.last_at) continue;  // looked at before
        const casework::Limit limit = casework::limit_of(run, walking_calendar());
        if (limit.due_at != run.due_at || limit.due_on != run.due_on || limit.nominal_on != run.nominal_on)
            return cat(run.clock, "#", run.run, " is due on ", run.due_on.str(), ", not ", limit.due_on.str());
    }
    if (foreseen_ && !foreseen_->holds(state_)) return cat("a situation in ", at.code, " that the checker never saw");
    return {};
}

}  // namespace lianxin::test

// A small organisation, the built-in workflows and calendars, and a case to act upon: what casework tests share.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "calendar/calendar.hpp"
#include "casework/casework.hpp"
#include "codec/codec.hpp"
#include "lianxin/error.hpp"
#include "organisation/directory.hpp"
#include "resources/resources.hpp"
#include "workflow/check.hpp"

namespace lianxin::casework {

inline workflow::Workflow builtin_workflow(const char* name) {
    auto checked = workflow::check(*resources::find(name));
    EXPECT_TRUE(checked.document) << name;
    return *checked.document;
}

inline calendar::Calendar builtin_calendar() {
    std::vector<calendar::YearCalendar> years;
    for (const char* name : {"cn-2023", "cn-2024", "cn-2025", "cn-2026"})
        years.push_back(*calendar::check(*resources::find(name)).document);
    return calendar::Calendar(years);
}

/// The appointment `a-x` is held by the official `o-x`, but for `a-roads-check`, a second post of `o-roads`.
inline OrganisationShown organisation() {
    OrganisationShown all;
    all.areas = {{"990001000000", {"云溪县", ""}, {}}, {"990001101201", {"柳湾村", ""}, {}}};
    all.units = {{"u-county", {"县政府", ""}, "", "990001000000", {}, {}},
                 {"u-roads", {"交通局", ""}, "u-county", "", {}, {}},
                 {"u-bridges", {"桥梁站", ""}, "u-roads", "", {}, {}},
                 {"u-water", {"水利局", ""}, "u-county", "", {}, {}},
                 {"u-calls", {"回访中心", ""}, "u-county", "", {}, {}}};
    const auto add = [&](const char* name, const char* unit, std::vector<Function> functions,
                         const char* official = nullptr, std::optional<Date> to = std::nullopt) {
        const std::string id = name;
        all.posts.push_back({"p-" + id, unit, {id, ""}, {}, "", false, std::move(functions), {}, {}});
        const std::string holder = official ? official : "o-" + id;
        if (!official) all.officials.push_back({holder, {id, ""}, {}});
        all.appointments.push_back({"a-" + id, holder, "p-" + id, Date::of(2023, 1, 1), to, {}});
    };
    add("desk", "u-county", {Function::registrar});
    add("dispatch", "u-county", {Function::dispatcher});
    add("chief", "u-county", {Function::approver});
    add("leader", "u-county", {});
    add("roads", "u-roads", {Function::handler});
    add("roads2", "u-roads", {Function::handler});
    add("bridges", "u-bridges", {Function::handler});
    add("water", "u-water", {Function::handler});
    add("calls", "u-calls", {Function::verifier});
    add("calls2", "u-calls", {Function::verifier});
    add("roads-check", "u-calls", {Function::verifier}, "o-roads");
    add("both", "u-water", {Function::handler, Function::verifier});
    add("super", "u-county", {Function::supervisor});
    add("leaving", "u-roads", {Function::handler}, nullptr, Date::of(2024, 3, 31));
    return all;
}

struct World {
    workflow::Workflow matter = builtin_workflow("matter");
    workflow::Workflow reported = builtin_workflow("reported");
    calendar::Calendar calendar = builtin_calendar();
    organisation::Directory directory{organisation()};
};

inline const World& world() {
    static const World instance;
    return instance;
}

inline Instant at(const std::string& text) { return Instant::parse(text + "T10:00:00+08:00"); }

using Fields = std::map<std::string, FieldValue>;

/// As the store does it: each event gets its version and its texts are replaced by hashes.
inline void seal(Event& event, std::int64_t version) {
    std::visit(
        [&](auto& e) {
            int n = 0;
            codec::for_each_sealed(e, [&](Sealed& sealed) {
                sealed.hash = "hash-" + std::to_string(version) + "-" + std::to_string(++n);
            });
        },
        event);
}

/// One case and all that was decided about it.
class Case {
public:
    explicit Case(Instant received = at("2024-03-01"), const workflow::Workflow& workflow = world().matter)
        : Case(word(), received, received, workflow) {}
    /// Received at one time and put on record at another.
    Case(CaseOpen command, Instant received, Instant recorded, const workflow::Workflow& workflow)
        : workflow_(workflow) {
        command.occurred_at = received;
        take(open(command, "990001-2024-000001", "", workflow_, world().calendar, world().directory,
                  {"990001", "a-desk", recorded}),
             received, recorded, "a-desk");
    }

    static CaseOpen word(const char* category = "rural_road", bool urgent = false) {
        CaseOpen command;
        command.category = category;
        command.summary = "路基塌方";
        command.area = "990001101201";
        command.urgent = urgent;
        return command;
    }

    std::vector<Event> act(const std::string& action, const std::string& actor, Instant when,
                           const Fields& fields = {}) {
        CaseAct command;
        command.case_no = state.case_no;
        command.action = action;
        command.fields = fields;
        return act(command, actor, when);
    }
    std::vector<Event> act(const CaseAct& command, const std::string& actor, Instant now) {
        const auto decided =
            casework::act(state, command, workflow_, world().calendar, world().directory, {"990001", actor, now});
        take(decided, command.occurred_at.value_or(now), now, actor);
        return decided;
    }

    /// Takes the case to in_progress at once, handled by `a-roads`.
    void to_in_progress(Instant when) {
        act("accept", "a-desk", when);
        act("assign", "a-dispatch", when, {{"unit", "u-roads"}, {"handler", "a-roads"}});
        act("start", "a-roads", when);
    }
    void to_resolved(Instant when) {
        to_in_progress(when);
        act("contact", "a-roads", when, {{"note", "已电话联系"}});
        act("resolve", "a-roads", when, {{"fix_now", "已修复路基"}, {"keep_fixed", "列入雨季巡查"}});
    }
    void to_verified(Instant when, bool solved) {
        to_resolved(when);
        act("verify", "a-calls", when, answer(true, solved));
    }
    static Fields answer(bool reached, bool solved) {
        return {{"reached", reached}, {"responded", true}, {"solved", solved}, {"satisfied", solved}};
    }

    std::vector<ClockView> clocks(Instant now) const { return casework::clocks(state, workflow_, now); }
    ClockView clock(const std::string& code, Instant now) const {
        ClockView found;
        for (const ClockView& view : clocks(now))
            if (view.clock == code) found = view;
        return found;
    }
    ActionView action(const std::string& code, const std::string& actor, Instant now) const {
        for (const ActionView& view : casework::actions(state, workflow_, world().directory, {"990001", actor, now}))
            if (view.action == code) return view;
        return {};
    }

    State state;
    std::vector<Event> events;
    std::vector<Stamp> stamps;

private:
    void take(std::vector<Event> decided, Instant when, Instant recorded, const std::string& actor) {
        for (Event& event : decided) {
            const Stamp stamp{state.version + 1, when, recorded, actor};
            seal(event, stamp.version);
            apply(state, event, stamp);
            events.push_back(event);
            stamps.push_back(stamp);
        }
    }

    const workflow::Workflow& workflow_;
};

/// A workflow in few words: what people read, roles (`any`), rolls and bases are filled in. It must be sound.
inline workflow::Workflow small_workflow(const std::string& text) {
    Json doc = parse_json(text);
    const auto titled = [](Json& list, const char* name = "code") {
        for (Json& one : list)
            if (!one.contains("title")) one["title"] = {{"zh", one[name]}};
    };
    const Json head{{"kind", "workflow"},           {"id", "small"},    {"version", 1},
                    {"effective_on", "2024-01-01"}, {"calendar", "cn"}, {"title", {{"zh", "小流程"}}}};
    for (const auto& [member, value] : head.items())
        if (!doc.contains(member)) doc[member] = value;
    if (!doc.contains("categories")) doc["categories"] = {{{"code", "rural_road"}, {"title", {{"zh", "农村公路"}}}}};
    doc["initial"]["title"] = {{"zh", "登记"}};
    doc["initial"]["action"] = "open";
    doc["initial"]["roles"] = Json::array({"any"});
    titled(doc["states"]);
    for (Json& state : doc["states"])
        if (!state.contains("final")) {
            state["acts"] = Json::array({"any"});
            state["no_clock"] = {{"zh", "可能没有时限"}};
        }
    if (!doc.contains("clocks")) doc["clocks"] = Json::array();
    titled(doc["clocks"]);
    for (Json& clock : doc["clocks"]) {
        if (!clock.contains("roll")) clock["roll"] = "none";
        clock["basis"] = {{"zh", "本流程设定"}};
    }
    if (doc.contains("marks")) titled(doc["marks"]);
    titled(doc["actions"]);
    for (Json& action : doc["actions"]) {
        if (!action.contains("roles")) action["roles"] = Json::array({"any"});
        if (action.contains("fields")) titled(action["fields"], "name");
    }
    const auto checked = workflow::check(doc.dump());
    for (const Fault& fault : checked.faults)
        ADD_FAILURE() << fault.code << " " << fault.pointer << ": " << fault.message;
    return checked.document.value_or(workflow::Workflow());
}

/// What `attempt` is refused with; an Error of code "none" if it isn't.
template <class Attempt>
Error refusal(Attempt&& attempt) {
    try {
        attempt();
    } catch (const Error& e) {
        return e;
    }
    return Error("none", "", "");
}

}  // namespace lianxin::casework

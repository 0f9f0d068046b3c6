// Codes that stand twice and names that lead nowhere.
#include <set>
#include <string>

#include "base/text.hpp"
#include "workflow/faults.hpp"

namespace lianxin::workflow {
namespace {

std::string at(const std::string& list, std::size_t index, const char* member = nullptr) {
    return list + pointer_token(index) + (member ? pointer_token(std::string_view(member)) : std::string());
}

class References {
public:
    References(const Workflow& workflow, FaultList& faults) : workflow_(workflow), faults_(faults) {}

    void check() {
        distinct_codes(workflow_.categories, "/categories");
        distinct_codes(workflow_.states, "/states");
        distinct_codes(workflow_.clocks, "/clocks");
        distinct_codes(workflow_.marks, "/marks");
        std::set<std::string> actions{workflow_.initial.action};
        for (std::size_t i = 0; i < workflow_.actions.size(); ++i)
            distinct(workflow_.actions[i].code, actions, at("/actions", i, "code"));
        state(workflow_.initial.to, "/initial/to");
        clocks(workflow_.initial.start, "/initial/start");
        marks(workflow_.initial.mark, "/initial/mark");
        roles(workflow_.initial.roles, "/initial/roles");
        for (std::size_t i = 0; i < workflow_.states.size(); ++i)
            roles(workflow_.states[i].acts, at("/states", i, "acts"));
        for (std::size_t i = 0; i < workflow_.clocks.size(); ++i)
            if (workflow_.clocks[i].code == kPartClock)
                faults_.add(
                    "reserved_clock", at("/clocks", i, "code"),
                    cat("'", kPartClock, "' is the clock of every supporting unit's part; name this one otherwise."),
                    cat("“", kPartClock, "”是协办事项的时限代码，请为该时限另取代码。"));
        for (std::size_t i = 0; i < workflow_.clocks.size(); ++i) variants(workflow_.clocks[i], at("/clocks", i));
        for (std::size_t i = 0; i < workflow_.actions.size(); ++i) action(workflow_.actions[i], at("/actions", i));
        if (workflow_.transition) transition(*workflow_.transition);
        if (workflow_.exclusion) {
            distinct_codes(workflow_.exclusion->grounds, "/exclusion/grounds");
            roles(workflow_.exclusion->propose, "/exclusion/propose");
            roles(workflow_.exclusion->decide, "/exclusion/decide");
        }
        if (workflow_.recheck) recheck(workflow_.recheck->unsolved, "/recheck/unsolved");
        if (workflow_.repeat) repeat(*workflow_.repeat);
    }

private:
    /// Who asks for the same area asks for the same town.
    void repeat(const Repeat& rule) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < rule.same.size(); ++i) {
            distinct(codec::name_of(rule.same[i]), seen, at("/repeat/same", i));
            if (rule.same[i] == SameIn::town &&
                std::find(rule.same.begin(), rule.same.end(), SameIn::area) != rule.same.end())
                faults_.exactly(false, true, at("/repeat/same", i));
        }
    }

    void distinct(const std::string& code, std::set<std::string>& seen, const std::string& pointer) {
        if (seen.insert(code).second) return;
        faults_.add("double_code", pointer, cat("'", code, "' stands twice in this list."),
                    cat("代码“", code, "”在此重复出现。"));
    }

    template <class T>
    void distinct_codes(const std::vector<T>& items, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < items.size(); ++i) distinct(items[i].code, seen, at(list, i, "code"));
    }

    void state(const std::string& code, const std::string& pointer) {
        if (workflow_.state(code)) return;
        faults_.add("dangling_state", pointer, cat("There is no state '", code, "'."),
                    cat("没有代码为“", code, "”的状态。"));
    }

    void clock(const std::string& code, const std::string& pointer) {
        if (workflow_.clock(code)) return;
        faults_.add("dangling_clock", pointer, cat("There is no clock '", code, "'."),
                    cat("没有代码为“", code, "”的时限。"));
    }

    void clocks(const std::vector<std::string>& codes, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            clock(codes[i], at(list, i));
            distinct(codes[i], seen, at(list, i));
        }
    }

    void marks(const std::vector<std::string>& codes, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            mark(codes[i], at(list, i));
            distinct(codes[i], seen, at(list, i));
        }
    }

    void mark(const std::string& code, const std::string& pointer) {
        if (workflow_.mark(code)) return;
        faults_.add("dangling_mark", pointer, cat("There is no mark '", code, "'."),
                    cat("没有代码为“", code, "”的标记。"));
    }

    void variants(const ClockRule& clock, const std::string& here) {
        for (std::size_t v = 0; v < clock.variants.size(); ++v) {
            const auto& categories = clock.variants[v].categories;
            const std::string list = at(here + "/variants", v, "categories");
            std::set<std::string> seen;
            for (std::size_t i = 0; i < categories.size(); ++i) {
                if (!workflow_.category(categories[i]))
                    faults_.add("dangling_category", at(list, i), cat("There is no category '", categories[i], "'."),
                                cat("没有代码为“", categories[i], "”的类别。"));
                distinct(categories[i], seen, at(list, i));
            }
        }
    }

    /// States and clocks of the earlier version can't be known here; those of this one can.
    void transition(const Transition& transition) {
        std::set<std::string> from;
        for (std::size_t i = 0; i < transition.states.size(); ++i) {
            const std::string here = at("/transition/states", i);
            distinct(transition.states[i].from, from, here + "/from");
            state(transition.states[i].to, here + "/to");
            clocks(transition.states[i].start, here + "/start");
        }
        for (std::size_t i = 0; i < transition.versions.size(); ++i)
            if (transition.versions[i] < 1 || transition.versions[i] >= workflow_.version)
                faults_.add("not_an_earlier_version", at("/transition/versions", i),
                            "Running cases move over from earlier versions only.", "只能从更早的版本过渡。");
    }

    void recheck(const std::vector<std::string>& codes, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (!workflow_.action(codes[i]))
                faults_.add("dangling_action", at(list, i), cat("There is no action '", codes[i], "'."),
                            cat("没有代码为“", codes[i], "”的动作。"));
            distinct(codes[i], seen, at(list, i));
        }
    }

    void roles(const std::vector<Role>& roles, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < roles.size(); ++i) distinct(codec::name_of(roles[i]), seen, at(list, i));
    }

    void field(const Action& action, const std::string& name, const std::string& pointer) {
        if (field_of(action, name)) return;
        faults_.add("dangling_field", pointer, cat("The action '", action.code, "' has no field '", name, "'."),
                    cat("动作“", action.title.zh, "”没有名为“", name, "”的字段。"));
    }

    void action(const Action& action, const std::string& here) {
        std::set<std::string> from;
        for (std::size_t i = 0; i < action.from.size(); ++i) {
            state(action.from[i], at(here + "/from", i));
            distinct(action.from[i], from, at(here + "/from", i));
        }
        if (!action.to.empty()) state(action.to, here + "/to");
        roles(action.roles, here + "/roles");
        clocks(action.start, here + "/start");
        clocks(action.stop, here + "/stop");
        clocks(action.suspend, here + "/suspend");
        clocks(action.resume, here + "/resume");
        marks(action.mark, here + "/mark");
        marks(action.unmark, here + "/unmark");
        std::set<std::string> names;
        for (std::size_t i = 0; i < action.fields.size(); ++i) {
            distinct(action.fields[i].name, names, at(here + "/fields", i, "name"));
            distinct_codes(action.fields[i].codes, at(here + "/fields", i, "codes"));
            kinds(action.fields[i], at(here + "/fields", i, "needs"));
        }
        for (std::size_t i = 0; i < action.guards.size(); ++i) guard(action, action.guards[i], at(here + "/guards", i));
        for (std::size_t i = 0; i < action.effects.size(); ++i)
            if (!action.effects[i].clock.empty()) clock(action.effects[i].clock, at(here + "/effects", i, "clock"));
    }

    void kinds(const Field& field, const std::string& list) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < field.needs.size(); ++i) {
            const std::string& kind = field.needs[i];
            if (std::none_of(field.codes.begin(), field.codes.end(),
                             [&](const CodeTitle& code) { return code.code == kind; }))
                faults_.add("dangling_kind", at(list, i), cat("There is no kind of evidence '", kind, "'."),
                            cat("没有代码为“", kind, "”的材料种类。"));
            distinct(kind, seen, at(list, i));
        }
    }

    void guard(const Action& action, const Guard& guard, const std::string& here) {
        if (!guard.clock.empty()) clock(guard.clock, here + "/clock");
        if (!guard.field.empty()) field(action, guard.field, here + "/field");
        if (!guard.mark.empty()) mark(guard.mark, here + "/mark");
        std::set<std::string> seen;
        for (std::size_t i = 0; i < guard.fields.size(); ++i) {
            field(action, guard.fields[i], at(here + "/fields", i));
            distinct(guard.fields[i], seen, at(here + "/fields", i));
        }
    }

    const Workflow& workflow_;
    FaultList& faults_;
};

}  // namespace

void check_references(const Workflow& workflow, FaultList& faults) { References(workflow, faults).check(); }

}  // namespace lianxin::workflow

// Five actions on one case decided and applied, without a store, against five transitions of a statechart of the same
// states in XState.
#include <cstdio>
#include <stdexcept>

#include "base/text.hpp"
#include "calendar/calendar.hpp"
#include "casework/casework.hpp"
#include "organisation/directory.hpp"
#include "ratios.hpp"
#include "resources/resources.hpp"
#include "workflow/check.hpp"

namespace lianxin::ratios {
namespace {

constexpr int kTimes = 2000, kPureRounds = 5;

OrganisationShown organisation() {
    OrganisationShown all;
    all.areas = {{"990001000000", {"云溪县", ""}, {}}, {"990001101201", {"柳湾村", ""}, {}}};
    all.units = {{"u-county", {"县政府", ""}, "", "990001000000", {}, {}},
                 {"u-roads", {"交通局", ""}, "u-county", "", {}, {}}};
    const auto add = [&](const std::string& name, const char* unit, std::vector<Function> functions) {
        all.posts.push_back({"p-" + name, unit, {name, ""}, {}, "", false, std::move(functions), {}, {}});
        all.officials.push_back({"o-" + name, {name, ""}, {}});
        all.appointments.push_back({"a-" + name, "o-" + name, "p-" + name, Date::of(2023, 1, 1), {}, {}});
    };
    add("desk", "u-county", {Function::registrar, Function::dispatcher});
    add("roads", "u-roads", {Function::handler});
    return all;
}

calendar::Calendar calendar_of(std::initializer_list<const char*> names) {
    std::vector<calendar::YearCalendar> years;
    for (const char* name : names) years.push_back(*calendar::check(*resources::find(name)).document);
    return calendar::Calendar(years);
}

class FiveSteps {
public:
    FiveSteps() {
        CaseOpen command;
        command.category = "rural_road";
        command.summary = "路基塌方";
        command.area = "990001101201";
        take(opened_, casework::open(command, "990001-2024-000001", "", matter_, calendar_, directory_, of("a-desk")),
             "a-desk");
        const auto step = [&](const char* actor, const char* action, std::map<std::string, FieldValue> fields) {
            CaseAct one;
            one.case_no = opened_.case_no;
            one.action = action;
            one.fields = std::move(fields);
            steps_.emplace_back(actor, std::move(one));
        };
        const auto text = [](const char* words) { return FieldValue(std::string(words)); };
        step("a-desk", "accept", {});
        step("a-desk", "assign", {{"unit", text("u-roads")}, {"handler", text("a-roads")}});
        step("a-roads", "contact", {{"note", text("已电话联系")}});
        step("a-roads", "start", {});
        step("a-roads", "resolve", {{"fix_now", text("已修复路基")}, {"keep_fixed", text("雨季巡查")}});
    }

    void run() const {
        casework::State state = opened_;
        for (const auto& [actor, command] : steps_)
            take(state, casework::act(state, command, matter_, calendar_, directory_, of(actor)), actor);
        if (state.state != "resolved") throw std::runtime_error("a step was refused");
    }

private:
    Context of(const std::string& actor) const { return {"990001", actor, now_}; }

    /// As the store does it, but that digests of texts are not counted.
    void take(casework::State& state, std::vector<casework::Event> events, const std::string& actor) const {
        for (casework::Event& event : events) {
            std::visit([](auto& e) { codec::for_each_sealed(e, [](Sealed& sealed) { sealed.hash = "digest"; }); },
                       event);
            casework::apply(state, event, {state.version + 1, now_, now_, actor});
        }
    }

    Instant now_ = Instant::parse("2024-03-01T10:00:00+08:00");
    workflow::Workflow matter_ = *workflow::check(*resources::find("matter")).document;
    calendar::Calendar calendar_ = calendar_of({"cn-2024", "cn-2025"});
    organisation::Directory directory_{organisation()};
    casework::State opened_;
    std::vector<std::pair<std::string, CaseAct>> steps_;
};

double by_xstate(const std::filesystem::path& folder) {
    const std::string command = cat("node '", (folder / "steps.mjs").string(), "'");
    FILE* const out = popen(command.c_str(), "r");
    double took = 0;
    const bool read = out != nullptr && std::fscanf(out, "%lf", &took) == 1;
    if (out == nullptr || pclose(out) != 0 || !read) throw std::runtime_error("cannot run " + command);
    return took;
}

}  // namespace

void pure(Board& board, const Options& options) {
    constexpr const char* kName = "pure_five_steps";
    if (options.xstate.empty()) return board.unmeasured(kName, "XState is not installed (npm)");
    const FiveSteps five;
    const auto ours = [&](int) {
        return 1e6 / kTimes * seconds([&] {
                   for (int i = 0; i < kTimes; ++i) five.run();
               });
    };
    board.add(measured(
        kName, "us", 5, ours, [&](int) { return by_xstate(options.xstate); }, kPureRounds));
}

}  // namespace lianxin::ratios

// First steps in C++: open a store, set up a county, record an activity, look at the case that it raised.
#include <iostream>

#include "lianxin/lianxin.hpp"

using namespace lianxin;

namespace {

/// A leader and a clerk, a village, and the tie between leader and village.
OrganisationImport organisation() {
    OrganisationImport all;
    all.areas = {{"500238102205", {"宝山村", "Baoshan Village"}, {}}};
    all.units = {{"government", {"县政府", "County Government"}, "", "", Tier::county, {}}};

    Post leader{"p-012", "government", {"县级领导", "A county leader"}, Tier::county, "", true, {}, {}, {}};
    Post clerk{"p-clerk", "government", {"办事员", "Clerk"}, std::nullopt, "", false, {}, {}, {}};
    clerk.functions = {Function::registrar, Function::administrator};
    all.posts = {leader, clerk};

    const Date since = Date::of(2024, 1, 1);
    all.officials = {{"o-012", {"某领导", "A leader"}, {}}, {"o-clerk", {"某办事员", "A clerk"}, {}}};
    all.appointments = {{"a-012", "o-012", "p-012", since, std::nullopt, {}},
                        {"a-clerk-01", "o-clerk", "p-clerk", since, std::nullopt, {}}};
    all.contact_points = {{"cp-baoshan", ContactPointKind::village, "500238102205", {"宝山村", "Baoshan"}, {}}};
    all.ties = {{"tie-1", "o-012", "cp-baoshan", since, std::nullopt, {}}};
    return all;
}

ActivityRecord visit() {
    ActivityRecord record;
    record.kind = ActivityKind::onsite_office;
    record.channel = Channel::onsite;
    record.occurred_at = Instant::parse("2024-04-08T09:00:00+08:00");
    record.place = "500238102205";
    record.contact_point = "cp-baoshan";
    record.officials = {"o-012"};
    RaisedMatter matter;
    matter.category = "rural_road";
    matter.summary = "路基塌方";
    record.raised = {matter};
    return record;
}

}  // namespace

int main() try {
    const Store store = Store::open("sqlite::memory:");

    const Session installer = store.session({"500238", "", true});  // a new county: documents and organisation
    for (const char* name : {"cn-2024", "matter", "wuxi-1315"}) installer.document_adopt({{builtin(name)}, ""});
    installer.organisation_import(organisation());

    const Session me = store.session({"500238", "a-clerk-01"});
    const ActivityRecorded recorded = me.activity_record(visit());
    for (const Credit& credit : recorded.credited)
        std::cout << "counts for measure " << credit.measure << ", duty " << credit.duty << '\n';

    const CaseView road = me.case_show({recorded.cases.front()});
    std::cout << road.case_no << ' ' << road.state_title.zh << '\n';
    for (const ClockView& clock : road.clocks) std::cout << clock.title.zh << " due on " << clock.due_on.str() << '\n';
} catch (const lianxin::Error& error) {
    std::cerr << error.code() << ' ' << error.pointer() << ": " << error.message() << '\n';
    return 1;
}

#include "report/names_of.hpp"

namespace lianxin::service {
namespace {

/// A later version's names stand for what lists show by code alone; fields keep those of the version they are of.
void name_parts(const workflow::Workflow& workflow, report::Names& names) {
    for (const auto& category : workflow.categories) names.categories.insert_or_assign(category.code, category.title);
    for (const auto& state : workflow.states) names.states.insert_or_assign({workflow.id, state.code}, state.title);
    for (const auto& clock : workflow.clocks) names.clocks.insert_or_assign({workflow.id, clock.code}, clock.title);
    for (const auto& action : workflow.actions) {
        for (const auto& field : action.fields) {
            report::FieldName name{field.title, field.type, {}};
            for (const auto& code : field.codes) name.codes.emplace(code.code, code.title);
            names.fields.emplace(report::FieldKey{workflow.id, workflow.version, action.code, field.name},
                                 std::move(name));
        }
    }
}

}  // namespace

report::Names names_of(const Work& work) {
    report::Names names;
    const OrganisationShown& all = work.directory->all();
    for (const Area& area : all.areas) names.areas.emplace(area.code, area.name);
    for (const Unit& unit : all.units) names.units.emplace(unit.id, unit.name);
    for (const Appointment& appointment : all.appointments) {
        const Post& post = work.directory->post_of(appointment);
        names.appointments.emplace(appointment.id, report::Holder{post.title, work.directory->unit(post.unit)->name});
    }
    for (const ContactPoint& point : all.contact_points) names.contact_points.emplace(point.id, point.name);
    for (const DocumentItem& item : work.shelf->items())
        if (item.kind == DocumentKind::workflow) name_parts(work.shelf->workflow(item.id, item.version), names);
    return names;
}

}  // namespace lianxin::service

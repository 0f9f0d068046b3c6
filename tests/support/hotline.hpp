// The hotline of the fictional county: two more units that handle, and tickets led along the workflow `hotline`.
#pragma once

#include <string>

#include "support/county.hpp"

namespace lianxin::test {

/// Units "u-roads", "u-water" and "u-housing" handle, by "a-handler", "a-water" and "a-housing".
class Hotline : public County {
public:
    explicit Hotline(On on = On::anywhere, const std::string& workflow = builtin("hotline"))
        : County(on, Instant::parse("2024-03-04T09:00:00+08:00")) {
        const Session admin = as("a-admin");
        OrganisationImport more;
        for (const char* name : {"water", "housing"}) {
            const std::string id = name;
            more.units.push_back({"u-" + id, {id == "water" ? "县水利局" : "县住建局", id}, "u-county", "", {}, {}});
            more.posts.push_back({"post-" + id, "u-" + id, {"经办员", ""}, {}, "", false, {Function::handler}, {}, {}});
            more.officials.push_back({"o-" + id, {"干部" + id, ""}, {}});
            more.appointments.push_back({"a-" + id, "o-" + id, "post-" + id, Date::of(2023, 1, 1), {}, {}});
        }
        admin.organisation_import(more);
        id_ = admin.document_adopt({JsonText{workflow}, ""}).id;
    }

    /// The roads department's if nobody has it: to be refused.
    static std::string handler_of(const std::string& unit) {
        return unit == "u-water" ? "a-water" : unit == "u-housing" ? "a-housing" : "a-handler";
    }

    std::string ticket(const std::string& category = "complaint", const std::string& area = kVillage) const {
        CaseOpen request;
        request.workflow = id_;
        request.category = category;
        request.summary = "自来水管漏水";
        request.area = area;
        return as("a-registrar").case_open(request).case_no;
    }
    std::string dispatched(const std::string& unit, const std::string& area = kVillage) {
        const std::string case_no = ticket("complaint", area);
        to_unit("dispatch", case_no, unit);
        return case_no;
    }
    void to_unit(const std::string& action, const std::string& case_no, const std::string& unit) {
        act("a-dispatcher", case_no, action,
            {{"unit", unit}, {action == "arbitrate" ? "ground" : "reason", std::string("单位职责")}});
    }
    void sign(const std::string& case_no) { act(handler(case_no), case_no, "sign"); }
    void bounce(const std::string& case_no, const std::string& proposed, const std::string& action = "bounce") {
        act(handler(case_no), case_no, action,
            {{"kind", std::string("not_own_duty")},
             {"ground", std::string("不属于本单位职责")},
             {"proposed_unit", proposed}});
    }
    std::string handler(const std::string& case_no) const {
        return handler_of(as("a-admin").case_show({case_no}).unit);
    }

private:
    std::string id_;
};

}  // namespace lianxin::test

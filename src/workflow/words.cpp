#include "workflow/words.hpp"

#include "base/text.hpp"

namespace lianxin::workflow {

LocalText title_of(Role role) {
    switch (role) {
        case Role::registrar:
            return {"登记", "registrar"};
        case Role::dispatcher:
            return {"交办", "dispatcher"};
        case Role::handler:
            return {"承办", "handler"};
        case Role::approver:
            return {"审批", "approver"};
        case Role::verifier:
            return {"回访核实", "verifier"};
        case Role::supervisor:
            return {"督办", "supervisor"};
        case Role::administrator:
            return {"管理", "administrator"};
        case Role::auditor:
            return {"审计", "auditor"};
        case Role::leader:
            return {"包案领导", "leader"};
        case Role::any:
            break;
    }
    return {"任职人员", "holder of an appointment"};
}

std::string titles_of(const std::vector<Role>& roles, bool english) {
    std::string out;
    for (const Role role : roles) {
        if (!out.empty()) out += english ? ", " : "、";
        out += title_of(role).in(english);
    }
    return out;
}

std::string amount_of(std::int64_t amount, calendar::PeriodUnit unit, bool english) {
    const bool working = unit == calendar::PeriodUnit::working_day;
    if (!english) return cat(amount, working ? "个工作日" : "日");
    return cat(amount, working ? " working day" : " day", amount == 1 ? "" : "s");
}

std::string period_of(const ClockRule& clock, bool english) {
    const std::string amount = amount_of(clock.amount, clock.unit, english);
    if (clock.roll == calendar::Roll::next_working_day)
        return amount + (english ? ", rolls to the next working day" : "，末日遇休息日顺延");
    // A period of working days ends on one anyway.
    if (clock.unit == calendar::PeriodUnit::working_day) return amount;
    return amount + (english ? ", ends on a rest day too" : "，末日遇休息日不顺延");
}

}  // namespace lianxin::workflow

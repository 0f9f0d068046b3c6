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

std::string amount_of(std::int64_t amount, PeriodUnit unit, bool english) {
    struct Words {
        const char* zh;
        const char* en;
    };
    static constexpr Words kUnits[] = {
        {"日", " day"}, {"个工作日", " working day"}, {"小时", " hour"}, {"个工作小时", " working hour"}};
    if (unit == PeriodUnit::same_day) return english ? "the same day" : "当日";
    const Words& words = kUnits[static_cast<std::size_t>(unit)];
    return english ? cat(amount, words.en, amount == 1 ? "" : "s") : cat(amount, words.zh);
}

std::string length_of(const ClockRule& clock, bool english) {
    if (clock.told) return english ? "to the day told" : "至填报之日";
    std::string out = amount_of(clock.terms.amount, clock.terms.unit, english);
    for (const ClockVariant& variant : clock.variants) {
        const std::string other = amount_of(variant.terms.amount, variant.terms.unit, english);
        if (out.find(other) == std::string::npos) out += "/" + other;
    }
    return out;
}

std::string period_of(const ClockTerms& terms, bool english) {
    std::string out = amount_of(terms.amount, terms.unit, english);
    const bool working = terms.unit == PeriodUnit::working_day || terms.unit == PeriodUnit::working_hour;
    if (terms.roll == Roll::next_working_day)
        out += english ? ", rolls to the next working day" : "，末日遇休息日顺延";
    else if (terms.roll == Roll::previous_working_day)
        out += english ? ", moves back to the working day before" : "，末日遇休息日提前";
    else if (!working)  // that ends on a working day anyway
        out += english ? ", ends on a rest day too" : "，末日遇休息日不顺延";
    if (terms.ends == PeriodEnd::close_of_business) out += english ? ", until close of business" : "，至下班时为止";
    return out;
}

}  // namespace lianxin::workflow

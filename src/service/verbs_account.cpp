// The account: what is owed and done, what came of it, and what is handed out.
#include "service/verb_of.hpp"

namespace lianxin::service {

void add_duties(std::vector<Verb>& out) {
    out.push_back(verb<&Session::duty_evaluate>(
        "duty_evaluate", Effect::reads, anyone(),
        "For each bearer and duty of a span: owed, done, short, status, and what counted.",
        "逐人逐项评估履职：应做、已做、缺少、状态，以及计入的事项。",
        {"duty.no_mechanism", "duty.unknown_measure", "duty.unknown_appointment", "duty.reversed_period",
         "duty.period_too_long"}));
}

void add_reports(std::vector<Verb>& out) {
    out.push_back(verb<&Session::report_render>(
        "report_render", Effect::reads, anyone(), "Renders one self-contained page over a span of days.",
        "生成一段时间的报告，一个自足的网页。", {"duty.no_mechanism", "duty.reversed_period", "duty.period_too_long"}));
}

void add_upkeep(std::vector<Verb>& out) {
    out.push_back(verb<&Session::audit_verify>(
        "audit_verify", Effect::reads, holders_of({Function::auditor, Function::administrator}),
        "Checks the chains of events and the sealed texts, and says where they do not hold.",
        "核对事件链和存证文本，指出不符之处。", {}));
    out.push_back(verb<&Session::store_rebuild>("store_rebuild", Effect::writes, holders_of({Function::administrator}),
                                                "Makes the read tables anew from the events and says what differed.",
                                                "由事件重建查询表，并说明差异。", {}));
}

}  // namespace lianxin::service

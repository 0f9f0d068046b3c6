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
        "生成一段时间的报告，一个自足的网页。",
        {"duty.no_mechanism", "duty.reversed_period", "duty.period_too_long", "request.cancelled"}));
    out.push_back(verb<&Session::ledger_write>(
        "ledger_write", Effect::reads,
        holders_of({Function::dispatcher, Function::supervisor, Function::administrator, Function::auditor}),
        "Writes ledgers of activities, cases, duties and supervision to a file, XLSX or CSV, whole or not at all.",
        "将活动、办件、履职、督办台账写成文件（XLSX或CSV），要么完整写出，要么不留痕迹。",
        {"ledger.which_sheet", "ledger.sheet_twice", "ledger.csv_only", "ledger.no_bom", "ledger.no_encoding",
         "file.bad_path", "file.no_such_folder", "file.exists", "file.cannot_write", "duty.no_mechanism",
         "duty.period_too_long", "request.cancelled"},
        "0.4.0"));
    out.push_back(verb<&Session::calendar_write>(
        "calendar_write", Effect::reads, anyone(),
        "Writes public reception days, or the days that an appointment has to keep in mind, as an iCalendar file.",
        "将公开接待日，或者某一任职须留意的日期，写成日历文件（iCalendar）。",
        {"calendar.needless_appointment", "duty.unknown_appointment", "file.bad_path", "file.no_such_folder",
         "file.exists", "file.cannot_write", "duty.no_mechanism", "duty.period_too_long", "request.cancelled"},
        "0.4.0"));
}

void add_upkeep(std::vector<Verb>& out) {
    out.push_back(verb<&Session::audit_verify>(
        "audit_verify", Effect::reads, holders_of({Function::auditor, Function::administrator}),
        "Checks the chains of events and the sealed texts, and says where they do not hold.",
        "核对事件链和存证文本，指出不符之处。", {"request.cancelled"}));
    out.push_back(verb<&Session::store_rebuild>("store_rebuild", Effect::writes, holders_of({Function::administrator}),
                                                "Makes the read tables anew from the events and says what differed.",
                                                "由事件重建查询表，并说明差异。", {"request.cancelled"}));
}

}  // namespace lianxin::service

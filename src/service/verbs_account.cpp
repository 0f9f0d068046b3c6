// The account: what is owed and done, what came of it, and what is handed out.
#include "service/verb_of.hpp"

namespace lianxin::service {

void add_duties(std::vector<Verb>& out) {
    out.push_back(verb<&Session::duty_evaluate>(
        "duty_evaluate", Effect::reads, anyone(),
        "For each bearer and duty of a span: owed, done, short, status, and what counted.",
        "逐人逐项评估履职：应做、已做、缺少、状态，以及计入的事项。",
        {"duty.no_mechanism", "duty.unknown_measure", "duty.unknown_appointment", "duty.reversed_period",
         "duty.period_too_long", "duty.unknown_unit", "duty.known_ahead"}));
    out.push_back(verb<&Session::duty_explain>(
        "duty_explain", Effect::reads, anyone(),
        "Says why one duty of one bearer comes to what it does: rule, tenure, days away, arithmetic, what counted and "
        "what did not.",
        "说明一项履职数字的由来：规定、任期、离岗、折算，计入了什么，未计入什么。",
        {"duty.no_mechanism", "duty.which_bearer", "duty.unknown_duty", "duty.unknown_appointment", "duty.unknown_unit",
         "duty.not_owed", "duty.known_ahead"},
        "0.4.0"));
    out.push_back(verb<&Session::duty_forecast>(
        "duty_forecast", Effect::reads, anyone(),
        "Says what is still to be done and by when, for an official, a unit, a tier or all.",
        "预告还应完成什么、何时之前完成，可按干部、单位、层级查询。",
        {"duty.no_mechanism", "duty.unknown_measure", "duty.unknown_appointment", "duty.unknown_unit",
         "duty.out_of_sight"},
        "0.4.0"));
    out.push_back(verb<&Session::duty_sign_off>(
        "duty_sign_off", Effect::writes, holders_of({Function::supervisor, Function::administrator}),
        "Signs off periods that are over: their figures stand for good, and what is told later shows as an amendment.",
        "签认已经结束的周期：数字固定不变，此后补报的情况另作更正列示。",
        {"duty.no_mechanism", "duty.unknown_measure", "duty.reversed_period", "duty.period_too_long", "duty.not_over",
         "duty.nothing_to_sign", "duty.too_much_to_sign"},
        "0.4.0"));
    out.push_back(verb<&Session::duty_sign_offs>("duty_sign_offs", Effect::reads, anyone(),
                                                 "Lists sign-offs, newest first.", "列出签认记录，最新的在前。",
                                                 {"request.bad_page"}, "0.4.0"));
}

void add_account(std::vector<Verb>& out) {
    out.push_back(
        verb<&Session::account_show>("account_show", Effect::reads, anyone(),
                                     "The account of casework over the cases received in a span of days, for the whole "
                                     "and divided by one thing, with "
                                     "and without what is excluded; fit to publish if asked.",
                                     "一段时间内收到的办件的办理账：总体和按一项分组，剔除前后并列；可按公开口径给出。",
                                     {"account.nothing_laid_down"}, "0.4.0"));
    out.push_back(verb<&Session::account_explain>(
        "account_explain", Effect::reads, anyone(),
        "The cases behind one figure of the account, each with the reason why it counts or does not.",
        "办理账中某一数字由哪些办件构成，逐件说明计入或者不计入的原因。", {"account.by_and_member", "request.bad_page"},
        "0.4.0"));
    out.push_back(verb<&Session::dashboard_show>(
        "dashboard_show", Effect::reads, anyone(),
        "Cases by state and town, the three rates by month and town, and what is overdue, from counters kept up to "
        "date.",
        "按状态和乡镇统计的办件、按月份和乡镇统计的“三率”以及超期件数，取自随时更新的计数。",
        {"dashboard.not_a_town", "dashboard.unknown_unit"}, "0.4.0"));
    out.push_back(verb<&Session::measure_account>(
        "measure_account", Effect::reads, anyone(),
        "What each measure and each contact brought: activities, people reached, matters raised, solved, kept fixed.",
        "每项工作举措、每项蹲点联系带来了什么：活动、覆盖人数、收到的诉求、解决的、长久立住的。",
        {"duty.no_mechanism", "duty.unknown_measure"}, "0.4.0"));
    out.push_back(verb<&Session::trace>(
        "trace", Effect::reads, anyone(),
        "Follows the chain goal, contact, measure, activity, case, verified outcome both ways from any link of it.",
        "从任一环节出发，向上和向下追溯：总体目标、蹲点联系、工作举措、活动、办件、核实的结果。",
        {"trace.which", "trace.no_span", "trace.not_found", "case.not_found", "activity.not_found", "duty.no_mechanism",
         "request.bad_page"},
        "0.4.0"));
    out.push_back(verb<&Session::finding_list>(
        "finding_list", Effect::reads, holders_of({Function::supervisor, Function::auditor, Function::administrator}),
        "What looks alike, doubled or done for show: each a question with its evidence, never a verdict.",
        "可能属于形式主义的情形：逐条列出佐证并提出问题，不作结论。", {"finding.nothing_laid_down", "request.bad_page"},
        "0.4.0"));
    out.push_back(verb<&Session::burden_show>(
        "burden_show", Effect::reads, anyone(),
        "What records cost those who keyed them in: records and fields filled in by hand by appointment and week, and "
        "how many fields the library filled in.",
        "录入负担：按任职和周统计录入的记录、手工填写的字段，以及由程序代填的字段。",
        {"burden.unknown_unit", "burden.unknown_appointment", "request.bad_page"}, "0.4.0"));
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

void add_feed(std::vector<Verb>& out) {
    const auto keepers = holders_of({Function::auditor, Function::administrator});
    out.push_back(verb<&Session::feed_read>(
        "feed_read", Effect::reads, keepers,
        "Every event in its order, after a cursor or a position; waits for something if asked.",
        "按次序读取游标或者某一位置之后的全部事件，可以等候新事件。", {"feed.which", "feed.bad_name"}, "0.4.0"));
    out.push_back(verb<&Session::feed_acknowledge>(
        "feed_acknowledge", Effect::writes, keepers, "Moves a cursor to where its reader has come, or back.",
        "确认游标已处理到的位置，也可以退回。", {"feed.bad_name", "feed.no_such_position"}, "0.4.0"));
    out.push_back(verb<&Session::feed_cursors>("feed_cursors", Effect::reads, keepers,
                                               "Lists the cursors of the feed, and how far behind each is.",
                                               "列出事件流的游标和各自落后多少。", {}, "0.4.0"));
    out.push_back(verb<&Session::feed_forget>("feed_forget", Effect::writes, keepers, "Takes a cursor away.",
                                              "删除游标。", {"feed.bad_name", "feed.unknown_cursor"}, "0.4.0"));
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

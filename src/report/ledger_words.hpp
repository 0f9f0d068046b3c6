// The words of ledgers, in both languages.
#pragma once

#include "report/labels.hpp"

namespace lianxin::report::ledger_words {

inline constexpr Words activities{"活动台账", "Activities"};
inline constexpr Words cases{"办件台账", "Cases"};
inline constexpr Words duties{"履职台账", "Duties"};
inline constexpr Words cards{"督办台账", "Supervision"};
inline constexpr Words title{"{0}{1}", "{0}: {1}"};
inline constexpr Words subtitle{"统计期 {0} 至 {1}　　制表时间 {2}", "From {0} to {1}    made at {2}"};
inline constexpr Words footer{"第 &P 页，共 &N 页", "Page &P of &N"};
inline constexpr Words empty{"本期无记录", "Nothing in this span"};

// Groups of columns
inline constexpr Words basics{"基本情况", "What"};
inline constexpr Words time{"时间", "When"};
inline constexpr Words place{"地点", "Where"};
inline constexpr Words receipt{"受理", "Received"};
inline constexpr Words handling{"承办", "In charge"};
inline constexpr Words progress{"进展", "How it stands"};
inline constexpr Words result{"结果", "Result"};
inline constexpr Words opinion{"群众评价", "The citizen says"};
inline constexpr Words bearer{"责任主体", "Who"};
inline constexpr Words demand{"履职要求", "Duty"};
inline constexpr Words done_group{"履职情况", "Done"};
inline constexpr Words supervision{"督办", "Supervision"};
inline constexpr Words limit{"时限", "Limit"};
inline constexpr Words in_charge{"责任", "Responsible"};
inline constexpr Words withdrawal{"撤回", "Withdrawn"};

// Columns
inline constexpr Words serial{"序号", "No."};
inline constexpr Words activity{"活动编号", "Activity"};
inline constexpr Words kind{"形式", "Kind"};
inline constexpr Words channel{"下基层类别", "Channel"};
inline constexpr Words measures{"工作举措", "Measures"};
inline constexpr Words begins{"开始", "Begin"};
inline constexpr Words ends{"结束", "End"};
inline constexpr Words time_words{"时间说明", "In words"};
inline constexpr Words area{"行政区划", "Area"};
inline constexpr Words spot{"具体地点", "Place"};
inline constexpr Words officials{"参加干部", "Officials"};
inline constexpr Words topic{"主题", "Topic"};
inline constexpr Words audience{"参加群众", "People"};
inline constexpr Words raised{"提出事项", "Matters"};
inline constexpr Words origin{"来源", "Origin"};
inline constexpr Words remarks{"备注", "Remarks"};
inline constexpr Words case_no{"办件编号", "Case"};
inline constexpr Words received_at{"收到时间", "At"};
inline constexpr Words workflow{"办理流程", "Workflow"};
inline constexpr Words category{"类别", "Category"};
inline constexpr Words summary{"事项", "Matter"};
inline constexpr Words case_area{"地点", "Area"};
inline constexpr Words unit{"单位", "Unit"};
inline constexpr Words handler{"承办人", "Official"};
inline constexpr Words leader{"包案领导", "Leader"};
inline constexpr Words state{"状态", "State"};
inline constexpr Words due_on{"最后一日", "Last day"};
inline constexpr Words in_time{"是否逾期", "In time"};
inline constexpr Words closed_on{"办结日期", "Closed on"};
inline constexpr Words outcome{"办理结果", "Outcome"};
inline constexpr Words responded{"及时响应", "Responded"};
inline constexpr Words solved{"解决", "Solved"};
inline constexpr Words satisfied{"满意", "Satisfied"};
inline constexpr Words post{"职务", "Post"};
inline constexpr Words name{"姓名", "Name"};
inline constexpr Words tier{"层级", "Tier"};
inline constexpr Words measure{"举措", "Measure"};
inline constexpr Words duty{"要求", "What"};
inline constexpr Words quantity{"数量", "How much"};
inline constexpr Words from{"起", "From"};
inline constexpr Words to{"止", "To"};
inline constexpr Words owed{"应", "Owed"};
inline constexpr Words done{"已", "Done"};
inline constexpr Words missing{"缺", "Short"};
inline constexpr Words status{"状态", "Status"};
inline constexpr Words rung{"督办阶梯", "Rung"};
inline constexpr Words card{"警示牌", "Card"};
inline constexpr Words number{"牌号", "Card no."};
inline constexpr Words clock{"时限名称", "Clock"};
inline constexpr Words fell_due_at{"触发时间", "Fell due"};
inline constexpr Words holder{"责任人", "Official"};
inline constexpr Words reached_at{"督办时间", "Put on record"};
inline constexpr Words at{"时间", "At"};
inline constexpr Words ground{"理由", "Why"};

// What stands in cells
inline constexpr Words list_of{"{0}、{1}", "{0}, {1}"};
inline constexpr Words sentences{"{0}；{1}", "{0}; {1}"};
inline constexpr Words is_withdrawn{"已撤回", "withdrawn"};
inline constexpr Words overdue{"已逾期", "overdue"};
inline constexpr Words breached{"曾逾期", "late once"};
inline constexpr Words timely{"未逾期", "in time"};
inline constexpr Words round{"第{0}轮", "round {0}"};
inline constexpr Words merged_into{"并入{0}", "merged into {0}"};
inline constexpr Words merged_elsewhere{"并入其他办件", "merged into another case"};
inline constexpr Words excluded{"已剔除", "excluded"};
inline constexpr Words exclusion_proposed{"拟剔除，待决定", "exclusion proposed"};
inline constexpr Words told{"报道所述，不计时限", "told by a report: no limits"};
inline constexpr Words fix_now{"当下改：{0}", "Fixed now: {0}"};
inline constexpr Words keep_fixed{"长久立：{0}", "Kept fixed by: {0}"};
inline constexpr Words no_recurrence{"不会再发生：{0}", "Won't recur: {0}"};
inline constexpr Words cannot{"不能解决：{0}", "Can't be done: {0}"};
inline constexpr Words yes{"是", "yes"};
inline constexpr Words no{"否", "no"};
inline constexpr Words not_reached{"未联系上", "not reached"};
inline constexpr Words team{"领导班子", "leadership team"};
inline constexpr Words red{"红牌", "red"};
inline constexpr Words yellow{"黄牌", "yellow"};
inline constexpr Words by_action{"按流程亮牌", "issued by an action"};

}  // namespace lianxin::report::ledger_words

// Every word of the report that is ours, in both languages, in one place. A pair that lacks a language, or
// whose placeholders differ, does not compile.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lianxin/activity.hpp"
#include "lianxin/casework.hpp"
#include "lianxin/common.hpp"
#include "lianxin/duty.hpp"

namespace lianxin::report {

/// A text of ours. {0}, {1}, … stand for values.
struct Words {
    std::string_view zh;
    std::string_view en;

    constexpr Words(std::string_view chinese, std::string_view english) : zh(chinese), en(english) {
        if (zh.empty() || en.empty()) throw std::logic_error("a language is missing");
        if (placeholders(zh) != placeholders(en)) throw std::logic_error("the placeholders differ");
        if (zh != en && zh.find_first_of(",;:?!()") != zh.npos)
            throw std::logic_error("Chinese takes full-width marks");
    }
    constexpr std::string_view in(bool english) const { return english ? en : zh; }

    /// One bit for each {digit}.
    static constexpr unsigned placeholders(std::string_view text) {
        unsigned found = 0;
        for (std::size_t i = 0; i + 2 < text.size(); ++i)
            if (text[i] == '{' && text[i + 2] == '}') found |= 1u << (text[i + 1] - '0');
        return found;
    }
};

/// `text` with each {n} replaced by `values[n]`.
std::string filled(std::string_view text, const std::vector<std::string>& values);

const Words& words_for(Provenance value);
const Words& words_for(Channel value);
const Words& words_for(Tier value);
const Words& words_for(ActivityKind value);
const Words& words_for(DutyStatus value);
const Words& words_for(ClockStatus value);

/// The name of a claim of the mechanism document ("amount" is 数量); nullptr if it is none that we know.
const Words* words_for_claim(std::string_view claim);

namespace words {

// The head
inline constexpr Words fictional{"虚构", "Fictional"};
inline constexpr Words fictional_county{"本县为虚构，所列记录均为演示软件而编写，不对应任何真实地方和人员。",
                                        "This county is made up, and so are its records, to show the software. "
                                        "No real place or person is meant."};
inline constexpr Words untitled{"联系服务群众工作情况", "Serving the public: how it stands"};
inline constexpr Words code_of_place{"行政区划代码 {0}", "area code {0}"};
inline constexpr Words span{"统计期 {0} 至 {1}", "Records from {0} to {1}"};
inline constexpr Words as_of{"履职截至 {0}", "duties as of {0}"};
inline constexpr Words generated{"生成于 {0}", "made at {0}"};
inline constexpr Words contents{"目录", "Contents"};
inline constexpr Words part_tiles{"三个问题", "Three questions"};
inline constexpr Words part_mechanism{"机制", "Mechanism"};
inline constexpr Words at_a_glance{"机制一览", "The mechanism at a glance"};
inline constexpr Words part_duties{"履职", "Duties"};
inline constexpr Words part_cases{"办件", "Cases"};
inline constexpr Words part_supervision{"派单与督办", "Dispatch and supervision"};
inline constexpr Words part_stories{"来龙去脉", "Case stories"};
inline constexpr Words part_records{"活动记录", "Records"};
inline constexpr Words part_about{"说明", "About"};

// The three questions
inline constexpr Words ask_duties{"履职要求完成了吗？", "Are the duties being met?"};
inline constexpr Words ask_late{"哪些逾期？", "What is late?"};
inline constexpr Words ask_solved{"群众说解决了吗？", "Did people say it was solved?"};
inline constexpr Words duties_met_of{"已完成 {0} 项，占已有结果的 {1} 项（已完成或已到期）",
                                     "{0} met, of {1} that are decided (met, or their time is over)"};
inline constexpr Words duties_running{"期内 {0} 项：按进度 {1}，进度落后 {2}",
                                      "{0} under way: {1} on pace, {2} behind"};
inline constexpr Words duties_apart{"不计入以上数字：{0}", "Not in these figures: {0}"};
inline constexpr Words apart_not_due{"未到期 {0} 项", "{0} not due yet"};
inline constexpr Words apart_nothing_due{"任职时间太短、折算为 0 的 {0} 项",
                                         "{0} held for too short a time to owe any"};
inline constexpr Words apart_excused{"免于履职 {0} 项", "{0} excused"};
inline constexpr Words overdue_of{"逾期未办结 {0} 件，占在办 {1} 件", "{0} overdue, of {1} cases under way"};
inline constexpr Words late_duties_of{"到期未完成的履职要求 {0} 项，占已有结果的 {1} 项",
                                      "{0} duties not met in time, of {1} decided"};
inline constexpr Words behind_of{"进度落后的履职要求 {0} 项，占期内 {1} 项", "{0} duties behind, of {1} under way"};
inline constexpr Words breached_of{"曾逾期的办件 {0} 件，占本期收到的 {1} 件",
                                   "{0} cases missed a time limit at some point, of {1} received in the span"};
inline constexpr Words solved_of{"认可已解决 {0} 件，占回访到本人的 {1} 件",
                                 "{0} say it is solved, of {1} reached at call-back"};
inline constexpr Words responded_of{"认可及时响应 {0} 件 / {1} 件", "{0} of {1} say they were answered in time"};
inline constexpr Words satisfied_of{"表示满意 {0} 件 / {1} 件", "{0} of {1} say they are satisfied"};
inline constexpr Words reopened_of{"群众说没解决而重办 {0} 件，占本期收到的 {1} 件",
                                   "{0} reopened, of {1} received in the span"};
inline constexpr Words none_judged{"本期没有应判定的履职要求。", "No duty was to be judged in this span."};
inline constexpr Words none_decided{"各项要求均在期内，尚无结果。",
                                    "Every duty is still running; none is decided yet."};
inline constexpr Words none_open{"没有在办办件。", "No case is under way."};
inline constexpr Words none_answered{"没有回访答复，不计比率。", "Nobody has answered a call-back: no rate."};
inline constexpr Words reported_only{"另有 {0} 件只见于公开报道，不计时限，不作评价；另列一表，不在其他任何数字之内。",
                                     "{0} more are known from a published report only: no time limits, no judgement. "
                                     "They stand in a table of their own and are in no other figure."};
inline constexpr Words not_judged{"报道未提供，不评价。", "The report does not say: not judged."};
inline constexpr Words not_judged_short{"报道未提供，不评价", "not told, not judged"};
inline constexpr Words not_judged_duties{
    "本县的记录全部出自公开报道或由其推导，报道没有讲全各职务的履职情况。这里只列规定的数量和报道所述的记录数，"
    "不列应、已、缺。",
    "All that is on record here was told by a published report or derived from it, and the report does not give a full "
    "account of what each post did. What is laid down is listed beside what is on record; nothing owed, done or "
    "short."};
inline constexpr Words not_judged_cases{
    "报道没有提供时限和回访答复，因此没有比率，也没有逾期。",
    "The report gives neither time limits nor answers at call-back: so there is no rate, and nothing is overdue."};
inline constexpr Words not_judged_caption{"规定了数量的举措：报道所述的记录数",
                                          "Measures with a quantity: records told"};
inline constexpr Words told_records{"报道所述活动 {0} 次", "{0} activities are told"};
inline constexpr Words told_cases{"报道所述事项 {0} 件", "{0} matters are told"};
inline constexpr Words see_records{"看活动记录", "See the records"};
inline constexpr Words see_cases{"看报道所述事项", "See the matters"};
inline constexpr Words see_overdue{"看逾期办件", "See the cases"};
inline constexpr Words see_late{"看未完成与进度落后的名单", "See who is short or behind"};
inline constexpr Words see_duties{"看明细", "See the detail"};
inline constexpr Words see_rates{"看算法", "See how it is counted"};

// The mechanism
inline constexpr Words goals{"总体目标", "Goal"};
inline constexpr Words contacts{"蹲点联系", "Point-contacts"};
inline constexpr Words measures{"工作举措", "Work measures"};
inline constexpr Words all_tiers{"各级共同", "All tiers together"};
inline constexpr Words several_tiers{"几级共同", "Several tiers together"};
inline constexpr Words records_count{"{0} 条记录", "{0} records"};
inline constexpr Words record_one{"{0} 条记录", "{0} record"};
inline constexpr Words nothing_owed{"—", "—"};
inline constexpr Words nothing_owed_long{"未规定数量，只作记录", "no quantity laid down: recorded only"};
inline constexpr Words heat_legend{
    "底色深浅：本期记录数，从 0 到 {0}。一次活动、一个课题或一件办件算一条，不论几人参加、计入几个责任主体。",
    "Shade: records in the span, from 0 to {0}. An activity, a topic or a case is one record, "
    "whoever took part and for however many bearers it counted."};
inline constexpr Words bar_legend{
    "左侧色条：红为有到期未完成，黄为有进度落后，绿为无短欠；未规定数量的举措没有色条。",
    "Edge: red, something was not met in time; amber, something is behind; green, neither. "
    "No edge where no quantity is laid down."};
inline constexpr Words mark_legend{"举措前的 ● 表示文字见于公开报道，○ 表示由我们推导；数量另有各自的标记。",
                                   "● before a measure: its text is told by the published source; ○: derived by us. "
                                   "Quantities carry marks of their own."};
inline constexpr Words grid_caption{"工作举措：下基层类别 × 层级", "Work measures: channels × tiers"};
inline constexpr Words grid_hint{
    "按下基层类别和层级列于下表，点击任一格可看依据、履职与记录。",
    "In the table below, by channel and tier. Each cell leads to its sources, duties and records."};
inline constexpr Words source{"依据：{0}", "Source: {0}"};
inline constexpr Words version{"{0}，机制文件第 {1} 版，自 {2} 起施行",
                               "{0}; document version {1}, in effect from {2}"};
inline constexpr Words channel{"下基层类别", "Channel"};
inline constexpr Words duty_short_line{"应 {0} · 已 {1} · 缺 {2}", "owed {0} · done {1} · short {2}"};
inline constexpr Words behind_line{"进度落后 {0}", "behind {0}"};
inline constexpr Words claims_caption{"各项说法的来源", "Where each claim comes from"};
inline constexpr Words claim_about{"“{0}”的{1}", "{1} of “{0}”"};

// Quantities
inline constexpr Words per_week{"每周", "a week"};
inline constexpr Words per_month{"每月", "a month"};
inline constexpr Words per_quarter{"每季度", "a quarter"};
inline constexpr Words per_half_year{"每半年", "a half-year"};
inline constexpr Words per_year{"每年", "a year"};
inline constexpr Words per_term{"每 {0} 年任期", "a term of {0} years"};
inline constexpr Words at_least_times{"{1}至少 {0} 次", "at least {0} {1}"};
inline constexpr Words at_least_days{"{1}至少 {0} 天", "at least {0} days {1}"};
inline constexpr Words at_least_topics{"{1} {0} 个子课题", "{0} sub-topic {1}"};
inline constexpr Words at_least_cases{"{1}至少 {0} 件", "at least {0} cases {1}"};
inline constexpr Words coverage_of_contacts{"{0}走遍所联系的点", "every contact point once {0}"};
inline constexpr Words on_days{"每月 {0} 日", "day {0} of each month"};

// Duties
inline constexpr Words duties_note{
    "一项 = 一个责任主体（职务或班子）在一个周期（季度、年、固定日……）内的一条履职要求。"
    "“已”只计到应完成数为止，超额部分不抵别人的缺口。",
    "One item = one duty of one bearer (a post or a team) in one period (a quarter, a year, "
    "a fixed day …). “Done” counts up to what is owed: more than owed never covers another's "
    "shortfall."};
inline constexpr Words tier_caption{"{0}的履职要求：统计期内各周期合计",
                                    "{0}: duties, all periods of the span together"};
inline constexpr Words measure{"举措", "Measure"};
inline constexpr Words duty{"履职要求", "Duty"};
inline constexpr Words quantity{"数量", "Quantity"};
inline constexpr Words bearers{"责任主体", "Bearers"};
inline constexpr Words owed{"应", "Owed"};
inline constexpr Words done{"已", "Done"};
inline constexpr Words missing{"缺", "Short"};
inline constexpr Words by_status{"各项状态（项）", "Status (items)"};
inline constexpr Words status{"状态", "Status"};
inline constexpr Words late_heading{"到期未完成与进度落后", "Not met in time, and behind"};
inline constexpr Words late_caption{"共 {0} 项：到期未完成 {1} 项，进度落后 {2} 项；按职务列出",
                                    "{0} items: {1} not met in time, {2} behind; named by post"};
inline constexpr Words no_late{"没有到期未完成或进度落后的履职要求。", "Nothing is short or behind."};
inline constexpr Words held_too_short{"在本周期内任职时间太短，折算后应完成数为 0",
                                      "held for too small a part of the period: rounded, nothing is owed"};
inline constexpr Words no_contact_points{"期内没有所联系的点", "tied to no contact point in that time"};
inline constexpr Words every_bearer{"全部责任主体逐项（{0} 项）", "Every bearer, item by item ({0} items)"};
inline constexpr Words bearer{"责任主体", "Bearer"};
inline constexpr Words period{"周期", "Period"};
inline constexpr Words what_counted{"计入的记录", "What counted"};
inline constexpr Words team{"{0}领导班子", "{0} (leadership team)"};
inline constexpr Words no_duties{"没有定量的履职要求需要列出。", "There is no duty with a quantity to list."};
inline constexpr Words other_bearers{"其他责任主体", "Other bearers"};
inline constexpr Words total{"合计", "Total"};
inline constexpr Words record_only_note{"未规定数量的举措只计记录，不列应、已、缺。",
                                        "Measures without a quantity are counted and shown; nothing is owed there."};
inline constexpr Words quarter{"{0} 年第 {1} 季度", "Q{1} {0}"};
inline constexpr Words half_year{"{0} 年{1}半年", "{1} half of {0}"};
inline constexpr Words first_half{"上", "first"};
inline constexpr Words second_half{"下", "second"};
inline constexpr Words whole_year{"{0} 年", "{0}"};
inline constexpr Words to{"{0} 至 {1}", "{0} to {1}"};

// Cases
inline constexpr Words cases_note{
    "本节除“在办”“逾期”以生成时为准外，均指统计期内收到的 {0} 件。",
    "But for cases under way and overdue, which are as of the making of this page, all figures "
    "here are of the {0} cases received in the span."};
inline constexpr Words no_cases{"统计期内没有收到办件。", "No case was received in the span."};
inline constexpr Words cases{"办件", "Cases"};
inline constexpr Words case_{"办件", "Case"};
inline constexpr Words share{"占比", "Share"};
inline constexpr Words state{"状态", "State"};
inline constexpr Words by_state_caption{"按现在的状态（{0} 件）", "By state now ({0} cases)"};
inline constexpr Words by_month_caption{"按月：当月收到、当月办结的办件数",
                                        "By month: cases received and cases closed in it"};
inline constexpr Words received{"收到", "Received"};
inline constexpr Words closed{"办结", "Closed"};
inline constexpr Words closed_later{"办结只计统计期内收到的办件；另有 {0} 件在统计期之后办结。",
                                    "Closed: of the cases received in the span; {0} more were closed after it."};
inline constexpr Words months{"月份", "Month"};
inline constexpr Words by_town_caption{"乡镇（街道）× 类别：收到的办件数", "Towns × categories: cases received"};
inline constexpr Words town{"乡镇（街道）", "Town"};
inline constexpr Words elsewhere{"未写明", "Not said"};
inline constexpr Words rates_caption{"三率：以回访时群众本人的答复计",
                                     "The three rates, from the citizens' own answers at call-back"};
inline constexpr Words rate{"比率", "Rate"};
inline constexpr Words rate_what{"算法", "What it counts"};
inline constexpr Words rate_response{"响应率", "Response"};
inline constexpr Words rate_resolution{"解决率", "Resolution"};
inline constexpr Words rate_satisfaction{"满意率", "Satisfaction"};
inline constexpr Words rate_response_is{
    "认可及时响应的件数 ÷ 回访到本人的件数",
    "cases whose citizen says the answer came in time ÷ cases whose citizen was reached"};
inline constexpr Words rate_resolution_is{"认可已经解决的件数 ÷ 回访到本人的件数",
                                          "cases whose citizen says it is solved ÷ cases whose citizen was reached"};
inline constexpr Words rate_satisfaction_is{"表示满意的件数 ÷ 回访到本人的件数",
                                            "cases whose citizen is satisfied ÷ cases whose citizen was reached"};
inline constexpr Words excluded_beside{
    "上述“三率”包括剔除的不合理诉求 {0} 件（另有 {1} 件待决定）。不含剔除件时：响应率 {2}，解决率 {3}，满意率 {4}。",
    "The three rates include {0} excluded demands ({1} more undecided). Without those excluded: response {2}, "
    "resolution "
    "{3}, satisfaction {4}."};
inline constexpr Words rate_of{"{0}（{1} / {2}）", "{0} ({1} / {2})"};
inline constexpr Words excluded_of{"含剔除 {0} 件", "{0} excluded demands included"};
inline constexpr Words no_rate{"不计", "no rate"};
inline constexpr Words rates_heading{"群众评价", "What people said"};
inline constexpr Words overdue_heading{"逾期办件", "Overdue cases"};
inline constexpr Words figures_heading{"数量", "How many, where, when"};
inline constexpr Words drawn{"图示", "Drawn"};
inline constexpr Words count_of{"{0} / {1}", "{0} / {1}"};
inline constexpr Words reported_heading{"报道所述事项", "Matters told by a report"};
inline constexpr Words reported_caption{"只见于公开报道的 {0} 件：不计时限，不在其他任何数字之内",
                                        "{0} known from a published report only: no time limits, in no other figure"};
inline constexpr Words every_case{"全部办件逐件（{0} 件）", "Every case, one by one ({0} cases)"};
inline constexpr Words overdue_caption{"逾期未办结 {0} 件（在办 {1} 件），按逾期天数",
                                       "Overdue: {0} (of {1} under way), most overdue first"};
inline constexpr Words no_overdue{"在办 {0} 件，均未逾期。", "{0} cases are under way; none is overdue."};
inline constexpr Words summary{"事项", "Matter"};
inline constexpr Words limit{"时限", "Limit"};
inline constexpr Words due_on{"最后一日", "Last day"};
inline constexpr Words late_by{"已逾期", "Late by"};
inline constexpr Words days{"{0} 天", "{0} days"};
inline constexpr Words in_charge{"承办", "In charge"};
inline constexpr Words more_rows{"此表列出前 {0} 行，共 {1} 行。", "The first {0} rows of {1}."};
inline constexpr Words chart_items{"{0}：{1} {2} 项，共 {3} 项", "{0}: {1}, {2} of {3} items"};
inline constexpr Words chart_duties{"各层级履职状态，按项数占比", "How the duty items of each tier stand, by share"};
inline constexpr Words chart_due{"在办件距办结时限的天数", "Cases under way by the days left"};
inline constexpr Words chart_rates{"响应率、解决率、满意率，按收到月份", "The three rates by the month of receipt"};
inline constexpr Words chart_cards{"黄牌、红牌，按发出月份，已撤回的除外",
                                   "Cards by the month of issue, without those withdrawn"};
inline constexpr Words chart_story{"办件 {0} 的经过与时限", "Steps and time limits of case {0}"};
inline constexpr Words due_overdue{"已逾期", "Overdue"};
inline constexpr Words due_in_3{"3 日内", "3 days"};
inline constexpr Words due_in_7{"7 日内", "7 days"};
inline constexpr Words due_in_14{"14 日内", "14 days"};
inline constexpr Words due_later{"14 日后", "Later"};
inline constexpr Words due_never{"无时限", "No limit"};
inline constexpr Words merges_of_latest{"只列最近 {0} 件办件中的并案。", "Of the latest {0} cases only."};
inline constexpr Words latest_rows{"此表列出最近 {0} 条，共 {1} 条，全部见台账。",
                                   "The latest {0} of {1}; all stand in the ledger."};

// Dispatch and supervision
inline constexpr Words by_unit_heading{"各单位承办情况", "How each unit fared"};
inline constexpr Words by_unit_caption{"本期首次派出的办件（{0} 件次承办），按单位",
                                       "Cases first dispatched in the span ({0} handlings), by unit"};
inline constexpr Words by_unit_note{
    "首派准确：首次派给该单位后一直由其承办的件数 / "
    "首次派给它的件数。退单耽误：退单未获支持或者超过退单时限所耽误的时间。"
    "牌：本期亮出且未撤回的警示牌，协办时限的牌计在协办单位。",
    "First dispatch right: cases that the unit has had ever since they were first given to it, of all first given to "
    "it. Lost by bouncing: time that bounces in vain or too late have cost. Cards: issued in the span and not "
    "withdrawn; one for a supporting unit's part is that unit's."};
inline constexpr Words a_unit{"单位", "Unit"};
inline constexpr Words handled{"承办", "Handled"};
inline constexpr Words bounced{"退单", "Bounced"};
inline constexpr Words overruled{"未获支持", "In vain"};
inline constexpr Words lost{"退单耽误", "Lost by bouncing"};
inline constexpr Words hours{"{0} 小时", "{0} h"};
inline constexpr Words first_right{"首派准确", "First dispatch right"};
inline constexpr Words yellow_cards{"黄牌", "Yellow cards"};
inline constexpr Words red_cards{"红牌", "Red cards"};
inline constexpr Words all_units{"全部单位", "All units"};
inline constexpr Words cards_heading{"亮牌警示", "Cards"};
inline constexpr Words cards_caption{"本期亮出的警示牌 {0} 张，最近的在前",
                                     "{0} cards issued in the span, newest first"};
inline constexpr Words no_cards{"本期没有亮牌。", "No card was issued in the span."};
inline constexpr Words card{"警示牌", "Card"};
inline constexpr Words card_yellow{"黄牌", "Yellow"};
inline constexpr Words card_red{"红牌", "Red"};
inline constexpr Words card_withdrawn{"已撤回：{0}", "withdrawn: {0}"};
inline constexpr Words issued{"亮牌时间", "Issued"};
inline constexpr Words rung{"督办阶梯", "Rung"};
inline constexpr Words by_action{"按流程亮牌", "issued by an action"};

inline constexpr Words merges_heading{"并案", "Merged cases"};
inline constexpr Words merges_caption{"并入主案办理的 {0} 件；每名群众均单独答复、单独回访",
                                      "{0} cases handled within another; each petitioner is told and asked separately"};
inline constexpr Words merged_case{"被并办件", "Merged case"};
inline constexpr Words main_case{"主案", "Main case"};
inline constexpr Words handovers_heading{"移交", "Handovers"};
inline constexpr Words handovers_caption{
    "本期移交 {0} 件次，最近的在前；移交之前的延误记在原承办人名下",
    "{0} handovers in the span, newest first; delay before one stays with the giver"};
inline constexpr Words giver{"移交人", "From"};
inline constexpr Words taker{"接手人", "To"};
inline constexpr Words why{"缘由", "Why"};
inline constexpr Words handed_on{"移交时间", "When"};
inline constexpr Words handed_named{"指定的接任者", "named successor"};
inline constexpr Words handed_next{"同一职务的接任者", "next in the post"};
inline constexpr Words handed_head{"单位负责人", "head of the unit"};
inline constexpr Words handed_above{"上级单位负责人", "head of the unit above"};
inline constexpr Words handed_by_hand{"人工移交", "decided by hand"};
inline constexpr Words rules_heading{"长效规则", "Lasting rules"};
inline constexpr Words rules_caption{"由办件立下、现行有效的规则 {0} 项，按复核日期",
                                     "{0} rules that came of cases and stand, by their day of review"};
inline constexpr Words lasting_rule{"规则", "Rule"};
inline constexpr Words came_of{"出自办件", "Came of"};
inline constexpr Words review_on{"复核日期", "Review"};
inline constexpr Words review_late{"已过 {0} 天", "{0} days late"};

// Stories
inline constexpr Words stories_note{
    "下列办件从收到之日起逐步列出，时间为事情发生的时间。",
    "Cases from the first word on, step by step, at the time when each thing happened."};
inline constexpr Words clocks_caption{"时限", "Time limits"};
inline constexpr Words clock_drawn{"用时（竖线为时限）", "Time used (stroke: the limit)"};
inline constexpr Words started{"起算", "Started"};
inline constexpr Words stopped{"停止", "Stopped"};
inline constexpr Words round{"轮次", "Round"};
inline constexpr Words round_n{"第 {0} 轮", "Round {0}"};
inline constexpr Words extended{"含延期 {0} 天", "{0} days of extension within"};
inline constexpr Words provisional{"暂定：次年放假安排尚未公布",
                                   "provisional: the coming year's calendar is not published"};
inline constexpr Words outcome{"办理结果", "Outcome"};
inline constexpr Words fix_now{"当下改", "Fixed now"};
inline constexpr Words keep_fixed{"长久立", "Kept fixed by"};
inline constexpr Words cannot{"不能解决的原因", "Why it cannot be done"};
inline constexpr Words answer{"群众答复", "The citizen's answer"};
inline constexpr Words reached{"联系上本人", "Reached"};
inline constexpr Words responded{"及时响应", "Responded to in time"};
inline constexpr Words solved{"已经解决", "Solved"};
inline constexpr Words satisfied{"表示满意", "Satisfied"};
inline constexpr Words yuan{"{0}元", "{0} yuan"};
inline constexpr Words ten_thousand{"{0}万", "{0} × 10,000"};
inline constexpr Words yes{"是", "Yes"};
inline constexpr Words no{"否", "No"};
inline constexpr Words place{"地点", "Place"};
inline constexpr Words category{"类别", "Category"};
inline constexpr Words unit{"承办单位", "Responsible unit"};
inline constexpr Words handler{"承办人", "Responsible official"};
inline constexpr Words leader{"包案领导", "Leader in charge"};
inline constexpr Words raised_by{"由活动引出", "Raised by"};
inline constexpr Words history{"经过", "History"};

// Records
inline constexpr Words records_note{
    "一次活动只登记一次；同时计入几项举措的，在各举措下都列出，合计时只算一条。撤回的记录划线列出，不计数。",
    "An activity is recorded once; one that serves several measures is listed under each and "
    "counted once in totals. Withdrawn records are struck through and not counted."};
inline constexpr Words records_total{
    "统计期内 {0} 条活动记录，{1} 人次参加，提出 {2} 件事项；其中{3}。",
    "{0} activities in the span, {1} people reached, {2} matters raised; of them {3}."};
inline constexpr Words records_total_alone{"统计期内 {0} 条活动记录，提出 {1} 件事项；其中{2}。",
                                           "{0} activities in the span, {1} matters raised; of them {2}."};
inline constexpr Words withdrawn_total{"另有 {0} 条已撤回，不计。", "{0} more were withdrawn and are not counted."};
inline constexpr Words no_measure{"未计入任何举措的活动", "Activities that served no measure"};
inline constexpr Words date{"日期", "Date"};
inline constexpr Words kind{"形式", "Kind"};
inline constexpr Words topic_and_officials{"主题与参加干部", "Topic and officials"};
inline constexpr Words people{"人数", "People"};
inline constexpr Words raised{"提出的事项", "Matters raised"};
inline constexpr Words origin{"来源", "Origin"};
inline constexpr Words withdrawn{"已撤回", "withdrawn"};
inline constexpr Words quoted{"“{0}”", "“{0}”"};
inline constexpr Words between{"推定在 {0} 至 {1} 之间", "some time from {0} to {1}"};
inline constexpr Words at_contact_point{"联系点：{0}", "Contact point: {0}"};
inline constexpr Words also_serves{"同时计入举措 {0}", "also serves measure {0}"};
inline constexpr Words no_records{"统计期内没有记录。", "No record in the span."};
inline constexpr Words records_caption{"举措 {0} 的活动记录", "Activities that served measure {0}"};
inline constexpr Words topics{"调研课题", "Research topics"};
inline constexpr Words topics_caption{"总课题与各班子选定的子课题", "Master topics and the sub-topics that teams took"};
inline constexpr Words topic{"课题", "Topic"};
inline constexpr Words master_topic{"总课题", "Master topic"};
inline constexpr Words is_master{"（本条为总课题）", "(this is a master topic)"};
inline constexpr Words taken_by{"班子", "Team"};
inline constexpr Words not_counted_records{"另有计入本举措的课题或办件 {0} 项，见履职明细。",
                                           "{0} research topics or cases also counted here; see the duties in detail."};
inline constexpr Words print_hint{"收起的记录不打印；需要时展开再打印。",
                                  "What is folded is not printed; unfold it first if wanted."};

// About
inline constexpr Words origins{"来源标记", "Where things come from"};
inline constexpr Words stated_is{"公开报道或文件写明的。", "A published source says it."};
inline constexpr Words reconstructed_is{"由我们根据公开内容推导，附有说明，可能与原文件不同。",
                                        "Derived by us from what was published, with a note; the original may differ."};
inline constexpr Words synthetic_is{"为演示或检验软件而编写，不是事实。",
                                    "Made up to show or to test the software. Not a fact."};
inline constexpr Words recorded_is{"日常工作中登记的。", "Entered in the ordinary course of work."};
inline constexpr Words made{"本页如何形成", "How this page was made"};
inline constexpr Words made_text{
    "所有数字都由登记的活动、课题和办件计算得出，没有手工填报或改动。每个数字旁写明它数的是什么；"
    "点击可看到计入的记录。干部以职务和单位列出，不写姓名。本页不联网，所含程序只用于绘图。",
    "Every figure is computed from recorded activities, topics and cases; none was typed in or "
    "changed by hand. Each says what it counts and leads to what was counted. Officials "
    "appear by post and unit, never by name. This page uses no network; the program in it does nothing but draw."};
inline constexpr Words made_with{"连心 Lianxin {0}", "Lianxin {0}"};
inline constexpr Words joined{"{0}、{1}", "{0}, {1}"};
inline constexpr Words origin_count{"{0} {1} 条", "{1} {0}"};

}  // namespace words
}  // namespace lianxin::report

// The account of casework, what is overdue, and one case told from end to end.
#include <iostream>
#include <sstream>

#include "yunxi.hpp"

namespace demo {
namespace {

std::string rate(const lianxin::Rate& rate) {
    const std::string counts = std::to_string(rate.count) + "/" + std::to_string(rate.of);
    return rate.of == 0 ? counts : counts + " (" + std::to_string((1000 * rate.count / rate.of + 5) / 10) + "%)";
}

std::string clock_text(const lianxin::ClockView& clock, const Words& words) {
    const std::string extended = clock.extended_days == 0 ? std::string()
                                 : words.english
                                     ? ", " + std::to_string(clock.extended_days) + " days of extension included"
                                     : "（含延期" + std::to_string(clock.extended_days) + "日）";
    std::string state;
    switch (clock.status) {
        case lianxin::ClockStatus::running:
            state = words("计时中", "running");
            break;
        case lianxin::ClockStatus::met:
            state = words("按期", "in time");
            break;
        case lianxin::ClockStatus::overdue:
            state = words("已逾期", "overdue");
            break;
        case lianxin::ClockStatus::breached:
            state = words("逾期完成", "ended late");
            break;
        case lianxin::ClockStatus::suspended:
            state = words("中止", "suspended");
            break;
        case lianxin::ClockStatus::lapsed:
            state = words("期满", "lapsed");
            break;
        case lianxin::ClockStatus::absorbed:
            state = words("已并案", "merged into another");
            break;
    }
    return padded(words(clock.title), words.english ? 18 : 14) + clock.started_at.date().str() + " → " +
           clock.due_on.str() + extended + "  " + state +
           (clock.stopped_at ? " " + clock.stopped_at->date().str() : std::string());
}

/// As people write it: 36万元, 2.6万元, 360,000 yuan. The demo's amounts are whole yuan.
std::string money(std::int64_t fen, const Words& words) {
    const std::int64_t thousands = fen / 100'000;
    if (fen % 100'000 != 0 || thousands == 0) return std::to_string(fen / 100) + words("元", " yuan");
    if (words.english) return std::to_string(thousands) + ",000 yuan";
    const std::string tenths = thousands % 10 == 0 ? std::string() : "." + std::to_string(thousands % 10);
    return std::to_string(thousands / 10) + tenths + "万元";
}

const std::string* text_field(const lianxin::HistoryItem& item, const char* name) {
    const auto it = item.fields.find(name);
    return it == item.fields.end() ? nullptr : std::get_if<std::string>(&it->second);
}

bool is_said(const lianxin::HistoryItem& item, const char* name) {
    const auto it = item.fields.find(name);
    return it != item.fields.end() && std::get<bool>(it->second);
}

/// What was said with one action.
std::string said(const County& county, const lianxin::HistoryItem& item, const Words& words) {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : words("；", "; ")) + text; };
    if (const auto* unit = text_field(item, "unit")) add(county.unit_name(*unit));
    if (const auto days = item.fields.find("days"); days != item.fields.end())
        add(std::to_string(std::get<std::int64_t>(days->second)) + words("日", " days"));
    if (item.fields.count("solved") != 0)
        add(words.english ? std::string(is_said(item, "solved") ? "solved" : "not solved") +
                                (is_said(item, "satisfied") ? ", satisfied" : ", not satisfied")
                          : std::string(is_said(item, "solved") ? "已解决" : "未解决") +
                                (is_said(item, "satisfied") ? "、满意" : "、不满意"));
    for (const char* name : {"plan", "text", "ground", "fix_now", "keep_fixed", "cannot", "note"})
        if (const auto* text = text_field(item, name)) add(*text);
    if (const auto amount = item.fields.find("amount"); amount != item.fields.end())
        add(words("涉及资金", "money involved: ") + money(std::get<std::int64_t>(amount->second), words));
    return out;
}

/// How the matter came up, for the first line of the story.
std::string heard(const County& county, const lianxin::CaseView& view, const Words& words) {
    if (view.activity.empty()) return {};
    const lianxin::ActivityShown activity = county.reader().activity_show({view.activity});
    return activity.place_name + words("：", ": ") + activity.notes;
}

/// Where a limit of the first round comes from, day by day.
void print_explained(const County& county, const std::string& case_no, const char* clock, const Words& words) {
    lianxin::DeadlineExplain asked;
    asked.case_no = case_no;
    asked.clock = clock;
    asked.run = 1;
    const lianxin::DeadlineExplained found = county.reader().deadline_explain(asked);
    std::cout << words("    这样算出：", "    How it is counted: ") << words(found.title) << '\n';
    std::istringstream table(words.english ? found.table : found.table_zh);
    for (std::string line; std::getline(table, line);) std::cout << "      " << line << '\n';
}

}  // namespace

void print_cases(const County& county, Words words) {
    lianxin::CaseSummary span;
    span.from = county.from();
    span.to = county.to();
    const lianxin::CaseSummarised sum = county.reader().case_summary(span);
    const auto part = [&](const char* zh, const char* en, std::int64_t n) {
        return words(zh, en) + " " + std::to_string(n);
    };
    print_under("  ", part("收到", "received", sum.opened) + " · " + part("办结", "closed", sum.closed) + " · " +
                          part("在办", "open", sum.open) + " · " + part("逾期", "overdue", sum.overdue) + " · " +
                          part("曾逾期", "once overdue", sum.breached) + " · " +
                          part("重办", "reopened", sum.reopened));
    print_under("  ", words("群众回访（以本人答复为准）：响应率 ", "In the citizens' own words: response ") +
                          rate(sum.response) + words(" · 解决率 ", " · resolution ") + rate(sum.resolution) +
                          words(" · 满意率 ", " · satisfaction ") + rate(sum.satisfaction));

    lianxin::CaseList overdue;
    overdue.list = lianxin::CaseListKind::overdue;
    for (const lianxin::CaseItem& item : county.reader().case_list(overdue).cases) {
        const lianxin::CaseView view = county.reader().case_show({item.case_no});
        print_under(words("  逾期 ", "  Overdue ") + item.case_no + "  ",
                    county.unit_name(item.unit) + words("：", ": ") + item.summary);
        for (const lianxin::ClockView& clock : view.clocks)
            if (clock.status == lianxin::ClockStatus::overdue)
                std::cout << "       ⏱ " << clock_text(clock, words) << ' ' << county.to() - clock.due_on
                          << words(" 天", " days") << '\n';
    }
}

void print_story(const County& county, Words words) {
    const lianxin::CaseView view =
        county.reader().case_show({county.found(county.head().at("follow").get<std::string>())});
    print_under("  " + view.case_no + "  ", view.summary);
    std::string day;
    for (const lianxin::HistoryItem& item : view.history) {
        const std::string on = item.occurred_at.date().str();
        print_under("    " + padded(on == day ? "" : on, 12) + padded(words(item.title), words.english ? 24 : 16),
                    item.version == 1 ? heard(county, view, words) : said(county, item, words));
        day = on;
    }
    std::cout << words("    时限", "    Clocks") << '\n';
    for (const lianxin::ClockView& clock : view.clocks) std::cout << "      ⏱ " << clock_text(clock, words) << '\n';
    for (const char* clock : {"first_contact", "conclude"}) print_explained(county, view.case_no, clock, words);
    if (view.outcome) {
        print_under(words("    当下改  ", "    Fixed now    "), view.outcome->fix_now);
        print_under(words("    长久立  ", "    Keeps fixed  "), view.outcome->keep_fixed);
    }
}

}  // namespace demo

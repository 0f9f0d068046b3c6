// Reads the adopted mechanism document and lays it out as one table.
#include "overview.hpp"

#include <algorithm>
#include <iostream>

namespace demo {
namespace {

constexpr std::size_t kCell = 28;
const std::string kNoBreak = "\u00a0";  // keeps a mark beside what it marks

/// ● if the source states the claim, ○ if it was derived.
const char* mark_of(const Json& thing, const char* claim) {
    const bool stated = thing.contains("provenance") && thing.at("provenance").contains(claim) &&
                        thing.at("provenance").at(claim).at("kind") == "stated";
    return stated ? "●" : "○";
}

std::string text_of(const Json& local, const Words& words) {
    return local.at(words.english ? "en" : "zh").get<std::string>();
}

std::string title_of(const Json& list, const std::string& code, const Words& words) {
    for (const Json& item : list)
        if (item.at("code") == code) return text_of(item.at("title"), words);
    return code;
}

std::string per_period(const std::string& per, const Words& words) {
    if (per == "week") return words("每周", "a week");
    if (per == "month") return words("每月", "a month");
    if (per == "quarter") return words("每季度", "a quarter");
    if (per == "half_year") return words("每半年", "a half-year");
    if (per == "year") return words("每年", "a year");
    return words("任期内", "a term");
}

/// "每月10日县委书记 ●": the fixed day of a post.
std::string fixed_days(const Json& mechanism, const Json& duty, const Words& words) {
    std::string days;
    for (const Json& day : duty.at("amount").at("days_of_month"))
        days += (days.empty() ? "" : words.comma()) + day.dump();
    const std::string who = duty.at("owes").contains("post")
                                ? title_of(mechanism.at("posts"), duty.at("owes").at("post"), words)
                                : std::string();
    const std::string when = words.english ? who + " on day " + days + " of each month" : "每月" + days + "日" + who;
    std::string out = when + kNoBreak + mark_of(duty, "amount");
    if (duty.at("amount").value("on_rest_day", "") == "next_working_day")
        out += words("，遇休息日顺延", ", or the next working day") + kNoBreak + mark_of(duty, "on_rest_day");
    return out;
}

/// What the number of a duty counts.
std::string counted_in(const Json& duty, const Words& words) {
    if (duty.at("amount").at("type") == "distinct_days") return words("天", " days");
    if (duty.at("counts").contains("topics")) return words("个子课题", " sub-topic");
    return words("次", " time");
}

/// What one duty asks for, each claim with its mark; empty if nothing is owed.
std::string quantity(const Json& mechanism, const Json& duty, const Words& words) {
    const Json& amount = duty.at("amount");
    const auto type = amount.at("type").get<std::string>();
    if (type == "record_only") return {};
    if (amount.at("per") == "fixed_days") return fixed_days(mechanism, duty, words);
    const std::string count = amount.contains("at_least") ? amount.at("at_least").dump() : words("全部", "all");
    const std::string per = per_period(amount.at("per").get<std::string>(), words);
    const std::string much = words("至少", "at least ") + count + counted_in(duty, words);
    const std::string much_mark = kNoBreak + mark_of(duty, "amount"), per_mark = kNoBreak + mark_of(duty, "per");
    const bool alike = much_mark == per_mark;
    const std::string first = words.english ? much : per, second = words.english ? per : much;
    const std::string first_mark = alike ? std::string() : words.english ? much_mark : per_mark;
    return (duty.at("owes").contains("team_of") ? words("每个班子", "each team ") : std::string()) + first +
           first_mark + words("", " ") + second + (words.english ? per_mark : much_mark);
}

std::vector<std::string> cell(const Json& mechanism, const Json& measure, const Words& words) {
    const std::string number = measure.at("number").dump();
    std::vector<std::string> lines;
    for (const auto& line : wrapped(text_of(measure.at("title"), words), kCell - 6))
        lines.push_back(lines.empty()
                            ? std::string(2 - number.size(), ' ') + number + " " + mark_of(measure, "text") + " " + line
                            : "     " + line);
    std::string owed;
    for (const Json& duty : measure.at("duties"))
        if (const std::string each = quantity(mechanism, duty, words); !each.empty())
            owed += (owed.empty() ? "" : words("；", "; ")) + each;
    for (const auto& line : wrapped(owed.empty() ? "—" : owed, kCell - 6)) lines.push_back("     " + line);
    return lines;
}

using Cell = std::vector<std::string>;

void print_row(const std::string& head, const std::vector<Cell>& cells) {
    std::size_t height = 0;
    for (const Cell& each : cells) height = std::max(height, each.size());
    for (std::size_t line = 0; line < height; ++line) {
        std::string out = padded(line == 0 ? head : "", 12);
        for (const Cell& each : cells) out += padded(line < each.size() ? each[line] : "", kCell + 1);
        out.erase(out.find_last_not_of(' ') + 1);
        std::cout << out << '\n';
    }
}

std::string short_name(const std::string& channel, const Words& words) {
    if (channel == "outreach") return words("宣讲", "outreach");
    if (channel == "research") return words("调研", "research");
    if (channel == "reception") return words("接访", "reception");
    return words("现场", "on site");
}

/// The measures of one channel: those of a single tier side by side, then those that all tiers carry.
void print_channel(const Json& mechanism, const std::string& channel, const Words& words) {
    std::vector<std::vector<Cell>> by_tier(mechanism.at("tiers").size());
    std::vector<Cell> shared;
    for (const Json& measure : mechanism.at("measures")) {
        if (measure.at("channel") != channel) continue;
        if (measure.at("tiers").size() > 1) {
            shared.push_back(cell(mechanism, measure, words));
            continue;
        }
        for (std::size_t tier = 0; tier < by_tier.size(); ++tier)
            if (mechanism.at("tiers")[tier].at("code") == measure.at("tiers")[0])
                by_tier[tier].push_back(cell(mechanism, measure, words));
    }
    std::string head = short_name(channel, words);
    std::size_t rows = 0;
    for (const auto& tier : by_tier) rows = std::max(rows, tier.size());
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<Cell> cells;
        for (const auto& tier : by_tier) cells.push_back(row < tier.size() ? tier[row] : Cell{});
        print_row(head, cells);
        head.clear();
    }
    for (const Cell& each : shared) print_row(head, {each, {words("     三个层级", "     all three tiers")}});
}

}  // namespace

void print_mechanism(const County& county, Words words) {
    lianxin::DocumentShow wanted;
    wanted.kind = lianxin::DocumentKind::mechanism;
    wanted.id = "wuxi-1315";
    const Json mechanism = Json::parse(county.reader().document_show(wanted).document.text);

    for (const Json& goal : mechanism.at("goals"))
        print_under(padded(mechanism.at("shape").at("goals").dump(), 3) + words("总体目标 ", "goal      ") +
                        mark_of(goal, "text") + " ",
                    text_of(goal.at("text"), words));
    std::string head = padded(mechanism.at("shape").at("contacts").dump(), 3) + words("蹲点联系 ", "contacts  ");
    for (const Json& contact : mechanism.at("contacts")) {
        print_under(head + mark_of(contact, "text") + " ", text_of(contact.at("text"), words));
        head = std::string(columns(head), ' ');
    }
    std::vector<Cell> heads;
    for (const Json& tier : mechanism.at("tiers")) {
        Cell cell;
        for (const auto& line : wrapped(text_of(tier.at("title"), words), kCell - 6)) cell.push_back("     " + line);
        heads.push_back(cell);
    }
    print_row(mechanism.at("shape").at("measures").dump() + words(" 工作举措", " measures"), heads);
    for (const Json& channel : mechanism.at("channels"))
        print_channel(mechanism, channel.at("code").get<std::string>(), words);
}

}  // namespace demo

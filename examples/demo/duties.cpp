// Evaluates the duties of the half-year and sums them up by measure.
#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "yunxi.hpp"

namespace demo {
namespace {

using lianxin::DutyItem;
using lianxin::DutyStatus;

/// The figures of one duty over all its bearers and periods, as the report has them: done counts up to what is owed.
struct Sum {
    std::int64_t owed = 0, done = 0, short_by = 0;
    std::map<DutyStatus, std::int64_t> items;
    std::string missing;
};

std::string missing_part(const County& county, const DutyItem& item, const Words& words) {
    if (item.from == item.to) return item.from.str();
    return county.post_of(item.bearer) + " " + item.from.str() + words("至", " to ") + item.to.str();
}

Sum sum_of(const County& county, const std::vector<const DutyItem*>& items, const Words& words) {
    Sum sum;
    for (const DutyItem* item : items) {
        sum.owed += item->owed;
        sum.done += std::min(item->done, item->owed);
        sum.short_by += item->short_by;
        ++sum.items[item->status];
        if (item->status == DutyStatus::short_)
            sum.missing += (sum.missing.empty() ? "" : words.comma()) + missing_part(county, *item, words);
    }
    return sum;
}

bool is_under_way(const Sum& sum) {
    return sum.items.count(DutyStatus::on_pace) + sum.items.count(DutyStatus::behind) > 0;
}

/// "owed 68 · done 67 · short 1", or for a period under way: how many are on pace and how many behind.
std::string figures(const Sum& sum, const Words& words) {
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    const auto count = [&](const char* zh, const char* en, DutyStatus status) {
        const auto it = sum.items.find(status);
        return it == sum.items.end() ? std::string() : words(zh, en) + number(it->second);
    };
    if (is_under_way(sum))
        return words("全年应 ", "owed this year ") + number(sum.owed) + words(" · 已 ", " · done ") + number(sum.done) +
               count(" · 已完成 ", " · met ", DutyStatus::met) +
               count(" · 按进度 ", " · on pace ", DutyStatus::on_pace) +
               count(" · 进度落后 ", " · behind ", DutyStatus::behind);
    return words("应 ", "owed ") + number(sum.owed) + words(" · 已 ", " · done ") + number(sum.done) +
           words(" · 缺 ", " · short ") + number(sum.short_by) +
           (sum.missing.empty() ? "" : words("（", " (") + sum.missing + words("）", ")"));
}

/// Titles of measures and duties, and the duties in their order, from the document that the county adopted.
struct Titles {
    std::map<std::string, std::string> duty;
    std::vector<std::string> duties;
    std::map<std::int64_t, std::string> measure;
};

Titles titles_of(const County& county, const std::string& mechanism, const Words& words) {
    lianxin::DocumentShow wanted;
    wanted.kind = lianxin::DocumentKind::mechanism;
    wanted.id = mechanism;
    const Json document = Json::parse(county.reader().document_show(wanted).document.text);
    const char* language = words.english ? "en" : "zh";
    Titles titles;
    for (const Json& measure : document.at("measures")) {
        titles.measure[measure.at("number")] = measure.at("title").at(language);
        for (const Json& duty : measure.at("duties")) {
            titles.duties.push_back(duty.at("code"));
            titles.duty[titles.duties.back()] = duty.at("title").at(language);
        }
    }
    return titles;
}

/// Records of each measure: the activities that served it, and the topics and cases that counted for its duties.
/// Each is one record, whoever took part and for however many bearers it counted; the report counts alike.
std::map<std::int64_t, std::int64_t> count_records(const County& county, const std::vector<DutyItem>& items) {
    std::map<std::int64_t, std::set<std::string>> records;
    lianxin::ActivityList page;
    page.from = county.from();
    page.to = county.to();
    page.limit = 1000;
    do {
        const lianxin::ActivityListed listed = county.reader().activity_list(page);
        for (const lianxin::ActivityItem& activity : listed.activities)
            for (const std::int64_t measure : activity.measures) records[measure].insert(activity.activity);
        page.after = listed.next;
    } while (!page.after.empty());
    for (const DutyItem& item : items)
        for (const lianxin::Counted& counted : item.counted)
            if (counted.kind != "activity" && counted.first_day <= county.to() && county.from() <= counted.last_day)
                records[item.measure].insert(counted.id);
    std::map<std::int64_t, std::int64_t> counts;
    for (const auto& [measure, ids] : records) counts[measure] = static_cast<std::int64_t>(ids.size());
    return counts;
}

void print_records(const County& county, const std::vector<DutyItem>& items, const Titles& titles, const Words& words) {
    std::cout << words("  各举措的记录（一次活动、一个课题或一件办件算一条）：",
                       "  Records by measure (an activity, a topic or a case is one record):")
              << '\n';
    std::string line;
    for (const auto& [measure, count] : count_records(county, items))
        line += (line.empty() ? "" : words("；", "; ")) + std::to_string(measure) + " " + titles.measure.at(measure) +
                " " + std::to_string(count);
    print_under("     ", line);
}

/// Why a figure is what it is: each day that was owed, and what counted for it.
void print_reasons(const std::string& title, const std::vector<const DutyItem*>& items, const Words& words) {
    std::string days;
    for (const DutyItem* item : items) {
        days += (days.empty() ? "" : " · ") + item->from.str() + " ← ";
        days += item->counted.empty() ? words("无", "nothing") : item->counted.front().id;
    }
    std::cout << words("  这个数字的由来：", "  Where that figure comes from: ") << title << '\n';
    print_under("     ", days);
}

}  // namespace

void print_duties(const County& county, Words words) {
    lianxin::DutyEvaluate span;
    span.from = county.from();
    span.to = county.to();
    span.as_of = county.to();
    const lianxin::DutyEvaluated evaluated = county.reader().duty_evaluate(span);
    const Titles titles = titles_of(county, evaluated.mechanism, words);

    std::map<std::string, std::vector<const DutyItem*>> owed;
    for (const DutyItem& item : evaluated.items)
        if (item.status != DutyStatus::record_only) owed[item.duty].push_back(&item);
    for (const std::string& duty : titles.duties) {
        const auto found = owed.find(duty);
        if (found == owed.end()) continue;
        const std::string number = std::to_string(found->second.front()->measure);
        print_under("  " + std::string(2 - number.size(), ' ') + number + " " +
                        padded(titles.duty.at(duty), words.english ? 44 : 24) + " ",
                    figures(sum_of(county, found->second, words), words));
    }
    print_records(county, evaluated.items, titles, words);
    for (const auto& [duty, items] : owed)
        if (items.front()->from == items.front()->to && sum_of(county, items, words).short_by > 0)
            print_reasons(titles.duty.at(duty), items, words);
}

}  // namespace demo

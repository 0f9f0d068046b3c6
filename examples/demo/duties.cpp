// Evaluates the duties of the half-year and sums them up by measure.
#include <algorithm>
#include <iostream>
#include <map>

#include "yunxi.hpp"

namespace demo {
namespace {

using lianxin::DutyItem;
using lianxin::DutyStatus;

/// The figures of one duty over all its bearers and periods.
struct Sum {
    std::int64_t owed = 0, done = 0, short_by = 0;
    std::map<DutyStatus, std::int64_t> bearers;
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
        sum.done += item->owed == 0 ? item->done : std::min(item->done, item->owed);
        sum.short_by += item->short_by;
        ++sum.bearers[item->status];
        if (item->status == DutyStatus::short_)
            sum.missing += (sum.missing.empty() ? "" : words.comma()) + missing_part(county, *item, words);
    }
    return sum;
}

bool is_under_way(const Sum& sum) {
    return sum.bearers.count(DutyStatus::on_pace) + sum.bearers.count(DutyStatus::behind) > 0;
}

/// "owed 68 · done 67 · short 1", or for a period under way: how many are on pace and how many behind.
std::string figures(const Sum& sum, const Words& words) {
    const auto count = [&](DutyStatus status) {
        const auto it = sum.bearers.find(status);
        return it == sum.bearers.end() ? std::int64_t{0} : it->second;
    };
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    if (is_under_way(sum)) {
        const std::string owed = number(sum.owed), done = number(sum.done), behind = number(count(DutyStatus::behind));
        const std::string in_time = number(count(DutyStatus::met) + count(DutyStatus::on_pace));
        return words.english
                   ? "owed this year " + owed + " · done " + done + " · in good time " + in_time + " · behind " + behind
                   : "全年应 " + owed + " · 已 " + done + " · 按期 " + in_time + " · 进度落后 " + behind;
    }
    return words("应 ", "owed ") + number(sum.owed) + words(" · 已 ", " · done ") + number(sum.done) +
           words(" · 缺 ", " · short ") + number(sum.short_by) +
           (sum.missing.empty() ? "" : words("（", " (") + sum.missing + words("）", ")"));
}

/// Titles of measures and duties, from the document that the county adopted.
struct Titles {
    std::map<std::string, std::string> duty;
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
        for (const Json& duty : measure.at("duties")) titles.duty[duty.at("code")] = duty.at("title").at(language);
    }
    return titles;
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

    std::map<std::pair<std::int64_t, std::string>, std::vector<const DutyItem*>> owed;
    std::map<std::int64_t, std::int64_t> recorded;
    for (const DutyItem& item : evaluated.items) {
        if (item.status == DutyStatus::record_only)
            recorded[item.measure] += item.done;
        else
            owed[{item.measure, item.duty}].push_back(&item);
    }
    for (const auto& [key, items] : owed) {
        const std::string number = std::to_string(key.first);
        print_under("  " + std::string(2 - number.size(), ' ') + number + " " +
                        padded(titles.duty.at(key.second), words.english ? 44 : 24) + " ",
                    figures(sum_of(county, items, words), words));
    }
    std::cout << words("  只作记录、不作要求的举措：", "  On record, nothing owed:") << '\n';
    std::string rest;
    for (const auto& [measure, done] : recorded)
        rest += (rest.empty() ? "" : words("；", "; ")) + std::to_string(measure) + " " + titles.measure.at(measure) +
                " " + std::to_string(done);
    print_under("     ", rest);
    for (const auto& [key, items] : owed)
        if (items.front()->from == items.front()->to && sum_of(county, items, words).short_by > 0)
            print_reasons(titles.duty.at(key.second), items, words);
}

}  // namespace demo

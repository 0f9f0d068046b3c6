// The seven situations, read back through activity_list, activity_show and case_show.
#include "wuxi.hpp"

#include <algorithm>
#include <iostream>

namespace demo {
namespace {

std::string when(const lianxin::ActivityShown& activity) {
    return activity.precision == lianxin::Precision::exact ? activity.occurred_at.date().str() : activity.time_words;
}

std::string where(const County& county, const lianxin::ActivityShown& activity, const Words& words) {
    const std::string town = county.area_name(activity.place.substr(0, 9) + "000");
    const std::string area = activity.place_title.zh.empty() ? std::string() : words(activity.place_title);
    std::string out = area == town ? town : words.english ? area + ", " + town : town + area;
    if (!activity.place_name.empty())
        out = words.english ? activity.place_name + ", " + out : out + activity.place_name;
    return out;
}

/// Which measures the activity served; if none, the library says why.
std::string measures(const lianxin::ActivityShown& activity, const Words& words) {
    if (activity.measures.empty()) {
        if (activity.not_credited.empty()) return words("（不对应举措）", " (no measure)");
        const lianxin::NotCredited& why = activity.not_credited.front();
        return words.english ? " (no measure: " + why.message + ")" : "（不对应举措：" + why.message_zh + "）";
    }
    std::string numbers;
    for (const std::int64_t number : activity.measures)
        numbers += (numbers.empty() ? "" : words.comma()) + std::to_string(number);
    return words("（举措", activity.measures.size() > 1 ? " (measures " : " (measure ") + numbers + words("）", ")");
}

void print_case(const County& county, const std::string& number, const Words& words) {
    const lianxin::CaseView view = county.reader().case_show({number});
    print_under("     → " + number + "  ", words(view.category_title) + words("：", ": ") + view.summary);
    for (const lianxin::HistoryItem& item : view.history) {
        const auto text = item.fields.find("text");
        if (text != item.fields.end()) print_under("         · ", std::get<std::string>(text->second));
    }
}

}  // namespace

void print_situations(const County& county, Words words) {
    lianxin::ActivityList all;
    all.limit = 1000;
    auto items = county.reader().activity_list(all).activities;
    std::stable_sort(items.begin(), items.end(),
                     [](const auto& a, const auto& b) { return a.occurred_at < b.occurred_at; });
    for (const lianxin::ActivityItem& item : items) {
        const lianxin::ActivityShown activity = county.reader().activity_show({item.activity});
        print_under(
            std::string("  ") + mark(activity.provenance) + "  ",
            when(activity) + "  " + where(county, activity, words) + measures(activity, words) + "  " + activity.topic);
        print_under("     ", activity.notes);
        if (!activity.contact_point.empty())
            print_under(words("     联系点：", "     Contact point: "),
                        county.contact_point_name(activity.contact_point));
        for (const std::string& number : activity.cases) print_case(county, number, words);
    }
}

}  // namespace demo

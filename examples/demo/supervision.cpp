// Dispatch and supervision: who bounced what, and the cards that came of being late.
#include <iostream>
#include <map>

#include "yunxi.hpp"

namespace demo {
namespace {

std::string figures(const lianxin::DispatchFigures& f, const Words& words) {
    const auto n = [](std::int64_t value) { return std::to_string(value); };
    std::string out = words("承办 ", "handled ") + n(f.dispatched) + words(" · 退单 ", " · bounced ") + n(f.bounced) +
                      words("（未获支持 ", " (in vain ") + n(f.overruled) + words("）", ")");
    if (f.lost_minutes > 0)
        out += words(" · 退单耽误 ", " · lost by it ") + n(f.lost_minutes / 60) + words(" 小时", " h");
    return out + words(" · 首派准确 ", " · first dispatch right ") + n(f.first_dispatch_accuracy.count) + "/" +
           n(f.first_dispatch_accuracy.of);
}

std::string colour(lianxin::CardColour card, const Words& words) {
    return card == lianxin::CardColour::red ? words("红牌", "red") : words("黄牌", "yellow");
}

/// What was merged, handed over and laid down for good.
void print_rest(const County& county, const Words& words) {
    lianxin::CaseList all;
    all.list = lianxin::CaseListKind::all;
    all.limit = 1000;
    for (const lianxin::CaseItem& item : county.reader().case_list(all).cases)
        if (const lianxin::CaseView view = county.reader().case_show({item.case_no}); view.merged_into)
            print_under(words("  并案 ", "  Merged ") + item.case_no + " → ",
                        view.merged_into->case_no + words("：", ": ") + item.summary);
    for (const lianxin::HandoverItem& item : county.reader().handover_list({}).items)
        if (item.handed.as == lianxin::HandedAs::handler)
            print_under(words("  移交 ", "  Handed over ") + item.handed.case_no + "  ",
                        item.handed.occurred_at.date().str() + " " + county.post_of(item.handed.from) +
                            words("，由接任者承办", ", to whoever follows in the post"));
    for (const lianxin::RuleItem& rule : county.reader().rule_list({}).rules)
        print_under(words("  长效规则 ", "  Lasting rule "),
                    rule.title + words("（", " (") + county.unit_name(rule.unit) +
                        words("，复核日期 ", ", to be reviewed on ") + rule.review_on.str() + words("）", ")"));
}

}  // namespace

void print_supervision(const County& county, Words words) {
    const lianxin::DispatchCounted counted = county.reader().dispatch_statistics({county.from(), county.to(), {}});
    print_under(words("  全部单位  ", "  All units  "), figures(counted.all, words));
    for (const lianxin::DispatchFigures& unit : counted.units)
        if (unit.bounced > 0) print_under("  " + words(unit.title) + "  ", figures(unit, words));

    std::map<lianxin::CardColour, std::int64_t> cards;
    std::map<std::string, std::string> by_case;  // the way of each case that came to a red card
    lianxin::SupervisionList asked;
    asked.limit = 1000;
    const auto listed = county.reader().supervision_list(asked).items;
    for (auto item = listed.rbegin(); item != listed.rend(); ++item) {
        if (!item->card) continue;
        ++cards[*item->card];
        std::string& way = by_case[item->case_no];
        way += (way.empty() ? "" : " → ") + colour(*item->card, words) + " " + item->reached_at.date().str();
    }
    std::cout << words("  亮牌：黄牌 ", "  Cards: yellow ") << cards[lianxin::CardColour::yellow]
              << words(" 张，红牌 ", ", red ") << cards[lianxin::CardColour::red] << words(" 张", "") << '\n';
    for (const auto& [case_no, way] : by_case)
        if (way.find(colour(lianxin::CardColour::red, words)) != std::string::npos) {
            const lianxin::CaseView view = county.reader().case_show({case_no});
            print_under("    " + case_no + "  ", county.unit_name(view.unit) + words("：", ": ") + way);
        }
    print_rest(county, words);
}

}  // namespace demo

// How units fared with what was dispatched to them, and the cards that were issued.
#include <algorithm>
#include <map>

#include "report/charts.hpp"
#include "report/page.hpp"

namespace lianxin::report {
namespace {

constexpr std::int64_t kMinutesOfAnHour = 60;

std::string n(std::int64_t value) { return std::to_string(value); }

struct Cards {
    std::int64_t yellow = 0, red = 0;
};

std::map<std::string, Cards> cards_by_unit(const Input& input) {
    std::map<std::string, Cards> by;
    for (const SupervisionItem& item : input.supervisions)
        if (item.card && !item.withdrawn_at)
            ++(*item.card == CardColour::red ? by[item.unit].red : by[item.unit].yellow);
    return by;
}

/// A unit that has bounced nothing and been shown no card is told by its numbers alone, and no less.
void write_unit(Page& page, const std::string& name, const DispatchFigures& f, const Cards& cards, bool sum) {
    Html& html = page.html;
    html.element("tr", {{"class", sum ? "sum" : ""}}, [&] {
        page.row_head(name);
        page.number(f.dispatched, page.say(words::handled));
        page.number(f.bounced, page.say(words::bounced));
        page.number(f.overruled, page.say(words::overruled));
        html.element("td", {{"class", "n"}, {"data-label", page.say(words::lost)}},
                     f.lost_minutes == 0 ? "—" : page.say(words::hours, {n(f.lost_minutes / kMinutesOfAnHour)}));
        const Ratio& right = f.first_dispatch_accuracy;
        html.element("td", {{"class", "n"}, {"data-label", page.say(words::first_right)}},
                     right.of == 0 ? "—" : page.say(words::count_of, {n(right.count), n(right.of)}));
        page.number(cards.yellow, page.say(words::yellow_cards), cards.yellow > 0 ? "warn" : "");
        page.number(cards.red, page.say(words::red_cards), cards.red > 0 ? "bad" : "");
    });
}

void write_units(Page& page) {
    std::map<std::string, Cards> cards = cards_by_unit(page.in);
    page.html.element("h3", {{"id", "by-unit"}}, page.say(words::by_unit_heading));
    page.table("stack units", page.say(words::by_unit_caption, {n(page.in.dispatch.all.dispatched)}),
               {{page.say(words::a_unit)},
                {page.say(words::handled), true},
                {page.say(words::bounced), true},
                {page.say(words::overruled), true},
                {page.say(words::lost), true},
                {page.say(words::first_right), true},
                {page.say(words::yellow_cards), true},
                {page.say(words::red_cards), true}},
               [&] {
                   Cards all;
                   for (const auto& [unit, shown] : cards) {
                       all.yellow += shown.yellow;
                       all.red += shown.red;
                   }
                   for (const DispatchFigures& figures : page.in.dispatch.units) {
                       write_unit(page, page.name(page.in.names.units, figures.unit), figures, cards[figures.unit],
                                  false);
                       cards.erase(figures.unit);
                   }
                   for (const auto& [unit, shown] : cards)  // of cases dispatched before the span
                       write_unit(page, page.name(page.in.names.units, unit), {}, shown, false);
                   write_unit(page, page.say(words::all_units), page.in.dispatch.all, all, true);
               });
    page.paragraph(page.say(words::by_unit_note), "note");
}

void write_card(Page& page, const SupervisionItem& item) {
    Html& html = page.html;
    const bool red = item.card == CardColour::red;
    html.element("tr", [&] {
        html.element("th", {{"scope", "row"}}, [&] { page.link(item.case_no, item.case_no); });
        html.element("td", {{"data-label", page.say(words::card)}}, [&] {
            html.element("span", {{"class", red ? "tag bad" : "tag warn"}},
                         page.say(red ? words::card_red : words::card_yellow));
            if (item.withdrawn_at) html.text(" " + page.say(words::card_withdrawn, {item.ground}));
        });
        page.cell(item.rung.empty() ? page.say(words::by_action) : page.local(item.title), page.say(words::rung));
        page.day(item.due_on ? item.due_on->str() : "—", page.say(words::due_on));
        page.day(clock_time(item.reached_at), page.say(words::issued));
        page.cell(item.handler.empty() ? page.name(page.in.names.units, item.unit) : page.holder(item.handler),
                  page.say(words::in_charge));
    });
}

void write_cards(Page& page) {
    std::vector<const SupervisionItem*> cards;
    for (const SupervisionItem& item : page.in.supervisions)
        if (item.card) cards.push_back(&item);
    page.html.element("h3", {{"id", "cards"}}, page.say(words::cards_heading));
    if (cards.empty()) {
        page.paragraph(page.say(words::no_cards), "all-well");
        return;
    }
    write_card_chart(page);
    const std::size_t shown = std::min(cards.size(), kMostRows);
    page.table("stack cards", page.say(words::cards_caption, {n(static_cast<std::int64_t>(cards.size()))}),
               {{page.say(words::case_)},
                {page.say(words::card)},
                {page.say(words::rung)},
                {page.say(words::due_on)},
                {page.say(words::issued)},
                {page.say(words::in_charge)}},
               [&] {
                   for (std::size_t i = 0; i < shown; ++i) write_card(page, *cards[i]);
               });
    page.say_if_cut(shown, cards.size());
}

void write_merges(Page& page) {
    std::vector<const CaseRow*> merged;
    for (const CaseRow& row : page.in.cases)
        if (!row.merged_into.empty()) merged.push_back(&row);
    if (merged.empty()) return;
    page.html.element("h3", {{"id", "merges"}}, page.say(words::merges_heading));
    page.table("stack merges", page.say(words::merges_caption, {n(static_cast<std::int64_t>(merged.size()))}),
               {{page.say(words::merged_case)},
                {page.say(words::summary)},
                {page.say(words::main_case)},
                {page.say(words::state)}},
               [&] {
                   for (const CaseRow* row : merged)
                       page.html.element("tr", [&] {
                           page.html.element("th", {{"scope", "row"}},
                                             [&] { page.link(row->item.case_no, row->item.case_no); });
                           page.cell(row->item.summary, page.say(words::summary));
                           page.html.element("td", {{"data-label", page.say(words::main_case)}},
                                             [&] { page.link(row->merged_into, row->merged_into); });
                           page.word(page.name(page.in.names.states, row->item.workflow, row->item.state),
                                     page.say(words::state));
                       });
               });
}

const Words& words_for(HandoverGround ground) {
    switch (ground) {
        case HandoverGround::named:
            return words::handed_named;
        case HandoverGround::next_in_post:
            return words::handed_next;
        case HandoverGround::unit_head:
            return words::handed_head;
        case HandoverGround::unit_above:
            return words::handed_above;
        case HandoverGround::by_hand:
            break;
    }
    return words::handed_by_hand;
}

void write_handovers(Page& page) {
    if (page.in.handovers.empty()) return;
    const std::size_t shown = std::min(page.in.handovers.size(), kMostRows);
    page.html.element("h3", {{"id", "handovers"}}, page.say(words::handovers_heading));
    page.table(
        "stack handovers", page.say(words::handovers_caption, {n(static_cast<std::int64_t>(page.in.handovers.size()))}),
        {{page.say(words::case_)},
         {page.say(words::giver)},
         {page.say(words::taker)},
         {page.say(words::why)},
         {page.say(words::handed_on)}},
        [&] {
            for (std::size_t i = 0; i < shown; ++i) {
                const HandedOver& handed = page.in.handovers[i].handed;
                page.html.element("tr", [&] {
                    page.html.element("th", {{"scope", "row"}}, [&] { page.link(handed.case_no, handed.case_no); });
                    page.cell(page.holder(handed.from), page.say(words::giver));
                    page.cell(page.holder(handed.to), page.say(words::taker));
                    page.cell(page.say(words_for(handed.ground)), page.say(words::why));
                    page.day(handed.occurred_at.date().str(), page.say(words::handed_on));
                });
            }
        });
    page.say_if_cut(shown, page.in.handovers.size());
}

void write_rules(Page& page) {
    if (page.in.rules.empty()) return;
    const std::size_t shown = std::min(page.in.rules.size(), kMostRows);
    page.html.element("h3", {{"id", "rules"}}, page.say(words::rules_heading));
    page.table("stack rules", page.say(words::rules_caption, {n(static_cast<std::int64_t>(page.in.rules.size()))}),
               {{page.say(words::lasting_rule)},
                {page.say(words::a_unit)},
                {page.say(words::came_of)},
                {page.say(words::review_on)}},
               [&] {
                   for (std::size_t i = 0; i < shown; ++i) {
                       const RuleItem& rule = page.in.rules[i];
                       page.html.element("tr", [&] {
                           page.row_head(rule.title);
                           page.cell(page.name(page.in.names.units, rule.unit), page.say(words::a_unit));
                           page.html.element("td", {{"data-label", page.say(words::came_of)}},
                                             [&] { page.link(rule.case_no, rule.case_no); });
                           page.day(rule.review_on.str() +
                                        (rule.overdue > 0 ? " " + page.say(words::review_late, {n(rule.overdue)}) : ""),
                                    page.say(words::review_on));
                       });
                   }
               });
    page.say_if_cut(shown, page.in.rules.size());
}

}  // namespace

bool has_supervision(const Page& page) {
    return page.judged && (!page.in.dispatch.units.empty() || !page.in.supervisions.empty());
}

void write_supervision(Page& page) {
    if (!has_supervision(page)) return;
    page.html.element("section", {{"aria-labelledby", "supervision"}}, [&] {
        page.html.element("h2", {{"id", "supervision"}}, page.say(words::part_supervision));
        write_units(page);
        write_cards(page);
        write_merges(page);
        write_handovers(page);
        write_rules(page);
    });
}

}  // namespace lianxin::report

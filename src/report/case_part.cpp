// Cases of the span: the three rates, what is overdue, by month, by state, by town and category.
#include <algorithm>

#include "report/page.hpp"

namespace lianxin::report {
namespace {

std::string n(std::int64_t value) { return std::to_string(value); }

void write_rate(Page& page, const Words& name, const Words& meaning, Rate rate) {
    Html& html = page.html;
    html.element("tr", [&] {
        page.row_head(page.say(name));
        html.element("td", {{"class", "n rate"}, {"data-label", page.say(words::rate)}},
                     [&] { html.element("strong", percent(rate).value_or(page.say(words::no_rate))); });
        html.element("td", {{"class", "n"}, {"data-label", page.say(words::cases)}},
                     page.say(words::count_of, {n(rate.count), n(rate.of)}));
        html.element("td", {{"class", "drawn"}}, [&] { page.bar(rate.count, rate.of, "good"); });
        page.cell(page.say(meaning), page.say(words::rate_what));
    });
}

void write_rates(Page& page) {
    const CaseSummarised& s = page.in.summary;
    page.html.element("h3", {{"id", "rates"}}, page.say(words::rates_heading));
    page.table("stack rates", page.say(words::rates_caption),
               {{page.say(words::rate)},
                {page.say(words::share), true},
                {page.say(words::cases), true},
                {page.say(words::drawn)},
                {page.say(words::rate_what)}},
               [&] {
                   write_rate(page, words::rate_response, words::rate_response_is, s.response);
                   write_rate(page, words::rate_resolution, words::rate_resolution_is, s.resolution);
                   write_rate(page, words::rate_satisfaction, words::rate_satisfaction_is, s.satisfaction);
               });
}

void write_overdue_row(Page& page, const CaseItem& item) {
    Html& html = page.html;
    const Date due = last_day(*item.due_at);
    html.element("tr", [&] {
        html.element("th", {{"scope", "row"}}, [&] { page.link(item.case_no, item.case_no); });
        html.element("td", {{"data-label", page.say(words::summary)}}, [&] {
            html.text(item.summary);
            html.text(" ");
            page.origin_tag(item.provenance);
        });
        page.cell(page.name(page.in.names.states, item.state), page.say(words::state));
        page.cell(page.name(page.in.names.clocks, item.clock), page.say(words::limit));
        page.cell(due.str(), page.say(words::due_on));
        html.element("td", {{"class", "n bad"}, {"data-label", page.say(words::late_by)}},
                     page.say(words::days, {n(page.in.generated_at.date() - due)}));
        std::string who = page.name(page.in.names.units, item.unit);
        if (!item.handler.empty()) who = page.holder(item.handler);
        page.cell(who, page.say(words::in_charge));
    });
}

void write_overdue(Page& page) {
    const std::string open = n(static_cast<std::int64_t>(page.in.open.size()));
    page.html.element("h3", {{"id", "overdue"}}, page.say(words::overdue_heading));
    if (page.late.empty()) {
        page.paragraph(page.in.open.empty() ? page.say(words::none_open) : page.say(words::no_overdue, {open}),
                       "all-well");
        return;
    }
    page.table("stack", page.say(words::overdue_caption, {n(static_cast<std::int64_t>(page.late.size())), open}),
               {{page.say(words::case_)},
                {page.say(words::summary)},
                {page.say(words::state)},
                {page.say(words::limit)},
                {page.say(words::due_on)},
                {page.say(words::late_by), true},
                {page.say(words::in_charge)}},
               [&] {
                   for (const CaseItem& item : page.late) write_overdue_row(page, item);
               });
}

void write_column(Page& page, std::int64_t value, std::int64_t most, const char* css) {
    Html& html = page.html;
    const std::int64_t height = most > 0 ? value * 1000 / most : 0;
    html.element("td", [&] {
        html.element(
            "svg",
            {{"class", "column"}, {"viewBox", "0 0 10 1000"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}},
            [&] {
                html.leaf("rect", {{"class", css}, {"y", n(1000 - height)}, {"width", "10"}, {"height", n(height)}});
            });
        html.element("span", n(value));
    });
}

/// A column chart that is a table: months across, a row of columns for each series, one scale.
void write_months(Page& page) {
    const std::vector<MonthCount> months = count_months(page.in);
    std::int64_t most = 0;
    for (const MonthCount& month : months) most = std::max({most, month.received, month.closed});
    Html& html = page.html;
    std::vector<Page::Head> heads{{page.say(words::months)}};
    for (const MonthCount& month : months)
        heads.push_back({n(month.year) + (month.month < 10 ? "-0" : "-") + n(month.month), true});
    page.table("months", page.say(words::by_month_caption), heads, [&] {
        html.element("tr", [&] {
            page.row_head(page.say(words::received));
            for (const MonthCount& month : months) write_column(page, month.received, most, "calm");
        });
        html.element("tr", [&] {
            page.row_head(page.say(words::closed));
            for (const MonthCount& month : months) write_column(page, month.closed, most, "good");
        });
    });
    if (const std::int64_t later = closed_after_span(page.in); later > 0)
        page.paragraph(page.say(words::closed_later, {n(later)}), "note");
}

void write_states(Page& page) {
    const CaseSummarised& s = page.in.summary;
    Html& html = page.html;
    page.table("states", page.say(words::by_state_caption, {n(s.opened)}),
               {{page.say(words::state)}, {page.say(words::cases), true}, {page.say(words::drawn)}}, [&] {
                   for (const CountByCode& count : s.by_state) {
                       html.element("tr", [&] {
                           page.row_head(page.local(count.title).empty() ? page.name(page.in.names.states, count.code)
                                                                         : page.local(count.title));
                           page.number(count.count);
                           html.element("td", {{"class", "drawn"}}, [&] { page.bar(count.count, s.opened, "calm"); });
                       });
                   }
               });
}

std::string category(const Page& page, const std::string& code) {
    for (const CountByCode& count : page.in.summary.by_category)
        if (count.code == code && !page.local(count.title).empty()) return page.local(count.title);
    return page.name(page.in.names.categories, code);
}

void write_towns(Page& page) {
    const TownTable table = count_towns(page.in.cases);
    std::int64_t most = 0;
    for (const auto& [town, row] : table.counts)
        for (const auto& [code, count] : row) most = std::max(most, count);
    std::vector<Page::Head> heads{{page.say(words::town)}};
    for (const std::string& code : table.categories) heads.push_back({category(page, code), true});
    heads.push_back({page.say(words::total), true});
    Html& html = page.html;
    page.table("towns", page.say(words::by_town_caption), heads, [&] {
        for (const std::string& town : table.towns) {
            html.element("tr", [&] {
                page.row_head(page.town(town));
                for (const std::string& code : table.categories) {
                    const auto found = table.counts.at(town).find(code);
                    const std::int64_t count = found == table.counts.at(town).end() ? 0 : found->second;
                    page.number(count, {}, count == 0 ? "" : "heat" + n((count * 5 + most - 1) / most));
                }
                page.number(table.by_town.at(town), {}, "sum");
            });
        }
        html.element("tr", {{"class", "sum"}}, [&] {
            page.row_head(page.say(words::total));
            for (const std::string& code : table.categories) page.number(table.by_category.at(code));
            page.number(table.total);
        });
    });
}

}  // namespace

void write_cases(Page& page) {
    Html& html = page.html;
    html.element("section", {{"aria-labelledby", "cases"}}, [&] {
        html.element("h2", {{"id", "cases"}}, page.say(words::part_cases));
        page.paragraph(page.say(words::cases_note, {n(page.in.summary.opened)}), "note");
        if (page.in.summary.reported > 0)
            page.paragraph(page.say(words::reported_only, {n(page.in.summary.reported)}), "note");
        write_rates(page);
        write_overdue(page);
        if (page.in.cases.empty()) {
            page.paragraph(page.say(words::no_cases));
            return;
        }
        html.element("h3", page.say(words::figures_heading));
        html.element("div", {{"class", "pair wide-first"}}, [&] {
            html.element("div", [&] { write_months(page); });
            html.element("div", [&] { write_states(page); });
        });
        write_towns(page);
    });
}

}  // namespace lianxin::report

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
    const ExcludedCounted& beside = s.excluded;
    if (beside.approved + beside.proposed == 0) return;
    const auto rate = [&](const Rate& one) {
        return page.say(words::rate_of, {percent(one).value_or(page.say(words::no_rate)), n(one.count), n(one.of)});
    };
    page.paragraph(page.say(words::excluded_beside, {n(beside.approved), n(beside.proposed), rate(beside.response),
                                                     rate(beside.resolution), rate(beside.satisfaction)}),
                   "note");
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
        page.word(page.name(page.in.names.states, item.workflow, item.state), page.say(words::state));
        page.word(page.name(page.in.names.clocks, item.workflow, item.clock), page.say(words::limit));
        page.day(due.str(), page.say(words::due_on));
        html.element("td", {{"class", "n bad"}, {"data-label", page.say(words::late_by)}},
                     page.say(words::days, {n(page.in.generated_at.date() - due)}));
        std::string who = page.name(page.in.names.units, item.unit);
        if (!item.handler.empty()) who = page.holder(item.handler);
        page.cell(who, page.say(words::in_charge));
    });
}

void write_overdue(Page& page) {
    const OpenCount& count = page.in.counts.open;
    const std::string open = n(count.all);
    page.html.element("h3", {{"id", "overdue"}}, page.say(words::overdue_heading));
    if (count.overdue == 0) {
        page.paragraph(count.all == 0 ? page.say(words::none_open) : page.say(words::no_overdue, {open}), "all-well");
        return;
    }
    page.table("stack", page.say(words::overdue_caption, {n(count.overdue), open}),
               {{page.say(words::case_)},
                {page.say(words::summary)},
                {page.say(words::state)},
                {page.say(words::limit)},
                {page.say(words::due_on)},
                {page.say(words::late_by), true},
                {page.say(words::in_charge)}},
               [&] {
                   for (const CaseItem& item : page.in.late) write_overdue_row(page, item);
               });
    if (page.in.late.size() == kMostRows) page.say_if_cut(kMostRows, static_cast<std::size_t>(count.overdue));
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
    const std::vector<MonthCount>& months = page.in.counts.cases.months;
    std::int64_t most = 0;
    for (const MonthCount& month : months) most = std::max({most, month.received, month.closed});
    Html& html = page.html;
    std::vector<Page::Head> heads{{page.say(words::months)}};
    for (const MonthCount& month : months) heads.push_back({month.name(), true});
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
    if (const std::int64_t later = page.in.counts.cases.closed_later; later > 0)
        page.paragraph(page.say(words::closed_later, {n(later)}), "note");
}

void write_states(Page& page) {
    const std::int64_t opened = page.in.summary.opened;
    Html& html = page.html;
    page.table("states", page.say(words::by_state_caption, {n(opened)}),
               {{page.say(words::state)}, {page.say(words::cases), true}, {page.say(words::drawn)}}, [&] {
                   for (const StateCount& count : page.in.counts.cases.states) {
                       html.element("tr", [&] {
                           page.row_head(page.name(page.in.names.states, count.workflow, count.state));
                           page.number(count.count);
                           html.element("td", {{"class", "drawn"}}, [&] { page.bar(count.count, opened, "calm"); });
                       });
                   }
               });
}

void write_towns(Page& page) {
    const TownTable& table = page.in.counts.cases.towns;
    std::int64_t most = 0;
    for (const auto& [town, row] : table.counts)
        for (const auto& [code, count] : row) most = std::max(most, count);
    std::vector<Page::Head> heads{{page.say(words::town)}};
    for (const std::string& code : table.categories) heads.push_back({page.category(code), true});
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

std::string place(const Page& page, const CaseItem& item) {
    const std::string town = page.town(item.area.substr(0, 9));
    const auto area = page.in.names.areas.find(item.area);
    if (area == page.in.names.areas.end() || page.local(area->second) == town) return town;
    return page.english ? page.local(area->second) + ", " + town : town + page.local(area->second);
}

/// A case that is told as a story has its place there; the others have theirs in the list.
std::string list_id(const Page& page, const std::string& case_no) {
    const std::string id = case_anchor(case_no);
    const auto found = page.anchors.find(case_no);
    return found != page.anchors.end() && found->second == id ? id : "";
}

void write_list(Page& page, const std::string& caption, const std::vector<const CaseRow*>& rows, std::int64_t all) {
    Html& html = page.html;
    page.table("stack list", caption,
               {{page.say(words::case_)},
                {page.say(words::received)},
                {page.say(words::summary)},
                {page.say(words::place)},
                {page.say(words::category)},
                {page.say(words::state)},
                {page.say(words::origin)}},
               [&] {
                   for (const CaseRow* row : rows) {
                       const CaseItem& item = row->item;
                       html.element("tr", {{"id", list_id(page, item.case_no)}}, [&] {
                           html.element("th", {{"scope", "row"}}, [&] {
                               if (list_id(page, item.case_no).empty())
                                   page.link(item.case_no, item.case_no);
                               else
                                   html.element("span", {{"class", "whole"}}, item.case_no);
                           });
                           page.day(received(page, item.case_no, item.received_at, false), page.say(words::received));
                           page.cell(item.summary, page.say(words::summary));
                           page.cell(place(page, item), page.say(words::place));
                           page.word(page.category(item.category), page.say(words::category));
                           page.word(page.name(page.in.names.states, item.workflow, item.state),
                                     page.say(words::state));
                           html.element("td", {{"data-label", page.say(words::origin)}},
                                        [&] { page.origin_tag(item.provenance); });
                       });
                   }
               });
    if (rows.size() >= kMostRows) page.say_if_latest(rows.size(), all);
}

std::vector<const CaseRow*> rows_of(const Page& page, bool reported) {
    std::vector<const CaseRow*> rows;
    for (const CaseRow& row : page.in.cases)
        if (row.reported == reported) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->item.case_no < b->item.case_no; });
    return rows;
}

void write_reported(Page& page, const std::vector<const CaseRow*>& rows) {
    page.html.element("h3", {{"id", "reported"}}, page.say(words::reported_heading));
    write_list(page, page.say(words::reported_caption, {n(page.in.counts.cases.reported)}), rows,
               page.in.counts.cases.reported);
}

void write_all(Page& page, const std::vector<const CaseRow*>& rows) {
    const std::string title = page.say(words::every_case, {n(page.in.counts.cases.received)});
    page.html.element("details", [&] {
        page.html.element("summary", title);
        write_list(page, title, rows, page.in.counts.cases.received);
    });
}

void write_figures(Page& page) {
    Html& html = page.html;
    html.element("h3", page.say(words::figures_heading));
    html.element("div", {{"class", "pair wide-first"}}, [&] {
        html.element("div", [&] { write_months(page); });
        html.element("div", [&] { write_states(page); });
    });
    write_towns(page);
}

}  // namespace

void write_cases(Page& page) {
    const std::vector<const CaseRow*> received = rows_of(page, false), reported = rows_of(page, true);
    page.html.element("section", {{"aria-labelledby", "cases"}}, [&] {
        page.html.element("h2", {{"id", "cases"}}, page.say(words::part_cases));
        if (page.judged) {
            page.paragraph(page.say(words::cases_note, {n(page.in.summary.opened)}), "note");
            if (!reported.empty())
                page.paragraph(page.say(words::reported_only, {n(static_cast<std::int64_t>(reported.size()))}), "note");
            write_rates(page);
            write_overdue(page);
        } else {
            page.paragraph(page.say(words::not_judged));
            page.paragraph(page.say(words::not_judged_cases), "note");
        }
        if (!received.empty()) {
            write_figures(page);
            write_all(page, received);
        } else if (page.judged) {
            page.paragraph(page.say(words::no_cases));
        }
        if (!reported.empty()) write_reported(page, reported);
    });
}

}  // namespace lianxin::report

// Duties: a table for each tier, then who is short or behind by post, then every bearer with what counted.
#include <algorithm>
#include <array>

#include "report/page.hpp"

namespace lianxin::report {
namespace {

std::string n(std::int64_t value) { return std::to_string(value); }

std::string duty_title(const Page& page, const DutyItem& item) {
    const mechanism::Duty* duty = mechanism::find_duty(page.in.mechanism, item.duty);
    return duty == nullptr || page.local(duty->title).empty() ? item.duty : page.local(duty->title);
}

const Words& why_nothing_is_due(const Page& page, const DutyItem& item) {
    const mechanism::Duty* duty = mechanism::find_duty(page.in.mechanism, item.duty);
    const bool is_coverage = duty != nullptr && duty->amount.type == mechanism::AmountType::coverage;
    return is_coverage ? words::no_contact_points : words::held_too_short;
}

bool is_owed(const DutyItem& item) { return item.status != DutyStatus::record_only; }

/// The statuses of a row as one bar, and the same in words.
void write_statuses(Page& page, const DutyCount& count) {
    struct Part {
        std::int64_t value;
        const char* css;
        DutyStatus status;
    };
    const std::array<Part, 6> parts{{{count.met, "good", DutyStatus::met},
                                     {count.on_pace, "calm", DutyStatus::on_pace},
                                     {count.not_due, "idle", DutyStatus::not_due},
                                     {count.excused, "idle", DutyStatus::excused},
                                     {count.behind, "warn", DutyStatus::behind},
                                     {count.late, "bad", DutyStatus::short_}}};
    Html& html = page.html;
    html.element("td", {{"class", "statuses"}, {"data-label", page.say(words::by_status)}}, [&] {
        html.element(
            "svg",
            {{"class", "bar"}, {"viewBox", "0 0 1000 10"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}},
            [&] {
                std::int64_t before = 0;
                for (const Part& part : parts) {
                    if (part.value == 0) continue;
                    const std::int64_t x = before * 1000 / count.items();
                    before += part.value;
                    html.leaf("rect", {{"class", part.css},
                                       {"x", n(x)},
                                       {"width", n(before * 1000 / count.items() - x)},
                                       {"height", "10"}});
                }
            });
        std::string text;
        for (const Part& part : parts) {
            if (part.value == 0) continue;
            if (!text.empty()) text += " · ";
            text += page.say(words_for(part.status)) + " " + n(part.value);
        }
        html.element("span", {{"class", "parts"}}, text);
    });
}

void write_count_cells(Page& page, const DutyCount& count) {
    page.number(static_cast<std::int64_t>(count.bearers.size()), page.say(words::bearers));
    page.number(count.owed, page.say(words::owed));
    page.number(count.done, page.say(words::done));
    page.number(count.missing, page.say(words::missing), count.missing > 0 ? "bad" : "");
    write_statuses(page, count);
}

void write_tier(Page& page, std::optional<Tier> tier) {
    std::vector<DutyItem> items;
    for (const DutyItem& item : page.in.duties)
        if (item.tier == tier && is_owed(item)) items.push_back(item);
    if (items.empty()) return;
    Html& html = page.html;
    const std::string who = tier ? page.tier(*tier) : page.say(words::other_bearers);
    page.table("stack duty", page.say(words::tier_caption, {who}),
               {{page.say(words::measure)},
                {page.say(words::duty)},
                {page.say(words::quantity)},
                {page.say(words::bearers), true},
                {page.say(words::owed), true},
                {page.say(words::done), true},
                {page.say(words::missing), true},
                {page.say(words::by_status)}},
               [&] {
                   for (const mechanism::Measure& measure : page.in.mechanism.measures) {
                       for (const mechanism::Duty& duty : measure.duties) {
                           DutyCount count;
                           for (const DutyItem& item : items)
                               if (item.duty == duty.code) count.add(item);
                           if (count.items() == 0) continue;
                           html.element("tr", [&] {
                               html.element("td", {{"data-label", page.say(words::measure)}}, [&] {
                                   html.element("a", {{"href", "#m" + n(measure.number)}}, n(measure.number));
                               });
                               page.row_head(page.local(duty.title).empty() ? duty.code : page.local(duty.title));
                               html.element("td", {{"data-label", page.say(words::quantity)}},
                                            [&] { write_quantity(page, duty); });
                               write_count_cells(page, count);
                           });
                       }
                   }
               });
}

void write_counted(Page& page, const DutyItem& item) {
    Html& html = page.html;
    html.element("td", {{"class", "counted"}, {"data-label", page.say(words::what_counted)}}, [&] {
        bool is_first = true;
        for (const Counted& counted : item.counted) {
            if (!is_first) html.text(page.english ? ", " : "、");
            is_first = false;
            page.link(counted.id, counted.first_day == counted.last_day
                                      ? counted.first_day.str()
                                      : page.say(words::to, {counted.first_day.str(), counted.last_day.str()}));
        }
        if (is_first) html.text(page.say(words::nothing_owed));
    });
}

void write_item(Page& page, const DutyItem& item) {
    Html& html = page.html;
    html.element("tr", [&] {
        page.row_head(page.bearer(item));
        html.element("td", {{"data-label", page.say(words::duty)}}, [&] {
            html.element("a", {{"href", "#m" + n(item.measure)}}, n(item.measure));
            html.text(" " + duty_title(page, item));
        });
        page.day(period(page, item.from, item.to), page.say(words::period));
        page.number(item.owed, page.say(words::owed));
        page.number(item.done, page.say(words::done));
        page.number(item.short_by, page.say(words::missing));
        html.element("td", {{"data-label", page.say(words::status)}}, [&] {
            page.status_tag(item.status);
            if (item.status == DutyStatus::not_due && item.owed == 0)
                html.element("span", {{"class", "small"}}, page.say(why_nothing_is_due(page, item)));
        });
        write_counted(page, item);
    });
}

void write_items(Page& page, const std::string& caption, const std::vector<const DutyItem*>& items) {
    const std::size_t shown = std::min(items.size(), kMostRows);
    page.table("stack items", caption,
               {{page.say(words::bearer)},
                {page.say(words::duty)},
                {page.say(words::period)},
                {page.say(words::owed), true},
                {page.say(words::done), true},
                {page.say(words::missing), true},
                {page.say(words::status)},
                {page.say(words::what_counted)}},
               [&] {
                   for (std::size_t i = 0; i < shown; ++i) write_item(page, *items[i]);
               });
    page.say_if_cut(shown, items.size());
}

/// Short before behind, then by tier, measure and day.
std::vector<const DutyItem*> short_and_behind(const std::vector<DutyItem>& all) {
    std::vector<const DutyItem*> items;
    for (const DutyStatus status : {DutyStatus::short_, DutyStatus::behind})
        for (const DutyItem& item : all)
            if (item.status == status) items.push_back(&item);
    const auto rank = [](const DutyItem* item) {
        return std::make_tuple(item->status != DutyStatus::short_, item->tier ? static_cast<int>(*item->tier) : 9,
                               item->measure, item->from.days);
    };
    std::stable_sort(items.begin(), items.end(), [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
    return items;
}

void write_late(Page& page) {
    const std::vector<const DutyItem*> items = short_and_behind(page.in.duties);
    if (items.empty()) {
        page.paragraph(page.say(words::no_late), "all-well");
        return;
    }
    write_items(page,
                page.say(words::late_caption,
                         {n(static_cast<std::int64_t>(items.size())), n(page.duties.late), n(page.duties.behind)}),
                items);
}

void write_everyone(Page& page) {
    std::vector<const DutyItem*> items;
    for (const DutyItem& item : page.in.duties)
        if (is_owed(item)) items.push_back(&item);
    const std::string title = page.say(words::every_bearer, {n(static_cast<std::int64_t>(items.size()))});
    page.html.element("details", [&] {
        page.html.element("summary", title);
        write_items(page, title, items);
    });
}

bool owes_something(const mechanism::Duty& duty) { return duty.amount.type != mechanism::AmountType::record_only; }

/// What is laid down and what is on record, without a verdict: the record is not the county's own account.
void write_unjudged(Page& page) {
    page.paragraph(page.say(words::not_judged));
    page.paragraph(page.say(words::not_judged_duties), "note");
    Html& html = page.html;
    page.table("stack", page.say(words::not_judged_caption),
               {{page.say(words::measure)},
                {page.say(words::duty)},
                {page.say(words::quantity)},
                {page.say(words::part_records), true},
                {page.say(words::status)}},
               [&] {
                   for (const mechanism::Measure& measure : page.in.mechanism.measures)
                       for (const mechanism::Duty& duty : measure.duties) {
                           if (!owes_something(duty)) continue;
                           html.element("tr", [&] {
                               html.element("td", {{"data-label", page.say(words::measure)}}, [&] {
                                   html.element("a", {{"href", "#m" + n(measure.number)}}, n(measure.number));
                               });
                               page.row_head(page.local(duty.title).empty() ? duty.code : page.local(duty.title));
                               html.element("td", {{"data-label", page.say(words::quantity)}},
                                            [&] { write_quantity(page, duty); });
                               page.number(page.measures.at(measure.number).records, page.say(words::part_records));
                               page.cell(page.say(words::not_judged_short), page.say(words::status));
                           });
                       }
               });
}

}  // namespace

void write_duties(Page& page) {
    Html& html = page.html;
    html.element("section", {{"aria-labelledby", "duties"}}, [&] {
        html.element("h2", {{"id", "duties"}}, page.say(words::part_duties));
        if (!page.judged) {
            write_unjudged(page);
            return;
        }
        if (page.duties.items() == 0) {
            page.paragraph(page.say(words::no_duties));
            page.paragraph(page.say(words::record_only_note), "note");
            return;
        }
        page.paragraph(page.say(words::duties_note), "note");
        for (const Tier tier : {Tier::county, Tier::department, Tier::township}) write_tier(page, tier);
        write_tier(page, std::nullopt);
        page.paragraph(page.say(words::record_only_note), "note");
        html.element("h3", {{"id", "late"}}, page.say(words::late_heading));
        write_late(page);
        write_everyone(page);
    });
}

}  // namespace lianxin::report

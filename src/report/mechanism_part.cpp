// The mechanism at a glance: goal, point-contacts, and the measures as channels × tiers, shaded by their records.
#include <algorithm>
#include <array>

#include "report/page.hpp"

namespace lianxin::report {
namespace {

using mechanism::Measure;

constexpr std::array kTiers{Tier::county, Tier::department, Tier::township};
constexpr std::array kChannels{Channel::outreach, Channel::research, Channel::reception, Channel::onsite};

std::string n(std::int64_t value) { return std::to_string(value); }

Provenance origin_of(const mechanism::Claims& claims, const char* name) {
    const auto found = claims.find(name);
    return found == claims.end() ? Provenance::recorded : found->second.kind;
}

std::int64_t most_records(const Page& page) {
    std::int64_t most = 0;
    for (const auto& [number, count] : page.measures) most = std::max(most, count.records);
    return most;
}

/// 0 (no record) … 5 (as many as the busiest measure).
std::int64_t heat(std::int64_t records, std::int64_t most) {
    return records <= 0 ? 0 : std::max<std::int64_t>(1, (records * 5 + most - 1) / most);
}

std::string edge(const DutyCount& count) {
    if (count.items() == 0) return {};
    return count.late > 0 ? " edge-bad" : count.behind > 0 ? " edge-warn" : " edge-good";
}

bool owes_something(const Measure& measure) {
    return std::any_of(measure.duties.begin(), measure.duties.end(), [](const mechanism::Duty& duty) {
        return duty.amount.type != mechanism::AmountType::record_only;
    });
}

void write_owed(Page& page, const Measure& measure) {
    Html& html = page.html;
    html.element("span", {{"class", "owed"}}, [&] {
        if (!owes_something(measure)) {
            html.element("span", {{"title", page.say(words::nothing_owed_long)}}, page.say(words::nothing_owed));
            return;
        }
        for (const mechanism::Duty& duty : measure.duties)
            if (duty.amount.type != mechanism::AmountType::record_only) write_quantity(page, duty);
    });
}

void write_tally(Page& page, const DutyCount& count) {
    if (count.items() == 0) return;
    Html& html = page.html;
    html.element("span", {{"class", "tally"}}, [&] {
        html.text(page.say(words::duty_short_line, {n(count.owed), n(count.done), n(count.missing)}));
        if (count.behind > 0) {
            html.text(" · ");
            html.text(page.say(words::behind_line, {n(count.behind)}));
        }
    });
}

void write_card(Page& page, const Measure& measure, std::int64_t most) {
    Html& html = page.html;
    const MeasureCount& count = page.measures.at(measure.number);
    const std::string css = "card heat" + n(heat(count.records, most)) + edge(count.duties);
    html.element("a", {{"class", css}, {"href", "#m" + n(measure.number)}}, [&] {
        html.element("span", {{"class", "name"}}, [&] {
            html.element("b", n(measure.number));
            page.mark(origin_of(measure.provenance, "text"));
            html.text(page.local(measure.title));
        });
        html.element("span", {{"class", "line"}}, [&] {
            write_owed(page, measure);
            html.element("span", {{"class", "count"}},
                         page.say(count.records == 1 ? words::record_one : words::records_count, {n(count.records)}));
        });
        if (!page.judged && owes_something(measure))
            html.element("span", {{"class", "tally"}}, page.say(words::not_judged_short));
        write_tally(page, count.duties);
    });
}

std::vector<const Measure*> measures_of(const Page& page, Channel channel) {
    std::vector<const Measure*> found;
    for (const Measure& measure : page.in.mechanism.measures)
        if (measure.channel == channel) found.push_back(&measure);
    return found;
}

void write_tier_cells(Page& page, const std::vector<const Measure*>& measures, std::int64_t most) {
    for (const Tier tier : kTiers) {
        page.html.element("td", {{"data-label", page.tier(tier)}}, [&] {
            for (const Measure* measure : measures)
                if (measure->tiers.size() == 1 && measure->tiers.front() == tier) write_card(page, *measure, most);
        });
    }
}

void write_shared(Page& page, const std::vector<const Measure*>& shared, std::int64_t most) {
    const bool of_all = std::all_of(shared.begin(), shared.end(),
                                    [](const Measure* measure) { return measure->tiers.size() == kTiers.size(); });
    const std::string who = page.say(of_all ? words::all_tiers : words::several_tiers);
    page.html.element("tr", [&] {
        page.html.element("td", {{"class", "shared"}, {"colspan", n(kTiers.size())}, {"data-label", who}}, [&] {
            page.html.element("span", {{"class", "who"}}, who);
            for (const Measure* measure : shared) write_card(page, *measure, most);
        });
    });
}

void write_channel(Page& page, Channel channel, std::int64_t most) {
    const std::vector<const Measure*> all = measures_of(page, channel);
    std::vector<const Measure*> shared;
    std::copy_if(all.begin(), all.end(), std::back_inserter(shared),
                 [](const Measure* measure) { return measure->tiers.size() > 1; });
    page.html.element("tbody", [&] {
        page.html.element("tr", [&] {
            page.html.element("th", {{"scope", "rowgroup"}, {"rowspan", shared.empty() ? "" : "2"}},
                              page.channel(channel));
            write_tier_cells(page, all, most);
        });
        if (!shared.empty()) write_shared(page, shared, most);
    });
}

void write_ladder(Page& page) {
    Html& html = page.html;
    html.element("dl", {{"class", "goals"}}, [&] {
        html.element("dt", [&] {
            html.element("b", n(page.in.mechanism.shape.goals));
            html.text(page.say(words::goals));
        });
        for (const mechanism::Goal& goal : page.in.mechanism.goals) {
            html.element("dd", [&] {
                page.mark(origin_of(goal.provenance, "text"));
                html.text(page.local(goal.text));
            });
        }
        html.element("dt", [&] {
            html.element("b", n(page.in.mechanism.shape.contacts));
            html.text(page.say(words::contacts));
        });
        html.element("dd", [&] {
            html.element("ul", [&] {
                for (const mechanism::Contact& contact : page.in.mechanism.contacts) {
                    html.element("li", [&] {
                        page.mark(origin_of(contact.provenance, "text"));
                        html.element("strong", page.tier(contact.tier));
                        html.text(page.english ? ": " : "：");
                        html.text(page.local(contact.text));
                    });
                }
            });
        });
        html.element("dt", [&] {
            html.element("b", n(page.in.mechanism.shape.measures));
            html.text(page.say(words::measures));
        });
        html.element("dd", {{"class", "note"}}, page.say(words::grid_hint));
    });
}

void write_grid(Page& page) {
    Html& html = page.html;
    const std::int64_t most = most_records(page);
    html.element("table", {{"class", "grid"}}, [&] {
        html.element("caption", {{"class", "unseen"}}, page.say(words::grid_caption));
        html.element("thead", [&] {
            html.element("tr", [&] {
                html.element("th", {{"scope", "col"}}, page.say(words::channel));
                for (const Tier tier : kTiers) html.element("th", {{"scope", "col"}}, page.tier(tier));
            });
        });
        for (const Channel channel : kChannels) write_channel(page, channel, most);
    });
    html.element("div", {{"class", "legend"}}, [&] {
        html.element("p", [&] {
            html.element("span", {{"class", "swatches"}, {"aria-hidden", "true"}}, [&] {
                for (const int level : {0, 1, 2, 3, 4, 5}) html.element("i", {{"class", "heat" + n(level)}}, "");
            });
            html.text(page.say(words::heat_legend, {n(most)}));
        });
        if (page.judged) page.paragraph(page.say(words::bar_legend));
        page.paragraph(page.say(words::mark_legend));
    });
}

}  // namespace

void write_mechanism(Page& page) {
    Html& html = page.html;
    const mechanism::Mechanism& mechanism = page.in.mechanism;
    html.element("section", {{"class", "mechanism"}, {"aria-labelledby", "mechanism"}}, [&] {
        html.element("h2", {{"id", "mechanism"}}, page.say(words::at_a_glance));
        write_ladder(page);
        write_grid(page);
        std::string origin =
            page.say(words::version, {page.local(mechanism.title), n(mechanism.version), mechanism.effective_on.str()});
        if (!page.local(mechanism.source.title).empty())
            origin += (page.english ? ". " : "。") + page.say(words::source, {page.local(mechanism.source.title)});
        page.paragraph(origin, "note");
    });
}

}  // namespace lianxin::report

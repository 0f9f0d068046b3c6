// What lies beneath each measure: its text, where each claim comes from, and the activities that served it.
#include <algorithm>
#include <set>

#include "report/page.hpp"

namespace lianxin::report {
namespace {

using Activities = std::vector<const ActivityShown*>;

std::string n(std::int64_t value) { return std::to_string(value); }

void write_date(Page& page, const ActivityShown& activity) {
    Html& html = page.html;
    html.element("td", {{"class", "when"}, {"data-label", page.say(words::date)}}, [&] {
        if (!activity.time_words.empty()) {
            html.text(page.say(words::quoted, {activity.time_words}));
            html.element("span", {{"class", "small"}}, when(page, activity));
        } else {
            html.text(when(page, activity));
        }
        if (activity.withdrawn) html.element("span", {{"class", "tag"}}, page.say(words::withdrawn));
    });
}

void write_topic(Page& page, const ActivityShown& activity, std::int64_t measure) {
    Html& html = page.html;
    html.element("td", {{"class", "topic"}, {"data-label", page.say(words::topic_and_officials)}}, [&] {
        html.element("span", {{"class", "what"}}, activity.topic);
        std::string who;
        for (const std::string& appointment : activity.appointments) {
            const std::string one = page.holder(appointment);
            who = who.empty() ? one : page.say(words::joined, {who, one});
        }
        if (!who.empty()) html.element("span", {{"class", "small"}}, who);
        if (!activity.contact_point.empty()) {
            const std::string point = page.name(page.in.names.contact_points, activity.contact_point);
            html.element("span", {{"class", "small"}}, page.say(words::at_contact_point, {point}));
        }
        if (!activity.notes.empty()) html.element("span", {{"class", "small notes"}}, activity.notes);
        std::string others;
        for (const std::int64_t number : activity.measures) {
            if (number == measure) continue;
            others = others.empty() ? n(number) : page.say(words::joined, {others, n(number)});
        }
        if (!others.empty()) html.element("span", {{"class", "small"}}, page.say(words::also_serves, {others}));
    });
}

void write_raised(Page& page, const ActivityShown& activity, const std::map<std::string, const CaseItem*>& cases) {
    Html& html = page.html;
    html.element("td", {{"class", "raised"}, {"data-label", page.say(words::raised)}}, [&] {
        if (activity.cases.empty()) {
            html.text(page.say(words::nothing_owed));
            return;
        }
        html.element("ul", [&] {
            for (const std::string& case_no : activity.cases) {
                html.element("li", [&] {
                    page.link(case_no, case_no);
                    const auto found = cases.find(case_no);
                    if (found != cases.end()) html.text(" " + found->second->summary);
                });
            }
        });
    });
}

/// The latest, in the order in which they took place.
template <class Wanted>
Activities in_order(const Page& page, Wanted&& wanted) {
    Activities found;
    for (const ActivityShown& activity : page.in.activities)
        if (wanted(activity)) found.push_back(&activity);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto* a, const auto* b) { return a->occurred_at < b->occurred_at; });
    if (found.size() > kMostRecords) found.erase(found.begin(), found.end() - kMostRecords);
    return found;
}

class RecordTable {
public:
    explicit RecordTable(Page& page) : page_(page) {
        for (const CaseRow& row : page.in.cases) cases_.emplace(row.item.case_no, &row.item);
        for (const CaseItem& item : page.in.late) cases_.emplace(item.case_no, &item);
    }

    void write(const std::string& caption, const Activities& activities, std::int64_t measure) {
        page_.table("stack records", caption,
                    {{page_.say(words::date)},
                     {page_.say(words::kind)},
                     {page_.say(words::place)},
                     {page_.say(words::topic_and_officials)},
                     {page_.say(words::people), true},
                     {page_.say(words::raised)},
                     {page_.say(words::origin)}},
                    [&] {
                        for (const ActivityShown* activity : activities) write_row(*activity, measure);
                    });
    }

private:
    void write_row(const ActivityShown& activity, std::int64_t measure) {
        Html& html = page_.html;
        // An id stands once in a page: with the first measure that the activity is listed under.
        const bool is_first = placed_.insert(activity.activity).second;
        html.element("tr",
                     {{"id", is_first ? page_.anchors.at(activity.activity) : ""},
                      {"class", activity.withdrawn ? "withdrawn" : ""}},
                     [&] {
                         write_date(page_, activity);
                         page_.word(page_.say(words_for(activity.kind)), page_.say(words::kind));
                         html.element("td", {{"data-label", page_.say(words::place)}}, [&] {
                             html.text(page_.local(activity.place_title));
                             if (!activity.place_name.empty()) html.text(" " + activity.place_name);
                         });
                         write_topic(page_, activity, measure);
                         if (activity.audience == 0)  // not told
                             page_.cell("—", page_.say(words::people));
                         else
                             page_.number(activity.audience, page_.say(words::people));
                         write_raised(page_, activity, cases_);
                         html.element("td", {{"data-label", page_.say(words::origin)}},
                                      [&] { page_.origin_tag(activity.provenance); });
                     });
    }

    Page& page_;
    std::map<std::string, const CaseItem*> cases_;
    std::set<std::string> placed_;
};

void write_claim(Page& page, const std::string& about, const std::string& name, const mechanism::Claim& claim) {
    const Words* words = words_for_claim(name);
    const std::string what = words == nullptr ? name : page.say(*words);
    page.html.element("li", [&] {
        page.mark(claim.kind);
        page.html.text(about.empty() ? what : page.say(words::claim_about, {about, what}));
        const std::string& note = page.local(claim.note);
        if (!note.empty()) page.html.text((page.english ? ": " : "：") + note);
    });
}

void write_claims(Page& page, const mechanism::Measure& measure, bool open) {
    if (measure.provenance.empty()) return;
    page.html.element("details", {{"class", "claims"}, {"open", open ? "open" : ""}}, [&] {
        page.html.element("summary", page.say(words::claims_caption));
        page.html.element("ul", [&] {
            for (const auto& [name, claim] : measure.provenance) write_claim(page, {}, name, claim);
            for (const mechanism::Duty& duty : measure.duties)
                for (const auto& [name, claim] : duty.provenance)
                    write_claim(page, page.local(duty.title), name, claim);
        });
    });
}

void write_measure_line(Page& page, const mechanism::Measure& measure) {
    Html& html = page.html;
    std::string who;
    for (const Tier tier : measure.tiers)
        who = who.empty() ? page.tier(tier) : page.say(words::joined, {who, page.tier(tier)});
    html.element("p", {{"class", "small-line"}}, [&] {
        html.element("span", page.channel(measure.channel));
        html.element("span", who);
        bool owes = false;
        for (const mechanism::Duty& duty : measure.duties) {
            if (duty.amount.type == mechanism::AmountType::record_only) continue;
            owes = true;
            write_quantity(page, duty);
        }
        if (!owes) html.element("span", page.say(words::nothing_owed_long));
    });
}

void write_measure(Page& page, const mechanism::Measure& measure, RecordTable& table) {
    Html& html = page.html;
    const std::string number = n(measure.number);
    const MeasureCount& count = page.measures.at(measure.number);
    const Activities activities = in_order(
        page, [&](const ActivityShown& activity) { return mechanism::contains(activity.measures, measure.number); });
    const bool open = few_records(page);
    html.element("article", {{"class", "measure"}, {"id", "m" + number}}, [&] {
        html.element("h3", [&] {
            html.element("b", number);
            const auto text = measure.provenance.find("text");
            if (text != measure.provenance.end()) page.mark(text->second.kind);
            html.text(page.local(measure.title));
        });
        write_measure_line(page, measure);
        page.paragraph(page.local(measure.text), "text");
        write_claims(page, measure, false);
        if (activities.empty()) {
            page.paragraph(page.say(words::no_records), "note");
        } else {
            html.element("details", {{"open", open ? "open" : ""}}, [&] {
                const std::int64_t listed = count.records - count.rest;
                html.element("summary", page.say(listed == 1 ? words::record_one : words::records_count, {n(listed)}));
                table.write(page.say(words::records_caption, {number}), activities, measure.number);
                const auto live = std::count_if(activities.begin(), activities.end(),
                                                [](const ActivityShown* activity) { return !activity->withdrawn; });
                page.say_if_latest(static_cast<std::size_t>(live), listed);
            });
        }
        if (count.rest > 0) page.paragraph(page.say(words::not_counted_records, {n(count.rest)}), "note");
    });
}

void write_totals(Page& page) {
    const RecordCount& count = page.in.counts.records;
    std::string origins;
    for (const auto& [origin, records] : count.by_origin) {
        const std::string one = page.say(words::origin_count, {page.say(words_for(origin)), n(records)});
        origins = origins.empty() ? one : page.say(words::joined, {origins, one});
    }
    if (count.activities == 0)
        page.paragraph(page.say(words::no_records));
    else
        page.paragraph(
            count.people == 0
                ? page.say(words::records_total_alone, {n(count.activities), n(count.raised), origins})
                : page.say(words::records_total, {n(count.activities), n(count.people), n(count.raised), origins}),
            "lead");
    if (count.withdrawn > 0) page.paragraph(page.say(words::withdrawn_total, {n(count.withdrawn)}), "note");
}

bool serves_any(const Page& page, const ActivityShown& activity) {
    return std::any_of(activity.measures.begin(), activity.measures.end(), [&](std::int64_t number) {
        return mechanism::find_measure(page.in.mechanism, number) != nullptr;
    });
}

void write_rest(Page& page, RecordTable& table) {
    const Activities activities =
        in_order(page, [&](const ActivityShown& activity) { return !serves_any(page, activity); });
    if (activities.empty()) return;
    page.html.element("article", {{"class", "measure"}}, [&] {
        page.html.element("h3", page.say(words::no_measure));
        table.write(page.say(words::no_measure), activities, 0);
    });
}

void write_topics(Page& page) {
    if (page.in.topics.empty()) return;
    Html& html = page.html;
    std::map<std::string, std::string> titles;
    for (const TopicItem& topic : page.in.topics) titles.emplace(topic.topic, topic.title);
    html.element("article", {{"class", "measure"}}, [&] {
        html.element("h3", page.say(words::topics));
        page.table("stack", page.say(words::topics_caption),
                   {{page.say(words::date)},
                    {page.say(words::topic)},
                    {page.say(words::master_topic)},
                    {page.say(words::taken_by)},
                    {page.say(words::origin)}},
                   [&] {
                       for (const TopicItem& topic : page.in.topics) {
                           const auto master = titles.find(topic.master);
                           html.element("tr", {{"id", anchor("t-", topic.topic)}}, [&] {
                               page.day(topic.occurred_at.date().str(), page.say(words::date));
                               html.element("td", {{"data-label", page.say(words::topic)}}, [&] {
                                   html.element("span", {{"class", "what"}}, topic.title);
                                   if (!topic.notes.empty()) html.element("span", {{"class", "small"}}, topic.notes);
                               });
                               page.cell(topic.master.empty()     ? page.say(words::is_master)
                                         : master == titles.end() ? topic.master
                                                                  : master->second,
                                         page.say(words::master_topic));
                               page.cell(page.name(page.in.names.units, topic.unit), page.say(words::taken_by));
                               html.element("td", {{"data-label", page.say(words::origin)}},
                                            [&] { page.origin_tag(topic.provenance); });
                           });
                       }
                   });
    });
}

}  // namespace

void write_records(Page& page) {
    Html& html = page.html;
    html.element("section", {{"aria-labelledby", "records"}}, [&] {
        html.element("h2", {{"id", "records"}}, page.say(words::part_records));
        write_totals(page);
        page.paragraph(page.say(words::records_note), "note");
        page.paragraph(page.say(words::print_hint), "note screen");
        RecordTable table(page);
        for (const mechanism::Measure& measure : page.in.mechanism.measures) write_measure(page, measure, table);
        write_rest(page, table);
        write_topics(page);
    });
}

}  // namespace lianxin::report

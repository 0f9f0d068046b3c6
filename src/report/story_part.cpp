// The stories of single cases: every step that was taken, the time limits, the outcome and the citizen's answer.
#include <algorithm>

#include "report/charts.hpp"
#include "report/page.hpp"

namespace lianxin::report {
namespace {

std::string n(std::int64_t value) { return std::to_string(value); }

/// In the words of the workflow document that the action belongs to; a field that it does not know keeps its code.
struct Named {
    std::string title;
    std::string value;
};

std::string field_text(const Page& page, const FieldName& field, const FieldValue& value) {
    if (const bool* flag = std::get_if<bool>(&value)) return page.say(*flag ? words::yes : words::no);
    if (const std::int64_t* number = std::get_if<std::int64_t>(&value))
        return field.type == workflow::FieldType::fen ? money(page, *number) : n(*number);
    const std::string& text = std::get<std::string>(value);
    switch (field.type) {
        case workflow::FieldType::code:
            return page.name(field.codes, text);
        case workflow::FieldType::unit:
            return page.name(page.in.names.units, text);
        case workflow::FieldType::appointment:
            return page.holder(text);
        default:
            return text;
    }
}

Named named(const Page& page, const CaseView& story, const std::string& action, const std::string& field,
            const FieldValue& value) {
    const auto found = page.in.names.fields.find({story.workflow, story.workflow_version, action, field});
    if (found == page.in.names.fields.end()) return {field, field_text(page, {}, value)};
    return {page.local(found->second.title), field_text(page, found->second, value)};
}

void write_facts(Page& page, const std::vector<std::pair<Words, std::string>>& facts) {
    page.html.element("dl", {{"class", "facts"}}, [&] {
        for (const auto& [what, text] : facts) {
            if (text.empty()) continue;
            page.html.element("div", [&, &what = what, &text = text] {
                page.html.element("dt", page.say(what));
                page.html.element("dd", text);
            });
        }
    });
}

/// The field that holds the source's own words for a time that is only roughly known.
constexpr const char* kTimeWords = "time_words";

const std::string* time_words(const HistoryItem& step) {
    const auto found = step.fields.find(kTimeWords);
    return found == step.fields.end() ? nullptr : std::get_if<std::string>(&found->second);
}

void write_time(Page& page, const CaseView& story, const HistoryItem& step) {
    const std::string text = step_time(page, story, step);
    if (text == clock_time(step.occurred_at))
        page.html.element("time", {{"datetime", step.occurred_at.str()}}, text);
    else
        page.html.element("span", {{"class", "time"}}, text);
}

void write_step(Page& page, const CaseView& story, const HistoryItem& step) {
    Html& html = page.html;
    html.element("li", [&] {
        html.element("p", {{"class", "step"}}, [&] {
            write_time(page, story, step);
            html.element("strong", step_title(page, step));
            if (step.from != step.to && !step.to.empty())
                html.element("span", {{"class", "state"}},
                             "→ " + page.name(page.in.names.states, story.workflow, step.to));
            html.element("span", {{"class", "actor"}}, page.holder(step.actor));
        });
        if (step.fields.size() == (time_words(step) == nullptr ? 0 : 1)) return;
        html.element("dl", {{"class", "fields"}}, [&] {
            for (const auto& [name, value] : step.fields) {
                if (name == kTimeWords && time_words(step) != nullptr) continue;
                const Named field = named(page, story, step.action, name, value);
                html.element("div", [&] {
                    html.element("dt", field.title);
                    html.element("dd", field.value);
                });
            }
        });
    });
}

struct Span {
    std::int64_t from = 0, to = 0;
};

/// From the first word to the last thing known, in ms.
Span span_of(const Page& page, const CaseView& story) {
    Span span{story.received_at.ms, story.received_at.ms};
    for (const ClockView& clock : story.clocks) {
        const std::int64_t end = clock.stopped_at ? clock.stopped_at->ms : page.in.generated_at.ms;
        span.to = std::max({span.to, clock.due_at.ms, end});
    }
    return span;
}

std::int64_t place_in(Span span, std::int64_t ms) {
    if (span.to <= span.from) return 0;
    return std::clamp<std::int64_t>((ms - span.from) * 1000 / (span.to - span.from), 0, 1000);
}

/// The time allowed as a rail, the time used upon it, the limit as a stroke.
void write_clock_bar(Page& page, const ClockView& clock, Span span) {
    Html& html = page.html;
    const std::int64_t end = clock.stopped_at ? clock.stopped_at->ms : page.in.generated_at.ms;
    const std::int64_t start = place_in(span, clock.started_at.ms), used = place_in(span, end);
    const std::int64_t limit = place_in(span, clock.due_at.ms);
    const auto rect = [&](const char* css, std::int64_t from, std::int64_t to) {
        html.leaf(
            "rect",
            {{"class", css}, {"x", n(from)}, {"width", n(std::max<std::int64_t>(to - from, 2))}, {"height", "10"}});
    };
    html.element(
        "svg", {{"class", "bar"}, {"viewBox", "0 0 1004 10"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}},
        [&] {
            rect("rail", start, limit);
            rect(is_late(clock) ? "bad" : "good", start, used);
            rect("limit", limit, limit + 4);
        });
}

void write_clock(Page& page, const ClockView& clock, Span span) {
    Html& html = page.html;
    html.element("tr", [&] {
        html.element("th", {{"scope", "row"}}, [&] {
            html.text(clock_title(page, clock));
            if (clock.round > 1) html.text((page.english ? ", " : "，") + page.say(words::round_n, {n(clock.round)}));
        });
        page.day(clock.started_at.date().str(), page.say(words::started));
        html.element("td", {{"data-label", page.say(words::due_on)}}, [&] {
            html.element("span", {{"class", "whole"}}, clock.due_on.str());
            if (clock.extended_days > 0)
                html.element("span", {{"class", "small"}}, page.say(words::extended, {n(clock.extended_days)}));
            if (clock.provisional) html.element("span", {{"class", "small"}}, page.say(words::provisional));
        });
        page.day(clock.stopped_at ? clock.stopped_at->date().str() : page.say(words::nothing_owed),
                 page.say(words::stopped));
        html.element("td", {{"data-label", page.say(words::status)}}, [&] {
            const char* css = is_late(clock) ? "tag bad" : clock.status == ClockStatus::met ? "tag good" : "tag";
            html.element("span", {{"class", css}}, page.say(words_for(clock.status)));
        });
        html.element("td", {{"class", "drawn"}}, [&] { write_clock_bar(page, clock, span); });
    });
}

void write_clocks(Page& page, const CaseView& story) {
    if (story.clocks.empty()) return;
    page.table("stack clocks", page.say(words::clocks_caption),
               {{page.say(words::limit)},
                {page.say(words::started)},
                {page.say(words::due_on)},
                {page.say(words::stopped)},
                {page.say(words::status)},
                {page.say(words::clock_drawn)}},
               [&] {
                   for (const ClockView& clock : story.clocks) write_clock(page, clock, span_of(page, story));
               });
}

std::string yes_or_no(const Page& page, std::optional<bool> value) {
    return value ? page.say(*value ? words::yes : words::no) : std::string();
}

void write_end(Page& page, const CaseView& story) {
    Html& html = page.html;
    html.element("div", {{"class", "pair"}}, [&] {
        if (story.outcome) {
            html.element("div", [&] {
                html.element("h4", page.say(words::outcome));
                write_facts(page, {{words::fix_now, story.outcome->fix_now},
                                   {words::keep_fixed, story.outcome->keep_fixed},
                                   {words::cannot, story.outcome->cannot}});
            });
        }
        if (story.answer) {
            html.element("div", [&] {
                html.element("h4", page.say(words::answer));
                write_facts(page, {{words::reached, page.say(story.answer->reached ? words::yes : words::no)},
                                   {words::responded, yes_or_no(page, story.answer->responded)},
                                   {words::solved, yes_or_no(page, story.answer->solved)},
                                   {words::satisfied, yes_or_no(page, story.answer->satisfied)}});
            });
        }
    });
}

/// The activity that raised it, as readers know one: its kind and its time.
std::string raised_at(const Page& page, const CaseView& story) {
    const auto found = page.raised_by.find(story.case_no);
    if (found == page.raised_by.end()) return story.activity;
    const ActivityShown& activity = *found->second;
    const std::string time = activity.time_words.empty() ? activity.occurred_at.date().str()
                                                         : page.say(words::quoted, {activity.time_words});
    return page.say(words_for(activity.kind)) + (page.english ? ", " : "，") + time;
}

void write_story(Page& page, const CaseView& story, bool open) {
    Html& html = page.html;
    html.element(
        "details", {{"class", "story"}, {"id", anchor("c-", story.case_no)}, {"open", open ? "open" : ""}}, [&] {
            html.element("summary", [&] {
                html.element("b", {{"class", "whole"}}, story.case_no);
                html.text(" " + story.summary + " ");
                html.element("span", {{"class", "tag"}},
                             page.local(story.state_title).empty()
                                 ? page.name(page.in.names.states, story.workflow, story.state)
                                 : page.local(story.state_title));
                page.origin_tag(story.provenance);
            });
            write_facts(page,
                        {{words::received, received(page, story.case_no, story.received_at, true)},
                         {words::closed, story.closed_at ? clock_time(*story.closed_at) : ""},
                         {words::place, page.local(story.area_title)},
                         {words::category,
                          page.local(story.category_title).empty() ? story.category : page.local(story.category_title)},
                         {words::unit, page.name(page.in.names.units, story.unit)},
                         {words::handler, story.handler.empty() ? "" : page.holder(story.handler)},
                         {words::leader, story.leader.empty() ? "" : page.holder(story.leader)},
                         {words::round, story.round > 1 ? page.say(words::round_n, {n(story.round)}) : ""}});
            if (!story.activity.empty()) {
                html.element("p", {{"class", "note"}}, [&] {
                    html.text(page.say(words::raised_by) + (page.english ? ": " : "："));
                    page.link(story.activity, raised_at(page, story));
                });
            }
            html.element("h4", page.say(words::history));
            write_story_chart(page, story);
            html.element("ol", {{"class", "timeline"}}, [&] {
                for (const HistoryItem& step : story.history) write_step(page, story, step);
            });
            write_clocks(page, story);
            write_end(page, story);
        });
}

}  // namespace

std::string clock_title(const Page& page, const ClockView& clock) {
    return page.local(clock.title).empty() ? clock.clock : page.local(clock.title);
}

std::string step_title(const Page& page, const HistoryItem& step) {
    return page.local(step.title).empty() ? step.action : page.local(step.title);
}

bool is_late(const ClockView& clock) {
    return clock.status == ClockStatus::overdue || clock.status == ClockStatus::breached;
}

std::string step_time(const Page& page, const CaseView& story, const HistoryItem& step) {
    if (const std::string* words = time_words(step); words != nullptr) return page.say(words::quoted, {*words});
    return received(page, story.case_no, step.occurred_at, true);
}

void write_stories(Page& page) {
    if (page.in.stories.empty()) return;
    page.html.element("section", {{"aria-labelledby", "stories"}}, [&] {
        page.html.element("h2", {{"id", "stories"}}, page.say(words::part_stories));
        page.paragraph(page.say(words::stories_note), "note");
        const bool all_open = few_records(page);
        for (const CaseView& story : page.in.stories)
            write_story(page, story, all_open || &story == &page.in.stories.front());
    });
}

}  // namespace lianxin::report

// The head of the page and its first screen: three questions, each with its figures and what they are out of.
#include "report/charts.hpp"
#include "report/page.hpp"

namespace lianxin::report {
namespace {

std::string n(std::int64_t value) { return std::to_string(value); }

/// Where a tile leads.
struct See {
    const char* anchor;
    Words words;
};

void tile(Page& page, const std::string& css, const Words& question, const std::string& figure,
          const std::string& meaning, const std::vector<std::string>& more, const std::vector<See>& see,
          void (*chart)(Page&) = nullptr) {
    Html& html = page.html;
    html.element("article", {{"class", "tile " + css}}, [&] {
        html.element("h3", page.say(question));
        if (!figure.empty()) html.element("p", {{"class", "figure"}}, figure);
        html.element("p", {{"class", "meaning"}}, meaning);
        if (chart != nullptr) chart(page);
        if (!more.empty())
            html.element("ul", [&] {
                for (const std::string& line : more) html.element("li", line);
            });
        if (see.empty()) return;
        html.element("p", {{"class", "see"}}, [&] {
            for (const See& to : see) html.element("a", {{"href", to.anchor}}, page.say(to.words));
        });
    });
}

/// What is neither decided nor under way, named only where there is some.
std::string duties_apart(const Page& page) {
    const DutyCount& c = page.duties;
    std::string out;
    const auto add = [&](const Words& words, std::int64_t count) {
        if (count == 0) return;
        const std::string one = page.say(words, {n(count)});
        out = out.empty() ? one : page.say(words::joined, {out, one});
    };
    add(words::apart_not_due, c.not_due - c.nothing_due);
    add(words::apart_nothing_due, c.nothing_due);
    add(words::apart_excused, c.excused);
    return out.empty() ? out : page.say(words::duties_apart, {out});
}

std::vector<See> see_if(bool has_rows, const char* anchor, const Words& words) {
    if (!has_rows) return {};
    return {{anchor, words}};
}

/// A question that a published source gives no answer to: what is on record, and no verdict.
void silent_tile(Page& page, const Words& question, const std::string& on_record, const std::vector<See>& see) {
    tile(page, "", question, "", page.say(words::not_judged), {on_record}, see);
}

void duty_tile(Page& page) {
    const DutyCount& c = page.duties;
    const bool judged = c.decided() > 0;
    std::vector<std::string> more;
    if (c.running() > 0) more.push_back(page.say(words::duties_running, {n(c.running()), n(c.on_pace), n(c.behind)}));
    if (!duties_apart(page).empty()) more.push_back(duties_apart(page));
    const std::string css = c.late > 0 ? "bad" : c.behind > 0 ? "warn" : judged ? "good" : "";
    tile(page, css, words::ask_duties, judged ? page.say(words::count_of, {n(c.met), n(c.decided())}) : "",
         judged ? page.say(words::duties_met_of, {n(c.met), n(c.decided())})
                : page.say(c.items() > 0 ? words::none_decided : words::none_judged),
         more, see_if(c.items() > 0, "#duties", words::see_duties), write_duty_chart);
}

void late_tile(Page& page) {
    const DutyCount& c = page.duties;
    const std::int64_t open = page.in.counts.open.all, late = page.in.counts.open.overdue;
    std::vector<std::string> more;
    if (c.decided() > 0) more.push_back(page.say(words::late_duties_of, {n(c.late), n(c.decided())}));
    if (c.running() > 0) more.push_back(page.say(words::behind_of, {n(c.behind), n(c.running())}));
    if (page.in.summary.opened > 0 && page.in.summary.breached > 0)
        more.push_back(page.say(words::breached_of, {n(page.in.summary.breached), n(page.in.summary.opened)}));
    if (page.in.summary.reported > 0) more.push_back(page.say(words::reported_only, {n(page.in.summary.reported)}));
    std::vector<See> see = see_if(late > 0, "#overdue", words::see_overdue);
    if (c.late + c.behind > 0) see.push_back({"#late", words::see_late});
    const std::string css = late > 0 ? "bad" : open > 0 ? "good" : "";
    tile(page, css, words::ask_late, open > 0 ? page.say(words::count_of, {n(late), n(open)}) : "",
         open > 0 ? page.say(words::overdue_of, {n(late), n(open)}) : page.say(words::none_open), more, see,
         write_due_chart);
}

void solved_tile(Page& page) {
    const CaseSummarised& s = page.in.summary;
    const std::optional<std::string> rate = percent(s.resolution);
    std::vector<std::string> more;
    if (s.response.of > 0) more.push_back(page.say(words::responded_of, {n(s.response.count), n(s.response.of)}));
    if (s.satisfaction.of > 0)
        more.push_back(page.say(words::satisfied_of, {n(s.satisfaction.count), n(s.satisfaction.of)}));
    if (s.reopened > 0) more.push_back(page.say(words::reopened_of, {n(s.reopened), n(s.opened)}));
    if (s.excluded.approved > 0) more.push_back(page.say(words::excluded_of, {n(s.excluded.approved)}));
    tile(
        page, rate ? "plain" : "", words::ask_solved, rate.value_or(""),
        rate ? page.say(words::solved_of, {n(s.resolution.count), n(s.resolution.of)}) : page.say(words::none_answered),
        more, see_if(rate.has_value(), "#rates", words::see_rates), write_rate_chart);
}

}  // namespace

void write_head(Page& page) {
    Html& html = page.html;
    const Input& in = page.in;
    std::string title = page.local(in.title);
    if (title.empty()) title = page.local(in.mechanism.title);
    if (title.empty()) title = page.say(words::untitled);
    html.element("header", {{"class", "top"}}, [&] {
        html.element("p", {{"class", "place"}}, [&] {
            html.element("strong", page.local(in.jurisdiction_name));
            if (in.synthetic) html.element("span", {{"class", "fictional"}}, page.say(words::fictional));
            html.element("span", {{"class", "code"}}, page.say(words::code_of_place, {in.jurisdiction}));
        });
        html.element("h1", title);
        html.element("p", {{"class", "span"}}, [&] {
            html.element("span", page.say(words::span, {in.from.str(), in.to.str()}));
            if (page.judged) html.element("span", page.say(words::as_of, {in.as_of.str()}));
            html.element("span", page.say(words::generated, {clock_time(in.generated_at)}));
        });
        if (in.synthetic) page.paragraph(page.say(words::fictional_county), "warning");
    });
    html.element("nav", {{"aria-label", page.say(words::contents)}}, [&] {
        const auto entry = [&](const char* to, const Words& what) {
            html.element("a", {{"href", to}}, page.say(what));
        };
        entry("#mechanism", words::part_mechanism);
        entry("#duties", words::part_duties);
        entry("#cases", words::part_cases);
        if (has_supervision(page)) entry("#supervision", words::part_supervision);
        if (!in.stories.empty()) entry("#stories", words::part_stories);
        entry("#records", words::part_records);
        entry("#about", words::part_about);
    });
}

void write_tiles(Page& page) {
    page.html.element("section", {{"class", "tiles"}, {"aria-labelledby", "tiles"}}, [&] {
        page.html.element("h2", {{"id", "tiles"}, {"class", "unseen"}}, page.say(words::part_tiles));
        if (page.judged) {
            duty_tile(page);
            late_tile(page);
            solved_tile(page);
            return;
        }
        const std::string records = page.say(words::told_records, {n(page.in.counts.records.activities)});
        const std::string cases = page.say(words::told_cases, {n(page.in.summary.reported)});
        silent_tile(page, words::ask_duties, records, {{"#records", words::see_records}});
        silent_tile(page, words::ask_late, cases, see_if(page.in.summary.reported > 0, "#reported", words::see_cases));
        silent_tile(page, words::ask_solved, cases,
                    see_if(page.in.summary.reported > 0, "#reported", words::see_cases));
    });
}

}  // namespace lianxin::report

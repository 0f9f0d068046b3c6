// What the parts of the page share: the builder, the language, names, and tables that say what they hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "report/figures.hpp"
#include "report/html.hpp"
#include "report/input.hpp"
#include "report/labels.hpp"

namespace lianxin::report {

struct Page {
    explicit Page(const Input& from);

    const Input& in;
    const bool english;
    Html html;
    std::map<std::int64_t, MeasureCount> measures;
    const bool judged;  ///< false where the record is a published source's: counts are shown, nothing is judged
    DutyCount duties;
    std::map<std::string, std::string> anchors;             ///< id of an activity or a case → where it stands
    std::map<std::string, const ActivityShown*> raised_by;  ///< case → the activity that raised it
    bool charted = false;                                   ///< a chart was written, so the scripts are needed

    /// Our own words, with values.
    std::string say(const Words& words) const { return std::string(words.in(english)); }
    std::string say(const Words& words, const std::vector<std::string>& values) const {
        return filled(words.in(english), values);
    }
    const std::string& local(const LocalText& text) const { return text.in(english); }

    /// Names by code; the code itself where there is none.
    std::string name(const std::map<std::string, LocalText>& names, const std::string& code) const;
    std::string name(const std::map<WorkflowCode, LocalText>& names, const std::string& workflow,
                     const std::string& code) const;
    std::string category(const std::string& code) const;
    std::string holder(const std::string& appointment) const;
    std::string bearer(const DutyItem& item) const;
    std::string town(const std::string& code) const;
    std::string tier(Tier value) const;
    std::string channel(Channel value) const;

    /// `text`, as a link if `id` has a place on this page.
    void link(const std::string& id, std::string_view text);
    void paragraph(std::string_view text, std::string css = {});
    /// ● or ○ and its like, with the word for those who don't see it.
    void mark(Provenance origin);
    void origin_tag(Provenance origin);
    void status_tag(DutyStatus status);
    /// A bar of `value` in `most`, drawn by us.
    void bar(std::int64_t value, std::int64_t most, std::string css);

    struct Head {
        std::string text;
        bool number = false;
    };
    /// A table with caption and heads; `rows` writes the body.
    template <class Rows>
    void table(std::string css, const std::string& caption, const std::vector<Head>& heads, Rows&& rows);
    void row_head(std::string_view text) { html.element("th", {{"scope", "row"}}, text); }
    void cell(std::string_view text, std::string_view label = {});
    void word(std::string_view text, std::string_view label);  ///< a cell with a word or two: whole in Chinese
    void day(std::string_view text, std::string_view label);   ///< a cell whose text must not be broken
    void number(std::int64_t value, std::string_view label = {}, std::string css = {});
    void say_if_cut(std::size_t shown, std::size_t all);
    /// Where the latest stand, and all of them in the ledger.
    void say_if_latest(std::size_t shown, std::int64_t all);
};

/// "2024-06-30 18:05"
std::string clock_time(Instant at);
/// Fen as people write them: "70万元", "1234.5元"; in English "700,000 yuan".
std::string money(const Page& page, std::int64_t fen);
/// "2024 年第 2 季度", "2024-05-20", … or from–to.
std::string period(const Page& page, Date from, Date to);
/// When an activity took place: rough times in the words of their source.
std::string when(const Page& page, const ActivityShown& activity);
/// Where the list of all cases has this one.
std::string case_anchor(const std::string& case_no);
/// When a case was received: the words of the source where it came up at a time that is only roughly known.
std::string received(const Page& page, const std::string& case_no, Instant at, bool with_time);
/// A time limit and a step as their workflow calls them, else by their codes.
std::string clock_title(const Page& page, const ClockView& clock);
std::string step_title(const Page& page, const HistoryItem& step);
bool is_late(const ClockView& clock);
/// When a step was taken: the words of the source where it gives no more; a minute only where somebody noted it down.
std::string step_time(const Page& page, const CaseView& story, const HistoryItem& step);
/// "每季度至少 1 次"; empty where nothing is owed.
std::string quantity(const Page& page, const mechanism::Duty& duty);
/// The quantity in words with a mark for where it comes from; a mark for each claim where they differ.
void write_quantity(Page& page, const mechanism::Duty& duty);

template <class Rows>
void Page::table(std::string css, const std::string& caption, const std::vector<Head>& heads, Rows&& rows) {
    html.element("div", {{"class", "wide"}}, [&] {
        html.element("table", {{"class", std::move(css)}}, [&] {
            html.element("caption", caption);
            html.element("thead", [&] {
                html.element("tr", [&] {
                    for (const Head& head : heads)
                        html.element("th", {{"scope", "col"}, {"class", head.number ? "n" : ""}},
                                     [&] { html.element("span", head.text); });
                });
            });
            html.element("tbody", std::forward<Rows>(rows));
        });
    });
}

/// With few activities nothing but the claims is folded away.
bool few_records(const Page& page);

/// A place for a chart: what ECharts is to draw, and the same in a sentence. Colours are named after the page's own,
/// as "@good"; every text of a tooltip is given, as nothing but the option reaches the script.
void write_chart(Page& page, const char* css, const std::string& says, const Json& option);

/// The parts, in the order of the page.
void write_head(Page& page);
void write_tiles(Page& page);
void write_mechanism(Page& page);
void write_duties(Page& page);
void write_cases(Page& page);
/// Whether anything was dispatched or supervised that can be judged.
bool has_supervision(const Page& page);
void write_supervision(Page& page);
void write_stories(Page& page);
void write_records(Page& page);
void write_about(Page& page);

}  // namespace lianxin::report

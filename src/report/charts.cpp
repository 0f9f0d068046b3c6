#include "report/charts.hpp"

#include <algorithm>
#include <array>

#include "resources/resources.hpp"
#include "security/digest.hpp"

namespace lianxin::report {
namespace {

std::string n(std::int64_t value) { return std::to_string(value); }

std::string_view drawing_library() { return *resources::find("echarts.min.js"); }
std::string_view boot() { return *resources::find("boot.js"); }

Json text_style(const char* colour, int size) { return {{"color", colour}, {"fontSize", size}}; }

/// What all charts share: no HTML in tooltips, and room for the labels of the axes.
Json base(int top) {
    return {{"grid",
             {{"left", 2},
              {"right", 12},
              {"top", top},
              {"bottom", 2},
              {"outerBoundsMode", "same"},
              {"outerBoundsContain", "axisLabel"}}},
            {"tooltip",
             {{"renderMode", "richText"},
              {"confine", true},
              {"backgroundColor", "@card"},
              {"borderColor", "@line"},
              {"textStyle", text_style("@ink", 12)}}}};
}

Json legend() {
    return {{"top", 0},         {"left", 0},     {"itemWidth", 10},
            {"itemHeight", 10}, {"itemGap", 12}, {"textStyle", text_style("@soft", 11)}};
}

Json category_axis(const Json& names) {
    return {{"type", "category"},
            {"data", names},
            {"axisTick", {{"show", false}}},
            {"axisLine", {{"lineStyle", {{"color", "@line"}}}}},
            {"axisLabel", text_style("@soft", 11)}};
}

Json value_axis(const char* format) {
    Json label = text_style("@soft", 11);
    label["formatter"] = format;
    return {{"type", "value"},
            {"splitNumber", 3},
            {"axisLabel", label},
            {"splitLine", {{"lineStyle", {{"color", "@line"}}}}}};
}

Json point(const Json& value, const std::string& says, const char* href = nullptr) {
    Json out{{"value", value}, {"tooltip", {{"formatter", says}}}};
    if (href != nullptr) out["href"] = href;
    return out;
}

/// Per cent, to one decimal.
double share(Rate rate) { return static_cast<double>(rate.count * 1000 / rate.of) / 10.0; }

Json months_of(const Page& page) {
    Json names = Json::array();
    for (const MonthCount& month : page.in.counts.cases.months) names.push_back(month.name());
    return names;
}

struct StatusSeries {
    DutyStatus status;
    std::int64_t DutyCount::*count;
    const char* colour;
};

constexpr std::array<StatusSeries, 6> kStatuses{{{DutyStatus::met, &DutyCount::met, "@good"},
                                                 {DutyStatus::on_pace, &DutyCount::on_pace, "@calm"},
                                                 {DutyStatus::not_due, &DutyCount::not_due, "@rail"},
                                                 {DutyStatus::excused, &DutyCount::excused, "@idle"},
                                                 {DutyStatus::behind, &DutyCount::behind, "@warn"},
                                                 {DutyStatus::short_, &DutyCount::late, "@bad"}}};

struct TierCount {
    std::string name;
    DutyCount count;
};

std::vector<TierCount> tiers_of(const Page& page) {
    std::vector<TierCount> out;
    for (const Tier tier : {Tier::county, Tier::department, Tier::township}) {
        DutyCount count;
        for (const DutyItem& item : page.in.duties)
            if (item.tier == tier) count.add(item);
        if (count.items() > 0) out.push_back({page.tier(tier), count});
    }
    return out;
}

Json bar_of(const Page& page, const StatusSeries& status, const std::vector<TierCount>& tiers) {
    const std::string name = page.say(words_for(status.status));
    Json data = Json::array();
    for (const TierCount& tier : tiers) {
        const std::int64_t count = tier.count.*status.count;
        data.push_back(point(share({count, tier.count.items()}),
                             page.say(words::chart_items, {tier.name, name, n(count), n(tier.count.items())}),
                             "#duties"));
    }
    return {{"type", "bar"},      {"name", name}, {"stack", "all"},
            {"barWidth", 10},     {"data", data}, {"itemStyle", {{"color", status.colour}}},
            {"cursor", "pointer"}};
}

struct Bucket {
    Words words;
    std::int64_t count;
    const char* colour;
};

/// The three rates, each with a mark of its own: told apart without colour.
struct RateSeries {
    Words words;
    Rate MonthCount::*rate;
    const char* colour;
    const char* symbol;
};

constexpr std::array<RateSeries, 3> kRates{
    {{words::rate_response, &MonthCount::response, "@calm", "circle"},
     {words::rate_resolution, &MonthCount::resolution, "@good", "rect"},
     {words::rate_satisfaction, &MonthCount::satisfaction, "@warn", "triangle"}}};

Json line_of(const Page& page, const RateSeries& series) {
    const std::string name = page.say(series.words);
    Json data = Json::array();
    for (const MonthCount& month : page.in.counts.cases.months) {
        const Rate rate = month.*series.rate;
        if (rate.of == 0) {
            data.push_back("-");
            continue;
        }
        data.push_back(point(share(rate),
                             month.name() + " " + name + "\n" +
                                 page.say(words::rate_of, {percent(rate).value(), n(rate.count), n(rate.of)}),
                             "#rates"));
    }
    return {{"type", "line"},
            {"name", name},
            {"data", data},
            {"symbol", series.symbol},
            {"symbolSize", 6},
            {"lineStyle", {{"color", series.colour}, {"width", 2}}},
            {"itemStyle", {{"color", series.colour}}}};
}

/// Cards of one colour that stand, by month.
Json cards_of(const Page& page, CardColour card, const Words& words, const char* colour) {
    std::map<std::string, std::int64_t> by_month;
    for (const SupervisionItem& item : page.in.supervisions)
        if (item.card == card && !item.withdrawn_at) ++by_month[item.reached_at.date().str().substr(0, 7)];
    Json data = Json::array();
    for (const MonthCount& month : page.in.counts.cases.months) {
        const std::int64_t count = by_month[month.name()];
        data.push_back(point(count, month.name() + " " + page.say(words) + " " + n(count), "#cards"));
    }
    return {{"type", "bar"}, {"name", page.say(words)},         {"stack", "cards"}, {"barMaxWidth", 28},
            {"data", data},  {"itemStyle", {{"color", colour}}}};
}

/// Time as the charts take it: China's clock read as UTC, so that no viewer's time zone shifts a day.
std::int64_t drawn_at(Instant at) { return at.ms + 8 * 3'600'000; }

Json stroke(std::int64_t from, std::int64_t to, int lane, const char* colour, int width, int level) {
    return {{"type", "line"},   {"data", {{from, lane}, {to, lane}}},
            {"symbol", "none"}, {"silent", true},
            {"z", level},       {"lineStyle", {{"color", colour}, {"width", width}, {"cap", "butt"}}}};
}

std::string clock_name(const Page& page, const ClockView& clock) {
    const std::string name = clock_title(page, clock);
    return clock.round > 1 ? page.say(words::joined, {name, page.say(words::round_n, {n(clock.round)})}) : name;
}

void add_clock(const Page& page, const ClockView& clock, int lane, Json& series) {
    const Instant end = clock.stopped_at.value_or(page.in.generated_at);
    const std::int64_t from = drawn_at(clock.started_at);
    series.push_back(stroke(from, drawn_at(clock.due_at), lane, "@rail", 11, 2));
    series.push_back(stroke(from, drawn_at(end), lane, is_late(clock) ? "@bad" : "@good", 5, 3));
    const std::string says = clock_name(page, clock) + "\n" + page.say(words::due_on) + " " + clock.due_on.str() +
                             "\n" + page.say(words_for(clock.status));
    series.push_back({{"type", "scatter"},
                      {"data", Json::array({point({drawn_at(clock.due_at), lane}, says)})},
                      {"symbol", "rect"},
                      {"symbolSize", {3, 16}},
                      {"z", 20},
                      {"itemStyle", {{"color", "@ink"}}}});
}

Json steps_of(const Page& page, const CaseView& story) {
    Json data = Json::array();
    for (const HistoryItem& step : story.history) {
        const std::string title = step_title(page, step);
        data.push_back(point({drawn_at(step.occurred_at), 0},
                             title + "\n" + step_time(page, story, step) + "\n" + page.holder(step.actor)));
    }
    return {{"type", "scatter"},
            {"data", data},
            {"symbolSize", 10},
            {"z", 20},
            {"itemStyle", {{"color", "@card"}, {"borderColor", "@calm"}, {"borderWidth", 2.5}}}};
}

}  // namespace

void write_chart(Page& page, const char* css, const std::string& says, const Json& option) {
    page.charted = true;
    page.html.element("figure", {{"class", std::string("chart ") + css}}, [&] {
        page.html.element("div", {{"class", "canvas"}, {"role", "img"}, {"aria-label", says}}, "");
        page.html.data(option);
    });
}

void write_duty_chart(Page& page) {
    const std::vector<TierCount> tiers = tiers_of(page);
    if (tiers.empty()) return;
    Json option = base(32), names = Json::array(), series = Json::array();
    for (const TierCount& tier : tiers) names.push_back(tier.name);
    for (const StatusSeries& status : kStatuses) {
        const bool any = std::any_of(tiers.begin(), tiers.end(),
                                     [&](const TierCount& tier) { return tier.count.*status.count > 0; });
        if (any) series.push_back(bar_of(page, status, tiers));
    }
    option["legend"] = legend();
    option["xAxis"] = {{"type", "value"}, {"max", 100}, {"show", false}};
    option["yAxis"] = category_axis(names);
    option["yAxis"]["inverse"] = true;
    option["yAxis"]["axisLine"]["show"] = false;
    option["yAxis"]["z"] = 5;
    Json& label = option["yAxis"]["axisLabel"];  // above its bar: names of tiers are long
    label["inside"] = true;
    label["margin"] = 0;
    label["verticalAlign"] = "bottom";
    label["padding"] = {0, 0, 7, 0};
    option["series"] = series;
    write_chart(page, "in-tile", page.say(words::chart_duties), option);
}

void write_due_chart(Page& page) {
    const OpenCount& open = page.in.counts.open;
    if (open.all == 0) return;
    Json names = Json::array(), data = Json::array();
    for (const Bucket& bucket : {Bucket{words::due_overdue, open.overdue, "@bad"},
                                 {words::due_in_3, open.in_3_days, "@warn"},
                                 {words::due_in_7, open.in_7_days, "@calm"},
                                 {words::due_in_14, open.in_14_days, "@calm"},
                                 {words::due_later, open.later, "@calm"},
                                 {words::due_never, open.without_limit, "@idle"}}) {
        const std::string name = page.say(bucket.words);
        names.push_back(name);
        Json one = point(bucket.count, name + " " + n(bucket.count), open.overdue > 0 ? "#overdue" : nullptr);
        one["itemStyle"] = {{"color", bucket.colour}};
        data.push_back(one);
    }
    Json option = base(22);
    option["xAxis"] = category_axis(names);
    option["xAxis"]["axisLabel"]["interval"] = 0;
    option["yAxis"] = {{"type", "value"}, {"show", false}};
    Json label = text_style("@ink", 12);
    label["show"] = true;
    label["position"] = "top";
    option["series"] = Json::array({{{"type", "bar"}, {"data", data}, {"barMaxWidth", 34}, {"label", label}}});
    write_chart(page, "in-tile", page.say(words::chart_due), option);
}

void write_rate_chart(Page& page) {
    const auto& months = page.in.counts.cases.months;
    const bool any =
        std::any_of(months.begin(), months.end(), [](const MonthCount& month) { return month.resolution.of > 0; });
    if (!any || months.size() < 2 || page.in.summary.resolution.of == 0) return;
    Json option = base(28), series = Json::array();
    for (const RateSeries& rate : kRates) series.push_back(line_of(page, rate));
    option["legend"] = legend();
    option["xAxis"] = category_axis(months_of(page));
    option["yAxis"] = value_axis("{value}%");
    option["yAxis"]["max"] = 100;
    option["yAxis"]["scale"] = true;
    option["series"] = series;
    write_chart(page, "in-tile", page.say(words::chart_rates), option);
}

void write_card_chart(Page& page) {
    const bool any = std::any_of(page.in.supervisions.begin(), page.in.supervisions.end(),
                                 [](const SupervisionItem& item) { return item.card && !item.withdrawn_at; });
    if (!any || page.in.counts.cases.months.size() < 2) return;
    Json option = base(28);
    option["legend"] = legend();
    option["xAxis"] = category_axis(months_of(page));
    option["yAxis"] = value_axis("{value}");
    option["yAxis"]["minInterval"] = 1;
    option["series"] = {cards_of(page, CardColour::yellow, words::card_yellow, "@card-yellow"),
                        cards_of(page, CardColour::red, words::card_red, "@card-red")};
    write_chart(page, "", page.say(words::chart_cards), option);
}

void write_story_chart(Page& page, const CaseView& story) {
    if (story.clocks.empty() || story.history.size() < 2) return;
    Json names = Json::array({page.say(words::history)}), series = Json::array();
    int lane = 0;
    for (const ClockView& clock : story.clocks) {
        names.push_back(clock_name(page, clock));
        add_clock(page, clock, ++lane, series);
    }
    series.push_back(steps_of(page, story));
    Json option = base(8), label = text_style("@soft", 11);
    label["formatter"] = "{yyyy}-{MM}-{dd}";
    label["hideOverlap"] = true;
    option["useUTC"] = true;
    option["grid"]["right"] = 40;
    option["xAxis"] = {{"type", "time"}, {"axisLabel", label}, {"axisLine", {{"lineStyle", {{"color", "@line"}}}}}};
    option["yAxis"] = category_axis(names);
    option["yAxis"]["inverse"] = true;
    option["yAxis"]["axisLine"]["show"] = false;
    option["series"] = series;
    const char* height = lane < 3 ? "lanes-few" : lane < 6 ? "lanes-some" : "lanes-many";
    write_chart(page, height, page.say(words::chart_story, {story.case_no}), option);
}

const std::string& script_policy() {
    static const std::string policy = "'" + security::integrity(script_content(drawing_library())) + "' '" +
                                      security::integrity(script_content(boot())) + "'";
    return policy;
}

void write_scripts(Page& page) {
    if (!page.charted) return;
    page.html.script(drawing_library());
    page.html.script(boot());
}

}  // namespace lianxin::report

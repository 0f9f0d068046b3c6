#include "report/page.hpp"

#include <algorithm>

namespace lianxin::report {
namespace {

std::string two_digits(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string per(const Page& page, const mechanism::Amount& amount) {
    using mechanism::Per;
    switch (amount.per.value_or(Per::year)) {
        case Per::week:
            return page.say(words::per_week);
        case Per::month:
            return page.say(words::per_month);
        case Per::quarter:
            return page.say(words::per_quarter);
        case Per::half_year:
            return page.say(words::per_half_year);
        case Per::term:
            return page.say(words::per_term, {std::to_string(amount.years)});
        default:
            return page.say(words::per_year);
    }
}

const Words& at_least(const mechanism::Duty& duty) {
    if (duty.amount.type == mechanism::AmountType::distinct_days) return words::at_least_days;
    if (!duty.counts.activities.empty()) return words::at_least_times;
    return duty.counts.topics ? words::at_least_topics : words::at_least_cases;
}

std::string fixed_days(const Page& page, const mechanism::Amount& amount) {
    std::string days;
    for (const std::int64_t day : amount.days_of_month) {
        const std::string one = std::to_string(day);
        days = days.empty() ? one : page.say(words::joined, {days, one});
    }
    return page.say(words::on_days, {days});
}

/// `hundredths` as a decimal number without idle zeros: 850 is "8.5".
std::string decimal(std::int64_t hundredths, bool grouped) {
    std::string whole = std::to_string(hundredths / 100);
    if (grouped)
        for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, ",");
    const std::int64_t rest = hundredths % 100;
    if (rest == 0) return whole;
    return whole + "." + (rest % 10 == 0 ? std::to_string(rest / 10) : two_digits(rest));
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// A title that names its unit, or says of itself that it is the county's: 副县长 of 县政府, 县纪委书记 of 县委.
bool says_its_unit(const std::string& post, const std::string& unit) {
    if (lower(post).find(lower(unit)) != std::string::npos) return true;
    for (const std::string_view county : {"县", "county "})
        if (lower(unit).rfind(county, 0) == 0 && lower(post).find(county) != std::string::npos) return true;
    return false;
}

bool is_last_of_month(Date day) { return (day + 1).day() == 1; }

}  // namespace

Page::Page(const Input& from)
    : in(from),
      english(from.language == Language::en),
      measures(count_measures(from)),
      judged(!is_told_only(from)),
      duties(judged ? count_duties(from.duties) : DutyCount{}) {
    for (const ActivityShown& activity : in.activities)
        anchors.emplace(activity.activity, anchor("r-", activity.activity));
    for (const CaseView& story : in.stories) anchors.emplace(story.case_no, anchor("c-", story.case_no));
    for (const CaseRow& row : in.cases) anchors.emplace(row.item.case_no, case_anchor(row.item.case_no));
    for (const auto* activities : {&in.activities, &in.earlier})
        for (const ActivityShown& activity : *activities)
            for (const std::string& case_no : activity.cases) raised_by.emplace(case_no, &activity);
}

std::string Page::name(const std::map<std::string, LocalText>& names, const std::string& code) const {
    const auto found = names.find(code);
    return found == names.end() ? code : local(found->second);
}

std::string Page::name(const std::map<WorkflowCode, LocalText>& names, const std::string& workflow,
                       const std::string& code) const {
    const auto found = names.find({workflow, code});
    return found == names.end() ? code : local(found->second);
}

std::string Page::category(const std::string& code) const {
    for (const CountByCode& count : in.summary.by_category)
        if (count.code == code && !local(count.title).empty()) return local(count.title);
    return name(in.names.categories, code);
}

std::string Page::holder(const std::string& appointment) const {
    const auto found = in.names.appointments.find(appointment);
    if (found == in.names.appointments.end()) return appointment;
    const std::string& post = local(found->second.post);
    const std::string& unit = local(found->second.unit);
    if (unit.empty() || says_its_unit(post, unit)) return post;
    return english ? post + ", " + unit : unit + " " + post;
}

std::string Page::bearer(const DutyItem& item) const {
    if (item.bearer_kind == BearerKind::team) return say(words::team, {name(in.names.units, item.bearer)});
    return holder(item.bearer);
}

std::string Page::town(const std::string& code) const {
    if (code.empty()) return say(words::elsewhere);
    for (const CountByCode& count : in.summary.by_town)
        if (count.code == code && !count.title.zh.empty()) return local(count.title);
    return name(in.names.areas, code + "000");
}

std::string Page::tier(Tier value) const {
    for (const mechanism::TierTitle& title : in.mechanism.tiers)
        if (title.code == value) return local(title.title);
    return say(words_for(value));
}

std::string Page::channel(Channel value) const {
    for (const mechanism::ChannelTitle& title : in.mechanism.channels)
        if (title.code == value) return local(title.title);
    return say(words_for(value));
}

void Page::link(const std::string& id, std::string_view text) {
    const auto found = anchors.find(id);
    if (found == anchors.end())
        html.element("span", {{"class", "whole"}}, text);
    else
        html.element("a", {{"class", "whole"}, {"href", "#" + found->second}}, text);
}

void Page::paragraph(std::string_view text, std::string css) { html.element("p", {{"class", std::move(css)}}, text); }

void Page::mark(Provenance origin) {
    if (origin == Provenance::recorded) return;
    const std::string word = say(words_for(origin));
    const char* sign = origin == Provenance::stated ? "●" : origin == Provenance::reconstructed ? "○" : "◇";
    const char* css = origin == Provenance::stated          ? "mark full"
                      : origin == Provenance::reconstructed ? "mark"
                                                            : "mark made";
    html.element("span", {{"class", css}, {"title", word}, {"role", "img"}, {"aria-label", word}}, sign);
}

void Page::origin_tag(Provenance origin) {
    std::string css = "tag";
    if (origin == Provenance::synthetic) css += " made-up";
    html.element("span", {{"class", css}}, [&] {
        mark(origin);
        html.text(say(words_for(origin)));
    });
}

void Page::status_tag(DutyStatus status) {
    std::string css = "tag";
    if (status == DutyStatus::met) css += " good";
    if (status == DutyStatus::short_) css += " bad";
    if (status == DutyStatus::behind) css += " warn";
    html.element("span", {{"class", css}}, say(words_for(status)));
}

void Page::bar(std::int64_t value, std::int64_t most, std::string css) {
    const std::int64_t width = most > 0 ? std::clamp<std::int64_t>(value * 1000 / most, 0, 1000) : 0;
    html.element(
        "svg", {{"class", "bar"}, {"viewBox", "0 0 1000 10"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}},
        [&] {
            html.leaf("rect", {{"class", "rail"}, {"width", "1000"}, {"height", "10"}});
            html.leaf("rect", {{"class", std::move(css)}, {"width", std::to_string(width)}, {"height", "10"}});
        });
}

void Page::cell(std::string_view text, std::string_view label) {
    html.element("td", {{"data-label", std::string(label)}}, text);
}

void Page::word(std::string_view text, std::string_view label) {
    html.element("td", {{"class", "word"}, {"data-label", std::string(label)}}, text);
}

void Page::day(std::string_view text, std::string_view label) {
    html.element("td", {{"class", "day"}, {"data-label", std::string(label)}}, text);
}

void Page::number(std::int64_t value, std::string_view label, std::string css) {
    if (value == 0) css += " zero";
    html.element("td", {{"class", "n " + css}, {"data-label", std::string(label)}}, std::to_string(value));
}

void Page::say_if_cut(std::size_t shown, std::size_t all) {
    if (shown < all) paragraph(say(words::more_rows, {std::to_string(shown), std::to_string(all)}), "note");
}

void Page::say_if_latest(std::size_t shown, std::int64_t all) {
    if (static_cast<std::int64_t>(shown) < all)
        paragraph(say(words::latest_rows, {std::to_string(shown), std::to_string(all)}), "note");
}

std::string clock_time(Instant at) {
    const std::int64_t minutes = at.ms_of_day() / 60'000;
    return at.date().str() + " " + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string money(const Page& page, std::int64_t fen) {
    if (fen < 0) return "-" + money(page, -fen);
    const bool in_ten_thousands = !page.english && fen >= 1'000'000 && fen % 10'000 == 0;
    if (in_ten_thousands) return page.say(words::yuan, {page.say(words::ten_thousand, {decimal(fen / 10'000, false)})});
    return page.say(words::yuan, {decimal(fen, page.english)});
}

std::string period(const Page& page, Date from, Date to) {
    if (from == to) return from.str();
    const std::string year = std::to_string(from.year());
    const bool is_whole_months = from.day() == 1 && is_last_of_month(to) && from.year() == to.year();
    const unsigned first = from.month(), months = to.month() - from.month() + 1;
    if (is_whole_months && months == 12) return page.say(words::whole_year, {year});
    if (is_whole_months && months == 6 && first % 6 == 1)
        return page.say(words::half_year, {year, page.say(first == 1 ? words::first_half : words::second_half)});
    if (is_whole_months && months == 3 && first % 3 == 1)
        return page.say(words::quarter, {year, std::to_string((first + 2) / 3)});
    if (is_whole_months && months == 1) return from.str().substr(0, 7);
    return page.say(words::to, {from.str(), to.str()});
}

std::string when(const Page& page, const ActivityShown& activity) {
    const Date first = activity.occurred_at.date();
    const Date last = (activity.ended_at > activity.occurred_at ? activity.ended_at + -1 : activity.occurred_at).date();
    const bool is_exact = activity.precision == Precision::exact;
    if (is_exact && first == last) return clock_time(activity.occurred_at);
    if (is_exact) return page.say(words::to, {first.str(), last.str()});
    if (activity.precision == Precision::day || first == last) return first.str();
    return page.say(words::between, {first.str(), last.str()});
}

bool few_records(const Page& page) {
    constexpr std::int64_t few = 40;
    return page.in.counts.records.activities + page.in.counts.records.withdrawn <= few;
}

std::string case_anchor(const std::string& case_no) { return anchor("k-", case_no); }

std::string received(const Page& page, const std::string& case_no, Instant at, bool with_time) {
    const auto found = page.raised_by.find(case_no);
    const ActivityShown* activity = found == page.raised_by.end() ? nullptr : found->second;
    if (activity == nullptr || activity->precision == Precision::exact || at != activity->occurred_at)
        return with_time ? clock_time(at) : at.date().str();
    return activity->time_words.empty() ? when(page, *activity) : page.say(words::quoted, {activity->time_words});
}

std::string quantity(const Page& page, const mechanism::Duty& duty) {
    using mechanism::AmountType;
    switch (duty.amount.type) {
        case AmountType::record_only:
            return {};
        case AmountType::coverage:
            return page.say(words::coverage_of_contacts, {per(page, duty.amount)});
        default:
            break;
    }
    if (duty.amount.per == mechanism::Per::fixed_days) return fixed_days(page, duty.amount);
    return page.say(at_least(duty), {std::to_string(duty.amount.at_least), per(page, duty.amount)});
}

void write_quantity(Page& page, const mechanism::Duty& duty) {
    page.html.element("span", {{"class", "quantity"}}, [&] {
        page.html.text(quantity(page, duty));
        page.html.text("\u00a0");  // a mark stays beside what it marks
        const auto amount = duty.provenance.find("amount");
        const auto per_claim = duty.provenance.find("per");
        if (amount == duty.provenance.end()) return;
        const bool differ = per_claim != duty.provenance.end() && per_claim->second.kind != amount->second.kind;
        page.mark(amount->second.kind);
        if (!differ) return;
        page.html.text(page.english ? " (" : "（");
        page.html.text(page.say(*words_for_claim("per")));
        page.mark(per_claim->second.kind);
        page.html.text(page.english ? ")" : "）");
    });
}

}  // namespace lianxin::report

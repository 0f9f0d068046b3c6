#include "report/counts.hpp"

#include <algorithm>

namespace lianxin::report {
namespace {

template <class Code>
std::vector<Code> most_first(const std::map<Code, std::int64_t>& counts) {
    std::vector<Code> codes;
    codes.reserve(counts.size());
    for (const auto& [code, count] : counts) codes.push_back(code);
    std::stable_sort(codes.begin(), codes.end(),
                     [&](const auto& a, const auto& b) { return counts.at(a) > counts.at(b); });
    return codes;
}

int months_between(Date from, Date day) {
    return (day.year() - from.year()) * 12 + static_cast<int>(day.month()) - static_cast<int>(from.month());
}

}  // namespace

std::string MonthCount::name() const {
    return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

CaseCounter::CaseCounter(Date from, Date to) : from_(from), to_(to) {
    if (to < from) return;
    int year = from.year();
    unsigned month = from.month();
    for (int i = 0; i <= months_between(from, to); ++i) {
        MonthCount& one = count_.months.emplace_back();
        one.year = year;
        one.month = month;
        if (++month > 12) month = 1, ++year;
    }
}

MonthCount* CaseCounter::month_of(Instant at) {
    const Date day = at.date();
    if (day < from_ || day > to_) return nullptr;
    return &count_.months[static_cast<std::size_t>(months_between(from_, day))];
}

void CaseCounter::add(const CaseFact& fact) {
    ++count_.by_origin[fact.provenance];
    if (fact.reported) {
        ++count_.reported;
        return;
    }
    ++count_.received;
    ++by_state_[{fact.workflow, fact.state}];
    if (MonthCount* month = month_of(fact.received_at)) {
        ++month->received;
        casework::add(month->response, casework::for_rate(fact.said, fact.said.responded));
        casework::add(month->resolution, casework::for_rate(fact.said, fact.said.solved));
        casework::add(month->satisfaction, casework::for_rate(fact.said, fact.said.satisfied));
    }
    if (fact.closed_at) {
        if (MonthCount* month = month_of(*fact.closed_at)) ++month->closed;
        count_.closed_later += fact.closed_at->date() > to_ ? 1 : 0;
    }
    TownTable& table = count_.towns;
    const std::string town = fact.area.substr(0, 9);
    ++table.counts[town][fact.category];
    ++table.by_town[town];
    ++table.by_category[fact.category];
    ++table.total;
}

CaseCount CaseCounter::finish() && {
    for (const auto& code : most_first(by_state_))
        count_.states.push_back({code.first, code.second, by_state_.at(code)});
    count_.towns.towns = most_first(count_.towns.by_town);
    count_.towns.categories = most_first(count_.towns.by_category);
    return std::move(count_);
}

void OpenCount::add(std::optional<Instant> due_at, Provenance provenance, Instant now) {
    ++all;
    ++by_origin[provenance];
    if (!due_at) {
        ++without_limit;
        return;
    }
    const std::int32_t left = last_day(*due_at) - now.date();
    ++(*due_at <= now ? overdue : left <= 3 ? in_3_days : left <= 7 ? in_7_days : left <= 14 ? in_14_days : later);
}

Date last_day(Instant due_at) { return (due_at + -1).date(); }

}  // namespace lianxin::report

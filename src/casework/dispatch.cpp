#include "casework/dispatch.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace lianxin::casework {
namespace {

// Each of these outweighs all that stands below it together.
static_assert(kLooksBack < 1000, "what happened in the town would not outweigh what happened elsewhere");
constexpr std::int64_t kInTown = 1'000;
constexpr std::int64_t kProposed = 1'000'000;
constexpr std::int64_t kResponsible = 3'000'000;
constexpr std::int64_t kBouncedIt = -10'000'000;

std::int64_t net(const Past& past) { return past.accepted - past.bounced; }

std::int64_t score_of(const Candidate& c) {
    return (c.bounced_it ? kBouncedIt : 0) + (c.responsible ? kResponsible : 0) + (c.proposed ? kProposed : 0) +
           kInTown * net(c.in_town) + net(c.anywhere);
}

void tell_past(const Past& past, const std::string& town, std::vector<DispatchReason>& reasons) {
    const std::string where = town.empty() ? " in all" : cat(" in this town (", town, ")");
    const std::string where_zh = town.empty() ? "共" : cat("在本乡镇（", town, "）");
    if (past.accepted > 0)
        reasons.push_back({"accepted_before", past.accepted, town,
                           cat("It took on ", past.accepted, " such matter(s)", where, "."),
                           cat("此前", where_zh, "承办过同类事项", past.accepted, "件。")});
    if (past.bounced > 0)
        reasons.push_back({"bounced_before", past.bounced, town,
                           cat("It bounced ", past.bounced, " such matter(s)", where, "."),
                           cat("此前", where_zh, "退回过同类事项", past.bounced, "件。")});
}

std::vector<DispatchReason> reasons_of(const Candidate& c, const std::string& town) {
    std::vector<DispatchReason> reasons;
    const auto say = [&](const char* code, const char* message, const char* message_zh) {
        reasons.push_back({code, 0, {}, message, message_zh});
    };
    if (c.responsible)
        say("catalogue_rule", "The catalogue names it for such matters in this area.",
            "事项目录规定此区域的此类事项由该单位负责。");
    if (c.holds_it) say("holds_it_now", "It has the case now.", "该单位现在承办此件。");
    if (c.proposed)
        say("proposed_owner", "Whoever bounced the case last names it as the owner.",
            "最近一次退单的单位建议由该单位承办。");
    if (c.bounced_it) say("bounced_this_case", "It bounced this very case.", "该单位已退回此件。");
    tell_past(c.in_town, town, reasons);
    tell_past(c.anywhere, {}, reasons);
    return reasons;
}

}  // namespace

std::vector<DispatchSuggestion> ranked(const std::map<std::string, Candidate>& units, const std::string& town) {
    std::vector<DispatchSuggestion> out;
    for (const auto& [unit, candidate] : units) {
        DispatchSuggestion suggestion{unit, {}, score_of(candidate), reasons_of(candidate, town), {}};
        if (!suggestion.reasons.empty()) out.push_back(std::move(suggestion));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const DispatchSuggestion& a, const DispatchSuggestion& b) { return a.score > b.score; });
    return out;
}

DispatchFigures& DispatchTally::of(const std::string& unit) {
    DispatchFigures& figures = units_[unit];
    figures.unit = unit;
    return figures;
}

bool left(const Handling& handling) { return handling.ended == Ended::released || handling.ended == Ended::reassigned; }

bool rightly_dispatched(const Handling& first) { return !left(first) && !first.pending; }

void DispatchTally::add(const Counted& counted) {
    const Handling& h = counted.handling;
    const auto by_holder = [&](DispatchFigures& f) {
        ++f.dispatched;
        f.bounced += h.bounced > 0 ? 1 : 0;
        f.bounced_late += h.bounced_late > 0 ? 1 : 0;
        f.overruled += h.overruled > 0 ? 1 : 0;
        f.bounce_rate = {f.bounced, f.dispatched};
        f.lost_minutes += h.lost_ms / 60'000;
    };
    const auto by_first = [&](DispatchFigures& f) {
        f.transfers.count += left(h) ? 1 : 0;
        if (!counted.first) return;
        ++f.transfers.of;
        ++f.first_dispatch_accuracy.of;
        f.first_dispatch_accuracy.count += rightly_dispatched(h) ? 1 : 0;
    };
    by_holder(all_);
    by_first(all_);
    by_holder(of(h.unit));
    by_first(of(counted.first_unit));
}

}  // namespace lianxin::casework

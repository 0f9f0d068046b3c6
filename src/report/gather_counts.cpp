#include "report/gather_counts.hpp"

#include "codec/names.hpp"
#include "report/report_queries.hpp"
#include "service/flags.hpp"

namespace lianxin::service {
namespace {

struct Span {
    std::int64_t from, before;
};

report::RecordCount records_of(Work& work, Span span) {
    report::RecordCount count;
    for (const auto& [provenance, withdrawn, activities, people] :
         work.tx.db().rows<std::string, std::int64_t, std::int64_t, std::int64_t>(
             reports::kRecords, work.tx.jurisdiction(), span.from, span.before)) {
        if (withdrawn != 0) {
            count.withdrawn += activities;
            continue;
        }
        count.activities += activities;
        count.people += people;
        count.by_origin[codec::value_of<Provenance>(provenance).value()] += activities;
    }
    count.raised =
        std::get<0>(*work.tx.db().row<std::int64_t>(reports::kRaised, work.tx.jurisdiction(), span.from, span.before));
    return count;
}

report::CaseCount cases_of(Work& work, Date from, Date to, Span span) {
    report::CaseCounter counter(from, to);
    for (auto& [workflow, state, area, category, standing, provenance, received, closed, reached, responded, solved,
                satisfied] :
         work.tx.db()
             .rows<std::string, std::string, std::string, std::string, std::string, std::string, std::int64_t,
                   std::optional<std::int64_t>, std::optional<std::int64_t>, std::optional<std::int64_t>,
                   std::optional<std::int64_t>, std::optional<std::int64_t>>(reports::kCases, work.tx.jurisdiction(),
                                                                             span.from, span.before))
        counter.add({std::move(workflow),
                     std::move(state),
                     std::move(area),
                     std::move(category),
                     Instant{received},
                     closed ? std::optional(Instant{*closed}) : std::nullopt,
                     standing == "reported",
                     codec::value_of<Provenance>(provenance).value(),
                     {reached.value_or(0) != 0, flag(responded), flag(solved), flag(satisfied)}});
    return std::move(counter).finish();
}

report::OpenCount open_of(Work& work) {
    report::OpenCount count;
    for (const auto& [due, provenance] :
         work.tx.db().rows<std::optional<std::int64_t>, std::string>(reports::kOpen, work.tx.jurisdiction()))
        count.add(due ? std::optional(Instant{*due}) : std::nullopt, codec::value_of<Provenance>(provenance).value(),
                  work.context.now);
    return count;
}

/// Measures that anything ever served, 0 for none; in order.
std::vector<std::int64_t> measures_served(Work& work) {
    std::vector<std::int64_t> out;
    std::int64_t last = -1;
    for (;;) {
        const auto next =
            work.tx.db().row<std::optional<std::int64_t>>(reports::kNextMeasure, work.tx.jurisdiction(), last);
        if (!next || !std::get<0>(*next)) return out;
        out.push_back(last = *std::get<0>(*next));
    }
}

}  // namespace

report::Counts counts_of(Work& work, Date from, Date to) {
    const Span span{Instant::start_of(from).ms, Instant::start_of(to + 1).ms};
    report::Counts counts;
    counts.records = records_of(work, span);
    for (const std::int64_t measure : measures_served(work))
        counts.measures[measure] = std::get<0>(
            *work.tx.db().row<std::int64_t>(reports::kServed, work.tx.jurisdiction(), measure, span.from, span.before));
    counts.cases = cases_of(work, from, to, span);
    counts.open = open_of(work);
    return counts;
}

}  // namespace lianxin::service

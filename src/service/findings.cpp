// finding_list: what to ask about. Notes are opened to be compared; a finding says where they stand and how much they
// are alike, never what they say.
#include <algorithm>
#include <set>
#include <tuple>

#include "activity/events.hpp"
#include "base/text.hpp"
#include "codec/finding.hpp"
#include "codec/stored.hpp"
#include "finding/findings.hpp"
#include "lianxin/error.hpp"
#include "service/account_rows.hpp"
#include "service/cases.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

constexpr std::int64_t kAtATime = 1'000;

finding::Thresholds thresholds_of(const policy::Policy& policy) {
    if (!policy.findings)
        throw Error("finding.nothing_laid_down",
                    "The policy in force has no clause 'findings'; from where on to ask is not laid down.",
                    "现行管理办法没有findings条款，未规定从何处起须作提示。");
    const policy::Findings& f = *policy.findings;
    return {f.copied_notes.similarity, f.copied_notes.characters, f.back_dated.days,
            f.back_dated.records,      f.period_end.days,         f.period_end.share,
            f.period_end.records,      f.reopened_again.rounds,   f.trivial_duty.minutes};
}

void add_officials(const Work& work, const std::vector<std::string>& appointments, finding::Visit& visit) {
    std::set<std::string> officials, units;
    for (const std::string& id : appointments)
        if (const Appointment* appointment = work.directory->appointment(id)) {
            officials.insert(appointment->official);
            units.insert(work.directory->post_of(*appointment).unit);
        }
    visit.officials = {officials.begin(), officials.end()};
    visit.units = {units.begin(), units.end()};
}

finding::Visit visit_of(Work& work, activity::Recorded recorded, std::int64_t recorded_at, std::int64_t raised) {
    finding::Visit out;
    out.activity = recorded.activity;
    out.from = recorded.occurred_at;
    out.to = recorded.ended_at;
    out.recorded_at = Instant{recorded_at};
    out.exact = recorded.precision == Precision::exact;
    out.place = recorded.place;
    add_officials(work, recorded.appointments, out);
    out.audience = recorded.audience;
    out.raised = raised;
    out.visited = static_cast<std::int64_t>(recorded.visited.size());
    out.notes = work.tx.open(recorded.notes);
    for (const activity::SealedEvidence& file : recorded.evidence) out.digests.push_back(file.sha256);
    out.credited = std::move(recorded.credited);
    return out;
}

std::vector<finding::Visit> visits_of(Work& work, Date from, Date to) {
    std::vector<finding::Visit> out;
    for (const auto& [body, recorded_at, raised] : work.tx.db().rows<std::string, std::int64_t, std::int64_t>(
             "SELECT body, recorded_at, (SELECT COUNT(*) FROM cases c WHERE c.jurisdiction = activities.jurisdiction "
             "AND c.activity = activities.activity) FROM activities WHERE jurisdiction = :j AND started_at >= :f AND "
             "started_at < :t AND withdrawn = 0 ORDER BY started_at, activity",
             work.tx.jurisdiction(), Instant::start_of(from).ms, Instant::start_of(to + 1).ms))
        out.push_back(visit_of(work, codec::stored<activity::Recorded>(body), recorded_at, raised));
    return out;
}

/// Cases received in the span, but for those kept from the asking official.
std::vector<finding::Matter> matters_of(Work& work, Date from, Date to) {
    std::vector<finding::Matter> out;
    each_account_row(work, {Instant::start_of(from).ms, {}}, to, kAtATime, true, [&](const AccountRow& row) {
        if (row.kept) return true;
        finding::Matter matter{row.case_no, row.unit, row.facts.round, {}};
        const auto body = work.tx.db().row<std::string>(
            "SELECT body FROM cases WHERE jurisdiction = :j AND case_no = :c", work.tx.jurisdiction(), row.case_no);
        for (const casework::Evidence& one : codec::stored<casework::State>(std::get<0>(*body)).evidence)
            matter.digests.push_back(one.file.sha256.empty() ? "sm3:" + one.file.sm3 : one.file.sha256);
        out.push_back(std::move(matter));
        return true;
    });
    return out;
}

bool asked_for(const Finding& finding, const FindingList& request) {
    const auto among = [](const std::vector<std::string>& all, const std::string& one) {
        return one.empty() || std::find(all.begin(), all.end(), one) != all.end();
    };
    return (!request.kind || *request.kind == finding.kind) && among(finding.officials, request.official) &&
           among(finding.units, request.unit);
}

/// The kind of the finding that ended the page before, if there was one. \throws Error `request.bad_page`
std::optional<FindingKind> kind_of(const std::string& after) {
    if (after.empty()) return std::nullopt;
    const auto kind = codec::value_of<FindingKind>(after.substr(0, after.find('/')));
    if (!kind) bad_page();
    return kind;
}

}  // namespace

FindingListed finding_list(Work& work, const FindingList& request) {
    require_page(request.limit);
    require_span(request.from, request.to);
    const policy::Policy& policy = work.shelf->policy_on(work.context.now.date());
    const finding::Thresholds thresholds = thresholds_of(policy);
    const std::optional<FindingKind> kind = kind_of(request.after);
    const auto told_before = [&](const Finding& one) {
        return kind && std::tie(one.kind, one.finding) <= std::tie(*kind, request.after);
    };
    FindingListed reply;
    reply.policy = policy.name();
    for (Finding& one : finding::findings(visits_of(work, request.from, request.to),
                                          matters_of(work, request.from, request.to), thresholds)) {
        if (!asked_for(one, request) || told_before(one)) continue;
        if (reply.findings.size() == static_cast<std::size_t>(request.limit)) {
            reply.next = reply.findings.back().finding;
            break;
        }
        reply.findings.push_back(std::move(one));
    }
    return reply;
}

}  // namespace lianxin::service

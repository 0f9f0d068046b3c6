// account_show: what came of the cases of a span.
#include <map>

#include "service/account_publish.hpp"
#include "service/account_rows.hpp"
#include "service/titles.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

constexpr std::int64_t kCasesAtATime = 2'000;

void add_durations(casework::AccountTally& tally, const Durations& durations) {
    tally.durations.push_back(durations.calendar_ms / 1000);
    if (durations.working_ms) tally.working.push_back(*durations.working_ms / 1000);
}

void add_case(GroupTally& group, const AccountRow& row, const std::optional<Durations>& durations) {
    group.proposed += row.exclusion == ExclusionStatus::proposed ? 1 : 0;
    group.approved += row.excluded() ? 1 : 0;
    for (casework::AccountTally* tally : {&group.all, row.excluded() ? nullptr : &group.without}) {
        if (tally == nullptr) continue;
        ++tally->cases;
        if (durations) add_durations(*tally, *durations);
    }
}

void add_verdict(GroupTally& group, const AccountRow& row, const Placed& one) {
    group.all.add(one.figure, one.verdict);
    if (!row.excluded()) group.without.add(one.figure, one.verdict);
}

}  // namespace

AccountShown account_show(Work& work, const AccountShow& request) {
    require_span(request.from, request.to);
    const std::optional<std::int64_t> least = request.publish ? std::optional(least_published(work)) : std::nullopt;
    GroupTally whole;
    std::map<std::string, GroupTally> groups;
    each_account_row(work, {Instant::start_of(request.from).ms, {}}, request.to, kCasesAtATime, false,
                     [&](AccountRow& row) {
                         if (row.reported()) return true;
                         const auto durations = durations_of(work, row);
                         add_case(whole, row, durations);
                         if (request.by) add_case(groups[account_member(work, request.by, row)], row, durations);
                         for (const Placed& one : placed(work, request.by, row)) {
                             add_verdict(whole, row, one);
                             if (request.by) add_verdict(groups[one.member], row, one);
                         }
                         return true;
                     });
    AccountShown reply{request.from, request.to, request.by, least, {}, {}, {}};
    reply.all = shown(whole);
    const Titles titles(work, request.to);
    for (const auto& [member, tally] : groups) {
        reply.groups.push_back(shown(tally));
        reply.groups.back().member = member;
        reply.groups.back().title = titles.of(*request.by, member);
    }
    if (least) {
        reply.policy = work.shelf->policy_on(work.context.now.date()).name();
        suppress(reply, whole, groups, *least);
    }
    return reply;
}

}  // namespace lianxin::service

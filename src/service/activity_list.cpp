// activity_list: newest first, a page at a time.
#include "activity/events.hpp"
#include "base/text.hpp"
#include "codec/stored.hpp"
#include "lianxin/error.hpp"
#include "service/conditions.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// Where a page begins: the activity that ended the page before.
void add_page(Conditions& where, Work& work, const std::string& after) {
    if (after.empty()) return;
    const auto row = work.tx.db().row<std::int64_t>(
        "SELECT started_at FROM activities WHERE jurisdiction = :j AND activity = :a", work.tx.jurisdiction(), after);
    if (!row) bad_page();
    where.add("(started_at, activity) < (:s, :a)", std::get<0>(*row), after);
}

ActivityItem item_of(Work& work, const std::string& body, bool withdrawn, std::int64_t cases) {
    const auto e = codec::stored<activity::Recorded>(body);
    return {e.activity, e.kind, e.channel,    e.measures, e.occurred_at, e.precision, e.place, work.tx.open(e.topic),
            e.audience, cases,  e.provenance, withdrawn};
}

}  // namespace

ActivityListed activity_list(Work& work, const ActivityList& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    if (request.from) where.add("started_at >= :f", Instant::start_of(*request.from).ms);
    if (request.to) where.add("started_at < :t", Instant::start_of(*request.to + 1).ms);
    if (request.channel) where.add("channel = :c", codec::name_of(*request.channel));
    if (!request.include_withdrawn) where.add("withdrawn = 0");
    if (!request.appointment.empty())
        where.add(
            "activity IN (SELECT p.activity FROM activity_participants p WHERE p.jurisdiction = :pj AND "
            "p.appointment = :p)",
            work.tx.jurisdiction(), request.appointment);
    add_page(where, work, request.after);
    where.bind(request.limit + 1);
    const std::string sql =
        "SELECT activity, body, withdrawn, (SELECT COUNT(*) FROM cases c WHERE c.jurisdiction = "
        "activities.jurisdiction AND "
        "c.activity = activities.activity) FROM activities" +
        where.sql() + " ORDER BY started_at DESC, activity DESC LIMIT :n";

    ActivityListed reply;
    for (const auto& [id, body, withdrawn, cases] :
         work.tx.db().rows_bound<std::string, std::string, std::int64_t, std::int64_t>(sql, where.args())) {
        if (reply.activities.size() == static_cast<std::size_t>(request.limit)) {
            reply.next = reply.activities.back().activity;
            break;
        }
        reply.activities.push_back(item_of(work, body, withdrawn != 0, cases));
    }
    return reply;
}

}  // namespace lianxin::service

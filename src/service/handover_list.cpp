// The verb handover_list: what went from whom to whom.
#include "base/text.hpp"
#include "lianxin/error.hpp"
#include "service/conditions.hpp"
#include "service/kept.hpp"
#include "service/page.hpp"
#include "service/verbs_internal.hpp"

namespace lianxin::service {
namespace {

/// Where a page goes on: the item that ended the page before, by time, object and version.
void add_page(Conditions& where, const std::string& after) {
    if (after.empty()) return;
    const After at = after_of(after, 3);
    where.add("(recorded_at, object, version) < (:at, :ob, :ver)", at.number, at.id, at.last);
}

void add_filter(Conditions& where, const HandoverList& request) {
    const int filters =
        (request.giver.empty() ? 0 : 1) + (request.taker.empty() ? 0 : 1) + (request.case_no.empty() ? 0 : 1);
    if (filters > 1)
        throw Error("handover.which", "Ask by giver, by taker or by case.", "移交人、接手人、办件只能指定一项。",
                    request.giver.empty() ? "/taker" : "/giver");
    if (!request.giver.empty()) where.add("giver = :g", request.giver);
    if (!request.taker.empty()) where.add("taker = :t", request.taker);
    if (!request.case_no.empty()) where.add("object = :o", request.case_no);
    if (request.from) where.add("recorded_at >= :from", Instant::start_of(*request.from).ms);
    if (request.to) where.add("recorded_at < :to", Instant::start_of(*request.to + 1).ms);
}

}  // namespace

HandoverListed handover_list(Work& work, const HandoverList& request) {
    require_page(request.limit);
    Conditions where(work.tx.jurisdiction());
    add_filter(where, request);
    add_page(where, request.after);
    hide_kept(where, work, "handovers", "object");
    where.bind(request.limit + 1);
    const std::string sql =
        "SELECT object, version, had_as, contact_point, giver, taker, ground, new_tie, occurred_at, recorded_at, "
        "actor, "
        "note FROM handovers" +
        where.sql() + " ORDER BY recorded_at DESC, object DESC, version DESC LIMIT :n";
    using Text = std::string;
    using Number = std::int64_t;
    HandoverListed reply;
    std::string last;
    for (auto& [object, version, as, contact_point, giver, taker, ground, new_tie, occurred_at, recorded_at, actor,
                note] :
         work.tx.db().rows_bound<Text, Number, Text, Text, Text, Text, Text, Text, Number, Number, Text, Text>(
             sql, where.args())) {
        if (reply.items.size() == static_cast<std::size_t>(request.limit)) {
            reply.next = last;
            break;
        }
        last = cat(recorded_at, "/", object, "/", version);
        HandoverItem item;
        item.handed.as = codec::value_of<HandedAs>(as).value();
        (item.handed.as == HandedAs::tie ? item.handed.tie : item.handed.case_no) = object;
        item.handed.contact_point = contact_point;
        item.handed.from = giver;
        item.handed.to = taker;
        item.handed.ground = codec::value_of<HandoverGround>(ground).value();
        item.handed.occurred_at = Instant{occurred_at};
        item.new_tie = new_tie;
        item.actor = actor;
        Sealed sealed;
        sealed.hash = note;
        item.note = work.tx.open(sealed);
        item.recorded_at = Instant{recorded_at};
        reply.items.push_back(std::move(item));
    }
    return reply;
}

}  // namespace lianxin::service
